"""What stands in the brackets after the name of a body: its head (기관장), and the name by which the text goes on to call it.

조달청(청장 홍길동), 가상센터(소장 : 홍길동), 가상본부(본부장 홍길동 장관, 이하 가상본), 가상원(홍길동 원장), 가상원(이하 ‘가원’, 원장 홍길동).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import agencies, ranks, speech
from kprocure_parse.marks.mark import Kind, Mark, Walls, places_of
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.ranks import LEADING, is_office
from kprocure_parse.marks.spaced import any_of, folded
from kprocure_parse.patterns import deferred, quick

WORDS = 6
"""Most words from the bracket to the name (단장: 농촌진흥청 기술협력국 홍길동 국장)."""

_BRACKET = deferred(
    r"[(（](?<=[가-힣A-Za-z0-9·]\s?.)(?P<words>\s?(?=[^()（）\n,]{0,59}[가-힣○])[^()（）\n,]{3,60}+)[)）,]"
)
"""What may hold a name after a word."""
_WORD = quick(r"[^\s:：,]++")
_LEADERS = (*speech.OFFICE_WORDS_KO,)
_GLUED = quick(rf"(?P<office>{any_of(_LEADERS)})(?P<name>[가-힣]{{2,4}})")


class Head(NamedTuple):
    """Who leads the body before the brackets: office and name as written, and where the name stands; the name is "" where it may be none (국무총리)."""

    office: str
    name: str
    place: Span


class Alias(NamedTuple):
    """The short name that a text gives a body, and where the word stands that it is short for."""

    short: str
    body: Span


_QUOTE = r"[‘’'“”\"`「」『』｢｣〈〉<>]?"
_SHORT = rf"이하[\s,:]*+{_QUOTE}\s?(?P<short>[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}·]{{1,19}}+)\s?{_QUOTE}"
_BEFORE = rf"(?:이하[\s,:]*+{_QUOTE}\s?[\p{{L}}\p{{N}}·]{{2,20}}+\s?{_QUOTE}|[A-Za-z][\w&.-]{{1,20}}+)\s*+[,，·]\s*+"
_OFFICED = deferred(
    rf"[(（]\s*+(?:{_BEFORE})?(?P<office>[가-힣·\s]{{0,16}}?(?:{'|'.join(agencies.HEADS)}))\s*+[:：/]?\s*+{_QUOTE}(?P<name>(?!번호|전화)[가-힣]{{2,4}})(?![가-힣])"
)
"""The office and a possible name, after a short name or without one."""
_ALIAS = deferred(rf"[(（,，]\s*+{_SHORT}(?=\s*+[,，)）])")
_OPENING = "(（"
_LONGEST = 90
"""Short names are not looked for in longer brackets (characters)."""


def find_heads(text: str, walls: Walls) -> Iterator[Mark[Head]]:
    """Finds heads in brackets. A mark runs to the bracket's end or its first comma, or to the name where a short name comes first."""
    brackets = places_of(text, _OPENING)
    found = {
        start: (Span(start, end), head) for start, end, head in (*_loose(text, brackets), *_strict(text, brackets))
    }
    for start in sorted(found):
        span, head = found[start]
        if not is_cut(walls, *span):
            yield Mark("head", span, head, "head.brackets")


def _strict(text: str, brackets: Sequence[int]) -> Iterator[tuple[int, int, Head]]:
    for bracket in brackets:
        match = _BRACKET.match(text, bracket)
        if match is None:
            continue
        words = [*_WORD.finditer(text, *match.span("words"))][:WORDS]
        head = _office_first(words) or _name_first(words) or _glued(words)
        if head is not None:
            yield match.start(), match.end("words"), head


