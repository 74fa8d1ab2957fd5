"""English names of agencies in running words: `The Public Procurement Service (Administrator …) held …`.

Knows words only. A full name may stand anywhere; an acronym counts only where it opens a sentence or a title,
since PPS, KCC and FTC mean other things elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.patterns import deferred
from kprocure_parse.values.agency_names import at

Found = tuple[str, Span]

_BY_FORM: dict[str, tuple[str, ...]] = {
    form: tuple(name for name, forms in words.ENGLISH.items() if form in forms)
    for forms in words.ENGLISH.values()
    for form in forms
}
_FULL = {form.lower(): names for form, names in _BY_FORM.items() if not form.isupper()}
_SHORT = {form: names for form, names in _BY_FORM.items() if form.isupper()}


def _any(forms: Sequence[str]) -> str:
    return "|".join(regex.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))


_NAME = rf"(?P<full>(?i:{_any(tuple(_FULL))}))|(?P<short>{_any(tuple(_SHORT))})"
_MENTION = deferred(rf"(?<![\p{{L}}\p{{N}}])(?:{_NAME})(?![\p{{L}}\p{{N}}])")
_OPENING = deferred(
    r"(?:^|[.!?][”\"’']?\s|\n)[^\p{L}\p{N}]{0,6}(?:(?:[Tt]he|Korea[’']s|South Korea[’']s|The Korean|Republic of Korea[’']s)\s)*+$"
)
_PARTNER = deferred(r"\b(?:with|and|by|between|from|against|under)\s(?:the\s)?$")
_JOINT = deferred(r"(?:\s\([^()\n]{1,60}\))*+\s?(?:,|and|&)\s(?:the\s)?")
_SPEAKS = deferred(
    rf"(?:[’']s)?\s(?:{'|'.join(words.ENGLISH_HEADS)})\b|(?:\s\([^()\n]{{1,60}}\))*+,?\s(?:said|announced|held|will|has|plans|hosted|led)\b"
)
_HEADED = deferred(rf"\s\((?:[A-Z]{{2,8}}[,;]?\s)?(?:{'|'.join(words.ENGLISH_HEADS)})\b")
_BODY = deferred(
    rf"(?:[Tt]he\s)?(?P<name>[A-Z][\w&’'-]{{0,40}}+(?:\s(?:of|and|for|the|on|in|&|[A-Z][\w&’'-]{{0,40}}+)){{1,10}}?)\s\((?:[A-Z]{{2,8}}[,;]?\s)?(?:{'|'.join(words.ENGLISH_HEADS)})\b"
)
_NOUN = deferred(rf"\b(?:{'|'.join(words.ENGLISH_NOUNS)})\b")
_BEFORE = 40


def find_subject(text: str, places: Sequence[Span], date: dt.date | None = None) -> list[Found]:
    """The agencies that open a sentence or speak in the first stretch where one does."""
    for span in places:
        mentions = list(_mentions(text, span, date))
        for place, (name, found, full) in enumerate(mentions):
            before = text[max(span.start, found.start - _BEFORE) : found.start]
            headed = full and _HEADED.match(text, found.end, span.end)
            if not (_opens(before, found.start - span.start) or headed or _speaks(text, found, span, before)):
                continue
            return [(name, found), *_with(text, found, mentions[place + 1 :])]
        body = _BODY.search(text, *span)
        if (
            body is not None
            and _NOUN.search(body["name"])
            and _opens(text[span.start : body.start()][-_BEFORE:], body.start() - span.start)
        ):
            return [(" ".join(body["name"].split()), Span(*body.span("name")))]
    return []


def find_mention(text: str, places: Sequence[Span], date: dt.date | None = None) -> list[Found]:
    """The first agency that is named in full and not as somebody's partner."""
    for span in places:
        for name, found, full in _mentions(text, span, date):
            if full and not _PARTNER.search(text, max(span.start, found.start - _BEFORE), found.start):
                return [(name, found)]
    return []


def _mentions(text: str, span: Span, date: dt.date | None) -> Iterator[tuple[str, Span, bool]]:
    for match in _MENTION.finditer(text, *span):
        full = match["full"] is not None
        names = _FULL.get(" ".join(match[0].split()).lower(), ()) if full else _SHORT[match[0]]
        if names:  # a long s (ſ) counts as an s to the pattern and is none
            yield at(names, date), Span(*match.span()), full


def _opens(before: str, distance: int) -> bool:
    opening = _OPENING.search(before)
    return opening is not None and (opening.start() > 0 or distance <= _BEFORE or before[:1] in ".!?\n")


def _speaks(text: str, found: Span, span: Span, before: str) -> bool:
    return _SPEAKS.match(text, found.end, span.end) is not None and not _PARTNER.search(before)


def _with(text: str, first: Span, others: Sequence[tuple[str, Span, bool]]) -> Iterator[Found]:
    end = first.end
    for name, span, _ in others:
        if _JOINT.fullmatch(text, end, span.start) is None:
            return
        yield name, span
        end = span.end
