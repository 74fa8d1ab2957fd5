"""Finds the title, date, agency, body and files of a page; on a page of an unknown site, the body is where most of the text is."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import TYPE_CHECKING, Literal

import regex
from attrs import frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers import html_sites as sites
from kprocure_parse.readers.entities import decode_references
from kprocure_parse.readers.html_files import find_files
from kprocure_parse.readers.html_furniture import furniture
from kprocure_parse.readers.html_tree import NodeSize, clean_text, hidden, is_shown, measure, stands_in, walk, words

if TYPE_CHECKING:  # the library is loaded when the first page is parsed
    from selectolax.lexbor import LexborHTMLParser as Page
    from selectolax.lexbor import LexborNode as Node

_HAS_DATE = deferred(
    r"(?:19|20)\d\d\s*+[.\-/년]\s*+\d{1,2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}"
)
_NO_DATE = deferred(r"^[^\d\n]{2,40}$")
_FILE = deferred(r"\.(?:hwpx?|pdf|docx?|odt)$", regex.IGNORECASE)
_SITE = deferred(
    r"(?<!\s)\s*+(?:\||::|›|»| < )[^\n]{0,1000}+$|(?<!\s)\s++[-–—:]\s++[^\n|]{0,30}?(?:정책브리핑|누리집|홈페이지|뉴스|신문|일보|Herald|Times|Daily|News)\s*+$"
)
"""A site's name after a page's title."""
_SPACE = deferred(r"\s++")
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 1_000
_DOMINATES = 0.9
"""Share of an element's text from which one of its children is taken in its place."""
_LEAST_BOARD = 0.3
"""Share of the text of the densest element that a board's view must hold to be taken for the body."""
_LEAVES = words("p span pre table ul ol dl h1 h2 h3 strong b font em a")
"""Elements that are never the whole body: a single paragraph, a single table."""
_ANY = deferred(r"\S")
_INLINE = words("a b em font i small span strong time")
_LONGEST_DETAIL = 120
"""The most characters of a line that names a date, an author or an agency."""
_MOST_MATCHES = 200
"""The most elements that are looked at for one selector."""

_Place = Literal["site", "board", "densest"]
"""How a body was found: by a known site's element, by a board's, or because it holds most of the page's text."""


@frozen(kw_only=True)
class Regions:
    """What was found. `heads` are texts outside the body, in order: name → text.

    `names` maps ids of elements in the body to names, `skipped` holds the ids of furniture and of files' rows. A `shell`
    is a page that shows its body in a document viewer; a body is `known` if it stands where a known site keeps it.
    """

    heads: tuple[tuple[str, str], ...]
    body: Node | None
    names: dict[int, str]
    skipped: AbstractSet[int]
    files: tuple[str, ...]
    shell: bool
    known: bool
    page_title: str


def find_regions(page: Page) -> Regions:
    """The regions of a parsed page."""
    title = page_title(page)
    body, shell, place, skipped = _place(page)
    heading = _heading(page, skipped, title)
    if heading is None and body is not None:
        heading = _first_heading(body) if place == "board" else _heading_above(page, body, skipped, title)
    files = find_files(page, body)
    title_element = (("title", heading),) if heading is not None else ()
    details = (*title_element, *_details(page, skipped))
    inside = {node.mem_id for _, node in details if stands_in(node, body)}
    return Regions(
        heads=tuple((name, _value(node)) for name, node in details if node.mem_id not in inside),
        body=body,
        names={node.mem_id: name for name, node in details if node.mem_id in inside},
        skipped=skipped | files.rows,
        files=files.names,
        shell=shell,  # the shell of a page, none that runs commands # nosec B604
        known=place == "site",
        page_title=title,
    )


def _place(page: Page) -> tuple[Node | None, bool, _Place, frozenset[int]]:
    """The body, whether the page is a shell, how the body was found, and what is furniture."""
    unseen = hidden(page.body) if page.body is not None else frozenset[int]()
    sizes = measure(page.body, unseen) if page.body is not None else {}
    known = _first(page, sites.BODIES, sizes)
    board = _first(page, sites.BOARDS, sizes) if known is None else None
    skipped = furniture(page, known or board, unseen, sizes)
    viewer = page.css_first(sites.SHELLS) is not None
    if known is not None:
        return known, viewer, "site", skipped
    if board is not None and not _is_outweighed(board, _densest(page, skipped), sizes):
        return board, viewer, "board", skipped
    if page.css_first(", ".join(sites.BODIES)) is not None or viewer:
        return None, True, "site", skipped
    return _densest(page, skipped), False, "densest", skipped


def _is_outweighed(board: Node, densest: Node | None, sizes: dict[int, NodeSize]) -> bool:
    """Whether a board's element is only chrome (board_view_pager), because the text stands elsewhere on the page."""
    if densest is None or densest.mem_id not in sizes or board.mem_id not in sizes:
        return False
    own, most = sizes[board.mem_id], sizes[densest.mem_id]
    return own.text - own.linked < _LEAST_BOARD * (most.text - most.linked)


def page_title(page: Page) -> str:
    """The title in a page's head without the site's name: og:title, else the title element; "" for a file's name."""
    named, element = page.css_first('meta[property="og:title"]'), page.css_first("title")
    texts = ((named.attrs.get("content") or "") if named else "", element.text() if element else "")
    raw = next((text for text in texts if text.strip()), "")
    text = " ".join(decode_references(raw[:_LONGEST_TITLE]).split())
    return "" if _FILE.search(text) else _SITE.sub("", text).strip() or text


