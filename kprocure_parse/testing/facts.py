"""What a record says, without where and how it was found: by this a reading is compared with its specimen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import regex

from kprocure_parse.export import to_dict
from kprocure_parse.release import Article, Release
from kprocure_parse.testing.specimen import FileFormat

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"
"""A JSON value."""

_PLACES = frozenset({"span", "rule", "confidence", "raw", "parts", "marker"})
"""Attributes left out of every record: where, how and how surely it was found, and marks, which formats draw differently."""
_WHOLE = frozenset(
    {"type", "kind_rule", "kind_confidence", "text", "source", "sections", "labels", "diagnostics", "unclaimed"}
)
"""Attributes left out because they describe the reading as a whole."""
_NO_LETTER = regex.compile(r"\W")


def facts(record: Release | Article) -> dict[str, Json]:
    """The values of a record as dictionaries, lists, strings and numbers (dates and times in ISO 8601).

    Spans, rules, confidence, raw spellings, marks and empty cells of tables are left out, and with them text, source, sections, labels, diagnostics and
    unclaimed stretches, so that the readings of one release from several files are equal.
    """
    return {key: _bare(value) for key, value in to_dict(record).items() if key not in _WHOLE}


def differences(
    expected: Release | Article, found: Release | Article, *, written_as: FileFormat | None = None
) -> list[str]:
    """`path: expected → found` for every value that differs; empty if the two say the same.

    Where lists are of different lengths: `path: value is missing`, `path: value is more`.

    `written_as` is the format that `found` was read from; no more is expected than that format can show. At the end of a PDF
    page, a paragraph or a table may be joined to the next or split, so only the letters of bodies and the rows of all tables
    are compared. In the flat text of korea.kr each cell of a table is a line, so only the letters of bodies with tables are
    compared.
    """
    one, two = facts(expected), facts(found)
    if written_as == "pdf":
        one, two = _with_letters(one, rows=True), _with_letters(two, rows=True)
    elif written_as == "korea.kr" and _has_tables(expected):
        one, two = _with_letters(one, rows=False), _with_letters(two, rows=False)
    return list(_differences(one, two, ""))


def _has_tables(record: Release | Article) -> bool:
    bodies = [record.body] if isinstance(record, Article) else [version.body for version in record.versions]
    return any(item.kind == "table" for body in bodies for item in body)


def _with_letters(said: dict[str, Json], *, rows: bool) -> dict[str, Json]:
    """The facts with each body reduced to its letters and, with `rows`, the rows of its tables."""
    versions = said.get("versions")
    if not isinstance(versions, list):
        return said
    return {**said, "versions": [_letters(version, rows=rows) for version in versions if isinstance(version, dict)]}


def _letters(version: dict[str, Json], *, rows: bool) -> dict[str, Json]:
    body = version["body"]
    items = [item for item in body if isinstance(item, dict)] if isinstance(body, list) else []
    letters = _NO_LETTER.sub("", "".join(str(item["text"]) for item in items))
    tables = [row for item in items if isinstance(shown := item["rows"], list) for row in shown]
    return {**version, "body": letters, **({"tables": tables} if rows else {})}


def _bare(value: Json) -> Json:
    if isinstance(value, dict):
        return {
            key: _filled(each) if key == "rows" else _bare(each) for key, each in value.items() if key not in _PLACES
        }
    if isinstance(value, list):
        return [_bare(each) for each in value]
    return value


def _filled(rows: Json) -> Json:
    """Rows without empty cells: plain text also shows one where a cell from above reaches, and none at the end of a line."""
    return [[cell for cell in row if cell] for row in rows if isinstance(row, list)] if isinstance(rows, list) else rows


def _differences(expected: Json, found: Json, path: str) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in {**expected, **found}:
            yield from _differences(expected.get(key), found.get(key), f"{path}.{key}" if path else key)
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, (one, two) in enumerate(zip(expected, found, strict=True)):
            yield from _differences(one, two, f"{path}[{index}]")
    elif isinstance(expected, list) and isinstance(found, list):
        yield from (f"{path}: {each!r} is missing" for each in expected if each not in found)
        yield from (f"{path}: {each!r} is more" for each in found if each not in expected)
        if all(each in found for each in expected) and all(each in expected for each in found):
            yield f"{path}: another order or number"
    elif expected != found:
        yield f"{path}: {expected!r} → {found!r}"
