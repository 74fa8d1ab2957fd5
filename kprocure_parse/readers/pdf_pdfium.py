"""PDFium behind the neutral page: `sheets(data, limits)`. The only module that knows pypdfium2.

PDFium is not thread-safe and its calls are cheap, so the whole extraction of a document holds one lock, and characters
are asked for in bulk: of each only its code, its box and the text object it belongs to.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Iterator
from itertools import repeat
from operator import eq
from typing import Any

from kprocure_parse.errors import DamagedDocument, EncryptedDocument, ReadError
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Box, Matrix, Run, Sheet, frame, moved, moved_box, product

_LOCK = threading.Lock()
_PASSWORD, _SECURITY = 4, 5
_TEXT, _PATH, _FORM = 1, 2, 5
_MOVE, _LINE = 2, 0
_THIN = 3.0
_MANY = 400
_INK = 0.02
_DEPTH = 12
_SURROGATES = range(0xD800, 0xE000)


def sheets(data: bytes, limits: Limits) -> list[Sheet]:
    """Every page of a PDF.

    Raises EncryptedDocument, DamagedDocument, LimitExceeded over `limits.max_pages` or `limits.max_characters`.
    """
    import pypdfium2

    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refusal(error) from None
        try:
            return _Pages(limits).read(document)
        finally:
            document.close()


def _refusal(error: Any) -> ReadError:  # pypdfium2 ships no types
    if error.err_code in (_PASSWORD, _SECURITY):
        return EncryptedDocument("pdf", "the file needs a password to be opened; save it without one")
    return DamagedDocument("pdf", "the file begins like a PDF, but no page can be found in it")


class _Pages:
    """One document on its way; holds PDFium's functions with plain numbers as arguments, several times faster."""

    def __init__(self, limits: Limits) -> None:
        from pypdfium2 import raw

        pointer, number = ctypes.c_void_p, ctypes.c_int
        self.raw = raw
        self.limits = limits
        self.characters = 0
        self.owners: set[int | None] = set()
        self.code = _plain(raw.FPDFText_GetUnicode, ctypes.c_uint, pointer, number)
        self.unmapped = _plain(raw.FPDFText_HasUnicodeMapError, number, pointer, number)
        self.owner = _plain(raw.FPDFText_GetTextObject, pointer, pointer, number)
        self.box = _plain(raw.FPDFText_GetLooseCharBox, number, pointer, number, pointer)
        self.tight = _plain(raw.FPDFText_GetCharBox, number, pointer, number, pointer, pointer, pointer, pointer)
        self.matrix = _plain(raw.FPDFText_GetMatrix, number, pointer, number, pointer)
        self.size = _plain(raw.FPDFText_GetFontSize, ctypes.c_double, pointer, number)
        self.font = _plain(raw.FPDFTextObj_GetFont, pointer, pointer)
        self.advance = _plain(raw.FPDFFont_GetGlyphWidth, number, pointer, ctypes.c_uint, ctypes.c_float, pointer)
        self.widths: dict[tuple[int, int], float] = {}
        self.thing = _plain(raw.FPDFPage_GetObject, pointer, pointer, number)
        self.kind = _plain(raw.FPDFPageObj_GetType, number, pointer)
        self.place = _plain(raw.FPDFPageObj_GetMatrix, number, pointer, pointer)
        self.own_size = _plain(raw.FPDFTextObj_GetFontSize, number, pointer, pointer)
        self.bounds = _plain(raw.FPDFPageObj_GetBounds, number, pointer, pointer, pointer, pointer, pointer)
        self.mode = _plain(raw.FPDFPath_GetDrawMode, number, pointer, pointer, pointer)
        self.segments = _plain(raw.FPDFPath_CountSegments, number, pointer)
        self.segment = _plain(raw.FPDFPath_GetPathSegment, pointer, pointer, number)
        self.segment_kind = _plain(raw.FPDFPathSegment_GetType, number, pointer)
        self.point = _plain(raw.FPDFPathSegment_GetPoint, number, pointer, pointer, pointer)
        self.closes = _plain(raw.FPDFPathSegment_GetClose, number, pointer)
        self.parts = _plain(raw.FPDFFormObj_CountObjects, number, pointer)
        self.part = _plain(raw.FPDFFormObj_GetObject, pointer, pointer, ctypes.c_ulong)

    def read(self, document: Any) -> list[Sheet]:
        self.limits.check("pdf", "max_pages", len(document), "pages")
        return [self.sheet(document.raw, number) for number in range(len(document))]

    def sheet(self, document: Any, number: int) -> Sheet:
        page = self.raw.FPDF_LoadPage(document, number)
        if not page:
            return Sheet(number + 1, 0, 0, (), ())
        try:
            matrix, width, height = self.frame(page)
            self.owners.clear()
            runs = self.runs(page, matrix)
            rules: list[Box] = []
            for thing in self.things(page):
                self.collect(thing, matrix, _DEPTH, rules, runs)
            return Sheet(number + 1, width, height, runs, rules)
        finally:
            self.raw.FPDF_ClosePage(page)

    def things(self, page: Any) -> list[int]:
        count = self.raw.FPDFPage_CountObjects(page)
        self.limits.check("pdf", "max_elements", count, "drawn objects on one page")
        return list(map(self.thing, repeat(_address(page), count), range(count)))

    def frame(self, page: Any) -> tuple[Matrix, float, float]:
        found = self.raw.FS_RECTF()
        self.raw.FPDF_GetPageBoundingBox(page, found)
        box = (found.left, min(found.bottom, found.top), found.right, max(found.bottom, found.top))
        return frame(box, 90 * self.raw.FPDFPage_GetRotation(page))

    def runs(self, page: Any, matrix: Matrix) -> list[Run]:
        text = self.raw.FPDFText_LoadPage(page)
        if not text:
            return []
        try:
            return list(self.gathered(_address(text), self.raw.FPDFText_CountChars(text), matrix))
        finally:
            self.raw.FPDFText_ClosePage(text)

    def gathered(self, text: int, count: int, frame_: Matrix) -> Iterator[Run]:
        """Characters in a row that belong to one text object; those that PDFium made up belong to none."""
        self.characters += max(0, count)
        self.limits.check("pdf", "max_characters", self.characters, "characters")
        owners = list(map(self.owner, repeat(text, count), range(count)))
        self.owners.update(owners)
        codes = list(map(self.code, repeat(text, count), range(count)))
        for index, wrong in enumerate(map(self.unmapped, repeat(text, count), range(count))):
            if wrong:
                codes[index] = ord(UNREADABLE)
        boxes = (ctypes.c_float * (4 * count))()
        start = ctypes.addressof(boxes)
        list(map(self.box, repeat(text, count), range(count), range(start, start + 16 * count, 16)))
        sides = list(boxes)
        first = 0
        while first < count:
            owner, last = owners[first], first + 1
            while last < count and owners[last] == owner:
                last += 1
            if owner:
                yield from self.run(text, first, owner, codes[first:last], sides[4 * first : 4 * last], frame_)
            first = last

    def run(
        self, text: int, first: int, owner: int, codes: list[int], sides: list[float], frame_: Matrix
    ) -> Iterator[Run]:
        found = (ctypes.c_float * 6)()
        self.matrix(text, first, ctypes.addressof(found))
        a, b, c, d, _, f = product(tuple(found), frame_)
        own = self.size(text, first)
        size = own * (c * c + d * d) ** 0.5
        letters = _letters(codes)
        if any(map(eq, sides[0::4], sides[2::4])):
            letters, sides = _drawn(letters, sides)
        if abs(b) > abs(a) or frame_[1]:
            yield from self.turned(text, first, letters, size, frame_)
            return
        lefts, rights = sides[0::4], sides[2::4]
        if not letters:
            return
        if abs(abs(sides[1] - sides[3]) - own * abs(found[0])) > _INK * size:
            font = self.font(owner)
            rights = [
                left + self.width(font, code) * own * a for left, code in zip(lefts, map(ord, letters), strict=True)
            ]
        if frame_[0] < 0 or frame_[4]:
            lefts = [frame_[0] * x + frame_[4] for x in lefts]
            rights = [frame_[0] * x + frame_[4] for x in rights]
        yield Run(letters, lefts, rights, f, size)

    def width(self, font: int, code: int) -> float:
        """The advance of a character in em; PDFium's boxes know only the ink where a font does not say how high it is."""
        known = self.widths.get((font, code))
        if known is None:
            found = ctypes.c_float()
            self.advance(font, code, 1000.0, ctypes.addressof(found))
            known = self.widths[font, code] = found.value / 1000
        return known

    def turned(self, text: int, first: int, letters: str, size: float, frame_: Matrix) -> Iterator[Run]:
        """A run on a turned page or a turned run: every glyph for itself, from the box of its ink."""
        sides = (ctypes.c_double * 4)()
        at = ctypes.addressof(sides)
        for index, letter in enumerate(letters):
            self.tight(text, first + index, at, at + 8, at + 16, at + 24)
            left, right, bottom, top = sides
            box = moved_box(frame_, (left, bottom, right, top))
            yield Run(letter, (box[0],), (box[2],), box[3], size)

    def collect(self, thing: int, matrix: Matrix, depth: int, rules: list[Box], runs: list[Run]) -> None:
        """What the text of the page leaves out: lines, and lone spaces behind the last word of a line."""
        kind = self.kind(thing)
        if kind == _TEXT:
            if thing not in self.owners:
                runs.extend(self.space(thing, matrix))
        elif kind == _PATH:
            rules.extend(self.lines(thing, matrix))
        elif kind == _FORM and depth:
            inner = product(self.own_matrix(thing), matrix)
            for index in range(self.parts(thing)):
                self.collect(self.part(thing, index), inner, depth - 1, rules, runs)

    def own_matrix(self, thing: int) -> Matrix:
        found = (ctypes.c_float * 6)()
        self.place(thing, ctypes.addressof(found))
        a, b, c, d, e, f = found
        return a, b, c, d, e, f

    def space(self, thing: int, matrix: Matrix) -> Iterator[Run]:
        _, _, c, d, e, f = product(self.own_matrix(thing), matrix)
        size = ctypes.c_float()
        self.own_size(thing, ctypes.addressof(size))
        yield Run(" ", (e,), (e,), f, size.value * (c * c + d * d) ** 0.5)

    def lines(self, path: int, matrix: Matrix) -> Iterator[Box]:
        sides = (ctypes.c_float * 4)()
        at = ctypes.addressof(sides)
        self.bounds(path, at, at + 4, at + 8, at + 12)
        left, bottom, right, top = sides
        box = moved_box(matrix, (left, bottom, right, top))
        if box[2] - box[0] < _THIN or box[3] - box[1] < _THIN:
            yield box
        elif self.stroked(path):
            yield from self.edges(path, matrix)

    def stroked(self, path: int) -> bool:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self.mode(path, ctypes.addressof(fill), ctypes.addressof(stroke))
        return bool(stroke.value)

    def edges(self, path: int, matrix: Matrix) -> Iterator[Box]:
        """The straight pieces of a path of a few pieces: a frame, a cross."""
        inner = product(self.own_matrix(path), matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        before = start = (0.0, 0.0)
        count = self.segments(path)
        for index in range(count if count < _MANY else 0):
            piece = self.segment(path, index)
            self.point(piece, ctypes.addressof(x), ctypes.addressof(y))
            point, kind = moved(inner, x.value, y.value), self.segment_kind(piece)
            if kind == _MOVE:
                start = point
            elif kind == _LINE:
                yield from _rule(before, point)
            if self.closes(piece):
                yield from _rule(point, start)
            before = point


def _rule(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Box]:
    box = (min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))
    if box[2] - box[0] < _THIN or box[3] - box[1] < _THIN:
        yield box


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of PDFium that takes addresses as numbers."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value)  # type: ignore[arg-type]


def _drawn(letters: str, sides: list[float]) -> tuple[str, list[float]]:
    """Without the spaces that PDFium makes up where a text object leaves a gap: their boxes are empty."""
    kept = [
        place
        for place, letter in enumerate(letters)
        if not letter.isspace() or sides[4 * place] != sides[4 * place + 2]
    ]
    return "".join(letters[place] for place in kept), [
        side for place in kept for side in sides[4 * place : 4 * place + 4]
    ]


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _letters(codes: list[int]) -> str:
    """One character per glyph: halves of a pair, which stand as two glyphs, become the character and nothing."""
    if not any(code in _SURROGATES for code in codes):
        return "".join(map(chr, codes))
    return "".join(map(chr, codes))
