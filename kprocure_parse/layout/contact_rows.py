"""What one row of a text is, judged by its pieces: a row of a contact table, a labelled line, people with their numbers, a desk, or none of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.marks import contact_sentences, staff
from kprocure_parse.marks.contact_labels import CONTACT_LABELS, HEADING
from kprocure_parse.marks.contact_pieces import ContactPiece, pieces_of, words_of
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.units import level

ContactRow = tuple[ContactPiece, ...]
RowKind = Literal["table", "line", "people", "group", "desk", "open", "other"]
_ENOUGH_LABELS = 3
"""This many labels side by side, each alone in its cell, head the columns of a list."""
MOST_UNITS = 3
"""Most cells of units above a role."""
LABELS = frozenset({"department", "role"})
NUMBERS = frozenset({"phone", "email"})


def row_of(line: Line) -> ContactRow:
    """The pieces of a line: labels, words, numbers, signs."""
    return pieces_of(line.marks, line.cells, 0)


def kind_of(lines: Sequence[Line], place: int) -> RowKind:
    """What a line is, judged by its own pieces; after a label no sentence may follow."""
    line = lines[place]
    text, row = line.marks.text, row_of(line)
    following = lines[place + 1] if place + 1 < len(lines) else None
    if _is_table(text, row):
        return "open" if _heads_list(row, following) else "table"
    if (
        _is_labelled(text, row)
        or heads_topics(lines, place)
        or (following is not None and asks_for_calls(line, following))
    ):
        return "line"
    if are_people(text, row):
        return "people"
    if is_desk(lines, place):
        return "desk"
    return "other" if not row or any(is_prose_piece(text, piece) for piece in row) else "open"


def has_words(row: ContactRow) -> bool:
    """Whether a row has words that are no label."""
    return any(piece.kind == "words" for piece in row)


def _is_table(text: str, row: ContactRow) -> bool:
    """Whether a label of the table fills a cell, opens a row without a colon, or is inside a row."""
    labels = [piece for piece in row if piece.kind in LABELS or _is_inquiry(text, row, piece)]
    if not labels or len({piece.value for piece in labels if piece.alone}) >= _ENOUGH_LABELS:
        return False
    if _heads_columns(row, labels[0]):
        return False
    if all(piece.closed and not piece.alone for piece in labels):
        return False
    after = [piece for piece in row if piece.span.start > labels[0].span.start]
    return not any(is_prose_piece(text, piece) for piece in after)


def _is_inquiry(text: str, row: ContactRow, piece: ContactPiece) -> bool:
    """Whether a piece is 자료 문의 in a cell of its own with people in the next cells; alone in its row it heads a column or a list."""
    if piece.kind != "inquiry" or not piece.alone or piece.misused:
        return False
    rest = tuple(other for other in row if other.span.start > piece.span.start)
    staffed = any(other.kind == "words" and (is_rank(other.value) or level(other.value) is not None) for other in rest)
    return are_people(text, rest) or (staffed and any(other.kind in NUMBERS for other in rest))


def _heads_columns(row: ContactRow, label: ContactPiece) -> bool:
    """Whether a label heads a column (`사업 | 예산 | 담당자`): the row has other words before it, none of them a unit, and no number."""
    before = [piece for piece in row if piece.kind == "words" and piece.span.start < label.span.start]
    return (
        bool(before)
        and not any(piece.kind in NUMBERS for piece in row)
        and not any(level(piece.value) is not None for piece in before)
    )


def _heads_list(row: ContactRow, following: Line | None) -> bool:
    """Whether `담당자` is above `연락처`: they head the columns of a list that was flattened to lines."""
    if following is None or following.is_row or not all(piece.alone and piece.kind in LABELS for piece in row):
        return False
    return bool(after := row_of(following)) and all(
        piece.kind == "sign" or (piece.kind == "inquiry" and piece.alone and piece.value in lexicon.PHONE_WORDS)
        for piece in after
    )


def _is_labelled(text: str, row: ContactRow) -> bool:
    """Whether a row is `* 문의: …`, `담당: …`, or the sentence about the release that ends with people."""
    label = next((piece for piece in row if piece.kind not in {"group", "words"} or not _is_bullet(piece)), None)
    if label is None:
        return False
    if label.kind in {"inquiry", "role", "department"}:
        rest = [piece for piece in row if piece.span.start > label.span.start]
        if label.misused:
            return are_people(text, tuple(rest))
        return (label.closed or are_people(text, tuple(rest))) and not any(
            is_prose_piece(text, piece) for piece in rest
        )
    return label.kind == "words" and len(row) > 1 and contact_sentences.lead_end(text, label.span) is not None


def asks_for_calls(line: Line, following: Line | None) -> bool:
    """Whether a line is an unfinished sentence about the release, ending at the latest with a unit; `following` must then be people."""
    lead = contact_sentences.lead_end(line.marks.text, line.span)
    if lead is None or not _are_units(line, lead):
        return False
    return following is None or are_people(line.marks.text, row_of(following))


def _are_units(line: Line, start: int) -> bool:
    """Whether the rest of a line has only units: 가상청 나래과."""
    words = line.marks.text[start : line.span.end].split()
    return len(words) <= MOST_UNITS and all(level(word) is not None for word in words)


def heads_topics(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a heading like `경제동향 관련 문의처` with topics and their numbers below it."""
    line = lines[place]
    labels = line.of(CONTACT_LABELS)
    ends = labels and labels[-1].rule == HEADING and line.span.end - labels[-1].span.end <= 1
    return bool(ends) and place + 1 < len(lines) and is_topic(lines[place + 1])


