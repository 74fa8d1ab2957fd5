"""Tables of a document → tables of the page, cell by cell; what stands between two cells goes with the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from kprocure_parse.document import Block, Span, Table
from kprocure_parse.export.html.elements import Html, element

Lines = Callable[[Span], Iterator[Html]]


def grids(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables with columns, in the order of the text; a box around text is none, but what is in it may be."""
    for block in blocks:
        if not isinstance(block, Table):
            continue
        if any(len(row) > 1 for row in block.rows()):
            if all(one.span.start <= other.span.start for one, other in pairwise(block.cells)):
                yield block
        else:
            yield from (grid for cell in block.cells for grid in grids(cell.blocks))


def flow(stretch: Span, tables: Iterable[Table], lines: Lines) -> Iterator[Html]:
    """A stretch of the text, with the tables that lie within it as tables."""
    start = stretch.start
    for table in tables:
        if stretch.start <= table.span.start and table.span.end <= stretch.end and start <= table.span.start:
            yield from lines(Span(start, table.span.start))
            yield _drawn(table, lines)
            start = table.span.end
    yield from lines(Span(start, stretch.end))


def _drawn(table: Table, lines: Lines) -> Html:
    starts = [table.span.start, *(cell.span.start for cell in table.cells[1:])]
    stretches = dict(zip(map(id, table.cells), map(Span, starts, [*starts[1:], table.span.end]), strict=True))
    rows = (
        element(
            "tr",
            *(
                element(
                    "td",
                    *lines(stretches[id(cell)]),
                    colspan=cell.column_span if cell.column_span > 1 else None,
                    rowspan=cell.row_span if cell.row_span > 1 else None,
                )
                for cell in row
            ),
        )
        for row in table.rows()
    )
    return element("div", element("table", *rows), class_="grid")
