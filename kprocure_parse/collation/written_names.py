"""People and agencies that a passage names: heads in the brackets after a body, in either language, and agencies of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain

from kprocure_parse.collation.statements import OfficialNames, Statement
from kprocure_parse.document import span_of
from kprocure_parse.lexicon import agencies, romanisation
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.spaced import any_of, folded
from kprocure_parse.mentions.office_people import romanised, same_name, spells
from kprocure_parse.patterns import quick

_NAME = r"[A-Z][A-Za-z]+(?:,?[- ][A-Z]?[a-z]+(?:-[A-Za-z]+)?){1,2}"
_BEFORE = r"(?:(?:Acting|Deputy|Vice|General|Chief|Executive|Secretary)[ -]){0,2}"
_TITLE = rf"{_BEFORE}(?:{any_of(agencies.ENGLISH_HEADS)})(?: General)?"
_HEAD = quick(
    rf"\((?:(?:hereafter )?[A-Z]{{2,8}}[,;:]? )?(?:{_TITLE}[:,;]?\s{{0,2}}(?P<name>{_NAME})|(?P<first>{_NAME}),\s{_TITLE})\)"
)
_WORDS = quick(r"[A-Z](?:[A-Za-z-]*[A-Za-z])?")
_HANGUL = quick(r"[가-힣]{2,}")
_FAMILIES = {
    spelling: tuple(family for family, spellings in romanisation.SURNAMES.items() if spelling in spellings)
    for spelling in chain.from_iterable(romanisation.SURNAMES.values())
}
"""Spelling of a family name → the names it may be."""
_LENGTHS = (2, 3)
"""Words of a Korean name in Latin letters."""
_SYLLABLES = (2, 3, 4)
_ALIKE = 0.6
"""Share of letters in common from which a given name may be the other, mistyped."""
FULL = "full"
"""The unit of an agency named in full."""


def read_people(text: str, marks: Marks) -> Iterator[Statement]:
    """Heads in brackets."""
    for mark in marks.of(HEADS):
        if mark.value.name and is_name(mark.value.name, "rank"):
            yield Statement("name", mark.value.name, mark.value.place, mark.value.office)
    for match in _HEAD.finditer(text):
        group = "name" if match["name"] else "first"
        yield Statement("name", folded(match[group]), span_of(match.span(group)))


def read_agencies(marks: Marks) -> Iterator[Statement]:
    """Agencies of the lexicon by the official names that they may bear."""
    for mark in marks.of(AGENCIES):
        if mark.value.names:
            yield Statement("organisation", OfficialNames(mark.value.names), mark.span, FULL)
    for each in marks.of(ENGLISH_AGENCIES):
        yield Statement("organisation", OfficialNames(each.value.names), each.span, FULL if each.value.full else "")


def same_people(one: str, other: str) -> bool:
    """Whether two names may be one person's, in one script or two."""
    if one == other:
        return True
    korean, latin = (one, other) if _HANGUL.match(one) else (other, one)
    if not _HANGUL.match(korean):
        return same_name(one, other)
    return not _HANGUL.match(latin) and not {*_families(korean)}.isdisjoint(_families(latin)) and spells(latin, korean)


def is_korean_name(name: str) -> bool:
    """Whether a name may be a Korean one: in Hangul, or with a family name first or last that Koreans bear."""
    return bool(_HANGUL.match(name)) or bool(_families(name))


def are_apart(one: str, other: str) -> bool:
    """Whether two Korean names are surely of two people: another family name, or a given name that no slip of a finger makes of the other."""
    korean, latin = (one, other) if _HANGUL.match(one) else (other, one)
    if not _HANGUL.match(korean) or _HANGUL.match(latin):
        return True
    words = [word.lower() for word in _WORDS.findall(latin)]
    family = next((each for each in (korean[:2], korean[:1]) if each in romanisation.SURNAMES), korean[:1])
    spelled = [word for word in words if word in romanisation.SURNAMES.get(family, ())]
    if not spelled:
        return True
    words.remove(spelled[0])
    given = "".join(filter(str.isalpha, "".join(words)))
    return SequenceMatcher(None, "".join(map(romanised, korean[len(family) :])), given).ratio() < _ALIKE


def names_person(text: str, name: str) -> bool:
    """Whether a text may name a person anywhere, in these letters or in others."""
    return name in text or any(same_people(name, each) for each in (*_latin(text, name), *_hangul(text, name)))


def _families(name: str) -> tuple[str, ...]:
    """The Korean family names that a name may have; () for one in Latin letters that has none."""
    if _HANGUL.match(name):
        return name[:1], name[:2]
    words: list[str] = _WORDS.findall(name)
    return tuple(dict.fromkeys(family for word in words for family in _FAMILIES.get(word.lower(), ())))


def _latin(text: str, name: str) -> Iterator[str]:
    """Words in Latin letters of which one may spell the family name."""
    spellings = {each for family in _families(name) for each in romanisation.SURNAMES.get(family, ())}
    words: list[str] = _WORDS.findall(text)
    for place, word in enumerate(words):
        if word.lower() in spellings:
            for length in _LENGTHS:
                yield " ".join(words[place : place + length])
                yield " ".join(words[max(0, place + 1 - length) : place + 1])


def _hangul(text: str, name: str) -> Iterator[str]:
    """Syllables from a family name on that a name in Latin letters may spell."""
    for family in _families(name) if not _HANGUL.match(name) else ():
        place = text.find(family)
        while place >= 0:
            yield from (text[place : place + length] for length in _SYLLABLES)
            place = text.find(family, place + 1)
