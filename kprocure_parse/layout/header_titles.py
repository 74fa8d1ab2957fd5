"""The title that stands above the release row, and the mastheads beside which it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kprocure_parse.layout.head_lines import HeadLine
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs, labels
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.form_labels import bare
from kprocure_parse.marks.heads import HEADS

TITLE_LENGTH = 15
"""Fewest letters of a title above the release row; agencies and slogans are shorter or known."""
SHORT_TITLE = 8
"""The same where a subtitle or the lead is directly below the header."""


def titles_above_row(
    head: Sequence[HeadLine], banner: int | None, row: int | None, known: Collection[int], below: Sequence[Line]
) -> tuple[int, ...]:
    """The places of the lines directly above the release row if they are the title: at least one of them must be long enough.

    `banner` and `row` are the places of these, `known` those of all lines that the header explains. A shorter one can only be the title if
    what follows a title, a dashed subtitle or the lead, is directly below the header.
    """
    if banner is None or row is None:
        return ()
    run: list[int] = []
    for place in range(row - 1, banner, -1):
        if place in known or is_masthead(head[place].line):
            break
        run.insert(0, place)
    least = SHORT_TITLE if below and _follows_title(below[0]) else TITLE_LENGTH
    return tuple(run) if any(len(bare(head[place].line.text)) >= least for place in run) else ()


def _follows_title(line: Line) -> bool:
    """Whether a line is a dashed subtitle, or begins with a body and its head: 가상청(청장 홍길동)은."""
    if line.marker is not None:
        return line.marker in glyphs.DASHES and line.text.endswith(tuple(glyphs.DASHES))
    heads = line.of(HEADS)
    return bool(heads) and line.marks.at(AGENCIES, line.span.start) is not None


def is_masthead(line: Line) -> bool:
    """Whether a line is an agency's name alone, a slogan or a web address."""
    agency = line.marks.at(AGENCIES, line.span.start)
    words = bare(line.text)
    return (agency is not None and agency.span.end >= line.span.end) or any(
        word in words for word in labels.SLOGAN_WORDS
    )
