"""Styles and numberings of a Word document → what they say about text: hidden, in symbols, numbered. Knows no content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.paragraph_heads import Level, LevelCount
from kprocure_parse.readers.private_glyphs import drawn, signs_of_font

_OFF = frozenset({"0", "false", "off", "none"})
_ANCESTORS = 20
"""Styles below a style that are asked; more, or a circle, is damage."""
_DEEPEST = 9
_LONGEST = 40
"""Characters of a mark's format that are used; it is written before every paragraph."""
_PLACE = deferred(r"%([1-9])")
SHAPES: Mapping[str, str] = {
    "decimal": "DIGIT", "decimalZero": "ZERO_DIGIT", "numberInDash": "DASHED_DIGIT", "decimalEnclosedParen": "PARENTHESIZED_DIGIT",
    "decimalEnclosedFullstop": "DIGIT_FULL_STOP", "decimalEnclosedCircle": "CIRCLED_DIGIT", "decimalEnclosedCircleChinese": "CIRCLED_DIGIT",
    "upperRoman": "ROMAN_CAPITAL", "lowerRoman": "ROMAN_SMALL", "upperLetter": "LATIN_CAPITAL", "lowerLetter": "LATIN_SMALL",
    "ganada": "HANGUL_SYLLABLE", "chosung": "HANGUL_JAMO", "koreanCounting": "HANGUL_PHONETIC", "koreanLegal": "HANGUL_NATIVE", "koreanDigital": "HANGUL_DIGIT", "koreanDigital2": "IDEOGRAPH_DIGIT",
    "ideographTraditional": "DECAGON_CIRCLE_HANJA", "ideographZodiac": "ZODIAC", "ideographEnclosedCircle": "CIRCLED_IDEOGRAPH",
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand"), "IDEOGRAPH"),
}  # fmt: skip
"""Word's names of number formats (ISO/IEC 29500-1, 17.18.59) → shapes; the rest are written in digits."""


def switched(holder: Element | None, name: str) -> bool | None:
    """Whether a property that is on or off (`w:vanish`) is on; None where it is not stated."""
    found = holder.find(name) if holder is not None else None
    return None if found is None else found.get("val", "1") not in _OFF


def value(holder: Element | None, path: str) -> str:
    """The value (`w:val`) of the property at a path, "" for none."""
    found = holder.find(path) if holder is not None else None
    return found.get("val", "") if found is not None else ""


def signs(letters: Element | None) -> Mapping[int, str]:
    """The signs that letters with these properties (`w:rPr`) stand for; empty for fonts of letters."""
    fonts = letters.find("rFonts") if letters is not None else None
    return {} if fonts is None else signs_of_font(fonts.get("ascii") or fonts.get("hAnsi") or "")


@frozen
class DocxStyles:
    """The styles of one document by their id."""

    _styles: Mapping[str, Element]
    _usual: str
    """The style of a paragraph that names none."""
    _hidden: dict[str, bool] = field(factory=dict)
    _signs: dict[str, Mapping[int, str]] = field(factory=dict)

    @classmethod
    def of(cls, root: Element) -> DocxStyles:
        """The styles of styles.xml."""
        usual = (
            each
            for each in root.iter("style")
            if each.get("type") == "paragraph" and each.get("default") in ("1", "true")
        )
        return cls(
            {each.get("styleId", ""): each for each in root.iter("style")},
            next((each.get("styleId", "") for each in usual), ""),
        )

    def hidden(self, style: str) -> bool:
        """Whether letters of that style are not shown (`w:vanish`)."""
        if style not in self._hidden:
            found = (switched(each.find("rPr"), "vanish") for each in self._chain(style))
            self._hidden[style] = next((state for state in found if state is not None), False)
        return self._hidden[style]

    def signs(self, style: str) -> Mapping[int, str]:
        """The signs that letters of that style stand for."""
        if style not in self._signs:
            self._signs[style] = next(filter(None, (signs(each.find("rPr")) for each in self._chain(style))), {})
        return self._signs[style]

    def numbering(self, style: str) -> tuple[str, str, tuple[str, ...]]:
        """The numbering of a paragraph's style: its id, its level, and the styles it may belong to; empty if it has none."""
        chain = list(self._chain(style or self._usual))
        for each in chain:
            if name := value(each, "pPr/numPr/numId"):
                return name, value(each, "pPr/numPr/ilvl"), tuple(one.get("styleId", "") for one in chain)
        return "", "", ()

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(_ANCESTORS):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style, "basedOn")


