"""Rows that are not releases: a row for each contact, quote, item, attachment or mention, with what joins it to its release."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias, get_type_hints

import attrs

from kprocure_parse.export.cell_words import words
from kprocure_parse.export.taken import TakenRecord
from kprocure_parse.mentions.kinds import (
    Amount,
    Count,
    Law,
    Moment,
    Notice,
    Organisation,
    Percent,
    Person,
)
from kprocure_parse.records import Attachment, Contact, Item, Quote
from kprocure_parse.release import Article, Release

Rows: TypeAlias = Literal[
    "releases", "contacts", "quotes", "items", "attachments",
    "amounts", "percents", "counts", "moments", "laws", "notices", "organisations", "people",
]  # fmt: skip
KEY_LENGTH = 24
_BETWEEN = {"department": " "}
_LEFT_OUT = frozenset({"body", "span"})
"""What is no column: an attachment's items are rows themselves, and a span is its two offsets."""


class RowEntry(NamedTuple):
    """What a row is made of: the release, its key, and the part that the row shows, with its number and what it belongs to."""

    taken: TakenRecord
    key: str
    number: int
    part: Any
    language: str | None = None
    attachment: int | None = None


class RowColumn(NamedTuple):
    """A column: its name, the type of its values, and how the value of a row is found."""

    name: str
    hint: object
    value: Callable[[RowEntry], Any]


class RowKind(NamedTuple):
    """A kind of row: its class, and the parts of a record that are such rows, with their language and attachment."""

    shows: type[Any]
    parts: Callable[[Release | Article], Iterator[tuple[Any, str | None, int | None]]]


def key(taken: TakenRecord) -> str:
    """What joins the rows of one record: the same for the same text with the same number, under the same name."""
    source = taken.record.source
    told = "\x1f".join((taken.file or "", source.id or "", taken.record.text))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:KEY_LENGTH]


def agency(record: Release | Article) -> str | None:
    """The name of the first agency."""
    return record.agencies[0].name if isinstance(record, Release) and record.agencies else None


def _contacts(record: Release | Article) -> Iterator[tuple[Any, str | None, int | None]]:
    yield from ((person, None, None) for person in (record.contacts if isinstance(record, Release) else ()))


def _attachments(record: Release | Article) -> Iterator[tuple[Any, str | None, int | None]]:
    yield from ((each, None, None) for each in (record.attachments if isinstance(record, Release) else ()))


def _quotes(record: Release | Article) -> Iterator[tuple[Any, str | None, int | None]]:
    for told, language in _told(record):
        yield from ((quote, language, None) for quote in told.quotes)


def _items(record: Release | Article) -> Iterator[tuple[Any, str | None, int | None]]:
    for told, language in _told(record):
        yield from ((item, language, None) for item in told.body)
    for number, (enclosure, _, _) in enumerate(_attachments(record), start=1):
        yield from ((item, None, number) for item in enclosure.body)


def _told(record: Release | Article) -> Iterator[tuple[Any, str | None]]:
    if isinstance(record, Article):
        yield record, None
    else:
        yield from ((version, version.language) for version in record.versions)


KINDS: Mapping[str, RowKind] = MappingProxyType(
    {
        "contacts": RowKind(Contact, _contacts),
        "quotes": RowKind(Quote, _quotes),
        "items": RowKind(Item, _items),
        "attachments": RowKind(Attachment, _attachments),
    }
)
MENTIONED: Mapping[str, type[Any]] = MappingProxyType(
    {
        "amounts": Amount,
        "percents": Percent,
        "counts": Count,
        "moments": Moment,
        "laws": Law,
        "notices": Notice,
        "organisations": Organisation,
        "people": Person,
    }
)
"""Rows that are found in the text when they are asked for, and their classes."""
ROWS = ("releases", *KINDS, *MENTIONED)

