"""PDFium's functions with plain numbers as addresses, several times faster than with pointer objects. Knows no layout."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

from kprocure_parse.readers.pdf_sheet import Matrix

_ADDRESS, _INT, _UINT, _FLOAT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_float, ctypes.c_double

_LONGEST_NAME = 256
"""How many bytes of a font's name are asked for; no font known here has a longer one."""


class Calls:
    """The calls that are made for every character and every drawn object."""

    def __init__(self) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self.code = _plain(raw.FPDFText_GetUnicode, _UINT, _ADDRESS, _INT)
        self.unmapped = _plain(raw.FPDFText_HasUnicodeMapError, _INT, _ADDRESS, _INT)
        self.owner = _plain(raw.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)
        self.size = _plain(raw.FPDFText_GetFontSize, _DOUBLE, _ADDRESS, _INT)
        self.kind = _plain(raw.FPDFPageObj_GetType, _INT, _ADDRESS)
        self.font = _plain(raw.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
        self.pieces = _plain(raw.FPDFPath_CountSegments, _INT, _ADDRESS)
        self.piece = _plain(raw.FPDFPath_GetPathSegment, _ADDRESS, _ADDRESS, _INT)
        self.piece_kind = _plain(raw.FPDFPathSegment_GetType, _INT, _ADDRESS)
        self.closes = _plain(raw.FPDFPathSegment_GetClose, _INT, _ADDRESS)
        self.parts = _plain(raw.FPDFFormObj_CountObjects, _INT, _ADDRESS)
        self.part = _plain(raw.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, ctypes.c_ulong)
        self._object = _plain(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
        self._loose = _plain(raw.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
        self._origin = _plain(raw.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
        self._text_matrix = _plain(raw.FPDFText_GetMatrix, _INT, _ADDRESS, _INT, _ADDRESS)
        self._matrix = _plain(raw.FPDFPageObj_GetMatrix, _INT, _ADDRESS, _ADDRESS)
        self._own_size = _plain(raw.FPDFTextObj_GetFontSize, _INT, _ADDRESS, _ADDRESS)
        self._advance = _plain(raw.FPDFFont_GetGlyphWidth, _INT, _ADDRESS, _UINT, _FLOAT, _ADDRESS)
        self._bounds = _plain(raw.FPDFPageObj_GetBounds, _INT, _ADDRESS, *[_ADDRESS] * 4)
        self._mode = _plain(raw.FPDFPath_GetDrawMode, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
        self._point = _plain(raw.FPDFPathSegment_GetPoint, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
        self._font_name = _plain(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _ADDRESS, _ADDRESS, ctypes.c_size_t)
        self._floats = (_FLOAT * 6)()
        self._doubles = (_DOUBLE * 4)()
        self._ints = (_INT * 2)()
        self._to_float = ctypes.addressof(self._floats)
        self._to_double = ctypes.addressof(self._doubles)
        self._to_int = ctypes.addressof(self._ints)

    def loose_boxes(self, text: int, count: int) -> list[float]:
        """(left, top, right, bottom) of all characters of a page, one after the other; top is the greater."""
        boxes = (_FLOAT * (4 * count))()
        start = ctypes.addressof(boxes)
        deque(map(self._loose, repeat(text), range(count), range(start, start + 16 * count, 16)), 0)
        return boxes[:]

    def origin(self, text: int, index: int) -> tuple[float, float]:
        """Where a character's advance begins on its baseline."""
        self._origin(text, index, self._to_double, self._to_double + 8)
        return self._doubles[0], self._doubles[1]

    def text_matrix(self, text: int, index: int) -> Matrix:
        """The matrix of a character's text object."""
        self._text_matrix(text, index, self._to_float)
        a, b, c, d, e, f = self._floats
        return a, b, c, d, e, f

    def matrix(self, thing: int) -> Matrix:
        """The matrix of a drawn object."""
        self._matrix(thing, self._to_float)
        a, b, c, d, e, f = self._floats
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
        return list(map(self._object, repeat(address(page)), range(count)))

    def bounds(self, things: Sequence[int]) -> list[float]:
        """(left, bottom, right, top) of drawn objects, one after the other."""
        boxes = (_FLOAT * (4 * len(things)))()
        start = ctypes.addressof(boxes)
        ends = (range(start + side, start + 16 * len(things), 16) for side in (0, 4, 8, 12))
        deque(map(self._bounds, things, *ends), 0)
        return boxes[:]

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
    return ctypes.cast(pointer, _ADDRESS).value or 0  # type: ignore[arg-type]  # pypdfium2 ships no types


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 - ctypes' own types are dynamic
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, _ADDRESS).value or 0)
