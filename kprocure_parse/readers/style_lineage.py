"""Styles that stand on other styles (ODT, DOCX): a style and what it is based on, the nearest first. Knows no format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

_ANCESTORS = 20
"""Styles below a style that are asked; more, or a circle, is damage."""


def lineage(name: str, find: Callable[[str], Element | None], base: Callable[[Element], str]) -> Iterator[Element]:
    """The style of a name, as `find` gives it, and those below it, each the `base` of the one before."""
    for _ in range(_ANCESTORS):
        style = find(name)
        if style is None:
            return
        yield style
        name = base(style)
