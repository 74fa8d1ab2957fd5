"""Records → CSV (RFC 4180), one row each: a table for people and spreadsheets, with nested values in words (phrasebook)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Literal, NamedTuple

from kprocure_parse.export import phrasebook
from kprocure_parse.export.cell_words import words
from kprocure_parse.export.paths import TEXT, column
from kprocure_parse.export.row_kinds import (
    ROWS,
    RowColumn,
    RowEntry,
    Rows,
    agency,
    chosen_columns,
    entries,
    key,
    text_of,
)
from kprocure_parse.export.taken import Exported, OnFailed, TakenRecord, taken
from kprocure_parse.records import Language, ReleaseTime
from kprocure_parse.release import Article, Record, Release

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # what begins a formula


class CsvColumn(NamedTuple):
    """A column: its name, the attribute of the record that it shows, and how."""

    name: str
    field: str
    cell: Callable[[Record], str]


def to_csv(
    records: Iterable[Exported],
    fields: Collection[str] | None = None,
    *,
    rows: Rows = "releases",
    failed: OnFailed | None = None,
) -> Iterator[str]:
    """Yield the lines of a CSV file: the heading, then one line for each record, as the records come.

    A record may come with the name of its file, as `(name, record)`, or as `parse_many` yields it; else `file` is the name in its
    `source`. What could not be read is left out, and `failed` is called with each `Failed` (without it, each is a warning). Lines end in CRLF;
    write them in UTF-8 to a file opened with `newline=""` (Excel wants the encoding `utf-8-sig`). A value with parts is put into words (`contacts`:
    department, name, rank, phone), several values are separated by `; `; times are Korean; an absent value is an empty cell.
    A cell that a spreadsheet would run as a formula (`=`, `+`, `-` or `@` first) begins with an apostrophe.

    `fields` chooses columns, in the given order, by their names (`headline_ko`), by names of the record (`headline` for both
    languages, `release_time` for all its columns), or by the way into it (`contacts.name`, `text`, `body_text`). With `rows` a line
    is a contact, a quote, an item, an attachment or a mention (`amounts`, `counts` …) instead, with its release's headline, agency, day and `key`, which joins them.

    Raises:
        ValueError: for a name in `fields` or a kind of rows that is none; raised at once, not with the first line.
    """
    heading, cells = sheet(fields, rows)
    return lines(heading, (cell for each in taken(records, failed) for cell in cells(each)))


def _any(_: object) -> bool:
    return True


def sheet(
    fields: Collection[str] | None, rows: Rows, wanted: Callable[[Any], bool] = _any
) -> tuple[list[str], Callable[[TakenRecord], Iterator[list[str]]]]:
    """The heading of a flat table, and the cells of each row that a record has in it; of rows that are parts, those `wanted`. Raises ValueError as `to_csv` does."""
    if rows not in ROWS:
        raise ValueError(f"no rows are called {rows!r}; there are {', '.join(ROWS)}")
    if rows == "releases":
        columns = _chosen(fields)
        return [column.name for column in columns], lambda each: iter([[_cell(column, each) for column in columns]])
    parts = chosen_columns(rows, fields)
    if fields is None:  # everything is in words: once is enough
        parts = tuple(
            part for part in parts if part.name.removesuffix(TEXT) not in {each.name for each in parts} - {part.name}
        )
    return [part.name for part in parts], lambda each: (
        _part_cells(row, parts) for row in entries([each], rows) if wanted(row.part)
    )


def _cell(column: CsvColumn, each: TakenRecord) -> str:
    given = GIVEN.get(column.name)
    return column.cell(each.record) if given is None else given(each)


def _part_cells(row: RowEntry, parts: tuple[RowColumn, ...]) -> list[str]:
    return [
        (text_of(part.name)(row) or "") if hasattr(row.part, part.name) else words(part.value(row)) for part in parts
    ]


def lines(heading: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    """The lines of a CSV file."""
    line = csv.writer(_Echo(), lineterminator="\r\n").writerow
    yield str(line(heading))
    for cells in rows:
        yield str(line(list(map(_safe, cells))))


class _Echo:
    """A file object that returns what is written to it, so that each line can be passed on."""

    @staticmethod
    def write(line: str) -> str:
        return line


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _chosen(fields: Collection[str] | None) -> list[CsvColumn]:
    if fields is None:
        return list(COLUMNS)
    chosen = []
    for field in fields:
        found = [column for column in COLUMNS if field in {column.name, column.field}]
        if not found:
            found = [_of_path(field)]
        chosen += found
    return list(dict.fromkeys(chosen))  # each column once, even if two names ask for it


def _of_path(field: str) -> CsvColumn:
    """A column by the way into the record. Raises ValueError, naming what there is."""
    if field in GIVEN:
        return CsvColumn(field, field, _nothing)
    try:
        value = column(field).value
    except ValueError as error:
        known = dict.fromkeys(name for each in COLUMNS for name in (each.field, each.name))
        raise ValueError(
            f"no field {field!r} in a table; there are {', '.join(known)}; and as a way into the record: {error}"
        ) from error
    return CsvColumn(field, field, lambda record: words(value(record)))


def _nothing(_: Record) -> str:
    return ""


def _kind(record: Record) -> str:
    return record.kind if isinstance(record, Release) else ""


def _agencies(record: Record) -> str:
    return phrasebook.listed(agency.name for agency in record.agencies) if isinstance(record, Release) else ""


def _headline(language: Language) -> Callable[[Record], str]:
    def cell(record: Record) -> str:
        told = phrasebook.told(record, language)
        return phrasebook.phrase(told.headline.text) if told and told.headline else ""

    return cell


def _subtitles(language: Language) -> Callable[[Record], str]:
    def cell(record: Record) -> str:
        told = phrasebook.told(record, language)
        if told is None:
            return ""
        return phrasebook.listed(
            title.text for title in (told.subheads if isinstance(told, Article) else told.subtitles)
        )

    return cell


def _time(cell: Callable[[ReleaseTime], str]) -> Callable[[Record], str]:
    return lambda record: cell(record.release_time) if isinstance(record, Release) and record.release_time else ""


def _distributed(record: Record) -> str:
    return phrasebook.stamp(record.distributed) if isinstance(record, Release) else ""


def _contacts(record: Record) -> str:
    return phrasebook.listed(map(phrasebook.contact, record.contacts)) if isinstance(record, Release) else ""


def _attachments(record: Record) -> str:
    return phrasebook.listed(map(phrasebook.attachment, record.attachments)) if isinstance(record, Release) else ""


def _outlet(record: Record) -> str:
    return phrasebook.phrase(record.outlet.text) if isinstance(record, Article) and record.outlet else ""


def _published(record: Record) -> str:
    return phrasebook.stamp(record.published) if isinstance(record, Article) else ""


def _bylines(record: Record) -> str:
    return phrasebook.listed(map(phrasebook.byline, record.bylines)) if isinstance(record, Article) else ""


def _count(part: Literal["body", "quotes", "captions"]) -> Callable[[Record], str]:
    def cell(record: Record) -> str:
        told = record.versions if isinstance(record, Release) else (record,)
        return str(sum(len(getattr(one, part)) for one in told))

    return cell


def _diagnostics(record: Record) -> str:
    return phrasebook.listed(f"{found.code}: {found.message}" for found in record.diagnostics)


def _of_source(part: Literal["name", "id", "url"]) -> Callable[[Record], str]:
    return lambda record: phrasebook.phrase(getattr(record.source, part) or "")


GIVEN: dict[str, Callable[[TakenRecord], str]] = {
    "file": lambda each: phrasebook.phrase(each.file or "") if each.name is None else each.name,
    "day": lambda each: words(each.day),
    "key": key,
    "headline_text": lambda each: each.record.headline.text if each.record.headline else "",
    "agency_text": lambda each: agency(each.record) or "",
}
"""Columns that hang on more than the record alone, or have the names of the Arrow table."""
COLUMNS: tuple[CsvColumn, ...] = (
    CsvColumn("file", "file", _nothing),
    CsvColumn("type", "type", lambda record: record.type),
    CsvColumn("kind", "kind", _kind),
    CsvColumn("agencies", "agencies", _agencies),
    CsvColumn("headline_ko", "headline", _headline("ko")),
    CsvColumn("headline_en", "headline", _headline("en")),
    CsvColumn("subtitles_ko", "subtitles", _subtitles("ko")),
    CsvColumn("subtitles_en", "subtitles", _subtitles("en")),
    CsvColumn("release_time_raw", "release_time", _time(lambda time: phrasebook.phrase(time.raw))),
    CsvColumn("immediate", "release_time", _time(lambda time: "true" if time.immediate else "false")),
    CsvColumn("lifts", "release_time", _time(lambda time: phrasebook.listed(map(phrasebook.lift, time.lifts)))),
    CsvColumn("online_from", "release_time", _time(lambda time: phrasebook.moment(time, "online"))),
    CsvColumn("print_from", "release_time", _time(lambda time: phrasebook.moment(time, "print"))),
    CsvColumn("distributed", "distributed", _distributed),
    CsvColumn("day", "day", _nothing),
    CsvColumn("contacts", "contacts", _contacts),
    CsvColumn("attachments", "attachments", _attachments),
    CsvColumn("outlet", "outlet", _outlet),
    CsvColumn("published", "published", _published),
    CsvColumn("bylines", "bylines", _bylines),
    CsvColumn("body", "body", _count("body")),
    CsvColumn("quotes", "quotes", _count("quotes")),
    CsvColumn("captions", "captions", _count("captions")),
    CsvColumn("diagnostics", "diagnostics", _diagnostics),
    CsvColumn("format", "source", lambda record: record.source.format),
    CsvColumn("id", "source", _of_source("id")),
    CsvColumn("url", "source", _of_source("url")),
)
"""`body`, `quotes` and `captions` are counts, over all versions."""
