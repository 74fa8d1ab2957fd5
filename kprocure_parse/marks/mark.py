"""What a mark is, and how its kind is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from kprocure_parse.document import Span

T = TypeVar("T")

Walls: TypeAlias = tuple[int, ...]
"""Offsets at which a cell of a table begins or ends, ascending; a stretch on two sides of one is no mark."""


class Mark(NamedTuple, Generic[T]):
    """A word or a sign of the text: its kind, where it stands, what it says, and the id of the rule that found it."""

    kind: str
    span: Span
    value: T
    rule: str


Finder: TypeAlias = Callable[[str, Walls], Iterable[Mark[T]]]
"""Text and walls → the marks of one kind, none over another, in order of the text. Linear in the text."""


class Kind(NamedTuple, Generic[T]):
    """A kind of mark: its name, and who finds it."""

    name: str
    find: Finder[T]


def between_walls(text: str, walls: Walls) -> Iterator[Span]:
    """The stretches of a text that no wall cuts, for finders whose patterns could run over one."""
    return (Span(*pair) for pair in pairwise(sorted({0, *walls, len(text)})))
