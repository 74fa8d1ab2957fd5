"""The DOCX reader: the content of the page in its order, and helpful errors. All files are made here; origins say who writes such a file."""

import pytest

import kprocure_parse as kp
from kprocure_parse.document import Document, Table
from kprocure_parse.readers import docx
from kprocure_parse.readers.limits import Limits
from kprocure_parse.testing.writers.docx import document
from kprocure_parse.testing.writers.zipped import zipped
from tests.makers.docx import (
    box,
    cell,
    complex_field,
    level,
    listed,
    mark,
    note,
    number,
    numbering,
    p,
    r,
    reference,
    row,
    style,
    table,
)
from tests.makers.effort import calls


def body(*blocks: str, **parts: str) -> Document:
    return docx.read(document("".join(blocks), **parts))


def first_table(found: Document) -> Table:
    return next(block for block in found.blocks if isinstance(block, Table))


# ------------------------------------------------------------------------------------------ text

STYLES = (
    style("숨김", letters="<w:vanish/>")
    + style("아래", below="숨김")
    + style("보임", letters='<w:vanish w:val="0"/>', below="숨김")
    + style("돌고", below="돌고")
)
DIAGRAM = '<w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm="rId7"/></a:graphicData></a:graphic></w:drawing>'


def enclosed(around: str, inside: str) -> tuple[str, ...]:
    """A letter in a ring as Word writes it: the parts of the instruction look different."""
    parts = (" ", f"eq \\o\\ac({around},", inside, ")")
    return (mark("begin"), *(r(f"<w:instrText>{part}</w:instrText>") for part in parts), mark("end"))


