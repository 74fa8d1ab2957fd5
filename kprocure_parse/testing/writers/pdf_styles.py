"""The size, face and alignment that ministries give to lines and cells of each kind. Knows no page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex
from attrs import evolve, frozen

from kprocure_parse.testing.sheet import LineKind, SheetGrid
from kprocure_parse.testing.writers.markup import PlacedCell
from kprocure_parse.testing.writers.pdf_fonts import Face, Faces
from kprocure_parse.testing.writers.pdf_grid import Typeset
from kprocure_parse.testing.writers.pdf_text import Align, SetLine, Style, Wrap, wrapped

_LINE = 1.6
"""Distance of lines in font sizes: Hancom Office's 160 %."""
_TIGHT = 1.35
_SUBTITLE = regex.compile(r"\s*[-–—○ㅇ<]")


@frozen
class _LineLook:
    size: float
    align: Align = "left"
    bold: bool = False
    line: float = _LINE
    before: float = 0.0
    """Points above."""

    def style(self, faces: Faces) -> Style:
        face: Face = faces.bold if self.bold else faces.regular
        return Style(face=face, size=self.size, leading=self.line * self.size, align=self.align, before=self.before)


_LINES: Mapping[LineKind, _LineLook] = {
    "banner": _LineLook(20, bold=True, before=6),
    "row": _LineLook(13, before=6),
    "title": _LineLook(20, bold=True, before=12),
    "subtitle": _LineLook(15, before=6),
    "body": _LineLook(14, "justified", before=11),
    "caption": _LineLook(12, before=8),
    "attachment": _LineLook(14, "justified", before=10),
    "contact": _LineLook(13, before=11),
    "notice": _LineLook(11, "justified", before=8),
    "furniture": _LineLook(10, before=6),
    "blank": _LineLook(14),
}
_CELLS: Mapping[LineKind, _LineLook] = {
    "banner": _LineLook(20, "centre", bold=True),
    "row": _LineLook(12, "centre", line=_TIGHT),
    "title": _LineLook(22, "centre", bold=True, line=_TIGHT),
    "subtitle": _LineLook(14, "centre"),
    "contact": _LineLook(11, "centre", line=_TIGHT),
    "attachment": _LineLook(14),
}
_FITTED = frozenset[LineKind]({"contact", "row"})
"""Grids whose cells hold names, times and numbers: Hancom Office sets such lines narrower instead of wrapping them."""
_SMALLEST, _HAIR = 0.7, 0.01
_CELL = _LineLook(12, line=1.45)
_UNDER_TITLE = _LineLook(14, "centre", line=1.45)


def line_style(kind: LineKind, faces: Faces) -> Style:
    """The style of a line of the page."""
    return _LINES[kind].style(faces)


def page_mark_style(faces: Faces) -> Style:
    """The style of `- 1 -` at the foot."""
    return _LineLook(10, "centre").style(faces)


def typesetter(grid: SheetGrid, faces: Faces, wrap: Wrap) -> Typeset:
    """A function that sets the text of a grid's cells.

    Below a title, lines from the first dash on are subtitles, and so are other cells; tables of data have their heads and
    short values centred; boxes of one column are set like the page.
    """

    def typeset(address: PlacedCell, width: float) -> list[SetLine]:
        lines = address.cell.lines
        if grid.kind == "title":
            marked = (number for number, line in enumerate(lines) if number and _SUBTITLE.match(line))
            titles = 0 if address.row else next(marked, len(lines))
            looks = [_CELLS["title"] if number < titles else _UNDER_TITLE for number in range(len(lines))]
        else:
            looks = [_CELLS.get(grid.kind, _CELL)] * len(lines)
        styles = [look.style(faces) for look in looks]
        if grid.kind not in _CELLS and len(grid.widths) > 1 and (address.row == 0 or _short(lines, styles, width)):
            styles = [evolve(style, align="centre") for style in styles]
        if grid.kind in _FITTED:
            styles = _fitted(lines, styles, width)
        return [piece for line, style in zip(lines, styles, strict=True) for piece in wrapped(line, style, width, wrap)]

    return typeset


def _fitted(lines: Sequence[str], styles: Sequence[Style], width: float) -> list[Style]:
    """A style with letters small enough for every paragraph to fit in one line, if they are still legible."""
    widest = max((style.face.width(line, style.size) for line, style in zip(lines, styles, strict=True)), default=0.0)
    share = (width - _HAIR) / widest if widest else 1.0
    if not _SMALLEST <= share < 1:
        return list(styles)
    return [evolve(style, size=style.size * share) for style in styles]


def _short(lines: Sequence[str], styles: Sequence[Style], width: float) -> bool:
    """Whether every paragraph fits in one line."""
    return all(style.face.width(line, style.size) <= width for line, style in zip(lines, styles, strict=True))
