"""New processes: what the import costs, and the first text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.arithmetic import ratios, spread
from benchmarks.measure import (
    BenchmarkRow,
    Measured,
    NotMeasured,
    Setting,
    Side,
    Target,
    each,
    interleaved,
    needed_before,
)
from benchmarks.processes import TOP, compiled, lifetime, told

STARTS = 10
"""Processes of each kind in a round."""
LATER = 5
"""Later readings of the same text, of which the median stands against the first."""
LAZY = ("langdetect", "msgspec", "olefile", "pdfminer", "pyarrow", "pypdfium2", "selectolax")
"""Packages that must not be loaded before a document needs them."""

_LOADED = "import json, sys, kprocure_parse; print(json.dumps(sorted(sys.modules)))"
_FIRST = f"""
import json, sys, time
import kprocure_parse as kp
text, seconds = json.load(sys.stdin), []
for _ in range({1 + LATER}):
    begun = time.process_time()
    kp.parse_text(text)
    seconds.append(time.process_time() - begun)
print(json.dumps(seconds))
"""


def _imported(setting: Setting) -> Measured:
    def ours() -> float:
        return sum(lifetime("import kprocure_parse") for _ in range(starts))

    def theirs() -> float:
        return sum(lifetime("import attrs, regex") for _ in range(starts))

    starts = 2 if setting.quick else STARTS
    compiled()
    mine, others = interleaved(ours, theirs, setting.rounds)
    bare = [lifetime("pass") for _ in range(starts)]
    return Measured(
        ratios(mine, others),
        each(mine, starts, "process"),
        each(others, starts, "process"),
        {"ours, s": mine, "theirs, s": others, "processes a round": starts, "empty process, s": spread(bare).median},
    )


def _loaded(_: Setting) -> Measured:
    loaded = {name.partition(".")[0] for name in told(_LOADED)}
    early = sorted(loaded.intersection(LAZY))
    return Measured((float(len(early)),), ", ".join(early) or "none", f"of {', '.join(LAZY)}")


def _first(setting: Setting) -> Measured:
    texts = setting.documents.texts[: 2 if setting.quick else STARTS]
    if not texts:
        raise NotMeasured("no text among the documents")
    before = needed_before(setting)
    compiled()
    mine, others = interleaved(_extra(texts, TOP), _extra(texts, before), setting.rounds, warm=False)
    count = len(texts)
    details: dict[str, object] = {"ours, s": mine, "before, s": others, "processes a round": count}
    return Measured(ratios(mine, others), each(mine, count, "process"), each(others, count, "process"), details)


def _extra(texts: Sequence[str], tree: Path) -> Side:
    """What the first text of a new process takes beyond a later reading of it, summed over the texts."""

    def run() -> float:
        found: list[list[float]] = [told(_FIRST, given=text, tree=tree) for text in texts]
        return sum(first - spread(later).median for first, *later in found)

    return run


ROWS = (
    BenchmarkRow(
        "import", "import kprocure_parse, whole process", 'python -c "import attrs, regex"', Target(1.15), _imported
    ),
    BenchmarkRow(
        "import-lazy", "packages loaded by the import alone", "none before it is used", Target(0, "packages"), _loaded
    ),
    BenchmarkRow(
        "first-before", "first parse_text of a new process beyond a later one", "the build before", Target(0.5), _first
    ),
)