_RELEASE: tuple[RowColumn, ...] = (
    RowColumn("file", str, lambda row: row.taken.file),
    RowColumn("key", str, lambda row: row.key),
    RowColumn("headline_text", str, lambda row: row.taken.record.headline.text if row.taken.record.headline else None),
    RowColumn("agency_text", str, lambda row: agency(row.taken.record)),
    RowColumn("day", dt.date, lambda row: row.taken.day),
    RowColumn("number", int, lambda row: row.number),
)
_MENTION: tuple[RowColumn, ...] = (
    RowColumn("language", str, lambda row: row.language),
    RowColumn("words", str, lambda row: row.taken.record.text[row.part.span.slice]),
)
"""Of a mention: the language of the section that holds it, and its words."""
_IN_VERSION = (RowColumn("language", str, lambda row: row.language),)
_IN_ATTACHMENT = (RowColumn("attachment", int, lambda row: row.attachment),)
_PLACE: tuple[RowColumn, ...] = (
    RowColumn("start", int, lambda row: row.part.span.start),
    RowColumn("end", int, lambda row: row.part.span.end),
)


def columns(kind: str) -> tuple[RowColumn, ...]:
    """The columns of a kind of row: those of its release, its own with their texts, and its offsets in the text."""
    if kind in MENTIONED:
        return (*_RELEASE, *_MENTION, *_own(MENTIONED[kind]), *_PLACE)
    belongs = (*(_IN_VERSION if kind in {"quotes", "items"} else ()), *(_IN_ATTACHMENT if kind == "items" else ()))
    return (*_RELEASE, *belongs, *_own(KINDS[kind].shows), *_PLACE)


def chosen_columns(kind: str, fields: Collection[str] | None = None) -> tuple[RowColumn, ...]:
    """The columns named by `fields`, with the kind before the name or without (`contacts.name`, `name`).

    Raises ValueError, naming what there is, for another name.
    """
    there = {column.name: column for column in columns(kind)}
    if fields is None:
        return tuple(there.values())
    wanted = dict.fromkeys(name.removeprefix(f"{kind}.") for name in fields)
    for name in wanted:
        if name not in there:
            raise ValueError(f"no column {name!r} in rows of {kind}; there are {', '.join(there)}")
    return tuple(there[name] for name in wanted)


def entries(given: Iterable[TakenRecord], kind: str) -> Iterator[RowEntry]:
    """The rows of all records, in their order; numbers count from 1 within each record."""
    for each in given:
        joins = key(each)
        for number, (part, language, attachment) in enumerate(_parts(each, kind), start=1):
            yield RowEntry(each, joins, number, part, language, attachment)


def _parts(each: TakenRecord, kind: str) -> Iterator[tuple[Any, str | None, int | None]]:
    if kind in KINDS:
        yield from KINDS[kind].parts(each.record)
        return
    from kprocure_parse.mentions.finding import mentions_of  # noqa: PLC0415 — asked only for such rows: it loads the marks

    for mention in mentions_of(each.record, MENTIONED[kind], day=each.day):
        yield mention, _language(each.record, mention.span.start), None


def _language(record: Release | Article, place: int) -> str | None:
    return next((each.language for each in record.sections if each.span.start <= place < each.span.end), None)


def text_of(name: str) -> Callable[[RowEntry], str | None]:
    """The column's value in words."""
    between = _BETWEEN.get(name, "; ")
    return lambda row: words(getattr(row.part, name), between) or None


def _own(cls: type[Any]) -> Iterator[RowColumn]:
    hints = get_type_hints(cls)
    for attribute in attrs.fields(cls):
        name = attribute.name
        if name in _LEFT_OUT:
            continue
        yield RowColumn(name, hints[name], _attribute(name))
        if str(hints[name]).startswith("tuple["):
            yield RowColumn(f"{name}_text", str, text_of(name))


def _attribute(name: str) -> Callable[[RowEntry], Any]:
    return lambda row: getattr(row.part, name)
