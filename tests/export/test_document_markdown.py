"""Documents as Markdown: what is written is what is read, whatever characters it contains."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

WORDS = (
    # origin: asterisks of notes in sentences, time ranges, tags left over from a site, typed links
    ("가상청*과 시험원*은 문을 연다.", "가상청\\*과 시험원\\*은 문을 연다."),
    ("10:00~12:00, 14:00~16:00에 연다.", "10:00\\~12:00, 14:00\\~16:00에 연다."),
    ("표시는 <b>굵게</b>이다.", "표시는 \\<b\\>굵게\\</b\\>이다."),
    ("[이름](주소)이다.", "\\[이름]\\(주소)이다."),
    ("1. 하나이다.", "1\\. 하나이다."),
    ("    네 칸을 들인 줄이다.", "네 칸을 들인 줄이다."),
    ("가상청은 오늘 문을 연다.", "가상청은 오늘 문을 연다."),
)


@pytest.mark.parametrize(("words", "shown"), WORDS)
def test_a_document_is_escaped_as_a_record_is(words: str, shown: str) -> None:
    assert kp.read(words.encode()).to_markdown() == f"{shown}\n"
