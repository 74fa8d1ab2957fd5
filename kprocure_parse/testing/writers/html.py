"""A sheet → a web page: that of a document viewer, or of korea.kr where the sheet opens with its title."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from kprocure_parse.testing.sheet import Block, Sheet, SheetLine
from kprocure_parse.testing.writers.html_blocks import blocks, inline
from kprocure_parse.testing.writers.markup import escaped

_LONGEST_NAME = 80
"""The most characters of a file's name."""

_PAGE = """<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="stylesheet" href="/css/common.css">
<script>var page = "view";</script>
</head>
<body>
{body}
</body>
</html>
"""

_VIEWER = """<div id="header"><h1 class="logo">문서 뷰어</h1>
<ul class="toolbar"><li><button type="button">이전 쪽</button></li><li><button type="button">다음 쪽</button></li>\
<li><a href="#">크게</a></li><li><a href="#">작게</a></li><li><a href="#">인쇄</a></li></ul></div>
<div id="contents">
<div class="page">
{content}
</div>
</div>
<footer><p>문서 뷰어는 원본과 다르게 보일 수 있습니다.</p></footer>"""

_KOREA = """<div id="skipnav"><a href="#container">본문 바로가기</a></div>
<header id="header"><p class="logo"><a href="/">대한민국 정책브리핑</a></p>
<nav id="gnb"><ul><li><a href="/news">정책뉴스</a></li><li><a href="/briefing">브리핑룸</a></li>\
<li><a href="/archive">정책자료</a></li><li><a href="/about">정책브리핑 소개</a></li></ul></nav></header>
<main id="container">
<div class="article_wrap">
<div class="article_head"><h1>{head}</h1>
<div class="share_bar"><button type="button">공유하기</button><a href="#">페이스북</a><a href="#">카카오톡</a><a href="#">인쇄</a></div></div>
<div class="article_body">
<div class="view_cont">
{content}
</div>
</div>
<div class="kogl_wrap"><p>텍스트에 한하여 공공누리 출처표시 조건에 따라 이용할 수 있습니다.</p></div>
<div class="prevnext"><a href="#">이전글</a><a href="#">다음글</a></div>
</div>
</main>
<footer id="footer"><p>문화체육관광부 국민소통실</p><p>누리집 이용 문의 044-000-0000</p></footer>"""


_PAPER = """<header id="header"><p class="logo"><a href="/">News in English</a></p>
<nav id="gnb"><ul><li><a href="/nation">Nation</a></li><li><a href="/business">Business</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header>
<main id="container">
<article>
{content}
</article>
</main>
<footer id="footer"><ul><li><a href="#">About us</a></li><li><a href="#">Contact us</a></li><li><a href="#">Privacy policy</a></li></ul></footer>"""


def write(sheet: Sheet, *, title: str, press: bool = False) -> bytes:
    """The bytes (UTF-8) of a page that holds the whole release between menus, share bar and footer.

    A sheet that opens with its title, as texts of web sites do, becomes an article page of korea.kr: the title in the
    article's head, the rest in its body, `title` as the page's title. Any other sheet, with a banner or a release row above
    the title, becomes the page of a document viewer, which shows everything in one place and is titled with the name of the
    file, `title` with `.hwpx`, so that the only headline is that of the sheet. `press`: the page of a newspaper.
    """
    if press:
        return _page(title, _PAPER.format(content=blocks(sheet)))
    opened = list(dropwhile(_is_blank, sheet))
    head = list(takewhile(_is_title, opened))
    if head:
        words = "<br>".join(inline(line.text) for line in head if isinstance(line, SheetLine))
        body = _KOREA.format(head=words, content=blocks(opened[len(head) :]))
        return _page(f"{title} | 보도자료 | 대한민국 정책브리핑", body)
    return _page(f"{title[:_LONGEST_NAME]}.hwpx", _VIEWER.format(content=blocks(sheet)))


def _page(title: str, body: str) -> bytes:
    return _PAGE.format(title=escaped(title), body=body).encode()


def _is_blank(block: Block) -> bool:
    return isinstance(block, SheetLine) and block.kind == "blank"


def _is_title(block: Block) -> bool:
    return isinstance(block, SheetLine) and block.kind == "title"
