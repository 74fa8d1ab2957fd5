"""The HWPX reader: the content of the page in its order, and helpful errors. All files are made here."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Document, Table
from kprocure_parse.readers import hwp, hwpx
from kprocure_parse.readers.limits import Limits
from kprocure_parse.testing.writers.hwpx_markup import Xml, text
from kprocure_parse.testing.writers.hwpx_package import package
from tests.makers import hwpx as make
from tests.makers.hwpx import caption, cell, control, drawing, listed, note, number, paragraph, table

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def body(*blocks: str, head: str | None = "") -> Document:
    return hwpx.read(make.document(make.section(*blocks), head=head))


def first_table(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


# ------------------------------------------------------------------------------------------ text


@pytest.mark.parametrize(
    ("parts", "expected", "origin"),
    [
        (("가상청은 밝혔다.",), "가상청은 밝혔다.", "plain"),
        (("  □ 가상",), "  □ 가상", "leading spaces are the indent"),
        (("가", "나 ", "다"), "가나 다", "runs join without a space"),
        (("가\t나\n다\u00a0라",), "가\t나\n다\u00a0라", "tab, line break, no-break space"),
        ((Xml("<hp:t>가<hp:fwSpace/>나<hp:hyphen/>다</hp:t>"),), "가 나-다", "fixed-width space, hyphen"),
        ((Xml("<hp:t>가<hp:markpenBegin color='#F'/>나<hp:markpenEnd/>다</hp:t>"),), "가나다", "highlighted"),
        (("R&D <붙임>",), "R&D <붙임>", "escaped signs"),
        (("가", Xml("<hp:lineBreak/>"), "나"), "가\n나", "signs outside t, as other programs write them"),
        (("가", "\U000f02b1"), "가①", "Hancom's private glyph"),
        (("가", control("<hp:colPr colCount='1'/><hp:pageNum pos='BOTTOM_CENTER'/>"), "나"), "가나", "set-up controls"),
        (("가", control(f"<hp:hiddenComment>{listed('숨은 설명')}</hp:hiddenComment>"), "나"), "가나", "hidden comment"),
        (("가", control(f"<hp:fieldBegin type='MEMO'>{listed('메모')}</hp:fieldBegin>"), "나"), "가나", "memo"),
        (("☎ ", control("<hp:fieldBegin type='HYPERLINK'/>"), "가상.kr", control("<hp:fieldEnd/>"), " 참고"), "☎ 가상.kr 참고", "link"),
        (("가", control("<hp:fieldEnd/>"), "나"), "가나", "a field's end without its beginning"),
        (("가", Xml("<hp:compose composeText='㉮'/>"), "나"), "가㉮나", "overlaid letters (글자 겹침)"),
        (("가", Xml("<hp:dutmal><hp:mainText>본말</hp:mainText><hp:subText>덧말</hp:subText></hp:dutmal>")), "가본말", "덧말"),
        (("그림 ", number(7, after=".")), "그림 7.", "automatic number"),
        (("가", number(4, form="ROMAN_CAPITAL", before="(", after=")")), "가(IV)", "in Roman figures, with signs"),
        (("가", number(4, kind="PAGE")), "가", "automatic page number"),
        (("가", Xml("<hp:equation><hp:script>a over b</hp:script></hp:equation>"), "나"), "가나", "an equation's script"),
        (("가", Xml("<hp:pic><hp:shapeComment>그림입니다.</hp:shapeComment></hp:pic>"), "나"), "가나", "a picture parts nothing"),
        (("가", Xml("<hp:later/>"), control("<hp:later>나</hp:later>")), "가", "elements of a later version"),
        ((Xml("<hp:switch><hp:case><hp:t>새</hp:t></hp:case><hp:default><hp:t>옛</hp:t></hp:default></hp:switch>"),), "옛", "a choice with a default"),
        ((Xml("<hp:switch><hp:case><hp:t>새</hp:t></hp:case></hp:switch>"),), "새", "a choice without one"),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_the_page_shows(parts: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(paragraph(*parts)).text == expected, origin
    assert body(paragraph(*parts, run_each=False)).text == expected, f"{origin}, in one run"


@pytest.mark.parametrize(
    ("parts", "expected", "origin"),
    [
        (
            make.clickable("이곳에 제목 입력", "이곳에 제목 입력"),
            "",
            "nothing typed: the guide text stands in the field",
        ),
        (make.clickable("이곳에 제목 입력", "가상 지정"), "가상 지정", "typed"),
        (("앞 ", *make.clickable("입력", "입력"), " 뒤"), "앞  뒤", "only the field is emptied"),
        (("입력", *make.clickable("입력", "")), "입력", "the same words before the field stay"),
        (
            ("앞", Xml("<hp:textart text='그림'/>"), *make.clickable("입력", "입력"), "뒤"),
            "앞\n그림\n뒤",
            "after an object",
        ),
        (
            (make.clickable("밖", "")[0], *make.clickable("안", "안"), control("<hp:fieldEnd/>"), "뒤"),
            "뒤",
            "one in another",
        ),
    ],
)
def test_guide_text_is_no_text(parts: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(paragraph(*parts)).text == expected, origin


@pytest.mark.parametrize(
    ("parts", "expected", "origin"),
    [
        ((Xml("<hp:t>가<hp:deleteBegin/>옛<hp:deleteEnd/>나</hp:t>"),), "가나", "inside a text"),
        ((Xml("<hp:t>가<hp:deleteBegin/>옛</hp:t>"), Xml("<hp:t>말<hp:deleteEnd/>나</hp:t>")), "가나", "over two runs"),
        ((Xml("<hp:t>가<hp:deleteBegin/></hp:t>"), table(("옛", "표")), Xml("<hp:t><hp:deleteEnd/>나</hp:t>")), "가나", "a table"),
        ((Xml("<hp:t>가<hp:insertBegin/>새<hp:insertEnd/>나</hp:t>"),), "가새나", "what was put in stays"),
    ],
)  # fmt: skip
def test_tracked_deletions_are_left_out(parts: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(paragraph(*parts)).text == expected, origin


def began(name: str, words: str) -> Xml:
    return Xml(f"<hp:t>{words}<hp:deleteBegin Id='{name}'/>옛 말</hp:t>")


def ended(name: str, words: str, whole: str = "0") -> Xml:
    return Xml(f"<hp:t>옛 끝<hp:deleteEnd Id='{name}' paraend='{whole}'/>{words}</hp:t>")


@pytest.mark.parametrize(
    ("paragraphs", "expected", "origin"),
    [
        (((began("1", "가"),), ("옛 문단",), (ended("1", "나"),), ("다",)), "가나\n다", "over three paragraphs: one is left"),
        (((Xml("<hp:t>가<hp:deleteBegin Id='1'/><hp:deleteEnd Id='1' paraend='1'/></hp:t>"),), ("나",)), "가나", "only the end between two paragraphs"),
        (((began("7", "가"),), (ended("7", "나", "1"),), ("다",)), "가나\n다", "paraend, but text follows"),
        (((began("1", "가"),), (began("2", ""), ended("1", "")), (ended("2", "나"),)), "가나", "two that overlap"),
        (((began("1", "가"),), ("나",), (ended("2", "다"),)), "가\n나\n옛 끝다", "an end is missing: nothing else is lost"),
        (((ended("1", "가"),), (began("1", "나"),), ("다",)), "옛 끝가\n나\n다", "the end stands first"),
        (((began("1", "가"), table(("옛", "표"))), (ended("1", "나"),)), "가나", "a table inside"),
    ],
)  # fmt: skip
def test_tracked_deletions_run_through_a_section(
    paragraphs: tuple[tuple[str, ...], ...], expected: str, origin: str
) -> None:
    assert body(*(paragraph(*parts) for parts in paragraphs)).text == expected, origin


def test_what_somebody_typed_is_text_though_it_be_the_guides() -> None:
    begin, typed, end = make.clickable("주무관", "주무관")
    touched = Xml(begin.replace('type="CLICK_HERE"', 'type="CLICK_HERE" dirty="1"'))
    assert body(paragraph("담당: ", touched, typed, end)).text == "담당: 주무관"


def test_what_other_programs_leave_out_is_no_loss() -> None:
    bare = Xml(f"<hp:tbl><hp:tr><hp:tc>{paragraph('가')}</hp:tc><hp:tc>{paragraph('나')}</hp:tc></hp:tr></hp:tbl>")
    assert body("앞", bare, "뒤").text == "앞\n가\t나\n뒤", "a table below the section, cells without lists"


def test_notes_without_a_number_are_counted() -> None:
    unnumbered = (Xml(note("footNote", 0, words).replace('num="0"', "")) for words in ("하나", "둘"))
    assert body(*(paragraph("가", each) for each in unnumbered)).text == "가1)\n 하나\n가2)\n 둘"


def test_outline_without_a_numbering_takes_hancoms_own() -> None:
    head = make.header(*(make.shape(str(level), "OUTLINE", level, "0") for level in range(3)))
    blocks = [
        paragraph(words, shape=level)
        for words, level in (("가", "0"), ("나", "1"), ("다", "2"), ("라", "1"), ("마", "0"))
    ]
    data = make.document(make.section(*blocks, outline="0"), head=head)
    assert kp.read(data).text.split("\n")[-5:] == ["1. 가", "1.1. 나", "1.1.1. 다", "1.2. 라", "2. 마"]


def test_empty_paragraphs_are_empty_lines() -> None:
    assert body("가", "", " ", "나").text == "가\n\n\n나"


# ------------------------------------------------------------------------------------------ objects


@pytest.mark.parametrize(
    ("blocks", "expected", "origin"),
    [
        ((paragraph("앞", drawing("rect", "상자"), "뒤"),), "앞\n상자\n뒤", "a text box where it stands"),
        ((paragraph(drawing("container", extra=drawing("rect", "하나") + drawing("ellipse", "둘"))),), "하나\n둘", "grouped"),
        ((paragraph(drawing("container", extra=table(("하나", "둘")))),), "하나\t둘", "a table in a group"),
        ((paragraph(drawing("rect", paragraph(table(("가", "나"))))),), "가\t나", "a table in a text box"),
        ((paragraph(Xml("<hp:textart text='글맵시'/>")),), "글맵시", "word art"),
        ((paragraph(drawing("pic", extra=caption("BOTTOM", "▲ 설명"))),), "▲ 설명", "a picture's caption"),
        ((paragraph(Xml(f"<hp:equation>{caption('BOTTOM', '식 1')}</hp:equation>")),), "식 1", "an equation's caption"),
        ((paragraph(table(("가",), extra=caption("TOP", "표 1"))),), "표 1\n가", "a caption above"),
        ((paragraph(table(("가",), extra=caption("BOTTOM", "자료: 가상청"))),), "가\n자료: 가상청", "a caption below"),
        ((paragraph("밝혔다.", note("footNote", 1, "가상의 값")), "뒤"), "밝혔다.1)\n1) 가상의 값\n뒤", "footnote"),
        ((paragraph("가", note("endNote", 2, "끝주"), "나"),), "가2)나\n2) 끝주", "endnote inside a text"),
        ((paragraph("가", note("footNote", 2, "주", form="CIRCLED_DIGIT", attributes="suffixChar='0'")),), "가②)\n②) 주", "no sign"),
        ((paragraph("가", note("footNote", 2, "주", attributes="prefixChar='91' suffixChar='93'")),), "가[2]\n2) 주", "signs"),
        ((paragraph("가", note("footNote", 0, "주")),), "가1)\n 주", "a note without a number takes the next"),
        ((paragraph(control(f"<hp:header>{listed('머리말')}</hp:header>"), "가"), "나"), "머리말\n가\n나", "running head"),
        ((paragraph(control(f"<hp:footer>{listed('꼬리말')}</hp:footer>"), "가"), "나"), "가\n나\n꼬리말", "running foot"),
    ],
)  # fmt: skip
def test_objects_stand_where_they_are_anchored(blocks: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(*blocks).text == expected, origin


def test_a_table_has_cells_with_addresses_spans_and_names() -> None:
    inner = table(("안", "쪽"))
    document = body(
        "앞",
        paragraph(
            table(
                (cell(0, 0, "구분", rows=2), cell(0, 1, "건수", columns=2, name="건수칸")),
                (cell(1, 1, "가"), cell(1, 2, "하나", "둘")),
                (cell(2, 0, "표:", paragraph(inner)), cell(2, 1), cell(2, 2, "끝")),
            )
        ),
        "뒤",
    )
    assert document.text == "앞\n구분\t건수\n가\t하나\n둘\n표:\n안\t쪽\t\t끝\n뒤"
    found = first_table(document)
    assert [
        (document.text[each.span.slice], each.row, each.column, each.row_span, each.column_span, each.name)
        for each in found.cells
    ] == [
        ("구분", 0, 0, 2, 1, None),
        ("건수", 0, 1, 1, 2, "건수칸"),
        ("가", 1, 1, 1, 1, None),
        ("하나\n둘", 1, 2, 1, 1, None),
        ("표:\n안\t쪽", 2, 0, 1, 1, None),
        ("", 2, 1, 1, 1, None),
        ("끝", 2, 2, 1, 1, None),
    ]
    assert isinstance(found.cells[4].blocks[1], Table)


@pytest.mark.parametrize("odd", ["", "x", "-1", "--5", "99999999999999", "٣x", "1.5"])
def test_odd_addresses_and_spans_do_no_harm(odd: str) -> None:
    document = body(paragraph(table((cell(odd, odd, "가", rows=odd, columns=odd), cell(0, 1, "나")))))
    assert document.text == "가\t나"
    assert "가" in document.to_markdown()


def test_cells_without_addresses_stand_in_their_rows() -> None:
    bare = [Xml(f"<hp:tc>{listed(word)}</hp:tc>") for word in ("가", "나", "다", "라")]
    document = body(paragraph(table(bare[:2], bare[2:])))
    assert [(each.row, each.column) for each in first_table(document).cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]


# ------------------------------------------------------------------------------------------ marks

LEVELS = (("^1.", "DIGIT"), ("^2)", "HANGUL_SYLLABLE"), ("(^3)", "CIRCLED_DIGIT"))


@pytest.mark.parametrize(
    ("head", "shapes", "marks", "origin"),
    [
        (make.header(make.bullet("□"), make.shape("5", "BULLET", of="1")), "5", ["□ x"], "bullet"),
        (make.header(make.bullet("\uf0a7"), make.shape("5", "BULLET", of="1")), "5", ["▪ x"], "of a symbol font"),
        (make.header(make.bullet("□", picture=True), make.shape("5", "BULLET", of="1")), "5", ["x"], "a picture"),
        (make.header(make.shape("5", "BULLET", of="9")), "5", ["x"], "a bullet that is not there"),
        (
            make.header(make.numbering(*LEVELS), *(make.shape(str(at), "NUMBER", at, "1") for at in range(3))),
            "0011210",
            ["1. x", "2. x", "가) x", "나) x", "(①) x", "다) x", "3. x"],
            "levels begin anew under each number",
        ),
        (
            make.header(make.numbering(("^1.", "DIGIT", "7")), make.shape("0", "NUMBER", 0, "1")),
            "00",
            ["7. x", "8. x"],
            "a first number",
        ),
        (
            make.header(make.numbering(("^1.", "DIGIT", "0")), make.shape("0", "NUMBER", 0, "1")),
            "00",
            ["1. x", "2. x"],
            "a first number of 0 is none",
        ),
        (
            make.header(
                make.numbering(("^n", "DIGIT"), ("^n", "DIGIT"), ("^N", "DIGIT")),
                *(make.shape(str(at), "NUMBER", at, "1") for at in range(3)),
            ),
            "0012",
            ["1 x", "2 x", "2.1 x", "2.1.1. x"],
            "paths of levels (한글문서파일형식 5.0, 표 38)",
        ),
        (
            make.header(make.numbering(("^1.", "DIGIT")), make.shape("0", "OUTLINE", 0, "0")),
            "00",
            ["1. x", "2. x"],
            "an outline, whose numbering the section names",
        ),
        (make.header(make.numbering(("^1.", "DIGIT")), make.shape("0", "NUMBER", 5, "1")), "0", ["x"], "no such level"),
        (make.header(make.numbering(), make.shape("0", "NUMBER", 0, "1")), "0", ["x"], "a numbering without levels"),
        (make.header(make.shape("0", "NUMBER", "x", "1")), "0", ["x"], "a level that is no number"),
        (make.header(), "7", ["x"], "no such shape"),
        (None, "0", ["x"], "no header.xml"),
        ("<broken", "0", ["x"], "a damaged header.xml"),
    ],
)
def test_marks_stand_before_their_paragraphs(head: str | None, shapes: str, marks: list[str], origin: str) -> None:
    section = make.section(*(paragraph("x", shape=each) for each in shapes), outline="1")
    assert hwpx.read(make.document(section, head=head)).text.split("\n")[1:] == marks, origin


def test_numbers_go_on_through_sections_and_past_empty_paragraphs() -> None:
    head = make.header(make.numbering(("^1.", "DIGIT")), make.shape("0", "NUMBER", 0, "1"))
    sections = (make.section("가", "", "나"), make.section("다"))
    assert hwpx.read(make.document(*sections, head=head)).text == "1. 가\n\n3. 나\n4. 다"


# ------------------------------------------------------------------------------------------ pages


@pytest.mark.parametrize(
    ("sections", "pages", "origin"),
    [
        ([[paragraph("가", lines=[0, 100]), paragraph("나", lines=[200])]], [1, 1], "lines go down"),
        ([[paragraph("가", lines=[900]), paragraph("나", lines=[0])]], [1, 2], "a line stands higher"),
        ([[paragraph("가", lines=[800, 0]), paragraph("나", lines=[100])]], [1, 2], "a paragraph stands where it begins"),
        ([[paragraph("가", lines=[100]), paragraph("나", lines=[200], page_break=True)]], [1, 2], "a page break"),
        ([[paragraph("가", lines=[100]), paragraph("나", lines=[0], page_break=True)]], [1, 2], "both at once count once"),
        ([[paragraph("가", lines=[0])], [paragraph("나", lines=[0])]], [1, 2], "sections begin on pages"),
        ([[paragraph("가", lines=[0])], [paragraph("나")], [paragraph("다", lines=[0])]], [1, None, 2], "nothing is told of one"),
        ([[paragraph("가"), paragraph("나")]], [None, None], "no layout cache"),
        ([[paragraph("가", Xml("<hp:ctrl><hp:colPr colCount='2'/></hp:ctrl>"), lines=[9]), paragraph("나", lines=[0])]], [None, None], "columns"),
    ],
)  # fmt: skip
def test_pages_are_those_of_the_layout_cache(sections: list[list[str]], pages: list[int | None], origin: str) -> None:
    document = hwpx.read(make.document(*(make.section(*blocks) for blocks in sections)))
    places = [document.place(block.span) for block in document.blocks]
    assert [place and place.page for place in places] == pages, origin


def test_cells_are_on_the_page_of_their_table() -> None:
    inside = paragraph("안", lines=[0])  # lines of a cell count from its top
    document = body(paragraph("앞", lines=[500]), paragraph(table((cell(0, 0, inside), cell(0, 1, "나"))), lines=[600]))
    assert document.pages == 1
    place = document.place(first_table(document).cells[1].span)
    assert place is not None
    assert (place.page, place.table, place.row, place.column) == (1, 0, 0, 1)


# ------------------------------------------------------------------------------------------ packages


def test_sections_come_in_the_order_of_their_numbers() -> None:
    words = [f"절{at}" for at in range(12)]
    assert hwpx.read(make.document(*map(make.section, words))).text == "\n".join(words)


def test_a_package_in_a_folder_is_read() -> None:
    head = make.header(make.bullet("□"), make.shape("0", "BULLET", of="1"))
    data = package({"묶음/Contents/section0.xml": make.section("가"), "묶음/Contents/header.xml": head})
    assert hwpx.read(data).text == "□ 가"


def test_the_preview_is_the_last_resort() -> None:
    data = make.document("<broken", preview="가상청\r\n<보도시점><배포 즉시>\r\n본문")
    document = hwpx.read(data)
    assert document.engine == "preview"
    assert document.text == "가상청\n보도시점\t배포 즉시\n본문"
    assert isinstance(document.blocks[1], Table)


def test_a_damaged_section_does_not_take_the_others_along() -> None:
    document = hwpx.read(make.document(make.section("가"), "<broken", make.section("나")))
    assert (document.text, document.engine) == ("가\n나", None)
    assert document.missing == ("Contents/section1.xml",)


@pytest.mark.parametrize(
    ("head", "missing", "origin"),
    [
        (None, (), "none is there"),
        ("", (), "a sound one that counts no sections"),
        ("<broken", ("Contents/header.xml",), "damaged: its marks are lost"),
        ('<hh:head xmlns:hh="x" secCnt="1"/>', (), "counts what is there"),
        ('<hh:head xmlns:hh="x" secCnt="3"/>', ("2 of 3 sections",), "counts sections that are not there"),
        ('<hh:head xmlns:hh="x" secCnt="-9"/>', (), "counts nonsense"),
    ],
)
def test_what_the_header_tells_of_missing_parts(head: str | None, missing: tuple[str, ...], origin: str) -> None:
    assert hwpx.read(make.document(make.section("가"), head=head)).missing == missing, origin


ENCRYPTED = (
    '<odf:manifest xmlns:odf="x"><odf:file-entry><odf:encryption-data checksum="x"/></odf:file-entry></odf:manifest>'
)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", kp.DamagedDocument, "zip"),
        (b"<html></html>", kp.DamagedDocument, "zip"),
        (make.document(make.section("가"))[:-40], kp.DamagedDocument, "fetch it again"),
        (package({}), kp.DamagedDocument, "no section"),
        (make.document("<broken"), kp.DamagedDocument, "well-formed"),
        (make.document("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), kp.DamagedDocument, "document type"),
        (make.document("<wrong><root/></wrong>"), kp.DamagedDocument, "no section"),
        (make.document(make.section("가"), **{"META-INF__manifest.xml": ENCRYPTED}), kp.EncryptedDocument, "password"),
        (
            make.document(
                make.section("가"),
                **{"META-INF__manifest.xml": ENCRYPTED, "Contents__content.hpf": '<p hpf:distribution="1"/>'},
            ),
            kp.EncryptedDocument,
            "distribution document",
        ),
        (package({"word/document.xml": "<w/>"}), kp.DamagedDocument, "no section"),
    ],
)
def test_errors_say_what_was_found(data: bytes, error: type[kp.ReadError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        hwpx.read(data)
    assert caught.value.format == "hwpx"


# ------------------------------------------------------------------------------------------ limits


def nested(depth: int) -> Xml:
    return repeated(paragraph(table((cell(0, 0, HERE),))), depth, paragraph("속"))


def boxed(depth: int) -> Xml:
    return paragraph(repeated(drawing("container", extra=HERE), depth, drawing("rect", "속")))


HERE = Xml("<!-- here -->")


def repeated(around: str, depth: int, inner: str) -> Xml:
    """Markup around itself; written at once, for a copy at each level takes seconds."""
    before, after = around.split(HERE)
    return Xml(before * depth + inner + after * depth)


@pytest.mark.parametrize(
    ("blocks", "limits", "limit", "origin"),
    [
        ([nested(200)], Limits(), "max_depth", "tables in tables"),
        ([boxed(300)], Limits(), "max_depth", "groups in groups"),
        ([nested(3000)], Limits(max_depth=100_000), "max_depth", "a limit beyond what can be walked"),
        ([boxed(3000)], Limits(max_depth=100_000), "max_depth", "the same for groups"),
        ([paragraph(table([""] * 60))], Limits(max_cells=50), "max_cells", "many cells"),
        ([paragraph(table((cell(0, 0, "가", columns=99_999_999_999),)))], Limits(), "max_cells", "a huge span"),
        ([paragraph(table((cell(0, 99_999_999, "가"),)))], Limits(), "max_cells", "a far address"),
        (["가" * 100], Limits(max_characters=50), "max_characters", "a long text"),
        (["가"] * 100, Limits(max_elements=200), "max_elements", "many elements"),
        (["가"], Limits(max_bytes=100), "max_bytes", "a large file"),
        (["가"], Limits(max_unpacked=100), "max_unpacked", "unpacks to much"),
        (["가"], Limits(max_members=2), "max_members", "many members"),
    ],
)
def test_limits_are_named(blocks: list[str], limits: Limits, limit: str, origin: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        hwpx.read(make.document(make.section(*blocks)), limits)
    assert caught.value.limit == limit, origin


def test_elements_are_counted_over_all_sections() -> None:
    sections = [make.section("가", "나", "다")] * 10
    assert hwpx.read(make.document(*sections), Limits(max_elements=200)).text
    with pytest.raises(kp.LimitExceeded, match="max_elements"):
        hwpx.read(make.document(*sections), Limits(max_elements=50))


def test_real_nesting_is_read() -> None:
    assert hwpx.read(make.document(make.section(nested(20)))).text == "속"


@pytest.mark.parametrize(
    "head",
    [
        make.header(make.bullet("■" * 100_000), make.shape("0", "BULLET", of="1")),
        make.header(make.numbering(("^N" * 100_000, "DIGIT")), make.shape("0", "NUMBER", 0, "1")),
        make.header(make.numbering(*[("^n" * 20, "DIGIT", "999999999")] * 10), make.shape("0", "NUMBER", 9, "1")),
    ],
)
def test_marks_stay_short(head: str) -> None:
    assert len(body(*["x"] * 100, head=head).text) < 100 * 110


# ------------------------------------------------------------------------------------------ laws

WORDS = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4)
LINES = st.lists(st.integers(0, 70_000), max_size=3)


def blocks_of(children: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """Lists of paragraphs with nested lists in tables, boxes and captions."""
    rows = st.lists(st.lists(children.map(lambda held: cell("", "", *held)), min_size=1, max_size=3), max_size=3)
    tables = st.builds(
        lambda lines, below: table(*lines, extra=caption("TOP", *below)), rows, st.lists(WORDS, max_size=1)
    )
    boxes = children.map(lambda held: drawing("container", extra=drawing("rect", *held)))
    parts = st.lists(st.one_of(WORDS.map(text), tables, boxes), max_size=3)
    made = st.builds(lambda each, lines: paragraph(*each, lines=lines), parts, LINES)
    return st.lists(made, max_size=3)


BLOCKS = st.recursive(st.lists(WORDS.map(paragraph), max_size=3), blocks_of, max_leaves=12)


def shown(markup: str) -> str:
    """The words of markup in order: what the reader must return, except for white space."""
    return "".join(each.partition("<")[0] for each in markup.split("<hp:t>")[1:])


def reads(data: bytes) -> None:
    """The law: bytes give a Document whose blocks stand in order, or a ReadError that says something."""
    try:
        document = hwpx.read(data)
    except kp.ReadError as error:
        assert str(error)
    else:
        ends = [0, *(block.span.end for block in document.blocks)]
        assert all(end <= block.span.start for end, block in zip(ends, document.blocks, strict=False))
        assert document.to_markdown() is not None


@given(BLOCKS, BLOCKS)
def test_every_word_comes_out_once_in_order(first: list[str], second: list[str]) -> None:
    document = hwpx.read(make.document(make.section(*first), make.section(*second, "끝")))
    assert "".join(document.text.split()) == shown("".join([*first, *second])) + "끝"


@given(st.lists(BLOCKS, min_size=1, max_size=3))
def test_places_are_within_the_pages(sections: list[list[str]]) -> None:
    document = hwpx.read(make.document(*(make.section(*blocks, "끝") for blocks in sections)))
    pages = [place.page for block in document.blocks if (place := document.place(block.span)) and place.page]
    assert pages == sorted(pages)
    assert all(1 <= page <= (document.pages or 0) for page in pages)


@given(BLOCKS)
def test_reading_twice_gives_the_same(blocks: list[str]) -> None:
    data = make.document(make.section(*blocks, "끝"))
    assert hwpx.read(data) == hwpx.read(data)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_read_error(data: bytes) -> None:
    reads(data)
    reads(b"PK\x03\x04" + data)


RICH = (
    make.section(
        paragraph("가상청", note("footNote", 1, "주"), lines=[0, 100]),
        paragraph(table(("가", cell(0, 1, paragraph(table(("나", "다"))), columns=2)), extra=caption("TOP", "표"))),
        paragraph(drawing("container", extra=drawing("rect", "상자")), *make.clickable("입력", "값")),
        outline="1",
    ),
    make.header(make.numbering(*LEVELS), make.bullet("□"), make.shape("0", "OUTLINE", 0, "0")),
)
WHOLE = make.document(RICH[0], head=RICH[1], preview="가상청")


@given(st.integers(0, len(WHOLE)), st.binary(max_size=4))
def test_cut_and_changed_files_give_a_document_or_a_read_error(at: int, inserted: bytes) -> None:
    reads(WHOLE[:at])
    reads(WHOLE[:at] + inserted + WHOLE[at + len(inserted) :])


@given(st.sampled_from([0, 1]), st.integers(0, 4000), st.integers(0, 40), st.text(max_size=4))
def test_changed_markup_gives_a_document_or_a_read_error(which: int, at: int, cut: int, inserted: str) -> None:
    parts = list(RICH)
    at %= len(parts[which])
    parts[which] = (parts[which][:at] + inserted + parts[which][at + cut :]).encode(errors="replace").decode()
    reads(make.document(parts[0], head=parts[1], preview="가상청"))


NUMBERS = st.sampled_from(["0", "1", "-1", "--1", "", "x", "99999999999", "1e9", "²", "٣", " 1", "70000"])


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_any_numbers_give_a_document_or_a_read_error(row: str, columns: str, start: str, top: str) -> None:
    head = make.header(make.numbering(("^1.", "DIGIT", start)), make.shape("0", "NUMBER", top, "1"))
    lines = paragraph("가").replace(
        "</hp:p>", f'<hp:linesegarray><hp:lineseg vertpos="{top}"/></hp:linesegarray></hp:p>'
    )
    held = cell(row, row, "나", rows=columns, columns=columns)
    marks = control(f'<hp:footNote number="{row}" suffixChar="{columns}"/><hp:autoNum num="{start}"/>')
    reads(make.document(make.section(Xml(lines), paragraph(table((held, "다")), marks)), head=head))


# ------------------------------------------------------------------------------------------ real files


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real documents is not here")
def test_the_same_document_as_hwp_and_hwpx_gives_the_same_text() -> None:
    pairs = [(path, path.with_suffix(".hwpx")) for path in (CORPUS / "mixed").glob("*.hwp")]
    for old, new in pairs:
        if new.exists():
            assert hwp.read(old.read_bytes()).text == hwpx.read(new.read_bytes()).text, new.name


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real documents is not here")
def test_real_files_are_read_from_their_sections() -> None:
    for path in sorted(CORPUS.glob("*/*.hwpx")):
        data = path.read_bytes()
        if data.startswith(b"PK"):
            document = hwpx.read(data)
            assert (document.engine, bool(document.pages)) == (None, True), path.name
