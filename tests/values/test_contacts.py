"""Contacts: tables flattened to lines and tabs, and the single line of korea.kr with the slips that really occur."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.readers.plain import read_text
from tests.makers.contacts import brief, contacts_of, read_blocks

LINES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "korea.kr text of PPS, 69 % of them",
        "* 문의: 시설총괄과 홍길동 사무관(042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "no space after the star",
        "*문의: 시설총괄과 홍길동 사무관(042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "spaces about colon and bracket",
        "* 문의 : 시설총괄과 홍길동 사무관 (042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "the unit in the bracket with the number",
        "* 문의: 홍길동 과장(가상과, 042-000-0001), 임꺽정 사무관(나상총괄과 042-000-0002)",
        ["가상과 홍길동 과장 - - @ 042-000-0001", "나상총괄과 임꺽정 사무관 - - @ 042-000-0002"],
    ),
    ("slip: 뮨의", "* 뮨의: 시설총괄과 홍길동 사무관(042-724-0000)", ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"]),
    ("slip: 믄의", "* 믄의: 시설총괄과 홍길동 사무관(042-724-0000)", ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"]),
    (
        "slip: 붙임 for 문의",
        "*붙임: 시설총괄과 홍길동 사무관(042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "slip: no colon",
        "* 문의 시설총괄과 홍길동 사무관(042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "slip: hyphen lost",
        "* 문의: 시설총괄과 홍길동 사무관(042724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "slip: stray space",
        "* 문의: 시설총괄과 홍길동 사무관(042 -724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "slip: bracket twice",
        "* 문의: 시설총괄과 홍길동 사무관((042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "slip: bracket open",
        "* 문의: 시설총괄과 홍길동 사무관(042-724-0000",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "slip: a digit too many",
        "* 문의: 시설총괄과 홍길동 사무관(042-7424-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-7424-0000"],
    ),
    ("em dash in the number", "* 문의: 구매과 홍길동 사무관(02—590-0000)", ["구매과 홍길동 사무관 - - @ 02-590-0000"]),
    (
        "rank glued to the name",
        "* 문의: 시설총괄과 홍길동사무관(042-724-0000)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    (
        "name of two syllables, spaced",
        "* 문의: 시설총괄과 홍 길 사무관(042-724-0000)",
        ["시설총괄과 홍길 사무관 - - @ 042-724-0000"],
    ),
    ("no rank", "* 문의: 시설총괄과 홍길동(042-724-0000)", ["시설총괄과 홍길동 - - - @ 042-724-0000"]),
    (
        "rank glued to the unit it leads",
        "* 문의: 물자구매과장 홍길동(042-724-0000)",
        ["물자구매과 홍길동 과장 - - @ 042-724-0000"],
    ),
    (
        "an office of one's own behind the name",
        "*문의: 운영지원과 홍길동 보안담당(042-724-0000)",
        ["운영지원과 홍길동 보안담당 - - @ 042-724-0000"],
    ),
    (
        "two-level unit",
        "* 문의: 조달품질원 품질총괄과 홍길동 사무관(054-716-0000)",
        ["조달품질원>품질총괄과 홍길동 사무관 - - @ 054-716-0000"],
    ),
    (
        "regional office",
        "* 문의: 부산지방조달청 경영관리과 홍길동 과장(051-330-0000)",
        ["부산지방조달청>경영관리과 홍길동 과장 - - @ 051-330-0000"],
    ),
    (
        "several, comma between",
        "* 문의: 시설총괄과 홍길동 사무관(042-724-0000), 구매총괄과 김영희 주무관(042-724-0001)",
        ["시설총괄과 홍길동 사무관 - - @ 042-724-0000", "구매총괄과 김영희 주무관 - - @ 042-724-0001"],
    ),
    (
        "unit given once for two people",
        "* 문의: 시설사업기획과 홍길동 서기관(042-724-0000), 김영희 주무관(042-724-0001)",
        ["시설사업기획과 홍길동 서기관 - - @ 042-724-0000", "시설사업기획과 김영희 주무관 - - @ 042-724-0001"],
    ),
    (
        "second person on a line of its own",
        "* 문의: 구매총괄과 홍길동 사무관(042-724-0000)\n 기술서비스총괄과 김영희 사무관(042-724-0001)",
        ["구매총괄과 홍길동 사무관 - - @ 042-724-0000", "기술서비스총괄과 김영희 사무관 - - @ 042-724-0001"],
    ),
    (
        "telephone sign and another line of the exchange",
        "* 문의: 국제협력담당관실 홍길동 사무관(☎042-724-0000,0001)",
        ["국제협력담당관실 홍길동 사무관 - - @ 042-724-0000,0001"],
    ),
    (
        "a range of lines",
        "* 문의: 공공주택계약팀 홍길동 사무관(☎042-712-0001~5)",
        ["공공주택계약팀 홍길동 사무관 - - @ 042-712-0001~5"],
    ),
    (
        "e-mail in the phone's place",
        "* 문의: 구매총괄과 홍길동 사무관(hong@korea.kr)",
        ["구매총괄과 홍길동 사무관 - - @ hong@korea.kr"],
    ),
    (
        "without 문의 (46 of 3,024)",
        "기술서비스총괄과 홍길동 사무관(042-724-0000)",
        ["기술서비스총괄과 홍길동 사무관 - - @ 042-724-0000"],
    ),
    ("no person", "문의 : <총괄>기획재정담당관(044-201-0000)", ["기획재정담당관 - - - 총괄 @ 044-201-0000"]),
    (
        "a sentence of the body with a number",
        "자세한 내용은 누리집을 참고하거나 상담실(1588-0000)로 문의하면 된다.",
        [],
    ),
    ("a word that looks like a label", "담당자는 현장을 확인하고 조치하였다.", []),
)

TABLES = (
    (
        "six columns, units first (PPS 2026)",
        "담당 부서\t기획조정관\t책임자\t과  장\t홍길동\t(042-724-0000)\n\t국제협력담당관\t담당자\t사무관\t김영희\t(042-724-0001)",
        [
            "기획조정관>국제협력담당관 홍길동 과장 responsible - @ 042-724-0000",
            "기획조정관>국제협력담당관 김영희 사무관 officer - @ 042-724-0001",
        ],
    ),
    (
        "one cell a line, the division after the responsible person's phone (62 of 90)",
        "담당 부서\n구매사업국\n책임자\n과  장\n홍길동\n(042-724-0000)\n구매총괄과\n담당자\n사무관\n김영희\n(042-724-0001)",
        [
            "구매사업국>구매총괄과 홍길동 과장 responsible - @ 042-724-0000",
            "구매사업국>구매총괄과 김영희 사무관 officer - @ 042-724-0001",
        ],
    ),
    (
        "a third row inherits its department",
        (
            "담당 부서\t구매총괄과\t책임자\t과장\t홍길동\t(042-724-0000)\n\t\t담당자\t사무관\t김영희\t(042-724-0001)\n"
            "\t\t\t주무관\t박철수\t(042-724-0002)"
        ),
        [
            "구매총괄과 홍길동 과장 responsible - @ 042-724-0000",
            "구매총괄과 김영희 사무관 officer - @ 042-724-0001",
            "구매총괄과 박철수 주무관 officer - @ 042-724-0002",
        ],
    ),
    (
        "the label is not repeated for the second department",
        (
            "담당 부서\t산업정책관\t책임자\t과장\t홍길동\t(044-203-0000)\n\t산업정책과\t담당자\t사무관\t김영희\t(044-203-0001)\n"
            "\t통상정책국\t책임자\t과장\t박철수\t(044-203-0002)\n\t통상정책과\t담당자\t사무관\t이순이\t(044-203-0003)"
        ),
        [
            "산업정책관>산업정책과 홍길동 과장 responsible - @ 044-203-0000",
            "산업정책관>산업정책과 김영희 사무관 officer - @ 044-203-0001",
            "통상정책국>통상정책과 박철수 과장 responsible - @ 044-203-0002",
            "통상정책국>통상정책과 이순이 사무관 officer - @ 044-203-0003",
        ],
    ),
    (
        "group mark in the second row holds for the whole block",
        "담당 부서\t행정안전부\t책임자\t과장\t홍길동\t(044-205-0000)\n<총괄>\t재난대응총괄과\t담당자\t사무관\t김영희\t(044-205-0001)",
        [
            "행정안전부>재난대응총괄과 홍길동 과장 responsible 총괄 @ 044-205-0000",
            "행정안전부>재난대응총괄과 김영희 사무관 officer 총괄 @ 044-205-0001",
        ],
    ),
    (
        "addresses in a second line of the cells, beside the division in the first person's (specimens of testing)",
        "담당 부서\t구매사업국\t책임자\t과장\t홍길동\t(042-724-0000)\n\t구매총괄과\t\t\t\t(a@example.go.kr)\n\t\t담당자\t사무관\t김영희\t(042-724-0001)\n\t\t\t\t\t(b@example.go.kr)",
        [
            "구매사업국>구매총괄과 홍길동 과장 responsible - @ 042-724-0000 a@example.go.kr",
            "구매사업국>구매총괄과 김영희 사무관 officer - @ 042-724-0001 b@example.go.kr",
        ],
    ),
    (
        "one row a line, as the fast PDF engine gives it",
        "담당 부서 구매사업국\n구매총괄과\n책임자 과 장 홍길동 (042-724-0000)\n담당자 사무관 김영희 (042-724-0001)",
        [
            "구매사업국>구매총괄과 홍길동 과장 responsible - @ 042-724-0000",
            "구매사업국>구매총괄과 김영희 사무관 officer - @ 042-724-0001",
        ],
    ),
    (
        "the older header: rank in the label for one, behind the name for the other",
        "담당과장\t홍길동(02-2110-0000)\n담 당 자\t김영희 사무관(02-2110-0001)",
        ["- 홍길동 과장 responsible - @ 02-2110-0000", "- 김영희 사무관 officer - @ 02-2110-0001"],
    ),
    (
        "심의관 above a name is a rank, not a unit, though no role label stands before it",
        "담당 부서\n외교부\n북미국\n심의관\n홍길동\n(02-2100-0000)",
        ["외교부>북미국 홍길동 심의관 - - @ 02-2100-0000"],
    ),
    (
        "담당 부서 and 기획관: a unit that sounds like a rank is no person",
        "담당 부서\t혁신조달기획관\t책임자\t과장\t홍길동\t(042-724-0000)\n\t혁신조달운영과\t담당자\t사무관\t김영희\t(042-724-0001)",
        [
            "혁신조달기획관>혁신조달운영과 홍길동 과장 responsible - @ 042-724-0000",
            "혁신조달기획관>혁신조달운영과 김영희 사무관 officer - @ 042-724-0001",
        ],
    ),
)


@pytest.mark.parametrize(("origin", "text", "expected"), LINES, ids=[row[0] for row in LINES])
def test_line(origin: str, text: str, expected: list[str]) -> None:
    assert [brief(contact) for contact in contacts_of(text)] == expected, origin


@pytest.mark.parametrize(("origin", "text", "expected"), TABLES, ids=[row[0] for row in TABLES])
def test_table(origin: str, text: str, expected: list[str]) -> None:
    assert [brief(contact) for contact in contacts_of(text)] == expected, origin


def test_the_sentence_that_asks_the_press_to_call() -> None:
    text = (
        "이 보도자료와 관련하여 보다 자세한 내용이나 취재를 원하시면 판로정책과 홍길동 사무관(☎ 042-481-0000), "
        "조달청 시설총괄과 김영희 사무관(☎042-724-0000)에게 연락주시기 바랍니다."
    )
    assert [brief(contact) for contact in contacts_of(text)] == [
        "판로정책과 홍길동 사무관 - - @ 042-481-0000",
        "조달청>시설총괄과 김영희 사무관 - - @ 042-724-0000",
    ]


def test_a_fax_is_no_telephone() -> None:
    (contact,) = contacts_of("문의: 홍보담당관실 홍길동 주무관(전화 044-200-0000, 팩스 044-200-0001)")
    assert [phone.number for phone in contact.phones] == ["044-200-0000"]


NAMES = st.builds(
    str.__add__, st.sampled_from("김이박최정강조윤장임홍"), st.sampled_from(["길동", "영희", "철수", "가람", "누리"])
)
UNITS = st.sampled_from(["구매총괄과", "시설총괄과", "국제협력담당관실", "공정평가관리팀", "조달품질원 품질총괄과"])
RANKS = st.sampled_from(["사무관", "서기관", "주무관", "과장", "팀장", "기술서기관"])
NUMBERS = st.builds("042-724-{:04d}".format, st.integers(0, 9999))


@given(st.lists(st.tuples(UNITS, NAMES, RANKS, NUMBERS), min_size=1, max_size=5))
def test_every_line_of_people_comes_back(people: list[tuple[str, str, str, str]]) -> None:
    text = "* 문의: " + ", ".join(f"{unit} {name} {rank}({number})" for unit, name, rank, number in people)
    found = [
        (" ".join(contact.department), contact.name, contact.rank, contact.phones[0].number)
        for contact in contacts_of(text)
    ]
    assert found == people


@given(st.lists(st.tuples(UNITS, NAMES, RANKS, NUMBERS), min_size=1, max_size=4, unique_by=lambda person: person[0]))
def test_every_table_comes_back(blocks: list[tuple[str, str, str, str]]) -> None:
    rows = [f"담당 부서\t{unit}\t책임자\t{rank}\t{name}\t({number})" for unit, name, rank, number in blocks]
    found = [
        (" ".join(contact.department), contact.name, contact.rank, contact.phones[0].number)
        for contact in contacts_of("\n".join(rows))
    ]
    assert found == blocks


@given(st.text(st.sampled_from("담당부서책임자문의과장홍길동사무관 \t\n:*(),/~-0427<>총괄☎@a.☏"), max_size=120))
def test_any_block_gives_records_that_stand_in_it(text: str) -> None:
    for found, labels in read_blocks(text):
        for contact in found:
            assert 0 <= contact.span.start <= contact.span.end <= len(text)
            for phone in contact.phones:
                assert 0 <= phone.span.start < phone.span.end <= len(text)
        for label in labels:
            assert label.text == " ".join(read_text(text).text[label.span.slice].split())


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_blocks(text)


def test_a_table_of_many_departments_inherits_without_an_end_to_its_depth() -> None:
    """Each division takes the bureau of the one before: 1,500 of them would be deeper than the interpreter's stack."""
    rows = (
        "구매총괄과\t담당자\t사무관 김가람\t(042-724-0001)\n구매관리과\t담당자\t주무관 이나래\t(042-724-0002)\n" * 1_500
    )
    text = f"담당 부서\t구매사업국\t책임자\t과장 홍가람\t(042-724-0003)\n{rows}"
    found = contacts_of(text)
    assert len(found) == 3_001
    assert found[-1].department == ("구매사업국", "구매관리과")


