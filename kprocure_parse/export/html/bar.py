"""The bar above the record and the text: which of them to show, and a search in both."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.export.html.elements import Html, element, text
from kprocure_parse.export.texts import PAGE
from kprocure_parse.records import Language


def bar(language: Language, *, pages: bool) -> Html:
    """Buttons for the record (on a narrow screen), the text and the pages; the script makes the search work."""
    return element("div", _views(language, pages=pages), _search(language), class_="bar", lang=language)


def _views(language: Language, *, pages: bool) -> Html:
    views = ("record", "text", "pages") if pages else ("record", "text")
    buttons = (
        element("button", text(PAGE[view].say(language)), type="button", data_view=view, aria_pressed="false")
        for view in views
    )
    kind = "views" if pages else "views two"
    return element("div", *buttons, class_=kind, role="group", aria_label=PAGE["what_to_show"].say(language))


def _search(language: Language) -> Html:
    label = PAGE["find"].say(language)
    field = element("input", id="find", type="search", placeholder=label, aria_label=label, autocomplete="off")
    return element("div", field, *_steps(language), class_="find", role="search")


def _steps(language: Language) -> Iterator[Html]:
    yield element(
        "output",
        id="hits",
        data_of=PAGE["find_of"].say(language, here="{here}", count="{count}"),
        data_none=PAGE["find_none"].say(language),
    )
    for step, name in ((-1, "previous"), (1, "next")):
        words = PAGE[name].say(language)
        sign = "‹" if step < 0 else "›"
        yield element("button", text(sign), type="button", class_="step", data_step=step, aria_label=words, title=words)
