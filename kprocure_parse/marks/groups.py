"""Group marks of contacts (<총괄>, (협조), <세정지원 관련>): what a department has to do with the release."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.marks.mark import Kind, Mark, Walls, places_of
from kprocure_parse.marks.spaced import alternation, folded, squeeze
from kprocure_parse.patterns import deferred

_NO_GROUPS = lexicon.NO_GROUPS.union(lexicon.INQUIRY_LABELS, lexicon.DEPARTMENT_LABELS, lexicon.ROLE_LABELS)
_EDGE = r"[ \u00a0]{0,4}"
_ROUND = "(（["
_OPENING = f"<〈＜‹《{_ROUND}"
_FIRST = frozenset(word[0] for word in lexicon.GROUPS)
_GROUP = deferred(
    rf"[<〈＜‹《]{_EDGE}(?P<free>[가-힣A-Z][^<>〈〉＜＞‹›《》\n\t@/]{{0,38}}?){_EDGE}[>〉＞›》]"
    rf"|[(（\[]{_EDGE}(?P<known>{alternation(lexicon.GROUPS)}){_EDGE}[)）\]]"
    rf"|[<〈＜]{_EDGE}[>〉＞]{_EDGE}(?P<slipped>{alternation(lexicon.GROUPS)})(?=\s)"
)


def find_groups(text: str, _: Walls) -> Iterator[Mark[str]]:
    """Any words in pointed brackets, known ones in other brackets; the value is without brackets, white space folded."""
    end = 0
    for place in places_of(text, _OPENING):
        match = _GROUP.match(text, place) if place >= end and _may_open(text, place) else None
        if match is None:
            continue
        end = match.end()
        words = match["free"] or match["known"] or match["slipped"]
        squeezed = squeeze(words)
        if squeezed not in _NO_GROUPS:
            value = squeezed if squeezed in lexicon.GROUPS else folded(words)
            yield Mark("group", span_of(match.span()), value, "group.mark")


def _may_open(text: str, place: int) -> bool:
    """Whether a group may stand in these brackets: round and square ones hold a known word."""
    return text[place] not in _ROUND or text[place + 1 : place + 6].lstrip(" \u00a0")[:1] in _FIRST


GROUPS = Kind("group", find_groups)