def _first(page: Page, selectors: tuple[str, ...], sizes: dict[int, NodeSize]) -> Node | None:
    """The largest element that the first selector with any text finds."""
    for selector in selectors:
        nodes = [node for node in page.css(selector) if node.tag not in {"body", "html"} and node.mem_id in sizes]
        found = max(nodes, key=lambda node: sizes[node.mem_id].text, default=None)
        if found is not None and sizes[found.mem_id].text:
            return found
    return None


def _heading(page: Page, skipped: AbstractSet[int], title: str) -> Node | None:
    """The element that shows the title: where the site puts it, else the heading that the page's own title names."""
    certain = (node for selector in sites.TITLES for node in page.css(selector)[:_MOST_MATCHES])
    found = next((node for node in certain if is_shown(node, skipped) and clean_text(node)), None)
    wanted = _SPACE.sub("", title)
    headings = page.css(sites.HEADINGS)[:_MOST_MATCHES]
    return found or next((node for node in headings if _agrees(node, wanted) and is_shown(node, skipped)), None)


def _agrees(node: Node, wanted: str) -> bool:
    text = _SPACE.sub("", clean_text(node))
    return bool(wanted) and len(text) >= _SHORTEST_TITLE and (text in wanted or wanted in text)


def _first_heading(body: Node) -> Node | None:
    headings = body.css(sites.HEADINGS)[:_MOST_MATCHES]
    return next((node for node in headings if len(clean_text(node)) >= _SHORTEST_TITLE), None)


def _heading_above(page: Page, body: Node, skipped: AbstractSet[int], title: str) -> Node | None:
    """The last heading before the body, used where the page's own title names only the site or the board."""
    if page.body is None or (title and _SPACE.sub("", title) not in sites.SECTIONS):
        return None
    found = None
    for kind, node, tag in walk(page.body, skipped):
        if node.mem_id == body.mem_id:
            return found
        if kind == "in" and tag in {"h1", "h2", "h3", "h4"} and len(clean_text(node)) >= _SHORTEST_TITLE:
            found = node
    return None


def _details(page: Page, skipped: AbstractSet[int]) -> Iterator[tuple[str, Node]]:
    """The elements that hold outlet, byline, date and agency."""
    if page.css_first(sites.NEWS_SIGN) is not None:
        yield from (("outlet", node) for node in _one(page, sites.OUTLETS, skipped))
        yield from (("byline", node) for node in _one(page, sites.BYLINES, skipped))
    dates = (*sites.DATES, *sites.DATE_METAS)
    yield from (("published", node) for node in _one(page, dates, skipped, _HAS_DATE))
    yield from (("agency", node) for node in _one(page, sites.AGENCIES, skipped, _NO_DATE))


def _one(
    page: Page, selectors: tuple[str, ...], skipped: AbstractSet[int], must: regex.Pattern[str] = _ANY
) -> tuple[Node, ...]:
    """The first element, in the order of the selectors, whose text is short and of the right kind; None if there is none."""
    nodes = (node for selector in selectors for node in page.css(selector)[:_MOST_MATCHES])
    good = (node for node in nodes if is_shown(node, skipped) and must.search(_value(node)) and _stands_alone(node))
    return tuple(islice(good, 1))


def _value(node: Node) -> str:
    return (node.attrs.get("content") or "").strip() if node.tag == "meta" else clean_text(node)


def _stands_alone(node: Node) -> bool:
    """Whether an element is a line of its own and not a word in a sentence."""
    if len(_value(node)) > _LONGEST_DETAIL:
        return False
    return node.tag not in _INLINE or not (_is_text(node.prev) or _is_text(node.next))


def _is_text(node: Node | None) -> bool:
    return node is not None and node.tag == "-text" and len((node.text_content or "").strip()) > 1


def _densest(page: Page, skipped: AbstractSet[int]) -> Node | None:
    """The element that holds the text: the whole of a bare fragment; on a page with menus the innermost one with most of it."""
    body = page.body
    if body is None or page.css_first(sites.SKELETON) is None:
        return body
    sizes = {node: size.text - size.linked for node, size in measure(body, skipped).items()}
    mains = (node for each in sites.MAINS for node in page.css(each))
    place: Node = next((node for node in mains if sizes.get(node.mem_id)), body)
    while True:
        inner = max(_elements(place), key=lambda child: sizes.get(child.mem_id, 0), default=None)
        if inner is None or inner.tag in _LEAVES:
            return place
        if _has_twin(inner) or sizes.get(inner.mem_id, 0) < _DOMINATES * max(1, sizes.get(place.mem_id, 0)):
            return place
        place = inner


def _has_twin(node: Node) -> bool:
    """Whether an element of the same class follows: the pages of a document viewer."""
    names = node.attrs.get("class")
    here = node.next
    while here is not None:
        if names and here.tag == node.tag and here.attrs.get("class") == names:
            return True
        here = here.next
    return False


def _elements(node: Node) -> Iterator[Node]:
    child = node.first_child
    while child is not None:
        if child.tag and not child.tag.startswith("-"):
            yield child
        child = child.next
