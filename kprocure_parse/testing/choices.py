"""Choices from which specimens are made, drawn in two ways: from a seeded `random.Random`, or by hypothesis, which varies and shrinks them.

Python promises reproducible results of `random.Random` for `random()` only, so everything here is drawn with it: the
same seed gives the same choices with every version of Python and of hypothesis.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Sequence
from functools import cache, cached_property, wraps
from importlib import import_module
from random import Random
from types import ModuleType
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_T = TypeVar("_T")
_Drawn_co = TypeVar("_Drawn_co", covariant=True)
_Other = TypeVar("_Other")
_Given = ParamSpec("_Given")
_TRIES = 1_000
_MINUTES = 24 * 60


class Choice(Generic[_Drawn_co]):
    """Something to be drawn: `pick` draws it from a generator, `strategy` is its equivalent for hypothesis."""

    def __init__(self, pick: Callable[[Random], _Drawn_co], strategy: Callable[[], SearchStrategy[_Drawn_co]]) -> None:
        self.pick = pick
        self._strategy = strategy

    @cached_property
    def strategy(self) -> SearchStrategy[_Drawn_co]:
        """The choice as a strategy of hypothesis."""
        return self._strategy()

    def map(self, change: Callable[[_Drawn_co], _Other]) -> Choice[_Other]:
        """This choice, with a function applied to what is drawn."""
        return Choice(lambda random: change(self.pick(random)), lambda: self.strategy.map(change))

    def filter(self, right: Callable[[_Drawn_co], bool]) -> Choice[_Drawn_co]:
        """This choice, drawn again until the condition holds. Raises ValueError if it never does."""
        return Choice(lambda random: _first(lambda: self.pick(random), right), lambda: self.strategy.filter(right))

    def __or__(self, other: Choice[_Other]) -> Choice[_Drawn_co | _Other]:
        """One of two choices, with equal probability."""

        def pick(random: Random) -> _Drawn_co | _Other:
            return (self if _below(random, 2) == 0 else other).pick(random)

        return Choice(pick, lambda: self.strategy | other.strategy)


class Draw(Protocol):
    """Draws choices, one after another, while a specimen is made."""

    def __call__(self, choice: Choice[_T], /) -> _T:
        """Draws a choice and returns what was drawn."""


def composite(make: Callable[Concatenate[Draw, _Given], _T]) -> Callable[_Given, Choice[_T]]:
    """Turns a function that draws with its first parameter into one that returns a choice."""

    @wraps(make)
    def choice(*args: _Given.args, **kwargs: _Given.kwargs) -> Choice[_T]:
        def made(draw: Draw) -> _T:
            return make(draw, *args, **kwargs)

        return Choice(lambda random: made(lambda each: each.pick(random)), lambda: _composed()(made))

    return choice


def just(value: _T) -> Choice[_T]:
    """Always this value."""
    return Choice(lambda _: value, lambda: _hypothesis().just(value))


def none() -> Choice[None]:
    """Always None."""
    return just(None)


@cache
def booleans() -> Choice[bool]:
    """True or False."""
    return Choice(lambda random: _below(random, 2) == 1, lambda: _hypothesis().booleans())


@cache
def integers(least: int, most: int) -> Choice[int]:
    """A number, both ends included."""
    return Choice(lambda random: least + _below(random, most - least + 1), lambda: _hypothesis().integers(least, most))


def sampled_from(values: Sequence[_T]) -> Choice[_T]:
    """One of these; hypothesis shrinks to the first."""
    return Choice(lambda random: values[_below(random, len(values))], lambda: _hypothesis().sampled_from(values))


def dates(first: dt.date, last: dt.date) -> Choice[dt.date]:
    """A day, both ends included."""
    days = (last - first).days + 1
    return Choice(lambda random: first + dt.timedelta(_below(random, days)), lambda: _hypothesis().dates(first, last))


def clocks() -> Choice[dt.time]:
    """A clock time to the minute."""
    return integers(0, _MINUTES - 1).map(lambda minute: dt.time(*divmod(minute, 60)))


def permutations(values: Sequence[_T]) -> Choice[list[_T]]:
    """All of these in some order."""
    return Choice(lambda random: _shuffled(random, values), lambda: _hypothesis().permutations(values))


def lists(
    of: Choice[_T],
    *,
    min_size: int = 0,
    max_size: int,
    unique: bool = False,
    unique_by: Callable[[_T], Hashable] | None = None,
) -> Choice[list[_T]]:
    """Several draws of one choice, all different if `unique`. Raises ValueError if not enough different ones can be drawn."""
    key = unique_by or (_itself if unique else None)

    def pick(random: Random) -> list[_T]:
        wanted = min_size + _below(random, max_size - min_size + 1)
        if key is None:
            return [of.pick(random) for _ in range(wanted)]
        found: dict[Hashable, _T] = {}
        while len(found) < wanted:
            drawn = _first(lambda: of.pick(random), lambda each: key(each) not in found)
            found[key(drawn)] = drawn
        return list(found.values())

    def strategy() -> SearchStrategy[list[_T]]:
        made: SearchStrategy[list[_T]] = _hypothesis().lists(
            of.strategy, min_size=min_size, max_size=max_size, unique_by=key
        )
        return made

    return Choice(pick, strategy)


def _itself(value: Hashable) -> Hashable:
    return value


def _hypothesis() -> ModuleType:
    """hypothesis, loaded when a strategy is asked for: `make` does not need it."""
    return import_module("hypothesis.strategies")


@cache
def _composed() -> Callable[[Callable[[Draw], _T]], SearchStrategy[_T]]:
    """Turns a function that draws into a strategy; defined once, since hypothesis reads the source of what it composes."""

    def composed(draw: Callable[[SearchStrategy[object]], object], made: Callable[[Draw], _T]) -> _T:
        return made(cast("Draw", lambda each: draw(each.strategy)))

    return cast("Callable[[Callable[[Draw], _T]], SearchStrategy[_T]]", _hypothesis().composite(composed))


def _first(draw: Callable[[], _T], right: Callable[[_T], bool]) -> _T:
    for _ in range(_TRIES):
        drawn = draw()
        if right(drawn):
            return drawn
    raise ValueError(f"{_TRIES} draws gave nothing right")


def _below(random: Random, count: int) -> int:
    return int(random.random() * count)  # nosec B311 - specimens, no secrets


def _shuffled(random: Random, values: Sequence[_T]) -> list[_T]:
    left = list(values)
    return [left.pop(_below(random, len(left))) for _ in values]
