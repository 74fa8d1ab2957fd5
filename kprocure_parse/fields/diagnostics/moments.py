"""Remarks on dates and moments that contradict the calendar or each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.fields.diagnostics.facts import Facts, Remark
from kprocure_parse.records import Distributed, Lift
from kprocure_parse.remarks import remark
from kprocure_parse.values.times.calendar import DateMention, find_dates, nearest

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PRESS_HOUR = dt.time(6)
"""The hour at which a morning paper is out: a release distributed later cannot be in it."""


def weekdays(facts: Facts) -> Iterator[Remark]:
    """A weekday that differs from the calendar's."""
    for mention in facts.dates:
        if mention.date is not None and mention.weekday is not None and mention.date.weekday() != mention.weekday:
            written = facts.words(mention.span)
            yield (
                remark("weekday_mismatch", written=written, date=mention.date, weekday=DAYS[mention.date.weekday()]),
                mention.span,
            )


def impossible(facts: Facts) -> Iterator[Remark]:
    """A day that no calendar has."""
    for mention in facts.dates:
        if mention.date is None:
            yield remark("impossible_date", written=facts.words(mention.span)), mention.span


def early_hours(facts: Facts) -> Iterator[Remark]:
    """A lift with an hour that is before the distribution."""
    for lift, given in _beside_distribution(facts):
        if lift.time is not None and given.date is not None and lift.date is not None:
            hour = given.time or dt.time.min
            if (lift.date, lift.time) < (given.date, hour):
                yield _before("embargo_before_distribution", lift, given)


def early_days(facts: Facts) -> Iterator[Remark]:
    """A lift without an hour on a day before the distribution, or in a morning paper that was out before the distribution."""
    for lift, given in _beside_distribution(facts):
        if lift.time is not None or lift.date is None or given.date is None:
            continue
        if lift.date < given.date:
            yield _before("lift_before_distribution", lift, given)
        elif (
            lift.edition == "morning" and lift.date == given.date and given.time is not None and given.time > PRESS_HOUR
        ):
            clock = f"{given.time:%H:%M}"
            yield remark("lift_before_distribution.paper", lift=lift.date, clock=clock), lift.span


def _before(name: str, lift: Lift, given: Distributed) -> Remark:
    return remark(name, medium=lift.medium, lift=lift.date, given=given.date), lift.span


def _beside_distribution(facts: Facts) -> Iterator[tuple[Lift, Distributed]]:
    if facts.distributed is not None and facts.release_time is not None:
        yield from ((lift, facts.distributed) for lift in facts.release_time.lifts)


def late_online(facts: Facts) -> Iterator[Remark]:
    """An online lift after the day of the print edition."""
    lifts = facts.release_time.lifts if facts.release_time else ()
    printed = [lift.date for lift in lifts if lift.medium == "print" and lift.date is not None]
    for lift in lifts:
        if lift.medium in ("online", "all") and lift.date is not None and printed and lift.date > max(printed):
            yield remark("online_after_print", online=lift.date, printed=max(printed)), lift.span


def conflict(facts: Facts) -> Iterator[Remark]:
    """An embargo of the feed that differs from that of the text."""
    lifts = facts.release_time.lifts if facts.release_time else ()
    given = [lift for lift in lifts if lift.rule == "lift.source" and lift.date is not None]
    stated = [lift for lift in lifts if lift.rule != "lift.source" and lift.date is not None]
    for lift in given if stated else ():
        if all((each.date, each.time or lift.time) != (lift.date, lift.time) for each in stated):
            yield remark("embargo_conflict", fed=_moment(lift), stated=_moment(stated[0])), lift.span


def _moment(lift: Lift) -> str:
    return f"{lift.date} {lift.time or ''}"


def inferred(facts: Facts) -> Iterator[Remark]:
    """A header without any year, unless the known day of publication gives it."""
    if facts.release_time is None or (facts.distributed is not None and facts.distributed.date is not None):
        return
    if any(mention.year is not None for part in facts.release_time.parts for mention in _written(facts, part)):
        return
    for lift in facts.release_time.lifts[:1]:
        if lift.date is not None and not _given(facts, lift.date):
            yield remark("year_inferred", date=lift.date, written=facts.words(lift.span)), lift.span


def _given(facts: Facts, date: dt.date) -> bool:
    day = facts.given.day
    return day is not None and nearest(date.month, date.day, day) == date


def _written(facts: Facts, part: Span) -> tuple[DateMention, ...]:
    return find_dates(facts.sections.marks, part, year=dt.MINYEAR)
