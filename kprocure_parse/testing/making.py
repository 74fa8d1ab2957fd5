"""Specimens in any number, outside a test."""

from __future__ import annotations

from random import Random
from typing import overload

from kprocure_parse.links.linked import LinkKind
from kprocure_parse.testing.press import ArticleSpecimen
from kprocure_parse.testing.press_strategies import press_specimens
from kprocure_parse.testing.related import RelatedSpecimens, related_specimens
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
    generators = _generators(count, seed)
    if form == "press.newspaper":
        return [press_specimens().pick(each) for each in generators]
    return [specimens(form).pick(each) for each in generators]


def make_related(count: int, *, seed: int = 0, kind: LinkKind | None = None) -> list[RelatedSpecimens]:
    """`count` groups of specimens that belong together, of one kind or of all, each with what `kp.link` should find.

    Raises ValueError if `count` is negative.
    """
    return [related_specimens(kind).pick(each) for each in _generators(count, seed)]


def _generators(count: int, seed: int) -> list[Random]:
    if count < 0:
        raise ValueError(f"cannot make {count} releases: give a count of 0 or more")
    return [Random(f"{seed}/{number}") for number in range(count)]  # noqa: S311 - specimens, no secrets # nosec B311
