"""Blocks of a sheet → HTML, as converters of Hancom documents and the editors of boards write it."""

from __future__ import annotations

from collections.abc import Iterable

from kprocure_parse.testing.sheet import Block, SheetCell, SheetGrid, SheetLine
from kprocure_parse.testing.writers.markup import escaped


def blocks(sheet: Iterable[Block]) -> str:
    """A paragraph for each line, a table for each grid; the paragraphs of a cell are separated by line breaks, titles are bold."""
    return "\n".join(_table(block) if isinstance(block, SheetGrid) else _paragraph(block) for block in sheet)


def inline(text: str) -> str:
    """Text inside a paragraph; its indent is written as no-break spaces, line ends as breaks."""
    return "<br>".join(_indented(line) for line in text.split("\n"))


def _indented(text: str) -> str:
    bare = text.lstrip(" ")
    return f"{'&nbsp;' * (len(text) - len(bare))}{escaped(bare)}"


def _paragraph(line: SheetLine) -> str:
    if line.kind == "blank":
        return "<p>&nbsp;</p>"
    words = inline(line.text)
    return f"<p><strong>{words}</strong></p>" if line.kind == "title" else f"<p>{words}</p>"


def _table(grid: SheetGrid) -> str:
    columns = "".join(f'<col style="width:{100 * width / sum(grid.widths):.1f}%">' for width in grid.widths)
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in grid.rows)
    return f'<table border="1"><colgroup>{columns}</colgroup><tbody>\n{rows}\n</tbody></table>'


def _cell(cell: SheetCell) -> str:
    spans = "".join(
        f' {name}="{number}"' for name, number in (("rowspan", cell.rows), ("colspan", cell.columns)) if number > 1
    )
    return f"<td{spans}>{'<br>'.join(map(inline, cell.lines))}</td>"
