"""Drafts → Documents: the one layout that all formats share; and the limits of what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Cell, Document, Paragraph, Place, Table
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable, assemble
from kprocure_parse.readers.limits import Limits


def line(text: str) -> DraftParagraph:
    return DraftParagraph(text=text)


def grid(*rows: list[str]) -> DraftTable:
    cells = [
        DraftCell(blocks=[line(text)], row=at, column=place)
        for at, row in enumerate(rows)
        for place, text in enumerate(row)
    ]
    return DraftTable(cells=cells)


def laid_out(*blocks: DraftBlock) -> Document:
    return assemble(blocks, format="hwpx")


@pytest.mark.parametrize(
    ("blocks", "text", "origin"),
    [
        ([], "", "nothing"),
        ([line("가"), line("나")], "가\n나", "a paragraph a line"),
        ([line("가"), line(""), line("나")], "가\n\n나", "an empty paragraph is an empty line"),
        ([line("  가 ")], "  가 ", "an indent stays"),
        ([line("가\r\n나\x0b다")], "가\n나\n다", "line ends inside"),
        ([line("\u1100\u1161\U000f02b1（\u200b）")], "가①()", "characters are normalised"),
        ([grid(["가", "나"], ["다", "라"])], "가\t나\n다\t라", "cells apart by tabs, rows by line ends"),
        ([line("앞"), grid(["가", ""], ["", "라"]), line("뒤")], "앞\n가\t\n\t라\n뒤", "empty cells"),
        ([DraftTable(cells=[])], "", "a table without cells"),
    ],
)
def test_layout(blocks: list[DraftBlock], text: str, origin: str) -> None:
    assert laid_out(*blocks).text == text, origin


def test_spans_leave_out_the_white_space_around() -> None:
    document = laid_out(line("  가 나 "), line(" "), line("다"))
    assert [document.text[block.span.slice] for block in document.blocks] == ["가 나", "다"]


def test_cells_are_sorted_by_address_and_keep_what_they_cover() -> None:
    cells = [
        DraftCell(blocks=[line("나")], row=1, column=0),
        DraftCell(blocks=[line("가")], row=0, column=0, row_span=1, column_span=2, name="이름", place=Place(page=2)),
    ]
    (table,) = laid_out(DraftTable(cells=cells, place=Place(page=1))).blocks
    assert isinstance(table, Table)
    first, _ = table.cells
    assert (first.row, first.column, first.row_span, first.column_span, first.name) == (0, 0, 1, 2, "이름")
    assert (table.place, first.place) == (Place(page=1), Place(page=2))


def test_a_cell_of_one_paragraph_has_no_blocks_and_others_have() -> None:
    one = DraftCell(blocks=[line("가")], row=0, column=0)
    two = DraftCell(blocks=[line("나"), line("다")], row=0, column=1)
    deep = DraftCell(blocks=[grid(["라", "마"])], row=0, column=2)
    document = laid_out(DraftTable(cells=[one, two, deep]))
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [[type(block) for block in cell.blocks] for cell in table.cells] == [[], [Paragraph, Paragraph], [Table]]
    assert document.text == "가\t나\n다\t라\t마"


@pytest.mark.parametrize(
    ("blocks", "limits", "limit", "origin"),
    [
        ([line("가" * 11)], Limits(max_characters=10), "max_characters", "one long paragraph"),
        ([line("")] * 12, Limits(max_characters=10), "max_characters", "line ends count too"),
        ([grid(["가"] * 3, ["나"] * 3)], Limits(max_cells=5), "max_cells", "many cells"),
    ],
)
def test_limits_are_named(blocks: list[DraftBlock], limits: Limits, limit: str, origin: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        assemble(blocks, format="hwpx", limits=limits)
    assert caught.value.limit == limit, origin


def test_limits_hold_exactly() -> None:
    limits = Limits(max_characters=3, max_cells=2)
    assert assemble([grid(["가", "나"])], format="hwpx", limits=limits).text == "가\t나"


def test_a_limit_says_what_was_found() -> None:
    Limits(max_cells=5).check("hwpx", "max_cells", 5, "cells")
    with pytest.raises(kp.LimitExceeded, match="hwpx: 1,234 cells; the limit max_cells is 5"):
        Limits(max_cells=5).check("hwpx", "max_cells", 1234, "cells")


def tables(inner: st.SearchStrategy[list[DraftBlock]]) -> st.SearchStrategy[list[DraftBlock]]:
    cell = st.builds(DraftCell, blocks=inner, row=st.integers(0, 3), column=st.integers(0, 3))
    table = st.builds(DraftTable, cells=st.lists(cell, max_size=4))
    return st.lists(st.one_of(st.text(max_size=6).map(line), table), max_size=3)


DRAFTS: st.SearchStrategy[list[DraftBlock]] = st.recursive(
    st.lists(st.text(max_size=6).map(line), max_size=3).map(list[DraftBlock]), tables, max_leaves=8
)


def stand_in_order(blocks: tuple[Paragraph | Table, ...], text: str, start: int, end: int) -> None:
    for block in blocks:
        assert start <= block.span.start < block.span.end <= end
        assert text[block.span.slice] == text[block.span.slice].strip()
        cells: tuple[Cell, ...] = block.cells if isinstance(block, Table) else ()
        for cell in cells:
            stand_in_order(cell.blocks, text, cell.span.start, cell.span.end)
        start = block.span.end


@given(DRAFTS)
def test_blocks_stand_in_order_inside_the_text(drafts: list[DraftBlock]) -> None:
    document = laid_out(*drafts)
    stand_in_order(document.blocks, document.text, 0, len(document.text))
