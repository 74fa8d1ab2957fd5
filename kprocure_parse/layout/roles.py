"""Roles told by a line's own words, wherever it stands: contacts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kprocure_parse.layout.enclosures import announces
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.notices import is_furniture, is_notice
from kprocure_parse.marks.form_labels import squeezed
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.patterns import deferred

CELL_LENGTH = 42
"""Characters of the longest cell of a contact table that was flattened to lines."""
LABEL_LINE = 120
"""Characters of the longest line that opens with 담당 부서."""
CONTACT_LINE = 300
"""Characters of the longest line of contacts (three people)."""
CONTACT_SENTENCE = 600
"""Characters of the longest sentence that names people to call (취재를 원하시면 … 연락주시기 바랍니다)."""
CELLS_BETWEEN = 9
"""Lines that a flattened table may put between two phones."""

_RANKS = r"(?:사무관|서기관|주무관|과\s?장|팀\s?장|국\s?장|연구관|연구사|담당관|대변인|조사관|센터장|실\s?장|차장|부장|계장|장학사|전문관|경정|경감)"
_PHONE = deferred(
    r"(?:0\d{1,2}\s?[-–—)]\s?\d{3,4}\s?[-–—]?\s?\d{4}|\b0\d{1,2}-\d{2,5}-\d{3,5}\b|\b1[5-8]\d\d-\d{4}|\(0\d{2}\d{3,4}-\d{4})"
)
_PHONE_JOINTS = frozenset("-–—)")
"""One of them stands in every number; most lines have none, and a look for them costs a tenth of the pattern."""
_EMAIL = deferred(r"[\w.-]{2,40}@[\w-]{1,40}\.[\w.]{2,20}")
_ASK = deferred(
    r"[\s*※☎☏▲▶○ㅇ□◎·\[(<-]*+(?:(?:내용\s*+|자료\s*+|보도자료\s*+|취재\s*+)?문\s*+의\s*+(?:처|전화|사항|)|뮨의|믄의|담당\s*+자?|연락처)[\])>\s]*+[:：.]"
    r"|[\s*※]*+[\[<【(]\s*(?:문\s*+의\s*+처?|담당\s*+자?)\s*+[\]>】)]"
    r"|[\s*※]*+\*\s?문의(?=\s)"
)
_UNIT_LABELS = frozenset({"담당부서", "담당과", "담당기관"})
_PERSON_LABELS = frozenset({"책임자", "담당자", "담당과장"})
_TABLE_LABELS = _UNIT_LABELS | _PERSON_LABELS | {"자료문의", "담당"}
_PERSON = deferred(
    rf"[\s*※<>\[\]:：붙임문의]*+(?:[가-힣A-Za-z0-9·'’‘-]{{2,20}}\s){{0,4}}?[가-힣]{{1,2}}\s?[가-힣]{{0,2}}\s?{_RANKS}?\s?\(*+[☎☏]?\s?\(?0\d{{1,2}}"
)
_RANK_PHONE = deferred(rf"{_RANKS}\s?\(*+[☎☏]?\s?\(?0\d{{1,2}}\s?[-)]\d{{3,4}}")
Test = Callable[[Line], bool]


def opens_table(line: Line) -> bool:
    """A row or a line of the contact table: 담당 부서, 책임자 or 담당자 as a whole cell, or first in the line."""
    return squeezed(line.text).startswith(("담당부서", "담당기관", "책임자", "담당자")) or any(
        squeezed(cell) in _TABLE_LABELS for cell in _cell_texts(line)
    )


def opens_contacts(line: Line) -> bool:
    """A line that begins a contact block: 문의 and its slips, a table's label cell, a person with a phone."""
    if line.is_row and any(squeezed(cell) in _TABLE_LABELS for cell in _cell_texts(line)):
        return True
    words = squeezed(line.text)
    if words in _TABLE_LABELS:
        return True
    asked = _ASK.match(line.text)
    if asked is not None:
        return "문" in asked[0] or "믄" in asked[0] or "뮨" in asked[0] or has_phone(line)
    if words.startswith(("담당부서", "담당기관")) and len(line.text) < LABEL_LINE:
        return has_phone(line) or not is_predicate(line.text)
    return _is_person(line)


def _is_person(line: Line) -> bool:
    if not has_phone(line) or len(line.text) > CONTACT_SENTENCE:
        return False
    if is_predicate(line.text):
        return _RANK_PHONE.search(line.text) is not None and ("연락" in line.text or "문의" in line.text)
    return len(line.text) < CONTACT_LINE and _PERSON.match(line.text) is not None


def has_phone(line: Line) -> bool:
    """A telephone number or an e-mail address anywhere in the line."""
    text = line.text
    if "@" in text and _EMAIL.search(text):
        return True
    return not _PHONE_JOINTS.isdisjoint(text) and _PHONE.search(text) is not None


def is_labelled(lines: Sequence[Line]) -> bool:
    """Whether the lines are a contact table by their labels alone: a department's and a person's, no number needed."""
    cells = {squeezed(cell) for line in lines for cell in _cell_texts(line)}
    return not cells.isdisjoint(_UNIT_LABELS) and not cells.isdisjoint(_PERSON_LABELS)


def contact_end(lines: Sequence[Line], start: int) -> int:
    """The index behind the last line of the contact block that opens at `start`."""
    end, between = start + 1, 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if is_notice(line) or is_furniture(line) or (announces(line) and not has_phone(line)):
            break
        if has_phone(line) and len(line.text) < CONTACT_LINE and not _is_prose(line):
            end, between = place + 1, 0
        elif _is_cell(line) and (between := between + 1) <= CELLS_BETWEEN:
            continue
        else:
            break
    return end


def _is_prose(line: Line) -> bool:
    return is_predicate(line.text) and not opens_contacts(line)


def _is_cell(line: Line) -> bool:
    return line.is_row or (len(line.text) <= CELL_LENGTH and not is_predicate(line.text) and line.level != 1)


def _cell_texts(line: Line) -> list[str]:
    return [line.text[cell.start - line.span.start : cell.end - line.span.start] for cell in line.cells]
