"""Tables of a Word document → cells at their addresses. Knows rows and cells, not what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from attrs import evolve

from kprocure_parse.readers.docx_styles import switched
from kprocure_parse.readers.draft import DraftBlock, DraftCell
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import whole_number

_HOLDERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
"""What holds rows or cells without being one."""


def cells(table: Element, limits: Limits, read: Callable[[Element], list[DraftBlock]]) -> list[DraftCell]:
    """The cells of a table, their content by `read`; rows and cells whose deletion is tracked, and hidden rows, are left out.

    Raises LimitExceeded over `max_cells`.
    """
    made: list[DraftCell] = []
    open_: dict[int, int] = {}  # column → the place in `made` of the cell that goes on in the row below
    rows = (each for each in _parts(table, "tr") if not _gone(each))
    for row, line in enumerate(rows):
        going, open_ = open_, {}
        for column, across, cell in _placed(line):
            merge = cell.find("tcPr/vMerge")
            above = going.get(column)
            if merge is not None and merge.get("val") != "restart" and above is not None:
                made[above] = evolve(made[above], row_span=row + 1 - made[above].row)
                open_[column] = above
                continue
            if merge is not None:
                open_[column] = len(made)
            made.append(DraftCell(blocks=read(cell), row=row, column=column, column_span=across))
            limits.check("docx", "max_cells", len(made), "cells in one table")
    return made


def _parts(holder: Element, name: str) -> Iterator[Element]:
    for child in holder:
        if child.tag == name:
            yield child
        elif child.tag in _HOLDERS:
            yield from _parts(child, name)


def _gone(row: Element) -> bool:
    looks = row.find("trPr")
    return looks is not None and (looks.find("del") is not None or bool(switched(looks, "hidden")))


def _placed(row: Element) -> Iterator[tuple[int, int, Element]]:
    """The cells of a row with their first column and the number of columns they cover."""
    column = _number(row, "trPr/gridBefore", 0)
    for cell in _parts(row, "tc"):
        across = max(_number(cell, "tcPr/gridSpan", 1), 1)
        if cell.find("tcPr/cellDel") is None:
            yield column, across, cell
        column += across


def _number(holder: Element, path: str, default: int) -> int:
    return max(whole_number(holder.find(path), "val", default), 0)
