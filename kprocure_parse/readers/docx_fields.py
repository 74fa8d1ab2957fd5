"""Fields of a Word document while it is read: what is their instruction and what their result. Knows no text."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import normalize
from xml.etree.ElementTree import Element

from attrs import define, field

from kprocure_parse.patterns import deferred

_PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES"})
_ENCLOSED = deferred(r"\s*[Ee][Qq]\s*\\o(?:\\a[cdlr])?\s*\((?P<around>[○〇◯□△◇])[,;]\s*(?P<inside>[^(),;\\]{1,8})\)\s*")
"""The instruction of a letter in a ring (원 문자), which Word draws as two letters one over the other: `eq \\o\\ac(○,3)`."""
_RINGS = (range(0x2460, 0x2474), range(0x24B6, 0x24EA), range(0x3260, 0x327C), range(0x3280, 0x328A))
_RINGED: Mapping[str, str] = {normalize("NFKC", chr(code)): chr(code) for ring in _RINGS for code in ring}
"""A letter or number → the character that is the same in a circle: `3` → `③`, `가` → `㉮`."""


@define
class _Open:
    """A field that has begun; its result is what follows the mark between the two."""

    instruction: str = ""
    result: bool = False


@define
class DocxFields:
    """The fields of one story (the body, a note, a running head), one inside the other. One that never ends hides nothing."""

    _ended: frozenset[int]
    _open: list[_Open] = field(factory=list)

    @classmethod
    def of(cls, story: Element) -> DocxFields:
        """No field has begun."""
        begun: list[Element] = []
        ended: set[int] = set()
        for mark in story.iter("fldChar"):
            if mark.get("fldCharType") == "begin":
                begun.append(mark)
            elif mark.get("fldCharType") == "end" and begun:
                ended.add(id(begun.pop()))
        return cls(frozenset(ended))

    @property
    def shown(self) -> bool:
        """Whether text here is on the page and counts no pages."""
        return not self._open or all(each.result and not counts_pages(each.instruction) for each in self._open)

    def take(self, mark: Element) -> bool:
        """Takes a mark (`w:fldChar`): a field's beginning, the beginning of its result, its end; True where one ends that counts pages."""
        kind = mark.get("fldCharType")
        if kind == "begin" and id(mark) in self._ended:
            self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].result = True
        elif kind == "end" and self._open:
            return counts_pages(self._open.pop().instruction)
        return False

    def drawn(self, mark: Element) -> str:
        """The letters that a field shows which ends with a mark, if it has no result and draws them by its instruction."""
        if mark.get("fldCharType") != "end" or not self._open or self._open[-1].result:
            return ""
        *outer, ended = self._open
        return enclosed(ended.instruction) if all(each.result for each in outer) else ""

    def instruct(self, text: str) -> None:
        """Takes a part of an instruction."""
        if self._open and not self._open[-1].result:
            self._open[-1].instruction += text


def counts_pages(instruction: str) -> bool:
    """Whether a field shows the number of a page."""
    return next(iter(instruction.upper().split()), "") in _PAGE_NUMBERS


def enclosed(instruction: str) -> str:
    """The letter in a ring that an instruction draws, alone if there is no such character; "" for other instructions."""
    found = _ENCLOSED.fullmatch(instruction)
    if found is None:
        return ""
    inside: str = found["inside"].strip()
    return _RINGED.get(normalize("NFKC", inside), inside) if found["around"] in "○〇◯" else inside
