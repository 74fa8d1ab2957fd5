"""Which agency a name stands for, and which words have the form of a public body's name.

Knows single words only: what surrounds a name in a text is read in `agencies`.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.spaced import by_last, squeeze
from kprocure_parse.patterns import deferred

_CITY = deferred(rf"[가-힣]{{2,}}(?:{'|'.join(words.CITIES)})")
_ISSUER = deferred(rf"[가-힣]{{1,12}}(?:{'|'.join(words.BANNER_ENDINGS)})|[가-힣]{{2,5}}(?:{'|'.join(words.CITIES)})")
_ENDINGS = (*words.INSTITUTES, *words.NATIONAL_ENDINGS)
_BY_LAST = by_last(_ENDINGS)
_INSTITUTES, _NATIONAL_ENDINGS = frozenset(words.INSTITUTES), frozenset(words.NATIONAL_ENDINGS)
_NAMED = 2
"""Syllables that a body's own name has at least."""
_LONGEST_BODY = 30
"""Syllables of the longest name of a body."""


def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, others in words.SHORT.items():
        for form in map(squeeze, (name, *others)):
            found[form] = (*found.get(form, ()), name)
    return found


def _lengths() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for form in FORMS:
        found.setdefault(form[:2], set()).add(len(form))
    return {start: tuple(sorted(lengths, reverse=True)) for start, lengths in found.items()}


FORMS: dict[str, tuple[str, ...]] = _index()
"""Every Korean name without white space → the agencies that bore it, by their official names."""
BODY_ENDS = frozenset(ending[-2:] for ending in (*_ENDINGS, *words.LOOSE))
"""The last two syllables, or the only one, of whatever the name of a body outside the lexicon ends with."""
NAME_ENDS = BODY_ENDS.union(form[-2:] for form in FORMS)
"""The same of all names of bodies, those of the lexicon, too."""
LENGTHS = _lengths()
"""The first two syllables of names of agencies → how long such names are, the longest first; other words bear none."""


def bearers(form: str) -> tuple[str, ...]:
    """The agencies that bear or bore a name or short form, by their official names; () if unknown."""
    return FORMS.get(squeeze(form), ())


def official(form: str, date: dt.date | None = None) -> str | None:
    """The official Korean name that a name or short form stands for on that day (None: today); None if unknown."""
    names = bearers(form)
    return at(names, date) if names else None


def at(names: tuple[str, ...], date: dt.date | None) -> str:
    """Of several agencies that bore the name one after the other, the one that bore it on that day; the latest if no day is known."""
    for name in names:
        since, until = words.TERMS.get(name, (None, None))
        began = since is None or (date is None or dt.date(*since) <= date)
        goes_on = until is None or (date is not None and date < dt.date(*until))
        if began and goes_on:
            return name
    return names[0]


@lru_cache(maxsize=4096)
def is_institute(word: str) -> bool:
    """Whether a word has the form of a body that issues releases in its own name: 국립가상박물관, 가상공단."""
    endings = _BY_LAST.get(word[-1:])
    if endings is None or not word.endswith(endings) or len(word) > _LONGEST_BODY:
        return False
    if word.endswith(words.NO_AGENCY) or is_rank(word):
        return False
    return any(_is_named(word, ending) for ending in endings if word.endswith(ending))


def _is_named(word: str, ending: str) -> bool:
    """Whether two syllables of a name stand before the ending of a body: after 국립 all that does, elsewhere other letters before them."""
    name = word.removesuffix(ending)
    if ending in _NATIONAL_ENDINGS:
        names = (name.removeprefix(start) for start in words.NATIONAL if name.startswith(start))
        if any(len(own) >= _NAMED and _is_hangul(own) for own in names):
            return True
    own, before = name[-_NAMED:], name[:-_NAMED]
    return ending in _INSTITUTES and len(own) == _NAMED and _is_hangul(own) and (not before or before.isalnum())


def _is_hangul(letters: str) -> bool:
    return min(letters) >= "가" and max(letters) <= "힣"


def is_city(word: str) -> bool:
    """Whether a word may name a city, a county or a province: 가상시."""
    return _CITY.fullmatch(word) is not None


def is_loose(word: str) -> bool:
    """Whether a word names what may be a unit as well as a body of its own: 가상센터, 가상본부."""
    return word.endswith(words.LOOSE) and len(word) > len("센터") and not is_institute(word)


def is_issuer(word: str) -> bool:
    """Whether a word may stand before 보도자료 in a banner: an agency, a city, a body of any kind."""
    return bool(bearers(word)) or _ISSUER.fullmatch(word) is not None
