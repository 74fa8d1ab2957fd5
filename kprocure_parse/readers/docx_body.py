"""The content of a Word document (WordprocessingML; ISO/IEC 29500, strict and transitional) → draft blocks, in the order of the page.

Knows elements, not the archive. The content of a text box stands where the box is anchored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from kprocure_parse.readers import docx_tables
from kprocure_parse.readers.docx_fields import DocxFields, counts_pages
from kprocure_parse.readers.docx_styles import SHAPES, DocxNumbering, DocxStyles, signs, switched, value
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, DraftTable
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.note_marks import marked
from kprocure_parse.readers.numerals import written
from kprocure_parse.readers.paragraph_line import ParagraphLine
from kprocure_parse.readers.private_glyphs import drawn, signs_of_font

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements in a run that stand for a character; an optional hyphen is seen only where a line ends."""
_HOLDERS = frozenset(
    {"ins", "moveTo", "hyperlink", "smartTag", "bdo", "dir", "customXml", "sdtContent", "rubyBase", "p", "body"}
)
"""What holds runs or blocks without being one; `del` and `moveFrom`, tracked deletions, are not among them."""
_GONE = ("del", "moveFrom")
_OWN_MARKS = ("footnoteRef", "endnoteRef")
"""Where a note's text repeats its mark."""
_OBJECTS = frozenset({"drawing", "pict", "object"})
_ELSEWHERE = {
    "altChunk": "a document inside this one",
    "subDoc": "a document that this one refers to",
    "relIds": "a diagram",
}
"""What is shown on the page and stands in another file → how it is named as missing."""
_DIGIT = "decimal"


@frozen
class DocxNotes:
    """The notes of a kind by their id, the format of their numbers, and the first number."""

    notes: Mapping[str, Element]
    form: str = _DIGIT
    start: int = 1


