"""Words compared by their letters: where a text repeats a title, and which titles say the same. All titles are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.marks.likeness import find_repeated, letters, says_same

REPEATED = [
    # the text, the title, what of the text is found
    ("가상 물품 공개 행사 개최", "가상 물품 공개 행사 개최", "가상 물품 공개 행사 개최"),
    ("오늘 「가상 물품」 공개\n행사를 연다", "‘가상 물품’ 공개", "「가상 물품」 공개"),
    ("‘가상물품’\n\n공개행사 개최", "'가상 물품' - 공개 행사 개최", "‘가상물품’\n\n공개행사 개최"),
    ("(Virtual Goods) are shown", "VIRTUAL GOODS", "Virtual Goods"),
    ("ㅁ 가상ㆍ물품ㅡ공개!", "가상·물품 – 공개!", "가상ㆍ물품ㅡ공개!"),
    ("가상 물품 공개식, 가상 물품 공개 뒤에", "가상 물품 공개", "가상 물품 공개"),
    ("가상 물품 공개식을 열었다", "가상 물품 공개", None),  # another word
    ("인사혁신 인사", "인사", None),  # too short to mean anything
    ("", "가상 물품 공개", None),
    ("가상 물품 공개", "", None),
    ("가상 물품 공개", "「」", None),
]


@pytest.mark.parametrize(("text", "title", "found"), REPEATED)
def test_where_a_text_repeats_a_title(text: str, title: str, found: str | None) -> None:
    span = find_repeated(text, title)
    assert (None if span is None else text[span.slice]) == found


def test_another_word_is_passed_over() -> None:
    text = "가상 물품 공개식, 가상 물품 공개 뒤에"
    span = find_repeated(text, "가상 물품 공개")
    assert span is not None
    assert span.start == text.rindex("가상")


SAME = [
    ("가상 물품 공개", "‘가상 물품’ 공개", True),
    ("가상 물품 공개", "가상청, 가상 물품 공개 행사 개최", True),
    ("가상청, 가상 물품 공개 행사 연다", "가상청, 가상 물품 공개 행사 개최", True),
    ("가상 물품 공개", "미래 도로 정비 계획", False),
    ("", "가상 물품 공개", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_titles_that_say_the_same(one: str, other: str, same: bool) -> None:
    assert says_same(one, other) is same
    assert says_same(other, one) is same


@given(st.text(), st.text())
def test_what_is_found_has_the_letters_of_the_words(text: str, words: str) -> None:
    span = find_repeated(text, words)
    assert span is None or (letters(text[span.slice]) == letters(words) and span)


@given(st.text("가나다 라-'", max_size=20), st.text("가나다라마바", min_size=6), st.text(" \n-'“”", min_size=1))
def test_a_line_of_its_own_is_found(before: str, words: str, after: str) -> None:
    text = f"{before}\n{words}{after}"
    span = find_repeated(text, words)
    assert span is not None
    assert letters(text[span.slice]) == words


@given(st.text())
def test_words_are_like_themselves(words: str) -> None:
    assert says_same(words, words)
