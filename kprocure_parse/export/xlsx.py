"""Flat tables → an Excel workbook (extra `excel`). Row by row: what is held grows with the file, not with the texts."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable
from types import ModuleType

MOST_ROWS = 1_048_575
"""Rows of a sheet below its heading."""
MOST_CHARACTERS = 32_767
"""Characters of a cell."""
_CUT = " … (cut: a cell of Excel holds no more)"
_NUMBERS = frozenset({"attachment", "body", "captions", "confidence", "end", "level", "number", "quotes", "start"})
"""Columns of numbers; all others are text, dates as 2026-04-08 among them."""
_WIDE = 18
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zones; the same records give the same bytes


class TooManyRows(Exception):
    """More rows than a sheet holds."""


def check() -> ModuleType:
    """The library that writes workbooks. Raises ImportError, saying what to install."""
    try:
        import xlsxwriter  # noqa: PLC0415 - belongs to an extra
    except ModuleNotFoundError as error:
        raise ImportError("workbooks are written by XlsxWriter: pip install 'kprocure-parse[excel]'") from error
    return xlsxwriter  # type: ignore[no-any-return] # ships no types


def workbook(heading: list[str], rows: Iterable[list[str]], name: str) -> bytes:
    """A workbook of one sheet called `name`: the heading stays in sight and filters. What is text runs nothing.

    Raises ImportError without the extra, TooManyRows.
    """
    held = io.BytesIO()
    with check().Workbook(held, {"constant_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": _EPOCH})
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(heading) - 1, _WIDE)
        bold = book.add_format({"bold": True})
        for column, title in enumerate(heading):
            sheet.write_string(0, column, title, bold)
        last = 0
        for last, cells in enumerate(rows, start=1):
            if last > MOST_ROWS:
                raise TooManyRows(f"a sheet of Excel holds {MOST_ROWS:,} rows; write CSV or Parquet")
            for column, cell in enumerate(cells):
                if cell and heading[column] in _NUMBERS:
                    sheet.write_number(last, column, float(cell))
                elif cell:
                    sheet.write_string(last, column, _fitting(cell))
        sheet.autofilter(0, 0, last, len(heading) - 1)
    return held.getvalue()


def _fitting(cell: str) -> str:
    """What a cell can hold: names that are not Unicode show their bytes, and what is too long is cut."""
    whole = cell.encode("utf-8", "backslashreplace").decode("utf-8")
    kept = whole.encode("utf-16-le")  # characters beyond U+FFFF count twice
    if len(kept) <= 2 * MOST_CHARACTERS:
        return whole
    return kept[: 2 * (MOST_CHARACTERS - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
