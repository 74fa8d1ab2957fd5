"""Processes that read documents, each with a thread that waits for it and replaces it when it dies."""

from __future__ import annotations

import signal
import subprocess  # nosec B404
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, cast

from kprocure_parse.batch.requests import Answer, Asked, ReadingOptions, died, request
from kprocure_parse.batch.worker import ANSWERS, PACKED, READY, Parcel, command, read, write

# Ctrl-C in a terminal reaches only the parent, which then ends the others.
_APART: dict[str, Any] = (
    {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
    if sys.platform == "win32"
    else {"process_group": 0}
)


class _Died(Exception):
    """Raised when a process ends in the middle of its work; says how it ended."""


class _Worker:
    """One process and the pipes to it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, with a module of ours # nosec B603
            command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, **_APART
        )

    def greet(self) -> None:
        """Wait until it is ready. Raises RuntimeError if it ends first."""
        if self._answer() != READY:
            raise RuntimeError(f"a process for reading could not be started: it {self._end()}; see its standard error")

    def ask(self, chunk: Parcel) -> list[Answer]:
        """The answers to a chunk, one for each document. Raises _Died."""
        with suppress(OSError):  # nobody reads the pipe, so there will be no answer either
            write(cast("Any", self._process.stdin), PACKED.encode(chunk))
        frame = self._answer()
        if frame is None:
            raise _Died(self._end())
        return ANSWERS.decode(frame)

    def kill(self) -> None:
        """End it at once; a thread that waits for an answer gets _Died. May be called from any thread, any number of times."""
        self._process.kill()

    def bury(self) -> None:
        """Wait for its end and close the pipes; called after `kill`, by the thread that used them."""
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not yet written has no reader any more
                cast("Any", pipe).close()

    def _answer(self) -> bytes | None:
        return read(cast("Any", self._process.stdout))

    def _end(self) -> str:
        code = self._process.wait()
        if code >= 0:
            return f"ended with exit status {code}"
        with suppress(ValueError):
            return f"was ended by {signal.Signals(-code).name}"
        return f"was ended by signal {-code}"


class Pool:
    """At most `jobs` processes, started when there is work for them; `close` ends them all at once."""

    def __init__(self, reading: ReadingOptions, jobs: int) -> None:
        self._reading = reading
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="kprocure-parse")
        self._own = threading.local()
        self._workers: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False

    def submit(self, sources: Sequence[Asked]) -> Future[list[Answer]]:
        """A future with one answer for each source, in order; a process reads them when it is free."""
        return self._threads.submit(self._read, sources)

    def close(self) -> None:
        """End all processes, and the threads with them."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.bury()

    def _read(self, sources: Sequence[Asked]) -> list[Answer]:
        chunk = Parcel(self._reading, tuple(map(request, sources)))
        try:
            return self._worker().ask(chunk)
        except _Died:
            self._forget()
        return [self._alone(chunk._replace(documents=(document,))) for document in chunk.documents]

    def _alone(self, chunk: Parcel) -> Answer:
        """The answer for a single document, which may be the one that brought the last process down."""
        try:
            return self._worker().ask(chunk)[0]
        except _Died as end:
            self._forget()
            return died(str(end))

    def _worker(self) -> _Worker:
        """This thread's process; a new one if it has none."""
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            with self._lock:
                if self._closed:
                    raise RuntimeError("the pool was closed")
                worker = self._own.worker = _Worker()
                self._workers.add(worker)
            worker.greet()
        return worker

    def _forget(self) -> None:
        worker: _Worker = self._own.worker
        self._own.worker = None
        worker.bury()
        with self._lock:
            self._workers.discard(worker)
