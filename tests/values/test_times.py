"""Dates, hours and release times as strings. The shapes are from 60 headers of April 2026 and the older forms; dates are invented."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.marks.clocks import CLOCKS
from kprocure_parse.marks.found import Marks
from kprocure_parse.records import ReleaseTime
from kprocure_parse.values.times.calendar import find_dates, nearest, nearest_day
from kprocure_parse.values.times.moments import read_release_time
from kprocure_parse.values.times.stated import read_distributed, read_published

GIVEN = dt.date(2026, 4, 10)
Row = tuple[str, str | None, str | None, str | None, str | None]


def read(text: str, sibling: dt.date | None = GIVEN) -> ReleaseTime | None:
    return read_release_time(Marks(text), (Span(0, len(text)),), sibling)


def rows(found: ReleaseTime | None) -> list[Row]:
    return [
        (
            lift.medium,
            lift.date.isoformat() if lift.date else None,
            lift.time.strftime("%H:%M") if lift.time else None,
            lift.edition,
            lift.event,
        )
        for lift in (found.lifts if found else ())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "배포 즉시",
        "배포즉시",
        "배포 후 즉시 사용",
        "배포 즉시 보도",
        "배포 즉시 보도 가능",
        "즉시 보도 가능",
        "즉시보도",
        "배포시",
        "배포 시점",
        "배 포 즉 시",
        "배포와 동시에 즉시",
        "바로 보도하여 주시기 바랍니다.",
        "배포 즉시 보도해 주시기 바랍니다.",
        "이 보도자료는 배포 즉시 보도하여 주시고",
        "엠바고 없음",
        "For Immediate Release",
    ],
)
def test_immediate_without_a_date_is_no_lift(text: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.immediate, found.lifts) == (True, ())


@pytest.mark.parametrize(
    ("text", "immediate", "lifts", "origin"),
    [
        ("2026. 4. 13.(월) (배포 후 즉시)", True, [("all", "2026-04-13", None, None, None)], "immediate with date"),
        ("2026. 4. 13.(월) 배포 시", True, [("all", "2026-04-13", None, None, None)], "immediate with date"),
        (
            "(온라인,지면) 2026. 4. 13.(월) 즉시보도",
            True,
            [("online", "2026-04-13", None, None, None), ("print", "2026-04-13", None, None, None)],
            "interior ministry: two media before an immediate date",
        ),
        ("2026. 4. 13.(월) 08:00", False, [("all", "2026-04-13", "08:00", None, None)], "clock only"),
        ("2026. 4. 13.(월)", False, [("all", "2026-04-13", None, None, None)], "date only"),
        ("2026. 4. 13.(월) 조간", False, [("print", "2026-04-13", None, "morning", None)], "edition only (FSC)"),
        (
            "2026. 4. 13.(월) 12:00\n(2026. 4. 14.(화) 조간)",
            False,
            [("all", "2026-04-13", "12:00", None, None), ("print", "2026-04-14", None, "morning", None)],
            "clock and edition in brackets (labour)",
        ),
        (
            "2026. 4. 13.(월) 12:00 (화요일 조간)",
            False,
            [("all", "2026-04-13", "12:00", None, None), ("print", "2026-04-14", None, "morning", None)],
            "edition by weekday (climate)",
        ),
        (
            "2026. 4. 17.(금) 12:00 (월요일 조간)",
            False,
            [("all", "2026-04-17", "12:00", None, None), ("print", "2026-04-20", None, "morning", None)],
            "the next Monday on or after the clock's date",
        ),
        (
            "2026. 4. 13.(월) 06:00 (월요일 석간)",
            False,
            [("all", "2026-04-13", "06:00", None, None), ("print", "2026-04-13", None, "evening", None)],
            "evening edition of the same day",
        ),
        (
            "4.13.(월) 석간 < 4.13.(월) 06:00 >",
            False,
            [("print", "2026-04-13", None, "evening", None), ("all", "2026-04-13", "06:00", None, None)],
            "edition first, year from 배포 (SMEs)",
        ),
        (
            "2026. 4. 13.(월) 11:00 이후(4. 14.(화) 조간)",
            False,
            [("all", "2026-04-13", "11:00", None, None), ("print", "2026-04-14", None, "morning", None)],
            "one paragraph (land)",
        ),
        (
            "(온라인) 2026. 4. 13.(월) 16:00\n(지  면) 2026. 4. 14.(화) 조 간",
            False,
            [("online", "2026-04-13", "16:00", None, None), ("print", "2026-04-14", None, "morning", None)],
            "channels with spaced words (interior)",
        ),
        (
            "2026. 4. 14.(화) 조간\n누리망·방송\n2026. 4. 13.(월) 12:00",
            False,
            [
                ("print", "2026-04-14", None, "morning", None),
                ("online", "2026-04-13", "12:00", None, None),
                ("broadcast", "2026-04-13", "12:00", None, None),
            ],
            "two channels on a line of their own (police)",
        ),
        ("배포즉시 사진 13:00 이후", True, [("photo", "2026-04-10", "13:00", None, None)], "photo lift, date of 배포"),
        ("배포 즉시 (영상 15시)", True, [("video", "2026-04-10", "15:00", None, None)], "video"),
        (
            "2026. 4. 13.(월) 11:00 사진 14:00",
            False,
            [("all", "2026-04-13", "11:00", None, None), ("photo", "2026-04-13", "14:00", None, None)],
            "a bare hour takes the date before it",
        ),
        (
            "2012.8.29(수) 조간부터 보도가능 (방송․인터넷매체는 28일 낮 12시)",
            False,
            [
                ("print", "2012-08-29", None, "morning", None),
                ("broadcast", "2012-08-28", "12:00", None, None),
                ("online", "2012-08-28", "12:00", None, None),
            ],
            "FTC 2012: a day without a month",
        ),
        (
            "2021. 3. 1.(월) 조간 (방송·인터넷은 28일 12:00)",
            False,
            [
                ("print", "2021-03-01", None, "morning", None),
                ("broadcast", "2021-02-28", "12:00", None, None),
                ("online", "2021-02-28", "12:00", None, None),
            ],
            "the day lies in the month before",
        ),
        (
            "9.18.(금) 조간(9.17.(목) 12:00 이후 인터넷 게재 가능)",
            False,
            [("print", "2026-09-18", None, "morning", None), ("online", "2026-09-17", "12:00", None, None)],
            "the medium behind its moment",
        ),
        (
            "2018. 9. 4.(화) 조간(온라인 9. 3. 12:00)부터 보도해 주시기 바랍니다.",
            False,
            [("print", "2018-09-04", None, "morning", None), ("online", "2018-09-03", "12:00", None, None)],
            "MSIT 2018",
        ),
        (
            "2020. 9. 1.(화) 08:30 (국무회의 개회 시)",
            False,
            [("all", "2020-09-01", "08:30", None, "국무회의 개회 시")],
            "finance 2020: an hour and its condition",
        ),
        (
            "(온라인,지면) 2026. 3. 31.(화) 국무회의 종료 시",
            False,
            [
                ("online", "2026-03-31", None, None, "국무회의 종료 시"),
                ("print", "2026-03-31", None, None, "국무회의 종료 시"),
            ],
            "a condition with a date",
        ),
        ("본회의 통과시(별도통보)", False, [("all", None, None, None, "본회의 통과시")], "a condition alone"),
        (
            "(전매체) 배포시점(국회 본회의 의결 시)",
            True,
            [("all", None, None, None, "국회 본회의 의결 시")],
            "free on distribution, which waits for a vote",
        ),
        (
            "2026. 4. 13.(월) 12:00 이후 즉시 보도",
            False,
            [("all", "2026-04-13", "12:00", None, None)],
            "즉시 after an hour",
        ),
        ("2026.4.12.(일) 낮12시", False, [("all", "2026-04-12", "12:00", None, None)], "noon in words"),
        ("’26.4.12일(일) 24:00", False, [("all", "2026-04-13", "00:00", None, None)], "the end of the day"),
        ("‘26. 4. 12 밤 12시", False, [("all", "2026-04-13", "00:00", None, None)], "the end of the day in words"),
        ("`26.4.12. 자정", False, [("all", "2026-04-12", "00:00", None, None)], "자정 begins the day named"),
        ("2026년 4월 12일(일요일) 오후 2시 30분", False, [("all", "2026-04-12", "14:30", None, None)], "all in words"),
        ("2026. 4 12(일) 9시", False, [("all", "2026-04-12", "09:00", None, None)], "missing dots"),
        ("명일 조간", False, [("print", "2026-04-11", None, "morning", None)], "the day after the distribution"),
        ("명일(4. 11.) 조간", False, [("print", "2026-04-11", None, "morning", None)], "a day told twice"),
        ("4. 10.(금일) 11:00", False, [("all", "2026-04-10", "11:00", None, None)], "the same, the other way round"),
        ("금일 14:00", False, [("all", "2026-04-10", "14:00", None, None)], "the day of distribution"),
        (
            "2026. 4. 13.(월) 12:00 (익일 조간)",
            False,
            [("all", "2026-04-13", "12:00", None, None), ("print", "2026-04-14", None, "morning", None)],
            "the day after the one named before",
        ),
        ("4. 13.월.11:00", False, [("all", "2026-04-13", "11:00", None, None)], "a weekday between dots"),
        (
            "2026. 4. 13.(월) 22:00(한국시간)",
            False,
            [("all", "2026-04-13", "22:00", None, None)],
            "the form's own zone",
        ),
        (
            "2026. 4. 13.(월) 22:30 (현지시간 14:30)",
            False,
            [("all", "2026-04-13", "22:30", None, None)],
            "another zone",
        ),
        (
            "2026. 4. 13.(월) 09:00(뉴욕 현지시각), 22:00(한국시간)",
            False,
            [("all", "2026-04-13", "22:00", None, None)],
            "another zone first",
        ),
        (
            "2026. 4. 13.(월) 18:00 (런던시간 4. 13. 10:00)",
            False,
            [("all", "2026-04-13", "18:00", None, None)],
            "its day",
        ),
        ("2026. 4. 13.(월) 09:00 GMT", False, [("all", "2026-04-13", None, None, None)], "no Korean clock is stated"),
        ("국제 엠바고 14:01", False, [("all", "2026-04-10", "14:01", None, None)], "a word beside the hour"),
        ("´26․ 4․ 13․(월) 국무회의 종료 즉시", True, [("all", "2026-04-13", None, None, None)], "free once it is over"),
        ("6. 31.(수) 10시", False, [("all", None, "10:00", None, None)], "an impossible date is no date"),
    ],
)
def test_release_time(text: str, immediate: bool, lifts: list[Row], origin: str) -> None:
    found = read(text)
    assert found is not None, origin
    assert (found.immediate, rows(found)) == (immediate, lifts), origin


@pytest.mark.parametrize("text", ["사진 3매", "사진 있음", "총 3쪽", "", "보도자료", "25:00", "13월 40일"])
def test_what_is_no_release_time(text: str) -> None:
    assert read(text) is None


def test_no_year_anywhere_near_is_taken_from_the_weekday_and_the_text() -> None:
    value = "4.13.(월) 석간 < 4.13.(월) 06:00 >"
    text = f"{value}\n2019년부터 시작해 2026년까지, 2026년 계획"
    found = read_release_time(Marks(text), (Span(0, len(value)),), None)
    assert {lift.date for lift in (found.lifts if found else ())} == {dt.date(2026, 4, 13)}
    alone = read(value, None)
    assert {lift.date for lift in (alone.lifts if alone else ())} == {None}


def test_january_beside_december_is_next_year() -> None:
    assert rows(read("1. 2.(금) 12:00", dt.date(2025, 12, 31))) == [("all", "2026-01-02", "12:00", None, None)]


def test_another_cell_between_two_stretches_parts_their_moments() -> None:
    text = "배포즉시 배포 2026.6.12.(금)\n사진 13:00 이후"
    found = read_release_time(Marks(text), (Span(0, 4), Span(22, 33)), dt.date(2026, 6, 12))
    assert found is not None
    assert (found.raw, rows(found)) == ("배포즉시 사진 13:00 이후", [("photo", "2026-06-12", "13:00", None, None)])
    assert text[found.lifts[0].span.slice] == "사진 13:00"


@pytest.mark.parametrize(
    ("text", "medium", "moment"),
    [
        ("2026. 4. 13.(월) 12:00 (화요일 조간)", "online", "2026-04-13T12:00:00+09:00"),
        ("2026. 4. 13.(월) 12:00 (화요일 조간)", "print", "2026-04-14T00:00:00+09:00"),
        ("2026. 4. 13.(월) 12:00 (화요일 조간)", "photo", "2026-04-13T12:00:00+09:00"),
        ("2026. 4. 13.(월) 조간", "online", None),
        ("2026. 4. 13.(월)", "broadcast", "2026-04-13T00:00:00+09:00"),
        ("배포 즉시", "all", None),
        ("2026. 4. 13.(월) 배포 시", "online", None),
        ("본회의 통과시", "online", None),
        ("배포즉시 사진 13:00 이후", "photo", "2026-04-10T13:00:00+09:00"),
        ("배포즉시 사진 13:00 이후", "online", None),
    ],
)
def test_lifts_at(text: str, medium: str, moment: str | None) -> None:
    found = read(text)
    assert found is not None
    lifted = found.lifts_at(medium)  # type: ignore[arg-type] # the table's words are media
    assert (lifted.isoformat() if lifted else None) == moment


@pytest.mark.parametrize(
    ("text", "date", "time", "raw"),
    [
        ("2026. 4. 13.(월)", "2026-04-13", None, "2026. 4. 13.(월)"),
        ("2026. 4. 13.(월) 09:00", "2026-04-13", "09:00", "2026. 4. 13.(월) 09:00"),
        ("2018. 9. 3.(월) 09:00", "2018-09-03", "09:00", "2018. 9. 3.(월) 09:00"),
        ("2017년 8월 25일", "2017-08-25", None, "2017년 8월 25일"),
        ("2026. 4. 10.(금) 오후", "2026-04-10", None, "2026. 4. 10.(금)"),
        ("2026.4.13.", "2026-04-13", None, "2026.4.13."),
        ("2026-04-13", "2026-04-13", None, "2026-04-13"),
        ("2026. 6. 31.(수)", None, None, "2026. 6. 31.(수)"),
    ],
)
def test_distributed(text: str, date: str | None, time: str | None, raw: str) -> None:
    found = read_distributed(Marks(text), Span(0, len(text)), None)
    assert found is not None
    assert (found.date and found.date.isoformat(), found.time and found.time.strftime("%H:%M")) == (date, time)
    assert (found.raw, text[found.span.slice]) == (raw, raw)


def test_a_phrase_is_no_distribution_date() -> None:
    assert read_distributed(Marks("배포 즉시"), Span(0, 5), None) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022-04-12", "2022-04-12"),
        ("April 12, 2022", "2022-04-12"),
        ("12 April 2022", "2022-04-12"),
        ("Feb 01, 2024", "2024-02-01"),
    ],
)
def test_published(text: str, date: str) -> None:
    found = read_published(Marks(text), Span(0, len(text)))
    assert found is not None
    assert found.date == dt.date.fromisoformat(date)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("회의는 2026. 4. 13.(월) 열린다.", [("2026-04-13", 0)]),
        ("2026년 4월 13일(화) 개최", [("2026-04-13", 1)]),
        ("9월 19일(토)부터 접수", [("2026-09-19", 5)]),
        ("9. 19.(토) 접수", [("2026-09-19", 5)]),
        ("4. 31.(목) 마감", [(None, 3)]),
        ("to be held on Friday, June 12, in Seoul", [("2026-06-12", 4)]),
        ("on 14 January 2026", [("2026-01-14", None)]),
        ("1. 2. 목적", []),
        ("1.5배, 4.13 규모", []),
        ("042-724-0000", []),
        ("3월 2배 증가", []),
        ("12. 31.(목) 접수", [("2026-12-31", 3)]),
        ("1. 1.(금) 시행", [("2027-01-01", 4)]),
        ("2026. 8. 7.(금) 11:00\n8. 8.(토) 조간", [("2026-08-07", 4), ("2026-08-08", 5)]),
    ],
)
def test_dates_in_running_text(text: str, found: list[tuple[str | None, int | None]]) -> None:
    dates = find_dates(Marks(text), Span(0, len(text)), year=2026)
    assert [(each.date.isoformat() if each.date else None, each.weekday) for each in dates] == found


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)),
    st.sampled_from(["{0:%Y}. {1}. {2}.", "{0:%Y}.{1}.{2}", "{0:%Y}년 {1}월 {2}일", "{0:%Y}-{0:%m}-{0:%d}"]),
)
def test_every_day_is_read_in_every_notation(date: dt.date, notation: str) -> None:
    text = notation.format(date, date.month, date.day)
    assert rows(read(text, None)) == [("all", date.isoformat(), None, None, None)]


KOREAN_HALVES = {"오전": range(12), "오후": range(12, 24)}


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_in_korean_and_english_clock_words(hour: int, minute: int) -> None:
    twelve = (hour % 12) or 12
    half, meridiem = ("오전", "a.m.") if hour < 12 else ("오후", "p.m.")
    for text in (
        f"{hour:02d}:{minute:02d}",
        f"{hour}:{minute:02d}",
        f"{half} {twelve}:{minute:02d}",
        f"{half} {twelve}시 {minute}분",
        f"{half}{twelve}시{minute}분",
        f"{hour}시 {minute}분",
        f"{twelve}:{minute:02d} {meridiem}",
        f"{twelve}:{minute:02d}{meridiem[0].upper()}M",
    ):
        mark = Marks(text).at(CLOCKS, 0)
        assert mark is not None, text
        assert mark.value[:2] == (dt.time(hour, minute), False), text


@given(st.dates(dt.date(1991, 1, 1), dt.date(2034, 12, 31)), st.integers(-180, 180))
def test_an_omitted_year_is_found_beside_its_sibling(date: dt.date, days: int) -> None:
    sibling = date + dt.timedelta(days=days)
    assert nearest(date.month, date.day, sibling) == date or (date.month, date.day) == (2, 29)


@given(st.dates(dt.date(1991, 1, 1), dt.date(2034, 12, 31)), st.integers(-13, 13))
def test_an_omitted_month_is_found_beside_its_sibling(date: dt.date, days: int) -> None:
    assert nearest_day(date.day, date + dt.timedelta(days=days)) == date


@given(st.text(alphabet="0123456789.년월일시분:()<>~ 조간석배포즉온라인사진,·/'\n", max_size=60), st.dates())
def test_any_value_is_read_without_complaint(text: str, sibling: dt.date) -> None:
    for given_date in (None, sibling):
        found = read(text, given_date)
        for lift in found.lifts if found else ():
            assert 0 <= lift.span.start < lift.span.end <= len(text)
        read_distributed(Marks(text), Span(0, len(text)), given_date)
    find_dates(Marks(text), Span(0, len(text)), year=sibling.year)


@pytest.mark.parametrize("space", ["  ", "\u00a0", "\u3000", " \u00a0 "])
@pytest.mark.parametrize(
    "text", ["2026. 4. 13.(월) 12:00", "2026년 4월 13일 (월) 오후 2시 30분", "2026. 4. 13.(월) 국무회의 종료 시"]
)
def test_wide_spaces_change_no_moment(text: str, space: str) -> None:
    assert rows(read(text.replace(" ", space))) == rows(read(text))
