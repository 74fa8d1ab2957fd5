"""Moments as feeds write them (ApproveDate, EmbargoDate, pubDate): machine formats, no prose.

The press-release service of data.go.kr writes them in US order, 07/21/2026 09:00:00, in Korean time.
"""

from __future__ import annotations

import datetime as dt

from kprocure_parse.document import Span
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.patterns import deferred
from kprocure_parse.records import seoul
from kprocure_parse.values.times.calendar import calendar_date

_CLOCK = r"(?:[T ]++(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?)?"
_ZONE = r"(?:\s?(?P<zone>Z|GMT|UTC|KST|[+-]\d{2}:?\d{2}))?"
_MONTHS = "|".join(lexicon.MONTHS_EN)
_FORMATS = (
    deferred(rf"(?P<month>\d{{2}})/(?P<day>\d{{2}})/(?P<year>\d{{4}}){_CLOCK}{_ZONE}"),
    deferred(rf"(?P<year>\d{{4}})[-./ ]{{1,2}}(?P<month>\d{{1,2}})[-./ ]{{1,2}}(?P<day>\d{{1,2}})\.?{_CLOCK}{_ZONE}"),
    deferred(
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?P<hour>\d{2})?(?P<minute>\d{2})?(?P<second>\d{2})?(?P<zone>)?"
    ),
    deferred(rf"(?:[A-Z][a-z]{{2}},\s)?(?P<day>\d{{1,2}})\s(?P<name>{_MONTHS})\s(?P<year>\d{{4}}){_CLOCK}{_ZONE}"),
)
_ZERO = ("Z", "GMT", "UTC")


def read_feed_date(text: str, span: Span) -> tuple[dt.date, dt.time | None] | None:
    """The Korean date and time of a machine-written moment, or None; a moment of another zone is converted."""
    for pattern in _FORMATS:
        match = pattern.fullmatch(text, *span)
        if match is not None:
            return _moment(match.groupdict())
    return None


def _moment(groups: dict[str, str | None]) -> tuple[dt.date, dt.time | None] | None:
    month = int(groups.get("month") or 0) or lexicon.MONTHS_EN.index(groups.get("name") or "Jan") + 1
    date = calendar_date(int(groups["year"] or 0), month, int(groups["day"] or 0))
    if date is None or groups["hour"] is None:
        return None if date is None else (date, None)
    hour, minute, second = (int(groups[part] or 0) for part in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 — the packed form may hold anything
        return date, None
    zone = groups["zone"]
    if zone is None or zone in ("", "KST"):
        return date, dt.time(hour, minute, second)
    offset = dt.timedelta() if zone in _ZERO else _offset(zone)
    moment = dt.datetime.combine(date, dt.time(hour, minute, second), tzinfo=dt.timezone(offset)).astimezone(seoul())
    return moment.date(), moment.time()


def _offset(zone: str) -> dt.timedelta:
    """`+0900`, `-05:00`; an offset of a day or more, which no zone has, is ignored."""
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    sign = -1 if zone[0] == "-" else 1
    return dt.timedelta(minutes=sign * minutes) if minutes < 24 * 60 else dt.timedelta()
