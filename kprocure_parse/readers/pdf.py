"""PDF → Document: one reader for two engines, pdfminer.six (always there) and pypdfium2 (used if installed).

The engines only find glyphs and lines; rows, cells, word spaces and paragraphs are worked out here from their places,
so both engines give the same document.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from importlib.util import find_spec
from typing import TypeAlias

from attrs import define, evolve

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, NoTextLayer, UnsupportedFormat
from kprocure_parse.patterns import quick
from kprocure_parse.readers.draft import assemble
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.pdf_flow import blocks
from kprocure_parse.readers.pdf_forms import check_encrypted, check_forms
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Sheet
from kprocure_parse.readers.pdf_streams import check_unpacked

_Engine: TypeAlias = Callable[[bytes, Limits, str | None], Generator[Sheet, None, None]]
_HEADER = 1024
_PRIVATE = quick("[\ue000-\uf8ff]")


def read(data: bytes, limits: Limits = DEFAULT, engine: str | None = None, password: str | None = None) -> Document:
    """Bytes of a PDF → Document, its engine named in `Document.engine`.

    `engine` is "pdfminer" or "pypdfium2"; None takes pypdfium2 if it is installed. Raises UnsupportedFormat for other
    bytes, EncryptedDocument if a password is needed, WrongPassword, DamagedDocument if no page can be found, NoTextLayer for
    scans and for fonts that map to nothing readable, LimitExceeded over a limit.
    """
    limits.check("pdf", "max_bytes", len(data), "bytes")
    if b"%PDF-" not in data[:_HEADER]:
        raise UnsupportedFormat("pdf", "the file does not begin like a PDF (no %PDF- in its first 1,024 bytes)")
    name, sheets = _engine(engine)
    check_unpacked(data, limits)
    check_forms(data, limits, password)
    if name != "pdfminer":  # which counts what it opens
        check_encrypted(data, limits, password)
    seen = _ReadSoFar()
    with closing(sheets(data, limits, password)) as pages:
        written = blocks(map(seen.taken, pages))
    seen.check()
    missing = (f"{seen.lost} of {seen.pages} pages",) if seen.lost else ()
    made = assemble(written, format="pdf", engine=name, pages=seen.pages, limits=limits)
    return evolve(made, missing=missing)


def _engine(name: str | None) -> tuple[str, _Engine]:
    if name is None:
        name = "pypdfium2" if find_spec("pypdfium2") else "pdfminer"
    if name == "pypdfium2":
        from kprocure_parse.readers import pdf_pdfium

        return name, pdf_pdfium.sheets
    if name == "pdfminer":
        from kprocure_parse.readers import pdf_pdfminer

        return name, pdf_pdfminer.sheets
    raise ValueError(f"no PDF engine is called {name!r}; there are 'pdfminer' and 'pypdfium2'")


@define(eq=False, repr=False)
class _ReadSoFar:
    """What the pages read so far hold: how many there are, and how much of their text can be read."""

    pages: int = 0
    lost: int = 0
    empty: int = 0
    """Pages of which nothing can be read."""
    drawn: int = 0
    letters: int = 0
    unreadable: int = 0

    def taken(self, sheet: Sheet) -> Sheet:
        """Counts a page, and returns it."""
        text = "".join([run.text for run in sheet.runs if run.size > 0])
        self.pages += 1
        self.lost += sheet.lost
        self.empty += sheet.lost and not sheet.runs
        self.drawn += len(text) - sum(map(text.count, " \n\u00a0"))
        self.letters += sum(map(str.isalpha, text))
        self.unreadable += text.count(UNREADABLE) + len(_PRIVATE.findall(text))
        return sheet

    def check(self) -> None:
        """Raises NoTextLayer if nothing or next to nothing is readable, DamagedDocument if no page can be found."""
        if self.empty == self.pages:
            raise DamagedDocument("pdf", "the file begins like a PDF, but no page can be found in it")
        if not self.drawn:
            raise NoTextLayer(
                "pdf", "its pages hold pictures or drawings, but no text; run character recognition first"
            )
        if self.letters < _FEWEST_LETTERS * self.drawn and self.drawn > _FEW:
            raise NoTextLayer(
                "pdf",
                f"only {self.letters:,} of {self.drawn:,} glyphs are letters: its fonts map Hangul to nothing; run character recognition first",
            )
        if self.unreadable > self.letters:
            raise NoTextLayer(
                "pdf",
                f"{self.unreadable:,} of {self.drawn:,} glyphs map to no character; run character recognition first",
            )


_FEW = 40
_FEWEST_LETTERS = 0.04
"""Share of letters below which a PDF counts as unreadable: pages of statistics have 20 % and more, unreadable PDFs 1 %."""
