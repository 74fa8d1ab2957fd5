"""Boxes that a page draws beside each other → one table. Knows no engine.

The steps of a procedure, and the number and the title of an annex, are drawn as boxes of one height in one row, with arrows
or nothing between them; the word processor holds them as one table whose cells between the boxes have no borders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import evolve, frozen

from kprocure_parse.document import Place
from kprocure_parse.readers.draft import DraftCell, DraftParagraph, DraftTable
from kprocure_parse.readers.pdf_lines import PrintedLine
from kprocure_parse.readers.pdf_sheet import Box
from kprocure_parse.value_object import ValueObject

_LEVEL = 3.0


@frozen(kw_only=True, eq=False, repr=False)
class PlacedTable(ValueObject):
    """A table and where it stands: its box and the borders of its columns."""

    table: DraftTable
    box: Box
    across: tuple[float, ...]
    page: int

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return max(cell.row + cell.row_span for cell in self.table.cells)

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max(cell.column + cell.column_span for cell in self.table.cells)


Element: TypeAlias = PrintedLine | PlacedTable


def side_by_side(band: Sequence[Element]) -> list[Element]:
    """What stands beside each other, with the boxes of one height among it as one table."""
    drawn = (each for each in band if isinstance(each, PlacedTable) and each.across)
    boxes = sorted(drawn, key=lambda box: box.box[0])
    signs = [each for each in band if isinstance(each, PrintedLine) and not any(map(str.isalnum, each.text))]
    if len(boxes) < 2 or len(boxes) + len(signs) < len(band) or not _are_level(boxes):
        return list(band)
    return [_one_table(boxes, [sign for line in signs for sign in _signs(line)])]


def _are_level(boxes: Sequence[PlacedTable]) -> bool:
    """Whether boxes begin and end at one height, none over another, with as many rows each, or one."""
    first = boxes[0].box
    level = all(abs(each.box[1] - first[1]) < _LEVEL and abs(each.box[3] - first[3]) < _LEVEL for each in boxes)
    apart = all(one.box[2] <= two.box[0] for one, two in pairwise(boxes))
    return level and apart and len({each.rows for each in boxes} - {1}) < 2


def _signs(line: PrintedLine) -> Iterator[PlacedTable]:
    """The arrows of a line, each as a cell where it stands."""
    starts = [(0, line.left), *((place, right) for place, _, right in line.gaps)]
    ends = [*((place, left) for place, left, _ in line.gaps), (len(line.text), line.right)]
    for (start, left), (end, right) in zip(starts, ends, strict=True):
        box = (left, line.top, right, line.bottom)
        text = DraftParagraph(text=line.text[start:end].strip(), place=Place(line.page, box))
        cell = DraftCell(blocks=[text], row=0, column=0, place=Place(line.page, box))
        yield PlacedTable(table=DraftTable(cells=[cell]), box=box, across=(left, right), page=line.page)


def _one_table(boxes: Sequence[PlacedTable], signs: Sequence[PlacedTable]) -> PlacedTable:
    rows = max(each.rows for each in boxes)
    cells: list[DraftCell] = []
    column = 0
    for each in sorted((*boxes, *signs), key=lambda box: box.box[0]):
        high = rows if each.rows == 1 else None
        cells.extend(
            evolve(cell, column=cell.column + column, row_span=high or cell.row_span) for cell in each.table.cells
        )
        column += each.columns
    box = (boxes[0].box[0], boxes[0].box[1], boxes[-1].box[2], boxes[0].box[3])
    table = DraftTable(cells=sorted(cells, key=lambda cell: (cell.row, cell.column)), place=Place(boxes[0].page, box))
    across = tuple(border for each in boxes for border in each.across)
    return PlacedTable(table=table, box=box, across=across, page=boxes[0].page)
