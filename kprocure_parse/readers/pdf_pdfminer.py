"""pdfminer.six as an engine: `sheets(data, limits)` gives neutral pages.

pdfminer opens the file, its streams and its fonts; `pdf_drawing` follows what a page draws, without pdfminer's layout
analysis.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING

from kprocure_parse.errors import DamagedDocument, ReadError
from kprocure_parse.readers import locked
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_drawing import Drawing, FormObject, Glyph, Typeface
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Matrix, Sheet, frame, lost, sound, sound_rules
from kprocure_parse.readers.private_glyphs import drawn, signs_of_font

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    from kprocure_parse.readers.pdf_opened import OpenedPdf


def sheets(data: bytes, limits: Limits, password: str | None = None) -> Generator[Sheet, None, None]:
    """Every page of a PDF.

    Raises EncryptedDocument, WrongPassword, DamagedDocument, LimitExceeded over `limits.max_pages`, `limits.max_characters`,
    `limits.max_drawn` or `limits.max_unpacked`.
    """
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    try:
        yield from _sheets(data, limits, password)
    except ReadError:
        raise
    except PDFPasswordIncorrect:
        raise locked.refused("pdf", password) from None
    except PDFEncryptionError:
        raise locked.unknown("pdf", "a scheme that pdfminer.six does not have") from None
    except Exception as error:
        # pdfminer lets any exception out of a broken file
        raise DamagedDocument(
            "pdf", f"the file begins like a PDF, but cannot be read ({type(error).__name__})"
        ) from error


def _sheets(data: bytes, limits: Limits, password: str | None) -> Iterator[Sheet]:
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    from kprocure_parse.readers.pdf_opened import OpenedPdf

    document = OpenedPdf(data, limits, password)
    shared = _Fonts(PDFResourceManager(), limits, document)
    number = 0
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        limits.check("pdf", "max_pages", number, "pages")
        yield shared.sheet(number, page)
    counted = _dictionary(document.catalog.get("Pages")).get("Count")
    if number and isinstance(counted, int) and number < counted <= limits.max_pages:
        yield from map(lost, range(number + 1, counted + 1))  # pages that pdfminer skips, wherever they stood


class _Font:
    """A font of pdfminer's, with its glyphs looked up once."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        self.wide = font.is_multibyte()
        self.vertical = font.is_vertical()
        self.signs = signs_of_font(str(getattr(font, "basefont", "") or font.fontname or ""))
        self.known: dict[int, Glyph] = {}

    def glyphs(self, text: bytes) -> list[Glyph]:
        return [self.known.get(code) or self.glyph(code) for code in self.font.decode(text)]

    def glyph(self, code: int) -> Glyph:
        from pdfminer.pdffont import PDFUnicodeNotDefined

        try:
            text = self.font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = ""
        text = drawn(text, self.signs) if self.signs else text
        found = self.known[code] = Glyph(text or UNREADABLE, float(self.font.char_width(code)), code)
        return found


class _Unreadable:
    """A font that cannot be read: every byte draws something."""

    wide = vertical = False

    def glyphs(self, text: bytes) -> list[Glyph]:
        return [Glyph(UNREADABLE, 0.5, code) for code in text]


class _Fonts:
    """The fonts that the pages of a document share."""

    def __init__(self, manager: PDFResourceManager, limits: Limits, opened: OpenedPdf) -> None:
        self.manager = manager
        self.limits = limits
        self.opened = opened
        self.done = 0
        self.fonts: dict[int, Typeface] = {}

    def sheet(self, number: int, page: PDFPage) -> Sheet:
        left, bottom, right, top = page.cropbox
        box = min(left, right), min(bottom, top), max(left, right), max(bottom, top)
        matrix, width, height = frame(box, page.rotate)
        drawing = Drawing(self.limits, self.done)
        parts = list(map(_unpacked, page.contents))
        content = b"\n".join(part or b"" for part in parts)
        drawing.draw(content, _Names(self, page.resources), matrix)
        self.done = drawing.done
        broken = None in parts or any(getattr(part, "objid", None) in self.opened.mended for part in page.contents)
        return Sheet(number, width, height, sound(drawing.runs), sound_rules(dict.fromkeys(drawing.rules)), lost=broken)

    def typeface(self, reference: object) -> Typeface:
        """A font by its reference or its dictionary."""
        from pdfminer.pdftypes import PDFObjRef, dict_value

        number = reference.objid if isinstance(reference, PDFObjRef) else None
        if number is not None and number in self.fonts:
            return self.fonts[number]
        try:
            made: Typeface = _Font(self.manager.get_font(number, dict_value(reference)))
        except ReadError:
            raise
        except Exception:  # noqa: BLE001 - pdfminer lets any exception out; the text of other fonts can still be read
            made = _Unreadable()
        if number is not None:
            self.fonts[number] = made
        return made


class _Names:
    """The resources of one page or form: names → fonts and forms, looked up when they are used."""

    def __init__(self, document: _Fonts, resources: object) -> None:
        self.document = document
        self.resources = _dictionary(resources)
        self.faces: dict[str, Typeface] = {}
        self.forms: dict[str, FormObject | None] = {}

    def typeface(self, name: str) -> Typeface | None:
        found = self.faces.get(name)
        if found is None:
            reference = _dictionary(self.resources.get("Font")).get(name)
            if reference is None:
                return None
            found = self.faces[name] = self.document.typeface(reference)
        return found

    def form(self, name: str) -> FormObject | None:
        if name not in self.forms:
            self.forms[name] = self.opened(name)
        return self.forms[name]

    def opened(self, name: str) -> FormObject | None:
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
        return FormObject(_unpacked(stream) or b"", _matrix(resolve1(stream.get("Matrix"))), names)


def _unpacked(stream: object) -> bytes | None:
    """The bytes of a content stream; None if it is broken."""
    from pdfminer.pdftypes import stream_value

    try:
        return stream_value(stream).get_data()
    except ReadError:
        raise
    except Exception:  # noqa: BLE001 - likewise; the other pages can still be read
        return None


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
