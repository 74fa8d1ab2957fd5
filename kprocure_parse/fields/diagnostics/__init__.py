"""Diagnostics: what a careful reader would remark on. Everything is reported, nothing is repaired.

Codes are stable; CODES lists them with their meaning and is the source of the README's table.
"""

from __future__ import annotations

from kprocure_parse.document import Document
from kprocure_parse.fields.diagnostics import gaps, known, moments, wording
from kprocure_parse.fields.diagnostics.codes import CODES
from kprocure_parse.fields.diagnostics.facts import Facts, Rule
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Agency, Caption, Contact, Diagnostic, Distributed, Item, Quote, ReleaseTime
from kprocure_parse.release import Version
from kprocure_parse.values.known import NOTHING, Given

__all__ = ["CODES", "extract", "extract_press"]


def extract(  # noqa: PLR0913, PLR0917 — everything that a reader may remark on
    sections: Sections,
    versions: tuple[Version, ...],
    agencies: tuple[Agency, ...],
    distributed: Distributed | None,
    release_time: ReleaseTime | None,
    contacts: tuple[Contact, ...],
    document: Document,
    given: Given = NOTHING,
) -> tuple[Diagnostic, ...]:
    """The diagnostics of a release, in the order of the text."""
    return _run(
        Facts(
            sections=sections,
            versions=versions,
            paragraphs=tuple(item for version in versions for item in version.body),
            agencies=agencies,
            distributed=distributed,
            release_time=release_time,
            contacts=contacts,
            captions=tuple(caption for version in versions for caption in version.captions),
            quotes=tuple(quote for version in versions for quote in version.quotes),
            engine=document.engine,
            missing=document.missing,
            release=True,
            given=given,
        )
    )


def extract_press(
    sections: Sections,
    body: tuple[Item, ...],
    captions: tuple[Caption, ...],
    quotes: tuple[Quote, ...],
    document: Document,
) -> tuple[Diagnostic, ...]:
    """The diagnostics of an article."""
    return _run(
        Facts(
            sections=sections,
            paragraphs=body,
            captions=captions,
            quotes=quotes,
            engine=document.engine,
            missing=document.missing,
        )
    )


def _run(facts: Facts) -> tuple[Diagnostic, ...]:
    found = [
        Diagnostic(code=code, severity=CODES[code][0], message=message, span=span, rule=f"diagnostic.{code}")
        for code, rule in RULES
        for message, span in rule(facts)
    ]
    return tuple(sorted(found, key=lambda each: (each.span, each.code)))


RULES: tuple[tuple[str, Rule], ...] = (
    ("preview_only", gaps.preview),
    ("partial", gaps.partial),
    ("not_a_release", gaps.unknown),
    ("no_headline", gaps.headline),
    ("no_agency", gaps.agency),
    ("no_contacts", gaps.contacts),
    ("no_body", gaps.body),
    ("weekday_mismatch", moments.weekdays),
    ("impossible_date", moments.impossible),
    ("embargo_before_distribution", moments.early_hours),
    ("lift_before_distribution", moments.early_days),
    ("online_after_print", moments.late_online),
    ("embargo_conflict", moments.conflict),
    ("year_inferred", moments.inferred),
    ("near_duplicate", wording.duplicates),
    ("name_spellings", wording.spellings),
    ("agency_by_date", gaps.renamed),
    ("phone_unusual", gaps.phones),
    ("phone_not_understood", gaps.lost_phones),
    ("label_without_value", gaps.labels),
    ("language_mismatch", gaps.languages),
    ("known_differs", known.differing),
    ("lost_character", wording.lost),
    ("entity_residue", wording.residue),
    ("quote_unpaired", wording.unpaired),
)
"""One rule for each code."""
