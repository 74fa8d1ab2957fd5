"""Specimens in any number, outside a test."""

from __future__ import annotations

from random import Random
from typing import overload

from kprocure_parse.testing.press import ArticleSpecimen
from kprocure_parse.testing.press_strategies import press_specimens
from kprocure_parse.testing.specimen import FormId, PressId, Specimen
from kprocure_parse.testing.strategies import specimens


@overload
def make(count: int, *, seed: int = 0, form: FormId | None = None) -> list[Specimen]: ...


@overload
def make(count: int, *, seed: int = 0, form: PressId) -> list[ArticleSpecimen]: ...


def make(count: int, *, seed: int = 0, form: FormId | PressId | None = None) -> list[Specimen] | list[ArticleSpecimen]:
    """`count` releases of one form or of all, or `count` newspaper articles ("press.newspaper").

    The same seed gives the same specimens with every version of Python and of hypothesis, and a larger count begins with
    those of a smaller one.

    Raises ValueError if `count` is negative.
    """
    if count < 0:
        raise ValueError(f"cannot make {count} releases: give a count of 0 or more")
    generators = (Random(f"{seed}/{number}") for number in range(count))  # noqa: S311 - specimens, no secrets # nosec B311
    if form == "press.newspaper":
        return [press_specimens().pick(each) for each in generators]
    return [specimens(form).pick(each) for each in generators]
