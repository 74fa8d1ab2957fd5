"""Tables of an OpenDocument text → cells at their addresses. Knows rows and cells, not what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from attrs import evolve

from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftTable
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import whole_number

_ROWS = frozenset({"table-rows", "table-header-rows", "table-row-group"})
"""What holds rows without being one."""
_CELLS = frozenset({"table-cell", "covered-table-cell"})


class _RepeatedCell(NamedTuple):
    """A cell as its row tells it, read once: the columns of its copies in a row, and the cells that one copy holds and is."""

    cell: DraftCell
    columns: range
    size: int


def cells(table: Element, limits: Limits, read: Callable[[Element], list[DraftBlock]]) -> list[DraftCell]:
    """The cells of a table, in its order, their content by `read`; what another cell covers, and cells after the last content, are left out.

    A cell or a row that stands for several is read once. Raises LimitExceeded over `max_cells`, of which cells inside cells
    count as often as they are repeated.
    """
    made: list[DraftCell] = []
    row = found = 0
    for line in _lines(table):
        times = _repeated(line, "number-rows-repeated")
        filled = any(cell.tag == "table-cell" and len(cell) for cell in line)
        told = list(_row(line, read))
        for place in range(row, row + (times if filled else 1)):
            for cell, columns, size in told:
                for column in columns:
                    found += size
                    limits.check("odt", "max_cells", found, "cells in one table")
                    made.append(evolve(cell, row=place, column=column))
        row += times
    return made


def _lines(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == "table-row" and child.get("visibility") not in ("collapse", "filter"):
            yield child
        elif child.tag in _ROWS:
            yield from _lines(child)


def _row(line: Element, read: Callable[[Element], list[DraftBlock]]) -> Iterator[_RepeatedCell]:
    """The cells that begin in a row."""
    column = 0
    for cell in line:
        if cell.tag not in _CELLS:
            continue
        times = _repeated(cell, "number-columns-repeated")
        if cell.tag == "table-cell":
            across, down = (_repeated(cell, f"number-{each}-spanned") for each in ("columns", "rows"))
            blocks = read(cell)
            made = DraftCell(blocks=blocks, row=0, column=column, row_span=down, column_span=across)
            yield _RepeatedCell(made, range(column, column + (times if len(cell) else 1)), 1 + _inside(blocks))
        column += times


def _inside(blocks: Iterable[DraftBlock]) -> int:
    """The number of cells in the tables among these blocks, and in their cells."""
    tables = (each for each in blocks if isinstance(each, DraftTable))
    return sum(1 + _inside(cell.blocks) for each in tables for cell in each.cells)


def _repeated(element: Element, key: str) -> int:
    return max(whole_number(element, key, 1), 1)
