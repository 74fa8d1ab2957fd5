"""Record → stretches: its text, cut at its sections, with the column of each stretch where two languages stand side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import attrs

from kprocure_parse.document import Span
from kprocure_parse.records import Section
from kprocure_parse.release import Article, Release

FLOW = ("release", "captions")
"""Roles of the sections that belong to a version of one language; the others belong to the release."""
WIDE = 0
"""The column of stretches that take the whole width."""


@attrs.frozen(kw_only=True)
class Stretch:
    """A piece of the text of one section; `column` is WIDE, or 1, 2, … for the language of a version."""

    span: Span
    role: str | None = None
    language: str | None = None
    column: int = WIDE


def stretches(record: Release | Article) -> list[Stretch]:
    """The whole text, in order and without gaps, even if the sections of a record made by hand have some."""
    size = len(record.text)
    sections = sorted((section for section in record.sections if 0 <= section.span.start < size), key=_start)
    starts = sorted({0, *map(_start, sections)})
    ends = [*starts[1:], size]
    found = [_stretch(sections, Span(start, end)) for start, end in zip(starts, ends, strict=True)]
    languages = [version.language for version in record.versions] if isinstance(record, Release) else []
    return _side_by_side(found, languages) if len(set(languages)) > 1 else found


def language_at(cut: Sequence[Stretch], offset: int) -> str | None:
    """The language of the stretch in which an offset lies."""
    place = bisect_right(cut, offset, key=lambda stretch: stretch.span.start) - 1
    return cut[max(place, 0)].language if cut else None


def _start(section: Section) -> int:
    return section.span.start


def _stretch(sections: Sequence[Section], span: Span) -> Stretch:
    place = bisect_right(sections, span.start, key=_start) - 1
    if place < 0:
        return Stretch(span=span)
    return Stretch(span=span, role=sections[place].role, language=sections[place].language)


def _side_by_side(cut: Sequence[Stretch], languages: Sequence[str]) -> list[Stretch]:
    """Gives stretches from the first to the last one of a version a column: that of their language, or of the stretch before.

    So a contact line between two versions ends the first; one at the end stands below both.
    """
    flowing = [place for place, stretch in enumerate(cut) if stretch.role in FLOW and stretch.language in languages]
    if len({cut[place].language for place in flowing}) < 2:  # noqa: PLR2004 — two languages
        return list(cut)
    first, last = flowing[0], flowing[-1]
    found, column = list(cut[:first]), 1
    for stretch in cut[first : last + 1]:
        column = languages.index(stretch.language) + 1 if stretch.language in languages else column
        found.append(attrs.evolve(stretch, column=column))
    return [*found, *cut[last + 1 :]]
