"""The HTML reader: invented pages in the shapes of real sites (홍길동, telephone numbers of zeros)."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.document import Block, Document, Paragraph, Table
from kprocure_parse.readers import html, html_flow
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph
from kprocure_parse.readers.limits import Limits

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "html"

REPRINT = "“이 자료는 가상청의 보도자료를 전재하여 제공함을 알려드립니다.”"

DESK = f"""<!DOCTYPE html>
<html lang="ko"><head><meta charset="UTF-8"><title>가상청, 새 물품 지정 - 정책브리핑 | 브리핑룸 | 보도자료</title>
<link rel="stylesheet" href="/a.css"><script>var x = "<p>코드</p>";</script><style>p {{ color: red }}</style></head>
<body class="sub">
<div class="accessibility"><a href="#main">본문 바로가기</a></div>
<header id="header" class="header"><h1 class="logo">대한민국 정책브리핑</h1><ul class="nav"><li><a>뉴스</a></li></ul></header>
<section class="breadcrumbs">홈으로 브리핑룸</section>
<main id="main"><div class="article_wrap">
  <div class="article_head"><h1>가상청, 새 물품 지정</h1>
    <div class="info"><span>2026.09.12</span><span><a class="gotosite">가상청<i class="tooltip">부처별 뉴스 이동</i></a></span></div></div>
  <div class="sns_share"><button>공유하기</button>링크복사</div>
  <div class="article_body"><div class="view_cont">
     가상청, 새 물품 지정<br/>- 물품 열 가지 -<br/><br/>
     &nbsp;가상청(청장 홍길동)은 <b>12일</b> 물품을
     지정했다.<br/><br/>▶ 홍길동 청장이 말하고 있다.<br/>* 문의: 가상과 홍길동 사무관(042-000-0000)
     <p>{REPRINT}</p><!-- 주석 -->
  </div><div class="article_footer"><strong>'텍스트'에 한하여 공공누리 출처표시의 조건에 따라 자유이용이 가능합니다.</strong></div></div>
  <div class="filedown"><p><span>260912 가상 물품.hwpx</span><a class="down" href="/common/download.do?fileId=1">내려받기</a></p>
  <p><span>260912 가상 물품.pdf</span><a class="down" href="/common/download.do?fileId=2">내려받기</a></p></div>
  <div class="comment_area"><p>정책브리핑 게시물 운영원칙에 따라 삭제될 수 있습니다.</p><ul><li>1. 욕설</li></ul></div>
</div></main><aside>많이 본 뉴스</aside><footer>주소 세종시</footer></body></html>"""

SHELL = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>가상청, 회의 개최 - 정책브리핑</title></head><body>
<header><ul><li><a>메뉴</a></li></ul></header><div class="article_head"><h1>가상청, 회의 개최</h1>
<div class="info"><span>2026.09.13</span><span class="gotosite">가상청</span></div></div>
<div class="article_body"><div class="view_cont"><iframe id="content_press" src="/docViewer/skin/doc.html"></iframe></div></div>
<div class="filedown"><p><span>회의.hwp</span></p></div><footer>바닥글</footer></body></html>"""

PPS_KOREAN = """<html><head><meta charset="euc-kr"><title>현장뉴스 | 조달청</title><link rel="stylesheet" href="a.css"></head><body>
<div id="header"><h1><a>조달청</a></h1><ul id="gnb"><li><a>가</a></li></ul></div><div class="location">홈 &gt; 알림</div>
<div class="board_view"><h4>가상 현장을 찾은 조달청장</h4>
<p class="info">작성자 : 홍길동 조회수 : 294 등록일 : 2022-09-30 08:42:36</p>
<div class="cont"><p>조달청장이 가상 현장을 찾았다.</p><p>-&gt; 홍길동 청장(사진 왼쪽)이 설명을 듣고 있다.</p></div>
<ul class="attach"><li><a href="/down.do?f=1">사진 1_가상회의.jpg</a> (1MB)</li></ul></div>
<div class="btns">목록</div><div id="footer">담당부서 : 대변인 042-000-0000</div></body></html>"""

