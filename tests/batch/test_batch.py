"""Many documents: order, errors, memory, and that no process is left running."""

from __future__ import annotations

import datetime as dt
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import kprocure_parse as kp
from kprocure_parse.batch import many, pool, requests
from kprocure_parse.batch.requests import ReadingOptions, answer, outcome, received, request
from kprocure_parse.errors import UnexpectedError, WorkerDied
from kprocure_parse.export.packed import pack, unpack
from kprocure_parse.readers.limits import DEFAULT
from kprocure_parse.testing import releases
from tests.makers.effort import examples
from tests.makers.locked import FILES

ROOT = Path(__file__).parents[2]
RELEASES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
TEXT = RELEASES[0].read_bytes()
PLAINLY = ReadingOptions(DEFAULT)
HARMFUL = """
import os, signal, sys
sys.path[:] = {path!r}
from pathlib import Path
from kprocure_parse.batch import requests, worker
(Path({folder!r}) / str(os.getpid())).touch()
honest = requests.parse_bytes
def parse_bytes(data, **options):
    match data:
        case b"exit": os._exit(3)
        case b"kill": os.kill(os.getpid(), signal.SIGKILL)
        case b"fault": os.kill(os.getpid(), signal.SIGSEGV)
        case b"print": os.write(1, b"a library that prints")
        case b"once" if not (first := Path({folder!r}) / "once").exists():
            first.touch()
            os._exit(4)
    return honest(data, **options)
requests.parse_bytes = parse_bytes
worker.serve()
"""
"""A process that some documents bring down; it writes its number into a folder."""


