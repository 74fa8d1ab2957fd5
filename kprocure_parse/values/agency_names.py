"""Names of agencies in running words: whole words only, with what hangs on them (`조달청장은`, `서울지방조달청`).

Knows names, particles and offices; which of the agencies named issues a release is decided in `agencies`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.lexicon import ranks
from kprocure_parse.patterns import deferred

Role = Literal["topic", "link", "of", "other", "none"]
"""What the particle behind a name makes of it: 은/는 topic, 와/과 link, 의 of, 에/을/로 … other."""


class Actor(NamedTuple):
    """An agency as the words name it: `headed` if its head stands in brackets, `first` if it opens a sentence."""

    name: str
    span: Span
    end: int
    role: Role
    known: bool
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
_OFFICES = tuple(sorted(words.OFFICES, key=len, reverse=True))
_LONGEST_PARTICLE = max(map(len, _ROLES))

_WORD = deferred(r"(?:(?![ㄱ-ㅣ])[\p{L}\p{N}])++")
_OPENING_BRACKETS = ("(", "（")
_FILLER = r"[^()（）]{0,60}+"
_HEAD = rf"[(（]\s*+(?P<office>[가-힣·\s]{{0,16}}?(?:{'|'.join(words.HEADS)}))\s*+[:：/]?\s*+[가-힣]{{2,4}}(?![가-힣])"
_BRACKET = rf"[(（]{_FILLER}(?:[(（]{_FILLER}[)）]{_FILLER}){{0,3}}[)）]"
_HEADED = deferred(rf"\s?(?={_HEAD}){_BRACKET}(?:\s?{_BRACKET})?(?P<tail>\s?[가-힣]{{0,4}}+)")
_ALIASED = deferred(rf"\s?{_BRACKET}(?P<tail>[가-힣]{{0,4}}+)")
_SPEAKER = deferred(
    rf"\s(?:[가-힣]{{2,4}}\s)?(?:제?\d)?[가-힣·]{{0,10}}?(?:{'|'.join(_OFFICES)})(?:\s[가-힣]{{2,4}}?)?(?P<tail>은|는|이|가|께서|과|와)(?![가-힣])"
)
_OPENING = deferred(
    r"(?:^|[.。!?]\s|\n)(?:[^\p{L}\p{N}]|[ㄱ-ㅣoO](?=\s))*+(?:제\d{1,2}대\s)?(?P<person>[가-힣]{2,4}\s)?$"
)
_PREFIX = deferred(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(words.BEFORE)})\s?$")
_FOREIGN = deferred(rf"(?<![가-힣])(?:{'|'.join(words.ABROAD_BEFORE)})(?:[(（][^()（）]{{1,6}}[)）])?\s*+$")
_INSTITUTE = deferred(
    rf"[\p{{L}}\p{{N}}]*?[가-힣]{{2}}(?:{'|'.join(words.INSTITUTES)})|"
    rf"(?:{'|'.join(words.NATIONAL)})[가-힣]{{2,}}(?:{'|'.join(words.NATIONAL_ENDINGS)})"
)
_ENDINGS = (*words.INSTITUTES, *words.NATIONAL_ENDINGS)
_CITY = deferred(rf"[가-힣]{{2,}}(?:{'|'.join(words.CITIES)})")
_SHARED = 2
"""Agencies from which a short form is shared."""
_LONGEST_BODY = 30
"""Syllables of the longest name of a body."""
_BEFORE = 24
"""Characters looked back for a country or the start of a sentence."""


def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, others in words.SHORT.items():
        for form in (name, *others):
            squeezed = "".join(form.split())
            found[squeezed] = (*found.get(squeezed, ()), name)
    return found


_OFFICIAL = _index()
_LONGEST = max(map(len, _OFFICIAL))
_STARTS = frozenset(form[:2] for form in _OFFICIAL)
"""Most words are told from names of agencies by how they begin."""
_CLOSING = frozenset(ending[-1] for ending in (*_ENDINGS, *words.LOOSE))
"""A word without any of these syllables names no body, whatever particle follows."""


def official(form: str, date: dt.date | None = None) -> str | None:
    """The official Korean name that a name or short form stands for on that day (None: today); None if unknown."""
    names = _OFFICIAL.get("".join(form.split()))
    return at(names, date) if names else None


def resolve(text: str, raw: str, date: dt.date | None) -> str | None:
    """Of agencies that share a short form, the one the text also names in full, where no day decides."""
    names = _OFFICIAL.get("".join(raw.split()), ())
    if date is not None or len(names) < _SHARED:
        return None
    return next((name for name in names if name in text), None)


def at(names: tuple[str, ...], date: dt.date | None) -> str:
    """Which of several agencies, one after the other, bore the name on that day; the last if no day is known."""
    for name in names:
        since, until = words.TERMS.get(name, (None, None))
        began = since is None or (date is None or dt.date(*since) <= date)
        goes_on = until is None or (date is not None and date < dt.date(*until))
        if began and goes_on:
            return name
    return names[0]


def is_institute(word: str) -> bool:
    """Whether a word is named as bodies are that issue releases in their own name: 국립가상박물관, 가상공단."""
    if (
        len(word) > _LONGEST_BODY
        or not word.endswith(_ENDINGS)
        or word.endswith(words.NO_AGENCY)
        or word in ranks.RANKS
    ):
        return False
    return _INSTITUTE.fullmatch(word) is not None


def is_city(word: str) -> bool:
    """Whether a word may name a city, a county or a province: 가상시."""
    return _CITY.fullmatch(word) is not None


def is_loose(word: str) -> bool:
    """Whether a word names what may be a unit as well as a body of its own: 가상센터, 가상본부."""
    return word.endswith(words.LOOSE) and len(word) > len("센터") and not is_institute(word)


def find_actors(text: str, span: Span, date: dt.date | None = None) -> Iterator[Actor]:
    """The agencies that a stretch names, in its order. Foreign agencies (미 연방 조달청) are left out."""
    at_ = span.start
    for word in _WORD.finditer(text, *span):
        if word.start() < at_:
            continue
        actor = _known(text, word.span(), span.end, date) or _body(text, word.span(), span.end)
        if actor is None:
            continue
        at_ = actor.end
        before = text[max(span.start, word.start() - _BEFORE) : word.start()]
        if not _FOREIGN.search(before):
            prefix = _PREFIX.search(before) if actor.known else None
            start = actor.span.start - len(prefix[0]) if prefix else actor.span.start
            first = _is_first(before[: prefix.start()] if prefix else before, office=actor.office)
            yield actor._replace(span=Span(start, actor.span.end), first=first)


def _is_first(before: str, *, office: bool) -> bool:
    """Whether a sentence opens here; before an office a person's name may stand (홍길동 조달청장은)."""
    opens = _OPENING.search(before)
    if opens is None or (opens["person"] and not office):
        return False
    return opens.start() > 0 or len(before) < _BEFORE


