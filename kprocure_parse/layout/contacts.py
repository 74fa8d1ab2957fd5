"""Finds the rows of a text that are contacts. This is decided here alone, by the contents of the rows, never by their place.

A block begins with a label that fills a cell or opens a line (담당 부서, 문의:), with people and their numbers, or with the sentence
that asks the press to call. It continues as long as the rows have people, units and numbers. What the rows say is read elsewhere.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.layout.contact_rows import (
    LABELS,
    MOST_UNITS,
    NUMBERS,
    are_people,
    asks_for_calls,
    has_words,
    heads_topics,
    is_desk,
    is_prose_piece,
    is_topic,
    kind_of,
    row_of,
)
from kprocure_parse.layout.enclosures import announces
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.notices import is_furniture, is_notice
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.contact_sentences import lead_words
from kprocure_parse.marks.groups import GROUPS
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.marks.spaced import squeeze
from kprocure_parse.marks.units import level

LONGEST_CELL = 42
"""Longest cell of a table that was flattened to lines (characters)."""
LONGEST_ROW = 600
"""Longest line of contacts, including a sentence (characters)."""
SENTENCE = 30
"""Shortest sentence by which a body goes on below a note (characters)."""
HEADING = 60
"""Longest heading of a list of numbers (characters)."""
CELLS_BETWEEN = 9
"""Most lines between two numbers of a flattened table."""

_CLOSERS = " >)]〕】〉》›"
_COUNSEL_ENDS = tuple({words[-2:] for words in lexicon.COUNSEL_HEADS})


class ContactBlock(NamedTuple):
    """Rows that belong together: their line numbers, and the cells of each row, starting at the label."""

    lines: tuple[int, ...]
    rows: tuple[tuple[Span, ...], ...]


def find_contacts(lines: Sequence[Line]) -> Iterator[ContactBlock]:
    """Finds every block of contacts, in order."""
    signs = _signs(lines)
    counsel, done = -1, 0
    for place in signs.opening:
        end = _block_end(lines, place) if place >= done and _may_open(lines, place, signs) else place
        if end == place:
            continue
        done = end
        counsel = _counsel(lines) if counsel < 0 else counsel
        if _is_desk_note(lines, place, end) or (counsel <= place and _counsels(lines, counsel, end)):
            continue
        start = place - (_groups_above(lines, place) or _units_above(lines, place) or _body_above(lines, place))
        yield ContactBlock(
            lines=tuple([line.number for line in lines[start:end]]),
            rows=tuple([_from_label(line) if at == 0 else line.cells for at, line in enumerate(lines[start:end])]),
        )


def has_number(line: Line) -> bool:
    """Whether the line has a telephone number or an e-mail address."""
    return bool(line.of(PHONES) or line.of(MAILS))


def is_table_line(line: Line) -> bool:
    """Whether a line is a row of the contact table: it opens with 담당 부서, 책임자 or 담당자, or has one as a cell."""
    return any(
        mark.value.sort in LABELS and (mark.value.alone or not line.text[: mark.span.start - line.span.start].strip())
        for mark in line.of(CONTACT_LABELS)
    )


class _Signs(NamedTuple):
    """The places of the lines that have a label, a number or an address, of those that may ask the press to call, and of all that may open a block."""

    marked: frozenset[int]
    asking: frozenset[int]
    opening: tuple[int, ...]


def _signs(lines: Sequence[Line]) -> _Signs:
    if not lines:
        return _Signs(frozenset(), frozenset(), ())
    marks = lines[0].marks
    found = (marks.of(CONTACT_LABELS), marks.of(PHONES), marks.of(MAILS))
    spans, leads = [mark.span for each in found for mark in each], lead_words(marks.text)
    if not spans and not leads:
        return _Signs(frozenset(), frozenset(), ())
    starts = [line.span.start for line in lines]
    marked, asking = _lines_of(lines, starts, spans), _lines_of(lines, starts, leads)
    desks = [place - 1 for place in marked if place]
    return _Signs(marked, asking, tuple(sorted(marked.union(asking, desks))))


def _lines_of(lines: Sequence[Line], starts: Sequence[int], spans: Sequence[Span]) -> frozenset[int]:
    """The places of the lines that hold these stretches."""
    places = [(bisect_right(starts, start) - 1, end) for start, end in spans]
    return frozenset([place for place, end in places if place >= 0 and end <= lines[place].span.end])


def _may_open(lines: Sequence[Line], place: int, signs: _Signs) -> bool:
    """Whether a line with a sign may open a block, or one above a sign: a unit alone above its telephone."""
    line = lines[place]
    desk = place + 1 in signs.marked and is_desk(lines, place)
    if not (place in signs.marked or desk or (place in signs.asking and asks_for_calls(line, None))):
        return False
    if len(line.text) > LONGEST_ROW and not line.is_row:
        return False
    return not is_notice(line) and not is_furniture(line)


def _block_end(lines: Sequence[Line], start: int) -> int:
    """The index after the last line of the block that begins at `start`; `start` itself if none does."""
    kind = kind_of(lines, start)
    if kind not in {"table", "line", "people", "desk"}:
        return start
    end = (_table_end if kind == "table" else _lines_end)(lines, start)
    return end if _is_block(lines[start:end]) else start


def _is_desk_note(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether a block is a note of the body (`* 문의: 가상재단 044-000-0000`): nobody is named in it, and sentences follow."""
    return lines[start].is_note and _body_goes_on(lines[end:]) and not any(map(_names_people, lines[start:end]))


