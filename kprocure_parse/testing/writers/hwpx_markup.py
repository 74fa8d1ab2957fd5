"""Paragraphs and tables as OWPML (KS X 6101). Shapes are named by the ids that `hwpx_styles` gives them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from kprocure_parse.testing.sheet import SheetGrid
from kprocure_parse.testing.writers.hwpx_styles import CHARACTERS, FRAMED, PARAGRAPHS, Shape
from kprocure_parse.testing.writers.markup import PlacedCell, legal, placed

TEXT_WIDTH = 48_190
"""Between the margins of the page, in HWPUNIT (1/7200 inch): A4 less 20 mm at each side."""
_LINE_HEIGHT = 1_920
_SIGNS = {"\n": "<hp:lineBreak/>", "\t": "<hp:tab/>", "\u00a0": "<hp:nbSpace/>"}


class Xml(str):
    """Markup, to distinguish it from text, which is a plain str."""

    __slots__ = ()


def text(words: str) -> Xml:
    """Words as one `t`, with line ends, tabs and no-break spaces as the elements that stand for them."""
    return Xml(f"<hp:t>{''.join(_SIGNS.get(sign) or escape(sign) for sign in legal(words))}</hp:t>")


def paragraph(*parts: Xml, shape: Shape = "body", number: int = 0) -> Xml:
    """A paragraph with one run; a part is markup allowed in a run."""
    run = f'<hp:run charPrIDRef="{CHARACTERS[shape]}">{"".join(parts)}</hp:run>'
    ids = f'id="{number}" paraPrIDRef="{PARAGRAPHS[shape]}" styleIDRef="0"'
    return Xml(f'<hp:p {ids} pageBreak="0" columnBreak="0" merged="0">{run}</hp:p>')


def table(grid: SheetGrid, *, shape: Shape, number: int) -> Xml:
    """A grid as wide as the text, treated like a character."""
    columns = [round(TEXT_WIDTH * width / sum(grid.widths)) for width in grid.widths]
    rows = list(placed(grid))
    heights = [_LINE_HEIGHT * max((_lines(each) for each in row), default=1) for row in rows]
    written = "".join(f"<hp:tr>{''.join(_cell(each, columns, heights, shape) for each in row)}</hp:tr>" for row in rows)
    return Xml(
        f'<hp:tbl id="{number}" zOrder="{number}" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" '
        f'lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="1" rowCnt="{len(rows)}" colCnt="{len(columns)}" '
        f'cellSpacing="0" borderFillIDRef="{FRAMED}" noAdjust="0">'
        f'<hp:sz width="{sum(columns)}" widthRelTo="ABSOLUTE" height="{sum(heights)}" heightRelTo="ABSOLUTE" protect="0"/>'
        '<hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" '
        'horzRelTo="PARA" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>'
        f"{_sides('outMargin', 283, 283)}{_sides('inMargin', 510, 141)}{written}</hp:tbl>"
    )


def _cell(each: PlacedCell, columns: list[int], heights: list[int], shape: Shape) -> str:
    cell = each.cell
    width = sum(columns[each.column : each.column + cell.columns])
    height = sum(heights[each.row : each.row + cell.rows])
    return (
        f'<hp:tc name="" header="0" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="{FRAMED}">'
        f"{_listed(paragraph(text(line), shape=shape) for line in cell.lines or ('',))}"
        f'<hp:cellAddr colAddr="{each.column}" rowAddr="{each.row}"/>'
        f'<hp:cellSpan colSpan="{cell.columns}" rowSpan="{cell.rows}"/>'
        f'<hp:cellSz width="{width}" height="{height}"/>{_sides("cellMargin", 510, 141)}</hp:tc>'
    )


def _listed(paragraphs: Iterable[Xml]) -> str:
    return (
        '<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" '
        f'linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">{"".join(paragraphs)}</hp:subList>'
    )


def _sides(name: str, across: int, along: int) -> str:
    return f'<hp:{name} left="{across}" right="{across}" top="{along}" bottom="{along}"/>'


def _lines(each: PlacedCell) -> int:
    """The number of a cell's lines for which its first row must have room."""
    return -(-len(each.cell.lines) // each.cell.rows)
