"""The HWP 5 reader: the content of the page in its order, and helpful errors. All files are made here."""

import struct
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Document, Paragraph, Table
from kprocure_parse.readers import hwp, hwpx
from kprocure_parse.readers.limits import Limits
from tests.makers import hwp as make
from tests.makers.hwp import Control, Node, box, cell, paragraph, table

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def body(*nodes: Node, info: bytes = b"") -> Document:
    return hwp.read(make.document(make.stream(*nodes), info=info))


COMMAND = "Clickhere:set:66:Direction:wstring:8:제목을 적으세요 HelpState:wstring:0:  "
CLICK = Control("%clk", 3, struct.pack("<IBH", 1, 0, len(COMMAND)) + COMMAND.encode("utf-16-le") + bytes(4))


def first_table(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


# ------------------------------------------------------------------------------------------ text


@pytest.mark.parametrize(
    ("parts", "text", "origin"),
    [
        (("가상청은 밝혔다.",), "가상청은 밝혔다.", "plain"),
        (("  □ 가상",), "  □ 가상", "leading spaces are the indent"),
        (("가", make.inline(9), "나"), "가\t나", "tab: eight code units, whatever stands in them"),
        (("가\n나",), "가\n나", "line break"),
        (("042", b"\x18\0", "000"), "042-000", "hyphen"),
        (("가", b"\x1e\0", "나"), "가\u00a0나", "no-break space"),
        (("가", b"\x1f\0", "나"), "가 나", "fixed-width space"),
        (("가", b"\0\0", "나"), "가나", "unused character"),
        (("가", b"\x19\0", "나"), "가나", "reserved, one code unit"),
        (("가", make.inline(8), "나"), "가나", "title mark"),
        (("가", b"\x0a\xd8", "나"), "가\ufffd나", "half a surrogate pair, its low byte like a line break"),
        (("가", "\U000f02b1", "나"), "가①나", "Hancom's private glyph, two code units"),
        (("ਊ가\u0b0a",), "ਊ가\u0b0a", "letters whose bytes look like line breaks"),
        (("가", Control("cold", 2), "나"), "가나", "column definition"),
        (("가", Control("bokm", 22), "나"), "가나", "bookmark"),
        (("가", Control("tcmt", 15, children=make.listed(paragraph("숨은 설명"))), "나"), "가나", "hidden comment"),
        (("☎ ", Control("%hlk", 3), "가상.kr", make.inline(4), " 참고"), "☎ 가상.kr 참고", "field: shown text once"),
        ((CLICK, "제목을 적으세요", make.inline(4), "끝"), "끝", "click-here field: guide text, nothing typed"),
        ((CLICK, "가상의 제목", make.inline(4), "끝"), "가상의 제목끝", "click-here field: filled in"),
        ((CLICK, CLICK, "제목을 적으세요 ", make.inline(4), "끝"), "끝", "a field that never ends"),
        ((make.inline(4), "끝"), "끝", "a field that never began"),
        (("가", Control("tcps", 23, struct.pack("<H", 1) + "㉮".encode("utf-16-le"))), "가㉮", "overlaid letters"),
        (("가", Control("atno", 18, struct.pack("<IHHHH", 3, 7, 0, 0, ord(")")))), "가7)", "automatic number"),
        (("가", Control("atno", 18, struct.pack("<IHHHH", 0, 7, 0, 0, 0))), "가", "automatic page number"),
        (("가", Control("atno", 18, struct.pack("<IHHHH", 3 | 2 << 4, 4, 0, 0, 0))), "가IV", "in Roman figures"),
        (("가", Control("????", 11, b"\1\2")), "가", "unknown control"),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_the_page_shows(parts: tuple[str | bytes | Control, ...], text: str, origin: str) -> None:
    assert body(paragraph(*parts)).text == text, origin


def test_paragraphs_are_lines_and_empty_ones_empty_lines() -> None:
    document = body(paragraph("가"), paragraph(), paragraph("나"))
    assert document.text == "가\n\n나"
    assert [type(block) for block in document.blocks] == [Paragraph, Paragraph]
    assert (document.format, document.engine) == ("hwp", None)


def test_sections_come_by_number_and_not_by_name() -> None:
    sections = [make.stream(paragraph(f"{number}부")) for number in range(12)]
    assert hwp.read(make.document(*sections)).text.split("\n") == [f"{number}부" for number in range(12)]


@pytest.mark.parametrize("flags", [0, make.COMPRESSED])
def test_compressed_or_not(flags: int) -> None:
    section = make.stream(paragraph("가" * 3000), paragraph("나"))
    assert hwp.read(make.document(section, flags=flags)).text == "가" * 3000 + "\n나"


# ------------------------------------------------------------------------------------------ what stands in the text


def test_a_table_has_addresses_spans_and_names() -> None:
    made = table(
        cell(0, 0, "담당 부서", rows=2),
        cell(0, 1, "가상국", name="담당과장이름"),
        cell(1, 1, "홍길동", "(042-000-0000)"),
    )
    document = body(paragraph(made))
    assert document.text == "담당 부서\t가상국\n홍길동\n(042-000-0000)"
    cells = first_table(document).cells
    assert [(each.row, each.column, each.row_span, each.column_span, each.name) for each in cells] == [
        (0, 0, 2, 1, None),
        (0, 1, 1, 1, "담당과장이름"),
        (1, 1, 1, 1, None),
    ]
    assert len(cells[2].blocks) == 2


def test_nested_tables_are_blocks_of_their_cell() -> None:
    inner = table(cell(0, 0, "가"), cell(0, 1, "나"))
    document = body(paragraph(table(cell(0, 0, paragraph("위"), paragraph(inner), paragraph("아래")))))
    assert document.text == "위\n가\t나\n아래"
    assert [type(block) for block in first_table(document).cells[0].blocks] == [Paragraph, Table, Paragraph]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("앞 ", table(cell(0, 0, "표")), " 뒤"), "앞 \n표\n 뒤"),
        ((table(cell(0, 0, "표")), "뒤"), "표\n뒤"),
        ((table(cell(0, 0, "표")), "   "), "표"),
        ((box(paragraph("글상자"), paragraph("둘째 줄")), "뒤"), "글상자\n둘째 줄\n뒤"),
        ((make.group("광", "부"), "뒤"), "광\n부\n뒤"),
        ((make.art("보도자료"),), "보도자료"),
        (("앞", Control("gso ", children=(Node(make.SHAPE_COMPONENT, b"cip$"),)), "뒤"), "앞뒤"),
        ((box(paragraph(table(cell(0, 0, "표")))),), "표"),
        ((table(cell(0, 0, "표"), captioned=make.caption("표 제목", 2)),), "표 제목\n표"),
        ((table(cell(0, 0, "표"), captioned=make.caption("자료: 가상청", 3)),), "표\n자료: 가상청"),
        ((box(paragraph("그림"), captioned=make.caption("▲ 행사장", 3)),), "그림\n▲ 행사장"),
    ],
)
def test_what_is_anchored_stands_at_its_anchor(parts: tuple[str | Control, ...], text: str) -> None:
    assert body(paragraph(*parts)).text == text


