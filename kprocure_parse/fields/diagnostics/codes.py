"""CODES: every code with its severity and its meaning; the source of the README's table."""

from __future__ import annotations

from kprocure_parse.records import Severity

CODES: dict[str, tuple[Severity, str]] = {
    "weekday_mismatch": ("warning", "a date carries a weekday that is not the calendar's"),
    "impossible_date": ("warning", "a date that no calendar has, such as 6. 31."),
    "embargo_before_distribution": ("warning", "a lift (보도시점) with an hour lies before the distribution (배포)"),
    "lift_before_distribution": (
        "warning",
        "the day of a lift lies before the distribution, or it is the morning paper of that day",
    ),
    "online_after_print": ("warning", "the online lift lies after the day of the print edition it belongs to"),
    "embargo_conflict": (
        "warning",
        "the feed's embargo (EmbargoDate) and the text's release time name different moments",
    ),
    "year_inferred": (
        "info",
        "no date of the header has a year: it is the one that the text names and the weekday fits",
    ),
    "near_duplicate": (
        "info",
        "two neighbouring paragraphs say nearly the same of the same names and figures: perhaps two versions of one",
    ),
    "name_spellings": ("info", "one person's name is romanised in two ways"),
    "agency_by_date": (
        "info",
        "a short name had two meanings: the agency is the one that bore it on the day of the text",
    ),
    "phone_unusual": ("warning", "a telephone number of a shape that Korean numbers do not have"),
    "phone_not_understood": ("warning", "a contact is named, and the number beside the name was not understood"),
    "label_without_value": ("warning", "a label of the form (보도시점, 배포 …) has no value that was understood"),
    "language_mismatch": ("warning", "the headline is in one language and the body in another"),
    "lost_character": (
        "warning",
        "a question mark or � between two letters or before a word, where a conversion lost a character (산?학?연, ?시범 계약서?의)",
    ),
    "entity_residue": ("info", "the rest of an entity of HTML stands in the text (R&D;)"),
    "quote_unpaired": ("info", "a paragraph opens or closes a quotation that has no other side"),
    "no_headline": ("info", "no line is the headline"),
    "no_agency": ("info", "the text names nobody as issuer"),
    "no_contacts": ("info", "the form has a release row or a banner, but names nobody to call"),
    "no_body": ("info", "no paragraph, bullet or table is left for the body"),
    "known_differs": (
        "warning",
        "the title or the agency that the caller knows is not that of the text, which is kept",
    ),
    "preview_only": ("warning", "only the preview of the document could be read: it ends near 1,000 characters"),
    "partial": ("warning", "a section or a page of the document could not be read; the record is of the rest"),
    "not_a_release": ("info", "nothing shows that this text is a release; everything in it is unclaimed"),
}
"""Code → severity and meaning."""
