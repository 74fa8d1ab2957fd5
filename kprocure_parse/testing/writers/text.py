"""Sheets as plain text: cells separated by tabs, or each on a line of its own, as korea.kr flattens them."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.testing.sheet import Sheet, SheetCell, SheetGrid
from kprocure_parse.testing.writers.markup import placed


def write(sheet: Sheet, *, flat: bool = False) -> bytes:
    """The text in UTF-8. `flat`: one line for each paragraph of each cell, as in texts of korea.kr; else one line for each row."""
    lines: list[str] = []
    for block in sheet:
        if not isinstance(block, SheetGrid):
            lines.append(block.text)
            continue
        for row in _filled(block):
            if flat:
                lines += [line for cell in row if cell is not None for line in cell.lines if line]
            else:
                lines += _tabbed(row)
    return ("\n".join(lines) + "\n").encode()


def _filled(grid: SheetGrid) -> Iterator[list[SheetCell | None]]:
    """Every row with a cell or None for each column: None where a cell from above or from the left reaches."""
    for row in placed(grid):
        found: list[SheetCell | None] = [None] * len(grid.widths)
        for each in row:
            found[each.column] = each.cell
        yield found


def _tabbed(row: list[SheetCell | None]) -> list[str]:
    """A row as lines: the first lines of all cells, then their other lines below."""
    height = max((len(cell.lines) for cell in row if cell is not None), default=0)
    return [
        "\t".join(cell.lines[place] if cell is not None and place < len(cell.lines) else "" for cell in row).rstrip()
        for place in range(height)
    ]
