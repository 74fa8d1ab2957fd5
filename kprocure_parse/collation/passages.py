"""A version → its passages: title lines, captions and the sentences of its body, each with its place in the text of the record."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kprocure_parse.collation.compared import PassagePart
from kprocure_parse.document import Span
from kprocure_parse.lexicon import collation_words as words
from kprocure_parse.patterns import quick
from kprocure_parse.release import Version

_BEFORE_STOP = "".join(rf"(?<!\b{word}\.)" for word in ("[A-Za-z]", *words.SHORTENED_EN))
_OPENS = r"[\"'“‘「『<(\[A-Z0-9가-힣*※]"
_END = quick(
    rf"(?<=[^\d\s][.!?]){_BEFORE_STOP}[\"'”’)\]]*\s+(?={_OPENS})|(?<=\d\.)\s+(?=[A-Z][a-z]*,?\s[a-z])|(?<=[가-힣a-z][.!?])[\"'”’)\]]*(?=[*※])"
)
"""Where a sentence ends: a stop after letters, but no abbreviation, or after a year."""


class VersionUnit(NamedTuple):
    """A stretch of a version: what it is, its words as the text has them, and where its item begins (`opens`) there."""

    part: PassagePart
    text: str
    span: Span
    opens: bool = True


def passages(text: str, version: Version) -> list[VersionUnit]:
    """The passages of a version in the order of the text, titles first; tables are none."""
    found: list[VersionUnit] = []
    if version.headline is not None:
        found.append(_whole("headline", text, version.headline.span))
    found += [_whole("subtitle", text, each.span) for each in version.subtitles]
    for item in version.body:
        if item.kind != "table":
            found += _sentences(text, item.span)
    found += [_whole("caption", text, each.span) for each in version.captions]
    return [each for each in found if each.text]


def _whole(part: PassagePart, text: str, span: Span, *, opens: bool = True) -> VersionUnit:
    """What stands in a span, without white space around it."""
    words = text[span.slice]
    start = span.start + len(words) - len(words.lstrip())
    return VersionUnit(part, words.strip(), Span(start, start + len(words.strip())), opens)


def _sentences(text: str, span: Span) -> Iterator[VersionUnit]:
    ends = [match.end() for match in _END.finditer(text, *span) if match.end() < span.end]
    for start, end in pairwise((span.start, *ends, span.end)):
        yield _whole("body", text, Span(start, end), opens=start == span.start)
