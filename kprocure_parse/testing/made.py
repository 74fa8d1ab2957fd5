"""Makes records of values that do not stand in a text yet."""

from __future__ import annotations

import datetime as dt

from kprocure_parse.records import (
    Agency,
    Attachment,
    Byline,
    Caption,
    Contact,
    ContactRole,
    Distributed,
    Edition,
    Item,
    ItemKind,
    Lift,
    Medium,
    Phone,
    Published,
    Quote,
    ReleaseTime,
    Text,
)
from kprocure_parse.testing.specimen import NOWHERE, RULE


def text(words: str) -> Text:
    """A headline or a subtitle."""
    return Text(text=words, span=NOWHERE, rule=RULE)


def agency(name: str) -> Agency:
    """An issuing agency under its official name."""
    return Agency(name=name, raw=name, span=NOWHERE, rule=RULE)


def lift(
    medium: Medium,
    date: dt.date | None = None,
    time: dt.time | None = None,
    *,
    edition: Edition | None = None,
    event: str | None = None,
) -> Lift:
    """A lift; times are KST."""
    return Lift(medium=medium, date=date, time=time, edition=edition, event=event, span=NOWHERE, rule=RULE)


def release_time(*lifts: Lift, immediate: bool = False) -> ReleaseTime:
    """보도시점."""
    return ReleaseTime(raw="", immediate=immediate, lifts=lifts, span=NOWHERE, rule=RULE)


def distributed(date: dt.date, time: dt.time | None = None) -> Distributed:
    """배포."""
    return Distributed(date=date, time=time, raw="", span=NOWHERE, rule=RULE)


def item(kind: ItemKind, words: str, *, marker: str | None = None, level: int = 0) -> Item:
    """A piece of the body."""
    return Item(kind=kind, marker=marker, level=level, text=words, span=NOWHERE, rule=RULE)


def table(*rows: tuple[str, ...]) -> Item:
    """A table of the body; its text is that of its cells, row by row."""
    words = " ".join(cell for row in rows for cell in row if cell)
    return Item(kind="table", text=words, rows=rows, span=NOWHERE, rule=RULE)


def quote(words: str, speaker: str | None, title: str | None) -> Quote:
    """A quote (인용)."""
    return Quote(text=words, speaker=speaker, speaker_title=title, span=NOWHERE, rule=RULE)


def caption(words: str, credit: str | None = None) -> Caption:
    """A photo caption and its credit."""
    return Caption(text=words, credit=credit, span=NOWHERE, rule=RULE)


def phone(number: str, extension: str | None = None) -> Phone:
    """A telephone number, area code first, and the extension as printed (`~6`)."""
    return Phone(number=number, extension=extension, span=NOWHERE, rule=RULE)


def contact(
    *department: str,
    name: str,
    rank: str | None,
    phone: Phone,
    role: ContactRole | None = None,
    group: str | None = None,
) -> Contact:
    """A person with one phone number; the department from the outer to the inner unit."""
    return Contact(
        department=department,
        group=group,
        role=role,
        rank=rank,
        name=name,
        phones=(phone,),
        span=NOWHERE,
        rule=RULE,
    )


def attachment(title: str, marker: str) -> Attachment:
    """붙임."""
    return Attachment(title=title, marker=marker, span=NOWHERE, rule=RULE)


def byline(name: str, email: str | None) -> Byline:
    """A journalist."""
    return Byline(name=name, email=email, span=NOWHERE, rule=RULE)


def published(date: dt.date, time: dt.time | None) -> Published:
    """When an article appeared."""
    return Published(date=date, time=time, raw="", span=NOWHERE, rule=RULE)
