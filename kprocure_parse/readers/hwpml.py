"""HWPML (.hml, Hancom's XML before HWPX) → Document. HWPML is the ancestor of OWPML: its elements are renamed and read as HWPX's.

Source: Hancom, 한글문서파일구조 3.0 / HWPML, revision 1.2, 2014.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

import regex
from attrs import evolve

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import assemble
from kprocure_parse.readers.hwpx_body import HwpxBody
from kprocure_parse.readers.hwpx_headings import headings
from kprocure_parse.readers.limits import DEFAULT, Limits, bounded_depth
from kprocure_parse.readers.markup import parse_xml, whole_number

_TAGS = {
    "P": "p", "TEXT": "run", "CHAR": "t", "PARALIST": "subList", "TAB": "tab", "LINEBREAK": "lineBreak", "HYPEN": "hyphen",
    "NBSPACE": "nbSpace", "FWSPACE": "fwSpace", "TABLE": "tbl", "ROW": "tr", "CELL": "tc", "CAPTION": "caption", "HEADER": "header",
    "FOOTER": "footer", "FOOTNOTE": "footNote", "ENDNOTE": "endNote", "AUTONUM": "autoNum", "AUTONUMFORMAT": "autoNumFormat",
    "FIELDBEGIN": "fieldBegin", "FIELDEND": "fieldEnd", "DUTMAL": "dutmal", "MAINTEXT": "mainText", "SECDEF": "secPr",
    "RECTANGLE": "rect", "ELLIPSE": "ellipse", "ARC": "arc", "POLYGON": "polygon", "CURVE": "curve", "CONNECTLINE": "connectLine",
    "LINE": "line", "CONTAINER": "container", "PICTURE": "pic", "OLE": "ole", "TEXTART": "textart", "EQUATION": "equation",
    "DRAWTEXT": "drawText", "NUMBERING": "numbering", "PARAHEAD": "paraHead", "BULLET": "bullet", "PARASHAPE": "paraPr",
}  # fmt: skip
"""Elements of HWPML → the elements of OWPML that mean the same. Others have no text, or one that is not read."""
_KEYS = {
    "ParaShape": "paraPrIDRef", "OutlineShape": "outlineShapeIDRef", "Number": "num", "NumberType": "numType", "NumFormat": "numFormat",
    "Type": "type", "Side": "side", "SuffixChar": "suffixChar", "PrefixChar": "prefixChar", "Text": "text", "Name": "name", "Dirty": "dirty",
    "Id": "id", "Start": "start", "Level": "level", "Char": "char",
}  # fmt: skip
_NAMED = frozenset({"numType", "numFormat", "type", "side"})
"""Attributes whose values are names: `HangulSyllable` here, `HANGUL_SYLLABLE` in OWPML."""
_WORD = deferred(r"(?<=[a-z])(?=[A-Z])")
_SPOKEN = {"CLICKHERE": "CLICK_HERE"}
_HOLDERS = frozenset({"SHAPEOBJECT", "DRAWINGOBJECT"})
"""What stands in OWPML in the object itself: its caption, its text."""
_GUIDE = deferred(r"Direction:wstring:(?P<length>\d{1,5}):")


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Bytes of an HWPML file (2.x) → Document. Pages are not counted: the file does not have them.

    Raises DamagedDocument, LimitExceeded.
    """
    with bounded_depth("hwpml"):
        return _read(parse_xml(data, "hwpml", limits), limits)


def _read(root: Element, limits: Limits) -> Document:
    sections = root.findall("BODY/SECTION")
    if not sections:
        raise DamagedDocument("hwpml", "the file holds no section of a document (BODY/SECTION)")
    for element in list(root.iter()):
        _rename(element)
    body = HwpxBody(headings(root.find("HEAD")), limits)
    made = assemble((block for each in sections for block in body.section(each)), format="hwpml", limits=limits)
    counted = whole_number(root.find("HEAD"), "SecCnt")
    lost = (f"{counted - len(sections)} of {counted} sections",) if counted > len(sections) else ()
    return evolve(made, missing=lost)


def _rename(element: Element) -> None:
    """Makes an element of HWPML one of OWPML, in place; its children come later."""
    tag = element.tag
    element[:] = list(_children(element))
    if tag == "CELL":
        element.append(Element("cellAddr", _kept(element, ("rowAddr", "colAddr"))))
        element.append(Element("cellSpan", _kept(element, ("rowSpan", "colSpan"))))
    elif tag == "PARASHAPE":
        kind = _owpml("type", element.get("HeadingType", "None"))
        level, of = element.get("Level", "0"), element.get("Heading", "0")
        element.append(Element("heading", {"type": kind, "idRef": of, "level": level}))
    elif tag == "FIELDBEGIN":
        guide = Element("stringParam", {"name": "Direction"})
        guide.text = _guide(element.get("Command", ""))
        element.append(guide)
    elif tag == "PARAHEAD":
        element.text = (element.text or "").strip()
    if tag in _TAGS:
        element.tag = _TAGS[tag]
        element.attrib = {
            name: _owpml(name, value) for key, value in element.attrib.items() if (name := _KEYS.get(key))
        }


def _children(element: Element) -> Iterable[Element]:
    for child in element:
        if child.tag in _HOLDERS:
            yield from _children(child)
        else:
            yield child


def _kept(element: Element, names: tuple[str, str]) -> dict[str, str]:
    """Attributes of a cell that are elements in OWPML."""
    told = {name: element.get(name[0].upper() + name[1:]) for name in names}
    return {name: value for name, value in told.items() if value is not None}


def _owpml(name: str, value: str) -> str:
    """The value of an attribute as OWPML writes it."""
    if name == "dirty":
        return str(int(value == "true"))
    spoken = str(_WORD.sub("_", value)).upper() if name in _NAMED else value
    return _SPOKEN.get(spoken, spoken)


def _guide(command: str) -> str:
    """The guide text of a click-here field, whose length its command states."""
    found: regex.Match[str] | None = _GUIDE.search(command)
    return command[found.end() : found.end() + int(found["length"])] if found else ""
