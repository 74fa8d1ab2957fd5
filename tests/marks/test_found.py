"""Marks by their place: asking for a stretch gives the marks in it, and each kind is searched once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.marks.catalogue import KINDS
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind, Mark, Walls


@given(st.text("ab ", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_of_gives_the_marks_inside_a_stretch(text: str, start: int, length: int) -> None:
    within = Span(start, start + length)
    asked: list[str] = []

    def find(text: str, _: Walls) -> Iterator[Mark[str]]:
        asked.append(text)
        return (Mark("a", Span(place, place + 1), letter, "a") for place, letter in enumerate(text) if letter == "a")

    kind = Kind("a", find)
    marks = Marks(text)
    assert list(marks.of(kind, within)) == [mark for mark in marks.of(kind) if within.holds(mark.span)]
    assert marks.any(kind, within) == ("a" in text[start : start + length])
    assert all((marks.at(kind, place) is not None) == (letter == "a") for place, letter in enumerate(text))
    assert asked == [text]


PIECES = (
    "\n", "\t", " ", ". ", ", ", "(", ")", "[", "]", "<", ">", "“", "”", "‘", "’", "「", "」", "·", "~", "/", "|", ":", "*", "※ ", "□ ", "○ ", "- ", "▲", "①", "가. ", "1", "2", "1. 2. 3", "5.6.",
    "가상청", "조달청", "(청장 홍길동)", "(이하 가상원)", "서울지방가상청장은", "국장", "홍길동", "과장", "담당자", "책임자", "<총괄>", "문의", "팩스", "☎ ", "042-000-0000", "1588-0000", "hong@korea.kr",
    "보도시점", "보도자료", "배포", "즉시", "조간", "석간", "방송", "인터넷", "2031. 5. 6.(화)", "’31년 5월 6일", "6일", "오전 10시", "14:00", "May 6, 2031", "10:00 a.m.", "KST", "내일", "회의 종료 후",
    "라고 말했다", "며, ", "붙임 1. ", "첨부", "끝.", "[사진]", "사진제공=", "가나일보", "보도 내용", "사실과 다릅니다", "해명", "the Public Procurement Service", " said", ".hs0 {color: red}", "Source: ",
)  # fmt: skip
"""Words and signs of which releases are made, figures that can be read in two ways among them."""
MAY_OVERLAP = {"bare_date"}
"""1. 2. 3: either may be a day and a month, and the row where a moment is stated decides."""


@given(st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_marks_of_a_kind_stand_in_order_and_apart(text: str) -> None:
    for name, kind in KINDS.items():
        found = Marks(text).of(kind)
        assert all(mark.kind == name and mark.span and mark.span.end <= len(text) for mark in found)
        for before, after in pairwise(found):
            apart = before.span.end <= after.span.start
            assert apart or (name in MAY_OVERLAP and before.span < after.span and before.span.end <= after.span.end)
