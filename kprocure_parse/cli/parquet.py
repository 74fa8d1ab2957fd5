"""Records → a Parquet file, a thousand rows at a time; pyarrow (extra `arrow`) is loaded when one is written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from kprocure_parse.cli.results import FileResult, Wanted
from kprocure_parse.release import Article, Release

if TYPE_CHECKING:
    import pyarrow as pa

FIELDS = frozenset(each.name for cls in (Release, Article) for each in attrs.fields(cls)) | {
    "headline_text",
    "agency_text",
    "day",
    "lifts_at",
    "key",
}
"""The columns of `kprocure_parse.arrow.SCHEMA` and the key of tables, so that help need not load pyarrow."""
ROWS = 1_000
"""Rows per group: what is held in memory, and what a reader can skip."""


def check() -> None:
    """Raises ImportError, saying what to install, if the extra is missing."""
    import kprocure_parse.arrow  # noqa: F401 - raises the error itself


def pieces(found: Iterator[FileResult], wanted: Wanted) -> Iterator[bytes]:
    """The bytes of the file, as they come: each row has the file's name, then the columns of the table."""
    from pyarrow import parquet

    written = _Sink()
    group = _table([], wanted)
    with parquet.ParquetWriter(written, group.schema, compression="zstd") as writer:
        for earlier in _groups(wanted.earlier):
            writer.write_table(earlier)
            yield written.taken()
        while rows := list(islice(found, ROWS)):
            writer.write_table(_table(rows, wanted))
            yield written.taken()
    yield written.taken()


def _groups(earlier: Path | None) -> Iterator[pa.Table]:
    """What the file that is gone on with holds, group by group."""
    from pyarrow import parquet

    if earlier is not None:
        with parquet.ParquetFile(earlier) as file:
            yield from (file.read_row_group(number) for number in range(file.num_row_groups))


def _table(found: list[FileResult], wanted: Wanted) -> pa.Table:
    from kprocure_parse.export.columns import keyed, table, table_of

    taken = [each.taken._replace(name=_encodable(each.source.name)) for each in found]
    if wanted.rows != "releases":
        return table_of(taken, wanted.rows, wanted.fields)
    return keyed(taken) if wanted.fields is None else table(taken, wanted.fields)


def _encodable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


class _Sink(io.RawIOBase):
    """A file object whose content is passed on piece by piece."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        """True: pyarrow asks before it writes."""
        return True

    def write(self, data: object) -> int:
        """Keep the data until it is taken."""
        part = bytes(memoryview(data))  # type: ignore[arg-type] # whatever pyarrow has
        self._held.append(part)
        self._size += len(part)
        return len(part)

    def tell(self) -> int:
        """The number of bytes written so far, since Parquet stores offsets."""
        return self._size

    def taken(self) -> bytes:
        """The data written since the last call."""
        part, self._held = b"".join(self._held), []
        return part
