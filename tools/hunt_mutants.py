"""Damages real files in thousands of ways and reports every mutant that harms the reader.

    python -m tools.hunt_mutants DIRECTORY [...] --number 20000 --seed 1 --jobs 1 --out hunt.json
    python -m tools.hunt_mutants DIRECTORY [...] --seed 1 --again FILE NUMBER [--save MUTANT]

Run it from the root of the repository. Each mutant is read in a child process, PDFs by both engines. A record or a
ReadError is right; another exception, more than 10 s of processor time, more than 1 GB of memory above what the process
had at the start, and the end of the process are wrong. Each wrong outcome is listed with its file and number, from which
`--again` makes the same mutant and reads it. Files that are cheap to read get more mutants, every file at least 5.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import resource
import signal
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from random import Random
from typing import Any

from attrs import asdict, define, field, frozen

import kprocure_parse as kp
from kprocure_parse.pipeline import PdfEngine
from tools.damages.mutants import damaged, kind

SECONDS, WALL = 10, 60
"""Seconds of processor time that a mutant may take; seconds of wall time after which it is given up."""
MEGABYTES = 1_024
"""Memory that a mutant may take above what the process had at the start."""
RENEWED = 400
"""After so many mutants a process is replaced, so that leftovers of one do not count against others."""
FEWEST = 5
SHARES = {"pdf": 1, "hwpx": 2, "hwp": 5, "text": 4}
"""How many mutants a small file of a kind gets, relative to the others."""
ENGINES: dict[str, tuple[PdfEngine | None, ...]] = {"pdf": ("pypdfium2", "pdfminer")}
RIGHT = frozenset({"record", kp.ReadError.__name__, *(child.__name__ for child in kp.ReadError.__subclasses__())})
_MEGABYTE = 1 << 20
_STATUS, _REFS = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@frozen
class Mutant:
    """The number of a mutant and its file; with the seed it can be made again."""

    file: Path
    number: int

    def made(self, seed: int) -> tuple[bytes, tuple[str, ...]]:
        """Its bytes, and the names of what was done to the file."""
        chance = Random(f"{seed} {self.file.name} {self.number}")  # noqa: S311 - a sample, no secret
        return damaged(self.file.read_bytes(), chance)


@frozen
class MutantOutcome:
    """The outcome of a mutant with one engine: `seconds` of processor time, `megabytes` above the process's own."""

    file: str
    number: int
    kind: str
    engine: str
    done: tuple[str, ...]
    size: int
    outcome: str
    seconds: float
    megabytes: float
    detail: str = ""


# ------------------------------------------------------------------------------------------ in the child


def serve(pipe: Connection) -> None:
    """Reads mutants from the pipe and answers (outcome, detail, seconds, megabytes) until the pipe is closed."""
    logging.disable()  # pdfminer logs every odd font
    for engine in ENGINES["pdf"]:  # what is loaded once does not count against a mutant
        _read(b"%PDF-1.4", engine)
    _read(b"<html><body><p>x</p></body></html>", None)
    base = _kilobytes("VmRSS")
    resource.setrlimit(resource.RLIMIT_AS, ((_kilobytes("VmSize") << 10) + 2 * MEGABYTES * _MEGABYTE,) * 2)
    while True:
        try:
            engine, data = pipe.recv()
        except EOFError:
            return
        _REFS.write_text("5", encoding="ascii")  # resets VmHWM
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # SIGPROF ends the process
        begun = time.process_time()
        outcome, detail = _read(data, engine)
        seconds = time.process_time() - begun
        signal.setitimer(signal.ITIMER_PROF, 0)
        del data
        pipe.send((outcome, detail, seconds, (_kilobytes("VmHWM") - base) / 1024))


def _read(data: bytes, engine: PdfEngine | None) -> tuple[str, str]:
    """The outcome of reading and its message. Writing the record is part of it."""
    try:
        kp.to_json(kp.parse_bytes(data, pdf_engine=engine))
    except kp.ReadError as error:
        return type(error).__name__, str(error)
    except MemoryError:
        return "memory", ""
    except BaseException as error:  # noqa: BLE001 - to find these is what this tool is for
        return type(error).__name__, "".join(traceback.format_exception(error)[-6:])
    return "record", ""


def _kilobytes(name: str) -> int:
    return next(
        int(line.split()[1]) for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith(name)
    )


# ------------------------------------------------------------------------------------------ children and their parent


@define
class Child:
    """A process that reads, replaced when it ends or after its share of mutants."""

    _process: SpawnProcess | None = None
    _pipe: Connection | None = None
    _age: int = 0

    def ask(self, data: bytes, engine: PdfEngine | None) -> tuple[str, str, float, float]:
        """Outcome, detail, seconds, megabytes."""
        if self._age >= RENEWED:
            self.end()
        process, pipe = self._begun()
        self._age += 1
        begun = time.monotonic()
        try:
            pipe.send((engine, data))
            if pipe.poll(WALL):
                outcome, detail, seconds, megabytes = pipe.recv()
                too_much = megabytes > MEGABYTES
                return "memory" if too_much else outcome, detail, seconds, megabytes
        except (EOFError, OSError):
            process.join(WALL)
            code = process.exitcode
            self.end()
            spent = time.monotonic() - begun
            return ("timeout" if code == -signal.SIGPROF else "crash"), f"exit code {code}", spent, 0.0
        self.end()
        return "timeout", f"no answer in {WALL} s", float(WALL), 0.0

    def _begun(self) -> tuple[SpawnProcess, Connection]:
        if self._process is None or self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
            self._age = 0
        return self._process, self._pipe

    def end(self) -> None:
        """Ends the process."""
        if self._process is not None and self._pipe is not None:
            self._pipe.close()
            self._process.join(1)
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


