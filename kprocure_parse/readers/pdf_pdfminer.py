"""pdfminer.six behind the neutral page: `sheets(data, limits)`. The only module that knows pdfminer.

pdfminer opens the file, its streams and its fonts; what a page draws is followed by `pdf_drawing`, without pdfminer's
layout analysis.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kprocure_parse.errors import DamagedDocument, EncryptedDocument, ReadError
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_drawing import Drawing, Glyph, Typeface
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Box, Matrix, Sheet, frame

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage


def sheets(data: bytes, limits: Limits) -> list[Sheet]:
    """Every page of a PDF.

    Raises EncryptedDocument, DamagedDocument, LimitExceeded over `limits.max_pages`, `limits.max_characters`,
    `limits.max_elements` or `limits.max_unpacked`.
    """
    from pdfminer.pdfdocument import PDFEncryptionError

    try:
        return list(_sheets(data, limits))
    except ReadError:
        raise
    except PDFEncryptionError:
        raise EncryptedDocument("pdf", "the file needs a password to be opened; save it without one") from None
    except Exception as error:
        # pdfminer raises whatever Python raises where a file is broken
        raise DamagedDocument("pdf", f"the file begins like a PDF, but cannot be read ({type(error).__name__})") from error


def _sheets(data: bytes, limits: Limits) -> Iterator[Sheet]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(BytesIO(data)))
    resources = _Resources(PDFResourceManager(), limits)
    for number, page in enumerate(PDFPage.create_pages(document)):
        limits.check("pdf", "max_pages", number + 1, "pages")
        yield resources.sheet(number + 1, page)


class _Font:
    """A font of pdfminer's; glyphs are looked up once."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        self.wide = font.is_multibyte()
        self.vertical = font.is_vertical()
        self.known: dict[int, Glyph] = {}

    def glyphs(self, text: bytes) -> list[Glyph]:
        return [self.known.get(code) or self.glyph(code) for code in self.font.decode(text)]

    def glyph(self, code: int) -> Glyph:
        from pdfminer.pdffont import PDFUnicodeNotDefined

        try:
            text = self.font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = ""
        found = self.known[code] = Glyph(text or UNREADABLE, float(self.font.char_width(code)), code)
        return found


class _Unreadable:
    """A font that cannot be read: every byte draws something."""

    wide = vertical = False

    def glyphs(self, text: bytes) -> list[Glyph]:
        return [Glyph(UNREADABLE, 0.5, code) for code in text]


class _Document:
    """What pages share: fonts by their object, and how much has been unpacked."""

    def __init__(self, manager: PDFResourceManager, limits: Limits) -> None:
        self.manager = manager
        self.limits = limits
        self.fonts: dict[int, Typeface] = {}
        self.unpacked = 0

    def sheet(self, number: int, page: PDFPage) -> Sheet:
        left, bottom, right, top = page.cropbox
        box = min(left, right), min(bottom, top), max(left, right), max(bottom, top)
        matrix, width, height = frame(box, page.rotate)
        drawing = Drawing(self.limits)
        content = b"\n".join(self.content(stream) for stream in page.contents)
        drawing.draw(content, _Names(self, page.resources, frozenset()), matrix)
        return Sheet(number, width, height, drawing.runs, drawing.rules)

    def content(self, stream: object) -> bytes:
        """An unpacked stream, empty where it is broken."""
        from pdfminer.pdftypes import stream_value

        try:
            found = stream_value(stream)
            self.unpacked += _unpacked_size(found, self.limits.max_unpacked)
            ...
