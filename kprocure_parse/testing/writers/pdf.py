"""Sheets as PDF files, as ministries print them: A4, ruled tables, fonts embedded as subsets, page marks at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from attrs import define, field

from kprocure_parse.testing.sheet import Block, Sheet, SheetGrid, SheetLine
from kprocure_parse.testing.writers.pdf_fonts import LOCK, Faces, faces
from kprocure_parse.testing.writers.pdf_grid import Slice, slices
from kprocure_parse.testing.writers.pdf_styles import line_style, page_mark_style, typesetter
from kprocure_parse.testing.writers.pdf_text import SetLine, Wrap, wrapped

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_WIDTH, _HEIGHT = 595.28, 841.89
"""A4."""
_SIDE, _TOP, _BOTTOM = 56.7, 56.7, 70.9
"""Margins: 20 mm, 20 mm and 25 mm."""
_MEASURE = _WIDTH - 2 * _SIDE
_FOOT = 42.5
"""The height of the baseline of page marks above the end of the paper."""
_PEN = 0.5
_MOST_TAKEN = 8
"""How many lines may move to the next page together with the one below them."""
_ABOVE_GRID = 9.0


@define
class _PageContent:
    """The content of a page: printed lines with their left end and baseline, and rules, in points from the upper left corner."""

    pieces: list[tuple[float, float, SetLine]] = field(factory=list)
    rules: list[tuple[float, float, float, float]] = field(factory=list)


def write(sheet: Sheet, *, wrap: Wrap = "words") -> bytes:
    """A PDF of the sheet; the same bytes whenever it is called.

    Lines wrap between words, or with `wrap="letters"` also inside Hangul words. Raises ImportError if the extra `testing`
    is not installed, ValueError for a character that NanumGothic does not have and for a grid whose cells extend beyond it.
    """
    with LOCK:
        press = _Press(faces(), wrap)
        for block in sheet:
            press.add(block)
        return _printed(press.pages, press.faces)


@define
class _Press:
    """Fills pages from the top."""

    faces: Faces
    wrap: Wrap
    pages: list[_PageContent] = field(factory=lambda: [_PageContent()])
    at: float = _TOP
    above: list[tuple[SetLine, bool]] = field(factory=list)
    """The lines since the beginning of the page or the last grid, and which of them begin a paragraph."""

    @property
    def room(self) -> float:
        return _HEIGHT - _BOTTOM - self.at

    def add(self, block: Block) -> None:
        """Puts a block on the page."""
        if isinstance(block, SheetGrid):
            self._add_grid(block)
        elif block.text.strip():
            self._add_line(block)
        elif self.at > _TOP:
            self.at += line_style("blank", self.faces).leading

    def _add_line(self, line: SheetLine) -> None:
        style = line_style(line.kind, self.faces)
        pieces = wrapped(line.text, style, _MEASURE, self.wrap)
        for number, piece in enumerate(pieces):
            if style.leading + (0.0 if number else style.before) > self.room:
                self._turn_before(piece, first=number == 0)
            self._set(piece, first=number == 0)

    def _set(self, piece: SetLine, *, first: bool) -> None:
        """Puts a printed line on the page; the first line of a paragraph has a distance from the one above."""
        if first and self.at > _TOP:
            self.at += piece.style.before
        self.pages[-1].pieces.append((_SIDE + piece.left, self.at + piece.style.base, piece))
        self.at += piece.style.leading
        self.above.append((piece, first))

    def _turn_before(self, piece: SetLine, *, first: bool) -> None:
        """Begins a new page; moves lines above with it if nobody could see that a paragraph ends with the last of them."""
        taken: list[tuple[SetLine, bool]] = []
        while first and self.above and len(taken) < _MOST_TAKEN and _looks_unfinished(self.above[-1][0], piece):
            piece, first = self.above.pop()
            taken.append((piece, first))
            self.pages[-1].pieces.pop()
        self._turn()
        for each, starts in reversed(taken):
            self._set(each, first=starts)

    def _add_grid(self, grid: SheetGrid) -> None:
        if self.at > _TOP:
            self.at += _ABOVE_GRID
        cut = slices(
            grid,
            _MEASURE,
            typesetter(grid, self.faces, self.wrap),
            max(0.0, self.room),
            _HEIGHT - _TOP - _BOTTOM,
        )
        for number, each in enumerate(cut):
            if number:
                self._turn()
            self._add_slice(each)

    def _add_slice(self, each: Slice) -> None:
        page = self.pages[-1]
        page.rules.extend(
            (_SIDE + left, self.at + top, _SIDE + right, self.at + bottom) for left, top, right, bottom in each.rules
        )
        page.pieces.extend(
            (_SIDE + placed.left, self.at + placed.top + placed.piece.style.base, placed.piece)
            for placed in each.pieces
        )
        self.at += each.height
        self.above.clear()

    def _turn(self) -> None:
        self.pages.append(_PageContent())
        self.at = _TOP
        self.above.clear()


def _looks_unfinished(above: SetLine, piece: SetLine) -> bool:
    """Whether a line leaves no room for the first word of the next, so that it may seem to go on there."""
    size = piece.style.size
    room = _MEASURE - above.left - above.style.face.width(above.text.rstrip(), above.style.size)
    return room < piece.style.face.width(piece.text.split(maxsplit=1)[0], size) + size


def _printed(pages: Sequence[_PageContent], faces: Faces) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made, pagesize=(_WIDTH, _HEIGHT), pageCompression=1, invariant=1)
    for number, page in enumerate(pages, start=1):
        canvas.setLineWidth(_PEN)
        canvas.lines([(left, _HEIGHT - top, right, _HEIGHT - bottom) for left, top, right, bottom in page.rules])
        _write(canvas, page.pieces)
        _write(canvas, [_page_mark(number, faces)])
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _page_mark(number: int, faces: Faces) -> tuple[float, float, SetLine]:
    (piece,) = wrapped(f"- {number} -", page_mark_style(faces), _MEASURE, "words")
    return _SIDE + piece.left, _HEIGHT - _FOOT, piece


def _write(canvas: Canvas, pieces: Iterable[tuple[float, float, SetLine]]) -> None:
    for left, base, piece in pieces:
        text = canvas.beginText(left, _HEIGHT - base)
        text.setFont(piece.style.face.name, piece.style.size)
        text.setWordSpace(piece.stretch)
        text.textOut(piece.text)
        canvas.drawText(text)
