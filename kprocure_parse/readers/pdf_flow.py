"""Pages → one stream of blocks: splits sheets of two pages, finds running heads and page marks, joins paragraphs and tables over page ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, frozen

from kprocure_parse.document import Place
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, DraftTable
from kprocure_parse.readers.pdf_boxes import Element, PlacedTable
from kprocure_parse.readers.pdf_joints import resolved
from kprocure_parse.readers.pdf_lines import PrintedLine
from kprocure_parse.readers.pdf_paragraphs import Margins, Writer, opens_item
from kprocure_parse.readers.pdf_sheet import Sheet
from kprocure_parse.readers.pdf_tables import elements
from kprocure_parse.value_object import ValueObject

_PAGE_MARK = deferred(
    r"[-–—―~<\[(]?\s*\d{1,4}\s*(?:[-–—―~>\])]|/\s*\d{1,4})?|(?i:page)\s*\d{1,4}|\d{1,4}\s*(?:쪽|페이지)"
)
_NUMBERED = deferred(r"\(\D{2,12}\d{1,2}\)")
"""The label of one of several documents: it stands first on the page of each."""
_DIGITS = deferred(r"\d+")
_ZONE = 0.13
_SAME_HEIGHT = 4.0
_BEYOND = 5
_GUTTER, _HALF = 14.0, 0.3


@frozen(kw_only=True, eq=False, repr=False)
class Leaf(ValueObject):
    """A page, or one of two side by side on a sheet."""

    number: int
    left: float
    width: float
    height: float
    content: tuple[Element, ...]


def blocks(sheets: Iterable[Sheet]) -> list[DraftBlock]:
    """All pages → the blocks of the document in reading order. No sheet is kept: its glyphs are the most of a document."""
    leaves: list[Leaf] = []
    drawn: list[str] = []
    for sheet in sheets:
        leaves.extend(_leaves(sheet))
        drawn.extend(_drawn(sheet))
    heads = _running_heads(leaves)
    margins = _margins(leaves)
    return resolved(_Stream(margins).written(leaves, heads), drawn)


def _drawn(sheet: Sheet) -> Iterator[str]:
    """Joins runs that follow each other on one baseline."""
    for _, runs in groupby(sheet.runs, key=lambda run: run.base):
        yield "".join([run.text for run in runs])


def _leaves(sheet: Sheet) -> list[Leaf]:
    gutter = _gutter(sheet)
    if gutter is None:
        return [
            Leaf(number=sheet.number, left=0, width=sheet.width, height=sheet.height, content=tuple(elements(sheet)))
        ]
    sides = (
        (0.0, gutter, [run for run in sheet.runs if run.lefts[0] < gutter], [r for r in sheet.rules if r[2] <= gutter]),
        (
            gutter,
            sheet.width,
            [run for run in sheet.runs if run.lefts[0] >= gutter],
            [r for r in sheet.rules if r[0] >= gutter],
        ),
    )
    return [
        Leaf(
            number=sheet.number, left=left, width=right - left, height=sheet.height,
            content=tuple(elements(sheet._replace(runs=runs, rules=rules))),
        )
        for left, right, runs, rules in sides
    ]  # fmt: skip


def _gutter(sheet: Sheet) -> float | None:
    """The middle of a strip that no letter and no line crosses on a sheet wider than high, which then has two pages side by side."""
    if sheet.width <= sheet.height:
        return None
    low, high = _HALF * sheet.width, (1 - _HALF) * sheet.width
    filled = sorted(
        [(run.lefts[0], run.rights[-1]) for run in sheet.runs if run.text.strip()]
        + [(rule[0], rule[2]) for rule in sheet.rules if rule[2] - rule[0] < 0.9 * sheet.width]
    )
    best, reach = None, 0.0
    for left, right in filled:
        if (
            left - reach > _GUTTER
            and low < (left + reach) / 2 < high
            and (best is None or left - reach > best[1] - best[0])
        ):
            best = (reach, left)
        reach = max(reach, right)
    return None if best is None else (best[0] + best[1]) / 2


def _running_heads(leaves: Sequence[Leaf]) -> set[tuple[int, int]]:
    """(leaf, element) of page marks, and of first or last lines that stand at the same height on several pages."""
    seen: dict[tuple[str, int], list[tuple[int, int]]] = {}
    found: set[tuple[int, int]] = set()
    for number, leaf in enumerate(leaves):
        for index in {*range(min(3, len(leaf.content))), *range(max(0, len(leaf.content) - 3), len(leaf.content))}:
            element = leaf.content[index]
            if not _in_zone(element, leaf):
                continue
            if isinstance(element, PrintedLine) and _PAGE_MARK.fullmatch(element.text):
                found.add((number, index))
                continue
            said = element.text if isinstance(element, PrintedLine) else _spoken(element.table)
            if opens_item(said) or _NUMBERED.fullmatch(said):
                continue
            key = _DIGITS.sub("#", said)
            seen.setdefault((key, round(_top(element) / _SAME_HEIGHT)), []).append((number, index))
    for places in seen.values():
        if len({number for number, _ in places}) > 1:
            found.update(places)
    return found


def _in_zone(element: Element, leaf: Leaf) -> bool:
    top, bottom = (
        (element.top, element.bottom) if isinstance(element, PrintedLine) else (element.box[1], element.box[3])
    )
    return bottom < _ZONE * leaf.height or top > (1 - _ZONE) * leaf.height


def _top(element: Element) -> float:
    return element.top if isinstance(element, PrintedLine) else element.box[1]


def _spoken(table: DraftTable) -> str:
    return " ".join(
        block.text if isinstance(block, DraftParagraph) else _spoken(block)
        for cell in table.cells
        for block in cell.blocks
    )


def _margins(leaves: Sequence[Leaf]) -> Margins:
    """The margins that most lines of the document keep, measured from the left edge of their leaf.

    The right one is the furthest edge that three lines share. If that edge lies left of the middle of the page, or more lines
    go beyond it than share it (ragged text), it is the end of the furthest line; if no line reaches the middle, it is like the left one.
    """
    lines = [(line, leaf) for leaf in leaves for line in leaf.content if isinstance(line, PrintedLine)]
    if not lines:
        return Margins(0, 0)
    middle = leaves[0].width / 2
    left = min(line.left - leaf.left for line, leaf in lines)
    rights = sorted(line.right - leaf.left for line, leaf in lines)
    counts = Counter(round(right / 3) for right in rights)
    shared = 3 * max((at for at, count in counts.items() if count + counts[at + 1] + counts[at - 1] >= 3), default=0)
    within = [right for right in rights if right < shared + _BEYOND]
    sharing = sum(right > shared - _BEYOND for right in within)
    if within and shared >= middle and len(rights) - len(within) <= sharing:
        return Margins(left, within[-1])
    return Margins(left, rights[-1] if rights[-1] >= middle else leaves[0].width - left)


class _Stream:
    """The blocks written so far, the open paragraph, and the furniture that waits until it ends."""

    def __init__(self, margins: Margins) -> None:
        self.margins = margins
        self.writer = Writer(blank_lines=True)
        self.blocks: list[DraftBlock] = []
        self.furniture: list[DraftBlock] = []
        self.last: PlacedTable | None = None

    def written(self, leaves: Sequence[Leaf], heads: set[tuple[int, int]]) -> list[DraftBlock]:
        for number, leaf in enumerate(leaves):
            waiting: list[DraftBlock] = []
            first = True
            for index, element in enumerate(leaf.content):
                if (number, index) in heads:
                    waiting.append(_furniture(element))
                else:
                    self.take(element, leaf, first=first)
                    first = False
            self.furniture.extend(waiting)
        self.end()
        self.release()
        return self.blocks

    def take(self, element: Element, leaf: Leaf, *, first: bool) -> None:
        if isinstance(element, PrintedLine):
            column = Margins(self.margins.left + leaf.left, self.margins.right + leaf.left)
            if not self.writer.add(element, column):
                self.flush()
                if first:
                    self.release()
            self.last = None
            return
        self.end()
        if first and self.last is not None and _continues(self.last, element):
            self.blocks[-1] = _longer(self.blocks[-1], element.table)
        else:
            self.release()
            self.blocks.append(element.table)
        self.last = element

    def flush(self) -> None:
        """Moves finished paragraphs to the blocks."""
        if self.writer.done:
            self.blocks.extend(self.writer.done)
            self.writer.done.clear()
            self.release()

    def end(self) -> None:
        self.writer.close()
        self.blocks.extend(self.writer.done)
        self.writer.done.clear()

    def release(self) -> None:
        self.blocks.extend(self.furniture)
        self.furniture.clear()


def _furniture(element: Element) -> DraftBlock:
    if isinstance(element, PrintedLine):
        return DraftParagraph(text=element.text, place=Place(element.page, element.box))
    return element.table


def _continues(above: PlacedTable, below: PlacedTable) -> bool:
    """Whether a table has the same columns as the one at the end of the page before, and so continues it."""
    return len(above.across) > 2 and len(above.across) == len(below.across) and all(
        abs(one - two) < 3 for one, two in zip(above.across, below.across, strict=True)
    )  # fmt: skip


def _longer(above: DraftBlock, below: DraftTable) -> DraftTable:
    """Joins two tables; a head row that is repeated on the new page is left out."""
    if not isinstance(above, DraftTable):
        return below
    rows = max(cell.row + cell.row_span for cell in above.cells)
    head = _row(above, 0)
    again = head == _row(below, 0) and any(text for _, text in head)
    cells = [cell for cell in below.cells if cell.row or not again]
    return evolve(above, cells=[*above.cells, *(evolve(cell, row=cell.row + rows - again) for cell in cells)])


def _row(table: DraftTable, number: int) -> list[tuple[int, str]]:
    """The columns and the words of one row."""
    return sorted((cell.column, _spoken(DraftTable(cells=[cell]))) for cell in table.cells if cell.row == number)
