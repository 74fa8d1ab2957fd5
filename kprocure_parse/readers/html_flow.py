"""A part of a page → draft blocks, as a browser without style sheets would set them.

Block elements and line breaks end a paragraph, inline elements join without a space, white space is folded (HTML
standard, CSS Text 4.1), tables keep their grid. Knows no site.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from attrs import define, field

from kprocure_parse.patterns import deferred, quick
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable
from kprocure_parse.readers.html_tree import NodeSize, measure, walk, words
from kprocure_parse.readers.limits import Limits

if TYPE_CHECKING:  # the library is loaded when the first page is parsed
    from selectolax.lexbor import LexborNode as Node

_BLOCKS = words(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot "
    "th thead tr ul"
)
_SPACES = quick(r"[ \t\n\r\f]++")
_FOLDED = " \t\n\r\f"
_RUNS = ("  ", *_FOLDED[1:])
"""What a text with white space to fold holds; most paragraphs of one piece have none."""
_NUMBER = deferred(r"\s*+\+?(\d{1,6})")
_MOST_COLUMNS, _MOST_ROWS = 1_000, 65_534
"""HTML standard: the largest colspan and rowspan."""
_LAYOUT_ROLES = frozenset({"presentation", "none"})
_LAYOUT_SHARE, _LAYOUT_LENGTH = 0.7, 200
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_GRID = _CELLS.union({"tr"})


def flow(
    root: Node, limits: Limits, names: Mapping[int, str] | None = None, skipped: AbstractSet[int] = frozenset()
) -> list[DraftBlock]:
    """The blocks of `root`; `names` maps the id of an element to the name of its paragraphs.

    Raises LimitExceeded over `limits.max_depth` or `limits.max_cells`.
    """
    sizes = measure(root, skipped) if _has_table(root) else {}
    setter = _Setter(limits, names or {}, sizes)
    for kind, node, tag in walk(root, skipped):
        if kind == "text":
            setter.write(node.text_content or "")
        elif kind == "in":
            setter.enter(node, tag)
        else:
            setter.leave(node, tag)
    return setter.finish()


def _has_table(root: Node) -> bool:
    """Whether sizes are asked for: they tell tables from grids that only lay out the page."""
    return root.tag == "table" or root.css_first("table") is not None


@define
class _Frame:
    """The blocks collected so far, of the page or of one cell."""

    blocks: list[DraftBlock] = field(factory=list)

    def add(self, text: str, name: str | None) -> None:
        """Adds a paragraph; of several empty ones in a row only the first stays, and none at the beginning."""
        if text.strip():
            self.blocks.append(DraftParagraph(text=text, name=name))
        elif self.blocks and not _is_empty(self.blocks[-1]):
            self.blocks.append(DraftParagraph(text=""))

    def finish(self) -> list[DraftBlock]:
        while self.blocks and _is_empty(self.blocks[-1]):
            self.blocks.pop()
        return self.blocks


def _is_empty(block: DraftBlock) -> bool:
    return isinstance(block, DraftParagraph) and not block.text


@define
class _OpenTable:
    """A table being collected: where the next cell goes, and down to which row each column is occupied."""

    node: int
    limits: Limits
    cells: list[DraftCell] = field(factory=list)
    row: int = -1
    column: int = 0
    _taken: dict[int, int] = field(factory=dict)
    _area: int = 0

    def start_row(self) -> None:
        self.row += 1
        self.column = 0

    def place(self, node: Node, blocks: list[DraftBlock]) -> None:
        self.row = max(self.row, 0)
        while self._taken.get(self.column, -1) >= self.row:
            self.column += 1
        wide, high = _span(node, "colspan", _MOST_COLUMNS), _span(node, "rowspan", _MOST_ROWS)
        self._area += wide
        self.limits.check("html", "max_cells", self._area, "cells in one table")
        self.cells.append(DraftCell(blocks=blocks, row=self.row, column=self.column, row_span=high, column_span=wide))
        for column in range(self.column, self.column + wide):
            self._taken[column] = self.row + high - 1
        self.column += wide

    def finish(self) -> DraftTable:
        """The finished table; no cell reaches below the last row."""
        rows = self.row + 1
        cells = (
            DraftCell(
                blocks=cell.blocks,
                row=cell.row,
                column=cell.column,
                row_span=min(cell.row_span, rows - cell.row),
                column_span=cell.column_span,
            )
            for cell in self.cells
        )
        return DraftTable(cells=tuple(cells))


def _span(node: Node, name: str, most: int) -> int:
    """The value of a span attribute: 0 means "to the end of the group" for rowspan, an unreadable value 1."""
    number = _NUMBER.match(node.attrs.get(name) or "")
    found = int(number[1]) if number else 1
    return min(found, most) if found else (most if name == "rowspan" else 1)


@define
class _Setter:
    """Turns one walk into lines: holds the inline text so far, the open cells and tables, the names in force."""

    limits: Limits
    names: Mapping[int, str]
    sizes: Mapping[int, NodeSize]
    _pieces: list[str] = field(factory=list)
    _frames: list[_Frame] = field(factory=lambda: [_Frame()])
    _grids: list[_OpenTable] = field(factory=list)
    _named: list[tuple[int, str]] = field(factory=list)
    _depth: int = 0
    _verbatim: int = 0

    def write(self, text: str) -> None:
        if not self._verbatim:
            self._pieces.append(text)
            return
        *lines, last = text.replace("\r\n", "\n").split("\n")
        for line in lines:
            self._pieces.append(line)
            self._break(forced=True)
        self._pieces.append(last)

    def enter(self, node: Node, tag: str) -> None:
        self._depth += 1
        if self._depth > self.limits.max_depth:
            self.limits.check("html", "max_depth", self._depth, "elements inside each other")
        if tag in _BLOCKS:
            self._break()
        if tag == "figcaption" or (self.names and node.mem_id in self.names):
            self._break()
            self._named.append((node.mem_id, self.names.get(node.mem_id, "caption")))
        self._verbatim += tag == "pre"
        if tag == "br":
            self._break(forced=True)
        elif tag == "table" and _is_grid(node, self.sizes):
            self._grids.append(_OpenTable(node.mem_id, self.limits))
        elif tag in _GRID and self._is_ours(node):
            self._enter_grid(tag)

    def _enter_grid(self, tag: str) -> None:
        if tag == "tr":
            self._grids[-1].start_row()
        else:
            self._frames.append(_Frame())

    def _is_ours(self, node: Node) -> bool:
        """Whether a row or cell belongs to the innermost open grid, not to a layout table in it."""
        if not self._grids:
            return False
        table = node.parent
        while table is not None and table.tag in {"tr", *_GROUPS}:
            table = table.parent
        return table is not None and table.mem_id == self._grids[-1].node

    def leave(self, node: Node, tag: str) -> None:
        self._depth -= 1
        if tag in _BLOCKS:
            self._break()
        if self._named and self._named[-1][0] == node.mem_id:
            self._break()
            self._named.pop()
        self._verbatim -= tag == "pre"
        if tag == "table" and self._grids and self._grids[-1].node == node.mem_id:
            self._frames[-1].blocks.append(self._grids.pop().finish())
        elif tag in _CELLS and self._is_ours(node):
            self._grids[-1].place(node, self._frames.pop().finish())

    def _break(self, *, forced: bool = False) -> None:
        """Ends a paragraph; an empty one counts only if a line break or a blank line made it."""
        if not (self._pieces or forced):
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        if not self._verbatim:
            text = text.strip(_FOLDED)
            text = _SPACES.sub(" ", text) if any(map(text.__contains__, _RUNS)) else text
        if text or forced:
            self._frames[-1].add(text, self._named[-1][1] if self._named else None)

    def finish(self) -> list[DraftBlock]:
        self._break()
        return self._frames[0].finish()


def _is_grid(table: Node, sizes: Mapping[int, NodeSize]) -> bool:
    """Whether a table holds data: more than one cell holds something, and the table does not serve the layout.

    A layout table says so, or has tables inside and one cell larger than all others together.
    """
    if (table.attrs.get("role") or "") in _LAYOUT_ROLES:
        return False
    cells = _own_cells(table)
    lengths = [sizes[cell.mem_id].text for cell in cells if cell.mem_id in sizes]
    if sum(length > 0 for length in lengths) <= 1:
        return False
    heaviest = max(lengths)
    nested = any(cell.css_first("table") is not None for cell in cells)
    return not (nested and heaviest > _LAYOUT_LENGTH and heaviest > _LAYOUT_SHARE * sum(lengths))


def _own_cells(table: Node) -> list[Node]:
    rows = [row for group in _children(table, _GROUPS) for row in _children(group, {"tr"})]
    rows += _children(table, {"tr"})
    return [cell for row in rows for cell in _children(row, {"td", "th"})]


def _children(node: Node, tags: AbstractSet[str]) -> list[Node]:
    found, child = [], node.first_child
    while child is not None:
        if child.tag in tags:
            found.append(child)
        child = child.next
    return found
