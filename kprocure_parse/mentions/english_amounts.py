"""Amounts of money in English: KRW 10 billion, USD 3.5 million, $1,200, 20 billion won."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kprocure_parse.document import Span
from kprocure_parse.lexicon import amounts as words
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.bounds import read_bounds
from kprocure_parse.mentions.kinds import Amount
from kprocure_parse.mentions.myriads import plain
from kprocure_parse.patterns import quick
from kprocure_parse.values.overlaps import Overlaps

_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,12})(?:\.[0-9]{1,4})?(?![0-9]|[.,][0-9])"
_SCALE = rf"(?:[ \u00a0-]?(?P<scale>{any_of(words.SCALES_EN)})(?![A-Za-z]))?"
_SIGNED = quick(
    rf"(?<![A-Za-z0-9])(?P<unit>{any_of(words.SIGNS)})[ \u00a0]?(?P<figure>{_FIGURE}){_SCALE}(?![A-Za-z]|[ \u00a0]?[천만억조백])"
)
_WORDED = quick(
    rf"(?<![A-Za-z0-9$₩￦€£¥￥])(?P<figure>{_FIGURE}){_SCALE}[ \u00a0](?P<unit>{any_of((*words.WORDS_EN, 'KRW', 'USD', 'EUR'))})(?![A-Za-z])"
)
_NO_CENTS = 1_000
"""Smaller figures without a power of ten before "won" may be what somebody won."""
_WON = "won"


def find_english_amounts(text: str) -> list[Amount]:
    """Amounts with a sign, a code or a word of currency, in the order of the text."""
    signed = list(_found(_SIGNED, text)) if any(map(text.__contains__, words.SIGNS)) else []
    taken = Overlaps(amount.span for amount in signed)
    worded = _found(_WORDED, text) if _has_words(text) else ()
    return sorted([*signed, *(each for each in worded if not taken.any(each.span))], key=lambda each: each.span)


def _has_words(text: str) -> bool:
    return any(map(text.__contains__, words.WORDS_EN)) or "KRW" in text or "USD" in text or "EUR" in text


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Amount]:
    for match in pattern.finditer(text):
        value = Decimal(match["figure"].replace(",", "")) * words.SCALES_EN.get(match["scale"] or "", 1)
        unit = match["unit"]
        if unit == _WON and match["scale"] is None and value < _NO_CENTS:
            continue
        bounds = read_bounds(text, *match.span(), some=False)
        yield Amount(
            value=plain(value),
            currency=words.SIGNS.get(unit) or words.WORDS_EN[unit],
            bounds=bounds.found,
            span=Span(bounds.start, bounds.end),
            rule="amount.english",
        )
