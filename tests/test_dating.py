"""The day of a record: of distribution or publication, else the known one, else the first lift that has a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

import kprocure_parse as kp
from kprocure_parse.dating import day_of
from kprocure_parse.export.taken import TakenRecord

WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
GIVEN, KNOWN, FREE = (dt.date(2026, 9, day) for day in (16, 17, 18))
SOURCE = kp.Source(format="plain")
LIFTS = (kp.Lift(medium="online", event="국무회의 종료 시", **WHERE), kp.Lift(medium="print", date=FREE, **WHERE))
FREED = kp.Release(
    kind="press_release",
    text="",
    source=SOURCE,
    release_time=kp.ReleaseTime(raw="", immediate=False, lifts=LIFTS, **WHERE),
)
GIVEN_OUT = attrs.evolve(FREED, distributed=kp.Distributed(date=GIVEN, raw="", **WHERE))
IMPOSSIBLE = attrs.evolve(FREED, distributed=kp.Distributed(date=None, raw="2. 30.", **WHERE))
BARE = kp.Release(kind="press_release", text="", source=SOURCE)
ARTICLE = kp.Article(text="", source=SOURCE, published=kp.Published(date=GIVEN, raw="", **WHERE))
DAYS: list[tuple[kp.Record, dt.date | None, dt.date | None]] = [
    (GIVEN_OUT, None, GIVEN),
    (GIVEN_OUT, KNOWN, GIVEN),
    (FREED, KNOWN, KNOWN),
    (FREED, None, FREE),
    (IMPOSSIBLE, None, FREE),
    (BARE, KNOWN, KNOWN),
    (BARE, None, None),
    (ARTICLE, KNOWN, GIVEN),
    (attrs.evolve(ARTICLE, published=None), KNOWN, KNOWN),
    (attrs.evolve(ARTICLE, published=None), None, None),
]


@pytest.mark.parametrize(("record", "known", "day"), DAYS)
def test_the_day_of_a_record(record: kp.Record, known: dt.date | None, day: dt.date | None) -> None:
    assert day_of(record, known) == day
    assert TakenRecord(record, known_day=known).day == day
