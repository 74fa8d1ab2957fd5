"""The neutral document every reader makes: one text, and blocks that point into it.

Structure has no meaning here: no word of any language is known to this module.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from attrs import field, frozen


class Span(NamedTuple):
    """Half-open offsets [start, end) into `Document.text`, counted in code points."""

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """For `text[span.slice]`."""
        return slice(self.start, self.end)

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __bool__(self) -> bool:
        return self.end > self.start


class Place(NamedTuple):
    """Where a span stood on paper: page from 1, box as (left, top, right, bottom) in points, or None."""

    page: int | None
    box: tuple[float, float, float, float] | None = None


@frozen(kw_only=True)
class Paragraph:
    """One paragraph as its source separates them; `span` excludes the line end.

    `name` is what the source calls it, where it has names (an element of a feed): a hint and no proof.
    """

    span: Span
    name: str | None = None
    place: Place | None = None


@frozen(kw_only=True)
class Cell:
    """One cell of a table: its text, its address from 0, and how many rows and columns it covers.

    `name` is what the template calls the cell, where a format has such names (HWPX fields). Templates are
    copied between agencies, so it is a hint and no proof. `blocks` are its paragraphs and the tables nested in
    it, empty where the whole cell is one paragraph.
    """

    span: Span
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    name: str | None = None
    blocks: tuple[Block, ...] = ()
    place: Place | None = None


@frozen(kw_only=True)
class Table:
    """A grid of cells, row by row; merged cells appear once, where they begin."""

    span: Span
    cells: tuple[Cell, ...]
    place: Place | None = None

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each row, left to right."""
        found: dict[int, list[Cell]] = {}
        for cell in self.cells:
            found.setdefault(cell.row, []).append(cell)
        return tuple(tuple(found[row]) for row in sorted(found))


Block: TypeAlias = Paragraph | Table
Format = Literal["plain", "pdf", "hwpx", "hwp", "html", "xml"]


def _as_tuple(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@frozen(kw_only=True)
class Document:
    """What a reader returns: the normalised text (NFC, LF) and its blocks in reading order."""

    text: str
    blocks: tuple[Block, ...] = field(converter=_as_tuple)
    format: Format = "plain"
    engine: str | None = None
    pages: int | None = None

    def place(self, span: Span) -> Place | None:
        """Page and box of the block that holds `span`; None where the source has no pages."""
        for block in self.blocks:
            if block.span.holds(span):
                if isinstance(block, Table):
                    for cell in block.cells:
                        if cell.span.holds(span) and cell.place is not None:
                            return cell.place
                return block.place
        return None
