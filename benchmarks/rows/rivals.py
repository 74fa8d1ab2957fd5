"""Files, against converters that people use today; wall time on both sides, since some of them use several threads."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, cast

import kprocure_parse as kp
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target, compared, needed, over
from benchmarks.readable import pages, readable, with_pdfium

_KORDOC = Path(__file__).with_name("kordoc.mjs")


def _markitdown(setting: Setting) -> Measured:
    convert = needed("markitdown").MarkItDown(enable_plugins=False).convert
    paths = readable(setting, "pdf", with_pdfium, convert)
    return _compared(setting, paths, over(paths, convert, time.perf_counter))


def _kordoc(setting: Setting) -> Measured:
    with _node(setting.node_modules) as ask:
        paths = [path for path in readable(setting, "pdf", with_pdfium) if ask([path]) is not None]
        if not paths:
            raise NotMeasured("kordoc reads none of the PDF files")
        return _compared(setting, paths, lambda: cast("float", ask(paths)))


def _compared(setting: Setting, paths: Sequence[Path], theirs: Callable[[], float]) -> Measured:
    ours = over(paths, with_pdfium, time.perf_counter)
    return compared(ours, theirs, setting.rounds, count=pages(paths), unit="page")


@contextmanager
def _node(modules: str) -> Iterator[Callable[[Sequence[Path]], float | None]]:
    """One process of node with kordoc loaded → what it takes for files, in seconds; None where it reads one of them not."""
    node, package = shutil.which("node"), Path(modules) / "kordoc"
    if node is None:
        raise NotMeasured("node is not installed")
    if not package.is_dir():
        raise NotMeasured(f"no kordoc in {modules} (npm install kordoc; --node-modules FOLDER)")
    with subprocess.Popen(  # noqa: S603 - our own script
        [node, _KORDOC, package.resolve()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield partial(_asked, cast("IO[str]", process.stdin), cast("IO[str]", process.stdout))
        with suppress(OSError):
            cast("IO[str]", process.stdin).close()


def _asked(into: IO[str], out: IO[str], paths: Sequence[Path]) -> float | None:
    into.write(json.dumps([str(path.resolve()) for path in paths]) + "\n")
    into.flush()
    answer = out.readline()
    if not answer:
        raise NotMeasured("node ended before it answered")
    found: float | None = json.loads(answer)
    return found


def _trafilatura(work: Callable[[bytes], object]) -> Callable[[Setting], Measured]:
    def measure(setting: Setting) -> Measured:
        extract = needed("trafilatura").extract
        contents = [path.read_bytes() for path in readable(setting, "html", kp.parse)]
        ours, theirs = over(contents, work), over(contents, extract)
        return compared(ours, theirs, setting.rounds, count=len(contents), unit="page")

    return measure


PDF = (
    BenchmarkRow(
        "pdf-kordoc", "parse, PDF with pypdfium2", "kordoc (to Markdown, in one node process)", Target(0.09), _kordoc
    ),
    BenchmarkRow("pdf-markitdown", "parse, PDF with pypdfium2", "markitdown (to Markdown)", Target(0.1), _markitdown),
)
HTML = (
    BenchmarkRow(
        "html", "parse, HTML", "trafilatura.extract of the same pages", Target(0.75), _trafilatura(kp.parse_bytes)
    ),
    BenchmarkRow(
        "html-read", "reading alone, HTML", "trafilatura.extract of the same pages", Target(0.4), _trafilatura(kp.read)
    ),
)