FRAME = "담당 부서\t가상과\t책임자\t과 장\t홍길동\t(042-000-0001)\n\t\t담당자\t{}\t{}\t(042-000-0002)"
PLACED = (
    ("a rank of no list", "감정관", "임꺽정", "감정관 임꺽정"),
    ("a rank that ends like an agency", "상임위원", "임꺽정", "상임위원 임꺽정"),
    ("a rank with a figure", "1등서기관", "임꺽정", "1등서기관 임꺽정"),
    ("a foreign name of several words", "전문관", "응우옌 티 란", "전문관 응우옌 티 란"),
    ("a name in Latin letters", "전문관", "John Smith", "전문관 John Smith"),
    ("a name of five syllables", "전문관", "임별님하늘", "전문관 임별님하늘"),
    ("Hanja in brackets", "전문관", "임꺽정(林巪正)", "전문관 임꺽정"),
    ("letters apart", "전 문 관", "임 꺽 정", "전문관 임꺽정"),
    ("a unit and its head in the rank's cell", "나상소통팀장", "임꺽정", "나상소통팀장 임꺽정"),
)


@pytest.mark.parametrize(("origin", "rank", "name", "expected"), PLACED, ids=[row[0] for row in PLACED])
def test_rank_and_name_are_told_by_their_place(origin: str, rank: str, name: str, expected: str) -> None:
    found = contacts_of(FRAME.format(rank, name))
    assert [f"{each.rank} {each.name}" for each in found] == ["과장 홍길동", expected], origin
    assert {each.department for each in found} == {("가상과",)}, origin


