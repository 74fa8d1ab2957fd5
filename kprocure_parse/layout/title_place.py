"""One of the first lines among the others, as the rules of titles need it."""

from collections.abc import Sequence
from typing import NamedTuple

from kprocure_parse.forms.form import Titles
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_facts import TitleLook


class TitlePlace(NamedTuple):
    """One of the first lines, with its properties, those of the lines around it, and the habit of the form."""

    lines: Sequence[Line]
    looks: Sequence[TitleLook]
    place: int
    habit: Titles
    answers: int | None
    """The line with the first heading of coverage or of the reply, if there is one."""
    line: Line
    words: str
    """The words of the line after its mark."""
    look: TitleLook
    above: TitleLook | None
    below: TitleLook | None


def title_place(
    lines: Sequence[Line], looks: Sequence[TitleLook], place: int, habit: Titles, answers: int | None
) -> TitlePlace:
    """One of the first lines as the rules need it."""
    line = lines[place]
    above = looks[place - 1] if place else None
    below = looks[place + 1] if place + 1 < len(looks) else None
    return TitlePlace(lines, looks, place, habit, answers, line, line.words, looks[place], above, below)
