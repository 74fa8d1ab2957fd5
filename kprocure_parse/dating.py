"""The day of a record: one answer for mentions, tables, links and histories."""

from __future__ import annotations

import datetime as dt

from kprocure_parse.release import Record, Release


def day_of(record: Record, known: dt.date | None = None) -> dt.date | None:
    """The day of distribution, or of an article's publication; else the one that the caller knows; else the first on which the release is free."""
    told = record.distributed if isinstance(record, Release) else record.published
    stated = told.date if told is not None else None
    return stated or known or _first_lift(record)


def _first_lift(record: Record) -> dt.date | None:
    lifting = record.release_time if isinstance(record, Release) else None
    return next((lift.date for lift in lifting.lifts if lift.date), None) if lifting else None