KINDS = (
    (
        "a name that ends like a unit",
        "* 문의: 가상과 박가실(042-000-0001)",
        ["가상과 박가실 - - - @ 042-000-0001"],
    ),
    (
        "a name of four syllables",
        "* 문의: 가상총괄과 성에스더(044-000-0001)",
        ["가상총괄과 성에스더 - - - @ 044-000-0001"],
    ),
    (
        "two names and a dot",
        "* 문의: 가상과 홍길동·임꺽정 사무관(042-000-0001)",
        ["가상과 홍길동 - - - @ 042-000-0001", "가상과 임꺽정 사무관 - - @ 042-000-0001"],
    ),
    (
        "two names before one number",
        "* 문의: 가상과 홍길동, 임꺽정(042-000-0001)",
        ["가상과 홍길동 - - - @ 042-000-0001", "가상과 임꺽정 - - - @ 042-000-0001"],
    ),
    (
        "a role after a comma",
        "* 문의: 가상과 홍길동 과장(042-000-0001), 담당 임꺽정(042-000-0002)",
        ["가상과 홍길동 과장 responsible - @ 042-000-0001", "가상과 임꺽정 - officer - @ 042-000-0002"],
    ),
    (
        "a name before the unit it leads",
        "* 문의: 가상부 홍길동 나상예산과장(044-000-0001)",
        ["가상부>나상예산과 홍길동 과장 - - @ 044-000-0001"],
    ),
    (
        "a number that was not understood",
        "* 문의: 가상과 홍길동 사무관(내선 0001)",
        ["가상과 홍길동 사무관 - - @"],
    ),
    (
        "a rank with a colon holds for the next line; a remark before the number",
        "담당부서\t가상국 나상과\n담 당 자\t과    장: 홍길동(042-000-0001)\n사 무 관: 임꺽정(구매 통계 042-000-0002)\n 성춘향(판매 통계 042-000-0003)",
        [
            "가상국>나상과 홍길동 과장 officer - @ 042-000-0001",
            "가상국>나상과 임꺽정 사무관 officer - @ 042-000-0002",
            "가상국>나상과 성춘향 사무관 officer - @ 042-000-0003",
        ],
    ),
    (
        "labels of numbers in cells of their own",
        "담당 부서\t가상과\t책임자\t과 장\t홍길동\t전화\t042-000-0001\t이메일\thong@example.kr",
        ["가상과 홍길동 과장 responsible - @ 042-000-0001 hong@example.kr"],
    ),
    (
        "the unit's letters apart, a place in brackets below it",
        "담당 부서\t총 괄 과\n(가상선수촌)\t책임자\t과 장\t홍 길 동\t(042-000-0001)",
        ["총괄과 홍길동 과장 responsible 가상선수촌 @ 042-000-0001"],
    ),
    (
        "topics below a heading",
        "가상 통계 관련 문의처\n물가(044-000-0001)\n소비, 투자 등(044-000-0002~6)",
        ["- - - - 물가 @ 044-000-0001", "- - - - 소비, 투자 등 @ 044-000-0002~6"],
    ),
    (
        "commas of the Chinese script",
        "문 의： 가상과 홍길동(044-000-0001)、 임꺽정(044-000-0002)",
        ["가상과 홍길동 - - - @ 044-000-0001", "가상과 임꺽정 - - - @ 044-000-0002"],
    ),
    (
        "a name that is a word of running text",
        "문의. 가상부 나상국 다상과 안경우 (044-000-0001)",
        ["가상부>나상국>다상과 안경우 - - - @ 044-000-0001"],
    ),
    (
        "a unit that ends in a rank is nobody's name and rank",
        "* 담당자 : 상훈담당관 홍길동(02-0000-0001)",
        ["상훈담당관 홍길동 - officer - @ 02-0000-0001"],
    ),
    (
        "a call centre after people",
        "문 의: 가상지원단 홍길동(044-000-0001), 전담 콜센터(☎1899-0000)",
        ["가상지원단 홍길동 - - - @ 044-000-0001", "전담 콜센터 - - - - @ 1899-0000"],
    ),
    (
        "또는 between two people of a sentence",
        "보도자료 취재를 원하시면 가상과 홍길동 사무관(☎ 042-000-0001) 또는 임꺽정 주무관(☎ 044-000-0002)에게 연락주시기 바랍니다.",
        ["가상과 홍길동 사무관 - - @ 042-000-0001", "가상과 임꺽정 주무관 - - @ 044-000-0002"],
    ),
    (
        "a family name of two syllables and a given name of three",
        "문의. 가상부 나상국 다상과 선우다스림 (044-000-0001)",
        ["가상부>나상국>다상과 선우다스림 - - - @ 044-000-0001"],
    ),
    (
        "a label in pointed brackets is no group",
        "<자료 문의> 가상본부 기획분석실: ☏ 043-000-0001, 0002, 0003",
        ["가상본부>기획분석실 - - - - @ 043-000-0001,0002,0003"],
    ),
    (
        "an area code in brackets is no number of its own",
        "* 문의: 가상과 홍길동 사무관(042)000-0001~3, 임꺽정 주무관 (042)000-0002",
        ["가상과 홍길동 사무관 - - @ 042-000-0001~3", "가상과 임꺽정 주무관 - - @ 042-000-0002"],
    ),
    (
        "three names before one number",
        "* 문의: 가상과 홍길동, 임꺽정, 성춘향(042-000-0001)",
        [f"가상과 {name} - - - @ 042-000-0001" for name in ("홍길동", "임꺽정", "성춘향")],
    ),
    (
        "an English line",
        "Contact: Deputy Director Sung Chun-hyang (042-000-0001)",
        ["- Sung Chun-hyang Deputy Director - - @ 042-000-0001"],
    ),
)


@pytest.mark.parametrize(("origin", "text", "expected"), KINDS, ids=[row[0] for row in KINDS])
def test_kinds(origin: str, text: str, expected: list[str]) -> None:
    assert [brief(contact) for contact in contacts_of(text)] == expected, origin
