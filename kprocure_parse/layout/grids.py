"""Tables that lost their cell borders: runs of short lines without predicates, many of them figures (4.9 % of texts)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from kprocure_parse.layout.cells import is_edge, is_figure, is_head_word, may_be_cell
from kprocure_parse.layout.grid_rows import rows_in
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.lexicon.headings import ENDS, TABLE_CORNERS, TABLE_HEADS, TABLE_KEYS
from kprocure_parse.marks.sentences import is_predicate, is_told

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
MOST = 240
"""Most lines of a table with keys, and most lines above it that are asked for their marks."""
HEADS = 5
"""Within this many lines one can be known as the head of a column."""


def tables_in(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Finds the tables in a run of lines, as pairs of places [start, end)."""
    cells = bytes(map(may_be_cell, lines))  # 1 for a line that may be one
    start = cells.find(1)
    while start >= 0:
        end = _run_end(lines, start, cells)
        rows = rows_in(lines, start, end)
        if end > start and _is_table(lines[start:end]):
            end = max(end, rows[1]) if rows else end
            yield start, end
        elif found := [each for each in (rows, _corner(lines, start, end), _keyed(lines, start, end)) if each]:
            first = max(found, key=lambda each: (-each[0], each[1]))
            yield first
            end = first[1] if first == rows else max(end, first[1])
        start = cells.find(1, end)


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


def _keyed(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """The first table of two or more columns in a run that begins with a known head: its keys are short, the cells next to them may be long."""
    first = next((place for place in range(start, end) if _opens_keyed(lines, place)), len(lines))
    if first + 1 >= len(lines):
        return None
    gap, last, outer = lines[first + 1].gap, first + 1, {line.marker for line in lines[max(0, first - MOST) : first]}
    while (
        last < min(len(lines), first + MOST)
        and lines[last].gap <= gap
        and _may_be_value(lines[last], lines[last - 1], outer)
    ):
        last += 1
    last = _unheaded(lines, _unnumbered(lines, first, last))
    words = [len(line.text) <= SHORT for line in lines[first:last] if line.marker is None]
    return (first, last) if last - first > FEWEST_BELOW and sum(words) >= KEYS * len(words) else None


def _opens_keyed(lines: Sequence[Line], place: int) -> bool:
    """Whether a table begins with a line: with the head of its first column (단계), with another column's (비고), or below a boxed title."""
    if "".join(lines[place].text.split()) in TABLE_KEYS:
        return True
    head = [*takewhile(is_head_word, lines[place : place + HEADS])]
    if not head[1:]:
        return False
    boxed = place > 0 and lines[place - 1].is_bracketed and not lines[place - 1].is_row
    return boxed or any("".join(line.text.split()) in TABLE_HEADS for line in head[1:])


def _unheaded(lines: Sequence[Line], end: int) -> int:
    """The end of a table of words, without the heading of what follows it."""
    headed = end < len(lines) and "".join(lines[end - 1].text.split()).endswith(ENDS)
    return end - 1 if headed else end


def _unnumbered(lines: Sequence[Line], start: int, end: int) -> int:
    """The end of a table of words, without the number and the title of the next part if they follow it."""
    number, title = lines[end - 2].text, "".join(lines[end - 1].text.split())
    numbered = number.isdecimal() and title.endswith(ENDS) and not any(map(is_figure, lines[start : end - 2]))
    return end - 2 if numbered else end


def _may_be_value(line: Line, above: Line, outer: AbstractSet[str | None]) -> bool:
    """Whether a line can be the cell next to a key. Its mark may be one of the lowest, if the text above the table does not use it (`outer`)."""
    if line.number != above.number + 1 or line.is_row or len(line.text) > VALUE:
        return False
    if line.bullet is None:
        return not is_told(line.text) and (line.text[0] != "<" or line.text[-1] == ">")
    return line.bullet.sign not in outer and line.bullet.sign in glyphs.CELL_MARKS and not is_predicate(line.text)


def _run_end(lines: Sequence[Line], start: int, cells: bytes) -> int:
    """The end of the lines from `start` on that may be cells, each directly after the one before."""
    bound = cells.find(0, start)
    bound = len(lines) if bound < 0 else bound
    if lines[bound - 1].number - lines[start].number == bound - 1 - start:
        return bound
    return next((end for end in range(start + 1, bound) if lines[end].number != lines[end - 1].number + 1), bound)


def _is_labelled(lines: Sequence[Line]) -> bool:
    """Whether a line is a label with its value (일시: 6월 13일); notes at a table's edge do not count."""
    return any(": " in line.text and not is_edge(line) for line in lines)


def _is_table(lines: Sequence[Line]) -> bool:
    if len(lines) >= MANY and sum(len(line.text) for line in lines) <= SHORT * len(lines) and not _is_labelled(lines):
        return True
    figures = sum(map(is_figure, lines))
    return len(lines) >= FEWEST and figures >= FEW_FIGURES and figures >= FIGURES * len(lines)
