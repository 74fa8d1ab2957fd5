"""Laws and administrative rules by name (「…」), and by the abbreviation that the text gives them (이하); notices by number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from typing import cast

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import laws as words
from kprocure_parse.marks.agency_names import official
from kprocure_parse.marks.spaced import any_of, folded
from kprocure_parse.mentions.joints import BLANK
from kprocure_parse.mentions.kinds import Law, LawKind, Notice
from kprocure_parse.patterns import quick

_NAMED = quick(
    r"[「｢](?P<name>[^「」｢｣\n()]{2,60})(?:\((?!이하)[^()\n]{1,12}\))?(?:\(이하[ ,:]{0,3}['‘“\"]?(?P<inside>[가-힣 ]{2,20})['’”\"]?\))?[」｣]"
    rf"(?:{BLANK}\(이하[ ,:]{{0,3}}[{words.CITED_IN}]?(?P<after>[가-힣·0-9 ]{{2,20}}?)[{words.CITED_IN}]?\))?"
)
_NOTICE = quick(
    rf"(?:(?P<issuer>[가-힣]{{2,14}}){BLANK})??(?P<kind>{any_of(words.NOTICES)}){BLANK}제{BLANK}(?P<number>[0-9]{{4}}[-–][0-9]{{1,5}}|[0-9]{{1,5}}){BLANK}호(?!선)"
)
_WORD_BEFORE = quick(rf"[가-힣]{{2,14}}{BLANK}$")
_LONGEST_BEFORE = 15
MOST = 40
"""Abbreviations that are looked for."""


def find_laws(text: str) -> list[Law]:
    """Laws in the order of the text: names in corner brackets, then each further place of an abbreviation."""
    if "「" not in text and "｢" not in text:
        return []
    named = list(_named(text))
    return sorted([*named, *_abbreviated(text, named)], key=lambda law: law.span)


def _named(text: str) -> Iterator[Law]:
    for match in _NAMED.finditer(text):
        name = folded(match["name"])
        kind = _kind(name)
        short = match["inside"] or match["after"]
        if kind is not None:
            yield Law(
                name=name,
                raw=name,
                kind=kind,
                abbreviation=folded(short) if short else None,
                span=span_of(match.span("name")),
                rule="law.brackets",
            )


def _kind(name: str) -> LawKind | None:
    """The kind that the end of a name tells."""
    method = name.endswith(words.METHOD) and not name.endswith(words.ACTS_BEFORE_METHOD)
    if method or name.rpartition(" ")[2] in words.NEVER_LAWS:
        return None
    return next((cast("LawKind", kind) for kind, ends in words.KINDS.items() if name.endswith(ends)), None)


def _abbreviated(text: str, named: list[Law]) -> Iterator[Law]:
    """Whole words that are an abbreviation, after the place that gives it."""
    given = {law.abbreviation: law for law in reversed(named) if law.abbreviation and _kind(law.abbreviation)}
    for short, law in islice(given.items(), MOST):
        place = law.span.end + _LONGEST_BEFORE
        while (place := text.find(short, place)) >= 0:
            span = Span(place, place + len(short))
            place = span.end
            if not text[span.start - 1 : span.start].isalnum() and not text[span.end : span.end + 1].isdigit():
                yield Law(name=law.name, raw=short, kind=law.kind, abbreviation=short, span=span, rule="law.short")


def find_notices(text: str, day: dt.date | None) -> Iterator[Notice]:
    """Notices by their number, with the agency before it where it is a known one."""
    for match in _NOTICE.finditer(text) if "호" in text else ():
        start = match.start("kind")
        before = _WORD_BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start])
        issuer = official(before[0], day) if before else None
        first = start - len(before[0]) if before and issuer else start
        yield Notice(
            kind=match["kind"],
            number=match["number"].replace("–", "-"),
            issuer=issuer,
            span=Span(first, match.end()),
            rule="notice.number",
        )
