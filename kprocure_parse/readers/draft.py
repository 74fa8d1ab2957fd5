"""Drafts: what a reader finds, as a tree of strings, and how it becomes one text with blocks that point into it.

Knows no file format. Every reader but the plain one writes a draft, so that all formats lay out their text alike: one
line for each paragraph (an empty line for an empty one), tabs between the cells of a row, line ends between rows.
Drafts are not changed once they are made; they are not frozen because a frozen one takes twice as long to make.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TypeAlias

from attrs import define, field

from kprocure_parse.document import Block, Cell, Document, Format, Paragraph, Place, Span, Table, span_of
from kprocure_parse.readers.characters import MOST_BLANK, normal
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.value_object import ValueObject


@define(kw_only=True, eq=False, repr=False)
class DraftParagraph(ValueObject):
    """One paragraph; a line end inside the text splits it into several. Leading spaces are its indent: keep them."""

    text: str
    name: str | None = None
    place: Place | None = None


@define(kw_only=True, eq=False, repr=False)
class DraftCell(ValueObject):
    """One cell: its address from 0, how many rows and columns it covers, its content. Merged cells are given once, where they begin."""

    blocks: Sequence[DraftBlock]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    name: str | None = None
    place: Place | None = None


@define(kw_only=True, eq=False, repr=False)
class DraftTable(ValueObject):
    """A grid of cells, in any order."""

    cells: Sequence[DraftCell]
    place: Place | None = None


DraftBlock: TypeAlias = DraftParagraph | DraftTable
_ADDRESS = attrgetter("row", "column")


def assemble(
    blocks: Iterable[DraftBlock],
    *,
    format: Format,  # noqa: A002 - the contract's name
    engine: str | None = None,
    pages: int | None = None,
    limits: Limits = DEFAULT,
) -> Document:
    """A draft → the Document, with characters normalised once and spans into the one text.

    Raises LimitExceeded over `limits.max_characters` or `limits.max_cells`.
    """
    page = _Written(format, limits)
    made = page.blocks(blocks)
    return Document(text=page.text(), blocks=made, format=format, engine=engine, pages=pages)


@define(eq=False, repr=False)
class _Written:
    """The text written so far."""

    format: Format
    limits: Limits
    _pieces: list[str] = field(factory=list)
    _length: int = 0
    _blank: int = 0

    def text(self) -> str:
        return "".join(self._pieces)

    def blocks(self, drafts: Iterable[DraftBlock]) -> tuple[Block, ...]:
        """Writes blocks with a line end between them; an empty paragraph leaves an empty line and no block."""
        made: list[Block] = []
        first = True
        for draft in drafts:
            if not first:
                self._part("\n")
            first = False
            if isinstance(draft, DraftTable):
                made.extend(self._table(draft))
            else:
                made.extend(self._paragraphs(draft))
        return tuple(made)

    def _part(self, sign: str) -> None:
        """Appends what stands between lines or cells, as `_write` does."""
        if self._blank < MOST_BLANK:
            self._blank += 1
            self._pieces.append(sign)
            self._length += 1
            if self._length > self.limits.max_characters:
                self.limits.check(self.format, "max_characters", self._length, "characters")

    def _write(self, text: str) -> Span:
        """Appends text and returns its span without the white space at its ends.

        Of a long run of white space (empty paragraphs, empty cells) only the beginning is written.
        """
        bare = text.strip()
        left = self._length
        if not bare:
            text = text[: max(MOST_BLANK - self._blank, 0)]
            self._blank += len(text)
        elif len(bare) == len(text):
            self._blank = 0
        else:
            self._blank = len(text) - len(text.rstrip())
            left += len(text) - len(text.lstrip())
        self._pieces.append(text)
        self._length += len(text)
        if self._length > self.limits.max_characters:
            self.limits.check(self.format, "max_characters", self._length, "characters")
        return span_of((left, left + len(bare)))

    def _paragraphs(self, draft: DraftParagraph) -> list[Paragraph]:
        text = draft.text
        if not text:
            return []
        made: list[Paragraph] = []
        first = True
        for line in normal(text).split("\n"):
            if not first:
                self._part("\n")
            first = False
            if line:
                span = self._write(line)
                if span.end > span.start:
                    made.append(Paragraph(span=span, name=draft.name, place=draft.place))
        return made

    def _table(self, draft: DraftTable) -> Iterable[Table]:
        self.limits.check(self.format, "max_cells", len(draft.cells), "cells in one table")
        self.limits.check(self.format, "max_cells", _area(draft.cells), "places in the grid of one table")
        cells: list[Cell] = []
        above = None
        for each in sorted(draft.cells, key=_ADDRESS):
            if above is not None:
                self._part("\n" if each.row != above else "\t")
            above = each.row
            cells.append(self._cell(each))
        filled = [cell.span for cell in cells if cell.span.end > cell.span.start]
        if filled:
            yield Table(span=span_of((filled[0].start, filled[-1].end)), cells=tuple(cells), place=draft.place)

    def _cell(self, draft: DraftCell) -> Cell:
        start = self._length
        blocks = self.blocks(draft.blocks)
        only = len(blocks) == 1 and isinstance(blocks[0], Paragraph)
        if only:
            span = blocks[0].span
        else:
            span = span_of((blocks[0].span.start, blocks[-1].span.end) if blocks else (start, start))
        return Cell(
            span=span,
            row=draft.row,
            column=draft.column,
            row_span=draft.row_span,
            column_span=draft.column_span,
            name=draft.name,
            blocks=() if only else blocks,
            place=draft.place,
        )


def _area(cells: Sequence[DraftCell]) -> int:
    """The number of fields of the grid that holds all the cells."""
    rows = max([cell.row + cell.row_span for cell in cells], default=0)
    return rows * max([cell.column + cell.column_span for cell in cells], default=0)
