"""Lines → paragraphs: which line ends are breaks, and what stands at the joints of the others. Knows no page and no table.

A line end is a break where the next line's first word had room (nobody wraps there), where the size or the distance of
the lines changes, where the next line begins with a mark of its own or leaves the paragraph's edge.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import define, field

from kprocure_parse.document import Place
from kprocure_parse.readers.draft import DraftParagraph
from kprocure_parse.readers.pdf_joints import JOINT
from kprocure_parse.readers.pdf_lines import Line

_MARK = regex.compile(
    r"[□■▣◆◇ㅁ口○◯ㅇ◦❍◎●▶▷►▻◀◁▼▽☞☛▪▫‣▸※★☆◈❖❑✓✔✔︎➢➤➔➜⇒↳•∙◉⊙\U000F0000-\U000FFFFF\uE000-\uF8FF](?=\s|[^\s])"
    r"|[㉮-㉻㈀-㈜⑴-⒇Ⅰ-Ⅻ]"
    r"|[oO0ο°](?=\s)"
)
"""A mark that begins a paragraph wherever it stands."""
_INNER = regex.compile(r"(?P<sign>[▲△▴▵])|(?P<number>[①-⑳➀-➓❶-❿⓵-⓾])")
"""A mark that begins a paragraph, or stands in the middle of a sentence (▲ 하나 ▲ 둘): the paragraph's own mark tells."""
_WEAK = regex.compile(
    r"[\-–—―−ㅡ‐·ㆍ・*†<〈《【\[〔｢](?!\d)|\*{1,4}|\(?\d{1,2}[.)](?!\d)|\(?[가-하][.)](?=\s)|\(\d{1,2}\)|제\d{1,3}조|\d{1,2}\s*[.]\s"
    r"|붙임|별첨|참고|첨부"
)
"""A mark that begins a paragraph unless the line stands where the lines before it wrap to."""
_SHORT = regex.compile(r"\S{1,6}\s")
_DASH, _CLOSED = regex.compile(r"[-–—―−ㅡ‐](?=\s|[^\s\d-])"), regex.compile(r"\s[-–—―−ㅡ‐]\s*$")
_SAME_SIZE = 0.15
_EDGE = 0.6
_INDENT = 0.5
_FAR = 1.35
_WIDEST = 2.3
_MOST_SPACES = 12


@define
class Column:
    """What stands between two margins, line after line, on one page or on several."""

    left: float
    right: float
    edge: float | None = None
    """Where lines could begin, if that is left of `left`: the border of a cell whose text is centred."""


@define
class _Open:
    """A paragraph that may go on."""

    lines: list[Line]
    columns: list[Column]
    text: str = ""
    leading: float | None = None

    def place(self) -> Place:
        page = self.lines[0].page
        own = [line for line in self.lines if line.page == page]
        return Place(
            page,
            (
                min(line.left for line in own),
                min(line.top for line in own),
                max(line.right for line in own),
                max(line.bottom for line in own),
            ),
        )


@define
class Writer:
    """Takes lines one by one; `done` are the paragraphs that have ended."""

    done: list[DraftParagraph] = field(factory=list)
    blank_lines: bool = False
    _open: _Open | None = None

    def add(self, line: Line, column: Column) -> bool:
        """One more line; whether it went on with the paragraph before."""
        if self._open is not None and _goes_on(self._open, line, column):
            self._lengthen(self._open, line, column)
            return True
        last = self._open
        self.close()
        if self.blank_lines and last is not None and _blank_between(last.lines[-1], line):
            self.done.append(DraftParagraph(text=""))
        self._open = _Open([line], [column], line.text)
        return False

    def close(self) -> None:
        """Ends the paragraph that is open."""
        if self._open is not None:
            first, column = self._open.lines[0], self._open.columns[0]
            self.done.append(DraftParagraph(text=_indent(first, column) + self._open.text, place=self._open.place()))
            self._open = None

    def _lengthen(self, paragraph: _Open, line: Line, column: Column) -> None:
        before = paragraph.lines[-1]
        paragraph.text += (" " if before.spaced else JOINT) + line.text
        if before.page == line.page:
            paragraph.leading = line.base - before.base
        paragraph.lines.append(line)
        paragraph.columns.append(column)


