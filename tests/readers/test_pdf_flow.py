"""What the PDF reader makes of glyphs and lines: paragraphs, tables, places, the same with both engines.

All files are made here.
"""

import zlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kprocure_parse.document import Document, Table
from kprocure_parse.errors import DamagedDocument, LimitExceeded, NoTextLayer, ReadError, UnsupportedFormat
from kprocure_parse.readers import pdf
from kprocure_parse.readers.limits import Limits
from tests.makers.pdf import WIDTH, Drawn, Line, Part, Rule, document, grid, paragraph, stream

ENGINES = ("pdfminer", "pypdfium2")
LEFT = 70


def flowed(*lines: str, top: float = 100) -> list[Part]:
    """A paragraph whose lines fill the column, except the last one."""
    return [*paragraph(LEFT, top, lines)]


FIRST = "가상청은 내년부터 혁신제품의 시범구매를 크게 늘린다고 밝"
LAST = "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것이다."
SENTENCES = f"{FIRST}{LAST}"


@pytest.mark.parametrize(
    ("pages", "paragraphs", "origin"),
    [
        ([flowed(FIRST, LAST)], [SENTENCES], "a word parted by the margin is one word again"),
        ([flowed(FIRST, LAST, "□ 다음 문단이다.")], [SENTENCES, "□ 다음 문단이다."], "a bullet begins a paragraph"),
        (
            [
                [
                    Line(LEFT, 100, "① 가상청은 ▲ 혁신제품의 시범구매를 크게 늘리는 중소기업,"),
                    Line(LEFT + 16, 116, "▲ 판로를 넓히는 기업을 돕는다."),
                ]
            ],
            ["① 가상청은 ▲ 혁신제품의 시범구매를 크게 늘리는 중소기업, ▲ 판로를 넓히는 기업을 돕는다."],
            "a mark inside a sentence may come first in its line",
        ),
        (
            [flowed(FIRST, "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다.", "*판로 : 파는 길")],
            [FIRST + "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다.", "*판로 : 파는 길"],
            "a note stands below the sentence it belongs to",
        ),
        (
            [
                [Line(LEFT + 5, 100, FIRST), *paragraph(LEFT, 116, [LAST])],
                [Line(LEFT + 5, 100, "둘째 쪽이다.")],
            ],
            [SENTENCES, "둘째 쪽이다."],
            "the indent of a first line tells, at the top of a page too",
        ),
        (
            [flowed(FIRST, "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다. "), flowed("둘째 쪽이다.")],
            [f"{FIRST}혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다. 둘째 쪽이다."],
            "a space behind the last sentence of a page: its line wraps",
        ),
        (
            [[*paragraph(LEFT, 100, [FIRST, "23."])]],
            [FIRST, "23."],
            "a number of a list",
        ),
        (
            [[*paragraph(LEFT, 100, [f"{FIRST} ", "23."])]],
            [f"{FIRST} 23."],
            "a space behind the line above: a number of the sentence",
        ),
        (
            [
                [
                    Line(LEFT, 100, "* 추이 : 가상청이 그동안 시범구매한 혁신제품은 해마다 조금씩 늘어난다", 12),
                    Line(LEFT + 14, 126, "가상청은 내년부터 혁신제품의 시범구매를 크게 늘린다고 밝", 14),
                    Line(LEFT, 148, "혔다.", 14),
                ]
            ],
            [
                "* 추이 : 가상청이 그동안 시범구매한 혁신제품은 해마다 조금씩 늘어난다",
                "가상청은 내년부터 혁신제품의 시범구매를 크게 늘린다고 밝혔다.",
            ],
            "a note of 12 points fills its line: the text of 14 below it is another paragraph",
        ),
        (
            [
                [
                    *paragraph(LEFT, 100, [FIRST, "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다."]),
                    Line(LEFT, 136, "- 가상청은 제품을 살펴본다."),
                ]
            ],
            [
                FIRST + "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다.",
                "- 가상청은 제품을 살펴본다.",
            ],
            "a sentence that fills its line, with a wider distance below it, ends its paragraph",
        ),
        (
            [
                [
                    *paragraph(LEFT, 100, [FIRST, "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다. "]),
                    Line(LEFT, 136, "가상청은 제품을 살펴본다."),
                ]
            ],
            [FIRST + "혔다. 이번 조치는 중소기업의 판로를 넓히기 위한 것입니다. 가상청은 제품을 살펴본다."],
            "a space behind the sentence: its line wraps, though the distance is wider",
        ),
        (
            [
                [
                    Line(LEFT, 100, "ㅇ (설비) 가상청은 내년부터 혁신제품의 시범구매를 돕는다"),
                    Line(LEFT + 9, 120, "- (종류) 가공 설비, 시험 설비, 포장 설비와 나머지 설"),
                    Line(LEFT + 18, 136, "비를 모두 돕는다."),
                ]
            ],
            [
                "ㅇ (설비) 가상청은 내년부터 혁신제품의 시범구매를 돕는다",
                "- (종류) 가공 설비, 시험 설비, 포장 설비와 나머지 설비를 모두 돕는다.",
            ],
            "a dash below the mark of the line above opens an item, though that line is full",
        ),
        (
            [
                [
                    Line(LEFT, 100, "* [수출] 가상청은 내년부터 혁신제품의 수출을 크게 늘린다"),
                    Line(LEFT + 10, 116, "[구매] 가상청은 시범구매를 돕는다"),
                ]
            ],
            ["* [수출] 가상청은 내년부터 혁신제품의 수출을 크게 늘린다", "[구매] 가상청은 시범구매를 돕는다"],
            "entries of a note that open with words in brackets",
        ),
        (
            [flowed("<가상청이 내년부터 시범구매를 크게 늘리는 혁신제품의 사진>"), flowed("다른 쪽")],
            ["<가상청이 내년부터 시범구매를 크게 늘리는 혁신제품의 사진>", "다른 쪽"],
            "words that are wholly in brackets are a paragraph, though they fill their line",
        ),
        (
            [flowed(FIRST, LAST), flowed("□ 둘째 쪽이다.")],
            [SENTENCES, "□ 둘째 쪽이다."],
            "a page ends a finished paragraph",
        ),
        (
            [flowed(FIRST, "짧은 줄"), flowed("다른 쪽")],
            [f"{FIRST}짧은 줄", "다른 쪽"],
            "a line far from the margin ends its paragraph",
        ),
        (
            [[Line(LEFT, 100, "가상청 "), Line(LEFT + 35, 100, "보도자료")]],
            ["가상청 보도자료"],
            "runs on one line are one line",
        ),
        (
            [[Line(LEFT, 200, "아래쪽"), Line(LEFT, 100, "위쪽")]],
            ["위쪽", "아래쪽"],
            "order is that of the page, not of the file",
        ),
    ],
)
def test_lines_become_the_paragraphs_a_reader_sees(
    pages: Sequence[Sequence[Part]], paragraphs: list[str], origin: str, engine: str
) -> None:
    found = pdf.read(document(*pages), engine=engine)
    texts = [found.text[block.span.slice].strip() for block in found.blocks]
    assert texts == paragraphs, origin
    assert (found.format, found.engine, found.pages) == ("pdf", engine, len(pages))


