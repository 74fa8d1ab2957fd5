"""People, groups and bodies in Korean prose: `홍길동 조달청장은`, `김 청장은`, `업체 관계자들은`, `재외동포청은`.

Knows words only: an office or a noun for people with the particle of a subject, and the name beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import speech, speech_names, surnames
from kprocure_parse.marks.agency_names import bearers
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.people import LONGEST, USUAL, is_name
from kprocure_parse.marks.ranks import OFFICES, ends_in_office, is_office
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import phrases
from kprocure_parse.values.quotes.korean_names import name_in, name_place
from kprocure_parse.values.quotes.phrases import InPhrase, ProseWord
from kprocure_parse.values.quotes.speakers import Mention, MentionKind, Speaker

_ACTING = "직무대리|직무대행|대행"
_BODY_BEFORE = deferred(r"[가-힣A-Za-z0-9·]{2,24}$", regex.REVERSE)
_LONGEST_BODY = 24
_NAME_IN_BRACKETS = deferred(
    rf"[(（](?:(?P<acting>{_ACTING})|(?P<rank>(?:[가-힣]{{2,8}}(?:\(진\))?\s){{1,2}}+))?\s?(?P<name>[가-힣]{{3}})[)）]"
)
_LATIN_PART = deferred(r"[A-Z][\p{L}.'’-]{0,30}+,?")
_LATIN_CALLED = deferred(rf"(?P<name>[A-Z][\p{{L}}'’-]{{0,30}}?)(?:{'|'.join(speech_names.COURTESY_ENDS_KO)})")
_GLUED = deferred(r"(?P<name>[가-힣]{3})(?P<office>제?\d?[가-힣]{2,4}|씨|님|군|양)$")
_NUMBERED = deferred(r"제?\d차관$")
_COMPANY = deferred(r"㈜\S{2,20}|[A-Z][A-Za-z&-]{1,20}")

_GROUPS = frozenset(speech.GROUPS_KO)
_OFFICE_WORDS = tuple(speech.OFFICE_WORDS_KO)
_NO_BODIES = tuple(speech.NO_ORGANISATIONS_KO)
_SOMEBODY, _BARE = 0.85, 0.9
"""Confidence that any subject directly before a quote speaks, and that a name without a known office is a name."""
_CIRCLES = ("○○", "OO", "ㅇㅇ")
"""Circles in the place of a given name that is kept back."""
_SIDE = "측"
"""가람대학교 측은: the body itself."""
_OPENING, _CLOSING = ("「", "『", "‘", "“", "'", '"', "｢"), ("」", "』", "’", "”", "'", '"', "｣")
"""Marks around the name of a body or of an event."""
_FULL = 2
"""Parts of a foreign name that stands without a body in front."""

_Rule = Callable[[InPhrase], Mention | None]


def heads(marks: Marks) -> Iterator[Mention]:
    """The heads a text introduces in brackets: 조달청(청장 홍길동)."""
    for mark in (each for each in marks.of(HEADS) if each.value.name):
        body = _BODY_BEFORE.search(marks.text, max(0, mark.span.start - _LONGEST_BODY), mark.span.start)
        if body is not None and mark.value.name:
            office = mark.value.office
            title = body[0] + office[1:] if body[0][-1] == office[0] else f"{body[0]} {office}"
            speaker = Speaker(name=mark.value.name, title=title)
            yield Mention(kind="named", speaker=speaker, start=body.start(), end=mark.span.end, bracketed=True)


def mentions(text: str, span: Span, bodies: frozenset[str] = frozenset()) -> Iterator[Mention]:
    """Everybody a stretch of prose names, in order; a subject that ends the stretch may be anybody.

    `bodies` are short names that the text gives to bodies (이하 중수본).
    """
    words = phrases.words_of(text, span)
    for place, word in enumerate(words):
        if not word.particle and not ends_in_office(word.bare.removesuffix("들")):
            continue
        at = InPhrase(words, place)
        if word.bare in bodies and word.particle and not word.bare.endswith(_OFFICE_WORDS):
            yield _mention("body", at, place, word.bare)
            continue
        rules = RULES if place + 1 < len(words) else (*RULES, _bare_name, _someone)
        mention = next((found for rule in rules if (found := rule(at)) is not None), None)
        if mention is not None:
            yield mention


def people(marks: Marks) -> Iterator[Mention]:
    """Everybody the text names in full with an office: first the heads in brackets, then line by line."""
    yield from heads(marks)
    start, text = 0, marks.text
    for line in text.split("\n"):
        for each in mentions(text, Span(start, start + len(line))):
            if each.kind == "named" and (each.speaker.title or each.courtesy):
                yield each
        start += len(line) + 1


def teller(phrase: str) -> Mention | None:
    """Who stands in `"…"라는 홍길동 가상대 교수의 말`: the phrase read as if it were a subject."""
    subject = phrase.removesuffix("의") + "은"
    found = list(mentions(subject, Span(0, len(subject))))
    return found[-1] if found and found[-1].end == len(subject) else None


def _mention(kind: MentionKind, at: InPhrase, first: int, name: str | None = None, title: str | None = None) -> Mention:
    return Mention(
        kind=kind,
        speaker=Speaker(name=name, title=_without_courtesy(title)),
        start=at.words[first].start,
        end=at.word.end,
        particle=at.word.particle,
        courtesy=at.word.bare in speech_names.COURTESY_KO or at.word.bare.endswith(speech_names.COURTESY_ENDS_KO),
    )


def _without_courtesy(title: str | None) -> str | None:
    """A title without the 님 after it; 스님 is an office as it stands."""
    if title is None or title.rpartition(" ")[2] in OFFICES:
        return title
    return title.removesuffix("님") or None


def _spaced(at: InPhrase) -> Mention | None:
    """가상부 한 길 차관은: a name of two syllables, parted, after a body or at the beginning."""
    if not at.word.particle or at.place < _FULL or not is_office(at.word.bare):
        return None
    parts = [word.text for word in at.words[at.place - _FULL : at.place]]
    alone = at.place == _FULL and parts[0] not in speech_names.NO_FAMILY_ALONE_KO
    free = alone or (at.place > _FULL and phrases.is_affiliation(at.words[at.place - _FULL - 1].text))
    name = "".join(parts)
    if (
        not free
        or parts[1] in speech_names.NO_GIVEN_KO
        or any(len(part) != 1 for part in parts)
        or not is_name(name, "rank")
    ):
        return None
    return _mention("named", at, at.place - _FULL, name, at.word.bare)


def _family(at: InPhrase) -> Mention | None:
    """김 청장은; a lone 이 or 한 is a family name only if the text knows such a person."""
    stem = next((stem for stem in at.word.stems if is_office(stem)), None)
    if stem is None or at.before is None or len(at.before.text) != 1 or at.before.text not in surnames.SURNAMES:
        return None
    title = None if stem in speech_names.COURTESY_KO else stem
    return None if _ends_foreign(at) else _mention("family", at, at.place - 1, at.before.text, title)


def _ends_foreign(at: InPhrase) -> bool:
    """응우옌 부 대사: what looks like a family name is the end of a foreign one."""
    if at.place < _FULL:
        return False
    front = at.words[at.place - 2]
    foreign = phrases.is_foreign_part(front) and phrases.sounds_foreign(front.text)
    return foreign and not front.text.endswith(speech_names.CONNECTIVES_KO)


def _named(at: InPhrase) -> Mention | None:
    """홍길동 조달청장은, 홍길동 해양수산부 장관은, 국민권익위 홍길동 상임위원은."""
    if _is_kept_back(at):
        return None
    stem = next((stem for stem in at.word.stems if _may_end_title(stem, beside=at.name_before)), None)
    name, odds = name_place(at, stem) if stem is not None else (None, 0.0)
    if stem is None or name is None:
        return None
    sure = round(1 / (1 + exp(-odds)), 2)
    found = _mention("named", at, name, name_in(at.words[name].text), _title(at, name, stem)).surely(sure)
    return found if stem == at.word.bare else found.without_particle()


def _is_kept_back(at: InPhrase) -> bool:
    """Whether the name is withheld, with a letter or circles in its place: A씨, 홍○○ 씨."""
    if at.word.bare.endswith(speech_names.UNNAMED_KO):
        return True
    if at.before is None:
        return False
    if at.before.text.endswith(_CIRCLES):
        return at.word.bare in speech_names.COURTESY_KO or ends_in_office(at.word.bare)
    return at.word.bare in speech_names.COURTESY_KO and at.before.text.endswith(("○", "O", "모"))


def _may_end_title(stem: str, *, beside: bool) -> bool:
    """Whether a word can be the title beside a name, even one that may be a place (지사) or a thing (감사)."""
    plain = stem.removesuffix("님")
    return stem in speech_names.COURTESY_KO or is_office(stem) or plain in OFFICES or (beside and ends_in_office(plain))


def _title(at: InPhrase, name: int, stem: str) -> str | None:
    """The words directly after the name; 씨 and 님 are not titles, so the words directly before it."""
    if name + 1 < at.place or stem not in speech_names.COURTESY_KO:
        return at.titled(name + 1, stem)
    before = InPhrase(at.words, name)
    return " ".join(word.text for word in at.words[before.phrase() : name]) or None


def _office_name(at: InPhrase) -> Mention | None:
    """해양수산부 장관 홍길동은, A사 대표 홍길동은."""
    if not at.word.particle or at.before is None or not is_name(at.word.bare) or not is_office(at.before.text):
        return None
    first = at.phrase()
    title = " ".join(word.text for word in at.words[first : at.place])
    return _mention("named", at, first, at.word.bare, title)


def _office_foreign(at: InPhrase) -> Mention | None:
    """가상부 연구원 토르 콜베르는: a foreign name of two parts or more after the office."""
    if at.word.particle not in ("은", "는", "이", "가") or not phrases.sounds_foreign(at.word.bare):
        return None
    first = at.place
    while first > 0 and at.place - first < LONGEST and phrases.is_foreign_part(at.words[first - 1]):
        first -= 1
    if first in (0, at.place) or not is_office(at.words[first - 1].text):
        return None
    before = InPhrase(at.words, first)
    title = " ".join(word.text for word in at.words[before.phrase() : first])
    return _mention("named", at, first, at.joined(first), title)


def _bracketed(at: InPhrase) -> Mention | None:
    """방위산업진흥국장(직무대리 홍길동)은, 대표(홍길동)는: the name in brackets after the office."""
    if not at.word.particle or not is_office(at.word.bare):
        return None
    match = _NAME_IN_BRACKETS.search(at.word.written)
    if match is None or not is_name(match["name"]):
        return None
    if (match["rank"] or "").strip() in speech.OFFICE_WORDS_KO and at.word.bare.endswith(speech.ORGANISATIONS_KO):
        return _mention("body", at, at.place, at.word.bare)  # 가상연구원(원장 홍길동)은
    first = at.affiliation()
    return _mention("named", at, first, match["name"], " ".join(filter(None, (at.titled(first), match["acting"]))))


def _latin(at: InPhrase) -> Mention | None:
    """Maria M. Hong, 세계은행 지역 매니저는."""
    if not at.word.particle or not is_office(at.word.bare):
        return None
    last = at.place
    while last > 0 and at.place - last < phrases.PHRASE and _LATIN_PART.fullmatch(at.words[last - 1].text) is None:
        if phrases.is_boundary(at.words[last - 1]):
            return None
        last -= 1
    first = _latin_start(at, last)
    if last - first < _FULL:
        return None
    name = " ".join(word.text for word in at.words[first:last]).rstrip(",")
    return _mention("named", at, first, name, at.titled(last))


def _latin_called(at: InPhrase) -> Mention | None:
    """Maria Hong씨도: a name in Latin letters with a courtesy word."""
    match = _LATIN_CALLED.fullmatch(at.word.bare) if at.word.particle else None
    if match is None:
        return None
    first = _latin_start(at, at.place)
    return _mention("named", at, first, at.joined(first, match["name"])) if first < at.place else None


def _latin_start(at: InPhrase, last: int) -> int:
    """Where the words in Latin letters before a place begin."""
    first = last
    while first > 0 and last - first < LONGEST and _LATIN_PART.fullmatch(at.words[first - 1].text) is not None:
        first -= 1
    return first


def _glued(at: InPhrase) -> Mention | None:
    """홍길동장관은, 홍길동1차관은, 홍길동씨는: no space between name and office."""
    match = _GLUED.match(at.word.bare) if at.word.particle else None
    if match is None or not is_name(match["name"], "rank"):
        return None
    office = match["office"]
    known = len(office) == 1 or office in speech.OFFICE_WORDS_KO or _NUMBERED.match(office) is not None
    title: str | None = office
    if office in speech_names.COURTESY_KO:
        title = " ".join(word.text for word in at.words[at.phrase() : at.place]) or None
    return _mention("named", at, at.place, match["name"], title) if known else None


def _glued_family(at: InPhrase) -> Mention | None:
    """홍청장은, 홍씨는."""
    family, office = at.word.bare[:1], at.word.bare[1:]
    called = office in speech_names.COURTESY_ENDS_KO
    if not at.word.particle or not (called or office in speech_names.GLUED_OFFICES_KO):
        return None
    if family not in surnames.SURNAMES or (family in speech_names.DETERMINERS_KO and not called):
        return None
    return _mention("family", at, at.place, family, None if called else office)


def _foreign(at: InPhrase) -> Mention | None:
    """토르 콜베르 연수단장은, 가상연구소 제프 홍 사무총장은, 토르 콜베르 인도 총리는."""
    if not at.word.particle or not is_office(at.word.bare):
        return None
    last = at.affiliation()
    first = last
    while first > 0 and last - first < LONGEST and phrases.is_foreign_part(at.words[first - 1]):
        first -= 1
    parts = [word.text for word in at.words[first:last]]
    if at.word.bare.endswith(speech.GROUPS_KO) and not all(map(phrases.sounds_foreign, parts)):
        return None
    free = first == 0 or phrases.is_affiliation(at.words[first - 1].text) or len(parts) >= _FULL
    if not free or not any(map(phrases.sounds_foreign, parts)):
        return None
    return _mention("named", at, first, " ".join(parts), at.titled(last))


def _marked_body(at: InPhrase) -> Mention | None:
    """홍길동 「새 일자리 위원회」 위원장은: the body between name and office stands in marks."""
    if (
        not at.word.particle
        or at.before is None
        or not at.before.written.endswith(_CLOSING)
        or not is_office(at.word.bare)
    ):
        return None
    for number in range(at.place - 1, max(0, at.place - 1 - LONGEST), -1):
        if at.words[number].written.startswith(_OPENING):
            name = at.words[number - 1]
            named = not name.particle and is_name(name.text, "rank") and _is_nobody_else(name.text)
            title = " ".join([*(word.written for word in at.words[number : at.place]), at.word.bare])
            return _mention("named", at, number - 1, name.text, title) if named else None
    return None


def _is_nobody_else(word: str) -> bool:
    """Whether a word of three syllables that may be a name is neither a place, a body (서울시, 조달청) nor a word with an ending (이번에)."""
    return len(word) == USUAL and not word.endswith(speech_names.NO_NAME_ENDS_KO) and not bearers(word)


def _office(at: InPhrase) -> Mention | None:
    """조달청장은, 조달청 차장은, 청장은: the office alone."""
    stem = at.word.bare
    if not at.word.particle or not stem.removesuffix("님").endswith(_OFFICE_WORDS) or not is_office(stem):
        return None
    first = at.affiliation()
    if first == at.place and stem in _GROUPS:
        return None
    return _mention("someone" if _is_of_marked(at) else "office", at, first, title=at.titled(first))


def _is_of_marked(at: InPhrase) -> bool:
    """Whether an office without its body is that of a body in marks, whoever has it: 「…위원회」 위원장은, but not … 「물품 설명회」에서 청장은."""
    bare = at.word.bare in _OFFICE_WORDS and at.word.bare not in speech_names.MINISTERS_KO
    return bare and at.before is not None and at.before.written.endswith(_CLOSING)


def _group(at: InPhrase) -> Mention | None:
    """간담회에 참석한 업체 관계자들은: 업체 관계자들. 제안자 홍모씨는: a name kept back."""
    stem = at.word.bare
    people = stem.removesuffix("들").endswith(speech.GROUPS_KO) or _is_kept_back(at)
    many = stem.endswith("들") and len(stem) >= USUAL
    if not at.word.particle or not (people or many):
        return None
    if stem in speech_names.NAMED_GROUPS_KO and at.name_before and is_name(at.words[at.place - 1].text):
        return _mention("named", at, at.place - 1, at.words[at.place - 1].text, stem)  # 홍길동 교육생은
    first = at.one_of_many(at.phrase())
    return _mention("group", at, first, title=at.titled(first))


def _body(at: InPhrase) -> Mention | None:
    """재외동포청은, ㈜가상은; 홍길동 자문단원은 is a person, whatever 원 may be."""
    stem = at.word.bare
    if not at.word.particle:
        return None
    if _COMPANY.fullmatch(stem) is not None:
        return _mention("body", at, at.place, stem)
    if len(stem) == 1 or not stem.endswith(speech.ORGANISATIONS_KO) or stem.endswith(_NO_BODIES):
        return None
    if at.before is not None and at.name_before:
        return _mention("named", at, at.place - 1, at.before.text, stem)
    return _mention("body", at, at.place, stem)


def _bare_name(at: InPhrase) -> Mention | None:
    """홍길동은, 홍길동 프로듀서는: directly before a quote a name needs no known office."""
    if not _may_speak(at.word):
        return None
    if is_name(at.word.bare):
        return _mention("named", at, at.place, at.word.bare).surely(_BARE)
    opening = at.phrase()
    first = next(
        (
            number
            for number in range(opening, at.place)
            if is_name(at.words[number].text, "rank" if number == opening and number + 1 == at.place else "prose")
        ),
        None,
    )
    if first is None or len(at.words[first].text) != USUAL:
        return None
    if any(word.text.endswith("의") for word in at.words[first : at.place]):
        return None
    return _mention("named", at, first, at.words[first].text, _title(at, first, at.word.bare)).surely(_BARE)


def _someone(at: InPhrase) -> Mention | None:
    """참가자 어머니는: any subject directly before a quote; 가람화학은: one word that is not a person is a body."""
    if not _may_speak(at.word):
        return None
    first = at.phrase()
    whole = all(phrases.is_affiliation(word.text) for word in at.words[first : at.place])
    if whole and at.word.bare == _SIDE and first < at.place:
        return _mention("body", at, first, " ".join(word.text for word in at.words[first : at.place])).surely(_SOMEBODY)
    if whole and _may_be_body(at.word.bare):
        return _mention("body", at, first, at.joined(first)).surely(_SOMEBODY)
    first = at.one_of_many(first)
    return _mention("someone", at, first, title=at.titled(first)).surely(_SOMEBODY)


def _may_be_body(word: str) -> bool:
    if is_office(word):
        return False
    if word.endswith(speech_names.COMPANY_ENDS_KO):
        return True
    return len(word) >= USUAL and not word.endswith((*speech_names.PEOPLE_KO, *speech_names.OFFICIALS_KO))


def _may_speak(word: ProseWord) -> bool:
    if (
        word.particle not in ("은", "는", "께서는", "도")
        or word.bare in speech_names.NO_SPEAKERS_KO
        or "%" in word.bare
    ):
        return False
    return is_name(word.bare) or not phrases.has_case(word.bare)


RULES: tuple[_Rule, ...] = (
    _spaced,
    _family,
    _named,
    _office_name,
    _office_foreign,
    _bracketed,
    _latin,
    _latin_called,
    _glued,
    _glued_family,
    _foreign,
    _marked_body,
    _office,
    _group,
    _body,
)
"""In order; the first that understands a word wins."""
