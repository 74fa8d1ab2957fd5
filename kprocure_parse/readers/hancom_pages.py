"""Counts the pages of Hancom's formats (HWP 5, HWPX) from the lines of the layout cache. Knows no record and no element."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define

from kprocure_parse.document import Place


@define(eq=False, repr=False)
class HancomPages:
    """How many pages have been turned, and where the last paragraph began.

    The cache holds lines only, so a floating table that runs over many pages counts as one break at most.
    """

    count: int = 0
    place: Place | None = None
    _top: int = 0
    _told: bool = False

    def section(self, *, laid_out: bool, columns: bool) -> None:
        """Begins a section on a new page. Without lines, or with columns (다단), its pages cannot be told."""
        self._told = laid_out and not columns
        self._top, self.place = 0, None
        self.count += laid_out

    def turn(self, tops: Iterable[int], *, breaks: bool) -> None:
        """Takes a paragraph: the distance of its lines from the top of the page, in HWPUNIT, and whether a page break comes before it.

        A page begins at a page break, and at a line that stands higher than the one before.
        """
        breaks = breaks and self._top > 0
        begins = 0
        for top in tops:
            self.count += top < self._top or breaks
            self._top, breaks = top, False
            begins = begins or self.count
        page = begins or self.count
        if not self._told:
            self.place = None
        elif self.place is None or self.place.page != page:
            self.place = Place(page)
