"""Headings and sentences that answer press coverage. All papers and bodies are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.lexicon import rebuttals
from kprocure_parse.marks.rebuttals import find_rebuttals


def _found(text: str) -> list[str]:
    return [mark.value for mark in find_rebuttals(text, ())]


HEADINGS = [
    ("보도내용", "coverage", "a bare line"),
    ("주요 기사 내용", "coverage", "a bare line with a word before"),
    ("언론보도 주요내용(가나방송, 2031. 10. 31.)>", "coverage", "a bracket that was lost at its start"),
    ("1. 기사 내용", "coverage", "numbered"),
    ("1. 주요 보도내용(가나경제, ‘31.11.3.)", "coverage", "paper and date after it"),
    ("< 관련 보도내용(가나일보, ’31.2.26.(화) >", "coverage", "paper and date inside the brackets"),
    ("[ 보도 내용 ] (다라신문, 9.2.)", "coverage", "paper and date after the brackets"),
    ("《언론 보도 내용》", "coverage", "double brackets"),
    ("□ 기사 주요내용", "coverage", "a mark"),
    ("[기사 내용 요약]", "coverage", "a summary"),
    ("< 가나일보 보도내용(‘31. 10. 28.) >", "coverage", "the paper's name before it"),
    ("2. 설명 내용", "reply", "numbered"),
    ("설명 내용", "reply", "a bare line"),
    ("2. 동 보도내용에 대한 국토교통부의 입장", "reply", "with what is answered and who answers"),
    ("< 공정거래위원회 입장 >", "reply", "who answers"),
    ("[설명]", "reply", "in brackets"),
    ("□ 방통위 입장", "reply", "a short name"),
    ("<동 보도 내용에 대한 입장>", "reply", "what is answered"),
]
OTHERS = [
    ("1. 모집 내용", "numbered heads of a notice"),
    ("□ 주요 내용", "facts of any kind"),
    ("설명", "a common word alone"),
    ("입장", "entry to a place"),
    ("교육부는 기사 내용을 스스로 따져 보는 수업 자료를 만든다.", "the words inside a sentence"),
    ("보도시점", "the label of a release time"),
    ("<보도자료>", "a banner"),
    ("가상청은 새 제도를 설명하는 자리를 마련했다. 다음과 같이 네 가지를 다루었다.", "an explanation of no coverage"),
    ("논의 내용을 첨부된 보도자료를 통해 알려드립니다.", "보도자료 is no coverage"),
]
ANSWERS = [
    "환경부는 「사라진 보조금」 제하의 보도에 대해 다음과 같이 설명드립니다.",
    "가나방송이 방류가 늦었다고 보도한 데 대하여 사실과 달라 아래와 같이 해명합니다.",
    "공사가 멈추었다는 마바일보의 보도는 사실이 아닙니다.",
    "9.1. 가나일보 <제목> 기사와 관련하여 아래와 같이 알려드립니다.",
    "예산이 줄었다는 내용의 언론 보도는 사실과 다르므로 보도에 신중을 기해 주시기 바랍니다.",
    "’31.3.2. 가나경제 기사 관련 보도설명자료입니다.",
]


@pytest.mark.parametrize(("line", "kind", "origin"), HEADINGS)
def test_headings(line: str, kind: str, origin: str) -> None:
    assert _found(line) == [kind], origin
    assert _found(f"앞 줄\n\n  {line}  \n\nㅇ 뒤 줄") == [kind], origin


@pytest.mark.parametrize(("line", "origin"), OTHERS)
def test_other_lines(line: str, origin: str) -> None:
    assert _found(line) == [], origin


@pytest.mark.parametrize("line", ANSWERS)
def test_answers(line: str) -> None:
    assert _found(line) == ["answer"]


@given(
    st.sampled_from(("", *rebuttals.PRESS_BEFORE)),
    st.sampled_from(rebuttals.PRESS),
    st.sampled_from(rebuttals.PRESS_NOUNS),
    st.sampled_from(
        (
            "{}",
            "< {} >",
            "[{}]",
            "【{}】",
            "({})",
            "□ {}",
            "1. {}",
            "※ {}",
            "◈ {}",
            "{}(가나일보, 3.4.)",
            "< {} > (3.4.)",
        )
    ),
    st.booleans(),
)
def test_coverage_in_any_dress(before: str, press: str, noun: str, dress: str, spaced: bool) -> None:
    words = " ".join(filter(None, (before, press, noun))) if spaced else before + press + noun
    assert _found(dress.format(words)) == ["coverage"]


@given(
    st.sampled_from(("국토교통부", "시범청", "가상시", "가상위원회", "정부", "가상공단")),
    st.sampled_from(("", "의")),
    st.sampled_from([word for word in rebuttals.REPLIES if word != "사실은이렇습니다"]),
    st.sampled_from(("< {} >", "[{}]", "2. {}", "□ {}", "《{}》")),
)
def test_replies_in_any_dress(body: str, particle: str, noun: str, dress: str) -> None:
    assert _found(dress.format(f"{body}{particle} {noun}")) == ["reply"]
