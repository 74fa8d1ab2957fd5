"""Forms by evidence. All texts are invented."""

import pytest

import kprocure_parse as kp
from kprocure_parse.forms.catalogue import FORMS, UNKNOWN, recognise
from kprocure_parse.forms.signs import HEAD_SIGNS, MARK_SIGNS, TEXT_SIGNS
from kprocure_parse.marks.found import Marks
from kprocure_parse.readers import plain

LEAD = "조달청(청장 홍길동)은 13일 서울에서 가상의 물품 30개를 새로 지정했다고 밝혔다."
ASK = "* 문의: 가상구매과 홍길순 사무관(042-724-0000)"
PROSE = "The Public Procurement Service designated thirty imaginary goods for public institutions in Korea on Monday, it said in Seoul."


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"보도자료\n보도시점\t배포 즉시\t배포\t2026. 4. 13.(월)\n제목\n{LEAD}", "ko.cover.2023"),
        (
            f"보 도 자 료\n보도일시\n2018. 9. 4.(화) 조간\n담당과장\n홍길동(02-2110-0000)\n제목\n{LEAD}",
            "ko.header.2005",
        ),
        (f"보도일시 2026. 4. 13.(월) 12:00\n제목\n{LEAD}", "ko.row"),
        (f"보도설명자료\n제목\n{LEAD}", "ko.rebuttal"),
        (f"제목\n\n□ {LEAD}\n\n{ASK}", "ko.web.2020"),
        (f"제목\n\n {LEAD}\n\n{ASK}", "ko.web.2023"),
        ("제목\n\n□ 가상산림청(청장 홍길동)은 13일 산불 예방 행사를 열었다고 밝혔다.\n ㅇ 가상", "generic.ko.marked"),
        ("제목\n\n가상산림청(청장 홍길동)은 13일 산불 예방 행사를 열었다고 밝혔다.", "generic.ko"),
        (f"Title\n\n{PROSE}\n\n{ASK}", "en.web.2026"),
        (f"Writer : Hong Read : 814 Date : 2022-01-17 Division: Cooperation\nTitle\n{PROSE}", "en.board.2019"),
        (f"Title\n\n{PROSE}", "generic.en"),
        (f"The Korea Times\n\nTitle\n\n- By Hong Gil-dong hong@example.com\n\n{PROSE}", "press.newspaper"),
        (f"Title\n\nBY Hong Gil-dong\n\n{PROSE}", "press.newspaper"),
        ("조용한 아침에 나는 강가를 걸으며 오래된 노래를 흥얼거렸고 바람은 잔잔하게 불어왔지", "none"),
        (
            "Preheat the oven and mix the flour with two eggs, then add a pinch of salt and wait for an hour or so.",
            "none",
        ),
        ("", "none"),
    ],
)
def test_recognise(text: str, form: str) -> None:
    assert recognise(Marks(plain.read_text(text).text)).id == form


def test_every_sign_that_a_form_names_exists() -> None:
    known = HEAD_SIGNS.keys() | MARK_SIGNS.keys() | TEXT_SIGNS.keys()
    for form in FORMS:
        assert known.issuperset((*form.needs, *form.any_of, *form.lacks)), form.id


def test_ids_are_unique_and_dates_in_order() -> None:
    assert len({form.id for form in (*FORMS, UNKNOWN)}) == len(FORMS) + 1
    for form in FORMS:
        assert form.valid_from is None or form.valid_until is None or form.valid_from < form.valid_until


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
