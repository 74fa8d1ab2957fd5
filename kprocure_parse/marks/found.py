"""The marks of one text: found kind by kind, each when it is first asked for, and looked up by their place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, TypeVar

from kprocure_parse.document import Span
from kprocure_parse.marks.mark import Kind, Mark, Walls

T = TypeVar("T")


_NONE: tuple[tuple[Mark[Any], ...], tuple[int, ...], dict[int, Mark[Any]]] = ((), (), {})


class Marks:
    """Answers where the marks of a kind stand in `text`. A kind is found once, however often it is asked for; two threads may both find it, with the same result."""

    def __init__(self, text: str, walls: Walls = ()) -> None:
        self.text = text
        self.walls = walls
        self._found: dict[str, tuple[tuple[Mark[Any], ...], tuple[int, ...], dict[int, Mark[Any]]]] = {}

    def of(self, kind: Kind[T], within: Span | None = None) -> Sequence[Mark[T]]:
        """The marks of a kind in order of the text; with `within` those that lie inside it."""
        found, starts, _ = self._found.get(kind.name) or self._find(kind)
        if within is None or not found:
            return found
        start, end = within
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        while last > first and found[last - 1].span.end > end:
            last -= 1
        return found[first:last]

    def at(self, kind: Kind[T], offset: int) -> Mark[T] | None:
        """The mark of a kind that begins at `offset`, or None."""
        return (self._found.get(kind.name) or self._find(kind))[2].get(offset)

    def any(self, kind: Kind[T], within: Span) -> bool:
        """Whether a mark of a kind lies inside `within`."""
        return bool(self.of(kind, within))

    def _find(self, kind: Kind[T]) -> tuple[tuple[Mark[Any], ...], tuple[int, ...], dict[int, Mark[Any]]]:
        marks: tuple[Mark[Any], ...] = tuple(kind.find(self.text, self.walls, *map(self.of, kind.needs)))
        if not marks:
            return self._found.setdefault(kind.name, _NONE)
        places = {mark.span.start: mark for mark in reversed(marks)}
        found = self._found[kind.name] = (marks, tuple(mark.span.start for mark in marks), places)
        return found
