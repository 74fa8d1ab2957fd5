"""Names of government bodies in running words: whole words only, with what hangs on them (`조달청장은`, `서울지방조달청`).

Knows names, particles, offices and the heads in brackets; which of the agencies named issues a release is decided in values.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.lexicon import speech
from kprocure_parse.marks.agency_names import BODY_ENDS, FORMS, LENGTHS, NAME_ENDS, bearers, is_institute, is_loose
from kprocure_parse.marks.heads import ALIASES, HEADS, Alias, Head, before_brackets
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.marks.spaced import by_last
from kprocure_parse.patterns import deferred, quick

Role = Literal["topic", "link", "of", "other", "none"]
"""What the particle after a name makes of it: 은/는 topic, 와/과 link, 의 of, 에/을/로 … other."""


class Naming(NamedTuple):
    """A body as the words name it.

    `names` are the agencies of the lexicon that bear the name (several where a short form was used again), () for a body
    outside it. `end` is where the words end that hang on the name: particle, office, brackets. `headed`: its head stands in
    brackets, with that `head`; `office`: its head or another of its offices speaks; `nominative`: 이 or 가 follows; `first`: it
    opens a sentence, or stands in the brackets of one that does.
    """

    form: str
    names: tuple[str, ...]
    end: int
    role: Role
    head: str = ""
    office: bool = False
    nominative: bool = False
    first: bool = False

    @property
    def headed(self) -> bool:
        """Whether its head stands in brackets."""
        return bool(self.head)


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
_BY_LAST = {last: (*particles, "") for last, particles in by_last(_PARTICLES).items()}
"""Last syllable of a word → the particles it may end in, the longest first, and none."""
_OFFICES = tuple(sorted(words.OFFICES, key=len, reverse=True))
_OFFICE = quick("|".join(_OFFICES))
"""The longest office that a word begins with."""
_LETTER = r"[[\p{L}\p{N}]--[ㄱ-ㅣ]]"
_SINGLE_LETTERS = frozenset(map(chr, range(ord("ㄱ"), ord("ㅣ") + 1)))
_WORD_ENDS = r"(?![^\W_ㄱ-ㅣ])"
_HANGS_ON = f"(?=[{''.join(sorted({each[0] for each in (*_OFFICES, *_PARTICLES)}))}])"
_LAST = "".join(sorted({end[-1] for end in NAME_ENDS}))
_ALONE = "".join(sorted(end for end in NAME_ENDS if len(end) == 1))
_LAST_BUT_ONE = "".join(sorted({end[0] for end in NAME_ENDS if len(end) > 1 and end[-1] not in NAME_ENDS}))
_END = quick(
    rf"[{_LAST}](?:(?<=[{_LAST_BUT_ONE}].)|(?<=[{_ALONE}])(?<=[^\W_ㄱ-ㅣ].))(?={_WORD_ENDS}|{_HANGS_ON}(?:{'|'.join(_OFFICES)})?(?:{'|'.join(_PARTICLES)})?(?P<end>){_WORD_ENDS})"
)
"""The last syllable of what may name a body, never the first of its word (30억 원), with an office and a particle up to the `end` of the word.

