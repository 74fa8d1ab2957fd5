"""The agenda: days, hours, media, conditions; each release once, whatever it was read from."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.export.agenda import PATIENCE
from kprocure_parse.export.agenda_lines import agenda_lines
from kprocure_parse.export.openings import MEDIA
from kprocure_parse.export.phrasebook import CONTROLS
from kprocure_parse.records import seoul
from kprocure_parse.testing import Specimen, make, releases, render
from tests.makers.effort import examples
from tests.makers.records import RECORDS

WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
DAY = dt.date(2026, 9, 17)
WEEK = (dt.date(2026, 9, 14), dt.date(2026, 9, 20))


def lift(medium: kp.Medium = "all", **facts: Any) -> kp.Lift:
    return kp.Lift(medium=medium, **facts, **WHERE)


def distributed(day: dt.date | None = DAY, hour: int | None = 9) -> kp.Distributed:
    return kp.Distributed(date=day, time=None if hour is None else dt.time(hour), raw="", **WHERE)


def release(
    *lifts: kp.Lift,
    headline: str = "조달청, 공급 기간 단축",
    immediate: bool = False,
    timed: bool = True,
    file: str = "가.hwpx",
    **facts: Any,
) -> kp.Release:
    told = kp.ReleaseTime(raw="배포 즉시", immediate=immediate, lifts=lifts, **WHERE) if timed else None
    version = kp.Version(language="ko", headline=kp.Text(text=headline, **WHERE), **WHERE)
    source = kp.Source(format="plain", name=file)
    made = kp.Release(kind="press_release", release_time=told, versions=(version,), text="", source=source)
    return attrs.evolve(made, **facts)


def lines(*records: kp.Record, medium: kp.Medium | None = None, days: tuple[Any, Any] = WEEK) -> list[str]:
    return list(agenda_lines(kp.agenda(records, *days, medium)))


NOON, PAPER = lift(date=DAY, time=dt.time(12)), lift("print", date=DAY.replace(day=18), edition="morning")
EVENT = lift(event="국무회의 종료 시")
CASES = [
    # the release, the agenda of the week
    (
        release(NOON, PAPER, distributed=distributed()),
        [
            "2026-09-17 Thu",
            "  12:00  조달청, 공급 기간 단축",
            "         online, broadcast, photos, video · embargo · 가.hwpx",
            "",
            "2026-09-18 Fri",
            "  --:--  조달청, 공급 기간 단축",
            "         print · embargo · 가.hwpx",
        ],
    ),
    (
        release(immediate=True, distributed=distributed()),
        ["2026-09-17 Thu", "  09:00  조달청, 공급 기간 단축", "         all media · at once · 가.hwpx"],
    ),
    (
        release(lift(date=DAY), distributed=distributed(hour=None)),
        ["2026-09-17 Thu", "  --:--  조달청, 공급 기간 단축", "         all media · at once · 가.hwpx"],
    ),
    (
        release(EVENT, distributed=distributed()),
        [
            "On condition",
            "  조달청, 공급 기간 단축",
            "         국무회의 종료 시, not before 2026-09-17 09:00 · all media · 가.hwpx",
        ],
    ),
    (release(immediate=True), ["On condition", "  조달청, 공급 기간 단축", "         배포 즉시 · all media · 가.hwpx"]),
    (release(timed=False), ["No time stated", "  조달청, 공급 기간 단축", "         가.hwpx"]),
    (release(timed=False, distributed=distributed(DAY.replace(day=7))), ["Nothing from 2026-09-14 to 2026-09-20"]),
    (release(NOON, kind="other"), ["Nothing from 2026-09-14 to 2026-09-20", "", "1 text that no release is: not listed"]),
    (release(lift(date=DAY.replace(day=21))), ["Nothing from 2026-09-14 to 2026-09-20"]),
]  # fmt: skip


@pytest.mark.parametrize(("made", "shown"), CASES, ids=range(len(CASES)))
def test_what_a_week_shows(made: kp.Release, shown: list[str]) -> None:
    assert lines(made) == shown


def test_both_ends_of_the_range_are_in_it_and_open_ends_take_all() -> None:
    made = release(*(lift(medium, date=DAY.replace(day=10 + number)) for number, medium in enumerate(MEDIA)))
    for first, last, days in (
        (12, 13, [12, 13]),
        (None, 11, [10, 11]),
        (13, None, [13, 14]),
        (None, None, [10, 11, 12, 13, 14]),
    ):
        ends = [None if day is None else DAY.replace(day=day) for day in (first, last)]
        assert [each.day.day for each in kp.agenda([made], ends[0], ends[1]).days] == days


def test_hours_are_in_order_within_a_day() -> None:
    made = [release(lift(date=DAY, time=dt.time(hour)), headline=f"제목 {hour}") for hour in (15, 9, 12)]
    (day,) = kp.agenda(made, *WEEK).days
    assert [entry.headline for entry in day.entries] == ["제목 9", "제목 12", "제목 15"]


def test_one_medium_is_asked_for() -> None:
    made = release(NOON, PAPER)
    assert [day.day.day for day in kp.agenda([made], *WEEK, medium="print").days] == [18]
    (entry,) = kp.agenda([made], *WEEK, medium="online").days[0].entries
    assert (entry.media, entry.time) == (("online",), dt.datetime(2026, 9, 17, 12, tzinfo=seoul()))
    only = release(lift("online", date=DAY))
    assert kp.agenda([only], *WEEK, medium="photo").not_stated[0].media == ()


def test_a_release_in_several_files_stands_once_with_all_of_them() -> None:
    known = kp.Source(format="pdf", name="가.pdf", url="https://example.org/1")
    again = attrs.evolve(release(NOON, headline="조달청,  공급 기간 단축"), source=known)
    (entry,) = kp.agenda([release(NOON), again, release(NOON)], *WEEK).days[0].entries
    assert (entry.files, entry.urls) == (("가.hwpx", "가.pdf"), ("https://example.org/1",))


def test_a_text_without_a_time_joins_the_reading_that_has_one() -> None:
    flat = release(timed=False, file="가.txt")
    for order in ((release(NOON), flat), (flat, release(NOON))):
        found = kp.agenda(order, *WEEK)
        assert sorted(found.days[0].entries[0].files) == ["가.hwpx", "가.txt"]
        assert found.not_stated == ()
    assert kp.agenda([release(NOON), release(timed=False, headline="다른 제목")], *WEEK).not_stated != ()


def issued(*names: str, lifts: tuple[kp.Lift, ...] = (), **facts: Any) -> kp.Release:
    """A release of these agencies, in a file that is called as they are."""
    agencies = tuple(kp.Agency(name=name, raw=name, **WHERE) for name in names)
    return release(*lifts, agencies=agencies, file=" ".join(names) or "없음", timed=bool(lifts), **facts)


@pytest.mark.parametrize(
    ("timed", "flat", "joins"),
    [
        ([["조달청"]], ["관세청"], None),
        ([["조달청"]], ["조달청"], "조달청"),
        ([["조달청"]], [], "조달청"),
        ([[]], ["관세청"], "없음"),
        ([["조달청"], ["관세청"]], ["조달청"], "조달청"),
        ([["조달청"], ["관세청"]], ["관세청", "조달청"], "관세청"),
        ([["조달청"], ["관세청"]], [], None),
        ([["조달청"], ["관세청"]], ["통계청"], None),
    ],
)
def test_a_flat_text_joins_no_release_of_another_agency(
    timed: list[list[str]], flat: list[str], joins: str | None
) -> None:
    told = [issued(*names, lifts=(NOON,)) for names in timed]
    text = attrs.evolve(issued(*flat, distributed=distributed()), source=kp.Source(format="plain", name="글"))
    found = kp.agenda([*told, text], *WEEK)
    assert len(found.days[0].entries) == len(timed)
    assert len(found.not_stated) == (joins is None)
    homes = [entry.files[0] for entry in found.days[0].entries if "글" in entry.files]
    assert homes == ([] if joins is None else [joins])


def test_a_corrected_hour_shows_both() -> None:
    corrected = release(lift(date=DAY, time=dt.time(15)))
    assert len(kp.agenda([release(NOON), corrected], *WEEK).days[0].entries) == 2


@pytest.mark.parametrize(
    ("days", "listed"), [(0, True), (-PATIENCE.days, True), (-PATIENCE.days - 1, False), (7, False)]
)
def test_a_condition_is_waited_for_a_month(days: int, listed: bool) -> None:
    given = distributed(WEEK[0] + dt.timedelta(days=days))
    assert bool(kp.agenda([release(EVENT, distributed=given)], *WEEK).on_condition) is listed


def test_pdf_and_hwpx_of_one_release_are_one_entry() -> None:
    specimen = make(1, seed=3, form="ko.cover.2023")[0]
    read = [
        kp.parse_bytes(render(specimen, form), known=kp.Known(source=f"보도자료.{form}"))
        for form in ("hwpx", "pdf")
    ]  # fmt: skip
    found = kp.agenda(read, None, None)
    entries = [entry for day in found.days for entry in day.entries] + [*found.on_condition, *found.not_stated]
    assert entries
    assert {entry.files for entry in entries} == {("보도자료.hwpx", "보도자료.pdf")}
    assert len({entry.fingerprint for entry in entries}) == 1


WRONG: list[tuple[tuple[Any, ...], type[Exception], str]] = [
    ((DAY, DAY.replace(day=16)), ValueError, "the last day, 2026-09-16, comes before the first, 2026-09-17"),
    ((DAY, DAY, "foto"), ValueError, "no medium 'foto'; there are all, online"),
    (("2026-09-17", DAY), TypeError, "'first' must be"),
]


@pytest.mark.parametrize(("arguments", "error", "said"), WRONG)
def test_wrong_arguments_are_told(arguments: tuple[Any, ...], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        kp.agenda([], *arguments)


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=3), st.none() | st.dates(), st.sampled_from([None, *MEDIA]))
def test_any_records_have_an_agenda(records: list[kp.Record], day: dt.date | None, medium: kp.Medium | None) -> None:
    found = kp.agenda(records, day, day, medium)
    json.dumps(kp.to_dict(found))
    assert all(line.translate(CONTROLS) == line for line in agenda_lines(found))
    for each in found.days:
        assert day in (None, each.day)
        for entry in each.entries:
            assert entry.time is not None
            assert entry.time.date() == each.day
            assert entry.media


@settings(max_examples=examples("release"))
@given(st.lists(releases(), min_size=1, max_size=3))
def test_every_release_is_somewhere(specimens: list[Specimen]) -> None:
    made = [specimen.release for specimen in specimens]
    found = kp.agenda(made, None, None)
    entries = [entry for day in found.days for entry in day.entries] + [*found.on_condition, *found.not_stated]
    headlines = {entry.headline for entry in entries}
    assert {" ".join(each.headline.text.split()) for each in made if each.headline} == headlines
    assert kp.agenda(made * 2, None, None) == found


def test_what_parse_many_yields_is_taken_and_failures_are_told() -> None:
    failed: list[kp.Failed] = []
    found = kp.parse_many(["examples/releases/ko_cover_form_2026.txt", b"PK\x03\x04"], jobs=1)
    listed = kp.agenda(found, *WEEK, failed=failed.append)
    assert [entry.files for day in listed.days for entry in day.entries] == [("ko_cover_form_2026.txt",)] * 2
    assert [type(each.error).__name__ for each in failed] == ["UnsupportedFormat"]


KNOWN_DAYS = [(DAY, 1), (DAY - dt.timedelta(days=30), 0), (None, 1)]


@pytest.mark.parametrize(("day", "listed"), KNOWN_DAYS)
def test_without_a_stated_time_the_day_that_is_known_decides(day: dt.date | None, listed: int) -> None:
    found = kp.Parsed("texts.jsonl", release(timed=False), "1", kp.Known(published=day))
    assert len(kp.agenda([found], *WEEK).not_stated) == listed