@define
class DocxNumbering:
    """The numberings of one document, and how far each has counted."""

    _numbers: Mapping[str, Element]
    _lists: Mapping[str, Element]
    _counts: dict[str, LevelCount] = field(factory=dict)
    _begun: set[tuple[str, int]] = field(factory=set)

    @classmethod
    def of(cls, root: Element) -> DocxNumbering:
        """The numberings of numbering.xml."""
        lists = {each.get("abstractNumId", ""): each for each in root.iter("abstractNum")}
        named = {value(each, "styleLink"): each for each in lists.values() if each.find("styleLink") is not None}
        return cls(
            {each.get("numId", ""): each for each in root.iter("num")},
            {name: named.get(value(each, "numStyleLink"), each) for name, each in lists.items()},
        )

    def level(self, number: str, styles: tuple[str, ...]) -> str:
        """The level of a numbering that belongs to one of these styles, "" for none."""
        levels = {value(each, "pStyle"): each.get("ilvl", "") for each in self._list(number).findall("lvl")}
        return next((levels[style] for style in styles if style in levels), "")

    def mark(self, number: str, level: int) -> str:
        """The mark of the next paragraph of that numbering at that level, "" for none. Numberings of one list count together."""
        if number not in self._numbers or not 0 <= level < _DEEPEST:
            return ""
        own = {whole_number(each, "ilvl"): each for each in self._numbers[number].iter("lvlOverride")}
        count = self._count(number, own)
        override = own.get(level) if (number, level) not in self._begun else None
        self._begun.add((number, level))
        start = override.find("startOverride") if override is not None else None
        return count.next(level, whole_number(start, "val", 1) if start is not None else 0)

    def _count(self, number: str, own: Mapping[int, Element]) -> LevelCount:
        """The count of a numbering's list; a numbering with levels of its own counts alone."""
        named = self._list(number)
        told = {whole_number(each, "ilvl"): each for each in named.findall("lvl")}
        changed = {level: found for level, each in own.items() if (found := each.find("lvl")) is not None}
        key = f"number {number}" if changed else f"list {named.get('abstractNumId')}"
        if key not in self._counts:
            self._counts[key] = LevelCount(tuple(_levels({**told, **changed})))
        return self._counts[key]

    def _list(self, number: str) -> Element:
        return self._lists.get(value(self._numbers.get(number), "abstractNumId"), Element("none"))


def _levels(told: Mapping[int, Element]) -> Iterator[Level]:
    """The levels of a list from the first on; one that it leaves out has no mark."""
    for number in range(min(max(told, default=-1) + 1, _DEEPEST)):
        level = told.get(number)
        start = level.find("start") if level is not None else None
        shape = SHAPES.get(_form(level), "DIGIT")
        yield Level(
            _format(told, number)[:_LONGEST],
            shape,
            max(whole_number(start, "val", 1), 0) or 1,
            switched(level, "isLgl") or False,
        )


def _form(level: Element | None) -> str:
    """The number format of a level; for one of a later Word's, the format that it names for others (`mc:Fallback`)."""
    return (
        (value(level, "numFmt") or value(level, "AlternateContent/Fallback/numFmt") or "decimal")
        if level is not None
        else "none"
    )


def _format(told: Mapping[int, Element], number: int) -> str:
    """The format of a mark as Hancom's are written: `^1.^2.`; the sign of a bullet as it is, none for a picture."""
    level = told.get(number)
    if level is None or level.find("lvlPicBulletId") is not None:
        return ""
    text, form = value(level, "lvlText"), _form(level)
    if form == "bullet":
        return "".join(drawn(letter, signs(level.find("rPr"))) for letter in text[:1])
    shown = {each for each in range(number + 1) if _form(told.get(each)) != "none"}
    return str(_PLACE.sub(lambda place: f"^{place[1]}" if int(place[1]) - 1 in shown else "", text))
