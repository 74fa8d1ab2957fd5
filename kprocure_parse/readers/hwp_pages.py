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
    """How many pages were turned so far, and where the last paragraph began.

    The cache tells of lines only: a table that floats and breaks over many pages counts as one break at most.
    """

    count: int = 0
    place: Place | None = None
    _top: int = 0
    _told: bool = False

    def section(self, records: Iterable[Record]) -> None:
        """Begins a section on a page of its own. Without lines, or with columns (다단), nothing tells where one stands."""
        known, columns = False, False
        for record in _all(records):
            known = known or record.tag == LINES
            columns = columns or (record.control == "cold" and record.word(4) >> 2 & 0xFF > 1)
        self._told = known and not columns
        self._top, self.place = 0, None
        self.count += known

    def turn(self, paragraph: Record) -> None:
        """A line that stands higher than the one before begins a new page, and so does a page break."""
        breaks = len(paragraph.data) > _BREAK_AT and bool(paragraph.data[_BREAK_AT] & _PAGE_BREAK) and self._top > 0
        begins = 0
        for top in _tops(paragraph):
            self.count += top < self._top or breaks
            self._top, breaks = top, False
            begins = begins or self.count
        self.place = Place(begins or self.count) if self._told else None


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
