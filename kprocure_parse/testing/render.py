"""Specimens as files: the inverse of the parser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import get_args

from kprocure_parse.testing import forms, press
from kprocure_parse.testing.press import ArticleSpecimen
from kprocure_parse.testing.sheet import Sheet
from kprocure_parse.testing.specimen import FileFormat, Specimen
from kprocure_parse.testing.writers import docx, html, hwpx, odt, pdf, text, xml

FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)
"""Formats of releases: plain text with tabs between cells, the flat text of korea.kr, a saved web page, the service's XML, HWPX, ODT, DOCX, PDF."""
_WRITERS: Mapping[str, Callable[[Sheet], bytes]] = {
    "hwpx": hwpx.write,
    "odt": odt.write,
    "docx": docx.write,
    "pdf": pdf.write,
}
"""Formats that show a sheet as it is."""
PRESS_FORMATS: tuple[FileFormat, ...] = ("text", "html", "pdf")
"""Formats of articles: korea.kr and its service carry none, and no newspaper writes HWPX."""


def render(specimen: Specimen | ArticleSpecimen, file_format: FileFormat) -> bytes:
    """The bytes of `specimen` as a file, in the layout of its form. The same specimen gives the same bytes.

    Raises ValueError for an article in a format that is not in PRESS_FORMATS.
    """
    article = isinstance(specimen, ArticleSpecimen)
    sheet = press.sheet(specimen) if isinstance(specimen, ArticleSpecimen) else forms.sheet(specimen)
    title = specimen.record.headline.text if specimen.record.headline else ""
    match file_format:
        case _ if article and file_format not in PRESS_FORMATS:
            raise ValueError(f"no article is written as {file_format}; give one of {', '.join(PRESS_FORMATS)}")
        case "html":
            return html.write(sheet, title=title, press=article)
        case "hwpx" | "odt" | "docx" | "pdf":
            return _WRITERS[file_format](sheet)
        case "xml" if isinstance(specimen, Specimen):
            return xml.write(sheet, specimen.release, tag=specimen.manner.tag)
        case _:
            return text.write(sheet, flat=file_format == "korea.kr")
