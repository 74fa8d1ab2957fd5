"""Notes on a title or its subtitles are no body: they stand between the title block and the lead (finance, disease control, prime minister; 75 of 10,000 texts)."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

LEAD = "조달청(청장 홍길동)은 7월 1일 가상의 설명회를 개최했다."


def read(*above: str) -> kp.Release:
    record = kp.parse_text("\n\n".join((*above, LEAD, "□ 설명회에는 가상 기업 20개사가 참석했다.")))
    assert isinstance(record, kp.Release)
    return record


@pytest.mark.parametrize(
    ("above", "notes"),
    [
        (
            ("가상의 설명회* 개최", "- 가상 기업 20개사 참석 -", "* 가상 제도를 알리는 모임"),
            ["* 가상 제도를 알리는 모임"],
        ),
        (
            ("가상의 설명회 개최", "- 가상 기업** 20개사 참석", "※ 누리집에서 생중계 예정", "- 새 제도 12가지 안내"),
            ["※ 누리집에서 생중계 예정"],
        ),
        (
            ("가상의 설명회 개최", "- 가상 기업 20개사 참석 -", "* 첫째: 가상의 뜻", "** 둘째: 다른 뜻"),
            ["* 첫째: 가상의 뜻", "** 둘째: 다른 뜻"],
        ),
    ],
)
def test_notes_of_a_title(above: tuple[str, ...], notes: list[str]) -> None:
    record = read(*above)
    assert record.versions[0].body[0].text == LEAD
    assert [label.text for label in record.labels if label.rule == "title.note"] == notes
    assert record.unclaimed == ()


def test_a_note_that_is_a_sentence_may_be_the_lead() -> None:
    record = read("가상의 설명회 개최", "- 가상 기업 20개사 참석 -", "* 가상 제도는 2031년에 새로 마련했다.")
    assert record.versions[0].body[0].kind == "note"
