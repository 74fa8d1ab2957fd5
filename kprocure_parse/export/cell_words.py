"""Any value of a record → words for one cell of a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from kprocure_parse.document import Span
from kprocure_parse.export import phrasebook
from kprocure_parse.export.walk import attributes, is_record
from kprocure_parse.records import (
    Agency,
    Attachment,
    Byline,
    Caption,
    Contact,
    Diagnostic,
    Distributed,
    Item,
    Lift,
    Phone,
    Published,
    ReleaseTime,
)
from kprocure_parse.release import Version

LINE = "\n"
_BETWEEN: dict[type, str] = {Item: LINE, Version: LINE}
"""What stands between several values of a class; between others `; `."""


def words(value: object, between: str = phrasebook.BETWEEN) -> str:
    """The value in words; "" for what is absent. Words of the text keep their lines."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Span):
        return f"{value.start} to {value.end}"
    if isinstance(value, tuple | list):
        separator = _BETWEEN.get(type(value[0]), between) if value else between
        return separator.join(filter(None, map(words, value)))
    return _in_words(value) if is_record(value) else str(value)


def _in_words(record: object) -> str:
    phrase = _PHRASES.get(type(record))
    if phrase is not None:
        return phrase(record)
    told = dict(attributes(record))
    return words(told["text"]) if "text" in told else phrasebook.BETWEEN.join(filter(None, map(words, told.values())))


def _item(item: Item) -> str:
    cells = LINE.join(" | ".join(row) for row in item.rows)
    return " ".join(part for part in (item.marker, item.text or cells) if part)


def _version(version: Version) -> str:
    return version.headline.text if version.headline else ""


_PHRASES: dict[type, Callable[[Any], str]] = {
    Agency: lambda agency: agency.name,
    Attachment: phrasebook.attachment,
    Byline: phrasebook.byline,
    Caption: phrasebook.caption,
    Contact: phrasebook.contact,
    Diagnostic: lambda found: f"{found.code}: {found.message}",
    Distributed: phrasebook.stamp,
    Item: _item,
    Lift: phrasebook.lift,
    Phone: lambda phone: phone.number + (phone.extension or ""),
    Published: phrasebook.stamp,
    ReleaseTime: lambda told: told.raw,
    Version: _version,
}
