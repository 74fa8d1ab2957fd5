"""Sections of an HWP 5 document (BodyText; 한글문서파일형식 5.0, 4.3) → draft blocks, in the order of the page.

Knows records, not the bytes around them. The content of a control stands where its character stands in the text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from kprocure_parse.patterns import deferred
from kprocure_parse.readers import hwp_pages, paragraph_line
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable
from kprocure_parse.readers.hancom_pages import HancomPages
from kprocure_parse.readers.hwp_headings import form
from kprocure_parse.readers.hwp_records import (
    CTRL_HEADER,
    LIST_HEADER,
    PARA_HEADER,
    PARA_TEXT,
    SHAPE_COMPONENT,
    TABLE,
    TEXT_ART,
    Record,
)
from kprocure_parse.readers.hwp_text import FIELD_END, HwpAnchor, pieces, plain
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.numerals import written
from kprocure_parse.readers.paragraph_heads import Headings
from kprocure_parse.readers.paragraph_line import ParagraphLine

_SHAPE_AT = 8
_CAPTION_SIDE, _BELOW = 8, 3
_CELL_TAIL = 38
"""Where those fields of a cell end that every version has; a parameter set with the cell's name may follow."""
_NAMED, _NAME_ITEM, _STRING = 0xFF, 0x4000, 1
_ART_TEXT = 32
"""Four corners stand before the text of a word art (글맵시)."""
_PAGE_NUMBERS = frozenset({0, 6})
"""Automatic numbers that count pages: this page's, all pages (표 144)."""
_COMMAND_AT = 9
_GUIDE = deferred(r"Direction:wstring:(\d{1,5}):")
"""Finds the guide text in the command of a click-here field; its length comes before it."""


@define
class _List:
    """A list header and the paragraphs that belong to it."""

    header: Record
    paragraphs: list[Record]


@define
class HwpBody:
    """The body of one document, section after section."""

    _headings: Headings
    _limits: Limits
    _pages: HancomPages = field(factory=HancomPages)
    _count: int = 0
    _depth: int = 0
    _outline: int = 0
    _closing: list[DraftBlock] = field(factory=list)

    @property
    def pages(self) -> int | None:
        """The number of pages in the layout cache; None without one."""
        return self._pages.count or None

    def section(self, records: Iterable[Record]) -> list[DraftBlock]:
        """The records of one section → its blocks; running feet (꼬리말) come last."""
        paragraphs = [record for record in records if record.tag == PARA_HEADER]
        self._outline = next((each.word(18) for each in _controls(paragraphs) if each.control == "secd"), self._outline)
        self._closing = []
        hwp_pages.begin(self._pages, paragraphs)
        made = self._blocks(paragraphs)
        self._tick(0)
        return [*made, *self._closing]

    def _blocks(self, paragraphs: Sequence[Record]) -> list[DraftBlock]:
        self._depth += 1
        self._tick(len(paragraphs))
        made: list[DraftBlock] = []
        for paragraph in paragraphs:
            if self._depth == 1:
                hwp_pages.turn(self._pages, paragraph)
            mark = self._headings.mark(paragraph.word(_SHAPE_AT), self._outline)
            text = _only_text(paragraph)
            if text is None:
                made.extend(self._paragraph(paragraph, mark))
            else:
                self._count += 1
                made.append(paragraph_line.plain(mark, text, self._pages.place))
        self._depth -= 1
        return made

    def _tick(self, pieces: int = 1) -> None:
        """Counts, over all sections, elements that few bytes can make; what is counted in passing is checked with the next."""
        self._count += pieces
        if self._count > self._limits.max_elements:  # calling `check` every time would cost more than all the rest
            self._limits.check("hwp", "max_elements", self._count, "pieces of text")

    def _paragraph(self, paragraph: Record, mark: str) -> list[DraftBlock]:
        """The text up to a control that holds blocks, those blocks, the rest of the text; then the notes."""
        controls, texts = paragraph.of(CTRL_HEADER), paragraph.of(PARA_TEXT)
        line = ParagraphLine(mark, self._pages.place)
        waiting: dict[str, deque[Record]] = {}
        for control in controls:
            waiting.setdefault(control.control, deque()).append(control)
        for piece in self._pieces(texts):
            if isinstance(piece, str):
                line.write(piece)
            elif piece is FIELD_END:
                line.end_field()
            elif waiting.get(piece.name):
                self._place(waiting[piece.name].popleft(), line)
        for control in (each for left in waiting.values() for each in left):  # no character says where: at the end
            self._place(control, line)
        return line.blocks()

    def _pieces(self, texts: Iterable[Record]) -> Iterator[str | HwpAnchor]:
        for text in texts:
            for piece in pieces(text.data):
                self._tick()
                yield piece

    def _place(self, control: Record, line: ParagraphLine) -> None:
        """Writes what a control shows. Unknown ones and hidden comments (tcmt) show nothing."""
        name = control.control
        if name == "tbl ":
            line.put(self._table(control))
        elif name == "gso ":
            line.put(self._drawing(control))
        elif name == "head":
            line.put(self._lists(control))
        elif name == "foot":
            self._closing.extend(self._lists(control))
        elif name in {"fn  ", "en  "}:
            line.write(_number(control.dword(4), control.dword(12), control.word(8), control.word(10)))
            line.note(self._lists(control))
        elif name.startswith("%"):
            line.begin_field(_guide(control))
        else:
            line.write(_shown(control))

    def _lists(self, control: Record) -> list[DraftBlock]:
        return [block for each in _parts(control.children) for block in self._blocks(each.paragraphs)]

    def _table(self, control: Record) -> list[DraftBlock]:
        caption, rest = _split(control, TABLE)
        cells = [self._cell(each) for each in _parts(rest)]
        return self._captioned(caption, [DraftTable(cells=cells, place=self._pages.place)] if cells else [])

    def _cell(self, part: _List) -> DraftCell:
        """A cell (표 80): column, row, columns and rows covered, after the eight bytes of every list."""
        self._count += 1
        header = part.header
        column, row, columns, rows = header.words(8)
        return DraftCell(
            blocks=self._blocks(part.paragraphs),
            column=column,
            row=row,
            column_span=columns or 1,
            row_span=rows or 1,
            name=_cell_name(header),
        )

    def _drawing(self, control: Record) -> list[DraftBlock]:
        caption, rest = _split(control, SHAPE_COMPONENT)
        shapes = [block for child in rest if child.tag == SHAPE_COMPONENT for block in self._shape(child)]
        return self._captioned(caption, shapes)

    def _shape(self, shape: Record) -> list[DraftBlock]:
        """The text of a drawing object, of the objects grouped in it, or of a word art."""
        made = self._lists(shape)
        for child in shape.children:
            if child.tag == SHAPE_COMPONENT:
                made.extend(self._shape(child))
            elif child.tag == TEXT_ART:
                made.append(DraftParagraph(text=child.string(_ART_TEXT)))
        return made

    def _captioned(self, before: list[Record], blocks: list[DraftBlock]) -> list[DraftBlock]:
        """Blocks with their caption (캡션), below them where it stands below, otherwise before them."""
        above: list[DraftBlock] = []
        below: list[DraftBlock] = []
        for part in _parts(before):
            side = part.header.dword(_CAPTION_SIDE) & 3
            (below if side == _BELOW else above).extend(self._blocks(part.paragraphs))
        return [*above, *blocks, *below]


