"""The long run: parse_many over 20,000 texts, its processes and its memory, and Ray Data over the same."""

from __future__ import annotations

import json
from collections import deque
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import kprocure_parse as kp
from benchmarks.arithmetic import ratios
from benchmarks.documents import RUN
from benchmarks.measure import (
    BenchmarkRow,
    Measured,
    NotMeasured,
    Setting,
    Side,
    Target,
    each,
    interleaved,
    needed,
    wall,
)
from benchmarks.processes import TOP, told

QUICK = 400
"""Texts of a quick run."""
JOBS = 2
BATCH = 500
"""Texts that Ray hands to a task at a time."""
FLAT = 1.1
"""Memory after the last text over memory after a tenth of them: what counts as flat."""

_MEMORY = """
import json, resource, sys
import kprocure_parse as kp

def resident():  # MB
    with open("/proc/self/statm") as found:
        return int(found.read().split()[1]) * resource.getpagesize() / 1e6

def texts():
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line).encode()

step, curve = int(sys.argv[2]), {0: resident()}
for done, _ in enumerate(kp.parse_many(texts(), jobs=int(sys.argv[3])), start=1):
    if done % step == 0:
        curve[done] = resident()
print(json.dumps(curve))
"""


def _texts(setting: Setting) -> list[bytes]:
    texts = [text.encode() for text in setting.documents.run(QUICK if setting.quick else RUN)]
    if not texts:
        raise NotMeasured("no text for the long run")
    return texts


def _many(texts: list[bytes], jobs: int) -> Side:
    return wall(lambda: deque(kp.parse_many(texts, jobs=jobs), maxlen=0))


def _speed(setting: Setting) -> Measured:
    texts = _texts(setting)
    two, one = interleaved(_many(texts, JOBS), _many(texts, 1), setting.rounds, warm=False)
    details: dict[str, object] = {"2 processes, s": two, "1 process, s": one, "count": len(texts)}
    return Measured(ratios(one, two), each(two, len(texts), "text"), each(one, len(texts), "text"), details)


@cache
def _curve(setting: Setting) -> dict[int, float]:
    """Megabytes that a parent of two processes holds after each tenth of the texts; after 0 of them first."""
    if not Path("/proc/self/statm").exists():
        raise NotMeasured("this system does not tell in /proc what a process holds")
    texts = _texts(setting)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        path.write_text("".join(json.dumps(text.decode()) + "\n" for text in texts), encoding="utf-8")
        told_of: dict[str, float] = told(_MEMORY, str(path), str(max(1, len(texts) // 10)), str(JOBS))
    return {int(done): megabytes for done, megabytes in told_of.items()}


def _memory(setting: Setting) -> Measured:
    curve = _curve(setting)
    most = max(curve.values())
    return Measured(
        (most,), f"{most:.0f} MB at most", f"{curve[0]:.0f} MB before the first text", {"MB by texts": curve}
    )


def _growth(setting: Setting) -> Measured:
    _, first, *_, last = _curve(setting).values()
    return Measured((last / first,), f"{last:.0f} MB at the end", f"{first:.0f} MB after a tenth")


def _ray(setting: Setting) -> Measured:
    ray, data, arrow = needed("ray"), needed("ray.data"), needed("pyarrow")
    texts = _texts(setting)
    ray.init(
        num_cpus=JOBS, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": str(TOP)}}
    )
    try:
        data.DataContext.get_current().enable_progress_bars = False
        table = arrow.table({"bytes": texts})

        def ours() -> None:
            blocks = data.from_arrow(table).repartition(len(texts) // BATCH or 1)
            blocks.map_batches(kp.arrow.parse_batch, batch_format="pyarrow", batch_size=None).materialize()

        mine, others = interleaved(wall(ours), _many(texts, JOBS), setting.rounds)
    finally:
        ray.shutdown()
    details: dict[str, object] = {"Ray Data, s": mine, "parse_many, s": others, "count": len(texts)}
    return Measured(ratios(mine, others), each(mine, len(texts), "text"), each(others, len(texts), "text"), details)


ROWS = (
    BenchmarkRow(
        "many-speed", "parse_many, 20,000 texts, 2 processes", "1 process", Target(1.8, "times as fast", "≥"), _speed
    ),
    BenchmarkRow("many-memory", "memory of the parent meanwhile", "-", Target(250, "MB"), _memory),
    BenchmarkRow("many-growth", "memory after 20,000 texts", "memory after 2,000", Target(FLAT), _growth),
    BenchmarkRow("ray", "Ray Data over the same texts", "parse_many with 2 processes", Target(1.5), _ray),
)
