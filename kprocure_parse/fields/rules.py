"""What the fields share: how a span is read as a value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line, folded
from kprocure_parse.layout.titles import is_tag, tags_of
from kprocure_parse.layout.zones import FormWord, Zoned
from kprocure_parse.lexicon import glyphs
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Text

_MARKDOWN = deferred(r"#{1,6}\s++")
_OPENING_DASH = deferred(rf"[{regex.escape(glyphs.DASHES)}]{{1,2}}\s*+")
_BEHIND = deferred(
    rf"\s[{regex.escape(glyphs.DASHES)}]\s?(?P<words>[^\s{regex.escape(glyphs.DASHES)}][^\n]{{5,200}}?)\s?[{regex.escape(glyphs.DASHES)}]$"
)
_CLOSING_DASH = deferred(
    rf"(?:(?:\G|(?<!\s))\s++|(?<=[^\s{regex.escape(glyphs.DASHES)}]))[{regex.escape(glyphs.DASHES)}]$"
)

SHORTEST_TITLE = 6
"""Characters that a title has before a subtitle can follow it on its line."""


def read(text: str, span: Span, rule: str) -> Text:
    """The words of a span as a Text."""
    return Text(text=folded(text[span.slice]), span=span, rule=rule)


def words_of(text: str, line: Line) -> Span:
    """A title line without Markdown's ##, without the tags of the form and without its bullet."""
    start = line.content.start
    markdown = _MARKDOWN.match(text, start, line.span.end)
    start = markdown.end() if markdown else start
    tags = () if is_tag(line) else tags_of(line)
    if tags:
        behind = text[tags[-1].span.end : line.span.end]
        start = line.span.end - len(behind.lstrip())
    return Span(start, line.span.end)


def parted(text: str, span: Span) -> tuple[Span, Span | None]:
    """A title line and the subtitle that stands behind it between dashes (`… 점검 - 주민 홍보를 통한 예방 -`)."""
    match = _BEHIND.search(text, *span)
    if match is None or match.start() - span.start < SHORTEST_TITLE:
        return span, None
    return Span(span.start, match.start()), Span(*match.span("words"))


def undashed(text: str, line: Line) -> Span:
    """A subtitle without the dashes before and behind it (`- … -`, `- …`, `… -`)."""
    span = words_of(text, line)
    opening = _OPENING_DASH.match(text, *span)
    start = opening.end() if opening else span.start
    closing = _CLOSING_DASH.search(text, start, span.end)
    dashed = line.marker is not None and line.marker in glyphs.DASHES
    if closing is not None and (dashed or closing[0][0].isspace()):
        return Span(start, closing.start())
    return Span(start, span.end)


def joined(spans: Sequence[Span]) -> Span:
    """From the first character of the first span to the last of the last."""
    return Span(spans[0].start, spans[-1].end)


def without(span: Span, ends: Sequence[FormWord], text: str) -> Span:
    """A span that stops before an end mark (끝.) standing at its end; `ends` are those of the text, in order."""
    place = bisect_left(ends, span.end, key=lambda mark: mark.span.start) - 1
    if place < 0 or not span.start < ends[place].span.start < span.end <= ends[place].span.end:
        return span
    return Span(span.start, span.start + len(text[span.start : ends[place].span.start].rstrip()))


def lines_in(zoned: Sequence[Zoned]) -> tuple[Line, ...]:
    """The lines themselves."""
    return tuple(each.line for each in zoned)
