"""Styles of an OpenDocument text → what they say about text: hidden, in symbols, numbered, on which page. Knows no content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import regex
from attrs import field, frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.paragraph_heads import DEEPEST, LONGEST_FORMAT, Level
from kprocure_parse.readers.private_glyphs import drawn, signs_of_font
from kprocure_parse.readers.style_lineage import lineage

_LISTS = frozenset({"list-style", "outline-style"})
_PLACE = deferred(r"%(\d+)%")
_SHAPES: Mapping[str, str] = {
    "1": "DIGIT", "a": "LATIN_SMALL", "A": "LATIN_CAPITAL", "i": "ROMAN_SMALL", "I": "ROMAN_CAPITAL",
    "①": "CIRCLED_DIGIT", "ⓐ": "CIRCLED_LATIN_SMALL", "가": "HANGUL_SYLLABLE", "㉮": "CIRCLED_HANGUL_SYLLABLE",
    "ㄱ": "HANGUL_JAMO", "㉠": "CIRCLED_HANGUL_JAMO", "일": "HANGUL_PHONETIC", "하나": "HANGUL_NATIVE",
    "一": "IDEOGRAPH", "㊀": "CIRCLED_IDEOGRAPH", "갑": "DECAGON_CIRCLE", "甲": "DECAGON_CIRCLE_HANJA", "子": "ZODIAC",
    "01": "ZERO_DIGIT",
}  # fmt: skip
"""The first number of a format (`style:num-format`, such as `가, 나, 다, ...`) → its shape."""


@frozen
class OdtStyles:
    """The styles of one stream: by family and name, and the levels of its lists by name."""

    _styles: Mapping[tuple[str, str], Element]
    _fonts: Mapping[str, str]
    lists: Mapping[str, tuple[Level, ...]]
    outline: str = ""
    """The name of the numbering of headings outside lists."""
    _hidden: dict[tuple[str, str], bool] = field(factory=dict)
    _signs: dict[tuple[str, str], Mapping[int, str]] = field(factory=dict)

    def hidden(self, family: str, name: str) -> bool:
        """Whether text of that style is not shown (`text:display="none"`)."""
        key = family, name
        if key not in self._hidden:
            self._hidden[key] = self._text(key, "display") == "none"
        return self._hidden[key]

    def signs(self, family: str, name: str) -> Mapping[int, str]:
        """The signs that letters of that style stand for; empty for fonts of letters."""
        key = family, name
        if key not in self._signs:
            font = self._text(key, "font-name")
            self._signs[key] = signs_of_font(self._fonts.get(font, font))
        return self._signs[key]

    def list_of(self, paragraph: str) -> str:
        """The list style of a paragraph's style, "" for none."""
        found = (style.get("list-style-name") for style in self._chain(("paragraph", paragraph)))
        return next((name for name in found if name is not None), "")

    def page(self, family: str, name: str) -> str:
        """The page (master-page) that begins with a paragraph or table of that style, "" for none."""
        return next(filter(None, (style.get("master-page-name") for style in self._chain((family, name)))), "")

    def _text(self, key: tuple[str, str], name: str) -> str:
        found = (each.get(name) for style in self._chain(key) for each in style.findall("text-properties"))
        return next((value for value in found if value is not None), "")

    def _chain(self, key: tuple[str, str]) -> Iterator[Element]:
        family, name = key
        return lineage(
            name, lambda own: self._styles.get((family, own)), lambda style: style.get("parent-style-name", "")
        )


def styles(*roots: Element) -> OdtStyles:
    """The styles of these files; a later file's styles take the place of an earlier one's of the same name."""
    names = ("styles", "automatic-styles")
    every = [each for root in roots for name in names for holder in root.iter(name) for each in holder]
    fonts = {
        face.get("name", ""): face.get("font-family", "").strip("'\"")
        for root in roots
        for face in root.iter("font-face")
    }
    return OdtStyles(
        {(each.get("family", ""), each.get("name", "")): each for each in every if each.tag == "style"},
        fonts,
        {each.get("name", ""): tuple(_levels(each, fonts)) for each in every if each.tag in _LISTS},
        next((each.get("name", "") for each in every if each.tag == "outline-style"), ""),
    )


def _levels(style: Element, fonts: Mapping[str, str]) -> Iterator[Level]:
    """The levels of a list style from the first on; one that it leaves out has no mark."""
    told = {whole_number(each, "level"): each for each in style}
    for number in range(1, min(max(told, default=0), DEEPEST) + 1):
        level = told.get(number)
        start = max(whole_number(level, "start-value", 1), 1)
        yield Level(_format(told, number, fonts)[:LONGEST_FORMAT], _shape(level), start)


def _format(told: Mapping[int, Element], number: int, fonts: Mapping[str, str]) -> str:
    """The format of a mark as Hancom's are written: `^1.^2.`; the sign of a bullet as it is."""
    level = told.get(number)
    if level is None:
        return ""
    if "bullet-char" in level.attrib:
        return _bullet(level, fonts)
    if not level.get("num-format"):
        return ""
    if (given := level.get("num-list-format")) is not None:
        return str(_PLACE.sub(_place, given))
    shown = range(max(number - max(whole_number(level, "display-levels", 1), 1), 0) + 1, number + 1)
    path = ".".join(f"^{each}" for each in shown if each == number or (each in told and told[each].get("num-format")))
    return f"{level.get('num-prefix', '')}{path}{level.get('num-suffix', '')}"


def _place(match: regex.Match[str]) -> str:
    return f"^{match[1]}" if len(match[1]) == 1 else ""


def _bullet(level: Element, fonts: Mapping[str, str]) -> str:
    looks = level.find("text-properties")
    font = looks.get("font-name", looks.get("font-family", "")) if looks is not None else ""
    return drawn(level.get("bullet-char", "")[:1], signs_of_font(fonts.get(font, font)))


def _shape(level: Element | None) -> str:
    """The shape of a level's numbers, told by the first of them: `가, 나, 다, ...`."""
    sample = level.get("num-format", "") if level is not None else ""
    return _SHAPES.get(sample.partition(",")[0].strip(), "DIGIT")
