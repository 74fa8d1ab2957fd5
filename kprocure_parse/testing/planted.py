"""Bilingual releases that say the same in both languages but for one known difference: a strategy for tests of whoever compares versions."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from hypothesis import strategies as st

from kprocure_parse.testing import words
from kprocure_parse.testing.spellings import spelled

PlantedKind = Literal["amount", "date", "count"]


class PlantedRelease(NamedTuple):
    """The text of a release in both languages; `kind` is what differs, None for nothing, `first` and `second` the words that say it in each."""

    text: str
    kind: PlantedKind | None
    first: str
    second: str


class _PlantedFacts(NamedTuple):
    """What a release says: an amount in units of 100 million won, a day, a number of companies."""

    amount: int
    month: int
    day: int
    firms: int


_EOK = 10**8
_KOREAN = (
    "조달청(청장 홍길동)은 오는 {date} 서울지방조달청에서 가상 물품 설명회를 개최한다.",
    "조달청은 올해 예산 {amount}으로 가상 물품 UNIVIA를 공급하고 있다.",
    "이번 설명회에는 가상 물품 NARAON을 만드는 기업 {count}개사가 참여한다.",
    '홍길동 조달청장은 "좋은 물품을 제때 공급하겠다"고 밝혔다.',
)
_ENGLISH = (
    "The Public Procurement Service (Administrator Hong Gil-dong) will hold a briefing on imaginary goods at the Seoul Regional Office on {date}.",
    "PPS is supplying the imaginary goods UNIVIA with a budget of {amount} this year.",
    "The briefing brings together {count} companies that make the imaginary goods NARAON.",
    'Administrator Hong Gil-dong said, "We will supply good things in good time."',
)


def _korean(told: _PlantedFacts) -> tuple[str, str, str]:
    return f"{spelled(told.amount * _EOK)} 원", f"{told.month}월 {told.day}일", str(told.firms)


def _english(told: _PlantedFacts, way: str) -> tuple[str, str, str]:
    billions = Decimal(told.amount) / 10
    return way.format(f"{billions:,}"), f"{words.EN_MONTHS[told.month - 1]} {told.day}", f"{told.firms:,}"


def _changed(told: _PlantedFacts, kind: PlantedKind, other: _PlantedFacts) -> _PlantedFacts:
    if kind == "amount":
        return told._replace(amount=other.amount)
    return told._replace(day=other.day) if kind == "date" else told._replace(firms=other.firms)


@st.composite
def planted_releases(draw: st.DrawFn) -> PlantedRelease:
    """A release in both languages, with at most one difference."""
    facts = st.builds(
        _PlantedFacts, st.integers(31, 49_999), st.integers(1, 12), st.integers(1, 28), st.integers(101, 999)
    )
    told, other = draw(facts), draw(facts)
    kind = draw(st.sampled_from((None, *_PLACES)))
    differs = kind is not None and _changed(told, kind, other) != told
    korean = _korean(told)
    way = draw(st.sampled_from(("KRW {} billion", "{} billion won")))
    english = _english(_changed(told, kind, other) if kind else told, way)
    order = draw(st.permutations(range(1, len(_KOREAN) - 1)))
    text = "\n\n".join(
        (
            *_written("조달청, 가상 물품 설명회 개최", _KOREAN, korean, order),
            *_written("PPS to Hold a Briefing on Imaginary Goods", _ENGLISH, english, order),
        )
    )
    if not differs or kind is None:
        return PlantedRelease(text, None, "", "")
    place = _PLACES[kind]
    return PlantedRelease(text, kind, korean[place], english[place])


_PLACES: dict[PlantedKind, int] = {"amount": 0, "date": 1, "count": 2}


def _written(headline: str, sentences: tuple[str, ...], facts: tuple[str, str, str], order: list[int]) -> list[str]:
    amount, date, count = facts
    chosen = (sentences[0], *(sentences[place] for place in order), sentences[-1])
    return [headline, *(f" {each.format(amount=amount, date=date, count=count)}" for each in chosen)]
