"""Release time (보도시점, 보도일시): the parts of its cell, read with the distribution date; and the embargo of a feed."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Row, Sections
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Lift, ReleaseTime

FEED_RULE = "lift.source"
"""The rule of a lift that the feed states (EmbargoDate), in addition to those of the text."""


def extract(sections: Sections, sibling: dt.date | None, known: dt.date | None = None) -> ReleaseTime | None:
    """When the release may be published; `sibling` is the date of 배포, which supplies what the cell omits, else `known`, the day of publication."""
    row = sections.row("release_time")
    stated = None if row is None else _stated(sections, row, sibling, known)
    lift = _embargo(sections)
    if lift is None:
        return stated
    if stated is None:
        raw = folded(sections.text[lift.span.slice])
        return ReleaseTime(
            raw=raw, immediate=False, lifts=(lift,), parts=(lift.span,), span=lift.span, rule="release_time.source"
        )
    parts = tuple(sorted((*stated.parts, lift.span)))
    return evolve(
        stated,
        raw=" ".join(folded(sections.text[part.slice]) for part in parts),
        lifts=(*stated.lifts, lift),
        parts=parts,
        span=Span(parts[0].start, max(part.end for part in parts)),
    )


def _stated(sections: Sections, row: Row, sibling: dt.date | None, known: dt.date | None) -> ReleaseTime | None:
    from kprocure_parse.values.times.moments import read_release_time

    return read_release_time(sections.marks, row.parts, sibling, known)


def _embargo(sections: Sections) -> Lift | None:
    for each in sections.of("embargo"):
        from kprocure_parse.values.times.feed import read_feed_date

        moment = read_feed_date(sections.text, each.line.span)
        if moment is not None:
            return Lift(medium="all", date=moment[0], time=moment[1], span=each.line.span, rule=FEED_RULE)
    return None
