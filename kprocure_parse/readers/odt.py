"""OpenDocument text (ODT; ISO/IEC 26300) → Document: a zip with content.xml and styles.xml. Knows the package, not paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import evolve

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, UnsupportedFormat
from kprocure_parse.readers.archive import Archive, open_archive
from kprocure_parse.readers.draft import DraftBlock, assemble
from kprocure_parse.readers.limits import DEFAULT, Limits, bounded_depth
from kprocure_parse.readers.manifest import is_encrypted
from kprocure_parse.readers.markup import parse_xml
from kprocure_parse.readers.odt_body import OdtBody
from kprocure_parse.readers.odt_styles import styles
from kprocure_parse.readers.package_lock import unlock
from kprocure_parse.readers.running_parts import RunningParts

_LOCKED = "encrypted-package"
"""The only content of a package that is encrypted as a whole (ODF 1.4)."""
_STYLES = "styles.xml"
_HEADS = ("header-first", "header", "header-left")
_FEET = ("footer-first", "footer", "footer-left")
_PACKED = b"PK"


def read(data: bytes, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """Bytes of an OpenDocument text, packed (.odt, .ott) or one XML file (.fodt) → Document.

    Pages are not counted: the file holds the breaks of one layout at most. Raises EncryptedDocument for a document with a
    password that is not given, WrongPassword, UnsupportedFormat for other OpenDocument files, DamagedDocument where nothing can be read, LimitExceeded.
    """
    with bounded_depth("odt"):
        if not data.startswith(_PACKED):
            root = parse_xml(data, "odt", limits)
            return _document(root, root, limits)
        return _read(open_archive(data, "odt", limits), limits, password)


def _read(archive: Archive, limits: Limits, password: str | None) -> Document:
    locked_whole = _LOCKED in archive.names
    if locked_whole or is_encrypted(archive):
        unlock(archive, password)
    return _package(open_archive(archive.read(_LOCKED) or b"", "odt", limits) if locked_whole else archive, limits)


def _package(archive: Archive, limits: Limits) -> Document:
    content = archive.read("content.xml")
    if content is None:
        raise DamagedDocument("odt", "the archive holds no content.xml")
    looks, missing = _looks(archive, limits)
    return evolve(_document(parse_xml(content, "odt", limits), looks, limits), missing=missing)


def _looks(archive: Archive, limits: Limits) -> tuple[Element, tuple[str, ...]]:
    """The styles, running heads and feet of styles.xml; none if it is damaged, which is noted, since the text can still be read."""
    try:
        data = archive.read(_STYLES)
        return (Element("none") if data is None else parse_xml(data, "odt", limits)), ()
    except DamagedDocument:
        return Element("none"), (_STYLES,)


def _document(content: Element, looks: Element, limits: Limits) -> Document:
    text = content.find("body/text")
    if text is None:
        raise UnsupportedFormat("odt", f"{_kind(content)}; save the text of it as ODT, HWPX or PDF")
    limits.check("odt", "max_elements", sum(1 for root in (content, looks) for _ in root.iter()), "elements in all")
    around = {
        each.get("note-class", ""): (each.get("num-prefix", ""), each.get("num-suffix", ""))
        for each in looks.iter("notes-configuration")
    }
    body, aside = (
        OdtBody(styles(*roots), limits, around, _deletions(roots[-1])) for roots in ((looks, content), (looks,))
    )
    return assemble(_blocks(text, looks, body, aside), format="odt", limits=limits)


def _deletions(root: Element) -> frozenset[str]:
    """The tracked deletions whose words stand in the text: those with an end there, so that a broken pair loses no text."""
    ended = {mark.get("change-id", "") for mark in root.iter("change-end")}
    regions = (each for each in root.iter("changed-region") if each.find("deletion") is not None)
    return frozenset(each.get("id", "") for each in regions) & ended


def _kind(content: Element) -> str:
    kinds = {"spreadsheet": "an OpenDocument spreadsheet (ODS)", "presentation": "an OpenDocument presentation (ODP)"}
    return next((kinds[each.tag] for each in content.iterfind("body/*") if each.tag in kinds), "no OpenDocument text")


def _blocks(text: Element, looks: Element, body: OdtBody, aside: OdtBody) -> Iterator[DraftBlock]:
    """The body, before the blocks that begin a page the running head of that kind of page, at the end the running feet."""
    masters = {each.get("name", ""): each for each in looks.iterfind("master-styles/master-page")}
    told: list[str] = []
    heads, feet = RunningParts(), RunningParts()
    for block in text:
        begun = body.page(block) or ("" if told else next(iter(masters), ""))
        for name in _followed(begun, masters) if body.begins_pages(block) else ():
            if name not in told:
                told.append(name)
                yield from heads.new(_running(masters[name], _HEADS, aside))
        yield from body.blocks((block,))
    yield from body.rest()
    for name in told:
        yield from feet.new(_running(masters[name], _FEET, aside))


def _followed(name: str, masters: Mapping[str, Element]) -> list[str]:
    """A kind of page and those that follow it by themselves."""
    found: list[str] = []
    while name in masters and name not in found:
        found.append(name)
        name = masters[name].get("next-style-name", "")
    return found


def _running(page: Element, names: tuple[str, ...], aside: OdtBody) -> Iterator[list[DraftBlock]]:
    """The running heads or feet of a kind of page; those of the first and of left pages only where they are in use."""
    parts = (each for name in names for each in page.findall(name) if each.get("display") != "false")
    return ([*aside.blocks(part), *aside.rest()] for part in parts)