@define
class Hunt:
    """Mutants on their way through the children, one child a thread."""

    seed: int
    _here: threading.local = field(factory=threading.local)
    _children: list[Child] = field(factory=list)

    def outcomes(self, mutants: Sequence[Mutant], jobs: int) -> Iterator[MutantOutcome]:
        """Every mutant's outcomes, in order."""
        with ThreadPoolExecutor(jobs) as pool:
            for made in pool.map(self.read, mutants):
                yield from made
        for child in self._children:
            child.end()

    def read(self, mutant: Mutant) -> list[MutantOutcome]:
        """One mutant, by every engine that reads its kind of file."""
        data, done = mutant.made(self.seed)
        named = kind(mutant.file.read_bytes())
        child = self._child()
        return [
            MutantOutcome(
                mutant.file.name,
                mutant.number,
                named,
                engine or "",
                done,
                len(data),
                *_turned(child.ask(data, engine)),
            )
            for engine in ENGINES.get(named, (None,))
        ]

    def _child(self) -> Child:
        if not hasattr(self._here, "child"):
            self._here.child = Child()
            self._children.append(self._here.child)
        child: Child = self._here.child
        return child


def _turned(answer: tuple[str, str, float, float]) -> tuple[str, float, float, str]:
    outcome, detail, seconds, megabytes = answer
    return outcome, round(seconds, 3), round(megabytes, 1), "" if outcome in RIGHT else detail


# ------------------------------------------------------------------------------------------ which mutants, what of them


def mutants(files: Sequence[Path], number: int) -> list[Mutant]:
    """About this many mutants of all files, more of files that are cheap to read; mixed, so that a part is representative."""
    shares = [SHARES[kind(file.read_bytes())] / (1 + file.stat().st_size / _MEGABYTE) for file in files]
    counts = [max(FEWEST, -(-number * share // sum(shares))) for share in shares]
    made = [
        (at / count, Mutant(file, at)) for file, count in zip(files, counts, strict=True) for at in range(int(count))
    ]
    return [mutant for _, mutant in sorted(made, key=lambda each: (each[0], each[1].file.name))]


def summary(outcomes: Sequence[MutantOutcome], files: int, seed: int) -> dict[str, Any]:
    """The figures: counts of outcomes by kind of file and engine, what is wrong, the slowest and the largest mutants."""
    by_kind: dict[str, Counter[str]] = {}
    for each in outcomes:
        by_kind.setdefault(f"{each.kind} {each.engine}".strip(), Counter())[each.outcome] += 1
    return {
        "seed": seed,
        "files": files,
        "mutants": len({(each.file, each.number) for each in outcomes}),
        "readings": len(outcomes),
        "outcomes": dict(Counter(each.outcome for each in outcomes).most_common()),
        "by_kind": {name: dict(counts.most_common()) for name, counts in sorted(by_kind.items())},
        "wrong": [asdict(each) for each in outcomes if each.outcome not in RIGHT],
        "slowest": [asdict(each) for each in sorted(outcomes, key=lambda each: -each.seconds)[:10]],
        "biggest": [asdict(each) for each in sorted(outcomes, key=lambda each: -each.megabytes)[:10]],
    }


def hunted(files: Sequence[Path], options: argparse.Namespace) -> dict[str, Any]:
    """Reads all mutants and reports wrong outcomes at once."""
    found: list[MutantOutcome] = []
    chosen = mutants(files, options.number)
    for each in Hunt(options.seed).outcomes(chosen, options.jobs):
        found.append(each)
        if each.outcome not in RIGHT:
            print(
                f"{each.outcome}: {each.file} {each.number} {each.engine} {each.done} {each.detail[-300:]}", flush=True
            )
        if len(found) % 1000 == 0:
            print(f"{len(found)} readings", file=sys.stderr, flush=True)
    return summary(found, len(files), options.seed)


def main() -> None:
    """Hunts, or makes one mutant again."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directories", type=Path, nargs="+")
    parser.add_argument("--number", type=int, default=20_000, help="of mutants, about")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--again", nargs=2, metavar=("FILE", "NUMBER"))
    parser.add_argument("--save", type=Path, help="where to write the mutant made again")
    options = parser.parse_args()
    files = sorted(path for each in options.directories for path in each.rglob("*") if path.is_file())
    if options.again:
        name, number = options.again
        mutant = Mutant(next(file for file in files if file.name == name), int(number))
        if options.save:
            options.save.write_bytes(mutant.made(options.seed)[0])
        for each in Hunt(options.seed).outcomes([mutant], 1):
            print(json.dumps(asdict(each), ensure_ascii=False, indent=1))
        return
    made = hunted(files, options)
    if options.out:
        options.out.write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")
    print(json.dumps({key: made[key] for key in ("mutants", "readings", "outcomes", "by_kind")}, indent=1))
    sys.exit(bool(made["wrong"]))


if __name__ == "__main__":
    main()
