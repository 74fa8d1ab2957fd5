"""The writer of PDFs: sheets read back with both engines, and lines that wrap, tables and pages. All contents are invented."""

import datetime as dt
import sys
from functools import lru_cache

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Document, Paragraph, Table
from kprocure_parse.readers import pdf as reader
from kprocure_parse.release import Release
from kprocure_parse.testing.facts import differences
from kprocure_parse.testing.sheet import Sheet, SheetCell, SheetGrid, SheetLine
from kprocure_parse.testing.writers import hwpx, pdf, pdf_fonts
from kprocure_parse.testing.writers.pdf_text import Wrap
from tests.makers import sheets
from tests.makers.sheets import grid

WRAPS: tuple[Wrap, ...] = ("words", "letters")
LONG_TITLE = "조달청, 가상 자재 비축 늘려 중소기업의 원자재 부담을 덜고 공급망을 튼튼히 한다"
SUBTITLES = ("가상 알루미늄 2만 톤 방출, 할인율 3%로 확대", "모두 열두 기관이 함께 참여")
PLAIN = (
    "조달청(청장 홍길동)은 13일 가온동 교육관에서 중소기업과 함께하는 원자재 간담회를 열고 비축 물자의 방출 계획을 설명했다고 밝혔다.",
    *(
        f"{number}번째 설명에서 조달청은 앞으로도 현장의 목소리를 듣고 제도를 고쳐 나가며 공공 조달이 중소기업의 든든한 버팀목이 되도록"
        " 여러 기관과 힘을 모으겠다고 거듭 강조하였다."
        for number in range(1, 12)
    ),
)
MARKED = (
    (
        "□",
        1,
        "이번 간담회에는 가온 공업 협동조합을 비롯한 열두 기관이 참여하여 원자재 가격 변동과 납품 단가의 문제를 두고 의견을 나누었다.",
    ),
    (
        "ㅇ",
        2,
        "방출 물량은 알루미늄 2만 톤과 구리 1만 톤이며, 할인율은 종전의 1%에서 3%로 올려 중소기업이 바로 느낄 수 있게 하였다.",
    ),
    (
        "-",
        3,
        "신청은 비축 물자 창구에서 15일부터 받고, 물량이 모두 나가면 앞당겨 마칠 수 있으므로 미리 살펴보아야 한다.",
    ),
    (
        "*",
        4,
        "비축 물자: 가격이 크게 오르내릴 때를 대비하여 정부가 미리 사 두는 물자이며, 해마다 품목과 물량을 새로 정한다.",
    ),
)
ROW = (
    "보도시점",
    SheetCell(lines=("2026. 6. 23.(화) 12:00", "(2026. 6. 24.(수) 조간)")),
    "배포",
    "2026. 6. 23.(화) 09:00",
)
COVER: Sheet = (
    grid("banner", ("조달청", "보 도 자 료"), widths=(1, 2)),
    grid("row", ROW, widths=(1, 2.4, 0.8, 2)),
    grid("title", (SheetCell(lines=(LONG_TITLE, *(f"- {each} -" for each in SUBTITLES))),), widths=(1,)),
    SheetLine(kind="blank"),
    *(SheetLine(kind="body", text=f" {each}") for each in PLAIN),
    *(SheetLine(kind="body", text=f"{'  ' * (level - 1)}{mark} {text}") for mark, level, text in MARKED),
    SheetLine(kind="attachment", text="붙임  1. 간담회 개요 1부."),
    SheetLine(kind="attachment", text="      2. 방출 계획표 1부.  끝."),
    sheets.people(),
)


written = lru_cache(128)(pdf.write)
"""A sheet is written once for both engines."""


def parsed(sheet: Sheet, engine: str, wrap: Wrap = "words") -> Release:
    found = kp.parse_bytes(written(sheet, wrap=wrap), pdf_engine=engine)  # type: ignore[arg-type]  # a fixture's str
    assert isinstance(found, Release)
    return found


def read(sheet: Sheet, engine: str, wrap: Wrap = "words") -> Document:
    return reader.read(written(sheet, wrap=wrap), engine=engine)


def paragraphs(document: Document) -> list[str]:
    """The words of the page, without page marks."""
    texts = (document.text[each.span.slice].strip() for each in document.blocks if isinstance(each, Paragraph))
    marks = {f"- {number + 1} -" for number in range(document.pages or 0)}
    return [text for text in texts if text and text not in marks]


# ------------------------------------------------------------------------------------------ releases


