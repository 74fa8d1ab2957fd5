"""Pages of a PDF as pictures, on which the places of its Document lie. Needs the extra `view`: pypdfium2 and Pillow.

Reading needs no picture: this room serves the annotated page. Pillow writes what PDFium draws as a PNG of few colours, a third
of the size of one of all.
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
"""Times its width that a page may be high: beyond, its picture is made smaller."""
COLOURS = 128
"""Chosen to cover all that occur: the median cut, which is the default, turns a small seal grey, an octree a pale ground white."""
_HEADER = 1024


def available() -> bool:
    """Whether what pictures need is installed."""
    return bool(find_spec("pypdfium2") and find_spec("PIL"))


def pictures(data: bytes, width: int, limits: Limits = DEFAULT) -> tuple[PagePicture, ...]:
    """One picture for each page of a PDF, `width` pixels wide.

    Raises UnsupportedFormat for other bytes, EncryptedDocument, DamagedDocument, LimitExceeded over `limits.max_bytes` or
    `limits.max_pages`; ImportError where the extra is not installed.
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
    """A page that is lost has no picture, as it has no text."""
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
