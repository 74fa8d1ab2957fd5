"""Korean figures with their powers of ten: 1조 2,000억, 8만3천, 5천만. A figure is read whole or not at all; knows no unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kprocure_parse.lexicon import amounts as words
from kprocure_parse.mentions.joints import BLANK
from kprocure_parse.patterns import quick

_SMALL, _MYRIAD = "".join(words.SMALL), "".join(words.MYRIADS)
_PART = quick(
    r"(?P<figures>[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])|[0-9]{1,15}(?![0-9]))(?P<fraction>\.[0-9]{1,6})?(?![0-9]|[.,][0-9])"
    rf"(?P<some>{words.SOME}(?={BLANK}[{_MYRIAD}{_SMALL}]))?"
    rf"(?:{BLANK}(?P<small>[{_SMALL}])(?P<myriad>[{_MYRIAD}])?|{BLANK}(?P<large>[{_MYRIAD}]))?(?P<more>{words.SOME})?"
)
PARTS = 6
"""Most parts of a figure: 1조 2,345억 6천7백만."""
_TYPED_FOR_COMMA = 3
"""1.006억 is 1,006억 typed wrong, or it is not: nobody knows."""
_LOOSE = 100
"""A rest without a power of ten and apart from the figure before it is one only from this on: 1만 500, but not 1억 30."""


class Numeral(NamedTuple):
    """A figure: its value (None where it contradicts itself), where it ends, its last power of ten, and whether 여 makes it more."""

    value: Decimal | None
    end: int
    unit: int = 1
    some: bool = False
    myriad: int = 1


class _Part(NamedTuple):
    figure: Decimal
    small: int
    myriad: int
    """1 where it is not written."""
    match: re.Match[str]
    apart: bool

    @property
    def bare(self) -> bool:
        return self.small == 1 and self.myriad == 1


def read_numeral(text: str, start: int) -> Numeral | None:
    """The figure that begins at `start`; None if none does."""
    parts = _parts(text, start)
    if not parts:
        return None
    last = parts[-1]
    some = any(part.match["some"] or part.match["more"] for part in parts)
    return Numeral(_value(parts), last.match.end(), last.small * last.myriad, some, last.myriad)


def _parts(text: str, start: int) -> list[_Part]:
    parts: list[_Part] = []
    place, apart = start, False
    while len(parts) < PARTS and (match := _PART.match(text, place)) is not None:
        part = _part(match, apart=apart)
        if parts and part.bare and apart and (part.figure < _LOOSE or parts[-1].myriad > words.MYRIADS["만"]):
            break
        parts.append(part)
        if part.bare or match["more"]:
            break
        apart = text[match.end() : match.end() + 1] in {" ", "\u00a0"}
        place = match.end() + apart
    return parts


def _part(match: re.Match[str], *, apart: bool) -> _Part:
    figure = Decimal(match["figures"].replace(",", "") + (match["fraction"] or ""))
    large = match["myriad"] or match["large"]
    return _Part(figure, words.SMALL.get(match["small"], 1), words.MYRIADS.get(large, 1), match, apart)


def _value(parts: Sequence[_Part]) -> Decimal | None:
    """The sum of the parts; None if one is not less than the power of ten before it, or a part has a fraction that it cannot have."""
    if not all(map(_is_plain, parts)) or (len(parts) > 1 and any(part.match["fraction"] for part in parts)):
        return None
    total, limit = Decimal(0), None
    for place, part in enumerate(parts):
        unit = part.small * _myriad_of(parts, place)
        if unit == 0 or (limit is not None and part.figure * unit >= limit):
            return None
        total, limit = total + part.figure * unit, unit
    return plain(total)


def _myriad_of(parts: Sequence[_Part], place: int) -> int:
    """The myriad of a part: 1천2백만 is 1,200 만, 6천 500억 is 6,500 억; 0 where a blank leaves it open (5천 1억)."""
    for later in range(place, len(parts)):
        if later > place and parts[later].apart and parts[later].myriad > 1 and parts[later].figure < _LOOSE:
            return 0
        if parts[later].myriad > 1:
            return parts[later].myriad
    return 1


def _is_plain(part: _Part) -> bool:
    fraction = part.match["fraction"] or ""
    return part.bare or len(fraction) - 1 != _TYPED_FOR_COMMA or part.figure < 1


def plain(value: Decimal) -> Decimal:
    """The value without an exponent and without zeros behind the point."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
