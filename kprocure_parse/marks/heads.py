"""Heads (기관장) in brackets behind the body they lead.

조달청(청장 홍길동), 가상센터(소장 : 홍길동), 가상본부(본부장 홍길동 장관, 이하 가상본), 가상원(홍길동 원장).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import ranks, speech
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.ranks import is_office
from kprocure_parse.patterns import deferred

WORDS = 6
"""Words of the longest stretch from the bracket to the name (단장: 농촌진흥청 기술협력국 홍길동 국장)."""

_BRACKET = deferred(r"(?<=[가-힣A-Za-z0-9·]\s?)[(（](?P<words>\s?[^()（）\n,]{3,60}+)[)）,]")
_WORD = deferred(r"[^\s:：,]++")
_LEADERS = (*speech.OFFICE_WORDS_KO,)
_GLUED = deferred(rf"(?P<office>{'|'.join(sorted(_LEADERS, key=len, reverse=True))})(?P<name>[가-힣]{{2,4}})")


class Head(NamedTuple):
    """Who leads the body in front: office and name as written, and where the name stands."""

    office: str
    name: str
    place: Span


def find_heads(text: str, walls: Walls) -> Iterator[Mark[Head]]:
    """From the bracket to its end, or to its first comma."""
    if "(" not in text and "（" not in text:
        return
    for match in _BRACKET.finditer(text):
        words = [*_WORD.finditer(text, *match.span("words"))][:WORDS]
        head = _office_first(words) or _name_first(words) or _glued(words)
        if head is not None and not _is_cut(walls, *match.span()):
            yield Mark("head", Span(match.start(), match.end("words")), head, "head.brackets")


def _is_cut(walls: Walls, start: int, end: int) -> bool:
    place = bisect_left(walls, start + 1)
    return place < len(walls) and walls[place] < end


def _office_first(words: Sequence[regex.Match[str]]) -> Head | None:
    """청장 홍길동, 본부장 홍길동 장관, 단장 가상청 가상국 홍길동 국장."""
    end = next((place for place, word in enumerate(words[:3]) if _is_lead(word[0])), None)
    if end is None or any(is_name(word[0]) for word in words[:end]):
        return None
    while end + 1 < len(words) and words[end + 1][0] in ranks.ACTING:
        end += 1
    office = " ".join(word[0] for word in words[: end + 1])
    for place in range(end + 1, len(words)):
        name, last = words[place], place + 1 == len(words)
        sure = place == end + 1 and words[end][0].endswith(_LEADERS)
        titled = is_office(words[place + 1][0]) if not sure and not last else last or _is_lead(words[-1][0])
        if titled and is_name(name[0], "cell" if sure else "prose"):
            return Head(office, name[0], Span(*name.span()))
    return None


def _name_first(words: Sequence[regex.Match[str]]) -> Head | None:
    """홍길동 원장."""
    if len(words) < 2 or not _is_lead(words[-1][0]) or not is_name(words[0][0]):  # noqa: PLR2004
        return None
    return Head(" ".join(word[0] for word in words[1:]), words[0][0], Span(*words[0].span()))


def _glued(words: Sequence[regex.Match[str]]) -> Head | None:
    """장관홍길동."""
    match = _GLUED.fullmatch(words[0][0]) if len(words) == 1 else None
    if match is None or not is_name(match["name"], "rank"):
        return None
    start = words[0].start() + match.start("name")
    return Head(match["office"], match["name"], Span(start, words[0].end()))


def _is_lead(word: str) -> bool:
    return is_office(word) or word in _LEADERS or word in speech.OFFICES_KO


HEADS = Kind("head", find_heads)
