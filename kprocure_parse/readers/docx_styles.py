"""Styles and numberings of a Word document → what they say about text: hidden, in symbols, numbered. Knows no content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.paragraph_heads import DEEPEST, LONGEST_FORMAT, Level, LevelCount
from kprocure_parse.readers.private_glyphs import drawn, signs_of_font
from kprocure_parse.readers.style_lineage import lineage

_OFF = frozenset({"0", "false", "off", "none"})
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
    _numbering: dict[str, tuple[str, str, tuple[str, ...]]] = field(factory=dict)

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
        if style not in self._numbering:
            self._numbering[style] = self._numbered(list(self._chain(style or self._usual)))
        return self._numbering[style]

    def _numbered(self, chain: Sequence[Element]) -> tuple[str, str, tuple[str, ...]]:
        for each in chain:
            if name := value(each, "pPr/numPr/numId"):
                return name, value(each, "pPr/numPr/ilvl"), tuple(one.get("styleId", "") for one in chain)
        return "", "", ()

    def _chain(self, name: str) -> Iterator[Element]:
        return lineage(name, self._styles.get, lambda style: value(style, "basedOn"))


@frozen
class _DocxList:
    """A list as it is defined: its name, its first levels, and the level of each style that belongs to it."""

    name: str
    levels: Mapping[int, Element]
    styles: Mapping[str, str]

    @classmethod
    def of(cls, holder: Element) -> _DocxList:
        """The list of an `abstractNum`."""
        levels = _by_level(holder.findall("lvl"))
        styles = {value(each, "pStyle"): each.get("ilvl", "") for each in levels.values()}
        return cls(holder.get("abstractNumId", ""), levels, styles)


@frozen
class _DocxCount:
    """One numbering of a list: how far it has counted, and the numbers at which its levels begin anew, each once."""

    styles: Mapping[str, str]
    count: LevelCount
    starts: dict[int, int]


@define
class DocxNumbering:
    """The numberings of one document, and how far each has counted. Each is worked out once, not for each paragraph."""

    _numbers: Mapping[str, Element]
    _lists: Mapping[str, _DocxList]
    _counts: dict[str, LevelCount] = field(factory=dict)
    _known: dict[str, _DocxCount] = field(factory=dict)

    @classmethod
    def of(cls, root: Element) -> DocxNumbering:
        """The numberings of numbering.xml."""
        lists = {each.get("abstractNumId", ""): each for each in root.iter("abstractNum")}
        named = {value(each, "styleLink"): each for each in lists.values() if each.find("styleLink") is not None}
        linked = {name: named.get(value(each, "numStyleLink"), each) for name, each in lists.items()}
        made = {each: _DocxList.of(each) for each in lists.values()}
        return cls(
            {each.get("numId", ""): each for each in root.iter("num")},
            {name: made[each] for name, each in linked.items()},
        )

    def level(self, number: str, styles: tuple[str, ...]) -> str:
        """The level of a numbering that belongs to one of these styles, "" for none."""
        levels = self._numbering(number).styles
        return next((levels[style] for style in styles if style in levels), "")

    def mark(self, number: str, level: int) -> str:
        """The mark of the next paragraph of that numbering at that level, "" for none. Numberings of one list count together."""
        found = self._numbering(number)
        return found.count.next(level, found.starts.pop(level, 0)) if 0 <= level < DEEPEST else ""

    def _numbering(self, number: str) -> _DocxCount:
        if number not in self._known:
            self._known[number] = self._made(number)
        return self._known[number]

    def _made(self, number: str) -> _DocxCount:
        """A numbering by its id, of no levels for one that is not there; one with levels of its own counts alone."""
        holder = self._numbers.get(number)
        of = self._lists.get(value(holder, "abstractNumId"), _DocxList("", {}, {}))
        own = _by_level(holder.findall("lvlOverride")) if holder is not None else {}
        changed = {level: found for level, each in own.items() if (found := each.find("lvl")) is not None}
        starts = {level: found for level, each in own.items() if (found := each.find("startOverride")) is not None}
        key = f"number {number}" if changed else f"list {of.name}"
        if key not in self._counts:
            self._counts[key] = LevelCount(tuple(_levels({**of.levels, **changed})))
        return _DocxCount(
            of.styles, self._counts[key], {level: whole_number(each, "val", 1) for level, each in starts.items()}
        )


def _by_level(elements: Iterable[Element]) -> dict[int, Element]:
    """Elements by the level that they name, without those below the deepest that is counted."""
    found = {whole_number(each, "ilvl"): each for each in elements}
    return {level: each for level, each in found.items() if 0 <= level < DEEPEST}


def _levels(told: Mapping[int, Element]) -> Iterator[Level]:
    """The levels of a list from the first on; one that it leaves out has no mark."""
    for number in range(min(max(told, default=-1) + 1, DEEPEST)):
        level = told.get(number)
        start = level.find("start") if level is not None else None
        shape = SHAPES.get(_form(level), "DIGIT")
        yield Level(
            _format(told, number)[:LONGEST_FORMAT],
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
