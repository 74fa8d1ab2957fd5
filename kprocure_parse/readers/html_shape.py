"""How deep and how large the tree of a page will be, counted from its tags before a parser builds it.

HTML parsers need quadratic time for deep nesting, for many attributes and for formatting that is never closed, so
these are counted first, in one pass. Elements that close themselves (a paragraph, a cell) are not counted as nesting.
"""

from __future__ import annotations

from collections import Counter

import regex
from attrs import define, field

from kprocure_parse.errors import LimitExceeded
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.html_tree import words
from kprocure_parse.readers.limits import Limits

_NAME = r"[A-Za-z][^\s/>]*+"
_ATTRIBUTES = r"""(?:[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?|=)*+"""
_TAG = deferred(rf"<!--(?:-?>|(?s:.*?)(?:--!?>|\Z))|<(?P<end>/?)(?P<name>{_NAME})(?P<rest>{_ATTRIBUTES})>")
_QUOTED = deferred(r""""[^"]*+"|'[^']*+'""")
_BREAK = deferred(r"[\s/]++")

_VOID = words("area base br col embed hr img input link meta param source track wbr")
_SELF_CLOSING = words("p li dt dd option optgroup tr td th tbody thead tfoot colgroup a button html head body rp rt")
"""Elements closed by the next of their kind or by their parent; they nest only with a counted element in between."""
_FORMATTING = words("b big code em font i nobr s small strike strong tt u")
"""Elements opened again in every block until they are closed (HTML standard: the list of active formatting elements)."""
_RAW = words("script style textarea title xmp iframe noembed noframes")
_RAW_ENDS = {name: deferred(rf"</{name}[\s/>]", regex.IGNORECASE) for name in _RAW}
_WALLS = words("table object applet marquee template svg math select")
"""While one of these is open, an end tag closes nothing that was opened before it."""
_SAME_FORMATTING = 3
"""How many equal formatting elements a parser keeps (HTML standard: Noah's Ark clause)."""
_LONG_TAG = 1_000
_MOST_ATTRIBUTES = 500


def check(markup: str, limits: Limits) -> None:
    """Raises LimitExceeded for markup over `max_markup`, `max_tags` or `max_depth`. Linear in its length."""
    limits.check("html", "max_markup", len(markup), "characters of markup")
    shape = _OpenElements(limits)
    end = markup.rfind(">") + 1
    at: int | None = 0
    while at is not None:
        at = _up_to_raw(markup, at, end, shape)


def _up_to_raw(markup: str, start: int, end: int, shape: _OpenElements) -> int | None:
    """Opens and closes elements up to one whose content is no markup; where that ends, or None at the end of the page."""
    for tag in _TAG.finditer(markup, start, end):
        ends, name, rest = tag.groups()
        if name is None:  # a comment
            continue
        name = name.lower()
        if ends:
            shape.close(name)
        else:
            shape.open(name, rest)
            if name in _RAW and not shape.foreign:
                return _raw_end(markup, name, tag.end())
    return None


def _raw_end(markup: str, name: str, start: int) -> int:
    found = _RAW_ENDS[name].search(markup, start)
    return found.start() if found else len(markup)


@define
class _OpenElements:
    """The open elements, roughly as a parser would keep them."""

    limits: Limits
    _open: list[str] = field(factory=list)
    _formatting: list[str] = field(factory=list)
    _same: Counter[str] = field(factory=Counter)
    _elements: int = 0

    @property
    def foreign(self) -> bool:
        return "svg" in self._open or "math" in self._open

    def open(self, name: str, rest: str) -> None:
        if len(rest) > _LONG_TAG:
            _check_attributes(rest)
        if name in _FORMATTING:
            self._format(name, rest)
        elif name not in _VOID and name not in _SELF_CLOSING and name not in _RAW:
            self._open.append(name)
            if len(self._open) > self.limits.max_depth:
                self.limits.check("html", "max_depth", len(self._open), "elements inside each other")
        self._count(name)

    def _count(self, name: str) -> None:
        """Counts a block, which opens all unclosed formatting again."""
        self._elements += 1 if name in _FORMATTING else 1 + len(self._formatting)
        if self._elements > self.limits.max_tags:
            self.limits.check("html", "max_tags", self._elements, "elements")

    def _format(self, name: str, rest: str) -> None:
        key = f"{name} {rest.strip()}"
        if self._same[key] < _SAME_FORMATTING:
            self._same[key] += 1
            self._formatting.append(key)
            self.limits.check("html", "max_depth", len(self._formatting), "unclosed formatting elements")

    def close(self, name: str) -> None:
        if name in _FORMATTING:
            self._unformat(name)
            return
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at] == name:
                del self._open[at:]
                return
            if self._open[at] in _WALLS:
                return

    def _unformat(self, name: str) -> None:
        for at in range(len(self._formatting) - 1, -1, -1):
            if self._formatting[at].startswith(f"{name} "):
                self._same[self._formatting.pop(at)] -= 1
                return


def _check_attributes(rest: str) -> None:
    """Raises LimitExceeded for a tag with very many attributes."""
    found = len(_BREAK.findall(_QUOTED.sub(" ", rest)))
    if found > _MOST_ATTRIBUTES:
        raise LimitExceeded("html", f"a tag with {found:,} attributes", "max_tags")