def _loose(text: str, brackets: Sequence[int]) -> Iterator[tuple[int, int, Head]]:
    for bracket in brackets:
        figures = text[bracket + 1 : bracket + 2].isdecimal()  # a date, a telephone number
        match = None if figures else _OFFICED.match(text, bracket)
        if match is None:
            continue
        named = is_name(match["name"], "cell")
        place = span_of(match.span("name")) if named else Span(match.end(), match.end())
        yield match.start(), match.end(), Head(folded(match["office"]), match["name"] if named else "", place)


def _office_first(words: Sequence[re.Match[str]]) -> Head | None:
    """청장 홍길동, 본부장 홍길동 장관, 단장 가상청 가상국 홍길동 국장."""
    end = next((place for place, word in enumerate(words[:3]) if _is_lead(word[0])), None)
    if end is None or any(is_name(word[0]) for word in words[:end]):
        return None
    while end + 1 < len(words) and words[end + 1][0] in ranks.ACTING:
        end += 1
    for place in range(end + 1, len(words)):
        name, last = words[place], place + 1 == len(words)
        sure = place == end + 1 and words[end][0].endswith(_LEADERS)
        titled = is_office(words[place + 1][0]) if not sure and not last else last or _is_lead(words[-1][0])
        if titled and is_name(name[0], "cell" if sure else "prose"):
            return Head(_office(words, end, place), name[0], span_of(name.span()))
    return None


def _office(words: Sequence[re.Match[str]], end: int, name: int) -> str:
    """The first office, with those that are joined to it: 부총리 겸 가상부장관."""
    joined = any(word[0] == "겸" for word in words[end:name])
    return " ".join(word[0] for word in words[: name if joined else end + 1])


def _name_first(words: Sequence[re.Match[str]]) -> Head | None:
    """홍길동 원장."""
    if len(words) < 2 or not _is_lead(words[-1][0]) or not is_name(words[0][0]):  # noqa: PLR2004
        return None
    return Head(" ".join(word[0] for word in words[1:]), words[0][0], span_of(words[0].span()))


def _glued(words: Sequence[re.Match[str]]) -> Head | None:
    """장관홍길동."""
    match = _GLUED.fullmatch(words[0][0]) if len(words) == 1 else None
    if match is None or not is_name(match["name"], "rank"):
        return None
    start = words[0].start() + match.start("name")
    return Head(match["office"], match["name"], Span(start, words[0].end()))


def _is_lead(word: str) -> bool:
    return word in LEADING or is_office(word)


def find_aliases(text: str, walls: Walls) -> Iterator[Mark[Alias]]:
    """Short names that a text introduces (이하 중수본), each where it is introduced first."""
    done: set[str] = set()
    for match in _ALIAS.finditer(text) if "이하" in text else ():
        opened = _opening(text, match.start("short"))
        body = _word_before(text, opened)
        if body and match["short"] not in done and not is_cut(walls, body.start, match.end()):
            done.add(match["short"])
            yield Mark("alias", span_of(match.span("short")), Alias(match["short"], body), "alias.given")


HEADS = Kind("head", find_heads)
ALIASES = Kind("alias", find_aliases)


def is_cut(walls: Walls, start: int, end: int) -> bool:
    """Whether a wall stands inside a stretch."""
    place = bisect_left(walls, start + 1)
    return place < len(walls) and walls[place] < end


def _word_before(text: str, bracket: int) -> Span:
    """The word before brackets; a closing quotation mark, white space or other brackets may stand between."""
    end = before_brackets(text, bracket)
    start = end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return Span(start, end)


def before_brackets(text: str, bracket: int) -> int:
    """Where the word before brackets ends."""
    end = bracket
    if end > 0 and text[end - 1].isspace():
        end -= 1
    if end > 0 and text[end - 1] in ")）":
        end = _opening(text, end)
    if end > 0 and text[end - 1] in "’'”\"」｣』":
        end -= 1
    return end


def _opening(text: str, inside: int) -> int:
    """Where the brackets around an offset open; 0 if they are too far away."""
    nearest = max(0, inside - _LONGEST)
    return max(text.rfind("(", nearest, inside), text.rfind("（", nearest, inside), 0)
