"""Grammar for sentences: particles after a word, dates as they are printed."""

from __future__ import annotations

import datetime as dt

_FINALS = 28
_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
WEEKDAYS = "월화수목금토일"


def with_particle(word: str, particle: str) -> str:
    """`word` with the fitting form of `particle`: 은는, 이가, 을를 or 과와, the form after a final consonant first.

    >>> with_particle("조달청", "은는"), with_particle("환경부", "은는")
    ('조달청은', '환경부는')
    """
    last = ord(word[-1])
    closed = _FIRST_SYLLABLE <= last <= _LAST_SYLLABLE and (last - _FIRST_SYLLABLE) % _FINALS > 0
    return word + particle[0 if closed else 1]


def weekday(day: dt.date) -> str:
    """The weekday: 월 … 일."""
    return WEEKDAYS[day.weekday()]
