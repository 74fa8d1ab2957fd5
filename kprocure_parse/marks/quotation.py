"""Quotation marks (따옴표): the signs of a text, where a particle of speech follows one, and the stretches between them.

Knows signs and particles only, not whether anybody speaks. Archived texts have straight marks on both sides; older ones mix
them, close a double mark with a single one, or forget to close; ″ and Hancom's own signs also serve as marks.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind, Mark, Walls, places_of
from kprocure_parse.patterns import deferred, quick

LONGEST = 1500
"""Characters of the longest quote that runs over several paragraphs."""
FURTHER = 3
"""Paragraphs over which such a quote may continue."""

PARTICLE = r"(?:이?라)?(?:면서도?|며|고도?|는|던|지만)"
_DOUBLED = ("''", "‘‘", "’’", "``", "´´")
_SIGN = deferred(rf"[{glyphs.DOUBLE_QUOTES}]|{'|'.join(_DOUBLED)}")
_CLOSING = '"”’＂″\U000f0853」』'
_AFTER_SPEECH = deferred(rf"[{_CLOSING}]\s?(?:이?라)?(?:고|며|면서)\s")
_SINGLE_CLOSING = "'’」』"
_SINGLE_END = quick(rf"[{_SINGLE_CLOSING}]\s?(?:이?라)?(?:고|며|면서)")
"""What closes the words of `_SINGLE`; few texts have it anywhere."""
_SINGLE = deferred(
    r"(?:(?<![\p{L}\p{N}'‘’])['‘](?P<words>[^'‘’\"“”\n]{10,300}+)['’]|[「『](?P<words>[^「」『』\"“”\n]{10,300}+)[」』])"
    r"(?=\s?(?:이?라)?(?:고|며|면서)(?:[\s,]|$))"
)
_AFTER_CLOSING = deferred(rf"\s?{PARTICLE}(?:[\s,.]|$)|[\s,.)\]』」>]|$")
_FREE = "([{<「『,:'‘□○◦ㅇ▶▲*※·-"
"""What may touch an opening mark on its left."""
_SPOKEN = quick(rf"\s?{PARTICLE}[\s,]")
_LOST = deferred(r"(?<=[다요])(?:며|면서|고),?\s++$|(?<=[가-힣])이?라(?:며|면서),\s++$")
_LOST_LENGTH = 12
_HALF = deferred(r"(?<=[가-힣.!?)])(?P<mark>[‘’'])\s?(?:이?라)?(?:고|며|면서)(?=[\s,])")
"""A single mark that closes a double one: “…한다.’라고."""
_YEAR = deferred(r"[‘’'](?=\d\d)")
_BULLET = deferred(r"[\s\p{So}\p{Sm}\p{Po}ㅇoO○□-]{0,12}+")
_CLOSERS = frozenset({"”", "’’", "〞", "´´", "\U000f0853"})
_OPENERS = frozenset({"“", "‘‘", "〝", "„", "``", "\U000f0852"})


class Quoted(NamedTuple):
    """Words between marks: `words` without them, `outer` with them; `first` and `last` are paragraph numbers."""

    words: Span
    outer: Span
    first: int
    last: int
    closed: bool = True
    single: bool = False


class _Opened(NamedTuple):
    sign: Mark[bool]
    paragraph: int


def find_signs(text: str, _: Walls) -> Iterator[Mark[bool]]:
    """Finds quotation marks; the value says whether a mark looks like an opening one from what is around it."""
    doubled = any(map(text.__contains__, _DOUBLED))
    spans = [match.span() for match in _SIGN.finditer(text)] if doubled else _single_signs(text)
    for start, end in spans:
        yield Mark("quotation", span_of((start, end)), _opening(text, start, end), "quotation.sign")


def _single_signs(text: str) -> list[tuple[int, int]]:
    return [(place, place + 1) for place in places_of(text, glyphs.DOUBLE_QUOTES)]


def _opening(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    free = before.isspace() or before in _FREE
    return free and not after.isspace() and after not in ",.)" and _SPOKEN.match(text, end) is None


QUOTATION = Kind("quotation", find_signs)


def find_spoken(text: str, _: Walls) -> Iterator[Mark[str]]:
    """A closing mark and the particle of speech after it: ”라고, ”며."""
    for place in places_of(text, _CLOSING):
        if (match := _AFTER_SPEECH.match(text, place)) is not None:
            yield Mark("spoken", span_of(match.span()), match[0].strip(), "quotation.spoken")


SPOKEN = Kind("spoken", find_spoken)


def find_quoted(marks: Marks, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """Every marked stretch of these paragraphs, in order."""
    text = marks.text
    found: list[Quoted] = []
    waiting: _Opened | None = None
    starts = [*(sign.span.start for sign in marks.of(QUOTATION)), len(text)]
    for number, paragraph in enumerate(paragraphs):
        if waiting is None and starts[bisect_left(starts, paragraph.start)] >= paragraph.end:
            continue
        signs = marks.of(QUOTATION, paragraph)
        if waiting is not None and not _goes_on(marks, paragraphs, waiting, number):
            found.extend(_unclosed(text, paragraphs, waiting))
            waiting = None
        made, left = _pair(text, signs, number, waiting, nested=True)
        if left is not None and any(sign.value for sign in signs if sign.span.start > left.sign.span.start):
            made, left = _pair(text, signs, number, waiting, nested=False)
        if left is not None and (half := _half_closed(text, left, paragraph.end, number)) is not None:
            made, left = [*made, half], None
        found.extend(made)
        waiting = left
    if waiting is not None:
        found.extend(_unclosed(text, paragraphs, waiting))
    doubles = sorted(found, key=lambda stretch: stretch.outer.start)
    return tuple(sorted((*doubles, *_singles(text, paragraphs, doubles)), key=lambda stretch: stretch.outer.start))


def _pair(
    text: str, signs: Sequence[Mark[bool]], number: int, waiting: _Opened | None, *, nested: bool
) -> tuple[list[Quoted], _Opened | None]:
    """Pairs the signs of one paragraph; also returns the sign that is left open at its end."""
    made: list[Quoted] = []
    depth = 0
    for sign in signs:
        if (
            waiting is not None
            and not depth
            and (half := _half_closed(text, waiting, sign.span.start, number)) is not None
        ):
            made.append(half)
            waiting = None
        if waiting is None:
            waiting = _Opened(sign, number) if _opens(text, sign) else None
        elif sign.value and not depth and (lost := _lost(text, waiting, sign)) is not None:
            outer = Span(waiting.sign.span.start, lost.end)
            made.append(Quoted(words=lost, outer=outer, first=waiting.paragraph, last=number, closed=False))
            waiting = _Opened(sign, number)
        elif not nested and _reopens(text, sign):
            waiting = _Opened(sign, number)
        elif nested and sign.value and text[sign.span.slice] not in _CLOSERS:
            depth += 1
        elif depth:
            depth -= 1
        else:
            made.append(_closed(text, waiting, sign, number))
            waiting = None
    return made, waiting


def _opens(text: str, sign: Mark[bool]) -> bool:
    """Whether a sign outside of any quote opens one, and is neither an inch sign nor a stray closing mark."""
    start, end = sign.span
    if text[start:end] in _OPENERS or sign.value:
        return True
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if text[start:end] in _CLOSERS:
        return bool(after.strip()) and not (before.strip() and _AFTER_CLOSING.match(text, end))
    return not before.isdigit() and not (before.strip() and _SPOKEN.match(text, end))


def _reopens(text: str, sign: Mark[bool]) -> bool:
    """Whether a sign opens a new quote although the last was not closed: a curly one, or any after a comma. The open one is dropped."""
    start, end = sign.span
    before = text[max(0, start - _LOST_LENGTH) : start].rstrip()
    return sign.value and (text[start:end] in _OPENERS or before.endswith(","))


def _half_closed(text: str, opened: _Opened, end: int, number: int) -> Quoted | None:
    """A quote that a single mark closes before `end`, because it has no opening one of its own."""
    start = read = opened.sign.span.end
    odd = False
    for match in _HALF.finditer(text, start, end):
        singles = _YEAR.sub("", text[read : match.start()])
        odd ^= sum(map(singles.count, "‘’'")) % 2 == 1
        read = match.start()
        if not odd:
            words = _trimmed(text, start, match.start())
            outer = Span(opened.sign.span.start, match.end("mark"))
            return Quoted(words=words, outer=outer, first=opened.paragraph, last=number)
    return None


def _lost(text: str, opened: _Opened, sign: Mark[bool]) -> Span | None:
    """The words of a quote whose closing mark was lost: a particle of speech stands before the next opening one."""
    match = _LOST.search(text, max(opened.sign.span.end, sign.span.start - _LOST_LENGTH), sign.span.start)
    return _trimmed(text, opened.sign.span.end, match.start()) if match else None


def _closed(text: str, opened: _Opened, sign: Mark[bool], number: int) -> Quoted:
    words = _trimmed(text, opened.sign.span.end, sign.span.start)
    return Quoted(words=words, outer=Span(opened.sign.span.start, sign.span.end), first=opened.paragraph, last=number)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _goes_on(marks: Marks, paragraphs: Sequence[Span], waiting: _Opened, number: int) -> bool:
    """Whether an open quote runs on into this paragraph: the next sign closes it, or there is none yet."""
    text, paragraph = marks.text, paragraphs[number]
    if number - waiting.paragraph > FURTHER or paragraph.end - waiting.sign.span.end > LONGEST:
        return False
    if text[paragraphs[number - 1].end : paragraph.start].strip():
        return False
    signs = marks.of(QUOTATION, paragraph)
    if signs:
        bullet = _BULLET.match(text, *paragraph)
        return not signs[0].value and signs[0].span.start > (bullet.end() if bullet else paragraph.start)
    further = paragraphs[number + 1 : number + FURTHER] if number - waiting.paragraph < FURTHER else ()
    following = (marks.of(QUOTATION, each) for each in further)
    return next((not signs[0].value for signs in following if signs), False)


def _unclosed(text: str, paragraphs: Sequence[Span], opened: _Opened) -> Iterator[Quoted]:
    """A quote that nobody closed ends with its paragraph; a single mark at its end was meant to close it."""
    end = paragraphs[opened.paragraph].end
    words = _trimmed(text, opened.sign.span.end, end)
    if words and text[words.end - 1] in "'’" and text[words.slice].count(text[words.end - 1]) % 2:
        words = _trimmed(text, words.start, words.end - 1)
    if words:
        outer = Span(opened.sign.span.start, end)
        yield Quoted(words=words, outer=outer, first=opened.paragraph, last=opened.paragraph, closed=False)


def _singles(text: str, paragraphs: Sequence[Span], doubles: Sequence[Quoted]) -> Iterator[Quoted]:
    """Other marks before a particle of speech, outside of double ones: '…필요하다'며, 「…하겠다」라고."""
    place = 0
    ends = [place for place in places_of(text, _SINGLE_CLOSING) if _SINGLE_END.match(text, place)]
    for number, paragraph in enumerate(paragraphs if ends else ()):
        following = bisect_left(ends, paragraph.start)
        if following == len(ends) or ends[following] >= paragraph.end:
            continue
        for match in _SINGLE.finditer(text, *paragraph):
            while place < len(doubles) and doubles[place].outer.end <= match.start():
                place += 1
            if place < len(doubles) and doubles[place].outer.start < match.end():
                continue
            words = _trimmed(text, *match.span("words"))
            yield Quoted(words=words, outer=span_of(match.span()), first=number, last=number, single=True)
