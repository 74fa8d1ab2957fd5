"""The marks of a contact zone: labels, roles, groups, numbers, addresses, and the words between them.

Knows rows of cells and the words of the form; what the words between the marks mean is asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Phone
from kprocure_parse.values.phones import find_phones

MarkKind = Literal["department", "inquiry", "role", "group", "words", "phone", "email", "fax", "join", "blank"]


@frozen(kw_only=True)
class Mark:
    """One thing in a row. `value` is squeezed; `alone` = it fills its line, `colon` = a colon or bracket closes it."""

    kind: MarkKind
    span: Span
    row: int
    cell: int
    value: str = ""
    phone: Phone | None = None
    alone: bool = False
    colon: bool = False


_GAP = r"[ \t\u00a0\u3000]{0,8}"


def _spaced(words: Sequence[str]) -> str:
    """An alternation of words, longest first, whose letters may stand apart: `담 당 부 서`."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(_GAP.join(map(regex.escape, word)) for word in ordered)


_LABELS = (*lexicon.DEPARTMENT_LABELS, *lexicon.ROLE_LABELS, *lexicon.INQUIRY_LABELS, *lexicon.MISUSED_LABELS)
_ONLY_CLOSED = frozenset(
    {"부서", "담당", "연락처", "자료제공", "무의", "문이", "문희", "문위", *lexicon.MISUSED_LABELS}
)

_OPENING = deferred(
    rf"[\s*※○ㅇ□◦▶▷◇\-·•‣☞]*+[<\[(【「]?{_GAP}(?P<word>{_spaced(_LABELS)}){_GAP}(?P<close>[\])】>」])?{_GAP}(?P<colon>[:：.;])?"
)
_INSIDE = deferred(rf"(?<=[\s)）])(?P<word>{_spaced(lexicon.WORD_LABELS)})(?=\s|$)")
_GROUP = deferred(
    r"[<〈＜‹《][ \u00a0]{0,4}(?P<free>[가-힣A-Z][^<>〈〉＜＞‹›《》\n@/]{0,38}?)[ \u00a0]{0,4}[>〉＞›》]"
    rf"|[(（\[][ \u00a0]{{0,4}}(?P<known>{_spaced(lexicon.GROUPS)})[ \u00a0]{{0,4}}[)）\]]"
    rf"|[<〈＜][ \u00a0]{{0,4}}[>〉＞][ \u00a0]{{0,4}}(?P<slipped>{_spaced(lexicon.GROUPS)})(?=\s)"
)
_EMAIL = deferred(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}")
_CELL = deferred(r"[^\t|]++")
_LINE = deferred(r"[^\n]++")
_SIGNS = (
    rf"(?:[{lexicon.PHONE_SIGNS}]"
    rf"|(?<![가-힣A-Za-z])(?:{'|'.join((*lexicon.PHONE_WORDS, *lexicon.FAX_WORDS))})[)）]?{_GAP}[.:：]?)"
)
_FAX = deferred(
    rf"(?:[-–]{_GAP})?[(（]?(?<![가-힣A-Za-z])(?:{'|'.join(lexicon.FAX_WORDS)})[)）]?{_GAP}[.:：]?{_GAP}[(（]?{_GAP}$"
)
_FRONT = deferred(r"[\s)）\]>.:：·\-*※○ㅇ□◦▶▷◇△•‣☞]*+")
_BACK = deferred(rf"(?>[(（\[:：\s]|{_SIGNS}){{0,12}}+$")
_JOIN = deferred(r"[,，;；]|(?<!T)/(?!F)")
_WORD = deferred(r"(?:[^\s()（），,;；\[\]]|[(（][^()（）\n]{1,30}[)）])++")
_SHORT = deferred(rf"[(（]{_GAP}[{lexicon.PHONE_SIGNS}]?{_GAP}(?P<line>\d{{4}}){_GAP}[)）]")
_ANY = deferred(r"\S")