PPS_ENGLISH = """<html><head><title>Press Release</title><link rel=stylesheet href=a.css></head><body><nav>Home</nav>
<div id="content"><table class="bbsView"><tr><th>Subject</th><td colspan="5">PPS Holds a Workshop</td></tr>
<tr><th>Writer</th><td>Hong</td><th>Date</th><td>January 3, 2022</td><th>Read</th><td>814</td></tr>
<tr><th>Division</th><td colspan=5>International Cooperation Division</td></tr>
<tr><th>Contents</th><td colspan="5"><p>□ PPS held a workshop.</p><p>○ Ten countries took part.</p></td></tr></table></div>
<footer>Address</footer></body></html>"""

PAPER = """<!doctype html><html><head><meta property="og:title" content="PPS to host expo - The Korea Daily">
<meta property="og:site_name" content="The Korea Daily"><meta property="article:published_time" content="2024-04-17T16:30:00+09:00">
<title>x</title></head><body><header><h1>The Korea Daily</h1></header><nav>Politics</nav>
<article><h2>PPS to host expo</h2><p class="byline">By Hong Gil-dong</p><div itemprop="articleBody">
<figure><img src="a.jpg"><figcaption>An official speaks. (PPS)</figcaption></figure><p>The PPS will host an expo.</p>
<div class="ad">Buy now</div><p>“It is big,” he said.</p><div class="related-articles"><a>Other news</a></div></div></article>
<footer>Copyright</footer></body></html>"""


def found(document: Document) -> list[tuple[str | None, str]]:
    return [(name_of(block), document.text[block.span.slice]) for block in document.blocks]


def name_of(block: Block) -> str | None:
    return block.name if isinstance(block, Paragraph) else "table"


@pytest.mark.parametrize(
    ("page", "expected", "origin"),
    [
        (
            DESK,
            [
                ("title", "가상청, 새 물품 지정"),
                ("published", "2026.09.12"),
                ("agency", "가상청"),
                (None, "- 물품 열 가지 -"),
                (None, "가상청(청장 홍길동)은 12일 물품을 지정했다."),
                (None, "▶ 홍길동 청장이 말하고 있다."),
                (None, "* 문의: 가상과 홍길동 사무관(042-000-0000)"),
                ("notice", REPRINT),
                ("file", "260912 가상 물품.hwpx"),
                ("file", "260912 가상 물품.pdf"),
            ],
            "korea.kr on the desk (DOMAIN 6.2): title repeated, share bar, licence, comment rules",
        ),
        (
            SHELL,
            [("title", "가상청, 회의 개최"), ("published", "2026.09.13"), ("agency", "가상청"), ("file", "회의.hwp")],
            "korea.kr, the empty shell around a document viewer",
        ),
        (
            PPS_KOREAN,
            [
                ("title", "가상 현장을 찾은 조달청장"),
                ("published", "2022-09-30 08:42:36"),
                (None, "조달청장이 가상 현장을 찾았다."),
                (None, "-> 홍길동 청장(사진 왼쪽)이 설명을 듣고 있다."),
                ("file", "사진 1_가상회의.jpg"),
            ],
            "pps.go.kr, Korean board: writer and reads are furniture, the footer's department too",
        ),
        (
            PPS_ENGLISH,
            [
                ("title", "PPS Holds a Workshop"),
                ("published", "January 3, 2022"),
                ("department", "International Cooperation Division"),
                (None, "□ PPS held a workshop."),
                (None, "○ Ten countries took part."),
            ],
            "pps.go.kr, old English board as a table",
        ),
        (
            PAPER,
            [
                ("title", "PPS to host expo"),
                ("outlet", "The Korea Daily"),
                ("byline", "By Hong Gil-dong"),
                ("published", "2024-04-17T16:30:00+09:00"),
                ("caption", "An official speaks. (PPS)"),
                (None, "The PPS will host an expo."),
                (None, "“It is big,” he said."),
            ],
            "a newspaper with schema.org marks",
        ),
    ],
)
def test_sites(page: str, expected: list[tuple[str | None, str]], origin: str) -> None:
    encoding = "cp949" if "euc-kr" in page else "utf-8"
    assert found(html.read(page.encode(encoding))) == expected, origin