@pytest.mark.parametrize(
    ("parts", "expected", "origin"),
    [
        (("가상청은 ", "밝혔다."), "가상청은 밝혔다.", "runs join without a space"),
        (("  □ 가상",), "  □ 가상", "leading spaces are the indent"),
        (("<w:r><w:t> 가 </w:t><w:t>나</w:t></w:r>",), "가나", "white space around a text counts only if that is said"),
        (("가", r("<w:tab/>", "나", "<w:br/>", "다", "<w:noBreakHyphen/>", "라", "<w:softHyphen/>", "마")), "가\t나\n다-라마", "signs"),
        (("가", r('<w:sym w:font="Wingdings" w:char="F06C"/>', '<w:sym w:font="Wingdings 2" w:char="0052"/>', '<w:sym w:font="Wingdings" w:char="x"/>')), "가●☑", "symbols; a code that is none"),
        (("가", r("l", looks='<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')), "가●", "a letter of Wingdings"),
        (("가", r("가", looks='<w:rFonts w:ascii="Wingdings" w:eastAsia="바탕"/>')), "가가", "Hangul is written in another font"),
        (("가", f"<w:del>{r('<w:delText>옛</w:delText>')}</w:del>", f"<w:ins>{r('새')}</w:ins>"), "가새", "tracked changes: what was deleted never, what was put in always"),
        (("가", f"<w:moveFrom>{r('옮긴')}</w:moveFrom>", f"<w:moveTo>{r('온')}</w:moveTo>"), "가온", "moved text stands where it was moved to"),
        (("가", r("숨은 글", looks="<w:vanish/>"), r("나", looks='<w:vanish w:val="false"/>'), r("다", looks="<w:webHidden/>")), "가나다", "hidden letters"),
        (("가", r("숨은 글", looks='<w:rStyle w:val="아래"/>'), r("나", looks='<w:rStyle w:val="보임"/>'), r("다", looks='<w:rStyle w:val="돌고"/>')), "가나다", "hidden by a style below; shown by one above; a circle"),
        (("가", r("나", looks="<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), "가나", "what letters looked like before"),
        (("☎ ", f'<w:hyperlink r:id="x">{r("가상.kr")}</w:hyperlink>'), "☎ 가상.kr", "link"),
        ((f"<w:sdt><w:sdtContent>{r('가')}</w:sdtContent></w:sdt>", "나"), "가나", "content control"),
        ((f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('입력하십시오')}</w:sdtContent></w:sdt>", "나"), "나", "its guide is to be typed over"),
        ((complex_field("HYPERLINK 가", "가상.kr"), "나"), "가상.kr나", "a field shows its result"),
        ((mark("begin"), r("<w:instrText>IF </w:instrText>"), complex_field("MERGEFIELD x", "안"), mark("separate"), r("밖"), mark("end")), "밖", "a field in an instruction"),
        ((mark("begin"), r("<w:instrText>DATE</w:instrText>"), mark("end"), "나"), "나", "a field without a result"),
        ((mark("begin"), "나", mark("separate"), "다"), "나다", "a field that never ends hides nothing"),
        ((mark("end"), "나", mark("separate")), "나", "a field's end without its beginning"),
        (("쪽 ", complex_field("PAGE", "3"), f'<w:fldSimple w:instr=" NUMPAGES ">{r("9")}</w:fldSimple>'), "쪽 ", "the numbers of pages"),
        ((f'<w:fldSimple w:instr="SEQ 그림">{r("1")}</w:fldSimple>',), "1", "a simple field"),
        (("가 ", *enclosed("○", "3"), " 나"), "가 ③ 나", "a number in a circle (원 문자)"),
        ((*enclosed("○", "가"), *enclosed("○", "ㄱ"), *enclosed("◯", "20")), "㉮㉠⑳", "letters in circles"),
        ((*enclosed("○", "인"), *enclosed("□", "1")), "인1", "no such character"),
        ((mark("begin"), r("<w:instrText>eq \\f(1,2)</w:instrText>"), mark("end"), "나"), "나", "another equation"),
        (("앞", r(box(p("글상자"))), "뒤"), "앞\n글상자\n뒤", "Word writes a text box twice; it is shown once"),
        (("앞", r('<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:t>대신</w:t></mc:Fallback></mc:AlternateContent>')), "앞대신", "a version that is empty"),
        (("앞", r('<w:pict><v:shape><v:textpath string="글맵시"/></v:shape></w:pict>')), "앞\n글맵시", "word art"),
        (("앞", r("<w:drawing><wp:inline/></w:drawing>"), "뒤"), "앞뒤", "a picture parts nothing"),
        (("가", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "나"), "가나", "an equation"),
        (("가", r("<w:ruby><w:rt><w:r><w:t>덧말</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>본말</w:t></w:r></w:rubyBase></w:ruby>")), "가본말", "덧말"),
        (("가", '<w:commentRangeStart w:id="1"/>', r('<w:commentReference w:id="1"/>'), "나"), "가나", "comment"),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_the_page_shows(parts: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(p("앞줄"), p(*parts), p("끝줄"), styles=STYLES).text == f"앞줄\n{expected}\n끝줄", origin


DELETED_END = "<w:rPr><w:del/></w:rPr>"


@pytest.mark.parametrize(
    ("blocks", "expected", "origin"),
    [
        ((p("가"), p(), p("나")), "가\n\n나", "an empty paragraph is an empty line"),
        ((p("가", looks=DELETED_END), p("나"), p("다")), "가나\n다", "the end of a paragraph is a tracked deletion"),
        ((p(f"<w:del>{r('<w:delText>옛</w:delText>')}</w:del>", looks=DELETED_END + listed(1, 0)), p("가", looks=listed(1, 0))), "가. 가", "a deleted paragraph of a list does not count"),
        ((p("가", looks=DELETED_END),), "가", "and is the last"),
        ((p("가", style="숨김"), p("나")), "\n나", "a paragraph of a hidden style"),
        ((f"<w:sdt><w:sdtContent>{p('가')}{table(row('나'))}</w:sdtContent></w:sdt>",), "가\n나", "blocks in a content control"),
        ((f"<w:ins>{p('가')}</w:ins><w:del>{p('옛')}</w:del><w:customXml>{p('나')}</w:customXml>",), "가\n나", "blocks in holders"),
        ((p("- ", complex_field("PAGE", "1"), " -"), p("가")), "\n가", "a line that counts pages"),
    ],
)  # fmt: skip
def test_blocks_in_their_order(blocks: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(*blocks, styles=STYLES, numbering=KOREAN).text == expected, origin


# ------------------------------------------------------------------------------------------ notes

FEET = (
    note("footnote", 2, p(r("<w:footnoteRef/>"), " 설명"))
    + note("footnote", 3, p("둘째"))
    + note("footnote", 4, p(r("<w:footnoteRef/>", ") 셋째")))
    + note("footnote", 5, table(row("표")))
)


@pytest.mark.parametrize(
    ("parts", "settings", "expected", "origin"),
    [
        (("업체", reference("footnote", 2), "는"), "", "업체1)는\n1) 설명", "Word writes bare numbers"),
        (("업체", reference("footnote", 2), ")는"), "", "업체1)는\n1) 설명", "Hancom writes the bracket as text"),
        (("업체", reference("footnote", 4), ")는"), "", "업체1)는\n1) 셋째", "and in the note, too"),
        (("업체", reference("footnote", 2), "는", reference("footnote", 3)), "", "업체1)는2)\n1) 설명\n2) 둘째", "a note that does not repeat its mark"),
        (("업체", reference("footnote", 5), "는"), "", "업체1)는\n1)\n표", "a note that begins with a table"),
        (("업체", reference("footnote", 3, ' w:customMarkFollows="1"'), "*는"), "", "업체*는\n둘째", "an own mark"),
        (("업체", reference("footnote", 2), "는"), '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/><w:numStart w:val="3"/></w:footnotePr>', "업체③)는\n③) 설명", "numbers in circles, from three"),
        (("업체", reference("endnote", 2), "는"), "", "업체i)는\ni) 끝", "endnotes are counted in Roman figures"),
        (("업체", reference("footnote", 9), "는"), "", "업체1)는", "a note that is not there"),
    ],
)  # fmt: skip
def test_notes_follow_their_paragraph(parts: tuple[str, ...], settings: str, expected: str, origin: str) -> None:
    ends = note("endnote", 2, p(r("<w:endnoteRef/>", "<w:tab/>", "끝")))
    assert body(p(*parts), settings=settings, footnotes=FEET, endnotes=ends).text == expected, origin


# ------------------------------------------------------------------------------------------ lists

KOREAN = (
    numbering(0, level(0, "ganada", "%1."), level(1, "decimalEnclosedCircle", "%2"), level(2, "decimal", "%1-%3)", "<w:isLgl/>"), level(3, "none", ""))
    + numbering(1, level(0, "bullet", "\uf0d8", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'), level(1, "bullet", "x", '<w:lvlPicBulletId w:val="0"/>'))
    + numbering(2, level(0, "chosung", "(%1)", '<w:pStyle w:val="제목1"/>'), level(1, "upperRoman", "%2.", '<w:pStyle w:val="제목2"/>'))
    + numbering(3, more='<w:numStyleLink w:val="목록"/>')
    + numbering(4, level(0, "decimal", "%1."), more='<w:styleLink w:val="목록"/>')
    + number(1, 0) + number(2, 1) + number(3, 2) + number(4, 3) + number(5, 0)
    + number(6, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    + number(7, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "제%1호")}</w:lvlOverride>')
)  # fmt: skip
HEADS = style("제목1", paragraph='<w:numPr><w:numId w:val="3"/></w:numPr>') + style("제목2", below="제목1")


def lines(*heads: tuple[int, int]) -> str:
    return "".join(p("글", looks=listed(*head)) for head in heads)


@pytest.mark.parametrize(
    ("blocks", "expected", "origin"),
    [
        (lines((1, 0), (1, 1), (1, 1), (1, 0), (1, 1)), "가. ① ② 나. ①", "Korean letters; the inner level begins anew"),
        (lines((1, 0), (1, 0), (1, 2), (1, 3)), "가. 나. 2-1) 글", "numbers of the level above in digits; a level without a number"),
        (lines((2, 0), (2, 1)), "➢ 글", "a bullet of Wingdings; a picture is none"),
        (lines((1, 0), (5, 0), (1, 0)), "가. 나. 다.", "two numberings of one list count together"),
        (lines((1, 0), (1, 0), (6, 0), (6, 0)), "가. 나. 가. 나.", "one that begins anew"),
        (lines((1, 0), (7, 0), (7, 0), (1, 0)), "가. 제1호 제2호 나.", "one with a level of its own"),
        (lines((4, 0), (4, 0)), "1. 2.", "a numbering named by its style"),
        (lines((99, 0), (1, 8), (0, 0)), "글 글 글", "numberings and levels that are not there"),
        (p("글", style="제목1") + p("글", style="제목2") + p("글", style="제목1"), "(ㄱ) I. (ㄴ)", "headings: the level belongs to the style"),
        (p("글", style="제목1", looks=listed(0, 0)), "글", "a heading without its number"),
        (lines((1, 0)) + p(looks=listed(1, 0)) + lines((1, 0)), "가.  다.", "an empty paragraph counts"),
    ],
)  # fmt: skip
def test_marks_of_paragraphs(blocks: str, expected: str, origin: str) -> None:
    found = body(blocks, numbering=KOREAN, styles=HEADS).text.split("\n")
    assert " ".join(line.removesuffix(" 글") for line in found) == expected, origin


@pytest.mark.parametrize(
    ("looks", "origin"),
    [
        (listed(1, 0), "the numbering of the paragraph itself"),
        ("", "the numbering of its style, whose level is looked up"),
    ],
)
def test_a_list_is_worked_out_once_not_for_each_of_its_paragraphs(looks: str, origin: str) -> None:
    """A list with 400 levels and as many overrides, most of them damage: with 8 paragraphs, and with 48."""

    def work(levels: int, paragraphs: int) -> int:
        at = [f'<w:lvlOverride w:ilvl="{each}"><w:startOverride w:val="1"/></w:lvlOverride>' for each in range(levels)]
        made = numbering(0, *(level(each, "ganada", "%1.") for each in range(levels))) + number(1, 0, "".join(at))
        own = style("머리", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
        data = document(p("글", looks=looks, style="머리") * paragraphs, numbering=made, styles=own)
        return calls(lambda: docx.read(data))

    few, many = (work(levels, 48) - work(levels, 8) for levels in (9, 400))
    assert many <= few, origin


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("ganada", "가 나"), ("chosung", "ㄱ ㄴ"), ("decimalEnclosedCircle", "① ②"), ("decimalEnclosedParen", "⑴ ⑵"),
        ("decimalEnclosedFullstop", "⒈ ⒉"), ("decimalZero", "01 02"), ("upperLetter", "A B"), ("lowerRoman", "i ii"),
        ("koreanCounting", "일 이"), ("koreanLegal", "하나 둘"), ("ideographTraditional", "甲 乙"), ("ideographEnclosedCircle", "㊀ ㊁"),
        ("ideographZodiac", "子 丑"), ("numberInDash", "- 1 - - 2 -"), ("koreanDigital", "일 이"), ("koreanDigital2", "一 二"), ("later", "1 2"),
    ],
)  # fmt: skip
def test_formats_of_numbers(form: str, expected: str) -> None:
    made = numbering(0, level(0, form, "%1")) + number(1, 0)
    assert body(lines((1, 0), (1, 0)), numbering=made).text.replace(" 글", "").replace("\n", " ") == expected


def test_a_format_of_a_later_word_has_another_for_this_one() -> None:
    both = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="ganada"/></mc:Fallback></mc:AlternateContent>'
    made = numbering(0, f'<w:lvl w:ilvl="0">{both}<w:lvlText w:val="%1."/></w:lvl>') + number(1, 0)
    assert body(lines((1, 0)), numbering=made).text == "가. 글"


# ------------------------------------------------------------------------------------------ tables


def test_a_table_with_merged_cells() -> None:
    tall, goes_on = (
        cell(p(text), looks=f"<w:vMerge{value}/>") for text, value in (("세로", ' w:val="restart"'), ("", ""))
    )
    wide = cell(p("가로"), looks='<w:gridSpan w:val="2"/>')
    found = body(table(row(wide, tall), row("가", "나", goes_on), row("다", "라", goes_on)))
    cells = [
        (found.text[each.span.slice], each.row, each.column, each.row_span, each.column_span)
        for each in first_table(found).cells
    ]
    assert cells == [
        ("가로", 0, 0, 1, 2), ("세로", 0, 2, 3, 1), ("가", 1, 0, 1, 1), ("나", 1, 1, 1, 1), ("다", 2, 0, 1, 1), ("라", 2, 1, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "expected", "origin"),
    [
        (
            (row("가"), row("옛", looks="<w:del/>"), row("새", looks="<w:ins/>")),
            "가\n새",
            "rows that were deleted and put in",
        ),
        ((row("가", cell(p("옛"), looks="<w:cellDel/>"), "나"),), "가\t나", "a cell that was deleted"),
        ((row("가"), row("숨은 줄", looks="<w:hidden/>")), "가", "a hidden row"),
        (
            (f"<w:sdt><w:sdtContent>{row('가')}</w:sdtContent></w:sdt>", row("나")),
            "가\n나",
            "a row in a content control",
        ),
        (
            (f"<w:tr><w:sdt><w:sdtContent>{cell(p('가'))}</w:sdtContent></w:sdt>{cell(p('나'))}</w:tr>",),
            "가\t나",
            "a cell in one",
        ),
        ((row("가", cell(table(row("속", "표")), p())),), "가\t속\t표", "a table in a cell"),
        ((row(cell(p("가"), looks="<w:vMerge/>")),), "가", "a merged cell without a beginning"),
    ],
)
def test_rows_and_cells(rows: tuple[str, ...], expected: str, origin: str) -> None:
    assert body(table(*rows)).text.rstrip() == expected, origin


def test_a_row_may_begin_in_a_later_column() -> None:
    found = body(table(row("가", "나"), row("다", looks='<w:gridBefore w:val="1"/>')))
    assert [(each.row, each.column) for each in first_table(found).cells] == [(0, 0), (0, 1), (1, 1)]


# ------------------------------------------------------------------------------------------ sections


def section(*references: str, more: str = "") -> str:
    return f"<w:sectPr>{''.join(references)}{more}</w:sectPr>"


def used(kind: str, name: str, use: str = "default") -> str:
    return f'<w:{kind}Reference w:type="{use}" r:id="{name}"/>'


def test_running_heads_stand_before_their_section() -> None:
    first = section(
        used("header", "header1"),
        used("header", "header2", "first"),
        used("header", "header3", "even"),
        more="<w:titlePg/>",
    )
    last = section(used("header", "header1"), used("header", "header4"), used("footer", "footer1"))
    heads = {f"header{at}": p(text) for at, text in enumerate(("머리", "첫 머리", "짝수 쪽", "둘째 머리"), start=1)}
    found = body(p("가", looks=first), p("나"), last, footer1=p("발"), **heads)
    assert found.text == "첫 머리\n머리\n가\n둘째 머리\n나\n발"
    again = body(p("가", looks=first), p("나"), last, footer1=p("발"), **{**heads, "header4": p("머리")})
    assert again.text == "첫 머리\n머리\n가\n나\n발"
    both = body(p("가", looks=first), p("나"), last, settings="<w:evenAndOddHeaders/>", footer1=p("발"), **heads)
    assert both.text.startswith("첫 머리\n머리\n짝수 쪽\n가\n")


# ------------------------------------------------------------------------------------------ the package


def test_what_stands_elsewhere_is_named() -> None:
    found = body(p("가", r(DIAGRAM)), '<w:altChunk r:id="rId8"/>')
    assert (found.text.strip(), found.missing) == ("가", ("a diagram (rId7)", "a document inside this one (rId8)"))


def test_damaged_parts_cost_what_they_say_alone() -> None:
    broken = "<?broken"
    found = body(p("가", reference("footnote", 2)), styles=broken, numbering=broken, settings=broken, footnotes=broken)
    assert found.text == "가1)"
    assert found.missing == ("word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footnotes.xml")


PLAIN = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>가</w:t></w:r></w:p></w:body></w:document>'
RELATION = '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'


@pytest.mark.parametrize(
    ("members", "missing"),
    [
        ({"word/document.xml": PLAIN}, ()),
        ({"_rels/.rels": "<broken", "word/document.xml": PLAIN}, ()),
        ({"_rels/.rels": RELATION, "word/document2.xml": PLAIN}, ()),
        (
            {"word/document.xml": PLAIN, "word/_rels/document.xml.rels": "<broken"},
            ("the parts that word/document.xml refers to",),
        ),
    ],
)
def test_packages_of_other_writers(members: dict[str, str], missing: tuple[str, ...]) -> None:
    found = docx.read(zipped(members))
    assert (found.text, found.missing, found.pages) == ("가", missing, None)


@pytest.mark.parametrize(
    ("members", "word"),
    [
        ({"word/document.xml": "<broken"}, "well-formed"),
        ({"word/document.xml": "<a/>"}, "no body"),
        ({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "document type definition"),
        ({"_rels/.rels": RELATION, "word/document.xml": PLAIN}, "word/document2.xml"),
    ],
)
def test_what_cannot_be_read_is_named(members: dict[str, str], word: str) -> None:
    with pytest.raises(kp.DamagedDocument, match=word) as caught:
        kp.parse_bytes(zipped(members))
    assert caught.value.format == "docx"


@pytest.mark.parametrize(
    ("blocks", "limit"),
    [
        (table(*[row("가", "나")] * 160), "max_cells"),
        (table(row(cell(p("가"), looks='<w:gridSpan w:val="99999999"/>'))), "max_cells"),
        (p("가" * 600), "max_characters"),
        ("<w:p/>" * 4000, "max_elements"),
        (f"{'<w:sdt><w:sdtContent>' * 30}{p('가')}{'</w:sdtContent></w:sdt>' * 30}", "max_depth"),
    ],
)
def test_what_is_too_large_names_its_limit(blocks: str, limit: str) -> None:
    limits = Limits(max_cells=300, max_characters=500, max_elements=3500, max_depth=40)
    with pytest.raises(kp.LimitExceeded) as caught:
        docx.read(document(blocks), limits)
    assert caught.value.limit == limit


def test_a_record_says_where_it_comes_from() -> None:
    record = kp.parse_bytes(document(p("가상청은 밝혔다.")))
    assert (record.source.format, record.text) == ("docx", "가상청은 밝혔다.")
