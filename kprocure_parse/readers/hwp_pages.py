"""The pages of an HWP 5 document, from its layout cache (PARA_LINE_SEG). Knows no text."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

from kprocure_parse.readers.hancom_pages import HancomPages
from kprocure_parse.readers.hwp_records import CTRL_HEADER, LINES, Record

_LINE = struct.Struct("<4xi28x")
"""One line (표 62): the first character, the distance from the top of the page in HWPUNIT, and seven more measures."""
_BREAK_AT, _PAGE_BREAK = 11, 4


def begin(pages: HancomPages, records: Iterable[Record]) -> None:
    """Begins the section that has these records."""
    told = _all(records)
    laid_out = any(record.tag == LINES for record in told)
    columns = any(record.control == "cold" and record.word(4) >> 2 & 0xFF > 1 for record in told)
    pages.section(laid_out=laid_out, columns=columns)


def turn(pages: HancomPages, paragraph: Record) -> None:
    """Takes the lines of a paragraph."""
    breaks = len(paragraph.data) > _BREAK_AT and bool(paragraph.data[_BREAK_AT] & _PAGE_BREAK)
    pages.turn(_tops(paragraph), breaks=breaks)


def _tops(paragraph: Record) -> Iterator[int]:
    for lines in paragraph.of(LINES):
        whole = len(lines.data) // _LINE.size * _LINE.size
        yield from (top for (top,) in _LINE.iter_unpack(lines.data[:whole]))


def _all(records: Iterable[Record]) -> list[Record]:
    """Every control and every layout, at any depth."""
    found: list[Record] = []
    level = list(records)
    while level:
        found += [record for record in level if record.tag in {CTRL_HEADER, LINES}]
        level = [child for record in level if record.children for child in record.children]
    return found
