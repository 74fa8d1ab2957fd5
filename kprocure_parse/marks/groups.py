"""Group marks of contacts (<총괄>, (협조), <세정지원 관련>): what a department has to do with the release."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.marks.mark import Kind, Mark, Walls, places_of
from kprocure_parse.marks.spaced import alternation, folded, squeeze
from kprocure_parse.patterns import deferred

_NO_GROUPS = lexicon.NO_GROUPS.union(lexicon.INQUIRY_LABELS, lexicon.DEPARTMENT_LABELS, lexicon.ROLE_LABELS)
_EDGE = r"[ \u00a0]{0,4}"
_ROUND = "(（["
_OPENING = f"<〈＜‹《{_ROUND}"
_CLOSING = frozenset(">〉＞")
_FIRST = frozenset(word[0] for word in lexicon.GROUPS)
_FREE = deferred(rf"[<〈＜‹《]{_EDGE}(?P<words>[가-힣A-Z][^<>〈〉＜＞‹›《》\n\t@/]{{0,38}}?){_EDGE}[>〉＞›》]")
_KNOWN = deferred(rf"[(（\[]{_EDGE}(?P<words>{alternation(lexicon.GROUPS)}){_EDGE}[)）\]]")
_SLIPPED = deferred(rf"[<〈＜]{_EDGE}[>〉＞]{_EDGE}(?P<words>{alternation(lexicon.GROUPS)})(?=\s)")


def find_groups(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Any words in pointed brackets, known ones in other brackets; the value is without brackets, white space folded."""
    end = 0
    for place in places_of(text, _OPENING):
        match = _group(text, place) if place >= end and _may_open(text, place) else None
        if match is None:
            continue
        end = match.end()
        words = match["words"]
        squeezed = squeeze(words)
        if squeezed not in _NO_GROUPS:
            value = squeezed if squeezed in lexicon.GROUPS else folded(words)
            yield Mark("group", span_of(match.span()), value, "group.mark")


def _group(text: str, place: int) -> regex.Match[str] | None:
    if text[place] in _ROUND:
        return _KNOWN.match(text, place)
    return (_SLIPPED if _first(text, place) in _CLOSING else _FREE).match(text, place)


def _may_open(text: str, place: int) -> bool:
    """Whether a group may stand in these brackets: round and square ones hold a known word."""
    return text[place] not in _ROUND or _first(text, place) in _FIRST


def _first(text: str, place: int) -> str:
    """The first letter inside brackets."""
    return text[place + 1 : place + 6].lstrip(" \u00a0")[:1]


GROUPS = Kind("group", find_groups)
