"""The examples for Ray on a real one of two processors: no document is lost or read twice, whatever dies; groups are those of `kp.link`."""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import kprocure_parse as kp
from kprocure_parse.testing import FileFormat, make, render

if find_spec("ray") is None:
    pytest.skip("the extra `ray` is not installed", allow_module_level=True)
pa = pytest.importorskip("pyarrow", reason="the extra `ray` is not installed")
pds = pytest.importorskip("pyarrow.dataset", reason="the extra `ray` is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra `ray` is not installed")

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parents[1] / "makers" / "ray"
READING_CORPUS, LINKING_CORPUS = ROOT / "examples" / "ray_corpus.py", ROOT / "examples" / "link_corpus.py"
TEXTS = 2_000
FORMATS: tuple[FileFormat, ...] = ("text", "html", "hwpx", "pdf")
BROKEN = {"empty.pdf": b"", "cut.pdf": b"%PDF-1.7 and nothing else", "picture.hwpx": b"\x89PNG\r\n\x1a\n" + bytes(64)}
READING = "MapBatches(read)"
PATIENCE = 600
"""Seconds; a busy machine is not a defect."""
KILLS_ONCE = "once text-00333."
DAY = dt.date(2026, 9, 17)
OURS = re.compile(r"\d+ (to read|parsed|read), ")


class Cluster(NamedTuple):
    """A running Ray: what a driver needs to reach it, and the folder whose files name the documents that kill its workers."""

    environment: dict[str, str]
    poison: Path
    head: int

    def workers(self, *tasks: str) -> list[int]:
        """The processes of this Ray that are running one of these tasks."""
        names = tuple(f"ray::{task}" for task in tasks)
        return [pid for pid, name in processes() if name.startswith(names) and self.head in ancestors(pid)]

    @contextmanager
    def poisoned(self, *names: str) -> Iterator[None]:
        """A context in which documents with one of these words kill their readers."""
        for name in names:
            (self.poison / name).touch()
        yield
        for path in self.poison.iterdir():
            path.unlink()

    def start(self, *arguments: str | Path, script: Path = READING_CORPUS) -> subprocess.Popen[str]:
        command = [sys.executable, str(script), *map(str, arguments)]
        return subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )

    def run(self, *arguments: str | Path, status: int = 0, script: Path = READING_CORPUS) -> list[str]:
        """The output of the example, without Ray's own lines."""
        with self.start(*arguments, script=script) as driver:
            try:
                printed, _ = driver.communicate(timeout=PATIENCE)
            finally:
                driver.kill()
        assert driver.returncode == status, printed
        return [line for line in printed.splitlines() if OURS.match(line)]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    poison = tmp_path_factory.mktemp("poison")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(HERE), str(ROOT)]),
        "PYTHONUTF8": "1",
        "POISON": str(poison),
        "RAY_AUTH_MODE": "token",  # a cluster of this test alone, and nothing written to a home folder
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
        "RAY_USAGE_STATS_ENABLED": "0",  # no network
        "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",
        "RAY_DEDUP_LOGS": "0",
    }
    environment.pop("RAY_ADDRESS", None)
    command = [sys.executable, str(HERE / "head.py")]
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as head:
        assert head.stdout is not None
        address = head.stdout.readline().strip()
        assert address, "Ray did not start"
        yield Cluster(environment | {"RAY_ADDRESS": address}, poison, head.pid)
        head.communicate(timeout=60)


def processes() -> Iterator[tuple[int, str]]:
    """All processes of the machine with their command lines."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it may have ended in the meantime
            yield int(folder.name), (folder / "cmdline").read_bytes().decode("utf-8", "replace")


def ancestors(pid: int) -> Iterator[int]:
    while pid > 1:
        try:
            status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        except OSError:
            return
        pid = int(status.partition("PPid:")[2].split()[0])
        yield pid


def texts(target: Path, count: int = TEXTS) -> list[str]:
    """A Parquet file of invented texts, each containing its number; returns their ids."""
    specimens = [render(specimen, "text").decode() for specimen in make(40, seed=5)]
    ids = [f"text-{number:05}" for number in range(count)]
    words = [f"{specimens[number % 40]}\n\n{name}.\n" for number, name in enumerate(ids)]
    pq.write_table(pa.table({"id": ids, "words": words}), target)
    return ids


def rows(output: Path, outcome: str) -> list[dict[str, Any]]:
    table = pds.dataset(output / "records", partitioning="hive").to_table(filter=pds.field("outcome") == outcome)
    found: list[dict[str, Any]] = table.to_pylist()
    return found


def often(output: Path, key: str) -> Counter[str]:
    """How often each id occurs in the two tables together."""
    return Counter(row[key] for outcome in ("parsed", "failed") for row in rows(output, outcome))


def wait(what: str, happened: Callable[[], bool], seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"{what} did not happen in {seconds} s"
        time.sleep(0.05)


def kill_one(workers: list[int]) -> bool:
    """Whether one of them was still there to be killed: between two blocks a worker bears no task's name, and it may end."""
    for pid in workers:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            return True
    return False


