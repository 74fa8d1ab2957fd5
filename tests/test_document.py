"""The neutral document: places, Markdown. All content is invented."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Document, Place, Span
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable, assemble

INNER = DraftTable(cells=[DraftCell(blocks=[DraftParagraph(text="가상과")], row=0, column=0)])
DRAFT: list[DraftBlock] = [
    DraftParagraph(text="가상의 물품 지정", place=Place(1, (10.0, 20.0, 200.0, 40.0))),
    DraftTable(
        cells=[
            DraftCell(blocks=[DraftParagraph(text="구분")], row=0, column=0),
            DraftCell(blocks=[DraftParagraph(text="건수|금액")], row=0, column=1, column_span=2),
            DraftCell(blocks=[DraftParagraph(text="물품"), INNER], row=1, column=0),
            DraftCell(blocks=[DraftParagraph(text="3\n4")], row=1, column=1, place=Place(2, (1.0, 2.0, 3.0, 4.0))),
        ],
        place=Place(2),
    ),
    DraftParagraph(text="- 항목이다."),
    DraftTable(cells=[DraftCell(blocks=[DraftParagraph(text="틀 안의 글")], row=0, column=0)]),
]


def document() -> Document:
    return assemble(DRAFT, format="hwpx")


def span_of(words: str) -> Span:
    start = document().text.index(words)
    return Span(start, start + len(words))


def test_cells_stand_apart_by_tabs_and_rows_by_line_ends() -> None:
    assert document().text == "가상의 물품 지정\n구분\t건수|금액\n물품\n가상과\t3\n4\n- 항목이다.\n틀 안의 글"


def test_places_are_those_of_the_innermost_block_that_tells() -> None:
    made = document()
    assert made.place(span_of("물품 지정")) == Place(1, (10.0, 20.0, 200.0, 40.0))
    assert made.place(span_of("구분")) == Place(2, None, table=0, row=0, column=0)
    assert made.place(span_of("3\n4")) == Place(2, (1.0, 2.0, 3.0, 4.0), table=0, row=1, column=1)
    assert made.place(span_of("가상과")) == Place(2, None, table=0, row=0, column=0)
    assert made.place(span_of("구분\t건수")) == Place(2, None, table=0)
    assert made.place(span_of("- 항목이다.")) is None
    assert made.place(Span(0, len(made.text))) is None


def test_markdown_has_real_tables() -> None:
    assert document().to_markdown() == (
        "가상의 물품 지정\n\n"
        "| 구분 | 건수\\|금액 |  |\n| --- | --- | --- |\n| 물품<br>가상과 | 3<br>4 |  |\n\n"
        "\\- 항목이다.\n\n틀 안의 글\n"
    )


@given(st.lists(st.text(max_size=20), max_size=8))
def test_every_paragraph_is_placed_where_it_was_put(texts: list[str]) -> None:
    made = assemble([DraftParagraph(text=text, place=Place(1)) for text in texts], format="pdf")
    for block in made.blocks:
        assert made.text[block.span.slice].strip() == made.text[block.span.slice]
        assert made.place(block.span) == Place(1)


def test_read_gives_the_document_alone(tmp_path: Path) -> None:
    file = tmp_path / "release.txt"
    file.write_text("가상의 물품 지정\n\n구분\t건수\n물품\t3\n", encoding="utf-8")
    assert kp.read(file).to_markdown() == "가상의 물품 지정\n\n| 구분 | 건수 |\n| --- | --- |\n| 물품 | 3 |\n"