@pytest.mark.parametrize(
    ("markup", "text", "origin"),
    [
        ("<p>하나<p>둘", "하나\n둘", "paragraphs without end tags"),
        ("<div>하나<div>둘</div>셋</div>", "하나\n둘\n셋", "blocks inside blocks"),
        ("하나<br>둘<br/><br/><br/>셋", "하나\n둘\n\n셋", "breaks; a run of empty lines is one"),
        ("<p>하나</p><p><br></p><p>&nbsp;</p><p>둘</p>", "하나\n\n둘", "empty paragraphs of an editor"),
        ("<p><span>2026</span><span>년</span></p>", "2026년", "inline elements join without a space"),
        ("<p> 하나\n\t 둘  셋 </p>", "하나 둘 셋", "white space folds"),
        (
            "<p>&nbsp;&nbsp;ㅇ 하나&nbsp;&nbsp;&nbsp;둘</p>",
            "\xa0\xa0ㅇ 하나\xa0\xa0\xa0둘",
            "runs of NBSP stay, as an indent too",
        ),
        ("<pre>하나\n  둘</pre>", "하나\n  둘", "preformatted text"),
        ("<ul><li>하나<li>둘</ul>", "하나\n둘", "list items"),
        ("<dl><dt>하나<dd>둘</dl>", "하나\n둘", "definition lists"),
        ("하나<script>x</script><style>y</style><!-- z --><noscript>w</noscript>둘", "하나둘", "code and comments"),
        ('하나<span style="display: none">둘</span><b hidden>셋</b><i class="blind">넷</i>', "하나", "hidden elements"),
        ("R&amp;D &lt;붙임&gt; &#39;26 &#x2460;", "R&D <붙임> '26 ①", "references"),
        ("<table><tr><td>하나<br>둘</td></tr></table>", "하나\n둘", "a table of one cell is layout"),
        ("<table><tr><td></td><td>하나</td></tr></table>", "하나", "one filled cell too"),
        ("<table role=presentation><tr><td>하나<td>둘</table>", "하나\n둘", "layout by its own word"),
        ("<font>하나<p>둘</font>셋", "하나\n둘셋", "misnested formatting"),
    ],
)
def test_flow(markup: str, text: str, origin: str) -> None:
    assert html.read(f"<div>{markup}</div>".encode()).text == text, origin


