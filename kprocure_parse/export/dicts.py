"""Records → plain dictionaries; knows no field by name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs


def to_dict(record: attrs.AttrsInstance) -> dict[str, Any]:
    """Return any record as what JSON has: dictionaries, lists, strings, numbers, booleans, None.

    Keys are the attribute names, in the order in which the record declares them. A span is
    `[start, end]`, a date `"2026-06-12"`, a clock time `"13:00:00"`; absent values are None or
    `[]`, never left out.
    """
    return _fields(record, type(record))


def _fields(record: object, cls: type[attrs.AttrsInstance]) -> dict[str, Any]:
    return {attribute.name: _plain(getattr(record, attribute.name)) for attribute in attrs.fields(cls)}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    cls = type(value)
    return _fields(value, cls) if attrs.has(cls) else value
