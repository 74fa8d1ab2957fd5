"""One decision whether a word is a person's name, for contacts and speakers alike. All people here are invented."""

from __future__ import annotations

import pytest

from kprocure_parse.marks.people import Place, is_name, weight

NAMES = ("홍길동", "성춘향", "강다구", "박은청", "안병의", "홍재구", "김지원", "정경우", "송인국", "남궁가온", "홍가원")
"""Given names with any last syllable, including those of units and particles (구, 청, 의, 원, 국)."""

WORDS = (
    "사업부",
    "방사청",
    "금감원",
    "공무원",
    "이용자들",
    "하나로",
    "현장을",
    "정부는",
    "위원장",
    "서기관",
    "경남도",
    "신제품",
    "주민들",
)
"""Bodies, groups, things, ranks, words with a particle."""


@pytest.mark.parametrize("name", NAMES)
def test_a_name_before_an_office(name: str) -> None:
    assert is_name(name, "rank")
    assert is_name(name, "cell")


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_is_no_name(word: str) -> None:
    assert not is_name(word)
    assert not is_name(word, "rank")


@pytest.mark.parametrize(
    ("word", "place", "answer"),
    [
        ("정하은", "prose", False),  # 은 may be a particle: the place must decide
        ("정하은", "rank", True),
        ("임선실", "cell", True),  # ends like a unit, in the cell of the name
        ("감사실", "cell", False),
        ("홍보", "cell", False),
        ("홍길", "rank", True),
        ("김모", "rank", False),  # a withheld name
        ("과장", "cell", False),
    ],
)
def test_the_place_decides(word: str, place: Place, *, answer: bool) -> None:
    assert is_name(word, place) is answer


def test_what_has_no_letters_weighs_nothing() -> None:
    assert weight("A12") < weight("사업부")
    assert not is_name("", "cell")
