"""A range of Korean days, both ends included, either of them open."""

from __future__ import annotations

import datetime as dt

from attrs import Attribute, field, frozen
from attrs.validators import instance_of, optional


def _no_moment(_made: object, attribute: Attribute[dt.date | None], value: dt.date | None) -> None:
    if isinstance(value, dt.datetime):
        raise TypeError(f"'{attribute.name}' is a day, not a moment: give its .date()")


_DAY = (optional(instance_of(dt.date)), _no_moment)


@frozen
class Period:
    """The days from `first` to `last`; None leaves that end open. Raises ValueError if the last day comes first."""

    first: dt.date | None = field(default=None, validator=_DAY)
    last: dt.date | None = field(default=None, validator=_DAY)

    def __attrs_post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"the last day, {self.last}, comes before the first, {self.first}")

    def holds(self, day: dt.date) -> bool:
        """Whether a day lies in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