@pytest.fixture
def harmed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder into which every process writes its number."""
    code = HARMFUL.format(path=sys.path, folder=str(tmp_path))
    monkeypatch.setattr(pool, "command", lambda: [sys.executable, "-c", code])
    return tmp_path


def processes(folder: Path) -> list[int]:
    return [int(path.name) for path in folder.iterdir() if path.name.isdigit()]


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not stat.exists() or stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def wait_until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 30
    while not (held := holds()) and time.monotonic() < end:
        time.sleep(0.02)
    return held


def told(found: kp.Parsed | kp.Failed) -> tuple[Any, ...]:
    """Something comparable: equal errors share only their messages."""
    if isinstance(found, kp.Parsed):
        return found.source, found.record
    details = found.error.args if isinstance(found.error, kp.ReadError) else str(found.error)
    return found.source, type(found.error), str(found.error), details


def by_hand(source: Any) -> tuple[Any, ...]:
    try:
        record = kp.parse_bytes(source) if isinstance(source, bytes) else kp.parse(source)
    except (kp.ReadError, OSError) as error:
        return told(kp.Failed(source, error))
    return source, record


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_results_are_those_of_parse_in_the_order_of_the_sources(jobs: int | None, tmp_path: Path) -> None:
    empty = tmp_path / "비어 있음.pdf"
    empty.touch()
    strange = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")  # a name that is not UTF-8
    sources: list[str | Path | bytes] = [
        *RELEASES,
        TEXT,
        b"",
        tmp_path / "absent.txt",
        strange,
        str(RELEASES[1]),
        empty,
        b"%PDF-1.7 broken",
        RELEASES[2].read_bytes(),
    ]
    assert [told(found) for found in kp.parse_many(sources, jobs=jobs)] == [by_hand(source) for source in sources]


KNOWN = kp.Known(
    title="[설명] 가상 물품\ud800 공개",
    agency="가상청",
    published=dt.datetime(2026, 3, 2, 23, tzinfo=dt.UTC),
    id="1\udcff",
    url="https://example.org/1",
    source="표",
)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_known_goes_with_its_source(jobs: int) -> None:
    asked: list[Any] = [
        (TEXT, KNOWN),
        "absent.txt",
        (RELEASES[0], KNOWN),
        TEXT,
        (b"", KNOWN),
        (str(RELEASES[1]), kp.Known()),
    ]
    found = list(kp.parse_many(asked, jobs=jobs))
    assert [each.source for each in found] == [TEXT, "absent.txt", RELEASES[0], TEXT, b"", str(RELEASES[1])]
    assert [each.record if isinstance(each, kp.Parsed) else None for each in found] == [
        kp.parse_bytes(TEXT, known=KNOWN),
        None,
        kp.parse(RELEASES[0], known=KNOWN),
        kp.parse_bytes(TEXT),
        None,
        kp.parse(RELEASES[1]),
    ]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("wrong", [(TEXT,), (TEXT, KNOWN, KNOWN), (KNOWN, TEXT)])
def test_what_is_no_pair_fails_alone(wrong: Any, jobs: int) -> None:
    failed, read = kp.parse_many([wrong, TEXT], jobs=jobs)
    assert isinstance(failed, kp.Failed)
    assert isinstance(failed.error, kp.UnsupportedFormat)
    assert "tuple" in str(failed.error)
    assert isinstance(read, kp.Parsed)


@pytest.mark.parametrize("jobs", [1, 2])
def test_limits_and_engine_hold_in_every_process(jobs: int) -> None:
    found = list(kp.parse_many([TEXT, b"short"], jobs=jobs, limits=kp.Limits(max_bytes=100), pdf_engine="pdfminer"))
    assert isinstance(found[0], kp.Failed)
    assert isinstance(found[0].error, kp.LimitExceeded)
    assert found[0].error.limit == "max_bytes"
    assert isinstance(found[1], kp.Parsed)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_source_fails_alone(jobs: int) -> None:
    sources: Any = [TEXT, None, "a\0b", TEXT]
    kinds = [getattr(found, "error", None).__class__ for found in kp.parse_many(sources, jobs=jobs)]
    assert kinds == [type(None), kp.UnsupportedFormat, FileNotFoundError, type(None)]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("a.txt",), TypeError),
        ((b"text",), TypeError),
        ((Path("a.txt"),), TypeError),
        (([], {"jobs": 0}), ValueError),
        (([], {"pdf_engine": "none"}), ValueError),
        (([], {"password": b"secret"}), TypeError),
    ],
    ids=str,
)
def test_wrong_arguments_are_told_at_once(arguments: Any, error: type[Exception]) -> None:
    sources, options = (*arguments, {})[:2]
    with pytest.raises(error):
        kp.parse_many(sources, **options)


LOCKED = FILES / "rhwp_0.hwpx"
SECRET = "비밀 암호 1"


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_password_opens_all_documents_that_need_it(jobs: int) -> None:
    found = list(kp.parse_many([LOCKED, TEXT, LOCKED.read_bytes()], jobs=jobs, password=SECRET))
    assert [each.record for each in found if isinstance(each, kp.Parsed)] == [
        kp.parse(LOCKED, password=SECRET),
        kp.parse_bytes(TEXT),
        kp.parse_bytes(LOCKED.read_bytes(), password=SECRET),
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_wrong_password_costs_the_documents_that_need_one(jobs: int) -> None:
    locked, other = kp.parse_many([LOCKED, TEXT], jobs=jobs, password="sesame-1")
    assert isinstance(locked, kp.Failed)
    assert isinstance(locked.error, kp.WrongPassword)
    assert "sesame-1" not in repr(locked)
    assert isinstance(other, kp.Parsed)


def test_the_options_of_a_run_do_not_show_its_password() -> None:
    assert SECRET not in repr(ReadingOptions(DEFAULT, None, SECRET))
    assert "a password" in repr(ReadingOptions(DEFAULT, None, SECRET))


ERRORS = [
    kp.ReadError(None, "no bytes"),
    kp.UnsupportedFormat("pdf", "이유"),
    kp.EncryptedDocument("hwp", "a password"),
    kp.WrongPassword("hwp", "another password"),
    kp.DamagedDocument(None, "a name with \udcff in it"),
    kp.NoTextLayer("pdf", "a scan"),
    kp.LimitExceeded("hwpx", "too many", "max_cells"),
    WorkerDied("ended"),
    UnexpectedError("KeyError: 1", "Traceback"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_the_way_from_one_process_to_another(error: Exception) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(copy), copy.args, str(copy), vars(copy)) == (type(error), error.args, str(error), vars(error))


@pytest.mark.parametrize(
    "error", [each for each in ERRORS if isinstance(each, kp.ReadError)], ids=lambda e: type(e).__name__
)
def test_errors_of_reading_come_back_as_they_were(error: kp.ReadError, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(requests, "parse_bytes", fail)
    found = received(b"", answer(request(b""), PLAINLY))
    assert (type(found), vars(found), str(found)) == (type(error), vars(error), str(error))


def test_a_defect_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing: dict[str, str] = {}
    monkeypatch.setattr(requests, "parse_bytes", lambda *_, **__: nothing["a"])
    for found in (outcome(b"", PLAINLY), received(b"", answer(request(b""), PLAINLY))):
        assert isinstance(found, UnexpectedError)
        assert found.reason == "KeyError: 'a'"
        assert "test_batch.py" in found.details


@settings(max_examples=examples("release"))
@given(releases())
def test_records_survive_the_way_between_processes(specimen: Any) -> None:
    assert unpack(pack(specimen.release)) == specimen.release


def test_articles_survive_the_way_between_processes() -> None:
    article = kp.Article(text="가", source=kp.Source(format="html", fields=(("a", "b"),)))
    assert unpack(pack(article)) == article


@pytest.mark.parametrize(
    ("harm", "how"), [(b"exit", "exit status 3"), (b"kill", "SIGKILL"), (b"fault", "SIGSEGV")], ids=str
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals are told differently there")
def test_a_process_that_dies_costs_its_document_only(harm: bytes, how: str, harmed: Path) -> None:
    between = many.CHUNK_DOCUMENTS + 8 if harm == b"exit" else 8  # each of two processes dies, or one and its successor
    sources = [b"before", harm, *[b"between"] * between, harm, b"after"]
    found = list(kp.parse_many(sources, jobs=2))
    assert [each.source for each in found] == sources
    failed = [each for each in found if isinstance(each, kp.Failed)]
    assert [each.source for each in failed] == [harm, harm]
    assert all(isinstance(each.error, WorkerDied) and how in str(each.error) for each in failed)
    assert not any(map(alive, processes(harmed)))


def test_a_process_killed_from_outside_costs_nothing(harmed: Path) -> None:
    found = list(kp.parse_many([b"a", b"once", b"b"], jobs=2))
    assert all(isinstance(each, kp.Parsed) for each in found)
    assert (harmed / "once").exists()


def test_what_a_library_prints_does_no_harm(harmed: Path) -> None:
    found = list(kp.parse_many([b"print", TEXT], jobs=2))
    assert [told(each) for each in found] == [by_hand(b"print"), by_hand(TEXT)]
    assert len(processes(harmed)) == 1


def test_processes_that_cannot_start_are_no_fault_of_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "command", lambda: [sys.executable, "-c", "raise SystemExit(5)"])
    with pytest.raises(RuntimeError, match="exit status 5"):
        list(kp.parse_many([TEXT], jobs=2))


@pytest.mark.parametrize(("name", "value"), [("frozen", True), ("executable", "")])
def test_a_frozen_program_reads_in_its_own_process(name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "command", lambda: pytest.fail("a process was started"))
    monkeypatch.setattr(sys, name, value, raising=False)
    assert [told(each) for each in kp.parse_many([TEXT, b""], jobs=2)] == [by_hand(TEXT), by_hand(b"")]


def test_the_sources_may_be_endless(harmed: Path) -> None:
    taken = 0

    def sources() -> Iterator[bytes]:
        nonlocal taken
        for number in count():
            taken = number
            yield f"text {number}".encode()

    results = kp.parse_many(sources(), jobs=2)
    most = 2 * many.CHUNKS_AHEAD * many.CHUNK_DOCUMENTS
    for number, found in enumerate(islice(results, 1_000)):
        assert found.source == f"text {number}".encode()
        assert taken - number < most + many.CHUNK_DOCUMENTS
    results.close()
    assert processes(harmed)
    assert not any(map(alive, processes(harmed)))


def test_an_error_of_the_sources_is_passed_on(harmed: Path) -> None:
    def sources() -> Iterator[bytes]:
        yield from [TEXT] * 100
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        list(kp.parse_many(sources(), jobs=2))
    assert not any(map(alive, processes(harmed)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_is_told_document_by_document(jobs: int) -> None:
    heard: list[tuple[int, int]] = []
    list(kp.parse_many([TEXT, b"", TEXT], jobs=jobs, progress=lambda done, failed: heard.append((done, failed))))
    assert heard == [(1, 0), (2, 1), (3, 1)]


ENDLESS = """
from itertools import repeat
from kprocure_parse.batch import pool, parse_many
pool.command = lambda: {command!r}
for number, found in enumerate(parse_many(repeat(b"text"), jobs=2)):
    if number == 100:
        print("under way", flush=True)
"""
"""A script as people write it, without `if __name__`: it reads until it is stopped."""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent differently there")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill"])
def test_no_process_outlives_its_parent(end: signal.Signals, tmp_path: Path) -> None:
    worker = [sys.executable, "-c", HARMFUL.format(path=sys.path, folder=str(tmp_path))]
    script = ENDLESS.format(command=worker)
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        assert parent.stdout.readline() == b"under way\n"
        assert wait_until(lambda: len(processes(tmp_path)) == 2)
        parent.send_signal(end)
        complaints = parent.stderr.read().decode("utf-8")
    assert wait_until(lambda: not any(map(alive, processes(tmp_path))))
    assert complaints.count("Traceback") == (end == signal.SIGINT)
    assert complaints.strip().endswith("KeyboardInterrupt" if end == signal.SIGINT else "")
