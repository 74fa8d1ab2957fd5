"""Notices (알림): what a site, a licence or a newspaper adds to a text, and pointers to an attached file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import notices
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import quick

Notice = Literal["reprint", "licence", "rights", "chrome", "pointer"]

_PHRASES: dict[Notice, tuple[str, ...]] = {
    "reprint": notices.REPRINTS,
    "licence": notices.LICENCES,
    "rights": notices.RIGHTS,
    "chrome": notices.CHROME,
    "pointer": notices.POINTERS,
}


def _spaced(phrase: str) -> str:
    return r"[^\S\n]*+".join(map(re.escape, phrase.split()))


_PATTERNS: tuple[tuple[str, Notice, re.Pattern[str]], ...] = tuple(
    (phrase.split()[0], kind, quick(_spaced(phrase))) for kind, phrases in _PHRASES.items() for phrase in phrases
)
"""The first word of a phrase, its kind, and the phrase with any white space inside."""
_WORDS = {word: [(kind, pattern) for first, kind, pattern in _PATTERNS if first == word] for word, _, _ in _PATTERNS}
"""The same by the first word."""


def find_notices(text: str, _: Walls) -> Iterator[Mark[Notice]]:
    """Finds the phrases of all kinds; of two that overlap, the first."""
    found = [
        Mark("notice", span_of(match.span()), kind, f"notice.{kind}")
        for word, phrases in _WORDS.items()
        if word in text
        for kind, pattern in phrases
        for match in pattern.finditer(text)
    ]
    end = 0
    for mark in sorted(found, key=attrgetter("span")):
        if mark.span.start >= end:
            yield mark
            end = mark.span.end


NOTICES: Kind[Notice] = Kind("notice", find_notices)
