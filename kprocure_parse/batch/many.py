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

from attrs import evolve

from kprocure_parse.batch.documents import OneDocument, SourceChoices, documents
from kprocure_parse.batch.pool import Pool
from kprocure_parse.batch.requests import Answer, Asked, Outcome, ReadingOptions, Where, outcome, received
from kprocure_parse.batch.table_columns import USUAL, Columns
from kprocure_parse.outcomes import Failed, Parsed
from kprocure_parse.pipeline import PdfEngine
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.registry import checked_password

CHUNK_DOCUMENTS, CHUNK_BYTES = 32, 65_536
"""Documents go to a process in chunks limited in number and bytes: about 0.2 s of work, 32 short texts or one PDF.
With single documents, the processes would wait for the parent in between."""
CHUNKS_AHEAD = 4
"""Chunks per process that are being read or waiting; no more of the sources is held."""


def parse_many(  # noqa: PLR0913 - each is one choice of the caller
    sources: Iterable[Asked],
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
    columns: Columns = USUAL,
    progress: Callable[[int, int], object] | None = None,
) -> Generator[Parsed | Failed, None, None]:
    """Paths or bytes → `Parsed(source, record)` or `Failed(source, error)` for each document, in order, as they come.

    A source may hold many documents: a folder with all below it (files whose endings are known), a zip bundle of files,
    a feed of several releases, and a table of texts in JSON Lines, CSV or Parquet, whose `columns` are recognised by
    their usual names or named (`Columns(text="body", id="no")`). Each document is a result of its own; `source` is then the file and
    `part` what it is in it: the name in the bundle, or the number of the item or row, its own or its place. What the row or
    item knows of itself goes in as `Known`. Rows are read as they come, so that a table may be of any size.

    What the caller knows of a document goes in with it: `(source, Known(title=…, agency=…))` is a source, too; the results
    have the path or the bytes in `source`, and the number and address that `Known` gives are in `record.source`.

    `password` opens the documents that need one; the others are read as without it. It goes to the processes over a pipe, not in their arguments.

    `jobs` processes read them (by default one for each processor), and a document that brings its process down costs
    only that document (`WorkerDied`). With `jobs=1` the calling process reads them one by one, without that protection.
    No document stops the run. `sources` may be endless: about a hundred short documents are read ahead for each
    process, and an error that `sources` itself raises is passed on. `progress` is called with the number of documents
    done and the number of these that failed. No process is left running when the iterator is closed, dropped or
    interrupted. The processes are fresh interpreters, so a script needs no `if __name__ == "__main__"`. In a program
    frozen into one file, which cannot start any, the calling process reads the documents whatever `jobs` says.

    Raises ValueError for fewer than one job, an unknown engine or a password with halves of characters, TypeError for a single source instead of several or a password that is no text,
    RuntimeError if the processes cannot be started.
    """
    if isinstance(sources, str | bytes | os.PathLike):
        raise TypeError("sources are several paths or bytes: a list, or anything that yields them")
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs is {jobs}; at least 1 is needed")
    if pdf_engine is not None and pdf_engine not in get_args(PdfEngine):
        raise ValueError(f"no PDF engine is called {pdf_engine!r}; there are {' and '.join(get_args(PdfEngine))}")
    if not isinstance(columns, Columns):
        raise TypeError(f"columns is a Columns, not {type(columns).__name__}: Columns(text=…, id=…)")
    found = _results_of(
        read_documents(
            documents(sources, SourceChoices(columns, limits)),
            jobs=jobs,
            limits=limits,
            pdf_engine=pdf_engine,
            password=checked_password(password),
        )
    )
    return found if progress is None else _told(found, progress)


def _results_of(read: Generator[tuple[OneDocument, Outcome], None, None]) -> Generator[Parsed | Failed, None, None]:
    with closing(read):
        for each, found in read:
            yield (
                Failed(each.source, found, each.part, each.known)
                if isinstance(found, Exception)
                else Parsed(each.source, found, each.part, each.known)
            )


def _processors() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _frozen() -> bool:
    """Whether `sys.executable` is not Python but a frozen program, which would start itself again."""
    return not sys.executable or bool(getattr(sys, "frozen", False))


def read_documents(
    found: Iterable[OneDocument],
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT,
    pdf_engine: PdfEngine | None = None,
    password: str | None = None,
) -> Generator[tuple[OneDocument, Outcome], None, None]:
    """Each document with its record, or with the error that prevented one; the rest is as for `parse_many`."""
    reading, number = ReadingOptions(limits, pdf_engine, password), jobs or _processors()
    return _here(found, reading) if number == 1 or _frozen() else _elsewhere(found, reading, number)


def _here(found: Iterable[OneDocument], reading: ReadingOptions) -> Generator[tuple[OneDocument, Outcome], None, None]:
    for each in found:
        if isinstance(each.content, Exception):
            yield each, each.content
        else:
            yield each, _whole(each, outcome(each.content, reading, each.known))


def _elsewhere(
    found: Iterable[OneDocument], reading: ReadingOptions, jobs: int
) -> Generator[tuple[OneDocument, Outcome], None, None]:
    waiting: deque[tuple[list[OneDocument], Future[list[Answer]]]] = deque()
    with closing(Pool(reading, jobs)) as pool:
        for chunk in _chunks(found):
            waiting.append((chunk, pool.submit(_asked(chunk))))
            while waiting and (waiting[0][1].done() or len(waiting) >= jobs * CHUNKS_AHEAD):
                yield from _results(*waiting.popleft())
        while waiting:
            yield from _results(*waiting.popleft())


def _results(chunk: list[OneDocument], answers: Future[list[Answer]]) -> Iterator[tuple[OneDocument, Outcome]]:
    given = iter(answers.result())
    for each in chunk:
        if isinstance(each.content, Exception):
            yield each, each.content
        else:
            yield each, _whole(each, received(each.content, next(given)))


def _asked(chunk: list[OneDocument]) -> list[Asked]:
    return [(each.content, each.known) for each in chunk if not isinstance(each.content, Exception)]


def _whole(each: OneDocument, found: Outcome) -> Outcome:
    """The record with the elements of its feed, which only the feed knows."""
    if isinstance(found, Exception) or not each.fields:
        return found
    return evolve(found, source=evolve(found.source, fields=each.fields))


def _chunks(found: Iterable[OneDocument]) -> Iterator[list[OneDocument]]:
    chunk: list[OneDocument] = []
    size = 0
    for each in found:
        chunk.append(each)
        size += _size(each.content)
        if len(chunk) == CHUNK_DOCUMENTS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(content: Where | Exception) -> int:
    if isinstance(content, bytes):
        return len(content)
    try:
        return Path(content).stat().st_size  # type: ignore[arg-type] # what is no path is told when it is read
    except (OSError, TypeError, ValueError):
        return 0


def _told(
    found: Generator[Parsed | Failed, None, None], progress: Callable[[int, int], object]
) -> Generator[Parsed | Failed, None, None]:
    failed = 0
    with closing(found):
        for done, each in enumerate(found, start=1):
            failed += isinstance(each, Failed)
            progress(done, failed)
            yield each
