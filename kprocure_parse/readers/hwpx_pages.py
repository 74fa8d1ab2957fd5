"""Pages of an HWPX document, counted from the layout cache (배치 정보, linesegarray). Knows lines and no text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from attrs import define

from kprocure_parse.document import Place
from kprocure_parse.readers.markup import whole_number


@define
class Pages:
    """How many pages were turned so far, and where the last paragraph began.

    The cache tells of lines only: a table that floats and breaks over many pages counts as one break at most.
    """

    count: int = 0
    place: Place | None = None
    _bottom: int = 0
    _told: bool = False

    def section(self, root: Element) -> None:
        """Begins a section on a page of its own. Without lines, or with columns (다단), nothing tells where one stands."""
        laid_out = next(root.iter("lineseg"), None) is not None
        self._told = laid_out and all(whole_number(each, "colCount") <= 1 for each in root.iter("colPr"))
        self._bottom, self.place = 0, None
        self.count += laid_out

    def turn(self, paragraph: Element) -> None:
        """A line that stands higher than the one before begins a new page, and so does a page break."""
        breaks = paragraph.get("pageBreak") == "1" and self._bottom > 0
        begins = 0
        for line in paragraph.iterfind("linesegarray/lineseg"):
            top = whole_number(line, "vertpos")
            self.count += top < self._bottom or breaks
            self._bottom, breaks = top, False
            begins = begins or self.count
        self.place = Place(begins or self.count) if self._told else None
