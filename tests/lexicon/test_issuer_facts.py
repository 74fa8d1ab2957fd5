"""Every fact with a weight can be found for an agency, and the weights agree with common sense."""

from __future__ import annotations

from itertools import product

import pytest

from kprocure_parse.document import Span
from kprocure_parse.lexicon.issuer_facts import WEIGHTS
from kprocure_parse.marks.found import Marks
from kprocure_parse.values.agencies.actors import Cast
from kprocure_parse.values.agencies.evidence import witnesses
from kprocure_parse.values.agencies.places import Places

PLACES = ("title", "subtitle", "lead 1", "lead", "later", "last")
SAID = (
    "topic",
    "nominative",
    "link",
    "of",
    "other",
    "none",
    "opens",
    "office",
    "headed",
    "says",
    "in brackets",
    "in a list",
)
SIZES = ("1", "2", "3–4", "5–8", "9+")
TOLD = {
    *(f"{place}: {said}" for place, said in product(PLACES, SAID)),
    *(f"{what} {size}" for what, size in product(("named", "bodies"), SIZES)),
    *(f"share: {share}" for share in ("all", "most", "as often", "less")),
    *(f"text: {what}" for what in ("the government", "the premier", "no title")),
    "named first",
    "answers",
    "quoted",
}


@pytest.mark.parametrize("fact", WEIGHTS)
def test_every_fact_can_be_told(fact: str) -> None:
    assert fact in TOLD


def _confidence(name: str, *paragraphs: str) -> float:
    text = "\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    spans = [Span(start, start + len(paragraph)) for start, paragraph in zip(starts, paragraphs, strict=True)]
    return witnesses(Cast(Marks(text)), Places(leads=spans[:3], rest=spans[3:]))[name].confidence


def test_a_subject_weighs_more_than_a_place() -> None:
    assert _confidence("국방부", "국방부는 15일 회의를 열었다.") > _confidence(
        "국방부", "회의가 15일 국방부에서 열렸다."
    )


def test_a_subject_weighs_more_than_a_name_in_a_list() -> None:
    listed = "위원회(특별위원: 국토부·해수부·산업부)에서 15일 정했다."
    assert _confidence("국토교통부", "국토부는 15일 회의를 열었다.") > _confidence("국토교통부", listed)


def test_one_of_many_weighs_less() -> None:
    orders = ("총리는 아래와 같이 지시하였다.", "농식품부는 출입을 막을 것", "환경부는 울타리를 살필 것")
    assert _confidence("농림축산식품부", *orders) < _confidence("농림축산식품부", "농식품부는 출입을 막는다.")
