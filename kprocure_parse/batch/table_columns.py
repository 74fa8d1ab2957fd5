"""Which columns of a table hold the texts and what is known of them, and what a row says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from attrs import asdict, field, frozen
from attrs.validators import instance_of, optional

from kprocure_parse.document import Span
from kprocure_parse.errors import DamagedDocument, UnsupportedFormat
from kprocure_parse.lexicon.column_names import COLUMN_NAMES, OWN_COLUMNS
from kprocure_parse.records import Known, seoul
from kprocure_parse.values.times.feed import read_feed_date

_NAME = optional(instance_of(str))
_BETWEEN = re.compile(r"[\s_.\-]+")
_SHOWN = 12
"""How many columns a message names."""
_EXACT = 2**53
"""Below this a whole number keeps all its digits as a floating-point number."""


@frozen(kw_only=True)
class Columns:
    """The names of a table's columns: the text, and what is known of it (`Known`). None: the usual names are looked for.

    A column that is named must be there. Days are dates, or text as tables have them (`2026-04-08`, `2026. 4. 8.`,
    `20260408`, `04/08/2026 07:00:15` month first, as data.go.kr writes it). Raises TypeError for an argument of another type.
    """

    text: str | None = field(default=None, validator=_NAME)
    id: str | None = field(default=None, validator=_NAME)
    title: str | None = field(default=None, validator=_NAME)
    agency: str | None = field(default=None, validator=_NAME)
    published: str | None = field(default=None, validator=_NAME)
    url: str | None = field(default=None, validator=_NAME)


USUAL = Columns()


class Chosen(NamedTuple):
    """The columns of one table: attribute → column; and which of them the caller has named."""

    names: Mapping[str, str]
    named: frozenset[str]


class TableRow(NamedTuple):
    """A row as it is read: its text (or the bytes of a document), and what is known of it."""

    content: bytes
    known: Known


def choose(columns: Columns, header: Iterable[str], format: str) -> Chosen:  # noqa: A002 - as in the errors
    """The columns of a table with this header. Raises UnsupportedFormat if a named one or the text is missing."""
    there = list(header)
    asked = {name: column for name, column in asdict(columns).items() if column is not None}
    missing = [column for column in asked.values() if column not in there]
    if missing:
        raise UnsupportedFormat(format, f"no column {missing[0]!r}; {_columns(there)}")
    if "text" not in asked and any(own <= set(there) for own in OWN_COLUMNS):
        raise UnsupportedFormat(
            format, "a table of records that were already read, not of texts; name a column of texts to read it"
        )
    found = {name: column for name in COLUMN_NAMES if (column := asked.get(name) or _usual(name, there))}
    if "text" not in found:
        raise UnsupportedFormat(
            format, f"no column with a usual name for texts; {_columns(there)}: name the one with the texts"
        )
    return Chosen(found, frozenset(asked))


def row(chosen: Chosen, values: Mapping[str, object], format: str, source: str | None) -> TableRow:  # noqa: A002 - as in the errors
    """What a row says. Raises DamagedDocument for a row without a text, and for a value that is not what its named column promises."""
    told = {name: values.get(column) for name, column in chosen.names.items()}
    content = _content(told.pop("text"))
    if content is None:
        raise DamagedDocument(format, f"no text in the column {chosen.names['text']!r}")
    known: dict[str, object] = {"source": source}
    for name, value in told.items():
        known[name] = _meant(name, value, named=name in chosen.named)
        if known[name] is None and name in chosen.named and not _is_absent(value, name):
            raise DamagedDocument(format, f"{_wrong(name)} in the column {chosen.names[name]!r}: {str(value)[:40]!r}")
    return TableRow(content, Known(**known))  # type: ignore[arg-type] # each is what Known takes


def _usual(name: str, there: list[str]) -> str | None:
    plain = {_BETWEEN.sub("", column).lower(): column for column in reversed(there)}
    return next((plain[usual] for usual in COLUMN_NAMES[name] if usual in plain), None)


def _columns(there: list[str]) -> str:
    more = ", …" if len(there) > _SHOWN else ""
    return f"the columns are {', '.join(there[:_SHOWN])}{more}" if there else "it has no columns"


def _content(value: object) -> bytes | None:
    if isinstance(value, str):
        value = value.encode("utf-8", "replace")
    return value if isinstance(value, bytes) and value.strip() else None


def _meant(name: str, value: object, *, named: bool) -> str | dt.date | None:
    """The value as `Known` takes it. An address in a column that nobody named may be one of a house."""
    if name == "published":
        return _moment(value)
    words = _words(value)
    return None if name == "url" and not named and "://" not in (words or "") else words


def _is_absent(value: object, name: str) -> bool:
    """Whether a cell says nothing: it is empty, no number (NaN), or numbers a release with a fraction."""
    if isinstance(value, float | Decimal):
        return value != value or name != "published"  # noqa: PLR0124 - NaN alone is not itself
    return value is None or (isinstance(value, str) and not value.strip())


def _words(value: object) -> str | None:
    """Words, or a whole number as programs write it whose columns have gaps (156000001.0)."""
    if isinstance(value, float | Decimal) and -_EXACT < value < _EXACT and value == int(value):
        value = int(value)
    if isinstance(value, int | str) and not isinstance(value, bool):
        return str(value).strip() or None
    return None


def _moment(value: object) -> dt.date | None:
    if isinstance(value, dt.date):
        return value
    words = _words(value) or ""
    found = read_feed_date(words, Span(0, len(words))) or _iso(words)
    if found is None:
        return None
    day, clock = found
    return day if clock is None else dt.datetime.combine(day, clock, tzinfo=seoul())


def _iso(words: str) -> tuple[dt.date, dt.time | None] | None:
    """A moment as programs write it, with fractions and zones in any of the ways of ISO 8601."""
    try:
        moment = dt.datetime.fromisoformat(words)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(seoul())
    return moment.date(), moment.time()


def _wrong(name: str) -> str:
    return (
        "a day that is not understood (write 2026-04-08)" if name == "published" else "neither words nor a whole number"
    )