def paragraphs(lines: Sequence[Line], column: Column) -> list[DraftParagraph]:
    """The paragraphs of one cell or column."""
    writer = Writer()
    for line in lines:
        writer.add(line, column)
    writer.close()
    return writer.done


def _goes_on(paragraph: _Open, line: Line, column: Column) -> bool:
    before, edge = paragraph.lines[-1], paragraph.columns[-1]
    return (
        abs(before.size - line.size) <= _SAME_SIZE * max(before.size, line.size)
        and _near(paragraph, line)
        and not _had_room(before, edge, line)
        and not _MARK.match(line.text)
        and not _next_dash(paragraph, line)
        and not _next_item(paragraph, line)
        and not _next_note(paragraph, line)
        and _in_line(paragraph, line, column)
    )


def _next_dash(paragraph: _Open, line: Line) -> bool:
    """Whether a line with a dash follows one of its kind (- subtitle / - subtitle), or one that a dash has closed (- … -)."""
    if not _DASH.match(line.text):
        return False
    return _DASH.match(paragraph.lines[0].text) is not None or _CLOSED.search(paragraph.lines[-1].text) is not None


def _next_item(paragraph: _Open, line: Line) -> bool:
    """Whether a line with ▲ or ① stands below another such item, or below the mark that its paragraph hangs on.

    A mark that the paragraph holds inside already (… ▲ 하나, / ▲ 둘) only happens to be first in its line.
    """
    mark = _INNER.match(line.text)
    if not mark:
        return False
    first, before = _INNER.match(paragraph.lines[0].text), paragraph.lines[-1]
    if first is not None and first.lastgroup == mark.lastgroup:
        return True
    return line.left > before.left + _EDGE * line.size and mark[0] not in paragraph.text


def _next_note(paragraph: _Open, line: Line) -> bool:
    """Whether a line with `*` follows the end of a sentence: no sentence begins with one."""
    return line.text.startswith("*") and paragraph.lines[-1].text.endswith((".", ".”", '."'))


def _near(paragraph: _Open, line: Line) -> bool:
    """Whether the distance of the lines is the paragraph's own."""
    before = paragraph.lines[-1]
    if before.page != line.page:
        return True
    leading = line.base - before.base
    if leading <= 0:
        return paragraph.columns[-1].right < line.left
    bound = _WIDEST * line.size if paragraph.leading is None else _FAR * paragraph.leading
    return leading <= bound


def _had_room(before: Line, column: Column, line: Line) -> bool:
    """Whether the first word of `line` would have fitted behind `before`."""
    room = column.right - before.right
    if column.edge is not None and abs(before.left - column.edge - room) < before.size:
        room += before.left - column.edge
    word = line.text.split(" ", 1)[0]
    width = (line.right - line.left) * len(word) / max(1, len(line.text))
    return room > width + 0.55 * line.size


def _in_line(paragraph: _Open, line: Line, column: Column) -> bool:
    """Whether the line begins where the paragraph wraps to; its second line may stand left or right of its first."""
    start = line.left - column.left
    edge = paragraph.lines[-1].left - paragraph.columns[-1].left
    near = _EDGE * line.size
    if len(paragraph.lines) > 1:
        return abs(start - edge) <= near
    if _WEAK.match(line.text) and abs(start - edge) <= near:
        return False
    if start > edge + near:
        return _hangs(paragraph.lines[0], line)
    return start <= near or abs(start - edge) <= near or not _WEAK.match(line.text)


def _hangs(first: Line, line: Line) -> bool:
    """Whether `line` stands right of the mark of `first`, as wrapped lines of a list item do."""
    found = _MARK.match(first.text) or _WEAK.match(first.text) or _SHORT.match(first.text)
    return found is not None and line.left - first.left < 7 * first.size


def _blank_between(before: Line, line: Line) -> bool:
    if before.page != line.page:
        return False
    return line.base - before.base > 1.75 * 1.6 * max(min(before.size, line.size), 1.0)


def _indent(line: Line, column: Column) -> str:
    """Spaces for the distance from the margin: Hancom's space is half an em at most."""
    spaces = round((line.left - column.left) / (_INDENT * line.size))
    centred = abs((line.left - column.left) - (column.right - line.right)) < line.size and spaces > 3
    return "" if centred or spaces > _MOST_SPACES else " " * max(0, spaces)
