"""Values, kinds and attributes → words for people, shared by all exports. Says only what the record says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from unicodedata import east_asian_width

from kprocure_parse.export.names import EDITIONS, MEDIA
from kprocure_parse.export.texts import PAGE, SUMMARY
from kprocure_parse.records import (
    Attachment,
    Byline,
    Caption,
    Contact,
    Distributed,
    Language,
    Lift,
    Medium,
    Published,
    ReleaseTime,
    Source,
)
from kprocure_parse.release import Article, Release, Version

BETWEEN = "; "
SHORT = 160
"""How many characters of a value a list shows; the text has the whole."""
CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ")  # line ends too: a phrase is one line


def phrase(words: str) -> str:
    """The words on one line: white space folded, control characters removed."""
    return " ".join(words.translate(CONTROLS).split())


def listed(phrases: Iterable[str]) -> str:
    """Several phrases in one: `가; 나`."""
    return BETWEEN.join(filter(None, map(phrase, phrases)))


def contact(person: Contact) -> str:
    """Whom to call: `기획조정관 국제협력담당관 홍길동 과장 042-724-0000 hong@example.com`."""
    phones = (number.number + (number.extension or "") for number in person.phones)
    parts = (person.group, *person.department, person.name, person.rank, *phones, *person.emails)
    return phrase(" ".join(part for part in parts if part))


def lift(freed: Lift) -> str:
    """What is free from when: `online 2026-04-13 12:00`, `print 2026-04-14 (morning)`, `all (국무회의 종료 시)`."""
    note = ", ".join(part for part in (freed.edition, freed.event) if part)
    return phrase(" ".join(part for part in (freed.medium, stamp(freed), f"({note})" if note else "") if part))


def stamp(when: Lift | Distributed | Published | None) -> str:
    """Day and clock in Korean time, as far as they are known: `2026-04-13 12:00`."""
    if when is None:
        return ""
    day = when.date.isoformat() if when.date else ""
    return f"{day} {when.time.isoformat('minutes')}".strip() if when.time else day


def moment(release_time: ReleaseTime | None, medium: Medium) -> str:
    """When a medium may publish, in full (`2026-04-13T12:00:00+09:00`); empty where no moment is stated."""
    free = release_time.lifts_at(medium) if release_time else None
    return free.isoformat() if free else ""


def attachment(enclosure: Attachment) -> str:
    """Its title, or its mark where it has none."""
    return phrase(enclosure.title or enclosure.marker)


def byline(journalist: Byline) -> str:
    """`Hong Gil-dong hong@example.com`."""
    return phrase(" ".join(part for part in (journalist.name, journalist.email) if part))


def caption(photo: Caption) -> str:
    """The words, and the credit in brackets."""
    return phrase(f"{photo.text} ({photo.credit})" if photo.credit else photo.text)


def address(source: Source) -> str | None:
    """The address of a web page, which may be followed; None where there is none, or one of another kind."""
    url = source.url or ""
    return url if url.startswith(("https://", "http://")) and phrase(url) == url and " " not in url else None


def language(record: Release | Article) -> Language | None:
    """The language of a release's first version, or of an article's first words."""
    if isinstance(record, Release):
        return record.versions[0].language if record.versions else None
    return next((section.language for section in record.sections if section.language), None)


def told(record: Release | Article, wanted: Language) -> Version | Article | None:
    """What has a headline and a body in one language: the versions of a release, or the article itself."""
    if isinstance(record, Release):
        return record.version(wanted)
    return record if language(record) == wanted else None


def lift_in_words(freed: Lift, language: Language = "en") -> str:
    """A lift in words: `online: 2026-04-13 12:00`, `print: 2026-04-14, morning edition (조간)`."""
    edition = EDITIONS[freed.edition].say(language) if freed.edition else None
    event = SUMMARY["on_condition"].say(language, event=freed.event) if freed.event else None
    return f"{MEDIA[freed.medium].say(language)}: {commas(stamp(freed), edition, event)}"


def contact_with_commas(person: Contact) -> str:
    """`기획조정관 국제협력담당관, 홍길동 과장, 042-724-0000, hong@example.com`."""
    phones = (number.number + (number.extension or "") for number in person.phones)
    who = " ".join(part for part in (person.name, person.rank) if part)
    return commas(" ".join(person.department), who, *phones, *person.emails)


def commas(*parts: str | None) -> str:
    """The facts that are present, separated by commas."""
    return ", ".join(part for part in parts if part)


def number(count: int) -> str:
    """A count with thousands separators."""
    return f"{count:,}"


def columns(words: str) -> int:
    """How many columns of a terminal words take; a syllable of Korean takes two."""
    return len(words) + sum(east_asian_width(letter) in "WF" for letter in words)


def padded(label: str, width: int) -> str:
    """A label with blanks up to a column."""
    return label + " " * (width - columns(label))


def folded(words: str) -> str:
    """Words on one line, white space folded."""
    return " ".join(words.split())


def short(words: str) -> str:
    """The first words of a long value."""
    return words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"


def shown(value: object, language: Language = "en") -> str:
    """A plain value as people read it; the words of a tuple from the outer to the inner one, with › between."""
    if isinstance(value, bool):
        return PAGE["yes" if value else "no"].say(language)
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return " › ".join(str(part) for part in value)
    return str(value)