CONTACTS: list[Part] = [
    *grid([70, 170, 300, 500], [100, 130, 160]),
    Line(80, 120, "담당 부서"),
    Line(180, 120, "가상과"),
    Line(310, 120, "김가상 (042-000-0000)"),
    Line(80, 150, "언론 문의"),
    Line(180, 150, "대변인실"),
    Line(310, 150, "박가공 (042-000-0001)"),
]


LIGATURES = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfchar <58> <00660069> <59> <006600660069> endbfchar endcmap end end"""
"""X shows fi, Y shows ffi."""
NARROW = {"f": 200, "i": 200, "X": 900, "Y": 1200}
WIDTHS = " ".join(str(NARROW.get(chr(code), 500)) for code in range(256))
DESCRIPTOR = b"<< /Type /FontDescriptor /FontName /Made /Flags 32 /FontBBox [0 -200 1000 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>"
OWN_FONT = f"/F2 << /Type /Font /Subtype /TrueType /BaseFont /Made /ToUnicode 3 0 R /FirstChar 0 /LastChar 255 /Widths [{WIDTHS}] /FontDescriptor 4 0 R >>"


@pytest.mark.parametrize("engine", ENGINES)
def test_ligatures_part_no_words(engine: str) -> None:
    """LibreOffice's PDFs of English texts: one glyph stands for two or three letters."""
    words = Drawn("BT /F2 10 Tf 70 700 Td (the Xrst oYce oYcer) Tj ET")
    data = document([words], fonts=OWN_FONT, extra=[stream(LIGATURES), DESCRIPTOR])
    assert pdf.read(data, engine=engine).text == "the first office officer"


