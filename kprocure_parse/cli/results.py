"""A document that was read, and what is to be written of it."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from kprocure_parse.cli.sources import InputFile
from kprocure_parse.pipeline import PdfEngine
from kprocure_parse.release import Article, Release

FILE = "file"
"""The one field that is not an attribute: the name of the file."""


class FileResult(NamedTuple):
    """A document that was read."""

    source: InputFile
    record: Release | Article


class Wanted(NamedTuple):
    """What is to be written of each record, whether several are expected, what reads PDFs, and whether attachments are included."""

    fields: tuple[str, ...] | None = None
    several: bool = False
    engine: PdfEngine | None = None
    attachments: bool = True


Piece: TypeAlias = str | bytes
