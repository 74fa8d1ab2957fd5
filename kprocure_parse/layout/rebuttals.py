"""The parts of a text that answers coverage: what papers wrote, below its heading, is nobody's title, and the reply is no title either."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.layout.captions import is_caption
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.work import Work
from kprocure_parse.marks.rebuttals import REBUTTALS, Answer
from kprocure_parse.marks.sentences import is_stopped

DEEP = 40
"""Lines from the top in which the first heading stands."""


def give_coverage(work: Work) -> None:
    """Headings of coverage and of the reply are body, and so is what papers wrote; nothing from the first heading on is a title."""
    heads = {line.number: kind for line in work.open() if (kind := heading_of(line)) is not None}
    if not heads or min(heads) >= DEEP:
        return
    work.untitled = min(heads)
    for number, kind in heads.items():
        work.give(work.lines[number], "body", "body.reply" if kind == "reply" else "body.coverage")
        if kind == "coverage":
            for line in _covered(work.lines[number + 1 :], heads):
                if not is_caption(line):
                    work.give(line, "body", "body.covered")


def heading_of(line: Line) -> Answer | None:
    """Whether a line is a heading above coverage or above the reply."""
    mark = line.marks.at(REBUTTALS, line.span.start)
    return None if mark is None or mark.value == "answer" or line.is_row else mark.value


def _covered(below: Sequence[Line], heads: dict[int, Answer]) -> Sequence[Line]:
    """The lines of a coverage block: up to the next heading; without one, up to the first paragraph without a mark that tells something."""
    end = next((place for place, line in enumerate(below) if line.number in heads), None)
    if end is not None:
        return below[:end]
    marked = bool(below) and below[0].marker is not None
    end = next(
        (place for place, line in enumerate(below) if place and line.marker is None and is_stopped(line.text)),
        len(below) if marked else 1,
    )
    return below[:end]
