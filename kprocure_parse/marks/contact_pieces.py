"""A row of contacts cut at its marks: labels, groups, numbers, addresses, and the words between them.

Knows cells, the words of the form and the other marks; what the words between them mean is decided elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import units
from kprocure_parse.marks import people
from kprocure_parse.marks.contact_labels import CONTACT_LABELS, Sort
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.groups import GROUPS
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.phones import PHONES, Number
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.spaced import GAP, any_of, folded, squeeze
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import deferred, quick

ContactPieceKind = Literal[
    "department", "inquiry", "role", "group", "place", "words", "phone", "email", "fax", "sign", "join", "blank"
]


class ContactPiece(NamedTuple):
    """One piece of a row. `value` is squeezed; `alone` = it fills its line of the cell, `closed` = a colon or bracket closes it.

    A "sign" is a word for the number after it (전화, 이메일), a "blank" an empty first cell: the cell above goes on; a "place"
    is a line in brackets in a department's cell: a group mark for this department alone.
    """

    kind: ContactPieceKind
    span: Span
    row: int = 0
    cell: int = 0
    value: str = ""
    number: Number | None = None
    rule: str = ""
    alone: bool = False
    closed: bool = False
    misused: bool = False

    def in_row(self, row: int) -> "ContactPiece":
        """The same piece in the row of that number."""
        return ContactPiece(self[0], self[1], row, *self[3:])


_KINDS: dict[Sort, ContactPieceKind] = {
    "department": "department",
    "role": "role",
    "inquiry": "inquiry",
    "misused": "inquiry",
}
_SIGN_WORDS = (*lexicon.PHONE_WORDS, *lexicon.FAX_WORDS, *lexicon.MAIL_WORDS)
_LABEL_WORDS = frozenset((*_SIGN_WORDS, *lexicon.PERSON_WORDS))
_SIGNS = (
    rf"(?:[{lexicon.PHONE_SIGNS}]"
    rf"|(?<![가-힣A-Za-z])(?:{any_of(_SIGN_WORDS)})[)）]?{GAP}[.:：]?)"
)
_FAX = deferred(
    rf"(?:[-–]{GAP})?[(（]?(?<![가-힣A-Za-z])(?:{'|'.join(lexicon.FAX_WORDS)})[)）]?{GAP}[.:：]?{GAP}[(（]?{GAP}$"
)
_CELL = quick(r"[^\t|]++")
_LINE = quick(r"[^\n]++")
_FRONT = quick(r"[\s)）\]>.<\[【「〈＜:：·\-*※○ㅇ□◦▶▷◇△•‣☞]*+")
_BACK = deferred(rf"(?>[(（\[:：\s]|{_SIGNS}){{0,12}}+$")
_BACK_LETTERS = frozenset("".join(("()[（）.:：", lexicon.PHONE_SIGNS, *_SIGN_WORDS)))
"""With white space the characters of all that it finds."""
_JOIN = deferred(r"[,，、;；]|(?<!T)/(?!F)|[:：](?!\d)|(?<=[가-힣])[·ㆍ](?=[가-힣])")
_NAME_LEFT = deferred(r"(?:^|(?<=[\s:：·ㆍ]))[가-힣]{2,4}$")
_NAME_RIGHT = deferred(r"[가-힣]{2,4}(?![가-힣])")
_WORD = deferred(r"(?:[^\s()（），、,;；\[\]]|[(（][^()（）\n]{1,30}[)）])++")
_SHORT = deferred(rf"[(（]{GAP}[{lexicon.PHONE_SIGNS}]?{GAP}(?P<line>\d{{4}}){GAP}[)）]")
_LOST = deferred(r"[(（][^()（）\n\d]{0,8}\d[-–.\d\s~,*○OX]{2,16}[)）]")
"""A bracket with figures that were not read as a number: `(내선 0001)`, `(044-20-00)`."""
_NOTED = quick(r"[(（](?P<note>[^()（）\n]{2,30})[)）]")
_FAX_BEFORE = 20
"""How far before a number its sign can begin (characters)."""


def words_of(text: str, span: Span) -> tuple[Span, ...]:
    """The words of a stretch; a short note in brackets stays with its word."""
    return tuple(span_of(match.span()) for match in _WORD.finditer(text, *span))


def pieces_of(marks: Marks, row: Sequence[Span], number: int) -> tuple[ContactPiece, ...]:
    """Everything a row holds, in order. A tab or a bar parts cells as a wall does.

    Layout asks for a row several times, and who reads its people asks again: what it holds is kept.
    """
    key = ("contact_pieces", tuple(row))
    kept: tuple[ContactPiece, ...] | None = marks.kept.get(key)
    if kept is None:
        kept = marks.kept[key] = _read(marks, row)
    return tuple([piece.in_row(number) for piece in kept]) if number else kept


def _read(marks: Marks, row: Sequence[Span]) -> tuple[ContactPiece, ...]:
    found: list[ContactPiece] = []
    cells = [cell for part in row for cell in _cells(marks.text, part)]
    for index, cell in enumerate(cells):
        lines = (span_of(line.span()) for line in _LINE.finditer(marks.text, *cell))
        inside = [piece for line in lines for piece in _line(marks, line, index)]
        if not inside and index == 0 and len(cells) > 1:
            inside = [ContactPiece(kind="blank", span=cell, cell=index)]
        found += inside
    return tuple(_with_faxes(found))


def _cells(text: str, span: Span) -> Iterator[Span]:
    if not span:
        yield span
    parts = [span_of(match.span()) for match in _CELL.finditer(text, *span)]
    if parts and parts[0].start > span.start:
        yield Span(span.start, span.start)
    yield from parts


def _with_faxes(pieces: list[ContactPiece]) -> Iterator[ContactPiece]:
    """A number in the cell after 팩스 is a fax number."""
    yield from pieces[:1]
    for before, piece in pairwise(pieces):
        fax = before.kind == "sign" and before.value in lexicon.FAX_WORDS and piece.kind == "phone"
        yield piece._replace(kind="fax") if fax else piece


def _line(marks: Marks, line: Span, cell: int) -> Iterator[ContactPiece]:
    """The pieces of one line of a cell, and the words between them."""
    start = line.start
    for anchor in _anchors(marks, line, cell):
        if anchor.span.start < start:
            continue
        piece = _as_fax(marks.text, Span(start, line.end), anchor)
        yield from _between(marks.text, Span(start, piece.span.start), piece, line)
        yield piece
        start = piece.span.end
    yield from _between(marks.text, Span(start, line.end), ContactPiece(kind="blank", span=line, cell=cell), line)


def _anchors(marks: Marks, line: Span, cell: int) -> list[ContactPiece]:
    found = [
        ContactPiece(kind="phone", span=mark.span, number=mark.value, rule=mark.rule, cell=cell)
        for mark in marks.of(PHONES, line)
    ]
    if found:
        found += _short_numbers(marks.text, line, cell)
    found += _lost_numbers(marks, line, cell)
    found += [ContactPiece(kind="email", span=mark.span, value=mark.value, cell=cell) for mark in marks.of(MAILS, line)]
    found += [
        ContactPiece(kind="group", span=mark.span, value=mark.value, cell=cell) for mark in marks.of(GROUPS, line)
    ]
    found += _labels(marks, line, cell)
    return sorted(found, key=lambda piece: piece.span)


def _short_numbers(text: str, line: Span, cell: int) -> Iterator[ContactPiece]:
    """`홍길동 사무관(042-724-0000), 김철수 사무관(0001)`: four digits in brackets after a whole number."""
    for match in _SHORT.finditer(text, *line):
        yield ContactPiece(kind="phone", span=span_of(match.span("line")), value=match["line"], cell=cell)


def _lost_numbers(marks: Marks, line: Span, cell: int) -> Iterator[ContactPiece]:
    if marks.text.find("(", *line) < 0 and marks.text.find("（", *line) < 0:
        return
    for match in _LOST.finditer(marks.text, *line):
        span = span_of(match.span())
        if (
            not any(span.start < phone.span.end and phone.span.start < span.end for phone in marks.of(PHONES, line))
            and _SHORT.fullmatch(marks.text, *span) is None
        ):
            yield ContactPiece(kind="sign", span=span, value=squeeze(match[0]), cell=cell)


def _labels(marks: Marks, line: Span, cell: int) -> Iterator[ContactPiece]:
    for mark in marks.of(CONTACT_LABELS, line):
        yield ContactPiece(
            kind=_KINDS[mark.value.sort],
            span=mark.span,
            value=mark.value.word,
            cell=cell,
            rule=mark.rule,
            alone=mark.value.alone,
            closed=mark.value.closed,
            misused=mark.value.sort == "misused",
        )


def _between(text: str, gap: Span, following: ContactPiece, line: Span) -> Iterator[ContactPiece]:
    """The words of a gap, cut at commas, slashes and colons; telephone signs and brackets before a number are dropped."""
    start = gap.start
    for match in _JOIN.finditer(text, *gap):
        colon = match[0] in ":："
        if match[0] in "·ㆍ" and not _parts_names(text, gap, match.start()):
            continue
        yield from _words(text, Span(start, match.start()), following, line, closed=colon)
        if not colon:
            yield ContactPiece(kind="join", span=span_of(match.span()), cell=following.cell)
        start = match.end()
    last = following.kind in {"phone", "email"}
    rest = Span(start, _signs_start(text, Span(start, gap.end)) if last else gap.end)
    remark = _remark(text, rest) if last else None
    if remark is not None:
        yield from _words(text, Span(rest.start, remark.start - 1), following, line)
        yield ContactPiece(kind="sign", span=remark, value=squeeze(text[remark.slice]), cell=following.cell)
    else:
        yield from _words(text, rest, following, line)


def _parts_names(text: str, gap: Span, dot: int) -> bool:
    """Whether a dot stands between two names: `홍길동·임꺽정 사무관`, not in a unit (방송·통신정책과)."""
    left = _NAME_LEFT.search(text, max(gap.start, dot - people.LONGEST - 1), dot)
    right = _NAME_RIGHT.match(text, dot + 1, gap.end)
    return left is not None and right is not None and people.is_name(left[0]) and people.is_name(right[0])


def _signs_start(text: str, span: Span) -> int:
    """Where the telephone signs and brackets begin that lead to the number at the end of a stretch."""
    start = span.end
    while start > span.start and (text[start - 1] in _BACK_LETTERS or text[start - 1].isspace()):
        start -= 1
    back = _BACK.search(text, start, span.end)
    return back.start() if back else span.end


def _remark(text: str, span: Span) -> Span | None:
    """What stands between an open bracket and the number, if it names nobody: `임꺽정(구매 통계 042-000-0000)`."""
    bracket = max(text.rfind("(", *span), text.rfind("（", *span))
    inside = _trim(text, Span(bracket + 1, span.end))
    if bracket <= span.start or not inside or ")" in text[inside.slice]:
        return None
    words = text[inside.slice].split()
    return None if any(map(_is_of_person, words)) or is_rank("".join(words)) else inside


def _is_of_person(word: str) -> bool:
    """Whether words are a rank, a name or a unit; 통계 and 결과 end like short units but are not."""
    unit = level(word) is not None and (len(word) > people.USUAL or word[:2] in units.STEMS)
    return is_rank(word) or unit or people.is_name(word)


def _words(
    text: str, span: Span, following: ContactPiece, line: Span, *, closed: bool = False
) -> Iterator[ContactPiece]:
    """The words of a stretch; a unit that stands in the bracket with the number comes before its person."""
    bracket = _unit_bracket(text, span)
    if bracket is not None:
        yield from _words(text, Span(bracket + 1, span.end), following, line)
        span = Span(span.start, bracket)
    if not span:
        return
    start = _FRONT.match(text, *span)
    trimmed = _trim(text, Span(start.end() if start else span.start, span.end))
    if not trimmed:
        return
    alone = not (text[line.start : trimmed.start].strip() or text[trimmed.end : line.end].strip())
    value = squeeze(text[trimmed.start : trimmed.end])
    kind: ContactPieceKind = "sign" if value in _LABEL_WORDS else "words"
    noted = _place(text, trimmed) if alone else None
    yield ContactPiece(
        kind="place" if noted is not None else kind,
        span=trimmed,
        value=folded(noted["note"]) if noted is not None else value,
        cell=following.cell,
        alone=alone,
        closed=closed,
    )


def _unit_bracket(text: str, span: Span) -> int | None:
    """Where the bracket opens in `홍길동 과장(가상과, 042-000-0000)`."""
    bracket = text.rfind("(", *span)
    if bracket <= span.start or ")" in text[bracket : span.end]:
        return None
    before, inside = text[span.start : bracket].split(), text[bracket + 1 : span.end].split()
    return bracket if before and inside and is_rank(before[-1]) and level(inside[-1]) is not None else None


def _place(text: str, span: Span) -> re.Match[str] | None:
    """A line of a cell in brackets that is neither a rank nor a unit: where the unit sits, or what it has to do with the release."""
    match = _NOTED.fullmatch(text, *span)
    return None if match is None or is_rank(squeeze(match["note"])) or level(match["note"]) is not None else match


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "([（［"):
        end -= 1
    return Span(start, end)


def _as_fax(text: str, line: Span, piece: ContactPiece) -> ContactPiece:
    """A number after 팩스, FAX or (F) is a fax number; the sign belongs to it."""
    if piece.kind != "phone":
        return piece
    sign = _FAX.search(text, max(line.start, piece.span.start - _FAX_BEFORE), piece.span.start)
    return piece if sign is None else piece._replace(kind="fax", span=Span(sign.start(), piece.span.end))
