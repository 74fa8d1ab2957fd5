"""The parts of one line of the title block: Markdown's ##, a tag of the form, the words, what comes after them."""

from __future__ import annotations

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.zones import TitleParts, ZoneKind
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred

SHORTEST_TITLE = 6
"""Fewest characters of a title that a subtitle, a note or a date may follow on the same line."""

_DASH = regex.escape(glyphs.DASHES)
_MARKDOWN = deferred(r"#{1,6}\s++")
_OPENING_DASH = deferred(rf"[{_DASH}]{{1,2}}\s*+")
_BEHIND = deferred(rf"\s[{_DASH}]\s?(?P<words>[^\s{_DASH}][^\n]{{5,200}}?)\s?[{_DASH}]$")
_CLOSING_DASH = deferred(rf"(?:(?:\G|(?<!\s))\s++|(?<=[^\s{_DASH}]))[{_DASH}]$")
_NOTE = deferred(r"(?<!\s)\s++(?P<words>※\s?[^※\n]{3,60})$")
_WORD_END = deferred(r"[가-힣)’”\"]\s")
_PLACE = deferred(rf"(?:[\s,]++[가-힣A-Za-z\d ]{{0,24}}(?:{'|'.join(title_words.VENUES)}))?")
"""Where a dated event takes place, or nothing."""


def parts_of(text: str, line: Line, zone: ZoneKind) -> TitleParts:
    """Divides a line into its parts; the words of a subtitle are without the dashes around them (`- … -`, `- …`, `… -`)."""
    start = line.span.start if _is_counted(line) else line.content.start
    markdown = _MARKDOWN.match(text, start, line.span.end)
    start = markdown.end() if markdown else start
    tags = line.of(TAGS)
    if tags and tags[-1].span.end < line.span.end:
        start = line.span.end - len(text[tags[-1].span.end : line.span.end].lstrip())
    parts = TitleParts(Span(start, line.span.end), tuple(tag.span for tag in tags), tuple(tag.value for tag in tags))
    if zone == "subtitle" or _is_dashed(line):
        return parts._replace(words=_undashed(text, line, parts.words))
    return _parted(line, parts) if zone == "title" else parts


def _is_counted(line: Line) -> bool:
    """Whether the mark is a number that counts the parts of a subtitle: ①, (1)."""
    return line.marker is not None and (line.marker in glyphs.CIRCLED or line.marker[0] == "(")


def _is_dashed(line: Line) -> bool:
    return line.marker is not None and line.marker in glyphs.DASHES


def _parted(line: Line, parts: TitleParts) -> TitleParts:
    """Divides a title from what comes after it: a subtitle between dashes, a note on the copy, or a date and a place."""
    text = line.marks.text
    written = text[parts.words.slice]
    dashed = _BEHIND.search(text, *parts.words) if any(map(written.__contains__, glyphs.DASHES)) else None
    if dashed is not None and dashed.start() - parts.words.start >= SHORTEST_TITLE:
        return parts._replace(words=Span(parts.words.start, dashed.start()), behind=span_of(dashed.span("words")))
    note = _noted(text, parts.words) or _dated(line, parts.words)
    if note is None:
        return parts
    words = text[parts.words.start : note.start].rstrip()
    return parts._replace(words=Span(parts.words.start, parts.words.start + len(words)), note=note)


def _noted(text: str, words: Span) -> Span | None:
    note = _NOTE.search(text, *words) if "※" in text[words.slice] else None
    return None if note is None or note.start() - words.start < SHORTEST_TITLE else span_of(note.span("words"))


def _dated(line: Line, words: Span) -> Span | None:
    """A full date after the words of a title, with or without a place."""
    text = line.marks.text
    for mark in line.marks.of(DATES, words):
        start = mark.span.start
        full = mark.rule == "date.full" and start - 1 - words.start >= SHORTEST_TITLE
        if full and _WORD_END.match(text, start - 2) and _PLACE.fullmatch(text, mark.span.end, words.end):
            return Span(start, words.end)
    return None


def _undashed(text: str, line: Line, words: Span) -> Span:
    opening = _OPENING_DASH.match(text, *words)
    start = opening.end() if opening else words.start
    ends = any(map(text[max(start, words.end - 2) : words.end].__contains__, glyphs.DASHES))
    closing = _CLOSING_DASH.search(text, start, words.end) if ends else None
    if closing is not None and (_is_dashed(line) or closing[0][0].isspace()):
        return Span(start, closing.start())
    return Span(start, words.end)
