"""What the HWP 5 reader does in one step for most paragraphs and records gives what the long way gives. All files are made here."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.readers import hwp, hwp_body
from kprocure_parse.readers.hwp_records import LINES, Forest, Record, header
from kprocure_parse.readers.hwp_text import pieces, plain
from kprocure_parse.readers.limits import DEFAULT
from tests.makers import hwp as make
from tests.makers.hwp import PARA_TEXT, Node, paragraph, stream

UNITS = st.lists(
    st.sampled_from([0xAC00, 0x20, 0x41, 0, 9, 10, 13, 24, 30, 31, 11, 0xD83D, 0xDE00, 0xD800]), max_size=12
)


def encoded(units: list[int]) -> bytes:
    return b"".join(unit.to_bytes(2, "little") for unit in units)


@given(UNITS.map(encoded) | st.binary(max_size=24))
def test_a_plain_text_is_all_of_its_pieces(data: bytes) -> None:
    text = plain(memoryview(data))
    if text is not None:
        assert "".join(piece if isinstance(piece, str) else "!" for piece in pieces(memoryview(data))) == text


@given(st.lists(UNITS.map(encoded), min_size=1, max_size=4))
def test_paragraphs_are_the_same_piece_by_piece(texts: list[bytes]) -> None:
    data = make.document(stream(*(paragraph(text) for text in texts), paragraph("끝\r")))
    with patch.object(hwp_body, "plain", lambda _: None):
        slowly = hwp.read(data)
    assert hwp.read(data) == slowly


HEADS = st.tuples(
    st.sampled_from([0x42, PARA_TEXT, LINES, 0x47, 0x13]),
    st.integers(0, 4),
    st.sampled_from([0, 2, 9, 0xFFE, 0xFFF, 0x1001]),
)


def one_by_one(data: bytes) -> list[object]:
    """Every record by its own header: [tag, bytes, children]."""
    roots: list[object] = []
    above: list[tuple[int, list[object]]] = [(-1, roots)]
    at = 0
    while at + 4 <= len(data):
        tag, level, start, at = header(memoryview(data), at)
        if tag == 0x13 or (tag == LINES and level > 1):
            continue
        while above[-1][0] >= level:
            above.pop()
        children: list[object] = []
        above[-1][1].append([tag, data[start:at], children])
        above.append((level, children))
    return roots


def shown(record: Record) -> object:
    return [record.tag, bytes(record.data), [shown(child) for child in record.children]]


@given(st.lists(HEADS, max_size=8), st.integers(0, 9), st.binary(max_size=3))
def test_a_stream_is_the_same_header_by_header(heads: list[tuple[int, int, int]], cut: int, rest: bytes) -> None:
    nodes = [Node(tag, bytes(size)).bytes(level) for tag, level, size in heads]
    data = b"".join(nodes)[: -cut or None] + rest
    try:
        expected: object = one_by_one(data)
    except kp.ReadError as error:
        expected = str(error)
    try:
        found: object = [shown(record) for record in Forest(DEFAULT).tree(data)]
    except kp.ReadError as error:
        found = str(error)
    assert found == expected


@given(st.binary(max_size=20), st.integers(0, 14))
def test_four_numbers_are_each_of_them(data: bytes, at: int) -> None:
    record = Record(0x48, memoryview(data))
    assert record.words(at) == tuple(record.word(at + step) for step in (0, 2, 4, 6))
