"""Days, months, years and hours of a passage, each as far as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kprocure_parse.collation.statements import PartialDate, Statement
from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import clock, english
from kprocure_parse.lexicon import collation_words as words
from kprocure_parse.marks.clocks import CLOCKS
from kprocure_parse.marks.dates import BARE_DATES, DATES
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.patterns import quick
from kprocure_parse.values.overlaps import Overlaps

_S = r"[ \u00a0]?"
_MONTH_EN = quick(rf"\b(?P<month>{any_of(english.MONTHS)})\b\.?(?:,?\s(?P<year>(?:1[0-9]|20)\d\d)\b)?")
_MONTH_KO = quick(rf"(?:(?P<year>[1-9]\d{{2,3}})년{_S})?(?<![0-9])(?P<month>1[0-2]|[1-9])월(?!{_S}\d{{1,2}}{_S}일)")
_DAY = quick(rf"(?<![0-9.,])(?P<day>3[01]|[12]\d|0?[1-9]){_S}일(?![간정차])")
_YEAR = quick(
    rf"(?<![0-9.,])(?P<year>1[0-9]\d\d|20\d\d)(?!\d|[.,]\d)(?!{_S}년?{_S}(?:여|명|개|건|점|억|만|조|회))|(?<=[{clock.APOSTROPHES}])(?P<short>\d\d)(?=\.|년)"
    r"|(?<![0-9])(?P<old>[1-9]\d{1,3})년(?![간여])"
)
_NEXT_DAY = quick(
    rf"{_S}(?:to|and|through|until|[-–—~∼～]){_S}(?:the{_S})?(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![0-9:]|,\d)"
)
_DAY_OF = quick(r"(?<![0-9.,])(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[ \u00a0]of[ \u00a0]$")
"""Before a month: the 12th of October."""
_MEASURE = quick(r"[ \u00a0]?(?:[a-zA-Z㎜-㏊%℃]|미터)")
"""After 2.7 it is no day: 2.7m."""
_BOTH_YEARS = quick(r"(?<![0-9.,])(?P<first>1[0-9]\d\d|20\d\d)(?P<last>1[0-9]\d\d|20\d\d)(?![0-9])")
"""A period whose dash was lost: 14181450."""
_BEGAN = quick(
    rf"(?<![0-9])(?P<month>1[0-2]|[1-9])월{_S}[0-9]{{1,2}}{_S}일{_S}(?:\([^()]{{1,4}}\))?{_S}(?:부터|[~∼～-]){_S}$"
)
"""Before the last day of a period: 9월 19일부터 21일까지."""
_REACH = 24


def read_dates(marks: Marks) -> list[Statement]:
    """Dates, months, years and bare days in the passage."""
    text = marks.text
    found: list[Statement] = []
    bare = (mark for mark in marks.of(BARE_DATES) if not _MEASURE.match(text, mark.span.end))
    for mark in (*marks.of(DATES), *bare):
        value = mark.value
        found.append(Statement("date", PartialDate(value.year, value.month, value.day), mark.span))
        found += _following(text, mark.span, value.month)
    for find in (_months, _years, _bare_days):
        taken = Overlaps(each.span for each in found)
        found += [each for each in find(text) if not taken.any(each.span)]
    return found


def _following(text: str, span: Span, month: int) -> Iterator[Statement]:
    """The last day of a period whose month is told once: April 2 to 17."""
    match = _NEXT_DAY.match(text, span.end)
    if match is not None:
        yield Statement("date", PartialDate(None, month, int(match["day"])), Span(*match.span("day")))


def _months(text: str) -> Iterator[Statement]:
    for match in _MONTH_EN.finditer(text):
        if match["month"] != words.MAY or match["year"] or text.endswith(words.BEFORE_MAY, 0, match.start()):
            yield _month(text, match, clock.MONTHS_EN.index(match["month"][:3]) + 1)
    for match in _MONTH_KO.finditer(text):
        yield _month(text, match, int(match["month"]))


def _month(text: str, match: re.Match[str], month: int) -> Statement:
    year = int(match["year"]) if match["year"] else None
    day = _DAY_OF.search(text, max(0, match.start() - _REACH), match.start())
    if day is None:
        return Statement("date", PartialDate(year, month), span_of(match.span()))
    return Statement("date", PartialDate(year, month, int(day["day"])), Span(day.start("day"), match.end()))


def _years(text: str) -> Iterator[Statement]:
    for match in _BOTH_YEARS.finditer(text):
        if match["first"] <= match["last"]:
            for group in ("first", "last"):
                yield Statement("date", PartialDate(int(match[group])), span_of(match.span(group)))
    for match in _YEAR.finditer(text):
        year = int(match["year"] or match["old"] or f"20{match['short']}")
        yield Statement("date", PartialDate(year), Span(*match.span()))


def _bare_days(text: str) -> Iterator[Statement]:
    for match in _DAY.finditer(text):
        began = _BEGAN.search(text, max(0, match.start() - _REACH), match.start())
        month = int(began["month"]) if began else None
        yield Statement("date", PartialDate(month=month, day=int(match["day"])), Span(*match.span()))


def read_hours(marks: Marks) -> Iterator[Statement]:
    """Hours of the day."""
    for mark in marks.of(CLOCKS):
        yield Statement("hour", mark.value.time, mark.span)
