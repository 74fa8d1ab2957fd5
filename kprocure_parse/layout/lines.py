"""Flattens a document to lines, on which the layout works, each with its mark, indent, cells and script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from attrs import define, field

from kprocure_parse.document import Block, Cell, Document, Paragraph, Span, Table, span_of
from kprocure_parse.marks.breaks import BREAKS
from kprocure_parse.marks.bullets import BULLETS, MARKS_ALONE, Bullet
from kprocure_parse.marks.enclosures import ENCLOSURES, Enclosure
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind, Mark
from kprocure_parse.marks.scripts import Script, script_of
from kprocure_parse.patterns import deferred

T = TypeVar("T")


@define(kw_only=True, eq=False, repr=False)
class Line:
    """One line of text or one row of a table.

    `span` is trimmed; `indent` counts the white space before it, and `gap` the line ends between it and the line before
    (1 = directly below). `bullet` is the mark at its start, `content` the rest; `cells` has one span for running text, several
    for a row. `name` is the source's name for it, in small letters; `table` is the place, among the blocks, of the outermost
    table around it. For a row, and for a cell that is alone in its row because cells above reach into it, `columns` says in
    which of the `width` columns of the grid each cell begins, and `row` which row of the grid it is.

    Nobody changes a line; it is not frozen because every step of the layout makes or asks for dozens of attributes of each.
    """

    number: int
    span: Span
    text: str
    indent: int
    gap: int
    cells: tuple[Span, ...]
    bullet: Bullet | None
    content: Span
    marker: str | None
    """The sign of the bullet, or None."""
    is_row: bool
    """Whether it came from a table or from columns."""
    name: str | None = None
    table: int | None = None
    columns: tuple[int, ...] = ()
    width: int = 0
    row: int | None = None
    marks: Marks = field(repr=False)
    _script: Script | None = field(default=None, init=False, repr=False)

    def of(self, kind: Kind[T]) -> Sequence[Mark[T]]:
        """The marks of a kind inside the line."""
        return self.marks.of(kind, self.span)

    @property
    def words(self) -> str:
        """The text after the marker."""
        return self.text[self.content.start - self.span.start :]

    @property
    def script(self) -> Script:
        """How many letters of each script it has."""
        if self._script is None:
            self._script = script_of(self.text)
        return self._script

    @property
    def is_in_grid(self) -> bool:
        """Whether it is a row, or the rest of one below cells that span several rows."""
        return self.is_row or self.width > 1

    @property
    def level(self) -> int:
        """The bullet's level in the official order of marks; 0 for notes and without a bullet."""
        return 0 if self.bullet is None else self.bullet.level

    @property
    def is_note(self) -> bool:
        """Whether it begins with `*` or `※`."""
        return self.bullet is not None and self.bullet.group == "note"

    @property
    def is_bracketed(self) -> bool:
        """Whether it is wholly in brackets: the heading of a box, or the label of a picture that was removed."""
        return self.text.startswith(_OPENING_BRACKETS) and _BRACKETED.fullmatch(self.text) is not None

    @property
    def enclosure(self) -> Mark[Enclosure] | None:
        """The mark of an attachment (붙임, 참고 1) at its start, or None."""
        return self.marks.at(ENCLOSURES, self.span.start)


_FRAMED = 400
"""A cell of several paragraphs and more characters than this is a box of text rather than an entry of a table."""
_OPENING_BRACKETS = ("<", "[", "【", "〈", "≪")
_BRACKETED = deferred(r"[<\[【〈≪][^<>\[\]【】≪≫]{2,120}[>\]】〉≫]?")


def lines_of(document: Document, marks: Marks) -> tuple[Line, ...]:
    """Every non-empty line and table row of the document, in order."""
    found: list[Line] = []
    end = 0
    for row in _with_marks(marks, _rows(marks, document.blocks)):
        line = _line(marks, row, len(found), end)
        found.append(line)
        end = line.span.end
    return tuple(found)


class _LineCells(NamedTuple):
    """The cells of a line, its name in the source, the outermost table around it, and its place in the grid."""

    cells: tuple[Span, ...]
    name: str | None
    table: int | None
    columns: tuple[int, ...] = ()
    width: int = 0
    row: int | None = None


def _with_marks(marks: Marks, rows: Iterable[_LineCells]) -> Iterator[_LineCells]:
    """The rows, with a mark that is alone on its line joined to the line below it."""
    alone: _LineCells | None = None
    for row in rows:
        opened = row
        if alone is not None:
            if len(row.cells) == 1 and _opens(marks, alone.cells[0], row.cells[0]):
                opened = row._replace(cells=(Span(alone.cells[0].start, row.cells[0].end),))
            else:
                yield alone
        alone = row if opened is row and _is_mark(marks.text, row.cells) else None
        if alone is None:
            yield opened
    if alone is not None:
        yield alone


