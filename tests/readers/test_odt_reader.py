"""The ODT reader: the content of the page in its order, and helpful errors. All files are made here; origins say who writes such a file."""

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Document, Table
from kprocure_parse.readers import odt, odt_tables
from kprocure_parse.readers.draft import DraftBlock, DraftTable
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import parse_xml
from kprocure_parse.testing.writers.odt import MIMETYPE, NAMESPACES, document
from kprocure_parse.testing.writers.zipped import zipped
from tests.makers.odt import (
    COVERED,
    DELETED,
    END,
    INLINE,
    START,
    bullet,
    cell,
    frame,
    h,
    levels,
    listed,
    master,
    masters,
    note,
    number,
    p,
    row,
    span,
    style,
    table,
)


def body(*blocks: str, automatic: str = "", looks: str = "") -> Document:
    return odt.read(document("".join(blocks), automatic=automatic, looks=looks))


def first_table(found: Document) -> Table:
    return next(block for block in found.blocks if isinstance(block, Table))


def addresses(found: Document) -> list[tuple[str, int, int, int, int]]:
    cells = first_table(found).cells
    return [(found.text[each.span.slice], each.row, each.column, each.row_span, each.column_span) for each in cells]


# ------------------------------------------------------------------------------------------ text

STYLES = (
    style("숨김", 'text:display="none"')
    + style("아래", 'fo:color="#000000"', more=' style:parent-style-name="숨김"')
    + style("돌고", more=' style:parent-style-name="돌고"')
    + style("기호", 'style:font-name="Wingdings1"')
    + style("숨은문단", 'text:display="none"', family="paragraph")
)
FACES = '<office:font-face-decls><style:font-face style:name="Wingdings1" svg:font-family="Wingdings"/></office:font-face-decls>'


