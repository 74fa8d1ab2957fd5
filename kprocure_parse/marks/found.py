"""The marks of one text: found kind by kind, each when it is first asked for, and looked up by their place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

from kprocure_parse.document import Span
from kprocure_parse.marks.mark import Kind, Mark, Walls

T = TypeVar("T")


_Found: TypeAlias = tuple[tuple[Mark[Any], ...], tuple[int, ...], tuple[int, ...]]
"""The marks of a kind, where they begin, and where they end."""
_NONE: _Found = ((), (), ())
_SPAN = attrgetter("span")


class Marks:
    """Answers where the marks of a kind stand in `text`. A kind is found once, however often it is asked for; two threads may both find it, with the same result."""

    def __init__(self, text: str, walls: Walls = ()) -> None:
        self.text = text
        self.walls = walls
        self.kept: dict[tuple[str, object], Any] = {}
        """What was read of this text and may be asked for again: by who reads it and what; it depends on nothing else."""
        self._found: dict[str, _Found] = {}
        self._places: dict[str, dict[int, Mark[Any]]] = {}

    def of(self, kind: Kind[T], within: Span | None = None) -> Sequence[Mark[T]]:
        """The marks of a kind in order of the text; with `within` those that lie inside it."""
        found, starts, ends = self._found.get(kind.name) or self._find(kind)
        if within is None or not found:
            return found
        start, end = within
        first = bisect_left(starts, start)
        return found[first : bisect_right(ends, end, first)]

    def at(self, kind: Kind[T], offset: int) -> Mark[T] | None:
        """The mark of a kind that begins at `offset`, or None."""
        try:
            return self._places[kind.name].get(offset)
        except KeyError:
            found, starts, _ = self._found.get(kind.name) or self._find(kind)
            self._places[kind.name] = dict(zip(starts, found, strict=True))
        return self._places[kind.name].get(offset)

    def any(self, kind: Kind[T], within: Span) -> bool:
        """Whether a mark of a kind lies inside `within`."""
        return bool(self.of(kind, within))

    def _find(self, kind: Kind[T]) -> _Found:
        marks: tuple[Mark[Any], ...] = tuple(kind.find(self.text, self.walls, *map(self.of, kind.needs)))
        if not marks:
            return self._found.setdefault(kind.name, _NONE)
        starts, ends = zip(*map(_SPAN, marks), strict=True)
        found = self._found[kind.name] = (marks, starts, ends)
        return found
