"""What the writers of HTML, XML and HWPX share: text as markup, and where the cells of a grid stand."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import count

import regex
from attrs import frozen

from kprocure_parse.testing.sheet import SheetCell, SheetGrid

_ILLEGAL = regex.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 forbids even when escaped."""


@frozen(kw_only=True)
class PlacedCell:
    """A cell and its address from 0."""

    row: int
    column: int
    cell: SheetCell


def legal(text: str) -> str:
    """Text without the characters that no XML file can hold."""
    return _ILLEGAL.sub("", text)


def escaped(text: str) -> str:
    """Legal text, escaped for HTML and XML, between tags and in attributes."""
    return escape(legal(text))


def placed(grid: SheetGrid) -> Iterator[tuple[PlacedCell, ...]]:
    """The cells that begin in each row, each in the first column that no cell above still covers."""
    covered: dict[int, int] = {}  # column → the first row that no cell from above covers
    for row, cells in enumerate(grid.rows):
        made: list[PlacedCell] = []
        for cell in cells:
            column = next(each for each in count(made[-1].column + 1 if made else 0) if covered.get(each, 0) <= row)
            made.append(PlacedCell(row=row, column=column, cell=cell))
            covered |= dict.fromkeys(range(column, column + cell.columns), row + cell.rows)
        yield tuple(made)