def test_a_control_without_a_character_comes_at_the_end() -> None:
    lost = paragraph("글")
    lost = Node(lost.tag, lost.data, (*lost.children, table(cell(0, 0, "표")).node()))
    assert body(lost).text == "글\n표"


def test_running_heads_stand_first_and_running_feet_last() -> None:
    head = Control("head", 16, bytes(8), make.listed(paragraph("가상청 보도자료")))
    foot = Control("foot", 16, bytes(8), make.listed(paragraph("www.example.kr")))
    assert body(paragraph(foot, head, "제목"), paragraph("본문")).text == "가상청 보도자료\n제목\n본문\nwww.example.kr"


def test_notes_follow_their_paragraph() -> None:
    number = Control("atno", 18, struct.pack("<IHHHH", 1, 1, 0, 0, ord(")")))
    data = struct.pack("<IHHI", 1, 0, ord(")"), 0)
    note = Control("fn  ", 17, data, make.listed(paragraph(number, " 가상의 통계")))
    assert body(paragraph("물품", note, "을 지정"), paragraph("뒤")).text == "물품1)을 지정\n1) 가상의 통계\n뒤"


def test_pages_come_from_the_layout_cache() -> None:
    tops = [(0, 1000), (2000, 3000), (500,), (900,)]
    document = body(*(make.laid_out(paragraph(f"{n}"), *each, new_page=n == 3) for n, each in enumerate(tops)))
    assert document.pages == 3
    assert [block.place and block.place.page for block in document.blocks] == [1, 1, 2, 3]


def test_columns_have_pages_and_no_places() -> None:
    column = Control("cold", 2, struct.pack("<H", 2 << 2))
    document = body(make.laid_out(paragraph(column, "가"), 100))
    assert (document.pages, document.blocks[0].place) == (1, None)


# ------------------------------------------------------------------------------------------ heading marks

NUMBERED = make.numbering(("^1.", 0), ("^2)", 8), ("(^3)", 1), ("^1.^2", 0), ("^n", 0), ("^N", 2))


