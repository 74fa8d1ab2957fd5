"""Progress of a long run: a bar with rate and failures (extra `cli`), a counter without rich, nothing without a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, TextIO, TypeAlias

from kprocure_parse.cli.spoken_language import say
from kprocure_parse.cli.terminal import console

if TYPE_CHECKING:
    from rich.console import Console

LONG = 10
"""From how many documents a run gets a bar."""
PAUSE = 0.2
"""Seconds between two updates of the counter."""
Tick: TypeAlias = Callable[[int, int], None]
"""Takes the number of documents done and the number of these that failed."""


def told(done: int, failed: int, seconds: float) -> str:
    """A finished run in words: `200 files in 6.1 s (33/s), 3 could not be read`."""
    troubles = say("finished_failed", count=failed) if failed else ""
    rate = f"{done / max(seconds, 0.001):.0f}"
    return say("finished", done=done, seconds=f"{seconds:.1f}", rate=rate) + troubles


@contextmanager
def bar(total: int, shown_on: Console) -> Iterator[Tick]:
    """Rich's bar, below whatever else is printed on the same console; at the end a line replaces it."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    begun, done, failed = time.monotonic(), 0, 0
    columns = (
        SpinnerColumn(),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn(say("bar_rate", rate="{task.fields[rate]:>4.0f}")),
        TextColumn("[{task.fields[style]}]" + say("bar_failed", count="{task.fields[failed]}")),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=shown_on, transient=True, redirect_stdout=False, expand=True) as progress:
        task = progress.add_task("", total=total, rate=0.0, failed=0, style="dim")

        def tick(now_done: int, now_failed: int) -> None:
            nonlocal done, failed
            done, failed = now_done, now_failed
            rate = done / max(time.monotonic() - begun, 0.001)
            progress.update(task, completed=done, failed=failed, rate=rate, style="red" if failed else "dim")

        yield tick
    shown_on.print(told(done, failed, time.monotonic() - begun), style="dim")


@contextmanager
def counter(total: int, stream: TextIO) -> Iterator[Tick]:
    """A line that is overwritten: `120 of 200 files, 33/s, 3 failed`."""
    begun, last, done, failed = time.monotonic(), 0.0, 0, 0

    def tick(now_done: int, now_failed: int) -> None:
        nonlocal last, done, failed
        done, failed, now = now_done, now_failed, time.monotonic()
        if now - last > PAUSE:
            last = now
            rate = f"{done / max(now - begun, 0.001):.0f}"
            line = say("counting", done=done, total=total, rate=rate, failed=failed)
            stream.write(f"\r{line:<60}")
            stream.flush()

    yield tick
    stream.write(f"\r{told(done, failed, time.monotonic() - begun):<60}\n")


@contextmanager
def drawing(name: str) -> Iterator[Tick]:
    """A line on a terminal while the pages of a file are drawn: `a.pdf: picture 3 of 64`; it goes when they are."""
    seen, last = sys.stderr.isatty(), 0.0

    def tick(page: int, pages: int) -> None:
        nonlocal last
        if seen and pages >= LONG and time.monotonic() - last > PAUSE:
            last = time.monotonic()
            sys.stderr.write(f"\r\x1b[K{say('drawing', name=name, page=page, pages=pages)}")
            sys.stderr.flush()

    yield tick
    if last:
        sys.stderr.write("\r\x1b[K")


@contextmanager
def silence() -> Iterator[Tick]:
    """No progress, for short runs and where nobody watches."""
    yield lambda _done, _failed: None


def progress(total: int, output: Console | None, *, wanted: bool) -> AbstractContextManager[Tick]:
    """The progress display for `total` documents; `output` is the console on which records are printed, if any."""
    if not wanted or total < LONG or not sys.stderr.isatty():
        return silence()
    shown_on = output or console(sys.stderr)
    if shown_on is not None:
        return bar(total, shown_on)
    return silence() if sys.stdout.isatty() else counter(total, sys.stderr)  # a counter would get between the records
