"""A file as its annotated page: read once, then parsed, drawn and written.

It stands above the pipeline and the exports because it needs both: exports know no file format, and pictures of pages are
made where file formats are known.
"""

from __future__ import annotations

from kprocure_parse.document import PagePicture
from kprocure_parse.export import to_html
from kprocure_parse.export.enclosed import without_enclosed
from kprocure_parse.intake import DocumentSource, source_bytes
from kprocure_parse.pipeline import PdfEngine, named, parse_document
from kprocure_parse.readers import pdf_pictures, registry
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.pdf_pictures import Progress
from kprocure_parse.readers.registry import checked_password
from kprocure_parse.records import Known, Language, checked_language

WIDTH = 1000
"""Width of a picture in pixels: sharp when shown 800 pixels wide, and a full page takes about 180 kB."""


def page_pictures(
    source: DocumentSource,
    *,
    width: int = WIDTH,
    limits: Limits = DEFAULT,
    progress: Progress | None = None,
    password: str | None = None,
) -> tuple[PagePicture, ...]:
    """The pages of a PDF as pictures `width` pixels wide, for `to_html`.

    `source` is a path, the bytes of the file, or a file open for reading them; `progress` is called with the number of pages drawn and the number of pages.

    `password` opens a PDF that needs one. Needs the extra `view`. Raises UnsupportedFormat for anything but a PDF, EncryptedDocument, DamagedDocument, LimitExceeded.
    """
    data = source_bytes(source, limits)
    return pdf_pictures.pictures(data, width, limits, progress, checked_password(password))


def annotate(  # noqa: PLR0913 — each is one choice of the caller
    source: DocumentSource,
    *,
    known: Known | None = None,
    pictures: bool | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
    attachments: bool = True,
    language: Language = "en",
) -> str:
    """A file → its annotated page, as `to_html` writes it. `source` is a path, the bytes of the file, or a file open for reading them; `known` and `password` as for `parse`.

    A PDF is shown with pictures of its pages where the extra `view` is installed; `pictures` asks for them (True, an ImportError
    without the extra) or leaves them out (False). `attachments=False` leaves out what attachments say; `language` is that of the page's own words. Raises as `parse` does, and ValueError for another language than "en" and "ko".
    """
    checked_language(language)
    data = source_bytes(source, limits)
    document = registry.read(data, limits, pdf_engine, password)
    wanted = pdf_pictures.available() if pictures is None else pictures
    shown = pdf_pictures.pictures(data, WIDTH, limits, password=password) if wanted and document.format == "pdf" else ()
    record = parse_document(document, known=named(source, known))
    return to_html(
        record if attachments else without_enclosed(record), document=document, pictures=shown, language=language
    )


def pictures_available() -> bool:
    """Whether the extra `view` is installed."""
    return pdf_pictures.available()
