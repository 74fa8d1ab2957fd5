"""Figures of a passage in either language: amounts, shares, counts, and numbers in figures or words of which no mention is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kprocure_parse.collation.statements import StatedFigure, Statement, StatementKind
from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import collation_words as words
from kprocure_parse.lexicon import counters
from kprocure_parse.links.shared_numbers import FoundNumber, found_numbers
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.bounds import read_bounds
from kprocure_parse.mentions.finding import figures_of
from kprocure_parse.mentions.kinds import Amount, Bound, Count, Percent
from kprocure_parse.patterns import quick
from kprocure_parse.values.overlaps import Overlaps

_S = r"[ \u00a0]?"
_WORD_EN = quick(
    rf"\b(?:(?P<word>{any_of(words.NUMBERS_EN)})(?:[- ](?P<one>{any_of((*words.ONES_EN, *words.ONES_ORDINAL_EN))}))?(?:[- ](?P<scale>{any_of(words.SCALES_EN)}))?"
    rf"|(?P<ordinal>{any_of(words.ORDINALS_EN)}))\b",
    re.IGNORECASE,
)
_WORD_KO = quick(
    rf"(?<![가-힣])(?P<word>{any_of(words.NUMBERS_KO)})(?:(?={_S}(?:{any_of((*counters.COUNTERS, *words.AFTER_NUMBERS_KO))}))|(?![가-힣]))"
)
_DIGITS = quick(r"[0-9]{1,9}(?![0-9])")
_NOUN_EN = quick(r"(?:(?:st|nd|rd|th)\b)?(?:[- \u00a0][A-Za-z’'-]+){0,4}")
_NOUN_KO = quick(rf"{_S}{words.MODIFIERS_KO}?{_S}(?P<noun>{any_of(words.COUNTED)})(?!{any_of(words.NOT_COUNTED)})")
_MEASURES = {form: measure for measure, forms in words.MEASURES.items() for form in forms}
_MEASURE = quick(rf"[-\s]?({any_of(_MEASURES)})(?![A-Za-z²])", re.IGNORECASE)
_NUMBERED = quick(r"\b(?:No|no|Nos)\.?\s?$")
_TENS = 20
_ONES = words.ONES_EN | words.ONES_ORDINAL_EN
_LOW: frozenset[Bound] = frozenset({"at_least", "more_than"})
_HIGH: frozenset[Bound] = frozenset({"at_most", "less_than"})


def read_figures(text: str) -> list[Statement]:
    """All figures; the numbers in a mention are not told again."""
    numbers = list(found_numbers(text))
    told = [each for mention in figures_of(text) for each in _mentioned(mention, numbers)]
    taken = Overlaps(each.span for each in told)
    bare = [_bare(text, each) for each in numbers if not taken.any(Span(each.start, each.end))]
    taken = Overlaps(each.span for each in (*told, *bare))
    glued = [_glued(match) for match in _DIGITS.finditer(text) if not taken.any(span_of(match.span()))]
    return [*told, *bare, *glued, *_english_words(text), *_korean_words(text)]


def _mentioned(mention: Amount | Percent | Count, numbers: list[FoundNumber]) -> Iterator[Statement]:
    within = [each.last for each in numbers if mention.span.start <= each.start and each.end <= mention.span.end]
    step = Decimal(10) ** within[-1] if within else Decimal(0)
    kind, unit = _unit(mention)
    for value in (mention.value, mention.upper):
        if value is not None:
            yield Statement(kind, figure(value, step, mention.bounds), mention.span, unit)


def _unit(mention: Amount | Percent | Count) -> tuple[StatementKind, str]:
    match mention:
        case Amount():
            return "amount", mention.currency
        case Percent():
            return "percent", "points" if mention.points else ""
        case Count():
            return "count", mention.counter


def figure(value: Decimal, step: Decimal, bounds: tuple[Bound, ...] = ()) -> StatedFigure:
    """A figure written to the unit `step`: rounded or cut off there, and by its bounds rounded at its last figure that is no nought."""
    coarse = max(step, _roundness(value))
    if _LOW.intersection(bounds):
        return StatedFigure(value, value, value + coarse)
    if _HIGH.intersection(bounds):
        return StatedFigure(value, value - coarse, value)
    loose = coarse / 2 if "about" in bounds else step * Decimal("0.99")
    return StatedFigure(value, value - loose, value + loose)


def _roundness(value: Decimal) -> Decimal:
    """The power of ten of the last figure that is no nought."""
    _, digits, exponent = value.normalize().as_tuple()
    return Decimal(10) ** int(exponent) if any(digits) else Decimal(0)


def _bare(text: str, number: FoundNumber) -> Statement:
    value = Decimal(number.value).scaleb(-number.places)
    bounds = read_bounds(text, number.start, number.end, some=text[number.end : number.end + 1] == words.MODIFIERS_KO)
    told = figure(value, Decimal(10) ** number.last, bounds.found)
    unit, end = _unit_after(text, number.start, number.end)
    return Statement("number", told, Span(number.start, end), unit)


def _unit_after(text: str, start: int, end: int) -> tuple[str, int]:
    """The measure or the Korean counter of a number, and where it ends; else the English words that say what it counts."""
    measure = _MEASURE.match(text, end)
    if measure is not None:
        return _MEASURES[measure[1].lower()], measure.end()
    korean = _NOUN_KO.match(text, end)
    if korean is not None:
        return korean["noun"], korean.end()
    if _NUMBERED.search(text[max(0, start - 5) : start]):
        return "no", end
    english = _NOUN_EN.match(text, end)
    return f"{english[0].lstrip(' -')} ".replace("\u00a0", " ").lower() if english else "", end


def _exact(value: int) -> StatedFigure:
    return StatedFigure(Decimal(value), Decimal(value), Decimal(value))


def _glued(match: re.Match[str]) -> Statement:
    """Figures that stand glued to letters or signs: 3·4, -1830, A4."""
    return Statement("number", _exact(int(match[0])), span_of(match.span()))


def _english_words(text: str) -> Iterator[Statement]:
    for match in _WORD_EN.finditer(text):
        if match["ordinal"]:
            value = words.ORDINALS_EN[match["ordinal"].lower()]
        else:
            value = words.NUMBERS_EN[match["word"].lower()]
            value += _ONES[match["one"].lower()] if match["one"] and value >= _TENS else 0
            value *= words.SCALES_EN[match["scale"].lower()] if match["scale"] else 1
        ordinal = match["ordinal"] or (match["one"] or "").lower() in words.ONES_ORDINAL_EN
        unit, _ = _unit_after(text, *match.span())
        yield Statement(
            "number", _exact(value), span_of(match.span()), f"{words.ENDINGS_EN[-1]}{unit}" if ordinal else unit
        )


def _korean_words(text: str) -> Iterator[Statement]:
    for match in _WORD_KO.finditer(text):
        yield Statement("number", _exact(words.NUMBERS_KO[match["word"]]), span_of(match.span()))
