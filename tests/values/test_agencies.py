"""Who issues a release: subjects of leads, partners that are none, whole words, names through time. All texts are invented."""

from __future__ import annotations

import datetime as dt

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.agency_names import official
from kprocure_parse.marks.found import Marks
from kprocure_parse.records import Agency
from kprocure_parse.values.agencies import Places, read_agencies
from kprocure_parse.values.agencies.issuers import RULES, WEIGHED
from tests.makers.effort import DEEP

PLACES = ("header", "headlines", "leads", "contacts", "notices", "rest")


def read(date: dt.date | None = None, **places: str | tuple[str, ...]) -> tuple[Agency, ...]:
    """The agencies of a text with these parts, one line each."""
    text, spans = "", {name: list[Span]() for name in PLACES}
    for name, lines in places.items():
        for line in (lines,) if isinstance(lines, str) else lines:
            spans[name].append(Span(len(text), len(text) + len(line)))
            text += line + "\n"
    found = read_agencies(Marks(text), Places(**spans), date)
    for agency in found:
        assert agency.raw == regex.sub(r"\s+", " ", text[agency.span.slice])
    return found


def names(date: dt.date | None = None, **places: str | tuple[str, ...]) -> list[str]:
    return [agency.name for agency in read(date, **places)]


LEADS: tuple[tuple[str, str, list[str]], ...] = (
    ("PPS, most of its releases", "조달청(청장 홍길동)은 13일 가상의 물품을 지정했다고 밝혔다.", ["조달청"]),
    ("the post is vacant", "조달청(차장 홍길동)은 13일 가상의 물품을 지정했다.", ["조달청"]),
    ("with a mark and without a head", "□ 국방부는 가상의 교육을 11월부터 실시합니다.", ["국방부"]),
    ("ㅇ typed without a space", "ㅇ방위사업청(청장 홍길동, 이하 ‘방사청’)은 가상의 위성을 쏘았다.", ["방위사업청"]),
    ("a short name introduced", "농림축산식품부(장관 홍길동, 이하 농식품부)는 회의를 열었다.", ["농림축산식품부"]),
    ("bracket behind bracket", "해양수산부(장관 홍길동)(이하 해수부)는 배를 띄웠다.", ["해양수산부"]),
    ("colon behind the office", "산업통상부 국가기술표준원(원장: 홍길동)은 회의를 열었다.", ["국가기술표준원", "산업통상부"]),
    ("head is deputy prime minister too", "교육부(부총리 겸 교육부장관 홍길동)는 결과를 발표했다.", ["교육부"]),
    ("bracket broken by a line end", "과학기술정보통신부(장관 \n홍길동, 이하 ‘과기정통부’)는 \n지침을 냈다.", ["과학기술정보통신부"]),
    ("two ministries", "해양수산부(장관 홍길동)와 국토교통부(장관 김가상)는 손을 잡았다.", ["해양수산부", "국토교통부"]),
    ("and others", "공정거래위원회, 중소벤처기업부, 조달청 및 관계기관은 절차를 고친다.", ["공정거래위원회", "중소벤처기업부", "조달청"]),
    ("and, after a head (348 leads of 20,000 texts name two heads in a row)", "환경부(장관 홍길동), 국방부(장관 김가상) 및 산림청(청장 이가상)은 손을 잡았다.", ["환경부", "국방부", "산림청"]),
    ("counted", "환경부(장관 홍길동)와 국방부(장관 김가상), 산림청(청장 이가상) 등 3개 부처는 협약을 맺었다.", ["환경부", "국방부", "산림청"]),
    ("counted, without heads", "환경부(장관 홍길동)와 국방부, 산림청 등 3개 부처는 협약을 맺었다.", ["환경부", "국방부", "산림청"]),
    ("and others, after a head", "환경부(장관 홍길동), 산림청(청장 이가상) 등 관계부처는 협약을 맺었다.", ["환경부", "산림청"]),
    ("as the last partner", "환경부(장관 홍길동)는 국방부(장관 김가상) 등과 함께 협약을 맺었다.", ["환경부"]),
    ("a disaster before a headquarters", "가상감염증-31 중앙재난안전대책본부는 오늘 회의를 열었다.", ["중앙재난안전대책본부"]),
    ("an order", "행정안전부장관·국토교통부장관과 각 지자체장은 눈에 대비할 것", []),
    ("a wish", "보건복지부에서는 물품을 충분히 제공해 주시기 바랍니다.", []),
    ("readers are asked", "행정안전부는 창구를 여니 많은 분들이 참여해 주시기 바랍니다.", ["행정안전부"]),
    ("a centre with a short name", "통일부 가상문화센터(이하 센터)는 전시를 연다.", ["가상문화센터", "통일부"]),
    ("ministry and institute", "교육부(장관 홍길동)와 국가가상진흥원(원장 김가상)은 교육을 연다.", ["교육부", "국가가상진흥원"]),
    ("three with a comma", "공정거래위원회, 중소벤처기업부, 조달청은 절차를 고친다.", ["공정거래위원회", "중소벤처기업부", "조달청"]),
    ("dash between short names", "해수부-국토부는 손을 잡았다.", ["해양수산부", "국토교통부"]),
    ("a firm takes part", "고용노동부(장관 홍길동)와 ㈜가상(대표 김가상)은 협약을 맺었다.", ["고용노동부"]),
    ("partner, not issuer", "국가유산청(청장 홍길동)은 국가가상진흥원(원장 김가상)과 함께 전시를 연다.", ["국가유산청"]),
    ("partner named first", "가상협회와 함께 조달청(청장 홍길동)은 전시를 연다.", ["조달청"]),
    ("partner outside the lexicon in the subject", "조달청과 가상개발은행(VDB)*은 15일 협약을 맺었다.", ["조달청"]),
    ("partners in the predicate", "조달청(청장 홍길동)은 행정안전부, 국방부와 회의를 열었다.", ["조달청"]),
    ("belongs to a ministry", "환경부 소속 국립환경과학원(원장 홍길동)은 전망을 내놓았다.", ["국립환경과학원", "환경부"]),
    ("belongs, without a head", "환경부 소속 국립가상생물자원관은 전시를 연다.", ["국립가상생물자원관", "환경부"]),
    ("a museum of an agency", "국가유산청 국립가상박물관(관장 홍길동)은 유물을 보인다.", ["국립가상박물관", "국가유산청"]),
    ("three levels", "국가유산청 가상유적본부 가상궁관리소(소장 홍길동)는 밤에 문을 연다.", ["가상궁관리소", "국가유산청"]),
    ("a centre with its own head", "통일부 가상지원센터(센터장 홍길동)는 떡국을 나누었다.", ["가상지원센터", "통일부"]),
    ("a unit without a head", "통일부 가상지원센터는 떡국을 나누었다.", ["통일부"]),
    ("a part of PPS speaks as PPS", "조달청 조달품질원(원장 홍길동)은 업체를 지정했다.", ["조달청"]),
    ("the same without its agency", "조달품질원(원장 홍길동)은 업체를 지정했다.", ["조달청"]),
    ("regional office is itself", "서울지방조달청(청장 홍길동)은 설명회를 열었다.", ["서울지방조달청"]),
    ("nouns lead to a headquarters", "가축질병 중앙가상본부(본부장 홍길동 농림축산식품부 장관, 이하 중가본)는 소독한다.", ["중앙가상본부"]),
    ("brackets among the nouns", "가상열병(VSF) 중앙가상본부(본부장: 홍길동)는 소독한다.", ["중앙가상본부"]),
    ("a name that is whole with its nouns", "가상 80년 기념사업추진위원회(위원장: 홍길동)는 모임을 연다.", ["가상 80년 기념사업추진위원회"]),
    ("an official name in two words", "개인정보 보호위원회(위원장 홍길동)는 기준을 정했다.", ["개인정보보호위원회"]),
    ("이하 before the head", "국토교통부와 국립가상기술원(이하 가기원, 원장 홍길동)은 기술을 나눈다.", ["국토교통부", "국립가상기술원"]),
    ("name before the office", "환경부 소속 국립가상안전원(홍길동 원장)은 물놀이를 살폈다.", ["국립가상안전원", "환경부"]),
    ("a name in quotation marks", "대통령직속 ‘국민통합위원회’(위원장 홍길동, 이하 통합위)는 모임을 연다.", ["국민통합위원회"]),
    ("a head in quotation marks", "국민권익위원회 소속 가상행정심판위원회(위원장 '홍길동')는 심판한다.", ["가상행정심판위원회", "국민권익위원회"]),
    ("an acting head", "문화재청 가상보존센터(센터장 직무대리 홍길동)는 유물을 고쳤다.", ["가상보존센터", "문화재청"]),
    ("a part in brackets", "국토교통부(가상교통위원회)는 버스를 늘린다.", ["가상교통위원회", "국토교통부"]),
    ("a 단 under a ministry", "국방부 가상감식단(단장 홍길동)은 발굴을 연다.", ["가상감식단", "국방부"]),
    ("the ministry glued to it", "국방부가상감식단(이하 가감단, 단장 홍길동)은 발굴을 연다.", ["국방부가상감식단", "국방부"]),
    ("the head is the parent's", "농촌진흥청(청장 홍길동) 국립가상과학원은 모임을 연다.", ["농촌진흥청", "국립가상과학원"]),
    ("이 for a space", "농촌진흥청(청장 홍길동)이 국립가상과학원은 모임을 연다.", ["농촌진흥청", "국립가상과학원"]),
    ("이 where another rates", "조달청(청장 홍길동)이 감사원에서 실시한 심사에서 최고 등급을 받았다.", ["조달청"]),
    ("a unit with its parent's head", "국립가상원 가상연구소(원장 홍길동)는 토론회를 연다.", ["국립가상원"]),
    ("a foundation beside a ministry", "조달청(청장 홍길동)과 가상진흥재단(이사장 김가상)은 협약을 맺었다.", ["조달청"]),
    ("a foundation that announces with it", "조달청(청장 홍길동)과 가상진흥재단(이사장 김가상)은 10일 전시회를 연다.", ["조달청", "가상진흥재단"]),
    ("a foundation without its head", "조달청(청장 홍길동)과 가상진흥재단은 10일 전시회를 연다.", ["조달청"]),
    ("a foundation alone", "가상진흥재단(이사장 홍길동)은 협약을 맺었다.", ["가상진흥재단"]),
    ("a university of a ministry", "국가유산청 한국가상대학교(총장 홍길동)는 강연을 연다.", ["한국가상대학교", "국가유산청"]),
    ("a headline glued to the lead", "총조사 참여를 독려국가데이터처(처장 홍길동)는 지난 22일 배를 띄웠다. 국가데이터처는 기쁘다.", ["국가데이터처"]),
    ("the person before body and office", "홍길동 한국가상공사(V-water) 사장은 29일 댐을 찾았다.", ["한국가상공사"]),
    ("brackets after the particle", "한국가상공단과(이사장 홍길동, 이하 ‘공단’) 국가가상공단(이사장 김가상)은 협약을 맺었다.", ["한국가상공단", "국가가상공단"]),
    ("a representative", "홍길동 외교부 가상협력대표는 16일 총회에 갔다.", ["외교부"]),
    ("another state's ministry", "체코 산업통상부가 알린 글은 아래와 같다.", []),
    ("an order", "환경부는 울타리를 살필 것", []),
    ("a city", "가상시(시장 홍길동)는 도서관을 지었다.", ["가상시"]),
    ("headquarters of a crisis, without a head", "□ 중앙사고수습본부는 조치를 늘린다고 밝혔다.", ["중앙사고수습본부"]),
    ("a museum", "국립가상박물관(관장 홍길동)은 유물을 보인다.", ["국립가상박물관"]),
    ("another state's agency", "미(美) 연방 조달청은 규정을 고쳤고, 국방부는 이를 살폈다.", ["국방부"]),
    ("the head speaks", "홍길동 조달청장은 13일 업체를 찾았다.", ["조달청"]),
    ("the head speaks, office apart", "고용노동부 홍길동 장관은 13일 업체를 찾았다.", ["고용노동부"]),
    ("the deputy speaks", "가상위원회 회의에서 저출산고령사회위원회 홍길동 부위원장은 말했다.", ["저출산고령사회위원회"]),
    ("a foreign partner", "홍길동 외교부 2차관과 가상 외무부상(Virtual Minister)은 통화했다.", ["외교부"]),
    ("two deputies", "홍길동 기획재정부 제1차관과 김가상 농림축산식품부 차관은 밭을 찾았다.", ["기획재정부", "농림축산식품부"]),
    ("minister without ministry's head", "산업통상부(장관 홍길동) 김가상 통상교섭본부장은 회의에 갔다.", ["산업통상부"]),
    ("number in front", "2050 탄소중립녹색성장위원회(위원장 : 홍길동)는 공고했다.", ["2050 탄소중립녹색성장위원회"]),
    ("dot inside the name", "저출산·고령사회위원회(부위원장 홍길동)는 모임을 연다.", ["저출산고령사회위원회"]),
    ("subject of the second sentence", "3월부터 성능을 인증한다. 법제처(처장 홍길동)는 이를 밝혔다.", ["법제처"]),
    ("genitive is no subject", "행정안전부의 인증을 받은 가상시 직원을 국방부는 초청했다.", ["국방부"]),
    ("nothing named", "올해 온라인쇼핑 거래액은 15.8% 늘었다.", []),
    ("words that end alike", "환경부문에서 신청과 요청은 늘었고 사무처는 쉬었다.", []),
    ("English, head in brackets", "The Public Procurement Service (Administrator Hong Gil-dong) held a meeting.", ["조달청"]),
    ("English, plural by mistake", "Public Procurement Services held a meeting.", ["조달청"]),
    ("English acronym as subject", "PPS held a meeting with the Virtual Bank.", ["조달청"]),
    ("English, led by", "Korea Coast Guard, led by Commissioner General Hong, gave two ships.", ["해양경찰청"]),
    ("English, two", "The Ministry of Justice and the Ministry of Foreign Affairs said so.", ["법무부", "외교부"]),
    ("English, partner", "The PPS met the Ministry of Justice in Seoul.", ["조달청"]),
    ("English body", "The National Virtual Museum (Director Hong Gil-dong) opens.", ["National Virtual Museum"]),
)  # fmt: skip


