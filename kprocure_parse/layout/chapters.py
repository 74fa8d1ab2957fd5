"""The number and the title of a chapter, set as a table of one row: `1 | 일반 현황`, often with an empty cell between them."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.marks.bullets import Bullet
from kprocure_parse.marks.sentences import is_told
from kprocure_parse.patterns import deferred

TITLE = 45
"""Longest title (characters)."""
_NUMBER = deferred(r"0?[1-9]|1\d")
_ROMAN = deferred(r"[Ⅰ-Ⅻ]")
_WORD = deferred(r"[가-힣]{2}")


def chapter_row(line: Line) -> tuple[Bullet, Span] | None:
    """The number as a mark, and the title, of a row that is alone in its table; None for another row."""
    match [cell for cell in line.cells if cell]:
        case [number, title] if line.table is not None and line.row == 0 and _is_title(line.marks.text[title.slice]):
            bullet = _bullet(line.marks.text[number.slice])
            return None if bullet is None else (bullet, title)
        case _:
            return None


def _is_title(words: str) -> bool:
    return len(words) <= TITLE and "\n" not in words and _WORD.search(words) is not None and not is_told(words)


def _bullet(sign: str) -> Bullet | None:
    if _ROMAN.fullmatch(sign):
        return Bullet(sign, "roman", 1)
    return Bullet(sign, "first", 1) if _NUMBER.fullmatch(sign) else None
