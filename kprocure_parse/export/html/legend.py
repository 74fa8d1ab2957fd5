"""The legend: for each field found in the text, a button that shows and hides its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kprocure_parse.export.html.claims import Claim
from kprocure_parse.export.html.elements import Html, element, text
from kprocure_parse.export.phrasebook import number, said


def legend(claims: Iterable[Claim]) -> Html:
    """Buttons in the order in which the record declares its fields; empty for a record without claims."""
    counts = Counter(claim.field for claim in claims)
    if not counts:
        return Html("")
    return element(
        "section",
        element("h2", text("Fields"), class_="hidden"),
        element(
            "div",
            *(_chip(field, count) for field, count in counts.items()),
            element("button", text("Hide all"), type="button", id="all", class_="plain"),
            class_="chips",
            role="group",
            aria_label="Fields to mark in the text",
        ),
        class_="legend",
        aria_label="Fields",
    )


def _chip(field: str, count: int) -> Html:
    return element(
        "button",
        element("i", class_="swatch", aria_hidden="true"),
        text(said(field)),
        element("span", text(number(count)), class_="count"),
        type="button",
        class_=f"chip f-{field}",
        data_f=field,
        aria_pressed="true",
    )
