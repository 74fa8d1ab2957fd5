"""Whether two Latin spellings are of one Korean name: Lim Ki-geun, Lim Ki-keun, Lim, Kigeun, Gi-geun Lim.

A name is read back into sounds: family name, then syllable by syllable; letters that stand for one Korean sound
are alike (g~k, j~ch, and before a last consonant u~eo~o), letters that never do (ji, su) are not.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kprocure_parse.lexicon import romanisation as letters
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred, quick

LONGEST = 40
"""Letters from which nothing is a name."""
SYLLABLES = 3
"""Syllables of the longest given name that is read."""


class _Syllable(NamedTuple):
    """First sound, every vowel it may have, last sound."""

    onset: str
    vowels: frozenset[str]
    coda: str


_Name = tuple[frozenset[str], tuple[_Syllable, ...]]

_TOKEN = deferred(r"[A-Za-z][A-Za-z'’-]*+")
_INNER_CAPITAL = deferred(r"(?<=[a-z])(?=[A-Z])")
_PIECE = deferred(r"[-'’\s]++")
_MARKS = deferred(r"[\s,.'’A-Za-z-]++")
_SYLLABLE = quick(
    rf"(?P<onset>{'|'.join(sorted(filter(None, letters.ONSETS), key=len, reverse=True))}|)"
    rf"(?P<vowel>{'|'.join(sorted(letters.CLOSED_VOWELS, key=len, reverse=True))})"
    rf"(?P<coda>{'|'.join(sorted(filter(None, letters.CODAS), key=len, reverse=True))}|)"
)
_LONGEST_SYLLABLE = 7


def _surnames() -> dict[str, frozenset[str]]:
    """Each spelling → the family names that are written so."""
    found: dict[str, set[str]] = {}
    for name, spellings in letters.SURNAMES.items():
        for spelling in spellings:
            found.setdefault(spelling, set()).add(name)
    return {spelling: frozenset(names) for spelling, names in found.items()}


_SURNAMES = _surnames()


def same_person(first: str, second: str) -> bool:
    """Whether the two are different spellings of what may be one name; False for the same spelling twice."""
    one, two = (folded(name) for name in (first, second))
    if one == two:
        return False
    return any(_alike(here, there) for here in _readings(one) for there in _readings(two))


def _readings(name: str) -> tuple[_Name, ...]:
    """Every way to read the name: the family name first, or last where no comma says which."""
    tokens = [match[0] for match in _TOKEN.finditer(name)] if _MARKS.fullmatch(name) and len(name) <= LONGEST else []
    if len(tokens) < len(("family", "given")):
        return ()
    orders = [(tokens[0], tokens[1:])]
    if "," not in name:
        orders.append((tokens[-1], tokens[:-1]))
    return tuple(
        (_SURNAMES[family.lower()], syllables)
        for family, given in orders
        if family.lower() in _SURNAMES
        for syllables in _given(given)
    )


def _given(tokens: list[str]) -> Iterator[tuple[_Syllable, ...]]:
    """Every way to cut a given name into syllables; hyphens, spaces and inner capitals are cuts already."""
    pieces = [piece.lower() for token in tokens for part in _PIECE.split(token) for piece in _INNER_CAPITAL.split(part)]
    ways: list[tuple[_Syllable, ...]] = [()]
    for piece in filter(None, pieces):
        ways = [(*before, *more) for before in ways for more in _cuts(piece, SYLLABLES - len(before))]
    return (way for way in ways if way)


def _cuts(piece: str, most: int) -> list[tuple[_Syllable, ...]]:
    if not piece:
        return [()]
    if most == 0:
        return []
    return [
        (syllable, *rest)
        for length in range(1, min(_LONGEST_SYLLABLE, len(piece)) + 1)
        if (syllable := _syllable(piece[:length])) is not None
        for rest in _cuts(piece[length:], most - 1)
    ]


def _syllable(written: str) -> _Syllable | None:
    match = _SYLLABLE.fullmatch(written)
    if match is None:
        return None
    coda = letters.CODAS[match["coda"]]
    vowels = (letters.CLOSED_VOWELS if coda else letters.OPEN_VOWELS).get(match["vowel"])
    return _Syllable(letters.ONSETS[match["onset"]], frozenset(vowels), coda) if vowels else None


def _alike(one: _Name, two: _Name) -> bool:
    if not one[0] & two[0] or len(one[1]) != len(two[1]):
        return False
    return all(
        here.onset == there.onset and here.coda == there.coda and bool(here.vowels & there.vowels)
        for here, there in zip(one[1], two[1], strict=True)
    )