def _counsel(lines: Sequence[Line]) -> int:
    """The place of the first heading of numbers that everybody may call: < 업권별 협회 상담창구 >; behind the last line if there is none."""
    for place, line in enumerate(lines):
        if line.text.rstrip(_CLOSERS).endswith(_COUNSEL_ENDS) and _heads_counsel(line):
            return place
    return len(lines)


def _heads_counsel(line: Line) -> bool:
    words = line.text.rstrip(_CLOSERS)
    return len(words) <= HEADING and squeeze(words).endswith(lexicon.COUNSEL_HEADS)


def _counsels(lines: Sequence[Line], counsel: int, end: int) -> bool:
    """Whether no sentence stands between that heading and the end of a block: what it lists is for everybody, not for the press."""
    return not _body_goes_on(lines[counsel + 1 : end])


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
    row = row_of(line)
    return are_people(line.marks.text, tuple(piece for piece in row if piece.kind not in LABELS | {"inquiry"}))


def _is_block(lines: Sequence[Line]) -> bool:
    """Whether the lines have a number to reach somebody, or labels that suffice for a block."""
    if any(map(has_number, lines)):
        return True
    sorts = {mark.value.sort for line in lines for mark in line.of(CONTACT_LABELS)}
    return "inquiry" in sorts or sorts >= LABELS


def _table_end(lines: Sequence[Line], start: int) -> int:
    """The index after the last row with a number or a label; the cells of a flattened table may come in between."""
    end, between = start + 1, 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if _stops(line) or kind_of(lines, place) not in {"table", "people", "open"} or _is_item(line):
            break
        if has_number(line) or is_table_line(line):
            end, between = place + 1, 0
        elif not _is_cell(line) or (between := between + 1) > CELLS_BETWEEN:
            break
    return end


def _lines_end(lines: Sequence[Line], start: int) -> int:
    """The index after the last line of people that continues the block begun at `start`."""
    end, topics = start + 1, heads_topics(lines, start)
    while end < len(lines) and not _stops(lines[end]) and (_goes_on(lines, end) or (topics and is_topic(lines[end]))):
        end += 1
    return end


def _stops(line: Line) -> bool:
    return is_notice(line) or is_furniture(line) or (announces(line) and not has_number(line))


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether a line continues the one before it, with people, or with a number for people who have none yet."""
    kind = kind_of(lines, place)
    if kind in {"table", "line"} and _opens_with_role(lines[place]) and has_number(lines[place]):
        return True  # 담당자 홍길동(…) below the head of the same unit
    if kind not in {"people", "open", "desk"}:
        return False
    row, before = row_of(lines[place]), row_of(lines[place - 1])
    unfinished = not before or before[-1].kind in {"words", "join", "inquiry", "role", "department"}
    numbered = any(piece.kind in NUMBERS | {"fax"} for piece in row)
    return kind == "people" or (numbered and (unfinished or not has_words(row)))


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
    while count < min(place, MOST_UNITS) and _is_unit_cell(lines[place - count - 1]):
        count += 1
    return count


def _body_above(lines: Sequence[Line], place: int) -> int:
    """1 if the line directly above a block is the name of the body whose people follow: 교육부 / 가상과 과장 홍길동(☎ …)."""
    if not place or lines[place].gap > 1 or lines[place].is_row:
        return 0
    above = lines[place - 1]
    body = above.marks.at(AGENCIES, above.span.start)
    return int(body is not None and body.span == above.span and bool(body.value.names))


def _is_unit_cell(line: Line) -> bool:
    return not line.is_row and " " not in line.text and level(line.text) is not None and line.marker is None


def _opens_with_role(line: Line) -> bool:
    row = row_of(line)
    return bool(row) and row[0].kind == "role"


def _is_group(line: Line) -> bool:
    return any(mark.span == line.span for mark in line.of(GROUPS))


def _from_label(line: Line) -> tuple[Span, ...]:
    """The cells of a line; from the label on if a PDF joined the last sentence of the body to it."""
    row = row_of(line)
    label = next((index for index, piece in enumerate(row) if piece.kind == "department"), 0)
    if not any(is_prose_piece(line.marks.text, piece) for piece in row[:label]):
        return line.cells
    start = row[label].span.start
    return tuple(Span(max(start, cell.start), cell.end) for cell in line.cells if cell.end > start)