@pytest.mark.parametrize(("origin", "lead", "expected"), LEADS, ids=[row[0] for row in LEADS])
def test_leads(origin: str, lead: str, expected: list[str]) -> None:
    assert names(leads=lead) == expected, origin


NOTICE = "“이 자료는 관세청의 보도자료를 전재하여 제공함을 알려드립니다.”"


def test_the_lead_outweighs_a_banner_left_over() -> None:
    assert names(header="개인정보보호위원회", leads="금융위원회(위원장 홍길동)는 규정을 고친다.") == ["금융위원회"]


def test_the_header_decides_where_nothing_else_speaks() -> None:
    assert names(header=("경 찰 청", "보도자료"), leads="정부는 회의를 열었다.") == ["경찰청"]
    assert names(header="기획재정부 보도자료", leads="정부는 회의를 열었다.") == ["기획재정부"]
    assert names(header="광부", leads="정부는 회의를 열었다.") == []


def test_the_reprint_notice_decides_where_no_lead_does() -> None:
    assert names(leads="수출이 늘었다.", notices=NOTICE) == ["관세청"]
    licence = "조달청 이(가) 창작한 가상 저작물은 공공누리 제1유형 조건에 따라 이용 할 수 있습니다."
    assert names(leads="수출이 늘었다.", notices=licence) == ["조달청"]