@pytest.mark.parametrize(
    ("shapes", "text", "origin"),
    [
        ([(3, 0, 1)], "- 가0", "bullet"),
        ([(3, 0, 2)], "□ 가0", "second bullet, a private glyph"),
        ([(3, 0, 9)], "가0", "no such bullet"),
        ([(2, 0, 1), (2, 0, 1)], "1. 가0\n2. 가1", "numbers"),
        ([(2, 0, 1), (2, 1, 1), (2, 1, 1), (2, 0, 1), (2, 1, 1)], "1. 가0\n가) 가1\n나) 가2\n2. 가3\n가) 가4", "deeper levels begin anew"),
        ([(2, 2, 1)], "(①) 가0", "circled"),
        ([(2, 3, 1)], "1.가 가0", "a level that no paragraph opened counts as its first number"),
        ([(2, 0, 1), (2, 4, 1)], "1. 가0\n1.가.①.1.1 가1", "the whole path"),
        ([(2, 5, 1)], "1.가.①.1.1.I. 가0", "the path and a dot"),
        ([(2, 0, 2), (2, 0, 2)], "5. 가0\n6. 가1", "first number given"),
        ([(1, 0, 0)], "1. 가0", "outline: the section's numbering"),
        ([(2, 6, 1), (2, 7, 1), (2, 0, 0)], "가0\n가1\n가2", "no format, no such level, no such numbering"),
    ],
)  # fmt: skip
def test_heading_marks_are_written(shapes: list[tuple[int, int, int]], text: str, origin: str) -> None:
    lists = (NUMBERED, make.numbering(("^1.", 0), starts=(5, 1, 1, 1, 1, 1, 1)))
    bullets = (make.bullet("-"), Node(0x18, bytes(12) + b"\xfb\xf0" + bytes(4)), make.bullet("□"))
    info = make.stream(*lists, bullets[0], bullets[2], *(make.para_shape(*shape) for shape in shapes))
    paragraphs = [paragraph(f"가{number}", shape=number) for number in range(len(shapes))]
    document = hwp.read(make.document(_opened(*paragraphs), info=info))
    assert document.text == text, origin


def _opened(*paragraphs: Node) -> bytes:
    first = paragraphs[0]
    secd = make.section_start(1)
    text, *rest = first.children
    start = Node(text.tag, secd.anchor() + text.data)
    return make.stream(Node(first.tag, first.data, (start, secd.node(), *rest)), *paragraphs[1:])


def test_a_mark_stands_before_text_only() -> None:
    info = make.stream(make.bullet("-"), make.para_shape(3, 0, 1))
    assert body(paragraph(), paragraph(table(cell(0, 0, paragraph("표")))), info=info).text == "\n- 표"


# ------------------------------------------------------------------------------------------ distribution, preview


def test_distribution_documents_are_opened() -> None:
    pytest.importorskip("cryptography")
    streams = {
        "FileHeader": make.header(make.COMPRESSED | make.DISTRIBUTED),
        "BodyText/Section0": make.deflated(make.stream(paragraph("배포용 문서입니다."))),
        "ViewText/Section0": make.sealed(make.stream(paragraph("가상청은 밝혔다."))),
    }
    assert hwp.read(make.compound(streams)).text == "가상청은 밝혔다."


def test_without_cryptography_they_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("cryptography")
    streams = {"FileHeader": make.header(5), "ViewText/Section0": make.sealed(make.stream(paragraph("가")))}
    data = make.compound(streams)
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.ciphers", None)
    with pytest.raises(kp.EncryptedDocument, match=r"kprocure-parse\[hwp\]"):
        hwp.read(data)


PREVIEW = "<보도시점><배포 즉시 < 석간 >><배포><2026. 1. 30.(금)>\r\n<>\r\n가상청은 밝혔다.\r\n< 주의\r\n"


@pytest.mark.parametrize(
    "section", [b"\xff\xff", struct.pack("<I", 0xFFF00042), struct.pack("<II", 0xFFF00042, 1 << 31)]
)
def test_the_preview_is_the_last_resort_and_says_so(section: bytes) -> None:
    streams = {
        "FileHeader": make.header(0),
        "BodyText/Section0": section * 2,
        "PrvText": PREVIEW.encode("utf-16-le"),
    }
    document = hwp.read(make.compound(streams))
    assert document.engine == "preview"
    assert document.text == "보도시점\t배포 즉시 < 석간 >\t배포\t2026. 1. 30.(금)\n\n가상청은 밝혔다.\n< 주의"
    assert [cell.column for cell in first_table(document).cells] == [0, 1, 2, 3, 0]


