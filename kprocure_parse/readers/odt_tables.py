"""Tables of an OpenDocument text → cells at their addresses. Knows rows and cells, not what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, repeat
from xml.etree.ElementTree import Element

from kprocure_parse.readers.draft import DraftBlock, DraftCell
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import whole_number

_ROWS = frozenset({"table-rows", "table-header-rows", "table-row-group"})
"""What holds rows without being one."""
_CELLS = frozenset({"table-cell", "covered-table-cell"})


def cells(table: Element, limits: Limits, read: Callable[[Element], list[DraftBlock]]) -> list[DraftCell]:
    """The cells of a table, in its order, their content by `read`; what another cell covers, and cells after the last content, are left out.

    Raises LimitExceeded over `max_cells`.
    """
    made: list[DraftCell] = []
    row = 0
    for line in _lines(table):
        times = _repeated(line, "number-rows-repeated")
        filled = any(cell.tag == "table-cell" and len(cell) for cell in line)
        for _ in repeat(None, times if filled else 1):
            made.extend(_row(line, row, read))
            limits.check("odt", "max_cells", len(made), "cells in one table")
            row += 1
        row += 0 if filled else times - 1
    return made


def _lines(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == "table-row" and child.get("visibility") not in ("collapse", "filter"):
            yield child
        elif child.tag in _ROWS:
            yield from _lines(child)


def _row(line: Element, row: int, read: Callable[[Element], list[DraftBlock]]) -> Iterator[DraftCell]:
    """The cells that begin in a row."""
    column = 0
    for cell in line:
        if cell.tag not in _CELLS:
            continue
        times = _repeated(cell, "number-columns-repeated")
        if cell.tag == "table-cell":
            across, down = (_repeated(cell, f"number-{each}-spanned") for each in ("columns", "rows"))
            shown = range(column, column + (times if len(cell) else 1))
            yield from chain.from_iterable(
                [DraftCell(blocks=read(cell), row=row, column=place, row_span=down, column_span=across)]
                for place in shown
            )
        column += times


def _repeated(element: Element, key: str) -> int:
    return max(whole_number(element, key, 1), 1)
