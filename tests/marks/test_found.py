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


@given(st.text(max_size=200))
def test_marks_of_a_kind_stand_in_order_and_apart(text: str) -> None:
    for name, kind in KINDS.items():
        found = Marks(text).of(kind)
        assert all(mark.kind == name and mark.span and mark.span.end <= len(text) for mark in found)
        assert all(before.span.end <= after.span.start for before, after in pairwise(found))
