"""The hours beside a day: when it begins, and when it ends. An hour that may be two hours ends nothing."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import moments as words
from kprocure_parse.marks.clocks import CLOCKS, Clock
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Mark
from kprocure_parse.mentions.joints import BLANK, UNTIL
from kprocure_parse.patterns import quick
from kprocure_parse.values.times.calendar import days_after

_UNTIL = quick(UNTIL)
_LAST = quick(rf"{BLANK}{words.UNTIL}")
_REACH = 24
"""Characters from a date to the end of its hour."""
_NOON = 12


class Hour(NamedTuple):
    """An hour with the day that it is of, and where it ends in the text."""

    day: dt.date
    time: dt.time
    end: int


class Hours(NamedTuple):
    """When a day begins and ends, as far as it is told, and where the words end."""

    begins: Hour | None
    ends: Hour | None
    end: int


def clock_at(marks: Marks, place: int) -> Mark[Clock] | None:
    """The hour that begins at a place, but for blanks and a comma."""
    found = marks.of(CLOCKS, Span(place, min(len(marks.text), place + _REACH)))
    return next((mark for mark in found if not marks.text[place : mark.span.start].strip(" \u00a0,")), None)


def read_hours(marks: Marks, place: int, day: dt.date) -> Hours:
    """The hours after a day that ends at `place`."""
    first = clock_at(marks, place)
    if first is None:
        return Hours(None, None, place)
    until = _UNTIL.match(marks.text, first.span.end)
    begins = _hour(first, day)
    if until is None and (first.value.next_day or _LAST.match(marks.text, first.span.end)):
        return Hours(None, begins, begins.end)  # 18:00까지; 24:00 is the end of its day
    second = clock_at(marks, until.end()) if until else None
    ends = _end(first, second, day) if second else None
    return Hours(begins, ends, ends.end if ends else begins.end)


def last_hour(marks: Marks, place: int, day: dt.date, first: Mark[Clock] | None) -> Hour | None:
    """The hour at which a period ends whose last day ends at `place`; None for the hours of each of its days, and for an hour that may be two."""
    mark = clock_at(marks, place)
    if mark is None or _begins_another(marks, mark.span.end):
        return None
    if first is None and not _LAST.match(marks.text, mark.span.end):
        return None
    if first is not None and first.value.marked and _is_bare(mark.value):
        return None
    return _hour(mark, day)


def _begins_another(marks: Marks, place: int) -> bool:
    until = _UNTIL.match(marks.text, place)
    return until is not None and clock_at(marks, until.end()) is not None


def _hour(mark: Mark[Clock], day: dt.date) -> Hour:
    return Hour(days_after(day, 1) if mark.value.next_day else day, mark.value.time, mark.span.end)


def _end(first: Mark[Clock], second: Mark[Clock], day: dt.date) -> Hour | None:
    """The second hour, if it is later; on the day after where both hours say that it must be."""
    begins = _hour(first, day)
    ends = _hour(second, day if second.value.next_day else begins.day)
    if first.value.marked and _is_bare(second.value):
        return _inherited(ends, begins)
    if (ends.day, ends.time) > (begins.day, begins.time):
        return ends
    if ends.day == begins.day and ends.time < begins.time and _over_midnight(first.value, second.value):
        return ends._replace(day=days_after(ends.day, 1))
    return None


def _inherited(ends: Hour, begins: Hour) -> Hour | None:
    """오후 2시~4시, 오전 9시~6시: the half of the day that the first hour has, else the only later hour."""
    early = ends.time.replace(hour=ends.time.hour % _NOON)
    late = early.replace(hour=early.hour + _NOON)
    halves = (late,) if begins.time.hour >= _NOON else (early, late)
    return next((ends._replace(time=time) for time in halves if time > begins.time), None)


def _over_midnight(first: Clock, second: Clock) -> bool:
    """오후 11시~오전 2시, 22:00~02:00; but 10:00~04:00 and 14:00~4:00 may be afternoons."""
    if first.time.hour < _NOON or second.time.hour >= _NOON:
        return False
    if first.marked or second.marked:
        return first.marked and second.marked
    return first.time.hour > _NOON and len(second.figures) > 1


def _is_bare(clock: Clock) -> bool:
    """Whether an hour may be of either half of the day: 4시, 4:00."""
    return not clock.marked and 1 <= int(clock.figures) <= _NOON
