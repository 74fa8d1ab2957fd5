"""Marks that open items: which signs are such marks, which are not, and how deep each is nested."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.bullets import BULLETS
from kprocure_parse.marks.found import Marks

LISTED = "□ 첫째 항목은 스무 자가 넘는 긴 항목입니다 ○ 둘째 항목도 스무 자가 넘는 긴 항목입니다 ○ 셋째 항목도 마찬가지로 깁니다"


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        ("□ 새 제도", [("□", 1, "새 제도")], "a drawn mark"),
        ("  ㅇ새 제도", [("ㅇ", 2, "새 제도")], "a letter typed for one, no blank after it"),
        ("o 새 제도", [("o", 2, "새 제도")], "a Latin letter counts before a blank"),
        ("only words", [], "and not before a letter"),
        ("\t- 첫 줄 들여쓰기", [("-", 3, "첫 줄")], "indented by a tab"),
        ("** 단위: 명", [("**", 0, "단위: 명")], "stars of a note"),
        ("1. 추진 배경", [("1.", 1, "추진 배경")], "a number"),
        ("1.5배 늘어", [], "a figure"),
        ("가. 목적", [("가.", 2, "목적")], "a syllable of the ladder"),
        ("-> 사진", [("->", 3, "사진")], "a typed arrow, not a dash"),
        ("□", [], "a mark with nothing after it"),
        ("□ 하나\n- 둘", [("□", 1, "하나"), ("-", 3, "둘")], "one a line"),
        (LISTED, [("□", 1, "첫째"), ("○", 2, "둘째"), ("○", 2, "셋째")], "a page that lost its line ends"),
        ("□ 짧은 줄 ○ 하나", [("□", 1, "짧은")], "too short for a list"),
    ],
)
def test_bullets(text: str, expected: list[tuple[str, int, str]], origin: str) -> None:
    found = [(mark.value.sign, mark.value.level, text[mark.span.end :]) for mark in Marks(text).of(BULLETS)]
    assert [each[:2] for each in found] == [each[:2] for each in expected], origin
    assert all(after.startswith(words) for (*_, after), (*_, words) in zip(found, expected, strict=True)), origin


def test_a_cell_has_bullets_of_its_own() -> None:
    text = "□ 하나\t○ 둘\t○"
    assert [mark.value.sign for mark in Marks(text, (0, 4, 5, 8, 9, 10)).of(BULLETS)] == ["□", "○"]


@pytest.mark.parametrize(
    "sign", [*glyphs.BULLETS, *glyphs.LETTER_BULLETS, *glyphs.POINTERS, *glyphs.NOTES, *glyphs.CIRCLED]
)
def test_every_sign_opens_an_item(sign: str) -> None:
    assert [mark.value.sign for mark in Marks(f"앞말\n {sign} 새 제도").of(BULLETS)] == [sign]
