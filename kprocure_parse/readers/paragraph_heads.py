"""Paragraph marks that are not part of the text (문단 머리: 글머리표, 문단 번호, 개요). Counts numbers; knows no format."""

from __future__ import annotations

import regex
from attrs import define, field, frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.numerals import written
from kprocure_parse.value_object import ValueObject

OUTLINE, NUMBER, BULLET = 1, 2, 3
"""Kinds of marks, by their code in HWP."""
_PLACE = deferred(r"\^([1-9nN])")
_LONGEST = 100
"""The most characters of a mark; a format may ask for the numbers of all levels many times."""
DEEPEST = 9
"""Levels of a list of ODT or DOCX that are counted; OpenDocument has ten."""
LONGEST_FORMAT = 40
"""Characters of a mark's format that are used there; it is written before every paragraph."""


@frozen(eq=False, repr=False)
class Heading(ValueObject):
    """The mark that a paragraph shape asks for: its kind, its level from 0, its list from 1."""

    kind: int
    level: int
    list: int


@frozen(eq=False, repr=False)
class Level(ValueObject):
    """One level of a numbering: its format (`^1.`), the shape of its numbers, where they start.

    A `legal` level writes the numbers of the levels above it in digits, too.
    """

    format: str
    form: str
    start: int
    legal: bool = False


@define(eq=False, repr=False)
class LevelCount:
    """How far a list has counted, level by level."""

    _levels: tuple[Level, ...]
    _numbers: list[int] = field(factory=list)

    def next(self, level: int, start: int = 0) -> str:
        """The mark of the next paragraph at this level, "" for a level that the list does not have; `start` sets its number."""
        if level >= len(self._levels):
            return ""
        numbers = self._numbers = self._numbers or [0] * len(self._levels)
        numbers[level] = start or (numbers[level] + 1 if numbers[level] else self._levels[level].start)
        numbers[level + 1 :] = [0] * (len(numbers) - level - 1)
        return _mark(self._levels, numbers, level)


@define(eq=False, repr=False)
class Headings:
    """The marks of one document. A numbering runs on through all sections, as in Hancom Office."""

    _shapes: tuple[Heading, ...]
    _numberings: tuple[tuple[Level, ...], ...]
    _bullets: tuple[str, ...]
    _counts: dict[int, LevelCount] = field(factory=dict)

    def mark(self, shape: int, outline: int) -> str:
        """The mark of the next paragraph of that shape, "" for none; `outline` is the section's outline numbering."""
        if shape >= len(self._shapes):
            return ""
        heading = self._shapes[shape]
        if not heading.kind:
            return ""
        if heading.kind == BULLET:
            return self._bullets[heading.list - 1] if 0 < heading.list <= len(self._bullets) else ""
        if heading.kind in {OUTLINE, NUMBER}:
            numbering = (heading.list or outline) if heading.kind == OUTLINE else heading.list
            return self._number(numbering, heading.level)
        return ""

    def _number(self, number: int, level: int) -> str:
        if not 0 < number <= len(self._numberings):
            return ""
        return self._counts.setdefault(number, LevelCount(self._numberings[number - 1])).next(level)


def _mark(levels: tuple[Level, ...], counts: list[int], level: int) -> str:
    """A format with its numbers: ^1 to ^9 are the number of that level, ^n the path of all levels down to this one, ^N the path and a dot.

    Source: 한글문서파일형식 5.0, 표 38 (수준 경로): `2.1` and `2.1.`.
    """

    def one(at: int) -> str:
        return written(counts[at] or levels[at].start, "DIGIT" if levels[level].legal else levels[at].form)

    text = levels[level].format
    path = ".".join(map(one, range(level + 1))) if "^n" in text or "^N" in text else ""

    def place(match: regex.Match[str]) -> str:
        if match[1] in "nN":
            return f"{path}." if match[1] == "N" else path
        at = int(match[1]) - 1
        return one(at) if at < len(levels) else ""

    return str(_PLACE.sub(place, text))[:_LONGEST]
