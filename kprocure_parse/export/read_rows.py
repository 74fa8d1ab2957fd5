"""Rows of a table → records: the inverse of `columns`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

from kprocure_parse.export.columns import CHUNK
from kprocure_parse.export.json import from_values
from kprocure_parse.export.walk import names
from kprocure_parse.outcomes import Parsed
from kprocure_parse.records import Known
from kprocure_parse.release import Article, Release

_OWN = {"release": names(Release), "article": names(Article)}
_WANTED = ("type", *sorted({*_OWN["release"], *_OWN["article"]} - {"type"}))
_BESIDES = ("file", "day")
"""Columns that say what the record does not: the name of what was read, and the day that was known."""
_SPAN = {"start", "end"}


def read_rows(given: pa.Table | Iterable[pa.RecordBatch | pa.Table]) -> Iterator[Parsed]:
    """The record of each row that has one. Raises ValueError, naming them, if columns are missing."""
    return (_parsed(row) for row in rows_of(given, _WANTED, _BESIDES) if row["type"] is not None)


def rows_of(
    given: pa.Table | Iterable[pa.RecordBatch | pa.Table], wanted: Sequence[str], besides: Sequence[str] = ()
) -> Iterator[dict[str, Any]]:
    """The rows with the columns wanted, and those besides that are there. Raises ValueError, naming them, for wanted ones that are not."""
    for batch in _batches(given):
        missing = [name for name in wanted if name not in batch.schema.names]
        if missing:
            raise ValueError(f"columns are missing: {', '.join(missing)}; there are {', '.join(batch.schema.names)}")
        yield from batch.select([*wanted, *(name for name in besides if name in batch.schema.names)]).to_pylist()


def _batches(given: pa.Table | Iterable[pa.RecordBatch | pa.Table]) -> Iterator[pa.RecordBatch]:
    """Tables and batches as batches that take little memory as rows. Raises TypeError for anything else."""
    for each in given if isinstance(given, Iterable) and not isinstance(given, pa.Table | pa.RecordBatch) else [given]:
        if not isinstance(each, pa.Table | pa.RecordBatch):
            raise TypeError(f"tables or batches are taken, not {type(each).__name__}")
        whole = pa.Table.from_batches([each]) if isinstance(each, pa.RecordBatch) else each
        yield from whole.to_batches(max_chunksize=CHUNK)


def _parsed(row: dict[str, Any]) -> Parsed:
    record = from_values({name: _plain(row[name]) for name in _OWN.get(row["type"], ("type",))})
    day = row.get("day")
    return Parsed(row.get("file") or record.source.name or "", record, known=Known(published=day) if day else None)


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        if value.keys() == _SPAN:
            return value["start"], value["end"]
        return {name: _plain(part) for name, part in value.items()}
    return value