def finished(output: Path) -> list[Path]:
    return [path for path in (output / "finished").glob("*.parquet") if ".pending." not in path.name]


def test_a_document_that_kills_its_readers_costs_itself_alone(cluster: Cluster, tmp_path: Path) -> None:
    names = texts(tmp_path / "texts.parquet")
    with cluster.poisoned(KILLS_ONCE, "text-00700.", "text-01999."):
        printed = cluster.run(tmp_path / "texts.parquet", tmp_path / "out", "--column", "words", "--block", "50")
        assert not (cluster.poison / KILLS_ONCE).exists(), "no worker was killed"
    assert printed == [
        "2000 to read, 50 in a block",
        "100 to read, 1 in a block",
        "2 to read, 1 in a block",
        "1998 parsed, 2 failed, 0 not finished",
    ]
    assert often(tmp_path / "out", "id") == Counter(names)
    assert {(row["id"], row["error"]["kind"]) for row in rows(tmp_path / "out", "failed")} == {
        ("text-00700", "WorkerDied"),
        ("text-01999", "WorkerDied"),
    }


def test_what_a_killed_run_finished_is_not_read_again(cluster: Cluster, tmp_path: Path) -> None:
    names = texts(tmp_path / "texts.parquet")
    output = tmp_path / "out"
    arguments = (tmp_path / "texts.parquet", output, "--column", "words", "--block", "50")
    with cluster.start(*arguments) as driver:
        wait("a finished block", lambda: len(finished(output)) > 0)
        wait("a busy worker that dies", lambda: kill_one(cluster.workers(READING)))
        killed_at = len(finished(output))
        wait("work after a worker was killed", lambda: len(finished(output)) > killed_at + 3)
        driver.kill()
        driver.communicate()
    wait("the end of the run's workers", lambda: not cluster.workers(READING, "Write"))
    before = {path: path.stat().st_mtime_ns for path in finished(output)}
    assert 0 < 50 * len(before) < TEXTS
    assert cluster.run(*arguments) == [
        f"{TEXTS - 50 * len(before)} to read, 50 in a block",
        "2000 parsed, 0 failed, 0 not finished",
    ]
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert often(output, "id") == Counter(names)
    assert cluster.run(*arguments) == ["2000 parsed, 0 failed, 0 not finished"]


def test_a_folder_of_files(cluster: Cluster, tmp_path: Path) -> None:
    source, output = tmp_path / "files", tmp_path / "out"
    (source / "deeper").mkdir(parents=True)
    for name, data in BROKEN.items():
        (source / name).write_bytes(data)
    for number, specimen in enumerate(make(14, seed=6)):
        for form in FORMATS:
            (source / "deeper" / f"{number} 보도자료.{form}").write_bytes(render(specimen, form))
    paths = sorted(path for path in source.rglob("*") if path.is_file())
    assert len(paths) == 59
    assert cluster.run(source, output, "--block", "10") == [
        "59 to read, 10 in a block",
        "56 parsed, 3 failed, 0 not finished",
    ]
    assert often(output, "path") == Counter(map(str, paths))
    assert {Path(row["path"]).name: row["error"]["kind"] for row in rows(output, "failed")} == {
        "empty.pdf": "DamagedDocument",
        "cut.pdf": "DamagedDocument",
        "picture.hwpx": "UnsupportedFormat",
    }
    for row in rows(output, "parsed")[::9]:
        assert row["text"] == kp.parse(row["path"]).text
    (source / "later.txt").write_bytes(render(make(1, seed=7)[0], "text"))
    assert cluster.run(source, output) == [
        "1 to read, 500 in a block",
        "57 parsed, 3 failed, 0 not finished",
    ]


def test_a_corpus_is_linked_as_on_one_machine(cluster: Cluster, tmp_path: Path) -> None:
    related = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "related").iterdir())]
    made = [render(specimen, "text").decode() for specimen in make(20, seed=8)]
    words = [*related, *made, *made[::2], "", None]
    rows: list[dict[str, Any]] = [
        {"no": f"t{number:02}", "words": text, "day": DAY} for number, text in enumerate(words)
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "texts.parquet", row_group_size=5)
    arguments = ("--column", "words", "--id", "no", "--known", "published=day", "--block", "4")
    printed = cluster.run(tmp_path / "texts.parquet", tmp_path / "out", *arguments, script=LINKING_CORPUS)
    found = pq.read_table(tmp_path / "out" / "links.parquet")
    assert printed == [f"36 read, {max(found['group_id'].to_pylist())} groups of {len(found)} members"]
    groups = [(row["group_id"], row["kind"], row["score"], row["role"], row["id"]) for row in found.to_pylist()]
    records = [kp.parse_text(row["words"], known=kp.Known(id=row["no"], published=DAY)) for row in rows[:-1]]
    expected = kp.link(kp.Parsed("", record, known=kp.Known(published=DAY)) for record in records)
    assert groups == [
        (place, each.kind, each.score, member.role, member.id)
        for place, each in enumerate(expected, start=1)
        for member in each.members
    ]
    assert {"same", "correction", "translation", "coverage"} == {kind for _, kind, *_ in groups}
