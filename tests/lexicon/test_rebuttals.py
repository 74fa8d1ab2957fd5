"""Every word of lexicon/rebuttals.py, written where its kind stands, makes an explanation."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.lexicon import rebuttals

REPLY = "2. 설명 내용\n\nㅇ 가상청은 예산을 줄인 바 없습니다."


def _kind(text: str) -> tuple[str, str]:
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    return record.kind, record.kind_rule


@pytest.mark.parametrize("before", ["", *rebuttals.PRESS_BEFORE])
@pytest.mark.parametrize("press", rebuttals.PRESS)
def test_headings_of_coverage(before: str, press: str) -> None:
    assert _kind(f"1. {before}{press}내용\n\nㅇ 예산이 줄었다고 보도\n\n{REPLY}") == ("explanation", "kind.coverage")


@pytest.mark.parametrize("words", [*(f"보도{noun}" for noun in rebuttals.PRESS_NOUNS), *rebuttals.ALONE])
def test_nouns_of_coverage(words: str) -> None:
    assert _kind(f"[{words}]\n\nㅇ 예산이 줄었다고 보도\n\n{REPLY}") == ("explanation", "kind.coverage")


@pytest.mark.parametrize("noun", rebuttals.REPLIES)
def test_headings_of_replies(noun: str) -> None:
    record = kp.parse_text(f"< 가상청 {noun} >\n\n□ 예산을 줄였다는 가나일보의 보도는 사실이 아닙니다.")
    assert isinstance(record, kp.Release)
    assert record.kind == "explanation"
    assert record.headline is None
    assert record.body[0].kind == "heading"


@pytest.mark.parametrize("alone", rebuttals.REPLIES_ALONE)
def test_replies_without_a_mark(alone: str) -> None:
    record = kp.parse_text(f"보도 내용\n\n□ 예산이 줄었다고 보도\n\n{alone}\n\n□ 가상청은 예산을 줄인 바 없습니다.")
    assert [item.kind for item in record.body] == ["heading", "bullet", "heading", "bullet"]


@pytest.mark.parametrize("verb", [*rebuttals.ANSWERED, *rebuttals.UNTRUE])
@pytest.mark.parametrize("paper", rebuttals.PAPERS)
def test_sentences_that_answer(verb: str, paper: str) -> None:
    text = f"환경부는 3월 4일 가나일보의 예산 {paper}에 대해 다음과 같이 {verb}.\n\n□ 환경부는 예산을 줄인 바 없습니다."
    assert _kind(text)[0] == "explanation"
