"""The parts of one line of the title block: Markdown's ##, a tag of the form, the words, what comes after them."""

from __future__ import annotations

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_ends import SHORTEST_TITLE, ending_of
from kprocure_parse.layout.zones import TitleParts, ZoneKind
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred

_DASH = regex.escape(glyphs.DASHES)
_NUMBERS = frozenset(f"([{glyphs.CIRCLED}{glyphs.SYLLABLE_ORDER}")
_MARKDOWN = deferred(r"#{1,6}\s++")
_NAMED = deferred(r"제\s?목\s?[:：]\s*+")
"""What a form calls the title: 제목 : …"""
_OPENING_DASH = deferred(rf"[{_DASH}]{{1,2}}\s*+")
_BEHIND = deferred(
    rf"(?:\s|(?<=[가-힣)>」’”?!])(?=[{_DASH}][\s「“‘<]))[{_DASH}]\s?(?P<words>[^\s{_DASH}][^\n]{{5,200}}?)\s?[{_DASH}]$"
)
_CLOSING_DASH = deferred(rf"(?:(?:\G|(?<!\s))\s++|(?<=[^\s{_DASH}]))[{_DASH}]$")


def parts_of(text: str, line: Line, zone: ZoneKind) -> TitleParts:
    """Divides a line into its parts; the words of a subtitle are without the dashes around them (`- … -`, `- …`, `… -`)."""
    start = line.span.start if _is_counted(line) else line.content.start
    markdown = _MARKDOWN.match(text, start, line.span.end) or _NAMED.match(text, start, line.span.end)
    start = markdown.end() if markdown else start
    tags = line.of(TAGS)
    if tags and tags[-1].span.end < line.span.end:
        start = line.span.end - len(text[tags[-1].span.end : line.span.end].lstrip())
    parts = TitleParts(Span(start, line.span.end), tuple(tag.span for tag in tags), tuple(tag.value for tag in tags))
    if zone == "subtitle" or _is_dashed(line):
        return parts._replace(words=_undashed(text, line, parts.words))
    return _parted(line, parts) if zone == "title" else parts


def _is_counted(line: Line) -> bool:
    """Whether the mark is a number that counts the parts of a subtitle: ①, (1), 1), 가."""
    return line.marker is not None and (line.marker[0] in _NUMBERS or line.marker[0].isdigit())


def _is_dashed(line: Line) -> bool:
    return line.marker is not None and line.marker in glyphs.DASHES


def _parted(line: Line, parts: TitleParts) -> TitleParts:
    """Divides a title from what comes after it: a subtitle between dashes, a note on the copy, or a date and a place."""
    text = line.marks.text
    note = ending_of(line, parts.words)
    if note is not None:
        parts = parts._replace(words=_trimmed(text, Span(parts.words.start, note.start)), note=note)
    written = text[parts.words.slice]
    dashed = _BEHIND.search(text, *parts.words) if any(map(written.__contains__, glyphs.DASHES)) else None
    if dashed is None or dashed.start() - parts.words.start < SHORTEST_TITLE:
        return parts
    return parts._replace(words=Span(parts.words.start, dashed.start()), behind=span_of(dashed.span("words")))


def _trimmed(text: str, words: Span) -> Span:
    return Span(words.start, words.start + len(text[words.slice].rstrip()))


def _undashed(text: str, line: Line, words: Span) -> Span:
    if text[words.end - 1] in glyphs.CLOSING_TRIANGLES:  # ▶ … ◀
        return _trimmed(text, Span(words.start, words.end - 1))
    opening = _OPENING_DASH.match(text, *words)
    start = opening.end() if opening else words.start
    ends = any(map(text[max(start, words.end - 2) : words.end].__contains__, glyphs.DASHES))
    closing = _CLOSING_DASH.search(text, start, words.end) if ends else None
    if closing is not None and (_is_dashed(line) or closing[0][0].isspace()):
        return Span(start, closing.start())
    return Span(start, words.end)