def is_topic(line: Line) -> bool:
    """Whether a line is a word or two with a number in brackets: `물가(044-000-0000)`."""
    row = row_of(line)
    return [piece.kind for piece in row if piece.kind not in {"join", "words"}] == ["phone"] and has_words(row[:1])


def _is_bullet(piece: ContactPiece) -> bool:
    return piece.kind == "words" and not piece.value.strip("*※○ㅇ□·-")


def are_people(text: str, row: ContactRow) -> bool:
    """Whether a row without a label has only people with numbers: `과 홍길동 사무관(042-724-0000), …`."""
    pieces = [piece for piece in row if piece.kind not in {"join", "group", "blank", "fax", "sign"}]
    if not any(piece.kind in NUMBERS for piece in pieces):
        return False
    known = False
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].kind if index + 1 < len(pieces) else ""
        if piece.kind == "words" and following not in NUMBERS and contact_sentences.is_tail(text, piece.span):
            continue
        if piece.kind == "words":
            if not _names_someone(text, piece, known=known, numbered=following in NUMBERS):
                return False
            known = True
        elif piece.kind not in NUMBERS or not known:
            return False
    return True


def _names_someone(text: str, piece: ContactPiece, *, known: bool, numbered: bool) -> bool:
    """Whether a piece names a person with a rank, or with a unit before the name; after one such person a bare name suffices."""
    span = contact_sentences.after_link(text, piece.span)
    lead = contact_sentences.lead_end(text, span)
    span = Span(lead, span.end) if lead is not None else span
    if contact_sentences.is_prose(text, span):
        return False
    found = staff.read(text, words_of(text, span), staff.Around(phone=numbered, labelled=known))
    named = [member for member in found.people if member.name is not None]
    unit = any(level(text[word.slice]) is not None for word in found.units)
    return bool(named) and (known or unit or any(member.rank for member in named))


def is_desk(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a unit alone above its telephone number, as some headers print the press office."""
    line, following = lines[place], lines[place + 1] if place + 1 < len(lines) else None
    if following is None or line.is_row or " " in line.text:
        return False
    number = next(iter(following.of(PHONES)), None)
    if number is None or level(line.text) is None:
        return False
    before = following.marks.text[following.span.start : number.span.start]
    return before.strip(" -–(") in lexicon.DESK_SIGNS


def is_prose_piece(text: str, piece: ContactPiece) -> bool:
    """Whether a piece is a sentence, and not the one that asks the press to call."""
    return (
        piece.kind == "words"
        and contact_sentences.is_prose(text, piece.span)
        and contact_sentences.lead_end(text, piece.span) is None
    )
