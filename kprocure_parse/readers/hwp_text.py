"""The code units of a paragraph (PARA_TEXT; 한글문서파일형식 5.0, 표 6) → text and controls. Does not know what controls mean."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from kprocure_parse.patterns import deferred, quick
from kprocure_parse.readers.hwp_records import characters

_LOW = deferred(rb"(?=[\x00-\x1f]\x00)")
_CONTROL = quick(r"[\x00-\x1f]")
_PARAGRAPH_END = "\r"
_SINGLE = {10: "\n", 24: "-", 30: "\u00a0", 31: " "}
"""Control characters of one code unit that are visible: line break, hyphen, no-break space, fixed-width space."""
_UNITS_ONE = frozenset({0, 10, 13, *range(24, 32)})
_END, _TAB = 4, 9
_INLINE = frozenset({4, 5, 6, 7, 8, 9, 19, 20})
"""Characters of eight code units without a control of their own; all others (1 to 3, 11, 12, 14 to 18, 21 to 23) have one."""
_WIDE = 16


@frozen
class HwpAnchor:
    """Where a control stands in the text; `name` is its four letters."""

    name: str


FIELD_END = HwpAnchor("")
"""Where a field (필드) ends."""


def plain(data: memoryview) -> str | None:
    """A paragraph's text, if it holds neither controls nor signs; None for any other, which `pieces` reads."""
    text = characters(data).removesuffix(_PARAGRAPH_END)
    return None if _CONTROL.search(text) else text


def pieces(data: memoryview) -> Iterator[str | HwpAnchor]:
    """A paragraph's text in order: strings, and anchors of its controls. Accepts any bytes."""
    at = 0
    for match in _LOW.finditer(data):
        found = match.start()
        if found < at or found % 2:
            continue
        if found > at:
            yield characters(data[at:found])
        code = data[found]
        at = found + (2 if code in _UNITS_ONE else _WIDE)
        yield _piece(code, data[found + 2 : found + 6])
    if at < len(data):
        yield characters(data[at:])


def _piece(code: int, name: memoryview) -> str | HwpAnchor:
    if code == _TAB:
        return "\t"
    if code == _END:
        return FIELD_END
    if code in _UNITS_ONE or code in _INLINE:
        return _SINGLE.get(code, "")
    return HwpAnchor(bytes(name[::-1]).decode("latin-1"))
