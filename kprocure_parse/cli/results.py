"""A document that was read, and what is to be written of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple, TypeAlias

from kprocure_parse.cli.sources import InputFile
from kprocure_parse.export.row_kinds import Rows
from kprocure_parse.export.taken import TakenRecord
from kprocure_parse.pipeline import PdfEngine
from kprocure_parse.release import Article, Release

FILE = "file"
"""The one field that is not an attribute: the name of the file."""


class FileResult(NamedTuple):
    """A document that was read."""

    source: InputFile
    record: Release | Article
    known_day: dt.date | None = None

    @property
    def taken(self) -> TakenRecord:
        """The same for tables."""
        return TakenRecord(self.record, self.source.name, self.known_day)


class Wanted(NamedTuple):
    """What is to be written of each record, and to what it is added."""

    fields: tuple[str, ...] | None = None
    rows: Rows = "releases"
    several: bool = False
    """Whether more than one document is expected."""
    engine: PdfEngine | None = None
    password: str | None = None
    attachments: bool = True
    continued: bool = False
    """Whether more is added to what was written before."""
    earlier: Path | None = None
    """The file that holds what was written before."""


Piece: TypeAlias = str | bytes
