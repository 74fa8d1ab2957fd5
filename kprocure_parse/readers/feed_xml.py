"""XML of a feed → its records as flat lists of elements. Repairs the errors that feeds are known for; knows no service."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import TypeAlias
from xml.etree.ElementTree import Element  # only the type: the parser is the hardened one of `markup`

import regex
from attrs import frozen

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.encodings import decode
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.markup import parse_xml

Field: TypeAlias = tuple[str, str]
"""An element: its name without the prefix, and its text."""

_HEAD = 1024
_ENCODING = deferred(rb"""<\?xml[^<>]*?encoding\s*+=\s*+["']([A-Za-z0-9._-]{3,20})["']""")
_DECLARATION = deferred(r"\A\s*+<\?xml[^<>]*+>")
_CDATA = deferred(r"(<!\[CDATA\[(?s:.*?)(?:\]\]>|\Z))")
_BARE = deferred(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?P<name>[A-Za-z][A-Za-z0-9]{1,30};)?")
_ADDRESSES = ("href", "url", "src")
"""Attributes whose value stands for an element without text (`<enclosure url=…/>`)."""


@frozen(kw_only=True)
class Feed:
    """A parsed feed: its root, the elements of each record in document order, and those outside any record."""

    root: str
    records: tuple[tuple[Field, ...], ...]
    envelope: tuple[Field, ...]


def parse(data: bytes, record_names: frozenset[str], limits: Limits) -> Feed:
    """Bytes → Feed. A record is an element whose name (small letters) is in `record_names`, not inside another.

    Raises DamagedDocument for XML that is not well-formed or has a document type, LimitExceeded over `max_bytes`,
    `max_xml`, `max_elements` or `max_depth`.
    """
    limits.check("xml", "max_bytes", len(data), "bytes")
    root = parse_xml(_text(data, limits), "xml", limits)
    records = tuple(_records(root, record_names))
    inside = {id(element) for record in records for element in record.iter()}
    return Feed(
        root=root.tag,
        records=tuple(tuple(map(_field, _leaves(record))) for record in records),
        envelope=tuple(_field(leaf) for leaf in _leaves(root) if id(leaf) not in inside),
    )


def _text(data: bytes, limits: Limits) -> str:
    """The text without its encoding declaration and with its references repaired."""
    declared = _ENCODING.search(data, 0, _HEAD)
    text = decode(data, "xml", declared[1].decode("ascii") if declared else None)
    limits.check("xml", "max_xml", len(text), "characters of XML")
    text = _DECLARATION.sub("", text, count=1).lstrip()
    if "&" not in text:
        return text
    return "".join(part if part.startswith("<![CDATA[") else _BARE.sub(_mend, part) for part in _CDATA.split(text))


def _mend(match: regex.Match[str]) -> str:
    """Repairs references: `&nbsp;` is no entity of XML, and a bare `&` is none at all."""
    decoded = unescape(match[0])
    return decoded if match["name"] and decoded != match[0] else f"&amp;{match['name'] or ''}"


def _records(element: Element, names: frozenset[str]) -> Iterator[Element]:
    if element.tag.lower() in names:
        yield element
    else:
        for child in element:
            yield from _records(child, names)


def _leaves(element: Element) -> Iterator[Element]:
    return (each for each in element.iter() if not len(each) and each is not element)


def _field(leaf: Element) -> Field:
    address = next((leaf.attrib[key] for key in _ADDRESSES if key in leaf.attrib), "")
    return leaf.tag, (leaf.text or "").strip() or address
