"""The output formats, one row each: how records become pieces of output, and what the format can do."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

import attrs

from kprocure_parse.cli import parquet
from kprocure_parse.cli.results import FILE, FileResult, Piece, Wanted
from kprocure_parse.export import summary, to_csv, to_dict, to_html, to_ics, to_json, to_markdown
from kprocure_parse.export.csv import COLUMNS
from kprocure_parse.export.phrasebook import CONTROLS
from kprocure_parse.release import Article, Release, Version
from kprocure_parse.view import annotate

Pieces: TypeAlias = Callable[[Iterator[FileResult], Wanted], Iterator[Piece]]


class Format(NamedTuple):
    """One format. `fields` are the names that --fields accepts; empty where the option makes no sense."""

    suffixes: tuple[str, ...]
    pieces: Pieces
    about: str
    fields: frozenset[str] = frozenset()
    one: bool = False
    """Whether a file can hold only one document."""
    binary: bool = False
    """Whether a terminal cannot show it."""
    bom: bool = False
    """Whether a file begins with a byte-order mark, without which Excel reads UTF-8 as CP949."""
    check: Callable[[], object] | None = None
    """Raises ImportError, saying what to install, if an extra is missing."""


def entry(found: FileResult, fields: tuple[str, ...] | None) -> str:
    """The file's name and, indented below it, its summary."""
    lines = summary(found.record, fields).split("\n")
    return "\n".join([found.source.name.translate(CONTROLS), *(f"  {line}".rstrip() for line in lines)])


def _summaries(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    separator = ""
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
    return {field: found.source.name if field == FILE else whole.get(field, first.get(field)) for field in fields}


def _table(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    return to_csv(((each.source.name, each.record) for each in found), wanted.fields)


def _notes(found: Iterator[FileResult], _: Wanted) -> Iterator[str]:
    separator = ""
    for each in found:
        yield separator + to_markdown(each.record)
        separator = "\n"


def _calendar(found: Iterator[FileResult], _: Wanted) -> Iterator[str]:
    yield to_ics(each.record for each in found)


def _pages(found: Iterator[FileResult], wanted: Wanted) -> Iterator[str]:
    """The annotated page; a PDF is read again for pictures of its pages."""
    for source, record in islice(found, 1):
        if record.source.format == "pdf":
            yield annotate(source.where, pdf_engine=wanted.engine, attachments=wanted.attachments)
        else:
            yield to_html(record)


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
_IN_CSV = frozenset(name for column in COLUMNS for name in (column.name, column.field))
_IN_JSON = _attributes(Release, Article, Version)

FORMATS: dict[str, Format] = {
    "summary": Format((".txt",), _summaries, "a few lines for people", _SUMMED),
    "json": Format((".json",), _objects, "an indented object; an array for several files", _IN_JSON),
    "ndjson": Format((".ndjson", ".jsonl"), _lines, "one object per line", _IN_JSON),
    "csv": Format((".csv",), _table, "one row per file, for spreadsheets", _IN_CSV, bom=True),
    "markdown": Format((".md", ".markdown"), _notes, "a note, its facts as YAML in front"),
    "parquet": Format(
        (".parquet",),
        parquet.pieces,
        "a nested table, for DuckDB and pandas",
        parquet.FIELDS | {FILE},
        binary=True,
        check=parquet.check,
    ),
    "html": Format((".html", ".htm"), _pages, "the annotated page of one file; of several with -o FOLDER/", one=True),
    "ics": Format((".ics",), _calendar, "a calendar of embargoes", check=lambda: to_ics([])),
}


def named_after(target: str) -> str | None:
    """The format that a file's name asks for."""
    return next((name for name, each in FORMATS.items() if target.lower().endswith(each.suffixes)), None)
