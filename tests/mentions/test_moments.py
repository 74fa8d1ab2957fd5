"""Days, months and periods by the day of the release, 2026-09-17."""

from __future__ import annotations

import datetime as dt

import pytest

from kprocure_parse.marks.found import Marks
from kprocure_parse.mentions.moments import find_moments

DAY = dt.date(2026, 9, 17)
TOLD: list[tuple[str, str, str]] = [
    ("2026. 9. 14.~9. 18.", "2026-09-14", "2026-09-18"),
    ("'26.9.14.～'26.9.18.", "2026-09-14", "2026-09-18"),
    ("9월 17일(목)부터 18일까지", "2026-09-17", "2026-09-18"),
    ("9.14.(월)-9.16.(수)", "2026-09-14", "2026-09-16"),
    ("2025년 12월 3일부터 1월 5일까지", "2025-12-03", "2026-01-05"),
    ("9월 17~19일", "2026-09-17", "2026-09-19"),
    ("지난 3일", "2026-09-03", "2026-09-03"),
    ("오는 5일", "2026-10-05", "2026-10-05"),
    ("지난달 25일", "2026-08-25", "2026-08-25"),
    ("내달 5일", "2026-10-05", "2026-10-05"),
    ("오늘(17일)", "2026-09-17", "2026-09-17"),
    ("지난 12월 3일", "2025-12-03", "2025-12-03"),
    ("12월 31일까지", "2026-12-31", "2026-12-31"),
    ("작년 4월", "2025-04-01", "2025-04-30"),
    ("2026년 2월에", "2026-02-01", "2026-02-28"),
    ("내년 3월 2일", "2027-03-02", "2027-03-02"),
    ("Thursday, September 17, 2026", "2026-09-17", "2026-09-17"),
]


@pytest.mark.parametrize(("text", "first", "last"), TOLD)
def test_moments(text: str, first: str, last: str) -> None:
    found = [(each.first.isoformat(), each.last.isoformat()) for each in find_moments(Marks(text), DAY)]
    assert found == [(first, last)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9월 17일(목) 14:00~16:00", ("14:00:00", "16:00:00")),
        ("'26.9.17.(목) 19:00-21:45", ("19:00:00", "21:45:00")),
        ("9월 17일 목요일 오후 5시", ("17:00:00", "None")),
    ],
)
def test_hours(text: str, hours: tuple[str, str]) -> None:
    (found,) = find_moments(Marks(text), DAY)
    assert (str(found.begins), str(found.ends)) == hours


NOTHING = [
    "3월 1일",  # the nearest lies 200 days back, or 165 ahead in another year
    "2024년에는 9월 17일",  # another year is named on the line
    "3일간, 30일 이내, 15일 동안",
    "오늘(16일)",
    "9월 17일(금)",  # a Thursday
    "'26.1/4",  # a quarter
    "'26년 1/4분기",
    "12월 26일",  # a hundred days ahead, and nothing says that it is to come
    "'20.10월 26,703호",
    "6. 31.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_the_day_of_the_release_does_not_settle(text: str) -> None:
    assert list(find_moments(Marks(text), DAY)) == []


def test_without_the_day_of_the_release_only_whole_dates_are_known() -> None:
    text = "9월 17일, 지난 3일, 내년 3월, 2026. 9. 17."
    assert [text[each.span.slice] for each in find_moments(Marks(text), None)] == ["2026. 9. 17."]
