"""How large and how deep an input may be before reading stops."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import frozen

from kprocure_parse.errors import LimitExceeded
from kprocure_parse.value_object import ValueObject


@frozen(kw_only=True, eq=False, repr=False)
class Limits(ValueObject):
    """Upper bounds on what a reader takes in; the defaults are many times the largest release known.

    The largest of 322 real files has 31 MB, 140 pages and 9,000 cells. The defaults are there to keep
    any document below 10 s and 1 GB (tools/hunt_mutants.py looks for exceptions); higher limits take more in proportion.
    """

    max_bytes: int = 200_000_000
    """Bytes of the input."""
    max_unpacked: int = 200_000_000
    """Bytes that a container (HWPX, HWP, ODT, DOCX, a compressed stream) unpacks to, in all."""
    max_members: int = 10_000
    """Files in an archive, streams in a compound file."""
    max_xml: int = 50_000_000
    """Bytes of one XML file. Older expat (2.5) reads a token that spans several of its 1-MB chunks again for each chunk."""
    max_markup: int = 5_000_000
    """Characters of a web page, its tags included, its pictures not."""
    max_characters: int = 500_000
    """Characters of the text; the longest of 23,000 releases has 28,000."""
    max_cells: int = 50_000
    """Cells of one table."""
    max_elements: int = 500_000
    """Elements of an HWPX, ODT or Word document, records of an HWP document, drawings within drawings of a page of a PDF."""
    max_drawn: int = 1_000_000
    """Drawing operations of a PDF, in all; with pypdfium2 drawn objects, different boxes among them, pieces of outlines.

    200 pages of real releases count 650 each, those of dotted tables up to 8,000.
    """
    max_tags: int = 250_000
    """Elements that the tags of a web page open; an HTML parser needs more for each than an XML parser."""
    max_depth: int = 200
    """How deep elements may be nested; a nested table counts once for each of its elements."""
    max_pages: int = 3_000
    """Pages of a PDF."""
    max_key_rounds: int = 5_000_000
    """Rounds in which keys are made of a password, in all; LibreOffice and Word ask for 100,000 for each key, Hancom for 1,024."""
    max_deciphered: int = 10_000_000
    """Bytes of an HWP document with a password that are deciphered; its cipher works bit by bit, 0.5 s for each megabyte."""

    def check(self, format: str | None, name: str, found: int, unit: str) -> None:  # noqa: A002 - as in the errors
        """Raises LimitExceeded, naming the limit, if `found` is over the limit called `name`."""
        bound: int = getattr(self, name)
        if found > bound:
            raise LimitExceeded(format, f"{found:,} {unit}; the limit {name} is {bound:,}", name)


DEFAULT = Limits()
"""The limits that hold unless others are given."""


@contextmanager
def bounded_depth(format: str) -> Iterator[None]:  # noqa: A002 - as in the errors
    """Tells a stack that is used up as LimitExceeded: a caller may stand so deep in it that even `max_depth` is too much."""
    try:
        yield
    except RecursionError as deep:
        raise LimitExceeded(format, "elements inside elements are too deep to be read here", "max_depth") from deep
