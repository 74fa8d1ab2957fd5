"""Lines whose words stand in columns → tables without a drawn line. Knows no grid and no page.

A single line is no table if its words were stretched to the margins, or if it reads as one: the mark of an item, the heading of
a picture before the gap, a note after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from kprocure_parse.document import Place
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftCell, DraftTable
from kprocure_parse.readers.pdf_boxes import Element, PlacedTable
from kprocure_parse.readers.pdf_lines import PrintedLine
from kprocure_parse.readers.pdf_paragraphs import Margins, opens_item, paragraphs

WIDE = 1.5
"""A gap that many sizes wide can part two columns by itself."""
_STRETCHED, _EVEN = 3, 0.1
_LETTER = deferred(r"\W{1,2}|\(?[\dA-Za-z가-하]{1,2}[.)]|\S")
"""What comes before a gap in a list or between spaced letters: not a cell."""
_OPENED = deferred(r"[*<〈-]|\d\d$|.*[가-힣][.]$")
"""The first words of a line that is no row: a note, an item, the heading of a picture, a number, the end of a sentence."""
_ASIDE = deferred(r"[*※:]")
"""The last words of such a line: a note, a value."""


def column_gap(line: PrintedLine, number: int) -> bool:
    """Whether both sides of a gap can be cells: neither is a mark or one of several spaced letters."""
    starts = [0, *(place for place, _, _ in line.gaps), len(line.text) + 1]
    before = line.text[starts[number] : starts[number + 1]].strip()
    after = line.text[starts[number + 1] : starts[number + 2]].strip()
    return not _LETTER.fullmatch(before) and len(after) > 1


def rows(written: Sequence[PrintedLine], page: int) -> Iterator[Element]:
    """Lines outside tables; lines with columns separated by wide gaps become rows of a table."""
    waiting: list[tuple[PrintedLine, list[PrintedLine]]] = []
    for line in written:
        parts = _parts(line)
        if waiting and (len(parts) < 2 or line.top - waiting[-1][0].bottom > 2 * line.size):
            yield _row_or_table(waiting, page)
            waiting = []
        if len(parts) > 1:
            waiting.append((line, parts))
        else:
            yield line
    if waiting:
        yield _row_or_table(waiting, page)


def _row_or_table(rows: Sequence[tuple[PrintedLine, list[PrintedLine]]], page: int) -> Element:
    """A table of lines that stand in columns, or a single line that is none."""
    line, parts = rows[0]
    if len(rows) == 1 and _is_stretched(line):
        return line
    if len(rows) == 1 and _is_sentence(parts):
        return evolve(line, tabbed=True)
    return _table(rows, page)


def _is_sentence(parts: Sequence[PrintedLine]) -> bool:
    """Whether the parts of a line read as one line: an item or a heading and what is said beside it."""
    first, *others = (part.text for part in parts)
    opened = opens_item(first) or _OPENED.match(first) is not None
    return opened or any(_ASIDE.match(other) for other in others)


def _is_stretched(line: PrintedLine) -> bool:
    """Whether all words are the same way apart: the line was stretched to its margins."""
    widths = [right - left for _, left, right in line.gaps]
    if len(widths) < _STRETCHED or len(widths) != line.text.count(" "):
        return False
    return max(widths) - min(widths) < _EVEN * line.size


def _parts(line: PrintedLine) -> list[PrintedLine]:
    """A line, cut at its column gaps."""
    if not any(right - left > WIDE * line.size for _, left, right in line.gaps):
        return [line]
    cuts = [gap for number, gap in enumerate(line.gaps) if column_gap(line, number)]
    if not any(right - left > WIDE * line.size for _, left, right in cuts):
        return [line]
    starts = [(0, line.left), *((place, right) for place, _, right in cuts)]
    ends = [*((place, left) for place, left, _ in cuts), (len(line.text), line.right)]
    return [
        PrintedLine(
            text=line.text[start:end].strip(), left=left, right=right, first=right, base=line.base,
            size=line.size, spaced=False, gaps=(), page=line.page,
        )
        for (start, left), (end, right) in zip(starts, ends, strict=True)
    ]  # fmt: skip


def _table(rows: Sequence[tuple[PrintedLine, list[PrintedLine]]], page: int) -> PlacedTable:
    """Rows of parts → a table; parts above each other share a column."""
    columns = _columns(part for _, parts in rows for part in parts)
    cells: list[DraftCell] = []
    for number, (_, parts) in enumerate(rows):
        places = [sum(right < part.left for _, right in columns) for part in parts]
        if len(set(places)) < len(places):
            places = list(range(len(parts)))
        cells.extend(
            DraftCell(
                blocks=paragraphs([part], Margins(part.left, part.right)),
                row=number,
                column=place,
                place=Place(page, part.box),
            )
            for part, place in zip(parts, places, strict=True)
        )
    box = (
        min(line.left for line, _ in rows), rows[0][0].top, max(line.right for line, _ in rows), rows[-1][0].bottom,
    )  # fmt: skip
    return PlacedTable(table=DraftTable(cells=cells, place=Place(page, box)), box=box, across=(), page=page)


def _columns(parts: Iterable[PrintedLine]) -> list[tuple[float, float]]:
    """The horizontal stretches in which parts of lines stand, without overlaps."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((part.left, part.right) for part in parts):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found
