"""Walks a parsed page: its nodes in order, without recursion, and which of them are not visible."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import regex

from kprocure_parse.patterns import deferred

if TYPE_CHECKING:  # the library is loaded when the first page is parsed
    from selectolax.lexbor import LexborNode as Node


def words(text: str) -> frozenset[str]:
    """A set of words from a string with spaces between them."""
    return frozenset(text.split())


UNSEEN = words(
    "script style noscript template head iframe object embed svg canvas audio video map select option datalist button "
    "input textarea meter progress dialog rp rt math"
)
"""Elements that hold no text of the page: code, controls, players, ruby glosses."""

_HIDDEN_STYLE = deferred(r"(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", regex.IGNORECASE)
_HIDDEN_CLASS = words("blind sr-only sr_only visually-hidden screen_out screen-out a11y-hidden hide hidden skip")
_NOISE = "i, .tooltip, .new, .ico, .icon"
_MOST_STEPS = 5_000
"""The most nodes and characters of a small element: titles, dates and names of files have fewer."""


Step: TypeAlias = "tuple[Literal['in', 'out', 'text'], Node, str]"
"""One step of the walk: into an element, out of it, or over a text; the node and its tag."""


def walk(root: Node, skipped: AbstractSet[int] = frozenset()) -> Iterator[Step]:
    """`root` and the nodes below it, in document order; elements whose id is in `skipped` are left out."""
    node: Node | None = root
    around: list[tuple[Node, str]] = []
    while node is not None:
        tag = node.tag
        if tag == "-text":
            yield "text", node, tag
        elif tag is not None and tag[0] != "-" and tag not in UNSEEN and node.mem_id not in skipped:
            yield "in", node, tag
            child = node.first_child
            if child is not None:
                around.append((node, tag))
                node = child
                continue
            yield "out", node, tag
        node = node.next if around else None
        while node is None and around:
            holder, tag = around.pop()
            yield "out", holder, tag
            node = holder.next if around else None


def hidden(root: Node) -> frozenset[int]:
    """Ids of the elements below `root` that are marked as not shown."""
    return frozenset(node.mem_id for node in root.css("[hidden], [aria-hidden], [style], [class]") if _is_hidden(node))


def _is_hidden(node: Node) -> bool:
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _HIDDEN_STYLE.search(attributes.get("style") or ""):
        return True
    return not _HIDDEN_CLASS.isdisjoint((attributes.get("class") or "").split())


def text_of(node: Node, skipped: AbstractSet[int] = frozenset()) -> str:
    """The visible text of an element, white space folded; only the beginning of a large one."""
    return " ".join("".join(_pieces(node, skipped)).split())


def clean_text(node: Node) -> str:
    """The visible text of a small element without its icons and tooltips."""
    noise = (each.mem_id for each in node.css(_NOISE))
    return text_of(node, hidden(node).union(noise).difference({node.mem_id}))


def is_shown(node: Node, skipped: AbstractSet[int]) -> bool:
    """Whether neither the element nor one that contains it is skipped."""
    here: Node | None = node
    while here is not None:
        if here.mem_id in skipped:
            return False
        here = here.parent
    return True


def stands_in(node: Node, holder: Node | None) -> bool:
    """Whether the walk over `holder` comes to the element."""
    end = holder.mem_id if holder is not None else None
    here: Node | None = node
    while here is not None and here.tag not in UNSEEN:
        if here.mem_id == end:
            return True
        here = here.parent
    return False


def _pieces(node: Node, skipped: AbstractSet[int]) -> Iterator[str]:
    for kind, inner, tag in islice(walk(node, skipped), _MOST_STEPS):
        if kind == "text":
            yield (inner.text_content or "")[:_MOST_STEPS]
        elif tag == "br":
            yield " "


class NodeSize(NamedTuple):
    """The number of characters in an element, of those in links, and of links."""

    text: int
    linked: int
    links: int


def measure(root: Node, skipped: AbstractSet[int] = frozenset()) -> dict[int, NodeSize]:
    """The measures of every visible element, by id."""
    found: dict[int, NodeSize] = {}
    before: list[tuple[int, int, int]] = []
    text = linked = links = in_links = 0
    for kind, node, tag in walk(root, skipped):
        if kind == "text":
            length = len((node.text_content or "").strip())
            text += length
            if in_links:
                linked += length
        elif kind == "in":
            before.append((text, linked, links))
            in_links += tag == "a"
        else:
            one, two, three = before.pop()
            found[node.mem_id] = NodeSize(text - one, linked - two, links - three)
            if tag == "a":
                links += 1
                in_links -= 1
    return found
