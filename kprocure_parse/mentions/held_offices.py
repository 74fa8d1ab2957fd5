"""The office (직위) of whoever is quoted or named to call, by the text's own evidence."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from kprocure_parse.dating import day_of
from kprocure_parse.mentions.office_people import issuer_of, namings, spelt_name, unit_head
from kprocure_parse.mentions.office_titles import OfficeTitle, read_office
from kprocure_parse.records import Contact, Quote
from kprocure_parse.release import Record


@frozen(kw_only=True)
class HeldOffice:
    """An office: the official name of its agency (조달청), the office in it (청장, 가상과장), and who holds it here, by the Korean name if the record has one."""

    agency: str
    office: str
    name: str | None


def office_of(record: Record, who: Quote | Contact, *, day: dt.date | None = None) -> HeldOffice | None:
    """The office of a quote's speaker, or of a contact who heads a unit (책임자); None where the words name no agency's office (교수, 대표).

    조달청장, 청장 in a release of 조달청, 제00대 조달청장 and PPS Administrator are one office. `who` is a quote or a contact of the record. `day` is the day of
    the release where the text does not say it: agencies change their names. Raises TypeError for anything else.
    """
    given = day_of(record, day.date() if isinstance(day, dt.datetime) else day)
    office = _office(record, who, given)
    if office is None:
        return None
    name = who.speaker if isinstance(who, Quote) else who.name
    known = {each.name for each in namings(record, given) if each.office == office}
    return HeldOffice(agency=office.agency, office=office.office, name=spelt_name(name, known) if name else None)


def _office(record: Record, who: Quote | Contact, day: dt.date | None) -> OfficeTitle | None:
    issuer = issuer_of(record)
    if isinstance(who, Quote):
        return read_office(who.speaker_title, issuer, day) if who.speaker_title else None
    if isinstance(who, Contact):
        return unit_head(who, issuer)
    raise TypeError(f"office_of takes a Quote or a Contact of the record, not {type(who).__name__}")
