"""Ranks (직급) and offices (직위): whether a word is one, or ends like one.

A rank is printed whole beside a name (사무관, 과장직무대리); an office may be glued to the body it leads (조달청장).
"""

from __future__ import annotations

from kprocure_parse.lexicon import ranks, speech
from kprocure_parse.patterns import quick

LONGEST_RANK = max(map(len, (*ranks.RANKS, *(max(ranks.SERIES, key=len) + grade for grade in ranks.GRADES))))
"""Syllables of the longest rank without 직무대리 after it."""

_ACTING = quick(rf"[(（]?(?:{'|'.join(ranks.ACTING)})[)）]?$")

_LONG_OFFICES = tuple(
    office
    for office in speech.OFFICE_WORDS_KO
    if office.endswith(speech.NO_OFFICES_KO) and office not in speech.NO_OFFICES_KO
)
"""Offices that end like a thing: 도지사."""


OFFICES = frozenset(speech.OFFICES_KO)
"""Offices as words of their own."""
LEADING = OFFICES.union(speech.OFFICE_WORDS_KO)
"""Those and the offices of heads of bodies."""


def is_rank(word: str) -> bool:
    """Whether a squeezed word is a rank: 과장, 기술서기관, 책임매니저, 과장직무대리, 과장(대행)."""
    if word in _PLAIN:
        return True
    return word[-1:] in _ACTING_ENDS and without_acting(word) in _PLAIN


def may_be_rank(word: str) -> bool:
    """Whether a word ends in a letter in which ranks end; most words do not."""
    return word[-1:] in _LAST


_PLAIN = frozenset(
    (
        *ranks.RANKS,
        *(series + grade for series in ranks.SERIES for grade in ranks.GRADES),
        *(standing + rank for standing in ranks.STANDINGS for rank in ranks.STANDING_RANKS),
        *(rank for rank in ranks.STANDING_RANKS if rank.startswith(ranks.STANDINGS)),  # 전문위원
    )
)
"""All ranks without 직무대리 after them."""
_ACTING_ENDS = frozenset((*(word[-1] for word in ranks.ACTING), *")）"))
_LAST = _ACTING_ENDS.union(word[-1] for word in _PLAIN)


def without_acting(word: str) -> str:
    """A rank without the words for an acting official: 과장(대행) → 과장."""
    return _ACTING.sub("", word)


_OFFICE_ENDS = frozenset(office[-1] for office in (*speech.OFFICES_KO, *_LONG_OFFICES))
"""Last syllables of offices."""


def is_office(word: str) -> bool:
    """Whether a word ends like a person's office (조달청장, 물이용정책관) and is not a place or thing."""
    plain = word.removesuffix("님").removesuffix("들")
    if plain[-1:] not in _OFFICE_ENDS:
        return False
    if plain.endswith(_LONG_OFFICES):
        return True
    return plain.endswith(speech.OFFICES_KO) and not plain.endswith(speech.NO_OFFICES_KO)


def ends_in_office(word: str) -> bool:
    """Whether a word ends in an office, be it a place or thing as a whole (지사, 감사)."""
    return word[-1:] in _OFFICE_ENDS and word.endswith(speech.OFFICES_KO)
