"""A record as one page that needs nothing else: no network, no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from itertools import groupby

from kprocure_parse.document import Document, PagePicture, Table
from kprocure_parse.export import phrasebook
from kprocure_parse.export.html.bar import bar
from kprocure_parse.export.html.cell_grids import flow, grids
from kprocure_parse.export.html.claims import Claim, claims
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.export.html.legend import legend
from kprocure_parse.export.html.marks import Marker
from kprocure_parse.export.html.page_head import header
from kprocure_parse.export.html.sheets import sheets
from kprocure_parse.export.html.side import Side
from kprocure_parse.export.html.stretches import WIDE, Stretch, language_at, stretches
from kprocure_parse.export.names import LANGUAGES, ROLES, named
from kprocure_parse.export.phrasebook import folded
from kprocure_parse.export.texts import PAGE
from kprocure_parse.records import Language, checked_language
from kprocure_parse.release import Article, Release


def to_html(
    record: Release | Article,
    *,
    title: str | None = None,
    document: Document | None = None,
    pictures: Iterable[PagePicture] = (),
    language: Language = "en",
) -> str:
    """Return the annotated page of a record: its text with each claimed stretch coloured by field, the record beside it.

    `title` replaces the headline; without either, the name of the file stands above. `language` is that of the page's own words. `pictures` are the pages of the file
    (`page_pictures`), `document` is what `read` returned for it: its tables are shown as tables, and with both the pages are shown with a box around the words of each value. The page is one file that loads
    nothing. Whatever the text contains is shown as text. The same record gives the same page.

    Raises ValueError for a language that is neither "en" nor "ko".
    """
    checked_language(language)
    found = claims(record)
    cut = stretches(record)
    name = folded(title or _name(record) or record.source.name or "") or PAGE["no_headline_found"].say(language)
    pages = sheets(document, pictures, found.values(), language)
    body = (
        element("a", text(PAGE["skip_to_text"].say(language)), class_="skip", href="#shown", lang=language),
        element("a", text(PAGE["skip_to_record"].say(language)), class_="skip", href="#record", lang=language),
        header(record, name, language),
        bar(language, pages=bool(pages)),
        element(
            "div",
            _record(record, cut, found, language),
            element(
                "main",
                legend(found.values(), language),
                element(
                    "div",
                    _text(record, cut, found.values(), _tables(record, document), language),
                    _pages(pages, language),
                    id="shown",
                    tabindex="-1",
                ),
            ),
            class_="frame",
        ),
        _tip(language),
        element("script", _asset("page.js")),
    )
    return f'<!DOCTYPE html>\n<html lang="{phrasebook.language(record) or language}">{_head(name)}{element("body", *body)}</html>\n'


def _name(record: Release | Article) -> str:
    return record.headline.text if record.headline else ""


def _tip(language: Language) -> Html:
    """The box for what a mark is; its words are put in by the page's script, in the place of {…}."""
    names = ("copied", "copy", "holds", "link", "rule", "within")
    told = {f"data_{name}": PAGE[name].say(language, fields="{}", rule="{}") for name in names}
    return element(
        "div",
        id="tip",
        aria_hidden="true",
        hidden="",
        lang=language,
        **told,
    )


def _head(name: str) -> Html:
    policy = f"default-src 'none'; style-src {_hash('page.css')}; script-src {_hash('page.js')}; img-src data:"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=f"{policy}; base-uri 'none'; form-action 'none'"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", text(name)),
        element("style", _asset("page.css")),
    )


def _tables(record: Release | Article, document: Document | None) -> Sequence[Table]:
    """The tables of the document that this record was read from; none if the text is another one."""
    return list(grids(document.blocks)) if document is not None and document.text == record.text else ()


def _text(
    record: Release | Article,
    cut: Sequence[Stretch],
    found: Iterable[Claim],
    tables: Sequence[Table],
    language: Language,
) -> Html:
    """The text, character by character: the pane's content, joined, is `record.text`."""
    marker = Marker(record.text, found, language)
    columns = [
        (column, together(_stretch(stretch, marker, tables, language) for stretch in held))
        for column, held in groupby(cut, key=lambda stretch: stretch.column)
    ]
    parts = (
        together(element("div", html, class_=f"column{column}" if column != WIDE else "wide") for column, html in held)
        if not paired
        else element("div", *(element("div", html, class_=f"column{column}") for column, html in held), class_="pair")
        for paired, held in groupby(columns, key=lambda part: part[0] != WIDE)
    )
    pane = element("div", *parts, id="source")
    heading = element("h2", text(PAGE["text"].say(language)), class_="hidden", lang=language)
    return element("section", heading, pane, id="text", class_="view", aria_label=PAGE["text"].say(language))


def _stretch(stretch: Stretch, marker: Marker, tables: Sequence[Table], language: Language) -> Html:
    role, spoken = named(ROLES, stretch.role or "", language), named(LANGUAGES, stretch.language or "", language)
    return element(
        "div",
        *flow(stretch.span, tables, marker.lines),
        class_="stretch" if stretch.role is None else f"stretch r-{stretch.role}",
        data_role=" · ".join(filter(None, (role, spoken))) or None,
        lang=stretch.language,
    )


def _pages(pages: Sequence[Html], language: Language) -> Html:
    if not pages:
        return Html("")
    heading = element("h2", text(PAGE["pages"].say(language)), class_="hidden", lang=language)
    return element("section", heading, *pages, id="pages", class_="view", aria_label=PAGE["pages"].say(language))


def _record(record: Release | Article, cut: Sequence[Stretch], found: dict[str, Claim], language: Language) -> Html:
    side = Side(record.text, found, lambda offset: language_at(cut, offset), language)
    title = PAGE["record"].say(language)
    return element(
        "aside",
        element("h2", text(title)),
        *side.groups(record),
        id="record",
        aria_label=title,
        tabindex="-1",
        lang=language,
    )


@cache
def _asset(name: str) -> Html:
    """The page's own style or script, the only pieces of a page that are not escaped."""
    return Html(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def _hash(name: str) -> str:
    digest = hashlib.sha256(_asset(name).encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
