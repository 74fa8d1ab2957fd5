"""Distributed (배포, 배포일시): the value of its cell in the release row, else the date that the page or feed states."""

from __future__ import annotations

import datetime as dt

from kprocure_parse.layout.zones import Row, Sections
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Distributed


def extract(sections: Sections, known: dt.date | None = None) -> Distributed | None:
    """When the agency distributed the release, or None if nothing says so (17 of 60 forms have no such cell).

    `known`, the day of publication, gives the year that the cell omits; it never stands for the cell.
    """
    row = sections.row("distributed")
    return (None if row is None else _stated(sections, row, known)) or _published(sections)


def _stated(sections: Sections, row: Row, known: dt.date | None) -> Distributed | None:
    from kprocure_parse.values.times.stated import read_distributed

    found = (read_distributed(sections.marks, part, known) for part in row.parts)
    return next((each for each in found if each is not None), None)


def _published(sections: Sections) -> Distributed | None:
    """The date in a feed's ApproveDate or next to a page's title: when korea.kr published the release."""
    for each in sections.of("date"):
        from kprocure_parse.values.times.feed import read_feed_date

        moment = read_feed_date(sections.text, each.line.span)
        if moment is not None:
            date, time = moment
            raw = folded(each.line.text)
            return Distributed(date=date, time=time, raw=raw, span=each.line.span, rule="distributed.source")
    return None
