"""The HWPML reader: the same page as in HWPX. All files are made here, in the shape of Hancom's description."""

import pytest

import kprocure_parse as kp
from kprocure_parse.document import Document, Table
from kprocure_parse.readers import hwpml
from kprocure_parse.readers.limits import Limits


def p(*parts: str, shape: int = 0) -> str:
    """A paragraph; a part without a tag is text."""
    runs = "".join(
        f'<TEXT CharShape="0">{part if part.startswith("<") else f"<CHAR>{part}</CHAR>"}</TEXT>' for part in parts
    )
    return f'<P ParaShape="{shape}" Style="0" PageBreak="false">{runs}</P>'


def held(*blocks: str) -> str:
    return f'<PARALIST LineWrap="Break">{"".join(blocks)}</PARALIST>'


def cell(row: int, column: int, *blocks: str, rows: int = 1, columns: int = 1) -> str:
    where = f'ColAddr="{column}" RowAddr="{row}" ColSpan="{columns}" RowSpan="{rows}"'
    return f'<CELL Name="칸{row}{column}" {where}><CELLMARGIN Left="0"/>{held(*blocks)}</CELL>'


def document(*blocks: str, head: str = "", sections: int = 1) -> bytes:
    body = f'<BODY><SECTION Id="0">{"".join(blocks)}</SECTION></BODY>'
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no" ?><HWPML Style="embed" SubVersion="8.0.0.0" Version="2.8">'
        f'<HEAD SecCnt="{sections}"><MAPPINGTABLE>{head}</MAPPINGTABLE></HEAD>{body}<TAIL/></HWPML>'
    ).encode()


def body(*blocks: str, head: str = "") -> Document:
    return hwpml.read(document(*blocks, head=head))


def field(guide: str, typed: str, dirty: str = "false") -> tuple[str, str, str]:
    command = f"Clickhere:set:43:Direction:wstring:{len(guide)}:{guide} HelpState:wstring:0:  "
    return f'<FIELDBEGIN Type="Clickhere" Dirty="{dirty}" Command="{command}"/>', typed, '<FIELDEND Type="Clickhere"/>'


OWN = '<AUTONUM Number="3" NumberType="Footnote"><AUTONUMFORMAT SuffixChar=")" Type="Digit"/></AUTONUM>'
NOTE = f"<FOOTNOTE>{held(p(OWN, ' 설명'))}</FOOTNOTE>"
BOX = f"<RECTANGLE><SHAPEOBJECT><CAPTION Side='Bottom'>{held(p('그림말'))}</CAPTION></SHAPEOBJECT><DRAWINGOBJECT><SHAPECOMPONENT/><DRAWTEXT>{held(p('글상자'))}</DRAWTEXT></DRAWINGOBJECT></RECTANGLE>"


