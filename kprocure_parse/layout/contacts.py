"""Finds the rows of a text that are contacts. This is decided here alone, by the contents of the rows, never by their place.

A block begins with a label that fills a cell or opens a line (담당 부서, 문의:), with people and their numbers, or with the sentence
that asks the press to call. It continues as long as the rows have people, units and numbers. What the rows say is read elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.layout.enclosures import announces
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.notices import is_furniture, is_notice
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks import contact_sentences, staff
from kprocure_parse.marks.contact_labels import CONTACT_LABELS, HEADING
from kprocure_parse.marks.contact_pieces import ContactPiece, pieces_of, words_of
from kprocure_parse.marks.contact_sentences import lead_words
from kprocure_parse.marks.groups import GROUPS
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.marks.units import level

ContactRow = tuple[ContactPiece, ...]
RowKind = Literal["table", "line", "people", "group", "desk", "open", "other"]

LONGEST_CELL = 42
"""Longest cell of a table that was flattened to lines (characters)."""
LONGEST_ROW = 600
"""Longest line of contacts, including a sentence (characters)."""
SENTENCE = 30
"""Shortest sentence by which a body goes on below a note (characters)."""
CELLS_BETWEEN = 9
"""Most lines between two numbers of a flattened table."""
_ENOUGH_LABELS = 3
"""This many labels side by side, each alone in its cell, head the columns of a list."""

_MOST_UNITS = 3
"""Most cells of units above a role."""
_LABELS = frozenset({"department", "role"})
_NUMBERS = frozenset({"phone", "email"})


@frozen(kw_only=True)
class ContactBlock:
    """Rows that belong together: their line numbers, and the cells of each row, starting at the label."""

    lines: tuple[int, ...]
    rows: tuple[tuple[Span, ...], ...]


def find_contacts(lines: Sequence[Line]) -> Iterator[ContactBlock]:
    """Finds every block of contacts, in order."""
    place, signs = 0, _signs(lines)
    while place < len(lines):
        end = _block_end(lines, place) if _may_open(lines, place, signs) else place
        if end == place or _is_desk_note(lines, place, end):
            place = max(end, place + 1)
            continue
        start = place - (_groups_above(lines, place) or _units_above(lines, place))
        yield ContactBlock(
            lines=tuple(line.number for line in lines[start:end]),
            rows=tuple(_from_label(line) if at == 0 else line.cells for at, line in enumerate(lines[start:end])),
        )
        place = end


def has_number(line: Line) -> bool:
    """Whether the line has a telephone number or an e-mail address."""
    return bool(line.of(PHONES) or line.of(MAILS))


def is_table_line(line: Line) -> bool:
    """Whether a line is a row of the contact table: it opens with 담당 부서, 책임자 or 담당자, or has one as a cell."""
    return any(
        mark.value.sort in _LABELS and (mark.value.alone or not line.text[: mark.span.start - line.span.start].strip())
        for mark in line.of(CONTACT_LABELS)
    )


class _Signs(NamedTuple):
    """The places of the lines that have a label, a number or an address, and of those that may ask the press to call."""

    marked: frozenset[int]
    asking: frozenset[int]


def _signs(lines: Sequence[Line]) -> _Signs:
    if not lines:
        return _Signs(frozenset(), frozenset())
    marks = lines[0].marks
    found = (marks.of(CONTACT_LABELS), marks.of(PHONES), marks.of(MAILS))
    spans = [mark.span for each in found for mark in each]
    return _Signs(_lines_of(lines, spans), _lines_of(lines, lead_words(marks.text)))


def _lines_of(lines: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    """The places of the lines that hold these stretches."""
    if not spans:
        return frozenset()
    starts = [line.span.start for line in lines]
    places = [(bisect_right(starts, span.start) - 1, span.end) for span in spans]
    return frozenset([place for place, end in places if place >= 0 and end <= lines[place].span.end])


def _may_open(lines: Sequence[Line], place: int, signs: _Signs) -> bool:
    line = lines[place]
    desk = place + 1 in signs.marked and _is_desk(lines, place)
    if not (place in signs.marked or desk or (place in signs.asking and _announces(line, None))):
        return False
    if len(line.text) > LONGEST_ROW and not line.is_row:
        return False
    return not is_notice(line) and not is_furniture(line)


def _block_end(lines: Sequence[Line], start: int) -> int:
    """The index after the last line of the block that begins at `start`; `start` itself if none does."""
    kind = _kind(lines, start)
    if kind not in {"table", "line", "people", "desk"}:
        return start
    end = (_table_end if kind == "table" else _lines_end)(lines, start)
    return end if _is_block(lines[start:end]) else start


def _is_desk_note(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether a block is a note of the body (`* 문의: 가상재단 044-000-0000`): nobody is named in it, and sentences follow."""
    return lines[start].is_note and _body_goes_on(lines[end:]) and not any(map(_names_people, lines[start:end]))


