"""Records of an HWP 5 stream (한글문서파일형식 5.0, 4.1): bytes → a tree by levels. Does not know what records mean."""

from __future__ import annotations

import struct
from codecs import utf_16_le_decode

from attrs import define, field

from kprocure_parse.errors import DamagedDocument
from kprocure_parse.readers.limits import Limits
from kprocure_parse.value_object import ValueObject

PARA_HEADER, PARA_TEXT, LINES, CTRL_HEADER, LIST_HEADER = 0x42, 0x43, 0x45, 0x47, 0x48
SHAPE_COMPONENT, TABLE, TEXT_ART = 0x4C, 0x4D, 0x5A
PROPERTIES, DISTRIBUTED, NUMBERING, BULLET, PARA_SHAPE = 0x10, 0x1C, 0x17, 0x18, 0x19
_LOOKS = frozenset({0x13, 0x14, 0x15, 0x16, 0x1A, 0x44, 0x46})
"""Fonts, borders, character shapes, tab stops, styles; where shapes and marked ranges begin in a paragraph: a quarter of
all records, and leaves that no reader asks for. They count towards the limits, but are left out of the tree, as are the
lines of paragraphs within others, since pages are told by those of the page."""

_DWORD, _WORD, _FOUR_WORDS = struct.Struct("<I"), struct.Struct("<H"), struct.Struct("<4H")
_OFTEN = 0xFF
"""The count is checked every 256 records: checking costs more than reading one."""
_EXTENDED = 0xFFF
_NO_LEVEL = 0x400
"""Deeper than all levels: what comes first is outermost, whatever its level."""
_LONG = _EXTENDED << 20
"""A size with all twelve bits set: the true size is in the next four bytes."""


@define(eq=False, repr=False)
class Record(ValueObject):
    """One record: its tag, its data (little-endian), the records one level below it in their order.

    Not changed once its tree is built; not frozen because a frozen one takes three times as long to make.
    """

    tag: int
    data: memoryview
    children: list[Record] = field(factory=list)

    def word(self, at: int) -> int:
        """The 16-bit number at a byte offset; 0 beyond the end, as in files of older versions, which are shorter."""
        number: int = _WORD.unpack_from(self.data, at)[0] if at + 2 <= len(self.data) else 0
        return number

    def words(self, at: int) -> tuple[int, int, int, int]:
        """Four 16-bit numbers from a byte offset on; 0 beyond the end."""
        if at + 8 <= len(self.data):
            one, two, three, four = _FOUR_WORDS.unpack_from(self.data, at)
            return one, two, three, four
        return self.word(at), self.word(at + 2), self.word(at + 4), self.word(at + 6)

    def dword(self, at: int) -> int:
        """The 32-bit number at a byte offset; 0 beyond the end."""
        return int(_DWORD.unpack_from(self.data, at)[0]) if at + 4 <= len(self.data) else 0

    def string(self, at: int) -> str:
        """The string at a byte offset: its length in code units (16 bits), then UTF-16."""
        return characters(self.data[at + 2 : at + 2 + 2 * self.word(at)])

    def of(self, tag: int) -> list[Record]:
        """The children with that tag."""
        return [child for child in self.children if child.tag == tag] if self.children else []

    @property
    def control(self) -> str:
        """The four letters that name a control; "" for other records."""
        return bytes(self.data[3::-1]).decode("latin-1") if self.tag == CTRL_HEADER and len(self.data) > 3 else ""  # noqa: PLR2004 - four letters


def characters(data: memoryview) -> str:
    """UTF-16 (little-endian) → str; a lone surrogate becomes U+FFFD, an odd byte at the end is dropped."""
    whole = data[:-1] if len(data) % 2 else data
    return utf_16_le_decode(whole, "replace", True)[0]  # noqa: FBT003 - its own signature; `str` would look the codec up each time


def header(data: memoryview, at: int) -> tuple[int, int, int, int]:
    """The record header at a byte offset → tag, level, and where its data begin and end.

    Raises DamagedDocument if the data end before the record does.
    """
    try:
        (packed,) = _DWORD.unpack_from(data, at)
        size, start = packed >> 20, at + 4
        if size == _EXTENDED:
            (size,), start = _DWORD.unpack_from(data, start), start + 4
    except struct.error:
        size, packed, start = len(data) + 1, 0, at
    if start + size > len(data):
        raise DamagedDocument("hwp", f"the record at byte {at:,} is longer than its stream; the file is damaged")
    return packed & 0x3FF, packed >> 10 & 0x3FF, start, start + size


@define(eq=False, repr=False)
class Forest:
    """The records of one document, stream after stream; counts them in all."""

    _limits: Limits
    _count: int = 0

    def tree(self, data: bytes) -> tuple[Record, ...]:
        """A stream → its records of the outermost level.

        Raises DamagedDocument for a record that is cut off; LimitExceeded over `max_elements` records, `max_depth`
        levels, `max_characters` in a stream.
        """
        roots: list[Record] = []
        siblings, before = roots, _NO_LEVEL
        above: list[tuple[int, list[Record]]] = []  # the levels above that of the last record, each with its siblings
        length = depth = at = 0
        view, size, last = memoryview(data), len(data), len(data) - 4
        unpack, looks, count, deepest = _DWORD.unpack_from, _LOOKS, self._count, self._limits.max_depth
        while at <= last:  # remaining bytes too few for a header are padding
            (packed,) = unpack(data, at)
            start = at + 4
            at = start + (packed >> 20)
            if packed >= _LONG or at > size:
                self._count = count
                _, _, start, at = header(view, start - 4)
            count += 1
            if not count & _OFTEN or depth > deepest:
                self._check(count, length, depth)
            tag = packed & 0x3FF
            if tag in looks:
                continue
            level = packed >> 10 & 0x3FF
            if tag == LINES and level > 1:
                continue
            if tag == PARA_TEXT:
                length += (at - start) // 2
            if level != before:
                if level > before:
                    above.append((before, siblings))
                    siblings = siblings[-1].children
                while above and above[-1][0] >= level:
                    siblings = above.pop()[1]
                before, depth = level, max(depth, len(above) + 2)
            siblings.append(Record(tag, view[start:at], []))
        self._check(count, length, depth)
        return tuple(roots)

    def _check(self, count: int, length: int, depth: int) -> None:
        self._count = count
        self._limits.check("hwp", "max_elements", count, "records")
        self._limits.check("hwp", "max_characters", length, "characters")
        self._limits.check("hwp", "max_depth", depth, "levels of records")
