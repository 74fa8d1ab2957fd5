"""The parts of a text that answers coverage: what papers wrote, and the reply. Neither has lines of the title."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.layout.captions import is_caption
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.work import Work
from kprocure_parse.marks.rebuttals import REBUTTALS, Answer
from kprocure_parse.marks.sentences import is_stopped

CITED = 4
"""The paper that is answered is cited within this many lines of the top."""
_RULES: dict[Answer, str] = {"reply": "body.reply", "coverage": "body.coverage", "cited": "body.covered"}
DEEP = 40
"""The first heading is within this many lines of the top."""


def give_coverage(work: Work) -> None:
    """Gives the headings of coverage and of the reply, and what papers wrote, to the body; no line from the first heading on is a title."""
    if not work.marks.of(REBUTTALS):
        return
    heads = _heads_of(work)
    if not heads or min(heads) >= DEEP:
        return
    work.untitled = min(heads)
    for number, kind in heads.items():
        work.give(work.lines[number], "body", _RULES[kind])
        if kind != "reply":
            for line in _covered(work.lines[number + 1 :], heads, cited=kind == "cited"):
                if not is_caption(line):
                    work.give(line, "body", "body.covered")


def _heads_of(work: Work) -> dict[int, Answer]:
    """The lines that head what papers wrote or the reply; a paper's title with its citation does so only if no heading is above it."""
    heads = {line.number: kind for line in work.open() if (kind := heading_of(line)) is not None}
    first = min((number for number, kind in heads.items() if kind != "cited"), default=len(work.lines))
    return {number: kind for number, kind in heads.items() if kind != "cited" or number < first}


def heading_of(line: Line) -> Answer | None:
    """Which heading a line is, of coverage or of the reply; None for other lines."""
    mark = line.marks.at(REBUTTALS, line.span.start)
    if mark is None or mark.value == "answer" or line.is_row:
        return None
    return None if mark.value == "cited" and line.number >= CITED else mark.value


def _covered(below: Sequence[Line], heads: dict[int, Answer], *, cited: bool) -> Sequence[Line]:
    """The lines of a coverage block: up to the next heading or, without one, up to the first unmarked line that is a sentence.

    Below a paper's title with its citation, only the marked lines are the paper's.
    """
    end = next((place for place, line in enumerate(below) if line.number in heads), None)
    if end is not None:
        return below[:end]
    marked = bool(below) and below[0].marker is not None
    if cited and not marked:
        return ()
    end = next(
        (place for place, line in enumerate(below) if place and line.marker is None and is_stopped(line.text)),
        len(below) if marked else 1,
    )
    return below[:end]
