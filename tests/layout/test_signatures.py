"""What a text is signed with is no body: the day and the office below the last sentence, the address at the foot of a form."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

LEAD = "조달청(청장 홍길동)은 7월 1일 가상의 설명회를 개최했다."
LAST = "홍길동 청장은 “가상의 제도를 살피겠다”고 밝혔다."


def read(*below: str) -> kp.Release:
    record = kp.parse_text("\n\n".join(("가상의 설명회 개최", LEAD, LAST, *below)))
    assert isinstance(record, kp.Release)
    return record


@pytest.mark.parametrize(
    ("below", "origin"),
    [
        (("2031. 7. 1.", "국토교통부 대변인"), "land and transport, texts of visits (45 of 20,000)"),
        (("2031. 7. 1", "새만금개발청 투자유치과"), "Saemangeum"),
        (("2031년 7월 1일", "보건복지부 장관 홍 길 동"), "letters of ministers"),
        (
            ("기획재정부 대변인", "가상시 가상로 000 가상청사 0동 press@example.kr"),
            "the foot of a form, as PDF gives it",
        ),
        (("기획재정부 대변인 가상시 가상로 000 가상청사 0동 press@example.kr",), "the same as one row"),
    ],
)
def test_signatures(below: tuple[str, ...], origin: str) -> None:
    record = read(*below)
    assert record.versions[0].body[-1].text == LAST, origin
    assert record.unclaimed == ()
    assert record.sections[-1].role == "furniture"


@pytest.mark.parametrize(
    "below",
    [
        ("2031. 7. 1.", "조달청은 가상의 자료를 공개한다."),
        ("접수 마감", "조달청 가상과"),
        ("7. 1.", "조달청 대변인"),
        ("기획재정부 대변인", "가상시 가상로 000 가상청사에서 press@example.kr 로 접수한다."),
    ],
)
def test_last_lines_that_are_no_signature(below: tuple[str, ...]) -> None:
    record = read(*below)
    assert all(section.role != "furniture" for section in record.sections)