def test_a_cover_form_over_three_pages_comes_back(engine: str) -> None:
    found = parsed(COVER, engine)
    assert (found.source.format, found.source.pages) == ("pdf", 3)
    assert found.headline is not None
    assert (found.headline.text, tuple(each.text for each in found.subtitles)) == (LONG_TITLE, SUBTITLES)
    assert found.release_time is not None
    assert [(lift.medium, lift.date, lift.time, lift.edition) for lift in found.release_time.lifts] == [
        ("all", dt.date(2026, 6, 23), dt.time(12, 0), None),
        ("print", dt.date(2026, 6, 24), None, "morning"),
    ]
    assert found.distributed is not None
    assert (found.distributed.date, found.distributed.time) == (dt.date(2026, 6, 23), dt.time(9, 0))
    assert [(item.marker, item.level, item.text) for item in found.body] == [
        *((None, 0, text) for text in PLAIN),
        *MARKED,
    ]
    assert [(each.title, each.marker) for each in found.attachments] == [
        ("간담회 개요", "붙임 1."),
        ("방출 계획표", "2."),
    ]
    assert [
        (each.department, each.group, each.role, each.rank, each.name, *(phone.number for phone in each.phones))
        for each in found.contacts
    ] == list(sheets.CONTACTS)


def test_inside_words_lines_break_too(engine: str) -> None:
    words, letters = parsed(COVER, engine), parsed(COVER, engine, "letters")
    assert [item.text.replace(" ", "") for item in letters.body] == [item.text.replace(" ", "") for item in words.body]
    assert pdf.write(COVER, wrap="letters") != pdf.write(COVER)


@pytest.mark.parametrize("name", ["cover", "wrapped", "old", "paragraph_row", "bilingual", "web", "bilingual_web"])
def test_a_sheet_reads_as_from_hwpx(name: str, engine: str) -> None:
    sheet: Sheet = getattr(sheets, name)()
    expected = kp.parse_bytes(hwpx.write(sheet))
    assert differences(expected, parsed(sheet, engine)) == []


# ------------------------------------------------------------------------------------------ lines

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
WORDS = st.lists(st.text(SYLLABLES, min_size=1, max_size=9), min_size=1, max_size=50)
MARKS = st.sampled_from(["", " ", "□ ", "  ㅇ ", "    - ", "      · "])
PARAGRAPHS = st.lists(st.builds("{}{}".format, MARKS, WORDS.map(" ".join)), min_size=1, max_size=14)
SHORT_LINE = 24
"""Fewer characters than a line has that the writer breaks."""
NARROW_LAST_LINE = [
    f"{' '.join(['가' * 9] * 4)} 가",
    "      · 가 가 가가 가가가 가가가 가가가가 가가가가가 가가가가가가가가 가가가가",
]


@given(texts=PARAGRAPHS, name=st.sampled_from(["pdfminer", "pypdfium2"]))
@example(texts=NARROW_LAST_LINE, name="pypdfium2")
def test_words_come_back(texts: list[str], name: str) -> None:
    if name == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    # no two lines are alike, since a line that repeats at the top of pages is a running head
    texts = [f"{text} {chr(ord('가') + number) * 3}" for number, text in enumerate(texts)]
    stretches = [{text[at : at + SHORT_LINE] for at in range(len(text) - SHORT_LINE + 1)} for text in texts]
    assume(len(set().union(*stretches)) == sum(map(len, stretches)))
    sheet = tuple(SheetLine(kind="body", text=text) for text in texts)
    assert paragraphs(read(sheet, name)) == [text.strip() for text in texts]
    bare = [text.replace(" ", "") for text in paragraphs(read(sheet, name, "letters"))]
    assert bare == [text.replace(" ", "") for text in texts]


