"""Feeds of several releases (korea.kr, RSS) → each item as a feed of its own, which any process can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from kprocure_parse.readers.api import feed_elements
from kprocure_parse.readers.limits import Limits

_ITEM = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:newsitem|item|entry)[\s>]", re.IGNORECASE)
_IDS = ("newsitemid", "guid", "id")
_ADDRESSES = ("originalurl", "link")


class FeedEntry(NamedTuple):
    """An item: XML of it alone, its elements, its number and its address as far as it has them."""

    content: bytes
    fields: tuple[tuple[str, str], ...]
    id: str | None
    url: str | None


def has_items(data: bytes) -> bool:
    """Whether XML looks like a feed of several items."""
    return sum(1 for _ in zip(range(2), _ITEM.finditer(data), strict=False)) > 1


def entries(data: bytes, limits: Limits) -> Iterator[FeedEntry]:
    """The items in their order. Raises ReadError where the feed as a whole cannot be read."""
    for fields in feed_elements(data, limits):
        elements = "".join(
            f"<{name}>{escape(value, quote=False).replace(chr(13), '&#13;')}</{name}>" for name, value in fields
        )
        content = f'<?xml version="1.0" encoding="UTF-8"?><item>{elements}</item>'.encode()
        yield FeedEntry(content, fields, _first(fields, _IDS), _first(fields, _ADDRESSES))


def _first(fields: tuple[tuple[str, str], ...], names: tuple[str, ...]) -> str | None:
    values = {name.lower(): value.strip() for name, value in reversed(fields)}
    return next((values[name] for name in names if values.get(name)), None)
