"""Ruling lines → grids of cells, merged where no line separates them. Knows no text.

A grid is a set of lines that touch. Where its outer border is missing (Hancom's open tables have no lines at the
sides), it is closed where the other lines end; horizontal lines of equal extent alone make rows of one column.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar

from attrs import frozen

from kprocure_parse.readers.pdf_sheet import Box
from kprocure_parse.value_object import ValueObject

_NEAR = 3.0
_DASH = 2.5
_SHORT = 5.0
_LOW, _HIGH = 7.0, 110.0
_MOST_LINES, _MOST_CELLS = 600, 20_000

_Ends: TypeAlias = tuple[float, float]
_Placed = TypeVar("_Placed", bound=tuple[Any, ...])


class Stroke(NamedTuple):
    """A line parallel to an axis: its position on the other axis, its start and its end."""

    at: float
    start: float
    end: float


@frozen(kw_only=True, eq=False, repr=False)
class Region(ValueObject):
    """One cell: its address in the grid, how many rows and columns it covers, its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@frozen(kw_only=True, eq=False, repr=False)
class RuledGrid(ValueObject):
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
        across, down = self.across, self.down
        if not (across[0] <= x < across[-1] and down[0] <= y < down[-1]):
            return None
        return self.owners[(bisect_right(down, y) - 1) * (len(across) - 1) + bisect_right(across, x) - 1]

    def parted(self, upright: Iterable[Stroke], flat: Iterable[Stroke] = ()) -> RuledGrid:
        """The same grid with more vertical and horizontal lines."""
        lying, standing = self.strokes
        return _grid([*lying, *flat], [*standing, *upright]) or self


def grids(rules: Sequence[Box]) -> list[RuledGrid]:
    """All grids of a page, the largest first."""
    rows: defaultdict[_Ends, list[_Ends]] = defaultdict(list)
    columns: defaultdict[_Ends, list[_Ends]] = defaultdict(list)
    for left, top, right, bottom in dict.fromkeys(rules):
        if bottom - top < _NEAR:
            rows[top, bottom].append((left, right))
        if right - left < _NEAR:
            columns[left, right].append((top, bottom))
    flat, upright = _joined(rows), _joined(columns)
    found = (_grid(*group) for group in _groups(flat, upright))
    return sorted((grid for grid in found if grid is not None), key=lambda grid: -_area(grid.box))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _joined(drawn: Mapping[_Ends, list[_Ends]]) -> list[Stroke]:
    """Joins collinear pieces (dashes, dots, a border drawn cell by cell, a double line) into strokes.

    `drawn` are thin boxes: their sides across the line → their ends along it. Of a row of dots all have the same sides.
    """
    rows = sorted(((low + high) / 2, (high - low) / 2, ends) for (low, high), ends in drawn.items())
    made = [stroke for group in _near(rows) for stroke in _along(group) if stroke.end - stroke.start > _SHORT]
    made.sort(key=lambda stroke: stroke.start - stroke.end)
    return sorted(made[:_MOST_LINES])


def _along(group: Sequence[tuple[float, float, list[_Ends]]]) -> Iterator[Stroke]:
    """The strokes of one line; each piece has half the width of the pen around it, as PDFium gives it, at its ends too."""
    at = sum([middle * len(ends) for middle, _, ends in group]) / sum([len(ends) for _, _, ends in group])
    pieces = sorted([piece for _, half, ends in group for piece in _bare(ends, half)])
    start, reach = pieces[0]
    for begun, ended in pieces:
        if begun > reach + _DASH:
            yield Stroke(at, start, reach)
            start, reach = begun, ended
        elif ended > reach:
            reach = ended
    yield Stroke(at, start, reach)


def _bare(pieces: Iterable[_Ends], half: float) -> list[_Ends]:
    """The ends of pieces without the width of the pen; the middle of those that are shorter."""
    width = 2 * half
    return [
        (start + half, end - half) if end - start >= width else ((start + end) / 2, (start + end) / 2)
        for start, end in pieces
    ]


def _near(lines: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """What is sorted by its place, in groups no wider than a double line."""
    group: list[_Placed] = []
    for line in lines:
        if group and line[0] - group[0][0] > _NEAR:
            yield group
            group = []
        group.append(line)
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
    groups = _near([(place,) for place in sorted(places)])
    return tuple(sum(place for (place,) in group) / len(group) for group in groups)


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
