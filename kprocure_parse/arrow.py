"""Tables: records as nested Arrow columns, and documents of a column read into them. Loads pyarrow (extra `arrow`).

>>> import kprocure_parse as kp
>>> release = kp.parse("examples/releases/en_in_korean_form_2026.txt")
>>> table = kp.arrow.to_table([release])
>>> table["kind"].to_pylist(), table["lifts_at"][0]["photo"].as_py().isoformat()
(['press_release'], '2026-07-08T14:30:00+09:00')
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

import attrs

from kprocure_parse.collation.difference_rows import DifferenceRow, difference_rows
from kprocure_parse.errors import ReadError, UnexpectedError
from kprocure_parse.export.office_holders import histories
from kprocure_parse.export.office_rows import OfficeRow, office_rows
from kprocure_parse.export.row_kinds import KINDS, MENTIONED, key
from kprocure_parse.export.taken import Exported, OnFailed, TakenRecord, taken
from kprocure_parse.links.joining import find_links
from kprocure_parse.links.link_rows import LinkRow, link_rows
from kprocure_parse.links.trace_rows import TraceRow, row_of, trace_of
from kprocure_parse.links.traces import trace
from kprocure_parse.outcomes import Parsed
from kprocure_parse.pipeline import PdfEngine, parse_bytes, parse_text
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.registry import checked_password
from kprocure_parse.records import Known
from kprocure_parse.release import Article, Release

try:
    import pyarrow as pa

    from kprocure_parse.export.columns import keyed, schema, shape_of_class, table, table_of, table_of_class
    from kprocure_parse.export.read_rows import read_rows, rows_of
except ModuleNotFoundError as error:
    raise ImportError(f"no {error.name} here; install it: pip install 'kprocure-parse[arrow]'") from error

__all__ = ["ERROR", "SCHEMA", "TRACES", "link", "parse_batch", "records", "tables", "to_table", "traces"]

SCHEMA: pa.Schema = schema()
"""The columns of `to_table`: derived from the record classes, the same for releases and articles."""

ERROR: pa.DataType = pa.struct([("kind", pa.string()), ("format", pa.string()), ("reason", pa.string())])
"""What `parse_batch` says of a document that gave no record: the error's class, the format it was taken for, the reason."""

TRACES: pa.Schema = shape_of_class(TraceRow)
"""The columns of `traces`: what linking compares, some 2,000 bytes of each record."""

_TEXT = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
_BYTES = (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view, pa.types.is_fixed_size_binary)


def to_table(
    records: Iterable[Exported], fields: Collection[str] | None = None, *, failed: OnFailed | None = None
) -> pa.Table:
    """Records → a table of SCHEMA, one row for each, in their order; what a record does not have is null.

    What `parse_many` yields is taken as it is: what could not be read is left out, and `failed` is called with each
    `Failed` (without it, each is a warning). `fields` chooses columns, also by the way into the record
    (`contacts.name`, `distributed.date`), in words if `_text` stands behind (`body_text`), and `file`, the name of
    what was read. Parquet, pandas and DuckDB read the table: `pyarrow.parquet.write_table(table, "releases.parquet")`.

    Raises ValueError for a name in `fields` that is nothing.
    """
    return table(taken(records, failed), fields)


def tables(  # noqa: PLR0913 - a switch for each kind of table
    records: Iterable[Exported],
    *,
    mentions: bool = False,
    links: bool = False,
    offices: bool = False,
    differences: bool = False,
    failed: OnFailed | None = None,
) -> dict[str, pa.Table]:
    """Records → a table for each kind of row: `releases`, `contacts`, `quotes`, `items`, `attachments`.

    With `mentions` also what the texts say: `amounts`, `percents`, `counts`, `moments`, `laws`, `notices`, `organisations`, `people`.
    With `links` the members of the groups that `kp.link` finds among the records, with `offices` the holders that `kp.offices` finds,
    with `differences` what `kp.compare_versions` finds in each release of two versions.

    `key` joins them: all rows of one record have the same. `number` counts the rows of a record from 1. The tables
    hold `file`, headline, agency and day, too, so that each can be read alone. The records are held until all tables are made. `records` and `failed` as for `to_table`.
    """
    held = list(taken(records, failed))
    found = {"releases": keyed(held)}
    found |= {kind: table_of(held, kind) for kind in (*KINDS, *(MENTIONED if mentions else ()))}
    if links:
        found["links"] = _links(held)
    if offices:
        found["offices"] = table_of_class(office_rows(histories(held)), OfficeRow)
    if differences:
        found["differences"] = table_of_class(difference_rows((each, key(each)) for each in held), DifferenceRow)
    return found


def _links(held: Sequence[TakenRecord]) -> pa.Table:
    groups = find_links([trace(index, each) for index, each in enumerate(held)])
    return table_of_class(link_rows(groups, [key(each) for each in held]), LinkRow)