def _known(text: str, word: tuple[int, int], limit: int, date: dt.date | None) -> Actor | None:
    start, end = word
    if text[start : start + 2] not in _STARTS:
        return None
    for length in range(min(_LONGEST, end - start), 1, -1):
        names = _OFFICIAL.get(text[start : start + length])
        if names is None:
            continue
        tail, office = text[start + length : end], False
        if tail not in _ROLES:
            found = next((each for each in _OFFICES if tail.startswith(each)), None)
            if found is None or tail[len(found) :] not in _ROLES:
                continue
            tail, office = tail[len(found) :], True
        actor = Actor(at(names, date), Span(start, start + length), end, _ROLES[tail], known=True, office=office)
        return _with_rest(text, actor, tail, limit)
    return None


def _with_rest(text: str, actor: Actor, tail: str, limit: int) -> Actor:
    """With the brackets and the speaker behind the name."""
    nominative = tail in _SUBJECTS
    if tail:
        if actor.role == "link" and (headed := _HEADED.match(text, actor.end, limit)):  # 공단과(이사장 …)
            return actor._replace(end=headed.start("tail"), headed=True)
        return actor._replace(nominative=nominative)
    headed = _HEADED.match(text, actor.end, limit)
    match = headed or _ALIASED.match(text, actor.end, limit)
    if match is not None:
        role, particle = _role(match["tail"])
        end = match.end("tail") if particle else match.start("tail")
        return actor._replace(end=end, role=role, headed=headed is not None, nominative=particle in _SUBJECTS)
    speaker = _SPEAKER.match(text, actor.end, limit)
    if speaker is not None:
        role, particle = _role(speaker["tail"])
        return actor._replace(end=speaker.end(), role=role, office=True, nominative=particle in _SUBJECTS)
    return actor


def _role(tail: str) -> tuple[Role, str]:
    bare = tail.strip()
    if bare in _ROLES:
        return _ROLES[bare], bare
    return "none", ""


def _body(text: str, word: tuple[int, int], limit: int) -> Actor | None:
    """A body that the lexicon does not name: with its head in brackets, or with a particle."""
    start, end = word
    whole = text[start:end]
    if len(whole) > 2 * _LONGEST_BODY:
        return None
    opened = text.startswith(_OPENING_BRACKETS, end) or text.startswith(_OPENING_BRACKETS, end + 1)
    headed = _HEADED.match(text, end, limit) if opened else None
    if headed is not None and len(whole) > 1:
        role, particle = _role(headed["tail"])
        past = headed.end("tail") if particle else headed.start("tail")
        return Actor(whole, Span(start, end), past, role, known=False, headed=True, nominative=particle in _SUBJECTS)
    if _CLOSING.isdisjoint(whole):
        return None
    for length in range(min(_LONGEST_PARTICLE, len(whole)), -1, -1):
        stem, particle = whole[: len(whole) - length], whole[len(whole) - length :]
        if particle not in _ROLES:
            continue
        name = stem.removesuffix("장")
        if is_institute(name) or (not particle and is_loose(stem)):
            span, office = Span(start, start + len(name)), name != stem
            nominative = particle in _SUBJECTS
            return Actor(name, span, end, _ROLES[particle], known=False, office=office, nominative=nominative)
    return None
