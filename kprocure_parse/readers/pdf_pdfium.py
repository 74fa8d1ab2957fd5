"""PDFium as an engine: `sheets(data, limits)` gives neutral pages. The only module that opens a file with pypdfium2.

PDFium is not thread-safe and its calls are cheap, so extracting a document holds one lock throughout, and characters
are asked for in bulk: only the code, the box and the text object of each.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby, pairwise, repeat
from operator import eq
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from kprocure_parse.errors import DamagedDocument, ReadError
from kprocure_parse.readers import locked
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_passwords import as_marks
from kprocure_parse.readers.pdf_pdfium_calls import ADDRESS, Calls, address
from kprocure_parse.readers.pdf_pdfium_objects import DrawnObjects, apart
from kprocure_parse.readers.pdf_sheet import (
    UNREADABLE,
    GlyphRun,
    Matrix,
    Sheet,
    frame,
    glyph_run,
    lost,
    moved,
    product,
    sound,
    sound_rules,
)
from kprocure_parse.readers.private_glyphs import drawn, signs_of_font

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LOCK = threading.Lock()
_PASSWORD, _SECURITY = 4, 5
_INK = 0.02
_DEPTH = 12
_UPRIGHT = (1, 0, 0, -1, 0)
"""The frame of a page that is neither turned nor cropped, but for its height."""
_HYPHEN = 2
"""What PDFium writes for a hyphen at the end of a line."""
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


def sheets(data: bytes, limits: Limits, password: str | None = None) -> Generator[Sheet, None, None]:
    """Every page of a PDF, one after the other; PDFium stays locked until the last, or until the iterator is closed.

    Raises EncryptedDocument, WrongPassword, DamagedDocument, LimitExceeded over `limits.max_pages`, `limits.max_characters` or
    `limits.max_drawn`.
    """
    with opened(data, password) as document:
        yield from _PdfiumReader(limits).read(document)


@contextmanager
def opened(data: bytes, password: str | None = None) -> Iterator[PdfDocument]:
    """A PDF opened by PDFium, which holds the lock while it is open. Raises EncryptedDocument, WrongPassword, DamagedDocument."""
    with _LOCK:
        document = _document(data, password)
        try:
            yield document
        finally:
            document.close()


def _document(data: bytes, password: str | None) -> PdfDocument:
    """The PDF; one that needs no password opens whatever is given. PDFium takes a password up to its first NUL."""
    import pypdfium2

    code = None
    for each in (None,) if password is None or "\0" in password else (password, as_marks(password), None):
        try:
            return pypdfium2.PdfDocument(data, password=each)
        except pypdfium2.PdfiumError as error:
            code = error.err_code
        if code != _PASSWORD:
            break
    raise _refusal(code, password)


def _refusal(code: int | None, password: str | None) -> ReadError:
    if code == _PASSWORD:
        return locked.refused("pdf", password)
    if code == _SECURITY:
        return locked.unknown("pdf", "a scheme that PDFium does not have")
    return DamagedDocument("pdf", "the file begins like a PDF, but no page can be found in it")


class _PdfiumReader:
    """The reading of one document."""

    def __init__(self, limits: Limits) -> None:
        self.calls = Calls()
        self.limits = limits
        self.characters = 0
        self.operations = 0
        self.advances: dict[tuple[int, int], float] = {}
        self.signs: dict[int, Mapping[int, str]] = {}

    def read(self, document: PdfDocument) -> Iterator[Sheet]:
        self.limits.check("pdf", "max_pages", len(document), "pages")
        return (self.sheet(document.raw, number) for number in range(len(document)))

    def sheet(self, document: Any, number: int) -> Sheet:
        raw = self.calls.raw
        page = raw.FPDF_LoadPage(document, number)
        if not page:
            return lost(number + 1)
        try:
            matrix, width, height = self.frame(page)
            runs, owners = self.text(page, matrix)
            rest = DrawnObjects(self.calls, owners, self.drawn)
            rest.take(self.calls.objects(page), matrix, _DEPTH)
            runs = sound(runs)
            shown = [*runs, *apart(sound(rest.spaces), runs)]
            return Sheet(number + 1, width, height, shown, sound_rules(rest.rules))
        finally:
            raw.FPDF_ClosePage(page)

    def drawn(self, things: int) -> None:
        """Counts objects, different boxes among them, pieces of outlines: what takes time.

        A box that is drawn again takes half the time of a new one, and Hancom draws every border twice; an outline takes
        as long as ten boxes.
        """
        self.operations += things
        self.limits.check("pdf", "max_drawn", self.operations, "drawing operations")

    def frame(self, page: object) -> tuple[Matrix, float, float]:
        raw = self.calls.raw
        found = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, found)
        box = found.left, min(found.bottom, found.top), found.right, max(found.bottom, found.top)
        return frame(box, 90 * raw.FPDFPage_GetRotation(page))

    def text(self, page: object, matrix: Matrix) -> tuple[list[GlyphRun], set[int]]:
        """The runs of a page, and the text objects they come from."""
        raw = self.calls.raw
        text = raw.FPDFText_LoadPage(page)
        if not text:
            return [], set()
        try:
            return self.runs(ADDRESS(address(text)), max(0, raw.FPDFText_CountChars(text)), matrix)
        finally:
            raw.FPDFText_ClosePage(text)

    def runs(self, text: ADDRESS, count: int, matrix: Matrix) -> tuple[list[GlyphRun], set[int]]:
        """Groups of consecutive characters of one text object; characters that PDFium inserts belong to none."""
        self.characters += count
        self.limits.check("pdf", "max_characters", self.characters, "characters")
        calls = self.calls
        owners = list(map(calls.owner, repeat(text), range(count)))
        lost = list(map(calls.unmapped, repeat(text), range(count)))
        letters = _letters(calls.codes(text, count), lost)
        sides = calls.loose_boxes(text, count)
        found: list[GlyphRun] = []
        upright, last = matrix[:5] == _UPRIGHT, 0
        for owner, same in groupby(owners):
            first, last = last, last + len(list(same))
            if owner:
                piece = _text_object((text, first, owner, letters[first:last], sides[4 * first : 4 * last])).drawn()
                plain = self.plain(piece, matrix[5]) if upright and piece.letters else None
                found.extend(self.run(piece, matrix) if plain is None else (plain,))
        return found, set(owners)

    def plain(self, piece: _TextObject, height: float) -> GlyphRun | None:
        """The run of a text object from left to right on an upright page, as `run` gives it; None for others."""
        text, first, _, _, sides = piece
        a, b, c, d, _, base = self.calls.text_matrix(text, first)
        if a < 0 or abs(b) > a:
            return None
        em = self.calls.size(text, first)
        size = em * (c * c + d * d) ** 0.5
        lefts, rights = sides[0::4], sides[2::4]
        if abs(abs(sides[1] - sides[3]) - em * a) > _INK * size:
            rights = self.ends(piece, lefts, em * a)
        return glyph_run(("".join(self.shown(piece)), lefts, rights, height - base, size))

    def run(self, piece: _TextObject, frame_: Matrix) -> Iterator[GlyphRun]:
        """The run of one text object."""
        if not piece.letters:
            return
        own = self.calls.text_matrix(piece.text, piece.first)
        a, b, c, d, _, base = product(own, frame_)
        em = self.calls.size(piece.text, piece.first)
        size = em * (c * c + d * d) ** 0.5
        if abs(b) > abs(a) or a < 0:
            yield from self.turned(piece, em, own, frame_)
            return
        if frame_[:2] != (1, 0):
            glyphs = [self.ends_of(piece, place, em, own, frame_) for place in range(len(piece.letters))]
            lefts, rights = [one[0] for one, _ in glyphs], [two[0] for _, two in glyphs]
        else:
            lefts, rights = piece.sides[0::4], piece.sides[2::4]
            if abs(abs(piece.sides[1] - piece.sides[3]) - em * abs(own[0])) > _INK * size:
                rights = self.ends(piece, lefts, em * abs(own[0]))
            if frame_[4]:
                lefts, rights = [x + frame_[4] for x in lefts], [x + frame_[4] for x in rights]
        yield GlyphRun("".join(self.shown(piece)), lefts, rights, base, size)

    def shown(self, piece: _TextObject) -> Sequence[str]:
        """The letters, or in a symbol font the signs that they stand for."""
        font = self.calls.font(piece.owner) or 0
        signs = self.signs.get(font)
        if signs is None:
            signs = self.signs[font] = signs_of_font(self.calls.font_name(font)) if font else {}
        return [drawn(letter, signs) for letter in piece.letters] if signs else piece.letters

    def ends(self, piece: _TextObject, lefts: Sequence[float], em: float) -> list[float]:
        """Where advances end: for fonts without a height (Type 3), PDFium's boxes cover only the ink.

        The letters of a ligature share one box, and a font need not know them one by one.
        """
        font = self.calls.font(piece.owner) or 0
        rights = [
            left + self.advance(font, ord(letter)) * em for left, letter in zip(lefts, piece.letters, strict=True)
        ]
        boxes = list(zip(lefts, piece.sides[2::4], strict=True))
        for place, (box, after) in enumerate(pairwise(boxes)):
            if box == after:
                rights[place : place + 2] = (box[1], box[1])
        return rights

    def advance(self, font: int, code: int) -> float:
        known = self.advances.get((font, code))
        if known is None:
            known = self.advances[font, code] = self.calls.advance(font, code)
        return known

    def turned(self, piece: _TextObject, em: float, own: Matrix, frame_: Matrix) -> Iterator[GlyphRun]:
        """A run that does not go from left to right, as one run for each glyph."""
        _, _, c, d, _, _ = product(own, frame_)
        for place, letter in enumerate(piece.letters):
            one, two = self.ends_of(piece, place, em, own, frame_)
            yield GlyphRun(
                letter, (min(one[0], two[0]),), (max(one[0], two[0]),), max(one[1], two[1]), em * (c * c + d * d) ** 0.5
            )

    def ends_of(
        self, piece: _TextObject, place: int, em: float, own: Matrix, frame_: Matrix
    ) -> tuple[tuple[float, float], tuple[float, float]]:
        """Where a glyph's advance begins and where it ends, on the sheet."""
        x, y = self.calls.origin(piece.text, piece.first + place)
        advance = self.advance(self.calls.font(piece.owner) or 0, ord(piece.letters[place])) * em
        return moved(frame_, x, y), moved(frame_, x + own[0] * advance, y + own[1] * advance)