def table_of(found: Document) -> Table:
    return next(block for block in found.blocks if isinstance(block, Table))


def test_ruling_lines_make_cells(engine: str) -> None:
    found = pdf.read(document(CONTACTS), engine=engine)
    assert rows_of(found) == [
        ["담당 부서", "가상과", "김가상 (042-000-0000)"],
        ["언론 문의", "대변인실", "박가공 (042-000-0001)"],
    ]
    assert [(cell.row_span, cell.column_span) for cell in table_of(found).cells] == [(1, 1)] * 6


def test_two_long_words_of_a_cell_are_no_word_that_wraps(engine: str) -> None:
    made: list[Part] = [
        *grid([70, 170, 270], [100, 140]),
        Line(95, 115, "구매사업국"),
        Line(95, 131, "공사계약과"),
        Line(175, 115, "과장"),
    ]
    assert pdf.read(document(made), engine=engine).text == "구매사업국 공사계약과\t과장"


def test_a_missing_line_spans_rows(engine: str) -> None:
    parts: list[Part] = [
        *(Rule(left, 100, left, 160) for left in (70, 170, 300)),
        Rule(70, 100, 300, 100),
        Rule(170, 130, 300, 130),
        Rule(70, 160, 300, 160),
        Line(80, 135, "담당 부서"),
        Line(180, 120, "가상과"),
        Line(180, 150, "가공과"),
    ]
    found = pdf.read(document(parts), engine=engine)
    spans = {found.text[cell.span.slice]: (cell.row, cell.column, cell.row_span) for cell in table_of(found).cells}
    assert spans == {"담당 부서": (0, 0, 2), "가상과": (0, 1, 1), "가공과": (1, 1, 1)}


def rows_of(found: Document) -> list[list[str]]:
    return [[found.text[cell.span.slice] for cell in row] for row in table_of(found).rows()]


@pytest.mark.parametrize(
    ("made", "rows", "origin"),
    [
        (
            [
                *grid([70, 130], [100, 125]),
                *grid([136, 500], [100, 125]),
                Line(80, 117, "붙임1"),
                Line(150, 117, "설명회 개요"),
            ],
            [["붙임1", "설명회 개요"]],
            "the number and the title of an annex",
        ),
        (
            [
                *grid([70, 150], [100, 120, 150]),
                *grid([170, 250], [100, 120, 150]),
                *grid([270, 350], [100, 120, 150]),
                *(Line(left, 114, word) for left, word in ((75, "신청"), (175, "심사"), (275, "선정"))),
                *(Line(left, 138, word) for left, word in ((75, "기업"), (175, "가상청"), (275, "위원회"))),
            ],
            [["신청", "심사", "선정"], ["기업", "가상청", "위원회"]],
            "the steps of a procedure",
        ),
        (
            [
                *grid([70, 150], [100, 130]),
                *grid([170, 250], [100, 130]),
                *grid([270, 350], [100, 130]),
                *(Line(left, 118, word) for left, word in ((75, "신청"), (175, "심사"), (275, "선정"))),
                *(Line(left, 118, "△△") for left in (152, 252)),
            ],
            [["신청", "△△", "심사", "△△", "선정"]],
            "arrows between the steps",
        ),
    ],
)
def test_boxes_of_one_height_are_one_table(made: list[Part], rows: list[list[str]], origin: str, engine: str) -> None:
    assert rows_of(pdf.read(document(made), engine=engine)) == rows, origin


