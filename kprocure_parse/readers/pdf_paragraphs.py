"""Lines → paragraphs: decides which line ends are breaks and joins the others. Knows no page and no table.

A line end is a break if the first word of the next line would have fitted, if the size or the distance of the lines
changes, or if the next line begins with a mark of its own or does not keep the paragraph's edge.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from kprocure_parse.document import Place
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftParagraph
from kprocure_parse.readers.pdf_addresses import is_parted
from kprocure_parse.readers.pdf_joints import JOINT
from kprocure_parse.readers.pdf_lines import PrintedLine

_MARK = deferred(
    r"[□■▣◆◇ㅁ口○◯ㅇ◦❍◎●▶▷►▻◀◁▼▽☞☛▪▫‣▸※★☆◈❖❑✓✔✔︎➢➤➔➜⇒↳•∙◉⊙\U000F0000-\U000FFFFF\uE000-\uF8FF](?=\s|[^\s])"
    r"|[㉮-㉻㈀-㈜⑴-⒇Ⅰ-Ⅻ]"
    r"|[oO0ο°](?=\s)"
)
"""A mark that begins a paragraph wherever it stands."""
_INNER = deferred(r"(?P<sign>[▲△▴▵])|(?P<number>[①-⑳➀-➓❶-❿⓵-⓾])")
"""A mark that begins a paragraph or stands in the middle of a sentence (▲ 하나 ▲ 둘): the mark of the paragraph decides."""
_WEAK = deferred(
    r"[\-–—―−ㅡ‐·ㆍ・*†<〈《【\[〔｢](?!\d)|\*{1,4}|\(?\d{1,2}[.)](?!\d)|\(?[가-하][.)](?=\s)|\(\d{1,2}\)|제\d{1,3}조|\d{1,2}\s*[.]\s"
)
"""A mark that begins a paragraph unless its line is aligned with the wrapped lines before it."""
_NUMBER = deferred(r"\d{1,2}[.)]")
"""A weak mark that may also be the end of a sentence (… on June / 23. They …)."""
_SHORT = deferred(r"\S{1,6}\s")
_WORD = deferred(r"[가-힣]{3,}+")
_DASH, _CLOSED = deferred(r"[-–—―−ㅡ‐](?=\s|[^\s\d-])"), deferred(r"\s[-–—―−ㅡ‐]\s*$")
_LABEL = deferred(r"(?:[*※○ㅇ◦-]\s*)?(?P<bracket>[\[【〔])")
"""A paragraph that opens with a word in brackets (* [수출] …)."""
_HEADING = deferred(r"[<〈][^<>〈〉]++[>〉]")
"""A paragraph that is wholly in brackets."""
_GROUPS = ("<", "〈")
"""Below a label, a line that opens with a bracket stays a line of its own, however narrow the cell."""
_STOPS = (".", ".”", '."')
_SAME_SIZE = 0.14
"""A note of 12 points is no part of a text of 14."""
_EDGE = 0.6
_MIDDLE = 0.3
_INDENT = 0.5
_FAR, _PAST_STOP = 1.35, 1.15
"""How much further than its other lines the next may stand; a sentence that ends without a space after it ends more."""
_WIDEST = 2.3
_MOST_SPACES = 12
_SPACE, _STEP = 0.45, 0.3
_LONG = 10
_SYLLABLES = 1.6
"""In ems: a syllable, and one more that moves to the next line with a mark that may not begin it."""


@define(eq=False, repr=False)
class Margins:
    """Two margins between which lines stand, on one page or on several."""

    left: float
    right: float
    edge: float | None = None
    """Where lines could begin, if that is left of `left`: the border of a cell whose text is centred."""


@define(eq=False, repr=False)
class _OpenParagraph:
    """A paragraph that may go on."""

    lines: list[PrintedLine]
    columns: list[Margins]
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


@define(eq=False, repr=False)
class Writer:
    """Takes lines one by one; `done` holds the finished paragraphs."""

    done: list[DraftParagraph] = field(factory=list)
    blank_lines: bool = False
    _open: _OpenParagraph | None = None

    def add(self, line: PrintedLine, column: Margins) -> bool:
        """Adds a line; returns whether it continued the paragraph before."""
        if self._open is not None and _goes_on(self._open, line, column):
            self._lengthen(self._open, line, column)
            return True
        last = self._open
        self.close()
        if self.blank_lines and last is not None and _blank_between(last.lines[-1], line):
            self.done.append(DraftParagraph(text=""))
        self._open = _OpenParagraph([line], [column], line.text)
        return False

    def close(self) -> None:
        """Ends the open paragraph."""
        if self._open is not None:
            first, column = self._open.lines[0], self._open.columns[0]
            self.done.append(DraftParagraph(text=_indent(first, column) + self._open.text, place=self._open.place()))
            self._open = None

    def _lengthen(self, paragraph: _OpenParagraph, line: PrintedLine, column: Margins) -> None:
        before = paragraph.lines[-1]
        parted = (before.spaced and not is_parted(before.text, line.text)) or _word_ended(
            before, paragraph.columns[-1], line
        )
        paragraph.text += (" " if parted else JOINT) + line.text
        if before.page == line.page:
            paragraph.leading = line.base - before.base
        paragraph.lines.append(line)
        paragraph.columns.append(column)


def opens_item(text: str) -> bool:
    """Whether a text begins with a mark that begins a paragraph wherever it stands."""
    return _MARK.match(text) is not None


def paragraphs(lines: Sequence[PrintedLine], column: Margins) -> list[DraftParagraph]:
    """The paragraphs of one cell or column."""
    writer = Writer()
    for line in lines:
        writer.add(line, column)
    writer.close()
    return writer.done


def _goes_on(paragraph: _OpenParagraph, line: PrintedLine, column: Margins) -> bool:
    before = paragraph.lines[-1]
    return (
        abs(before.size - line.size) <= _SAME_SIZE * max(before.size, line.size)
        and _near(paragraph, line)
        and (is_parted(before.text, line.text) or _wraps(paragraph, line, column))
    )


def _wraps(paragraph: _OpenParagraph, line: PrintedLine, column: Margins) -> bool:
    """Whether the last line of the paragraph was full, and the next neither opens an item nor leaves the edge."""
    before, edge = paragraph.lines[-1], paragraph.columns[-1]
    return (
        not before.tabbed
        and not _had_room(before, edge, line)
        and not _HEADING.fullmatch(paragraph.text)
        and not opens_item(line.text)
        and not _next_dash(paragraph, line)
        and not _next_item(paragraph, line)
        and not _next_note(paragraph, line)
        and not _next_label(paragraph, line)
        and _in_line(paragraph, line, column)
    )


def _next_dash(paragraph: _OpenParagraph, line: PrintedLine) -> bool:
    """Whether a line with a dash follows another (- subtitle / - subtitle), one that a dash has closed (- … -), or stands below a mark."""
    if not _DASH.match(line.text):
        return False
    first = paragraph.lines[0]
    if _DASH.match(first.text) or _CLOSED.search(paragraph.lines[-1].text):
        return True
    return opens_item(first.text) and _STEP * line.size < line.left - first.left <= first.first - first.left


def _next_item(paragraph: _OpenParagraph, line: PrintedLine) -> bool:
    """Whether a line with ▲ or ① follows a paragraph that opens with such a mark, or begins right of the line above it.

    A mark that the paragraph already contains (… ▲ 하나, / ▲ 둘) is first in its line only by chance.
    """
    mark = _INNER.match(line.text)
    if not mark:
        return False
    first, before = _INNER.match(paragraph.lines[0].text), paragraph.lines[-1]
    if first is not None and first.lastgroup == mark.lastgroup:
        return True
    return line.left > before.left + _EDGE * line.size and mark[0] not in paragraph.text


def _next_note(paragraph: _OpenParagraph, line: PrintedLine) -> bool:
    """Whether a line with `*` follows the end of a sentence: no sentence begins with one."""
    return line.text.startswith("*") and paragraph.lines[-1].text.endswith(_STOPS)


def _next_label(paragraph: _OpenParagraph, line: PrintedLine) -> bool:
    """Whether a paragraph opens with a word in brackets and the line with one in the same brackets."""
    first = _LABEL.match(paragraph.lines[0].text)
    return first is not None and line.text.startswith(first["bracket"])


def _near(paragraph: _OpenParagraph, line: PrintedLine) -> bool:
    """Whether the distance of the lines is that of the paragraph; over a page end, whether the sentence or the line goes on.

    A space after the last letter shows that a line wraps.
    """
    before = paragraph.lines[-1]
    if before.page != line.page:
        return before.spaced or not before.text.endswith(_STOPS)
    leading = line.base - before.base
    if leading <= 0:
        return paragraph.columns[-1].right < line.left
    if paragraph.leading is None:
        return leading <= _WIDEST * line.size
    stopped = before.text.endswith(_STOPS) and not before.spaced
    return leading <= (_PAST_STOP if stopped else _FAR) * paragraph.leading


def _had_room(before: PrintedLine, column: Margins, line: PrintedLine) -> bool:
    """Whether a space and the first word of `line` would have fitted after `before`."""
    return _room(before, column) > line.first - line.left + _SPACE * line.size


def _word_ended(before: PrintedLine, column: Margins, line: PrintedLine) -> bool:
    """Whether two long Hangul words meet where a syllable of the second had room, so they are not one wrapped word (감시국 / 관리과).

    Two short ones may be one word that the writer has broken (국가 / 데이터처).
    """
    first, second = before.text.rsplit(" ", 1)[-1], line.text.split(" ", 1)[0]
    return (
        len(first) + len(second) >= _LONG
        and _WORD.fullmatch(first) is not None
        and _WORD.fullmatch(second) is not None
        and _room(before, column) > _SYLLABLES * before.size
    )


def _room(line: PrintedLine, column: Margins) -> float:
    """The room after a line, or on both sides of a centred one."""
    room = column.right - line.right
    if column.edge is not None and abs(line.left - column.edge - room) < line.size:
        room += line.left - column.edge
    return room


def _in_line(paragraph: _OpenParagraph, line: PrintedLine, column: Margins) -> bool:
    """Whether the line begins where the paragraph's lines wrap to; its second line may stand left or right of its first."""
    start = line.left - column.left
    edge = paragraph.lines[-1].left - paragraph.columns[-1].left
    near = _EDGE * line.size
    if column.edge is not None and _centred(paragraph.lines[-1], line) and not line.text.startswith(_GROUPS):
        return True
    if len(paragraph.lines) > 1:
        first = paragraph.lines[0].left - paragraph.columns[0].left
        indented = first - edge > _STEP * line.size and abs(start - first) < (first - edge) / 4
        return abs(start - edge) <= near and not indented
    if _WEAK.match(line.text) and abs(start - edge) <= near:
        return paragraph.lines[-1].spaced and _NUMBER.match(line.text) is not None
    if start > edge + near:
        return _hangs(paragraph.lines[0], line) and not line.text.startswith(_GROUPS)
    return start <= near or abs(start - edge) <= near or not _WEAK.match(line.text)


def _centred(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether two lines of a cell have the same middle and different ends, like a wrapped title."""
    shift = (before.left + before.right - line.left - line.right) / 2
    return abs(shift) <= _MIDDLE * line.size and abs(before.left - line.left) > _EDGE * line.size


def _hangs(first: PrintedLine, line: PrintedLine) -> bool:
    """Whether `line` begins right of the mark of `first`, like the wrapped lines of a list item."""
    found = _MARK.match(first.text) or _WEAK.match(first.text) or _SHORT.match(first.text)
    return found is not None and line.left - first.left < 7 * first.size


def _blank_between(before: PrintedLine, line: PrintedLine) -> bool:
    if before.page != line.page:
        return False
    return line.base - before.base > 1.75 * 1.6 * max(min(before.size, line.size), 1.0)


def _indent(line: PrintedLine, column: Margins) -> str:
    """The distance from the margin as spaces; Hancom's space is at most half an em."""
    spaces = round((line.left - column.left) / (_INDENT * line.size))
    centred = abs((line.left - column.left) - (column.right - line.right)) < line.size and spaces > 3
    return "" if centred or spaces > _MOST_SPACES else " " * max(0, spaces)
