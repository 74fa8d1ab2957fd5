"""How large and how deep an input may be before reading it stops."""

from __future__ import annotations

from attrs import frozen

from kprocure_parse.errors import LimitExceeded


@frozen(kw_only=True)
class Limits:
    """Upper bounds on what a reader takes in; the defaults are many times the largest release known.

    The largest of 322 real files has 31 MB, 140 pages and 9,000 cells.
    """

    max_bytes: int = 200_000_000
    """Bytes of the input."""
    max_unpacked: int = 200_000_000
    """Bytes that a container (HWPX, HWP, a compressed stream) unpacks to, in all."""
    max_members: int = 10_000
    """Files in an archive, streams in a compound file."""
    max_characters: int = 20_000_000
    """Characters of the text."""
    max_cells: int = 50_000
    """Cells of one table."""
    max_elements: int = 1_000_000
    """Elements of an XML file, records of a stream, drawn objects of a page."""
    max_tags: int = 250_000
    """Elements that the tags of a web page open; its parser needs more for each than one of XML does."""
    max_depth: int = 200
    """Elements inside elements; tables inside tables count as often as their elements do."""
    max_pages: int = 3_000
    """Pages of a PDF."""

    def check(self, format: str | None, name: str, found: int, unit: str) -> None:  # noqa: A002 - as in the errors
        """Raises LimitExceeded, naming the limit, if `found` is over the limit called `name`."""
        bound: int = getattr(self, name)
        if found > bound:
            raise LimitExceeded(format, f"{found:,} {unit}; the limit {name} is {bound:,}", name)


DEFAULT = Limits()
"""The limits that hold unless others are given."""
