"""Every word of the table, written where its kind stands, reaches a record."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import title_words
from kprocure_parse.release import Release

LEAD = "보기청(청장 성춘향)은 지역의 낡은 다리 열두 곳을 올해 안에 고친다고 7일 밝혔다."


def parsed(text: str) -> Release:
    record = kp.parse_text(text)
    assert isinstance(record, Release)
    return record


@pytest.mark.parametrize("word", sorted(title_words.HEADINGS))
def test_headings_are_no_headline(word: str) -> None:
    assert parsed(f"{word}\n\n□ {LEAD}\n\nㅇ 공사는 봄에 시작한다.\n").headline is None


@pytest.mark.parametrize("word", title_words.SALUTATIONS)
def test_salutations_are_no_headline(word: str) -> None:
    assert parsed(f"{word} 여러분\n\n{LEAD}\n\n공사는 봄에 시작한다.\n").headline is None


@pytest.mark.parametrize("word", title_words.SERIES)
def test_labels_of_series_stand_above_the_headline(word: str) -> None:
    headline = parsed(f"[다리 {word} ②]\n낡은 다리 열두 곳 새로 고친다\n\n{LEAD}\n").headline
    assert headline is not None
    assert headline.text == "낡은 다리 열두 곳 새로 고친다"


@pytest.mark.parametrize("word", sorted(title_words.CLOSED))
def test_verbs_that_close_a_headline(word: str) -> None:
    headline = parsed(f"보기청, 낡은 다리 먼저 {word}\n주민 산책로 새로 단장\n\n{LEAD}\n").headline
    assert headline is not None
    assert headline.text == f"보기청, 낡은 다리 먼저 {word}"


@pytest.mark.parametrize("word", title_words.JOINING)
def test_words_that_go_on_with_the_line_above(word: str) -> None:
    headline = parsed(f"보기청, 낡은 다리 보수 착수\n{word} 주민 산책로 새로 단장\n- 봄부터 -\n\n{LEAD}\n").headline
    assert headline is not None
    assert headline.text == f"보기청, 낡은 다리 보수 착수 {word} 주민 산책로 새로 단장"


@pytest.mark.parametrize("word", title_words.DASHED)
def test_whose_headlines_stand_between_dashes(word: str) -> None:
    headline = parsed(f"- {word}청, 낡은 부표 교체 -\n\n{word}청(청장 성춘향)은 부표를 고친다고 7일 밝혔다.\n").headline
    assert headline is not None
    assert headline.text == f"{word}청, 낡은 부표 교체"


@pytest.mark.parametrize("word", title_words.OFFICES)
def test_an_office_alone_opens_a_subtitle(word: str) -> None:
    lead = "조달청(청장 성춘향)은 지역의 작은 기업을 찾아 의견을 들었다고 7일 밝혔다."
    ask = "* 문의: 가상구매과 홍길순 사무관(042-000-0000)"
    assert parsed(f"{word} 작은 기업 찾아 지원 방안 모색\n\n {lead}\n\n{ask}\n").headline is None
