"""Bytes or text of an XML file → a tree of elements, hardened: no DTD, no entities, bounded depth and size. Knows no schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, fromstring
from xml.parsers import expat

import regex
from attrs import define, field

from kprocure_parse.errors import DamagedDocument
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.limits import DEFAULT, Limits

_MOST_ATTRIBUTES = 64
"""So many attributes count as one element; no schema read here gives an element that many."""
_DIGITS = 11
_UTF_8 = (b'<?xml version="1.0" encoding="UTF-8"', b'<?xml version="1.0" encoding="utf-8"')
_SURROGATES = r"5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]"
_ILLEGAL = deferred(
    r"[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f][0-9a-f]{2});"
    rf"|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]|{_SURROGATES});",
    regex.I,
)
"""Characters that XML 1.0 forbids, literally or as references; some programs write them anyway."""


def parse_xml(data: bytes | str, format: str, limits: Limits = DEFAULT) -> Element:  # noqa: A002 - as in the errors
    """A whole XML file → its root. Names of elements and attributes lose their namespace prefix (`hp:tbl` → `tbl`).

    A str is read whatever encoding it declares. CDATA arrives as text; comments and processing instructions are dropped.
    Raises DamagedDocument for XML that is not well-formed, that has a document type definition (which allows
    entity expansion), or whose encoding is unknown; LimitExceeded over `max_unpacked`, `max_xml`, `max_elements` or
    `max_depth`.
    """
    raw = data.encode("utf-8", errors="replace") if isinstance(data, str) else data
    limits.check(format, "max_unpacked", len(raw), "bytes of XML")
    limits.check(format, "max_xml", len(raw), "bytes of XML in one file")
    encoding = "utf-8" if isinstance(data, str) else None
    if raw.count(b"<") <= limits.max_elements and (plain := _plain(raw)) is not None:
        return _named(plain, format, limits)
    try:
        return _Tree(format, limits).parse(raw, encoding)
    except _NotWellFormed as error:
        text = _legal(raw)
        if text is None:
            raise DamagedDocument(format, str(error)) from error
    try:
        return _Tree(format, limits).parse(text, "utf-8")
    except _NotWellFormed as error:
        raise DamagedDocument(format, str(error)) from error


def without(data: bytes, names: Iterable[bytes]) -> bytes:
    """An XML file without the first element of each of these local names; none of these may contain another of the same name."""
    for name in names:
        place = data.find(name)
        start = data.rfind(b"<", 0, max(place, 0))
        closing = b"</" + data[start + 1 : place + len(name)] + b">"
        end = data.find(closing, place)
        if 0 <= start < place < end:
            data = data[:start] + data[end + len(closing) :]
    return data


def local(name: str) -> str:
    """A qualified name without its prefix."""
    return name.rpartition(":")[2]


def whole_number(element: Element | None, key: str, default: int = 0) -> int:
    """The whole number in an attribute; the default for anything else and for more than eleven digits."""
    value = element.get(key) if element is not None else None
    if value is None or len(value) > _DIGITS:
        return default
    return int(value) if value.isdecimal() or value.removeprefix("-").isdecimal() else default


class _NotWellFormed(ValueError):
    """What the XML parser found wrong."""


def _legal(raw: bytes) -> bytes | None:
    """The same file without the characters that XML forbids; None if it has none or is not UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    legal = _ILLEGAL.sub("", text)
    return None if legal == text else legal.encode()


def _plain(raw: bytes) -> Element | None:
    """The tree of a file that is safe and sound, built by the C parser; None for any other file.

    Such a file is UTF-8 by its bytes, so that no document type definition can hide, and declares all its prefixes.
    """
    if b"<!DOCTYPE" in raw or not raw.startswith(_UTF_8):
        return None
    try:
        # Without a DTD no entity can be declared, and the number of elements is bounded by the caller.
        return fromstring(raw)  # noqa: S314  # nosec B314
    except (ParseError, ValueError, LookupError):
        return None


class _Local(dict[str, str]):
    """Names as the C parser gives them → local names."""

    def __missing__(self, name: str) -> str:
        found = self[name] = name.rpartition("}")[2]
        return found


def _named(root: Element, format: str, limits: Limits) -> Element:  # noqa: A002 - as in the errors
    """The tree with local names, renamed level by level so that its depth is checked too. Raises LimitExceeded."""
    names = _Local()
    level, depth, elements = [root], 0, 0
    while level:
        depth += 1
        limits.check(format, "max_depth", depth, "elements inside each other")
        for element in level:
            element.tag = names[element.tag]
            keys = element.keys()  # `attrib` would make a dict for every element that has none
            if not keys:
                continue
            if len(keys) >= _MOST_ATTRIBUTES:
                elements += len(keys) // _MOST_ATTRIBUTES
            if "{" in "".join(keys):
                element.attrib = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
        elements += len(level)
        level = [child for element in level if len(element) for child in element]
    limits.check(format, "max_elements", elements, "elements")
    return root


@define(eq=False, repr=False)
class _Tree:
    """The tree built so far, and how deep and how large it is: for files with odd characters, encodings or prefixes."""

    format: str
    limits: Limits
    _builder: TreeBuilder = field(factory=TreeBuilder)
    _names: dict[str, str] = field(factory=dict)
    _depth: int = 0
    _elements: int = 0

    def parse(self, raw: bytes, encoding: str | None) -> Element:
        parser = expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        try:
            parser.Parse(raw, True)  # noqa: FBT003 - expat's own signature
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise _NotWellFormed(f"XML that is not well-formed: {error}") from error
        return self._builder.close()

    def _refuse(self, *_: object) -> NoReturn:
        raise DamagedDocument(self.format, "XML with a document type definition, which is not read for safety's sake")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._elements += 1 + len(attributes) // _MOST_ATTRIBUTES
        if self._depth > self.limits.max_depth:
            self.limits.check(self.format, "max_depth", self._depth, "elements inside each other")
        if self._elements > self.limits.max_elements:
            self.limits.check(self.format, "max_elements", self._elements, "elements")
        self._builder.start(self._local(name), {self._local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(self._local(name))

    def _local(self, name: str) -> str:
        found = self._names.get(name)
        return found if found is not None else self._names.setdefault(name, local(name))
