"""Attachments (붙임, 별첨, 첨부, 참고): lists, headings of appendices, and pointers inside the text."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from kprocure_parse.document import Span
from kprocure_parse.fields.rules import without
from kprocure_parse.layout.enclosures import marked
from kprocure_parse.layout.lines import folded
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Attachment

_ENTRY = deferred(r"(?<![^\s\]】>)〕])(?P<number>\d{1,2})\s{0,3}[.)]\s++(?=\S)")
_COPIES = deferred(
    r"(?<!\s)(?:\s*+(?:각\s{0,3})?\d{1,2}\s{0,3}[부매](?:씩)?\s*+(?:\((?:별첨|붙임|첨부)\))?\s*+[.]?\s*+$|\s*+[.]$)"
)
"""How many copies or sheets there are: 1부., 사진 2매(별첨)."""
_INLINE_WORDS = ("별첨", "붙임", "첨부")
_INLINE = deferred(
    rf"[<(〔\[]\s*+(?P<title>[^<>()\[\]〔〕\n]{{2,40}}?)\s(?P<mark>{'|'.join(_INLINE_WORDS)})\s{{0,3}}\d{{0,2}}\s*+[>)〕\]]"
)
_OPENERS = {">": "<", "]": "[", "〕": "〔", "】": "【"}
APPENDIX = "attachment.appendix"
"""The rule of headings that stand over an attachment's own text."""

_COMPARED, _SAME, _LISTED = 100, 0.8, 30
_DIGITS = "0123456789①②③④⑤⑥⑦⑧⑨⑩"
_NOTE = deferred(r"\s[*※]\s{0,3}\S[^\n]{0,1000}+$")
"""A remark behind a title: 장관 축사 * 현장 발언은 이와 다를 수 있음."""
_NOT_WORDS = deferred(r"\W++")
_EDGES = " \t\u00a0\u3000:：<>[]〔〕【】-–|·"


def extract(sections: Sections) -> tuple[Attachment, ...]:
    """Every attachment that has a title, once, in order of appearance.

    A list above the contact table (붙임 1. …) and the headings of the appendices below it (붙임 1 | …) are one.
    """
    found: list[Attachment] = []
    seen: set[str] = set()
    word = ""
    for attachment in (*_listed(sections), *_pointed(sections), *_files(sections)):
        title, mark = _NOT_WORDS.sub("", attachment.title), _NOT_WORDS.sub("", attachment.marker)
        word = mark.rstrip(_DIGITS) or word
        number = mark[len(mark.rstrip(_DIGITS)) :]
        keys = {title, word + number} if number else {title}
        again = attachment.rule == APPENDIX and any(_alike(title, other.title) for other in found[:_LISTED])
        if title and not again and seen.isdisjoint(keys):
            found.append(attachment)
        seen |= keys
    return tuple(sorted(found, key=lambda each: each.span))


def _alike(title: str, listed: str) -> bool:
    """Whether a heading is the title of a list entry in nearly the same words."""
    return (
        SequenceMatcher(None, title[:_COMPARED], _NOT_WORDS.sub("", listed)[:_COMPARED], autojunk=False).ratio()
        >= _SAME
    )


def _files(sections: Sections) -> Iterator[Attachment]:
    """Names of files that a feed or a page lists."""
    for each in sections.of("file"):
        yield Attachment(title=folded(each.line.text), marker="", span=each.line.span, rule="attachment.file")


def _listed(sections: Sections) -> Iterator[Attachment]:
    """Marks with their titles; a bare mark takes its title from the line below it, or is the word of a list."""
    word, start = "", 0
    for each in sections.of("attachment"):
        mark = each.line.enclosure if marked(each.line) else None
        if mark is None:
            yield from _entries(sections, each, each.line.span.start, word, start)
            start = 0
            continue
        word, start = folded(sections.text[mark.span.slice]).strip(), each.line.span.start
        if mark.span.end < each.line.span.end:
            yield from _entries(sections, each, mark.span.end, word, start)
            start = 0


def _entries(sections: Sections, zoned: Zoned, start: int, word: str, marked: int) -> Iterator[Attachment]:
    """The titles of one line, behind `start`; `marked` is where the mark stands that this line is the first of, or 0."""
    text, line = sections.text, zoned.line.span
    numbers = list(_ENTRY.finditer(text, start, line.end))
    if not numbers or (text[start : numbers[0].start()].strip(_EDGES)):
        span = Span(marked or line.start, line.end)
        yield from _attachment(sections, span, start, word if marked else "", zoned.rule)
        return
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        first = number is numbers[0] and marked
        span = Span(marked if first else number.start(), following.start() if following else line.end)
        mark = f"{word} {number['number']}." if first else f"{number['number']}."
        yield from _attachment(sections, span, number.end(), mark.strip(), zoned.rule)


def _attachment(sections: Sections, span: Span, start: int, marker: str, rule: str) -> Iterator[Attachment]:
    words = without(Span(start, span.end), sections.ends, sections.text)
    note = _NOTE.search(sections.text, *words)
    words = Span(words.start, note.start()) if note and note.start() > words.start else words
    title = _unwrapped(_COPIES.sub("", folded(sections.text[words.slice])))
    if title and words:
        yield Attachment(title=title, marker=marker, span=Span(span.start, words.end), rule=rule)


def _unwrapped(words: str) -> str:
    """A title without the marks around it; a bracket that was opened inside it stays closed."""
    bare = words.strip(_EDGES)
    closed = words[words.find(bare) + len(bare) :][:1]
    return bare + closed if closed and _OPENERS.get(closed, closed) in bare and closed in _OPENERS else bare


def _pointed(sections: Sections) -> Iterator[Attachment]:
    for each in sections.of("body"):
        if not any(map(each.line.text.__contains__, _INLINE_WORDS)):
            continue
        for match in _INLINE.finditer(sections.text, *each.line.span):
            yield Attachment(
                title=folded(match["title"]), marker=match["mark"], span=Span(*match.span()), rule="attachment.pointer"
            )