@pytest.mark.parametrize(
    ("parts", "expected", "origin"),
    [
        (("가상청은 ", "밝혔다."), "가상청은 밝혔다.", "runs"),
        (("가<TAB/>나<LINEBREAK/>다<NBSPACE/>라<FWSPACE/>마<HYPEN/>바",), "가\t나\n다\u00a0라 마-바", "signs"),
        (("가<MARKPENBEGIN Color='1'/>나<MARKPENEND/>",), "가나", "highlighted"),
        (("<SECDEF OutlineShape='1'><STARTNUMBER Page='0'/></SECDEF>", "<COLDEF Count='1'/>", "가"), "가", "set-up"),
        (("업체", NOTE, "는"), "업체3)는\n3) 설명", "footnote"),
        (("앞", BOX, "뒤"), "앞\n글상자\n그림말\n뒤", "text box with a caption"),
        (("앞", "<TEXTART Text='글맵시'/>"), "앞\n글맵시", "word art"),
        (("가", "<DUTMAL><MAINTEXT>본말</MAINTEXT><SUBTEXT>덧말</SUBTEXT></DUTMAL>"), "가본말", "덧말"),
        (("가", f"<HIDDENCOMMENT>{held(p('숨은 설명'))}</HIDDENCOMMENT>", "나"), "가나", "hidden comment"),
        (("가", "<EQUATION><SCRIPT>a over b</SCRIPT></EQUATION>"), "가", "an equation's script"),
        (("그림 ", "<AUTONUM Number='7' NumberType='Figure'><AUTONUMFORMAT Type='RomanCapital' SuffixChar='.'/></AUTONUM>"), "그림 VII.", "automatic number"),
        (("쪽", "<AUTONUM Number='7' NumberType='TotalPage'/>"), "쪽", "the number of pages"),
        (field("제목 입력", "제목 입력"), "", "a guide in which nobody has typed"),
        (field("제목 입력", "제목 입력", "true"), "제목 입력", "somebody has typed the guide's own words"),
        (field("제목 입력", "가상 지정"), "가상 지정", "typed"),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_the_page_shows(parts: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(p("앞줄"), p(*parts), p("끝줄")).text == f"앞줄\n{expected}\n끝줄", origin


HEAD = (
    '<PARASHAPELIST><PARASHAPE Id="0" HeadingType="None"/><PARASHAPE Id="1" HeadingType="Number" Heading="1" Level="0"/>'
    '<PARASHAPE Id="2" HeadingType="Number" Heading="1" Level="1"/><PARASHAPE Id="3" HeadingType="Bullet" Heading="1" Level="0"/></PARASHAPELIST>'
    '<NUMBERINGLIST><NUMBERING Id="1" Start="0"><PARAHEAD Level="1" NumFormat="Digit" Start="1">\n^1.</PARAHEAD>'
    '<PARAHEAD Level="2" NumFormat="HangulSyllable" Start="1">^2)</PARAHEAD></NUMBERING></NUMBERINGLIST>'
    '<BULLETLIST><BULLET Id="1" Char="□"/></BULLETLIST>'
)


def test_marks_of_paragraphs() -> None:
    found = body(*(p("글", shape=shape) for shape in (1, 2, 2, 1, 3, 0)), head=HEAD)
    assert found.text.split("\n") == ["1. 글", "가) 글", "나) 글", "2. 글", "□ 글", "글"]


def test_a_table_with_merged_cells_and_a_table_inside() -> None:
    inner = p(f"<TABLE><ROW>{cell(0, 0, p('속'))}{cell(0, 1, p('표'))}</ROW></TABLE>")
    rows = f"<ROW>{cell(0, 0, p('세로'), rows=2)}{cell(0, 1, p('가'))}</ROW><ROW>{cell(1, 1, inner)}</ROW>"
    found = body(p(f"<TABLE ColCount='2' RowCount='2'><SHAPEOBJECT/>{rows}</TABLE>"))
    (table,) = (block for block in found.blocks if isinstance(block, Table))
    assert [(each.row, each.column, each.row_span, each.name) for each in table.cells] == [
        (0, 0, 2, "칸00"),
        (0, 1, 1, "칸01"),
        (1, 1, 1, "칸11"),
    ]
    assert found.text == "세로\t가\n속\t표"


def test_heads_stand_in_their_place_and_feet_at_the_end() -> None:
    head, foot = f"<HEADER>{held(p('머리'))}</HEADER>", f"<FOOTER>{held(p('발'))}</FOOTER>"
    assert body(p(head, foot, "가"), p("나")).text == "머리\n가\n나\n발"


def test_sections_that_are_not_there_are_named() -> None:
    found = hwpml.read(document(p("가"), sections=3))
    assert (found.text, found.missing, found.format) == ("가", ("2 of 3 sections",), "hwpml")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"<HWPML><HEAD/></HWPML>", "no section"),
        (b"<HWPML><BODY><SECTION>", "well-formed"),
        (b"<!DOCTYPE HWPML [<!ENTITY a 'b'>]><HWPML>&a;</HWPML>", "document type definition"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, word: str) -> None:
    with pytest.raises(kp.DamagedDocument, match=word) as caught:
        kp.parse_bytes(data)
    assert caught.value.format == "hwpml"


@pytest.mark.parametrize(
    ("limits", "limit"), [(Limits(max_depth=5), "max_depth"), (Limits(max_elements=5), "max_elements")]
)
def test_what_is_too_large_names_its_limit(limits: Limits, limit: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        hwpml.read(document(p("가")), limits)
    assert caught.value.limit == limit