@define
class DocxBody:
    """The body of one document; its notes, heads and feet are stories apart."""

    _styles: DocxStyles
    _numbering: DocxNumbering
    _notes: Mapping[str, DocxNotes]
    """By the name of the reference: `footnoteReference`, `endnoteReference`."""
    _limits: Limits
    missing: list[str] = field(factory=list)
    """What is shown and stands elsewhere: `a diagram (rId7)`."""
    _fields: DocxFields = field(init=False)
    _counted: dict[str, int] = field(factory=dict)
    _mark: str = ""
    """The mark of the note that is read."""
    _closes: bool = False
    """Whether a note's mark was just written, whose `)` the text may repeat."""

    def begin(self, root: Element) -> None:
        """Begins the body with this root."""
        self._fields = DocxFields.of(root)

    def story(self, holder: Element) -> list[DraftBlock]:
        """A story apart: a note, a running head."""
        outer, self._fields = self._fields, DocxFields.of(holder)
        made = self.blocks(holder)
        self._fields = outer
        return made

    def blocks(self, holder: Iterable[Element]) -> list[DraftBlock]:
        """The blocks in an element, or in a row of them."""
        made: list[DraftBlock] = []
        line: ParagraphLine | None = None
        for child in _flat(holder):
            if child.tag == "p":
                line = self._paragraph(child, line)
                if not line.joins:
                    made.extend(line.blocks())
                    line = None
            elif child.tag == "tbl":
                made.extend(self._table(child))
            elif child.tag in _ELSEWHERE:
                self._miss(child)
        return made if line is None or line.empty else [*made, *line.blocks()]

    def _paragraph(self, paragraph: Element, begun: ParagraphLine | None) -> ParagraphLine:
        """The text up to an object that holds blocks, those blocks, the rest of the text; then the notes.

        `begun` is the line of the paragraph above if the end between them is a tracked deletion.
        """
        looks = paragraph.find("pPr")
        ends = looks is not None and any(looks.find(f"rPr/{name}") is not None for name in _GONE)
        line = (
            begun
            if begun is not None and not begun.empty
            else ParagraphLine("" if ends and not _has_text(paragraph) else self._head(looks), None)
        )
        self._closes = False
        for child in paragraph:
            self._show(child, line, value(looks, "pStyle"))
        line.joins = ends
        return line

    def _head(self, looks: Element | None) -> str:
        """The mark of a paragraph: of its own numbering (none, if that is 0), else of its style's."""
        number, level = value(looks, "numPr/numId"), value(looks, "numPr/ilvl")
        if not number:
            number, of_style, styles = self._styles.numbering(value(looks, "pStyle"))
            level = level or self._numbering.level(number, styles) or of_style
        return self._numbering.mark(number, int(level) if level.isdecimal() and len(level) == 1 else 0)

    def _show(self, element: Element, line: ParagraphLine, style: str) -> None:
        """Writes what an element in a paragraph shows; unknown elements, equations among them, show nothing."""
        name = element.tag
        if name == "r":
            self._run(element, line, style)
        elif name == "fldSimple" and counts_pages(element.get("instr", "")):
            line.counts_pages = True
        elif name in _HOLDERS or name == "fldSimple":
            for child in element:
                self._show(child, line, style)
        elif name == "sdt":
            for child in _control(element):
                self._show(child, line, style)
        else:
            for child in _chosen(element):
                self._show(child, line, style)

    def _run(self, run: Element, line: ParagraphLine, style: str) -> None:
        looks = run.find("rPr")
        hidden = self._hidden(looks, style)
        drawn_as = signs(looks) or self._styles.signs(value(looks, "rStyle"))
        for child in run:
            if child.tag == "fldChar":
                self._write("" if hidden else self._fields.drawn(child), line, {})
                line.counts_pages |= self._fields.take(child)
            elif child.tag == "instrText":
                self._fields.instruct(child.text or "")
            elif not hidden and self._fields.shown:
                self._part(child, line, drawn_as, style)

    def _hidden(self, looks: Element | None, style: str) -> bool:
        own = switched(looks, "vanish")
        return own if own is not None else self._styles.hidden(value(looks, "rStyle")) or self._styles.hidden(style)

    def _part(self, part: Element, line: ParagraphLine, drawn_as: Mapping[int, str], style: str) -> None:
        """Writes what a part of a run shows; deleted text (`w:delText`), comments and unknown parts show nothing."""
        name = part.tag
        if name == "t":
            self._write(_text(part), line, drawn_as)
        elif name in _SIGNS:
            self._write(_SIGNS[name], line, {})
        elif name == "sym":
            self._write(_symbol(part), line, {})
        elif name in _OBJECTS:
            line.put(self._objects(part))
        elif name in self._notes:
            self._note(part, line)
        elif name in _OWN_MARKS:
            line.write(self._mark)
            self._closes = True
        else:
            for base in part.findall("rubyBase/r"):
                self._run(base, line, style)
            for child in _chosen(part):
                self._part(child, line, drawn_as, style)

    def _write(self, text: str, line: ParagraphLine, drawn_as: Mapping[int, str]) -> None:
        words = "".join(drawn(letter, drawn_as) for letter in text) if drawn_as else text
        if self._closes and words:
            words = words.removeprefix(")").replace("\t", " ", 1)
            self._closes = False
        line.write(words)

    def _note(self, reference: Element, line: ParagraphLine) -> None:
        """A footnote or endnote: its mark, as `1)`, in the sentence and where its text repeats it. An own mark follows as text."""
        kind = self._notes[reference.tag]
        if _on(reference, "customMarkFollows"):
            mark = ""
        else:
            number = self._counted[reference.tag] = self._counted.get(reference.tag, kind.start - 1) + 1
            mark = f"{written(number, SHAPES.get(kind.form, 'DIGIT'))})"
        line.write(mark)
        note = kind.notes.get(reference.get("id", ""))
        if note is not None:
            line.note(self._told(note, mark))
        self._closes = bool(mark)

    def _told(self, note: Element, mark: str) -> list[DraftBlock]:
        """The text of a note, after its mark if it does not repeat that itself."""
        outer, self._mark = self._mark, mark
        made = self.story(note)
        self._mark = outer
        return marked(mark, made)

    def _objects(self, holder: Iterable[Element]) -> list[DraftBlock]:
        """The text of drawn objects: text boxes, word art. Pictures, charts and embedded objects have none that is read."""
        made: list[DraftBlock] = []
        for child in holder:
            if child.tag == "txbxContent":
                made.extend(self.blocks(child))
            elif child.tag == "AlternateContent":
                made.extend(self._objects(_chosen(child)))
            elif child.tag == "textpath":
                made.append(DraftParagraph(text=child.get("string", "")))
            elif child.tag in _ELSEWHERE:
                self._miss(child)
            else:
                made.extend(self._objects(child))
        return made

    def _table(self, table: Element) -> list[DraftBlock]:
        cells = docx_tables.cells(table, self._limits, self.blocks)
        return [DraftTable(cells=cells)] if cells else []

    def _miss(self, element: Element) -> None:
        self.missing.append(f"{_ELSEWHERE[element.tag]} ({element.get('dm') or element.get('id', '')})")


def _on(element: Element, key: str) -> bool:
    """Whether an attribute that is on or off is on."""
    return element.get(key, "0") in ("1", "true", "on")


def _flat(holder: Iterable[Element]) -> Iterator[Element]:
    """Blocks, those in holders of blocks among them."""
    for child in holder:
        if child.tag == "sdt":
            yield from _flat(_control(child))
        elif child.tag in ("customXml", "ins", "moveTo", "smartTag"):
            yield from _flat(child)
        elif child.tag == "AlternateContent":
            yield from _flat(_chosen(child))
        else:
            yield child


def _chosen(content: Element) -> Iterable[Element]:
    """What a choice between versions of the same (`mc:AlternateContent`) shows: the first that is not empty; nothing for other elements."""
    versions = content if content.tag == "AlternateContent" else ()
    return next((version for version in versions if len(version)), ())


def _control(control: Element) -> Iterable[Element]:
    """The content of a content control; none while it shows the guide that is to be typed over."""
    content = control.find("sdtContent")
    return () if content is None or switched(control.find("sdtPr"), "showingPlcHdr") else content


def _has_text(paragraph: Element) -> bool:
    shown = (child for child in paragraph if child.tag not in (*_GONE, "pPr"))
    return any(each.tag in ("t", *_OBJECTS) for child in shown for each in child.iter())


def _text(element: Element) -> str:
    """The words of a `w:t`; white space around them counts only if that is said."""
    words = element.text or ""
    return words if element.get("space") == "preserve" else words.strip(" \t\r\n")


def _symbol(symbol: Element) -> str:
    """The sign that a `w:sym` draws: a code of a font, often in the private-use area (F06C)."""
    try:
        letter = chr(int(symbol.get("char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    return drawn(letter, signs_of_font(symbol.get("font", "")))
