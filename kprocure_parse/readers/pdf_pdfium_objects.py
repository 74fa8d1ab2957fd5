"""What PDFium draws besides the text of a page: straight lines, and spaces alone after the last word of a line. Opens no file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import compress, repeat
from operator import eq

from kprocure_parse.readers.pdf_pdfium_calls import Calls
from kprocure_parse.readers.pdf_sheet import Box, GlyphRun, Matrix, moved, moved_boxes, product

_TEXT, _PATH, _FORM = 1, 2, 5
_MOVE, _LINE = 2, 0
_THIN = 3.0
_MANY = 400
_ROW, _TWICE = 4.0, 0.12


class DrawnObjects:
    """What the text of a page does not contain: straight lines, and spaces alone after the last word of a line."""

    def __init__(self, calls: Calls, owners: set[int], count: Callable[[int], None]) -> None:
        self.calls = calls
        self.count = count
        self.owners = owners
        self.rules: dict[Box, None] = {}
        """Each once, in their order."""
        self.spaces: list[GlyphRun] = []

    def take(self, things: Sequence[int], matrix: Matrix, depth: int) -> None:
        """Takes all objects of a page or of a drawing within it."""
        self.count(len(things))
        kinds = list(map(self.calls.kind, things))
        self.lines(list(compress(things, map(eq, kinds, repeat(_PATH)))), matrix)
        others = [each for each in zip(things, kinds, strict=True) if each[1] != _PATH and each[0] not in self.owners]
        for thing, kind in others:
            if kind == _TEXT:
                self.space(thing, matrix)
            elif kind == _FORM and depth:
                inner = [self.calls.part(thing, number) for number in range(max(0, self.calls.parts(thing)))]
                self.take(inner, product(self.calls.matrix(thing), matrix), depth - 1)

    def space(self, thing: int, matrix: Matrix) -> None:
        """Takes a text object that PDFium's text leaves out."""
        _, _, c, d, e, f = product(self.calls.matrix(thing), matrix)
        self.spaces.append(GlyphRun(" ", (e,), (e,), f, self.calls.own_size(thing) * (c * c + d * d) ** 0.5))

    def lines(self, paths: Sequence[int], matrix: Matrix) -> None:
        """Takes thin boxes once, however often they are drawn, and the straight edges of others that a pen draws."""
        boxes = self.calls.bounds(paths)
        once = dict.fromkeys(boxes)
        self.count(len(once))
        wide: set[Box] = set()
        for own, box in zip(once, moved_boxes(matrix, once), strict=True):
            if box[2] - box[0] < _THIN or box[3] - box[1] < _THIN:
                self.rules[box] = None
            else:
                wide.add(own)
        for path, own in zip(paths, boxes, strict=True) if wide else ():
            if own in wide and self.calls.stroked(path):
                self.rules.update(dict.fromkeys(self.edges(path, matrix)))

    def edges(self, path: int, matrix: Matrix) -> Iterator[Box]:
        """The straight pieces of a path that has only a few, such as a frame or a cross."""
        calls = self.calls
        inner = product(calls.matrix(path), matrix)
        before = start = (0.0, 0.0)
        count = calls.pieces(path)
        count = count if count < _MANY else 0
        self.count(count)
        for number in range(count):
            piece = calls.piece(path, number)
            point, kind = moved(inner, *calls.point(piece)), calls.piece_kind(piece)
            if kind == _MOVE:
                start = point
            elif kind == _LINE:
                yield from _rule(before, point)
            if calls.closes(piece):
                yield from _rule(point, start)
            before = point


def apart(spaces: Sequence[GlyphRun], runs: Sequence[GlyphRun]) -> Iterator[GlyphRun]:
    """Spaces in places without a letter; the others are letters drawn twice, which PDFium's text leaves out too."""
    lefts: dict[int, list[float]] = {}
    for run in runs if spaces else ():
        lefts.setdefault(round(run.base / _ROW), []).extend(run.lefts)
    for rows in lefts.values():
        rows.sort()
    for space in spaces:
        near, row, x = _TWICE * space.size, round(space.base / _ROW), space.lefts[0]
        beside = (lefts.get(key, []) for key in (row - 1, row, row + 1))
        if not any(bisect_left(letters, x - near) < bisect_left(letters, x + near) for letters in beside):
            yield space


def _rule(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Box]:
    box = (min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))
    if box[2] - box[0] < _THIN or box[3] - box[1] < _THIN:
        yield box
