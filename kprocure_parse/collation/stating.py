"""A passage → all that it states, each thing once: a date is no number, an hour neither."""

from __future__ import annotations

from kprocure_parse.collation.statements import Statement
from kprocure_parse.collation.written_dates import read_dates, read_hours
from kprocure_parse.collation.written_figures import read_figures
from kprocure_parse.collation.written_names import read_agencies, read_people
from kprocure_parse.marks.found import Marks
from kprocure_parse.patterns import quick
from kprocure_parse.values.overlaps import Overlaps

_ADDRESS = quick(
    r"(?:https?://|www\.)[^\s가-힣)]+|(?<![\w.+-])[\w.+-]{1,64}@[^\s가-힣)]+"
    r"|(?<![\w.@/-])[A-Za-z0-9-]{2,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}/[^\s가-힣)]*"
)
"""Addresses of pages, with or without their beginning, and of mail."""


def read_statements(passage: str) -> list[Statement]:
    """The statements of a passage in the order of its text; addresses state nothing."""
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), passage)
    marks = Marks(text)
    figures = read_figures(text)
    measured = Overlaps(each.span for each in figures if each.kind != "number")
    times = [each for each in (*read_hours(marks), *read_dates(marks)) if not measured.any(each.span)]
    taken = Overlaps(each.span for each in times)
    kept = [each for each in figures if each.kind != "number" or not taken.any(each.span)]
    return sorted([*times, *kept, *read_people(text, marks), *read_agencies(marks)], key=_place)


def _place(each: Statement) -> tuple[int, int, str, str]:
    return (*each.span, each.kind, str(each.value))
