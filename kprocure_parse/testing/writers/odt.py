"""A sheet → an OpenDocument text (ODT), as LibreOffice saves one."""

from __future__ import annotations

from itertools import groupby

import regex

from kprocure_parse.testing.sheet import Block, LineKind, Sheet, SheetGrid
from kprocure_parse.testing.writers.markup import PlacedCell, escaped, placed
from kprocure_parse.testing.writers.zipped import zipped

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = {
    "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible",
}  # fmt: skip
NAMESPACES = " ".join(f'xmlns:{prefix}="{_OASIS}:{name}:1.0"' for prefix, name in _NAMES.items())
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
MIMETYPE = "application/vnd.oasis.opendocument.text"
_STYLES: dict[LineKind, str] = {"title": "Heading", "banner": "Heading"}
_TEXT_WIDTH = 17.0
"""Between the margins of the page, in centimetres."""
_ALONE = (("columns", 1), ("rows", 1))
"""The span of a cell that is not merged."""
_GAPS = regex.compile(r"(  +|^ | $|\t|\n)")


def write(sheet: Sheet) -> bytes:
    """The bytes of a package: a paragraph for each line, a table for each grid; titles and banners are bold and centred."""
    blocks = "".join(_block(block, number) for number, block in enumerate(sheet, start=1)) or "<text:p/>"
    return document(blocks, automatic="".join(_columns(sheet)))


def document(blocks: str, *, automatic: str = "", looks: str = "") -> bytes:
    """A whole file: the markup of the text, of its automatic styles, and of styles.xml."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{blocks}</office:text></office:body>"
    return zipped(
        {
            "content.xml": _root("document-content", content),
            "styles.xml": _root("document-styles", looks or _LOOKS),
            "META-INF/manifest.xml": _MANIFEST,
        },
        mimetype=MIMETYPE,
    )


def words(text: str) -> str:
    """Text inside a paragraph: spaces that XML would lose, tabs and line ends are elements."""
    return "".join(_gap(part) if _GAPS.fullmatch(part) else escaped(part) for part in _GAPS.split(text) if part)


def _gap(part: str) -> str:
    return {"\t": "<text:tab/>", "\n": "<text:line-break/>"}.get(part) or f'<text:s text:c="{len(part)}"/>'


def _block(block: Block, number: int) -> str:
    style = _STYLES.get(block.kind, "Standard")
    return _table(block, number, style) if isinstance(block, SheetGrid) else _paragraph(block.text, style)


def _paragraph(text: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{words(text)}</text:p>'


def _table(grid: SheetGrid, number: int, style: str) -> str:
    columns = "".join(f'<table:table-column table:style-name="T{number}.{at}"/>' for at in range(len(grid.widths)))
    rows = "".join(_row(row, style) for row in _filled(grid))
    return f'<table:table table:name="표{number}">{columns}{rows}</table:table>'


def _filled(grid: SheetGrid) -> list[list[PlacedCell | None]]:
    """Every row with a cell or None for each column: None where another cell reaches."""
    found: list[list[PlacedCell | None]] = []
    for row in placed(grid):
        begun = {each.column: each for each in row}
        found.append([begun.get(column) for column in range(len(grid.widths))])
    return found


def _row(row: list[PlacedCell | None], style: str) -> str:
    shown = "".join(
        f'<table:covered-table-cell table:number-columns-repeated="{len(list(run))}"/>'
        if empty
        else "".join(_cell(each, style) for each in run if each)
        for empty, run in groupby(row, key=lambda each: each is None)
    )
    return f"<table:table-row>{shown}</table:table-row>"


def _cell(each: PlacedCell, style: str) -> str:
    spans = (("columns", each.cell.columns), ("rows", each.cell.rows))
    spanned = "".join(f' table:number-{name}-spanned="{number}"' for name, number in spans if spans != _ALONE)
    lines = "".join(_paragraph(line, style) for line in each.cell.lines or ("",))
    return f'<table:table-cell{spanned} office:value-type="string">{lines}</table:table-cell>'


def _columns(sheet: Sheet) -> list[str]:
    """The styles of columns, which have their widths."""
    return [
        f'<style:style style:name="T{number}.{at}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{_TEXT_WIDTH * width / sum(block.widths):.3f}cm"/></style:style>'
        for number, block in enumerate(sheet, start=1)
        if isinstance(block, SheetGrid)
        for at, width in enumerate(block.widths)
    ]


def _root(name: str, content: str) -> str:
    return f'{DECLARATION}<office:{name} {NAMESPACES} office:version="1.3">{content}</office:{name}>'


_LOOKS = (
    '<office:styles><style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold" fo:font-size="19pt"/>'
    "</style:style></office:styles>"
    '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" '
    'fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>'
)
_MANIFEST = (
    f'{DECLARATION}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
