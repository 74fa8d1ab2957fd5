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
PAGE = '<hp:pagePr landscape="WIDELY" width="59528"><hp:margin header="2834" left="5669"/></hp:pagePr>'
FRAME = '<hp:pageBorderFill type="BOTH" fillArea="PAPER"><hp:offset left="1417"/></hp:pageBorderFill>'
TURNED = '<hp:renderingInfo><hc:transMatrix e1="1" e2="-0.5"/></hp:renderingInfo>'
USUAL = 'styleIDRef="0" pageBreak="0" columnBreak="0" merged="0"'


def bare(name: int, kind: str = "NONE") -> str:
    return (
        f'<hh:paraPr id="{name}" condense="0" textDir="LTR"><hh:heading type="{kind}" idRef="0" level="0"/></hh:paraPr>'
    )


def unmarked(name: int, kind: str = "NONE") -> str:
    """A paragraph shape as Hancom Office writes it."""
    return (
        bare(name, kind)
        .replace("<hh:heading", '<hh:align horizontal="JUSTIFY"/><hh:heading')
        .replace("</", f"{SWITCH}</")
    )


@pytest.mark.parametrize(
    ("markup", "left", "origin"),
    [
        ('<a/><hp:cellSz width="4" height="9"/><b/>', "<a/><b/>", "the size of a cell"),
        ('<hp:pos vertAlign="TOP" vertOffset="-9"/><hp:sz width="4"/>', "", "place and size of an object"),
        (f"{TURNED}<hp:imgRect><hc:pt0 x='0'/></hp:imgRect>", "<hp:imgRect><hc:pt0 x='0'/></hp:imgRect>", "other quotation marks"),
        (f"<hp:p>{LINES}</hp:p></hp:subList>", "<hp:p></hp:p></hp:subList>", "the lines of a list's last paragraph"),
        (f"<hp:p>{LINES}</hp:p><hp:p/>", f"<hp:p>{LINES}</hp:p><hp:p/>", "the lines of a page"),
        (f'<hp:grid a="0"/>{PAGE}{FRAME}<hp:startNum a="0"/>', "", "the look of a page"),
        ("<hp:t>가</hp:t></hp:run><hp:run charPrIDRef='2'><hp:t>나</hp:t>", "<hp:t>가</hp:t></hp:run><hp:run charPrIDRef='2'><hp:t>나</hp:t>", "runs written otherwise"),
        ('<hp:t>가</hp:t></hp:run><hp:run charPrIDRef="2"><hp:t>나</hp:t>', "<hp:t>가나</hp:t>", "two runs of text are one"),
        ('<hp:t>가</hp:t></hp:run><hp:run charPrIDRef="2"><hp:tab/>', '<hp:t>가</hp:t></hp:run><hp:run charPrIDRef="2"><hp:tab/>', "a run of something else"),
        (f'<hp:p id="0" paraPrIDRef="7" {USUAL}>', '<hp:p id="0" paraPrIDRef="7">', "the style of a paragraph"),
        ('<hp:p id="0" paraPrIDRef="7" styleIDRef="0" pageBreak="1" columnBreak="0" merged="0">', '<hp:p id="0" paraPrIDRef="7" styleIDRef="0" pageBreak="1" columnBreak="0" merged="0">', "a page break"),
        ('<hp:lineseg textpos="0" vertpos="-9" vertsize="8" flags="1"/>', '<hp:lineseg textpos="0" vertpos="-9"/>', "how high a line is"),
        ('<hp:tc name="기관" header="0" dirty="0"><hp:subList id="" lineWrap="BREAK">', '<hp:tc name="기관"><hp:subList>', "a cell and its list"),
        ('<hp:tbl id="1" rowCnt="1"><hp:pic id="2" href="" reverse="0"/>', "<hp:tbl><hp:pic/>", "objects"),
        ('<hp:subList id="" b="/>1">', '<hp:subList id="" b="/>1">', "a list's value with the end of a tag in it"),
        ('<hp:t>&lt;hp:tbl a="1"></hp:t>', '<hp:t>&lt;hp:tbl a="1"></hp:t>', "text that looks like a tag"),
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
        (f'{unmarked(1)}{unmarked(2)}<hh:paraPr id="3"/>', '<hh:paraPr id="3"/>', "shapes without a mark"),
        (f"{unmarked(1)}</hh:paraProperties>", f"{bare(1)}</hh:paraProperties>", "the last shape"),
        (f'{unmarked(1, "OUTLINE")}{unmarked(2)}<hh:paraPr id="3"/>', f'{bare(1, "OUTLINE")}<hh:paraPr id="3"/>', "a shape with a mark stays"),
        (f'{unmarked(1)}<hh:trackChange/><hh:paraPr id="3"/>', f'{bare(1)}<hh:trackChange/><hh:paraPr id="3"/>', "something behind a shape"),
        (f'<hh:paraPr id="1" a="0"/>{MARGIN}</hh:paraPr><hh:paraPr id="3"/>', '<hh:paraPr id="1" a="0"/></hh:paraPr><hh:paraPr id="3"/>', "the end of another element"),
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

    def usual(markup: Xml) -> Xml:
        return Xml(markup.replace('pageBreak="0"', USUAL)) if draw(st.booleans()) else markup

    words = st.lists(WORDS, min_size=1, max_size=3)
    word = [held(usual(paragraph(*draw(words), shape=draw(st.sampled_from("012")))), "</hp:p>") for _ in range(4)]
    grid = table((held(cell(0, 0, word[0]), "</hp:tc>"), cell(0, 1, word[1])), extra=draw(UNREAD))
    return make.section(paragraph(grid), word[2], paragraph(drawing("rect", word[3], extra=draw(UNREAD)), "끝"))


HEAD = make.header(
    make.numbering(("^1.", "DIGIT", "1")), make.shape("1", "NUMBER", 0, "1"), unmarked(2), unmarked(3)
).replace("</hh:paraPr>", f"{SWITCH}{MARGIN}</hh:paraPr>")


@given(sections())
def test_documents_are_the_same_with_what_is_not_read(markup: str) -> None:
    data = make.document(markup, head=HEAD)
    with patch.object(hwpx_unread, "section", bytes), patch.object(hwpx_unread, "header", bytes):
        whole = hwpx.read(data)
    assert hwpx.read(data) == whole


@given(sections())
def test_paragraphs_of_text_alone_are_what_all_paragraphs_are(markup: str) -> None:
    data = make.document(markup, head=HEAD)
    with patch.object(hwpx_body, "_only_text", lambda _: None):
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
        b"<hp:tbl " + b'a="1" ' * 300_000,
        b'<hp:tc name="' * 100_000,
        b'<hp:pagePr a="1">' * 100_000,
        b'<hp:p id="1" paraPrIDRef="' + b"1" * 300_000,
        b'</hp:t></hp:run><hp:run charPrIDRef="' * 50_000,
        b'<hh:paraPr id="' * 100_000,
        b'<hh:paraPr id="1" ' + b'a="1" ' * 300_000,
    ],
    ids=lambda data: data[:20].decode() if isinstance(data, bytes) else None,
)  # fmt: skip
def test_markup_without_end_takes_linear_time(cut: Callable[[bytes], bytes], hostile: bytes) -> None:
    begun = time.process_time()
    assert cut(hostile) == hostile
    assert time.process_time() - begun < 2
