"""The bodies that a stretch of a text names, each by its name on the day of the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.marks.agencies import AGENCIES, BEFORE, Naming, Role, opens
from kprocure_parse.marks.agency_names import at
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Mark


class Actor(NamedTuple):
    """A body as the words name it: `known` if the lexicon names it; the rest as in `marks.agencies.Naming`."""

    name: str
    span: Span
    end: int
    role: Role
    known: bool
    headed: bool = False
    office: bool = False
    nominative: bool = False
    first: bool = False


class Cast:
    """The actors of one text: read once for each stretch that is asked for."""

    def __init__(self, marks: Marks, date: dt.date | None = None) -> None:
        self.marks = marks
        self.text = marks.text
        self.date = date
        self._known: dict[Span, Sequence[Actor]] = {}

    def actors(self, span: Span) -> Sequence[Actor]:
        """The actors that a stretch names, in its order."""
        if span not in self._known:
            self._known[span] = [self._actor(mark, span) for mark in self.marks.of(AGENCIES, span)]
        return self._known[span]

    def _actor(self, mark: Mark[Naming], within: Span) -> Actor:
        naming = mark.value
        return Actor(
            name=at(naming.names, self.date) if naming.names else naming.form,
            span=mark.span,
            end=min(naming.end, within.end),
            role=naming.role,
            known=bool(naming.names),
            headed=naming.headed,
            office=naming.office,
            nominative=naming.nominative,
            first=naming.first or self._opens(mark, within),
        )

    def _opens(self, mark: Mark[Naming], within: Span) -> bool:
        """A stretch need not begin where a line does: a title after its tag, a cell."""
        before = self.text[within.start : mark.span.start] if mark.span.start - within.start < BEFORE else None
        return before is not None and opens(before, office=mark.value.office)
