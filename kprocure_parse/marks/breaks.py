"""Where an item begins inside a line: pages that lost their line ends keep the marks (598 of 76,294 texts, statistics above all)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.document import Span
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred, quick

LONG = 45
"""Shorter lines hold a single item (characters)."""
ITEMS = 2
"""A line with this many marks inside is a list."""

_ENDED = r"(?<=[다함음임됨짐요)\].:*]|증가|감소|상승|하락|유지|수준)"
"""How a clause ends; a mark directly after it, without a blank, opens an item."""
_BREAK = deferred(
    r"(?<=\S)(?:"
    r"(?P<drawn>\s*+[□■▣](?=[^□■▣\n]{10})|\s++[○ㅇ◦](?=\s[^○ㅇ◦\n]{10})|[○◦](?<=[가-힣)\]*.]○)(?=\s[^○◦\n]{8})|ㅇ(?<=[가-힣)\]*.]ㅇ)(?=\s?[가-힣(‘“「'\"])(?!ㅇ))"
    rf"|(?P<letter>\s++o(?=\s++[가-힣(\d‘’']))|(?P<eye>{_ENDED}◎(?=\s[^◎\n]{{4}}))"
    rf"|(?P<dash>\s-(?=\s[^\s\d-])|{_ENDED}-(?=\s[^\s\d-]))"
    rf"|(?P<note>\s?※|(?:\s|{_ENDED})\*{{1,3}}(?=\s\S))"
    r"|(?P<roman>\s*+[ⅡⅢⅣⅤⅥ](?=\s[가-힣]))"
    rf"|(?P<label>\[[가-힣· ]{{2,20}}\](?=\s?[{glyphs.BREAKING_BULLETS}])))"
)
_SISTER = deferred(r"(?<=[가-힣)\]」”’%0-9]\s?[▷▶])(?=\s[^\s▷▶])")
"""Behind a second triangle in a line that one opens: ▷ … 확대▷ … 개선 (climate)."""
_TRIANGLES = "▷▶"
_FIRST_ROMAN = "Ⅰ"
_AFTER_WORDS = quick(rf"[{glyphs.BREAKING_BULLETS}](?<!\n.)(?<!\n[^\S\n].)(?<!\n[^\S\n]{{2}}.)")
"""A drawn mark that does not open its line, or has three blanks before it: of a hundred texts one has any."""


def breaks_in(text: str) -> list[int]:
    """The offsets at which an item opens inside a line, ascending."""
    return sorted({*_listed(text), *_sisters(text)})


def _sisters(text: str) -> Iterator[int]:
    """The second triangle of a line that begins with one; subtitles on one line."""
    for sign in _TRIANGLES:
        place = text.find(sign, text.find(sign) + 1) if sign in text else -1
        while place > 0:
            start = text.rfind("\n", 0, place) + 1
            if text[start:place].lstrip().startswith(sign) and _SISTER.match(text, place + 1):
                yield place
            place = text.find(sign, place + 1)


def _listed(text: str) -> list[int]:
    """The marks of items in lines that hold several."""
    if _FIRST_ROMAN not in text and (
        _AFTER_WORDS.search(f"\n{text}") is None or sum(map(text.count, glyphs.BREAKING_BULLETS)) < ITEMS
    ):
        return []
    found: list[int] = []
    start = 0
    for line in text.split("\n"):
        if len(line) >= LONG and _may_hold(line.lstrip()):
            found.extend(start + place for place in _inside(line))
        start += len(line) + 1
    return found


def _may_hold(words: str) -> bool:
    """Whether a drawn mark stands after the first character of a line, or a Roman number opens it."""
    return words.startswith(_FIRST_ROMAN) or any(map(words[1:].__contains__, glyphs.BREAKING_BULLETS))


def _inside(line: str) -> Sequence[int]:
    """The breaks of one line: several, or none; dashes, stars, a typed o and ◎ count where drawn marks or Roman numbers show a list."""
    matches = list(_BREAK.finditer(line))
    roman = line.lstrip().startswith(_FIRST_ROMAN)
    kept = [match for match in matches if roman or match.lastgroup != "roman"]
    proven = any(match.lastgroup in ("drawn", "roman") for match in kept)
    if len(kept) < ITEMS or not proven:
        return ()
    return [match.end() - len(match[0].lstrip()) for match in kept]


def find_breaks(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Each break as the first character of its item."""
    for place in breaks_in(text):
        yield Mark("break", Span(place, place + 1), text[place], "break.inner")


BREAKS = Kind("break", find_breaks)
