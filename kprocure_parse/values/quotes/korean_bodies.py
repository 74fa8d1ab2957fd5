"""Subjects of Korean prose that are no named person: an office, people without a name, a body, whoever speaks."""

from __future__ import annotations

from kprocure_parse.lexicon import speech, speech_names
from kprocure_parse.marks.people import USUAL, is_name
from kprocure_parse.marks.ranks import is_office
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import phrases
from kprocure_parse.values.quotes.phrases import InPhrase, ProseWord
from kprocure_parse.values.quotes.speakers import Mention
from kprocure_parse.values.quotes.subject_mentions import CLOSING_MARKS, OFFICE_WORDS, is_kept_back, mention_of

_COMPANY = deferred(r"㈜\S{2,20}|[A-Z][A-Za-z&-]{1,20}")
_GROUPS = frozenset(speech.GROUPS_KO)
_NO_BODIES = tuple(speech.NO_ORGANISATIONS_KO)
_SOMEBODY = 0.85
"""Confidence that any subject directly before a quote speaks."""
_SIDE = "측"
"""가람대학교 측은: the body itself."""


def office_alone(at: InPhrase) -> Mention | None:
    """조달청장은, 조달청 차장은, 청장은: the office alone."""
    stem = at.word.bare
    if not at.word.particle or not stem.removesuffix("님").endswith(OFFICE_WORDS) or not is_office(stem):
        return None
    first = at.affiliation()
    if first == at.place and stem in _GROUPS:
        return None
    return mention_of("someone" if _is_of_marked(at) else "office", at, first, title=at.titled(first))


def _is_of_marked(at: InPhrase) -> bool:
    """Whether an office without its body is that of a body in marks, whoever has it: 「…위원회」 위원장은, but not … 「물품 설명회」에서 청장은."""
    bare = at.word.bare in OFFICE_WORDS and at.word.bare not in speech_names.MINISTERS_KO
    return bare and at.before is not None and at.before.written.endswith(CLOSING_MARKS)


def unnamed_group(at: InPhrase) -> Mention | None:
    """간담회에 참석한 업체 관계자들은: 업체 관계자들. 제안자 홍모씨는: a name kept back."""
    stem = at.word.bare
    people = stem.removesuffix("들").endswith(speech.GROUPS_KO) or is_kept_back(at)
    many = stem.endswith("들") and len(stem) >= USUAL
    if not at.word.particle or not (people or many):
        return None
    if stem in speech_names.NAMED_GROUPS_KO and at.name_before and is_name(at.words[at.place - 1].text):
        return mention_of("named", at, at.place - 1, at.words[at.place - 1].text, stem)  # 홍길동 교육생은
    first = at.one_of_many(at.phrase())
    return mention_of("group", at, first, title=at.titled(first))


def named_body(at: InPhrase) -> Mention | None:
    """재외동포청은, ㈜가상은; 홍길동 자문단원은 is a person, whatever 원 may be."""
    stem = at.word.bare
    if not at.word.particle:
        return None
    if _COMPANY.fullmatch(stem) is not None:
        return mention_of("body", at, at.place, stem)
    if stem == _SIDE and at.word.particle == "에서는" and (first := at.phrase()) < at.place:
        return mention_of("body", at, first, " ".join(word.text for word in at.words[first : at.place]))
    if (
        len(stem) == 1
        or not stem.endswith(speech.ORGANISATIONS_KO)
        or stem.endswith(_NO_BODIES)
        or (len(stem) < USUAL and is_office(stem))
    ):
        return None
    if at.before is not None and at.name_before:
        return mention_of("named", at, at.place - 1, at.before.text, stem)
    abroad = at.before is not None and at.before.text in speech.COUNTRIES_KO - speech.HOME_KO
    first = at.place - abroad  # 일본 외무성은
    return mention_of("body", at, first, at.joined(first))


def whoever(at: InPhrase) -> Mention | None:
    """참가자 어머니는: any subject directly before a quote; 가람화학은: one word that is not a person is a body."""
    if not may_speak(at.word):
        return None
    first = at.phrase()
    whole = all(phrases.is_affiliation(word.text) for word in at.words[first : at.place])
    if whole and at.word.bare == _SIDE and first < at.place:
        return mention_of("body", at, first, " ".join(word.text for word in at.words[first : at.place])).surely(
            _SOMEBODY
        )
    one = at.before is not None and at.before.text in speech_names.ONE_KO
    if whole and not one and _may_be_body(at.word.bare):
        return mention_of("body", at, first, at.joined(first)).surely(_SOMEBODY)
    first = at.one_of_many(first)
    return mention_of("someone", at, first, title=at.titled(first)).surely(_SOMEBODY)


def _may_be_body(word: str) -> bool:
    if is_office(word):
        return False
    if word.endswith(speech_names.COMPANY_ENDS_KO):
        return True
    return len(word) >= USUAL and not word.endswith((*speech_names.PEOPLE_KO, *speech_names.OFFICIALS_KO))


def may_speak(word: ProseWord) -> bool:
    """Whether a word with a particle of the topic may be whoever speaks the words behind it."""
    if (
        word.particle not in ("은", "는", "께서는", "도")
        or word.bare in speech_names.NO_SPEAKERS_KO
        or "%" in word.bare
    ):
        return False
    return is_name(word.bare) or not phrases.has_case(word.bare)
