"""Remarks on dates and moments that contradict the calendar or each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.fields.diagnostics.facts import Facts, Remark
from kprocure_parse.records import Distributed, Lift
from kprocure_parse.values.times import DateMention, find_dates, nearest

PRESS_HOUR = dt.time(6)
"""The hour at which a morning paper is out: a release distributed later cannot be in it."""


def weekdays(facts: Facts) -> Iterator[Remark]:
    """A weekday that differs from the calendar's."""
    for mention in facts.dates:
        if mention.date is not None and mention.weekday is not None and mention.date.weekday() != mention.weekday:
            written = facts.words(mention.span)
            yield f"{written}: {mention.date:%Y-%m-%d} is a {mention.date:%A}", mention.span


def impossible(facts: Facts) -> Iterator[Remark]:
    """A day that no calendar has."""
    for mention in facts.dates:
        if mention.date is None:
            yield f"no calendar has {facts.words(mention.span)}", mention.span


def early_hours(facts: Facts) -> Iterator[Remark]:
    """A lift with an hour that is before the distribution."""
    for lift, given in _beside_distribution(facts):
        if lift.time is not None and given.date is not None and lift.date is not None:
            hour = given.time or dt.time.min
            if (lift.date, lift.time) < (given.date, hour):
                yield f"the {lift.medium} lift of {lift.date} lies before the distribution on {given.date}", lift.span


def early_days(facts: Facts) -> Iterator[Remark]:
    """A lift without an hour on a day before the distribution, or in a morning paper that was out before the distribution."""
    for lift, given in _beside_distribution(facts):
        if lift.time is not None or lift.date is None or given.date is None:
            continue
        if lift.date < given.date:
            yield f"the {lift.medium} lift of {lift.date} lies before the distribution on {given.date}", lift.span
        elif (
            lift.edition == "morning" and lift.date == given.date and given.time is not None and given.time > PRESS_HOUR
        ):
            yield f"the morning paper of {lift.date} is out before the distribution at {given.time:%H:%M}", lift.span


def _beside_distribution(facts: Facts) -> Iterator[tuple[Lift, Distributed]]:
    if facts.distributed is not None and facts.release_time is not None:
        yield from ((lift, facts.distributed) for lift in facts.release_time.lifts)


def late_online(facts: Facts) -> Iterator[Remark]:
    """An online lift after the day of the print edition."""
    lifts = facts.release_time.lifts if facts.release_time else ()
    printed = [lift.date for lift in lifts if lift.medium == "print" and lift.date is not None]
    for lift in lifts:
        if lift.medium in ("online", "all") and lift.date is not None and printed and lift.date > max(printed):
            yield f"online from {lift.date}, but in print on {max(printed)}", lift.span


def conflict(facts: Facts) -> Iterator[Remark]:
    """An embargo of the feed that differs from that of the text."""
    lifts = facts.release_time.lifts if facts.release_time else ()
    given = [lift for lift in lifts if lift.rule == "lift.source" and lift.date is not None]
    stated = [lift for lift in lifts if lift.rule != "lift.source" and lift.date is not None]
    for lift in given if stated else ():
        if all((each.date, each.time or lift.time) != (lift.date, lift.time) for each in stated):
            yield (
                f"the feed says {lift.date} {lift.time or ''}, the text {stated[0].date} {stated[0].time or ''}",
                lift.span,
            )


def inferred(facts: Facts) -> Iterator[Remark]:
    """A header without any year, unless the known day of publication gives it."""
    if facts.release_time is None or (facts.distributed is not None and facts.distributed.date is not None):
        return
    if any(mention.year is not None for part in facts.release_time.parts for mention in _written(facts, part)):
        return
    for lift in facts.release_time.lifts[:1]:
        if lift.date is not None and not _given(facts, lift.date):
            yield f"read as {lift.date}: {facts.words(lift.span)}", lift.span


def _given(facts: Facts, date: dt.date) -> bool:
    day = facts.given.day
    return day is not None and nearest(date.month, date.day, day) == date


def _written(facts: Facts, part: Span) -> tuple[DateMention, ...]:
    return find_dates(facts.sections.marks, part, year=dt.MINYEAR)
