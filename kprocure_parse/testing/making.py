"""Specimens in any number, outside a test."""

from __future__ import annotations

from typing import TypeVar, overload

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from kprocure_parse.testing.press import ArticleSpecimen
from kprocure_parse.testing.press_strategies import articles
from kprocure_parse.testing.specimen import FormId, PressId, Specimen
from kprocure_parse.testing.strategies import releases

_Made = TypeVar("_Made")


@overload
def make(count: int, *, seed: int = 0, form: FormId | None = None) -> list[Specimen]: ...


@overload
def make(count: int, *, seed: int = 0, form: PressId) -> list[ArticleSpecimen]: ...


def make(count: int, *, seed: int = 0, form: FormId | PressId | None = None) -> list[Specimen] | list[ArticleSpecimen]:
    """`count` releases of one form or of all, or `count` newspaper articles ("press.newspaper"); the same seed gives the same ones.

    As far as hypothesis does: another version of it, or other modules loaded (it draws on their constants), may give others.

    Raises ValueError if `count` is negative.
    """
    if count < 0:
        raise ValueError(f"cannot make {count} releases: give a count of 0 or more")
    seeds = [f"{seed}/{number}" for number in range(count)]
    if form == "press.newspaper":
        return [_one(each, articles()) for each in seeds]
    return [_one(each, releases(form)) for each in seeds]


def _one(seed: str, strategy: st.SearchStrategy[_Made]) -> _Made:
    """The second example of a run of its own: the first is always the simplest, later ones vary it."""
    found: list[_Made] = []

    @seeded(seed)
    @settings(
        max_examples=2,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def gather(specimen: _Made) -> None:
        found.append(specimen)

    gather()
    return found[-1]
