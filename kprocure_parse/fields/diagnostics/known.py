"""Remarks on what the caller knows and the text says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.fields.diagnostics.facts import Facts, Remark
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.agency_names import FORMS, bearers
from kprocure_parse.marks.likeness import find_repeated, says_same
from kprocure_parse.remarks import remark
from kprocure_parse.values.known import names_of, parted


def differing(facts: Facts) -> Iterator[Remark]:
    """A known title that is not the text's, a known agency that is none of the text's."""
    yield from _title(facts)
    yield from _agency(facts)


def _title(facts: Facts) -> Iterator[Remark]:
    """Titles are shortened, joined with a subtitle or taken from one: only a title that no line of the title block resembles differs."""
    given = facts.given
    if not given.title:
        return
    version = next((each for each in facts.versions if each.language == given.language), None)
    if version is None or version.headline is None:
        return
    titles = [version.headline.text, *(subtitle.text for subtitle in version.subtitles)]
    if any(says_same(given.title, title) for title in (*titles, " ".join(titles))):
        return
    if find_repeated(facts.sections.text, given.title) is None:
        yield _remark("title", given.title, version.headline.text, version.headline.span)


def _agency(facts: Facts) -> Iterator[Remark]:
    """Agencies of the lexicon can differ: an institute may belong to the ministry that files its releases.

    One that the text names somewhere, or that bore a name of its issuer before or after, is no other one.
    """
    given = facts.given.agency
    names = {name for part in parted(given) for name in names_of(part)} if given else set()
    own = {agency.name for agency in facts.agencies} if names else set()
    if not own or names & own or not all(map(bearers, own)):
        return
    if any(names & set(bodies) and own & set(bodies) for bodies in FORMS.values()):
        return
    if not any(names & set(mark.value.names) for mark in facts.sections.marks.of(AGENCIES)):
        yield _remark("agency", given, ", ".join(agency.name for agency in facts.agencies), facts.agencies[0].span)


def _remark(what: str, known: str, told: str, span: Span) -> Remark:
    return remark("known_differs", what=what, known=known, told=told), span
