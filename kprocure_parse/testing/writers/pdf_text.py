"""Paragraphs → printed lines: how they are set, where they begin, where they wrap. Knows no page and no table.

Lines wrap as in Hancom Office. At the end of a word the space stays after the last letter, beyond the margin; a break inside
a Hangul word leaves nothing there; Latin words and numbers stay whole. Full lines are stretched to the margin.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import regex
from attrs import define, frozen

from kprocure_parse.testing.writers.pdf_fonts import Face

Wrap: TypeAlias = Literal["words", "letters"]
Align: TypeAlias = Literal["left", "centre", "justified"]

_SPACE_EM = 0.5
"""The width of a space at the beginning of a line: half an em, as in Hancom Office."""
_MOST_STRETCH = 1.2
"""How many ems a space may be stretched: more would look like a gap between columns."""
_ASCENT = 0.85
_WORD = regex.compile(r"\S+|^")
_SPACES = regex.compile(r"\s*")
_HANGS = regex.compile(
    r"(?:[□■▣◆◇ㅁ○◯◎●ㅇ▶▷▲△☞※▪·ㆍ•\-–—]|\*{1,3}|[①-⑮]|\d{1,2}[.)]|[가-하][.)]|\(?\d{1,2}\))\s+"
    r"|(?:붙임|별첨|첨부|참고)\s*(?:\d{1,2}[.]?\s+|[:]\s*|\s+(?:\d{1,2}[.]\s+)?)"
)
"""A mark and the spaces after it: the other lines of the paragraph are aligned with what follows."""
_NOT_FIRST = frozenset(".,!?:;)]}”’」』》〉〕】%·ㆍ…")
_NOT_LAST = frozenset("([{“‘「『《〈〔【")
_HANGUL = regex.compile(r"[가-힣ㄱ-ㆎ]")


@frozen(kw_only=True)
class Style:
    """How a paragraph is set. `leading` is the distance of its lines, `before` the distance to the paragraph above, in points."""

    face: Face
    size: float
    leading: float
    align: Align = "left"
    before: float = 0.0

    @property
    def base(self) -> float:
        """Points from the top of a line to its baseline."""
        return (self.leading - self.size) / 2 + _ASCENT * self.size


@frozen(kw_only=True)
class SetLine:
    """A printed line. `left` is counted from the left edge of its column; every space is `stretch` points wider."""

    text: str
    left: float
    style: Style
    stretch: float = 0.0


def wrapped(text: str, style: Style, width: float, wrap: Wrap) -> list[SetLine]:
    """The printed lines of a paragraph in a column of this width; one empty line for an empty paragraph."""
    bare = text.lstrip()
    if style.align == "centre":
        first = hang = 0.0
    else:
        first = (len(text) - len(bare)) * _SPACE_EM * style.size
        mark = _HANGS.match(bare)
        hang = first + style.face.width(mark[0], style.size) if mark else 0.0
        if max(first, hang) > width / 2:
            first = hang = 0.0
    lines = _lines(bare, _LineRoom(style, width - first, width - hang, wrap))
    last = len(lines) - 1
    return [
        _piece(line, style, width, hang if number else first, full=number < last) for number, line in enumerate(lines)
    ]


def _piece(text: str, style: Style, width: float, left: float, *, full: bool) -> SetLine:
    shown = text.rstrip()
    own = style.face.width(shown, style.size)
    if style.align == "centre":
        return SetLine(text=text, left=max(0.0, (width - own) / 2), style=style)
    spaces, room = shown.count(" "), width - left - own
    stretch = room / spaces if full and spaces and style.align == "justified" else 0.0
    return SetLine(text=text, left=left, style=style, stretch=stretch if stretch < _MOST_STRETCH * style.size else 0.0)


@define
class _LineRoom:
    """How much fits in a line: `room` in the one that is being filled, `others` in those after it."""

    style: Style
    room: float
    others: float
    wrap: Wrap

    def width(self, text: str) -> float:
        return self.style.face.width(text, self.style.size)


def _lines(text: str, measure: _LineRoom) -> list[str]:
    lines: list[str] = []
    line = ""
    for word, spaces in _words(text):
        rest = word
        while rest and measure.width(line + rest) > measure.room:
            head = _head(rest, line, measure)
            lines.append(line + head)
            line, rest = "", rest[len(head) :]
            measure.room = measure.others
        line += rest + spaces
    return [*lines, line] if line else lines or [""]


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Words, each with the spaces after it."""
    for word in _WORD.finditer(text):
        yield word[0], _SPACES.match(text, word.end())[0]  # type: ignore[index]  # matches everywhere


def _head(word: str, line: str, measure: _LineRoom) -> str:
    """The part of a word that does not fit which stays in the line: nothing, unless it may be broken or is alone in the line."""
    fitting = 0
    while fitting < len(word) and measure.width(line + word[: fitting + 1]) <= measure.room:
        fitting += 1
    if measure.wrap == "letters":
        for end in range(fitting, 0, -1):
            if _breaks(word, end):
                return word[:end]
    return "" if line else word[: max(1, fitting)]


def _breaks(word: str, at: int) -> bool:
    """Whether a line may end at this place inside a word: next to Hangul, but not before a closing or after an opening mark."""
    before, after = word[at - 1], word[at : at + 1]
    if before in _NOT_LAST or after in _NOT_FIRST:
        return False
    return _HANGUL.match(before) is not None or _HANGUL.match(after) is not None