Most words have neither of the latter, so that is asked first. `_ends` looks whether the syllable before belongs to it, too.
"""
_FILLER = r"[^()（）]{0,60}+"
_BRACKET = rf"[(（]{_FILLER}(?:[(（]{_FILLER}[)）]{_FILLER}){{0,3}}[)）]"
_BRACKETS = deferred(rf"{_BRACKET}(?:\s?{_BRACKET})?(?P<tail>\s?[가-힣]{{0,4}}+)")
_ALIASED = deferred(
    rf"[’'”\"」｣』]?\s?[(（](?P<inside>{_FILLER})(?:[(（]{_FILLER}[)）]{_FILLER}){{0,3}}[)）](?P<tail>[가-힣]{{0,4}}+)"
)
_INNER = deferred(r"(?<=[(（][\p{L}\p{N}]{3,30})[)）](?P<tail>[가-힣]{1,4}+)")
_WORD = deferred(rf"{_LETTER}++", regex.V1)
_WORD_BACK = deferred(rf"(?r){_LETTER}*+", regex.V1)
_SPEAKER = quick(
    rf"[ \u00a0](?:[가-힣]{{2,4}}\s)?(?:제?\d)?[가-힣·]{{0,10}}?(?:{'|'.join(_OFFICES)})(?:[ \u00a0][가-힣]{{2,4}}?)?(?P<tail>은|는|이|가|께서|과|와)(?![가-힣])"
)
_SPEAKER_WITHIN = 1 + 5 + 2 + 10 + max(map(len, _OFFICES))
"""Within this many characters the office of a speaker ends: the blank before it, a name, 제1, the words before the office."""
_OPENING = deferred(r"(?:^|[.。!?]\s|\n)(?:[\W_]|[ㄱ-ㅣoO](?=\s))*(?:제\d{1,2}대\s)?(?P<person>[가-힣]{2,4}\s)?$")
_STOPS, _MAY_OPEN = frozenset(".。!?\n"), _SINGLE_LETTERS.union("oO대")
"""What parts sentences, and the letters that may stand where one opens."""
_NO_LETTERS = quick(r"[\W_]*")
_PREFIX = deferred(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(words.BEFORE)})\s?$")
_PREFIX_ENDS = frozenset(word[-1] for word in words.BEFORE)
_ABROAD = {*words.ABROAD_BEFORE, *speech.COUNTRIES_KO}
_ABROAD_BY_LAST = by_last(_ABROAD)
_ASIDE = deferred(r"[(（][^()（）]{1,6}[)）]$")
_BRACKETS_OPEN = "(（"
_OPENS_REST = frozenset("’'”\"」｣』(（)）")
"""With white space the characters that the brackets or the speaker after a name begin with."""
_LONGEST_WORD = 60
"""Longer words are not examined (characters)."""
BEFORE = 24
"""How far to look back for a country or the start of a sentence (characters)."""


class _Headed(NamedTuple):
    """Brackets that hold a head, and what follows them."""

    office: str
    tail_start: int
    tail_end: int
    tail: str


class _Surroundings(NamedTuple):
    """What a text says of the bodies it names: by the end of a word the brackets after it, by short name whose it is."""

    heads: Mapping[int, _Headed]
    shorts: Mapping[str, tuple[str, tuple[str, ...]]]


def find_agencies(
    text: str, _: Walls, heads: Iterable[Mark[Head]], aliases: Iterable[Mark[Alias]]
) -> Iterator[Mark[Naming]]:
    """The bodies that a text names, in its order. Agencies of other states (미 연방 조달청) are left out."""
    around = _Surroundings(dict(_headed(text, heads)), dict(_shorts(text, aliases)))
    done, outer_opens = 0, False
    for end in sorted({*around.heads, *_ends(text), *_short_ends(text, around)}):
        start = _word_start(text, end)
        if start < done:
            continue
        known = text[start : start + 2] in LENGTHS or around.shorts
        found = (_known(text, start, end, around) if known else None) or _body(text, start, end, around)
        if found is None:
            continue
        length, naming = found
        inner = outer_opens and start == done + 1 and text[done] in _BRACKETS_OPEN
        done, outer_opens = naming.end, False
        before = text[max(0, start - BEFORE) : start]
        if not _is_abroad(before):
            mark = _mark(naming, span_of((start, start + length)), before)
            yield mark._replace(value=mark.value._replace(first=True)) if inner else mark
            outer_opens = mark.value.first


def _is_abroad(before: str) -> bool:
    """Whether a country stands before a name, its sign in brackets behind it or not."""
    bare = before.rstrip()
    if bare[-1:] in (")", "）"):
        aside = _ASIDE.search(bare)
        bare = bare[: aside.start()] if aside is not None else ""
    countries = _ABROAD_BY_LAST.get(bare[-1:])
    return countries is not None and any(
        bare.endswith(word) and not "가" <= bare[-len(word) - 1 : -len(word)] <= "힣" for word in countries
    )


AGENCIES = Kind("agency", find_agencies, needs=(HEADS, ALIASES))


def _headed(text: str, heads: Iterable[Mark[Head]]) -> Iterator[tuple[int, _Headed]]:
    for mark in heads:
        start = mark.span.start
        end = before_brackets(text, start)
        brackets = _BRACKETS.match(text, start)
        if brackets is not None and _word_start(text, end) < end:
            office = mark.value.office
            yield end, _Headed(office, brackets.start("tail"), brackets.end("tail"), brackets["tail"])


def _shorts(text: str, aliases: Iterable[Mark[Alias]]) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    """Short name → the body's name and its official ones, for what is named as a public body is."""
    for mark in aliases:
        form = text[mark.value.body.slice]
        names = bearers(form) or bearers(mark.value.short)
        if names or is_institute(form) or is_loose(form):
            yield mark.value.short, (form, names)


