"""Tables of texts, read row by row: JSON Lines, CSV, Parquet."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from itertools import count as count_from
from typing import Any, BinaryIO, NamedTuple, TypeAlias

import msgspec
from attrs import astuple

from kprocure_parse.batch.table_columns import Columns, TableRow, choose, row
from kprocure_parse.errors import DamagedDocument, LimitExceeded, ReadError, UnsupportedFormat
from kprocure_parse.readers.archive import BROKEN
from kprocure_parse.readers.limits import Limits

LOOKED_AT = 100
"""Rows whose columns are those of a table: objects of JSON may leave out what they do not have."""
AT_A_TIME = 256
"""Rows of a Parquet file that are held."""
_BLOCK = 1 << 20


class NumberedRow(NamedTuple):
    """A row, its number in the table (of a JSON Lines file: the line), and what it says or why it says nothing."""

    number: int
    found: TableRow | ReadError


Values: TypeAlias = tuple[int, Mapping[str, object] | ReadError]
Reader: TypeAlias = Callable[[BinaryIO, Limits, frozenset[str]], Iterator[Values]]


def rows(kind: str, opened: BinaryIO, columns: Columns, source: str | None, limits: Limits) -> Iterator[NumberedRow]:
    """The rows of a table of this kind, one by one. Raises ReadError if the table as a whole cannot be read."""
    read = _until_broken(kind, READERS[kind](opened, limits, _named(columns)))
    first = list(islice(read, LOOKED_AT))
    header = dict.fromkeys(name for _, values in first if not isinstance(values, ReadError) for name in values)
    chosen = choose(columns, header, kind) if header else None
    for number, values in chain(first, read):
        if isinstance(values, ReadError):
            yield NumberedRow(number, values)
            continue
        chosen = chosen or choose(columns, values, kind)
        try:
            yield NumberedRow(number, row(chosen, values, kind, source))
        except ReadError as error:
            yield NumberedRow(number, error)


def _until_broken(kind: str, read: Iterator[Values]) -> Iterator[Values]:
    """The rows; where the table breaks off after some, the next is told as one that cannot be read."""
    number = 0
    try:
        for number, values in read:
            yield number, values
    except (ReadError, *BROKEN) as error:
        found = error if isinstance(error, ReadError) else DamagedDocument(kind, f"the rest cannot be read: {error}")
        if number == 0:
            raise found from error
        yield number + 1, found


def count(kind: str, opened: BinaryIO) -> int:
    """How many rows a table has, without reading them."""
    if kind == "parquet":
        return int(_parquet(opened).metadata.num_rows)
    if kind == "csv":
        with _text(opened) as text, _Wide(_BLOCK):
            return max(sum(1 for _ in csv.reader(text)) - 1, 0)
    return sum(1 for line in opened if line.strip())


def _named(columns: Columns) -> frozenset[str]:
    return frozenset(filter(None, astuple(columns)))


def _lines(opened: BinaryIO, limits: Limits, _: frozenset[str]) -> Iterator[Values]:
    decode = msgspec.json.Decoder().decode
    number = 0
    while line := opened.readline(limits.max_bytes + 1):
        number += 1
        if len(line) > limits.max_bytes:
            raise LimitExceeded(
                "jsonl", f"line {number} is longer than the limit max_bytes, {limits.max_bytes:,}", "max_bytes"
            )
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield number, _object(line, decode)


def _object(line: bytes, decode: Callable[[bytes], Any]) -> Mapping[str, object] | ReadError:
    try:
        found = decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return DamagedDocument("jsonl", f"no JSON on this line: {error}")
    return found if isinstance(found, dict) else DamagedDocument("jsonl", "no object on this line")


def _cells(opened: BinaryIO, limits: Limits, _: frozenset[str]) -> Iterator[Values]:
    with _text(opened) as text:
        first = text.readline()
        text.seek(0)
        table = csv.DictReader(text, delimiter=max(",;\t", key=first.count), restkey="")
        for number in count_from(1):
            try:
                with _Wide(limits.max_characters):
                    found = next(table, None)
            except csv.Error as error:
                raise DamagedDocument("csv", f"row {number}: {error}") from error
            if found is None:
                return
            yield number, found


class _Wide:
    """Cells as long as a text may be; the module's own bound is the same for all of a program, so it is put back."""

    def __init__(self, most: int) -> None:
        self._most = most

    def __enter__(self) -> None:
        self._before = csv.field_size_limit(self._most)

    def __exit__(self, *_: object) -> None:
        csv.field_size_limit(self._before)


def _text(opened: BinaryIO) -> io.TextIOWrapper:
    """The file as text, in UTF-8, UTF-16 or CP949, whichever all of it is."""
    encoding = _encoding(opened)
    opened.seek(0)
    return io.TextIOWrapper(opened, encoding, errors="replace", newline="")


def _encoding(opened: BinaryIO) -> str:
    start = opened.read(4)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while start:
            decoder.decode(start)
            start = opened.read(_BLOCK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp949"
    return "utf-8-sig"


def _groups(opened: BinaryIO, _: Limits, named: frozenset[str]) -> Iterator[Values]:
    import pyarrow as pa  # noqa: PLC0415 - belongs to an extra

    file = _parquet(opened)
    plain = [
        name
        for name, kind in zip(file.schema_arrow.names, file.schema_arrow.types, strict=True)
        if name in named or not pa.types.is_nested(kind)
    ]
    number = 0
    try:
        for batch in file.iter_batches(batch_size=AT_A_TIME, columns=plain):
            for values in batch.to_pylist():
                number += 1
                yield number, values
    except (pa.ArrowException, OSError) as error:
        raise DamagedDocument("parquet", f"row {number + 1} cannot be read ({str(error)[:80]})") from error


def _parquet(opened: BinaryIO) -> Any:  # noqa: ANN401 - pyarrow ships no types
    try:
        import pyarrow as pa  # noqa: PLC0415 - belongs to an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise UnsupportedFormat(
            "parquet", "no pyarrow here; install it: pip install 'kprocure-parse[arrow]'"
        ) from error
    try:
        return parquet.ParquetFile(opened)
    except (pa.ArrowException, OSError) as error:
        raise DamagedDocument("parquet", f"a Parquet file that is incomplete or broken ({str(error)[:80]})") from error


READERS: dict[str, Reader] = {"jsonl": _lines, "csv": _cells, "parquet": _groups}
