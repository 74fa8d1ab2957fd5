"""What is taken out of an HWPX before it is parsed changes no document, and is found in linear time. All files are made here."""

import time
from collections.abc import Callable
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.readers import hwpx, hwpx_body, hwpx_unread
from kprocure_parse.testing.writers.hwpx_markup import Xml
from tests.makers import hwpx as make
from tests.makers.hwpx import cell, drawing, paragraph, table

LINES = '<hp:linesegarray><hp:lineseg textpos="0" vertpos="0"/><hp:lineseg textpos="9" vertpos="0"/></hp:linesegarray>'
MARGIN = '<hh:margin><hc:intent value="0" unit="HWPUNIT"/><hc:left value="-1" unit="HWPUNIT"/></hh:margin>'
SPACING = '<hh:lineSpacing type="PERCENT" value="160"/>'
NEWER = f'<hp:case hp:required-namespace="http://000.kr/2016/UnitChar">{MARGIN}{SPACING}</hp:case>'
SWITCH = f"<hp:switch>{NEWER}<hp:default>{MARGIN}{SPACING}</hp:default></hp:switch>"
TURNED = '<hp:renderingInfo><hc:transMatrix e1="1" e2="-0.5"/></hp:renderingInfo>'


@pytest.mark.parametrize(
    ("markup", "left", "origin"),
    [
        ('<a/><hp:cellSz width="4" height="9"/><b/>', "<a/><b/>", "the size of a cell"),
        ('<hp:pos vertAlign="TOP" vertOffset="-9"/><hp:sz width="4"/>', "", "place and size of an object"),
        (f"{TURNED}<hp:imgRect><hc:pt0 x='0'/></hp:imgRect>", "<hp:imgRect><hc:pt0 x='0'/></hp:imgRect>", "other quotation marks"),
        (f"<hp:p>{LINES}</hp:p></hp:subList>", "<hp:p></hp:p></hp:subList>", "the lines of a list's last paragraph"),
        (f"<hp:p>{LINES}</hp:p><hp:p/>", f"<hp:p>{LINES}</hp:p><hp:p/>", "the lines of a page"),
        ('<hp:sz a="/>1"/>', '<hp:sz a="/>1"/>', "a value with the end of a tag in it"),
        ('<hp:sz a="b/>1"/>', '<hp:sz a="b/>1"/>', "behind a letter"),
        ('<hp:szenario a="1"/>', '<hp:szenario a="1"/>', "another name"),
        ('<hp:t><![CDATA[<hp:sz a="1"/>]]></hp:t>', '<hp:t><![CDATA[<hp:sz a="1"/>]]></hp:t>', "text that looks like a tag"),
        ('<!-- --><hp:sz a="1"/>', '<!-- --><hp:sz a="1"/>', "a comment could hold one"),
        ('<hp:cellSz width="4"><hp:t>가</hp:t></hp:cellSz>', '<hp:cellSz width="4"><hp:t>가</hp:t></hp:cellSz>', "with content"),
    ],
)  # fmt: skip
def test_sizes_and_lines_are_taken_out_of_sections(markup: str, left: str, origin: str) -> None:
    assert hwpx_unread.section(markup.encode()).decode() == left, origin


@pytest.mark.parametrize(
    ("markup", "left", "origin"),
    [
        ('<hh:align horizontal="LEFT"/><hh:heading type="NUMBER"/>', '<hh:heading type="NUMBER"/>', "the mark stays"),
        (SWITCH, "", "the choice between two margins"),
        (MARGIN + SPACING, "", "a margin as older versions write it"),
        ("<hp:switch><hp:default><hh:heading/></hp:default></hp:switch>", "<hp:switch><hp:default><hh:heading/></hp:default></hp:switch>", "a choice that holds a mark"),
        ("<hh:styles><hh:style/></hh:styles><hh:numbering/>", "<hh:numbering/>", "the look of letters"),
        (f"<!-- {SWITCH} -->", f"<!-- {SWITCH} -->", "a comment"),
    ],
)  # fmt: skip
def test_looks_are_taken_out_of_the_header(markup: str, left: str, origin: str) -> None:
    assert hwpx_unread.header(markup.encode()).decode() == left, origin


UNREAD = st.sampled_from(
    ["", LINES, TURNED, '<hp:cellSz width="4"/>', '<hp:sz a="b/>1"/>', "<hp:pos a='1'/>", '<hp:sz width="1"></hp:sz>', "<!-- -->"]
)  # fmt: skip
WORDS = st.sampled_from(["가상청", "  □ 가", "나 ", "", " "])


@st.composite
def sections(draw: st.DrawFn) -> str:
    """A section whose paragraphs, cells and shapes hold elements that nobody reads."""

    def held(markup: Xml, end: str) -> Xml:
        return Xml(markup.replace(end, draw(UNREAD) + end))

    word = [held(paragraph(draw(WORDS), shape=draw(st.sampled_from("01"))), "</hp:p>") for _ in range(4)]
    grid = table((held(cell(0, 0, word[0]), "</hp:tc>"), cell(0, 1, word[1])), extra=draw(UNREAD))
    return make.section(paragraph(grid), word[2], paragraph(drawing("rect", word[3], extra=draw(UNREAD)), "끝"))


HEAD = make.header(make.numbering(("^1.", "DIGIT", "1")), make.shape("1", "NUMBER", 0, "1")).replace(
    "</hh:paraPr>", f"{SWITCH}{MARGIN}</hh:paraPr>"
)


@given(sections())
def test_documents_are_the_same_with_what_is_not_read(markup: str) -> None:
    data = make.document(markup, head=HEAD)
    with patch.object(hwpx_unread, "section", bytes), patch.object(hwpx_unread, "header", bytes):
        whole = hwpx.read(data)
    assert hwpx.read(data) == whole


@given(sections())
def test_paragraphs_of_text_alone_are_what_all_paragraphs_are(markup: str) -> None:
    data = make.document(markup, head=HEAD)
    with patch.object(hwpx_body, "_only_text", lambda _: False):
        slowly = hwpx.read(data)
    assert hwpx.read(data) == slowly


def test_lines_inside_tables_alone_tell_no_pages() -> None:
    inside = paragraph("가", lines=[0, 10])
    document = hwpx.read(make.document(make.section(paragraph(table((cell(0, 0, inside),))))))
    assert (document.pages, document.blocks[0].place) == (None, None)


@pytest.mark.parametrize("cut", [hwpx_unread.section, hwpx_unread.header])
@pytest.mark.parametrize(
    "hostile",
    [
        b"<hp:linesegarray>" * 100_000,
        b"<hp:linesegarray>" + b'<hp:lineseg a="1"/>' * 100_000,
        b"<hp:renderingInfo>" + b'<hc:pt0 x="1"/>' * 100_000,
        b"<hp:sz " + b'a="1" ' * 300_000,
        b"<hp:sz " * 300_000,
        b'<hp:switch><hp:case a="b"><hh:margin>' * 50_000,
        b"<hh:margin>" + b'<hc:left a="1"/>' * 100_000,
    ],
    ids=lambda data: data[:20].decode() if isinstance(data, bytes) else None,
)  # fmt: skip
def test_markup_without_end_takes_linear_time(cut: Callable[[bytes], bytes], hostile: bytes) -> None:
    begun = time.process_time()
    assert cut(hostile) == hostile
    assert time.process_time() - begun < 2
