"""Heads of bodies in brackets, and the short names that a text gives."""

from __future__ import annotations

import pytest

from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import ALIASES, HEADS


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("가상청(청장 홍길동)은", "청장", "홍길동"),
        ("가상센터(소장 : 홍길동)는", "소장", "홍길동"),
        ("가상원 (홍길동 원장)은", "원장", "홍길동"),
        ("가상본부(본부장 홍길동 장관, 이하 가상본)는", "본부장", "홍길동"),
        ("가상단(단장: 가상청 가상국 홍길동 국장)은", "단장", "홍길동"),
        ("가상부(장관홍길동)는", "장관", "홍길동"),
        ("가상부(부총리 겸 가상부장관 홍길동)는", "부총리 겸 가상부장관", "홍길동"),
        ("가상청(청장 직무대리 홍길동)은", "청장 직무대리", "홍길동"),
    ],
)
def test_heads(text: str, office: str, name: str) -> None:
    (mark,) = Marks(text).of(HEADS)
    assert (mark.value.office, mark.value.name) == (office, name)


@pytest.mark.parametrize(
    "text",
    ["위원회(위원장 포함)", "수도관(폴리에틸렌관)", "매장(신선식품 매장)", "교실(요리교실 등)"],
)
def test_brackets_without_a_head(text: str) -> None:
    assert not [mark.value.name for mark in Marks(text).of(HEADS) if mark.value.name]


def test_a_wall_ends_a_head() -> None:
    assert not Marks("가상청(청장 홍길동)", (7,)).of(HEADS)


@pytest.mark.parametrize(
    "text", ["가상본부(이하 가상본)", "가상본부(본부장 홍길동, 이하 ‘가상본’)", "가상본부(이하 : “가상본”)"]
)
def test_short_names(text: str) -> None:
    assert [mark.value.short for mark in Marks(text).of(ALIASES)] == ["가상본"]
