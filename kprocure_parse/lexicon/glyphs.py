"""Bullets, brackets and other marks, with the level each has on the official ladder □ → ㅇ → - → ·.

Counts behind the table: 2,016 bodies of 52 agencies, 2024–26 (□ 3,050, ㅇ 3,104, ○ 1,792, * 3,029, - 1,445).
`ㅁ` and `ㅇ` are Hangul letters typed for the drawn marks; Hancom's own glyphs are drawn marks when the readers have read them.
"""

BULLETS: dict[str, int] = {
    **dict.fromkeys("□■▣◆◇ㅁ❑❖◈⬜▢◘☐♦◊∎♧", 1),
    **dict.fromkeys("ㅇ○◦❍ο●◎⚪⭘⊙〇", 2),
    **dict.fromkeys("-–—−ㅡ‐‑―\u00ad", 3),
    **dict.fromkeys("·ㆍ∙•‧․・▪‣▸⦁§￭･◾▫◼", 4),
}
"""Marks that open an item, and their level."""

PRIVATE, PRIVATE_LEVEL = "\ue000-\uf8ff", 4
"""Glyphs of symbol fonts that no table knows: before a blank at the start of a line each is a mark, of unknown rung."""

LETTER_BULLETS: dict[str, int] = {"o": 2, "O": 2, "°": 2}
"""Latin letters, and the sign of degrees (foreign affairs), typed for ○; they count only before a space."""

POINTERS = "▶▷▲△▴▽►☞↳⇒⇨→➡➤◁◀√✓✔"
"""Marks of captions, pointers and lists inside a text; what they mean is told by the words."""

POINTER_LEVEL = 3

SQUARES = "□ㅁ▢⬜☐"
"""Drawn in many ways, one mark."""

HEADING_MARKS = "◇◆◈❖▣"
"""Marks that open boxes and headings: before a short title they head what follows, whatever its mark."""

TREND_SIGNS = "△▲▽▼"
"""Before a figure they say less or more, and open nothing (6,006 lines in 317 texts)."""

ROUTES = "→~∼～-"
"""Directly after a number in a circle they make a route of it: ①→⑧."""

NOTES = "*※†"
"""Marks of notes; `*` may be doubled and tripled."""

DASHES = "-–—−‐‑―ㅡ"

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"

SYLLABLE_ORDER = "가나다라마바사아자차카타파하"
"""가. 나. 다. — the second rung of the ladder of official documents (행정업무운영 편람)."""

ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"

OPENING = "(<[{〔【《≪〈「『｢（〖"
CLOSING = ")>]}〕】》≫〉」』｣）〗"

DOUBLE_QUOTES = '"“”„‟〝〞'
SINGLE_QUOTES = "'‘’`´"

RESIDUE = ("![]()", "|", "/", "##", "#", "--", "---", "||")
"""Lines that are left over from a conversion to Markdown or from a page's layout."""