def records(given: pa.Table | Iterable[pa.RecordBatch | pa.Table]) -> Iterator[Parsed]:
    """The records of a table that `to_table` or `parse_batch` made, or of its batches: equal to those that were written.

    `kp.link(kp.arrow.records(table))`, `kp.offices(…)`, `kp.to_csv(…)`: what takes records takes them from a table, too, a thousand at a time
    where batches come one by one (`pyarrow.dataset.dataset("records/").to_batches()`). Rows without a record are left out; `file` (of `tables`) and `day` are kept, columns besides skipped.

    Raises ValueError if columns of SCHEMA are missing, or the values of a row are those of no record; TypeError for what is no table or batch.
    """
    return read_rows(given)


def traces(records: Iterable[Exported], *, failed: OnFailed | None = None) -> pa.Table:
    """Records → a table of TRACES, one row for each: what `link` compares, so that documents are read where they are, and linked elsewhere.

    `records` and `failed` as for `to_table`.
    """
    rows = (row_of(trace(0, each), key(each)) for each in taken(records, failed))
    return table_of_class(rows, TraceRow)


def link(given: pa.Table | Iterable[pa.RecordBatch | pa.Table]) -> pa.Table:
    """Tables of `traces` → the table `links` of `tables`: the groups that `kp.link` finds among the same records, whatever the order of the rows.

    Raises ValueError if columns of TRACES are missing.
    """
    keys, found = [], []
    for index, row in enumerate(rows_of(given, TRACES.names)):
        each = TraceRow(**row)
        keys.append(each.key)
        found.append(trace_of(index, each))
    return table_of_class(link_rows(find_links(found), keys), LinkRow)


def parse_batch(  # noqa: PLR0913 — each is one choice of the caller
    batch: pa.Table | pa.RecordBatch,
    *,
    column: str = "bytes",
    known: Mapping[str, str] | None = None,
    carry: Sequence[str] | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
) -> pa.Table:
    """A batch with a document in each row of `column` → a table with a record in each row, for `map_batches` and similar functions.

    The column holds bytes of files or text. `known` says which columns hold what is known of the documents besides, by the
    attributes of `Known`: `known={"title": "title", "agency": "ministry", "published": "approved"}`; null is not known. `password` opens the documents that need one. The
    result has the columns named by `carry` (None: all others of the batch), those of SCHEMA, and `error`: null where a record was found, else ERROR's kind, format and reason beside a row of
    nulls. No document raises, whatever is wrong with it; rows keep their count and order.

    Raises KeyError if a column named is not there, TypeError if `column` holds neither bytes nor text or a column of `known`
    holds what `Known` does not take (days that are text), ValueError if a carried column has the name of one of the
    result's or `known` has a name that `Known` has not.
    """
    names = [name for name in batch.column_names if name != column] if carry is None else list(carry)
    documents = batch.column(column)
    if not any(check(documents.type) for check in (*_TEXT, *_BYTES)):
        raise TypeError(f"column {column!r} holds {documents.type}; documents are bytes or text")
    taken = sorted({*SCHEMA.names, "error"} & set(names))
    if taken:
        raise ValueError(f"columns {taken} would stand twice in the result; rename them, or leave them out with carry=")
    told = _told(batch, known or {})
    read = partial(parse_bytes, limits=limits, pdf_engine=pdf_engine, password=checked_password(password))
    outcomes = [_outcome(document.as_py(), each, read) for document, each in zip(documents, told, strict=True)]
    days = (each.day if each else None for each in told)
    records = table(
        None if record is None else TakenRecord(record, None, day)
        for (record, _), day in zip(outcomes, days, strict=True)
    )
    failures = pa.array([failure for _, failure in outcomes], ERROR)
    carried = [(batch.schema.field(name), batch.column(name)) for name in names]
    fields = [*(field for field, _ in carried), *SCHEMA, pa.field("error", ERROR)]
    return pa.table([*(values for _, values in carried), *records.columns, failures], schema=pa.schema(fields))


_Reading: TypeAlias = Callable[..., Release | Article]
"""`parse_bytes` with the choices that hold for all documents."""
_Outcome = tuple[Release | Article | None, dict[str, str | None] | None]


def _told(batch: pa.Table | pa.RecordBatch, known: Mapping[str, str]) -> list[Known | None]:
    """What the columns say of each document."""
    wrong = sorted(set(known) - {attribute.name for attribute in attrs.fields(Known)})
    if wrong:
        raise ValueError(f"Known has no {wrong}; it has {[attribute.name for attribute in attrs.fields(Known)]}")
    if not known:
        return [None] * batch.num_rows
    columns = [batch.column(column).to_pylist() for column in known.values()]
    return [Known(**dict(zip(known, row, strict=True))) for row in zip(*columns, strict=True)]


def _outcome(document: str | bytes | None, known: Known | None, read: _Reading) -> _Outcome:
    try:
        return _parsed(document, known, read), None
    except ReadError as error:
        return None, {"kind": type(error).__name__, "format": error.format, "reason": error.reason}
    except Exception as error:  # noqa: BLE001 - a defect of the parser costs one document of millions, and is reported in the table
        return None, {"kind": UnexpectedError.__name__, "format": None, "reason": f"{type(error).__name__}: {error}"}


def _parsed(document: str | bytes | None, known: Known | None, read: _Reading) -> Release | Article:
    if isinstance(document, str):
        return parse_text(document, known=known)
    if document is None:
        raise ReadError(None, "null stands where a document was expected")
    return read(document, known=known)
