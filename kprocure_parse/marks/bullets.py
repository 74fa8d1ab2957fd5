"""Marks that open an item: □ ㅇ - ·, * and ※, ①, 1. 가. 1), at the start of a line, of a cell, or inside a line that lost its line ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred

LONG = 60
"""Characters from which a line is long enough to hold several items."""
ITEMS = 2
"""Bullets inside a line from which it is a list."""

Group = Literal["note", "drawn", "letter", "pointer", "circled", "first", "second", "third", "fourth", "fifth", "roman"]
"""What opens the item: a star, a drawn mark, a typed letter, an arrow, or a rung of the ladder of numbers and syllables."""


class Bullet(NamedTuple):
    """A mark that opens an item. `level` is its rung on the official ladder (0 for notes); `inner` says that it stands inside a line."""

    sign: str
    group: Group
    level: int
    inner: bool = False


_LEVELS: dict[str, int] = {
    "note": 0,
    "pointer": glyphs.POINTER_LEVEL,
    "circled": 2,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 4,
    "roman": 1,
}
_SPACE = r"[^\S\n\t]"
_SIGNS = (
    rf"(?:(?P<note>\*{{1,4}}|[※†]){_SPACE}*+"
    rf"|(?P<drawn>[{regex.escape(''.join(glyphs.BULLETS))}](?!>)){_SPACE}*+"
    rf"|(?P<letter>[{''.join(glyphs.LETTER_BULLETS)}]){_SPACE}++"
    rf"|(?P<pointer>[{glyphs.POINTERS}]|->|>>){_SPACE}*+"
    rf"|(?P<circled>[{glyphs.CIRCLED}]){_SPACE}*+"
    rf"|(?P<first>\d{{1,2}}\.)(?![\d.]){_SPACE}*+(?!\d)"
    rf"|(?P<second>[{glyphs.SYLLABLE_ORDER}]\.){_SPACE}++"
    rf"|(?P<third>\d{{1,2}}\)){_SPACE}*+"
    rf"|(?P<fourth>[{glyphs.SYLLABLE_ORDER}]\)){_SPACE}*+"
    rf"|(?P<fifth>\(\d{{1,2}}\)){_SPACE}*+"
    rf"|(?P<roman>[{glyphs.ROMAN}]\.?){_SPACE}++)(?=[^\n\t])"
)
_OPENING = deferred(rf"(?m)^[^\S\n]*+\K{_SIGNS}")
_BEHIND_WALL = deferred(rf"{_SPACE}*+\K{_SIGNS}")
_INNER_SIGNS = "□■○ㅇ◦"
_INNER = deferred(r"(?<=\S)(?:\s*+\K(?P<drawn>[□■])(?=[^□■\n]{10})\s*+|\s++\K(?P<drawn>[○ㅇ◦])\s(?=[^○ㅇ◦\n]{10})\s*+)")


def find_bullets(text: str, walls: Walls) -> Iterator[Mark[Bullet]]:
    """Every mark that opens an item and has words behind it; the span ends where the words begin."""
    found = {match.start(): _mark(match, inner=False) for match in _OPENING.finditer(text)}
    for wall in walls:
        match = _BEHIND_WALL.match(text, wall)
        if match is not None:
            found.setdefault(match.start(), _mark(match, inner=False))
    for match in _inner(text):
        found.setdefault(match.start(), _mark(match, inner=True))
    return (found[start] for start in sorted(found))


def _mark(match: regex.Match[str], *, inner: bool) -> Mark[Bullet]:
    group: Group = match.lastgroup  # type: ignore[assignment]
    sign = match[group]
    level = _LEVELS.get(group) or glyphs.BULLETS.get(sign) or glyphs.LETTER_BULLETS.get(sign) or 0
    return Mark("bullet", Span(*match.span()), Bullet(sign, group, level, inner), f"bullet.{group}")


def _inner(text: str) -> Iterator[regex.Match[str]]:
    """Bullets inside the lines of a page that lost its line ends."""
    if sum(map(text.count, _INNER_SIGNS)) < ITEMS:
        return
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if len(line) >= LONG and sum(map(line.count, _INNER_SIGNS)) >= ITEMS:
            inside = list(_INNER.finditer(text, start, end))
            yield from inside if len(inside) >= ITEMS else ()
        start = end + 1


BULLETS = Kind("bullet", find_bullets)