@pytest.mark.parametrize("file", ["[0701]문체부 보도자료-가상 축제.hwpx", "[0701]문체부보도자료-가상 축제.hwpx"])
def test_the_name_of_a_file(file: str) -> None:
    """Nothing else names the issuer in 551 shells of 20,000 texts."""
    pointer = f"자세한 사항은 붙임파일({file})을 참고하시기 바랍니다."
    assert names(headlines="가상 축제 열린다", notices=pointer) == ["문화체육관광부"]
    assert (
        names(
            headlines="가상 축제 열린다",
            notices="자세한 사항은 붙임파일(보도자료-가상 축제.hwpx)을 참고하시기 바랍니다.",
        )
        == []
    )


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("조달청, 가상 물품 지정", ["조달청"]),
        ("조달청장, 가상 업체 방문", ["조달청"]),
        ("해수부-국토부, 어촌 돕는다", ["해양수산부", "국토교통부"]),
        ("기후부·가상공사, 협약 체결", ["기후에너지환경부", "가상공사"]),
        ("국립가상교육원장, 장병에게 강의", ["국립가상교육원"]),
        ("고용노동부, 12개 기관 참석한 회의 열어", ["고용노동부"]),
    ],
)
def test_titles(headline: str, expected: list[str]) -> None:
    assert names(headlines=headline, leads="이번 행사는 15일에 열렸다.") == expected


