"""Tables of texts, read row by row: JSON Lines, CSV, Parquet."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain, islice
from itertools import count as count_from
from threading import Lock
from typing import Any, BinaryIO, NamedTuple, TextIO, TypeAlias

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
_NOT_A_NUMBER = b"NaN"
"""What pandas and Python write for a number that is missing, though JSON has no such word."""
_WIDEST = 1 << 24
"""Characters of a cell that are held; a text over the limit max_characters is told by the reader of texts."""
_MOST_DAMAGED = 0.25
"""Share of the bytes beyond ASCII that may be no UTF-8 (a damaged byte, a cut): of Korean in CP949 four in five are none."""
_PER_STRAY = 20
"""Characters beyond ASCII that CP949 must have for each that it cannot read."""


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
        with _text(opened) as text:
            return max(sum(1 for _ in _table(text, _WIDEST)) - 1, 0)
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
        found = json.loads(line) if _NOT_A_NUMBER in line else decode(line)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        return DamagedDocument("jsonl", f"no JSON on this line: {error}")
    return found if isinstance(found, dict) else DamagedDocument("jsonl", "no object on this line")


def _cells(opened: BinaryIO, limits: Limits, _: frozenset[str]) -> Iterator[Values]:
    with _text(opened) as text:
        table = _table(text, max(limits.max_characters, _WIDEST))
        header = next(table, [])
        for number in count_from(1):
            try:
                cells = next(table, None)
            except csv.Error as error:
                yield number, DamagedDocument("csv", f"row {number}, and what follows: {error}")
                return
            if cells is None:
                return
            yield number, _named_cells(header, cells)


def _table(text: TextIO, widest: int) -> Iterator[list[str]]:
    """The header and the rows, without empty lines; lines of Excel that name the delimiter (`sep=;`) are understood."""
    lines = (line for line in text)
    first = next((line for line in lines if line.strip()), "")
    told = first.startswith("sep=") and first[4:].rstrip("\r\n")
    delimiter = told if told and len(told) == 1 else max(",;\t", key=first.count)
    table = csv.reader(lines if told else chain([first], lines), delimiter=delimiter)
    while True:
        with _Wide(widest):
            cells = next(table, None)
        if cells is None:
            return
        if cells:
            yield cells


def _named_cells(header: list[str], cells: list[str]) -> dict[str, object]:
    """The cells by their columns; of columns with one name the first that says something."""
    found: dict[str, object] = {}
    for name, cell in zip(header, cells, strict=False):
        found[name] = found.get(name) or cell
    return found


_WIDENING = Lock()
"""Held while the bound of the csv module is another: it is one for all threads of a program."""


class _Wide:
    """Cells of so many characters; the module's own bound is the same for all of a program, so it is put back."""

    def __init__(self, most: int) -> None:
        self._most = most

    def __enter__(self) -> None:
        _WIDENING.acquire()
        self._before = csv.field_size_limit(self._most)

    def __exit__(self, *_: object) -> None:
        csv.field_size_limit(self._before)
        _WIDENING.release()


def _text(opened: BinaryIO) -> io.TextIOWrapper:
    """The file as text: in UTF-16 with its mark; in CP949 if it is that and much of it no UTF-8; in UTF-8 otherwise."""
    encoding = _encoding(opened)
    opened.seek(0)
    return io.TextIOWrapper(opened, encoding, errors="replace", newline="")


def _encoding(opened: BinaryIO) -> str:
    start = opened.read(4)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    opened.seek(0)
    if _damaged(_blocks(opened)) <= _MOST_DAMAGED:
        return "utf-8-sig"
    opened.seek(0)
    return "cp949" if _is_windows(_blocks(opened)) else "utf-8-sig"


def _blocks(opened: BinaryIO) -> Iterator[bytes]:
    """The bytes, as far as they can be unpacked: whoever reads the rows tells where they break off."""
    with suppress(*BROKEN):
        while block := opened.read1(_BLOCK):  # type: ignore[attr-defined] # what was unpacked before a break, too
            yield block


def _damaged(blocks: Iterable[bytes]) -> float:
    """The share of the bytes beyond ASCII that are no UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    damaged, beyond = 0, 0
    for text in map(decoder.decode, blocks):
        if not text.isascii():
            whole = len(text.encode("utf-8", "surrogateescape"))
            damaged += whole - len(text.encode("utf-8", "ignore"))
            beyond += whole - len(text.encode("ascii", "ignore"))
    return damaged / beyond if beyond else 0.0


def _is_windows(blocks: Iterable[bytes]) -> bool:
    """Whether nearly all of it is CP949."""
    decoder = codecs.getincrementaldecoder("cp949")("replace")
    strays, beyond = 0, 0
    for text in map(decoder.decode, blocks):
        strays += text.count("\ufffd")
        beyond += len(text) - len(text.encode("ascii", "ignore"))
    return strays * _PER_STRAY <= beyond


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