def squeeze(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def words_of(text: str, span: Span) -> tuple[Span, ...]:
    """The words of a stretch; a short note in brackets stays with its word."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text, *span))


def marks_of(text: str, row: Sequence[Span], number: int) -> tuple[Mark, ...]:
    """Everything a row holds, in order. A tab or a bar parts cells as a wall does."""
    found: list[Mark] = []
    cells = [cell for part in row for cell in _cells(text, part)]
    for index, cell in enumerate(cells):
        inside = [
            mark for line in _LINE.finditer(text, *cell) for mark in _line(text, Span(*line.span()), number, index)
        ]
        if not inside and index == 0 and len(cells) > 1:
            inside = [Mark(kind="blank", span=cell, row=number, cell=index)]
        found += inside
    return tuple(found)


def _cells(text: str, span: Span) -> Iterator[Span]:
    if not span:
        yield span
    parts = [Span(*match.span()) for match in _CELL.finditer(text, *span)]
    if parts and parts[0].start > span.start:
        yield Span(span.start, span.start)
    yield from parts


def _line(text: str, line: Span, row: int, cell: int) -> Iterator[Mark]:
    """The marks of one line of a cell, and the words between them."""
    start = line.start
    for anchor in _anchors(text, line, row, cell):
        if anchor.span.start < start:
            continue
        mark = _as_fax(text, Span(start, line.end), anchor)
        yield from _between(text, Span(start, mark.span.start), mark, line)
        yield mark
        start = mark.span.end
    yield from _between(text, Span(start, line.end), Mark(kind="blank", span=line, row=row, cell=cell), line)


def _anchors(text: str, line: Span, row: int, cell: int) -> list[Mark]:
    found = [Mark(kind="phone", span=phone.span, phone=phone, row=row, cell=cell) for phone in find_phones(text, line)]
    found += [
        Mark(kind="email", span=Span(*m.span()), value=m[0], row=row, cell=cell) for m in _EMAIL.finditer(text, *line)
    ]
    found += _groups(text, line, row, cell)
    found += _labels(text, line, row, cell)
    if any(mark.kind == "phone" for mark in found):
        found += _short_numbers(text, line, row, cell)
    return sorted(found, key=lambda mark: mark.span)


def _short_numbers(text: str, line: Span, row: int, cell: int) -> Iterator[Mark]:
    """`홍길동 사무관(042-724-0000), 김철수 사무관(0001)`: four digits in brackets behind a whole number."""
    for match in _SHORT.finditer(text, *line):
        yield Mark(kind="phone", span=Span(*match.span("line")), value=match["line"], row=row, cell=cell)


def _groups(text: str, line: Span, row: int, cell: int) -> Iterator[Mark]:
    for match in _GROUP.finditer(text, *line):
        value = match["free"] or match["known"] or match["slipped"]
        folded = squeeze(value) if squeeze(value) in lexicon.GROUPS else " ".join(value.split())
        if squeeze(value) not in lexicon.NO_GROUPS:
            yield Mark(kind="group", span=Span(*match.span()), value=folded, row=row, cell=cell)


def _labels(text: str, line: Span, row: int, cell: int) -> Iterator[Mark]:
    match = _OPENING.match(text, *line)
    if match is not None:
        alone = not text[match.end() : line.end].strip()
        closed = bool(match["close"] or match["colon"])
        value = squeeze(match["word"])
        apart = match.end("word") < line.end and text[match.end("word")].isspace()
        if alone or closed or (apart and value not in _ONLY_CLOSED):
            yield _label(match, row, cell, alone=alone, colon=closed)
    for inner in _INSIDE.finditer(text, *line):
        if match is None or inner.start("word") >= match.end():
            yield _label(inner, row, cell, alone=False, colon=False)


def _label(match: regex.Match[str], row: int, cell: int, *, alone: bool, colon: bool) -> Mark:
    value = squeeze(match["word"])
    kind: MarkKind = "inquiry"
    if value in lexicon.ROLE_LABELS:
        kind = "role"
    elif value in lexicon.DEPARTMENT_LABELS:
        kind = "department"
    return Mark(kind=kind, span=Span(*match.span("word")), value=value, row=row, cell=cell, alone=alone, colon=colon)


def _between(text: str, gap: Span, following: Mark, line: Span) -> Iterator[Mark]:
    """The words of a gap, cut at commas and slashes; telephone signs and brackets before a number fall away."""
    start = gap.start
    for match in _JOIN.finditer(text, *gap):
        yield from _words(text, Span(start, match.start()), following, line, last=False)
        yield Mark(kind="join", span=Span(*match.span()), row=following.row, cell=following.cell)
        start = match.end()
    yield from _words(text, Span(start, gap.end), following, line, last=True)


def _words(text: str, span: Span, following: Mark, line: Span, *, last: bool) -> Iterator[Mark]:
    start = _FRONT.match(text, *span)
    begin = start.end() if start else span.start
    back = _BACK.search(text, begin, span.end) if last and following.kind in {"phone", "email"} else None
    trimmed = _trim(text, Span(begin, back.start() if back else span.end))
    if trimmed:
        value = squeeze(text[trimmed.slice])
        yield Mark(
            kind="words",
            span=trimmed,
            value=value,
            row=following.row,
            cell=following.cell,
            alone=not (_ANY.search(text, line.start, trimmed.start) or _ANY.search(text, trimmed.end, line.end)),
        )


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "([（［"):
        end -= 1
    return Span(start, end)


def _as_fax(text: str, line: Span, mark: Mark) -> Mark:
    """A number behind 팩스, FAX or (F) is none to call; the sign belongs to it."""
    sign = _FAX.search(text, max(line.start, mark.span.start - 20), mark.span.start) if mark.kind == "phone" else None
    if sign is None:
        return mark
    return Mark(kind="fax", span=Span(sign.start(), mark.span.end), phone=mark.phone, row=mark.row, cell=mark.cell)
