"""One Korean name in several romanisations; spellings of former administrators are facts, the other names are invented."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.values.romanised import same_person

ONE_PERSON = (
    ("임기근: g~k, order, hyphen", ("Lim Ki-geun", "Lim Ki-keun", "Lim Ki Keun", "Lim Gi-geun", "Lim, Kigeun")),
    ("김정우: j~ch", ("Kim Chung-woo", "Kim Chungwoo", "Kim, Chungwoo", "Kim Jung-woo", "Chung-woo Kim")),
    ("정무경: family name three ways", ("Jung Moo-kyung", "Jung, Mookyung", "MooKyung Jeong", "Chung Mu-gyeong")),
    ("박춘섭: p~b, u~eo", ("Park Chun-sup", "Chun-seob Park")),
    ("이종욱", ("Lee Jong-wook", "Lee Jongwook", "Jong Wook Lee", "Lee Jong-Wook", "Yi Jong-uk")),
    ("김윤상: yoo~yu", ("Kim Yoon-sang", "Kim Yoonsang", "Kim Yoon Sang", "Yoonsang Kim", "Gim Yun-sang")),
    ("백승보", ("Baek Seung-bo", "Paik Sung-bo")),
    ("강성민", ("Kang Sung-min", "Kang Sungmin", "Kang Seong-min")),
    ("invented: one syllable", ("Park Jin", "Bak Chin")),
    ("invented: two-syllable family name", ("Namgung Min", "Namkoong Min")),
)  # fmt: skip

DIFFERENT = (
    ("second syllable", "Kim Min-ji", "Kim Min-su"),
    ("family name", "Lim Ki-geun", "Kim Ki-geun"),
    ("consonant", "Baek Seung-bo", "Baek Seung-ho"),
    ("vowel a, eo", "Kim Yoon-sang", "Kim Yoon-seong"),
    ("소영, 수영", "Lee So-young", "Lee Soo-young"),
    ("민주, 민조", "Kim Min-ju", "Kim Min-jo"),
    ("last consonant", "Kim Min-ji", "Kim Ming-ji"),
    ("family name alone", "Kim", "Kim Yoon-sang"),
    ("cut short", "Baek Seung", "Baek Seung-bo"),
    ("a foreigner", "Lim Ki-geun", "Pamela Coke-Hamilton"),
    ("two foreigners", "John Smith", "Jon Smyth"),
    ("no name", "", "Kim Min-ji"),
    ("Hangul", "임기근", "Lim Ki-geun"),
)


@pytest.mark.parametrize(("origin", "spellings"), ONE_PERSON, ids=[row[0] for row in ONE_PERSON])
def test_one_person(origin: str, spellings: tuple[str, ...]) -> None:
    for first, second in combinations(spellings, 2):
        assert same_person(first, second), origin


@pytest.mark.parametrize(("origin", "first", "second"), DIFFERENT, ids=[row[0] for row in DIFFERENT])
def test_different(origin: str, first: str, second: str) -> None:
    assert not same_person(first, second), origin
    assert not same_person(second, first), origin


def test_one_spelling_is_no_second_one() -> None:
    assert not same_person("Kim Min-ji", "Kim Min-ji")
    assert not same_person("Kim Min-ji", " Kim\nMin-ji")


PARTS = st.sampled_from(
    [
        "Kim",
        "Lee",
        "Lim",
        "Ki",
        "geun",
        "keun",
        "Jung",
        "Chung",
        "woo",
        "Min",
        "ji",
        "su",
        "So",
        "-",
        " ",
        ", ",
        "'",
        "Choi",
    ]
)
NAMES = st.one_of(
    st.text(max_size=40), st.lists(PARTS, max_size=8).map("".join), st.lists(PARTS, max_size=5).map(" ".join)
)


@given(NAMES, NAMES)
def test_symmetric(first: str, second: str) -> None:
    assert same_person(first, second) == same_person(second, first)


@given(NAMES)
def test_irreflexive(name: str) -> None:
    assert not same_person(name, name)


@given(st.sampled_from([spelling for _, spellings in ONE_PERSON for spelling in spellings if "," not in spelling]))
def test_hyphen_and_case_make_no_other_person(name: str) -> None:
    for other in (name.replace("-", " "), name.replace("-", ""), name.upper()):
        assert other == name or same_person(name, other)


@given(st.text(st.sampled_from("aeiouyngkw-"), min_size=30, max_size=400))
def test_long_names_take_no_time(given_name: str) -> None:
    assert not same_person(f"Kim {given_name}", f"Lee {given_name}")
