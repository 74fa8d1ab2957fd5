"""What a passage states that keeps its meaning in another language: figures, dates, hours, people, agencies. Each with its value and its place."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from kprocure_parse.document import Span

StatementKind = Literal["amount", "percent", "count", "number", "date", "hour", "name", "organisation"]


class PartialDate(NamedTuple):
    """A date as far as it is written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """`2026-04-24`, and with the least that leaves no doubt what is missing: `04-24`, `2026-04`, `24`."""
        year = "" if self.year is None else f"{self.year}"
        rest = "-".join(f"{part:02}" for part in (self.month, self.day) if part is not None)
        return "-".join(filter(None, (year, rest)))


class StatedFigure(NamedTuple):
    """A number, and from where to where it may lie by the way in which it is written: 340.2 billion, 약 3,400억, 50여."""

    value: Decimal
    low: Decimal
    high: Decimal


class OfficialNames(NamedTuple):
    """The official names of the agencies that bore a name one after the other."""

    official: tuple[str, ...]


StatedValue: TypeAlias = StatedFigure | PartialDate | dt.time | str | OfficialNames


class Statement(NamedTuple):
    """One thing stated; `unit` is a figure's currency, counter or the words after it."""

    kind: StatementKind
    value: StatedValue
    span: Span
    unit: str = ""

    def moved(self, by: int) -> Statement:
        """The same at another place."""
        return self._replace(span=Span(self.span.start + by, self.span.end + by))
