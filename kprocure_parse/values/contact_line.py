"""Which rows of a zone speak of contacts: a labelled line, its continuation, a table from its label on.

Knows rows of marks. A row is believed for what stands in it (a label that opens it, a person with a number), never
for its place; a sentence is believed only if it is about the release and names a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.values import contact_prose, departments, people
from kprocure_parse.values.contact_marks import Mark, words_of

Row = tuple[Mark, ...]
RowKind = Literal["table", "line", "people", "group", "desk", "open", "other"]

_LABELS = frozenset({"department", "role"})
_NUMBERS = frozenset({"phone", "email"})
_ENOUGH_LABELS = 3


def stretches(text: str, rows: Sequence[Row]) -> Iterator[Row]:
    """Runs of rows that belong together, as one row of marks each."""
    open_kind: RowKind = "other"
    run: list[Mark] = []
    for number, row in enumerate(rows):
        kind = _kind(text, rows, number)
        if _goes_on(text, open_kind, kind, row, run):
            run += row
            continue
        if run:
            yield tuple(run)
        open_kind, run = _opens(kind), list(row) if _opens(kind) != "other" else []
        if kind == "table":
            run = _from_label(text, run)
    if run:
        yield tuple(run)


def _opens(kind: RowKind) -> RowKind:
    return "line" if kind in {"people", "desk"} else "other" if kind == "open" else kind


def _kind(text: str, rows: Sequence[Row], number: int) -> RowKind:
    row = rows[number]
    if _is_table(text, row):
        return "table"
    if _is_labelled(text, row):
        return "line"
    if _are_people(text, row):
        return "people"
    if row and all(mark.kind == "group" for mark in row) and number + 1 < len(rows):
        return _kind_after_group(text, rows, number)
    if _is_desk(text, rows, number):
        return "desk"
    return "other" if not row or any(_is_prose(text, mark) for mark in row) else "open"


def _kind_after_group(text: str, rows: Sequence[Row], number: int) -> RowKind:
    following = rows[number + 1]
    if following and following[0].kind == "group":
        following = following[1:]
    return "table" if _is_table(text, following) else "line" if _are_people(text, following) else "open"


def _goes_on(text: str, open_kind: RowKind, kind: RowKind, row: Row, run: Sequence[Mark]) -> bool:
    """Whether a row continues the run at hand."""
    if open_kind == "table":
        return not row or (kind in {"table", "people", "open"} and not _is_list(text, row))
    if open_kind != "line":
        return False
    if not row:
        return True
    unfinished = run[-1].kind in {"words", "join", "inquiry", "role", "department"} if run else False
    numbered = any(mark.kind in _NUMBERS | {"fax"} for mark in row)
    return kind == "people" or (kind in {"open", "desk"} and (unfinished or not _has_words(row)) and numbered)


def _has_words(row: Row) -> bool:
    return any(mark.kind == "words" for mark in row)


def _is_list(text: str, row: Row) -> bool:
    """Whether an item of the body or an attachment follows: `□ …`, `붙임 1`."""
    first = row[0]
    start = text.rfind("\n", 0, first.span.start) + 1
    return first.kind == "words" and (
        first.value.startswith(lexicon.MISUSED_LABELS)
        or text[start : first.span.start].strip() in {"□", "○", "ㅇ", "※", "*"}
    )


def _is_table(text: str, row: Row) -> bool:
    """A label of the table fills a cell, opens a row without a colon, or stands inside one."""
    labels = [mark for mark in row if mark.kind in _LABELS or (mark.kind == "inquiry" and mark.alone)]
    if not labels or len({mark.value for mark in labels if mark.alone}) >= _ENOUGH_LABELS:
        return False
    if all(mark.colon and not mark.alone for mark in labels):
        return False
    after = [mark for mark in row if mark.span.start > labels[0].span.start]
    return not any(_is_prose(text, mark) for mark in after)


def _is_labelled(text: str, row: Row) -> bool:
    """`* 문의: …`, `담당: …`, or the sentence about the release that ends in people."""
    if not row:
        return False
    label = next((mark for mark in row if mark.kind not in {"group", "words"} or not _is_bullet(mark)), row[0])
    if label.kind in {"inquiry", "role", "department"}:
        if label.value in lexicon.MISUSED_LABELS:
            return _are_people(text, tuple(mark for mark in row if mark is not label))
        rest = [mark for mark in row if mark.span.start > label.span.start]
        return (label.colon or _are_people(text, tuple(rest))) and not any(_is_prose(text, mark) for mark in rest)
    return label.kind == "words" and contact_prose.lead_end(text, label.span) is not None


def _is_bullet(mark: Mark) -> bool:
    return mark.kind == "words" and not mark.value.strip("*※○ㅇ□·-")


def _are_people(text: str, row: Row) -> bool:
    """Whether a row without a label is nothing but people with numbers: `과 홍길동 사무관(042-724-0000), …`."""
    marks = [mark for mark in row if mark.kind not in {"join", "group", "blank", "fax"}]
    if not any(mark.kind in _NUMBERS for mark in marks):
        return False
    known = False
    for index, mark in enumerate(marks):
        following = marks[index + 1].kind if index + 1 < len(marks) else ""
        if mark.kind == "words" and following not in _NUMBERS and contact_prose.is_tail(text, mark.span):
            continue
        if mark.kind == "words":
            if not _names_someone(text, mark, known=known, numbered=following in _NUMBERS):
                return False
            known = True
        elif mark.kind not in _NUMBERS or not known:
            return False
    return True


def _names_someone(text: str, mark: Mark, *, known: bool, numbered: bool) -> bool:
    """A person with a rank, or with a unit before the name; after one such person a bare name will do."""
    span = contact_prose.after_link(text, mark.span)
    lead = contact_prose.lead_end(text, span)
    span = Span(lead, span.end) if lead is not None else span
    if contact_prose.is_prose(text, span):
        return False
    reading = people.read(text, words_of(text, span), people.Around(phone=numbered, labelled=known))
    named = [person for person in reading.people if person.name is not None]
    unit = any(departments.level(text[word.slice]) is not None for word in reading.units)
    return bool(named) and (known or unit or any(person.rank for person in named))


def _is_desk(text: str, rows: Sequence[Row], number: int) -> bool:
    """A unit alone on its row above its telephone, as some headers have the press office."""
    row = tuple(mark for mark in rows[number] if mark.kind != "blank")
    following = rows[number + 1] if number + 1 < len(rows) else ()
    if len(row) != 1 or row[0].kind != "words" or not following or following[0].kind != "phone":
        return False
    words = words_of(text, row[0].span)
    signed = text[following[0].span.start - 2 : following[0].span.start] in lexicon.DESK_SIGNS
    return signed and len(words) == 1 and departments.level(row[0].value) is not None


def _is_prose(text: str, mark: Mark) -> bool:
    return (
        mark.kind == "words"
        and contact_prose.is_prose(text, mark.span)
        and contact_prose.lead_end(text, mark.span) is None
    )


def _from_label(text: str, run: list[Mark]) -> list[Mark]:
    """The marks from the label on, where a PDF glued the last sentence of the body before it."""
    label = next((index for index, mark in enumerate(run) if mark.kind == "department"), 0)
    return run[label:] if any(_is_prose(text, mark) for mark in run[:label]) else run
