"""Tables that lost their cell borders: runs of short lines without predicates, many of them figures (4.9 % of texts)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.lexicon.captions import TABLE_EDGES
from kprocure_parse.lexicon.headings import ENDS, TABLE_CORNERS, TABLE_KEYS
from kprocure_parse.marks.sentences import is_told
from kprocure_parse.marks.spaced import alternation
from kprocure_parse.patterns import deferred

CELL = 32
"""Longest line that can have been a cell (characters)."""
FEWEST = 5
"""Fewest cells of a table."""
FEWEST_BELOW = 4
"""Fewest cells of a table with a corner cell: two columns, two rows."""
VALUE, KEYS = 150, 0.5
"""Longest cell next to a short key (characters), and the smallest share of short cells in such a table."""
MANY, SHORT = 9, 14
"""From this many cells on, lines of words are a table, too, if they are this short on average (characters)."""
FIGURES = 0.4
"""Smallest share of figures among the cells of a table."""
FEW_FIGURES = 3
"""Fewest figures in a table."""

_DASHES = frozenset(glyphs.DASHES)
_SIGN = rf"[{glyphs.TREND_SIGNS}+\-−–▴▾↑↓<(（’'‘`~∼～約약]"
_FIGURE = deferred(
    rf"{_SIGN}{{0,3}}\s?\d[\d,.:/~∼～\-–()\s’'‘`]*+(?:%p?|[가-힣㎡㎞㎏ℓa-zA-Z$]{{1,3}})?"
    rf"(?:\s?[~∼～(/-]\s?{_SIGN}{{0,2}}\s?\d[\d,.:/\s]*+(?:%p?|[가-힣a-zA-Z]{{1,3}})?\)?)?[)↑↓]?"
)
_CAPTION_STARTS = frozenset(("(", "<", "[", *(word[0] for word in TABLE_EDGES)))
EDGES = alternation(TABLE_EDGES, r"\s?")
"""A pattern for the first word of a note at a table's edge."""
EDGE = rf"(?:{EDGES})\s?[:：]"
"""The same with its colon."""
_CAPTION = deferred(rf"[(<\[]?\s?{EDGE}[^\n]{{0,60}}")
"""Notes at a table's edge: (단위: 명), 출처: …"""


def is_figure(line: Line) -> bool:
    """Whether a line is only a figure, with its sign and unit."""
    return any(map(str.isdecimal, line.text)) and _FIGURE.fullmatch(line.text) is not None


def tables_in(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Finds the tables in a run of lines, as pairs of places [start, end)."""
    start = 0
    while start < len(lines):
        end = _run_end(lines, start)
        if end > start and _is_table(lines[start:end]):
            yield start, end
        elif (corner := _corner(lines, start, end) or _keyed(lines, start)) is not None:
            yield corner
            end = max(end, corner[1])
        start = max(end, start + 1)


def _corner(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """The table that begins with a corner cell (구분), whatever its cells contain. It ends at a gap wider than the one below the corner."""
    if start + 1 >= end:
        return None
    first = next((place for place in range(start, end) if "".join(lines[place].text.split()) in TABLE_CORNERS), end)
    if first + 1 >= end:
        return None
    gap = lines[first + 1].gap
    last = next((place for place in range(first + 1, end) if lines[place].gap > gap), end)
    last = _unnumbered(lines, first, last)
    return (first, last) if last - first >= FEWEST_BELOW else None


def _keyed(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """The table of two or more columns that begins with a known head (단계, 일자): its keys are short, the cells next to them may be long."""
    if "".join(lines[start].text.split()) not in TABLE_KEYS or start + 1 >= len(lines):
        return None
    gap, end = lines[start + 1].gap, start + 1
    while end < len(lines) and lines[end].gap <= gap and _may_be_value(lines[end], lines[end - 1]):
        end += 1
    end = _unnumbered(lines, start, end)
    keys = sum(len(line.text) <= SHORT for line in lines[start:end])
    return (start, end) if end - start > FEWEST_BELOW and keys >= KEYS * (end - start) else None


def _unnumbered(lines: Sequence[Line], start: int, end: int) -> int:
    """The end of a table of words, without the number and the title of the next part if they follow it."""
    number, title = lines[end - 2].text, "".join(lines[end - 1].text.split())
    numbered = number.isdecimal() and title.endswith(ENDS) and not any(map(is_figure, lines[start : end - 2]))
    return end - 2 if numbered else end


def _may_be_value(line: Line, above: Line) -> bool:
    plain = line.number == above.number + 1 and not line.is_row and line.marker is None
    return plain and len(line.text) <= VALUE and not is_told(line.text)


def _run_end(lines: Sequence[Line], start: int) -> int:
    end = start
    while (
        end < len(lines)
        and _may_be_cell(lines[end])
        and (end == start or lines[end].number == lines[end - 1].number + 1)
    ):
        end += 1
    return end


def _may_be_cell(line: Line) -> bool:
    if line.is_row or (line.marker is not None and not _is_dash(line)):
        return False
    if line.text[0] in _CAPTION_STARTS and _CAPTION.fullmatch(line.text) is not None:
        return True
    return (
        len(line.text) <= CELL
        and not line.text.endswith((",", "."))
        and not line.is_bracketed
        and not is_told(line.text)
    )


def _is_dash(line: Line) -> bool:
    """Whether the apparent bullet is the sign of a figure: -1.7."""
    return line.marker in _DASHES and is_figure(line)


def _is_labelled(lines: Sequence[Line]) -> bool:
    """Whether a line is a label with its value (일시: 6월 13일); notes at a table's edge do not count."""
    return any(": " in line.text and _CAPTION.fullmatch(line.text) is None for line in lines)


def _is_table(lines: Sequence[Line]) -> bool:
    if len(lines) >= MANY and sum(len(line.text) for line in lines) <= SHORT * len(lines) and not _is_labelled(lines):
        return True
    figures = sum(map(is_figure, lines))
    return len(lines) >= FEWEST and figures >= FEW_FIGURES and figures >= FIGURES * len(lines)
