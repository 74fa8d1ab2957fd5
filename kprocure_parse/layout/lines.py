"""Flattens a document to lines, on which the layout works, each with its mark, cells and script."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, TypeAlias, TypeVar

from kprocure_parse.document import Block, Cell, Document, Paragraph, Span, Table, has_tables, span_of
from kprocure_parse.marks.breaks import BREAKS
from kprocure_parse.marks.bullets import BULLETS, MARKS_ALONE, Bullet
from kprocure_parse.marks.enclosures import ENCLOSURES, Enclosure
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind, Mark
from kprocure_parse.marks.scripts import Script, script_of
from kprocure_parse.patterns import deferred

T = TypeVar("T")


class _LinePlace(NamedTuple):
    """Where a line stands: its name in the source, the outermost table around it, and its place in the grid."""

    name: str | None = None
    table: int | None = None
    columns: tuple[int, ...] = ()
    width: int = 0
    row: int | None = None


_Row: TypeAlias = tuple[tuple[Span, ...], _LinePlace]
"""The cells of a line, and where it stands."""
_OUTSIDE = _LinePlace()
"""The place of running text that the source does not name."""


class Line:
    """One line of text or one row of a table.

    `span` is trimmed; `gap` counts the line ends between it and the line before (1 = directly below). `bullet` is the mark at its start,
    `marker` the sign of it, `content` the rest, and `words` the text of the rest; `is_note` says that it begins with `*` or `※`. `cells`
    has one span for running text, several for a row; `is_row` says that it came from a table or from columns. `name` is the source's name for it, in small letters; `table` is the place, among the blocks, of the
    outermost table around it. For a row, and for a cell that is alone in its row because cells above reach into it, `columns` says in
    which of the `width` columns of the grid each cell begins, and `row` which row of the grid it is.

    Nobody changes a line. It is no class of attrs: every text makes dozens, and most of what a line knows is found while it is made.
    """

    __slots__ = (
        "_script", "bullet", "cells", "columns", "content", "gap", "is_note", "is_row", "marker", "marks", "name", "number", "row",
        "span", "table", "text", "width", "words",
    )  # fmt: skip
    bullet: Bullet | None
    marker: str | None

    def __init__(
        self, marks: Marks, bullets: Mapping[int, Mark[Bullet]], number: int, row: _Row, *, above: int
    ) -> None:
        """A line of the text of `marks`; `bullets` are its bullets by their place, `above` is where the line above ends."""
        cells, place = row
        text = marks.text
        self.cells = cells
        self.is_row = is_row = len(cells) > 1
        span = _hull(cells) if is_row else cells[0]
        start, end = span
        if text[end - 1] == "|":
            span = _unpiped(text, span)
            end = span.end
        words = text[start:end]
        self.marks = marks
        self.number = number
        self.span = span
        self.text = words
        self.gap = text.count("\n", above, start)
        self.name, self.table, self.columns, self.width, self.row = place
        self._script: Script | None = None
        bullet = bullets.get(start)
        if bullet is None:
            self.bullet = self.marker = None
            self.is_note = False
            self.content = span
            self.words = words
        else:
            self.bullet = bullet.value
            self.marker, group, _ = bullet.value
            self.is_note = group == "note"
            begin = bullet.span.end
            self.content = span_of((begin, end))
            self.words = text[begin:end]

    def of(self, kind: Kind[T]) -> Sequence[Mark[T]]:
        """The marks of a kind inside the line."""
        return self.marks.of(kind, self.span)

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
    def is_bracketed(self) -> bool:
        """Whether it is wholly in brackets: the heading of a box, or the label of a picture that was removed."""
        return self.text.startswith(_OPENING_BRACKETS) and _BRACKETED.fullmatch(self.text) is not None

    @property
    def enclosure(self) -> Mark[Enclosure] | None:
        """The mark of an attachment (붙임, 참고 1) at its start, or None."""
        return self.marks.at(ENCLOSURES, self.span.start)


_FRAMED = 400
"""A cell of several paragraphs and more characters than this is a box of text rather than an entry of a table."""
_TEXT, _NAME = attrgetter("text"), attrgetter("name")
_SPAN, _START = attrgetter("span"), attrgetter("span.start")
_OPENING_BRACKETS = ("<", "[", "【", "〈", "≪")
_BRACKETED = deferred(r"[<\[【〈≪][^<>\[\]【】≪≫]{2,120}[>\]】〉≫]?")


def lines_of(document: Document, marks: Marks) -> tuple[Line, ...]:
    """Every non-empty line and table row of the document, in order."""
    rows = _rows(marks, document.blocks)
    lines = _lines(marks, rows)
    if MARKS_ALONE.isdisjoint(map(_TEXT, lines)):
        return lines
    return _lines(marks, _with_marks(marks, rows))


def _lines(marks: Marks, rows: Iterable[_Row]) -> tuple[Line, ...]:
    drawn = marks.of(BULLETS)
    bullets = dict(zip(map(_START, drawn), drawn, strict=True))
    found: list[Line] = []
    end = 0
    for number, row in enumerate(rows):
        line = Line(marks, bullets, number, row, above=end)
        found.append(line)
        end = line.span.end
    return tuple(found)


def _with_marks(marks: Marks, rows: Iterable[_Row]) -> Iterator[_Row]:
    """The rows, with a mark that is alone on its line joined to the line below it."""
    alone: _Row | None = None
    for row in rows:
        opened = row
        if alone is not None:
            (mark, *_), (words, *further) = alone[0], row[0]
            if not further and _opens(marks, mark, words):
                opened = (Span(mark.start, words.end),), row[1]
            else:
                yield alone
        alone = row if opened is row and _is_mark(marks.text, row[0]) else None
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


def _rows(marks: Marks, blocks: tuple[Block, ...], table: int | None = None) -> list[_Row]:
    broken = bool(marks.of(BREAKS))
    unnamed = _OUTSIDE if table is None else _LinePlace(table=table)
    if not broken and not has_tables(blocks) and not any(map(_NAME, blocks)):
        return [((span,), unnamed) for span in map(_SPAN, blocks) if span[0] < span[1]]
    rows: list[_Row] = []
    for place, block in enumerate(blocks):
        span = block.span
        if isinstance(block, Table):
            width = max((cell.column + cell.column_span for cell in block.cells), default=0)
            for row in block.rows():
                rows += _of_row(marks, row, place if table is None else table, width)
        elif span[0] < span[1]:
            here = _LinePlace(block.name.lower(), table) if block.name else unnamed
            if broken:
                rows += [((inner,), here) for inner in _unrolled(marks, span)]
            else:
                rows.append(((span,), here))
    return rows


def _of_row(marks: Marks, row: tuple[Cell, ...], table: int, width: int) -> Iterator[_Row]:
    """A row of a table as one line; the lines in a cell one by one if it is alone in its row or a cell of the row has prose."""
    filled = [cell for cell in row if cell.span[0] < cell.span[1]]
    if len(row) == 1 or any(map(_is_frame, filled)):
        for cell in filled:
            for inner in _rows(marks, cell.blocks or (Paragraph(span=cell.span),), table):
                yield _in_grid(inner, cell, width) if len(row) == 1 and _is_left_over(cell, width) else inner
    elif filled:
        columns = tuple([cell.column for cell in row])
        yield tuple([cell.span for cell in row]), _LinePlace(None, table, columns, width, row[0].row)


def _is_left_over(cell: Cell, width: int) -> bool:
    """Whether a cell alone in its row is narrower than the table because cells above reach into the row."""
    return cell.column_span < width and not _is_frame(cell)


def _in_grid(line: _Row, cell: Cell, width: int) -> _Row:
    cells, place = line
    return cells, place._replace(columns=(cell.column,), width=width, row=cell.row)


def _is_frame(cell: Cell) -> bool:
    """Whether a cell holds a text of its own: a nested table, or paragraphs too long for a table."""
    blocks = cell.blocks
    if not blocks:
        return False
    return any(isinstance(block, Table) for block in blocks) or (
        len(blocks) > 1 and cell.span.end - cell.span.start > _FRAMED
    )


def _unrolled(marks: Marks, span: Span) -> list[Span]:
    """One span, or several if a page lost its line ends, so that bullets are inside the line."""
    breaks = marks.of(BREAKS, span)
    if not breaks:
        return [span]
    inner = [mark.span.start for mark in breaks]
    pieces = [(start, marks.text[start:end]) for start, end in pairwise((span.start, *inner, span.end))]
    return [Span(start, start + len(piece.rstrip())) for start, piece in pieces if piece.strip()]


def _hull(cells: Sequence[Span]) -> Span:
    """The span from the first cell with words to the last."""
    filled = [cell for cell in cells if cell[0] < cell[1]]
    return Span(filled[0].start, filled[-1].end)


def _unpiped(text: str, span: Span) -> Span:
    """The span without the lone `|` that a conversion to Markdown leaves at the end of a line."""
    bare = text[span.slice].rstrip("| \t\u00a0")
    return Span(span.start, span.start + len(bare)) if bare else span
