"""Files, against what must be read of them in any case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import kprocure_parse as kp
from benchmarks.measure import BenchmarkRow, Measured, Setting, Target, compared, needed, over
from benchmarks.readable import pages, readable, with_pdfium


def _hwpx(setting: Setting) -> Measured:
    paths = readable(setting, "hwpx", kp.parse, _elements)
    return compared(over(paths, kp.parse), over(paths, _elements), setting.rounds, count=len(paths), unit="file")


def _read_hwpx(setting: Setting) -> Measured:
    paths = readable(setting, "hwpx", kp.read, _elements)
    return compared(over(paths, kp.read), over(paths, _elements), setting.rounds, count=len(paths), unit="file")


def _elements(path: Path) -> None:
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("Contents/section"):
                with archive.open(name) as section:
                    ET.parse(section)  # noqa: S314 - the documents measured are one's own


def _read_with_pdfium(path: Path) -> object:
    return kp.read(path, pdf_engine="pypdfium2")


def _bare(path: Path) -> None:
    """The text of the pages as PDFium has it, without places."""
    document = needed("pypdfium2").PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def _pdfium(work: Callable[[Path], object]) -> Callable[[Setting], Measured]:
    def measure(setting: Setting) -> Measured:
        needed("pypdfium2")
        paths = readable(setting, "pdf", work, _bare)
        return compared(over(paths, work), over(paths, _bare), setting.rounds, count=pages(paths), unit="page")

    return measure


def _pdfminer(setting: Setting) -> Measured:
    from pdfminer.high_level import extract_text  # noqa: PLC0415 - loaded when measured

    def with_pdfminer(path: Path) -> object:
        return kp.parse(path, pdf_engine="pdfminer")

    paths = readable(setting, "pdf", with_pdfminer)
    return compared(
        over(paths, with_pdfminer), over(paths, extract_text), setting.rounds, count=pages(paths), unit="page"
    )


HWPX = (
    BenchmarkRow("hwpx", "parse, HWPX", "xml.etree parse of its section files", Target(1.9), _hwpx),
    BenchmarkRow("hwpx-read", "reading alone, HWPX", "xml.etree parse of its section files", Target(1.3), _read_hwpx),
)
PDFIUM = (
    BenchmarkRow(
        "pdf-pypdfium2",
        "parse, PDF with pypdfium2",
        "pypdfium2's bare text of the same pages",
        Target(4.2),
        _pdfium(with_pdfium),
    ),
    BenchmarkRow(
        "pdf-read",
        "reading alone, PDF with pypdfium2",
        "pypdfium2's bare text of the same pages",
        Target(3.5),
        _pdfium(_read_with_pdfium),
    ),
)
PDFMINER = BenchmarkRow(
    "pdf-pdfminer", "parse, PDF with pdfminer.six", "pdfminer.high_level.extract_text", Target(0.16), _pdfminer
)
