"""What stands where a paragraph goes on with the next line: a space or nothing. Knows words and no places.

Lines are first put together with `JOINT` between them; when all of a document's paragraphs are there, its own words
decide ("위축" + "될" where 위축될 or 위축되 stands elsewhere: 137 of 139), and the spacing model where they do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex
from attrs import evolve

from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, DraftTable
from kprocure_parse.readers.spacing import joint

JOINT = "\ufdd0"
"""A line end inside a paragraph; no character, so no document's own."""

_HANGUL = regex.compile(r"[가-힣ㄱ-ㆎ]")
_EDGES = regex.compile(r"^\W++|\W++$")
_CLINGS_BEFORE = frozenset("·ㆍ‧․・∙/-–([{「『｢‘“<〈《")
_CLINGS_AFTER = frozenset("·ㆍ‧․・∙/.,)]}」』｣’”>〉》%")
_LONGEST = 12
_NEAR = 40


def resolved(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """The same blocks with every joint decided."""
    words = frozenset(_beginnings(blocks))
    return [_resolved(block, words) for block in blocks]


def _beginnings(blocks: Iterable[DraftBlock]) -> Iterator[str]:
    """Every beginning of every word that stands within a line."""
    for block in blocks:
        if isinstance(block, DraftTable):
            for cell in block.cells:
                yield from _beginnings(cell.blocks)
            continue
        for word in block.text.split():
            if JOINT not in word:
                bare = _EDGES.sub("", word)[:_LONGEST]
                yield from (bare[:end] for end in range(2, len(bare) + 1))


def _resolved(block: DraftBlock, words: frozenset[str]) -> DraftBlock:
    if isinstance(block, DraftParagraph):
        return evolve(block, text=_joined(block.text, words)) if JOINT in block.text else block
    cells = [evolve(cell, blocks=[_resolved(inner, words) for inner in cell.blocks]) for cell in block.cells]
    return evolve(block, cells=cells)


def _joined(text: str, words: frozenset[str]) -> str:
    lines = text.split(JOINT)
    pieces = [lines[0]]
    for before, after in zip(lines, lines[1:], strict=False):
        pieces.append(_between("".join(pieces[-2:])[-_NEAR:] if len(before) < _NEAR else before, after, words))
        pieces.append(after)
    return "".join(pieces)


def _between(before: str, after: str, words: frozenset[str]) -> str:
    if before[-1:] in _CLINGS_BEFORE or after[:1] in _CLINGS_AFTER:
        return ""
    if not _HANGUL.search(before[-1:] + after[:1]):
        return " "
    begun, ended = _EDGES.sub("", before.rsplit(" ", 1)[-1]), _EDGES.sub("", after.split(" ", 1)[0])
    if begun and ended and (begun + ended)[:_LONGEST] in words:
        return ""
    return joint(before, after)
