"""Pages of a PDF as pictures, with the coordinates of its Document's places. Needs the extra `view`: pypdfium2 and Pillow.

Reading needs no pictures: they are for the annotated page. Pillow writes what PDFium draws as a JPEG with full colour. Measured on
16 pages of 1000 pixels: 0.1 s of processor time and 180 kB a page; a PNG with chosen colours took 3.9 s and 96 kB, one with an
octree 0.6 s but turned pale grounds white, WebP 0.8 s and 127 kB. Drawing takes 0.4 s, parsing 1.0 s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from io import BytesIO
from itertools import repeat
from typing import TYPE_CHECKING, TypeAlias

from kprocure_parse.document import Box, PagePicture
from kprocure_parse.errors import UnsupportedFormat
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.pdf_pdfium_calls import ADDRESS, Calls, address

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage

MOST = 4
"""How many times its width a page may be high; pictures of higher pages are made smaller."""
QUALITY = 50
"""Of the JPEG: Hangul of 8 points is as sharp as with 60; colours are not halved, or small seals would pale."""
Progress: TypeAlias = Callable[[int, int], object]
"""Takes the number of pages drawn and the number of pages."""
_HEADER = 1024
_UNICODE = 0x110000


def available() -> bool:
    """Whether the packages that pictures need are installed."""
    return bool(find_spec("pypdfium2") and find_spec("PIL"))


def pictures(
    data: bytes,
    width: int,
    limits: Limits = DEFAULT,
    progress: Progress | None = None,
    password: str | None = None,
) -> tuple[PagePicture, ...]:
    """One picture for each page of a PDF, `width` pixels wide; `progress` is called when one is drawn.

    Raises UnsupportedFormat for other bytes, EncryptedDocument, WrongPassword, DamagedDocument, LimitExceeded over `limits.max_bytes` or
    `limits.max_pages`; ImportError if the extra is not installed.
    """
    limits.check("pdf", "max_bytes", len(data), "bytes")
    if b"%PDF-" not in data[:_HEADER]:
        raise UnsupportedFormat(None, "pictures are made of the pages of a PDF, and this file is none")
    if not available():
        raise ImportError("page pictures need pypdfium2 and Pillow: pip install 'kprocure-parse[view]'")
    from kprocure_parse.readers.pdf_pdfium import opened

    with opened(data, password) as document:
        limits.check("pdf", "max_pages", len(document), "pages")
        return tuple(_pictures(document, width, progress or _silent))


def _silent(_done: int, _pages: int) -> None:
    """No progress."""


def _pictures(document: PdfDocument, width: int, progress: Progress) -> Iterator[PagePicture]:
    """The pictures in order; an unreadable page has none, as it has no text."""
    import pypdfium2

    calls = Calls()
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            continue
        across, down = page.get_size()
        if across > 0 and down > 0:
            drawn = page.render(scale=min(width / across, MOST * width / down), rev_byteorder=True).to_pil()
            letters, boxes = _letters(page, calls) if not page.get_rotation() else ("", ())
            yield PagePicture(
                page=number + 1,
                width=across,
                height=down,
                data=_jpeg(drawn),
                media_type="image/jpeg",
                letters=letters,
                boxes=boxes,
            )
        progress(number + 1, len(document))


def _letters(page: PdfPage, calls: Calls) -> tuple[str, tuple[Box, ...]]:
    """The characters of an upright page with their boxes, counted from its upper left corner."""
    left, _, _, top = page.get_bbox()
    held = page.get_textpage()
    try:
        text = ADDRESS(address(held.raw))
        count = max(held.count_chars(), 0)
        codes = list(map(calls.code, repeat(text), range(count)))
        sides = calls.loose_boxes(text, count)
    finally:
        held.close()
    found = [
        (chr(code), (sides[place] - left, top - sides[place + 1], sides[place + 2] - left, top - sides[place + 3]))
        for code, place in zip(codes, range(0, 4 * count, 4), strict=True)
        if code < _UNICODE and not chr(code).isspace() and sides[place] < sides[place + 2]
    ]
    return "".join(letter for letter, _ in found), tuple(box for _, box in found)


def _jpeg(image: Image) -> bytes:
    packed = BytesIO()
    colours = image if image.mode == "RGB" else image.convert("RGB")
    colours.save(packed, "JPEG", quality=QUALITY, subsampling=0)
    return packed.getvalue()
