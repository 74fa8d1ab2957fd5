"""Figures with a unit: what is read, and what is none. Rows marked with a count come from reading 85 releases of PPS and 90 of ministries."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args

import pytest

from kprocure_parse.lexicon.amounts import AFTER, BEFORE, UNREAD_SCALES_EN
from kprocure_parse.lexicon.amounts import PURPOSES as PURPOSE_WORDS
from kprocure_parse.mentions.english_amounts import find_english_amounts
from kprocure_parse.mentions.figures import find_figures
from kprocure_parse.mentions.kinds import Amount, Bound, Count, Percent, Purpose

KRW = "KRW"
AMOUNTS: list[tuple[str, str, str, str | None, str]] = [
    ("예산은 3,402억원이다", "3,402억원", "340200000000", None, KRW),
    ("규모는 1조 2,000억 원", "1조 2,000억 원", "1200000000000", None, KRW),
    ("31조 9천억원으로", "31조 9천억원", "31900000000000", None, KRW),
    ("137.2조원에서", "137.2조원", "137200000000000", None, KRW),
    ("5천만원을", "5천만원", "50000000", None, KRW),
    ("1천2백만원", "1천2백만원", "12000000", None, KRW),
    ("1,234백만원", "1,234백만원", "1234000000", None, KRW),
    ("2,138천원", "2,138천원", "2138000", None, KRW),
    ("단가 1만 200원", "1만 200원", "10200", None, KRW),
    ("0.125억원", "0.125억원", "12500000", None, KRW),
    ("총 3,402억\n원을", "3,402억\n원", "340200000000", None, KRW),  # a line of a PDF ends inside
    ("100만 달러를", "100만 달러", "1000000", None, "USD"),
    ("미화 27달러", "27달러", "27", None, "USD"),
    ("3,521만불 상당", "3,521만불", "35210000", None, "USD"),
    ("5억 호주 달러", "5억 호주 달러", "500000000", None, "AUD"),
    ("110만 유로", "110만 유로", "1100000", None, "EUR"),
    ("10억~20억원", "10억~20억원", "1000000000", "2000000000", KRW),
    ("300~400만원", "300~400만원", "3000000", "4000000", KRW),
    ("5천만원∼1억 원", "5천만원∼1억 원", "50000000", "100000000", KRW),
    ("가계대출(△1.2조원)", "△1.2조원", "-1200000000000", None, KRW),
    ("총사업비 6천 500억원을", "6천 500억원", "650000000000", None, KRW),
    ("기준(‘2천만 원’)을", "2천만 원", "20000000", None, KRW),
    ("전체/243,310억원", "243,310억원", "24331000000000", None, KRW),
    ("90억 투자 유치", "90억", "9000000000", None, KRW),
    ("1조 8천억 규모의 공사", "1조 8천억", "1800000000000", None, KRW),
]


@pytest.mark.parametrize(("text", "words", "value", "upper", "currency"), AMOUNTS)
def test_amounts(text: str, words: str, value: str, upper: str | None, currency: str) -> None:
    (found,) = find_figures(text)
    assert isinstance(found, Amount)
    assert (text[found.span.slice], found.currency) == (words, currency)
    assert (found.value, found.upper) == (Decimal(value), Decimal(upper) if upper else None)


NOTHING = [
    "3조8,907천억 원",  # contradicts itself: typed wrong
    "36.355억 원",  # a point typed for a comma, or not
    "1조 2항, 제1조, 제3조제2항",
    "3원칙과 5원장",
    "제 3회 행사, 제12회",
    "5대 과제, 30대 여성, 3대 분야",
    "2인 가구",
    "2020.1.5, 042-000-0000, 12:30",
    "14억 인구, 3억 명분",
    "매출 61억$",
    "12,34억 원",
    "5천~1억 원",
    "5천 1억 원",
    "'24.1회",
    "코로나19 병상, 코로나-19 환자",
    "△예산 △20% 할인",  # a bullet
    "▲3.2%",
    "3건↓, 3~5%↓",  # fewer, by so much or down to so much
    "수억 원, 천만 원, 수십 명",
    "1인당, 1건당",
    "(단위: 백만원) 1,234",
    "COVID-19 A4 3차 2단계 4층",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_figure_with_a_unit(text: str) -> None:
    assert list(find_figures(text)) == []


@pytest.mark.parametrize(("text", "words", "value"), [("일본(4.2%↓)", "4.2%↓", "-4.2"), ("한국(3.1%↑)", "3.1%", "3.1")])
def test_arrows_behind_shares(text: str, words: str, value: str) -> None:
    """Statistics of trade write so: a plain value for what fell would be wrong."""
    (found,) = find_figures(text)
    assert (text[found.span.slice], found.value) == (words, Decimal(value))


BOUNDS: list[tuple[str, tuple[str, ...], str]] = [
    ("약 3억 원", ("about",), "약 3억 원"),
    ("최대 약 3억 원까지", ("at_most", "about"), "최대 약 3억 원"),
    ("3억 원 이상", ("at_least",), "3억 원 이상"),
    ("10억원 미만인", ("less_than",), "10억원 미만"),
    ("5억원 초과", ("more_than",), "5억원 초과"),
    ("3억원 내외", ("about",), "3억원 내외"),
    ("30억원대의", ("about",), "30억원대"),
    ("30여억 원", ("at_least",), "30여억 원"),
    ("최소 1개소 이상", ("at_least",), "최소 1개소 이상"),
    ("3억 원 대비", (), "3억 원"),
    ("계약 3억 원", (), "3억 원"),
]


@pytest.mark.parametrize(("text", "bounds", "words"), BOUNDS)
def test_bounds(text: str, bounds: tuple[str, ...], words: str) -> None:
    (found,) = find_figures(text)
    assert (found.bounds, text[found.span.slice]) == (bounds, words)


PURPOSES: list[tuple[str, str | None]] = [
    ("예산 530억원", "budget"),
    ("(계약금액) 4,136억 원", "contract"),
    ("추정가격 953억 원", "tender"),
    ("5,147억 원 상당의 공사입찰을", "tender"),
    ("매출액은 1조 2,937억 원", "sales"),
    ("20억 원을 지원한다", "support"),
    ("과징금 총 237억 원", "penalty"),
    ("622조 원의 민간 투자", "investment"),
    ("상금 300만 원", "prize"),
    ("보험료 수입액 5억 원", None),  # income or imports
    ("예산 30억 원을 투자한다", None),  # two words say different things
    ("5억원의 계약보증금", None),
    ("수의계약 17억 원", None),
    ("2조 2,073억원 규모의 예산을 절감했다", None),
    ("120억 원의 예산절감 기회", None),
    ("전체 금액의 1,240억 원이", None),
]


@pytest.mark.parametrize(("text", "purpose"), PURPOSES)
def test_purposes(text: str, purpose: str | None) -> None:
    (found,) = find_figures(text)
    assert isinstance(found, Amount)
    assert found.purpose == purpose


COUNTS: list[tuple[str, str, str | None, str]] = [
    ("47개사를", "47", None, "개사"),
    ("8만3천명", "83000", None, "명"),
    ("3만 명", "30000", None, "명"),
    ("총 82건, 8곳", "82", None, "건"),
    ("약 50여 명", "50", None, "명"),
    ("5~6명", "5", "6", "명"),
    ("1,000∼1,500명", "1000", "1500", "명"),
    ("차량 5대를", "5", None, "대"),
    ("190여개국", "190", None, "개국"),
    ("12개 기관", "12", None, "개"),
    ("신고제 11.2만 건", "112000", None, "건"),
    ("5인 미만 사업장", "5", None, "인"),
]


@pytest.mark.parametrize(("text", "value", "upper", "counter"), COUNTS)
def test_counts(text: str, value: str, upper: str | None, counter: str) -> None:
    found = next(iter(find_figures(text)))
    assert isinstance(found, Count)
    assert (found.value, found.upper, found.counter) == (Decimal(value), Decimal(upper) if upper else None, counter)


SHARES: list[tuple[str, str, str | None, bool]] = [
    ("29.5%가", "29.5", None, False),
    ("0.8%p 하락", "0.8", None, True),
    ("2.5%포인트", "2.5", None, True),
    ("3퍼센트", "3", None, False),
    ("연 0.5∼1.84% 수준", "0.5", "1.84", False),
    ("(△11.6%)", "-11.6", None, False),
    ("제주(-3.2%)", "-3.2", None, False),
    ("rose 4.5 percent", "4.5", None, False),
]


@pytest.mark.parametrize(("text", "value", "upper", "points"), SHARES)
def test_shares(text: str, value: str, upper: str | None, points: Any) -> None:
    (found,) = find_figures(text)
    assert isinstance(found, Percent)
    assert (found.value, found.upper, found.points) == (Decimal(value), Decimal(upper) if upper else None, points)


ENGLISH: list[tuple[str, str | None, str]] = [
    ("KRW 10 billion", "10000000000", KRW),
    ("about USD 3.5 million in", "3500000", "USD"),
    ("a fee of $1,200", "1200", "USD"),
    ("US$5 billion", "5000000000", "USD"),
    ("more than 20 billion won", "20000000000", KRW),
    ("₩3,000", "3000", KRW),
    ("10,000 won", "10000", KRW),
    ("Team 3 won", None, ""),
    ("EUR 12,34", None, ""),
]


@pytest.mark.parametrize(("text", "value", "currency"), ENGLISH)
def test_english_amounts(text: str, value: str | None, currency: str) -> None:
    found = [(each.value, each.currency) for each in find_english_amounts(text)]
    assert found == ([] if value is None else [(Decimal(value), currency)])


RANGES: list[tuple[str, list[tuple[str, str | None]]]] = [  # a review in November 2026: the figure alone was read
    ("KRW 340.2 Billion", [("340200000000", None)]),
    ("USD 3.5 MILLION", [("3500000", None)]),
    ("KRW 340.2\nbillion", [("340200000000", None)]),  # a line of a PDF ends inside
    ("$10-20 million", [("10000000", "20000000")]),
    ("KRW 5-10 billion", [("5000000000", "10000000000")]),
    ("KRW 5~10 billion", [("5000000000", "10000000000")]),
    ("$3 to $5 million", [("3000000", "5000000")]),
    ("$3 million to $5 million", [("3000000", "5000000")]),
    ("KRW 500 million to 1 billion", [("500000000", "1000000000")]),
    ("between $3 and $5 million", [("3000000", "5000000")]),
    ("$1,200-$1,500", [("1200", "1500")]),
    ("3 to 5 million won", [("3000000", "5000000")]),
    ("10 million-20 million won", [("10000000", "20000000")]),
    ("between 3 and 5 billion won", [("3000000000", "5000000000")]),
    ("rose from $3 million to $5 million", [("3000000", None), ("5000000", None)]),  # no range
    ("from 10 million won to 20 million won", [("10000000", None), ("20000000", None)]),
    ("KRW 2,700 trillion –approximately 13 times", [("2700000000000000", None)]),
    ("KRW 10 billion to over 20 firms", [("10000000000", None)]),
    ("KRW 10 billion to 20 firms", [("10000000000", None)]),
    ("$1,200 and $300", [("1200", None), ("300", None)]),
    ("KRW 5 million to USD 4 million", [("5000000", None), ("4000000", None)]),
    ("in 2025 and 5 million won", []),
    ("USD 5 mil.", []),
    ("USD 5 Mn", []),
    ("KRW 1.2 tn", []),
    ("KRW 100 mn", []),
    ("KRW 1 hundred million", []),
    ("KRW 5 thousand billion", []),
    ("KRW 3.5 milion", []),
    ("$10-20 mn", []),
    ("$20-10 million", []),
    ("$5 million-10", []),
    ("$3 to 5 mn", []),
    ("KRW 5 to about 10 billion", [("5000000000", "10000000000")]),
    ("KRW 340 to 2 billion", []),
    ("from 3 to 5 million won", []),
    ("3 mn to 5 million won", []),
    ("20-10 million won", []),
    ("1,23,456 won", []),
]


@pytest.mark.parametrize(("text", "values"), RANGES)
def test_english_powers_of_ten_and_ranges(text: str, values: list[tuple[str, str | None]]) -> None:
    found = [(each.value, each.upper) for each in find_english_amounts(text)]
    assert found == [(Decimal(value), Decimal(upper) if upper else None) for value, upper in values]


@pytest.mark.parametrize("word", [*UNREAD_SCALES_EN, *(each.upper() for each in UNREAD_SCALES_EN)])
def test_powers_of_ten_that_are_not_read_leave_no_amount(word: str) -> None:
    assert find_english_amounts(f"KRW 5 {word} for goods, 5 {word} won, $5{word}") == []


@pytest.mark.parametrize(
    ("text", "purpose"),
    [("예산 USD 3.5 million", "budget"), ("KRW 10 billion의 투자", "investment"), ("a budget of KRW 10 billion", None)],
)
def test_english_amounts_have_purposes_by_korean_words(text: str, purpose: str | None) -> None:
    (found,) = find_english_amounts(text)
    assert found.purpose == purpose


def test_every_purpose_has_words() -> None:
    assert set(PURPOSE_WORDS) == set(get_args(Purpose))
    assert {bound for table in (BEFORE, AFTER) for bound in table.values()} == set(get_args(Bound))
