"""Dates, clocks and time zones. The shapes are from real headers and texts, the moments are invented."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.marks.clocks import CLOCKS, ZONES
from kprocure_parse.marks.dates import BARE_DATES, DATES, DAYS, WrittenDate
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind


def told(kind: Kind[WrittenDate], text: str) -> list[tuple[str, tuple[object, ...]]]:
    return [(text[mark.span.slice], tuple(mark.value)) for mark in Marks(text).of(kind)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("회의는 2026. 7. 1.(수) 열린다", "2026. 7. 1.(수)", (2026, 7, 1, 2)),
        ("2026년 7월 1일(수요일)", "2026년 7월 1일(수요일)", (2026, 7, 1, 2)),
        ("2026. 7. 1.[수] 14:00", "2026. 7. 1.[수]", (2026, 7, 1, 2)),
        ("2026. 7. 1. 수까지", "2026. 7. 1. 수", (2026, 7, 1, 2)),
        ("2026. 7. 1.(수, 14:00)까지", "2026. 7. 1.", (2026, 7, 1, 2)),
        ("2026. 7. 1. 일부터", "2026. 7. 1.", (2026, 7, 1, None)),
        ("2026․ 7․ 1․(수) 조간", "2026․ 7․ 1․(수)", (2026, 7, 1, 2)),
        ("2026. 3. 6.금.11:00", "2026. 3. 6.금", (2026, 3, 6, 4)),
        ("2026-07-01", "2026-07-01", (2026, 7, 1, None)),
        ("2026 7. 1(수)", "2026 7. 1(수)", (2026, 7, 1, 2)),
        ("7. 1.(수) 접수", "7. 1.(수)", (None, 7, 1, 2)),
        ("7월 1일부터", "7월 1일", (None, 7, 1, None)),
        ("on Wednesday, July 1, 2026", "Wednesday, July 1, 2026", (2026, 7, 1, 2)),
        ("1 July 2026", "1 July 2026", (2026, 7, 1, None)),
        ("98. 3. 1.", "98. 3. 1.", (1998, 3, 1, None)),
        ("2026. 7월 1자 조간", "2026. 7월 1", (2026, 7, 1, None)),
        ("(2026년 7월 1)", "2026년 7월 1", (2026, 7, 1, None)),
    ],
)
def test_dates(text: str, written: str, value: tuple[object, ...]) -> None:
    assert told(DATES, text) == [(written, value)]


@pytest.mark.parametrize("sign", lexicon.APOSTROPHES)
@pytest.mark.parametrize("dot", lexicon.DOTS)
def test_any_apostrophe_and_any_dot(sign: str, dot: str) -> None:
    text = f"{sign}26{dot} 7{dot} 1{dot}(수) 11:00"
    assert told(DATES, text) == [(text[:-6], (2026, 7, 1, 2))]


@pytest.mark.parametrize(
    "text",
    [
        "1.5배",
        "042-000-0000",
        "3월 2배",
        "’31.8월 10.5만 명",
        "’31.8월 10개",
        "’31.8월 10자리",
        "‘31. 7월 11만 명대",
        "1,234.5",
        "12:30.4",
        "192.168.0.1",
        "12.3\t4.5\t6.7",
        "2026.3\t15",
        "2026년",
        "4. 13",
        "",
    ],
)
def test_figures_that_are_no_dates(text: str) -> None:
    assert told(DATES, text) == []


def test_a_wall_ends_a_date() -> None:
    text = "2026. 7. 1\n(수)2026. 7. 2"
    assert [mark.value.weekday for mark in Marks(text).of(DATES)] == [None, None]
    assert [mark.value.day for mark in Marks("2026. 7. 12", (10,)).of(DATES)] == [1]


def test_bare_dates_and_days_are_kinds_of_their_own() -> None:
    text = "온라인 9. 3. 12:00, 28일 낮 12시"
    assert told(BARE_DATES, text) == [("9. 3.", (None, 9, 3, None))]
    assert told(DAYS, text) == [("28일", (None, 0, 28, None))]
    assert [text[mark.span.slice] for mark in Marks(text).of(CLOCKS)] == ["12:00", "낮 12시"]


@pytest.mark.parametrize(
    ("text", "marked", "figures"),
    [
        ("4시", False, "4"),
        ("04:00", False, "04"),
        ("24:00", False, "24"),
        ("오후 4시", True, "4"),
        ("밤 12시", True, "12"),
        ("4:00 p.m.", True, "4"),
        ("정오", True, ""),
        ("midnight", True, ""),
    ],
)
def test_a_clock_says_how_it_is_written(text: str, marked: bool, figures: str) -> None:
    (mark,) = Marks(text).of(CLOCKS)
    assert (mark.value.marked, mark.value.figures) == (marked, figures)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("22:00(한국시간)", "korean"),
        ("22:00 (우리 시간 기준)", "korean"),
        ("22:00 KST", "korean"),
        ("(현지시간 14:30)", "foreign"),
        ("(싱가포르 현지시각 09:00)", "foreign"),
        ("미국 동부시간 09:00", "foreign"),
        ("13:00 GMT", "foreign"),
        ("배포시간", None),
        ("접수 시간은 9시", None),
    ],
)
def test_zones(text: str, zone: str | None) -> None:
    assert [mark.value for mark in Marks(text).of(ZONES)] == ([zone] if zone else [])
