"""The head of the page: what it is, when it may be published, what it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.clearance import Clearance
from kprocure_parse.export.agenda_lines import media_in_words, when_in_words
from kprocure_parse.export.html.elements import Html, element, text
from kprocure_parse.export.names import FORMATS, KINDS
from kprocure_parse.export.openings import openings
from kprocure_parse.export.phrasebook import address, folded, phrase, short
from kprocure_parse.export.texts import PAGE, counted
from kprocure_parse.records import Language
from kprocure_parse.release import Article, Release


def header(record: Release | Article, name: str, language: Language) -> Html:
    """The name of the file, the kind, the headline, when it may be published, and the facts of the source."""
    kind = record.kind if isinstance(record, Release) else record.type
    words = KINDS[kind].say(language)
    file = folded(record.source.name or "")
    return element(
        "header",
        element("p", text(file), class_="file") if file else Html(""),
        element(
            "p", text(words[:1].upper() + words[1:]), class_="kind", title=_decided(record, language), lang=language
        ),
        element("h1", text(name)),
        _publishable(record, language),
        element("p", *(element("span", fact) for fact in _facts(record, language)), class_="about", lang=language),
    )


def _publishable(record: Release | Article, language: Language) -> Html:
    """When which media may publish a release, in words."""
    if not isinstance(record, Release) or record.kind == "other":
        return Html("")
    told = (_opening(alike, language) for alike in openings(record))
    lines = (element("li", text(words)) for words in told)
    title = element("b", text(PAGE["publishable"].say(language)))
    return element("div", title, element("ul", *lines), class_="publishable", lang=language)


def _opening(alike: Sequence[Clearance], language: Language) -> str:
    first = alike[0]
    media = media_in_words([each.medium for each in alike], language)
    media = media[:1].upper() + media[1:]
    when = "" if first.time is None else when_in_words(first.time, exact=first.exact)
    if first.state == "not_stated":
        return PAGE["not_stated"].say(language, media=media)
    if first.state == "on_condition":
        name = "on_condition_from" if when else "on_condition"
        return PAGE[name].say(language, media=media, condition=phrase(first.condition or ""), when=when)
    return PAGE["free_from"].say(language, media=media, when=when)


def _decided(record: Release | Article, language: Language) -> str | None:
    """The rule that decided the kind, with its confidence if it was weighed."""
    if not isinstance(record, Release) or not record.kind_rule:
        return None
    if record.kind_confidence == 1.0:
        return PAGE["rule"].say(language, rule=record.kind_rule)
    return PAGE["rule_confidence"].say(language, rule=record.kind_rule, confidence=f"{record.kind_confidence:.2f}")


def _facts(record: Release | Article, language: Language) -> Iterator[Html]:
    """What was read and where it came from, how much of it was understood, and the number of remarks."""
    source = record.source
    form = FORMATS[source.format].say(language) if source.format in FORMATS else source.format.upper()
    yield text(PAGE["read_by"].say(language, format=form, engine=source.engine) if source.engine else form)
    if source.pages:
        yield text(counted("page", source.pages, language))
    if source.id:
        yield text(PAGE["number"].say(language, id=folded(source.id)))
    if source.url:
        link = address(source)
        shown = text(short(folded(source.url)))
        yield element("a", shown, href=link, rel="noreferrer") if link else shown
    if record.text:
        yield text(counted("character", len(record.text), language))
    yield text(counted("unclaimed", sum(span.end - span.start for span in record.unclaimed), language))
    yield text(counted("diagnostic", len(record.diagnostics), language))
