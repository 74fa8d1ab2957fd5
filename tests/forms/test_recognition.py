"""Is it a release? All texts are invented."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.forms.form import Form
from kprocure_parse.forms.look import Look
from kprocure_parse.forms.recognition import SURE, recognise
from kprocure_parse.forms.signs import SIGNS
from kprocure_parse.forms.weights import BIAS, WEIGHTS
from kprocure_parse.lexicon import press
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers import plain
from tests.makers.other_texts import FORMS, others

LEAD = "조달청(청장 홍길동)은 13일 서울에서 가상의 물품 30개를 새로 지정했다고 밝혔다."
ASK = "* 문의: 가상구매과 홍길순 사무관(042-724-0000)"
PROSE = "The Public Procurement Service designated thirty imaginary goods for public institutions in Korea on Monday, it said in Seoul."


def _form(text: str) -> Form:
    document = plain.read_text(text)
    return recognise(document, Marks(document.text, document.walls()))


@pytest.mark.parametrize(
    ("text", "family", "style"),
    [
        (f"보도자료\n보도시점\t배포 즉시\t배포\t2026. 4. 13.(월)\n제목\n{LEAD}", "release", "plain"),
        (f"보 도 자 료\n보도일시\n2018. 9. 4.(화) 조간\n담당과장\n홍길동(02-2110-0000)\n제목\n{LEAD}", "release", "marked"),
        (f"보도일시 2026. 4. 13.(월) 12:00\n제목\n{LEAD}", "release", "plain"),
        (f"보도설명자료\n제목\n{LEAD}", "release", "plain"),
        ("교육 더 촘촘하게\n\n금융위원회는 5.7일 협의회를 개최하여 방안을 의결하였습니다.", "release", "plain"),
        (f"제목\n\n□ {LEAD}\n\n{ASK}", "release", "marked"),
        (f"제목\n\n {LEAD}\n\n{ASK}", "release", "plain"),
        ("제목\n\n□ 가상산림청(청장 홍길동)은 13일 산불 예방 행사를 열었다고 밝혔다.\n ㅇ 가상", "release", "marked"),
        ("제목\n\n가상산림청(청장 홍길동)은 13일 산불 예방 행사를 열었다고 밝혔다.", "release", "plain"),
        ("관세청 인사\n- 과장급 전보 (2026. 3. 5.자) -\n□ 전보\n▲ 가상심사과장 홍길동", "release", "marked"),
        ("- 가상 기술 지원 기업 서른 곳 선정\n- 내년까지 시범 구매 열 배로 확대", "release", "plain"),
        ("3월 가상 물가 동향입니다.\n※ 자세한 사항은 붙임을 참고하시기 바랍니다.\n문의. 재정경제부 홍길동 (044-200-0000)", "release", "plain"),
        ("1. 기사 내용\n\nㅇ 예산이 줄었다고 보도\n\n2. 설명 내용\n\nㅇ 줄인 바 없습니다.", "release", "plain"),
        (f"Title\n\n{PROSE}\n\n{ASK}", "release", "plain"),
        (f"Writer : Hong Read : 814 Date : 2022-01-17 Division: Cooperation\nTitle\n{PROSE}", "release", "plain"),
        (f"Title\n\n{PROSE}", "release", "plain"),
        (f"The Korea Times\n\nTitle\n\n- By Hong Gil-dong hong@example.com\n\n{PROSE}", "article", "plain"),
        (f"Title\n\nBY Hong Gil-dong\n\n{PROSE}", "article", "plain"),
        ("조용한 아침에 나는 강가를 걸으며 오래된 노래를 흥얼거렸고 바람은 잔잔하게 불어왔지", "none", "plain"),
        ("Preheat the oven and mix the flour with two eggs, then add a pinch of salt and wait for an hour or so.", "none", "plain"),
        ("감자는 세 개 정도는 있어야 한다. 같은 크기로 썬다.", "none", "plain"),
        ("", "none", "plain"),
    ],
)  # fmt: skip
def test_recognise(text: str, family: str, style: str) -> None:
    form = _form(text)
    assert (form.family, form.style) == (family, style)


def test_other_texts_are_no_releases() -> None:
    """No text of these kinds may get a headline, and hardly any may be taken for a release."""
    taken = [
        (other.kind, other.text)
        for other in others(seed=29, count=8 * len(FORMS))
        if isinstance(record := kp.parse_text(other.text), kp.Article) or record.kind != "other"
    ]
    assert len(taken) <= 0.02 * 8 * len(FORMS), taken


@pytest.mark.parametrize("kind", sorted(FORMS))
def test_what_is_no_release_has_no_values(kind: str) -> None:
    text = next(other.text for other in others(seed=5, count=len(FORMS)) if other.kind == kind)
    record = kp.parse_text(text)
    assert isinstance(record, kp.Release)
    assert (record.kind, record.kind_rule) == ("other", "kind.no_release")
    assert (record.headline, record.agencies, record.quotes, record.contacts) == (None, (), (), ())


@pytest.mark.parametrize("paper", press.OUTLETS)
def test_every_outlet_is_known(paper: str) -> None:
    assert _form(f"{paper}\n\nTitle of a story\n\n{PROSE}").family == "article"
    assert _form(f"Title\n\n{PROSE}\n\nHe said so in an interview with {paper} last week.").family == "article"


def test_signs_weigh_as_they_speak() -> None:
    assert {sign.id for sign in SIGNS} == WEIGHTS.keys()
    assert len(SIGNS) == len(WEIGHTS)
    for sign in SIGNS:
        assert WEIGHTS[sign.id] * (1 if sign.speaks_for else -1) >= 0, sign.id


def test_no_other_text_has_evidence_enough_to_skip_the_shapes() -> None:
    for other in others(seed=3, count=4 * len(FORMS)):
        look = Look(Marks(plain.read_text(other.text).text))
        told = sum(WEIGHTS[sign.id] for sign in SIGNS if sign.speaks_for and sign.test(look))
        assert BIAS + told <= SURE, other


@pytest.mark.parametrize(
    "head",
    [
        "Writer : Hong Read : 814 Date : 2022-01-17 Division: Cooperation",
        "Writer\nHong\nDate\n2022-01-17\nRead\n814\nDivision\nCooperation",
    ],
)
@pytest.mark.parametrize("title", ["PPS Opens a Desk", "Readers of Contracts Meet in Seoul"])
def test_the_head_of_a_board_is_no_title(head: str, title: str) -> None:
    release = kp.parse_text(f"{head}\n\n{title}\n\n{PROSE}")
    assert isinstance(release, kp.Release)
    assert release.headline is not None
    assert release.headline.text == title
    assert release.distributed is not None
    assert f"{release.distributed.date}" == "2022-01-17"
