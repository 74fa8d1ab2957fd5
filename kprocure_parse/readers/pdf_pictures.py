"""Pages of a PDF as pictures, with the coordinates of its Document's places. Needs the extra `view`: pypdfium2 and Pillow.

Reading needs no pictures: they are for the annotated page. Pillow writes what PDFium draws as a PNG with few colours, a third
of the size of one with all.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

from kprocure_parse.document import PagePicture
from kprocure_parse.errors import UnsupportedFormat
from kprocure_parse.readers.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MOST = 4
"""How many times its width a page may be high; pictures of higher pages are made smaller."""
COLOURS = 128
"""Chooses colours that cover all that occur: the median cut (the default) turns a small seal grey, an octree a pale background white."""
_HEADER = 1024


def available() -> bool:
    """Whether the packages that pictures need are installed."""
    return bool(find_spec("pypdfium2") and find_spec("PIL"))


def pictures(data: bytes, width: int, limits: Limits = DEFAULT) -> tuple[PagePicture, ...]:
    """One picture for each page of a PDF, `width` pixels wide.

    Raises UnsupportedFormat for other bytes, EncryptedDocument, DamagedDocument, LimitExceeded over `limits.max_bytes` or
    `limits.max_pages`; ImportError if the extra is not installed.
    """
    limits.check("pdf", "max_bytes", len(data), "bytes")
    if b"%PDF-" not in data[:_HEADER]:
        raise UnsupportedFormat(None, "pictures are made of the pages of a PDF, and this file is none")
    if not available():
        raise ImportError("page pictures need pypdfium2 and Pillow: pip install 'kprocure-parse[view]'")
    from kprocure_parse.readers.pdf_pdfium import opened

    with opened(data) as document:
        limits.check("pdf", "max_pages", len(document), "pages")
        return tuple(_pictures(document, width))


def _pictures(document: PdfDocument, width: int) -> Iterator[PagePicture]:
    """The pictures in order; an unreadable page has none, as it has no text."""
    import pypdfium2

    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            continue
        across, down = page.get_size()
        if across > 0 and down > 0:
            drawn = page.render(scale=min(width / across, MOST * width / down)).to_pil()
            yield PagePicture(page=number + 1, width=across, height=down, data=_png(drawn))


def _png(image: Image) -> bytes:
    from PIL.Image import Dither, Quantize

    packed = BytesIO()
    image.convert("RGB").quantize(COLOURS, Quantize.MAXCOVERAGE, dither=Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()
