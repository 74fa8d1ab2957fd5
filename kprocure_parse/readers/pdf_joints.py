"""Decides whether a space joins two lines of a paragraph. Knows words and no places.

Lines are first joined with `JOINT` between them. When all paragraphs of a document are there, its own words decide
("위축" + "될" if 위축될 or 위축되 stands elsewhere: right in 137 of 139 cases), and the spacing model where they do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, DraftTable
from kprocure_parse.readers.pdf_addresses import is_parted
from kprocure_parse.readers.spacing import SpacingHabits, habits, joint
from kprocure_parse.value_object import ValueObject

JOINT = "\ufdd0"
"""Stands for a line end inside a paragraph; no character, so no document contains it."""

_HANGUL = deferred(r"[가-힣ㄱ-ㆎ]")
_EDGES = deferred(r"^\W++|\W++$")
_CLINGS_BEFORE = frozenset("·ㆍ‧․・∙/-–([{「『｢‘“<〈《")
_CLINGS_AFTER = frozenset("·ㆍ‧․・∙/.,)]}」』｣’”>〉》%")
_OPEN_NUMBER, _REST = (
    deferred(r"(?:[(（][^()（）\s]*+(?<=\d)|\d[~∼～])$"),
    deferred(r"\d{1,4}(?:[~∼～]\d{1,4})?[)）]"),
)
"""A number in brackets that the margin of a cell splits: (042-000-00 | 00)."""
_LONGEST = 12
_NEAR = 40


@frozen(eq=False, repr=False)
class _Own(ValueObject):
    """A document's own spacing: the words that stand within its lines, and its habits."""

    words: Sequence[str]
    """Their beginnings, in order."""
    habits: SpacingHabits

    def begins(self, letters: str) -> bool:
        """Whether a word begins with these letters."""
        place = bisect_left(self.words, letters)
        return place < len(self.words) and self.words[place].startswith(letters)


def resolved(blocks: Sequence[DraftBlock], lines: Iterable[str]) -> list[DraftBlock]:
    """The same blocks with every joint decided; `lines` are all lines of the document, from which its habits are learned."""
    own = _Own(sorted(set(_beginnings(blocks))), habits(lines))
    return [_resolved(block, own) for block in blocks]


def _beginnings(blocks: Iterable[DraftBlock]) -> Iterator[str]:
    """The beginning of every word that stands within a line, as long as it is asked for."""
    for block in blocks:
        if isinstance(block, DraftTable):
            for cell in block.cells:
                yield from _beginnings(cell.blocks)
            continue
        words = block.text.split()
        if JOINT in block.text:
            words = [word for word in words if JOINT not in word]
        yield from [(word if _is_bare(word) else _EDGES.sub("", word))[:_LONGEST] for word in words]


def _is_bare(word: str) -> bool:
    """Whether a word begins and ends with a syllable: it has no marks at its edges."""
    return "가" <= word[0] <= "힣" and "가" <= word[-1] <= "힣"


def _resolved(block: DraftBlock, own: _Own) -> DraftBlock:
    if isinstance(block, DraftParagraph):
        return evolve(block, text=_joined(block.text, own)) if JOINT in block.text else block
    cells = [
        evolve(cell, blocks=[_resolved(inner, own) for inner in cell.blocks]) if _has_joint(cell.blocks) else cell
        for cell in block.cells
    ]
    return evolve(block, cells=cells)


def _has_joint(blocks: Iterable[DraftBlock]) -> bool:
    return any(isinstance(block, DraftTable) or JOINT in block.text for block in blocks)


def _joined(text: str, own: _Own) -> str:
    lines = text.split(JOINT)
    pieces = [lines[0]]
    for before, after in pairwise(lines):
        pieces.append(_between("".join(pieces[-2:])[-_NEAR:] if len(before) < _NEAR else before, after, own))
        pieces.append(after)
    return "".join(pieces)


def _between(before: str, after: str, own: _Own) -> str:
    if before[-1:] in _CLINGS_BEFORE or after[:1] in _CLINGS_AFTER or is_parted(before, after):
        return ""
    if not _HANGUL.search(before[-1:] + after[:1]):
        return "" if _OPEN_NUMBER.search(before) and _REST.match(after) else " "
    begun, ended = _EDGES.sub("", before.rsplit(" ", 1)[-1]), _EDGES.sub("", after.split(" ", 1)[0])
    if begun and ended and own.begins((begun + ended)[:_LONGEST]):
        return ""
    return joint(before, after, own.habits)
