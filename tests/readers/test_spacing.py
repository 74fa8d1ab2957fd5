"""Joints of wrapped lines. Every sentence is invented."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.readers.spacing import habits, joint, spaced_share

WORD_ENDS = [  # invented; word ends at which Hancom's lines end without a space glyph
    ("가상기관은 이번 행사를 통해 국민이", "체감하는 변화를 만들어"),
    ("제도를 개선하기 위해", "노력할 계획이다."),
    ("기업을 적극적으로 지원할", "예정이다."),
    ("어려움을 해소할 수", "있도록 지원한다."),
    ("가상시에서 열린 행사에 참석하여", "관계자를 격려하였다."),
    ("참여 기업은 모두 15개", "기업이다."),
    ("홍길동 가상청장은", "“앞으로도 노력하겠다”라고 말했다."),
    ("품질을 높이겠다.", "또한 절차를 줄인다."),
    ("물품, 용역,", "공사를 포함한다."),
    ("가상기관(기관장 홍길동)은", "4월 10일 행사를 열었다."),
    ("지원 금액은 4,614억", "원이다."),  # a unit is written separately (한글 맞춤법 43항), though many write 억원
]

INSIDE_WORDS = [  # invented; breaks inside words (글자 단위)
    ("신속한 집행을 위해 최선을 다하", "겠다고 밝혔다."),
    ("국민이 체감할 수 있도", "록 지원한다."),
    ("이번 협약을 바탕", "으로 협력을 강화한다."),
    ("지원 대상을 확대", "하기 위해 노력한다."),
    ("관계 기관과 긴밀히 협", "력하여 추진한다."),
    ("가상기관은 13일 이렇게 밝", "혔다."),
    ("행사에 참석한 관계자들", "에게 감사를 전했다."),
    ("홍길동 청장은 “노력하겠다”", "라고 말했다."),
    ("관계자는 앞으로도 지원하겠다고 말했", "다."),
    ("새로운 제도(", "가칭)를 도입한다."),
    ("총 152개 기관", "을 대상으로 한다."),
]


@pytest.mark.parametrize(("before", "after"), WORD_ENDS)
def test_a_word_end_gets_a_space(before: str, after: str) -> None:
    assert joint(before, after) == " "


@pytest.mark.parametrize(("before", "after"), INSIDE_WORDS)
def test_the_inside_of_a_word_gets_none(before: str, after: str) -> None:
    assert joint(before, after) == ""


@pytest.mark.parametrize(("before", "after"), [("Public Procurement", "Service"), ("of the", "A"), ("MOU", "and")])
def test_latin_words_are_apart(before: str, after: str) -> None:
    assert joint(before, after) == " "


def test_the_document_shows_how_it_writes_a_compound() -> None:
    before, after = "가상시는 친환경 설비", "도입 사업을 지원한다."
    together = habits(["올해의 설비도입 지원", "지난해의 설비도입 비용", "설비도입 절차"])
    apart = habits(["올해의 설비 도입 지원", "지난해의 설비 도입 비용", "설비 도입 절차"])
    assert spaced_share(before, after, together) < spaced_share(before, after) < spaced_share(before, after, apart)
    assert joint(before, after, together) == ""
    assert joint(before, after, apart) == " "


def test_habits_of_a_long_document_stop_somewhere() -> None:
    assert habits(["가나다라 " * 50_000] * 50) == habits(["가나다라 " * 40_000])


@given(st.text(), st.text())
def test_any_text_has_an_answer(before: str, after: str) -> None:
    assert joint(before, after) in {" ", ""}
    assert 0 <= spaced_share(before, after) <= 1


@given(st.text(), st.text(), st.lists(st.text()))
def test_any_document_has_habits(before: str, after: str, lines: list[str]) -> None:
    assert 0 <= spaced_share(before, after, habits(lines)) <= 1


@given(st.text(), st.text(), st.text(alphabet=" \t\u3000"))
def test_spaces_at_the_joint_do_not_matter(before: str, after: str, blank: str) -> None:
    assert spaced_share(before + blank, blank + after) == spaced_share(before, after)


@given(st.text(alphabet="가나다 을를은는.", min_size=64), st.text(), st.text(min_size=64))
def test_only_what_is_near_matters(before: str, far: str, after: str) -> None:
    assert spaced_share(far + before, after + far) == spaced_share(before, after)


def test_an_empty_side_needs_no_space() -> None:
    assert joint("", "가상") == joint("가상", "") == joint(" ", "가상") == ""


def test_threads_agree() -> None:
    pairs = (WORD_ENDS + INSIDE_WORDS) * 20
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda pair: spaced_share(*pair), pairs)) == [spaced_share(*pair) for pair in pairs]
