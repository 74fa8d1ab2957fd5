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
