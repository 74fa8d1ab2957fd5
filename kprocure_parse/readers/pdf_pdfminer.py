"""pdfminer.six behind the neutral page: `sheets(data, limits)`.

pdfminer opens the file, its streams and its fonts; what a page draws is followed by `pdf_drawing`, without pdfminer's
layout analysis.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from kprocure_parse.errors import DamagedDocument, EncryptedDocument, ReadError
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_drawing import Drawing, Form, Glyph, Typeface
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Matrix, Sheet, frame

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
        raise DamagedDocument(
            "pdf", f"the file begins like a PDF, but cannot be read ({type(error).__name__})"
        ) from error


def _sheets(data: bytes, limits: Limits) -> Iterator[Sheet]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(BytesIO(data)))
    shared = _Document(PDFResourceManager(), limits)
    for number, page in enumerate(PDFPage.create_pages(document)):
        limits.check("pdf", "max_pages", number + 1, "pages")
        yield shared.sheet(number + 1, page)


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
    """What the pages of a document share: its fonts."""

    def __init__(self, manager: PDFResourceManager, limits: Limits) -> None:
        self.manager = manager
        self.limits = limits
        self.fonts: dict[int, Typeface] = {}

    def sheet(self, number: int, page: PDFPage) -> Sheet:
        left, bottom, right, top = page.cropbox
        box = min(left, right), min(bottom, top), max(left, right), max(bottom, top)
        matrix, width, height = frame(box, page.rotate)
        drawing = Drawing(self.limits)
        content = b"\n".join(map(_unpacked, page.contents))
        drawing.draw(content, _Names(self, page.resources), matrix)
        return Sheet(number, width, height, drawing.runs, drawing.rules)

    def typeface(self, reference: object) -> Typeface:
        """A font by its reference or its own dictionary."""
        from pdfminer.pdftypes import PDFObjRef, dict_value

        number = reference.objid if isinstance(reference, PDFObjRef) else None
        if number is not None and number in self.fonts:
            return self.fonts[number]
        try:
            made: Typeface = _Font(self.manager.get_font(number, dict_value(reference)))
        except Exception:  # noqa: BLE001 - pdfminer raises whatever Python raises; the text of other fonts can still be read
            made = _Unreadable()
        if number is not None:
            self.fonts[number] = made
        return made


class _Names:
    """The resources of one page or form: names → fonts and forms, looked up when they are used."""

    def __init__(self, document: _Document, resources: object) -> None:
        self.document = document
        self.resources = _dictionary(resources)
        self.faces: dict[str, Typeface] = {}
        self.forms: dict[str, Form | None] = {}

    def typeface(self, name: str) -> Typeface | None:
        found = self.faces.get(name)
        if found is None:
            reference = _dictionary(self.resources.get("Font")).get(name)
            if reference is None:
                return None
            found = self.faces[name] = self.document.typeface(reference)
        return found

    def form(self, name: str) -> Form | None:
        if name not in self.forms:
            self.forms[name] = self.opened(name)
        return self.forms[name]

    def opened(self, name: str) -> Form | None:
        from pdfminer.pdftypes import PDFStream, resolve1
        from pdfminer.psparser import PSLiteral

        stream = resolve1(_dictionary(self.resources.get("XObject")).get(name))
        if not isinstance(stream, PDFStream):
            return None
        kind = resolve1(stream.get("Subtype"))
        if not isinstance(kind, PSLiteral) or kind.name != "Form":
            return None
        own = stream.get("Resources")
        names = _Names(self.document, own) if own is not None else self
        return Form(_unpacked(stream), _matrix(resolve1(stream.get("Matrix"))), names)


def _unpacked(stream: object) -> bytes:
    """The bytes of a content stream, none where it is broken."""
    from pdfminer.pdftypes import stream_value

    try:
        return stream_value(stream).get_data()
    except Exception:  # noqa: BLE001 - likewise; the other pages can still be read
        return b""


def _dictionary(value: object) -> Mapping[str, object]:
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def _matrix(value: object) -> Matrix:
    from pdfminer.pdftypes import resolve1

    numbers = [resolve1(number) for number in value] if isinstance(value, list) else []
    if len(numbers) != 6 or not all(isinstance(number, int | float) for number in numbers):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f
