"""Attachments (붙임, 별첨, 첨부, 참고): lists, headings of appendices, and pointers inside the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, evolve

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.enclosures import marked
from kprocure_parse.layout.items import items_of
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.zones import APPENDIX, Sections, Zoned
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.brackets import closes_within
from kprocure_parse.marks.enclosures import entries_in, number_at_end
from kprocure_parse.marks.spaced import folded
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.records import Attachment

_COPIES = quick(
    r"(?<!\s)(?:\s*+(?:각\s{0,3})?\d{1,2}\s{0,3}[부매](?:씩)?\s*+(?:\((?:별첨|붙임|첨부)\))?\s*+[.]?\s*+$|\s*+[.]$)"
)
"""The number of copies or sheets: 1부., 사진 2매(별첨)."""
_SENT = quick(r"(?<=\S)\s{0,3}(?:\((?:별도|추후)\s?(?:송부|첨부|제공|배포)\)|(?<=[\s)])(?:참조|참고(?:바람)?))\s?[.]?$")
"""What is to be done with it: (별도 송부), 참조."""
_INLINE_WORDS = ("별첨", "붙임", "첨부")
_INLINE = deferred(
    rf"[<(〔\[]\s*+(?P<title>[^<>()\[\]〔〕\n]{{2,40}}?)(?<![,은는:：])\s(?P<mark>{'|'.join(_INLINE_WORDS)})\s{{0,3}}\d{{0,2}}\s*+[>)〕\]]"
)
"""(개요 붙임2); what a comma or a topic ends is no title: (28개, 붙임), (상세 내역은 붙임1)."""
_OPENERS = {closing: opening for opening, closing in glyphs.BRACKETS.items()}

_COMPARED, _SAME, _LISTED = 100, 0.8, 30
_DIGITS = "0123456789①②③④⑤⑥⑦⑧⑨⑩"
_NOTE = deferred(r"\s[*※]\s{0,3}\S[^\n]{0,1000}+$")
"""A remark after a title: 장관 축사 * 현장 발언은 이와 다를 수 있음."""
_NOT_WORDS = deferred(r"\W++")
_EDGES = " \t\u00a0\u3000:：<>[]〔〕【】-–|·"


@define(eq=False, repr=False)
class _Draft:
    """An attachment with the lines of its own text below it."""

    attachment: Attachment
    lines: list[Line]

    def finished(self) -> Attachment:
        """The attachment with its items, and with a span that covers its own text."""
        if not self.lines:
            return self.attachment
        span = Span(self.attachment.span.start, max(self.attachment.span.end, self.lines[-1].span.end))
        return evolve(self.attachment, body=items_of(self.lines, marked=False), span=span)


def extract(sections: Sections) -> tuple[Attachment, ...]:
    """Every attachment that has a title, once, in order of appearance, with its own text if the document contains it.

    An entry of a list above the contact table (붙임 1. …) and the heading of its appendix below the table (붙임 1 | …) are one
    attachment: it has the title in the list and the place of its text.
    """
    found: list[_Draft] = []
    known: dict[str, _Draft] = {}
    word = ""
    for draft in (*_listed(sections), *_pointed(sections), *_files(sections)):
        attachment = draft.attachment
        title, (own, number) = _NOT_WORDS.sub("", attachment.title), _mark(attachment)
        word = own or word
        keys = {title, word + number} if number else {title}
        same = next((known[key] for key in keys if key in known), None)
        if same is None and attachment.rule == APPENDIX:
            same = next((other for other in found[:_LISTED] if _is_heading_of(draft, other.attachment)), None)
        if same is not None and draft.lines and not same.lines:
            same.attachment = evolve(same.attachment, span=attachment.span)
            same.lines = draft.lines
        elif title and same is None:
            same = draft
            found.append(draft)
        for key in keys:
            known.setdefault(key, same or draft)
    return tuple(sorted(_unpointed([draft.finished() for draft in found]), key=lambda each: each.span))


def _unpointed(found: Sequence[Attachment]) -> Iterator[Attachment]:
    """Removes the full stop of a mark unless a list follows: `붙임 1.` keeps it if `2.` comes next."""
    for attachment, following in zip(found, [*found, None][1:], strict=True):
        listed = following is not None and following.marker.rstrip(".").isdecimal()
        bare = attachment.marker.rstrip(".")
        yield attachment if listed or bare.isdecimal() else evolve(attachment, marker=bare)


def _is_heading_of(draft: _Draft, listed: Attachment) -> bool:
    """Whether a heading has nearly the same words as the title of a list entry.

    Marks with different numbers belong to different attachments, and so do different words (붙임, 별첨) if the heading has no text below it.
    """
    (own, number), (word, other) = _mark(draft.attachment), _mark(listed)
    if (number and other and number != other) or (own and word and own != word and not draft.lines):
        return False
    return _alike(draft.attachment.title, listed.title)


def _mark(attachment: Attachment) -> tuple[str, str]:
    """The word and the number of a mark."""
    bare = _NOT_WORDS.sub("", attachment.marker)
    word = bare.rstrip(_DIGITS)
    return word, bare[len(word) :]


def _alike(title: str, listed: str) -> bool:
    from difflib import SequenceMatcher  # few texts have titles to compare

    one, two = (_NOT_WORDS.sub("", words)[:_COMPARED] for words in (title, listed))
    letters = len(one) + len(two)
    if letters and 2.0 * min(len(one), len(two)) / letters < _SAME:
        return False  # even if the longer title contained the whole shorter one
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME


def _files(sections: Sections) -> Iterator[_Draft]:
    """Names of files that a feed or a page lists."""
    for each in sections.of("file"):
        name = folded(each.line.text)
        yield _Draft(Attachment(title=name, marker="", span=each.line.span, rule="attachment.file"), [])


def _listed(sections: Sections) -> Iterator[_Draft]:
    """Marks with their titles; a bare mark has its title in the line below it, or is the word of a list."""
    word, start = "", 0
    drafts: list[_Draft] = []
    alone = False
    for each in sections.of("attachment", "appendix"):
        if each.zone == "appendix":
            if alone and drafts:
                drafts[-1].lines.append(each.line)
            continue
        mark = each.line.enclosure if marked(each.line) else None
        begin = each.line.span.start if mark is None else mark.span.end
        if mark is not None:
            word, start = folded(sections.text[mark.span.slice]).strip(), each.line.span.start
        if begin < each.line.span.end:
            made = [_Draft(attachment, []) for attachment in _entries(sections, each, begin, word, start)]
            alone = len(made) == 1 and start > 0
            drafts += made
            start = 0
    yield from drafts


def _entries(sections: Sections, zoned: Zoned, start: int, word: str, marked: int) -> Iterator[Attachment]:
    """The titles of one line after `start`; `marked` is the place of their mark if this is its first line, else 0."""
    text, line = sections.text, zoned.line.span
    counted = number_at_end(word) if marked else None
    numbers = entries_in(text, Span(start, line.end), counted)
    if not numbers or counted is not None or text[start : numbers[0].start].strip(_EDGES):
        numbers = numbers if counted is not None else []
        span = Span(marked or line.start, numbers[0].start if numbers else line.end)
        yield from _attachment(sections, span, start, word if marked else "", zoned.rule)
        marked = 0
    for number, following in zip(numbers, [*numbers[1:], None], strict=True) if numbers else ():
        first = number is numbers[0] and marked
        span = Span(marked if first else number.start, following.start if following else line.end)
        mark = f"{word} {number.number}." if first else f"{number.number}."
        yield from _attachment(sections, span, number.title, mark.strip(), zoned.rule)


def _attachment(sections: Sections, span: Span, start: int, marker: str, rule: str) -> Iterator[Attachment]:
    words = _before_end(sections, Span(start, span.end))
    note = _NOTE.search(sections.text, *words)
    words = Span(words.start, note.start()) if note and note.start() > words.start else words
    title = _unwrapped(_SENT.sub("", _COPIES.sub("", folded(sections.text[words.slice]))))
    if title and words:
        yield Attachment(title=title, marker=marker, span=Span(span.start, words.end), rule=rule)


def _before_end(sections: Sections, span: Span) -> Span:
    """A span without the end mark (끝.) at its end."""
    place = bisect_left(sections.ends, span.end, key=lambda mark: mark.span.start) - 1
    end = sections.ends[place].span if place >= 0 else None
    if end is None or not span.start < end.start < span.end <= end.end:
        return span
    return Span(span.start, span.start + len(sections.text[span.start : end.start].rstrip()))


def _unwrapped(words: str) -> str:
    """A title without the marks around it; a bracket at its edge stays if its other half is inside the title."""
    bare = words.strip(_EDGES)
    place = words.find(bare)
    opened, closed = words[:place][-1:], words[place + len(bare) :][:1]
    bare = opened + bare if closes_within(opened + bare) else bare
    return bare + closed if closed and _OPENERS.get(closed, closed) in bare and closed in _OPENERS else bare


def _pointed(sections: Sections) -> Iterator[_Draft]:
    if not any(map(sections.text.__contains__, _INLINE_WORDS)):
        return
    for each in sections.of("body"):
        if not any(map(each.line.text.__contains__, _INLINE_WORDS)):
            continue
        for match in _INLINE.finditer(sections.text, *each.line.span):
            title = folded(match["title"])
            yield _Draft(
                Attachment(title=title, marker=match["mark"], span=span_of(match.span()), rule="attachment.pointer"), []
            )
