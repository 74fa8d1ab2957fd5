"""Bullets, brackets and other marks, with the level each has on the official ladder □ → ㅇ → - → ·.

Counts from 2,016 bodies of 52 agencies, 2024–26 (□ 3,050, ㅇ 3,104, ○ 1,792, * 3,029, - 1,445).
`ㅁ` and `ㅇ` are Hangul letters typed for the drawn marks; the readers have already replaced Hancom's own glyphs.
"""

BULLETS: dict[str, int] = {
    **dict.fromkeys("□■▣◆◇ㅁ❑❖◈⬜▢◘☐♦◊∎♧", 1),
    **dict.fromkeys("ㅇ○◦❍ο●◎⚪⭘⊙〇◯∘◉", 2),
    **dict.fromkeys("-–—−ㅡ‐‑―\u00ad", 3),
    **dict.fromkeys("·ㆍ∙•‧․・▪‣▸⦁§￭･◾▫◼⋅", 4),
}
"""Marks that open an item, and their level."""

PRIVATE, PRIVATE_LEVEL = "\ue000-\uf8ff", 4
"""Glyphs of symbol fonts that are in no table: before a space at the start of a line each is a mark of unknown level."""

LETTER_BULLETS: dict[str, int] = {"o": 2, "O": 2, "°": 2}
"""Latin letters and the degree sign (foreign ministry), typed for ○; they count only before a space."""

POINTERS = "▶▷▲△▴▽►☞↳⇒⇨⟹→➡➤◁◀√✓✔"
"""Marks of captions, pointers and lists inside a text; the words decide what they mean."""

POINTER_LEVEL = 3

BREAKING_BULLETS = "□■▣○ㅇ◦"
"""Bullets that are told inside a line, too, where a page lost its line ends."""

GLUED_BULLETS = "ㅇ○□◦ㆍ·▶▲-"
"""Bullets that stand directly before the first word of a sentence, without a blank."""

LABEL_SIGNS, ENCLOSURE_SIGNS = "*※○ㅇ□◦▶▷◇-·•‣☞☎☏▲", "*※■□○ㅇ▶#·-"
"""Signs before a label of contacts, and before the mark of an attachment."""

ITEM_MARKS = frozenset("□○ㅇ※*")
"""Marks with which the body goes on, or its notes begin, below a block of contacts."""

SQUARES = "□ㅁ▢⬜☐"
"""Variants of one mark."""

HEADING_MARKS = "◇◆◈❖▣"
"""Marks that open boxes and headings: with a short title they are a heading for what follows, whatever its mark."""

TREND_SIGNS = "△▲▽▼"
"""Marks that mean less or more before a figure, and then open nothing (6,006 lines in 317 texts)."""

ARROWS = "→⇢⇨⇒➡⟹"
"""Arrows between the steps of a course of events."""

ROUTES = "→~∼～-"
"""Marks that make a route of a circled number directly before them: ①→⑧."""

NOTES = "*※†"
"""Marks of notes; `*` may be doubled and tripled."""

DASHES = "-–—−‐‑―ㅡ"

BRACKETS: dict[str, str] = dict(zip("<[(〔【〈≪‹｢「", ">])〕】〉≫›｣」", strict=True))
"""Opening brackets and what closes them."""

CLOSING_TRIANGLES = ("◀", "◁", "◂")
"""What closes a line that a triangle opens: ▶ … ◀."""

ALONE = f"{DASHES}□■○ㅇ"
"""Marks that may stand alone on a line and close or open another one."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"

FIRST_CIRCLED = "①❶➀➊㉮"
"""The first of each kind of circled numbers."""

CELL_MARKS = f"·ㆍ∙•‧․・▪‣▸⦁￭･◾▫◼⋅∘▶▷►{CIRCLED}"
"""Marks that open lines inside the cells of a table, and its keys."""

SYLLABLE_ORDER = "가나다라마바사아자차카타파하"
"""가. 나. 다. — the second level in official documents (행정업무운영 편람)."""

ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
SMALL_ROMAN = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"

OPENING = "(<[{〔【《≪〈「『｢（〖"

DOUBLE_QUOTES = '"“”„‟〝〞＂″\U000f0852\U000f0853'
"""Double quotation marks; ″ is the sign of inches, the last two are Hancom's own."""

SINGLE_QUOTES = "'‘’`´"

RESIDUE = ("![]()", "|", "/", "##", "#", "--", "---", "||")
"""Lines left over from a conversion to Markdown or from the layout of a page."""
