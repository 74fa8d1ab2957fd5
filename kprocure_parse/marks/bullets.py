"""Marks that open an item: □ ㅇ - ·, * and ※, ①, 1. 가. 1), and what else the ladder of numbers knows.

They stand at the start of a line, of a cell, or of an item inside a line that lost its line ends.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.breaks import BREAKS
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred, quick

Group = Literal["note", "drawn", "letter", "pointer", "circled", "first", "second", "third", "fourth", "fifth", "roman"]
"""What opens the item: a star, a drawn mark, a typed letter, an arrow, or a rung of the ladder of numbers and syllables."""


class Bullet(NamedTuple):
    """A mark that opens an item. `level` is its rung on the official ladder, 0 for notes."""

    sign: str
    group: Group
    level: int


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
_DRAWN = {sign: Bullet(sign, "drawn", level) for sign, level in glyphs.BULLETS.items()}
_SPACE = r"[^\S\n\t]"
_SIGNS = (
    rf"(?:(?P<note>\*{{1,4}}|[※†]){_SPACE}*+"
    rf"|(?!ㅇㅇ|○○|〇〇)(?P<drawn>[{regex.escape(''.join(glyphs.BULLETS))}](?!>)|[{glyphs.PRIVATE}](?={_SPACE})){_SPACE}*+"
    rf"|(?P<letter>[{''.join(glyphs.LETTER_BULLETS)}]){_SPACE}++"
    rf"|(?!◀[^\n▶]{{1,60}}▶{_SPACE}*(?:\n|\Z))(?P<pointer>(?![{glyphs.TREND_SIGNS}]{_SPACE}?\d)[{glyphs.POINTERS}]|[-=]>|>>){_SPACE}*+"
    rf"|(?P<circled>[{glyphs.CIRCLED}])(?![{glyphs.ROUTES}]){_SPACE}*+"
    rf"|(?P<first>\d{{1,2}}\.)(?![\d.]){_SPACE}*+(?:(?!\d)|(?<=\s)(?=\d{{4}}년|\d{{1,4}}(?![월일시분년])[가-힣]))"
    rf"|(?P<second>[{glyphs.SYLLABLE_ORDER}]\.){_SPACE}++"
    rf"|(?P<third>(?:\d{{1,2}}|[{glyphs.SMALL_ROMAN}])\)){_SPACE}*+"
    rf"|(?P<fourth>[{glyphs.SYLLABLE_ORDER}]\)){_SPACE}*+"
    rf"|(?P<fifth>\(\d{{1,2}}\)|\[\d{{1,2}}\]){_SPACE}*+"
    rf"|(?P<roman>[{glyphs.ROMAN}]\.?){_SPACE}++)(?=[^\n\t])"
)
_OPENING = deferred(rf"[^\S\n]*+\K{_SIGNS}")
_ANYWHERE = deferred(rf"{_SPACE}*+\K{_SIGNS}")
_FIRST = "".join((
    *glyphs.BULLETS, *glyphs.LETTER_BULLETS, *glyphs.SYLLABLE_ORDER, glyphs.NOTES, glyphs.POINTERS, glyphs.CIRCLED, glyphs.ROMAN, glyphs.SMALL_ROMAN, "-=>([",
))  # fmt: skip
"""With figures and private glyphs the characters that a mark begins with."""
_LINE = quick(
    rf"\n(?=[^\S\n]*+(?:(?P<drawn>[{regex.escape(''.join(glyphs.BULLETS))}])[ ](?=\S)|[\d{glyphs.PRIVATE}{regex.escape(_FIRST)}]))"
)
"""A line that begins with one of them; most have a drawn mark, one space and words, of which nothing more need be asked."""
_CELL = quick(rf"[^\S\n\t]*(?:[{glyphs.PRIVATE}{regex.escape(_FIRST)}]|\d{{1,2}}(?:\)|\.(?![\d.])))")
"""What a cell begins with that may have a mark. Most cells of a table hold a figure, and are passed over in a fifth of the time."""
MARKS_ALONE = frozenset(glyphs.BULLETS) - frozenset(glyphs.DASHES)
"""Drawn marks that may stand on a line of their own above their words (dashes are residue there)."""
_ALONE = deferred(
    rf"[^\S\n]*+\K(?P<drawn>[{regex.escape(''.join(MARKS_ALONE))}])[^\S\n]*+\n\s*+(?=[^\s{regex.escape(''.join(glyphs.BULLETS))}])"
)


def find_bullets(text: str, walls: Walls, breaks: Iterable[Mark[str]]) -> Iterable[Mark[Bullet]]:
    """Every mark that opens an item and has words after it; the span ends where the words begin."""
    found: dict[int, Mark[Bullet]] = {}
    for line in _LINE.finditer(f"\n{text}"):
        if line["drawn"]:
            place = line.start("drawn") - 1
            found[place] = Mark("bullet", span_of((place, place + 2)), _DRAWN[line["drawn"]], "bullet.drawn")
        elif (match := _OPENING.match(text, line.start()) or _ALONE.match(text, line.start())) is not None:
            found[match.start()] = _mark(match)
    begins = _CELL.match
    for place in [place for place in (*walls, *(mark.span.start for mark in breaks)) if begins(text, place)]:
        match = _ANYWHERE.match(text, place)
        if match is not None:
            found.setdefault(match.start(), _mark(match))
    return map(found.__getitem__, sorted(found))


def _mark(match: regex.Match[str]) -> Mark[Bullet]:
    group: Group = match.lastgroup  # type: ignore[assignment]
    sign = match[group]
    if group == "drawn":
        bullet = _DRAWN.get(sign) or Bullet(sign, group, glyphs.PRIVATE_LEVEL)
    else:
        bullet = Bullet(sign, group, _LEVELS.get(group) or glyphs.LETTER_BULLETS.get(sign, 0))
    return Mark("bullet", span_of(match.span()), bullet, f"bullet.{group}")


BULLETS = Kind("bullet", find_bullets, needs=(BREAKS,))
