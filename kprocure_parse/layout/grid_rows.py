"""Tables that lost their cell borders but kept their rows: the cells of a row on lines of their own, a blank line between the rows.

Such a table is known by its head, a row of short words; its cells may be long, begin with a mark, or have more lines than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.layout.cells import is_edge, is_head_word
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon.headings import TABLE_KEYS
from kprocure_parse.marks.sentences import is_predicate

COLUMNS = 16
"""Most columns of a table."""
LINES = 4
"""Most lines that a cell of a table of words has on average."""
CELL = 120
"""Longest cell (characters)."""
PARTS, DEEPEST = 3, 3
"""Most parts of a row in a row, and the deepest mark that opens an item of the text around a table."""
_OUTER = frozenset(("drawn", "letter", "note", "first", "second", "roman"))
"""Groups of marks that open such an item; a circled number may be a key."""


def rows_in(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """The first table of rows that begins in `lines[start:end]`, as places [start, end)."""
    for place in range(start, end):
        if place > start and lines[place].gap == 1:
            continue
        below = _below(lines, place)
        if below - place > 1 and _is_head(lines[place:below]) and (last := _last(lines, place, below)) > below:
            return _with_edges(lines, place, last)
    return None


def _below(lines: Sequence[Line], start: int) -> int:
    """The end of the row that begins at `start`: the next blank line."""
    end = start + 1
    while end < len(lines) and lines[end].gap == 1 and lines[end].number == lines[end - 1].number + 1:
        end += 1
    return end


def _is_head(row: Sequence[Line]) -> bool:
    return len(row) <= COLUMNS and all(map(is_head_word, row))


def _last(lines: Sequence[Line], start: int, below: int) -> int:
    """The end of the table whose head is `lines[start:below]`; `below` itself if there is none.

    Between two whole rows there may be up to three parts of one: a cell of several paragraphs has blank lines inside.
    """
    width, end, before, full, parts = below - start, below, 0, 0, 0
    for place, size in _parts(lines, below):
        whole = max(2, width - 1) <= size <= LINES * width
        if whole or (place == end and before + size == width):  # or the rest of the last row
            end, before, full, parts = place + size, size, full + (size >= width), 0
        elif (parts := parts + 1) > PARTS:
            break
    known = "".join(lines[start].text.split()) in TABLE_KEYS
    return _with_marked(lines, below, end) if full >= (1 if known else 2) else below


def _with_marked(lines: Sequence[Line], start: int, end: int) -> int:
    """The end of a table, with more lines of its last cell: they have a mark that other cells have."""
    inner = {line.marker for line in lines[start:end] if line.marker is not None}
    for place, size in _parts(lines, end):
        if lines[place].marker not in inner:
            return place
        end = place + size
    return end


def _parts(lines: Sequence[Line], start: int) -> Iterator[tuple[int, int]]:
    """The lines from `start` on between blank lines, as places and sizes, as long as they can be cells."""
    while start < len(lines) and lines[start].number == lines[start - 1].number + 1:
        end = _below(lines, start)
        if not _may_be_part(lines[start:end]):
            return
        yield start, end - start
        start = end


def _may_be_part(row: Sequence[Line]) -> bool:
    """Whether lines can be cells of one row: none is a sentence, and none opens an item of the text around the table."""
    bullet = row[0].bullet
    if bullet is not None and bullet.group in _OUTER and bullet.level <= DEEPEST:
        return False
    return all(len(line.text) <= CELL and not line.is_row and not is_predicate(line.text) for line in row)


def _with_edges(lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """The table with the notes at its edge: its unit above it, its source below it."""
    if start and is_edge(lines[start - 1]) and lines[start].number == lines[start - 1].number + 1:
        start -= 1
    if end < len(lines) and is_edge(lines[end]) and lines[end].number == lines[end - 1].number + 1:
        end += 1
    return start, end
