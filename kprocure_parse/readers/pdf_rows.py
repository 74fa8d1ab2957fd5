"""Cells of several rows in which words stand apart, each beside rows of its own → where lines between them are missing.

A form that draws no line between the units of its contacts still sets each in the middle of the rows of its people.
Knows no engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kprocure_parse.readers.pdf_grids import Region, RuledGrid, Stroke
from kprocure_parse.readers.pdf_lines import PrintedLine

_APART = 2.2
"""Between the baselines of lines that do not follow each other, in sizes of the letters; lines that do are 1.6 apart."""
_CENTRED = 2.5
_SHORTEST, _LONGEST = 3, 20
"""Characters of a unit."""


def row_cuts(grid: RuledGrid, region: Region, written: Sequence[PrintedLine]) -> list[Stroke]:
    """The horizontal lines that a merged cell lacks; none where its words are not each in the middle of rows of their own."""
    groups = list(_groups(written))
    if len(groups) < 2 or not all(_SHORTEST <= len(line.text) <= _LONGEST for line in written):
        return []
    borders = grid.down[region.row : region.row + region.row_span + 1]
    held = [_rows(group, borders) for group in groups]
    if any(rows is None for rows in held):
        return []
    spans = [rows for rows in held if rows is not None]
    if any(above[1] > below[0] for above, below in pairwise(spans)):
        return []
    inner = {at for rows in spans for at in rows} - {0, region.row_span}
    return [Stroke(borders[at], region.box[0], region.box[2]) for at in sorted(inner)]


def _groups(written: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Lines that follow each other."""
    group: list[PrintedLine] = []
    for line in written:
        if group and line.base - group[-1].base > _APART * line.size:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _rows(group: Sequence[PrintedLine], borders: Sequence[float]) -> tuple[int, int] | None:
    """The fewest rows in whose middle lines stand: the places of their borders."""
    middle = (group[0].top + group[-1].bottom) / 2
    for count in range(1, len(borders) - 1):
        for first in range(len(borders) - count):
            top, bottom = borders[first], borders[first + count]
            if abs((top + bottom) / 2 - middle) < _CENTRED and top - 1 < group[0].top and group[-1].bottom < bottom + 1:
                return first, first + count
    return None
