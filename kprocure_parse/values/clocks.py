"""Times of the day (시각), Korean and English. Knows the twenty-four hours, no date."""

from __future__ import annotations

import datetime as dt

import regex
from attrs import frozen

from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.patterns import deferred

_HALF = rf"(?P<half>{'|'.join(lexicon.HALVES)})"
_MERIDIEM = r"(?P<meridiem>[aApP]\s{0,3}\.?\s{0,3}[mM]\b\.?)"
_HOUR = r"(?P<hour>2[0-4]|1\d|0?\d)"
_MINUTE = r"[0-5]\d"

CLOCK = deferred(
    rf"(?:{_HALF}\s{{0,3}})?+(?<![\d.]){_HOUR}\s{{0,3}}(?::\s{{0,3}}(?P<minute>{_MINUTE})(?!\d)(?::{_MINUTE})?|시(?!\s{{0,3}}[간점])(?:\s{{0,3}}(?P<minute>[0-5]?\d)\s{{0,3}}분|\s{{0,3}}(?P<thirty>반))?)"
    rf"(?:\s{{0,3}}{_MERIDIEM})?|(?<![\d.:]){_HOUR}\s{{0,3}}{_MERIDIEM}"
    rf"|(?P<noon>{'|'.join(lexicon.NOON)})|(?P<midnight>{'|'.join(lexicon.MIDNIGHT)})"
)
"""A time of the day: `11:00`, `낮 12시`, `오후 2시 30분`, `2 p.m.`, `정오`."""


@frozen
class Clock:
    """A time of the day; `next_day` for 24:00 and 밤 12시, which are 00:00 of the day after."""

    time: dt.time
    next_day: bool = False


def clock_of(match: regex.Match[str]) -> Clock | None:
    """What CLOCK matched, or None for an hour that no day has (24:30, 13 p.m.)."""
    if match["noon"]:
        return Clock(dt.time(12))
    if match["midnight"]:
        return Clock(dt.time(0))
    minute = 30 if match["thirty"] else int(match["minute"] or 0)
    hour = _hour(int(match["hour"]), match["half"], match["meridiem"])
    if hour == 24 and minute == 0:  # noqa: PLR2004 — the end of the day
        return Clock(dt.time(0), next_day=True)
    return Clock(dt.time(hour, minute)) if hour is not None and hour < 24 else None  # noqa: PLR2004


def _hour(hour: int, half: str | None, meridiem: str | None) -> int | None:
    """오전 12시 is 0, 오후 12시 is 12, and the same for a.m. and p.m.; an hour over 12 stands for itself."""
    if half is None and meridiem is None:
        return hour
    if hour > 12:  # noqa: PLR2004
        return hour if half is not None else None
    if meridiem is not None:
        return hour % 12 + (12 if meridiem[0] in "pP" else 0)
    if (half == "밤" and hour < lexicon.NIGHT_BEGINS) or (half == "낮" and lexicon.DAY_BEGINS <= hour < 12):  # noqa: PLR2004
        return hour
    added, twelve = lexicon.HALVES[half or "오전"]
    return twelve if hour == 12 else hour + added  # noqa: PLR2004
