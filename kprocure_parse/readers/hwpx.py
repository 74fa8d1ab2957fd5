"""HWPX (OWPML, KS X 6101) → Document: a zip with sections of XML. Knows the package, no paragraph."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import regex

from kprocure_parse.document import Document
from kprocure_parse.errors import DamagedDocument, EncryptedDocument, UnsupportedFormat
from kprocure_parse.readers.archive import Archive, open_archive
from kprocure_parse.readers.draft import DraftBlock, DraftParagraph, assemble
from kprocure_parse.readers.hwpx_body import Body
from kprocure_parse.readers.hwpx_headings import headings
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.markup import parse_xml

_SECTION = regex.compile(r"(?:.*/)?section(?P<number>\d{1,4})\.xml", regex.I)
_ENCRYPTED = regex.compile(rb"<(?:\w{1,10}:)?encryption-data\b")
_FOREIGN = (
    ("word/document.xml", "a Word document (DOCX)"),
    ("xl/workbook.xml", "an Excel workbook (XLSX)"),
    ("content.xml", "an OpenDocument file"),
)
_PREVIEW = "Preview/PrvText.txt"


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Bytes of an HWPX file → Document; `engine` is "preview" where only the preview text could be read.

    Pages are those of the layout cache, where Hancom Office left one. Raises EncryptedDocument for a document with a
    password, UnsupportedFormat for a zip that is no HWPX, DamagedDocument where nothing can be read, LimitExceeded.
    """
    archive = open_archive(data, "hwpx", limits)
    _refuse(archive)
    names = _sections(archive)
    body = Body(headings(_xml(archive, "Contents/header.xml", limits)))
    blocks: list[DraftBlock] = []
    failed: DamagedDocument | None = None
    for name in names:
        try:
            section = _xml(archive, name, limits)
        except DamagedDocument as error:
            failed = failed or error
            continue
        if section is not None:
            blocks.extend(body.section(section))
    if not blocks:
        return _preview(archive, limits, failed)
    return assemble(blocks, format="hwpx", pages=body.pages, limits=limits)


def _refuse(archive: Archive) -> None:
    manifest = archive.read("META-INF/manifest.xml") or b""
    if _ENCRYPTED.search(manifest):
        raise EncryptedDocument("hwpx", "the document has a password; save it without one")
    for name, what in _FOREIGN:
        if name in archive.names and not _sections(archive):
            raise UnsupportedFormat("hwpx", f"{what}; save it as HWPX, PDF or text")


def _sections(archive: Archive) -> list[str]:
    """Names of the sections, by their number."""
    found = [(int(match["number"]), name) for name in archive.names if (match := _SECTION.fullmatch(name))]
    return [name for _, name in sorted(found)]


def _xml(archive: Archive, name: str, limits: Limits) -> Element | None:
    data = archive.read(name)
    return None if data is None else parse_xml(data, "hwpx", limits)


def _preview(archive: Archive, limits: Limits, failed: DamagedDocument | None) -> Document:
    data = archive.read(_PREVIEW)
    if data is None or not data.strip():
        raise failed or DamagedDocument("hwpx", "the archive holds no section of a document (Contents/section0.xml)")
    lines = data.decode("utf-8", errors="replace").splitlines()
    drafts = [DraftParagraph(text=line) for line in lines]
    return assemble(drafts, format="hwpx", engine="preview", limits=limits)
