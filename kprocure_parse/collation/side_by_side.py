"""Compared versions as one page that needs nothing else: what stands for what side by side, what differs marked and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kprocure_parse.collation.compared import ComparedVersions, PassagePair, ToldOnce, VersionDifference, VersionPassage
from kprocure_parse.document import Span
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.export.names import LANGUAGES, named
from kprocure_parse.records import Language, checked_language

_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.6 sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border-bottom:1px solid #8886;padding:.5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "mark{background:#ffd54f;color:#000}.differs td{border-bottom:0}.told td{color:#b71c1c;background:#f443361a}.once td{color:#777}"
)


def page(found: ComparedVersions, language: Language) -> str:
    """The page in a language, in which the page's own words are; the same versions give the same page."""
    checked_language(language)
    head = [element("th", text(named(LANGUAGES, each, language)), scope="col") for each in found.languages]
    body = element("table", element("tr", *head), *_rows(found, language))
    title = " / ".join(named(LANGUAGES, each, language) for each in found.languages)
    meta = element("meta", charset="utf-8")
    return f'<!DOCTYPE html>\n<html lang="{language}">{element("head", meta, element("title", text(title)), element("style", Html(_STYLE)))}{element("body", body)}</html>\n'


def _rows(found: ComparedVersions, language: Language) -> Iterator[Html]:
    """The pairs in order; what stands in the first version only before the pair that follows it there, likewise of the second."""
    told: defaultdict[int, list[VersionDifference]] = defaultdict(list)
    for each in found.differences:
        told[each.pair].append(each)
    lost = [[each for each in side if each.kind == "passage"] for side in (found.only_in_first, found.only_in_second)]
    for place, pair in enumerate(found.aligned):
        for which, passage in enumerate((pair.first, pair.second)):
            yield from _before(lost[which], passage.span.start, which, found.languages)
        yield _pair(pair, told[place], found.languages)
        yield from (_difference(each, language) for each in told[place])
    for which, rest in enumerate(lost):
        yield from _before(rest, None, which, found.languages)


def _before(lost: list[ToldOnce], end: int | None, which: int, languages: Sequence[Language]) -> Iterator[Html]:
    """Takes from what is lost all that stands before a place."""
    while lost and (end is None or lost[0].span.start < end):
        cells = [element("td"), element("td")]
        cells[which] = element("td", text(lost.pop(0).words), lang=languages[which])
        yield element("tr", *cells, class_="once")


def _pair(pair: PassagePair, told: Sequence[VersionDifference], languages: Sequence[Language]) -> Html:
    first = _marked(pair.first, [each.first.span for each in told])
    second = _marked(pair.second, [each.second.span for each in told])
    cells = (element("td", first, lang=languages[0]), element("td", second, lang=languages[1]))
    return element("tr", *cells, class_="differs" if told else None, title=f"{pair.score:.2f}")


def _marked(passage: VersionPassage, spans: Sequence[Span]) -> Html:
    """The words of a passage, with marks around what differs."""
    parts: list[Html] = []
    place = 0
    for span in sorted({Span(each.start - passage.span.start, each.end - passage.span.start) for each in spans}):
        if span.start >= place:
            parts += [text(passage.text[place : span.start]), element("mark", text(passage.text[span.slice]))]
            place = span.end
    return together([*parts, text(passage.text[place:])])


def _difference(each: VersionDifference, language: Language) -> Html:
    return element("tr", element("td", text(each.say(language)), colspan=2, lang=language), class_="told")
