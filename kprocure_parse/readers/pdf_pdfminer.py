"""pdfminer.six behind the neutral page: `sheets(data, limits)`. The only module that knows pdfminer.

Its interpreter drives a device that only notes glyphs and straight lines; none of pdfminer's layout analysis runs.
Imported when a PDF comes, hence the imports at its head.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from kprocure_parse.errors import DamagedDocument, EncryptedDocument, LimitExceeded
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Box, Matrix, Run, Sheet, frame, moved, product

_THIN = 3.0
_MANY = 400


def sheets(data: bytes, limits: Limits) -> list[Sheet]:
    """Every page of a PDF.

    Raises EncryptedDocument, DamagedDocument, LimitExceeded over `limits.max_pages` or `limits.max_characters`.
    """
    try:
        return list(_sheets(data, limits))
    except LimitExceeded:
        raise
    except PDFEncryptionError:
        raise EncryptedDocument("pdf", "the file needs a password to be opened; save it without one") from None
    except Exception as error:  # noqa: BLE001 - pdfminer raises whatever Python raises where a file is broken
        raise DamagedDocument(
            "pdf", f"the file begins like a PDF, but cannot be read ({type(error).__name__})"
        ) from error


def _sheets(data: bytes, limits: Limits) -> Iterator[Sheet]:
    document = PDFDocument(PDFParser(BytesIO(data)))
    device = _Ink(limits)
    resources = PDFResourceManager()
    for number, page in enumerate(PDFPage.create_pages(document)):
        limits.check("pdf", "max_pages", number + 1, "pages")
        yield device.page(number + 1, page, PDFPageInterpreter(resources, device))


class _Ink(PDFDevice):
    """Notes what is drawn on one page after the other."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(None)  # type: ignore[arg-type]  # nothing here asks the resource manager
        self.limits = limits
        self.characters = 0
        self.runs: list[Run] = []
        self.rules: list[Box] = []
        self.letters: dict[tuple[int, int], tuple[str, float]] = {}
        self.fonts: dict[int, PDFFont] = {}

    def page(self, number: int, page: PDFPage, interpreter: PDFPageInterpreter) -> Sheet:
        matrix, width, height = frame(_box(page), page.rotate)
        self.runs, self.rules = [], []
        interpreter.render_contents(page.resources, page.contents, ctm=matrix)
        return Sheet(number, width, height, self.runs, self.rules)

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:  # noqa: ARG002 - pdfminer's interface
        font, size = textstate.font, textstate.fontsize
        scaling = textstate.scaling * 0.01
        gap = textstate.charspace * scaling
        wordspace = 0 if font.is_multibyte() else textstate.wordspace * scaling
        x, y = textstate.linematrix
        text: list[str] = []
        lefts: list[float] = []
        rights: list[float] = []
        spaced = False
        known, key = self.letters, id(font)
        self.fonts[key] = font  # keeps it alive, and so its id its own
        for piece in seq:
            if isinstance(piece, (int, float)):
                x -= piece * 0.001 * size * scaling
                spaced = True
                continue
            if not isinstance(piece, bytes):
                continue
            for code in font.decode(piece):
                if spaced:
                    x += gap
                spaced = True
                found = known.get((key, code))
                if found is None:
                    found = known[key, code] = _letter(font, code)
                width = found[1] * size * scaling
                for letter in found[0]:
                    text.append(letter)
                    lefts.append(x)
                    rights.append(x + width)
                x += width
                if code == 32 and wordspace:
                    x += wordspace
        textstate.linematrix = (x, y)
        if text:
            self._note("".join(text), lefts, rights, y, textstate)

    def _note(self, text: str, lefts: list[float], rights: list[float], y: float, textstate: Any) -> None:
        self.characters += len(text)
        self.limits.check("pdf", "max_characters", self.characters, "characters")
        a, b, c, d, e, f = product(textstate.matrix, self.ctm)
        size = abs(textstate.fontsize) * (c * c + d * d) ** 0.5
        y += textstate.rise
        if abs(b) > abs(a) or a < 0:
            self._turned(text, lefts, rights, y, (a, b, c, d, e, f), size)
            return
        e += c * y
        self.runs.append(
            Run(text, [a * x + e for x in lefts], [a * x + e for x in rights], b * lefts[0] + d * y + f, size)
        )

    def _turned(
        self, text: str, lefts: list[float], rights: list[float], y: float, matrix: Matrix, size: float
    ) -> None:
        """A run that does not go from left to right: every glyph for itself."""
        for letter, left, right in zip(text, lefts, rights, strict=True):
            one, two = moved(matrix, left, y), moved(matrix, right, y)
            self.runs.append(Run(letter, (min(one[0], two[0]),), (max(one[0], two[0]),), max(one[1], two[1]), size))

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:  # noqa: ARG002, FBT001 - pdfminer's interface
        points = [moved(self.ctm, piece[-2], piece[-1]) for piece in path if len(piece) > 2]
        if len(points) < 2:
            return
        across, down = [x for x, _ in points], [y for _, y in points]
        box = (min(across), min(down), max(across), max(down))
        if _thin(box):
            self.rules.append(box)
        elif stroke and len(path) < _MANY:
            self.rules.extend(_edges(path, self.ctm))


def _box(page: PDFPage) -> Box:
    left, bottom, right, top = page.cropbox
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _letter(font: PDFFont, code: int) -> tuple[str, float]:
    try:
        text = font.to_unichr(code)
    except PDFUnicodeNotDefined:
        text = ""
    return (text or UNREADABLE), font.char_width(code)


def _thin(box: Box) -> bool:
    return box[2] - box[0] < _THIN or box[3] - box[1] < _THIN


def _edges(path: Sequence[Any], matrix: Matrix) -> Iterator[Box]:
    """The straight pieces of a path of a few pieces: a frame, a cross."""
    before = start = (0.0, 0.0)
    for piece in path:
        kind = piece[0]
        point = start if kind == "h" else moved(matrix, piece[-2], piece[-1])
        if kind == "m":
            start = point
        elif kind in "lh":
            box = (
                min(before[0], point[0]),
                min(before[1], point[1]),
                max(before[0], point[0]),
                max(before[1], point[1]),
            )
            if _thin(box):
                yield box
        before = point