def test_boxes_of_different_heights_are_tables_of_their_own(engine: str) -> None:
    made: list[Part] = [
        *grid([70, 150], [100, 130]),
        *grid([170, 250], [100, 160]),
        Line(75, 118, "신청"),
        Line(175, 118, "심사"),
    ]
    assert pdf.read(document(made), engine=engine).text == "신청\n심사"


def test_a_line_stretched_to_its_margins_is_no_row(engine: str) -> None:
    stretched = [
        Line(70, 100, "가상청은"),
        Line(128, 100, "올해"),
        Line(166, 100, "열린"),
        Line(204, 100, "나눔장터에서"),
    ]
    assert pdf.read(document(stretched), engine=engine).text == "가상청은 올해 열린 나눔장터에서"


@pytest.mark.parametrize(
    ("first", "second", "origin"),
    [
        ("□ 주요 일정", "사회자 홍길동", "an item, and what is said beside it"),
        ("<최근 농기계 사고>", "(단위 : 건)", "the heading of a chart and its unit"),
        ("04", "언제 신청하나요?", "the number of a question"),
        ("미리 알려 드린다.", "(1차) 0월 0일", "the end of a sentence"),
        ("일정", "※ 모두 공개", "a note"),
        ("2025년", ": 가상과 고문", "a value"),
    ],
)
def test_a_line_whose_words_stand_apart_may_be_no_row(first: str, second: str, origin: str, engine: str) -> None:
    apart = [Line(70, 100, first), Line(240, 100, second), *flowed(FIRST, LAST, top=116)]
    assert pdf.read(document(apart), engine=engine).text == f"{first} {second}\n{SENTENCES}", origin


def test_a_lone_line_in_columns_is_a_row(engine: str) -> None:
    apart = [Line(70, 100, "보도시점"), Line(200, 100, "배포 즉시"), Line(400, 100, "0월 0일")]
    assert rows_of(pdf.read(document(apart), engine=engine)) == [["보도시점", "배포 즉시", "0월 0일"]]


def test_units_each_beside_their_rows_are_cells_though_no_line_parts_them(engine: str) -> None:
    made: list[Part] = [
        *(Rule(left, 100, left, 175) for left in (70, 170, 300, 500)),
        *(Rule(170, top, 500, top) for top in (125, 150)),
        *(Rule(70, top, 500, top) for top in (100, 175)),
        *(Line(80, top, unit) for top, unit in ((116, "가상홍보팀"), (166, "안전관리팀"))),
        *(Line(180, top, word) for top, word in ((116, "책임자"), (141, "담당자"), (166, "담당자"))),
        *(Line(310, top, name) for top, name in ((116, "홍길동"), (141, "김가람"), (166, "박나래"))),
    ]
    assert rows_of(pdf.read(document(made), engine=engine)) == [
        ["가상홍보팀", "책임자", "홍길동"],
        ["", "담당자", "김가람"],
        ["안전관리팀", "담당자", "박나래"],
    ]


def test_two_lines_in_the_middle_of_a_merged_cell_are_one_cell(engine: str) -> None:
    made: list[Part] = [
        *(Rule(left, 100, left, 150) for left in (70, 170, 300)),
        *(Rule(70, top, 300, top) for top in (100, 150)),
        Rule(170, 125, 300, 125),
        *(Line(80, top, unit) for top, unit in ((121, "구매사업국"), (137, "공사계약과"))),
        *(Line(180, top, word) for top, word in ((116, "책임자"), (141, "담당자"))),
    ]
    assert rows_of(pdf.read(document(made), engine=engine))[0] == ["구매사업국 공사계약과", "책임자"]


def test_a_table_keeps_its_place_among_paragraphs(engine: str) -> None:
    above, below = Line(LEFT, 60, "위 문단이다."), Line(LEFT, 220, "아래 문단이다.")
    found = pdf.read(document([below, *CONTACTS, above]), engine=engine)
    assert [isinstance(block, Table) for block in found.blocks] == [False, True, False]


