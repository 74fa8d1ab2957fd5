"""Foreign names in Korean prose: 가상부 연구원 토르 콜베르는, Maria M. Hong, 세계은행 지역 매니저는, Maria Hong씨도."""

from __future__ import annotations

from kprocure_parse.lexicon import speech, speech_names
from kprocure_parse.marks.people import LONGEST
from kprocure_parse.marks.ranks import is_office
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import phrases
from kprocure_parse.values.quotes.phrases import InPhrase
from kprocure_parse.values.quotes.speakers import Mention
from kprocure_parse.values.quotes.subject_mentions import FULL_NAME, mention_of

_LATIN_PART = deferred(r"[A-Z][\p{L}.'’-]{0,30}+,?")
_LATIN_CALLED = deferred(rf"(?P<name>[A-Z][\p{{L}}'’-]{{0,30}}?)(?:{'|'.join(speech_names.COURTESY_ENDS_KO)})")


def office_foreign(at: InPhrase) -> Mention | None:
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
    return mention_of("named", at, first, at.joined(first), title)


def in_latin(at: InPhrase) -> Mention | None:
    """Maria M. Hong, 세계은행 지역 매니저는."""
    if not at.word.particle or not is_office(at.word.bare):
        return None
    last = at.place
    while last > 0 and at.place - last < phrases.PHRASE and _LATIN_PART.fullmatch(at.words[last - 1].text) is None:
        if phrases.is_boundary(at.words[last - 1]):
            return None
        last -= 1
    first = _latin_start(at, last)
    if last - first < FULL_NAME:
        return None
    name = " ".join(word.text for word in at.words[first:last]).rstrip(",")
    return mention_of("named", at, first, name, at.titled(last))


def latin_called(at: InPhrase) -> Mention | None:
    """Maria Hong씨도: a name in Latin letters with a courtesy word."""
    match = _LATIN_CALLED.fullmatch(at.word.bare) if at.word.particle else None
    if match is None:
        return None
    first = _latin_start(at, at.place)
    return mention_of("named", at, first, at.joined(first, match["name"])) if first < at.place else None


def _latin_start(at: InPhrase, last: int) -> int:
    """Where the words in Latin letters before a place begin."""
    first = last
    while first > 0 and last - first < LONGEST and _LATIN_PART.fullmatch(at.words[first - 1].text) is not None:
        first -= 1
    return first


def foreign_name(at: InPhrase) -> Mention | None:
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
    free = first == 0 or phrases.is_affiliation(at.words[first - 1].text) or len(parts) >= FULL_NAME
    if not free or not any(map(phrases.sounds_foreign, parts)):
        return None
    return mention_of("named", at, first, " ".join(parts), at.titled(last))