def test_tables_keep_their_cells() -> None:
    markup = """<p>앞<table><caption>현황</caption><thead><tr><th rowspan="2">구분</th><th colspan=2>건수</th></tr>
    <tr><th>가</th><th>나</th></tr></thead><tbody><tr><td>하나<br>둘</td><td>1</td>
    <td><table><tr><td>안</td><td>쪽</td></tr></table></td></tr></tbody></table>뒤"""
    document = html.read(markup.encode())
    table = next(block for block in document.blocks if isinstance(block, Table))
    cells = [
        (document.text[cell.span.slice], cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells
    ]
    assert cells == [
        ("구분", 0, 0, 2, 1),
        ("건수", 0, 1, 1, 2),
        ("가", 1, 1, 1, 1),
        ("나", 1, 2, 1, 1),
        ("하나\n둘", 2, 0, 1, 1),
        ("1", 2, 1, 1, 1),
        ("안\t쪽", 2, 2, 1, 1),
    ]
    assert isinstance(table.cells[-1].blocks[0], Table)
    assert [text for name, text in found(document) if name != "table"] == ["앞", "현황", "뒤"]


@pytest.mark.parametrize("span", ["0", "99999999", "-3", "x", "", "2.5"])
def test_spans_end_with_the_table(span: str) -> None:
    markup = f'<table><tr><td rowspan="{span}">하나</td><td>둘</td></tr><tr><td>셋</td></tr></table>'
    (table,) = html.read(markup.encode()).blocks
    assert isinstance(table, Table)
    assert all(cell.row + cell.row_span <= 2 for cell in table.cells)


@pytest.mark.parametrize(
    ("data", "origin"),
    [
        ("<meta charset=utf-8><p>조달청".encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + "<p>조달청".encode(), "UTF-8 with a mark"),
        ("<meta charset=euc-kr><p>조달청".encode("cp949"), "EUC-KR, declared"),
        ("<p>조달청".encode("cp949"), "CP949, not declared"),
        ("<meta charset=euc-kr><p>조달청".encode(), "saved as UTF-8, the old label kept"),
        ("<p>조달청".encode("utf-16"), "UTF-16 with a mark"),
        ("<html><head><title></title></head><p>조달청".encode("utf-16-le"), "UTF-16 without a mark"),
        ('<?xml version="1.0" encoding="EUC-KR"?><html><p>조달청'.encode("cp949"), "XHTML"),
    ],
)
def test_encodings(data: bytes, origin: str) -> None:
    assert html.read(data).text == "조달청", origin


def test_a_broken_byte_does_not_change_the_declared_encoding() -> None:
    data = "<meta charset=utf-8><p>가상청은 물품을 지정했다. 가상청은 물품을 지정했다. 가상청은 지정했다.</p>".encode()
    assert "가상청은 물품을" in html.read(data[:40] + b"\xff" + data[40:]).text


@pytest.mark.parametrize(
    ("page", "word"),
    [
        (
            "<html><title>정책 - Error</title><body><div class=error><h3>삭제되었거나 조회가 되지 않는 자료입니다.</h3></div>",
            "error page",
        ),
        ("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>", "404 Not Found"),
        ("<html><title>가상</title><body><p>페이지를 찾을 수 없습니다.</p></body></html>", "찾을 수 없"),
        (
            "<html><title>시스템 오류 안내 | 가상청</title><body><p>처음으로 돌아가십시오.</p></body></html>",
            "시스템 오류",
        ),
        ("<html><title>HTTP 상태 - 오류: 500</title><body><p>처음으로 돌아가십시오.</p></body></html>", "500"),
        ("<html><title>403 Forbidden</title><body><p>처음으로 돌아가십시오.</p></body></html>", "403"),
        ("<html><body><div id=app></div><script src=a.js></script></body></html>", "without content"),
        ("<!DOCTYPE html>", "without content"),
    ],
)
def test_error_pages_say_what_was_found(page: str, word: str) -> None:
    with pytest.raises(kp.DamagedDocument) as caught:
        html.read(page.encode())
    assert word in str(caught.value)


@pytest.mark.parametrize(
    ("title", "body", "place"),
    [
        ("가상장터 오류 개선 완료", "가상청은 오류를 바로잡았다.", "div"),
        ("중소기업 500 곳 모인 설명회", "가상청은 설명회를 열었다.", "div"),
        ("500 Firms Join Briefing", "The agency held a briefing.", "div"),
        ("가상장터, 세계 어디서도 볼 수 없는 장터", "가상청은 다른 곳에서 찾을 수 없는 물품을 골랐다.", "div"),
        ("가상장터 서비스 점검 안내", "가상장터가 서비스 점검으로 하루 쉰다.", "div class=view_cont"),
        ("‘404 Not Found’ 없는 장터", "존재하지 않는 페이지를 없앴다.", "div class=view_cont"),
    ],
)
def test_a_short_release_that_speaks_of_errors_is_a_document(title: str, body: str, place: str) -> None:
    page = f"<!DOCTYPE html><html><title>{title}</title><body><{place}><p>{body}</p></div></body></html>"
    assert html.read(page.encode()).text == f"{title}\n{body}"


def test_a_long_text_that_speaks_of_errors_is_a_document() -> None:
    assert "찾을 수 없" in html.read(("<p>" + "가상청은 물품을 지정했다. " * 100 + "찾을 수 없다.").encode()).text


@pytest.mark.parametrize(
    ("markup", "lines", "origin"),
    [
        ("<p>하나</p><p>둘</p>", ["하나", "둘"], "markup"),
        ("하나\n둘", ["하나", "둘"], "text without tags keeps its lines"),
        ("&lt;p&gt;하나&lt;/p&gt;&lt;p&gt;둘&lt;/p&gt;", ["하나", "둘"], "escaped once too often"),
        ("<붙임> 하나", ["<붙임> 하나"], "Korean in angle brackets is no tag"),
        ("", [], "empty"),
    ],
)
def test_fragments(markup: str, lines: list[str], origin: str) -> None:
    assert [block.text for block in html.read_fragment(markup) if isinstance(block, DraftParagraph)] == lines, origin


@pytest.mark.parametrize(
    ("page", "limit", "origin"),
    [
        ("<div>" * 500_000, "max_depth", "deep nesting"),
        ("<table><tr><td>" * 5_000, "max_depth", "tables in tables"),
        ("<div><object></div></object>" * 5_000, "max_depth", "end tags that close nothing"),
        ("".join(f"<font color={n}>" for n in range(500)) + "<p>x" * 500, "max_depth", "formatting never closed"),
        ("".join(f"<font color={n}>" for n in range(190)) + "<p>x" * 5_000, "max_tags", "formatting opened again"),
        ("<p>x" * 300_000, "max_tags", "many paragraphs"),
        ("<p " + " ".join(f"a{n}" for n in range(10_000)) + ">x", "max_tags", "many attributes"),
        ("<table>" + "<tr><td colspan=1000>x" * 60, "max_cells", "cells that cover thousands"),
    ],
)
def test_limits(page: str, limit: str, origin: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        html.read(page.encode())
    assert caught.value.limit == limit, origin


def test_limits_are_parameters() -> None:
    with pytest.raises(kp.LimitExceeded):
        html.read(b"<p>12345</p>", Limits(max_markup=5))
    with pytest.raises(kp.LimitExceeded):
        html.read(b"<p>12345</p>", Limits(max_bytes=5))


def test_pictures_inside_the_page_cost_nothing() -> None:
    page = '<p>하나<img src="data:image/png;base64,' + "QUJD" * 2_000_000 + '">둘</p>'
    assert html.read(page.encode(), Limits(max_characters=1_000)).text == "하나둘"


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<br>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<td rowspan=3>",
        "<b>",
        "</b>",
        "<ul><li>",
        "<pre>",
        "</pre>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<svg>",
        "<select>",
        "<a href='",
        "&amp;",
        "&#0;",
        "\x00",
        "가",
        " ",
        "<title>",
        "<nav>",
        "<iframe>",
        "<p class=share>",
        "\n",
        "\xa0",
        "<template>",
        "<frameset>",
        "<caption>",
    ]
)


