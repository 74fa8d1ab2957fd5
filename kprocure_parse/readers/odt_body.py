"""The content of an OpenDocument text (ODF 1.0 to 1.4) → draft blocks, in the order of the page.

Knows elements, not the archive. The content of a frame stands where the frame is anchored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from attrs import define, field

from kprocure_parse.patterns import deferred
from kprocure_parse.readers import odt_tables
from kprocure_parse.readers.draft import DraftBlock, DraftTable
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.note_marks import marked
from kprocure_parse.readers.odt_lists import OdtList, OdtLists
from kprocure_parse.readers.odt_styles import OdtStyles
from kprocure_parse.readers.paragraph_line import ParagraphLine
from kprocure_parse.readers.private_glyphs import drawn

_SIGNS = {"tab": "\t", "line-break": "\n"}
_TEXTS = frozenset({"p", "h", "list", "numbered-paragraph", "table"})
_CHANGES = ("change-start", "change-end")
_HOLDERS = frozenset(
    {
        "section",
        "index-body",
        "index-title",
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
        "bibliography",
    }
)
"""What holds blocks without being one; an index keeps its entries as they were last made."""
_DRAWN = frozenset(
    {
        "frame",
        "g",
        "rect",
        "line",
        "polyline",
        "polygon",
        "regular-polygon",
        "path",
        "circle",
        "ellipse",
        "connector",
        "caption",
        "measure",
        "custom-shape",
        "page-thumbnail",
    }
)
"""Drawn objects, which may have text inside; pictures, formulas, charts and embedded objects have none that is read."""
_PAGE_NUMBERS = ("page-number", "page-count", "page-continuation")
_UNSEEN = frozenset(
    {
        "annotation",
        "annotation-end",
        "tracked-changes",
        "placeholder",
        "script",
        "ruby-text",
        *_PAGE_NUMBERS,
        "title",
        "desc",
        "event-listeners",
        "forms",
        "control",
        "soft-page-break",
    }
)
"""Elements in a paragraph whose text is not on the page, is a guide to be typed over, or counts pages."""
_BLANK = deferred(r"[ \t\r\n]+")
_MOST_SPACES = 1_000
"""Spaces that one element (`text:s`) may stand for."""


@define
class OdtBody:
    """One stream of a document: its body, or its running heads and feet."""

    _styles: OdtStyles
    _limits: Limits
    _around: Mapping[str, tuple[str, str]]
    """The signs around the number of a kind of note (`footnote`, `endnote`)."""
    _deletions: frozenset[str]
    """The ids of tracked deletions whose words stand in the text between two marks, as in LibreOffice's flat files."""
    _deleted: set[str] = field(factory=set)
    _begun: ParagraphLine | None = None
    """The paragraph whose end is deleted."""
    _lists: OdtLists = field(init=False)
    _blank: bool = True

    def __attrs_post_init__(self) -> None:
        self._lists = OdtLists(self._styles)

    def blocks(self, holder: Iterable[Element], inside: OdtList | None = None) -> list[DraftBlock]:
        """The blocks in an element. Of an item's paragraphs, the first has the mark of the list it is `inside`."""
        made: list[DraftBlock] = []
        for child in holder:
            if _shown(child):
                made.extend(self._block(child, inside))
                inside = None if child.tag in ("p", "h") else inside
        return made

    def rest(self) -> list[DraftBlock]:
        """The last paragraph, if its end is deleted."""
        begun, self._begun = self._begun, None
        return begun.blocks() if begun is not None and not begun.empty else []

    def page(self, block: Element) -> str:
        """The page that begins with a block of the body, "" for none; only blocks that `begins_pages` can say."""
        first = next((each for each in block.iter() if each.tag in ("p", "h", "table")), block)
        return self._styles.page("table" if first.tag == "table" else "paragraph", first.get("style-name", ""))

    def begins_pages(self, block: Element) -> bool:
        """Whether a block of the body has text, unlike the declarations and tracked changes before it."""
        return block.tag in _TEXTS or block.tag in _HOLDERS

    def _block(self, element: Element, inside: OdtList | None) -> list[DraftBlock]:
        name = element.tag
        if name in ("p", "h"):
            return self._paragraph(element, inside)
        if name in ("list", "numbered-paragraph"):
            return self._list(element, inside)
        if name == "table":
            return self._table(element)
        if name in _CHANGES:
            self._revise(element, ParagraphLine("", None))
        if name in _HOLDERS:
            return self.blocks(element)
        return self._drawing(element) if name in _DRAWN else []

    def _list(self, element: Element, outer: OdtList | None) -> list[DraftBlock]:
        """The items of a list; a header of it has no mark, and neither have the later paragraphs of an item."""
        begun = self._lists.begin(element, outer)
        if element.tag == "numbered-paragraph":
            return self.blocks(element, begun.at(whole_number(element, "level", 1) - 1))
        made: list[DraftBlock] = []
        for item in element:
            if item.tag == "list-item":
                made.extend(self._item(item, begun.item(item)))
            elif item.tag == "list-header":
                made.extend(self._item(item, begun, marked=False))
        return made

    def _item(self, item: Element, begun: OdtList, *, marked: bool = True) -> list[DraftBlock]:
        made: list[DraftBlock] = []
        for child in item:
            if child.tag == "list":
                made.extend(self._list(child, begun))
            elif _shown(child):
                made.extend(self._block(child, begun if marked else None))
                marked = marked and child.tag not in ("p", "h")
        return made

    def _paragraph(self, paragraph: Element, inside: OdtList | None) -> list[DraftBlock]:
        """The text up to an object that holds blocks, those blocks, the rest of the text; then the notes."""
        mark = self._mark(paragraph, inside)
        style = paragraph.get("style-name", "")
        if self._styles.hidden("paragraph", style) or _hides(paragraph):
            return []
        self._blank = True
        begun, self._begun = self._begun, None
        line = begun if begun is not None and not begun.empty else ParagraphLine(mark, None)
        line.deleted = bool(self._deleted)
        self._inside(paragraph, line, self._styles.signs("paragraph", style))
        if self._deleted:
            self._begun = line
            return []
        return line.blocks()

    def _revise(self, mark: Element, line: ParagraphLine) -> None:
        """Begins or ends a deletion that stands in the text."""
        name = mark.get("change-id", "")
        if mark.tag == "change-start" and name in self._deletions:
            self._deleted.add(name)
        elif mark.tag == "change-end":
            self._deleted.discard(name)
        line.deleted = bool(self._deleted)

    def _mark(self, paragraph: Element, inside: OdtList | None) -> str:
        if paragraph.get("is-list-header") == "true":
            return ""
        if inside is not None:
            return inside.mark()
        if paragraph.tag == "h":
            return self._lists.heading(max(whole_number(paragraph, "outline-level", 1) - 1, 0))
        return ""

    def _inside(self, holder: Element, line: ParagraphLine, signs: Mapping[int, str]) -> None:
        """Writes the text of an element and of the elements in it."""
        self._write(holder.text, line, signs)
        for child in holder:
            line.counts_pages |= child.tag in _PAGE_NUMBERS
            if child.tag not in _UNSEEN and _shown(child):
                self._show(child, line, signs)
            self._write(child.tail, line, signs)

    def _show(self, element: Element, line: ParagraphLine, signs: Mapping[int, str]) -> None:
        """Writes what an element in a paragraph shows: an object, a note, a sign, else the text in it, as of links and fields."""
        name = element.tag
        if name == "span":
            self._span(element, line, signs)
        elif name in _SIGNS or name == "s":
            line.write(_SIGNS.get(name) or " " * min(max(whole_number(element, "c", 1), 0), _MOST_SPACES))
            self._blank = False
        elif name in _DRAWN:
            line.put(self._apart(self._drawing(element)))
        elif name == "note":
            self._note(element, line)
        elif name in _CHANGES:
            self._revise(element, line)
        else:
            self._inside(element, line, signs)

    def _span(self, span: Element, line: ParagraphLine, signs: Mapping[int, str]) -> None:
        style = span.get("style-name", "")
        if not self._styles.hidden("text", style):
            self._inside(span, line, self._styles.signs("text", style) or signs)

    def _write(self, text: str | None, line: ParagraphLine, signs: Mapping[int, str]) -> None:
        """Writes text; white space in the file is one space at most, and none where a paragraph begins (ODF 1.2, 6.1.2)."""
        if not text:
            return
        words = str(_BLANK.sub(" ", text))
        words = words[1:] if self._blank and words.startswith(" ") else words
        if words:
            self._blank = words.endswith(" ")
            line.write("".join(drawn(letter, signs) for letter in words) if signs else words)

    def _note(self, note: Element, line: ParagraphLine) -> None:
        """A footnote or endnote: its mark, as `1)`, in the sentence and before its text."""
        before, after = self._around.get(note.get("note-class", "footnote"), ("", ""))
        citation = "".join(each for part in note.findall("note-citation") for each in part.itertext()).strip()
        closing = after or (")" if citation[-1:].isalnum() and not before else "")
        mark = f"{before}{citation}{closing}"
        line.write(mark)
        bodies = [block for body in note.findall("note-body") for block in self._apart(self.blocks(body))]
        line.note(marked(mark, bodies))

    def _apart(self, blocks: list[DraftBlock]) -> list[DraftBlock]:
        """Blocks read in the middle of a paragraph, of whose white space they tell nothing."""
        self._blank = False
        return blocks

    def _drawing(self, element: Element) -> list[DraftBlock]:
        """The text of a drawn object. What a frame holds are versions of the same; a group holds objects."""
        if element.tag != "frame":
            return self.blocks(element)
        for version in element:
            if version.tag == "text-box":
                return self.blocks(version)
            if version.tag == "table":
                return self._table(version)
        return []

    def _table(self, table: Element) -> list[DraftBlock]:
        """A table; one that a deletion takes in shows nothing."""
        if self._deleted:
            for mark in table.iter("change-end"):
                self._deleted.discard(mark.get("change-id", ""))
            return []
        cells = odt_tables.cells(table, self._limits, self.blocks)
        return [DraftTable(cells=cells)] if cells else []


def _shown(element: Element) -> bool:
    """Whether an element is shown, as far as it says: hidden text, sections and variables say that they are not."""
    return element.get("is-hidden") != "true" and element.get("display") != "none"


def _hides(holder: Element) -> bool:
    """Whether a field in a paragraph hides it; one in a text box or a note hides a paragraph there."""
    return any(
        _hides(each) if each.tag != "hidden-paragraph" else not _shown(each)
        for each in holder
        if each.tag not in _DRAWN and each.tag not in _UNSEEN and each.tag != "note"
    )
