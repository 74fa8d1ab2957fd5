"""Specimens as files: the inverse of the parser."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from kprocure_parse.testing import forms
from kprocure_parse.testing.specimen import FileFormat, Specimen
from kprocure_parse.testing.writers import html, hwpx, pdf, text, xml

FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)
"""What specimens are written as: plain text with tabs between cells, the flat text of korea.kr, a saved page, the service's XML, HWPX, PDF."""


def render(specimen: Specimen, file_format: FileFormat) -> bytes:
    """The file in which `specimen` is published, in the shape of its form. The same specimen gives the same bytes."""
    return _WRITERS[file_format](specimen)


def _title(specimen: Specimen) -> str:
    headline = specimen.release.headline
    return headline.text if headline else ""


_WRITERS: dict[FileFormat, Callable[[Specimen], bytes]] = {
    "text": lambda specimen: text.write(forms.sheet(specimen)),
    "korea.kr": lambda specimen: text.write(forms.sheet(specimen), flat=True),
    "html": lambda specimen: html.write(forms.sheet(specimen), title=_title(specimen)),
    "xml": lambda specimen: xml.write(forms.sheet(specimen), specimen.release, tag=specimen.manner.tag),
    "hwpx": lambda specimen: hwpx.write(forms.sheet(specimen)),
    "pdf": lambda specimen: pdf.write(forms.sheet(specimen)),
}
