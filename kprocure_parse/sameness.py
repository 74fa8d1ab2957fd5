"""What a record says, in one canonical form: the same whatever the format, the reader, the spacing. Knows no span and no source.

Letters are folded by Unicode 3.2, which every Python carries unchanged, so that a fingerprint is the same in all of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kprocure_parse.records import Agency, Contact, Distributed, Lift, Published, ReleaseTime

LENGTH = 32
"""Hexadecimal digits of a fingerprint: 128 bits, so that no two of many million records share one by chance."""
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SMALL = str.maketrans(_CAPITALS, _CAPITALS.lower(), "\u318d\u119e")  # the old vowel stands for a dot (조사ㆍ분석)
_KEPT = ("L", "N", "M", "Cn")
"""Categories that are kept: letters, digits, their marks, and what Unicode 3.2 did not know yet."""


def canonical(*facts: object) -> str:
    """Facts, which are words, None and lists of them, as one line of ASCII."""
    import json

    return json.dumps(facts, ensure_ascii=True, separators=(",", ":"))


def fingerprint(facts: str) -> str:
    """Canonical facts as hexadecimal digits."""
    import hashlib

    return hashlib.sha256(facts.encode("ascii")).hexdigest()[:LENGTH]


def letters(words: str | None) -> str:
    """The letters and digits alone, Latin ones small: spacing, quotation marks and dashes differ from reader to reader."""
    from unicodedata import ucd_3_2_0 as unicode

    folded = unicode.normalize("NFKC", words or "").translate(_SMALL)
    return "".join(sign for sign in folded if unicode.category(sign).startswith(_KEPT))


def may_be_one(agencies: Iterable[Agency], others: Iterable[Agency]) -> bool:
    """Whether two readings may have one issuer: an agency in common, or one of them names none."""
    names, other = ({letters(agency.name) for agency in each} for each in (agencies, others))
    return not names or not other or not names.isdisjoint(other)


def stated(release_time: ReleaseTime | None) -> object:
    """Whether it is immediate, and its lifts in any order."""
    if release_time is None:
        return None
    return [release_time.immediate, *sorted(map(_lift, release_time.lifts))]


def moment(when: Lift | Distributed | Published | None) -> object:
    """The day and the hour, each None where it is not known."""
    return [_iso(when.date), _iso(when.time)] if when is not None else [None, None]


def people(contacts: Iterable[Contact]) -> object:
    """Whom to ask, each once, in any order: unit, name, rank, telephone numbers, addresses."""
    return sorted(set(map(_person, contacts)))


def _iso(part: dt.date | dt.time | None) -> str | None:
    return None if part is None else part.isoformat()


def _lift(lift: Lift) -> str:
    return canonical(lift.medium, moment(lift), lift.edition, letters(lift.event))


def _person(contact: Contact) -> str:
    unit = letters("".join(contact.department))
    phones = [[phone.number, letters(phone.extension)] for phone in contact.phones]
    emails = [email.translate(_SMALL) for email in contact.emails]
    return canonical(unit, letters(contact.name), letters(contact.rank), phones, emails)
