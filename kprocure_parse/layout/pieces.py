"""Pieces, the step between lines and items: the lines of one item, with the mark at their start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from operator import attrgetter

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.cells import is_figure
from kprocure_parse.layout.chapters import chapter_row
from kprocure_parse.layout.grids import tables_in
from kprocure_parse.layout.joins import GOING_ON, Habits, counts_on, goes_on, steps_on
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.bullets import Bullet
from kprocure_parse.marks.sentences import is_stopped_en, is_told
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred
from kprocure_parse.records import ItemKind

_IS_ROW, _WIDTH = attrgetter("is_row"), attrgetter("width")
_DASHES = frozenset(glyphs.DASHES)
_DATED = tuple(f"{digit}.)" for digit in range(10))
"""How a date in brackets ends, which is not the end of a sentence."""
TITLE = 45
"""Longest title below a number on its own line (characters)."""

_SPACES = deferred(r"[^\S\n]{2,}+|[^\S\n ]")
"""White space inside a line, other than a single space."""
_BOX_TITLE = deferred(r"[<\[【〈≪《〔][^\n\t]{2,90}[>\]】〉≫》〕]")
_THOUSANDS = deferred(r",\d{3}")
"""The end of a figure with a comma: what stands directly after it is no part of the figure (82,9661))."""
_NUMBERED = deferred(r"(?P<number>\d{1,2})[^\S\n]++(?=[가-힣A-Z][^.]{2,40}$)")


class BodyPiece:
    """The lines of one item of a body. `content` begins after the mark. Nobody changes a piece; `as_kind` makes another one."""

    __slots__ = ("_told", "bullet", "content", "first", "folded", "grid", "kind", "lines", "raw", "words")

    def __init__(
        self, lines: tuple[Line, ...], bullet: Bullet | None, content: Span, kind: ItemKind, *, grid: bool = False
    ) -> None:
        first = lines[0]
        raw = first.marks.text[content.start : content.end]
        short = folded(raw)
        self.lines = lines
        self.first = first
        self.bullet = bullet
        self.content = content
        self.kind: ItemKind = kind
        self.grid = grid
        self.raw = raw
        """Its words after the mark, exactly as in the text."""
        self.folded = short
        """Its words after the mark, white space and line ends folded."""
        self.words = raw if short == raw else _SPACES.sub(" ", raw)
        """Its words after the mark, with single spaces; line ends stay."""
        self._told: bool | None = None

    @property
    def is_told(self) -> bool:
        """Whether it ends like a sentence."""
        if self._told is None:
            words = self.words
            self._told = is_told(words) or (is_stopped_en(words) and not words.endswith(_DATED))
        return self._told

    def as_kind(self, kind: ItemKind) -> BodyPiece:
        """The same piece as an item of another kind."""
        return BodyPiece(self.lines, self.bullet, self.content, kind, grid=self.grid)


def pieces_of(lines: Sequence[Line], habits: Habits) -> list[BodyPiece]:
    """The pieces of a body, in order. Tables are found first; the other lines are joined where an item continues after a line end."""
    made: list[BodyPiece] = []
    place = 0
    for start, end in tables_in(lines):
        made += _grouped(lines[place:start], habits)
        made.append(_table(lines[start:end], grid=True))
        place = end
    made += _grouped(lines[place:] if place else lines, habits)
    unmarked = [piece.raw[:1] for piece in made if piece.bullet is None]
    return _numbered(made) if any(map(str.isdecimal, unmarked)) else made


def _grouped(lines: Sequence[Line], habits: Habits) -> list[BodyPiece]:
    if any(map(_IS_ROW, lines)) or max(map(_WIDTH, lines), default=0) > 1:
        return list(_with_tables(lines, habits))
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _belongs(groups[-1], line, habits):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_made(group) for group in groups]


def _with_tables(lines: Sequence[Line], habits: Habits) -> Iterator[BodyPiece]:
    """The same where rows of tables are among the lines."""
    rows = Counter([line.table for line in lines if line.is_in_grid])
    group: list[Line] = []
    above: Bullet | None = None
    for line, below in zip_longest(lines, lines[1:]):
        if rows[line.table] == 1 and (chapter := chapter_row(line, above, below)) is not None:
            if group:
                yield _made(group)
            group, above = [], chapter[0]
            yield BodyPiece((line,), *chapter, "heading")
            continue
        if group and (_same_table(group[-1], line, rows) or _belongs(group, line, habits)):
            group.append(line)
            continue
        if group:
            yield _made(group)
        group = [line]
    if group:
        yield _made(group)


def _belongs(group: Sequence[Line], line: Line, habits: Habits) -> bool:
    """Whether a line belongs to the item above, whose lines are `group`."""
    if line.marker is None:
        return goes_on(group[-1], line, group[0], habits)
    return line.marker in GOING_ON and (counts_on(group, line) or steps_on(group, line))


def _same_table(above: Line, line: Line, rows: Mapping[int | None, int]) -> bool:
    """Whether two lines are rows of one table. A PDF draws the boxes of a row one by one: a row that is alone joins its neighbour."""
    if not (above.is_in_grid and line.is_in_grid) or line.number != above.number + 1:
        return False
    return above.table == line.table or (above.is_row and line.is_row and 1 in (rows[above.table], rows[line.table]))


def _made(group: Sequence[Line]) -> BodyPiece:
    first = group[0]
    if first.is_row and not (len(group) == 1 and _is_set_in_border(first)):
        return _table(group)
    kind: ItemKind = "bullet"
    if first.bullet is None:
        kind = "paragraph"
    elif first.is_note or (first.bullet.group == "third" and _is_footnote(first)):
        kind = "note"
    return BodyPiece(tuple(group), first.bullet, _content(group), kind)


def _is_set_in_border(row: Line) -> bool:
    """Whether a row is the title of a box: in brackets, in the middle of the first row, with the border on both sides."""
    return row.row == 0 and not row.cells[0] and not row.cells[-1] and _BOX_TITLE.fullmatch(row.text) is not None


def _table(group: Sequence[Line], *, grid: bool = False) -> BodyPiece:
    span = span_of((group[0].span.start, group[-1].span.end))
    return BodyPiece(tuple(group), None, span, "table", grid=grid)


def _content(group: Sequence[Line]) -> Span:
    """The words of an item after its mark."""
    first = group[0]
    if len(group) > 1:
        return span_of((first.content.start, group[-1].span.end))
    if first.marker in _DASHES:
        return _undashed(first)
    return first.content


def _undashed(line: Line) -> Span:
    """The words of a line with a dash at its start, without a second one at its end (- … -)."""
    text, (start, end) = line.marks.text, line.content
    closed = text[end - 1] in _DASHES and text[end - 2].isspace()
    return span_of((start, line.span.start + len(line.text[:-1].rstrip()))) if closed else line.content


def _is_footnote(line: Line) -> bool:
    """Whether a line is a footnote: `1)` explains a word above that has this sign after it."""
    sign, text = line.marker or "", line.marks.text
    place = text.rfind(sign, 0, line.span.start)
    while place > 0:
        if text[place - 1].isalpha() or text[place - 1] in "”’)」" or _THOUSANDS.match(text, place - 4, place):
            return True
        place = text.rfind(sign, 0, place)
    return False


def _numbered(pieces: Sequence[BodyPiece]) -> list[BodyPiece]:
    """Makes a number the mark of a title if it is alone above it, or before it without a full stop; the numbers must count 1, 2, 3."""
    found: list[BodyPiece] = []
    expected, place = 1, 0
    while place < len(pieces):
        piece = pieces[place]
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        made = None
        if piece.bullet is None and piece.raw[:1].isdecimal():
            made = _two_lines(piece, following, expected) or _one_line(piece, following, expected)
        if made is not None:
            expected += 1
            place += len(made.lines) - len(piece.lines)
        found.append(made or piece)
        place += 1
    return found


def _two_lines(piece: BodyPiece, following: BodyPiece | None, expected: int) -> BodyPiece | None:
    if following is None or following.bullet is not None or piece.raw != str(expected):
        return None
    if len(following.lines) > 1 or following.kind != "paragraph" or len(following.words) > TITLE or following.is_told:
        return None
    bullet = Bullet(piece.raw, "first", 1)
    return BodyPiece((*piece.lines, *following.lines), bullet, following.content, "heading", grid=following.grid)


def _one_line(piece: BodyPiece, following: BodyPiece | None, expected: int) -> BodyPiece | None:
    if piece.kind != "paragraph":
        return None
    match = _NUMBERED.match(piece.words)
    if match is None or following is None or following.bullet is None or following.kind == "note":
        return None
    if int(match["number"]) != expected or is_figure(piece.first):
        return None
    content = Span(piece.content.start + match.end(), piece.content.end)
    return BodyPiece(piece.lines, Bullet(match["number"], "first", 1), content, "heading", grid=piece.grid)
