"""Marks before paragraphs that no paragraph's text holds (문단 머리: 글머리표, 문단 번호, 개요), from DocInfo. Counts numbers."""

from __future__ import annotations

from collections.abc import Iterable

import regex
from attrs import define, field, frozen

from kprocure_parse.readers.hwp_records import BULLET, NUMBERING, PARA_SHAPE, Record
from kprocure_parse.readers.numerals import SHAPES, numeral

_OUTLINE, _NUMBER, _BULLET = 1, 2, 3
_LEVELS = 7
_HEAD = 12
"""Bytes of a paragraph head: properties, width, distance, character shape."""
_PLACE = regex.compile(r"\^([1-9nN])")


@frozen
class _Heading:
    """What a paragraph shape says: which kind of mark, on which level from 0, of which list from 1."""

    kind: int
    level: int
    list: int


@frozen
class _Level:
    """One level of a numbering: its format (`^1.`), the shape of its numbers, where they start."""

    format: str
    shape: str
    start: int


@define
class Headings:
    """The marks of one document. A numbering goes on through all its sections, as in Hancom Office."""

    _shapes: tuple[_Heading, ...]
    _numberings: tuple[tuple[_Level, ...], ...]
    _bullets: tuple[str, ...]
    _counts: dict[int, list[int]] = field(factory=dict)

    def mark(self, shape: int, outline: int) -> str:
        """The mark of the next paragraph of that shape, "" for none; `outline` is the section's outline numbering."""
        heading = self._shapes[shape] if shape < len(self._shapes) else _Heading(0, 0, 0)
        if heading.kind == _BULLET:
            return self._bullets[heading.list - 1] if 0 < heading.list <= len(self._bullets) else ""
        if heading.kind in {_OUTLINE, _NUMBER}:
            return self._number(heading.list or outline if heading.kind == _OUTLINE else heading.list, heading.level)
        return ""

    def _number(self, number: int, level: int) -> str:
        if not 0 < number <= len(self._numberings) or level >= len(self._numberings[number - 1]):
            return ""
        levels = self._numberings[number - 1]
        counts = self._counts.setdefault(number, [0] * len(levels))
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (len(levels) - level - 1)
        return _written(levels, counts, level)


def _written(levels: tuple[_Level, ...], counts: list[int], level: int) -> str:
    """A format with its numbers: ^1 to ^7 that level's, ^n this level's, ^N those of all levels down to this one."""

    def one(at: int) -> str:
        return numeral(counts[at] or levels[at].start, levels[at].shape)

    def place(match: regex.Match[str]) -> str:
        if match[1] == "N":
            return ".".join(one(at) for at in range(level + 1))
        at = level if match[1] == "n" else int(match[1]) - 1
        return one(at) if at < len(levels) else ""

    return _PLACE.sub(place, levels[level].format)


def headings(records: Iterable[Record]) -> Headings:
    """The records of DocInfo → the marks they define."""
    flat = [each for record in records for each in (record, *record.children)]
    return Headings(
        tuple(_heading(record) for record in flat if record.tag == PARA_SHAPE),
        tuple(_numbering(record) for record in flat if record.tag == NUMBERING),
        tuple(_bullet(record) for record in flat if record.tag == BULLET),
    )


def _heading(shape: Record) -> _Heading:
    """표 44: bits 23 and 24 the kind of mark, bits 25 to 27 its level; the list's number at byte 30."""
    properties = shape.dword(0)
    return _Heading(properties >> 23 & 3, properties >> 25 & 7, shape.word(30))


def _bullet(bullet: Record) -> str:
    """표 42: the character after the head; U+FFFF stands for a picture."""
    code = bullet.word(_HEAD)
    return "" if code in {0, 0xFFFF} else chr(code)


def _numbering(numbering: Record) -> tuple[_Level, ...]:
    """표 38: seven heads with their formats, the first number, then (from 5.0.2.5) the first number of each level."""
    heads, at = [], 0
    for _ in range(_LEVELS):
        code = numbering.dword(at) >> 5 & 0xF
        heads.append((numbering.string(at + _HEAD), SHAPES[code]))
        at += _HEAD + 2 + 2 * numbering.word(at + _HEAD)
    starts = [numbering.dword(at + 2 + 4 * level) or 1 for level in range(_LEVELS)]
    return tuple(_Level(form, shape, start) for (form, shape), start in zip(heads, starts, strict=True))
