"""New processes: what the import costs, and the first text."""

from __future__ import annotations

from benchmarks.arithmetic import ratios, spread
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, Target, each, interleaved
from benchmarks.processes import compiled, lifetime, told

STARTS = 10
"""Processes of each kind in a round."""
LATER = 5
"""Later readings of the same text, of which the median stands against the first."""
LAZY = ("langdetect", "olefile", "pdfminer", "pyarrow", "pypdfium2", "selectolax")
"""Packages that must not be loaded before a document needs them."""

_LOADED = "import json, sys, kprocure_parse; print(json.dumps(sorted(sys.modules)))"
_FIRST = f"""
import json, sys, time
import kprocure_parse as kp
text, seconds = json.load(sys.stdin), []
for _ in range({1 + LATER}):
    begun = time.perf_counter()
    kp.parse_text(text)
    seconds.append(time.perf_counter() - begun)
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
    compiled()
    firsts, laters, extra = [], [], []
    for _ in range(setting.rounds):
        for text in texts:
            first, *rest = told(_FIRST, given=text)
            firsts.append(first)
            laters.append(spread(rest).median)
        extra.append(
            spread(one - other for one, other in zip(firsts[-len(texts) :], laters[-len(texts) :], strict=True)).median
        )
    return Measured(
        tuple(each * 1e3 for each in extra),
        f"{spread(firsts).median * 1e3:.3g} ms",
        f"{spread(laters).median * 1e3:.3g} ms",
        {"first, s": firsts, "later, s": laters},
    )


ROWS = (
    BenchmarkRow(
        "import", "import kprocure_parse, whole process", 'python -c "import attrs, regex"', Target(1.3), _imported
    ),
    BenchmarkRow(
        "import-lazy", "packages loaded by the import alone", "none before it is used", Target(0, "packages"), _loaded
    ),
    BenchmarkRow(
        "first", "first parse_text in a new process", "a later one of the same text", Target(60, "ms extra"), _first
    ),
)
