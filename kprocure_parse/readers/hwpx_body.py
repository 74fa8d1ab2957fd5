"""Sections of an HWPX document (OWPML paragraphs, KS X 6101) → draft blocks, in the order of the page.

Knows elements and no archive. What an object shows stands where the object stands in its paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element

from attrs import define, field

from kprocure_parse.document import Place
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable
from kprocure_parse.readers.hwpx_headings import Marks
from kprocure_parse.readers.numerals import written

_SIGNS = {"lineBreak": "\n", "tab": "\t", "nbSpace": "\u00a0", "fwSpace": " ", "hyphen": "-"}
"""Elements inside text that stand for a character; a fixed-width space (고정폭 빈칸) is one space."""
_SHAPES = frozenset(
    {"rect", "ellipse", "arc", "polygon", "curve", "connectLine", "line", "container", "pic", "ole", "video", "textart"}
)
_PAGE_NUMBERS = frozenset({"PAGE", "TOTAL_PAGE"})


@define
class Body:
    """The body of one document, section after section."""

    _headings: Marks
    _outline: str = ""
    _page: int = 0
    _bottom: int = 0
    _columns: bool = False
    _depth: int = 0
    _closing: list[DraftBlock] = field(factory=list)

    @property
    def pages(self) -> int | None:
        """How many pages the layout cache tells of; None where there is none."""
        return self._page or None

    def section(self, root: Element) -> list[DraftBlock]:
        """One section → its blocks; running feet (꼬리말) come last."""
        self._closing, self._bottom = [], 0
        self._page += any(True for _ in root.iter("lineseg"))
        outline = root.find(".//secPr")
        self._outline = outline.get("outlineShapeIDRef", "") if outline is not None else self._outline
        self._columns = any(_number_of(each, "colCount") > 1 for each in root.iter("colPr"))
        return [*self._blocks(root.findall("p")), *self._closing]

    def _blocks(self, paragraphs: Iterable[Element]) -> list[DraftBlock]:
        self._depth += 1
        made: list[DraftBlock] = []
        for paragraph in paragraphs:
            made.extend(self._paragraph(paragraph))
        self._depth -= 1
        return made

    def _paragraph(self, paragraph: Element) -> list[DraftBlock]:
        """Text up to an object that holds blocks, these blocks, the rest of the text; then its notes."""
        if self._depth == 1:
            self._turn(paragraph)
        place = Place(self._page) if self._page and not self._columns else None
        line = _Line(self._headings.mark(paragraph.get("paraPrIDRef", ""), self._outline), place)
        for run in paragraph.findall("run"):
            for child in run:
                self._place(child, line)
        return line.blocks()

    def _turn(self, paragraph: Element) -> None:
        """Counts pages: a line that stands higher than the one before begins a new one (배치 정보, linesegarray)."""
        first = True
        for line in paragraph.iterfind("linesegarray/lineseg"):
            top = _number_of(line, "vertpos")
            turned = top < self._bottom or (first and paragraph.get("pageBreak") == "1" and self._bottom > 0)
            self._page += turned
            self._bottom = top
            first = False

    def _place(self, element: Element, line: _Line) -> None:
        """Writes what an element of a run shows; what is not known here shows nothing."""
        name = element.tag
        if name == "t":
            line.text(element)
        elif name == "ctrl":
            for child in element:
                self._control(child, line)
        elif name == "tbl":
            line.put(self._table(element))
        elif name in _SHAPES:
            line.put(self._drawing(element))
        elif name in ("compose", "dutmal"):
            line.write(element.get("composeText") or element.findtext("mainText") or "")
        elif name == "switch":
            chosen = element.find("default")
            for child in chosen if chosen is not None else ():
                self._place(child, line)

    def _control(self, control: Element, line: _Line) -> None:
        """Running heads, notes, automatic numbers, fields; hidden comments and memos show nothing."""
        name = control.tag
        if name == "header":
            line.put(self._lists(control))
        elif name == "footer":
            self._closing.extend(self._lists(control))
        elif name in ("footNote", "endNote"):
            line.write(f"{control.get('number')})" if control.get("number") else "")
            line.note(self._lists(control))
        elif name == "autoNum" and control.get("numType") not in _PAGE_NUMBERS:
            line.write(_automatic(control))
        elif name == "fieldBegin":
            line.begin_field(control)
        elif name == "fieldEnd":
            line.end_field()

    def _lists(self, holder: Element) -> list[DraftBlock]:
        return [block for part in holder.findall("subList") for block in self._blocks(part.findall("p"))]

    def _table(self, table: Element) -> list[DraftBlock]:
        cells = [
            self._cell(cell, number) for number, row in enumerate(table.findall("tr")) for cell in row.findall("tc")
        ]
        place = Place(self._page) if self._page and not self._columns else None
        return self._captioned(table, [DraftTable(cells=cells, place=place)] if cells else [])

    def _cell(self, cell: Element, row: int) -> DraftCell:
        address, span = cell.find("cellAddr"), cell.find("cellSpan")
        return DraftCell(
            blocks=self._lists(cell),
            row=_number_of(address, "rowAddr", row),
            column=_number_of(address, "colAddr"),
            row_span=_number_of(span, "rowSpan", 1) or 1,
            column_span=_number_of(span, "colSpan", 1) or 1,
            name=cell.get("name") or None,
        )

    def _drawing(self, shape: Element) -> list[DraftBlock]:
        """The text of a drawing object, of those grouped in it, of a word art (글맵시)."""
        made = [block for text in shape.findall("drawText") for block in self._lists(text)]
        if shape.tag == "textart" and shape.get("text"):
            made.append(DraftParagraph(text=shape.get("text", "")))
        for child in shape:
            if child.tag in _SHAPES:
                made.extend(self._drawing(child))
            elif child.tag == "tbl":
                made.extend(self._table(child))
        return self._captioned(shape, made)

    def _captioned(self, holder: Element, blocks: list[DraftBlock]) -> list[DraftBlock]:
        """Blocks with their caption (캡션), below them where it stands below, otherwise before them."""
        caption = holder.find("caption")
        if caption is None:
            return blocks
        words = self._lists(caption)
        return [*blocks, *words] if caption.get("side") == "BOTTOM" else [*words, *blocks]


@define
class _Line:
    """One paragraph while it is written: its mark, the text since the last block, blocks and notes found so far."""

    _mark: str
    _where: Place | None
    _made: list[DraftBlock] = field(factory=list)
    _notes: list[DraftBlock] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _fields: list[tuple[str, int]] = field(factory=list)
    _deleted: bool = False

    def write(self, text: str) -> None:
        if text and not self._deleted:
            self._pieces.append(text)

    def text(self, element: Element) -> None:
        """Text with the signs inside it; what a reviser deleted (변경 내용 추적) is left out."""
        self.write(element.text or "")
        for child in element:
            name = child.tag
            if name in ("deleteBegin", "deleteEnd"):
                self._deleted = name == "deleteBegin"
            self.write(_SIGNS.get(name, ""))
            self.write(child.tail or "")

    def put(self, blocks: list[DraftBlock]) -> None:
        """Blocks that stand here; pictures without text part nothing."""
        if blocks:
            self._flush()
            self._made.extend(blocks)

    def note(self, blocks: list[DraftBlock]) -> None:
        self._notes.extend(blocks)

    def begin_field(self, control: Element) -> None:
        """Remembers the guide text of a click-here field (누름틀): it is shown where nothing was typed."""
        guide = next(_strings(control, "Direction"), "") if control.get("type") == "CLICK_HERE" else ""
        self._fields.append((guide, len(self._pieces)))

    def end_field(self) -> None:
        """Takes the guide text back if nothing else was typed."""
        if not self._fields:
            return
        guide, start = self._fields.pop()
        if guide and "".join(self._pieces[start:]).strip() == guide.strip():
            del self._pieces[start:]

    def blocks(self) -> list[DraftBlock]:
        """The whole; an empty paragraph stays one."""
        self._flush()
        return [*(self._made or [DraftParagraph(text="", place=self._where)]), *self._notes]

    def _flush(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        self._fields = [(guide, 0) for guide, _ in self._fields]
        if text.strip():
            words = f"{self._mark} {text}" if self._mark else text
            self._made.append(DraftParagraph(text=words, place=self._where))
            self._mark = ""


def _strings(control: Element, name: str) -> Iterator[str]:
    return (each.text or "" for each in control.iter("stringParam") if each.get("name") == name)


def _automatic(control: Element) -> str:
    """A number of its own (자동 번호), as `그림 1`, with the signs around it."""
    shape = control.find("autoNumFormat")
    number = _number_of(control, "num", 0)
    if not number:
        return ""
    around: Callable[[str], str] = lambda key: (shape.get(key) or "") if shape is not None else ""  # noqa: E731
    return f"{around('prefixChar')}{written(number, around('type') or 'DIGIT')}{around('suffixChar')}"


def _number_of(element: Element | None, key: str, default: int = 0) -> int:
    """A whole number from an attribute; the default for anything else."""
    value = element.get(key, "") if element is not None else ""
    return int(value) if value.lstrip("-").isdecimal() and len(value) < 12 else default  # noqa: PLR2004 — longer ones are no measure
