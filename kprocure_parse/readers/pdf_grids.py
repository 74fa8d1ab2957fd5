"""Ruling lines → grids of cells, merged where no line separates them. Knows no text.

A grid is a set of lines that touch. Where its outer border is missing (Hancom's open tables have no lines at the
sides), it is closed where the other lines end; horizontal lines of equal extent alone make rows of one column.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from kprocure_parse.readers.pdf_sheet import Box

_NEAR = 3.0
_DASH = 2.5
_SHORT = 5.0
_LOW, _HIGH = 7.0, 110.0
_MOST_LINES, _MOST_CELLS = 600, 20_000


class Stroke(NamedTuple):
    """A line parallel to an axis: its position on the other axis, its start and its end."""

    at: float
    start: float
    end: float


@frozen(kw_only=True)
class Region:
    """One cell: its address in the grid, how many rows and columns it covers, its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@frozen(kw_only=True)
class RuledGrid:
    """The borders of columns and rows, the cells, and for every field between neighbouring borders the cell it belongs to."""

    across: tuple[float, ...]
    down: tuple[float, ...]
    regions: tuple[Region, ...]
    owners: tuple[int, ...]
    """For each field, row by row, the number of its region."""
    strokes: tuple[tuple[Stroke, ...], tuple[Stroke, ...]]
    """The horizontal and the vertical lines it was made of."""

    @property
    def box(self) -> Box:
        """(left, top, right, bottom)."""
        return self.across[0], self.down[0], self.across[-1], self.down[-1]

    def region_at(self, x: float, y: float) -> int | None:
        """The number of the region that contains a point."""
        left, top, right, bottom = self.box
        if not (left <= x < right and top <= y < bottom):
            return None
        row, column = bisect_right(self.down, y) - 1, bisect_right(self.across, x) - 1
        return self.owners[row * (len(self.across) - 1) + column]

    def parted(self, upright: Iterable[Stroke], flat: Iterable[Stroke] = ()) -> RuledGrid:
        """The same grid with more vertical and horizontal lines."""
        lying, standing = self.strokes
        return _grid([*lying, *flat], [*standing, *upright]) or self


def grids(rules: Sequence[Box]) -> list[RuledGrid]:
    """All grids of a page, the largest first."""
    drawn = set(rules)  # Hancom draws every border twice
    flat = _joined(_stroke(top, bottom, left, right) for left, top, right, bottom in drawn if bottom - top < _NEAR)
    upright = _joined(_stroke(left, right, top, bottom) for left, top, right, bottom in drawn if right - left < _NEAR)
    found = (_grid(*group) for group in _groups(flat, upright))
    return sorted((grid for grid in found if grid is not None), key=lambda grid: -_area(grid.box))


