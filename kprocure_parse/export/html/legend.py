"""The legend: for each field found in the text, a button that shows and hides its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kprocure_parse.export.html.claims import Claim
from kprocure_parse.export.html.elements import Html, element, text
from kprocure_parse.export.names import said
from kprocure_parse.export.phrasebook import number
from kprocure_parse.export.texts import PAGE
from kprocure_parse.records import Language


def legend(claims: Iterable[Claim], language: Language) -> Html:
    """Buttons in the order in which the record declares its fields; empty for a record without claims."""
    counts = Counter(claim.field for claim in claims)
    if not counts:
        return Html("")
    return element(
        "section",
        element("h2", text(PAGE["fields"].say(language)), class_="hidden"),
        element(
            "div",
            *(_chip(field, count, language) for field, count in counts.items()),
            _switch(language),
            class_="chips",
            role="group",
            aria_label=PAGE["fields_to_mark"].say(language),
        ),
        class_="legend",
        aria_label=PAGE["fields"].say(language),
        lang=language,
    )


def _switch(language: Language) -> Html:
    """The button for all marks; the page's script changes its words."""
    hide, show = PAGE["hide_all"].say(language), PAGE["show_all"].say(language)
    return element("button", text(hide), type="button", id="all", class_="plain", data_hide=hide, data_show=show)


def _chip(field: str, count: int, language: Language) -> Html:
    return element(
        "button",
        element("i", class_="swatch", aria_hidden="true"),
        text(said(field, language)),
        element("span", text(number(count)), class_="count"),
        type="button",
        class_=f"chip f-{field}",
        data_f=field,
        aria_pressed="true",
    )
