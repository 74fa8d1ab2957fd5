"""A sheet → a Word document (DOCX), as Word and LibreOffice save one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from kprocure_parse.testing.sheet import Block, LineKind, Sheet, SheetCell, SheetGrid
from kprocure_parse.testing.writers.markup import escaped
from kprocure_parse.testing.writers.zipped import zipped

_OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES = (
    f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main" xmlns:r="{_OFFICE}/officeDocument/2006/relationships" '
    f'xmlns:mc="{_OFFICE}/markup-compatibility/2006" xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_OFFICE}/drawingml/2006/main" xmlns:dgm="{_OFFICE}/drawingml/2006/diagram" xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:m="{_OFFICE}/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES: dict[LineKind, str] = {"title": "Title", "banner": "Title"}
_TEXT_WIDTH = 9_638
"""Between the margins of the page, in twentieths of a point."""
_GAPS = regex.compile(r"(\t|\n)")
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def write(sheet: Sheet) -> bytes:
    """The bytes of a package: a paragraph for each line, a table for each grid; titles and banners are bold and centred."""
    return document("".join(map(_block, sheet)) or "<w:p/>")


def document(blocks: str, **parts: str) -> bytes:
    """A whole file: the markup of its body, and the content of other parts (`styles`, `numbering`, `footnotes`, `header1` …)."""
    kinds = {"styles": _LOOKS} | parts
    named = "".join(_relation(name, _kind(name), f"{name}.xml") for name in kinds)
    return zipped(
        {
            "[Content_Types].xml": _types(kinds),
            "_rels/.rels": _relations(_relation("document", "officeDocument", "word/document.xml")),
            "word/document.xml": _root("document", f"<w:body>{blocks}</w:body>"),
            "word/_rels/document.xml.rels": _relations(named),
            **{
                f"word/{name}.xml": content if content.startswith("<?") else _root(_ROOTS[_kind(name)], content)
                for name, content in kinds.items()
            },
        }
    )


def words(text: str) -> str:
    """The runs of a text; tabs and line ends are elements."""
    parts = "".join(
        _SIGNS.get(part) or f'<w:t xml:space="preserve">{escaped(part)}</w:t>' for part in _GAPS.split(text) if part
    )
    return f"<w:r>{parts}</w:r>" if parts else ""


def _block(block: Block) -> str:
    style = _STYLES.get(block.kind, "Normal")
    return _table(block, style) if isinstance(block, SheetGrid) else _paragraph(block.text, style)


def _paragraph(text: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words(text)}</w:p>'


def _table(grid: SheetGrid, style: str) -> str:
    columns = [round(_TEXT_WIDTH * width / sum(grid.widths)) for width in grid.widths]
    grid_columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    rows = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in _rows(grid, columns, style))
    return f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/></w:tblPr><w:tblGrid>{grid_columns}</w:tblGrid>{rows}</w:tbl>'


def _rows(grid: SheetGrid, columns: list[int], style: str) -> Iterator[list[str]]:
    """Every row with a cell for each column that none from the left covers; a cell from above goes on as an empty one."""
    going: dict[int, tuple[SheetCell, int]] = {}  # column → a cell from above, and for how many rows more it goes on
    for row in grid.rows:
        made, column, begun = [], 0, iter(row)
        while column < len(columns):
            from_above, left = going.pop(column, (None, 0))
            cell = from_above or next(begun)
            left = (left or cell.rows) - 1
            if left:
                going[column] = (cell, left)
            merge = "" if cell.rows == 1 else "continue" if from_above else "restart"
            width = sum(columns[column : column + cell.columns])
            made.append(_cell(cell, width, merge, style))
            column += cell.columns
        yield made


def _cell(cell: SheetCell, width: int, merge: str, style: str) -> str:
    across = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    lines = ("",) if merge == "continue" else cell.lines or ("",)
    held = "".join(_paragraph(line, style) for line in lines)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{down}</w:tcPr>{held}</w:tc>'


# ------------------------------------------------------------------------------------------ the package

_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}
"""Kinds of parts → their root elements."""


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _root(name: str, content: str) -> str:
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{content}</w:{name}>"


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'


def _relations(relations: str) -> str:
    return f'{DECLARATION}<Relationships xmlns="{_OFFICE}/package/2006/relationships">{relations}</Relationships>'


def _types(parts: Mapping[str, str]) -> str:
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"document": "document.main", **{name: _kind(name) for name in parts}}
    own = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{media}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


_LOOKS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="38"/></w:rPr></w:style>'
)
