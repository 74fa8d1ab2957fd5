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


POSITION = "국토교통부는 낡은 다리를 해마다 두 번 점검하고 있습니다. 보도에 나온 다리는 지난 5일 점검을 마쳤습니다. 점검 결과는 누리집에서 볼 수 있습니다."


@pytest.mark.parametrize(
    ("head", "headline", "items"),
    [
        ("◈ “다리 점검 왜 미루나” 뒷말... 속 타는 주민(가나일보, ’31.5.6)\n\n- 점검이 한 달 미뤄졌음\n\n- 주민이 걱정하고 있음", None, 4),
        ("◈ (5.6, 가나뉴스) 다리 점검 미뤄", None, 2),
        ("* (가나투데이, 5.6.) “[단독] 다리 점검 미뤄” 기사 관련\n\n‹ 국토교통부 입장 >", None, 3),
        ("※ “다리 점검, 곧바로 안 한다” (5.6, 가나경제) 관련", None, 2),
        ("< 보도내용 (가나TV(인터넷판) 5.6) >\n\n국토교통부가 다리 점검을 미뤘음", None, 3),
        ("< 보도내용 (가나일보 5.6(수)) >\n\n국토교통부가 다리 점검을 미뤘음", None, 3),
        ("‹ 국토교통부 입장 >", None, 2),
        ("“국토교통부, 다리 점검 미뤄”[가나일보, 5.6일자 보도 관련]", "“국토교통부, 다리 점검 미뤄”[가나일보, 5.6일자 보도 관련]", 1),
        ("「다리 점검 미뤄」\n(2031.5.6., 가나일보) 관련 설명드립니다\n\n1. 기사 내용\n\n□ 점검이 미뤄졌음\n\n2. 설명 내용", "「다리 점검 미뤄」 (2031.5.6., 가나일보) 관련 설명드립니다", 4),
        ("【언론보도 주요 내용】 가나일보, 5.6.\n\n◆ 다리 점검 미뤄", None, 3),
        ("< 보도 내용, 가나일보 5.6. >\n\n◆ 다리 점검 미뤄", None, 3),
        ("▶ 보도내용 : 가나일보 5.6.\n\n◆ 다리 점검 미뤄", None, 3),
        ("< 5.6. 가나일보 보도내용 >\n\n◆ 다리 점검 미뤄", None, 3),
        ("< 언론 지적사항 >\n\n◆ 다리 점검 미뤄", None, 3),
        ("< 온라인 게시글 주요 내용 >\n\n◆ 다리를 못 건너게 된다는 글", None, 3),
        ("(2031.5.6일자 가나경제)\n\n1. 기사내용\n\n□ 다리 점검 미뤄", None, 4),
        ("다리는 안전합니다\n\n점검을 미뤘다는 5월 6일 가나신문의 보도는 오보입니다.", "다리는 안전합니다", 2),
        ('□ 가나경제 5.6.자 "다리 점검 미뤄" 제하의 보도 내용과 관련하여,', None, 1),
    ],
)  # fmt: skip
def test_a_paper_cited_at_the_top_is_answered(head: str, headline: str | None, items: int) -> None:
    record = kp.parse_text(f"{head}\n\n{POSITION}\n")
    assert isinstance(record, kp.Release)
    assert record.kind == "explanation"
    assert (record.headline.text if record.headline else None, list(record.subtitles)) == (headline, [])
    assert len(record.body) == items


@pytest.mark.parametrize(
    "lead",
    [
        "국토교통부(장관 성춘향)는 최근 언론의 ‘다리 점검 미뤄’(5. 6. 가나경제) 보도를 계기로 점검 주기를 줄인다고 7일 밝혔다.",
        "국토교통부(장관 성춘향)는 지역 신문의 기사 취재를 돕는다고 7일 밝혔다. 사실과 다른 보도를 바로잡는 교육도 한다.",
        "국토교통부는 다리의 날 기념식(5.6, 가나방송 신관 공개홀)을 연다고 7일 밝혔다.",
    ],
)
def test_a_paper_mentioned_in_a_lead_is_not_answered(lead: str) -> None:
    record = kp.parse_text(f"국토교통부, 다리 점검 주기 줄여\n\n{lead}\n\n점검은 봄에 시작한다.\n")
    assert isinstance(record, kp.Release)
    assert (record.kind, record.headline and record.headline.text) == (
        "press_release",
        "국토교통부, 다리 점검 주기 줄여",
    )


@pytest.mark.parametrize(
    "head",
    [
        "국토교통부, 한-유럽연합 다리 회담 개최 (유럽연합, 5.6.)",
        "국토교통부, 다리 안전 국제회의 참석\n\n- 다리 협력 논의 (국제연합, 9.24.) -",
        "국토교통부, 다리 이야기 방송 (EBS, 5.6.)",
        "국토교통부 장관 기고문 게재\n(가나일보, 5.6.)",
        "[가나일보 5.6.] 국토교통부 장관 인터뷰",
        "국토교통부, 다리 회담 개최\n\n‹ 우리 정부 입장 >",
    ],
)
def test_what_a_paper_brought_is_not_answered(head: str) -> None:
    lead = "국토교통부(장관 성춘향)는 낡은 다리 열두 곳을 올해 안에 고친다고 7일 밝혔다."
    record = kp.parse_text(f"{head}\n\n{lead}\n\n공사는 봄에 시작한다.\n")
    assert isinstance(record, kp.Release)
    assert record.kind == "press_release"
