"""Tables keep their columns: a cell is in the column where it begins, whatever cells are merged around it. All contents are invented."""

from __future__ import annotations

import pytest

import kprocure_parse as kp
from kprocure_parse.pipeline import parse_document
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable, assemble

HEAD = ("보도자료", "가상의 물품 새로 지정", "조달청(청장 홍길동)은 가상의 물품을 새로 지정했다고 13일 밝혔다.")
TAIL = "새로 지정된 물품은 내년부터 살 수 있다."


def cell(text: str, row: int, column: int, rows: int = 1, columns: int = 1) -> DraftCell:
    blocks = tuple(DraftParagraph(text=line) for line in text.split("\n"))
    return DraftCell(row=row, column=column, row_span=rows, column_span=columns, blocks=blocks)


def tables(*cells: DraftCell) -> list[tuple[tuple[str, ...], ...]]:
    """The rows of the tables in the body of a release that contains this table."""
    blocks: list[DraftBlock] = [DraftParagraph(text=line) for line in HEAD]
    blocks += [DraftTable(cells=cells), DraftParagraph(text=TAIL)]
    record = parse_document(assemble(blocks, format="hwpx"))
    assert isinstance(record, kp.Release)
    return [item.rows for item in record.body if item.kind == "table"]


CASES = [
    # origin: tables of statistics whose heads span several quarters
    (
        (
            *(cell("구분", 0, 0, rows=2), cell("2024년", 0, 1, columns=2), cell("2025년", 0, 3)),
            *(cell("1분기", 1, 1), cell("2분기", 1, 2), cell("1분기", 1, 3)),
            *(cell("물품", 2, 0), cell("1", 2, 1), cell("2", 2, 2), cell("3", 2, 3)),
        ),
        (("구분", "2024년", "", "2025년"), ("", "1분기", "2분기", "1분기"), ("물품", "1", "2", "3")),
    ),
    # origin: lists by kind, with one kind for several lines; the last row has a single cell
    (
        (
            *(cell("분야", 0, 0), cell("품목", 0, 1)),
            *(cell("보건", 1, 0, rows=2), cell("주사기", 1, 1)),
            *(cell("마스크", 2, 1), cell("식품", 3, 0), cell("포장재", 3, 1)),
        ),
        (("분야", "품목"), ("보건", "주사기"), ("", "마스크"), ("식품", "포장재")),
    ),
    # origin: the same, with a cell of two lines alone in its row
    (
        (
            *(cell("분야", 0, 0), cell("품목", 0, 1), cell("비고", 0, 2)),
            *(cell("보건", 1, 0, rows=2), cell("주사기", 1, 1), cell("신규", 1, 2, rows=2)),
            cell("마스크\n장갑", 2, 1),
        ),
        (("분야", "품목", "비고"), ("보건", "주사기", "신규"), ("", "마스크 장갑", "")),
    ),
    # origin: a row whose last cells are empty
    (
        (*(cell("구분", 0, 0), cell("건수", 0, 1), cell("비고", 0, 2)), *(cell("물품", 1, 0), cell("3", 1, 1, columns=2))),
        (("구분", "건수", "비고"), ("물품", "3", "")),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "rows"), CASES)
def test_cells_stand_in_their_columns(cells: tuple[DraftCell, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    assert tables(*cells) == [rows]


def test_every_row_of_a_table_is_as_wide_as_the_table() -> None:
    for cells, _ in CASES:
        for table in tables(*cells):
            assert len({len(row) for row in table}) == 1


# origin: boxes whose title stands in the middle of their upper border (SMEs, police, interior)
def test_a_title_set_in_the_border_of_a_box_is_its_heading() -> None:
    box = (cell("", 0, 0), cell("< 나눔장터 개요 >", 0, 1), cell("", 0, 2))
    held = cell("□ 일시: 6월 13일\n□ 장소: 가온광장", 1, 0, columns=3)
    blocks: list[DraftBlock] = [*(DraftParagraph(text=line) for line in HEAD), DraftTable(cells=(*box, held))]
    record = parse_document(assemble([*blocks, DraftParagraph(text=TAIL)], format="hwpx"))
    assert isinstance(record, kp.Release)
    assert [(item.kind, item.text) for item in record.body[1:3]] == [
        ("heading", "< 나눔장터 개요 >"),
        ("bullet", "일시: 6월 13일"),
    ]


def test_the_text_below_a_box_is_no_part_of_its_last_line() -> None:
    box = cell("ㅇ (때) 0월 00일(목)\nㅇ (내용) 물품을 만드는 기업을 찾아가 격려하고 사례 확산", 0, 0)
    blocks: list[DraftBlock] = [DraftParagraph(text=line) for line in HEAD]
    blocks += [DraftTable(cells=[box]), DraftParagraph(text=TAIL), DraftParagraph(text="□ 물품은 셋이다.")]
    record = parse_document(assemble(blocks, format="hwpx"))
    assert isinstance(record, kp.Release)
    assert [item.text for item in record.body[2:4]] == [
        "(내용) 물품을 만드는 기업을 찾아가 격려하고 사례 확산",
        TAIL,
    ]


def items(*blocks: DraftBlock) -> list[str]:
    """Kind, level and words of the items between the lead and the last sentence of a release that contains these blocks."""
    lines: list[DraftBlock] = [DraftParagraph(text=line) for line in HEAD]
    record = parse_document(assemble([*lines, *blocks, DraftParagraph(text=TAIL)], format="hwpx"))
    assert isinstance(record, kp.Release)
    return [f"{item.kind} {item.level} {item.text}" for item in record.body[1:-1]]


DATA = DraftTable(cells=[cell("물품", 0, 0), cell("1", 0, 1), cell("식품", 1, 0), cell("2", 1, 1)])


# origin: statements of a commission, monthly figures of loans; figures in two tables directly below each other
@pytest.mark.parametrize(
    ("blocks", "found", "origin"),
    [
        (
            [DATA, DraftTable(cells=[cell("2", 0, 0), cell("", 0, 1), cell("점검회의 개최", 0, 2)])],
            ["table 0 물품 1 식품 2", "heading 1 점검회의 개최"],
            "a number and a title are no last row of the table above",
        ),
        (
            [DraftTable(cells=[cell("3", 0, 0), cell("물품 수", 0, 1)]), DATA],
            ["table 0 3 물품 수 물품 1 식품 2"],
            "a figure above other rows is a value",
        ),
        (
            [DraftTable(cells=[cell("Ⅱ", 0, 0), cell("물품 현황", 0, 1)]), DATA],
            ["heading 1 물품 현황", "table 0 물품 1 식품 2"],
            "nor the first row of the table below",
        ),
        (
            [DraftTable(cells=[cell("1", 0, 0), cell("물품", 0, 1), cell("2", 1, 0), cell("식품", 1, 1)])],
            ["table 0 1 물품 2 식품"],
            "several numbers are a table",
        ),
        (
            [DraftTable(cells=[cell("3", 0, 0), cell("12.5", 0, 1)])],
            ["table 0 3 12.5"],
            "a figure is no title",
        ),
        ([DATA, DATA], ["table 0 물품 1 식품 2", "table 0 물품 1 식품 2"], "two tables of several rows"),
        (
            [DraftTable(cells=[cell("신청", 0, 0), cell("심사", 0, 1)]), DATA],
            ["table 0 신청 심사 물품 1 식품 2"],
            "a row alone joins its neighbour: boxes drawn one by one",
        ),
    ],
)
def test_tables_below_each_other(blocks: list[DraftBlock], found: list[str], origin: str) -> None:
    assert items(*blocks) == found, origin
