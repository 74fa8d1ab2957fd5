"""Dates as a calendar has them: what a written date leaves out is taken from one beside it. Knows no clock and no current date."""

import datetime as dt
from collections import Counter
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.marks.dates import DATES, YEARS, WrittenDate
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Mark

_TURN_OF_THE_YEAR = frozenset({1, 2, 12})


class DateMention(NamedTuple):
    """A date as written: the parts that are given, and the calendar date if there is one.

    `date` is None when no calendar has it (6. 31.) or when it has no year and none was given. `weekday` is what the text
    says, Monday = 0. `possible` is False for a day that its month never has.
    """

    span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None
    date: dt.date | None

    @property
    def possible(self) -> bool:
        """Whether some year has this day."""
        return calendar_date(self.year or 2000, self.month, self.day) is not None


def find_dates(marks: Marks, span: Span, *, year: int | None = None) -> tuple[DateMention, ...]:
    """The dates of a stretch of running text, in order.

    A date without a year takes `year`, or where its weekday fits better and the year turns, the year beside it; without
    `year` it is left out, unless no year has it.
    """
    found: list[DateMention] = []
    for mark in marks.of(DATES, span):
        mention = mention_of(mark)
        if mention.year is None and year is not None:
            mention = mention_of(mark, _in_year(mark.value, year))
        elif mention.year is None and mention.possible:
            continue
        found.append(mention)
    return tuple(found)


def mention_of(mark: Mark[WrittenDate], date: dt.date | None = None) -> DateMention:
    """A mark as a mention; `date` is the calendar's day if it is known, else filled where the year is written."""
    year, month, day, weekday = mark.value
    if date is None and year is not None:
        date = calendar_date(year, month, day)
    return DateMention(span=mark.span, year=year, month=month, day=day, weekday=weekday, date=date)


def nearest(month: int, day: int, sibling: dt.date) -> dt.date | None:
    """The date of that month and day nearest to a sibling: 1. 3. beside 12. 30. lies in the next year."""
    around = (calendar_date(sibling.year + step, month, day) for step in (-1, 0, 1))
    return min((date for date in around if date), key=lambda date: abs(date - sibling), default=None)


def nearest_day(day: int, sibling: dt.date) -> dt.date | None:
    """The date of that day of the month nearest to a sibling: 28일 beside 3. 1. lies in February."""
    firsts = (sibling.replace(day=1) - dt.timedelta(days=1), sibling, sibling.replace(day=28) + dt.timedelta(days=4))
    around = (calendar_date(first.year, first.month, day) for first in firsts)
    return min((date for date in around if date), key=lambda date: abs(date - sibling), default=None)


def days_after(date: dt.date, days: int) -> dt.date:
    """The date so many days later, or earlier if `days` is negative; the date itself where a calendar has none."""
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return date


def likely_year(marks: Marks, written: WrittenDate) -> int | None:
    """The year that a text names most often among those in which the weekday is right; None without a weekday.

    For headers that give neither a year nor a distribution date (SMEs, 2026).
    """
    if written.weekday is None:
        return None
    counts = Counter(mark.value for mark in marks.of(YEARS))
    fits = [
        year
        for year in counts
        if (date := calendar_date(year, written.month, written.day)) and date.weekday() == written.weekday
    ]
    return max(fits, key=lambda year: (counts[year], year), default=None)


def calendar_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None if no calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _in_year(written: WrittenDate, year: int) -> dt.date | None:
    date = calendar_date(year, written.month, written.day)
    if date is None or written.weekday in (None, date.weekday()) or written.month not in _TURN_OF_THE_YEAR:
        return date
    beside = (calendar_date(year + step, written.month, written.day) for step in (1, -1))
    return next((other for other in beside if other and other.weekday() == written.weekday), date)