def test_who_comes_to_a_meeting_does_not_announce_it() -> None:
    lead = "한국가상공단(이하 ‘공단’)은 22일 협의회를 열었다."
    assert names(headlines="고용노동부, 가상중앙회 등 12개 기관 참석", leads=lead) == ["한국가상공단"]


def test_a_contact_line_names_an_agency_before_any_of_its_people() -> None:
    line = "* 문의: 조달청 가상과 홍길동 사무관(042-724-0000~1), 가상과 김영희 주무관(042-724-0002), 산림청 가상팀 박철수 사무관(042-481-0000)"
    assert names(leads="조달청(청장 홍길동)은 산림청(청장 김영희)과 함께 회의를 열었다.", contacts=line) == [
        "조달청",
        "산림청",
    ]  # from specimens of joint releases


def test_joint_releases_name_each_agency_in_the_contact_table() -> None:
    cells = (
        "담당 부서",
        "<총괄>",
        "국무조정실",
        "가상과",
        "책임자",
        "과장",
        "홍길동",
        "경찰청",
        "가상과",
        "한국가상공사",
        "책임연구원",
    )
    expected = ["국무조정실", "경찰청", "한국가상공사"]
    assert names(leads="정부는 회의를 열었다.", contacts=cells) == expected
    assert names(leads="경찰청(청장 홍길동)은 회의를 열었다.", contacts=cells) == [
        "경찰청",
        "국무조정실",
        "한국가상공사",
    ]


