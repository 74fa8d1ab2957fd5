"""Amounts of money in English: KRW 10 billion, USD 3.5 million, $10-20 million, 20 billion won. What may belong to a figure and is not understood makes it no amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import amounts as words
from kprocure_parse.lexicon.moments import TILDES
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.bounds import read_bounds
from kprocure_parse.mentions.joints import BLANK, SPACE
from kprocure_parse.mentions.kinds import Amount
from kprocure_parse.mentions.myriads import plain
from kprocure_parse.mentions.purposes import read_purpose
from kprocure_parse.patterns import quick
from kprocure_parse.values.overlaps import Overlaps

_SIGNS: dict[str, str] = words.SIGNS | dict(zip(words.CODES, words.CODES, strict=True))
"""What may stand before a figure → the currency."""
_GAP = rf"(?:-|{SPACE}{{0,2}}\n?{SPACE}{{0,2}})"
"""Before a power of ten; a line of a PDF may end there."""
_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,12})(?:\.[0-9]{1,4})?(?![0-9]|[.,][0-9])"
_SCALES = rf"(?i:{any_of(words.SCALES_EN)})(?![A-Za-z])"
_QUANTITY = quick(rf"(?P<figure>{_FIGURE})(?:{_GAP}(?P<scale>{_SCALES}))?")
_GOES_ON = quick(
    rf"{_GAP}(?i:{any_of(words.UNREAD_SCALES_EN)}|[a-z]{{1,5}}ill?ions?|thousands?)(?![A-Za-z])|[A-Za-z]|{BLANK}[천만억조백]"
)
"""A word of scale after a quantity that is not read, or another letter glued to it."""
_DASH = rf"{BLANK}[-–—{TILDES}]{BLANK}"
_ONE_SIGN = "".join(sign for sign in words.SIGNS if len(sign) == 1)
_SIGN = quick(rf"(?<![A-Za-z0-9])(?P<unit>{any_of(_SIGNS)}){BLANK}(?=[0-9])")
_JOINT = quick(
    rf"(?:(?P<dash>{_DASH})|{SPACE}(?P<word>to|and|or){SPACE}(?:(?i:{any_of(words.BEFORE)}){SPACE})?)(?:(?P<unit>{any_of(_SIGNS)}){BLANK})?(?=[0-9])"
)
"""Between a quantity and another one: 10-20 million, $3 to $5 million, between $3 and $5 million."""
_WORDED = quick(
    rf"(?<![A-Za-z0-9{_ONE_SIGN}])(?<![0-9][.,])(?:(?:(?P<between>between){SPACE})?(?P<low>{_FIGURE}(?:{_GAP}{_SCALES})?)"
    rf"(?(between){SPACE}and{SPACE}|(?:{_DASH}|{SPACE}to{SPACE})))?(?P<high>{_FIGURE}(?:{_GAP}{_SCALES})?)"
    rf"{SPACE}(?P<unit>{any_of((*words.WORDS_EN, *words.CODES))})(?![A-Za-z])"
)
_ENDS_RANGE = quick(
    rf"[0-9](?:{_GAP}(?i:{any_of((*words.SCALES_EN, *words.UNREAD_SCALES_EN))})\.?)?(?:{_DASH}|{SPACE}(?:to|and|or){SPACE})$"
)
"""Before a figure that ends a range whose beginning was not understood."""
_THING = quick(rf"{SPACE}[a-z]")
"""20 firms: the figure counts something else than money."""
_FROM, _BETWEEN = quick(rf"\b[Ff]rom{SPACE}$"), quick(rf"\b[Bb]etween{SPACE}$")
_REACH = 32
_NO_CENTS = 1_000
"""Smaller figures without a power of ten before "won" may be what somebody won."""
_WON = "won"


class _Quantity(NamedTuple):
    """A figure and its power of ten, None where none is written."""

    figure: Decimal
    scale: int | None
    end: int

    @property
    def value(self) -> Decimal:
        return self.figure * (self.scale or 1)


class _SpelledAmount(NamedTuple):
    low: Decimal
    high: Decimal | None
    unit: str
    start: int
    end: int


def find_english_amounts(text: str) -> list[Amount]:
    """Amounts with a sign, a code or a word of currency, in the order of the text."""
    signed = [_amount(text, each) for each in _signed(text)] if any(map(text.__contains__, _SIGNS)) else []
    taken = Overlaps(amount.span for amount in signed)
    worded = [_amount(text, each) for each in _worded(text)] if _has_words(text) else []
    return sorted([*signed, *(each for each in worded if not taken.any(each.span))], key=lambda each: each.span)


def _has_words(text: str) -> bool:
    return any(map(text.__contains__, (*words.WORDS_EN, *words.CODES)))


def _amount(text: str, written: _SpelledAmount) -> Amount:
    bounds = read_bounds(text, written.start, written.end, some=False)
    return Amount(
        value=plain(written.low),
        upper=None if written.high is None else plain(written.high),
        currency=_SIGNS.get(written.unit) or words.WORDS_EN[written.unit],
        bounds=bounds.found,
        purpose=read_purpose(text, bounds.start, bounds.end),
        span=Span(bounds.start, bounds.end),
        rule="amount.english",
    )


def _quantity(text: str, place: int) -> _Quantity | None:
    """The quantity at a place; None where a power of ten may follow that is not read."""
    match = _QUANTITY.match(text, place)
    if match is None or _GOES_ON.match(text, match.end()):
        return None
    scale = words.SCALES_EN[match["scale"].lower()] if match["scale"] else None
    return _Quantity(Decimal(match["figure"].replace(",", "")), scale, match.end())


def _signed(text: str) -> Iterator[_SpelledAmount]:
    end = 0
    for match in _SIGN.finditer(text):
        first = _quantity(text, match.end()) if match.start() >= end else None
        written = _from_sign(text, match, first) if first else None
        if written is not None:
            end = written.end
            yield written


def _from_sign(text: str, sign: re.Match[str], first: _Quantity) -> _SpelledAmount | None:
    """A quantity after its sign, with the end of its range; None where what follows leaves its power of ten open."""
    alone = _SpelledAmount(first.value, None, sign["unit"], sign.start(), first.end)
    joint = _JOINT.match(text, first.end)
    if joint is None:
        return alone
    second = _quantity(text, joint.end())
    if _is_apart(text, sign, joint):
        known = first.scale is not None or (second is not None and second.scale is None)
        return alone if known else None
    if second is None:
        return None
    if joint["word"] and first.scale and not second.scale and _THING.match(text, second.end):
        return alone  # KRW 10 billion to 20 firms
    ends = _ends(first, second)
    return _SpelledAmount(*ends, sign["unit"], sign.start(), second.end) if ends else None


def _is_apart(text: str, sign: re.Match[str], joint: re.Match[str]) -> bool:
    """Whether the quantity after the joint is an amount by itself: another currency, from $3 million to $5 million, $3 and $5."""
    before = text[max(0, sign.start() - _REACH) : sign.start()]
    if joint["word"] in {"and", "or"} and not _BETWEEN.search(before):
        return True
    own = joint["unit"]
    return own is not None and (_SIGNS[own] != _SIGNS[sign["unit"]] or _FROM.search(before) is not None)


def _ends(first: _Quantity, second: _Quantity) -> tuple[Decimal, Decimal] | None:
    """Both ends of a range, the lower one first; a power of ten written once is that of both."""
    if first.scale is not None and second.scale is None:
        return None
    low = first.value if first.scale else first.figure * (second.scale or 1)
    return (low, second.value) if low < second.value else None


def _worded(text: str) -> Iterator[_SpelledAmount]:
    for match in _WORDED.finditer(text):
        written = _before_word(text, match)
        if written is not None and not (written.unit == _WON and written.low < _NO_CENTS):
            yield written


def _before_word(text: str, match: re.Match[str]) -> _SpelledAmount | None:
    """A quantity before a word of currency, or both ends of a range; None where it may end one that was not understood."""
    start, last = match.start("low" if match["low"] else "high"), _quantity(text, match.start("high"))
    before = text[max(0, start - _REACH) : start]
    if last is None or _ENDS_RANGE.search(before):
        return None
    if match["low"] is None:
        return _SpelledAmount(last.value, None, match["unit"], start, match.end())
    first = None if _FROM.search(before) else _quantity(text, start)
    ends = _ends(first, last) if first else None
    return _SpelledAmount(*ends, match["unit"], start, match.end()) if ends else None
