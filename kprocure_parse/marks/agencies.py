"""Names of government bodies in running words: whole words only, with what hangs on them (`조달청장은`, `서울지방조달청`).

Knows names, particles, offices and the heads in brackets; which of the agencies named issues a release is decided in values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.agency_names import FORMS, LAST, LONGEST, STARTS, is_institute, is_loose
from kprocure_parse.marks.heads import find_heads
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred

Role = Literal["topic", "link", "of", "other", "none"]
"""What the particle after a name makes of it: 은/는 topic, 와/과 link, 의 of, 에/을/로 … other."""


class Naming(NamedTuple):
    """A body as the words name it.

    `names` are the agencies of the lexicon that bear the name (several where a short form was used again), () for a body
    outside it. `end` is where the words end that hang on the name: particle, office, brackets. `headed`: its head stands in
    brackets; `office`: its head or another of its offices speaks; `nominative`: 이 or 가 follows; `first`: it opens a sentence.
    """

    form: str
    names: tuple[str, ...]
    end: int
    role: Role
    headed: bool = False
    office: bool = False
    nominative: bool = False
    first: bool = False


_TOPICS = ("께서는", "에서는", "께서", "은", "는")
_SUBJECTS = ("이", "가")
_LINKS = ("이와", "와", "과")
_OTHERS = (
    "에서", "에게", "으로", "로", "에는", "에도", "에", "을", "를", "도", "만", "측은", "측", "부터", "까지", "보다", "처럼", "이며", "이고", "이나",
    "등", "및", "간", "내", "인", "라는", "이라는", "으로부터", "로부터", "으로서", "로서", "만의", "에서도", "에서의", "와의", "과의", "이라고", "입니다",
)  # fmt: skip
_ROLES: dict[str, Role] = {
    "": "none",
    "의": "of",
    **dict.fromkeys(_TOPICS, "topic"),
    **dict.fromkeys(_SUBJECTS, "topic"),
    **dict.fromkeys(_LINKS, "link"),
    **dict.fromkeys(_OTHERS, "other"),
}
_PARTICLES = tuple(sorted(filter(None, _ROLES), key=len, reverse=True))
_BY_LAST = {
    last: (*(particle for particle in _PARTICLES if particle[-1] == last), "")
    for last in {particle[-1] for particle in _PARTICLES}
}
"""Last syllable of a word → the particles it may end in, the longest first, and none."""
_OFFICES = tuple(sorted(words.OFFICES, key=len, reverse=True))
_LETTER = r"[[\p{L}\p{N}]--[ㄱ-ㅣ]]"
_WORD = deferred(rf"{_LETTER}++", regex.V1 | regex.REVERSE)
_END = deferred(
    rf"[{''.join(sorted(LAST))}](?:{'|'.join(_OFFICES)})?(?:{'|'.join(_PARTICLES)})?(?!{_LETTER})",
    regex.V1,
)
"""The end of a word that may name a body: its last syllable, an office, a particle."""
_FILLER = r"[^()（）]{0,60}+"
_BRACKET = rf"[(（]{_FILLER}(?:[(（]{_FILLER}[)）]{_FILLER}){{0,3}}[)）]"
_BRACKETS = deferred(rf"{_BRACKET}(?:\s?{_BRACKET})?(?P<tail>\s?[가-힣]{{0,4}}+)")
_ALIASED = deferred(rf"\s?{_BRACKET}(?P<tail>[가-힣]{{0,4}}+)")
_SPEAKER = deferred(
    rf"\s(?:[가-힣]{{2,4}}\s)?(?:제?\d)?[가-힣·]{{0,10}}?(?:{'|'.join(_OFFICES)})(?:\s[가-힣]{{2,4}}?)?(?P<tail>은|는|이|가|께서|과|와)(?![가-힣])"
)
_OPENING = deferred(
    r"(?:^|[.。!?]\s|\n)(?:[^\p{L}\p{N}]|[ㄱ-ㅣoO](?=\s))*+(?:제\d{1,2}대\s)?(?P<person>[가-힣]{2,4}\s)?$"
)
_PREFIX = deferred(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(words.BEFORE)})\s?$")
_FOREIGN = deferred(rf"(?<![가-힣])(?:{'|'.join(words.ABROAD_BEFORE)})(?:[(（][^()（）]{{1,6}}[)）])?\s*+$")
_LONGEST_WORD = 60
"""Characters of the longest word that is looked at."""
BEFORE = 24
"""Characters looked back for a country or the start of a sentence."""


class _Headed(NamedTuple):
    """Brackets that hold a head, and what follows them."""

    tail_start: int
    tail_end: int
    tail: str


_Heads = Mapping[int, _Headed]
"""Where a word ends → the brackets with a head that stand after it."""


def find_agencies(text: str, walls: Walls) -> Iterator[Mark[Naming]]:
    """The bodies that a text names, in its order. Other states' agencies (미 연방 조달청) are left out."""
    heads = dict(_headed(text, walls))
    done = 0
    for end in sorted({*heads, *(match.end() for match in _END.finditer(text))}):
        start = _word_start(text, end)
        if start < done:
            continue
        found = _known(text, start, end, heads) or _body(text, start, end, heads)
        if found is None:
            continue
        length, naming = found
        done = naming.end
        before = text[max(0, start - BEFORE) : start]
        if not _FOREIGN.search(before):
            yield _mark(naming, Span(start, start + length), before)


