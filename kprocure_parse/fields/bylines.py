"""Bylines of an article: who wrote it, with the e-mail address next to the name."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Byline

_BY = deferred(r"(?:[-–—]\s*)?(?:By|BY)\s+")
_NAME = deferred(r"[A-Z][\w.'’-]*+(?:\s(?!and\b)[A-Z][\w.'’-]*+){0,4}(?![\w@])")


def extract(sections: Sections) -> tuple[Byline, ...]:
    """One byline for each name."""
    return tuple(byline for each in sections.of("byline") for byline in _bylines(sections.text, each))


def _bylines(text: str, zoned: Zoned) -> Iterator[Byline]:
    line = zoned.line.span
    by = _BY.match(text, *line)
    start = by.end() if by else line.start
    emails = zoned.line.of(MAILS)
    stop = emails[0].span.start if emails else line.end
    for place, name in enumerate(_NAME.finditer(text, start, stop)):
        email = emails[place] if place < len(emails) else None
        span = Span(name.start(), email.span.end if email else name.end())
        yield Byline(name=folded(name[0]), email=email.value if email else None, span=span, rule=zoned.rule)