def test_the_body_whose_contact_stands_below_comes_first() -> None:
    lead = "중소벤처기업부(장관 홍길동)와 조달청(청장 김가상)은 물품을 늘린다고 밝혔다."
    assert names(leads=lead, contacts="* 문의: 조달청 가상과 홍길동 사무관(042-000-0000)") == [
        "조달청",
        "중소벤처기업부",
    ]
    bank = "가상은행(Virtual Bank)은 11일 전망을 발표했습니다."
    assert names(leads=bank, contacts="문의. 기획재정부 가상과 홍길동 (044-000-0000)") == ["기획재정부"]
    assert names(leads=bank) == ["가상은행"]


def test_two_may_answer_together() -> None:
    rest = ("< 공정거래위원회 및 금융위원회 입장 >", "공정위는 이를 살핀다.")
    assert names(leads="어느 신문이 썼다.", rest=rest) == ["공정거래위원회", "금융위원회"]


def test_a_short_name_is_the_one_that_the_text_gives() -> None:
    leads = ("해통부는 3일 회의를 열었다.", "해양수산부(장관 홍길동, 이하 ‘해통부’)는 이를 돕는다.")
    (agency,) = read(leads=leads)
    assert (agency.name, agency.raw) == ("해양수산부", "해통부")


DAYS = (
    ("the month that it names", "산업부는 2022년 3월 4일 상담회를 열었다.", "산업통상자원부"),
    ("a year in two figures", "산업부는 ’24. 6. 3. 회의를 열었다.", "산업통상자원부"),
    ("a young month", "산업부는 2026년 3월 4일 상담회를 열었다.", "산업통상부"),
    ("a name that is gone", "산업부는 상담회를 열었다. 특허청도 왔다.", "산업통상자원부"),
    ("names of both times", "산업부는 상담회를 열었다. 특허청은 지식재산처가 되었다. 2026년이다.", "산업통상부"),
    ("the year of which it speaks", "산업부는 2021년 대책을 논의했다.", "산업통상자원부"),
    ("in full", "산업부는 2022년 3월 세운 대책을 고쳤다. 산업통상부 장관상을 주었다.", "산업통상부"),
    ("nothing", "산업부는 상담회를 열었다.", "산업통상자원부"),
)


