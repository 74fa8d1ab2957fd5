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


def chapter_row(line: Line, above: Bullet | None, below: Line | None) -> tuple[Bullet, Span] | None:
    """The number as a mark, and the title, of a row that is alone in its table; None for another row.

    `above` is the number of the chapter before it. A figure that does not count on is a chapter's only if what is `below` is no row: else it is a value.
    """
    match [cell for cell in line.cells if cell]:
        case [number, title] if line.table is not None and line.row == 0 and _is_title(line.marks.text[title.slice]):
            bullet = _bullet(line.marks.text[number.slice])
            counted = bullet is not None and _counts_on(bullet, above)
            alone = below is not None and not below.is_in_grid
            return (bullet, title) if bullet is not None and (counted or alone) else None
        case _:
            return None


def _counts_on(bullet: Bullet, above: Bullet | None) -> bool:
    """Whether a number is Roman, the first of a count, or the one after the chapter above."""
    if bullet.group == "roman" or int(bullet.sign) == 1:
        return True
    return above is not None and above.sign.isdecimal() and int(bullet.sign) == int(above.sign) + 1


def _is_title(words: str) -> bool:
    return len(words) <= TITLE and "\n" not in words and _WORD.search(words) is not None and not is_told(words)


def _bullet(sign: str) -> Bullet | None:
    if _ROMAN.fullmatch(sign):
        return Bullet(sign, "roman", 1)
    return Bullet(sign, "first", 1) if _NUMBER.fullmatch(sign) else None
