"""What a text keeps in any language: its numbers at their full value, its dates, its words in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import amounts
from kprocure_parse.lexicon import link_words as words
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.found import Marks
from kprocure_parse.patterns import quick

_LARGEST = amounts.MYRIADS["조"]
"""The myriad after it opens too many words."""
_MYRIADS = {word: unit for word, unit in amounts.MYRIADS.items() if unit <= _LARGEST}
_MANY = {
    **{f"{small}{myriad}": times * unit for small, times in amounts.SMALL.items() for myriad, unit in _MYRIADS.items()},
    **_MYRIADS,
    "천": amounts.SMALL["천"],
    **amounts.SCALES_EN,
}
POWERS: dict[str, int] = {word: len(str(unit)) - 1 for word, unit in _MANY.items()}
"""Units after figures (3,402억, 340.2 Billion) in small letters → powers of ten."""
_UNITS = "|".join(sorted(POWERS, key=lambda unit: (-len(unit), unit)))
_NUMBER = quick(
    r"(?<![\d.,A-Za-z_-])(?P<whole>\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.(?P<part>\d{1,6}))?(?![\d,.]?\d)"
    rf"(?:\s?(?P<unit>(?i:{_UNITS})))?"
)
_LATIN = quick(
    r"(?<![A-Za-z])(?:[A-Z]{3,12}(?![A-Za-z])|(?<=[^\s.!?:;\"“‘'’”] )[A-Z][a-z][A-Za-z]{1,30}|(?<=[(가-힣])[A-Z][a-z][A-Za-z]{1,30})"
)
"""Acronyms, and words with a capital that do not open a sentence."""
_YEARS = (1900, 2100)
_SMALLEST = 10
"""Smaller whole numbers are written in words as well, and stand in every text."""


class Figures(NamedTuple):
    """Each kind sorted, each value once: `340200000000`, `09-17`, `undp`."""

    numbers: tuple[str, ...]
    dates: tuple[str, ...]
    names: tuple[str, ...]


def figures(text: str) -> Figures:
    """The figures of a text."""
    dates = Marks(text).of(DATES)
    spans = [mark.span for mark in dates]
    days = {f"{mark.value.month:02}-{mark.value.day:02}" for mark in dates}
    return Figures(tuple(sorted(set(_numbers(text, spans)))), tuple(sorted(days)), tuple(sorted(latin_names(text))))


def latin_names(text: str) -> set[str]:
    """Acronyms and other words in Latin letters that may be names, in small letters."""
    return {match[0].lower() for match in _LATIN.finditer(text)} - words.COMMON_LATIN


class FoundNumber(NamedTuple):
    """A whole number times ten to the power of minus `places`; its unit, and its last figure's place, as powers of ten; where it stood."""

    value: int
    places: int
    power: int
    last: int
    start: int
    end: int


def _numbers(text: str, dates: list[Span]) -> Iterator[str]:
    """Numbers outside dates."""
    return chain.from_iterable(map(_worded, found_numbers(_without(text, dates))))


def found_numbers(text: str) -> Iterator[FoundNumber]:
    """The numbers of a text, in figures, at their full value; 1조 2,000억 is one."""
    last: FoundNumber | None = None
    for number in _found(text):
        if last is not None and number.start - last.end <= 1 and last.power > number.power > 0 == last.places:
            last = number._replace(value=last.value + number.value, start=last.start)
            continue
        if last is not None:
            yield last
        last = number
    if last is not None:
        yield last


def _without(text: str, spans: list[Span]) -> str:
    """The text with signs that are no figures in place of the spans, which are in order."""
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    kept = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return "".join(chain.from_iterable(zip(kept, [*("/" * (end - start) for start, end in spans), ""], strict=True)))


def _found(text: str) -> Iterator[FoundNumber]:
    for match in _NUMBER.finditer(text):
        part, power = match["part"] or "", POWERS.get((match["unit"] or "").lower(), 0)
        places = max(len(part) - power, 0)
        value = int(match["whole"].replace(",", "") + part) * 10 ** (power - len(part) + places)
        yield FoundNumber(value, places, power, power - len(part), match.start(), match.end())


def _worded(number: FoundNumber) -> Iterator[str]:
    """The value without noughts that mean nothing; years and small whole numbers, which say nothing, are left out."""
    value, places = number.value, number.places
    while places and value % 10 == 0:
        value, places = value // 10, places - 1
    if places:
        yield f"{value // 10**places}.{value % 10**places:0{places}}"
    elif value >= _SMALLEST and not (number.power == 0 and _YEARS[0] <= value < _YEARS[1]):
        yield str(value)
