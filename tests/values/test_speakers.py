"""Who speaks, by name and by the office as written at the quote. All people and texts are invented, the shapes are real."""

from __future__ import annotations

from typing import Literal

import pytest
import regex

from kprocure_parse.document import Span
from kprocure_parse.marks.found import Marks
from kprocure_parse.values.quotes import read_quotes

HOPE = "이번 행사가 가상의 기업에 큰 힘이 되기를 바란다"
EN_HOPE = "This imaginary event will help many small companies find new partners abroad."
Said = list[tuple[str | None, str | None]]


def speakers(text: str, language: Literal["ko", "en"] = "ko") -> Said:
    """Speaker and title of each quote; every line is a paragraph."""
    lines, start = [], 0
    for line in text.split("\n"):
        lines += [Span(start, start + len(line))] if line.strip() else []
        start += len(line) + 1
    return [(quote.speaker, quote.speaker_title) for quote in read_quotes(Marks(text), lines, language)]


@pytest.mark.parametrize(
    ("lead", "speaker", "title", "origin"),
    [
        ("정다구 가상청 국장은", "정다구", "가상청 국장", "a name in 구 before body and office"),
        ("송지은 가상부 과장은", "송지은", "가상부 과장", "a name in 은, which is a particle too"),
        ("박가원 국토부 차관은", "박가원", "국토부 차관", "a name in 원 before a ministry"),
        ("가상부 최은회 국장은", "최은회", "국장", "a name in 회 behind its body: the title is what follows"),
        ("홍재구 가람연 이사장은", "홍재구", "가람연 이사장", "before a shortened institute"),
        (
            "홍길동 「가상 새길 위원회」 위원장은",
            "홍길동",
            "「가상 새길 위원회」 위원장",
            "a body in marks between name and office",
        ),
        ("홍길동 ‘2031 가상 회의’ 준비단장은", "홍길동", "‘2031 가상 회의’ 준비단장", "an event in marks"),
        ("남궁가온 가상청장은", "남궁가온", "가상청장", "four syllables"),
        ("홍길동(洪吉童) 가상원장은", "홍길동", "가상원장", "Chinese characters in brackets"),
        ("정경우 가상시장은", "정경우", "가상시장", "a given name that is a word"),
        ("가람 노동-홍길동 위원장(가람본부)은", "홍길동", "위원장", "a dash ties the name to what is before it"),
        ("성 총리는", "성", "총리", "a family name that the text completes nowhere"),
        ("참가자 성춘향 씨는", "성춘향", "참가자", "씨 is no title, the word before the name is"),
        ("주부 성춘향(51세)씨는", "성춘향", "주부", "glued, with an age in brackets"),
        ("성춘향 님은", "성춘향", None, "님 is no title"),
        ("토르 콜베르 사무총장님께서는", "토르 콜베르", "사무총장", "nor after the office of a foreign name"),
        ("이날 홍길동 가상청 차장은", "홍길동", "가상청 차장", "a word of time"),
        ("행사에 참가한 한 어린이는", None, "행사에 참가한 한 어린이", "one of many"),
        ("행사에 참가한 어린이는", None, "어린이", "without 한 the attribute is left out"),
        ("당시 유가족은", None, "유가족", "a word of time before a group"),
        ("시험에 참여한 가람전자는", "가람전자", None, "one word that is no person is a body"),
        ("양다래 통상차관보는", "양다래", "통상차관보", "an assistant minister"),
        ("가상청 가람사업부장(해군 대령 홍길동)은", "홍길동", "가상청 가람사업부장", "a rank of two words in brackets"),
        (
            "홍길동 가람(GR) 나래(NR)연구원장은",
            "홍길동",
            "가람(GR) 나래(NR)연구원장",
            "short brackets inside of the title",
        ),
        ("홍길동 가람건업(주) 대표(56세)는", "홍길동", "가람건업(주) 대표", "none behind it"),
        ("가상청 국립가람연구원(원장 홍길동)은", "국립가람연구원", None, "a body with its head in brackets"),
        ("국민가람관 대표*는", None, "국민가람관 대표", "the sign of a footnote before the particle"),
        ("프레이에서 온 가람담당자는", None, "가람담당자", "온 is no family name without its bearer"),
        (
            "에리크 톨손 GRM 부회장은",
            "에리크 톨손",
            "GRM 부회장",
            "initials of a body between a foreign name and its office",
        ),
        ("가상부 홍 결 차관은", "홍결", "차관", "a name of two syllables, parted, behind its body"),
        ("홍 전 회장은", None, "회장", "전 is no given name: a former one"),
        ("가람협회 홍 전 회장은", None, "회장", "nor behind a body"),
        ("전 현 장관은", None, "장관", "전 is no family name at the beginning"),
        ("이 세 기관장은", None, "기관장", "these three"),
        ("가람로봇의 홍길동 CTO는", "홍길동", "CTO", "an office in Latin letters"),
        ("역을 찾은 성 차관은", "성", "차관", "찾은 is no part of a foreign name"),
        ("간담회에서는 성 장관은", "성", "장관", "nor is what a particle of place ends"),
        ("딸기 재배 농업인은", None, "딸기 재배 농업인", "a group with what it grows"),
        (
            "토르 콜베르 모잠비크 가상부 장관은",
            "토르 콜베르",
            "모잠비크 가상부 장관",
            "a country behind a foreign name",
        ),
        ("홍길동·성춘향 공동대표는", "홍길동·성춘향", "공동대표", "two names joined"),
        ("가람대학교 측은", "가람대학교", None, "the side of a body is the body"),
        ("가상청 북부가람관리소는", "가상청 북부가람관리소", None, "a body of two words"),
        (
            "가상부 바이러스 연구원 토르 콜베르는",
            "토르 콜베르",
            "가상부 바이러스 연구원",
            "a foreign name after the office",
        ),
        ("홍 씨는", "홍", None, "a family name with 씨"),
        ("표창 및 가상청장은", None, "가상청장", "what is joined by 및 is no name"),
        ("가람당 홍길동 후보는", "홍길동", "후보", "a candidate"),
        ("성 가람부시장은", "성", "가람부시장", "an office that ends like a market (시장)"),
        ("서울 북부가람센터장은", None, "서울 북부가람센터장", "a city before the body"),
        (
            "가상청 가람사업부장(육군 준장(진) 홍길동)은",
            "홍길동",
            "가상청 가람사업부장",
            "a bracket inside the bracket",
        ),
        ("홍길동(소장(진)) 가람본부 나래부장은", "홍길동", "가람본부 나래부장", "the same after the name"),
        ("【평가 및 방향】홍길동 가상부 장관은", "홍길동", "가상부 장관", "a label in lenticular brackets"),
        ("한편,가상청은", "가상청", None, "no space after the comma of a joining word"),
        ("홍길동 가상청장은 이번 협약은", "홍길동", "가상청장", "a topic after the one who speaks"),
        ("홍길동 정책관은 가람산업 기반구축사업은", "홍길동", "정책관", "the same, ending like a body"),
        ("안내자인 Maria Hong씨도", "Maria Hong", None, "a name in Latin letters with 씨"),
        ("육군9사단 홍○○ 일병은", None, "육군9사단 홍○○ 일병", "circles in the place of the given name"),
        ("예비사무관 홍길동 교육생은", "홍길동", "교육생", "somebody of a group, named"),
        ("그러나 담당수사관은", None, "담당수사관", "an official is no body"),
        ("사전검토를 이용한 조달청은", "조달청", None, "a participle is no name"),
        ("간담회를 주관한 가람산업진흥국장(고위공무원 홍길동)은", "홍길동", "가람산업진흥국장", "nor before an office"),
        ("인천본부세관은", "인천본부세관", None, "a house is a body"),
        ("산사태 담당공무원은", None, "산사태 담당공무원", "nor are officials in general"),
        ("홍씨는", "홍", None, "a family name, glued"),
        ("참석 위원들은", None, "참석 위원들", "an office of many has no name before it"),
        ("주민 대표는", None, "주민 대표", "a word for people that begins like a name"),
        ("홍길동 청장은「새 방안」을 설명하며", "홍길동", "청장", "a mark directly after the particle"),
        (
            "홍길동 (사)한국가상연구원 사무국장은",
            "홍길동",
            "(사)한국가상연구원 사무국장",
            "a legal form before the body",
        ),
        ("가람청도 설명회를 통해", "가람청", None, "도 after a body that opens the sentence"),
        ("보고를 전달받은 홍 장관은", "홍", "장관", "a participle is no part of a name"),
        ("사업을 맡게 된 A씨는", None, "A씨", "nor before a name kept back"),
        ("한 건물주는", None, "한 건물주", "one of many"),
        ("가람기업 측에서는", "가람기업", None, "the side of a body, with another particle"),
        (
            "홍길동 가람대학교 조경학과 교수는",
            "홍길동",
            "가람대학교 조경학과 교수",
            "a department that ends like a name",
        ),
        ("유럽의회 안데르스 라스무센 의원은", "안데르스 라스무센", "의원", "a parliament is no name"),
        ("경제산업성 신이치 키하라 국장은", "신이치 키하라", "국장", "nor is a ministry of Japan"),
        ("소속 마르타디 경위는", None, "소속 마르타디 경위", "a rank of the police that ends like a body"),
        (
            "김민구 「새 일자리 위원회」 위원장은",
            "김민구",
            "「새 일자리 위원회」 위원장",
            "a given name that ends like a place",
        ),
        ("일본 외무성은", "일본 외무성", None, "a body of another country"),
        ("아제르바이잔 옴부즈만은", None, "아제르바이잔 옴부즈만", "a country"),
        ("홍길동 「새 일자리 위원회」 위원장은", "홍길동", "「새 일자리 위원회」 위원장", "a body in marks"),
        ("서울시 「새 일자리 위원회」 위원장은", None, "위원장", "a city before it is no name"),
        ("이번에 「새 일자리 위원회」 위원장은", None, "위원장", "nor is a word with a particle"),
    ],
)
def test_korean_speakers(lead: str, speaker: str | None, title: str | None, origin: str) -> None:
    assert speakers(f'{lead} "{HOPE}"고 말했다.') == [(speaker, title)], origin


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        (
            f'가상청(청장 홍길동)은 문을 열었다.\n홍 청장은 "{HOPE}"고 말했다.',
            [("홍길동", "청장")],
            "the name is completed, the title is not",
        ),
        (
            f'홍길동 국무총리는 회의를 열었다.\n홍 총리는 "{HOPE}"고 말했다.',
            [("홍길동", "총리")],
            "a part of a longer word stays as written",
        ),
        (
            f'홍길동 가상부 장관은 문을 열었다.\n홍 장관은 "{HOPE}"고 말했다.',
            [("홍길동", "가상부 장관")],
            "the very office by which the text introduces him, with its body",
        ),
        (
            f'홍길동 대통령과 성춘향 국무총리는 회의를 열었다.\n홍 대통령은 "{HOPE}"고 말했다.',
            [("홍길동", "대통령")],
            "named in full with another",
        ),
        (
            f'홍길동 가상부 장관은 회의를 열었다.\n이어서 라오스 가상부 장관은 "{HOPE}"고 말했다.',
            [(None, "라오스 가상부 장관")],
            "the minister of another country",
        ),
        (
            f'홍길동 가람정책실장(이하 ‘가람실장’)은 회의를 열었다.\n홍길동 가람실장은 "{HOPE}"고 말했다.',
            [("홍길동", "가람실장")],
            "a short name that the text gives to an office",
        ),
        (
            f'홍길동 가상연합 회장은 회의를 열었다.\n이어서 부회장은 "{HOPE}"고 말했다.',
            [(None, "부회장")],
            "a deputy is not the head",
        ),
        (
            f'홍길동 가상북부청장은 문을 열었다.\n이어서 청장은 "{HOPE}"고 말했다.',
            [("홍길동", "청장")],
            "the head of a northern part is no deputy",
        ),
        (
            f'홍길동 가상부 장관은 회의를 열었다.\n이어서 인도네시아 가상부 장관은 "{HOPE}"고 말했다.',
            [(None, "인도네시아 가상부 장관")],
            "of a country whose name begins with another country's",
        ),
        (
            f'홍길동 국장은 문을 열었다.\n이어서 인도주의협력국장은 "{HOPE}"고 말했다.',
            [("홍길동", "인도주의협력국장")],
            "a word that begins with a country's name",
        ),
        (
            f'홍길동 국장은 문을 열었다.\n이어서 유럽국장은 "{HOPE}"고 말했다.',
            [("홍길동", "유럽국장")],
            "a part of the world is no other country",
        ),
        (
            f'홍길동 가상청장은 "{HOPE}"고 말했다.\n많은 피해를 입은 "{HOPE}"고 덧붙였다.',
            [("홍길동", "가상청장"), ("홍길동", "가상청장")],
            "입은 is no subject",
        ),
        (
            f'가상본부(본부장 홍길동 가상부 장관, 이하 가상본)는 회의를 열었다.\n가상본은 "{HOPE}"고 밝혔다.',
            [("가상본", None)],
            "a short name that the text gives",
        ),
        (
            f'차관은 성춘향 서울가람센터장에게 당부했다.\n서울가람센터장은 "{HOPE}"고 말했다.',
            [("성춘향", "서울가람센터장")],
            "named in another case",
        ),
        (
            f'"{HOPE}"고 말했던 여동생 성춘향 님은 눈물을 흘렸다.',
            [("성춘향", "여동생")],
            "the speaker behind the quote",
        ),
        (
            f'홍길동 가상청장은 회의를 열었다.\n가람노조-성춘향 위원장은 "{HOPE}"고 말했다.',
            [("성춘향", "위원장")],
            "never the nearest name",
        ),
        (
            f'홍가람 이사장은 상을 주었다.\n금상을 받은 홍나래 씨는 기뻐했다.\n홍 씨는 "{HOPE}"고 말했다.',
            [("홍나래", None)],
            "nobody with an office is called 홍 씨",
        ),
        (
            f'홍가람 대표는 "{HOPE}"고 말했다.\n□ 더불어, 성춘향 원장은“{HOPE}”라는 점을 강조하며,\nㅇ “{HOPE}”라고 밝혔다.',
            [("홍가람", "대표"), ("성춘향", "원장")],
            "no space between a speaker and speech",
        ),
        (
            f'홍가람 대표는 "{HOPE}"고 말했다.\n□ 성춘향 위원장도 다리를 고쳐 달라고 주문하고,\nㅇ "{HOPE}"고 말했다.',
            [("홍가람", "대표"), ("성춘향", "위원장")],
            "도 marks whoever opens a paragraph",
        ),
        (
            f'홍가람 위원장은 "{HOPE}"며, "{HOPE}"고 말했다. 성나래 의원은 상을 주었다.',
            [("홍가람", "위원장"), ("홍가람", "위원장")],
            "the subject of the next sentence has not spoken",
        ),
        (
            f'홍가람 이사장은 "{HOPE}"고 전했다.\n가람대학교 성나래 의료원장 역시 "{HOPE}"고 말했다.',
            [("홍가람", "이사장"), ("성나래", "의료원장")],
            "역시 in the place of a particle",
        ),
        (
            f'홍가람 이사장은 상을 주었다.\n홍 씨는 "{HOPE}"고 말했다.',
            [("홍", None)],
            "and without anybody who is, the name is not completed",
        ),
        (
            f'참가한 Maria Hong 학생은 "{HOPE}"고 말했다.\n안내자인 Jane Seong씨도 "{HOPE}"고 말했다.',
            [("Maria Hong", "학생"), ("Jane Seong", None)],
            "a sentence with a subject of its own",
        ),
    ],
)
def test_people_of_the_text(text: str, expected: Said, origin: str) -> None:
    assert speakers(text) == expected, origin


