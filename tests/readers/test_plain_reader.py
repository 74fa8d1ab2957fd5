"""The plain reader: encodings, normalisation, columns. All texts are invented."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Table
from kprocure_parse.readers import plain
from kprocure_parse.readers.limits import Limits

KOREAN = "조달청, 가상의 물품 지정\n\n□ 조달청(청장 홍길동)은 13일 물품을 지정했다."


@pytest.mark.parametrize(
    ("data", "origin"),
    [
        (KOREAN.encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + KOREAN.encode(), "UTF-8 with a byte-order mark (Windows Notepad)"),
        (KOREAN.encode("utf-16"), "UTF-16 with a mark"),
        (KOREAN.encode("utf-16-le"), "UTF-16 without a mark (HWP preview streams)"),
        (KOREAN.encode("utf-16-be"), "UTF-16, big end first"),
        (KOREAN.encode("utf-32"), "UTF-32"),
        (KOREAN.encode("cp949"), "CP949, old korea.kr pages"),
        (KOREAN.replace("\n", "\r\n").encode("cp949"), "CP949 with CRLF"),
        (unicodedata.normalize("NFD", KOREAN).encode(), "decomposed Hangul (macOS)"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes, origin: str) -> None:
    assert plain.read(data).text == KOREAN, origin


@pytest.mark.parametrize(
    ("raw", "normal", "origin"),
    [
        ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne", "line ends of Windows, old Macs, Unicode, page breaks"),
        ("보\u200b도\u200d자\ufeff료", "보도자료", "zero-width characters between the syllables of a label"),
        (
            "２０２６．４．１３．（월）　１２：００",
            "2026.4.13.(월)\u300012:00",
            "full-width figures and marks of the form",
        ),
        ("정말？ 그래！ 5～6월", "정말？ 그래！ 5～6월", "full-width typography stays"),
        (
            "&quot;혁신&quot; &amp; 상생 &#39;25년 &#xAC00;",
            '"혁신" & 상생 \'25년 가',
            "entities left in text by the API",
        ),
        ("AT&T &D; R&D;", "AT&T &D; R&D;", "what only looks like an entity"),
        ("\U000f02b1 첫째 \U000f02b2 둘째 \U000f007e", "① 첫째 ② 둘째 ☞", "Hancom's private glyphs, plane 15"),
        ("ㆍ ① ㎡ ½", "ㆍ ① ㎡ ½", "compatibility characters survive (no NFKC)"),
        ("a\ud800b", "a\ufffdb", "a lone surrogate"),
        ("a&#0;&#xD800;b", "a&#0;&#xD800;b", "references to nothing"),
    ],
)
def test_normalisation(raw: str, normal: str, origin: str) -> None:
    assert plain.normalise(raw) == normal, origin


@pytest.mark.parametrize(
    ("text", "cells", "origin"),
    [
        ("담당 부서\t가상과\t책임자", [["담당 부서", "가상과", "책임자"]], "tabs"),
        ("\t\t담당자\t사무관", [["", "", "담당자", "사무관"]], "empty cells before: a merged department"),
        (
            "보도시점 \u00a0\u00a0\u00a0\u00a0 배포즉시 \u00a0\u00a0\u00a0\u00a0 배포",
            [["보도시점", "배포즉시", "배포"]],
            "runs of NBSP in a copy",
        ),
        (
            "<보도시점><배포 즉시><배포><2026. 1. 30.(금)>",
            [["보도시점", "배포 즉시", "배포", "2026. 1. 30.(금)"]],
            "HWP preview",
        ),
        ("이름\t값\n둘\t넷", [["이름", "값"], ["둘", "넷"]], "two rows make one table"),
    ],
)
def test_columns_become_cells(text: str, cells: list[list[str]], origin: str) -> None:
    (table,) = plain.read_text(text).blocks
    assert isinstance(table, Table)
    assert [[text[cell.span.slice] for cell in row] for row in table.rows()] == cells, origin


def test_a_preview_has_cells_of_one_line_and_of_several() -> None:
    text = "<보도시점><배포 즉시>\n<가상청, 장터 열어>\n<가상청,\n여름 교실\n>\n본문 <가> 나\n"
    document = plain.read_text(text)
    shown = [document.text[block.span.slice] for block in document.blocks[1:]]
    assert shown == ["가상청, 장터 열어", "가상청,", "여름 교실", "본문 <가> 나"]


@pytest.mark.parametrize(
    "text",
    [
        "\t첫 줄을 탭으로 들여 쓴 문장이다.",
        "한\u00a0칸만 NBSP인 문장",
        "과\u00a0\u00a0장",
        "<붙임> 현황 자료",
        "<가> 나 <다>",
        "문장 끝에 탭이 있다\t",
    ],
)
def test_running_text_is_no_table(text: str) -> None:
    assert not isinstance(plain.read_text(text).blocks[0], Table)


@pytest.mark.parametrize(
    ("data", "error", "word"),
    [
        (b"", kp.DamagedDocument, "empty"),
        (b" \n\t ", kp.DamagedDocument, "empty"),
        (b"\x01\x00\x00\x00\x00\x00\x02\x03", kp.UnsupportedFormat, "binary"),
        (b"\xff\xff\xff\xfa\xfb", kp.DamagedDocument, "no text"),
        (b"\xff\x81" * 400 + "가나다라마".encode(), kp.DamagedDocument, "no text"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, error: type[kp.ReadError], word: str) -> None:
    with pytest.raises(error) as caught:
        plain.read(data)
    assert word in str(caught.value)


def test_the_size_limit_is_named() -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        plain.read(b"x" * 11, Limits(max_bytes=10))
    assert caught.value.limit == "max_bytes"
    assert "11 bytes" in str(caught.value)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_read_error(data: bytes) -> None:
    try:
        document = plain.read(data)
    except kp.ReadError as error:
        assert str(error)
    else:
        assert plain.normalise(document.text) == document.text or "&" in document.text


@given(st.text(max_size=200))
def test_blocks_stand_in_order_inside_the_text(text: str) -> None:
    document = plain.read_text(text)
    ends = [0, *(block.span.end for block in document.blocks)]
    for before, block in zip(ends, document.blocks, strict=False):
        assert before <= block.span.start < block.span.end <= len(document.text)
        assert document.text[block.span.slice] == document.text[block.span.slice].strip() or isinstance(block, Table)


LONG = "가상청은 시험용 물품 목록을 새로 마련했다고 밝혔다. " * 20


@pytest.mark.parametrize(
    ("data", "origin"),
    [
        (LONG.encode().replace("새로".encode(), b"\xec\x83\xeb\xa1\x9c", 1), "a byte lost from UTF-8"),
        (LONG.encode("cp949").replace("새로".encode("cp949"), b"\xff\xb7\xce", 1), "a byte damaged in CP949"),
        (LONG.encode()[:-4], "UTF-8 cut inside a syllable"),
    ],
)
def test_a_damaged_byte_costs_its_character_only(data: bytes, origin: str) -> None:
    text = plain.read(data).text
    assert "\ufffd" in text, origin
    assert text.count("물품 목록") >= 19, origin


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("가상부(장관 홍길동)는\t섬 주민의 교통비를 줄인다고 4일 밝혔다.", False),
        ("가상청은 올해 시험용 물품을,\t내년에는 교육용 물품을 마련한다고 밝혔다.", False),
        ("보도시점\t배포 즉시 보도하여 주시기 바랍니다.", True),
        ("담당 부서\t가상국 가상과", True),
        ("가상 물품의 이름은\t2026. 3. 4.(수) 11:00", True),
    ],
)
def test_a_tab_in_a_sentence_is_no_wall(line: str, *, cut: bool) -> None:
    (block,) = plain.read_text(line).blocks
    assert isinstance(block, Table) == cut