@pytest.mark.parametrize(("origin", "lead", "expected"), DAYS, ids=[row[0] for row in DAYS])
def test_a_text_without_a_day_is_dated_by_what_it_says(origin: str, lead: str, expected: str) -> None:
    assert names(leads=lead)[0] == expected, origin


def test_a_contact_line_names_its_agency() -> None:
    line = "* 문의: 조달청 시설총괄과 홍길동 사무관(042-724-0000)"
    assert names(leads="수출이 늘었다.", contacts=line) == ["조달청"]


def test_a_department_cell_names_its_agency_above_an_office_and_a_unit() -> None:
    """The 과 of 가상총괄과 ends a unit there; it links nothing (law over releases, PDF)."""
    cells = ("담당 부서", "국토교통부 기획조정관 가상총괄과", "책임자", "과장", "홍길동")
    assert names(leads="수출이 늘었다.", contacts=cells) == ["국토교통부"]
    assert names(leads="수출이 늘었다.", contacts=("국토교통부장관 홍길동",)) == []
    assert names(leads="수출이 늘었다.", contacts=("국토교통부", "주택기금과")) == ["국토교통부"]


def test_photo_news_and_rebuttals_name_their_agency_later() -> None:
    assert names(leads="▶홍길동 조달청장(왼쪽)이 11일 업체를 찾았다.") == ["조달청"]
    assert names(leads=("보도 내용", "어느 신문이 썼다."), rest="관세청은 이를 살피고 있다.") == ["관세청"]


def test_a_rebuttal_says_whose_answer_it_gives() -> None:
    assert names(leads="어느 신문이 썼다.", rest=("< 조달청 설명 >", "관세청은 이를 살핀다.")) == ["조달청"]


def test_a_contact_line_may_have_a_dot_for_its_colon() -> None:
    assert names(leads="수출이 늘었다.", contacts="문의. 관세청 가상과 홍길동 (042-481-0000)") == ["관세청"]


AT = (
    ("산업부", dt.date(2025, 9, 30), "산업통상자원부"),
    ("산업부", dt.date(2025, 10, 1), "산업통상부"),
    ("산업부", None, "산업통상부"),
    ("특허청", dt.date(2026, 1, 1), "특허청"),
    ("문화재청", None, "문화재청"),
    ("국토부", None, "국토교통부"),
    ("방미통위", None, "방송미디어통신위원회"),
    ("과기정통부", None, "과학기술정보통신부"),
    ("경 찰 청", None, "경찰청"),
    ("가상부", None, None),
)


@pytest.mark.parametrize(("form", "date", "expected"), AT)
def test_names_through_time(form: str, date: dt.date | None, expected: str | None) -> None:
    assert official(form, date) == expected


def test_the_text_itself_tells_apart_what_no_date_does() -> None:
    assert names(leads=("산업부는 회의를 열었다.", "산업통상자원부 장관상을 주었다."))[0] == "산업통상자원부"


@pytest.mark.parametrize(
    ("date", "expected"), [((2023, 6, 4), "국가보훈처"), ((2023, 6, 5), "국가보훈부"), (None, "국가보훈부")]
)
def test_english_names_through_time(date: tuple[int, int, int] | None, expected: str) -> None:
    lead = "The Ministry of Patriots and Veterans Affairs held a ceremony."
    assert names(dt.date(*date) if date else None, leads=lead) == [expected]


TODAY = dt.date(2026, 6, 1)
ALL = sorted({form for name, others in words.SHORT.items() for form in (name, *others)})


def test_who_briefs_issues_a_script() -> None:
    leads = ("- 브리퍼 : 해양수산부 홍길동 차관 -", "□ 안녕하십니까. 검사는 조달청 창구에서 했습니다.")
    assert names(leads=leads, rest="브리퍼 : 국무조정실 김가상 국무1차장") == ["해양수산부", "국무조정실"]