AGENCIES = Kind("agency", find_agencies)


def _headed(text: str, walls: Walls) -> Iterator[tuple[int, _Headed]]:
    for mark in find_heads(text, walls):
        start = mark.span.start
        end = start - text[max(start - 1, 0) : start].isspace()
        brackets = _BRACKETS.match(text, start)
        if brackets is not None and _word_start(text, end) < end:
            yield end, _Headed(brackets.start("tail"), brackets.end("tail"), brackets["tail"])


def _word_start(text: str, end: int) -> int:
    word = _WORD.match(text, 0, end)
    return word.start() if word is not None else end


def opens(before: str, *, office: bool) -> bool:
    """Whether a sentence opens after these characters; before an office a person's name may stand (홍길동 조달청장은)."""
    opening = _OPENING.search(before)
    if opening is None or (opening["person"] and not office):
        return False
    return opening.start() > 0 or len(before) < BEFORE


def _mark(naming: Naming, span: Span, before: str) -> Mark[Naming]:
    prefix = _PREFIX.search(before) if naming.names else None
    if prefix is not None:
        span, before = Span(span.start - len(prefix[0]), span.end), before[: prefix.start()]
    rule = "agency.known" if naming.names else "agency.body"
    return Mark("agency", span, naming._replace(first=opens(before, office=naming.office)), rule)


def _known(text: str, start: int, end: int, heads: _Heads) -> tuple[int, Naming] | None:
    """A name of the lexicon at the head of a word: how long it is, and what the word makes of it."""
    if text[start : start + 2] not in STARTS:
        return None
    for length in range(min(LONGEST, end - start), 1, -1):
        form = text[start : start + length]
        names = FORMS.get(form)
        if names is None:
            continue
        tail, office = text[start + length : end], False
        if tail not in _ROLES:
            found = next((each for each in _OFFICES if tail.startswith(each)), None)
            if found is None or tail[len(found) :] not in _ROLES:
                continue
            tail, office = tail[len(found) :], True
        naming = Naming(form, names, end, _ROLES[tail], office=office, nominative=tail in _SUBJECTS)
        return length, _with_rest(text, naming, tail, heads)
    return None


def _with_rest(text: str, naming: Naming, tail: str, heads: _Heads) -> Naming:
    """With the brackets and the speaker after the name."""
    headed = heads.get(naming.end)
    if tail:
        if naming.role == "link" and headed:  # 공단과(이사장 …)
            return naming._replace(end=headed.tail_start, headed=True)
        return naming
    if headed is not None:
        return _bracketed(naming, headed)
    aliased = _ALIASED.match(text, naming.end)
    if aliased is not None:
        role, particle = _role(aliased["tail"])
        end = aliased.end("tail") if particle else aliased.start("tail")
        return naming._replace(end=end, role=role, nominative=particle in _SUBJECTS)
    speaker = _SPEAKER.match(text, naming.end)
    if speaker is not None:
        role, particle = _role(speaker["tail"])
        return naming._replace(end=speaker.end(), role=role, office=True, nominative=particle in _SUBJECTS)
    return naming


def _bracketed(naming: Naming, headed: _Headed) -> Naming:
    role, particle = _role(headed.tail)
    end = headed.tail_end if particle else headed.tail_start
    return naming._replace(end=end, role=role, headed=True, nominative=particle in _SUBJECTS)


def _role(tail: str) -> tuple[Role, str]:
    bare = tail.strip()
    return (_ROLES[bare], bare) if bare in _ROLES else ("none", "")


def _body(text: str, start: int, end: int, heads: _Heads) -> tuple[int, Naming] | None:
    """A body that the lexicon does not name: with its head in brackets, or with a particle."""
    if end - start > _LONGEST_WORD:
        return None
    headed = heads.get(end)
    if headed is not None and end - start > 1:
        return end - start, _bracketed(Naming(text[start:end], (), end, "none"), headed)
    return _stem(text[start:end], end)


def _stem(whole: str, end: int) -> tuple[int, Naming] | None:
    for particle in _BY_LAST.get(whole[-1], ("",)):
        stem = whole.removesuffix(particle)
        if particle and stem == whole:
            continue
        name = stem.removesuffix("장")
        if is_institute(name) or (not particle and is_loose(stem)):
            nominative, office = particle in _SUBJECTS, name != stem
            return len(name), Naming(name, (), end, _ROLES[particle], office=office, nominative=nominative)
    return None