@pytest.mark.parametrize("indent", ["", " ", "  "])
def test_a_page_that_ends_with_a_paragraph_does_not_join_it_to_the_next(indent: str, engine: str) -> None:
    # paragraphs of two lines, the second without room for another word
    full = [
        indent + " ".join(f"{chr(number)}나다라" for number in range(at, at + 15))
        for at in range(0xAC00, 0xAC00 + 180, 15)
    ]
    for above in range(25):
        texts = [*(f"{chr(number)}로 시작한 줄이다." for number in range(0xB098, 0xB098 + above)), *full]
        document = read(tuple(SheetLine(kind="body", text=text) for text in texts), engine)
        assert paragraphs(document) == [text.strip() for text in texts], above


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("가상 " * 22 + "(이하 ‘가상청’)이라 한다.", "brackets and quotes at a line's end"),
        ("The Public Procurement Service (PPS) held a briefing in Daejeon on June 23.", "a date at the end of a sentence"),
        ("The Public Procurement Service (PPS) held a briefing in Daejeon on June 23. Firms came.", "… or before the next"),
        ("※ 전화 ☎ 042-724-0000, ㎡ 당 3.5% △ 1.2 → 「가상법」 제3조 ①항 ∼ ②항", "signs"),
        ("가　나\u00a0다", "wide and hard spaces"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("wrap", WRAPS)
def test_a_line_comes_back(text: str, origin: str, wrap: Wrap, engine: str) -> None:
    assert paragraphs(read((SheetLine(kind="body", text=text),), engine, wrap)) == [" ".join(text.split())], origin


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_word_longer_than_a_line_is_broken(wrap: Wrap, engine: str) -> None:
    assert (
        "".join(paragraphs(read((SheetLine(kind="body", text="가" * 90),), engine, wrap))).replace(" ", "") == "가" * 90
    )


def test_a_character_without_a_glyph_is_named() -> None:
    for letter in ("\u2219", "\t", "\U000f02b1"):
        with pytest.raises(ValueError, match=rf"U\+{ord(letter):04X}"):
            pdf.write((SheetLine(kind="body", text=f"가{letter}나"),))


# ------------------------------------------------------------------------------------------ tables


def rows(document: Document) -> list[list[str]]:
    """The words of the cells of all tables."""
    tables = (block for block in document.blocks if isinstance(block, Table))
    return [[document.text[cell.span.slice].strip() for cell in row] for table in tables for row in table.rows()]


@given(made=sheets.merged_grids())
def test_merged_cells_keep_their_place_and_words(made: SheetGrid) -> None:
    document = read((SheetLine(kind="body", text="다음은 가상의 표이다."), made), "pdfminer")
    assert [row for row in ([text.split() for text in row] for row in rows(document)) if row] == [
        [[word for line in cell.lines for word in line.split()] for cell in row] for row in made.rows if row
    ]


@pytest.mark.parametrize("above", range(0, 30, 7))
def test_a_table_goes_over_the_end_of_a_page(above: int, engine: str) -> None:
    cells = [(f"{number}행", f"값 {number * 37}", "있음") for number in range(60)]
    table = grid("body", *cells, widths=(1, 2, 1))
    document = read((*(SheetLine(kind="body", text=f"{number}째 줄이다.") for number in range(above)), table), engine)
    assert rows(document) == [list(row) for row in cells]
    assert document.pages is not None
    assert document.pages > 2


def test_a_cell_higher_than_a_page_is_cut_between_lines(engine: str) -> None:
    lines = tuple(f"{number}번째 줄이다." for number in range(90))
    document = read((grid("body", ("가", SheetCell(lines=lines)), widths=(1, 3)),), engine)
    found = [line.strip() for row in rows(document) for text in row[-1:] for line in text.split("\n")]
    assert found == list(lines)


def test_a_number_wider_than_its_cell_is_set_smaller(engine: str) -> None:
    table = grid("contact", ("책임자", "(☎042-724-0000~5)"), widths=(0.84, 0.16))
    assert rows(read((table,), engine)) == [["책임자", "(☎042-724-0000~5)"]]


def test_rows_held_together_stay_on_one_page(engine: str) -> None:
    for above in range(17, 24):
        document = read(
            (*(SheetLine(kind="body", text=f"{number}째 줄이다.") for number in range(above)), sheets.people()), engine
        )
        units = [row[1].split("\n") for row in rows(document) if row[0].startswith("담당 부서")]
        assert [[line.strip() for line in each] for each in units] == [list(each[0]) for each in sheets.CONTACTS[::2]]


def test_a_cell_that_leaves_its_grid_is_a_mistake_of_the_caller() -> None:
    for cell in (SheetCell(lines=("가",), columns=3), SheetCell(lines=("가",), rows=2)):
        with pytest.raises(ValueError, match="leaves its grid of 1 × 2 places"):
            pdf.write((SheetGrid(kind="body", rows=((cell,),), widths=(1, 1)),))


# ------------------------------------------------------------------------------------------ files


@pytest.mark.parametrize("wrap", WRAPS)
def test_the_same_sheet_gives_the_same_bytes(wrap: Wrap) -> None:
    first = pdf.write(COVER, wrap=wrap)
    pdf.write(sheets.web())
    assert pdf.write(COVER, wrap=wrap) == first


def test_an_empty_sheet_is_a_page() -> None:
    assert pdf.write(()).startswith(b"%PDF-")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for missing in ("reportlab.pdfbase.ttfonts", "koreanize_matplotlib"):
        with monkeypatch.context() as without:
            without.setattr(pdf_fonts, "_faces", pdf_fonts._faces.__wrapped__)
            without.setitem(sys.modules, missing, None)
            with pytest.raises(ImportError, match=r"pip install kprocure-parse\[testing\]"):
                pdf.write(())


def test_matplotlib_stays_outside() -> None:
    pdf.write(())
    assert "koreanize_matplotlib" not in sys.modules