def test_who_is_chosen_does_not_announce() -> None:
    leads = (
        "산림청 산림교육원과 교육부 중앙교육연수원이 으뜸 기관으로 뽑혔다.",
        "인사혁신처(처장 홍길동)는 이같이 뽑았다고 3일 밝혔다.",
    )
    assert names(leads=leads) == ["인사혁신처"]


def test_an_agency_that_is_only_a_source_issues_nothing() -> None:
    assert (
        names(leads=("피해자를 돕는다.", "상담 창구 금융감독원"), rest=("전화: (금융감독원) 00시", "자료 금융감독원"))
        == []
    )


def test_a_contact_line_may_name_a_ministry_above_a_unit_that_ends_like_a_particle() -> None:
    cells = "문의. 기획재정부 가상총괄정책관 가상분석과 홍길동 (044-000-0000)"
    assert names(leads="'31.4월 가상 현황입니다.", contacts=cells) == ["기획재정부"]


def test_a_headquarters_below_its_summary_issues_the_text() -> None:
    body = "가람바이러스감염증-19 중앙사고수습본부(본부장 : 홍길동 장관)는 오늘 회의를 열었다."
    assert names(leads=("방역 조치를 두 주 더 늘린다", "접종을 앞당긴다", body)) == ["중앙사고수습본부"]
    assert names(leads=("국방부는 의료진을 보냈다.", body)) == ["국방부"]


@given(st.sampled_from(ALL), st.sampled_from(["은", "는"]))
def test_every_name_is_read_as_a_subject(form: str, particle: str) -> None:
    (agency,) = read(TODAY, leads=f"{form}{particle} 13일 회의를 열었다.")
    assert agency.name == official(form)


@given(
    st.sampled_from(sorted(words.SHORT)),
    st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=3),
)
def test_a_name_inside_a_word_is_not_that_agency(name: str, before: str) -> None:
    if (before + name).replace(" ", "") in {form.replace(" ", "") for form in ALL} or name.startswith("2050"):
        return
    assert name not in names(leads=f"{before}{name}(청장 홍길동)은 13일 회의를 열었다.")


PIECES = st.sampled_from(
    [
        "조달청", "서울지방조달청", "국토부", "환경부 소속", "국립가상박물관", "(청장 홍길동)", "(장관 홍길동, 이하 가상부)", "은", "는", "와", "과", "의",
        ", ", "·", "-", " ", "\n", "\u00a0", "장", "장관", "홍길동", "함께", "2050 ", "미(美) ", "(", ")", "The ", "PPS", "Public Procurement Service",
        " (Administrator Hong)", " and ", "보도자료", "이 자료는 ", "의 보도자료를", " 이(가) 창작한", "담당 부서", "<총괄>", "\t",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=25).map("".join))


@given(TEXTS, st.lists(st.tuples(st.sampled_from(PLACES), st.integers(0, 80), st.integers(0, 80)), max_size=8))
def test_any_text_and_any_spans(text: str, cuts: list[tuple[str, int, int]]) -> None:
    spans = {name: list[Span]() for name in PLACES}
    for name, *ends in cuts:
        start, end = sorted(min(end, len(text)) for end in ends)
        spans[name].append(Span(start, end))
    found = read_agencies(Marks(text), Places(**spans))
    assert len({agency.name for agency in found}) == len(found)
    for agency in found:
        assert agency.span
        assert agency.raw == regex.sub(r"\s+", " ", text[agency.span.slice])
        assert agency.rule in {*(rule.name for rule in RULES), WEIGHED.name}
        assert 0 < agency.confidence <= 1
        assert any(Span(*span).holds(agency.span) for place in spans.values() for span in place)
        opened = any(span.start == agency.span.start for place in spans.values() for span in place)
        before = "" if opened else text[: agency.span.start][-1:]
        assert not before.isalnum() or regex.match(r"[ㄱ-ㅣ]", before)


def test_long_hostile_lines_take_linear_time() -> None:
    times = 3000 if DEEP else 600
    for piece in (
        "조달청(",
        "조달청(청장 ",
        "가상원과 ",
        "조달청, ",
        "(( ",
        "가" * 50,
        "PPS (",
        "The Ministry of ",
        "조달청 소속 ",
    ):
        names(leads=piece * times, headlines=piece * times, contacts=piece * times, notices=piece * times)
