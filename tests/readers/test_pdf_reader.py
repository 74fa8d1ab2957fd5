"""The PDF reader below its layout: words from glyphs, ways to draw a table, pages, operators, and files made to do harm.

All files are made here. What the layout makes of lines is tested in test_pdf_flow.
"""

import re
import zlib
from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfdocument import PDFStandardSecurityHandler, PDFStandardSecurityHandlerV4

import kprocure_parse as kp
from kprocure_parse.document import Document, Paragraph, Table
from kprocure_parse.readers import pdf, pdf_opened, pdf_streams
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_operations import Operand, perform
from kprocure_parse.readers.pdf_security import HANDLERS
from tests.makers import pdf as make
from tests.makers.pdf import Drawn, Line, Part, Rule, grid, hexadecimal, paragraph

ENGINES = ("pdfminer", "pypdfium2")


def read(*pages: Sequence[Part], engine: str) -> Document:
    return pdf.read(make.document(*pages), engine=engine)


def rows(document: Document) -> list[list[str]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [[document.text[cell.span.slice] for cell in row] for row in table.rows()]


def text(operators: str) -> Drawn:
    return Drawn(f"BT /F1 10 Tf {operators} ET")


# ------------------------------------------------------------------------------------------ words

GA, BRACKETS = hexadecimal("가나"), f"[{hexadecimal('(')} -2000 {hexadecimal(')')}]"


@pytest.mark.parametrize(
    ("parts", "written", "origin"),
    [
        ([Line(56, 100, "가상청은 밝혔다.")], "가상청은 밝혔다.", "space glyphs"),
        ([Line(56, 100, "가상청은"), Line(99, 100, "밝혔다.")], "가상청은 밝혔다.", "Hancom leaves space glyphs out: the gap tells"),
        ([Line(56, 100, "가상"), Line(76, 100, "청은")], "가상청은", "a text object may end inside a word"),
        ([Line(56, 100, "가상청은  밝혔다.")], "가상청은 밝혔다.", "doubled spaces"),
        ([Line(99, 100, "밝혔다."), Line(56, 100, "가상청은")], "가상청은 밝혔다.", "drawn from right to left"),
        ([Line(56, 100, "가상청"), Line(56.4, 100.4, "가상청")], "가상청", "a shadow: text drawn twice"),
        ([Line(56, 100, "가상청가상청")], "가상청가상청", "said twice is not drawn twice"),
        ([Line(56, 100, "사업비"), Line(86, 96, "*", 6), Line(89, 100, "를 쓴다")], "사업비*를 쓴다", "a superscript"),
        ([text(f"56 700 Td [{GA} -600 {GA}] TJ")], "가나 가나", "a distance inside one operator"),
        ([text(f"56 700 Td {BRACKETS} TJ 5 0 Td {hexadecimal('월요')} Tj")], "(월요)", "cairo sets each script apart, in gaps of the other"),
        ([text(f"14 TL 56 700 Td {GA} Tj T* {GA} Tj {GA} '")], "가나\n가나\n가나", "next lines by T* and '"),
        ([text(f'14 TL 56 700 Td 0 0 {GA} " 200 Tz 0 -14 TD {GA} Tj')], "가나\n가나", "spacing, scaling, leading"),
        ([Drawn(f"q .1 0 0 -.1 0 842 cm BT /F1 100 Tf 1 0 0 -1 560 1000 Tm {GA} Tj ET Q")], "가나", "Hancom's units: upside down twice"),
        ([Line(56, 100, "가나"), Drawn("BI /W 1 /H 1 /CS /G /BPC 8 ID (x) EI Q"), Line(56, 116, "다라")], "가나\n다라", "a picture in the content"),
    ],
)  # fmt: skip
def test_words(parts: Sequence[Part], written: str, origin: str, engine: str) -> None:
    assert read(parts, engine=engine).text == written, origin


FULL = "가상청은 앞으로도 더욱 노력할 것이라고 밝히며 모두의 관심을 부탁하고 있다"


@pytest.mark.parametrize(
    ("lines", "written", "origin"),
    [
        ([FULL + " 위축 ", "될 수 있다."], f"{FULL} 위축 될 수 있다.", "a space glyph at a line's end proves a word end"),
        ([FULL + " 위축", "될 수 있다.", "나중에 위축될 일이다."], f"{FULL} 위축될 수 있다.\n나중에 위축될 일이다.", "its own word decides"),
        ([FULL + " 수출·", "수입"], f"{FULL} 수출·수입", "no space behind a middle dot"),
        ([FULL + " (ab", "cd) ab"], f"{FULL} (ab cd) ab", "Latin is wrapped between words"),
    ],
)  # fmt: skip
def test_joints(lines: Sequence[str], written: str, origin: str, engine: str) -> None:
    assert read(paragraph(56, 100, lines), engine=engine).text == written, origin


def test_a_paragraph_over_the_page_is_one_and_page_marks_follow_it(engine: str) -> None:
    pages = [
        [
            Line(280, 800, "- 1 -"),
            Line(56, 40, "가상청 소식"),
            *paragraph(56, 100, ["머리말이다.", FULL + " 수출·"]),
        ],
        [
            Line(280, 800, "- 2 -"),
            Line(56, 40, "가상청 소식"),
            *paragraph(56, 100, ["수입을 알렸다.", "끝말이다."]),
        ],
    ]
    lines = [line.strip() for line in read(*pages, engine=engine).text.split("\n") if line]
    assert lines == [
        "머리말이다.", f"{FULL} 수출·수입을 알렸다.", "가상청 소식", "- 1 -", "끝말이다.", "가상청 소식", "- 2 -",
    ]  # fmt: skip


# ------------------------------------------------------------------------------------------ tables

EDGES, BETWEEN = (50, 150, 250), Rule(150, 100, 150, 140)
FLAT = [Rule(50, top, 250, top) for top in (100, 120, 140)]


@pytest.mark.parametrize(
    ("rules", "origin"),
    [
        (grid(EDGES, [100, 120, 140]), "all lines"),
        (grid(EDGES, [100, 120, 140]) * 2, "Hancom draws every border twice"),
        ([*FLAT, BETWEEN], "an open table: no lines at its sides"),
        (FLAT, "rows by lines, columns by their words alone"),
        ([*FLAT, *(rule._replace(top=rule.top + 1.4, bottom=rule.bottom + 1.4) for rule in FLAT), BETWEEN], "double lines"),
        ([Rule(left, rule.top, left + 2, rule.top) for rule in FLAT for left in range(50, 250, 4)] + [BETWEEN], "dashes"),
        ([Drawn("0.5 w 50 702 200 40 re S"), FLAT[1], BETWEEN], "a rectangle around"),
        ([Drawn("50 742 200 .4 re f 50 722 200 .4 re f 50 702 200 .4 re f 150 702 .4 40 re f")], "thin rectangles"),
        ([Drawn("50 742 m 250 742 l 250 702 l 50 702 l h S 150 742 m 150 702 l 50 722 m 250 722 l S")], "one path for all"),
    ],
)  # fmt: skip
def test_ways_to_draw_a_table(rules: Sequence[Part], origin: str, engine: str) -> None:
    words = [
        Line(55, 114, "가나다"),
        Line(155, 114, "라마바"),
        Line(55, 134, "사아자"),
        Line(155, 134, "차카타"),
    ]
    assert rows(read([*rules, *words], engine=engine)) == [["가나다", "라마바"], ["사아자", "차카타"]], origin


CONTACTS: list[Line | Rule] = [
    *grid([50, 110, 210, 270, 330, 450], [100, 120, 140]),
    Line(55, 114, "담당 부서"), Line(115, 114, "가상국"), Line(215, 114, "책임자"), Line(275, 114, "과장"), Line(335, 114, "홍길동"),
    Line(215, 134, "담당자"), Line(275, 134, "사무관"), Line(335, 134, "김가상"),
]  # fmt: skip


def test_rows_come_from_places_whatever_the_order_of_drawing(engine: str) -> None:
    found = [["담당 부서", "가상국", "책임자", "과장", "홍길동"], ["", "", "담당자", "사무관", "김가상"]]
    by_column = sorted(CONTACTS, key=lambda part: (part.left, part.top))
    assert rows(read(CONTACTS, engine=engine)) == rows(read(by_column, engine=engine)) == found


def test_columns_without_any_line(engine: str) -> None:
    words = ["보도시점", "배포 즉시", "배포", "2026. 4. 13.(월)"]
    parts = [Line(left, 100, word) for left, word in zip((200, 260, 340, 400), words, strict=True)]
    assert rows(read(parts, engine=engine)) == [words]


def test_spaced_letters_and_marks_are_no_columns(engine: str) -> None:
    letters = [Line(100 + 40 * number, 100, f"{letter} ", 20) for number, letter in enumerate("보도자료")]
    listed = [Line(56, 140, "□ "), Line(90, 140, "가상청은 밝혔다.")]
    assert all(isinstance(block, Paragraph) for block in read([*letters, *listed], engine=engine).blocks)


def test_a_table_in_a_cell(engine: str) -> None:
    words = [Line(60, 114, "바깥이다."), Line(65, 144, "안쪽"), Line(165, 144, "가나")]
    document = read([*grid([50, 400], [100, 200]), *grid([60, 160, 260], [130, 150]), *words], engine=engine)
    (outer,) = document.blocks
    assert isinstance(outer, Table)
    assert [type(block) for block in outer.cells[0].blocks] == [Paragraph, Table]
    assert document.text.split("\n") == ["바깥이다.", "안쪽\t가나"]


def test_a_table_over_the_page_is_one_and_its_repeated_head_is_left_out(engine: str) -> None:
    def page(top: float, *words: str) -> list[Part]:
        tops = [top, top + 20, top + 40]
        return [
            *grid([50, 150, 250], tops),
            *(Line(55 + 100 * (place % 2), tops[place // 2] + 14, word) for place, word in enumerate(words)),
        ]

    document = read(
        page(700, "구분구", "내용내", "가가가", "나나나"),
        page(60, "구분구", "내용내", "다다다", "라라라"),
        engine=engine,
    )
    assert rows(document) == [["구분구", "내용내"], ["가가가", "나나나"], ["다다다", "라라라"]]
    assert len(document.blocks) == 1


# ------------------------------------------------------------------------------------------ pages and files


@pytest.mark.parametrize(
    ("heads", "origin"),
    [
        (("ㅇ 지역별 동향", "ㅇ 지역별 동향"), "a heading of the text that stands first on two pages"),
        (("(붙임 1)", "(붙임 2)"), "annexes, a page each"),
    ],
)
def test_headings_are_no_running_heads(heads: tuple[str, str], origin: str, engine: str) -> None:
    pages: list[list[Part]] = [
        [Line(56, 60, head), *grid([56, 156, 256], [90, 120]), Line(60, 110, "가상"), Line(160, 110, number)]
        for head, number in zip(heads, ("1", "2"), strict=True)
    ]
    assert read(*pages, engine=engine).text == f"{heads[0]}\n가상\t1\n{heads[1]}\n가상\t2", origin


def form(content: str, used: int = 0, matrix: str = "1 0 0 1 0 0") -> bytes:
    entries = f"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Matrix [{matrix}]"
    inner = f" /Resources << /XObject << /X {used} 0 R >> >>" if used else ""
    return make.stream(content.encode(), entries + inner)


def with_form(*forms: bytes) -> bytes:
    parts: list[Part] = [Line(56, 100, "첫째"), Drawn("/X Do"), Line(56, 200, "셋째"), Drawn(f"% {GA}")]
    return make.document(parts, extra=forms, resources="/XObject << /X 3 0 R >>")


def test_forms_are_read_where_they_stand(engine: str) -> None:
    made = with_form(form(f"BT /F1 10 Tf {GA} Tj ET", matrix="1 0 0 1 56 700"))
    assert pdf.read(made, engine=engine).text.split() == ["첫째", "가나", "셋째"]


def broken_page(data: bytes, number: int) -> bytes:
    """The file with a page whose object is missing."""
    kids = re.search(rb"/Kids \[([^]]*)\]", data)
    assert kids is not None
    references = re.findall(rb"\d+ 0 R", kids[1])
    references[number] = b"9" * (len(references[number]) - 4) + b" 0 R"
    return data[: kids.start(1)] + b" ".join(references) + data[kids.end(1) :]


@pytest.mark.parametrize("number", [1, 2])  # PDFium takes a missing first page for an empty one
def test_a_page_that_cannot_be_read_is_told(number: int, engine: str) -> None:
    words = ["첫째", "둘째", "셋째"]
    data = broken_page(make.document(*([Line(56, 100, word)] for word in words)), number)
    document = pdf.read(data, engine=engine)
    assert document.text.split() == [word for place, word in enumerate(words) if place != number]
    assert (document.pages, document.missing) == (3, ("1 of 3 pages",))


def test_without_any_page_the_file_is_damaged(engine: str) -> None:
    data = broken_page(make.document([Line(56, 100, "가")]), 0).replace(b"/Type /Page ", b"/Type /Nope ")
    with pytest.raises(kp.DamagedDocument, match="no page"):
        pdf.read(data, engine=engine)


def packed_page(damage: int) -> bytes:
    """Two pages, the second with a packed drawing that is damaged after this many bytes."""
    lines = [f"BT /F1 10 Tf 56 {800 - 7 * at} Td {GA} Tj ET % {at * 7919 % 9973:x}" for at in range(100)]
    drawing = zlib.compress("\n".join(lines).encode(), 1)
    packed = drawing[:damage] + b"\xff" * (len(drawing) - damage)
    entries = "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Filter /FlateDecode"
    form = f"<< /Length {len(packed)} {entries} >>\nstream\n".encode() + packed + b"\nendstream"
    parts: list[Part] = [Line(56, 30, "첫째"), Drawn("/X Do"), Drawn(f"% {GA}")]
    return make.document(parts, extra=[form], resources="/XObject << /X 3 0 R >>")


@pytest.mark.parametrize("damage", [0, 700])
def test_a_damaged_drawing_does_not_take_the_page_along(damage: int, engine: str) -> None:
    assert pdf.read(packed_page(damage), engine=engine).text.split()[0] == "첫째"


@pytest.mark.parametrize("number", ["9" * 40, "-" + "9" * 40, "9" * 12, "1" + "0" * 38])
@pytest.mark.parametrize(
    "operators",
    [
        "BT /F1 10 Tf {0} 0 0 {0} 56 700 Tm " + GA + " Tj ET",
        "BT /F1 {0} Tf 56 700 Td " + GA + " Tj ET",
        "BT /F1 10 Tf {0} {0} Td {0} {0} Td " + GA + " Tj ET",
        "{0} 0 0 {0} {0} {0} cm BT /F1 10 Tf 5 5 Td " + GA + " Tj <0001> Tj ET",
        "q {0} 0 0 {0} 0 0 cm {0} {0} m 100 {0} l S Q",
        "{0} w {0} 10 {0} {0} re S",
    ],
)
def test_numbers_beyond_any_page_draw_nothing(operators: str, number: str, engine: str) -> None:
    parts: list[Part] = [Line(56, 100, "첫째"), Drawn(operators.replace("{0}", number)), Drawn(f"% {GA}")]
    assert pdf.read(make.document(parts), engine=engine).text.split()[0] == "첫째"


@pytest.mark.parametrize(
    ("forms", "error"),
    [
        ([form("/X Do /X Do", used=3)], kp.DamagedDocument),
        ([form("/X Do /X Do", used=4), form("/X Do /X Do", used=3)], kp.DamagedDocument),
        ([form("/X Do " * 200, used=4), form("/X Do " * 200, used=5), form("/X Do " * 200, used=6), form("q Q")], kp.LimitExceeded),
    ],
)  # fmt: skip
def test_drawings_that_would_never_end(forms: Sequence[bytes], error: type[kp.ReadError], engine: str) -> None:
    with pytest.raises(error):
        pdf.read(with_form(*forms), engine=engine)


@pytest.mark.parametrize(
    ("turn", "matrix"), [(90, "0 1 -1 0 400 56"), (180, "-1 0 0 -1 500 100"), (270, "0 -1 1 0 100 700")]
)
def test_turned_pages(turn: int, matrix: str, engine: str) -> None:
    made = make.document([Drawn(f"BT /F1 10 Tf {matrix} Tm {hexadecimal('ab cd')} Tj ET")], page=f"/Rotate {turn}")
    assert pdf.read(made, engine=engine).text == "ab cd"


def test_the_crop_box_is_the_page(engine: str) -> None:
    document = pdf.read(make.document([Line(156, 100, "가나")], page="/CropBox [100 0 500 800]"), engine=engine)
    place = document.blocks[0].place
    assert place is not None
    assert place.box is not None
    assert (place.box[0], place.box[3]) == pytest.approx((56, 60), abs=0.5)


PLAIN = make.document([Line(56, 100, "가상청은 밝혔다.")])


def test_an_empty_password_opens(engine: str) -> None:
    assert pdf.read(make.locked(PLAIN), engine=engine).text == "가상청은 밝혔다."


def test_another_password_does_not(engine: str) -> None:
    with pytest.raises(kp.EncryptedDocument, match="password"):
        pdf.read(make.locked(PLAIN, b"secret"), engine=engine)


def dense(size: int) -> bytes:
    """A page that draws a second stream of this many bytes, packed as densely as can be."""
    packed = zlib.compress(b"q Q\n" * (size // 4), 9)
    head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
    made = make.document([Line(56, 100, "가상청은")], extra=[head + packed + b"\nendstream"])
    return re.sub(rb"/Contents (\d+ 0 R)", rb"/Contents [3 0 R \1]", made)


@pytest.mark.parametrize("encrypted", [False, True])
def test_a_densely_packed_stream_is_counted_before_it_is_unpacked(
    encrypted: bool, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (pdf_streams, pdf_opened):
        monkeypatch.setattr(module, "LARGE", 200)
    monkeypatch.setattr(pdf_streams, "_PROBE", 30_000)
    data = make.locked(dense(400_000)) if encrypted else dense(400_000)
    assert pdf.read(data, engine=engine).text == "가상청은"
    with pytest.raises(kp.LimitExceeded, match="max_unpacked"):
        pdf.read(data, Limits(max_unpacked=200_000), engine=engine)


@pytest.mark.parametrize("length", [5, 7, 16])
def test_rc4_is_that_of_pdfminer(length: int) -> None:
    """Keys of 7 bytes give the library keys that it does not take."""
    for handler, ours in zip(
        (PDFStandardSecurityHandler, PDFStandardSecurityHandlerV4), (HANDLERS[2], HANDLERS[4]), strict=True
    ):
        one, other = (object.__new__(each) for each in (handler, ours))
        one.key = other.key = bytes(range(length))
        data = bytes(range(256)) * 3
        assert other.decrypt_rc4(12, 3, data) == one.decrypt_rc4(12, 3, data)


@pytest.mark.parametrize(
    ("limits", "name"), [(Limits(max_characters=5), "max_characters"), (Limits(max_drawn=1), "max_drawn")]
)
def test_limits(limits: Limits, name: str, engine: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        pdf.read(make.document([Line(56, 100, "가상청은"), Line(56, 200, "밝혔다.")]), limits, engine=engine)
    assert caught.value.limit == name


# ------------------------------------------------------------------------------------------ operators


@pytest.mark.parametrize(
    ("content", "operations", "origin"),
    [
        (b"1 0 0 1 .5 -2. cm", [("cm", [1, 0, 0, 1, 0.5, -2])], "numbers"),
        (b"q\nQ%comment Q\nQ", [("q", []), ("Q", []), ("Q", [])], "comments"),
        (rb"(a\(b\)c\\\101\n\)) Tj", [("Tj", [b"a(b)c\\A\n)"])], "escapes"),
        (b"(a(b)c) Tj (d) Tj", [("Tj", [b"a(b)c"]), ("Tj", [b"d"])], "parentheses inside"),
        (b"(a\\\nb) Tj", [("Tj", [b"ab"])], "a string over two lines"),
        (b"<41 4> Tj", [("Tj", [b"A@"])], "an odd hexadecimal string"),
        (b"[(a) -20 <42>] TJ", [("TJ", [[b"a", -20, b"B"]])], "arrays"),
        (b"/Span << /ActualText (x) /A [1 2] >> BDC", [("BDC", ["Span", None])], "dictionaries are passed over"),
        (b"/F#231 12 Tf", [("Tf", ["F#1", 12])], "names"),
        (b"BI /W 1 ID \x00(EI<EI x EI Q", [("BI", []), ("Q", [])], "pictures are passed over"),
        (b"(never closed", [], "cut off"),
        (b"]>>)} 1 w", [("w", [1])], "brackets that open nothing"),
        (b"[[[" * 40 + b"1 w", [], "brackets that never close"),
        (b"f* T* ' \"", [("f*", []), ("T*", []), ("'", []), ('"', [])], "operators that are no words"),
    ],
)  # fmt: skip
def test_operations(content: bytes, operations: list[tuple[str, list[Operand]]], origin: str) -> None:
    found: list[tuple[str, list[Operand]]] = []
    perform(content, lambda operator, operands: found.append((operator.decode(), operands)))
    assert found == operations, origin


# ------------------------------------------------------------------------------------------ laws

VALID = with_form(form(f"BT /F1 10 Tf {GA} Tj ET", matrix="1 0 0 1 56 700"))


@given(
    st.sampled_from(ENGINES),
    st.binary(max_size=200),
    st.sampled_from(["Tj", "TJ", "Tf", "cm", "re S", "Tm", "Do", "'", "l S"]),
)
def test_any_content_gives_a_document_or_a_read_error(engine: str, noise: bytes, operator: str) -> None:
    if engine == "pypdfium2":
        pytest.importorskip("pypdfium2", reason="the extra `fast` is not installed")
    content = f"<{noise.hex()}> ".encode() + noise + f" {operator} ".encode()
    start = VALID.index(b"BT", VALID.index(b"endcmap"))
    with suppress(kp.ReadError):
        pdf.read(VALID[:start] + content + VALID[start + len(content) :], engine=engine)
