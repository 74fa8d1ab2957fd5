"""What some texts are signed with: the day and the office below the last sentence, and the address that a form prints at its foot.

Land and transport signs the texts of its visits so (`2031. 2. 23.` / `가상부 대변인`; 45 of 20,000 texts), letters of ministers end
alike; the form of economy and finance of 2013–2024 ends in a box, one line here, with its spokesman, address and e-mail.
"""

from __future__ import annotations

from collections.abc import Iterable

from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.work import Work
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.sentences import is_told
from kprocure_parse.patterns import quick

LINES = 3
"""The last line of the body and the two below it."""
LONGEST = 30
"""Longest line that is only an office, or an office and its holder (characters)."""
_STREET = quick(r"(?:로|길)\s?\d{1,4}(?!\d)")
"""The street and number of a Korean address: 가상로 477."""
_AROUND = " .<>()[]"


def give_signature(work: Work) -> None:
    """Gives the last lines of a text that only sign it."""
    lines = work.open()[-LINES:]
    if len(lines) < LINES:
        return
    last, upper, lower = lines
    if is_told(last.text) and _is_day(upper) and _is_office(lower):
        _give(work, (upper, lower), "furniture.signature")
    elif _is_address(lower) and _names_body(lower):
        _give(work, (lower,), "furniture.address")
    elif _is_address(lower) and _is_office(upper):
        _give(work, (upper, lower), "furniture.address")


def _give(work: Work, lines: Iterable[Line], rule: str) -> None:
    for line in lines:
        work.give(line, "furniture", rule)


def _is_day(line: Line) -> bool:
    """Whether a line is a date with its year and nothing else."""
    mark = next(iter(line.of(DATES)), None)
    return (
        mark is not None
        and mark.value.year is not None
        and len(line.text.strip(_AROUND)) <= mark.span.end - mark.span.start
    )


def _is_office(line: Line) -> bool:
    """Whether a line is a body and one of its offices or departments: 가상부 대변인, 가상부 장관 홍길동."""
    return _names_body(line) and len(line.text) <= LONGEST and not is_told(line.text)


def _names_body(line: Line) -> bool:
    """Whether a line begins with an agency."""
    named = next(iter(line.of(AGENCIES)), None)
    return named is not None and bool(named.value.names) and not line.text[: named.span.start - line.span.start].strip()


def _is_address(line: Line) -> bool:
    """Whether a line is a postal address with an e-mail, and no sentence."""
    return bool(line.of(MAILS)) and _STREET.search(line.text) is not None and not is_told(line.text)
