"""Embargoes as a calendar, read back with the calendar package."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.records import SEOUL
from kprocure_parse.testing import FORMS, Specimen, make, releases
from tests.makers.records import RECORDS

RELEASES = Path(__file__).parents[2] / "examples" / "releases"
WHERE: dict[str, Any] = {"span": kp.Span(0, 1), "rule": "test.rule"}
DAY = dt.date(2026, 9, 17)


def events(*records: kp.Release | kp.Article) -> list[Any]:
    """The events as read back; the type of a property depends on its content."""
    return list(icalendar.Calendar.from_ical(kp.to_ics(records)).walk("VEVENT"))


def release(*lifts: kp.Lift, headline: str = "조달청, 공급 기간 단축", **facts: Any) -> kp.Release:
    version = kp.Version(language="ko", headline=kp.Text(text=headline, **WHERE), **WHERE)
    return kp.Release(
        kind="press_release",
        agencies=(kp.Agency(name="조달청", raw="조달청", **WHERE),),
        release_time=kp.ReleaseTime(raw="가, 나; 다", immediate=False, lifts=lifts, **WHERE),
        versions=(version,),
        text="",
        source=kp.Source(format="plain"),
        **facts,
    )


def lift(medium: Any = "all", **facts: Any) -> kp.Lift:
    return kp.Lift(medium=medium, **facts, **WHERE)


def test_a_cover_form_gives_its_hour_and_its_morning_paper() -> None:
    online, paper = events(kp.parse(RELEASES / "ko_cover_form_2026.txt"))
    assert online["DTSTART"].dt == dt.datetime(2026, 9, 17, 12, tzinfo=SEOUL)
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
    (lift(date=DAY, time=dt.time(12)), dt.datetime(2026, 9, 17, 12, tzinfo=SEOUL)),
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


@given(st.lists(RECORDS, max_size=2))
def test_any_records_make_a_calendar_that_is_read_back(records: list[kp.Release | kp.Article]) -> None:
    text = kp.to_ics(records)
    assert kp.to_ics(records) == text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    found = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len({event["UID"] for event in found}) == len(found)
    assert not [event for event in found if event.errors]


@given(releases())
def test_an_invented_release_stands_in_the_calendar_with_every_lift(specimen: Specimen) -> None:
    told = specimen.release.release_time
    dated = [lift for lift in told.lifts if lift.date] if told else []
    found = events(specimen.release)
    assert len(found) == len(dated)
    headline = specimen.release.headline
    for event, freed in zip(found, dated, strict=True):
        assert headline is not None
        assert event["SUMMARY"] == " ".join(headline.text.split())
        begins = event["DTSTART"].dt
        if isinstance(begins, dt.datetime):
            assert (begins.date(), begins.timetz()) == (freed.date, freed.time and freed.time.replace(tzinfo=SEOUL))
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
                    assert moment == dt.datetime.combine(begins, dt.time.min, tzinfo=SEOUL)
                    checked += 1
    assert checked > 20