def reads(data: bytes) -> None:
    """The law: bytes give a Document whose blocks stand in order, or a ReadError."""
    try:
        document = html.read(data)
    except kp.ReadError as error:
        assert str(error)
    else:
        ends = [0, *(block.span.end for block in document.blocks)]
        assert all(end <= block.span.start for end, block in zip(ends, document.blocks, strict=False))


@given(st.lists(TAGS, max_size=60))
def test_any_tags_give_a_document_or_a_read_error(tags: list[str]) -> None:
    reads("".join(tags).encode())


@given(st.lists(TAGS, max_size=60))
def test_sizes_are_asked_for_by_tables_alone(tags: list[str]) -> None:
    def blocks() -> list[DraftBlock] | str:
        try:
            return html.read_fragment("".join(tags))
        except kp.ReadError as error:
            return str(error)

    found = blocks()
    with patch.object(html_flow, "_has_table", lambda _: True):
        assert blocks() == found


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_read_error(data: bytes) -> None:
    reads(data)


@given(st.sampled_from([DESK, SHELL, PPS_ENGLISH, PAPER]), st.integers(0, 3000), st.binary(max_size=4))
def test_cut_and_changed_pages_give_a_document_or_a_read_error(page: str, at: int, inserted: bytes) -> None:
    data = page.encode()
    reads(data[:at])
    reads(data[:at] + inserted + data[at + len(inserted) :])


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real pages is not here")
def test_real_pages_have_title_body_and_no_chrome() -> None:
    for path in sorted(CORPUS.glob("*.html")):
        document = html.read(path.read_bytes())
        names = [name for name, _ in found(document)]
        assert names[0] == "title", path.name
        assert names[-1] == "notice", path.name
        assert "공공누리" not in document.text, path.name
