"""Long files: the annotated page of a PDF with pictures, the memory that 200 pages take, and files in two processes."""

from __future__ import annotations

from collections import deque
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import kprocure_parse as kp
from benchmarks.arithmetic import ratios
from benchmarks.measure import (
    BenchmarkRow,
    Measured,
    NotMeasured,
    Setting,
    Side,
    Target,
    compared,
    each,
    interleaved,
    needed,
    over,
    wall,
)
from benchmarks.processes import compiled, told
from benchmarks.readable import pages, readable, with_pdfium

LONG, LONGEST = 64, 200
"""Pages of the file that is drawn, and of the one whose memory is told."""
JOBS = 2
AGAIN = 4
"""How often the files are read in a run of many."""

_PEAK = """
import json, re, sys
import kprocure_parse as kp

kp.parse(sys.argv[1], pdf_engine="pypdfium2")
with open("/proc/self/status") as status:
    print(json.dumps(int(re.search(r"VmHWM:\\s*(\\d+)", status.read())[1]) * 1.024 / 1000))
"""
"""Of this process alone: what getrusage tells is at least what the process held that started it."""


@cache
def _release(count: int) -> bytes:
    """An invented release of so many pages, with a table on each."""
    from kprocure_parse.testing import make, render  # noqa: PLC0415 - belongs to an extra

    pdfium = needed("pypdfium2")
    long = pdfium.PdfDocument.new()
    for specimen in make(count):
        long.import_pages(pdfium.PdfDocument(render(specimen, "pdf")))
        if len(long) >= count:
            break
    with TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        long.save(path)
        return path.read_bytes()


def _drawn(setting: Setting) -> Measured:
    data = _release(8 if setting.quick else LONG)
    count = len(needed("pypdfium2").PdfDocument(data))
    ours, theirs = over([data], kp.annotate), over([data], kp.parse_bytes)
    return compared(ours, theirs, setting.rounds, count=count, unit="page")


def _peak(setting: Setting) -> Measured:
    if not Path("/proc/self/status").exists():
        raise NotMeasured("this system does not tell in /proc what a process held at most")
    compiled()
    data = _release(8 if setting.quick else LONGEST)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(data)
        megabytes: float = told(_PEAK, str(path))
    return Measured((megabytes,), f"{megabytes:.0f} MB at most", f"{len(data) / 1e6:.1f} MB of PDF")


def _files(setting: Setting) -> Measured:
    hwpx, pdf = readable(setting, "hwpx", kp.parse), readable(setting, "pdf", with_pdfium)
    paths = [*hwpx, *pdf] * (1 if setting.quick else AGAIN)
    two, one = interleaved(_many(paths, JOBS), _many(paths, 1), setting.rounds, warm=False)
    details: dict[str, object] = {"2 processes, s": two, "1 process, s": one, "count": len(paths), "pages": pages(pdf)}
    return Measured(ratios(one, two), each(two, len(paths), "file"), each(one, len(paths), "file"), details)


def _many(paths: list[Path], jobs: int) -> Side:
    return wall(lambda: deque(kp.parse_many(paths, jobs=jobs), maxlen=0))


ROWS = (
    BenchmarkRow("page", f"annotate, {LONG} pages of PDF with pictures", "parse of the same file", Target(1.2), _drawn),
    BenchmarkRow("pdf-memory", f"most memory of parse, {LONGEST} pages of PDF", "-", Target(140, "MB"), _peak),
    BenchmarkRow(
        "many-files",
        "parse_many, HWPX and PDF files, 2 processes",
        "1 process",
        Target(1.8, "times as fast", "≥"),
        _files,
    ),
)
