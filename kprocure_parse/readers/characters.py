"""The one normalisation of characters that every reader applies before anything is counted in offsets."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from kprocure_parse.patterns import deferred, quick
from kprocure_parse.readers.private_glyphs import PRIVATE

_FULLWIDTH = {
    code: chr(code - 0xFEE0)
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *map(ord, "（）［］＜＞：；，．／＊－＋％＆＃＝｜＠＿"))
}  # fmt: skip
"""Full-width digits, letters and the marks of the form; typography (？ ！ ～) stays as it was typed."""

_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_INVISIBLE = dict.fromkeys(
    (
        *(*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)),  # control characters
        *(0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)),
        *(0xFEFF, *range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF, *range(0xE0000, 0xE0080)),
    ),
    None,
)
"""Control characters, zero-width spaces and joiners, marks of direction, byte-order marks, tags. Not soft hyphens: releases use them as separators between names."""
_LONE_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CHARACTERS: dict[int, str | None] = {**PRIVATE, **_FULLWIDTH, **_LINE_ENDS, **_INVISIBLE, **_LONE_SURROGATES}


def _changed() -> str:
    """A set for a pattern: runs of the characters of the table, and all characters of the higher planes."""
    codes = sorted(code for code in _CHARACTERS if code <= _PLANE and code not in _LONE_SURROGATES)
    starts = (code for before, code in pairwise((-2, *codes)) if code > before + 1)
    ends = (code for code, after in pairwise((*codes, _PLANE + 2)) if after > code + 1)
    runs = ((min(_LONE_SURROGATES), max(_LONE_SURROGATES)), *zip(starts, ends, strict=True))
    return "".join(f"\\u{start:04x}-\\u{end:04x}" if end > start else f"\\u{start:04x}" for start, end in runs)


_PLANE = 0xFFFF
_CHANGED = quick(rf"[{_changed()}\U00010000-\U0010ffff]")
"""Finds any of them, and all characters of the higher planes: a set with some of those takes ten times as long. Most texts hold none.

What changes is listed and not what is kept: `re` counts a set out character by character when it compiles it.
"""


MOST_BLANK = 64
"""White space characters in a row that are kept; the longest run in real documents has 43."""
_STEP = 16
_RUN = quick(rf"\s{{{MOST_BLANK // _STEP}}}")
"""Finds white space among every 16th character of a text as often in a row as a run that is too long must have it."""
_BLANK = deferred(rf"(\s{{{MOST_BLANK}}})\s++")


def normal(text: str) -> str:
    """NFC, LF, Hancom's private glyphs and full-width forms by table; invisible characters dropped.

    Not NFKC, which would destroy ㆍ ① ㎡. A lone surrogate becomes U+FFFD. Of a long run of white space the first 64
    characters are kept.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    public = unified if _CHANGED.search(unified) is None else unified.translate(_CHARACTERS)
    composed = unicodedata.normalize("NFC", public)
    if len(composed) < MOST_BLANK or _RUN.search(composed[::_STEP]) is None:
        return composed
    return _BLANK.sub(r"\1", composed)
