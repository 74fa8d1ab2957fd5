"""Laws of mentions: a value has one meaning in all its spellings, a mention stays within its span, nothing raises."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.marks.found import Marks
from kprocure_parse.mentions.english_amounts import find_english_amounts
from kprocure_parse.mentions.figures import find_figures
from kprocure_parse.mentions.finding import FINDERS, find_mentions, mentions_of
from kprocure_parse.mentions.kinds import Amount, Count, Percent
from kprocure_parse.mentions.moments import find_moments
from kprocure_parse.testing import Specimen, releases, render
from kprocure_parse.testing.spellings import amounts_of_won, spelled

PIECES = st.lists(
    st.sampled_from(
        (
            *"0123456789.,~-△()%조억만천백원명건개대제약여호 \n",
            *["달러", "이상", "미만", "2026", "9월", "일", "년", "지난 ", "오는 ", "부터"],
        )
    )
    | st.sampled_from(("「가상법」", "공고 ", "KRW ", " million", "12,345", "1.5")),
    max_size=30,
).map("".join)


@given(
    amounts_of_won(), st.sampled_from(["", "총 ", "약 ", "예산은 "]), st.sampled_from(["", "을", " 이상", " 상당의"])
)
def test_a_value_is_the_same_in_every_spelling(amount: tuple[Decimal, str], before: str, after: str) -> None:
    value, words = amount
    (found,) = find_figures(f"{before}{words}{after}")
    assert isinstance(found, Amount)
    assert (found.value, found.currency) == (value, "KRW")


@given(st.integers(1, 10**16), st.booleans(), st.sampled_from(["", " "]))
def test_reading_is_the_inverse_of_writing(value: int, commas: Any, blank: str) -> None:
    text = f"{spelled(value, commas=commas, blank=blank)}원"
    for found in find_figures(text):
        assert isinstance(found, Amount)
        if text[found.span.slice] == text:
            assert found.value == value


@given(st.integers(1, 9_999), st.sampled_from([("million", 10**6), ("billion", 10**9), ("trillion", 10**12)]))
def test_english_and_korean_say_the_same(count: int, scale: tuple[str, int]) -> None:
    word, unit = scale
    (english,) = find_english_amounts(f"KRW {count:,} {word}")
    (korean,) = find_figures(f"{spelled(count * unit)}원")
    assert english.value == korean.value


@given(PIECES)
def test_mentions_stay_within_their_span(text: str) -> None:
    """The same figure is found where its own words stand alone, and the words hold its figures."""
    for found in find_figures(text):
        words = text[found.span.slice]
        assert any(sign.isdigit() for sign in words)
        if not found.rule.endswith((".bare", ".minus")):
            (alone,) = find_figures(words)
            assert (type(alone), alone.value, alone.upper, alone.bounds) == (
                type(found),
                found.value,
                found.upper,
                found.bounds,
            )


@given(PIECES)
def test_any_text_has_mentions_in_order(text: str) -> None:
    record = kp.parse_text(text)
    found = find_mentions(record)
    assert list(found) == sorted(found, key=lambda each: each.span)
    assert all(0 <= each.span.start < each.span.end <= len(record.text) for each in found)
    figures = [each.span for each in found if isinstance(each, Amount | Count | Percent)]
    assert all(one.end <= two.start for one, two in pairwise(figures))


DATED = st.sampled_from(["9월 18일", "9월 20일", "2026. 9. 18.", "9.18.(금)", "2026년 9월", "12월", "19일"])
HOURS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "오전 ", "오후 ", "밤 ", "새벽 "]),
    st.integers(0, 24),
    st.sampled_from(["시", ":00", ":30", "시 30분", ":00 p.m."]),
) | st.sampled_from(["정오", "자정", "02:00", "09:00"])
PERIODS = st.lists(DATED | HOURS | st.sampled_from(["~", " ~ ", "부터 ", "까지", "-", " ", ", "]), max_size=9)


@given(PERIODS.map("".join) | PERIODS.map(" ".join) | st.builds("9월 18일 {}~{}".format, HOURS, HOURS))
def test_what_begins_ends_later(text: str) -> None:
    for found in find_moments(Marks(text), dt.date(2026, 9, 17)):
        assert found.first <= found.last
        assert text[found.span.slice].strip() == text[found.span.slice] != ""
        if found.begins and found.ends:
            assert (found.first, found.begins) < (found.last, found.ends)


@pytest.mark.parametrize("kind", ["amounts", kp.Release, None, kp.Mention])
def test_what_is_no_kind_is_told_the_kinds(kind: Any) -> None:
    with pytest.raises(TypeError, match=r"kp\.Amount, kp\.Percent"):
        mentions_of(kp.parse_text("약 3억 원"), kind)


def test_a_moment_stands_for_its_day() -> None:
    record = kp.parse_text("지난 3일 3억 원")
    day, moment = dt.date(2026, 9, 17), dt.datetime(2026, 9, 17, 9, 30, tzinfo=dt.UTC)
    assert find_mentions(record, day=moment) == find_mentions(record, day=day)
    assert mentions_of(record, kp.Moment, day=moment) == mentions_of(record, kp.Moment, day=day) != ()


@given(releases())
def test_one_kind_is_a_part_of_all(specimen: Specimen) -> None:
    record = kp.parse_text(render(specimen, "text").decode())
    found = find_mentions(record)
    for kind in (kind for kinds in FINDERS for kind in kinds):
        assert mentions_of(record, kind) == tuple(each for each in found if isinstance(each, kind))
