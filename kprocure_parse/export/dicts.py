"""Records → plain dictionaries; knows no field by name."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import attrs

from kprocure_parse.export.walk import attributes, is_record


def to_dict(record: attrs.AttrsInstance) -> dict[str, Any]:
    """Return any record as what JSON has: dictionaries, lists, strings, numbers, booleans, None.

    Keys are the attribute names, in the order in which the record declares them. A span is
    `[start, end]`, a date `"2026-06-12"`, a clock time `"13:00:00"`, an amount `"340200000000"`; absent values are None or
    `[]`, never left out.

    Raises TypeError for what is no record, as a list of records is.
    """
    if not is_record(record):
        raise TypeError(
            f"{type(record).__name__} is no record: taken is one Release, Article, Linked …, or a record in one; "
            "of several: [to_dict(each) for each in records]"
        )
    return {name: plain(value) for name, value in attributes(record)}


def plain(value: object) -> object:
    """A value of a record in the same way."""
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return {name: plain(part) for name, part in attributes(value)} if is_record(value) else value
