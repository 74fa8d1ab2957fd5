"""What an amount of money counts: the word directly before it (예산 530억 원) or after it in its own clause (30억 원 상당의 공사입찰)."""

from __future__ import annotations

import re
from typing import cast

from kprocure_parse.lexicon import amounts as words
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.joints import BLANK
from kprocure_parse.mentions.kinds import Purpose
from kprocure_parse.patterns import quick

_KINDS = {word: cast("Purpose", purpose) for purpose, named in words.PURPOSES.items() for word in named}
_ANY = any_of(_KINDS)
_METHODS = words.METHODS
_BEFORE = quick(
    rf"(?<!{_METHODS[0]})(?<!{_METHODS[1]})(?P<word>{_ANY})(?:액|금액|규모|총액)?(?:은|는|이|가|을|를|도)?[)）]?{BLANK}[:：]?{BLANK}(?:(?:총|연간|모두|무려){BLANK})?$"
)
_AFTER = quick(
    rf"{BLANK}(?:상당|규모|어치)?(?:의|인|을|를)?{BLANK}(?:[가-힣]{{1,6}}{BLANK}){{0,1}}(?P<word>{_ANY})(?!{any_of(words.NOT_COUNTED)})"
)
_REACH = 24


def read_purpose(text: str, start: int, end: int) -> Purpose | None:
    """What the amount from `start` to `end` counts; None where no word says so, or two words say different things."""
    before = _kind(_BEFORE.search(text[max(0, start - _REACH) : start]))
    after = _kind(_AFTER.match(text, end, end + _REACH))
    return before or after if before is None or after is None or before == after else None


def _kind(match: re.Match[str] | None) -> Purpose | None:
    return _KINDS[match["word"]] if match else None
