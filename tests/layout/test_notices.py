"""Notices, links and furniture: lines that are never part of the release, wherever they are."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.notices import is_furniture, is_link, is_notice
from tests.makers.lines import read_lines

LEAD = "가상청(청장 홍길동)은 새 장터를 열었다고 4일 밝혔다."


def _line(text: str) -> Line:
    return next(iter(read_lines(text)))


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        ("body{margin:0}", True, "a page editor's style sheet"),
        (".바탕글 {line-height:160%;}", True, "styles of Hancom's word processor have Korean names"),
        ("바탕글 {line-height:160%;}", True, "also without a dot; a look at the first letter alone lost it"),
        ("FONT-FAMILY: Batang;", True, "a declaration left alone"),
        ("<!--[if gte mso 9]>", True, "a condition of an office program"),
        ("조달청은 {시범} 구매를 늘린다.", False, "braces in a sentence"),
        ("- 3 -", True, "a page mark"),
    ],
)
def test_furniture(text: str, expected: bool, origin: str) -> None:
    assert is_furniture(_line(text)) is expected, origin


@pytest.mark.parametrize(
    ("text", "expected", "origin"),
    [
        ("※ 자세한 내용은 첨부파일을 참고하시기 바랍니다.", True, "a pointer"),
        ("자세한 내용은 첨부를 참고하여 주시기 바랍니다.", True, "the same without the word file"),
        (
            "가상청은 올해 교실 열 곳을 더 연다. 자세한 내용은 첨부를 참고하시기 바랍니다.",
            False,
            "a paragraph that ends with a pointer",
        ),
        (
            "가상청 이(가) 창작한 새 장터 저작물은 공공누리 제1유형:출처표시 조건에 따라 이용 할 수 있습니다.",
            True,
            "the open licence",
        ),
        ("이 사진의 무단 전재 및 재배포 금지", True, "white space in a phrase may stand or fall"),
        ("첨부한 서류를 확인한 뒤 등록증을 내준다.", False, "a sentence about enclosures"),
        (
            "○ 가상 업체의 종사자는 1~4명(2만 명, 0.4%), 5~9명(1만 명, 0.6%)에서 늘었고 10명부터는 줄었음*자세한 내용은 첨부된 파일을 참고하시기 바랍니다.",
            False,
            "an item that a pointer runs on in",
        ),
        ("주요 내용[붙임 참조]", False, "a heading with a pointer in brackets"),
        ("* 자세한 내용은 붙임 참고", True, "a pointer alone"),
    ],
)
def test_notices(text: str, expected: bool, origin: str) -> None:
    assert is_notice(_line(text)) is expected, origin


def test_a_link_is_a_line_of_its_own() -> None:
    assert is_link(_line("- [www.example.go.kr](http://www.example.go.kr)"))
    assert is_link(
        _line("- [www.example.go.kr)를](http://www.example.go.kr)를)")
    )  # text of the sentence glued to the address: 197 of 20,000 texts
    assert not is_link(_line("[누리집](http://www.example.go.kr)에서 신청한다."))


@pytest.mark.parametrize(
    "sheet",
    [
        ".view {\n  color: #333;\n}",
        "a:hover { color: red; }",
        "IMG.box {\nBORDER-TOP: #aaa 1px solid; HEIGHT: 80px; BACKGROUND-IMAGE: url(http://198.51.100.7/editor/box.png?t=A0); WIDTH: 80px\n}",
        "#footer .note { color: #fff; margin: 0 }",
        "<style>\np.title { margin: 0; }\n</style>",
        "selector {\n  display: block;\n  font-size: 12px;\n}",
        "table td, .list > li:first-child {\n\tmargin: 0 auto\n}\n@media (max-width: 600px) {\n.view {\ncolor: red;\n}\n}",
    ],
)
def test_style_sheets_are_furniture_in_no_language(sheet: str) -> None:
    record = kp.parse_text(f"{sheet}\n\n가상청, 새 장터 열어\n\n{LEAD}")
    assert isinstance(record, kp.Release)
    assert record.headline is not None
    assert record.headline.text == "가상청, 새 장터 열어"
    assert [item.text for item in record.body] == [LEAD]
    assert (record.sections[0].role, record.sections[0].language) == ("furniture", None)


def test_a_colon_in_a_sentence_is_no_declaration() -> None:
    record = kp.parse_text(f"가상청, 새 장터 열어\n\n{LEAD}\n\nEMBARGO: 12 June\n")
    assert [section.role for section in record.sections] == ["release"]
