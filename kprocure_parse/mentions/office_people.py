"""Who holds which office, as one record says it: in its quotes, in the brackets after an agency's name, among its contacts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kprocure_parse.lexicon import romanisation as letters
from kprocure_parse.mentions.finding import mentions_of
from kprocure_parse.mentions.kinds import Person
from kprocure_parse.mentions.office_titles import OfficeTitle, in_unit, read_office
from kprocure_parse.patterns import quick
from kprocure_parse.records import Contact, Quote
from kprocure_parse.release import Record, Release
from kprocure_parse.values.romanised import same_person

_HANGUL = quick(r"[가-힣]{2,5}$")
_FIRST_SYLLABLE = 0xAC00
_VOWELS, _CODAS = 21, 28


class OfficeNaming(NamedTuple):
    """A person named in an office; the name and the title as written besides."""

    office: OfficeTitle
    name: str
    spelling: str
    title: str


def namings(record: Record, day: dt.date | None) -> tuple[OfficeNaming, ...]:
    """Everybody whom the record names in an office, each place once; Latin spellings as the one Korean name of that office here that they spell."""
    issuer = issuer_of(record)
    found = [*_quoted(record, issuer, day), *_headed(record, day), *_contacts(record, issuer)]
    names: defaultdict[OfficeTitle, set[str]] = defaultdict(set)
    for each in found:
        names[each.office].add(each.name)
    return tuple(each._replace(name=spelt_name(each.name, names[each.office])) for each in found)


def issuer_of(record: Record) -> str | None:
    """The one agency that issues a release; None where there are several or none."""
    agencies = record.agencies if isinstance(record, Release) else ()
    return agencies[0].name if len(agencies) == 1 else None


def spelt_name(name: str, others: Iterable[str]) -> str:
    """The only Korean name of an office that a Latin one spells; without one, the first of its Latin spellings; the name itself where it may be several."""
    if _HANGUL.match(name):
        return name
    korean = {other for other in others if spells(name, other)}
    if korean:
        return korean.pop() if len(korean) == 1 else name
    return min([name, *(other for other in others if same_name(name, other))])


def spells(latin: str, korean: str) -> bool:
    """Whether a name in Latin letters may be a spelling of a Korean name."""
    if not _HANGUL.match(korean) or _HANGUL.match(latin):
        return False
    length = 2 if korean[:2] in letters.SURNAMES and len(korean) > len("남궁") else 1
    surnames = letters.SURNAMES.get(korean[:length], ())
    given = "-".join(map(romanised, korean[length:]))
    return any(
        f"{surname} {given}" == latin.lower() or same_person(f"{surname} {given}", latin) for surname in surnames
    )


def same_name(one: str, other: str) -> bool:
    """Whether two names in Latin letters are spellings of one."""
    return not _HANGUL.match(one) and not _HANGUL.match(other) and same_person(one, other)


def romanised(block: str) -> str:
    """A syllable block in Latin letters, as the official system writes it alone."""
    place = ord(block) - _FIRST_SYLLABLE
    onset, rest = divmod(place, _VOWELS * _CODAS)
    vowel, coda = divmod(rest, _CODAS)
    return letters.PLAIN_ONSETS[onset] + letters.PLAIN_VOWELS[vowel] + letters.PLAIN_CODAS[coda]


def _quoted(record: Record, issuer: str | None, day: dt.date | None) -> Iterator[OfficeNaming]:
    for quote in _quotes(record):
        office = read_office(quote.speaker_title, issuer, day) if quote.speaker and quote.speaker_title else None
        if office is not None and quote.speaker and quote.speaker_title:
            yield OfficeNaming(office, quote.speaker, quote.speaker, quote.speaker_title)


def _quotes(record: Record) -> Iterator[Quote]:
    for told in record.versions if isinstance(record, Release) else (record,):
        yield from told.quotes


def _headed(record: Record, day: dt.date | None) -> Iterator[OfficeNaming]:
    for person in mentions_of(record, Person, day=day):
        office = read_office(f"{person.organisation} {person.office}", None, day) if person.organisation else None
        if office is not None:
            yield OfficeNaming(office, person.name, person.name, person.office)


def _contacts(record: Record, issuer: str | None) -> Iterator[OfficeNaming]:
    """Who is responsible for a unit of the agency."""
    for contact in record.contacts if isinstance(record, Release) else ():
        office = unit_head(contact, issuer)
        if office is not None and contact.name and contact.rank:
            yield OfficeNaming(office, contact.name, contact.name, contact.rank)


def unit_head(contact: Contact, issuer: str | None) -> OfficeTitle | None:
    """The office of a contact who is responsible for a unit of the issuer."""
    if issuer is None or contact.role != "responsible" or not contact.department or not contact.rank:
        return None
    return OfficeTitle(issuer, in_unit(contact.department[-1], contact.rank))