@pytest.mark.parametrize(
    ("broken", "text", "missing"),
    [
        ("BodyText/Section0", "나\n다", ("BodyText/Section0",)),
        ("BodyText/Section1", "가\n다", ("BodyText/Section1",)),
        ("DocInfo", "가\n나\n다", ("DocInfo",)),
    ],
)
def test_a_damaged_stream_does_not_take_the_others_along(broken: str, text: str, missing: tuple[str, ...]) -> None:
    streams = {"FileHeader": make.header(0), "DocInfo": b"", "PrvText": PREVIEW.encode("utf-16-le")}
    streams |= {f"BodyText/Section{n}": make.stream(paragraph(word)) for n, word in enumerate("가나다")}
    document = hwp.read(make.compound(streams | {broken: b"\xff" * 8}))
    assert (document.text, document.engine, document.missing) == (text, None, missing)


def test_without_sections_and_preview_the_file_is_damaged() -> None:
    with pytest.raises(kp.DamagedDocument, match="no section"):
        hwp.read(make.document())


# ------------------------------------------------------------------------------------------ errors


@pytest.mark.parametrize(
    ("data", "error", "word"),
    [
        (b"", kp.DamagedDocument, "empty"),
        (b"HWP Document File V3.00 \x1a\1\2\3\4\5", kp.UnsupportedFormat, "HWP 3"),
        (b'<?xml version="1.0"?>\n<HWPML Version="2.8">', kp.UnsupportedFormat, "HWPML"),
        (b"%PDF-1.7", kp.UnsupportedFormat, "no OLE"),
        (make.header() * 4, kp.UnsupportedFormat, "no OLE"),
        (make.compound({"FileHeader": make.header(3)}), kp.EncryptedDocument, "password"),
        (make.compound({"FileHeader": make.header(17)}), kp.EncryptedDocument, "DRM"),
        (make.compound({"FileHeader": make.header(256)}), kp.EncryptedDocument, "certificate"),
        (make.compound({"FileHeader": make.header(version=0x06000000)}), kp.UnsupportedFormat, "version 6"),
        (make.compound({"FileHeader": b"HWP?" * 20}), kp.DamagedDocument, "signature"),
        (make.compound({"BodyText/Section0": b"x"}), kp.DamagedDocument, "FileHeader"),
        (make.compound({"WordDocument": b"x" * 5000}), kp.UnsupportedFormat, "DOC"),
        (make.compound({"Workbook": b"x"}), kp.UnsupportedFormat, "XLS"),
        (make.compound({"PowerPoint Document": b"x"}), kp.UnsupportedFormat, "PPT"),
        (make.compound({"EncryptedPackage": b"x"}), kp.UnsupportedFormat, "password"),
        (make.compound({"Contents": b"x"}), kp.UnsupportedFormat, "no HWP 5"),
        (make.document(b"")[:600], kp.DamagedDocument, "damaged"),
        (make.compound({"FileHeader": make.header(5), "ViewText/Section0": b"x" * 300}), kp.DamagedDocument, "record"),
        (make.compound({"FileHeader": make.header(5), "ViewText/Section0": Node(0x42, bytes(300)).bytes()}), kp.DamagedDocument, "key"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, error: type[kp.ReadError], word: str) -> None:
    with pytest.raises(error) as caught:
        hwp.read(data)
    assert type(caught.value) is error
    assert word in str(caught.value)


def nested(depth: int) -> Node:
    made = paragraph("속")
    for _ in range(depth):
        made = paragraph(table(cell(0, 0, made)))
    return made


BOMB = make.document(bytes(5_000_000))
SHORT = make.document(make.stream(paragraph("가나다"), paragraph(table(cell(0, 0, "라"), cell(0, 1, "마")))))


@pytest.mark.parametrize(
    ("data", "limits", "name"),
    [
        (SHORT, Limits(max_bytes=100), "max_bytes"),
        (BOMB, Limits(max_unpacked=1_000_000), "max_unpacked"),
        (BOMB, Limits(max_elements=10_000), "max_elements"),
        (SHORT, Limits(max_members=2), "max_members"),
        (SHORT, Limits(max_characters=3), "max_characters"),
        (SHORT, Limits(max_cells=1), "max_cells"),
        (make.document(make.stream(paragraph("\n" * 30_000))), Limits(max_elements=10_000), "max_elements"),
        (make.document(make.stream(nested(150))), Limits(), "max_depth"),
    ],
)
def test_limits_hold(data: bytes, limits: Limits, name: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        hwp.read(data, limits)
    assert caught.value.limit == name


def test_deep_tables_within_the_limit_are_read() -> None:
    assert body(nested(60)).text == "속"


def test_an_allocation_table_larger_than_the_file_is_refused_before_it_is_made() -> None:
    data = bytearray(SHORT)
    data[44:48] = struct.pack("<I", 0x7FFFFFFF)
    with pytest.raises(kp.DamagedDocument):
        hwp.read(bytes(data))


@pytest.mark.parametrize("stream", ["Root Entry", "FileHeader", "Section0"])
def test_a_stream_larger_than_the_file_is_not_followed_in_circles(stream: str) -> None:
    data = bytearray(SHORT)
    entry = data.index(stream.encode("utf-16-le") + b"\0\0")
    data[entry + 120 : entry + 124] = b"\xff\xff\xff\xef"
    with pytest.raises(kp.DamagedDocument, match="larger than the file"):
        hwp.read(bytes(data))


def test_limits_count_all_sections_together() -> None:
    sections = [make.stream(*[paragraph("가")] * 10)] * 5
    with pytest.raises(kp.LimitExceeded) as caught:
        hwp.read(make.document(*sections), Limits(max_elements=60))
    assert caught.value.limit == "max_elements"


# ------------------------------------------------------------------------------------------ laws

FULL = make.document(
    make.stream(
        paragraph(make.section_start(1), "가상청", table(cell(0, 0, "가", name="이름"), cell(0, 1, "나")), " 뒤"),
        paragraph(box(paragraph("글상자")), make.art("보도자료"), make.group("광", "부"), shape=1),
    ),
    info=make.stream(make.bullet("-"), NUMBERED, make.para_shape(3, 0, 1), make.para_shape(2, 0, 1)),
    flags=0,
)


def read_or_error(data: bytes) -> None:
    try:
        document = hwp.read(data)
    except kp.ReadError as error:
        assert str(error)
    else:
        assert document.format == "hwp"


@given(st.binary(max_size=2000), st.booleans())
def test_any_bytes_make_a_document_or_a_read_error(data: bytes, ole: bool) -> None:
    read_or_error(FULL[:512] + data if ole else data)


@given(st.integers(0, len(FULL)))
def test_truncated_files_make_a_document_or_a_read_error(length: int) -> None:
    read_or_error(FULL[:length])


@given(st.lists(st.tuples(st.integers(0, len(FULL) - 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_altered_files_make_a_document_or_a_read_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(FULL)
    for at, value in changes:
        data[at] = value
    read_or_error(bytes(data))


@given(
    st.lists(
        st.tuples(
            st.sampled_from([0x42, 0x43, 0x47, 0x48, 0x4C, 0x4D, 0x5A]), st.integers(0, 6), st.binary(max_size=60)
        )
    )
)
def test_any_records_make_a_document_or_a_read_error(records: list[tuple[int, int, bytes]]) -> None:
    section = b"".join(Node(tag, data).bytes(level) for tag, level, data in records)
    info = b"".join(Node(tag - 0x30 + 5, data).bytes() for tag, _, data in records if tag < 0x47)
    read_or_error(make.document(section, info=info, flags=0))


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zs", "Zl", "Zp"]), min_size=1), min_size=1)
)
def test_text_comes_back_as_it_was_written(lines: list[str]) -> None:
    from kprocure_parse.readers.characters import normal  # noqa: PLC0415 - the law compares with its result

    document = body(*map(paragraph, lines))
    assert document.text == "\n".join(map(normal, lines))
    assert document == body(*map(paragraph, lines))


# ------------------------------------------------------------------------------------------ real files


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real releases is not part of the repository")
def test_every_real_file_is_read_whole() -> None:
    files = [path for path in sorted(CORPUS.glob("*/*.hwp*")) if path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"]
    assert files
    for path in files:
        document = hwp.read(path.read_bytes())
        assert document.engine is None, path.name
        assert "보도" in document.text, path.name


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real releases is not part of the repository")
def test_hwp_and_hwpx_of_one_release_are_the_same_document() -> None:
    pairs = 0
    for path in sorted((CORPUS / "mixed").glob("*.hwp")):
        twin = path.with_name(path.name.replace("hancom-hwp__", "")).with_suffix(".hwpx")
        if twin.exists():
            ours, theirs = hwp.read(path.read_bytes()), hwpx.read(twin.read_bytes())
            assert ours.text == theirs.text, path.name
            assert ours.blocks == theirs.blocks, path.name
            assert ours.pages == theirs.pages, path.name
            pairs += 1
    assert pairs
