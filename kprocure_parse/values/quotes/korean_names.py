"""Names before an office in Korean prose: which word of a noun phrase is the person, and which the body or a word of the sentence.

Weighs the syllables of a word (marks.people) with its place in the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.lexicon import speech, speech_names
from kprocure_parse.marks.people import PLACES, is_name, weight
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import phrases
from kprocure_parse.values.quotes.phrases import InPhrase, ProseWord

_TIE = deferred(r"[-–·ㆍ](?=[가-힣])")
_OPENS, _BODY, _SECOND_BODY = 2.5, -6.0, -1.0
"""Log-odds of a word that opens its phrase or follows a body; of one that ends like a body which the office leads."""
_NEVER = -1.0
"""Log-odds of a word that its neighbours keep from being the name."""


def name_place(at: InPhrase, office: str) -> tuple[int | None, float]:
    """The most likely name among the words of the phrase, the first of equals, and the log-odds that it is one."""
    first = at.phrase()
    weighed = [(_likely(at, number, first, office), -number) for number in range(first, at.place)]
    best, place = max(weighed, default=(0.0, 0))
    return (-place if best > 0 else None), best


def name_in(word: str) -> str:
    """The name in a word that a dash ties to what is before it: 노동-홍길동; two names as written: 홍길동·성춘향."""
    parts = _TIE.split(word)
    return word if len(parts) > 1 and all(is_name(part, "rank") for part in parts) else parts[-1]


def _likely(at: InPhrase, number: int, first: int, office: str) -> float:
    """Log-odds that a word of the phrase is the name: its syllables, and what stands before and after it."""
    word = at.words[number].text
    name = name_in(word)
    if _opens_foreign(at.words, number) and name == word and _TIE.search(word) is None:
        return _NEVER
    beside = number + 1 == at.place
    if word in speech_names.TIMES_KO or at.words[number + 1].text in speech_names.JOINING_KO:
        return _NEVER
    follows = PLACES["rank"] if beside or phrases.is_affiliation(at.words[number + 1].text) else 0.0
    opens = _OPENS if number == first or name != word or phrases.is_affiliation(at.words[number - 1].text) else 0.0
    second = number > first and phrases.is_affiliation(at.words[number - 1].text)
    bare = office in speech.OFFICE_WORDS_KO
    body = (_BODY if bare and not second else _SECOND_BODY) if beside and _is_body_of(word, office) else 0.0
    return min(map(weight, _TIE.split(name))) + follows + opens + body


def _opens_foreign(words: Sequence[ProseWord], number: int) -> bool:
    """노르드 크벨 톨손: a first name that could also be a Korean one."""
    if not phrases.sounds_foreign(words[number].text):
        return False
    beside = [*words[max(0, number - 1) : number], *words[number + 1 : number + 2]]
    return any(
        phrases.is_foreign_part(word) and phrases.sounds_foreign(word.text) and not phrases.is_affiliation(word.text)
        for word in beside
    )


def _is_body_of(word: str, office: str) -> bool:
    """Whether a word is the body the office leads rather than a name: 금감원 원장, 수원시 시장."""
    return office in speech_names.BODY_HEADS_KO.get(word[-1], ()) or word[-1] in speech_names.BODIES_ONLY_KO