def _body_goes_on(lines: Sequence[Line]) -> bool:
    """Whether a sentence of the body comes first: no attachment, notice or furniture before it."""
    for line in lines:
        if line.enclosure is not None or is_furniture(line) or is_notice(line):
            return False
        if len(line.text) >= SENTENCE and line.script.hangul and not line.is_note and is_predicate(line.text):
            return True
    return False


def _names_people(line: Line) -> bool:
    """Whether a line has people with numbers, with or without a label before them."""
    row = _row(line)
    return _are_people(line.marks.text, tuple(piece for piece in row if piece.kind not in _LABELS | {"inquiry"}))


def _is_block(lines: Sequence[Line]) -> bool:
    """Whether the lines have a number to reach somebody, or labels that suffice for a block."""
    if any(map(has_number, lines)):
        return True
    sorts = {mark.value.sort for line in lines for mark in line.of(CONTACT_LABELS)}
    return "inquiry" in sorts or sorts >= _LABELS


def _table_end(lines: Sequence[Line], start: int) -> int:
    """The index after the last row with a number or a label; the cells of a flattened table may come in between."""
    end, between = start + 1, 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if _stops(line) or _kind(lines, place) not in {"table", "people", "open"} or _is_item(line):
            break
        if has_number(line) or is_table_line(line):
            end, between = place + 1, 0
        elif not _is_cell(line) or (between := between + 1) > CELLS_BETWEEN:
            break
    return end


def _lines_end(lines: Sequence[Line], start: int) -> int:
    """The index after the last line of people that continues the block begun at `start`."""
    end, topics = start + 1, _heads_topics(lines, start)
    while end < len(lines) and not _stops(lines[end]) and (_goes_on(lines, end) or (topics and _is_topic(lines[end]))):
        end += 1
    return end


def _stops(line: Line) -> bool:
    return is_notice(line) or is_furniture(line) or (announces(line) and not has_number(line))


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether a line continues the one before it, with people, or with a number for people who have none yet."""
    kind = _kind(lines, place)
    if kind in {"table", "line"} and _opens_with_role(lines[place]) and has_number(lines[place]):
        return True  # 담당자 홍길동(…) below the head of the same unit
    if kind not in {"people", "open", "desk"}:
        return False
    row, before = _row(lines[place]), _row(lines[place - 1])
    unfinished = not before or before[-1].kind in {"words", "join", "inquiry", "role", "department"}
    numbered = any(piece.kind in _NUMBERS | {"fax"} for piece in row)
    return kind == "people" or (numbered and (unfinished or not _has_words(row)))


def _is_cell(line: Line) -> bool:
    return line.is_row or (len(line.text) <= LONGEST_CELL and line.level != 1)


def _is_item(line: Line) -> bool:
    """Whether an item of the body or an attachment begins here."""
    return line.marker in glyphs.ITEM_MARKS or line.text.startswith(lexicon.MISUSED_LABELS)


def _groups_above(lines: Sequence[Line], place: int) -> int:
    """How many lines directly above a block name its group: <총괄, 세정지원 관련>, <공동>."""
    count = 0
    while count < place and _is_group(lines[place - count - 1]):
        count += 1
    return count


def _units_above(lines: Sequence[Line], place: int) -> int:
    """How many cells directly above a table without 담당 부서 name its units: 산업부 / 가상과 / 책임자."""
    if not _opens_with_role(lines[place]) or lines[place].is_row:
        return 0
    count = 0
    while count < min(place, _MOST_UNITS) and _is_unit_cell(lines[place - count - 1]):
        count += 1
    return count


def _is_unit_cell(line: Line) -> bool:
    return not line.is_row and " " not in line.text and level(line.text) is not None and line.marker is None


def _opens_with_role(line: Line) -> bool:
    row = _row(line)
    return bool(row) and row[0].kind == "role"


def _is_group(line: Line) -> bool:
    return any(mark.span == line.span for mark in line.of(GROUPS))


def _from_label(line: Line) -> tuple[Span, ...]:
    """The cells of a line; from the label on if a PDF joined the last sentence of the body to it."""
    row = _row(line)
    label = next((index for index, piece in enumerate(row) if piece.kind == "department"), 0)
    if not any(_is_prose(line.marks.text, piece) for piece in row[:label]):
        return line.cells
    start = row[label].span.start
    return tuple(Span(max(start, cell.start), cell.end) for cell in line.cells if cell.end > start)


def _row(line: Line) -> ContactRow:
    return pieces_of(line.marks, line.cells, 0)


def _kind(lines: Sequence[Line], place: int) -> RowKind:
    """What a line is, judged by its own pieces; after a label no sentence may follow."""
    line = lines[place]
    text, row = line.marks.text, _row(line)
    following = lines[place + 1] if place + 1 < len(lines) else None
    if _is_table(text, row):
        return "open" if _heads_list(row, following) else "table"
    if (
        _is_labelled(text, row)
        or _heads_topics(lines, place)
        or (following is not None and _announces(line, following))
    ):
        return "line"
    if _are_people(text, row):
        return "people"
    if _is_desk(lines, place):
        return "desk"
    return "other" if not row or any(_is_prose(text, piece) for piece in row) else "open"


def _has_words(row: ContactRow) -> bool:
    return any(piece.kind == "words" for piece in row)


def _is_table(text: str, row: ContactRow) -> bool:
    """Whether a label of the table fills a cell, opens a row without a colon, or is inside a row."""
    labels = [piece for piece in row if piece.kind in _LABELS or _is_inquiry(text, row, piece)]
    if not labels or len({piece.value for piece in labels if piece.alone}) >= _ENOUGH_LABELS:
        return False
    if _heads_columns(row, labels[0]):
        return False
    if all(piece.closed and not piece.alone for piece in labels):
        return False
    after = [piece for piece in row if piece.span.start > labels[0].span.start]
    return not any(_is_prose(text, piece) for piece in after)


def _is_inquiry(text: str, row: ContactRow, piece: ContactPiece) -> bool:
    """Whether a piece is 자료 문의 in a cell of its own with people in the next cells; alone in its row it heads a column or a list."""
    if piece.kind != "inquiry" or not piece.alone or piece.misused:
        return False
    rest = tuple(other for other in row if other.span.start > piece.span.start)
    staffed = any(other.kind == "words" and (is_rank(other.value) or level(other.value) is not None) for other in rest)
    return _are_people(text, rest) or (staffed and any(other.kind in _NUMBERS for other in rest))


def _heads_columns(row: ContactRow, label: ContactPiece) -> bool:
    """Whether a label heads a column (`사업 | 예산 | 담당자`): the row has other words before it, none of them a unit, and no number."""
    before = [piece for piece in row if piece.kind == "words" and piece.span.start < label.span.start]
    return (
        bool(before)
        and not any(piece.kind in _NUMBERS for piece in row)
        and not any(level(piece.value) is not None for piece in before)
    )


def _heads_list(row: ContactRow, following: Line | None) -> bool:
    """Whether `담당자` is above `연락처`: they head the columns of a list that was flattened to lines."""
    if following is None or following.is_row or not all(piece.alone and piece.kind in _LABELS for piece in row):
        return False
    return bool(after := _row(following)) and all(
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
            return _are_people(text, tuple(rest))
        return (label.closed or _are_people(text, tuple(rest))) and not any(_is_prose(text, piece) for piece in rest)
    return label.kind == "words" and len(row) > 1 and contact_sentences.lead_end(text, label.span) is not None


def _announces(line: Line, following: Line | None) -> bool:
    """Whether a line is an unfinished sentence about the release, ending at the latest with a unit; `following` must then be people."""
    lead = contact_sentences.lead_end(line.marks.text, line.span)
    if lead is None or not _are_units(line, lead):
        return False
    return following is None or _are_people(line.marks.text, _row(following))


def _are_units(line: Line, start: int) -> bool:
    """Whether the rest of a line has only units: 가상청 나래과."""
    words = line.marks.text[start : line.span.end].split()
    return len(words) <= _MOST_UNITS and all(level(word) is not None for word in words)


def _heads_topics(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a heading like `경제동향 관련 문의처` with topics and their numbers below it."""
    line = lines[place]
    labels = line.of(CONTACT_LABELS)
    ends = labels and labels[-1].rule == HEADING and line.span.end - labels[-1].span.end <= 1
    return bool(ends) and place + 1 < len(lines) and _is_topic(lines[place + 1])


