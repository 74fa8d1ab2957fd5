"""Stretches between quotation marks: which mark opens, which closes, across paragraphs too.

Knows marks and particles only, not whether anybody speaks. Archived texts have straight marks for both sides;
older ones mix them, close a double mark with a single one, or forget to close.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.patterns import deferred

LONGEST = 1500
"""Characters of the longest quote that runs over several paragraphs."""
FURTHER = 3
"""Paragraphs that such a quote may run on."""

PARTICLE = r"(?:이?라)?(?:면서도?|며|고도?|는|던|지만)"
_MARK = deferred(r"[\"“”„‟〝〞＂]|''|‘‘|’’|``|´´")
_SINGLE = deferred(
    r"(?<![\p{L}\p{N}'‘’])['‘](?P<words>[^'‘’\"“”\n]{10,300}+)['’](?=\s?(?:이?라)?(?:고|며|면서)(?:[\s,]|$))"
)
_BEHIND_CLOSING = deferred(rf"\s?{PARTICLE}(?:[\s,.]|$)|[\s,.)\]』」>]|$")
_SPOKEN = deferred(rf"\s?{PARTICLE}[\s,]")
_BULLET = deferred(r"[\s\p{So}\p{Sm}\p{Po}ㅇoO○□-]{0,12}+")
_CLOSERS = frozenset({"”", "’’", "〞", "´´"})
_OPENERS = frozenset({"“", "‘‘", "〝", "„", "``"})


@frozen(kw_only=True)
class Stretch:
    """Words between marks: `words` without them, `outer` with them; `first` and `last` are paragraph numbers."""

    words: Span
    outer: Span
    first: int
    last: int
    closed: bool = True
    single: bool = False


@frozen
class _Mark:
    text: str
    start: int
    end: int
    opening: bool
    """Whether what stands around it is what stands around an opening mark."""


@frozen
class _Open:
    mark: _Mark
    paragraph: int


def find_stretches(text: str, paragraphs: Sequence[Span]) -> tuple[Stretch, ...]:
    """Every marked stretch of these paragraphs, in order."""
    found: list[Stretch] = []
    waiting: _Open | None = None
    for number, paragraph in enumerate(paragraphs):
        marks = _marks(text, paragraph)
        if waiting is not None and not _goes_on(text, paragraphs, waiting, number, marks):
            found.extend(_unclosed(text, paragraphs, waiting))
            waiting = None
        made, left = _pair(text, marks, number, waiting, nested=True)
        if left is not None and any(mark.opening for mark in marks if mark.start > left.mark.start):
            made, left = _pair(text, marks, number, waiting, nested=False)
        found.extend(made)
        waiting = left
    if waiting is not None:
        found.extend(_unclosed(text, paragraphs, waiting))
    doubles = sorted(found, key=lambda stretch: stretch.outer.start)
    return tuple(sorted((*doubles, *_singles(text, paragraphs, doubles)), key=lambda stretch: stretch.outer.start))


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    return [_mark(text, paragraph, match) for match in _MARK.finditer(text, *paragraph)]


def _mark(text: str, paragraph: Span, match: regex.Match[str]) -> _Mark:
    start, end = match.span()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    free = before.isspace() or before in "([{<「『,:'‘"
    opening = free and not after.isspace() and _SPOKEN.match(text, end, paragraph.end) is None
    return _Mark(match.group(), start, end, opening and after not in ",.)")


def _pair(
    text: str, marks: Sequence[_Mark], number: int, waiting: _Open | None, *, nested: bool
) -> tuple[list[Stretch], _Open | None]:
    """Pairs of one paragraph, and the mark that is left open at its end."""
    made: list[Stretch] = []
    depth = 0
    for mark in marks:
        if waiting is None:
            waiting = _Open(mark, number) if _opens(text, mark) else None
        elif nested and mark.opening and mark.text not in _CLOSERS:
            depth += 1
        elif depth:
            depth -= 1
        else:
            made.append(_stretch(text, waiting, mark, number))
            waiting = None
    return made, waiting


def _opens(text: str, mark: _Mark) -> bool:
    """Whether a mark outside of any quote opens one: not an inch sign, not a closing mark left alone."""
    if mark.text in _OPENERS or mark.opening:
        return True
    before, after = text[max(0, mark.start - 1) : mark.start], text[mark.end : mark.end + 1]
    if mark.text in _CLOSERS:
        return bool(after.strip()) and not (before.strip() and _BEHIND_CLOSING.match(text, mark.end))
    return not before.isdigit() and not (before.strip() and _SPOKEN.match(text, mark.end))


def _stretch(text: str, opened: _Open, mark: _Mark, number: int) -> Stretch:
    words = _trimmed(text, opened.mark.end, mark.start)
    return Stretch(words=words, outer=Span(opened.mark.start, mark.end), first=opened.paragraph, last=number)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _goes_on(text: str, paragraphs: Sequence[Span], waiting: _Open, number: int, marks: Sequence[_Mark]) -> bool:
    """Whether an open quote runs on into this paragraph: the next mark closes it, or there is none yet."""
    paragraph = paragraphs[number]
    if number - waiting.paragraph > FURTHER or paragraph.end - waiting.mark.end > LONGEST:
        return False
    if text[paragraphs[number - 1].end : paragraph.start].strip():
        return False
    if marks:
        return not marks[0].opening and marks[0].start > _BULLET.match(text, *paragraph).end()  # type: ignore[union-attr]
    return (
        number + 1 < len(paragraphs)
        and number - waiting.paragraph < FURTHER
        and _closes_later(text, paragraphs, number)
    )


def _closes_later(text: str, paragraphs: Sequence[Span], number: int) -> bool:
    for paragraph in paragraphs[number + 1 : number + FURTHER]:
        match = _MARK.search(text, *paragraph)
        if match is not None:
            return not _mark(text, paragraph, match).opening
    return False


def _unclosed(text: str, paragraphs: Sequence[Span], opened: _Open) -> Iterator[Stretch]:
    """A quote that nobody closed ends with its paragraph; a single mark at its end was meant to close it."""
    end = paragraphs[opened.paragraph].end
    words = _trimmed(text, opened.mark.end, end)
    if words and text[words.end - 1] in "'’" and text[words.slice].count(text[words.end - 1]) % 2:
        words = _trimmed(text, words.start, words.end - 1)
    if words:
        yield Stretch(
            words=words,
            outer=Span(opened.mark.start, end),
            first=opened.paragraph,
            last=opened.paragraph,
            closed=False,
        )


def _singles(text: str, paragraphs: Sequence[Span], doubles: Sequence[Stretch]) -> Iterator[Stretch]:
    """Single marks before a particle of speech, outside of double ones: '…필요하다'며."""
    place = 0
    for number, paragraph in enumerate(paragraphs):
        if text.find("'", *paragraph) < 0 and text.find("‘", *paragraph) < 0:
            continue
        for match in _SINGLE.finditer(text, *paragraph):
            while place < len(doubles) and doubles[place].outer.end <= match.start():
                place += 1
            if place < len(doubles) and doubles[place].outer.start < match.end():
                continue
            words = _trimmed(text, *match.span("words"))
            yield Stretch(words=words, outer=Span(*match.span()), first=number, last=number, single=True)
