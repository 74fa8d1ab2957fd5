"""Pages of an HWP 5 document, from the layout cache that Hancom Office leaves (PARA_LINE_SEG). Knows no text.

Counts as the HWPX reader does from `linesegarray`, so that both give a release the same pages.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

from attrs import define

from kprocure_parse.document import Place
from kprocure_parse.readers.hwp_records import CTRL_HEADER, LINES, Record

_LINE = struct.Struct("<4xi28x")
"""One line (표 62): the first character, the distance from the top of the page in HWPUNIT, seven measures more."""
_BREAK_AT, _PAGE_BREAK = 11, 4


@define
class Pages:
    """Where the paragraphs of the body stand, one after the other."""

    _page: int = 0
    _top: int = 0
    _columns: bool = False

    @property
    def count(self) -> int | None:
        """How many pages the layout cache tells of; None where there is none."""
        return self._page or None

    @property
    def place(self) -> Place | None:
        """The page of the paragraph that was turned to last; None in columns, where lines stand higher on one page."""
        return Place(self._page) if self._page and not self._columns else None

    def begin(self, section: Iterable[Record]) -> None:
        """A new section: on a new page, if its layout is known at all."""
        self._top, self._columns, known = 0, False, False
        for record in _all(section):
            known = known or record.tag == LINES
            self._columns = self._columns or (record.control == "cold" and record.word(4) >> 2 & 0xFF > 1)
        self._page += known

    def turn(self, paragraph: Record) -> None:
        """Goes on to a paragraph: a line that stands higher than the one before begins a new page."""
        broken = len(paragraph.data) > _BREAK_AT and bool(paragraph.data[_BREAK_AT] & _PAGE_BREAK) and self._top > 0
        for top in _tops(paragraph):
            self._page += top < self._top or broken
            self._top, broken = top, False


def _tops(paragraph: Record) -> Iterator[int]:
    for lines in paragraph.of(LINES):
        whole = len(lines.data) // _LINE.size * _LINE.size
        yield from (top for (top,) in _LINE.iter_unpack(lines.data[:whole]))


def _all(records: Iterable[Record]) -> Iterator[Record]:
    """Every control and every layout, at any depth."""
    waiting = list(records)
    while waiting:
        record = waiting.pop()
        waiting.extend(record.children)
        if record.tag in {CTRL_HEADER, LINES}:
            yield record
