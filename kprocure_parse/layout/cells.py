"""Cells of tables that lost their borders: what a line looks like that was a figure, a cell or a note at the table's edge."""

from __future__ import annotations

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.lexicon.captions import TABLE_EDGES
from kprocure_parse.marks.sentences import is_told
from kprocure_parse.marks.spaced import alternation
from kprocure_parse.patterns import deferred, quick

CELL = 32
"""Longest line that can have been a cell (characters)."""
HEAD = 16
"""Longest cell of a table's head (characters)."""

_DASHES = frozenset(glyphs.DASHES)
_SIGN = rf"[{glyphs.TREND_SIGNS}+\-−–▴▾↑↓<(（’'‘`~∼～約약]"
_FIGURE = deferred(
    rf"{_SIGN}{{0,3}}\s?\d[\d,.:/~∼～\-–()\s’'‘`]*+(?:%p?|[가-힣㎡㎞㎏ℓa-zA-Z$]{{1,3}})?"
    rf"(?:\s?[~∼～(/-]\s?{_SIGN}{{0,2}}\s?\d[\d,.:/\s]*+(?:%p?|[가-힣a-zA-Z]{{1,3}})?\)?)?[)↑↓]?"
)
_NOTE_STARTS = frozenset(("(", "<", "[", *(word[0] for word in TABLE_EDGES)))
EDGES = alternation(TABLE_EDGES, r"\s?")
"""A pattern for the first word of a note at a table's edge."""
EDGE = rf"(?:{EDGES})\s?[:：]"
"""The same with its colon."""
_NOTE = quick(rf"[(<\[]?\s?{EDGE}[^\n]{{0,60}}")
"""Notes at a table's edge: (단위: 명), 출처: …"""


def is_figure(line: Line) -> bool:
    """Whether a line is only a figure, with its sign and unit."""
    return any(map(str.isdecimal, line.text)) and _FIGURE.fullmatch(line.text) is not None


def is_edge(line: Line) -> bool:
    """Whether a line is a note at a table's edge."""
    return line.text[0] in _NOTE_STARTS and _NOTE.fullmatch(line.text) is not None


def may_be_cell(line: Line) -> bool:
    """Whether a line is short enough for a cell and neither an item nor a sentence."""
    if line.is_row or (line.marker is not None and not (line.marker in _DASHES and is_figure(line))):
        return False  # a dash may be the sign of a figure: -1.7
    text = line.text
    if text[0] in _NOTE_STARTS and is_edge(line):
        return True
    return (
        len(text) <= CELL
        and not (text.endswith((",", ".")) and not is_figure(line))
        and not line.is_bracketed
        and not is_told(text)
    )


def is_head_word(line: Line) -> bool:
    """Whether a line is a short word, as in the head of a table: no sentence, no list, no label with its value, no boxed title, no figure."""
    if line.marker is not None or line.is_row or len(line.text) > HEAD or line.is_bracketed:
        return False
    stopped = line.text.endswith((",", ".", ":")) or ": " in line.text
    return not (stopped or is_told(line.text) or is_figure(line))
