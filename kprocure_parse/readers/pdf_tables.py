"""Runs and grids of one page → lines and tables in reading order. Knows no engine, and paragraphs only within cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, frozen

from kprocure_parse.document import Place
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftTable
from kprocure_parse.readers.pdf_boxes import Element, PlacedTable, side_by_side
from kprocure_parse.readers.pdf_columns import WIDE, column_gap, rows
from kprocure_parse.readers.pdf_grids import Region, RuledGrid, Stroke, grids
from kprocure_parse.readers.pdf_lines import PrintedLine, lines, once
from kprocure_parse.readers.pdf_paragraphs import Margins, paragraphs
from kprocure_parse.readers.pdf_rows import row_cuts
from kprocure_parse.readers.pdf_sheet import Box, GlyphRun, Sheet
from kprocure_parse.value_object import ValueObject

_PADDING, _RAGGED = 5.0, 9.0
_FRAME = 0.6
_BESIDE = 0.5


@define(eq=False, repr=False)
class _Held:
    """What a region holds: its own runs and the grids within it."""

    runs: list[GlyphRun]
    grids: list[_Owner]
    _lines: list[PrintedLine] | None = None

    def lines(self, page: int) -> list[PrintedLine]:
        """The lines of its runs; asked for when all of them are here."""
        if self._lines is None:
            self._lines = lines(self.runs, page)
        return self._lines


@frozen(eq=False, repr=False)
class _Owner(ValueObject):
    """A grid and what its regions hold."""

    grid: RuledGrid
    held: tuple[_Held, ...]


def elements(sheet: Sheet) -> list[Element]:
    """Lines and tables of a page, top to bottom."""
    runs = once(sheet.runs)
    top = _shared_out(runs, _tables_only(grids(sheet.rules), sheet))
    return _content(top, sheet)


def _tables_only(found: Sequence[RuledGrid], sheet: Sheet) -> list[RuledGrid]:
    """The grids without frames around whole pages."""
    return [grid for grid in found if len(grid.regions) > 1 or grid.box[3] - grid.box[1] < _FRAME * sheet.height]


def _shared_out(runs: Iterable[GlyphRun], found: Sequence[RuledGrid]) -> _Held:
    """Assigns every run and every grid to the smallest region that contains it."""
    page = _Held([], [])
    owners = [_Owner(grid, tuple(_Held([], []) for _ in grid.regions)) for grid in found]
    for number, owner in enumerate(owners):
        left, top, right, bottom = owner.grid.box
        _home((left + right) / 2, (top + bottom) / 2, owners[:number], page).grids.append(owner)
    for run in runs:
        _home(*_middle(run), owners, page).runs.append(run)
    return page


def _middle(run: GlyphRun) -> tuple[float, float]:
    """The point that decides where a run belongs; a space after the last word of a cell may stand on its border or beyond."""
    text, lefts, rights, base, size = run
    x = (lefts[0] + rights[-1]) / 2 if text.strip() else lefts[0]
    return x, base - 0.35 * size


def _home(x: float, y: float, owners: Sequence[_Owner], page: _Held) -> _Held:
    for owner in reversed(owners):
        number = owner.grid.region_at(x, y)
        if number is not None:
            return owner.held[number]
    return page


def _content(held: _Held, sheet: Sheet) -> list[Element]:
    found: list[Element] = [*rows(held.lines(sheet.number), sheet.number)]
    found.extend(placed for owner in held.grids if (placed := _placed(owner, sheet)) is not None)
    return list(_in_order(found))


def _in_order(found: Iterable[Element]) -> Iterator[Element]:
    """The elements from top to bottom; those side by side column by column, from the left."""
    band: list[Element] = []
    bottom = 0.0
    for element in sorted(found, key=lambda element: (element.box[1], element.box[0])):
        _, top, _, low = element.box
        if band and bottom - top < _BESIDE * min(low - top, bottom - band[-1].box[1]):
            yield from _by_columns(side_by_side(band))
            band = []
        bottom = low if not band else max(bottom, low)
        band.append(element)
    yield from _by_columns(side_by_side(band))


def _by_columns(band: Sequence[Element]) -> Iterator[Element]:
    if len(band) == 1:
        yield band[0]
        return
    columns: list[list[Element]] = []
    reach = 0.0
    for element in sorted(band, key=lambda element: element.box[0]):
        if columns and element.box[0] < reach - 1:
            columns[-1].append(element)
            reach = max(reach, element.box[2])
        else:
            columns.append([element])
            reach = element.box[2]
    for column in columns:
        yield from sorted(column, key=lambda element: element.box[1])


def _placed(owner: _Owner, sheet: Sheet) -> PlacedTable | None:
    if not any(held.runs or held.grids for held in owner.held):
        return None
    owner = _with_columns(owner, sheet.number)
    cells = [_cell(region, held, sheet) for region, held in zip(owner.grid.regions, owner.held, strict=True)]
    if not any(cell.blocks for cell in cells):
        return None
    table = DraftTable(cells=cells, place=Place(sheet.number, owner.grid.box))
    return PlacedTable(table=table, box=owner.grid.box, across=owner.grid.across, page=sheet.number)


def _cell(region: Region, held: _Held, sheet: Sheet) -> DraftCell:
    return DraftCell(
        blocks=_blocks(_content(held, sheet), region.box),
        row=region.row,
        column=region.column,
        row_span=region.row_span,
        column_span=region.column_span,
        place=Place(sheet.number, region.box),
    )


def _blocks(content: Sequence[Element], box: Box) -> list[DraftBlock]:
    """Lines and tables of a cell → its blocks."""
    written = [element for element in content if isinstance(element, PrintedLine)]
    column = _column(written, box)
    blocks: list[DraftBlock] = []
    waiting: list[PrintedLine] = []
    for element in content:
        if isinstance(element, PrintedLine):
            waiting.append(element)
            continue
        blocks.extend(paragraphs(waiting, column))
        waiting = []
        blocks.append(element.table)
    blocks.extend(paragraphs(waiting, column))
    return blocks


def _column(written: Sequence[PrintedLine], box: Box) -> Margins:
    """The margins of a cell: where its lines begin and end, or its borders without the usual padding."""
    if not written:
        return Margins(box[0], box[2])
    right = max(line.right for line in written)
    edge = box[0] + _PADDING
    return Margins(min(line.left for line in written), right if right > box[2] - _RAGGED else box[2] - _PADDING, edge)


def _with_columns(owner: _Owner, page: int) -> _Owner:
    """The grid with cells split where the words of rows stand in columns, or those of columns in rows, without a line between them."""
    upright, flat = list(_cuts(owner, page)), list(_row_cuts(owner, page))
    if not upright and not flat:
        return owner
    grid = owner.grid.parted(upright, flat)
    again = _Owner(grid, tuple(_Held([], []) for _ in grid.regions))
    outside = _Held([], [])
    for held in owner.held:
        for run in held.runs:
            _home(*_middle(run), (again,), outside).runs.append(run)
        for inner in held.grids:
            left, top, right, bottom = inner.grid.box
            _home((left + right) / 2, (top + bottom) / 2, (again,), outside).grids.append(inner)
    return again


def _cuts(owner: _Owner, page: int) -> Iterator[Stroke]:
    """Positions of vertical lines through the gaps that all rows of a column share."""
    columns: dict[tuple[int, int], list[tuple[Region, list[PrintedLine]]]] = {}
    for region, held in zip(owner.grid.regions, owner.held, strict=True):
        if held.runs and not held.grids:
            columns.setdefault((region.column, region.column_span), []).append((region, held.lines(page)))
    for cells in columns.values():
        written = [line for _, each in cells for line in each]
        for at in _shared_gaps(written):
            for region, own in cells:
                if any(line.left < at < line.right for line in own):
                    yield Stroke(at, region.box[1], region.box[3])


def _row_cuts(owner: _Owner, page: int) -> Iterator[Stroke]:
    """Horizontal lines between the words of merged cells."""
    for region, held in zip(owner.grid.regions, owner.held, strict=True):
        if region.row_span > 1 and held.runs and not held.grids:
            yield from row_cuts(owner.grid, region, held.lines(page))


def _shared_gaps(written: Sequence[PrintedLine]) -> Iterator[float]:
    done: list[float] = []
    for line in written:
        for number, (_, left, right) in enumerate(line.gaps):
            middle = (left + right) / 2
            if any(left <= at <= right for at in done) or not column_gap(line, number):
                continue
            others = [other for other in written if other.left < middle < other.right]
            clear = all(any(a <= middle <= b for _, a, b in other.gaps) for other in others)
            if clear and (len(others) > 1 or right - left > WIDE * line.size):
                done.append(middle)
                yield middle
