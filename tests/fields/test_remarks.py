"""Diagnostics in Korean: the words of the message are read back from it, so that a record needs to hold only one of them."""

from __future__ import annotations

from collections import defaultdict

import pytest

import kprocure_parse as kp
from kprocure_parse.remarks import REMARKS

CASES = [
    ("weekday_mismatch", "9. 17.(금): 2026-09-17 is a Thursday", "9. 17.(금): 2026-09-17의 요일은 목요일입니다"),
    ("partial", "could not be read: page 2 and 3 more", "읽지 못한 부분: page 2 외 3곳"),
    ("partial", "could not be read: page 2", "읽지 못한 부분: page 2"),
    ("language_mismatch", "the headline is en, the body ko", "제목의 언어: 영어, 본문의 언어: 한국어"),
    ("known_differs", "the known title is 가, the text says 나, which is kept", "알고 있던 제목: 가. 글에는 나. 글을 따랐습니다"),
    ("quote_unpaired", "one quotation mark is alone: “가\n나", "짝이 없는 따옴표: “가\n나"),
    ("no_body", "of another version", "of another version"),
    ("not_known", "nothing is left for the body", "nothing is left for the body"),
]  # fmt: skip


def diagnostic(code: str, message: str) -> kp.Diagnostic:
    return kp.Diagnostic(code=code, severity="info", message=message, span=kp.Span(0, 0), rule=f"diagnostic.{code}")


@pytest.mark.parametrize(("code", "english", "korean"), CASES)
def test_a_message_is_said_in_korean(code: str, english: str, korean: str) -> None:
    made = diagnostic(code, english)
    assert kp.explain(made) == kp.explain(made, "en") == english
    assert kp.explain(made, "ko") == korean


@pytest.mark.parametrize("name", REMARKS)
def test_every_message_is_found_again(name: str) -> None:
    text = REMARKS[name]
    english, korean = (each.format_map(defaultdict(lambda: "7")) for each in text)
    assert kp.explain(diagnostic(name.partition(".")[0], english), "ko") == korean


def test_the_diagnostics_of_a_release_have_korean_words() -> None:
    release = kp.parse_text(
        "보도자료\n보도시점: 2026. 9. 17.(금) 12:00\n\n조달청, 공급 기간 단축\n\n조달청은 17일 산?학?연이 “함께 줄인다고 밝혔다."
    )
    told = {each.code: kp.explain(each, "ko") for each in release.diagnostics}
    assert told["weekday_mismatch"].endswith("2026-09-17의 요일은 목요일입니다")
    assert all(told[each.code] != each.message for each in release.diagnostics)
