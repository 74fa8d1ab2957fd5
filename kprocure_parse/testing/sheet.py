"""What a form puts on paper, independent of any file format: lines and grids of cells, from top to bottom."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

LineKind = Literal[
    "banner", "row", "title", "subtitle", "body", "caption", "attachment", "contact", "notice", "furniture", "blank"
]


@frozen(kw_only=True)
class SheetLine:
    """One paragraph. `text` includes its mark and may begin with spaces; `blank` paragraphs are empty."""

    kind: LineKind
    text: str = ""


@frozen(kw_only=True)
class SheetCell:
    """A cell: its paragraphs, and how many rows and columns it spans."""

    lines: tuple[str, ...] = ("",)
    rows: int = 1
    columns: int = 1


@frozen(kw_only=True)
class SheetGrid:
    """A table. A row names only the cells that begin in it; `widths` are shares of the page's width, one for each column."""

    kind: LineKind
    rows: tuple[tuple[SheetCell, ...], ...]
    widths: tuple[float, ...]


Block = SheetLine | SheetGrid
Sheet = tuple[Block, ...]
