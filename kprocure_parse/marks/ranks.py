"""Ranks (직급) and offices (직위): whether a word is one, or ends like one.

A rank is printed whole beside a name (사무관, 과장직무대리); an office may be glued to the body it leads (조달청장).
"""

from __future__ import annotations

from kprocure_parse.lexicon import ranks, speech
from kprocure_parse.patterns import deferred

LONGEST_RANK = max(map(len, (*ranks.RANKS, *(max(ranks.SERIES, key=len) + grade for grade in ranks.GRADES))))
"""Syllables of the longest rank without 직무대리 after it."""

_ACTING = deferred(rf"[(（]?(?:{'|'.join(ranks.ACTING)})[)）]?$")

_LONG_OFFICES = tuple(
    office
    for office in speech.OFFICE_WORDS_KO
    if office.endswith(speech.NO_OFFICES_KO) and office not in speech.NO_OFFICES_KO
)
"""Offices that end like a thing: 도지사."""


def is_rank(word: str) -> bool:
    """Whether a squeezed word is a rank: 과장, 기술서기관, 책임매니저, 과장직무대리, 과장(대행)."""
    if _is_plain(word):
        return True
    return any(map(word.__contains__, ranks.ACTING)) and _is_plain(without_acting(word))


def _is_plain(word: str) -> bool:
    return (
        word in ranks.RANKS
        or (word.endswith(ranks.GRADES) and _before(word, ranks.GRADES) in ranks.SERIES)
        or (word.endswith(ranks.STANDING_RANKS) and word.startswith(ranks.STANDINGS) and _stands(word))
    )


def _before(word: str, endings: tuple[str, ...]) -> str:
    return next(word.removesuffix(ending) for ending in endings if word.endswith(ending))


def _stands(word: str) -> bool:
    return any(word.removeprefix(standing) in ranks.STANDING_RANKS for standing in ranks.STANDINGS)


def without_acting(word: str) -> str:
    """A rank without the words for an acting official: 과장(대행) → 과장."""
    return _ACTING.sub("", word)


def is_office(word: str) -> bool:
    """Whether a word ends like a person's office (조달청장, 물이용정책관) and is not a place or thing."""
    plain = word.removesuffix("님").removesuffix("들")
    if plain.endswith(_LONG_OFFICES):
        return True
    return plain.endswith(speech.OFFICES_KO) and not plain.endswith(speech.NO_OFFICES_KO)
