"""Signs of symbol fonts and of Hancom's private-use area → the public characters they draw. Data and its look-up.

Sources: Microsoft's charts of Wingdings, Wingdings 2, Wingdings 3, Webdings and Symbol; Unicode's document L2/11-052 on
their characters; Hancom's glyphs as HWPX and HWP files draw them. The tables have the signs found in releases, and their rows.
"""

from __future__ import annotations

from collections.abc import Mapping

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DARK = "❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴"


def _from(first: int, signs: str) -> dict[int, str]:
    return dict(enumerate(signs, first))


HANCOM: Mapping[int, str] = {
    0xF007E: "☞", 0xF02EF: "·", 0xF02F2: "◦", 0xF02FB: "□", 0xF02FC: "□", 0xF080F: "━",
    **_from(0xF02B1, _CIRCLED),  # numbers in squares
    **_from(0xF02CE, _DARK),  # numbers in dark squares
    **_from(0xF0850, "‘’“”《》"),
    0xF53A: "흔",  # of the Hanyang block of old Hangul: the syllable in its present spelling
}  # fmt: skip
"""Code points of Hancom Office (plane 15, and one of the Hanyang block) → what they draw."""

WINGDINGS: Mapping[int, str] = {
    **_from(0x45, "☜☞☝☟"), 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x4A: "☺", 0x4C: "☹", 0x51: "✈", 0x52: "☼", 0x54: "❄",
    **_from(0x6C, "●❍■□"), **_from(0x71, "❑❒⬧⧫◆❖⬥⌧"), 0x7B: "❀", 0x7D: "❝", 0x7E: "❞",
    0x80: "⓪", **_from(0x81, _CIRCLED[:10]), 0x8B: "⓿", **_from(0x8C, _DARK[:10]),
    **_from(0x9E, "·•▪○"), 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "◻", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xB5: "✪", 0xB6: "✰",
    0xD8: "➢", 0xDC: "➲", **_from(0xDD, "⇐⇒"), **_from(0xDF, "←→↑↓"), 0xE8: "➔", **_from(0xEF, "⇦⇨⇧⇩"),
    **_from(0xFB, "✗✓☒☑"),
}  # fmt: skip
"""Codes of Wingdings → what they draw; 9E to A1 as Korean releases use them: a middle dot and bullets."""

_SYMBOL: Mapping[int, str] = {0xA8: "♦", 0xAE: "→", 0xB7: "•"}
_OTHERS: tuple[tuple[str, Mapping[int, str]], ...] = (
    ("wingdings2", {0x4F: "✗", 0x50: "✓", 0x52: "☑", 0x54: "☒", 0x81: "○", 0x97: "●", 0xA3: "☐", 0xF8: "※"}),
    ("wingdings3", {**_from(0x70, "▲▼△▽◀▶◁▷"), 0x7C: "◀", 0x7D: "▶"}),
    ("wingdings", WINGDINGS),
    (
        "monotypesorts",
        {
            0x48: "★",
            0x6C: "●",
            0x6E: "■",
            **_from(0x73, "▲▼◆❖"),
            **_from(0xAC, _CIRCLED[:10]),
            **_from(0xB6, _DARK[:10]),
        },
    ),
    ("mtextra", {0x57: "□", 0x65: "⊙"}),
    ("webdings", {0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✘"}),
)
"""In DOCX, LibreOffice writes bullets as letters of these fonts, □ as one of MT Extra. A part of a font's name, without spaces and hyphens → the font's signs. The first match counts."""

PRIVATE: Mapping[int, str] = {
    0xF02D: "–",  # LibreOffice's, of Symbol
    0xF000: "▪",  # what Hancom's PDFs write for any bullet of a symbol font
    **{0xF000 + code: sign for code, sign in {**_SYMBOL, **WINGDINGS}.items()},
    **HANCOM,
}
"""Private-use characters of texts without font names: Hancom's, and U+F0xx, which is nearly always Wingdings."""


def signs_of_font(name: str) -> Mapping[int, str]:
    """The signs of a font by its PostScript name (`ABCDEF+Wingdings-Regular`): code → character; empty for fonts of letters."""
    bare = name.rpartition("+")[2].lower().replace(" ", "").replace("-", "")
    if bare in {"symbol", "symbolmt"}:
        return _SYMBOL
    return next((signs for word, signs in _OTHERS if word in bare), {})


def drawn(letter: str, signs: Mapping[int, str]) -> str:
    """The sign that a letter of a symbol font shows: PDFs name its glyphs by the letters with the same codes (`l`, `Ÿ`, U+F06C)."""
    code = ord(letter) if len(letter) == 1 else -1
    if code in range(0xF000, 0xF100):
        return signs.get(code - 0xF000, letter)
    try:
        (byte,) = letter.encode("cp1252")
    except (UnicodeEncodeError, ValueError):
        return letter
    return signs.get(byte, letter)