def test_places_are_page_and_box_from_the_upper_left(engine: str) -> None:
    found = pdf.read(document([Line(LEFT, 100, "첫 쪽")], [Line(LEFT, 300, "둘째 쪽", size=20)]), engine=engine)
    first, second = (block.place for block in found.blocks)
    assert first is not None
    assert second is not None
    assert (first.page, second.page) == (1, 2)
    assert first.box is not None
    assert second.box is not None
    left, top, right, bottom = second.box
    assert left == pytest.approx(LEFT, abs=1)
    assert right == pytest.approx(LEFT + 3.5 * 20, abs=1)
    assert top < 300 <= bottom
    assert first.box[3] < top


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", UnsupportedFormat, "%PDF-"),
        (b"PK\x03\x04 hwpx", UnsupportedFormat, "%PDF-"),
        (b"%PDF-1.4\n", DamagedDocument, "begins like a PDF"),
        (document([]), NoTextLayer, "no text"),
        (document([Rule(10, 10, 400, 10)]), NoTextLayer, "no text"),
        (document(flowed(FIRST, LAST), mapped=False), NoTextLayer, "character recognition"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[ReadError], says: str, engine: str) -> None:
    with pytest.raises(error, match=says) as caught:
        pdf.read(data, engine=engine)
    assert caught.value.format == "pdf"


def test_limits_are_named(engine: str) -> None:
    pages = document(*[flowed("가")] * 3)
    with pytest.raises(LimitExceeded) as caught:
        pdf.read(pages, Limits(max_pages=2), engine=engine)
    assert caught.value.limit == "max_pages"
    with pytest.raises(LimitExceeded) as caught:
        pdf.read(pages, Limits(max_bytes=10), engine=engine)
    assert caught.value.limit == "max_bytes"


def test_a_bomb_is_found_before_it_is_unpacked() -> None:
    packed = stream(zlib.compress(bytes(100_000_000)), "/Filter /FlateDecode")
    with pytest.raises(LimitExceeded) as caught:
        pdf.read(document(flowed(FIRST), extra=[packed]), Limits(max_unpacked=1_000_000))
    assert caught.value.limit == "max_unpacked"


def test_an_unknown_engine_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="pdfminer"):
        pdf.read(document(CONTACTS), engine="other")


WORDS = st.text(st.sampled_from("가나다라청은밝혔다·□ 0123().,"), min_size=2, max_size=20)
"""At least two glyphs: the made font has no ink, and PDFium drops text no wider than the ink of its last glyph."""
PLACED = st.builds(Line, st.integers(20, WIDTH - 300), st.integers(40, 800), WORDS, st.sampled_from([8, 10, 14]))


@given(st.lists(PLACED, min_size=1, max_size=12), st.sampled_from(ENGINES))
def test_no_glyph_is_lost_wherever_it_stands(lines: list[Line], name: str) -> None:
    """Hangul and digits are found as often as they were drawn; lines do not overlap."""
    apart = [each._replace(top=60 + 30 * number) for number, each in enumerate(lines)]
    drawn = sorted(letter for line in apart for letter in line.text if letter.isalnum())
    if not drawn:
        return
    if name == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    found = pdf.read(document(apart), engine=name)
    assert sorted(letter for letter in found.text if letter.isalnum()) == drawn


WHOLE = document([*flowed(FIRST, LAST, top=300), *CONTACTS])


@given(st.integers(0, len(WHOLE)), st.sampled_from(ENGINES))
def test_a_cut_file_is_a_document_or_an_error_for_people(cut: int, name: str) -> None:
    if name == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    _read_or_refuse(WHOLE[:cut], name)


@given(st.binary(max_size=200), st.integers(0, len(WHOLE)))
@settings(deadline=None)
def test_foreign_bytes_are_a_document_or_an_error_for_people(noise: bytes, at: int) -> None:
    _read_or_refuse(b"%PDF-1.4\n" + noise, "pdfminer")
    _read_or_refuse(WHOLE[:at] + noise + WHOLE[at + len(noise) :], "pdfminer")


def _read_or_refuse(data: bytes, name: str) -> None:
    try:
        found = pdf.read(data, engine=name)
    except ReadError as error:
        assert error.reason
    else:
        assert all(found.text[block.span.slice] for block in found.blocks)
