"""A saved web page → Document. Knows pages and where their content stands, not releases.

Covers korea.kr (desktop and mobile), boards such as pps.go.kr's (Korean and English), newspapers, document viewers, bare markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

import regex

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, DraftTable, assemble
from kprocure_parse.readers.encodings import decode
from kprocure_parse.readers.entities import decode_references
from kprocure_parse.readers.html_board import unfold
from kprocure_parse.readers.html_flow import flow
from kprocure_parse.readers.html_furniture import prune
from kprocure_parse.readers.html_regions import Regions, find_regions
from kprocure_parse.readers.html_shape import check
from kprocure_parse.readers.html_tree import hidden
from kprocure_parse.readers.limits import DEFAULT, Limits

if TYPE_CHECKING:  # the library is loaded when the first page is parsed
    from selectolax.lexbor import LexborHTMLParser as Page

_HEAD = 4096
_CHARSET = deferred(rb"""(?:charset|encoding)\s*+=\s*+["']?\s*+([A-Za-z0-9_-]{3,20})""", regex.IGNORECASE)
_PICTURES = deferred(r"data:[a-z0-9.+/-]{1,50};base64,[A-Za-z0-9+/=\s%]++", regex.IGNORECASE)
"""Pictures embedded in the page: megabytes without any text."""
_TAG = deferred(r"</?[A-Za-z][A-Za-z0-9]*+(?:\s[^<>]*+)?/?>")
_ERROR_TITLE = deferred(
    r"""(?i)\b(?:error|forbidden|denied|not\ found|bad\ gateway|unavailable)\b(?=[^가-힣]{0,20}$|\s*+[-–|:])
    | ^[45]0\d$ | (?:error|status|http|오류|에러)\W{0,3}[45]0\d(?!\d)
    | ^.{0,8}(?:오류|에러)(?:\ ?(?:안내|메시지|페이지|화면))*$ | 오류가\ ?발생 | (?:페이지|자료|게시물)[을를]?\ ?찾을\ 수\ 없""",
    regex.VERBOSE,
)
"""Titles of error pages. A headline may mention errors (나라장터 오류 개선) or 500 firms, but the title of an error page says little else."""
_ERROR_TEXT = deferred(
    r"삭제되었거나|존재하지 않는 (?:페이지|게시|자료)|찾을 수 없(?:습니다|음|어요)|잘못된 (?:접근|경로|요청)|접근이 (?:차단|제한)|서비스 (?:점검|장애)|비정상적인 접근"
    r"|(?i:not found|access denied|forbidden|internal server error|request blocked|service unavailable)"
)
_LONGEST_ERROR = 1_500
"""Characters of text up to which a page may be an error message."""


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Bytes of a page → Document: title, date, agency, body, files, each paragraph of them with its `name`.

    Names are title, outlet, byline, published, agency, department, caption, notice, file; the body's paragraphs
    have none. The page around a document viewer, which does not hold the document, has no body. Raises
    DamagedDocument for an error page and for a page without content, LimitExceeded over `max_bytes`, `max_markup`,
    `max_characters`, `max_tags`, `max_depth` or `max_cells`.
    """
    limits.check("html", "max_bytes", len(data), "bytes")
    charset = _CHARSET.search(data, 0, _HEAD)
    markup = decode(data, "html", charset[1].decode("ascii") if charset else None)
    return assemble(_page(markup, limits), format="html", limits=limits)


def read_fragment(markup: str, limits: Limits = DEFAULT) -> list[DraftBlock]:
    """Markup of a body alone (the API's DataContents) → draft blocks. Text without any tag keeps its lines.

    Markup that was escaped once too often is unescaped first.
    """
    if not _TAG.search(markup):
        markup = decode_references(markup)
    if not _TAG.search(markup):
        return prune([DraftParagraph(text=line) for line in markup.strip().splitlines()])
    body = _parse(markup, limits).body
    return prune(flow(body, limits, skipped=hidden(body))) if body is not None else []


def _parse(markup: str, limits: Limits) -> Page:
    from selectolax.lexbor import LexborHTMLParser

    markup = _PICTURES.sub("", markup) if "base64," in markup else markup
    check(markup, limits)
    return LexborHTMLParser(markup.replace("\x00", ""))


def _page(markup: str, limits: Limits) -> list[DraftBlock]:
    page = _parse(markup, limits)
    regions = find_regions(page)
    body = [] if regions.body is None else flow(regions.body, limits, regions.names, regions.skipped)
    body = unfold(prune(body))
    if not regions.shell or body:
        _refuse_errors(regions, body)
    heads = [DraftParagraph(text=text, name=name) for name, text in regions.heads]
    files = [DraftParagraph(text=text, name="file") for text in regions.files]
    title = next((block.text for block in (*heads, *body) if _is_title(block)), None)
    if title is None and regions.page_title:
        title = regions.page_title
        heads.insert(0, DraftParagraph(text=title, name="title"))
    return [*heads, *without_repeat(body, title), *files]


def _is_title(block: DraftBlock) -> TypeGuard[DraftParagraph]:
    return isinstance(block, DraftParagraph) and block.name == "title"


def _refuse_errors(regions: Regions, body: list[DraftBlock]) -> None:
    """Raises DamagedDocument for error pages and empty pages; a text where a known site keeps its texts is never taken for an error."""
    text = " ".join(block.text for block in body if isinstance(block, DraftParagraph))
    short = len(text) <= _LONGEST_ERROR and not any(isinstance(block, DraftTable) for block in body)
    said = f"“{regions.page_title[:80]}”: {' '.join(text.split())[:120]}" if text else f"“{regions.page_title[:80]}”"
    if short and not regions.known and (_ERROR_TITLE.search(regions.page_title) or _ERROR_TEXT.search(text[:300])):
        raise DamagedDocument(
            "html", f"an error page of a web site, not a document ({said}); download the document again"
        )
    if short and not text.strip():
        raise DamagedDocument("html", f"a web page without content ({said}); save the page when it has loaded")


def without_repeat(body: list[DraftBlock], title: str | None) -> list[DraftBlock]:
    """The body without a first paragraph that repeats the title above it, as nine of ten bodies on korea.kr do."""
    first = next((block for block in body if not isinstance(block, DraftParagraph) or block.text), None)
    if title and isinstance(first, DraftParagraph) and first.name is None and _squeezed(first.text) == _squeezed(title):
        return body[body.index(first) + 1 :]
    return body


def _squeezed(text: str) -> str:
    return "".join(text.split())
