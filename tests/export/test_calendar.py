"""Embargoes as a calendar, read back with the calendar package."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import attrs
import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.clearance import waits
from kprocure_parse.records import seoul
from kprocure_parse.testing import FORMS, Specimen, make, releases
from tests.makers.effort import examples
from tests.makers.records import RECORDS

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
DAY = dt.date(2026, 9, 17)


def events(*records: kp.Release | kp.Article, **options: Any) -> list[Any]:
    """The events as read back; the type of a property depends on its content."""
    return list(icalendar.Calendar.from_ical(kp.to_ics(records, **options)).walk("VEVENT"))


def release(
    *lifts: kp.Lift,
    headline: str = "조달청, 공급 기간 단축",
    agency: str = "조달청",
    immediate: bool = False,
    **facts: Any,
) -> kp.Release:
    version = kp.Version(language="ko", headline=kp.Text(text=headline, **WHERE), **WHERE)
    return kp.Release(
        kind="press_release",
        agencies=(kp.Agency(name=agency, raw=agency, **WHERE),),
        release_time=kp.ReleaseTime(raw="가, 나; 다", immediate=immediate, lifts=lifts, **WHERE),
        versions=(version,),
        text="",
        source=kp.Source(format="plain"),
        **facts,
    )


def lift(medium: Any = "all", **facts: Any) -> kp.Lift:
    return kp.Lift(medium=medium, **facts, **WHERE)


def test_a_cover_form_gives_its_hour_and_its_morning_paper() -> None:
    online, paper = events(kp.parse(RELEASES / "ko_cover_form_2026.txt"))
    assert online["DTSTART"].dt == dt.datetime(2026, 9, 17, 12, tzinfo=seoul())
    assert online["DTSTART"].params["TZID"] == "Asia/Seoul"
    assert paper["DTSTART"].dt == dt.date(2026, 9, 18)
    for event in (online, paper):
        assert event["SUMMARY"] == "조달청, 재난·안전 물자 신속구매 체계 가동… 공급 기간 절반으로 단축"
        assert event["DTSTAMP"].dt == dt.datetime(2026, 9, 17, tzinfo=dt.UTC)  # 09:00 in Korea
    assert paper["CATEGORIES"].cats == ["print"]
    assert str(paper["DESCRIPTION"]).splitlines() == [
        "print 2026-09-18 (morning)",
        "보도시점: 2026. 9. 17.(목) 12:00 (2026. 9. 18.(금) 조간)",
        "배포: 2026-09-17 09:00",
        "기관: 조달청",
        "문의: 구매사업국 구매총괄과 김가람 과장 042-724-0001",
        "문의: 구매사업국 구매총괄과 이나래 사무관 042-724-0002",
        "문의: 구매사업국 구매총괄과 박다온 주무관 042-724-0003",
        "파일: ko_cover_form_2026.txt",
    ]


def test_an_event_leads_to_the_page_of_its_release() -> None:
    known = kp.Known(id="156000000", url="https://example.org/?id=1&x=2", source="목록")
    event, _ = events(kp.parse_bytes((RELEASES / "ko_cover_form_2026.txt").read_bytes(), known=known))
    assert str(event["URL"]) == known.url
    assert str(event["DESCRIPTION"]).splitlines()[-3:] == ["파일: 목록", "번호: 156000000", f"주소: {known.url}"]


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "https://a b", "https://a\nB:c", "예시"])
def test_what_is_no_address_is_not_followed(url: str | None) -> None:
    event, _ = events(kp.parse_bytes((RELEASES / "ko_cover_form_2026.txt").read_bytes(), known=kp.Known(url=url)))
    assert "URL" not in event


BEGINNINGS = [
    # the text about a lift, when its event begins
    (lift(date=DAY, time=dt.time(12)), dt.datetime(2026, 9, 17, 12, tzinfo=seoul())),
    (lift(date=DAY), DAY),
    (lift("print", date=DAY, edition="morning"), DAY),
    (lift("print", date=DAY, edition="evening"), DAY),
    (lift(date=DAY, event="국무회의 종료 시"), DAY),
]


@pytest.mark.parametrize(("freed", "begins"), BEGINNINGS)
def test_when_an_event_begins(freed: kp.Lift, begins: dt.date) -> None:
    (event,) = events(release(freed))
    assert event["DTSTART"].dt == begins


@pytest.mark.parametrize("freed", [lift(event="국무회의 종료 시"), lift()])
def test_what_has_no_day_stands_in_no_calendar(freed: kp.Lift) -> None:
    assert events(release(freed)) == []


def test_the_zone_is_told_in_the_calendar() -> None:
    text = kp.to_ics([release(lift(date=DAY, time=dt.time(12)))])
    assert "DTSTART;TZID=Asia/Seoul:20260917T120000\r\n" in text
    (zone,) = icalendar.Calendar.from_ical(text).timezones
    assert zone["TZID"] == "Asia/Seoul"
    assert zone.to_tz().utcoffset(dt.datetime(2026, 7, 1)) == dt.timedelta(hours=9)  # noqa: DTZ001  # local time is needed


def test_a_corrected_hour_moves_the_event_and_another_day_is_another() -> None:
    first, moved, other = (
        events(release(lift(date=day, time=dt.time(hour))))[0]["UID"]
        for day, hour in ((DAY, 12), (DAY, 15), (DAY.replace(day=18), 12))
    )
    assert first == moved != other


def distributed(hour: int | None = None, day: dt.date = DAY) -> kp.Distributed:
    return kp.Distributed(date=day, time=None if hour is None else dt.time(hour), raw="", **WHERE)


AT_ONCE = [
    release(immediate=True, distributed=distributed(9)),
    release(lift(date=DAY), immediate=True),
    release(lift(date=DAY), distributed=distributed()),
    release(lift(date=DAY, time=dt.time(9)), distributed=distributed(9)),
    release(lift("print", date=DAY, edition="morning"), distributed=distributed(9)),
    release(lift(date=DAY.replace(day=16), time=dt.time(12)), distributed=distributed()),
]


@pytest.mark.parametrize("freed", AT_ONCE, ids=range(len(AT_ONCE)))
def test_what_is_free_at_once_stands_in_no_calendar(freed: kp.Release) -> None:
    assert events(freed) == []


def test_a_photo_that_waits_beside_what_is_free_at_once_is_an_event() -> None:
    (event,) = events(kp.parse(RELEASES / "en_in_korean_form_2026.txt"))
    assert (event["DTSTART"].dt, event["CATEGORIES"].cats) == (
        dt.datetime(2026, 7, 8, 14, 30, tzinfo=seoul()),
        ["photo"],
    )


NAMES = [
    # headline, agency, the name of the event
    ("조달청, 공급 기간 단축", "조달청", "조달청, 공급 기간 단축"),
    ("공급 기간 단축", "조달청", "공급 기간 단축 (조달청)"),
    ("공급  기간\n단축", "조달청", "공급 기간 단축 (조달청)"),
    ("", "조달청", "보도자료 (조달청)"),
]


@pytest.mark.parametrize(("headline", "agency", "name"), NAMES)
def test_an_event_is_named_by_headline_and_agency(headline: str, agency: str, name: str) -> None:
    (event,) = events(release(lift(date=DAY), headline=headline, agency=agency))
    assert event["SUMMARY"] == name


REMINDERS = [
    # the lift, the reminder that is wanted, how long before the beginning it comes
    (lift(date=DAY, time=dt.time(12)), dt.timedelta(minutes=30), dt.timedelta(minutes=30)),
    (lift(date=DAY, time=dt.time(12)), dt.timedelta(hours=2), dt.timedelta(hours=2)),
    (lift("print", date=DAY, edition="morning"), dt.timedelta(minutes=30), dt.timedelta(hours=6)),
]


@pytest.mark.parametrize(("freed", "wanted", "before"), REMINDERS)
def test_a_reminder_comes_before(freed: kp.Lift, wanted: dt.timedelta, before: dt.timedelta) -> None:
    (event,) = events(release(freed), reminder=wanted)
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", -before)
    assert alarm["DESCRIPTION"] == "조달청, 공급 기간 단축"


def test_reminders_can_be_left_out() -> None:
    assert "VALARM" in kp.to_ics([release(lift(date=DAY))])
    assert "VALARM" not in kp.to_ics([release(lift(date=DAY))], reminder=None)


RANGES = [
    # first, last, which days of three are in the calendar
    (None, None, [16, 17, 18]),
    (DAY, None, [17, 18]),
    (None, DAY, [16, 17]),
    (DAY, DAY, [17]),
    (DAY.replace(day=20), None, []),
]


@pytest.mark.parametrize(("first", "last", "days"), RANGES)
def test_a_range_has_both_its_ends(first: dt.date | None, last: dt.date | None, days: list[int]) -> None:
    made = release(*(lift(date=DAY.replace(day=day), time=dt.time(23, 59)) for day in (16, 17, 18)))
    assert [event["DTSTART"].dt.day for event in events(made, first=first, last=last)] == days


def test_a_medium_has_its_own_lifts_or_those_for_all() -> None:
    made = release(lift(date=DAY, time=dt.time(12)), lift("print", date=DAY.replace(day=18), edition="morning"))
    for medium, days in (("online", [17]), ("print", [18]), ("all", [17, 18])):
        assert [event["DTSTART"].dt.day for event in events(made, medium=medium)] == days


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"medium": "foto"}, ValueError, "no medium 'foto'; there are all, online"),
    ({"first": DAY, "last": DAY.replace(day=16)}, ValueError, "the last day, 2026-09-16, comes before the first, 2026-09-17"),
    ({"first": "2026-09-17"}, TypeError, "'first' must be <class 'datetime.date'>"),
    ({"last": dt.datetime(2026, 9, 17, tzinfo=seoul())}, TypeError, "'last' is a day, not a moment"),
    ({"reminder": dt.timedelta(minutes=-5)}, ValueError, "a reminder comes before its event, not 0:05:00 after it"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "error", "said"), WRONG)
def test_wrong_wishes_are_told(options: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        kp.to_ics([], **options)


def test_a_condition_on_a_known_day_is_tentative() -> None:
    conditional, sure = events(release(lift(date=DAY, event="국무회의 종료 시"), lift(date=DAY, time=dt.time(12))))
    assert (conditional["STATUS"], sure.get("STATUS")) == ("TENTATIVE", None)


def test_the_release_makes_the_uid_and_not_its_agencies() -> None:
    freed = lift(date=DAY, time=dt.time(12))
    one = release(freed, headline="공급 기간 ‘단축’")
    partner = kp.Agency(name="관세청", raw="관세청", **WHERE)
    for again in (
        attrs.evolve(one, agencies=()),
        attrs.evolve(one, agencies=(*one.agencies, partner)),
        attrs.evolve(release(freed, headline="공급 기간  '단축'"), source=kp.Source(format="pdf", name="가.pdf")),
    ):
        assert len(events(one, again)) == 1
        assert events(one)[0]["UID"] == events(again)[0]["UID"]


def test_one_headline_of_two_bodies_is_two_events() -> None:
    freed = lift(date=DAY, time=dt.time(12))
    found = events(release(freed, headline="인사", agency="조달청"), release(freed, headline="인사", agency="관세청"))
    assert [event["SUMMARY"] for event in found] == ["인사 (조달청)", "인사 (관세청)"]


def test_of_two_hours_of_one_release_the_later_stands() -> None:
    early, late = (release(lift(date=DAY, time=dt.time(hour))) for hour in (9, 15))
    for order in ((early, late), (late, early)):
        assert [event["DTSTART"].dt.hour for event in events(*order)] == [15]


def test_a_release_without_a_headline_is_known_by_its_facts() -> None:
    freed = lift(date=DAY, time=dt.time(12))
    texts = ("가나다", "가 나다", "라마바")
    found = [events(attrs.evolve(release(freed, headline=""), text=text))[0]["UID"] for text in texts]
    assert found[0] == found[1] != found[2]


def test_a_release_in_two_files_has_one_event() -> None:
    once = release(lift(date=DAY, time=dt.time(12)))
    assert len(events(once, once)) == 1
    assert len(events(once, release(lift(date=DAY, time=dt.time(12)), headline="다른 제목"))) == 2


def test_two_lifts_that_look_alike_are_two_events() -> None:
    assert len(events(release(lift(date=DAY, time=dt.time(9)), lift(date=DAY, time=dt.time(12))))) == 2


def test_the_hour_is_stamped_where_no_distribution_is_known() -> None:
    (event,) = events(release(lift(date=DAY, time=dt.time(12))))
    assert event["DTSTAMP"].dt == dt.datetime(2026, 9, 17, 3, tzinfo=dt.UTC)


def test_without_icalendar_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(ImportError, match=r"pip install 'kprocure-parse\[calendar\]'"):
        kp.to_ics([])


def lawful(event: Any) -> None:
    """What RFC 5545 asks of an event and its alarm: 3.6.1 and 3.6.6."""
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "STATUS", "TRANSP"):
        assert not isinstance(event.get(name), list), name  # at most once
    assert event["UID"]
    assert event["DTSTAMP"].dt.utcoffset() == dt.timedelta()
    begins = event["DTSTART"].dt
    assert isinstance(begins, dt.datetime) or event["DTSTART"].params["VALUE"] == "DATE"
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], bool(alarm["DESCRIPTION"])) == ("DISPLAY", True)
    assert alarm["TRIGGER"].dt <= dt.timedelta()


@settings(max_examples=examples("record"))
@given(st.lists(RECORDS, max_size=2))
def test_any_records_make_a_calendar_that_is_read_back(records: list[kp.Release | kp.Article]) -> None:
    text = kp.to_ics(records)
    assert kp.to_ics(records) == text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    found = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len({event["UID"] for event in found}) == len(found)
    assert not [event for event in found if event.errors]
    for event in found:
        lawful(event)


@settings(max_examples=examples("release"))
@given(releases())
def test_an_invented_release_stands_in_the_calendar_with_every_lift(specimen: Specimen) -> None:
    told = specimen.release.release_time
    dated = (
        [lift for lift in told.lifts if lift.date and waits(lift, told, specimen.release.distributed)] if told else []
    )
    found = events(specimen.release)
    assert len(found) == len(dated)
    headline = specimen.release.headline
    for event, freed in zip(found, dated, strict=True):
        assert headline is not None
        assert event["SUMMARY"].startswith(" ".join(headline.text.split()))
        assert not specimen.release.agencies or specimen.release.agencies[0].name in event["SUMMARY"]
        begins = event["DTSTART"].dt
        if isinstance(begins, dt.datetime):
            assert (begins.date(), begins.timetz()) == (freed.date, freed.time and freed.time.replace(tzinfo=seoul()))
        else:
            assert (begins, freed.time) == (freed.date, None)
        for person in specimen.release.contacts:
            assert person.name is None or person.name in event["DESCRIPTION"]


def test_the_moment_is_the_one_that_lifts_at_gives() -> None:
    checked = 0
    for form in ("ko.cover.2023", "ko.header.2005", "ko.row"):
        assert form in FORMS
        for specimen in make(20, seed=5, form=form):
            told = specimen.release.release_time
            for event in events(specimen.release):
                (medium,) = event["CATEGORIES"].cats
                moment = told.lifts_at(medium) if told else None
                begins = event["DTSTART"].dt
                if moment is not None and isinstance(begins, dt.datetime):
                    assert begins == moment
                    checked += 1
                elif moment is not None:
                    assert moment == dt.datetime.combine(begins, dt.time.min, tzinfo=seoul())
                    checked += 1
    assert checked > 20
