"""`parse_many`: any number of documents → their records, in order, in memory that does not grow."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import get_args

from attrs import frozen

from kprocure_parse.batch.pool import Pool
from kprocure_parse.batch.requests import Answer, Asked, Outcome, ReadingOptions, Where, outcome, parted, received
from kprocure_parse.pipeline import PdfEngine
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.release import Article, Release

CHUNK_DOCUMENTS, CHUNK_BYTES = 32, 65_536
"""Documents go to a process in chunks limited in number and bytes: about 0.2 s of work, 32 short texts or one PDF.
With single documents, the processes would wait for the parent in between."""
CHUNKS_AHEAD = 4
"""Chunks per process that are being read or waiting; no more of the sources is held."""


@frozen
class Parsed:
    """A document that was read, and its record."""

    source: Where
    record: Release | Article


@frozen
class Failed:
    """A document that was not read, and why: a ReadError, an OSError, WorkerDied, or UnexpectedError for a defect of the parser."""

    source: Where
    error: Exception


def parse_many(
    sources: Iterable[Asked],
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Generator[Parsed | Failed, None, None]:
    """Paths or bytes → `Parsed(source, record)` or `Failed(source, error)` for each, in the order of the sources, as they come.

    What the caller knows of a document goes in with it: `(source, Known(title=…, agency=…))` is a source, too; the results
    have the path or the bytes in `source`, and the number and address that `Known` gives are in `record.source`.

    `jobs` processes read them (by default one for each processor), and a document that brings its process down costs
    only that document (`WorkerDied`). With `jobs=1` the calling process reads them one by one, without that protection.
    No document stops the run. `sources` may be endless: about a hundred short documents are read ahead for each
    process, and an error that `sources` itself raises is passed on. `progress` is called with the number of documents
    done and the number of these that failed. No process is left running when the iterator is closed, dropped or
    interrupted. The processes are fresh interpreters, so a script needs no `if __name__ == "__main__"`. In a program
    frozen into one file, which cannot start any, the calling process reads the documents whatever `jobs` says.

    Raises ValueError for fewer than one job or an unknown engine, TypeError for a single source instead of several,
    RuntimeError if the processes cannot be started.
    """
    if isinstance(sources, str | bytes | os.PathLike):
        raise TypeError("sources are several paths or bytes: a list, or anything that yields them")
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs is {jobs}; at least 1 is needed")
    if pdf_engine is not None and pdf_engine not in get_args(PdfEngine):
        raise ValueError(f"no PDF engine is called {pdf_engine!r}; there are {' and '.join(get_args(PdfEngine))}")
    reading, number = ReadingOptions(limits=limits, engine=pdf_engine), jobs or _processors()
    found = _here(sources, reading) if number == 1 or _frozen() else _elsewhere(sources, reading, number)
    return found if progress is None else _told(found, progress)


def _processors() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _frozen() -> bool:
    """Whether `sys.executable` is not Python but a frozen program, which would start itself again."""
    return not sys.executable or bool(getattr(sys, "frozen", False))


def _here(sources: Iterable[Asked], reading: ReadingOptions) -> Generator[Parsed | Failed, None, None]:
    for asked in sources:
        source, known = parted(asked)
        yield _result(source, outcome(source, reading, known))


def _elsewhere(sources: Iterable[Asked], reading: ReadingOptions, jobs: int) -> Generator[Parsed | Failed, None, None]:
    waiting: deque[tuple[list[Asked], Future[list[Answer]]]] = deque()
    with closing(Pool(reading, jobs)) as pool:
        for chunk in _chunks(sources):
            waiting.append((chunk, pool.submit(chunk)))
            while waiting and (waiting[0][1].done() or len(waiting) >= jobs * CHUNKS_AHEAD):
                yield from _results(*waiting.popleft())
        while waiting:
            yield from _results(*waiting.popleft())


def _results(chunk: list[Asked], answers: Future[list[Answer]]) -> Iterator[Parsed | Failed]:
    for asked, answer in zip(chunk, answers.result(), strict=True):
        source, _ = parted(asked)
        yield _result(source, received(source, answer))


def _result(source: Where, found: Outcome) -> Parsed | Failed:
    return Failed(source, found) if isinstance(found, Exception) else Parsed(source, found)


def _chunks(sources: Iterable[Asked]) -> Iterator[list[Asked]]:
    chunk: list[Asked] = []
    size = 0
    for asked in sources:
        chunk.append(asked)
        size += _size(parted(asked)[0])
        if len(chunk) == CHUNK_DOCUMENTS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(source: Where) -> int:
    if isinstance(source, bytes):
        return len(source)
    try:
        return Path(source).stat().st_size
    except (OSError, TypeError, ValueError):
        return 0  # reading it will report what is wrong


def _told(
    found: Generator[Parsed | Failed, None, None], progress: Callable[[int, int], object]
) -> Generator[Parsed | Failed, None, None]:
    failed = 0
    with closing(found):
        for done, each in enumerate(found, start=1):
            failed += isinstance(each, Failed)
            progress(done, failed)
            yield each
