"""Sections of an HWPX document (OWPML paragraphs, KS X 6101) → draft blocks, in the order of the page.

Knows elements, not the archive. The content of an object stands where the object stands in its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from attrs import define, field

from kprocure_parse.readers import hwpx_pages
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable
from kprocure_parse.readers.hancom_pages import HancomPages
from kprocure_parse.readers.hwpx_headings import HwpxNumbering
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.numerals import written
from kprocure_parse.readers.paragraph_line import ParagraphLine, plain

_SIGNS = {"lineBreak": "\n", "tab": "\t", "nbSpace": "\u00a0", "fwSpace": " ", "hyphen": "-"}
"""Elements in text that stand for a character; a fixed-width space (고정폭 빈칸) is one space."""
_SHAPES = frozenset(
    {
        "rect",
        "ellipse",
        "arc",
        "polygon",
        "curve",
        "connectLine",
        "line",
        "container",
        "pic",
        "ole",
        "video",
        "textart",
        "equation",
        "chart",
    }
)
"""Objects with text inside or a caption; the script of an equation is not visible on the page and left out."""
_CODES = 0x110000
"""The highest code point."""
_PAGE_NUMBERS = frozenset({"PAGE", "TOTAL_PAGE"})


@define(eq=False, repr=False)
class HwpxBody:
    """The body of one document, section after section."""

    _headings: HwpxNumbering
    _limits: Limits
    _elements: int = 0
    _outline: str = ""
    _pages: HancomPages = field(factory=HancomPages)
    _depth: int = 0
    _closing: list[DraftBlock] = field(factory=list)
    _ends: frozenset[str] = frozenset()
    _deletions: set[str] = field(factory=set)
    _notes: dict[str, int] = field(factory=dict)

    @property
    def pages(self) -> int | None:
        """The number of pages in the layout cache; None without one."""
        return self._pages.count or None

    def section(self, root: Element) -> list[DraftBlock]:
        """One section → its blocks; running feet (꼬리말) come last. Raises LimitExceeded over the body's limits."""
        self._elements += len(list(root.iter()))
        self._limits.check("hwpx", "max_elements", self._elements, "elements in all sections")
        self._closing = []
        self._ends = _ended(root)
        self._deletions.clear()
        hwpx_pages.begin(self._pages, root)
        outline = root.find(".//secPr")
        self._outline = outline.get("outlineShapeIDRef", "") if outline is not None else self._outline
        return [*self._blocks(root), *self._closing]

    def _blocks(self, holder: Iterable[Element]) -> list[DraftBlock]:
        """Paragraphs, and tables in places of paragraphs, where programs other than Hancom's write them."""
        self._depth += 1
        made: list[DraftBlock] = []
        line: ParagraphLine | None = None
        for child in holder:
            if child.tag == "p":
                runs = child.findall("run")
                text = _only_text(runs) if line is None and not self._deletions else None
                if text is not None:
                    made.append(self._plain(child, text))
                    continue
                line = self._paragraph(child, runs, line)
                if not (line.joins or self._deletions):
                    made.extend(line.blocks())
                    line = None
            elif child.tag == "tbl" and not self._deletions:
                made.extend(self._table(child))
        self._depth -= 1
        return made if line is None else [*made, *line.blocks()]

    def _plain(self, paragraph: Element, text: str) -> DraftParagraph:
        """A paragraph without objects and signs, as most are, in one step."""
        if self._depth == 1:
            hwpx_pages.turn(self._pages, paragraph)
        return plain(self._mark(paragraph), text, self._pages.place)

    def _paragraph(self, paragraph: Element, runs: Iterable[Element], begun: ParagraphLine | None) -> ParagraphLine:
        """The text up to an object that holds blocks, those blocks, the rest of the text; then the notes.

        `begun` is the line of the paragraph above if the end between them is a tracked deletion.
        """
        if self._depth == 1:
            hwpx_pages.turn(self._pages, paragraph)
        line = begun or ParagraphLine(self._mark(paragraph), self._pages.place)
        line.deleted, line.joins = bool(self._deletions), False
        for run in runs:
            for child in run:
                self._show(child, line)
        return line

    def _mark(self, paragraph: Element) -> str:
        return self._headings.mark(paragraph.get("paraPrIDRef", ""), self._outline)

    def _write(self, element: Element, line: ParagraphLine) -> None:
        """Writes text with the signs in it; tracked deletions (변경 내용 추적) are left out."""
        line.write(element.text or "")
        for child in element:
            if child.tag in ("deleteBegin", "deleteEnd"):
                self._revise(child, line)
            line.write(_SIGNS.get(child.tag, ""))
            line.write(child.tail or "")

    def _revise(self, mark: Element, line: ParagraphLine) -> None:
        """Begins or ends a deletion: it runs to the end mark with its Id; one without an end mark stops with its paragraph."""
        name = mark.get("Id", "")
        if mark.tag == "deleteBegin":
            if name in self._ends:
                self._deletions.add(name)
            line.deleted = True
            return
        self._deletions.discard(name)
        line.deleted = bool(self._deletions)
        line.joins = mark.get("paraend") == "1"

    def _show(self, element: Element, line: ParagraphLine) -> None:
        """Writes what an element of a run shows; unknown elements show nothing.

        Signs and controls belong in `t` and `ctrl`, which programs other than Hancom's omit.
        """
        name = element.tag
        if name == "t":
            self._write(element, line)
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
            for child in _chosen(element):
                self._show(child, line)
        elif name in _SIGNS:
            line.write(_SIGNS[name])
        else:
            self._control(element, line)

    def _control(self, control: Element, line: ParagraphLine) -> None:
        """Running heads, notes, automatic numbers, fields; hidden comments and memos show nothing."""
        name = control.tag
        if name == "header":
            line.put(self._lists(control))
        elif name == "footer":
            self._closing.extend(self._lists(control))
        elif name in ("footNote", "endNote"):
            line.write(self._note_mark(control))
            line.note(self._lists(control))
        elif name == "autoNum" and control.get("numType") not in _PAGE_NUMBERS:
            line.write(_automatic(control))
        elif name == "fieldBegin":
            line.begin_field(_guide(control))
        elif name == "fieldEnd":
            line.end_field()

    def _lists(self, holder: Element) -> list[DraftBlock]:
        """The content of an element's lists, or of the element itself, where programs other than Hancom's write it."""
        lists = holder.findall("subList")
        if len(lists) == 1:
            return self._blocks(lists[0])
        return [block for part in lists or (holder,) for block in self._blocks(part)]

    def _note_mark(self, note: Element) -> str:
        """The mark of a footnote or endnote, as `1)`; the signs around it are given as code points, its shape by the note's text.

        The number is the note's own, else that of the automatic number in its text, else the next of its kind.
        """
        inside, shape = next(note.iter("autoNum"), None), next(note.iter("autoNumFormat"), None)
        number = whole_number(note, "number") or whole_number(inside, "num") or self._notes.get(note.tag, 0) + 1
        self._notes[note.tag] = number
        return _between_signs(note, _counted(number, shape.get("type") if shape is not None else None))

    def _table(self, table: Element) -> list[DraftBlock]:
        cells = [
            self._cell(cell, row, column)
            for row, line in enumerate(table.findall("tr"))
            for column, cell in enumerate(line.findall("tc"))
        ]
        return self._captioned(table, [DraftTable(cells=cells, place=self._pages.place)] if cells else [])

    def _cell(self, cell: Element, row: int, column: int) -> DraftCell:
        """A cell at its address, or at its place in the row if it has none."""
        address, span = cell.find("cellAddr"), cell.find("cellSpan")
        return DraftCell(
            blocks=self._lists(cell),
            row=max(whole_number(address, "rowAddr", row), 0),
            column=max(whole_number(address, "colAddr", column), 0),
            row_span=max(whole_number(span, "rowSpan", 1), 1),
            column_span=max(whole_number(span, "colSpan", 1), 1),
            name=cell.get("name") or None,
        )

    def _drawing(self, shape: Element) -> list[DraftBlock]:
        """The text of a drawing object, of the objects grouped in it, or of a word art (글맵시)."""
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


