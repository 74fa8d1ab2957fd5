"""PDF → Document: one reader for two engines, pdfminer.six (always there) and pypdfium2 (used if installed).

The engines only find glyphs and lines; rows, cells, word spaces and paragraphs are worked out here from their places,
so both engines give the same document.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec

from attrs import evolve

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, NoTextLayer, UnsupportedFormat
from kprocure_parse.patterns import quick
from kprocure_parse.readers.draft import assemble
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.pdf_flow import blocks
from kprocure_parse.readers.pdf_forms import check_forms
from kprocure_parse.readers.pdf_sheet import UNREADABLE, Sheet
from kprocure_parse.readers.pdf_streams import check_unpacked

_HEADER = 1024
_PRIVATE = quick("[\ue000-\uf8ff]")


def read(data: bytes, limits: Limits = DEFAULT, engine: str | None = None) -> Document:
    """Bytes of a PDF → Document, its engine named in `Document.engine`.

    `engine` is "pdfminer" or "pypdfium2"; None takes pypdfium2 if it is installed. Raises UnsupportedFormat for other
    bytes, EncryptedDocument if a password is needed, DamagedDocument if no page can be found, NoTextLayer for
    scans and for fonts that map to nothing readable, LimitExceeded over a limit.
    """
    limits.check("pdf", "max_bytes", len(data), "bytes")
    if b"%PDF-" not in data[:_HEADER]:
        raise UnsupportedFormat("pdf", "the file does not begin like a PDF (no %PDF- in its first 1,024 bytes)")
    name, sheets = _engine(engine)
    check_unpacked(data, limits)
    check_forms(data, limits)
    found = sheets(data, limits)
    _check_text(found)
    lost = sum(sheet.lost for sheet in found)
    missing = (f"{lost} of {len(found)} pages",) if lost else ()
    made = assemble(blocks(found), format="pdf", engine=name, pages=len(found), limits=limits)
    return evolve(made, missing=missing)


def _engine(name: str | None) -> tuple[str, Callable[[bytes, Limits], list[Sheet]]]:
    if name is None:
        name = "pypdfium2" if find_spec("pypdfium2") else "pdfminer"
    if name == "pypdfium2":
        from kprocure_parse.readers import pdf_pdfium

        return name, pdf_pdfium.sheets
    if name == "pdfminer":
        from kprocure_parse.readers import pdf_pdfminer

        return name, pdf_pdfminer.sheets
    raise ValueError(f"no PDF engine is called {name!r}; there are 'pdfminer' and 'pypdfium2'")


def _check_text(sheets: Sequence[Sheet]) -> None:
    """Raises NoTextLayer if nothing or next to nothing is readable."""
    if all(sheet.lost and not sheet.runs for sheet in sheets):
        raise DamagedDocument("pdf", "the file begins like a PDF, but no page can be found in it")
    text = "".join(run.text for sheet in sheets for run in sheet.runs if run.size > 0)
    drawn = len(text) - sum(map(text.count, " \n\u00a0"))
    if not drawn:
        raise NoTextLayer("pdf", "its pages hold pictures or drawings, but no text; run character recognition first")
    letters = sum(map(str.isalpha, text))
    lost = text.count(UNREADABLE) + len(_PRIVATE.findall(text))
    if letters < _FEWEST_LETTERS * drawn and drawn > _FEW:
        raise NoTextLayer(
            "pdf",
            f"only {letters:,} of {drawn:,} glyphs are letters: its fonts map Hangul to nothing; run character recognition first",
        )
    if lost > letters:
        raise NoTextLayer("pdf", f"{lost:,} of {drawn:,} glyphs map to no character; run character recognition first")


_FEW = 40
_FEWEST_LETTERS = 0.04
"""Share of letters below which a PDF counts as unreadable: pages of statistics have 20 % and more, unreadable PDFs 1 %."""
