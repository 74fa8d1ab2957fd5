"""Finds what is not the content of a page (menus, share bars, comment rules, licence boxes) by element, class word or sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

import regex
from attrs import evolve

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph
from kprocure_parse.readers.html_tree import NodeSize, words

if TYPE_CHECKING:  # the library is loaded when the first page is parsed
    from selectolax.lexbor import LexborHTMLParser as Page
    from selectolax.lexbor import LexborNode as Node

_ELEMENTS = (
    "nav, aside, footer, body > header, #header, #footer, [role=navigation], [role=banner], [role=contentinfo], [role=search], "
    "[role=complementary], [role=dialog]"
)
_CLASS_WORDS = words(
    "accessibility ad ads adv advert advertisement banner breadcrumb breadcrumbs ccl cmt comment comments copyright dable disqus "
    "familysite footer fontsize gnb kogl license livere lnb location login menu modal nav navi navigation newsletter pager paging "
    "pagination popup prevnext quick ranking recommend related relation replies reply satisfaction share sharing sitemap skipnav "
    "snb sns socials subscribe taboola toolbar tnb util utils"
)
"""Words in the class or id of an element that make it furniture."""
_WORD = deferred(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ROOTS = frozenset({"html", "body", "main", "article", "form"})
_LINK_SHARE, _FEWEST_LINKS = 0.8, 3

_REPRINT = deferred(r"이\s*+자료는.{2,40}?전재하여\s*+제공함을\s*+알려\s*+드립니다")
"""The last line of a body on korea.kr; only page furniture follows it."""
_TAILS = deferred(
    r"""['‘"]?텍스트['’"]?에\ 한하여\ 공공누리 | <?(?:div\ class="source">)?<?자료출처\s*=\s*정책브리핑 | 기사\ 이용\ 시에는\ 출처를\ 반드시\ 표기
    | 정책브리핑\ (?:게시물|댓글)\ 운영원칙 | 정책브리핑\ 공공누리\  | 이전다음기사""",
    regex.VERBOSE,
)
"""Sentences with which the furniture after a body begins, where the page has lost its classes."""
_LINES = deferred(
    r"""(?:콘텐츠\ 영역|본문(?:영역)?\ 바로가기|주메뉴\ 바로가기|공유(?:하기)?|링크\ ?복사|출력(?:하기)?|인쇄(?:하기)?|글자\ ?크기(?:\ ?(?:크게|작게|조절))?
    |게시글\ 상세\ ?페이지입니다\.?|[•·]?\ *Link\ copied\.?|목록(?:으로|보기)?|이전글|다음글|닫기|스크랩|페이스북|트위터|카카오톡|카카오스토리|네이버\ ?블로그|X|URL\ ?복사
    |바로보기|내려받기|다운로드|전체\ ?다운로드|맨\ ?위로|SNS\ ?공유|부처별\ 뉴스\ 이동|Print|Share|List|Top)""",
    regex.VERBOSE,
)
"""Whole lines that are buttons or texts for screen readers."""


def furniture(
    page: Page, content: Node | None, unseen: AbstractSet[int], measures: Mapping[int, NodeSize]
) -> frozenset[int]:
    """Ids of the elements that are furniture or `unseen`, never one that contains `content`. `measures` are those of the body."""
    kept = frozenset(_around(content))
    found = [*page.css(_ELEMENTS), *(node for node in page.css("[class], [id]") if _is_named_so(node))]
    named = (node.mem_id for node in found)
    return frozenset(unseen).union(named, _link_lists(page, measures)).difference(kept)


def _link_lists(page: Page, measures: Mapping[int, NodeSize]) -> Iterator[int]:
    """Lists with several links and hardly any text outside them."""
    for node in page.css("ul, ol, dl, table"):
        size = measures.get(node.mem_id)
        if size and size.links >= _FEWEST_LINKS and size.linked >= _LINK_SHARE * size.text:
            yield node.mem_id


def _around(node: Node | None) -> Iterator[int]:
    while node is not None:
        yield node.mem_id
        node = node.parent


def _is_named_so(node: Node) -> bool:
    if node.tag in _ROOTS:
        return False
    names = f"{node.attrs.get('class') or ''} {node.attrs.get('id') or ''}"
    return any(word.lower() in _CLASS_WORDS for word in _WORD.findall(names[:500]))


def prune(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """The blocks without buttons, and without what follows the end of the body."""
    kept: list[DraftBlock] = []
    for block in blocks:
        text = block.text.strip() if isinstance(block, DraftParagraph) else ""
        if _TAILS.match(text):
            break
        if isinstance(block, DraftParagraph) and _REPRINT.search(text):
            kept.append(evolve(block, name="notice"))
            break
        if not _LINES.fullmatch(text):
            kept.append(block)
    return kept
