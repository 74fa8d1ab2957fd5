"""What a text keeps in any language: its numbers at their full value, its dates, its words in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import amounts
from kprocure_parse.lexicon import link_words as words
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.joints import SPACE
from kprocure_parse.mentions.myriads import plain, read_numeral
from kprocure_parse.patterns import quick

_SMALL = "".join(amounts.SMALL)
_MYRIADS = "".join(word for word, unit in amounts.MYRIADS.items() if unit <= amounts.MYRIADS["조"])
"""The myriad after it opens too many words: 3경기."""
_POWER = rf"{amounts.SOME}?(?:[{_SMALL}{_MYRIADS}]|{SPACE}(?:[{_SMALL}]?[{_MYRIADS}]|[{_SMALL}])(?:(?![가-힣])|(?=[{amounts.WON}{amounts.SOME}])))"
"""What makes a figure a Korean one; after a blank it may open another word: 17 조달."""
_NUMBER = quick(
    r"(?<![\d.,A-Za-z_-])(?P<figure>(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15})(?:\.[0-9]{1,6})?)(?![\d,.]?\d)"
    rf"(?:(?P<korean>{_POWER})|\s?(?P<scale>(?i:{any_of(amounts.SCALES_EN)})))?"
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
    days = {f"{mark.value.month:02}-{mark.value.day:02}" for mark in dates}
    numbers = found_numbers(_without(text, [mark.span for mark in dates]))
    told = {_worded(number) for number in numbers if _says_something(number)}
    return Figures(tuple(sorted(told)), tuple(sorted(days)), tuple(sorted(latin_names(text))))


def latin_names(text: str) -> set[str]:
    """Acronyms and other words in Latin letters that may be names, in small letters."""
    return {match[0].lower() for match in _LATIN.finditer(text)} - words.COMMON_LATIN


class FoundNumber(NamedTuple):
    """A whole number times ten to the power of minus `places`; its unit, and the place of its last figure, as powers of ten; where it stood."""

    value: int
    places: int
    power: int
    last: int
    start: int
    end: int


def found_numbers(text: str) -> Iterator[FoundNumber]:
    """The numbers of a text, in figures, at their full value; those with Korean powers of ten (1조 2,000억) as mentions read them, without those that contradict themselves."""
    end = 0
    for match in _NUMBER.finditer(text):
        if match.start() >= end:
            value, unit, end = _read(text, match)
            if value is not None:
                power = len(str(unit)) - 1
                last = power - len(match["figure"].partition(".")[2])
                places = max(-int(value.as_tuple().exponent), 0)
                yield FoundNumber(int(value.scaleb(places)), places, power, last, match.start(), end)


def _read(text: str, match: re.Match[str]) -> tuple[Decimal | None, int, int]:
    """A number, its unit and where it ends; None where it contradicts itself."""
    if match["korean"]:
        numeral = read_numeral(text, match.start())
        return (numeral.value, numeral.unit, numeral.end) if numeral else (None, 1, match.end())
    scale = amounts.SCALES_EN[match["scale"].lower()] if match["scale"] else 1
    return plain(Decimal(match["figure"].replace(",", "")) * scale), scale, match.end()


def _without(text: str, spans: list[Span]) -> str:
    """The text with signs that are no figures in place of the spans, which are in order."""
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    kept = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return "".join(chain.from_iterable(zip(kept, [*("/" * (end - start) for start, end in spans), ""], strict=True)))


def _says_something(number: FoundNumber) -> bool:
    """Whether it is no small whole number, and no year, which say nothing."""
    if number.places:
        return True
    return number.value >= _SMALLEST and not (number.power == 0 and _YEARS[0] <= number.value < _YEARS[1])


def _worded(number: FoundNumber) -> str:
    return f"{Decimal(number.value).scaleb(-number.places):f}"
