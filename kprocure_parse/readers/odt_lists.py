"""Lists of an OpenDocument text: which count a list goes on with, and the mark of each item. Knows no paragraph."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from kprocure_parse.readers.markup import whole_number
from kprocure_parse.readers.odt_styles import OdtStyles
from kprocure_parse.readers.paragraph_heads import LevelCount


@frozen
class OdtList:
    """A list, or one inside another: its style, its level from 0, and how far it has counted."""

    style: str
    level: int
    count: LevelCount
    start: int = 0
    """The number of the next item, if the item states it."""

    def item(self, item: Element) -> OdtList:
        """The same list for this item."""
        return evolve(self, start=max(whole_number(item, "start-value"), 0))

    def at(self, level: int) -> OdtList:
        """The same list at another level, from 0."""
        return evolve(self, level=max(level, 0))

    def mark(self) -> str:
        """The mark of the next item."""
        return self.count.next(self.level, self.start)


@define
class OdtLists:
    """The lists of one document."""

    _styles: OdtStyles
    _by_style: dict[str, LevelCount] = field(factory=dict)
    _by_id: dict[str, LevelCount] = field(factory=dict)

    def begin(self, element: Element, outer: OdtList | None) -> OdtList:
        """The list that this element begins or continues, alone or inside an item of `outer`."""
        style = element.get("style-name") or (outer.style if outer else "") or self._of_paragraphs(element)
        level = outer.level + 1 if outer else 0
        if outer is not None and outer.style == style:
            return OdtList(style, level, outer.count)
        count = self._count(element, style)
        self._by_style[style] = count
        if name := element.get("id"):
            self._by_id[name] = count
        return OdtList(style, level, count)

    def heading(self, level: int) -> str:
        """The mark of the next heading outside lists, at this level from 0."""
        return self._kept(self._styles.outline).next(level)

    def _count(self, element: Element, style: str) -> LevelCount:
        """The count of the list that this one goes on with, else a new one; headings are one list throughout."""
        continued = element.get("continue-list", "")
        if continued in self._by_id:
            return self._by_id[continued]
        goes_on = continued or element.get("continue-numbering") == "true"  # LibreOffice names lists that are not there
        return self._kept(style) if goes_on or style == self._styles.outline else self._new(style)

    def _kept(self, style: str) -> LevelCount:
        return self._by_style.setdefault(style, self._new(style))

    def _new(self, style: str) -> LevelCount:
        return LevelCount(self._styles.lists.get(style, ()))

    def _of_paragraphs(self, element: Element) -> str:
        """The list style of the first paragraph in a list that names none itself."""
        first = next((each for each in element.iter() if each.tag in ("p", "h")), None)
        return self._styles.list_of(first.get("style-name", "")) if first is not None else ""