class _TextObject(NamedTuple):
    """The characters of one text object: the index of the first in the text, and their boxes, four numbers each."""

    text: ADDRESS
    first: int
    owner: int
    letters: list[str]
    sides: list[float]

    def drawn(self) -> _TextObject:
        """The characters without the spaces that PDFium inserts in gaps (their boxes are empty), with surrogate pairs joined."""
        if "" not in self.letters and not (" " in self.letters and any(map(eq, self.sides[0::4], self.sides[2::4]))):
            return self
        kept = [
            place
            for place, letter in enumerate(self.letters)
            if letter and not (letter == " " and self.sides[4 * place] == self.sides[4 * place + 2])
        ]
        sides = [side for place in kept for side in self.sides[4 * place : 4 * place + 4]]
        return self._replace(letters=[self.letters[place] for place in kept], sides=sides)


_text_object = cast(
    "Callable[[tuple[ADDRESS, int, int, list[str], list[float]]], _TextObject]", partial(tuple.__new__, _TextObject)
)


def _letters(codes: Sequence[int], lost: Sequence[int]) -> list[str]:
    """One string per character; of a surrogate pair, which counts as two, the first becomes the letter and the other is empty."""
    letters = list(map(chr, codes))
    if any(lost):
        letters = [UNREADABLE if wrong else letter for letter, wrong in zip(letters, lost, strict=True)]
    if _HYPHEN in codes:
        letters = ["-" if letter == chr(_HYPHEN) else letter for letter in letters]
    if max(codes, default=0) < _HIGH.start:
        return letters
    for place, (high, low) in enumerate(pairwise(codes)):
        if high in _HIGH and low in _LOW:
            letters[place : place + 2] = [chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00), ""]
    return letters
