"""What `Release.clearance` says of every shape that a release time takes, and that it never frees too early."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.records import Medium, seoul
from kprocure_parse.testing import Specimen, releases
from tests.makers.effort import examples
from tests.makers.records import instances

RELEASES = Path(__file__).parents[1] / "examples" / "releases"
WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
DAY = dt.date(2026, 9, 17)
MEDIA: tuple[Medium, ...] = get_args(Medium)
SEOUL = seoul()


def at(day: int, hour: int = 0, minute: int = 0, *, zone: dt.tzinfo = SEOUL) -> dt.datetime:
    return dt.datetime(2026, 9, day, hour, minute, tzinfo=zone)


def lift(medium: Medium = "all", **facts: Any) -> kp.Lift:
    return kp.Lift(medium=medium, **facts, **WHERE)


def distributed(hour: int | None = None, day: dt.date | None = DAY) -> kp.Distributed:
    return kp.Distributed(date=day, time=None if hour is None else dt.time(hour), raw="", **WHERE)


def release(*lifts: kp.Lift, immediate: bool = False, given: kp.Distributed | None = None) -> kp.Release:
    told = kp.ReleaseTime(raw="배포 즉시" if immediate else "", immediate=immediate, lifts=lifts, **WHERE)
    return kp.Release(
        kind="press_release", release_time=told, distributed=given, text="", source=kp.Source(format="plain")
    )


NOON, MORNING = lift("online", date=DAY, time=dt.time(12)), lift("print", date=dt.date(2026, 9, 18), edition="morning")
EVENT = lift(event="국무회의 종료 시")
CASES = [
    # the release, the medium, the moment, what is said
    (release(NOON, MORNING), "online", at(17, 11, 59), "embargoed until 2026-09-17 12:00"),
    (release(NOON, MORNING), "online", at(17, 12), "free since 2026-09-17 12:00"),
    (release(NOON, MORNING), "print", at(17, 23, 59), "embargoed until 2026-09-18"),
    (release(NOON, MORNING), "print", at(18), "free since 2026-09-18"),
    (release(NOON, MORNING), "broadcast", at(30), "not stated"),
    (release(NOON, MORNING), "all", at(17, 13), "embargoed until 2026-09-18"),
    (release(NOON, MORNING), "all", at(18), "free since 2026-09-18"),
    (release(lift(date=DAY, time=dt.time(12))), "photo", at(17, 12), "free since 2026-09-17 12:00"),
    (release(lift(date=DAY)), "photo", at(17), "free since 2026-09-17"),
    # the distribution comes first
    (release(lift(date=DAY, time=dt.time(6)), given=distributed(9)), "all", at(17, 7), "embargoed until 2026-09-17 09:00"),
    (release(lift(date=DAY), given=distributed(9)), "online", at(17, 8), "embargoed until 2026-09-17 09:00"),
    (release(lift("print", date=DAY, edition="morning"), given=distributed(9)), "print", at(17, 9), "free since 2026-09-17 09:00"),
    (release(lift(date=DAY, time=dt.time(6)), given=distributed()), "all", at(17, 6), "free since 2026-09-17 06:00"),
    (release(lift(date=DAY, time=dt.time(6)), given=distributed(9, None)), "all", at(17, 6), "free since 2026-09-17 06:00"),
    # at once
    (release(immediate=True, given=distributed(9)), "online", at(17, 8, 59), "embargoed until 2026-09-17 09:00"),
    (release(immediate=True, given=distributed(9)), "online", at(17, 9), "free since 2026-09-17 09:00"),
    (release(immediate=True, given=distributed()), "print", at(17), "free since 2026-09-17"),
    (release(immediate=True), "print", at(17), "on condition: 배포 즉시"),
    (release(immediate=True, given=distributed(9, None)), "print", at(17), "on condition: 배포 즉시"),
    (release(lift(date=DAY), immediate=True, given=distributed(9)), "all", at(17, 8), "embargoed until 2026-09-17 09:00"),
    (release(lift(), immediate=True, given=distributed(9)), "all", at(17, 9), "free since 2026-09-17 09:00"),
    (release(lift("photo", date=DAY, time=dt.time(13)), immediate=True, given=distributed()), "photo", at(17, 9), "embargoed until 2026-09-17 13:00"),
    (release(lift("photo", date=DAY, time=dt.time(13)), immediate=True, given=distributed()), "online", at(17, 9), "free since 2026-09-17"),
    (release(lift("photo", date=DAY, time=dt.time(13)), immediate=True, given=distributed()), "all", at(17, 9), "embargoed until 2026-09-17 13:00"),
    (release(lift("photo", date=DAY, time=dt.time(13)), immediate=True), "photo", at(17, 13), "free since 2026-09-17 13:00"),
    (release(lift("photo", date=DAY, time=dt.time(13)), immediate=True), "all", at(17, 13), "on condition: 배포 즉시 (not before 2026-09-17 13:00)"),
    # conditions
    (release(EVENT), "online", at(30), "on condition: 국무회의 종료 시"),
    (release(EVENT, given=distributed(9)), "online", at(30), "on condition: 국무회의 종료 시 (not before 2026-09-17 09:00)"),
    (release(lift(date=DAY, event="행사 종료 후")), "all", at(30), "on condition: 행사 종료 후 (not before 2026-09-17)"),
    (release(lift("online", event="행사 종료 후"), MORNING), "print", at(18), "free since 2026-09-18"),
    (release(lift("online", event="행사 종료 후"), MORNING), "all", at(18), "on condition: 행사 종료 후 (not before 2026-09-18)"),
    # of several the last; what has no day is unknown
    (release(lift(date=DAY, time=dt.time(9)), lift(date=DAY, time=dt.time(12))), "all", at(17, 10), "embargoed until 2026-09-17 12:00"),
    (release(lift(time=dt.time(12)), given=distributed(9)), "all", at(30), "not stated"),
    (release(lift("print", edition="morning"), immediate=True, given=distributed(9)), "print", at(30), "not stated"),
    (release(), "all", at(30), "not stated"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "medium", "moment", "said"), CASES)
def test_what_is_said(made: kp.Release, medium: Medium, moment: dt.datetime, said: str) -> None:
    found = made.clearance(medium, moment)
    assert str(found) == said
    assert bool(found) is found.free is said.startswith("free since")
    assert found.medium == medium


def test_without_a_release_time_nothing_is_stated() -> None:
    made = kp.Release(kind="press_release", distributed=distributed(9), text="", source=kp.Source(format="plain"))
    found = made.clearance("all", at(30))
    assert (found.state, found.time, found.span, found.rule) == ("not_stated", None, kp.Span(0, 0), "clearance.none")


def test_the_span_is_that_of_the_value_that_decides() -> None:
    read = kp.parse(RELEASES / "ko_cover_form_2026.txt")
    assert isinstance(read, kp.Release)
    online, early = read.clearance("online", at(17, 12)), read.clearance("online", at(17, 8))
    assert read.text[online.span.slice] == "2026. 9. 17.(목) 12:00"
    assert (online.rule, early.state, early.time) == ("clearance.lift", "embargoed_until", at(17, 12))
    immediate = kp.parse(RELEASES / "en_in_korean_form_2026.txt")
    assert isinstance(immediate, kp.Release)
    now = immediate.clearance("online", at(30))
    assert (now.rule, immediate.text[now.span.slice]) == ("clearance.distributed", "2026.7.8.(수)")


def test_a_moment_of_any_zone_is_compared() -> None:
    made = release(lift(date=DAY, time=dt.time(12)))
    assert not made.clearance("all", at(17, 2, 59, zone=dt.UTC))
    assert made.clearance("all", at(17, 3, zone=dt.UTC))
    assert not made.clearance("all", at(17, 12, zone=ZoneInfo("Pacific/Auckland")))


WRONG = [
    # the medium, the moment, the error, what it says
    ("foto", at(17), ValueError, "no medium 'foto'; there are all, online, print, broadcast, photo, video"),
    (None, at(17), ValueError, "no medium None; there are all"),
    (["all"], at(17), ValueError, "there are all"),
    ("all", dt.datetime(2026, 9, 17), ValueError, "no time zone, so it names no moment: 2026-09-17T00:00:00"),  # noqa: DTZ001
    ("all", DAY, TypeError, "a datetime with a time zone, not date"),
    ("all", "2026-09-17", TypeError, "a datetime with a time zone, not str"),
]


@pytest.mark.parametrize(("medium", "moment", "error", "said"), WRONG)
def test_wrong_arguments_are_told(medium: Any, moment: Any, error: type[Exception], said: str) -> None:
    for made in (release(NOON), kp.Release(kind="other", text="", source=kp.Source(format="plain"))):
        with pytest.raises(error, match=said):
            made.clearance(medium, moment)


def test_no_lift_is_told_of_a_medium_that_there_is_not() -> None:
    told = release(NOON).release_time
    assert told is not None
    with pytest.raises(ValueError, match="no medium 'foto'; there are all, online"):
        told.lifts_at("foto")  # type: ignore[arg-type]  # the error is the point


DAYS = st.dates(dt.date(2026, 9, 15), dt.date(2026, 9, 20))
LIFTS = st.builds(
    kp.Lift,
    medium=st.sampled_from(MEDIA),
    date=st.none() | DAYS,
    time=st.none() | st.times(),
    edition=st.sampled_from([None, "morning", "evening"]),
    event=st.sampled_from([None, None, None, "국무회의 종료 시"]),
    span=st.just(kp.Span(0, 1)),
    rule=st.just("test.rule"),
)
TOLD = st.builds(
    kp.ReleaseTime,
    raw=st.just("배포 즉시"),
    immediate=st.booleans(),
    lifts=st.lists(LIFTS, max_size=3).map(tuple),
    span=st.just(kp.Span(0, 1)),
    rule=st.just("test.rule"),
)
GIVEN = st.none() | st.builds(
    kp.Distributed,
    date=st.none() | DAYS,
    time=st.none() | st.times(),
    raw=st.just(""),
    span=st.just(kp.Span(0, 1)),
    rule=st.just("test.rule"),
)
MOMENTS = st.datetimes(dt.datetime(2026, 9, 14), dt.datetime(2026, 9, 22), timezones=st.sampled_from([dt.UTC, SEOUL]))  # noqa: DTZ001  # bounds are naive
MADE = st.builds(
    kp.Release,
    kind=st.just("press_release"),
    release_time=st.none() | TOLD,
    distributed=GIVEN,
    text=st.just(""),
    source=st.just(kp.Source(format="plain")),
)


@given(MADE, st.sampled_from(MEDIA), MOMENTS)
def test_nothing_is_free_before_its_distribution(made: kp.Release, medium: Medium, moment: dt.datetime) -> None:
    found = made.clearance(medium, moment)
    given = made.distributed
    if found.time is not None and given is not None and given.date is not None:
        assert found.time >= dt.datetime.combine(given.date, given.time or dt.time.min, tzinfo=SEOUL)
    if found.free:
        assert found.time is not None
        assert found.time <= moment


@given(MADE, st.sampled_from(MEDIA), MOMENTS, MOMENTS)
def test_what_is_free_stays_free(made: kp.Release, medium: Medium, one: dt.datetime, other: dt.datetime) -> None:
    earlier, later = (made.clearance(medium, moment) for moment in sorted((one, other)))
    assert later.free or not earlier.free
    assert earlier.time == later.time  # the moment hangs on the release alone


@given(MADE, st.sampled_from(MEDIA), MOMENTS)
def test_it_never_frees_before_the_moment_of_the_medium(made: kp.Release, medium: Medium, moment: dt.datetime) -> None:
    lifted = made.release_time.lifts_at(medium) if made.release_time else None
    if lifted is not None and moment < lifted:
        assert not made.clearance(medium, moment)


@given(MADE, MOMENTS)
def test_where_all_media_are_free_no_medium_waits(made: kp.Release, moment: dt.datetime) -> None:
    if made.clearance("all", moment):
        each = {made.clearance(medium, moment).state for medium in MEDIA}
        assert each <= {"free_since", "not_stated"}


@settings(max_examples=examples("release"))
@given(releases(), MOMENTS)
def test_invented_releases_state_what_they_were_made_with(specimen: Specimen, moment: dt.datetime) -> None:
    for medium in MEDIA:
        found = specimen.release.clearance(medium, moment)
        lifted = specimen.release.release_time.lifts_at(medium) if specimen.release.release_time else None
        assert found.time is None or lifted is None or found.time >= lifted
        assert (found.condition is not None) == (found.state == "on_condition")


@settings(max_examples=examples("record"))
@given(instances(kp.Release), st.sampled_from(MEDIA), st.datetimes(timezones=st.timezones()))
def test_any_record_and_moment_have_an_answer(made: kp.Release, medium: Medium, moment: dt.datetime) -> None:
    found = made.clearance(medium, moment)
    assert found.free == (found.state == "free_since")
    assert str(found)
