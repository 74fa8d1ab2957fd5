"""Records → Arrow: one table for releases and articles, its schema drawn from the record classes themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from itertools import islice
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import pyarrow as pa

from kprocure_parse.document import Span
from kprocure_parse.export.paths import column
from kprocure_parse.export.row_kinds import agency, chosen_columns, entries, key
from kprocure_parse.export.taken import TakenRecord
from kprocure_parse.export.walk import attributes, is_record, names
from kprocure_parse.records import Medium, seoul
from kprocure_parse.release import Article, Release

CHUNK = 1_000  # records built at a time, so that their dictionaries take only a few MB
_LEAVES: dict[object, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    Decimal: pa.decimal128(38, 6),
    dt.date: pa.date32(),
    dt.time: pa.time64("us"),
}
_MOMENT = pa.timestamp("us", tz=seoul().key)
DERIVED = pa.schema(
    [
        pa.field("headline_text", pa.string()),
        pa.field("agency_text", pa.string()),
        pa.field("day", pa.date32()),
        pa.field("lifts_at", pa.struct([pa.field(medium, _MOMENT) for medium in get_args(Medium)])),
    ]
)
"""Derived columns that queries would otherwise repeat: the headline of the first version or of the article; the first agency; the
day (of distribution, or of an article's publication; where the text has none, the one that is known, or else the first of the release time); `lifts_at(medium)` for each medium."""


def schema() -> pa.Schema:
    """The columns of both records: those of a release, those that only an article has, then the derived ones.

    Keys are the attribute names. A span is a struct of `start` and `end`, a record a struct, a tuple a list, a date
    date32, a time time64 in µs, a moment a timestamp in Asia/Seoul. All may be null, for columns of the other record
    and for rows whose document could not be read.

    Raises TypeError for an attribute whose type has no Arrow type here, or whose type differs between the two records.
    """
    columns: dict[str, pa.DataType] = {}
    for cls in (Release, Article):
        for name, kind in _columns(cls):
            if columns.setdefault(name, kind) != kind:
                raise TypeError(f"{name} is {columns[name]} in one record and {kind} in the other")
    return pa.schema([*(pa.field(name, kind) for name, kind in columns.items()), *DERIVED])


def table(given: Iterable[TakenRecord | None], fields: Collection[str] | None = None) -> pa.Table:
    """One row for each record, in their order; None gives a row of nulls. `fields`: only these columns, or parts of them."""
    shape, cells = (schema(), row) if fields is None else _chosen(fields)
    rows = ({} if each is None else cells(each) for each in given)
    return pa.Table.from_batches((_batch(chunk, shape) for chunk in _chunks(rows)), shape)


def row(each: TakenRecord) -> dict[str, Any]:
    """The record as a row: like `to_dict`, but dates stay dates, the parts of spans have names, and derived columns are added."""
    return {
        **{name: _value(value) for name, value in attributes(each.record)},
        **{name: derived(each) for name, derived in _DERIVED.items()},
    }


def shape_of(kind: str, fields: Collection[str] | None = None) -> pa.Schema:
    """The columns of another kind of row than releases."""
    return pa.schema([pa.field(name, _type(hint)) for name, hint, _ in chosen_columns(kind, fields)])


def keyed(given: Collection[TakenRecord]) -> pa.Table:
    """The table of all columns with the name of what was read and the key in front."""
    whole = table(given)
    for place, (name, value) in enumerate(_BEFORE.items()):
        whole = whole.add_column(place, name, pa.array(list(map(value, given)), pa.string()))
    return whole


def table_of(given: Iterable[TakenRecord], kind: str, fields: Collection[str] | None = None) -> pa.Table:
    """One row for each contact, quote, item or attachment."""
    chosen, shape = chosen_columns(kind, fields), shape_of(kind, fields)
    rows = ({name: _value(value(each)) for name, _, value in chosen} for each in entries(given, kind))
    return pa.Table.from_batches((_batch(chunk, shape) for chunk in _chunks(rows)), shape)


def shape_of_class(cls: type[Any]) -> pa.Schema:
    """The columns of a class of rows: its attributes."""
    return pa.schema([pa.field(name, kind) for name, kind in _columns(cls)])


def table_of_class(given: Iterable[object], cls: type[Any]) -> pa.Table:
    """One row for each record of a class, in their order."""
    shape = shape_of_class(cls)
    rows = ({name: _value(value) for name, value in attributes(each)} for each in given)
    return pa.Table.from_batches((_batch(chunk, shape) for chunk in _chunks(rows)), shape)


def is_column(name: str) -> bool:
    """Whether a table of releases can have this column; raises ValueError, naming what there is, if not."""
    return name in _DERIVED or name in _BEFORE or bool(column(name))


def _chosen(fields: Collection[str]) -> tuple[pa.Schema, Callable[[TakenRecord], dict[str, Any]]]:
    whole = schema()
    found: dict[str, tuple[pa.DataType, Callable[[TakenRecord], Any]]] = {}
    for name in fields:
        if name in _BEFORE:
            found[name] = pa.string(), _BEFORE[name]
        elif name in _DERIVED:
            found[name] = whole.field(name).type, _DERIVED[name]
        else:
            found[name] = _type(column(name).hint), _of_record(name)
    shape = pa.schema([pa.field(name, kind) for name, (kind, _) in found.items()])
    return shape, lambda each: {name: value(each) for name, (_, value) in found.items()}


def _of_record(name: str) -> Callable[[TakenRecord], Any]:
    value = column(name).value
    return lambda each: _value(value(each.record))


def _lifts(each: TakenRecord) -> dict[str, dt.datetime | None] | None:
    lifting = each.record.release_time if isinstance(each.record, Release) else None
    return {medium: lifting.lifts_at(medium) for medium in get_args(Medium)} if lifting else None


_DERIVED: dict[str, Callable[[TakenRecord], Any]] = {
    "headline_text": lambda each: each.record.headline.text if each.record.headline else None,
    "agency_text": lambda each: agency(each.record),
    "day": lambda each: each.day,
    "lifts_at": _lifts,
}
_BEFORE: dict[str, Callable[[TakenRecord], str | None]] = {"file": lambda each: each.file, "key": key}
"""Columns that stand before those of the record where tables of several kinds are made, or files are named."""


def _batch(rows: list[dict[str, Any]], shape: pa.Schema) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(rows, shape)


def _chunks(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _columns(cls: type[Any]) -> Iterator[tuple[str, pa.DataType]]:
    """Names and types of a record's attributes or of a named tuple's parts, as declared."""
    hints = get_type_hints(cls)
    declared = names(cls) if attrs.has(cls) else list(cls._fields)
    return ((name, _type(hints[name])) for name in declared)


def _type(hint: object) -> pa.DataType:
    parts = tuple(part for part in get_args(hint) if part not in (NoneType, Ellipsis))
    if hint in _LEAVES:
        return _LEAVES[hint]
    if get_origin(hint) is Literal:
        return _one({type(part) for part in parts}, hint)
    if get_origin(hint) in (tuple, Union, UnionType):
        inner = _one(set(parts), hint)
        return pa.list_(inner) if get_origin(hint) is tuple else inner
    if isinstance(hint, type) and (attrs.has(hint) or hint is Span):
        return pa.struct(list(_columns(hint)))
    raise TypeError(f"no Arrow type for {hint}")


def _one(parts: set[Any], hint: object) -> pa.DataType:
    """The element type of a list, or the type of an optional value."""
    if len(parts) != 1:
        raise TypeError(f"no Arrow type for {hint}: it holds {len(parts)} kinds")
    return _type(parts.pop())


def _value(value: object) -> object:
    if isinstance(value, Span):
        return value._asdict()
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return {name: _value(part) for name, part in attributes(value)} if is_record(value) else value
