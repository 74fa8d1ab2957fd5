"""A day and its hour as one cell or line states them: 배포, an article's date line."""

import datetime as dt
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.marks.clocks import CLOCKS
from kprocure_parse.marks.dates import BARE_DATES, DATES
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Distributed, Published
from kprocure_parse.values.times.calendar import days_after, mention_of, nearest


class _Stated(NamedTuple):
    span: Span
    date: dt.date | None
    time: dt.time | None


def read_distributed(marks: Marks, span: Span, sibling: dt.date | None) -> Distributed | None:
    """The value of 배포 → Distributed, or None if it holds no date; an impossible date (6. 31.) is None inside it."""
    found = _stated(marks, span, sibling)
    if found is None:
        return None
    raw = folded(marks.text[found.span.slice])
    return Distributed(date=found.date, time=found.time, raw=raw, span=found.span, rule="distributed.cell")


def read_published(marks: Marks, span: Span) -> Published | None:
    """The date line of an article → Published, or None if it holds no date."""
    found = _stated(marks, span, None)
    if found is None:
        return None
    raw = folded(marks.text[found.span.slice])
    return Published(date=found.date, time=found.time, raw=raw, span=found.span, rule="published.line")


def _stated(marks: Marks, span: Span, sibling: dt.date | None) -> _Stated | None:
    mark = next((found[0] for kind in (DATES, BARE_DATES) if (found := marks.of(kind, span))), None)
    if mark is None:
        return None
    mention = mention_of(mark)
    date = mention.date if mention.year or sibling is None else nearest(mention.month, mention.day, sibling)
    clock = next(iter(marks.of(CLOCKS, Span(mark.span.end, span.end))), None)
    if clock is None:
        return _Stated(mark.span, date, None)
    day = days_after(date, 1) if date and clock.value.next_day else date
    return _Stated(Span(mark.span.start, clock.span.end), day, clock.value.time)
