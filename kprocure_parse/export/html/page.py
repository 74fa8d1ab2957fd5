"""A record as one page that needs nothing else: no network, no other file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import groupby

from kprocure_parse.document import Document, PagePicture
from kprocure_parse.export.html.claims import Claim, claims
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.export.html.legend import legend
from kprocure_parse.export.html.marks import Marker
from kprocure_parse.export.html.sheets import sheets
from kprocure_parse.export.html.side import Side
from kprocure_parse.export.html.stretches import WIDE, Stretch, language_at, stretches
from kprocure_parse.export.phrasebook import FORMATS, LANGUAGES, address, counted, folded, said, short
from kprocure_parse.release import Article, Release

NO_HEADLINE = "No headline found"


def to_html(
    record: Release | Article,
    *,
    title: str | None = None,
    document: Document | None = None,
    pictures: Iterable[PagePicture] = (),
) -> str:
    """Return the annotated page of a record: its text with each claimed stretch coloured by field, the record beside it.

    `title` replaces the headline; without either, the name of the file stands above. `pictures` are the pages of the file
    (`page_pictures`), `document` is what `read` returned for it: with both, the pages are shown with a box for each block in which a value stands. The page is one file that loads
    nothing. Whatever the text contains is shown as text. The same record gives the same page.
    """
    found = claims(record)
    cut = stretches(record)
    name = folded(title or _name(record) or record.source.name or "") or NO_HEADLINE
    pages = sheets(document, pictures, found.values())
    body = (
        element("a", text("Skip to the text"), class_="skip", href="#shown"),
        element("a", text("Skip to the record"), class_="skip", href="#record"),
        _header(record, name),
        element(
            "div",
            element(
                "main",
                legend(found.values()),
                *_views(pages),
                element("div", _text(record, cut, found.values()), _pages(pages), id="shown", tabindex="-1"),
            ),
            _record(record, cut, found),
            class_="frame",
        ),
        element("div", id="tip", aria_hidden="true", hidden=""),
        element("script", _asset("page.js")),
    )
    return f'<!DOCTYPE html>\n<html lang="en">{_head(name)}{element("body", *body)}</html>\n'


def _name(record: Release | Article) -> str:
    return record.headline.text if record.headline else NO_HEADLINE


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


def _header(record: Release | Article, name: str) -> Html:
    kind = record.kind if isinstance(record, Release) else record.type
    return element(
        "header",
        element("p", text(said(kind)), class_="kind", title=_decided(record)),
        element("h1", text(name)),
        element("p", *(element("span", fact) for fact in _facts(record)), class_="about"),
    )


def _decided(record: Release | Article) -> str | None:
    """The rule that decided the kind, with its confidence if it was weighed."""
    if not isinstance(record, Release) or not record.kind_rule:
        return None
    sure = "" if record.kind_confidence == 1.0 else f", confidence {record.kind_confidence:.2f}"
    return f"rule {record.kind_rule}{sure}"


def _facts(record: Release | Article) -> Iterator[Html]:
    """What was read and where it came from, how much of it was understood, and the number of remarks."""
    source = record.source
    pages = f", {counted(source.pages, 'page')}" if source.pages else ""
    name = f"{folded(source.name)}, " if source.name else ""
    yield text(
        f"Read from {name}{FORMATS.get(source.format, source.format.upper())}{f' by {source.engine}' if source.engine else ''}{pages}"
    )
    if source.id:
        yield text(f"Number {folded(source.id)}")
    if source.url:
        link = address(source)
        shown = text(short(folded(source.url)))
        yield element("a", shown, href=link, rel="noreferrer") if link else shown
    if record.text:
        yield text(counted(len(record.text), "character"))
    left = sum(span.end - span.start for span in record.unclaimed)
    yield text(f"{counted(left, 'character')} unclaimed" if left else "Nothing unclaimed")
    yield text(counted(len(record.diagnostics), "diagnostic") if record.diagnostics else "No diagnostics")


def _views(pages: Sequence[Html]) -> Iterator[Html]:
    """The choice between the text and the pages, if there are pictures."""
    if pages:
        buttons = (
            element("button", text(said(view)), type="button", data_view=view, aria_pressed=pressed)
            for view, pressed in (("text", "true"), ("pages", "false"))
        )
        yield element("div", *buttons, class_="views", role="group", aria_label="What to show")


def _text(record: Release | Article, cut: Sequence[Stretch], found: Iterable[Claim]) -> Html:
    """The text, character by character: the pane's content, joined, is `record.text`."""
    marker = Marker(record.text, found)
    columns = [
        (column, together(_stretch(stretch, marker) for stretch in held))
        for column, held in groupby(cut, key=lambda stretch: stretch.column)
    ]
    parts = (
        together(element("div", html, class_=f"column{column}" if column != WIDE else "wide") for column, html in held)
        if not paired
        else element("div", *(element("div", html, class_=f"column{column}") for column, html in held), class_="pair")
        for paired, held in groupby(columns, key=lambda part: part[0] != WIDE)
    )
    pane = element("div", *parts, id="source")
    heading = element("h2", text("Text"), class_="hidden")
    return element("section", heading, pane, id="text", class_="view", aria_label="Text")


def _stretch(stretch: Stretch, marker: Marker) -> Html:
    named = " · ".join(part for part in (stretch.role, LANGUAGES.get(stretch.language or "", stretch.language)) if part)
    return element(
        "div",
        *marker.lines(stretch.span),
        class_="stretch" if stretch.role is None else f"stretch r-{stretch.role}",
        data_role=named or None,
        lang=stretch.language,
    )


def _pages(pages: Sequence[Html]) -> Html:
    if not pages:
        return Html("")
    heading = element("h2", text("Pages"), class_="hidden")
    return element("section", heading, *pages, id="pages", class_="view", aria_label="Pages")


def _record(record: Release | Article, cut: Sequence[Stretch], found: dict[str, Claim]) -> Html:
    side = Side(record.text, found, lambda offset: language_at(cut, offset))
    return element(
        "aside", element("h2", text("Record")), *side.groups(record), id="record", aria_label="Record", tabindex="-1"
    )


@cache
def _asset(name: str) -> Html:
    """The page's own style or script, the only pieces of a page that are not escaped."""
    return Html(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def _hash(name: str) -> str:
    digest = hashlib.sha256(_asset(name).encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
