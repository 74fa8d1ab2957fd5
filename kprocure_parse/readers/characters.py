"""The one normalisation of characters that every reader applies before anything is counted in offsets."""

from __future__ import annotations

import unicodedata

from kprocure_parse.patterns import deferred

_HANCOM = {
    0xF02B1: "①", 0xF02B2: "②", 0xF02B3: "③", 0xF02B4: "④", 0xF02B5: "⑤", 0xF02B6: "⑥", 0xF02B7: "⑦", 0xF02B8: "⑧", 0xF02B9: "⑨",
    0xF007E: "☞", 0xF02EF: "·", 0xF02F2: "◦", 0xF02FB: "□", 0xF02FC: "□",
    0xF076: "❖", 0xF0A7: "▪", 0xF071: "❑", 0xF06E: "■", 0xF0FE: "☑", 0xF0A0: "▪", 0xF09F: "•", 0xF09E: "·",
    0xF000: "▪",
    0xF08C: "❶", 0xF08D: "❷", 0xF08E: "❸", 0xF08F: "❹", 0xF081: "①", 0xF082: "②", 0xF083: "③", 0xF084: "④",
    0xF0DE: "⇒", 0xF0DD: "⇐",
}  # fmt: skip
"""Private-use glyphs of Hancom (plane 15) and of Wingdings (U+F0xx) → the public character they draw.

U+F000 is what Hancom's PDFs write for any bullet of a symbol font.
"""

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
"""Control characters, zero-width spaces and joiners, marks of direction, byte-order marks, tags. Not soft hyphens: releases part names with them."""
_LONE_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CHARACTERS: dict[int, str | None] = {**_HANCOM, **_FULLWIDTH, **_LINE_ENDS, **_INVISIBLE, **_LONE_SURROGATES}
_CHANGED = frozenset(map(chr, _CHARACTERS))
"""Most texts hold none of them, and to look for them takes half as long as to translate."""


MOST_BLANK = 64
"""White space in a row; the most seen in real documents is 43."""
_BLANK = deferred(rf"(\s{{{MOST_BLANK}}})\s++")


def normal(text: str) -> str:
    """NFC, LF, Hancom's private glyphs and full-width forms by table; invisible characters dropped.

    Not NFKC, which would destroy ㆍ ① ㎡. A lone surrogate becomes U+FFFD. Of white space without end the first 64
    characters stay.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    public = unified if _CHANGED.isdisjoint(unified) else unified.translate(_CHARACTERS)
    composed = unicodedata.normalize("NFC", public)
    if (
        len(composed) - len(" ".join(composed.split())) < MOST_BLANK
    ):  # white space beyond one character between two words
        return composed
    return _BLANK.sub(r"\1", composed)
