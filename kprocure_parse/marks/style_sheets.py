"""Residue of a page editor's style sheet: selectors, declarations and braces, a line each or all on one line."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.marks.mark import Kind, Mark, Walls
from kprocure_parse.patterns import deferred, quick

_LINE = quick(r"[^\n]++")
_SIGNS = "{}:<"
"""Every line of a style sheet contains one of these."""
_OPENS = deferred(r"[\w\s.#:,>*@()\[\]=\"'-]{1,80}\{")
_DECLARES = deferred(r"(?:-{0,2}[A-Za-z][A-Za-z-]{2,30}\s?: ?[^;가-힣]{1,200}(?:;\s?|$))++")
"""COLOR: red; one declaration or several."""
_ALONE = deferred(
    r"(?:html|body|p|\.\w{1,20})\s?\{.*+|-{0,2}[A-Za-z][A-Za-z-]{2,30}\s?: ?[^;\s가-힣][^;가-힣]{0,120};"
    r"|[A-Z]{1,15}-[A-Z-]{2,20}: [^;가-힣]{1,120}|\.?[\w-]{1,30}\s?\{[^}가-힣]{0,200}\}?|<!--\[if.*+|\}"
    r"|[.#@A-Za-z][\w.#:>,\[\]=\" -]{0,60}\{\s?-{0,2}[A-Za-z-]{2,30}\s?:[^{}가-힣]{1,200}\}|</?style\b[^>]{0,60}>"
)
"""A line that is recognisable as a style sheet's on its own."""


def find_style_sheets(text: str, _: Walls) -> Iterator[Mark[None]]:
    """Each line of a style sheet, without the white space around it."""
    if not any(map(text.__contains__, "{;<")):
        return
    inside = False
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if not any(map(words.__contains__, _SIGNS)):
            inside = inside and not words
            continue
        opens = _OPENS.fullmatch(words) is not None
        closes = words == "}"
        if opens or closes or _ALONE.fullmatch(words) or (inside and _DECLARES.fullmatch(words)):
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            yield Mark("style_sheet", Span(start, start + len(words)), None, "style_sheet.line")
        inside = opens or (inside and not closes)


STYLE_SHEETS: Kind[None] = Kind("style_sheet", find_style_sheets)
