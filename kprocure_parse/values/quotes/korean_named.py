"""Persons named in Korean prose with an office beside the name: 홍길동 조달청장은, 김 청장은, 홍길동장관은, 대표(홍길동)는."""

from __future__ import annotations

from math import exp

from kprocure_parse.lexicon import speech, speech_names, surnames
from kprocure_parse.marks.agency_names import bearers
from kprocure_parse.marks.people import LONGEST, USUAL, is_name
from kprocure_parse.marks.ranks import OFFICES, ends_in_office, is_office
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import phrases
from kprocure_parse.values.quotes.korean_bodies import may_speak
from kprocure_parse.values.quotes.korean_names import name_in, name_place
from kprocure_parse.values.quotes.phrases import InPhrase
from kprocure_parse.values.quotes.speakers import Mention
from kprocure_parse.values.quotes.subject_mentions import (
    CLOSING_MARKS,
    FULL_NAME,
    OPENING_MARKS,
    is_kept_back,
    mention_of,
    title_beside,
)

_BARE = 0.9
"""Confidence that a name without a known office is a name."""
_ACTING = "직무대리|직무대행|대행"
_NAME_IN_BRACKETS = deferred(
    rf"[(（](?:(?P<acting>{_ACTING})|(?P<rank>(?:[가-힣]{{2,8}}(?:\(진\))?\s){{1,2}}+))?\s?(?P<name>[가-힣]{{3}})[)）]"
)
_GLUED = deferred(r"(?P<name>[가-힣]{3})(?P<office>제?\d?[가-힣]{2,4}|씨|님|군|양)$")
_NUMBERED = deferred(r"제?\d차관$")


def spaced(at: InPhrase) -> Mention | None:
    """가상부 한 길 차관은: a name of two syllables, parted, after a body or at the beginning."""
    if not at.word.particle or at.place < FULL_NAME or not is_office(at.word.bare):
        return None
    parts = [word.text for word in at.words[at.place - FULL_NAME : at.place]]
    alone = at.place == FULL_NAME and parts[0] not in speech_names.NO_FAMILY_ALONE_KO
    free = alone or (at.place > FULL_NAME and phrases.is_affiliation(at.words[at.place - FULL_NAME - 1].text))
    name = "".join(parts)
    if (
        not free
        or parts[1] in speech_names.NO_GIVEN_KO
        or any(len(part) != 1 for part in parts)
        or not is_name(name, "rank")
    ):
        return None
    return mention_of("named", at, at.place - FULL_NAME, name, at.word.bare)


def family_name(at: InPhrase) -> Mention | None:
    """김 청장은; a lone 이 or 한 is a family name only if the text knows such a person."""
    stem = next((stem for stem in at.word.stems if is_office(stem)), None)
    if stem is None or at.before is None or len(at.before.text) != 1 or at.before.text not in surnames.SURNAMES:
        return None
    title = None if stem in speech_names.COURTESY_KO else stem
    return None if _ends_foreign(at) else mention_of("family", at, at.place - 1, at.before.text, title)


def _ends_foreign(at: InPhrase) -> bool:
    """응우옌 부 대사: what looks like a family name is the end of a foreign one."""
    if at.place < FULL_NAME:
        return False
    front = at.words[at.place - 2]
    foreign = phrases.is_foreign_part(front) and phrases.sounds_foreign(front.text)
    return foreign and not front.text.endswith(speech_names.CONNECTIVES_KO)


def named_person(at: InPhrase) -> Mention | None:
    """홍길동 조달청장은, 홍길동 해양수산부 장관은, 국민권익위 홍길동 상임위원은."""
    if is_kept_back(at) or at.word.bare.endswith("들"):
        return None
    stem = next((stem for stem in at.word.stems if _may_end_title(stem, beside=at.name_before)), None)
    name, odds = name_place(at, stem) if stem is not None else (None, 0.0)
    if stem is None or name is None:
        return None
    sure = round(1 / (1 + exp(-odds)), 2)
    found = mention_of("named", at, name, name_in(at.words[name].text), title_beside(at, name, stem)).surely(sure)
    return found if stem == at.word.bare else found.without_particle()


