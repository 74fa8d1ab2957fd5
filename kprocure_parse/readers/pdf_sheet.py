"""What both PDF engines return, page by page: runs of glyphs and ruling lines. Knows no engine and no layout.

Coordinates are points from the upper left corner of the page as it is shown (cropped to its box, rotated).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from math import isfinite
from typing import NamedTuple, TypeAlias, cast

Box: TypeAlias = tuple[float, float, float, float]
"""(left, top, right, bottom) on the sheet; (left, bottom, right, top) in a PDF's own boxes."""
Matrix: TypeAlias = tuple[float, float, float, float, float, float]

_FARTHEST = 1e6
"""No glyph or line is so many points from the corner of its page: pages are at most 14,400 points long."""
UNREADABLE = "\ufffd"
"""A glyph that is drawn but maps to no character."""


class GlyphRun(NamedTuple):
    """Glyphs that one operator drew on one line: about a word in Hancom's PDFs, a line in others.

    `text` has one character per glyph, spaces included; `lefts` and `rights` are where their advances begin and end.
    """

    text: str
    lefts: Sequence[float]
    rights: Sequence[float]
    base: float
    """The height of the baseline."""
    size: float
    """The font size, as shown."""


glyph_run = cast(
    "Callable[[tuple[str, Sequence[float], Sequence[float], float, float]], GlyphRun]",
    partial(tuple.__new__, GlyphRun),
)
"""The run of its five parts; for what is made by the thousand, since `GlyphRun(…)` takes twice as long."""


class Sheet(NamedTuple):
    """One page."""

    number: int
    """From 1."""
    width: float
    height: float
    runs: Sequence[GlyphRun]
    rules: Sequence[Box]
    """Straight lines, each thin in one direction and given once: Hancom draws every border twice."""
    lost: bool = False
    """Whether the page, or a part of it, cannot be read."""


def lost(number: int) -> Sheet:
    """A page that cannot be read."""
    return Sheet(number, 0, 0, (), (), lost=True)


def sound(runs: Iterable[GlyphRun]) -> list[GlyphRun]:
    """The runs whose places are finite numbers within the reach of a page."""
    kept = list(runs)
    if _within(list(chain.from_iterable([(base, size, *lefts, *rights) for _, lefts, rights, base, size in kept]))):
        return kept
    return [run for run in kept if _within([run.base, run.size, *run.lefts, *run.rights])]


def sound_rules(rules: Iterable[Box]) -> list[Box]:
    """The lines of which the same is true."""
    kept = list(rules)
    return kept if _within(list(chain.from_iterable(kept))) else [rule for rule in kept if _within(rule)]


def _within(numbers: Sequence[float]) -> bool:
    """Whether all are near enough. The sum is no finite number if one of them is none."""
    return not numbers or (isfinite(sum(numbers)) and max(numbers) < _FARTHEST and min(numbers) > -_FARTHEST)


def frame(box: Box, rotation: int) -> tuple[Matrix, float, float]:
    """The matrix from a page's own coordinates to the sheet, and the sheet's width and height.

    `rotation` counts degrees clockwise, a multiple of 90.
    """
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    match rotation % 360:
        case 90:
            return (0, 1, 1, 0, -bottom, -left), height, width
        case 180:
            return (-1, 0, 0, 1, right, -bottom), width, height
        case 270:
            return (0, -1, -1, 0, top, right), height, width
        case _:
            return (1, 0, 0, -1, -left, top), width, height


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point, transformed by a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def moved_boxes(matrix: Matrix, boxes: Iterable[Box]) -> list[Box]:
    """Boxes (left, bottom, right, top), transformed by a matrix that keeps them upright: (left, top, right, bottom)."""
    *turn, e, f = matrix
    if turn == [1, 0, 0, -1]:
        return [(left + e, f - top, right + e, f - bottom) for left, bottom, right, top in boxes]
    return [_moved_box(matrix, box) for box in boxes]


def _moved_box(matrix: Matrix, box: Box) -> Box:
    (x0, y0), (x1, y1) = moved(matrix, box[0], box[1]), moved(matrix, box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    x, y = moved(outer, e, f)
    return (
        a * outer[0] + b * outer[2],
        a * outer[1] + b * outer[3],
        c * outer[0] + d * outer[2],
        c * outer[1] + d * outer[3],
        x,
        y,
    )
