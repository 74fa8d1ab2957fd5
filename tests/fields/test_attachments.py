"""Attachments that the text of a body points to; invented texts in the layouts of ministries."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.release import Release


@pytest.mark.parametrize(
    ("pointer", "titles"),
    [
        ("(다리 보수 개요 붙임2)", ["다리 보수 개요"]),
        ("(열두 곳, 붙임)", []),
        ("(KDC, 붙임3)", []),
        ("(상세 내역은 붙임1)", []),
    ],
)
def test_pointers_inside_a_sentence(pointer: str, titles: list[str]) -> None:
    record = kp.parse_text(
        f"보기청(청장 성춘향)은 낡은 다리{pointer}를 올해 안에 고친다고 7일 밝혔다.\n\n공사는 봄에 시작한다.\n"
    )
    assert isinstance(record, Release)
    assert [each.title for each in record.attachments] == titles


def test_a_sentence_that_ends_in_a_pointer_stays_in_the_body() -> None:
    told = "보기청(청장 성춘향)은 낡은 다리를 고치기로 하였다(자세한 내용은 붙임 참고)."
    record = kp.parse_text(f"{told}\n\n보기청은 계약서를 마련하였다.\n")
    assert isinstance(record, Release)
    assert [each.text for each in record.body] == [told, "보기청은 계약서를 마련하였다."]