def _stroke(low: float, high: float, start: float, end: float) -> Stroke:
    """A thin box as a stroke; PDFium adds a pen's width around lines, at their ends too."""
    breadth = (high - low) / 2
    if end - start < high - low:
        breadth = (end - start) / 2
    return Stroke((low + high) / 2, start + breadth, end - breadth)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _joined(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Joins collinear pieces (dashes, dots, a border drawn cell by cell, a double line) into strokes."""
    made: list[Stroke] = []
    for group in _near(sorted(strokes)):
        start, end = None, 0.0
        at = sum(stroke.at for stroke in group) / len(group)
        for stroke in sorted(group, key=lambda stroke: stroke.start):
            if start is not None and stroke.start > end + _DASH:
                made.append(Stroke(at, start, end))
                start = None
            if start is None:
                start, end = stroke.start, stroke.end
            end = max(end, stroke.end)
        if start is not None:
            made.append(Stroke(at, start, end))
    made = [stroke for stroke in made if stroke.end - stroke.start > _SHORT]
    made.sort(key=lambda stroke: stroke.start - stroke.end)
    return sorted(made[:_MOST_LINES])


def _near(strokes: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """Sorted strokes in groups no wider than a double line."""
    group: list[Stroke] = []
    for stroke in strokes:
        if group and stroke.at - group[0].at > _NEAR:
            yield group
            group = []
        group.append(stroke)
    if group:
        yield group


def _groups(flat: list[Stroke], upright: list[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Groups of lines that touch, directly or through others; then rows made of horizontal lines alone."""
    parents = list(range(len(flat) + len(upright)))
    for number, line in enumerate(flat):
        first = bisect_right(upright, Stroke(line.start - _NEAR, 0, 0))
        for other in range(first, len(upright)):
            if upright[other].at > line.end + _NEAR:
                break
            if upright[other].start - _NEAR <= line.at <= upright[other].end + _NEAR:
                _unite(parents, number, len(flat) + other)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for number in range(len(parents)):
        group = groups.setdefault(_root(parents, number), ([], []))
        if number < len(flat):
            group[0].append(flat[number])
        else:
            group[1].append(upright[number - len(flat)])
    yield from (group for group in groups.values() if group[0] and group[1])
    yield from _open(sorted(group[0][0] for group in groups.values() if not group[1]))


def _open(lone: list[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Horizontal lines of equal extent, each not far below the other."""
    reaches: dict[tuple[int, int], list[Stroke]] = {}
    for line in lone:
        keys = ((round(line.start / 6) + a, round(line.end / 6) + b) for a in (0, -1, 1) for b in (0, -1, 1))
        key = next((key for key in keys if key in reaches), (round(line.start / 6), round(line.end / 6)))
        stack = reaches.setdefault(key, [])
        if stack and line.at - stack[-1].at > _HIGH:
            yield from _stack(stack)
            stack.clear()
        stack.append(line)
    for stack in reaches.values():
        yield from _stack(stack)


def _stack(stack: list[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    if len(stack) > 1:
        yield list(stack), []


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _unite(parents: list[int], one: int, two: int) -> None:
    parents[_root(parents, one)] = _root(parents, two)


def _borders(places: Iterable[float]) -> tuple[float, ...]:
    groups = _near([Stroke(place, 0, 0) for place in sorted(places)])
    return tuple(sum(stroke.at for stroke in group) / len(group) for group in groups)


def _grid(flat: list[Stroke], upright: list[Stroke]) -> RuledGrid | None:
    """A group of lines → its grid; None if the lines enclose nothing or draw a picture."""
    across = _borders(
        [*(line.at for line in upright), min(each.start for each in flat), max(each.end for each in flat)]
    )
    first, last = min(line.at for line in flat), max(line.at for line in flat)
    ends = [end for line in upright for end in (line.start, line.end) if not first <= end <= last]
    down = _borders([*(line.at for line in flat), *ends])
    if len(across) < 2 or len(down) < 2 or len(across) * len(down) > _MOST_CELLS:
        return None
    if across[-1] - across[0] < _LOW or down[-1] - down[0] < _LOW:
        return None
    owners = _owners(across, down, flat, upright)
    return RuledGrid(
        across=across,
        down=down,
        regions=_regions(across, down, owners),
        owners=owners,
        strokes=(tuple(flat), tuple(upright)),
    )


def _owners(
    across: Sequence[float], down: Sequence[float], flat: Iterable[Stroke], upright: Iterable[Stroke]
) -> tuple[int, ...]:
    """The number of the region of each field, in reading order: fields that no line separates belong together."""
    columns, rows = len(across) - 1, len(down) - 1
    below = _covered(flat, down, across)
    beside = _covered(upright, across, down)
    parents = list(range(rows * columns))
    for row in range(rows):
        for column in range(columns):
            field = row * columns + column
            if column + 1 < columns and (column + 1, row) not in beside:
                _unite(parents, field + 1, field)
            if row + 1 < rows and (row + 1, column) not in below:
                _unite(parents, field + columns, field)
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(_root(parents, field), len(numbers)) for field in range(rows * columns))


def _covered(strokes: Iterable[Stroke], borders: Sequence[float], fields: Sequence[float]) -> set[tuple[int, int]]:
    """(border, field) for each field whose middle is passed by a stroke on that border."""
    found: set[tuple[int, int]] = set()
    for stroke in strokes:
        border = min(range(len(borders)), key=lambda number: abs(borders[number] - stroke.at))
        for field in range(len(fields) - 1):
            if stroke.start < (fields[field] + fields[field + 1]) / 2 < stroke.end:
                found.add((border, field))
    return found


def _regions(across: Sequence[float], down: Sequence[float], owners: Sequence[int]) -> tuple[Region, ...]:
    columns = len(across) - 1
    fields: dict[int, list[tuple[int, int]]] = {}
    for number, owner in enumerate(owners):
        fields.setdefault(owner, []).append(divmod(number, columns))
    return tuple(_region(across, down, fields[owner]) for owner in range(len(fields)))


def _region(across: Sequence[float], down: Sequence[float], fields: Sequence[tuple[int, int]]) -> Region:
    top, bottom = min(row for row, _ in fields), max(row for row, _ in fields) + 1
    left, right = min(column for _, column in fields), max(column for _, column in fields) + 1
    return Region(
        row=top,
        column=left,
        row_span=bottom - top,
        column_span=right - left,
        box=(across[left], down[top], across[right], down[bottom]),
    )
