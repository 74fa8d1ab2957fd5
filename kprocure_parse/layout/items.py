"""The items of a body, of a version or of an attachment: paragraphs, bullets, notes, headings, tables."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.cells import is_figure
from kprocure_parse.layout.headings import headed, marked_headings
from kprocure_parse.layout.joins import habits_of, lacks_verb
from kprocure_parse.layout.levels import levels_of
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.pieces import BodyPiece, pieces_of
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.enclosures import ENDS
from kprocure_parse.marks.sentences import is_open, is_told
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Item

_HEADING_MARKS = frozenset(glyphs.HEADING_MARKS)
BARE = 10
"""Words without mark and predicate need more characters than this to be an item; shorter ones are a name or a leftover of a table."""


def items_of(lines: Sequence[Line], *, marked: bool, proven: bool = False) -> tuple[Item, ...]:
    """The items in the lines of a body; `marked` says that its form writes them with marks.

    With `proven`, only pieces that are clearly items are kept: sentences, items with a mark, headings, tables, notes, and lines
    that are long or left open. Other pieces belong to no item. A mark without words never is one.
    """
    marked = marked or _opens_marked(lines)
    pieces = headed(pieces_of(lines, habits_of(lines, marked=marked)))
    levels = levels_of(pieces, marked=marked)
    ended = bool(lines and lines[0].marks.of(ENDS))
    return tuple(
        [
            _table(piece) if piece.kind == "table" else _item(piece, level, ended=ended)
            for piece, level in zip(marked_headings(pieces, levels), levels, strict=True)
            if piece.raw and (not proven or _is_proven(piece))
        ]
    )


def _is_proven(piece: BodyPiece) -> bool:
    if piece.kind != "paragraph" or piece.is_told or len(piece.words) > BARE:
        return True
    return is_open(piece.words) or lacks_verb(piece.words) or is_figure(piece.first)


def _opens_marked(lines: Sequence[Line]) -> bool:
    """Whether the first sentence of a body has a mark: then lines without a mark continue the marked item above."""
    for line in lines:
        if not line.is_row and is_told(line.text) and line.marker not in _HEADING_MARKS:
            return line.bullet is not None and line.bullet.group in ("drawn", "letter")
    return False


def _item(piece: BodyPiece, level: int, *, ended: bool) -> Item:
    content, bullet = _unended(piece) if ended else piece.content, piece.bullet
    return Item(
        kind=piece.kind,
        marker=None if bullet is None else bullet.sign,
        level=level,
        text=piece.folded if content is piece.content else folded(piece.first.marks.text[content.slice]),
        span=span_of((piece.first.span.start, content.end)),
        rule=f"body.{piece.kind}",
    )


def _table(piece: BodyPiece) -> Item:
    span = Span(piece.first.span.start, piece.lines[-1].span.end)
    text = folded(piece.first.marks.text[span.slice])
    return Item(kind="table", text=text, rows=_rows(piece), span=span, rule="body.table")


def _unended(piece: BodyPiece) -> Span:
    """The words of a piece without the end mark (끝.) after them."""
    marks = piece.first.marks
    ends = [mark for mark in marks.of(ENDS, piece.content) if mark.span.end >= piece.content.end > mark.span.start]
    if not ends or ends[0].span.start <= piece.content.start:
        return piece.content
    start = piece.content.start
    return Span(start, start + len(marks.text[start : ends[0].span.start].rstrip()))


def _rows(piece: BodyPiece) -> tuple[tuple[str, ...], ...]:
    """The cells of each row. In a table that lost its cell borders, wider gaps separate the rows, if that makes rows of equal length."""
    if not piece.grid:
        return _columns(piece)
    rows: list[list[str]] = []
    narrow = min([line.gap for line in piece.lines[1:]], default=1)
    for line in piece.lines:
        if not rows or line.gap > narrow:
            rows.append([])
        rows[-1].append(folded(line.text))
    wide = [count for count in map(len, rows) if count > 1]
    even = len(wide) > 1 and len(set(wide)) == 1
    return tuple(map(tuple, rows)) if even else tuple([(cell,) for row in rows for cell in row])


def _columns(piece: BodyPiece) -> tuple[tuple[str, ...], ...]:
    """The cells of each row in their columns; the columns that a merged cell covers, and those missing in a short row, are empty."""
    text = piece.first.marks.text
    width = max(max(line.width, len(line.cells)) for line in piece.lines)
    rows: list[list[str]] = []
    before: Line | None = None
    for line in piece.lines:
        if before is None or line.is_row or (line.table, line.row) != (before.table, before.row):
            rows.append([""] * width)
        row = rows[-1]
        for column, (start, end) in zip(line.columns or range(width), line.cells, strict=False):
            row[column] = folded(f"{row[column]} {text[start:end]}")
        before = line
    return tuple(map(tuple, rows))
