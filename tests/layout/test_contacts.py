"""Which rows are contacts: by the labels, people and numbers in them."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.layout.contacts import find_contacts
from tests.makers.lines import read_lines

LEAD = "가상청은 시험용 물품 목록을 새로 마련했다고 5일 밝혔다."

BLOCKS = (
    ("a line with a label", f"{LEAD}\n* 문의: 가상과 홍길동 사무관(042-000-0001)", [(1,)]),
    (
        "the line goes on with people",
        f"{LEAD}\n* 문의: 가상과 홍길동(042-000-0001)\n가상팀 임꺽정(042-000-0002)\n{LEAD}",
        [(1, 2)],
    ),
    (
        "a table flattened to lines; units between numbers belong to it",
        "보도자료\n담당 부서\n가상심판과\n책임자\n과 장 홍길동 (044-000-0001)\n담당자\n사무관 임꺽정 (044-000-0002)\n가상위, 새 제도",
        [(1, 2, 3, 4, 5, 6)],
    ),
    ("people without a label", f"{LEAD}\n가상과 홍길동 사무관(042-000-0001)", [(1,)]),
    ("the press office above its number", f"홍보담당관실\n- (T)044-000-0001~3\n{LEAD}", [(0, 1)]),
    (
        "the sentence that asks to call, broken off before the people",
        f"{LEAD}\n이 보도자료와 관련하여 취재를 원하시면\n\n가상과 홍길동 사무관(☎ 044-000-0001)에게 연락 바랍니다.",
        [(1, 2)],
    ),
    (
        "the sentence broken off after the ministry (SMEs, the new city)",
        f"{LEAD}\n이 보도자료와 관련하여 취재를 원하시면 가상청\n\n가상과 홍길동 사무관(☎ 044-000-0001)에게 연락 바랍니다.",
        [(1, 2)],
    ),
    (
        "a flattened table without 담당 부서: its units stand above 책임자 (industry, energy)",
        f"{LEAD}\n가상부\n가람정책과\n책임자\n과 장\n홍길동\n(044-000-0001)",
        [(1, 2, 3, 4, 5, 6)],
    ),
    (
        "담당자 below the head of the same unit (education)",
        f"{LEAD}\n가상진흥원 센터장 홍길동(☎02-000-0001)\n담당자 임꺽정(☎02-000-0002)",
        [(1, 2)],
    ),
    ("a note without a name that ends the body", f"{LEAD}\n* 문의: 가상과(042-000-0001)\n<붙임> 가상 목록", [(1,)]),
    ("the group above", f"{LEAD}\n<총괄>\n담당 부서\t가상과\t책임자\t과 장\t홍길동\t(042-000-0001)", [(1, 2)]),
    (
        "topics below a heading",
        f"{LEAD}\n가상 통계 관련 문의처\n물가(044-000-0001)\n소비, 투자 등(044-000-0002~6)\n{LEAD}",
        [(1, 2, 3)],
    ),
)

NONE = (
    ("columns of a budget", "세부 사업\t증액\t내용\t담당자 현황\n가상 사업\t10\t늘림\t가상과(044-000-0001)"),
    ("a list of offices", f"{LEAD}\n< 기관 연락처 >\n기관명\n연락처\n가상재단\n02-000-0001\n나상재단\n02-000-0002"),
    (
        "columns of a list that was flattened",
        f"{LEAD}\n기관\n담당자\n연락처\n가상센터\n홍길동 주임\n02-000-0001\n나상센터\n임꺽정 대리\n042-000-0002",
    ),
    ("a point of a list of offices", f"{LEAD}\n□ 문의처\n주관 기관(044-000-0001)\n전담 기관(044-000-0002)"),
    ("a sentence with a number", "자세한 사항은 가상원 지원실(☎02-000-0001)로 문의하면 된다."),
    (
        "a note of the body on whom to ask, with nobody named",
        f"{LEAD}\n ** 문의 : 가상재단(02-000-0001), 가상상담전화(1588-0000)\n가상청은 시험용 물품을 더 많은 기관이 쓸 수 있도록 할 계획이다.",
    ),
    ("a label before the number is nobody's name", "* 의견 낼 곳: 가상시\n가상부 가상과(전화번호: 044-000-0001, 0002)"),
    ("an office that takes reports", f"{LEAD}\n가상 콜센터(1588-0000)를 열었다."),
)


@pytest.mark.parametrize(("origin", "text", "expected"), BLOCKS, ids=[row[0] for row in BLOCKS])
def test_blocks(origin: str, text: str, expected: list[tuple[int, ...]]) -> None:
    assert [block.lines for block in find_contacts(read_lines(text))] == expected, origin


@pytest.mark.parametrize(("origin", "text"), NONE, ids=[row[0] for row in NONE])
def test_no_block(origin: str, text: str) -> None:
    assert list(find_contacts(read_lines(text))) == [], origin


@pytest.mark.parametrize(
    "rows",
    [
        "< 가상기관 및 업권별 협회 상담창구 >\n\n산업은행\n\n☎ 1588-0000\n\n은행연합회\n\n☎ 02-000-0000",
        "※ 본부세관 수출입기업지원센터 연락처\n\n - 인천 : 032)000-0000\n\n - 서울 : 02)000-0001,0002\n\n - 부산 : 051)000-0003",
    ],
)
def test_numbers_that_everybody_may_call_are_no_contacts(rows: str) -> None:
    """Counters for the public (finance, customs: some twenty of 20,000 texts) list offices with numbers, and the press calls none of them."""
    record = kp.parse_text(f"가상의 설명회 개최\n\n조달청(청장 홍길동)은 7월 1일 설명회를 개최했다.\n\n{rows}")
    assert isinstance(record, kp.Release)
    assert record.contacts == ()
    assert [agency.name for agency in record.agencies] == ["조달청"]


def test_the_press_is_asked_to_call_below_such_numbers() -> None:
    text = (
        "가상의 설명회 개최\n\n조달청(청장 홍길동)은 7월 1일 설명회를 개최했다.\n\n< 업권별 상담창구 >\n\n산업은행\n ☎ 1500-0000\n\n"
        "자세한 내용은 가상의 누리집에서 7월 5일부터 누구나 확인할 수 있다.\n\n* 문의: 가상과 김가상 사무관(042-000-0000)"
    )
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    assert [contact.name for contact in record.contacts] == ["김가상"]
