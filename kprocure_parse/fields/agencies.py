"""Agencies (기관): who issues the release, by lead, banner, headline and contacts."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Agency, Item, Text
from kprocure_parse.release import Version
from kprocure_parse.values.agencies import read_agencies

LEADS = 2
"""Paragraphs from the top of a version in which the issuer names itself."""


def extract(sections: Sections, versions: Sequence[Version]) -> tuple[Agency, ...]:
    """The issuing agencies, the main one first; () where the text names none."""
    return read_agencies(
        sections.text,
        header=[cell for each in sections.of("banner", "frame") for cell in each.line.cells if cell],
        headlines=[title.span for version in versions for title in _titles(version)],
        leads=[item.span for version in versions for item in _leads(version)],
        contacts=[cell for each in sections.of("contacts") for cell in each.line.cells if cell],
    )


def _titles(version: Version) -> tuple[Text, ...]:
    return (version.headline,) if version.headline is not None else ()


def _leads(version: Version) -> Sequence[Item]:
    return [item for item in version.body if item.kind in ("paragraph", "bullet")][:LEADS]
