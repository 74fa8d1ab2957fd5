"""The preview text of an HWP 5 document (PrvText) → draft blocks: about 1,000 characters, cells in <..>. Knows no container."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable
from kprocure_parse.readers.hwp_records import characters

_LONGEST_CELL = 6
"""The most lines that are joined into a cell; after that the bracket counts as one of the text."""


def blocks(data: bytes) -> list[DraftBlock]:
    """UTF-16 → one paragraph for each line, and one table for consecutive lines of cells."""
    lines = characters(memoryview(data)).replace("\0", "").splitlines()
    return list(_blocks(list(_whole(lines))))


def _whole(lines: list[str]) -> Iterator[str]:
    """The lines, with a cell of several paragraphs (`<first`, `second`, `>`) joined into one."""
    place = 0
    while place < len(lines):
        end = place + 1
        if lines[place].startswith("<") and ">" not in lines[place]:
            ends = (
                at for at, line in enumerate(lines[place + 1 : place + _LONGEST_CELL], place + 2) if line.endswith(">")
            )
            end = next(ends, end)
        yield "\n".join(lines[place:end])
        place = end


def _blocks(lines: list[str]) -> Iterator[DraftBlock]:
    for is_row, group in groupby(lines, key=_is_row):
        if is_row:
            yield DraftTable(cells=[cell for row, line in enumerate(group) for cell in _cells(line, row)])
        else:
            yield from (DraftParagraph(text=line) for line in group)


def _is_row(line: str) -> bool:
    return line.startswith("<") and line.endswith(">")


def _cells(line: str, row: int) -> Iterator[DraftCell]:
    """Splits a line into cells at `><` only, as a cell may hold angle brackets itself."""
    for column, text in enumerate(line[1:-1].split("><")):
        yield DraftCell(blocks=[DraftParagraph(text=text)], row=row, column=column)
