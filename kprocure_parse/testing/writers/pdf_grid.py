"""Grids → ruling lines and printed lines, cut where pages end. Knows nothing of a page except its height."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

from attrs import define, evolve, frozen

from kprocure_parse.testing.sheet import SheetGrid
from kprocure_parse.testing.writers.markup import PlacedCell, placed
from kprocure_parse.testing.writers.pdf_text import SetLine

Typeset: TypeAlias = Callable[[PlacedCell, float], list[SetLine]]
"""A cell and the width for its text, in points → its printed lines."""

_ACROSS, _DOWN = 5.0, 3.5
"""Points between the ruling lines of a cell and its text."""
_LOWEST = 16.0
"""Height in points of a row that only merged cells cross."""
_HAIR = 0.01


@frozen(kw_only=True)
class Printed:
    """A printed line: `left` from the grid's left edge, `top` from the top of its slice."""

    piece: SetLine
    left: float
    top: float


@frozen(kw_only=True)
class Slice:
    """The part of a grid on one page. Rules are (left, top, right, bottom)."""

    height: float
    pieces: tuple[Printed, ...]
    rules: tuple[tuple[float, float, float, float], ...]


@define
class _Box:
    """A cell with its printed lines."""

    address: PlacedCell
    pieces: list[SetLine]

    @property
    def height(self) -> float:
        return sum(piece.style.leading for piece in self.pieces) + 2 * _DOWN


def slices(grid: SheetGrid, width: float, typeset: Typeset, first: float, full: float) -> list[Slice]:
    """The slices of a grid: on the page where it begins, which has `first` points left, and on pages of `full` points.

    The first slice is empty, without height, if the grid begins on a new page. Rows stay whole, and rows that share merged
    cells stay together, if a page has room for them.
    """
    shares = sum(grid.widths)
    lefts = [0.0, *accumulate(share / shares * width for share in grid.widths)]
    _check(grid)
    boxes = [_box(address, lefts, typeset) for row in placed(grid) for address in row]
    tops = [0.0, *accumulate(_heights(boxes, len(grid.rows)))]
    ends = [*_cuts(boxes, tops, first, full), tops[-1]]
    printed = [each for box in boxes for each in _printed(box, lefts, tops, ends)]
    return [
        Slice(
            height=bottom - top,
            pieces=tuple(_moved(each, top) for each in printed if top - _HAIR <= each.top < bottom - _HAIR),
            rules=tuple(sorted({rule for box in boxes for rule in _rules(box, lefts, tops, top, bottom)})),
        )
        for top, bottom in pairwise([0.0, *ends])
    ]


def _check(grid: SheetGrid) -> None:
    for row in placed(grid):
        for each in row:
            if each.column + each.cell.columns > len(grid.widths) or each.row + each.cell.rows > len(grid.rows):
                raise ValueError(
                    f"a cell of row {each.row} leaves its grid of {len(grid.rows)} × {len(grid.widths)} places"
                )


def _box(address: PlacedCell, lefts: Sequence[float], typeset: Typeset) -> _Box:
    cell = address.cell
    room = lefts[address.column + cell.columns] - lefts[address.column] - 2 * _ACROSS
    return _Box(address, typeset(address, room))


def _heights(boxes: Sequence[_Box], rows: int) -> list[float]:
    """The height of each row: that of its highest cell; the last row of a merged cell is made high enough for it."""
    heights = [_LOWEST] * rows
    for box in sorted(boxes, key=lambda box: box.address.cell.rows):
        first, last = box.address.row, box.address.row + box.address.cell.rows - 1
        heights[last] += max(0.0, box.height - sum(heights[first : last + 1]))
    return heights


def _cuts(boxes: Sequence[_Box], tops: Sequence[float], first: float, full: float) -> Iterator[float]:
    """Where pages end, from the top of the grid."""
    start, room = 0.0, first
    for band in _bands(boxes, len(tops) - 1):
        if tops[band[-1] + 1] - start <= room:
            continue
        if tops[band[-1] + 1] - tops[band[0]] <= full:
            start, room = tops[band[0]], full
            yield start
            continue
        for row in band:
            if tops[row + 1] - start <= room:
                continue
            if tops[row + 1] - tops[row] <= full:
                start, room = tops[row], full
                yield start
                continue
            leading = max(
                (piece.style.leading for box in boxes if box.address.row == row for piece in box.pieces), default=full
            )
            while tops[row + 1] - start > room:
                lines = int((start + room - tops[row] - _DOWN) / leading)
                start, room = (tops[row] + _DOWN + lines * leading if lines > 0 else tops[row]), full
                yield start


def _bands(boxes: Sequence[_Box], rows: int) -> Iterator[range]:
    """Groups of rows that share merged cells."""
    first = end = 0
    for row in range(rows):
        if row >= end and row > first:
            yield range(first, row)
            first = row
        end = max(end, row + 1, *(row + box.address.cell.rows for box in boxes if box.address.row == row), 0)
    if rows:
        yield range(first, rows)


def _printed(box: _Box, lefts: Sequence[float], tops: Sequence[float], ends: Sequence[float]) -> Iterator[Printed]:
    """The lines of a cell: centred vertically, or, if a page ends inside the cell, from its top and none across the end."""
    address = box.address
    top, bottom = tops[address.row], tops[address.row + address.cell.rows]
    inside = [end for end in ends if top + _HAIR < end < bottom - _HAIR]
    at = top + _DOWN if inside else top + _DOWN + (bottom - top - box.height) / 2
    for piece in box.pieces:
        at = next((end for end in inside if at + _HAIR < end < at + piece.style.leading - _HAIR), at)
        if piece.text.strip():
            yield Printed(piece=piece, left=lefts[address.column] + _ACROSS + piece.left, top=at)
        at += piece.style.leading


def _moved(printed: Printed, top: float) -> Printed:
    return evolve(printed, top=printed.top - top)


def _rules(
    box: _Box, lefts: Sequence[float], tops: Sequence[float], start: float, end: float
) -> Iterator[tuple[float, float, float, float]]:
    """The borders of the part of a cell between two page ends."""
    address = box.address
    left, right = lefts[address.column], lefts[address.column + address.cell.columns]
    top = max(tops[address.row], start) - start
    bottom = min(tops[address.row + address.cell.rows], end) - start
    if bottom - top > _HAIR:
        yield from (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        )