def _is_topic(line: Line) -> bool:
    """Whether a line is a word or two with a number in brackets: `물가(044-000-0000)`."""
    row = _row(line)
    return [piece.kind for piece in row if piece.kind not in {"join", "words"}] == ["phone"] and _has_words(row[:1])


def _is_bullet(piece: ContactPiece) -> bool:
    return piece.kind == "words" and not piece.value.strip("*※○ㅇ□·-")


def _are_people(text: str, row: ContactRow) -> bool:
    """Whether a row without a label has only people with numbers: `과 홍길동 사무관(042-724-0000), …`."""
    pieces = [piece for piece in row if piece.kind not in {"join", "group", "blank", "fax", "sign"}]
    if not any(piece.kind in _NUMBERS for piece in pieces):
        return False
    known = False
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].kind if index + 1 < len(pieces) else ""
        if piece.kind == "words" and following not in _NUMBERS and contact_sentences.is_tail(text, piece.span):
            continue
        if piece.kind == "words":
            if not _names_someone(text, piece, known=known, numbered=following in _NUMBERS):
                return False
            known = True
        elif piece.kind not in _NUMBERS or not known:
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


def _is_desk(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a unit alone above its telephone number, as some headers print the press office."""
    line, following = lines[place], lines[place + 1] if place + 1 < len(lines) else None
    if following is None or line.is_row or " " in line.text:
        return False
    number = next(iter(following.of(PHONES)), None)
    if number is None or level(line.text) is None:
        return False
    before = following.marks.text[following.span.start : number.span.start]
    return before.strip(" -–(") in lexicon.DESK_SIGNS


def _is_prose(text: str, piece: ContactPiece) -> bool:
    return (
        piece.kind == "words"
        and contact_sentences.is_prose(text, piece.span)
        and contact_sentences.lead_end(text, piece.span) is None
    )
