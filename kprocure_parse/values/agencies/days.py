"""The date of a text that states none, from the years and the names that it uses."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from kprocure_parse.lexicon.agencies import TERMS
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.found import Marks
from kprocure_parse.patterns import deferred

_DATE = deferred(
    r"(?<![\d.])(?:(?P<year>20[123]\d)|[’'‘´`](?P<short>[123]\d))\s?[.년]\s?(?P<month>1[0-2]|0?[1-9])\s?(?:[.월]|(?!\d))(?!\d)"
)
_YEAR = deferred(r"(?<!\d)20[123]\d(?=[년~])|(?<=[’'‘´`])[123]\d(?=[년~])|(?<!\d)2\d(?=~\d\d년)")
UNDATED = dt.date(2025, 5, 31)
"""Used where nothing gives a date. A year before the archive ends, since newer names are rare in such texts."""
_MIDDLE = 6
"""The month assumed where only the year is known."""


def day_of(marks: Marks) -> dt.date:
    """A date near which the text was written: in the first month it names, else before the latest of its names fell out of use, else in the year it names most often."""
    return _month(marks.text) or _by_names(marks) or _year(marks.text) or UNDATED


def _month(text: str) -> dt.date | None:
    match = _DATE.search(text)
    return dt.date(int(match["year"] or f"20{match['short']}"), int(match["month"]), 1) if match is not None else None


def _by_names(marks: Marks) -> dt.date | None:
    """The last day of the earliest renamed agency, unless the text uses a newer name."""
    written = {mark.value.form for mark in marks.of(AGENCIES)} & TERMS.keys()
    ends = [dt.date(*until) for name in written if (until := TERMS[name][1]) is not None]
    starts = [dt.date(*since) for name in written if (since := TERMS[name][0]) is not None]
    if not ends or (starts and max(starts) >= min(ends)):
        return None
    return min(ends) - dt.timedelta(days=1)


def _year(text: str) -> dt.date | None:
    years = Counter(int(f"20{match[0][-2:]}") for match in _YEAR.finditer(text))
    return dt.date(years.most_common(1)[0][0], _MIDDLE, 1) if years else None
