"""A text as the signs look at it: whole, its head, its first lines, the bodies that it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from kprocure_parse.document import Span
from kprocure_parse.marks.agencies import AGENCIES, Naming
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Mark
from kprocure_parse.marks.scripts import has_few_hangul

HEAD = 3_000
"""A header, a lead or a masthead stands within this many characters of the top."""
LETTERS = 5
"""A text is Korean if one letter in this many is Hangul."""


class Look:
    """A text as the signs see it: whole, its head, its first lines."""

    def __init__(self, marks: Marks, names: Iterable[str] = (), *, known: bool = False) -> None:
        self.marks = marks
        self.text = f"\n{marks.text}"
        self.head = self.text[: HEAD + 1]
        self.lines = [*filter(None, map(str.strip, self.head.splitlines()))]
        self.names = frozenset(names)
        """The source's own names for its parts, in small letters."""
        self.top = Span(0, min(HEAD, len(marks.text)))
        """Where the head lies in the text."""
        self.seen: dict[str, bool] = {}
        """The signs that were looked for, and whether they were found."""
        self.known = known
        """Whether the caller says that it is a release."""

    @cached_property
    def spaced(self) -> str:
        """The text with blanks instead of line ends."""
        return self.text.replace("\n", " ")

    @cached_property
    def is_latin(self) -> bool:
        """Whether the head has hardly any Hangul."""
        return has_few_hangul(self.head, LETTERS)

    @cached_property
    def agencies(self) -> Sequence[Mark[Naming]]:
        """The bodies that the head names."""
        return self.marks.of(AGENCIES, self.top)
