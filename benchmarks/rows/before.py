"""The same documents with this build and with an earlier one, by turns in two processes of one tree."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.builds import build
from benchmarks.documents import listed
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target, compared, needed_before
from benchmarks.processes import TOP, compiled

BEFORE = "the build before"


def _beside(work: str) -> Callable[[Setting], Measured]:
    """Measures one piece of work of `benchmarks.worker`."""
    kind = work.partition(" ")[2]
    unit = "text" if work.startswith("texts") else "file"

    def measure(setting: Setting) -> Measured:
        tree, documents = needed_before(setting), listed(setting.documents)
        count = len(documents["texts" if unit == "text" else "files"][kind])
        if not count:
            raise NotMeasured(f"no {kind} {unit} among the documents")
        compiled()
        with build(TOP, documents) as ours, build(tree, documents) as theirs:
            return compared(
                lambda: float(ours.ask(work)), lambda: float(theirs.ask(work)), setting.rounds, count=count, unit=unit
            )

    return measure


TEXTS = (
    BenchmarkRow("text-before", "parse_text, releases of PPS", BEFORE, Target(0.5), _beside("texts pps")),
    BenchmarkRow(
        "ministries-before", "parse_text, releases of ministries", BEFORE, Target(0.45), _beside("texts ministries")
    ),
    BenchmarkRow("bilingual-before", "parse_text, bilingual releases", BEFORE, Target(0.5), _beside("texts bilingual")),
)
FILES = (
    BenchmarkRow("hwp-before", "parse, HWP 5", BEFORE, Target(0.6), _beside("parse hwp")),
    BenchmarkRow("hwp-read", "reading alone, HWP 5", BEFORE, Target(0.55), _beside("read hwp")),
)
