"""Telephone numbers with the slips of real releases, and digits that are not telephone numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.marks.phones import find_phones
from kprocure_parse.records import Phone
from kprocure_parse.values.contacts.numbers import is_unusual


def numbers(text: str) -> list[tuple[str, str | None]]:
    return [(mark.value.digits, mark.value.extension) for mark in find_phones(text, ())]


FOUND = (
    ("usual", "(042-724-0000)", ("042-724-0000", None)),
    ("closing bracket for a hyphen", "051)460-0000", ("051-460-0000", None)),
    ("area code in brackets", "(051)460-0000", ("051-460-0000", None)),
    ("Seoul", "02-2110-0000", ("02-2110-0000", None)),
    ("hyphen lost", "(042724-0000)", ("042-724-0000", None)),
    ("space before the hyphen", "(042 -724-0000)", ("042-724-0000", None)),
    ("em dash", "02—590-0000", ("02-590-0000", None)),
    ("dots", "044.201.0000", ("044-201-0000", None)),
    ("range of lines", "☎042-712-0001~5", ("042-712-0001", "~5")),
    ("another line", "☎042-724-0000,0001", ("042-724-0000", ",0001")),
    ("another line behind a slash", "044-201-0000/0001", ("044-201-0000", "/0001")),
    ("call centre", "1588-0000", ("1588-0000", None)),
    ("internet phone", "070-4056-0000", ("070-4056-0000", None)),
    ("bare digits behind a sign", "☎ 0427240000", ("042-724-0000", None)),
    ("a digit too many", "042-7424-0000", ("042-7424-0000", None)),
    ("abroad", "+82-42-000-0001", ("042-000-0001", None)),
    ("abroad, spaces", "+82 42 000 0001", ("042-000-0001", None)),
    ("abroad, no plus", "82-42-000-0001", ("042-000-0001", None)),
    ("abroad, the nought in brackets", "+82-(0)42-000-0001", ("042-000-0001", None)),
    ("abroad, a mobile telephone", "+82-10-0000-0001", ("010-0000-0001", None)),
    ("abroad, dots", "+82.42.000.0001", ("042-000-0001", None)),
    ("abroad, no plus, spaces, in a bracket", "(82 42 000 0001)", ("042-000-0001", None)),
    ("groups apart", "042 000 0001", ("042-000-0001", None)),
    ("a number inside the house", "042-000-0001 내선 123", ("042-000-0001", "123")),
    ("the same in brackets", "02-000-0001(내선번호: 12)", ("02-000-0001", "12")),
    ("more lines", "044-000-0001,0002,0003", ("044-000-0001", ",0002,0003")),
    ("an amount after it", "042-000-0001, 350,000원", ("042-000-0001", None)),
)

NONE = (
    ("a day", "2026. 04. 13."),
    ("a day with hyphens", "2026-04-13"),
    ("a span of years", "2020-2026"),
    ("a stamp YYMMDDHH", "25032011"),
    ("an amount", "1,042,724,000원"),
    ("the digits of an address", "https://www.example.kr/view?no=0427240000"),
    ("bare digits without a sign", "일련번호 0427240000"),
    ("a decimal", "0.042-724"),
    ("figures of a table", "041 123 4567 042 123 4567"),
)


@pytest.mark.parametrize(("origin", "text", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_found(origin: str, text: str, expected: tuple[str, str | None]) -> None:
    assert numbers(text) == [expected], origin


@pytest.mark.parametrize(("origin", "text"), NONE, ids=[row[0] for row in NONE])
def test_not_found(origin: str, text: str) -> None:
    assert numbers(text) == [], origin


UNUSUAL = (
    ("042-724-0000", False),
    ("02-590-0000", False),
    ("02-2110-0000", False),
    ("070-4056-0000", False),
    ("1588-0000", False),
    ("042-7424-0000", True),
    ("042-72-0000", True),
    ("0000", True),
)


@pytest.mark.parametrize(("number", "unusual"), UNUSUAL)
def test_unusual(number: str, unusual: bool) -> None:
    assert is_unusual(Phone(number=number, span=Span(0, 1), rule="phone.number")) is unusual


AREAS = st.sampled_from(
    ["02", "031", "032", "033", "041", "042", "043", "044", "051", "053", "054", "062", "064", "070"]
)
SHAPES = st.sampled_from(
    ["{}-{}-{}", "({}-{}-{})", "{}){}-{}", "({}){}-{}", "☎{}-{}-{}", "{} - {} - {}", "{}–{}–{}", "{}.{}.{}"]
)


@given(AREAS, st.integers(200, 999), st.integers(0, 9999), SHAPES)
def test_every_number_in_every_shape(area: str, exchange: int, line: int, shape: str) -> None:
    assert numbers(shape.format(area, exchange, f"{line:04d}")) == [(f"{area}-{exchange}-{line:04d}", None)]


@given(st.text(st.sampled_from("0124567-—)(., ~/☎\t"), max_size=60))
def test_spans_hold_the_digits(text: str) -> None:
    for phone in find_phones(text, ()):
        written = "".join(char for char in text[phone.span.slice] if char.isdigit())
        assert written.startswith("".join(char for char in phone.value.digits if char.isdigit()))


def test_a_number_stands_on_one_side_of_a_wall() -> None:
    assert [mark.value.digits for mark in find_phones("042-724-0000 042-724-0001", (4, 13))] == ["042-724-0001"]
