"""Attachments (붙임, 별첨, 첨부, 참고): lists, headings of appendices, and pointers inside the text."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from kprocure_parse.document import Span
from kprocure_parse.fields.rules import folded, without
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.roles import attachment_of
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Attachment

_ENTRY = regex.compile(r"(?<!\S)(?P<number>\d{1,2})\s?[.)]\s++(?=\S)")
_COPIES = regex.compile(r"\s*+(?:각\s?)?\d{1,2}\s?부(?:씩)?\s*+[.]?\s*+$|\s*+[.]$")
_INLINE = regex.compile(
    r"[<(〔\[]\s*+(?P<title>[^<>()\[\]〔〕\n]{2,40}?)\s(?P<mark>별첨|붙임|첨부)\s?\d{0,2}\s*+[>)〕\]]"
)
_OPENERS = {">": "<", "]": "[", "〕": "〔", "】": "【"}
_EDGES = " \t\u00a0:：<>[]〔〕【】-–|·"


def extract(sections: Sections) -> tuple[Attachment, ...]:
    """Every attachment that has a title, once, in order of appearance."""
    found: list[Attachment] = []
    seen: set[str] = set()
    for attachment in (*_listed(sections), *_pointed(sections)):
        key = regex.sub(r"\W++", "", attachment.title)
        if key and key not in seen:
            seen.add(key)
            found.append(attachment)
    return tuple(sorted(found, key=lambda each: each.span))


def _listed(sections: Sections) -> Iterator[Attachment]:
    zoned = sections.of("attachment")
    for place, each in enumerate(zoned):
        mark = attachment_of(each.line)
        if mark is None:
            yield from _entries(sections, each.line, each.line.span.start, "")
            continue
        marker = folded(mark[0]).strip()
        start = each.line.span.start + mark.end()
        if start < each.line.span.end:
            yield from _entries(sections, each.line, start, marker)
        elif place + 1 < len(zoned) and attachment_of(zoned[place + 1].line) is None:
            continue


def _entries(sections: Sections, line: Line, start: int, marker: str) -> Iterator[Attachment]:
    text = sections.text
    numbers = list(_ENTRY.finditer(text, start, line.span.end))
    if not numbers or (text[start : numbers[0].start()].strip(_EDGES)):
        yield from _attachment(sections, Span(line.span.start if marker else start, line.span.end), start, marker)
        return
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        end = following.start() if following else line.span.end
        first = number is numbers[0]
        begin = line.span.start if marker and first else number.start()
        mark = f"{marker} {number['number']}." if marker and first else f"{number['number']}."
        yield from _attachment(sections, Span(begin, end), number.end(), mark)


def _attachment(sections: Sections, span: Span, start: int, marker: str) -> Iterator[Attachment]:
    words = without(Span(start, span.end), sections.marks, sections.text)
    title = _unwrapped(_COPIES.sub("", folded(sections.text[words.slice])))
    if title and words:
        yield Attachment(title=title, marker=marker, span=Span(span.start, words.end), rule="attachment.list")


def _unwrapped(words: str) -> str:
    """A title without the marks around it; a bracket that was opened inside it stays closed."""
    bare = words.strip(_EDGES)
    closed = words[words.find(bare) + len(bare) :][:1]
    return bare + closed if closed and _OPENERS.get(closed, closed) in bare and closed in _OPENERS else bare


def _pointed(sections: Sections) -> Iterator[Attachment]:
    for each in sections.of("body"):
        for match in _INLINE.finditer(sections.text, *each.line.span):
            yield Attachment(
                title=folded(match["title"]), marker=match["mark"], span=Span(*match.span()), rule="attachment.pointer"
            )
