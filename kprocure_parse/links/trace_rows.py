"""Traces as rows of a table: what a worker sends of a record, and what links are found from elsewhere."""

from __future__ import annotations

import datetime as dt
from array import array

from attrs import fields, frozen

from kprocure_parse.links.traces import Trace


@frozen(kw_only=True)
class TraceRow:
    """A trace by the key of its record. `sentences` are hashes in their order as numbers, `sizes` their letters; `figures` is a line for numbers, dates and names."""

    key: str
    name: str | None
    id: str | None
    article: bool
    languages: tuple[str, ...]
    agencies: tuple[str, ...]
    day: dt.date | None
    title: str | None
    headline: str
    fingerprint: str
    digest: str
    sentences: tuple[int, ...]
    sizes: tuple[int, ...]
    figures: str
    note: str | None
    told: tuple[str, ...]


_ALIKE = tuple(
    each.name
    for each in fields(TraceRow)
    if each.name not in {"key", "languages", "agencies", "sentences", "sizes", "told"}
)
"""What a row holds as the trace does."""


def row_of(trace: Trace, key: str) -> TraceRow:
    """The row of a trace."""
    return TraceRow(
        key=key,
        languages=tuple(sorted(trace.languages)),
        agencies=trace.agencies,
        told=trace.told,
        sentences=tuple(trace.sentences),
        sizes=tuple(trace.sizes),
        **{name: getattr(trace, name) for name in _ALIKE},
    )


def trace_of(index: int, row: TraceRow) -> Trace:
    """The trace of a row, at another place."""
    return Trace(
        index=index,
        languages=frozenset(row.languages),
        agencies=tuple(row.agencies),
        told=tuple(row.told),
        sentences=array("Q", row.sentences),
        sizes=array("L", row.sizes),
        **{name: getattr(row, name) for name in _ALIKE},
    )
