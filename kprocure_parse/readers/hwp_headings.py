"""Paragraph marks that are not part of the text (문단 머리: 글머리표, 문단 번호, 개요), read from DocInfo."""

from __future__ import annotations

from collections.abc import Iterable

from kprocure_parse.readers.hwp_records import BULLET, NUMBERING, PARA_SHAPE, Record
from kprocure_parse.readers.numerals import SHAPES
from kprocure_parse.readers.paragraph_heads import Heading, Headings, Level

_LEVELS = 7
_HEAD = 12
_LEVEL_AT = 54
"""Bytes of a paragraph head: properties, width, distance, character shape."""
_LONGEST = 40
"""Characters of a format that are used; real formats have five, and each is written before every paragraph."""


def headings(records: Iterable[Record]) -> Headings:
    """The records of DocInfo → the marks they define."""
    flat = [each for record in records for each in (record, *record.children)]
    return Headings(
        tuple(_heading(record) for record in flat if record.tag == PARA_SHAPE),
        tuple(_numbering(record) for record in flat if record.tag == NUMBERING),
        tuple(_bullet(record) for record in flat if record.tag == BULLET),
    )


def _heading(shape: Record) -> Heading:
    """A paragraph shape (표 44): bits 23 and 24 are the kind of mark, bits 25 to 27 its level; the number of the list is at byte 30.

    Three bits hold seven levels; files of 5.1 and later add four bytes with the true level (개요 8 to 10).
    """
    properties = shape.dword(0)
    level = shape.dword(_LEVEL_AT) if len(shape.data) >= _LEVEL_AT + 4 else properties >> 25 & 7
    return Heading(properties >> 23 & 3, level, shape.word(30))


def _bullet(bullet: Record) -> str:
    """A bullet (표 42): the character after the head; U+FFFF stands for a picture."""
    code = bullet.word(_HEAD)
    return "" if code in {0, 0xFFFF} else chr(code)


def form(code: int) -> str:
    """OWPML's name for the number shape with this HWP code; digits if it has none."""
    return SHAPES[code] if code < len(SHAPES) else SHAPES[0]


def _numbering(numbering: Record) -> tuple[Level, ...]:
    """A numbering (표 38): seven heads with their formats, the first number, then (from 5.0.2.5) the first number of each level."""
    heads, at = [], 0
    for _ in range(_LEVELS):
        code = numbering.dword(at) >> 5 & 0xF
        heads.append((numbering.string(at + _HEAD)[:_LONGEST], form(code)))
        at += _HEAD + 2 + 2 * numbering.word(at + _HEAD)
    starts = [numbering.dword(at + 2 + 4 * level) or 1 for level in range(_LEVELS)]
    return tuple(Level(text, shape, start) for (text, shape), start in zip(heads, starts, strict=True))
