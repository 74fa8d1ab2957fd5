"""HWPX (OWPML, KS X 6101) → Document: a zip with sections of XML. Knows the package, not paragraphs."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import regex
from attrs import evolve

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, EncryptedDocument
from kprocure_parse.patterns import deferred
from kprocure_parse.readers import hwp_preview, hwpx_unread
from kprocure_parse.readers.archive import Archive, open_archive
from kprocure_parse.readers.draft import DraftBlock, assemble
from kprocure_parse.readers.hwpx_body import HwpxBody
from kprocure_parse.readers.hwpx_headings import HwpxNumbering, headings
from kprocure_parse.readers.limits import DEFAULT, Limits, bounded_depth
from kprocure_parse.readers.manifest import is_encrypted
from kprocure_parse.readers.markup import parse_xml, whole_number
from kprocure_parse.readers.package_lock import unlock

_SECTION = deferred(r"(?:.*/)?section(?P<number>\d{1,4})\.xml", regex.I)
_HEADER = deferred(r"(?:.*/)?header\.xml", regex.I)
_CONTENTS = "Contents/content.hpf"
_DISTRIBUTED = deferred(rb"\bdistribution\s*=\s*[\"']1[\"']")
_PREVIEW = "Preview/PrvText.txt"


def read(data: bytes, limits: Limits = DEFAULT, password: str | None = None) -> Document:
    """Bytes of an HWPX file → Document; `engine` is "preview" where only the preview text could be read.

    Pages are counted from the layout cache, if Hancom Office wrote one. Raises EncryptedDocument for a document with a
    password that is not given, WrongPassword, DamagedDocument where nothing can be read, LimitExceeded.
    """
    archive = open_archive(data, "hwpx", limits)
    if is_encrypted(archive):
        _refuse_distributed(archive)
        unlock(archive, password)
    with bounded_depth("hwpx"):
        return _read(archive, limits)


def _read(archive: Archive, limits: Limits) -> Document:
    missing: list[str] = []
    body = HwpxBody(_marks(archive, limits, missing), limits)
    blocks: list[DraftBlock] = []
    failed: DamagedDocument | None = None
    for name in _sections(archive):
        try:
            section = hwpx_unread.section(archive.read(name) or b"")
            blocks.extend(body.section(parse_xml(section, "hwpx", limits)))
        except DamagedDocument as error:
            failed = failed or error
            missing.append(name)
    if not blocks:
        return _preview(archive, limits, failed)
    return evolve(assemble(blocks, format="hwpx", pages=body.pages, limits=limits), missing=tuple(missing))


def _refuse_distributed(archive: Archive) -> None:
    """Raises EncryptedDocument for a distribution document, which no password opens: the program that shows it knows the key."""
    if _DISTRIBUTED.search(archive.read(_CONTENTS) or b""):
        reason = (
            "the text of a distribution document (배포용 문서) is encrypted; ask its issuer for a PDF or a free copy"
        )
        raise EncryptedDocument("hwpx", reason)


def _sections(archive: Archive) -> list[str]:
    """Names of the sections, by their number."""
    found = [(int(match["number"]), name) for name in archive.names if (match := _SECTION.fullmatch(name))]
    return [name for _, name in sorted(found)]


def _marks(archive: Archive, limits: Limits, missing: list[str]) -> HwpxNumbering:
    """The paragraph marks of header.xml; none if it is damaged (which is noted) or missing, since the text can still be read.

    Sections that it counts but the archive does not hold are noted too.
    """
    name = next(filter(_HEADER.fullmatch, archive.names), "")
    try:
        header = _header(archive, name, limits) if name else None
    except DamagedDocument:
        missing.append(name)
        return headings(None)
    found, counted = len(_sections(archive)), whole_number(header, "secCnt")
    if found < counted:
        missing.append(f"{counted - found} of {counted} sections")
    return headings(header)


def _header(archive: Archive, name: str, limits: Limits) -> Element:
    return parse_xml(hwpx_unread.header(archive.read(name) or b""), "hwpx", limits)


def _preview(archive: Archive, limits: Limits, failed: DamagedDocument | None) -> Document:
    data = archive.read(_PREVIEW)
    if data is None or not data.strip():
        raise failed or DamagedDocument("hwpx", "the archive holds no section of a document (Contents/section0.xml)")
    text = data.decode("utf-8-sig", errors="replace")
    drafts = hwp_preview.blocks(text.encode("utf-16-le"))  # the same text as in HWP, in another encoding
    return assemble(drafts, format="hwpx", engine="preview", limits=limits)
