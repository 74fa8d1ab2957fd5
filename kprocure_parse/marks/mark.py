"""What a mark is, and how its kind is found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import regex

from kprocure_parse.document import Span

T = TypeVar("T")

Walls: TypeAlias = tuple[int, ...]
"""Offsets at which a cell of a table begins or ends, ascending; no mark runs over one."""


class Mark(NamedTuple, Generic[T]):
    """A word or a sign of the text: its kind, where it stands, what it says, and the id of the rule that found it."""

    kind: str
    span: Span
    value: T
    rule: str


Finder: TypeAlias = Callable[..., Iterable[Mark[T]]]
"""Text, walls, and the marks of each kind it needs → the marks of one kind, in order of the text and without overlaps, in linear time."""


class Kind(NamedTuple, Generic[T]):
    """A kind of mark: its name, who finds it, and the kinds whose marks the finder is given."""

    name: str
    find: Finder[T]
    needs: tuple[Kind[Any], ...] = ()


BLANKS = " \t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Every blank but the line end, for a set of characters in a pattern."""


def lines_with(text: str, opening: re.Pattern[str]) -> list[int]:
    """Where the lines begin that open with a pattern. The pattern begins with the line end before them, and takes nothing after it."""
    return [match.start() for match in opening.finditer(f"\n{text}")]


def places_of(text: str, signs: Iterable[str]) -> list[int]:
    """Where any of these characters stand, in order. Few texts have many of them, and a string finds one faster than a pattern does."""
    found: list[int] = []
    for sign in filter(text.__contains__, signs):
        place = text.find(sign)
        while place >= 0:
            found.append(place)
            place = text.find(sign, place + 1)
    return sorted(found)


def matches(pattern: regex.Pattern[str], text: str, walls: Walls, end: int | None = None) -> Iterator[regex.Match[str]]:
    """What a pattern finds in a text, up to `end`; what runs over a wall is matched again up to that wall."""
    if not walls:
        yield from pattern.finditer(text, 0, end)
        return
    place = 0
    while (match := pattern.search(text, place, end)) is not None:
        start, number = match.start(), bisect_right(walls, match.start())
        cut = number < len(walls) and walls[number] < match.end()
        within = pattern.match(text, start, walls[number]) if cut else match
        if within is not None:
            yield within
        place = max(within.end() if within is not None else 0, start + 1)


def wall_after(walls: Walls, place: int, end: int) -> int:
    """The first wall after a place, or `end` where there is none."""
    number = bisect_right(walls, place)
    return walls[number] if number < len(walls) else end


def wall_before(walls: Walls, place: int) -> int:
    """The last wall at a place or before it, or the beginning of the text."""
    number = bisect_right(walls, place) - 1
    return walls[number] if number >= 0 else 0


def ranked(passes: Iterable[Iterable[Mark[T]]]) -> list[Mark[T]]:
    """The marks of several passes in order of the text; of two that overlap, that of the earlier pass stays."""
    kept: list[Mark[T]] = []
    for found in passes:
        free = [mark for mark in found if _is_free(kept, mark.span)]
        kept = sorted([*kept, *free], key=_span) if free else kept
    return kept


def _is_free(kept: Sequence[Mark[T]], span: Span) -> bool:
    place = bisect_left(kept, span.end, key=_start)
    return place == 0 or kept[place - 1].span.end <= span.start


def _span(mark: Mark[T]) -> Span:
    return mark.span


def _start(mark: Mark[T]) -> int:
    return mark.span.start
