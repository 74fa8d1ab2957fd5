"""The output formats, one row each: how records become pieces of output, and what the format can do."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Literal, NamedTuple, TypeAlias

import attrs

from kprocure_parse.cli import parquet
from kprocure_parse.cli.progress import drawing
from kprocure_parse.cli.results import FILE, FileResult, Piece, Wanted
from kprocure_parse.cli.sources import InputFile
from kprocure_parse.cli.spoken_language import SPOKEN
from kprocure_parse.document import Document, PagePicture
from kprocure_parse.errors import ReadError
from kprocure_parse.export import summary, to_dict, to_html, to_ics, to_json, to_markdown, xlsx
from kprocure_parse.export.csv import COLUMNS, GIVEN, lines, sheet
from kprocure_parse.export.dicts import plain
from kprocure_parse.export.paths import column
from kprocure_parse.export.phrasebook import CONTROLS
from kprocure_parse.pipeline import read
from kprocure_parse.release import Article, Release, Version
from kprocure_parse.view import page_pictures, pictures_available

Pieces: TypeAlias = Callable[[Iterator[FileResult], Wanted], Iterator[Piece]]


class Format(NamedTuple):
    """One format. `fields` are the names that --fields accepts; empty where the option makes no sense."""

    suffixes: tuple[str, ...]
    pieces: Pieces
    fields: frozenset[str] = frozenset()
    ways: bool = False
    """Whether --fields accepts ways into the record, too: `contacts.name`, `body_text`."""
    rows: bool = False
    """Whether --rows makes sense."""
    one: bool = False
    """Whether a file can hold only one document."""
    binary: bool = False
    """Whether a terminal cannot show it."""
    bom: bool = False
    """Whether a file begins with a byte-order mark, without which Excel reads UTF-8 as CP949."""
    goes_on: Literal["at its end", "anew"] | None = None
    """How --resume adds to a file: at its end, or by writing it again with what it holds; None: not at all."""
    check: Callable[[], object] | None = None
    """Raises ImportError, saying what to install, if an extra is missing."""


def entry(found: FileResult, fields: tuple[str, ...] | None) -> str:
    """The file's name and, indented below it, its summary."""
    lines = summary(found.record, fields, SPOKEN.get()).split("\n")
    return "\n".join([found.source.name.translate(CONTROLS), *(f"  {line}".rstrip() for line in lines)])


def _summaries(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    separator = "\n" if wanted.continued else ""
    for each in found:
        yield f"{separator}{entry(each, wanted.fields)}\n"
        separator = "\n"


def _lines(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    for each in found:
        yield f"{_object(each, wanted)}\n"


def _objects(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    """One object for one document, an array for several."""
    if not wanted.several:
        yield from (f"{_object(each, wanted, indent=2)}\n" for each in islice(found, 1))
        return
    separator = "[\n"
    for each in found:
        yield f"{separator}{_object(each, wanted, indent=2)}"
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _object(found: FileResult, wanted: Wanted, indent: int | None = None) -> str:
    if wanted.fields is None:
        return to_json(found.record, indent)
    return json.dumps(
        _chosen(found, wanted.fields),
        ensure_ascii=False,
        indent=indent,
        separators=(",", ":") if indent is None else None,
    )


def _chosen(found: FileResult, fields: tuple[str, ...]) -> dict[str, Any]:
    """The fields by name; a release's headline, subtitles, body, quotes and captions are those of its first version."""
    whole = to_dict(found.record)
    first: dict[str, Any] = next(iter(whole.get("versions", [])), {})
    return {field: _field(found, field, first | whole) for field in fields}


def _field(found: FileResult, field: str, whole: dict[str, Any]) -> object:
    if field in whole or field in _IN_JSON:
        return found.source.name if field == FILE else whole.get(field)
    return plain(column(field).value(found.record))


def _table(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    heading, cells = sheet(wanted.fields, wanted.rows)
    written = lines(heading, (row for each in found for row in cells(each.taken)))
    return islice(written, 1, None) if wanted.continued else written  # the heading is there


def _workbook(found: Iterator[FileResult], wanted: Wanted) -> Iterator[bytes]:
    heading, cells = sheet(wanted.fields, wanted.rows)
    yield xlsx.workbook(heading, (row for each in found for row in cells(each.taken)), wanted.rows)


def _notes(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    separator = "\n" if wanted.continued else ""
    for each in found:
        yield separator + to_markdown(each.record)
        separator = "\n"


def _calendar(found: Iterator[FileResult], _: Wanted) -> Iterator[str]:
    yield to_ics(each.record for each in found)


def _pages(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    """The annotated page; the file is read again for its tables and for pictures of its pages."""
    for source, record, _ in islice(found, 1):
        document, pictures = _drawn(source, record, wanted)
        yield to_html(record, document=document, pictures=pictures, language=SPOKEN.get())


def _drawn(
    source: InputFile, record: Release | Article, wanted: Wanted
) -> tuple[Document | None, tuple[PagePicture, ...]]:
    try:
        document = read(source.where, pdf_engine=wanted.engine, password=wanted.password)
    except (ReadError, OSError):  # a text of a table
        return None, ()
    if document.text != record.text:
        return None, ()
    if document.format != "pdf" or not pictures_available():
        return document, ()
    with drawing(source.name) as tick:
        return document, page_pictures(source.where, progress=tick, password=wanted.password)


def _attributes(*classes: type[attrs.AttrsInstance]) -> frozenset[str]:
    names = {attribute.name for cls in classes for attribute in attrs.fields(cls)}
    return frozenset(names - {"span", "rule", "language"} | {FILE})


_SUMMED = frozenset(
    {
        "agencies",
        "attachments",
        "body",
        "bylines",
        "captions",
        "contacts",
        "diagnostics",
        "distributed",
        FILE,
        "headline",
    }
    | {"kind", "outlet", "published", "quotes", "release_time", "subheads", "subtitles", "type", "versions"}
)
_IN_CSV = frozenset(name for column in COLUMNS for name in (column.name, column.field)) | GIVEN.keys()
_IN_JSON = _attributes(Release, Article, Version)

FORMATS: dict[str, Format] = {
    "summary": Format((".txt",), _summaries, _SUMMED, goes_on="at its end"),
    "json": Format((".json",), _objects, _IN_JSON, ways=True),
    "ndjson": Format((".ndjson", ".jsonl"), _lines, _IN_JSON, ways=True, goes_on="at its end"),
    "csv": Format(
        (".csv",),
        _table,
        _IN_CSV,
        ways=True,
        rows=True,
        bom=True,
        goes_on="at its end",
    ),
    "xlsx": Format((".xlsx",), _workbook, _IN_CSV, ways=True, rows=True, binary=True, check=xlsx.check),
    "markdown": Format((".md", ".markdown"), _notes, goes_on="at its end"),
    "parquet": Format(
        (".parquet",),
        parquet.pieces,
        parquet.FIELDS | {FILE},
        ways=True,
        rows=True,
        binary=True,
        goes_on="anew",
        check=parquet.check,
    ),
    "html": Format((".html", ".htm"), _pages, one=True),
    "ics": Format((".ics",), _calendar, check=lambda: to_ics([])),
}


def named_after(target: str) -> str | None:
    """The format that a file's name asks for."""
    return next((name for name, each in FORMATS.items() if target.lower().endswith(each.suffixes)), None)
