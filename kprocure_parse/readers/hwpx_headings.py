"""Marks of an HWPX document (header.xml: paraPr, numbering, bullet) → Headings. Knows elements and does not count."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.paragraph_heads import BULLET, NUMBER, OUTLINE, Heading, Headings, Level

_KINDS = {"OUTLINE": OUTLINE, "NUMBER": NUMBER, "BULLET": BULLET}
_LONGEST = 40
"""Characters of a format that are used; real formats have five, and each is written before every paragraph."""
_DEEPEST = 10
_OUTLINE = (Level("^N", "DIGIT", 1),) * _DEEPEST
"""What Hancom Office writes before outline paragraphs (개요) of a document that defines no numbering: 1., 1.1., 1.1.1."""


class HwpxNumbering:
    """The marks of one document, by OWPML's ids of shapes and numberings."""

    def __init__(self, headings: Headings, shapes: dict[str, int], numberings: dict[str, int]) -> None:
        self._headings = headings
        self._shapes = shapes
        self._numberings = numberings
        self._own = len(numberings) + 1

    def mark(self, shape: str, outline: str) -> str:
        """The mark of the next paragraph of that shape (paraPrIDRef), "" for none; `outline` as the section names it."""
        place = self._shapes.get(shape)
        return "" if place is None else self._headings.mark(place, self._numberings.get(outline, self._own))


def headings(header: Element | None) -> HwpxNumbering:
    """header.xml → the marks it defines; a document without one has none."""
    root = header if header is not None else Element("head")
    numberings, bullets = list(root.iter("numbering")), list(root.iter("bullet"))
    numbered = {each.get("id", ""): place for place, each in enumerate(numberings, start=1)}
    bulleted = {each.get("id", ""): place for place, each in enumerate(bullets, start=1)}
    shapes = list(root.iter("paraPr"))
    made = Headings(
        tuple(_heading(shape, numbered, bulleted) for shape in shapes),
        (*(tuple(_levels(each)) for each in numberings), _OUTLINE),
        tuple(_bullet(each) for each in bullets),
    )
    return HwpxNumbering(made, {each.get("id", ""): place for place, each in enumerate(shapes)}, numbered)


def _heading(shape: Element, numbered: dict[str, int], bulleted: dict[str, int]) -> Heading:
    found = next(shape.iter("heading"), None)
    kind = _KINDS.get(found.get("type", ""), 0) if found is not None else 0
    if found is None or not kind:
        return Heading(0, 0, 0)
    lists = bulleted if kind == BULLET else numbered
    return Heading(kind, max(whole_number(found, "level"), 0), lists.get(found.get("idRef", ""), 0))


def _bullet(bullet: Element) -> str:
    """The character of a bullet; empty if a picture is used instead (useImage)."""
    return "" if bullet.get("useImage") == "1" else bullet.get("char", "")[:1]


def _levels(numbering: Element) -> Iterator[Level]:
    for head in numbering.findall("paraHead")[:_DEEPEST]:
        yield Level(
            (head.text or "")[:_LONGEST], head.get("numFormat", "DIGIT"), max(whole_number(head, "start", 1), 1)
        )
