"""One paragraph of a document with a body (HWP 5, HWPX, ODT, DOCX) while it is being put together. Knows no format."""

from __future__ import annotations

from attrs import define, field

from kprocure_parse.document import Place
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph

_SLACK = 10
"""Blanks around a guide text that are tolerated; longer text is not compared with a guide."""


def plain(mark: str, text: str, where: Place | None) -> DraftParagraph:
    """A paragraph that holds nothing but text, as `ParagraphLine` makes it."""
    if not text or text.isspace():
        return DraftParagraph(text="", place=where)
    return DraftParagraph(text=f"{mark} {text}" if mark else text, place=where)


@define(eq=False, repr=False)
class ParagraphLine:
    """The paragraph's mark, its text since the last block, and the blocks and notes found so far.

    While `deleted` is set, by a tracked deletion (변경 내용 추적), text is ignored; `joins` says that the end of the
    paragraph was deleted too, as long as nothing follows. `counts_pages` says that the number of the page was left out: of a
    text that had nothing else but signs around it (`- 1 -`) nothing is shown.
    """

    _mark: str
    _where: Place | None
    deleted: bool = False
    joins: bool = False
    counts_pages: bool = False
    _made: list[DraftBlock] = field(factory=list)
    _notes: list[DraftBlock] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _fields: list[tuple[str, int]] = field(factory=list)
    _flushed: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was added yet."""
        return not (self._pieces or self._made or self._notes)

    def write(self, text: str) -> None:
        """Adds text here."""
        if text and not self.deleted:
            self._pieces.append(text)
            self.joins = False

    def put(self, blocks: list[DraftBlock]) -> None:
        """Adds blocks here; pictures without text do not split the paragraph."""
        if blocks and not self.deleted:
            self._flush()
            self._made.extend(blocks)
            self.joins = False

    def note(self, blocks: list[DraftBlock]) -> None:
        """Adds a footnote or endnote, which follows the paragraph."""
        if not self.deleted:
            self._notes.extend(blocks)

    def begin_field(self, guide: str) -> None:
        """Remembers the guide text of a click-here field (누름틀), which is shown while nothing has been typed."""
        if self._fields:
            self._fields[-1] = ("", 0)  # a field that holds another is not empty
        self._fields.append((guide.strip(), self._flushed + len(self._pieces)))

    def end_field(self) -> None:
        """Removes the guide text if nothing else was typed."""
        guide, begun = self._fields.pop() if self._fields else ("", 0)
        start = max(begun - self._flushed, 0)
        typed = self._pieces[start : start + len(guide) + _SLACK + 1]
        if guide and sum(map(len, typed)) <= len(guide) + _SLACK and "".join(typed).strip() == guide:
            del self._pieces[start:]

    def blocks(self) -> list[DraftBlock]:
        """The whole paragraph as blocks; an empty paragraph stays one."""
        self._flush()
        return [*(self._made or [DraftParagraph(text="", place=self._where)]), *self._notes]

    def _flush(self) -> None:
        text = "".join(self._pieces)
        self._flushed += len(self._pieces)
        self._pieces.clear()
        if text.strip() and not (self.counts_pages and not any(map(str.isalnum, text))):
            self._made.append(plain(self._mark, text, self._where))
            self._mark = ""
