"""A sheet → an HWPX file (OWPML, KS X 6101), as Hancom Office saves one."""

from __future__ import annotations

from itertools import islice

from kprocure_parse.testing.sheet import Block, LineKind, Sheet, SheetCell, SheetGrid
from kprocure_parse.testing.writers.hwpx_markup import Xml, paragraph, table, text
from kprocure_parse.testing.writers.hwpx_package import document
from kprocure_parse.testing.writers.hwpx_styles import DECLARATION, NAMESPACES, UNFRAMED, Shape
from kprocure_parse.testing.writers.markup import legal

_SHAPES: dict[LineKind, Shape] = {"title": "title", "banner": "banner"}
_PREVIEWED = 1_000
"""Length of the preview in characters, as Hancom Office cuts it."""


def write(sheet: Sheet) -> bytes:
    """The bytes of a package with one section: a paragraph for each line, a table (`hp:tbl`) for each grid.

    Cells have address, span and size; grids are as wide as the text, their columns in the proportion of `widths`.
    Titles and banners are bold. There is no layout cache: Hancom Office lays the lines out when it opens the file.
    """
    blocks = sheet or (None,)
    written = "".join(_block(block, number, first=number == 0) for number, block in enumerate(blocks))
    return document(f"{DECLARATION}<hs:sec {NAMESPACES}>{written}</hs:sec>", _preview(sheet))


def _block(block: Block | None, number: int, *, first: bool) -> Xml:
    """A paragraph with the words or the table; the first one of a section has its page settings."""
    shape = _SHAPES.get(block.kind, "body") if block else "body"
    page = Xml(_PAGE if first else "")
    if isinstance(block, SheetGrid):
        return paragraph(page, table(block, shape=shape, number=number + 1), shape=shape, number=number)
    return paragraph(page, text(block.text if block else ""), shape=shape, number=number)


def _preview(sheet: Sheet) -> str:
    """The beginning of the text: a line for each paragraph, the cells of a row in `<>`."""
    lines = (line for block in islice(sheet, _PREVIEWED) for line in _preview_lines(block))
    return legal("\r\n".join(islice(lines, _PREVIEWED)))[:_PREVIEWED]


def _preview_lines(block: Block) -> list[str]:
    if isinstance(block, SheetGrid):
        return ["".join(f"<{_cell(cell)}>" for cell in row) for row in block.rows]
    return [block.text]


def _cell(cell: SheetCell) -> str:
    return " ".join(cell.lines)


_SIDES = 'left="1417" right="1417" top="1417" bottom="1417"'
_BORDERS = "".join(
    f'<hp:pageBorderFill type="{pages}" borderFillIDRef="{UNFRAMED}" textBorder="PAPER" headerInside="0" footerInside="0" '
    f'fillArea="PAPER"><hp:offset {_SIDES}/></hp:pageBorderFill>'
    for pages in ("BOTH", "EVEN", "ODD")
)


def _notes(name: str, place: str, between: int) -> str:
    return (
        f'<hp:{name}><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>'
        '<hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/>'
        f'<hp:noteSpacing betweenNotes="{between}" belowLine="567" aboveLine="850"/>'
        f'<hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="{place}" beneathText="0"/></hp:{name}>'
    )


_PAGE = (
    '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" outlineShapeIDRef="0" '
    'memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0">'
    '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>'
    '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>'
    '<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" '
    'hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/>'
    '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>'
    '<hp:pagePr landscape="WIDELY" width="59528" height="84188" gutterType="LEFT_ONLY">'
    '<hp:margin header="2834" footer="2834" gutter="0" left="5669" right="5669" top="4251" bottom="4251"/></hp:pagePr>'
    f"{_notes('footNotePr', 'EACH_COLUMN', 283)}{_notes('endNotePr', 'END_OF_DOCUMENT', 0)}{_BORDERS}</hp:secPr>"
    '<hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl>'
)
"""A4 upright, one column (width and margins as `TEXT_WIDTH` counts them). `WIDELY` is Hancom's word for upright."""
