"""What a measure is, and how two sides are timed against each other."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar

from attrs import field, frozen

from benchmarks.arithmetic import Spread, ratios, spread
from benchmarks.documents import Documents

Clock: TypeAlias = Callable[[], float]
Side: TypeAlias = Callable[[], float]
"""Does its work once and returns the seconds it took."""
T = TypeVar("T")


class NotMeasured(Exception):
    """Why a row has no figure: a tool is missing, there is no document of the kind."""


@frozen
class Setting:
    """What a run was asked for."""

    documents: Documents
    rounds: int
    quick: bool = False
    node_modules: str = "node_modules"
    before: Path | None = None
    """A folder with the package of an earlier commit, compiled."""


@frozen
class Target:
    """What a figure must not exceed, or must reach."""

    limit: float
    unit: str = ""
    sense: Literal["≤", "≥"] = "≤"

    def met(self, value: float) -> bool:
        """Whether `value` is good enough."""
        return value <= self.limit if self.sense == "≤" else value >= self.limit

    def ratio(self, value: float) -> float:
        """The value as a fraction of the target: at 1 it is just met, less is better. Infinite over a target of 0."""
        over, under = (value, self.limit) if self.sense == "≤" else (self.limit, value)
        if under:
            return over / under
        return math.inf if over else 1.0

    def __str__(self) -> str:
        return f"{self.sense} {self.limit:g}{self.unit and ' ' + self.unit}"


@frozen
class Measured:
    """The figure of a row, round by round; `ours` and `theirs` in words, with units."""

    values: tuple[float, ...]
    ours: str = ""
    theirs: str = ""
    details: dict[str, object] = field(factory=dict)

    @property
    def spread(self) -> Spread:
        """Over the rounds."""
        return spread(self.values)


@frozen
class BenchmarkRow:
    """A row of the table: `name` is what --only asks for."""

    name: str
    what: str
    against: str
    target: Target
    measure: Callable[[Setting], Measured]


def needed(name: str) -> Any:  # noqa: ANN401 - modules that ship no types, or need not be here
    """A module. Raises NotMeasured where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        raise NotMeasured(f"{name} is not installed") from error


def needed_before(setting: Setting) -> Path:
    """The folder of the build to compare with. Raises NotMeasured where none was asked for."""
    if setting.before is None:
        raise NotMeasured("no earlier build to compare with (--before COMMIT)")
    return setting.before


@contextmanager
def nothing_held() -> Iterator[None]:
    """Freezes existing objects meanwhile, so that garbage collection does not walk through them."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def over(documents: Sequence[T], work: Callable[[T], object], clock: Clock = time.process_time) -> Side:
    """`work` on every document. Takes processor time, which other work on the machine disturbs least, unless another clock is given."""

    def run() -> float:
        gc.collect()  # neither side pays for the garbage of the other
        begun = clock()
        for document in documents:
            work(document)
        return clock() - begun

    return run


def wall(work: Callable[[], object]) -> Side:
    """A piece of work by the clock on the wall: for what runs in several processes."""

    def run() -> float:
        begun = time.perf_counter()
        work()
        return time.perf_counter() - begun

    return run


def interleaved(ours: Side, theirs: Side, rounds: int, *, warm: bool = True) -> tuple[list[float], list[float]]:
    """Both sides once in each round, taking turns at being first; a warm-up round is not counted."""
    if warm:
        ours()
        theirs()
    mine: list[float] = []
    others: list[float] = []
    for number in range(rounds):
        turns = [(mine, ours), (others, theirs)]
        for seconds, side in reversed(turns) if number % 2 else turns:
            seconds.append(side())
    return mine, others


def compared(ours: Side, theirs: Side, rounds: int, *, count: int, unit: str) -> Measured:
    """The ratio of two sides, and the time of each for one of `count` texts, files or pages."""
    mine, others = interleaved(ours, theirs, rounds)
    return Measured(
        ratios(mine, others),
        each(mine, count, unit),
        each(others, count, unit),
        {"ours, s": mine, "theirs, s": others, "count": count, "unit": unit},
    )


def each(seconds: Sequence[float], count: int, unit: str) -> str:
    """The median for one of `count`, in words: 0.52 ms a text."""
    return f"{spread(seconds).median / count * 1e3:.3g} ms a {unit}"
