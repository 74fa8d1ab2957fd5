"""Agencies (기관): who issues the release, by lead, notice, title, contacts and banner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Agency, Text
from kprocure_parse.release import Version
from kprocure_parse.values.agencies import Places, read_agencies
from kprocure_parse.values.known import NOTHING, Given, read_known_agencies
from kprocure_parse.values.times.calendar import find_dates

LEADS = 3
"""The issuer names itself within this many paragraphs of the top of a version."""
IMPRINT = 4
"""An imprint is within this many lines of the end of a text."""
_TOLD = frozenset({"paragraph", "bullet"})
"""Pieces of the body that tell something in sentences."""


def extract(sections: Sections, versions: Sequence[Version], given: Given = NOTHING) -> tuple[Agency, ...]:
    """The issuing agencies, the main one first; if the text names none, the one that the caller knows, else ()."""
    places, date = places_of(sections, versions), _date(sections)
    found = read_agencies(sections.marks, places, date, given.day)
    names = {agency.name for agency in found}
    told = (*found, *(agency for agency in _named(sections) if agency.name not in names))
    if told or not given.agency:
        return told
    return read_known_agencies(sections.marks, given.agency, date or given.day)


def places_of(sections: Sections, versions: Sequence[Version]) -> Places:
    """The places where the text may name its issuer."""
    prose = [(version, _prose(sections, version)) for version in versions]
    return Places(
        header=[cell for each in sections.of("banner", "frame", "unlabelled") for cell in each.line.cells if cell],
        headlines=[title.span for version in versions for title in _titles(version)],
        leads=[span for _, spans in prose for span in spans[:LEADS]],
        contacts=[cell for each in sections.of("contacts") for cell in each.line.cells if cell],
        notices=[each.line.span for each in sections.of("notice", "furniture")],
        rest=[span for version, spans in prose for span in (*_headings(version), *spans[LEADS:])],
        imprints=[cell for each in sections.lines[-IMPRINT:] for cell in each.line.cells if cell],
    )


def _named(sections: Sections) -> Iterator[Agency]:
    """The agency in a feed's MinisterCode or next to a page's title: the ministry, even if the text names its institute."""
    for each in sections.of("agency")[:1]:
        span, raw = each.line.span, folded(each.line.text)
        known = read_agencies(sections.marks, Places(header=[span]))
        yield Agency(name=known[0].name if known else raw, raw=raw, span=span, rule="agency.source")


def _titles(version: Version) -> tuple[Text, ...]:
    return (*((version.headline,) if version.headline is not None else ()), *version.subtitles)


def _prose(sections: Sections, version: Version) -> list[Span]:
    """Paragraphs, then what papers wrote (which precedes the reply in a rebuttal), then captions: photo news has only captions."""
    told = [item.span for item in version.body if item.kind in _TOLD]
    if sections.covered:
        lines = {span.start for span in sections.covered}
        told.sort(key=lambda span: span.start in lines)
    return [*told, *[caption.span for caption in version.captions]]


def _headings(version: Version) -> list[Span]:
    """Headings, where a rebuttal names its agency (`< 조달청 설명 >`)."""
    return [item.span for item in version.body if item.kind == "heading"]


def _date(sections: Sections) -> dt.date | None:
    """The first day that the header states; it is needed because agencies change their names."""
    parts: list[Span] = [part for row in sections.rows for part in row.parts]
    days = (mention.date for part in parts for mention in find_dates(sections.marks, part))
    return next((day for day in days if day is not None), None)