@pytest.mark.parametrize(
    ("subject", "speaker", "title", "origin"),
    [
        ("Marie du Garam, CEO of Garam Korea, ", "Marie du Garam", "CEO of Garam Korea", "an appositive"),
        ("A senior official of the agency ", None, "senior official of the agency", "somebody of a body"),
        ("An official from the GRM ", None, "official from the GRM", "of an acronym"),
        (
            "The Korean ambassador to Freedonia, who came on behalf of Minister Hong Gil-dong, ",
            None,
            "Korean ambassador to Freedonia",
            "a clause between commas never replaces the subject",
        ),
        ("Gov. Hong Gil-dong ", "Hong Gil-dong", "Gov.", "a shortened title"),
    ],
)
def test_english_speakers(subject: str, speaker: str | None, title: str | None, origin: str) -> None:
    assert speakers(f'{subject}said, "{EN_HOPE}"', "en") == [(speaker, title)], origin


def test_an_ambassador_is_not_the_head_of_another_body() -> None:
    text = f'Administrator Hong Gil-dong met guests.\nThe ambassador to Freedonia said, "{EN_HOPE}"'
    assert speakers(text, "en") == [(None, "ambassador to Freedonia")]


def test_what_is_stated_somewhere_is_said_by_nobody() -> None:
    assert speakers(f'In the book of Hong Gil-dong it is stated that "{EN_HOPE}"', "en") == []


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        (f'홍길동 가상청장은 "{HOPE}"고 말했다.', 0.98, 1.0),
        (f'홍길동 가상청장은 "{HOPE}"고 말했다. 이번 사업은 내년에 끝난다.\n"{HOPE}"고 덧붙였다.', 0.5, 0.8),
        (f'"{HOPE}"라는 말이 있다고 강조했다.', 0.0, 0.5),
    ],
)
def test_how_sure_the_last_speaker_is(text: str, least: float, most: float) -> None:
    spans = [Span(match.start(), match.end()) for match in regex.finditer(r"[^\n]+", text)]
    quotes = read_quotes(Marks(text), spans, "ko")
    assert all(least <= quote.confidence <= most for quote in quotes[-1:])


@pytest.mark.parametrize(("office", "speaker"), [("가상청장", "홍길동"), ("청장", "홍길동"), ("가상청 차장", None)])
def test_an_office_alone_before_a_subtitle_that_is_speech(office: str, speaker: str | None) -> None:
    text = f"가상청, 새 물품 지정\n\n- {office}, “{HOPE} 것으로 믿으며 늘 힘쓰겠다”\n\n가상청(청장 홍길동)은 물품을 지정했다고 밝혔다.\n\n홍길동 가상청장은 “{HOPE}”고 말했다.\n"
    assert [name for name, _ in speakers(text)] == [speaker, "홍길동"][speaker is None :]
