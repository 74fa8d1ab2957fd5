"""PDFium's functions, called in bulk and without pypdfium2's conversions, several times faster. Knows no layout."""

from __future__ import annotations

import ctypes
import struct
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

from kprocure_parse.readers.pdf_sheet import Box, Matrix

ADDRESS = ctypes.c_void_p
"""A place in memory, as PDFium is given it."""
_INT, _UINT, _FLOAT, _DOUBLE = ctypes.c_int, ctypes.c_uint, ctypes.c_float, ctypes.c_double

_LONGEST_NAME = 256
"""How many bytes of a font's name are asked for; no font known here has a longer one."""


_ROOM = 256
"""Boxes that are asked for before they are fetched."""
_BOX = struct.Struct("4f")
_STAND_INS = frozenset((0, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
"""Units that stand in PDFium's text for other codes: halves of pairs, and what a character without a code becomes."""


class _Boxes:
    """Room for boxes of four numbers, with the pointers into it: making a pointer takes longer than using it."""

    def __init__(self) -> None:
        self.numbers = (_FLOAT * (4 * _ROOM))()
        self.sides = [
            list(map(ctypes.byref, repeat(self.numbers), range(side, 16 * _ROOM, 16))) for side in (0, 4, 8, 12)
        ]

    def filled(self, count: int, fill: Callable[[int, int], object]) -> bytes:
        """The numbers of `count` boxes, one after the other; `fill(start, end)` writes those of a part into the room.

        What it does not write is zero.
        """
        found: list[bytes] = []
        for start in range(0, count, _ROOM):
            end = min(start + _ROOM, count)
            ctypes.memset(self.numbers, 0, 16 * (end - start))
            fill(start, end)
            found.append(ctypes.string_at(self.numbers, 16 * (end - start)))
        return b"".join(found)


class Calls:
    """The calls that are made for every character and every drawn object."""

    def __init__(self) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self.code = _bare(raw.FPDFText_GetUnicode, _UINT)
        self.unmapped = _bare(raw.FPDFText_HasUnicodeMapError, _INT)
        self.owner = _bare(raw.FPDFText_GetTextObject, ADDRESS)
        self.size = _bare(raw.FPDFText_GetFontSize, _DOUBLE)
        self.kind = _bare(raw.FPDFPageObj_GetType, _INT, ADDRESS)
        self.font = _bare(raw.FPDFTextObj_GetFont, ADDRESS, ADDRESS)
        self.pieces = _plain(raw.FPDFPath_CountSegments, _INT, ADDRESS)
        self.piece = _plain(raw.FPDFPath_GetPathSegment, ADDRESS, ADDRESS, _INT)
        self.piece_kind = _plain(raw.FPDFPathSegment_GetType, _INT, ADDRESS)
        self.closes = _plain(raw.FPDFPathSegment_GetClose, _INT, ADDRESS)
        self.parts = _plain(raw.FPDFFormObj_CountObjects, _INT, ADDRESS)
        self.part = _plain(raw.FPDFFormObj_GetObject, ADDRESS, ADDRESS, ctypes.c_ulong)
        self._object = _bare(raw.FPDFPage_GetObject, ADDRESS)
        self._text = _bare(raw.FPDFText_GetText, _INT)
        self._loose = _bare(raw.FPDFText_GetLooseCharBox, _INT)
        self._origin = _plain(raw.FPDFText_GetCharOrigin, _INT, ADDRESS, _INT, ADDRESS, ADDRESS)
        self._text_matrix = _bare(raw.FPDFText_GetMatrix, _INT)
        self._matrix = _plain(raw.FPDFPageObj_GetMatrix, _INT, ADDRESS, ADDRESS)
        self._own_size = _plain(raw.FPDFTextObj_GetFontSize, _INT, ADDRESS, ADDRESS)
        self._advance = _plain(raw.FPDFFont_GetGlyphWidth, _INT, ADDRESS, _UINT, _FLOAT, ADDRESS)
        self._bounds = _bare(raw.FPDFPageObj_GetBounds, _INT, ADDRESS)
        self._mode = _plain(raw.FPDFPath_GetDrawMode, _INT, ADDRESS, ADDRESS, ADDRESS)
        self._point = _plain(raw.FPDFPathSegment_GetPoint, _INT, ADDRESS, ADDRESS, ADDRESS)
        self._font_name = _plain(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, ADDRESS, ADDRESS, ctypes.c_size_t)
        self._floats = (_FLOAT * 6)()
        self._doubles = (_DOUBLE * 4)()
        self._ints = (_INT * 2)()
        self._boxes = _Boxes()
        self._matrix_there = ctypes.byref(self._floats)
        self._to_float = ctypes.addressof(self._floats)
        self._to_double = ctypes.addressof(self._doubles)
        self._to_int = ctypes.addressof(self._ints)

    def codes(self, text: ctypes.c_void_p, count: int) -> list[int]:
        """The code of every character of a page.

        They are those of PDFium's text, unless it leaves characters out or writes others for them: then each is asked for its own.
        """
        units = (ctypes.c_ushort * (count + 1))()
        codes = units[:count] if self._text(text, 0, count, units) == count + 1 else [0]
        if _STAND_INS.isdisjoint(codes):
            return codes
        return list(map(self.code, repeat(text), range(count)))

    def loose_boxes(self, text: ctypes.c_void_p, count: int) -> list[float]:
        """(left, top, right, bottom) of all characters of a page, one after the other; top is the greater."""
        boxes = self._boxes.sides[0]

        def fill(start: int, end: int) -> None:
            deque(map(self._loose, repeat(text), range(start, end), boxes), 0)

        return list(memoryview(self._boxes.filled(count, fill)).cast("f"))

    def origin(self, text: ctypes.c_void_p, index: int) -> tuple[float, float]:
        """Where a character's advance begins on its baseline."""
        self._origin(text, index, self._to_double, self._to_double + 8)
        return self._doubles[0], self._doubles[1]

    def text_matrix(self, text: ctypes.c_void_p, index: int) -> Matrix:
        """The matrix of a character's text object."""
        self._text_matrix(text, index, self._matrix_there)
        a, b, c, d, e, f = self._floats[:]
        return a, b, c, d, e, f

    def matrix(self, thing: int) -> Matrix:
        """The matrix of a drawn object."""
        self._matrix(thing, self._to_float)
        a, b, c, d, e, f = self._floats[:]
        return a, b, c, d, e, f

    def own_size(self, thing: int) -> float:
        """The font size of a text object."""
        self._own_size(thing, self._to_float)
        return self._floats[0]

    def advance(self, font: int, code: int) -> float:
        """The advance of a character in em."""
        self._advance(font, code, 1000.0, self._to_float)
        return self._floats[0] / 1000

    def font_name(self, font: int) -> str:
        """The PostScript name of a font; "" where it has none."""
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        length = self._font_name(font, ctypes.addressof(name), _LONGEST_NAME)
        return name.value.decode("utf-8", errors="replace") if 0 < length <= _LONGEST_NAME else ""

    def objects(self, page: object) -> list[int]:
        """All objects that a page draws, in order."""
        count = self.raw.FPDFPage_CountObjects(page)
        return list(map(self._object, repeat(ADDRESS(address(page))), range(count)))

    def bounds(self, things: Sequence[int]) -> list[Box]:
        """(left, bottom, right, top) of drawn objects."""
        sides = self._boxes.sides

        def fill(start: int, end: int) -> None:
            deque(map(self._bounds, things[start:end], *sides), 0)

        return list(_BOX.iter_unpack(self._boxes.filled(len(things), fill)))

    def stroked(self, path: int) -> bool:
        """Whether a path is drawn with a pen."""
        self._mode(path, self._to_int, self._to_int + 4)
        return bool(self._ints[1])

    def point(self, piece: int) -> tuple[float, float]:
        """Where a piece of a path ends."""
        self._point(piece, self._to_float, self._to_float + 4)
        return self._floats[0], self._floats[1]


def address(pointer: object) -> int:
    """The number behind a pointer object."""
    return ctypes.cast(pointer, ADDRESS).value or 0  # type: ignore[arg-type]  # pypdfium2 ships no types


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 - ctypes' own types are dynamic
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ADDRESS).value or 0)


def _bare(function: Any, result: Any, *first: Any) -> Callable[..., Any]:  # noqa: ANN401 - likewise
    """A function without the types of its (later) arguments, which keeps other threads waiting: half the time of a call.

    Numbers go in as C's int; pointers must be pointer objects.
    """
    return ctypes.PYFUNCTYPE(result, *first)(ctypes.cast(function, ADDRESS).value or 0)
