"""Files, against what must be read of them in any case."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import olefile

import kprocure_parse as kp
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target, compared, needed, over


def readable(setting: Setting, kind: str, *works: Callable[[Path], object]) -> list[Path]:
    """Files of a kind that each of `works` can read. Raises NotMeasured if there is none."""
    found = setting.documents.files(kind)
    kept = [path for path in found if all(_is_done(work, path) for work in works)]
    if not kept:
        raise NotMeasured(f"no {kind} file among the documents" if not found else f"none of {len(found)} is read")
    return kept


def pages(paths: Sequence[Path]) -> int:
    """Pages of PDF files."""
    pdfium = needed("pypdfium2")
    return sum(len(pdfium.PdfDocument(path)) for path in paths)


def _is_done(work: Callable[[Path], object], path: Path) -> bool:
    try:
        work(path)
    except Exception:  # noqa: BLE001 - whatever a reader raises, the file is not for the comparison
        return False
    return True


def _hwpx(setting: Setting) -> Measured:
    paths = readable(setting, "hwpx", kp.parse, _elements)
    return compared(over(paths, kp.parse), over(paths, _elements), setting.rounds, count=len(paths), unit="file")


def _elements(path: Path) -> None:
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("Contents/section"):
                with archive.open(name) as section:
                    ET.parse(section)  # noqa: S314 - the documents measured are one's own


def with_pdfium(path: Path) -> object:
    """Our parser with pypdfium2."""
    return kp.parse(path, pdf_engine="pypdfium2")


def _pdfium(setting: Setting) -> Measured:
    pdfium = needed("pypdfium2")

    def bare(path: Path) -> None:
        document = pdfium.PdfDocument(path)
        for page in document:
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()
        document.close()

    paths = readable(setting, "pdf", with_pdfium, bare)
    return compared(over(paths, with_pdfium), over(paths, bare), setting.rounds, count=pages(paths), unit="page")


def _pdfminer(setting: Setting) -> Measured:
    from pdfminer.high_level import extract_text  # noqa: PLC0415 - loaded when measured

    def with_pdfminer(path: Path) -> object:
        return kp.parse(path, pdf_engine="pdfminer")

    paths = readable(setting, "pdf", with_pdfminer)
    return compared(
        over(paths, with_pdfminer), over(paths, extract_text), setting.rounds, count=pages(paths), unit="page"
    )


def _hwp(setting: Setting) -> Measured:
    paths = readable(setting, "hwp", kp.parse, _streams)
    return compared(over(paths, kp.parse), over(paths, _streams), setting.rounds, count=len(paths), unit="file")


def _streams(path: Path) -> None:
    """FileHeader, DocInfo and the sections, unpacked: what a reader of the text cannot do without."""
    with olefile.OleFileIO(str(path)) as container:
        packed = container.openstream(["FileHeader"]).read()[36] & 1
        parts = [[str(part) for part in name] for name in container.listdir()]
        names = [["DocInfo"], *(name for name in parts if name[0] == "BodyText")]
        for name in names:
            data = container.openstream(name).read()
            if packed:
                zlib.decompressobj(-zlib.MAX_WBITS).decompress(data)


HWPX = BenchmarkRow("hwpx", "parse, HWPX", "xml.etree parse of its section files", Target(1.4), _hwpx)
PDFIUM = BenchmarkRow(
    "pdf-pypdfium2", "parse, PDF with pypdfium2", "pypdfium2's bare text of the same pages", Target(2), _pdfium
)
PDFMINER = BenchmarkRow(
    "pdf-pdfminer", "parse, PDF with pdfminer.six", "pdfminer.high_level.extract_text", Target(0.9), _pdfminer
)
HWP = BenchmarkRow("hwp", "parse, HWP 5", "the same streams read with olefile and zlib", Target(4), _hwp)
