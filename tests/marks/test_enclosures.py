"""Marks of attachments and the end marks of documents."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import attachments
from kprocure_parse.marks.enclosures import ENCLOSURES, ENDS
from kprocure_parse.marks.found import Marks


@pytest.mark.parametrize(
    ("text", "mark", "announces", "bare"),
    [
        ("붙임 1. 협약식 개요", "붙임 1.", True, False),
        ("붙임 1. 2025년 계획", "붙임 1.", True, False),
        ("붙임 1-2. 계획", "붙임 1-2.", True, False),
        ("<붙임>", "<붙임>", True, False),
        ("참고1\n- 3 -", "참고1", True, True),
        ("※ 붙임 1-2 참조", "※ 붙임 1-2", True, False),
        ("<별첨: 회의 안건>", "<별첨:", True, False),
        ("  ※ 별첨: 명단", "※ 별첨:", True, False),
        ("붙 임", "붙 임", True, True),
        ("참고", "참고", False, True),
        ("참고 2", "참고 2", True, True),
        ("[참고] 추진 경과", "[참고]", True, False),
        ("(참고) 추진 경과", "(참고)", False, False),
        ("참고 바랍니다", "참고", False, False),
    ],
)
def test_enclosures(text: str, mark: str, *, announces: bool, bare: bool) -> None:
    (found,) = Marks(text).of(ENCLOSURES)
    assert (text[found.span.slice], found.value.announces, found.value.bare) == (mark, announces, bare)


@pytest.mark.parametrize(
    "text",
    [
        "붙임과 같이 알린다",
        "첨부된 자료",
        "<붙임",
        "자료는 붙임 1",
        "참고하시기",
        "※ 붙임 1의 목록에서 찾는다",
        "[붙임 1]에 실린 표",
    ],
)
def test_running_text_holds_none(text: str) -> None:
    assert not Marks(text).of(ENCLOSURES)


@pytest.mark.parametrize("word", [*attachments.STRONG, *attachments.WEAK])
def test_every_word_announces_with_a_number(word: str) -> None:
    (found,) = Marks(f"끝말\n{word} 2. 계획").of(ENCLOSURES)
    assert (found.value.word, found.value.number, found.value.announces) == (word.replace(" ", ""), "2", True)


def test_a_cell_has_marks_of_its_own() -> None:
    (found,) = Marks("참고 1\t추진 경과", (0, 4, 5, 10)).of(ENCLOSURES)
    assert found.value.bare


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("마쳤다. 끝.", ["끝."]),
        ("1부.  끝", ["끝"]),
        ("한다. (끝)", ["(끝)"]),
        ("빈칸. 이하 빈칸", ["이하 빈칸"]),
        ("동행할 예정입니다. //끝//", ["//끝//"]),
        ("힘쓸 계획이다. /끝/", ["/끝/"]),
        ("마쳤다. [끝]", ["[끝]"]),
        ("세상 끝에서", []),
        ("He left. (END)", ["(END)"]),
    ],
)
def test_ends(text: str, ends: list[str]) -> None:
    assert [mark.value for mark in Marks(text).of(ENDS)] == ends
