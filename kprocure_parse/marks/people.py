"""People (사람): whether a word is a person's name, weighed by its syllables, by what is known of the word, and by its place.

This is decided here alone: contacts, speakers and heads in brackets ask. The weights of syllables were learned from places
that hold nothing but names (tools/make_names.py); the weight of the place is added, and if the sum is positive the word is a name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from kprocure_parse.lexicon import agencies, contact_words, name_syllables, ranks, speech, speech_names, surnames, units
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.patterns import deferred

Place = Literal["prose", "rank", "called", "cell"]
"""Where a word stands: in running text; directly beside a rank; before a rank that has a telephone number or opens
a sentence; in a cell or line that can hold nothing but a name."""

PLACES: dict[Place, float] = {"prose": 0.0, "rank": 4.0, "called": 6.5, "cell": 8.0}
"""Log-odds that a place holds a name."""

USUAL, SHORTEST, LONGEST = 3, 2, 4
"""Syllables of the usual, the shortest and the longest name."""

_HANGUL = deferred(r"[가-힣○]++")
_NEVER = -99.0
_KEPT_BACK = "모"
"""김모 씨: somebody whose name is kept back."""
_KNOWN, _UNIT, _NO_FAMILY = -6.0, -4.0, -6.0
"""Weights against a name: known as another word; ends like a unit; does not begin with a family name."""
_SHORT, _LONG = -3.0, -9.0
"""Names of two and of four syllables are rare, and words of that length are many."""
_COMPOUND = 3.0
"""Weight of a family name of two syllables: 남궁, 제갈."""

LABELS = frozenset((*contact_words.PHONE_WORDS, *contact_words.PERSON_WORDS))
"""Labels of the cells beside a name: never names themselves."""

_FAMILY, _FIRST, _LAST = (
    {syllable: weight for weight, syllables in table.items() for syllable in syllables}
    for table in (name_syllables.FAMILY, name_syllables.FIRST, name_syllables.LAST)
)
_WORDS = (
    speech.NO_NAMES_KO
    | speech_names.NO_NAMES_KO
    | speech_names.PARTICIPLES_KO
    | speech_names.NOUNS_KO
    | speech.COUNTRIES_KO
    | speech.OFFICE_WORDS_KO
    | frozenset(short for shorts in agencies.SHORT.values() for short in shorts)
    | units.STEMS
    | frozenset(ranks.ACTING)
    | frozenset(ranks.IN_RANK_CELL)
)

_ENDINGS = tuple(ending for ending in speech_names.NEVER_NAMES_KO if len(ending) > 1)
"""Single last syllables are left out: the table of syllables has their weights."""


def is_name(word: str, place: Place = "prose") -> bool:
    """Whether a squeezed word is the full name of a Korean at such a place."""
    return weight(word) + PLACES[place] > 0


@lru_cache(maxsize=4096)
def weight(word: str) -> float:
    """Log-odds that a word of two to four syllables is a name, regardless of its place; other words get a large negative number."""
    if not SHORTEST <= len(word) <= LONGEST or _HANGUL.fullmatch(word) is None or is_rank(word):
        return _NEVER
    if word[1:] == _KEPT_BACK or word in LABELS or word in speech_names.NEVER_NAMED_KO:
        return _NEVER
    sound = _sound(word)
    known = word in _WORDS or word.endswith(_ENDINGS)
    unit = word.endswith(units.NEVER_NAMES) or word[:2] in units.STEMS
    return sound + known * _KNOWN + unit * _UNIT


def _sound(word: str) -> float:
    """Adds the weights of the syllables: family name, then given name of one or two syllables."""
    if word[:2] in surnames.COMPOUND_SURNAMES and len(word) > SHORTEST:
        return _COMPOUND + _given(word[2:])
    family = _of(_FAMILY, word[0]) if word[0] in surnames.SURNAMES else _NO_FAMILY
    if len(word) <= USUAL:
        return family + _given(word[1:]) + (_SHORT if len(word) == SHORTEST else 0)
    return family + (_of(_FAMILY, word[1]) if word[1] in surnames.SURNAMES else _NO_FAMILY) + _given(word[2:]) + _LONG


def _given(syllables: str) -> float:
    return _of(_LAST, syllables[-1]) + (_of(_FIRST, syllables[0]) if len(syllables) > 1 else 0)


def _of(table: dict[str, int], syllable: str) -> int:
    return table.get(syllable, name_syllables.UNKNOWN)