def _may_end_title(stem: str, *, beside: bool) -> bool:
    """Whether a word can be the title beside a name, even one that may be a place (지사) or a thing (감사)."""
    plain = stem.removesuffix("님")
    return stem in speech_names.COURTESY_KO or is_office(stem) or plain in OFFICES or (beside and ends_in_office(plain))


def office_name(at: InPhrase) -> Mention | None:
    """해양수산부 장관 홍길동은, A사 대표 홍길동은."""
    if not at.word.particle or at.before is None or not is_name(at.word.bare) or not is_office(at.before.text):
        return None
    first = at.phrase()
    title = " ".join(word.text for word in at.words[first : at.place])
    return mention_of("named", at, first, at.word.bare, title)


def bracketed(at: InPhrase) -> Mention | None:
    """방위산업진흥국장(직무대리 홍길동)은, 대표(홍길동)는: the name in brackets after the office."""
    if not at.word.particle or not is_office(at.word.bare):
        return None
    match = _NAME_IN_BRACKETS.search(at.word.written)
    if match is None or not is_name(match["name"]):
        return None
    if (match["rank"] or "").strip() in speech.OFFICE_WORDS_KO and at.word.bare.endswith(speech.ORGANISATIONS_KO):
        return mention_of("body", at, at.place, at.word.bare)  # 가상연구원(원장 홍길동)은
    first = at.affiliation()
    return mention_of("named", at, first, match["name"], " ".join(filter(None, (at.titled(first), match["acting"]))))


def glued(at: InPhrase) -> Mention | None:
    """홍길동장관은, 홍길동1차관은, 홍길동씨는: no space between name and office."""
    match = _GLUED.match(at.word.bare) if at.word.particle else None
    if match is None or not is_name(match["name"], "rank"):
        return None
    office = match["office"]
    known = len(office) == 1 or office in speech.OFFICE_WORDS_KO or _NUMBERED.match(office) is not None
    title: str | None = office
    if office in speech_names.COURTESY_KO:
        title = " ".join(word.text for word in at.words[at.phrase() : at.place]) or None
    return mention_of("named", at, at.place, match["name"], title) if known else None


def glued_family(at: InPhrase) -> Mention | None:
    """홍청장은, 홍씨는."""
    family, office = at.word.bare[:1], at.word.bare[1:]
    called = office in speech_names.COURTESY_ENDS_KO
    if not at.word.particle or not (called or office in speech_names.GLUED_OFFICES_KO):
        return None
    if family not in surnames.SURNAMES or (family in speech_names.DETERMINERS_KO and not called):
        return None
    return mention_of("family", at, at.place, family, None if called else office)


def of_marked_body(at: InPhrase) -> Mention | None:
    """홍길동 「새 일자리 위원회」 위원장은: the body between name and office stands in marks."""
    if (
        not at.word.particle
        or at.before is None
        or not at.before.written.endswith(CLOSING_MARKS)
        or not is_office(at.word.bare)
    ):
        return None
    for number in range(at.place - 1, max(0, at.place - 1 - LONGEST), -1):
        if at.words[number].written.startswith(OPENING_MARKS):
            name = at.words[number - 1]
            named = not name.particle and is_name(name.text) and _is_nobody_else(name.text)
            title = " ".join([*(word.written for word in at.words[number : at.place]), at.word.bare])
            return mention_of("named", at, number - 1, name.text, title) if named else None
    return None


def _is_nobody_else(word: str) -> bool:
    """Whether a word that may be a name has the usual length and is no body (조달청)."""
    return len(word) == USUAL and not bearers(word)


def bare_name(at: InPhrase) -> Mention | None:
    """홍길동은, 홍길동 프로듀서는: directly before a quote a name needs no known office."""
    if not may_speak(at.word) or (at.before is not None and at.before.text in speech_names.ONE_KO):
        return None
    if is_name(at.word.bare):
        return mention_of("named", at, at.place, at.word.bare).surely(_BARE)
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
    return mention_of("named", at, first, at.words[first].text, title_beside(at, first, at.word.bare)).surely(_BARE)