def _only_text(runs: Iterable[Element]) -> str | None:
    """The text of runs that hold nothing but text without signs in it; None for others."""
    pieces: list[str] = []
    for run in runs:
        for each in run:
            if each.tag != "t" or len(each):
                return None
            if each.text:
                pieces.append(each.text)
    return "".join(pieces)


def _ended(root: Element) -> frozenset[str]:
    """The Ids of deletions that have an end after their beginning: only these may run on, so that a broken pair loses no text."""
    if root.find(".//deleteEnd") is None:
        return frozenset()
    begun: set[str] = set()
    ended: set[str] = set()
    for mark in root.iter():
        if mark.tag == "deleteBegin":
            begun.add(mark.get("Id", ""))
        elif mark.tag == "deleteEnd" and mark.get("Id", "") in begun:
            ended.add(mark.get("Id", ""))
    return frozenset(ended)


def _guide(control: Element) -> str:
    """The guide text of a click-here field in which nobody has typed (dirty="1" means somebody has); "" for other fields."""
    if control.get("type") != "CLICK_HERE" or control.get("dirty") == "1":
        return ""
    return next((each.text or "" for each in control.iter("stringParam") if each.get("name") == "Direction"), "")


def _chosen(switch: Element) -> Iterable[Element]:
    """What a choice between versions (hp:switch) shows: the version for all programs, else the first."""
    default = switch.find("default")
    chosen = default if default is not None else switch.find("case")
    return chosen if chosen is not None else ()


def _automatic(control: Element) -> str:
    """An automatic number (자동 번호), as in `그림 1`, with the signs around it."""
    shape = control.find("autoNumFormat")
    around = shape.attrib if shape is not None else {}
    number = _counted(whole_number(control, "num"), around.get("type"))
    return f"{around.get('prefixChar', '')}{number}{around.get('suffixChar', '')}" if number else ""


def _between_signs(note: Element, number: str) -> str:
    return f"{_sign(note, 'prefixChar', '')}{number}{_sign(note, 'suffixChar', ')')}" if number else ""


def _counted(number: int, form: str | None) -> str:
    """A number in its shape; empty for no number and for one that cannot be read."""
    return written(number, form or "DIGIT") if number > 0 else ""


def _sign(note: Element, key: str, default: str) -> str:
    code = whole_number(note, key, -1)
    return chr(code) if 0 < code < _CODES else default
