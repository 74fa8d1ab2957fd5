"""Boxes after the last sentence: which belong to the body, and which are enclosures without a mark."""

import pytest

import kprocure_parse as kp
from tests.makers.hwpx import cell, document, paragraph, section, table

TOP = (
    paragraph(table(("보도자료",))),
    paragraph(table(("보도시점", "2026. 6. 12.(금) 12:00", "배포", "2026. 6. 12.(금) 08:00"))),
    paragraph("여름철 물놀이 안전수칙을 지켜주세요"),
)
LAST = paragraph("김가상 가상청장은 “안전수칙을 지켜 주시기 바란다.”라고 당부하였다.")
BOX = ("<물놀이 안전수칙>", "◈ 물에 들어가기 전", "- 준비운동 하기", "- 구명조끼 입기")
LIST = paragraph("<붙임> 1. 물놀이 안전수칙 포스터")


def _box(*lines: str) -> str:
    return paragraph(table((cell(0, 0, *map(paragraph, lines)),)))


@pytest.mark.parametrize(
    ("blocks", "last", "origin"),
    [
        ((LAST, _box(*BOX), LIST), "당부하였다.", "a titled box between the last sentence and the list"),
        ((LAST, _box(*BOX)), "당부하였다.", "a titled box at the end"),
        ((LAST, paragraph(BOX[0]), _box(*BOX[1:]), LIST), "당부하였다.", "its title above the frame, as PDF draws it"),
        ((LAST, _box(*BOX[1:]), LIST), "구명조끼 입기", "a box without a title goes on with the body"),
        (
            (LAST, _box(*BOX), paragraph("가상청은 홍보를 이어간다."), LIST),
            "이어간다.",
            "the body goes on after the box",
        ),
    ],
)
def test_where_the_body_ends(blocks: tuple[str, ...], last: str, origin: str) -> None:
    release = kp.parse_bytes(document(section(*TOP, *blocks)))
    assert isinstance(release, kp.Release)
    assert release.body[-1].text.endswith(last), origin


LEAD = "시범청, 새 창구 열어\n\n시범청(청장 김하늘)은 새 창구를 열었다고 5일 밝혔다.\n\n"
CONTACT = "* 문의: 가상구매과 홍길동 과장(042-000-0000)\n\n"
SAID = "김하늘 청장은 “창구를 늘리겠다”고 말했다.\n\n"
BELOW = "새 창구의 주요 내용\n\n□ 창구는 셋이다.\n ○ 서울, 대전에 있다.\n"


@pytest.mark.parametrize(
    ("text", "titles", "origin"),
    [
        (f"{CONTACT}참고\n\n{BELOW}", ["새 창구의 주요 내용"], "behind the contacts"),
        (f"{CONTACT}참 고\n{BELOW}", ["새 창구의 주요 내용"], "directly above its title"),
        (f"{SAID}참고\n\n{BELOW}", ["새 창구의 주요 내용"], "without contacts, behind the last quote"),
        (f"참고\n\n{BELOW}\n{SAID}", [], "a box before the last quote"),
        (f"참고\n\n{BELOW}\n{CONTACT}", [], "a box before the contacts"),
    ],
)
def test_the_common_word_alone_above_a_title(text: str, titles: list[str], origin: str) -> None:
    release = kp.parse_text(LEAD + text)
    assert isinstance(release, kp.Release)
    assert [each.title for each in release.attachments] == titles, origin
    assert any(item.text == "창구는 셋이다." for item in release.body) == (not titles), origin


@pytest.mark.parametrize(
    ("mark", "kept", "origin"),
    [
        ("※ (붙임 1) 시범 창구 개요", True, "a note names it, and the text goes on"),
        ("* <참고> 시범 창구 개요", True, "a note with a box"),
        ("붙임 1. 시범 창구 개요", False, "a line of its own"),
    ],
)
def test_an_attachment_named_in_a_note_ends_no_body(mark: str, kept: bool, origin: str) -> None:
    release = kp.parse_text(f"{LEAD}{mark}\n\n□ 창구는 셋이며 모두 다음 달에 문을 열 계획이라고 밝혔다.\n")
    assert isinstance(release, kp.Release)
    assert [each.title for each in release.attachments] == ["시범 창구 개요"]
    assert (len(release.body) > 1) == kept, origin