@pytest.mark.parametrize(
    ("parts", "expected", "origin"),
    [
        (("가상청은 밝혔다.",), "가상청은 밝혔다.", "plain"),
        (("\n   가상청은\n\t밝혔다.",), "가상청은 밝혔다.", "white space of the file is one space, none at the beginning"),
        (('<text:s text:c="2"/>□ 가상',), "  □ 가상", "spaces are elements: the indent"),
        (("가<text:s/>나<text:tab/>다<text:line-break/>라",), "가 나\t다\n라", "one space, tab, line break"),
        (('가<text:s text:c="x"/>나',), "가 나", "a number that is none"),
        (('가<text:s text:c="999999999"/>나',), "가" + " " * 64 + "나", "spaces without end"),
        (("가", span("나", "T"), span("다", "돌고")), "가나다", "spans; a style that is its own ancestor"),
        (("가", span("숨은 글", "숨김"), span("숨은 글", "아래"), "나"), "가나", "hidden letters, by their own style and its parent's"),
        (("가", span("l\uf06c", "기호"), "l"), "가●●l", "Wingdings under the name that LibreOffice gives its second face"),
        (('가<text:a xlink:href="x">가상.kr</text:a>나',), "가가상.kr나", "link"),
        (("가<text:change text:change-id='c1'/>나",), "가나", "a deletion is a point in the text, its words stand elsewhere"),
        (("가<text:change-start/>새<text:change-end/>나",), "가새나", "what was put in stays"),
        (("가<office:annotation><text:p>메모</text:p></office:annotation>나",), "가나", "comment"),
        (("가<text:placeholder>&lt;입력&gt;</text:placeholder>나",), "가나", "a guide to be typed over"),
        (('가<text:hidden-text text:is-hidden="true">조건</text:hidden-text>나',), "가나", "text under a condition that fails"),
        (('가<text:variable-set text:display="none">7</text:variable-set>나',), "가나", "a variable that is set and not shown"),
        (("<text:sequence>1</text:sequence>번 <text:date>2026. 6. 1.</text:date>",), "1번 2026. 6. 1.", "fields keep what they showed"),
        (("가<text:ruby><text:ruby-base>본말</text:ruby-base><text:ruby-text>덧말</text:ruby-text></text:ruby>",), "가본말", "덧말"),
        (("R&amp;D &lt;붙임&gt;",), "R&D <붙임>", "escaped signs"),
        (("앞", frame(p("글상자")), "뒤"), "앞\n글상자\n뒤", "a text box parts its paragraph"),
        (("앞", frame("", of="image"), "뒤"), "앞뒤", "a picture parts nothing"),
        (("앞 <draw:custom-shape><text:p>도형</text:p></draw:custom-shape>뒤",), "앞 \n도형\n뒤", "a shape with text"),
        (("<draw:g><draw:rect><text:p>하나</text:p></draw:rect>", frame(p("둘")), "</draw:g>"), "하나\n둘", "grouped objects"),
        (("<draw:frame><svg:title>제목</svg:title><draw:text-box><text:p>글</text:p></draw:text-box><draw:image><text:p>그림</text:p></draw:image></draw:frame>",), "글", "versions of one frame: the first"),
        (("쪽 <text:page-number>3</text:page-number>",), "쪽 ", "the page's number"),
        (("가<text:soft-page-break/>나",), "가나", "a page ends in the paragraph"),
        (("가<later:x xmlns:later='y'>나</later:x>",), "가나", "an element of a later version: its text is shown"),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_the_page_shows(parts: tuple[str, ...], expected: str, origin: str) -> None:
    found = body(p("앞줄"), p(*parts), p("끝줄"), automatic=STYLES, looks=FACES)
    assert found.text == f"앞줄\n{expected}\n끝줄", origin


@pytest.mark.parametrize(
    ("blocks", "expected", "origin"),
    [
        ((DELETED, p("가")), "가", "words of tracked deletions"),
        ((INLINE, p("가", START, "옛", END, '<text:change-start text:change-id="c2"/>새<text:change-end text:change-id="c2"/>')), "가새", "LibreOffice's flat files: deleted words in the text"),
        ((INLINE, p("가", START), p("옛"), table(row("표")), p(END, "나"), p("다")), "가나\n다", "over several paragraphs and a table"),
        ((INLINE, p(START, "옛"), p("말", END, "나")), "나", "from the beginning"),
        ((INLINE, START, p("옛"), END, p("나")), "나", "marks between paragraphs"),
        ((INLINE, p("가", START), table(row("옛" + END)), p("나")), "가나", "an end inside a table"),
        ((INLINE, p("가", START, "나"), p("다")), "가나\n다", "one that never ends loses no text"),
        ((INLINE, p("가"), p(START, "옛"), f"<text:section>{END}</text:section>"), "가", "at the end"),
        ((p("가"), p(""), p("나")), "가\n\n나", "an empty paragraph is an empty line"),
        ((p("가", style="숨은문단"), p("나")), "나", "a paragraph of a hidden style"),
        ((p('가<text:hidden-paragraph text:is-hidden="true"/>'), p("나")), "나", "a paragraph hidden by a field"),
        ((p(span('가<text:hidden-paragraph text:is-hidden="true"/>', "T"), frame(p("상자"))), p("나")), "나", "with the text box in it"),
        ((p("가", frame(p('숨김<text:hidden-paragraph text:is-hidden="true"/>'), p("상자")), "나"),), "가\n상자\n나", "one in a text box leaves the paragraph around it"),
        ((p("가", note("1", p('숨김<text:hidden-paragraph text:is-hidden="true"/>'), p("설명")), "나"),), "가1)나\n1) 설명", "likewise in a note"),
        ((f'<text:section text:display="none">{p("가")}</text:section>', p("나")), "나", "a hidden section"),
        ((f'<text:section text:is-hidden="true">{p("가")}</text:section>', p("나")), "나", "a section hidden by its condition"),
        ((f"<text:section>{p('가')}{table(row('나'))}</text:section>",), "가\n나", "a section"),
        ((f"<text:table-of-content><text:table-of-content-source><text:index-title-template>견본</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>{p('차례')}</text:index-title>{p('가 1')}</text:index-body></text:table-of-content>",), "차례\n가 1", "a table of contents as it was last made"),
        ((frame(p("쪽에 붙은 틀")), p("가")), "쪽에 붙은 틀\n가", "a frame anchored to the page"),
        ((p("- <text:page-number>1</text:page-number> -"), p("가")), "\n가", "a line that counts pages"),
        (("<text:soft-page-break/><office:forms>모름</office:forms><text:sequence-decls/>", p("가")), "가", "what is no text"),
    ],
)  # fmt: skip
def test_blocks_in_their_order(blocks: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(*blocks, automatic=STYLES).text == expected, origin


# ------------------------------------------------------------------------------------------ notes

AROUND = '<office:styles><text:notes-configuration text:note-class="footnote" style:num-prefix="{}" style:num-suffix="{}"/></office:styles>'


@pytest.mark.parametrize(
    ("shown", "looks", "expected", "origin"),
    [
        (("업체", note("1", p("설명")), "는", note("2", p("둘"))), "", "업체1)는2)\n1) 설명\n2) 둘", "LibreOffice writes bare numbers"),
        (("업체", note("1", p("설명")), "는"), AROUND.format("(", ")"), "업체(1)는\n(1) 설명", "signs around numbers"),
        (("업체", note("*", p("설명")), "는"), "", "업체*는\n* 설명", "an own mark"),
        (("업체", note("i", p("설명"), p("둘째"), kind="endnote"), "는"), "", "업체i)는\ni) 설명\n둘째", "endnote of two paragraphs"),
        (("업체", note("1", table(row("가"))), "는"), "", "업체1)는\n1)\n가", "a table in a note"),
        (("업체", note("1"), "는"), "", "업체1)는\n1) ", "an empty note"),
        (("업체", note("1", p("1) 설명")), "는"), "", "업체1)는\n1) 설명", "a note that repeats its mark"),
    ],
)  # fmt: skip
def test_notes_follow_their_paragraph(shown: tuple[str, ...], looks: str, expected: str, origin: str) -> None:
    assert body(p(*shown), looks=looks).text.rstrip() == expected.rstrip(), origin


# ------------------------------------------------------------------------------------------ lists

KOREAN = levels(
    "한", number(1, "가, 나, 다, ...", after="."), number(2, "①, ②, ③, ..."), number(3, "1", before="(", after=")")
)
LEGAL = levels("법", number(1, "1", after="."), number(2, "1", after=".", more=' text:display-levels="2"'))
NEWER = levels(
    "새",
    number(1, "ㄱ, ㄴ, ㄷ, ...", more=' loext:num-list-format="%1%)" xmlns:loext="l"'),
    bullet(2, "\uf0d8", "Wingdings1"),
)
GAPS = levels("틈", number(2, "A", after=")", more=' text:start-value="3"'), number(3, ""), bullet(4, "○"))
MARKS = KOREAN + LEGAL + NEWER + GAPS


@pytest.mark.parametrize(
    ("blocks", "expected", "origin"),
    [
        ((listed(p("하나"), p("둘"), style="한"),), "가. 하나\n나. 둘", "Korean letters"),
        ((listed(p("하나") + listed(p("속"), p("속")), p("둘") + listed(p("속")), style="한"),), "가. 하나\n① 속\n② 속\n나. 둘\n① 속", "lists in items; the inner one begins anew"),
        ((listed(p("하나") + p("이어"), style="한"),), "가. 하나\n이어", "only the first paragraph of an item has a mark"),
        ((listed("<text:list-header><text:p>머리</text:p></text:list-header>", p("하나"), style="한"),), "머리\n가. 하나", "a header has none"),
        ((listed(p("하나"), style="한"), p("사이"), listed(p("둘"), style="한", more=' text:continue-numbering="true"')), "가. 하나\n사이\n나. 둘", "LibreOffice: the list goes on after a paragraph"),
        ((listed(p("하나"), style="한"), listed(p("둘"), style="한")), "가. 하나\n가. 둘", "a new list begins anew"),
        ((listed(p("하나"), style="한", more=' xml:id="a"'), listed(p("딴"), style="법"), listed(p("둘"), style="한", more=' text:continue-list="a"')), "가. 하나\n1. 딴\n나. 둘", "a list that goes on by its id"),
        ((listed(p("하나"), style="한"), p("사이"), listed(p("둘"), style="한", more=' text:continue-list="없음"')), "가. 하나\n사이\n나. 둘", "LibreOffice: a list that goes on with one that is not there"),
        ((listed('<text:list-item text:start-value="5"><text:p>다섯</text:p></text:list-item>', p("여섯"), style="법"),), "5. 다섯\n6. 여섯", "an item that sets its number"),
        ((listed(p("하나") + listed(p("속")), style="법"),), "1. 하나\n1.1. 속", "numbers of two levels"),
        ((listed(p("하나") + listed(p("점")), style="새"),), "ㄱ) 하나\n➢ 점", "the format of later versions; a bullet of Wingdings"),
        ((listed(p("하나") + listed(p("둘") + listed(p("셋") + listed(p("넷")))), style="틈"),), "하나\nC) 둘\n셋\n○ 넷", "levels without a number or a style"),
        ((listed(p("하나"), style="없음"),), "하나", "a style that is not there"),
        ((listed(listed(p("속")) , style="한"),), "① 속", "LibreOffice: an item that holds only a list"),
        ((listed(p("하나", style="P1")),), "가. 하나", "a list named by its paragraphs' style"),
        ((listed(p("하나") + listed(p("딴"), style="법"), style="한"),), "가. 하나\n딴".replace("딴", "1.1. 딴"), "a list of another style inside"),
        (('<text:numbered-paragraph text:style-name="한" text:level="2"><text:p>하나</text:p></text:numbered-paragraph>',), "① 하나", "a numbered paragraph by itself"),
    ],
)  # fmt: skip
def test_marks_of_lists(blocks: tuple[str, ...], expected: str, origin: str) -> None:
    own = style("P1", family="paragraph", more=' style:list-style-name="한"')
    assert body(*blocks, automatic=MARKS + own, looks=FACES).text == expected, origin


OUTLINE = (
    '<office:styles><text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="3" style:num-format=""/></text:outline-style></office:styles>'
)


def test_headings_are_one_list() -> None:
    held = listed(h("셋", 1), style="Outline")
    bare = h("머리", 1, ' text:is-list-header="true"')
    found = body(h("하나", 1), h("속", 2), p("글"), h("둘", 1), h("속", 2), h("깊이", 3), held, bare, looks=OUTLINE)
    assert found.text == "I. 하나\n1. 속\n글\nII. 둘\n1. 속\n깊이\nIII. 셋\n머리"


# ------------------------------------------------------------------------------------------ tables


def test_a_table_with_merged_cells() -> None:
    wide = cell(p("가로"), more=' table:number-columns-spanned="2"')
    tall = cell(p("세로"), more=' table:number-rows-spanned="2"')
    found = body(table(row(wide, COVERED, tall), row("가", "나", COVERED)))
    assert addresses(found) == [("가로", 0, 0, 1, 2), ("세로", 0, 2, 2, 1), ("가", 1, 0, 1, 1), ("나", 1, 1, 1, 1)]
    assert found.text == "가로\t세로\n가\t나"


@pytest.mark.parametrize(
    ("rows", "expected", "origin"),
    [
        ((f"<table:table-header-rows>{row('가')}</table:table-header-rows>", row("나")), "가\n나", "rows of a head"),
        ((f"<table:table-rows>{row('가')}</table:table-rows>",), "가", "rows in a holder"),
        ((row(cell(p("가"), more=' table:number-columns-repeated="3"')),), "가\t가\t가", "a cell for several"),
        ((row("가", more=' table:number-rows-repeated="2"'), row("나")), "가\n가\n나", "a row for several"),
        ((row("가"), row(cell(), more=' table:number-rows-repeated="9000"')), "가", "empty rows of a spreadsheet"),
        ((row("가", cell(more=' table:number-columns-repeated="16000"')),), "가", "empty cells of a spreadsheet"),
        ((row("가"), row("숨은 줄", more=' table:visibility="collapse"'), row("나")), "가\n나", "a hidden row"),
        ((row(cell(table(row("속", "표"))), "뒤"),), "속\t표\t뒤", "a table in a cell"),
    ],
)
def test_rows_and_cells(rows: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(table(*rows)).text.strip() == expected, origin


def counted(rows: str, most: int) -> tuple[int, int]:
    """How many cells a table has, and how many were read; no cells if they are over the limit."""
    limits, read = Limits(max_cells=most), list[Element]()

    def content(held: Element) -> list[DraftBlock]:
        read.append(held)
        return [DraftTable(cells=odt_tables.cells(each, limits, content)) for each in held.findall("table")]

    root = parse_xml(f"<office:document {NAMESPACES}>{table(rows)}</office:document>", "odt")
    try:
        return len(odt_tables.cells(root[0], limits, content)), len(read)
    except kp.LimitExceeded:
        return 0, len(read)


COLUMNS, LINES = (f' table:number-{each}-repeated="{{}}"'.format for each in ("columns", "rows"))


@pytest.mark.parametrize(
    ("rows", "expected", "origin"),
    [
        (row(cell(p("가"), more=COLUMNS(40))), (40, 1), "a cell for several"),
        (row(cell(p("가")), cell(p("나"), more=COLUMNS(3)), more=LINES(9)), (36, 2), "a row for several"),
        (row(cell(p(), more=COLUMNS(900))), (0, 1), "more columns than the limit"),
        (row(cell(p()), more=LINES(900)), (0, 1), "more rows"),
        (row(cell(table(row(cell(p(), more=COLUMNS(4)))), more=COLUMNS(8))), (8, 2), "eight tables of four cells"),
        (row(cell(table(row(cell(p(), more=COLUMNS(4)))), more=COLUMNS(9))), (0, 2), "nine: with their cells over the limit"),
    ],
)  # fmt: skip
def test_what_stands_for_several_is_read_once(rows: str, expected: tuple[int, int], origin: str) -> None:
    assert counted(rows, most=40) == expected, origin


def test_a_table_in_a_cell_is_a_table() -> None:
    (outer,) = first_table(body(table(row(cell(p("앞"), table(row("속", "표"))))))).cells
    assert [type(each).__name__ for each in outer.blocks] == ["Paragraph", "Table"]


# ------------------------------------------------------------------------------------------ pages


def running(name: str, text: str, more: str = "") -> str:
    return f"<style:{name}{more}>{p(text)}</style:{name}>"


def test_running_heads_stand_where_their_pages_begin() -> None:
    first = master("First", running("header", "첫 머리"), more=' style:next-style-name="Standard"')
    rest = master(
        "Standard",
        running("header", "머리"),
        running("header-left", "왼쪽", ' style:display="false"'),
        running("footer", "발"),
    )
    wide = master("Wide", running("header", "넓은 머리"))
    begins = style("B", family="paragraph", more=' style:master-page-name="Wide"')
    opens = style("A", family="paragraph", more=' style:master-page-name="First"')
    found = body(
        p("가", style="A"), p("나"), p("다", style="B"), automatic=begins + opens, looks=masters(rest, first, wide)
    )
    assert found.text == "첫 머리\n머리\n가\n나\n넓은 머리\n다\n발"


def test_a_running_head_that_is_written_for_every_section_is_shown_once() -> None:
    looks = masters(
        master("Standard", running("header", "머리")),
        master("Converted1", running("header", "머리"), running("footer", "발")),
    )
    begins = style("B", family="paragraph", more=' style:master-page-name="Converted1"')
    opened = "<text:sequence-decls/>" + DELETED
    assert body(opened, p("가"), p("나", style="B"), automatic=begins, looks=looks).text == "머리\n가\n나\n발"


def test_declarations_begin_no_page() -> None:
    looks = masters(
        master("Standard", running("header", "머리")),
        master("First", running("header", "첫 머리"), more=' style:next-style-name="Standard"'),
    )
    opens = style("A", family="paragraph", more=' style:master-page-name="First"')
    assert (
        body("<text:sequence-decls/>", DELETED, p("가", style="A"), automatic=opens, looks=looks).text
        == "첫 머리\n머리\n가"
    )


def test_the_first_kind_of_page_is_used_unless_another_is_named() -> None:
    looks = masters(master("Standard", running("footer", "발")), master("Unused", running("header", "없는 머리")))
    assert body(p("가"), looks=looks).text == "가\n발"


# ------------------------------------------------------------------------------------------ the package


def test_one_xml_file_is_read_too() -> None:
    automatic = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
    text = f"<office:body><office:text>{p('가', span('숨은 글', '숨김'))}</office:text></office:body>"
    flat = f'<?xml version="1.0"?>\n<office:document {NAMESPACES} office:mimetype="{MIMETYPE}">{automatic}{text}</office:document>'
    record = kp.parse_bytes(flat.encode())
    assert (record.text, record.source.format) == ("가", "odt")


CONTENT = f"<office:document-content {NAMESPACES}><office:body><office:text>{p('가')}</office:text></office:body></office:document-content>"


def test_a_damaged_style_sheet_costs_its_marks_alone() -> None:
    found = odt.read(zipped({"content.xml": CONTENT, "styles.xml": "<broken"}, mimetype=MIMETYPE))
    assert (found.text, found.missing) == ("가", ("styles.xml",))


def test_a_package_without_a_style_sheet_is_whole() -> None:
    found = odt.read(zipped({"content.xml": CONTENT}, mimetype=MIMETYPE))
    assert (found.text, found.missing, found.pages) == ("가", (), None)


LOCK = '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'


@pytest.mark.parametrize(
    ("members", "error", "word"),
    [
        ({"content.xml": "x", "META-INF/manifest.xml": LOCK}, kp.EncryptedDocument, "password"),
        ({"encrypted-package": "x"}, kp.EncryptedDocument, "password"),
        ({"styles.xml": "<a/>"}, kp.DamagedDocument, "content.xml"),
        ({"content.xml": "<broken"}, kp.DamagedDocument, "well-formed"),
        ({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, kp.DamagedDocument, "document type definition"),
        ({"content.xml": "<a><body><spreadsheet/></body></a>"}, kp.UnsupportedFormat, "ODS"),
        ({"content.xml": "<a/>"}, kp.UnsupportedFormat, "no OpenDocument text"),
    ],
)
def test_what_cannot_be_read_is_named(members: dict[str, str], error: type[kp.ReadError], word: str) -> None:
    with pytest.raises(error, match=word) as caught:
        kp.parse_bytes(zipped(members, mimetype=MIMETYPE))
    assert caught.value.format == "odt"


@pytest.mark.parametrize(
    ("blocks", "limit"),
    [
        (table(row("가", more=' table:number-rows-repeated="99999999"')), "max_cells"),
        (table(row(cell(more=' table:number-columns-repeated="99999999"'), "가")), "max_cells"),
        (table(row(cell(), more=' table:number-rows-repeated="99999999"'), row("가")), "max_cells"),
        (p("가" * 600), "max_characters"),
        (p("가") * 400, "max_elements"),
        ("<text:section>" * 40 + p("가") + "</text:section>" * 40, "max_depth"),
    ],
)
def test_what_is_too_large_names_its_limit(blocks: str, limit: str) -> None:
    limits = Limits(max_cells=300, max_characters=500, max_elements=350, max_depth=30)
    with pytest.raises(kp.LimitExceeded) as caught:
        odt.read(document(blocks), limits)
    assert caught.value.limit == limit


@given(
    st.lists(
        st.text(
            st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="<&>\ufffe\uffff"),
            min_size=1,
        )
    )
)
def test_every_paragraph_comes_back(lines: list[str]) -> None:
    found = body(*map(p, lines))
    assert found.text.split() == body(p(" ".join(lines))).text.split()
