"""Every word of lexicon/signs.py and lexicon/speeches.py changes what a text is taken for."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

import kprocure_parse as kp
from kprocure_parse.forms.look import Look
from kprocure_parse.forms.signs import BY_ID, MANY
from kprocure_parse.lexicon import signs, speeches
from kprocure_parse.marks.found import Marks

TABLES: dict[str, tuple[Iterable[str], int]] = {
    "announced": (signs.ANNOUNCING, 1),
    "told": (signs.TELLING, 1),
    "statistics": (signs.STATISTICS, 1),
    "government": (signs.GOVERNMENT, 1),
    "personnel": (signs.PERSONNEL, 2),
    "laws": (signs.LAWS, 2),
    "forms": (signs.FORMS, 1),
    "exams": (signs.EXAMS, 2),
    "manuals": (signs.MANUALS, 2),
    "casual": (signs.CASUAL, 1),
    "minutes": (signs.MINUTES, 2),
    "letters": (signs.LETTERS, 2),
    "prices": (signs.PRICES, 2),
    "tenders": (signs.TENDERS, 2),
    "papers": (signs.PAPERS, 2),
    "kitchen": (signs.KITCHEN, 2),
    "code": (signs.CODE, 2),
    "public_many": (signs.PUBLIC, 10),
}
"""Sign → its words, and how many of them it asks for."""
ROWS = [(name, word) for name, (words, _) in TABLES.items() for word in words]


def _shown(name: str, text: str) -> bool:
    return BY_ID[name].test(Look(Marks(text)))


@pytest.mark.parametrize(("name", "word"), ROWS)
def test_every_word_shows_its_sign(name: str, word: str) -> None:
    words, least = TABLES[name]
    others = [other for other in words if other not in word and word not in other][: least - 1]
    assert _shown(name, f"가 {word} 나\n{' '.join(others)}\n")


@pytest.mark.parametrize("word", signs.POLITE)
def test_polite_words(word: str) -> None:
    assert _shown("polite", f"가상{word} " * MANY)


@pytest.mark.parametrize("word", signs.HEADLINE_ENDS)
def test_ends_of_headlines(word: str) -> None:
    assert _shown("headline", f"가상청, 새 시범 장터 {word}")


@pytest.mark.parametrize("word", speeches.SPEECHES)
@pytest.mark.parametrize("address", speeches.ADDRESSES)
def test_speeches(word: str, address: str) -> None:
    text = f"제10회 가상의 날 기념식 {word}\n\n{address} 오늘 가상청이 새로 문을 엽니다. 관계부처와 함께 정책을 추진하고 있습니다. 올해 지원을 확대합니다."
    assert kp.parse_text(text).kind == "other"  # type: ignore[union-attr]


@pytest.mark.parametrize("word", speeches.STATEMENTS)
def test_statements(word: str) -> None:
    text = f"가상 외교장관 회의 {word}\n\n정부는 올해 3월 4일(수) 외교부에서 열린 회의에서 협력을 확대하고 산업을 지원하기로 하였다."
    assert kp.parse_text(text).kind == "other"  # type: ignore[union-attr]


@pytest.mark.parametrize("word", speeches.NEWS)
def test_news_of_a_speech(word: str) -> None:
    text = f"가상부 장관, 가상 포럼에서 축사\n\n□ 가상부(장관 홍길동)는 5일 포럼에서 여러분을 돕겠다고 {word}고 전했다."
    assert kp.parse_text(text).kind == "press_release"  # type: ignore[union-attr]
