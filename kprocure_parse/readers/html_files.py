"""The files that a page offers for download: names with the ending of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from attrs import frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers import html_sites as sites
from kprocure_parse.readers.html_tree import clean_text, stands_in, words

if TYPE_CHECKING:  # the library is loaded when the first page is parsed
    from selectolax.lexbor import LexborHTMLParser as Page
    from selectolax.lexbor import LexborNode as Node

_NAME = deferred(
    r"(?P<name>[^\n]{1,250}?\.(?:hwpx?|pdf|docx?|odt|xlsx?|pptx?|zip|jpe?g|png))(?![A-Za-z])(?P<rest>.*+)",
    regex.IGNORECASE,
)
_ROWS = words("li p dd tr")
_REST = 40
"""Characters beside a name (size, buttons) up to which an element counts as the file's row and not as a sentence."""
_MOST_MATCHES = 200


@frozen(kw_only=True)
class Files:
    """Names, each once, and the ids of the rows in the body that hold nothing but a file."""

    names: tuple[str, ...]
    rows: frozenset[int]


def find_files(page: Page, body: Node | None) -> Files:
    """The files of a page. A file that a sentence of the body links to stays in the sentence."""
    names: dict[str, None] = {}
    rows: set[int] = set()
    for selector in sites.FILE_ROWS:
        for node in page.css(selector)[:_MOST_MATCHES]:
            name = _NAME.match(clean_text(node))
            if name is None:
                continue
            row = _row(node)
            if stands_in(node, body) and len(clean_text(row)) > len(name["name"]) + _REST:
                continue
            names[name["name"].strip()] = None
            rows.add(row.mem_id)
    return Files(names=tuple(names), rows=frozenset(rows))


def _row(node: Node) -> Node:
    """The list item, paragraph or table row that an element fills, else the element itself."""
    parent = node.parent
    while parent is not None and parent.tag in {"span", "strong", "b", "em", "a"}:
        parent = parent.parent
    return parent if parent is not None and parent.tag in _ROWS else node