def _ends(text: str) -> Iterator[int]:
    """The ends of the words that may name a body."""
    done = 0
    for match in _END.finditer(text):
        place = match.start()
        if place >= done and (text[place] in NAME_ENDS or text[place - 1 : place + 1] in NAME_ENDS):
            done = max(match.end(), match.end("end"))
            yield done


def _short_ends(text: str, around: _Surroundings) -> Iterator[int]:
    """The ends of words that begin with a short name of this text and that `_END` does not know."""
    for short in around.shorts:
        start = text.find(short) if short[-1] not in NAME_ENDS and short[-2:] not in NAME_ENDS else -1
        while start >= 0:
            match = _WORD.match(text, start)
            end = match.end() if match is not None else start + len(short)
            yield end
            start = text.find(short, end)


def _word_start(text: str, end: int) -> int:
    return _WORD_BACK.match(text, 0, end).start()  # type: ignore[union-attr]  # no letter is a match, too


def _follows(before: str) -> bool:
    """Whether another word stands before in the same sentence; a single letter may be a mark, 제3대 belongs to an office."""
    back = before[::-1]
    between = _NO_LETTERS.match(back)[0]  # type: ignore[index]  # nothing is a match, too
    letter = back[len(between) : len(between) + 1]
    return letter != "" and letter not in _MAY_OPEN and _STOPS.isdisjoint(between)


def opens(before: str, *, office: bool) -> bool:
    """Whether a sentence opens after these characters; before an office a person's name may stand (홍길동 조달청장은)."""
    if not office and _follows(before):
        return False
    opening = _OPENING.search(before)
    if opening is None or (opening["person"] and not office):
        return False
    return opening.start() > 0 or len(before) < BEFORE


def _mark(naming: Naming, span: Span, before: str) -> Mark[Naming]:
    prefix = _PREFIX.search(before) if naming.names and before.rstrip()[-1:] in _PREFIX_ENDS else None
    if prefix is not None:
        span, before = Span(span.start - len(prefix[0]), span.end), before[: prefix.start()]
    rule = "agency.known" if naming.names else "agency.body"
    return Mark("agency", span, Naming(*naming[:-1], opens(before, office=naming.office)), rule)


def _known(text: str, start: int, end: int, around: _Surroundings) -> tuple[int, Naming] | None:
    """Reads a name of the lexicon, or a short name of this text, at the start of a word: its length, and the role the word gives it."""
    lengths = LENGTHS.get(text[start : start + 2], ())
    if around.shorts:
        given = [len(short) for short in around.shorts if text.startswith(short, start)]
        lengths = tuple(sorted((*lengths, *given), reverse=True)) if given else lengths
    for length in lengths:
        if length > end - start:
            continue
        form = text[start : start + length]
        name, names = around.shorts.get(form) or (form, FORMS.get(form, ()))
        rest = _tail(text[start + length : end]) if names or name != form else None
        if rest is not None:
            tail, office = rest
            naming = Naming(name, names, end, _ROLES[tail], office=office, nominative=tail in _SUBJECTS)
            return length, _with_rest(text, naming, tail, around)
    return None