def _is_mark(text: str, cells: tuple[Span, ...]) -> bool:
    """Whether a line is only a drawn mark, which is always one letter."""
    return len(cells) == 1 and cells[0].end == cells[0].start + 1 and text[cells[0].start] in MARKS_ALONE


def _opens(marks: Marks, mark: Span, words: Span) -> bool:
    """Whether a mark alone on its line belongs to the words below it; an announced attachment has its own mark."""
    enclosure = marks.at(ENCLOSURES, words.start)
    return marks.at(BULLETS, mark.start) is not None and not (enclosure and enclosure.value.announces)


def _rows(marks: Marks, blocks: tuple[Block, ...], table: int | None = None) -> Iterator[_LineCells]:
    broken = bool(marks.of(BREAKS))
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            width = max((cell.column + cell.column_span for cell in block.cells), default=0)
            for row in block.rows():
                yield from _of_row(marks, row, place if table is None else table, width)
        elif block.span:
            name = block.name.lower() if block.name else None
            for span in _unrolled(marks, block.span) if broken else (block.span,):
                yield _LineCells((span,), name, table)


def _of_row(marks: Marks, row: tuple[Cell, ...], table: int, width: int) -> Iterator[_LineCells]:
    """A row of a table as one line; the lines in a cell one by one if it is alone in its row or a cell of the row has prose."""
    filled = [cell for cell in row if cell.span]
    if len(row) == 1 or any(_is_frame(cell) for cell in filled):
        for cell in filled:
            for inner in _rows(marks, cell.blocks or (Paragraph(span=cell.span),), table):
                yield _in_grid(inner, cell, width) if len(row) == 1 and _is_left_over(cell, width) else inner
    elif filled:
        columns = tuple(cell.column for cell in row)
        yield _LineCells(tuple(cell.span for cell in row), None, table, columns, width, row[0].row)


def _is_left_over(cell: Cell, width: int) -> bool:
    """Whether a cell alone in its row is narrower than the table because cells above reach into the row."""
    return cell.column_span < width and not _is_frame(cell)


def _in_grid(line: _LineCells, cell: Cell, width: int) -> _LineCells:
    return line._replace(columns=(cell.column,), width=width, row=cell.row)


def _is_frame(cell: Cell) -> bool:
    """Whether a cell holds a text of its own: a nested table, or paragraphs too long for a table."""
    if any(isinstance(block, Table) for block in cell.blocks):
        return True
    return len(cell.blocks) > 1 and cell.span.end - cell.span.start > _FRAMED


def _unrolled(marks: Marks, span: Span) -> list[Span]:
    """One span, or several if a page lost its line ends, so that bullets are inside the line."""
    breaks = marks.of(BREAKS, span)
    if not breaks:
        return [span]
    inner = [mark.span.start for mark in breaks]
    pieces = [(start, marks.text[start:end]) for start, end in pairwise((span.start, *inner, span.end))]
    return [Span(start, start + len(piece.rstrip())) for start, piece in pieces if piece.strip()]


def _line(marks: Marks, row: _LineCells, number: int, end: int) -> Line:
    text, is_row = marks.text, len(row.cells) > 1
    span = _unpiped(text, _hull(row.cells) if is_row else row.cells[0])
    bullet = marks.at(BULLETS, span.start)
    before = text[end : span.start]
    return Line(
        number=number,
        span=span,
        text=text[span.start : span.end],
        indent=len(before) - before.rfind("\n") - 1,
        gap=before.count("\n"),
        cells=row.cells,
        bullet=bullet.value if bullet is not None else None,
        content=span_of((bullet.span.end, span.end)) if bullet is not None else span,
        marker=bullet.value.sign if bullet is not None else None,
        is_row=is_row,
        name=row.name,
        table=row.table,
        columns=row.columns,
        width=row.width,
        row=row.row,
        marks=marks,
    )


def _hull(cells: Sequence[Span]) -> Span:
    """The span from the first cell with words to the last."""
    filled = [cell for cell in cells if cell]
    return Span(filled[0].start, filled[-1].end)


def _unpiped(text: str, span: Span) -> Span:
    """The span without the lone `|` that a conversion to Markdown leaves at the end of a line."""
    if text[span.end - 1] != "|":
        return span
    bare = text[span.slice].rstrip("| \t\u00a0")
    return Span(span.start, span.start + len(bare)) if bare else span
