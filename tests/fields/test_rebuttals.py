"""Explanations and rebuttals (보도설명자료): what papers wrote, and the agency's reply. All texts are invented."""

from __future__ import annotations

import pytest

import kprocure_parse as kp

WRITTEN = (
    "국토교통부는 3개 현장을 점검에서 빠뜨렸다고 가상일보가 보도했다.",
    "국토교통부(장관 김영희)는 점검 결과를 숨겼다고 가상경제가 보도했다.",
)
REPLY = "조달청(청장 홍길동)은 13일 모든 현장을 점검했으며 그 결과를 누리집에 공개했다고 밝혔다."


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("heads", [("< 언론 보도내용 >", "< 설명내용 >"), ("[기사 내용]", "[조달청 설명]")])
def test_what_papers_wrote_says_nothing_of_the_agency(written: str, heads: tuple[str, str]) -> None:
    covered, replied = heads
    record = kp.parse_text(f"보도설명자료\n가상의 점검은 이렇습니다\n\n{covered}\n\n{written}\n\n{replied}\n\n {REPLY}")
    assert isinstance(record, kp.Release)
    assert [agency.name for agency in record.agencies] == ["조달청"]  # found by the hypothesis profile `deep`
    assert [item.kind for item in record.body] == ["heading", "paragraph", "heading", "paragraph"]