def _tail(tail: str) -> tuple[str, bool] | None:
    """The particle that ends a word after a name, and whether an office comes before it; None for anything else."""
    if tail in _ROLES:
        return tail, False
    office = _OFFICE.match(tail)
    return (tail[office.end() :], True) if office is not None and tail[office.end() :] in _ROLES else None


def _with_rest(text: str, naming: Naming, tail: str, around: _Surroundings) -> Naming:
    """With the brackets and the speaker after the name."""
    headed = around.heads.get(naming.end)
    if tail:
        if naming.role in ("link", "topic") and headed:  # 공단과(이사장 …)
            return naming._replace(end=headed.tail_start, head=headed.office)
        return naming
    if headed is not None:
        return _bracketed(naming, headed)
    following = text[naming.end : naming.end + 1]
    return _followed(text, naming) if following in _OPENS_REST or following.isspace() else naming


def _followed(text: str, naming: Naming) -> Naming:
    """With brackets that hold no head, or with the speaker."""
    aliased = _ALIASED.match(text, naming.end)
    if aliased is not None and not is_institute(aliased["inside"]):
        role, particle = _role(aliased["tail"])
        end = aliased.end("tail") if particle else aliased.start("tail")
        naming = naming._replace(end=end, role=role, nominative=particle in _SUBJECTS)
        return naming if particle else _spoken(text, naming)
    inner = _INNER.match(text, naming.end)
    if inner is not None:  # 국토교통부(대도시권광역교통위원회)는: the inner one
        role, particle = _role(inner["tail"])
        return naming._replace(end=inner.end(), role=role, nominative=particle in _SUBJECTS)
    return _spoken(text, naming)


def _spoken(text: str, naming: Naming) -> Naming:
    """With the office that speaks for the body: 고용노동부 홍길동 장관은."""
    ahead = text[naming.end : naming.end + _SPEAKER_WITHIN]
    told = ahead[:1] in " \u00a0" and any(map(ahead.__contains__, _OFFICES))
    speaker = _SPEAKER.match(text, naming.end) if told else None
    if speaker is None:
        return naming
    role, particle = _role(speaker["tail"])
    return naming._replace(end=speaker.end(), role=role, office=True, nominative=particle in _SUBJECTS)


def _bracketed(naming: Naming, headed: _Headed) -> Naming:
    role, particle = _role(headed.tail)
    end = headed.tail_end if particle else headed.tail_start
    return naming._replace(end=end, role=role, head=headed.office, nominative=particle in _SUBJECTS)


def _role(tail: str) -> tuple[Role, str]:
    bare = tail.strip()
    return (_ROLES[bare], bare) if bare in _ROLES else ("none", "")


def _body(text: str, start: int, end: int, around: _Surroundings) -> tuple[int, Naming] | None:
    """A body that the lexicon does not name: with its head in brackets, or with a particle."""
    if end - start > _LONGEST_WORD:
        return None
    headed, stem = around.heads.get(end), _stem(text, start, end, around)
    if headed is None or end - start == 1 or (stem is not None and stem[1].head):
        return stem
    return end - start, _bracketed(Naming(text[start:end], (), end, "none"), headed)


def _stem(text: str, start: int, end: int, around: _Surroundings) -> tuple[int, Naming] | None:
    whole = text[start:end]
    for particle in _BY_LAST.get(whole[-1], ("",)):
        if not whole.endswith(particle):
            continue
        stem = whole.removesuffix(particle)
        name = stem.removesuffix("장")
        if name[-2:] not in BODY_ENDS and name[-1:] not in BODY_ENDS:
            continue
        if is_institute(name) or (not particle and is_loose(stem)):
            nominative, office = particle in _SUBJECTS, name != stem
            naming = Naming(name, (), end, _ROLES[particle], office=office, nominative=nominative)
            return len(name), naming if office else _with_rest(text, naming, particle, around)
    return None
