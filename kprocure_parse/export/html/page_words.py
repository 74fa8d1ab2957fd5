"""Where the words of a span stand on the picture of a page: boxes of letters, one rectangle for each line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from kprocure_parse.document import Box, PagePicture, Span

AIR = 2.0
"""Points by which a letter may stand out of the box of its block."""


class Letter(NamedTuple):
    """A character of a page: the height of its middle, its number in the file, itself, its box."""

    middle: float
    number: int
    sign: str
    box: Box


class PageWords:
    """The letters of one page."""

    def __init__(self, picture: PagePicture) -> None:
        self._picture = picture
        self._blocks: dict[Box, list[Letter]] = {}

    def boxes(self, text: str, block: Span, box: Box, part: Span) -> list[Box]:
        """The rectangles of the words of `part`, which lies in a block with a box; the box itself where they are not found there."""
        letters = self._blocks.get(box)
        if letters is None:
            letters = self._blocks[box] = self._within(box)
        there, wanted, before = ("".join(text[a:b].split()) for a, b in (block, part, (block.start, part.start)))
        signs = "".join(letter.sign for letter in letters)
        if signs == there:
            start = len(before)
        elif wanted and signs.count(wanted) == 1:
            start = signs.index(wanted)
        else:
            return [box]
        return list(_lines(letter.box for letter in letters[start : start + len(wanted)])) or [box]

    @cached_property
    def _letters(self) -> list[Letter]:
        picture = self._picture
        return sorted(
            Letter((box[1] + box[3]) / 2, number, sign, box)
            for number, (sign, box) in enumerate(zip(picture.letters, picture.boxes, strict=False))
        )

    def _within(self, box: Box) -> list[Letter]:
        left, top, right, bottom = box
        first = bisect_left(self._letters, top - AIR, key=_middle)
        last = bisect_right(self._letters, bottom + AIR, key=_middle)
        found = [
            each for each in self._letters[first:last] if left - AIR <= (each.box[0] + each.box[2]) / 2 <= right + AIR
        ]
        return sorted(found, key=lambda letter: letter.number)


def _middle(letter: Letter) -> float:
    return letter.middle


def _lines(boxes: Iterable[Box]) -> Iterator[Box]:
    """Boxes of letters, joined as long as they go on to the right in one line."""
    line: Box | None = None
    for box in boxes:
        if line is not None and _goes_on(line, box):
            line = (line[0], min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3]))
            continue
        if line is not None:
            yield line
        line = box
    if line is not None:
        yield line


def _goes_on(line: Box, box: Box) -> bool:
    middle = (box[1] + box[3]) / 2
    return line[1] <= middle <= line[3] and box[0] >= line[0]