def _only_text(paragraph: Record) -> str | None:
    """The text of a paragraph that holds no control and at most one text, itself without signs; None for others."""
    only = None
    for child in paragraph.children:
        if child.tag == CTRL_HEADER or (child.tag == PARA_TEXT and only is not None):
            return None
        if child.tag == PARA_TEXT:
            only = child
    return "" if only is None else plain(only.data)


def _split(control: Record, tag: int) -> tuple[list[Record], list[Record]]:
    """The records before the first one of a kind (the caption), and the rest."""
    at = next((n for n, child in enumerate(control.children) if child.tag == tag), len(control.children))
    return control.children[:at], control.children[at:]


def _parts(children: Iterable[Record]) -> list[_List]:
    """List headers with their paragraphs, which follow them on the same level."""
    made: list[_List] = []
    for child in children:
        if child.tag == LIST_HEADER:
            made.append(_List(child, child.of(PARA_HEADER)))
        elif child.tag == PARA_HEADER and made:
            made[-1].paragraphs.append(child)
    return made


def _controls(paragraphs: Iterable[Record]) -> Iterator[Record]:
    return (control for paragraph in paragraphs for control in paragraph.of(CTRL_HEADER))


def _shown(control: Record) -> str:
    """What a control writes into the line: automatic numbers (자동 번호), overlaid letters (글자 겹침), text above it (덧말)."""
    if control.control == "atno" and control.dword(4) & 0xF not in _PAGE_NUMBERS:
        return _number(control.word(8), control.dword(4) >> 4 & 0xFF, control.word(12), control.word(14))
    return control.string(4) if control.control in {"tcps", "tdut"} else ""


def _guide(control: Record) -> str:
    """The guide text of a click-here field (%clk), from its command; "" for other fields."""
    command = control.string(_COMMAND_AT) if control.control == "%clk" else ""
    found = _GUIDE.search(command)
    return command[found.end() : found.end() + int(found[1])].strip() if found else ""


def _number(number: int, shape: int, before: int, after: int) -> str:
    """A number between its two decorations, as `1)`; empty if the record is too short to hold one."""
    signs = (chr(before) if before else "", written(number, form(shape)), chr(after) if after else "")
    return "".join(signs) if number else ""


def _cell_name(header: Record) -> str | None:
    """The name of a cell field (셀 필드): a string in a parameter set with one item, after the cell's width."""
    at = _CELL_TAIL
    if len(header.data) <= at or header.data[at] != _NAMED:
        return None
    if header.word(at + 3) == 0 or header.word(at + 7) != _NAME_ITEM or header.word(at + 9) != _STRING:
        return None
    return header.string(at + 11) or None
