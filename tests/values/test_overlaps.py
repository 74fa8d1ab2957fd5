"""Stretches by their place: the quick answers equal those from looking at every stretch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.values.overlaps import Overlaps, Taken

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(0, 8))


def meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(SPANS), SPANS, st.sets(SPANS))
def test_any_is_what_a_look_at_all_of_them_says(spans: list[Span], asked: Span, but: set[Span]) -> None:
    expected = bool(asked) and any(meet(each, asked) for each in spans if each not in but)
    assert Overlaps(spans).any(asked, but) == expected


@given(st.lists(SPANS), SPANS)
def test_hold_is_what_a_look_at_all_of_them_says(spans: list[Span], asked: Span) -> None:
    assert Overlaps(spans).hold(asked) == any(each.holds(asked) for each in spans)


@given(st.lists(st.lists(SPANS.filter(bool)), max_size=4))
def test_what_is_taken_is_closed_to_later_passes(passes: list[list[Span]]) -> None:
    taken, all_of_them = Taken(), list[Span]()
    for each in passes:
        taken.begin()
        for span in sorted(each):
            free = not any(meet(span, other) for other in all_of_them)
            assert taken.is_free(span) == free
            if free:
                taken.take(span)
                all_of_them.append(span)
