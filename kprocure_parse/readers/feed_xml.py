"""XML of a feed → its records as flat lists of elements. Knows expat, and refuses what makes XML dangerous.

Document types are not read past their start, so that no entity is ever expanded and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from typing import TypeAlias

import regex
from attrs import define, field, frozen

from kprocure_parse.errors import DamagedDocument, UnsupportedFormat
from kprocure_parse.readers.encodings import decode
from kprocure_parse.readers.limits import Limits

Element: TypeAlias = tuple[str, str]
"""Name as written (with its prefix) and text."""

_HEAD = 1024
_ENCODING = regex.compile(rb"""<\?xml[^>]*?encoding\s*+=\s*+["']([A-Za-z0-9._-]{3,20})["']""")
_DECLARATION = regex.compile(r"\s*+<\?xml[^>]*+\?>")
_ILLEGAL = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CDATA = regex.compile(r"(<!\[CDATA\[(?s:.*?)\]\]>)")
_BARE = regex.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?P<name>[A-Za-z][A-Za-z0-9]{1,30};)?")
_ADDRESSES = ("href", "url", "src")
"""Attributes that speak for an element without text (`<enclosure url=…/>`)."""


@frozen(kw_only=True)
class Feed:
    """A parsed feed: its root, the elements of each record in document order, and those outside any record."""

    root: str
    records: tuple[tuple[Element, ...], ...]
    envelope: tuple[Element, ...]


def parse(data: bytes, record_names: frozenset[str], limits: Limits) -> Feed:
    """Bytes → Feed. A record is an element whose name (small letters) is in `record_names`, not inside another.

    Raises DamagedDocument for XML that is not well-formed, UnsupportedFormat for a document type with entities,
    LimitExceeded over `max_bytes`, `max_characters`, `max_elements` or `max_depth`.
    """
    from xml.parsers import expat

    limits.check("xml", "max_bytes", len(data), "bytes")
    parser = expat.ParserCreate("utf-8")
    builder = _Builder(record_names, limits)
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.write
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(_text(data, limits).encode("utf-8", errors="replace"), True)  # noqa: FBT003 - expat's own parameter
    except expat.ExpatError as error:
        raise DamagedDocument("xml", f"XML that is not well-formed ({error})") from None
    return builder.finish()


def _text(data: bytes, limits: Limits) -> str:
    """Characters without the declaration of an encoding, and with the slips mended that feeds are known for."""
    declared = _ENCODING.search(data, 0, _HEAD)
    text = decode(data, "xml", declared[1].decode("ascii") if declared else None)
    limits.check("xml", "max_characters", len(text), "characters")
    text = _ILLEGAL.sub("", _DECLARATION.sub("", text, count=1)).lstrip()
    if "&" not in text:
        return text
    return "".join(part if part.startswith("<![CDATA[") else _BARE.sub(_mend, part) for part in _CDATA.split(text))


def _mend(match: regex.Match[str]) -> str:
    """`&nbsp;` is no entity of XML, and a bare `&` none at all."""
    decoded = unescape(match[0])
    return decoded if match["name"] and decoded != match[0] else f"&amp;{match['name'] or ''}"


def _refuse(*_: object) -> None:
    raise UnsupportedFormat(
        "xml", "XML that declares entities of its own; feeds need none, and it is not safe to expand them"
    )


@define
class _Builder:
    """Collects the leaves of the tree while it is parsed."""

    record_names: frozenset[str]
    limits: Limits
    _path: list[str] = field(factory=list)
    _texts: list[list[str]] = field(factory=list)
    _has_children: list[bool] = field(factory=list)
    _root: str = ""
    _record: list[Element] | None = None
    _record_depth: int = 0
    _records: list[tuple[Element, ...]] = field(factory=list)
    _envelope: list[Element] = field(factory=list)
    _elements: int = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        self.limits.check("xml", "max_elements", self._elements, "elements")
        self.limits.check("xml", "max_depth", len(self._path) + 1, "elements inside each other")
        self._root = self._root or name
        if self._has_children:
            self._has_children[-1] = True
        self._path.append(name)
        self._texts.append([next((attributes[key] for key in _ADDRESSES if key in attributes), "")])
        self._has_children.append(False)
        if self._record is None and name.lower() in self.record_names:
            self._record, self._record_depth = [], len(self._path)

    def write(self, text: str) -> None:
        if self._texts:
            self._texts[-1].append(text)

    def end(self, name: str) -> None:
        address, *pieces = self._texts.pop()
        is_leaf = not self._has_children.pop()
        if self._record is not None and len(self._path) == self._record_depth:
            self._records.append(tuple(self._record))
            self._record = None
        elif is_leaf:
            value = "".join(pieces).strip() or address
            (self._envelope if self._record is None else self._record).append((name, value))
        self._path.pop()

    def finish(self) -> Feed:
        return Feed(root=self._root, records=tuple(self._records), envelope=tuple(self._envelope))
