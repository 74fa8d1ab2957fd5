"""Recognises the format of bytes by their content, never by a name. Reads no further than it must."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import regex

from kprocure_parse.document import Format
from kprocure_parse.errors import DamagedDocument, ReadError, UnsupportedFormat
from kprocure_parse.patterns import deferred
from kprocure_parse.readers import locked
from kprocure_parse.readers.encodings import head
from kprocure_parse.readers.limits import Limits

_PICTURE = "a picture, not a document"
_ARCHIVE = "a compressed archive; unpack it and give the documents in it"
_PROGRAM = "a program, not a document"
_FILM = "a film or a sound, not a document"

_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "png", _PICTURE),
    (b"\xff\xd8\xff", "jpeg", _PICTURE),
    (b"GIF8", "gif", _PICTURE),
    (b"II*\x00", "tiff", _PICTURE),
    (b"MM\x00*", "tiff", _PICTURE),
    (b"8BPS", "psd", _PICTURE),
    (b"\x1f\x8b", "gzip", _ARCHIVE),
    (b"BZh91AY&SY", "bzip2", _ARCHIVE),
    (b"\xfd7zXZ\x00", "xz", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", "7z", _ARCHIVE),
    (b"Rar!\x1a\x07", "rar", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", "zstd", _ARCHIVE),
    (b"\x7fELF", "elf", _PROGRAM),
    (b"ID3", "mp3", _FILM),
    (b"HWP Document File", "hwp 3", "an HWP 3 file, a format of the 1990s; save it as HWP 5, HWPX or text"),
    (b"{\\rtf", "rtf", "a rich-text (RTF) file; save it as HWPX, PDF or text"),
    (b"%!PS", "postscript", "a PostScript file; save it as PDF"),
    (b"bplist00", "webarchive", "a Safari web archive or property list; save the page as HTML"),
)
"""First bytes → name of the format and the reason to give."""

_TABLE = "data (JSON), not a document; tables of texts, one JSON object on each line, are read by parse_many and by the command"
_MAIL = (
    rb"(?:from|mime-version|return-path|received|subject|date|content-type):[^\0]{0,4000}?content-type:\s*+multipart/"
)
_OBJECT = rb'\{\s*+"(?:[^"\\\n]|\\.){0,200}+"\s*+:'
_OBJECT_FIRST = deferred(rb"\A(?:\xef\xbb\xbf)?\s*+" + _OBJECT)
"""An object of JSON at the first byte: a line of JSON Lines, or one whole object."""
_DEEPER: tuple[tuple[regex.Pattern[bytes], str, str], ...] = (
    (deferred(rb"BM.{4}\0\0\0\0.{4}[\x0c-\x7c]\0\0\0", regex.DOTALL), "bmp", _PICTURE),
    (deferred(rb"RIFF.{4}WEBP", regex.DOTALL), "webp", _PICTURE),
    (deferred(rb"RIFF.{4}(?:WAVE|AVI )", regex.DOTALL), "riff", _FILM),
    (deferred(rb"\0\0.{2}ftyp(?:hei|mif|avi)", regex.DOTALL), "heif", _PICTURE),
    (deferred(rb"\0\0.{2}ftyp", regex.DOTALL), "mp4", _FILM),
    (deferred(rb"MZ.{58}(?:.{4}).{2,512}This program", regex.DOTALL), "exe", _PROGRAM),
    (deferred(rb"\A(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?" + _OBJECT), "json", _TABLE),
    (deferred(_MAIL, regex.IGNORECASE), "mhtml", "a web page packed with its pictures (MHTML); save it as HTML"),
)
"""Patterns at the first byte → name and reason, for formats whose first letters could also begin a text."""

_ZIP, _OLE = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = "save it as HWPX, PDF or text"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""The stream of a Word, Excel or PowerPoint document with a password."""
_Signs: TypeAlias = tuple[tuple[bytes, Format, None] | tuple[bytes, str, str], ...]
_IN_ZIP: _Signs = (
    (b"application/hwp+zip", "hwpx", None),
    (b"Contents/section0.xml", "hwpx", None),
    (b"Contents/content.hpf", "hwpx", None),
    (b"Contents/header.xml", "hwpx", None),
    (b"word/document", "docx", None),
    (b"xl/workbook.xml", "xlsx", "an Excel workbook (XLSX), not a release"),
    (b"ppt/presentation.xml", "pptx", "a PowerPoint presentation (PPTX), not a release"),
    (b"opendocument.text", "odt", None),
    (b"opendocument.", "odf", f"an OpenDocument file; {_OFFICE}"),
    (b"application/epub+zip", "epub", f"an electronic book (EPUB); {_OFFICE}"),
    (b"META-INF/manifest.xml", "odt", None),
)
"""What only one kind of zip has among its names and stored members → its name, and why it is not read. The first match counts."""

_IN_OLE: _Signs = (
    (b"HWP Document File\x00", "hwp", None),
    ("FileHeader".encode("utf-16-le"), "hwp", None),
    ("BodyText".encode("utf-16-le"), "hwp", None),
    ("WordDocument".encode("utf-16-le"), "doc", f"an old Word document (DOC); {_OFFICE}"),
    ("Workbook".encode("utf-16-le"), "xls", "an old Excel workbook (XLS), not a release"),
    ("PowerPoint Document".encode("utf-16-le"), "ppt", "an old PowerPoint presentation (PPT), not a release"),
    (_LOCKED, "office", ""),
    ("__nameid_version".encode("utf-16-le"), "msg", "a mail (MSG), not a document"),
)
"""The same for OLE compound files."""

_HWPX, _NAME_LENGTH_AT = b"\x08\x00\x00\x00mimetype" + _IN_ZIP[0][0], 26
"""How an HWPX begins, from the length of the first member's name on: with its media type, stored."""
_HEAD = 65_536
_MIMETYPE = Limits(max_unpacked=128)
"""Bytes that the mimetype of an HWPX, an OpenDocument file or an EPUB may have."""
_PDF = deferred(rb"%PDF-\d")
_PDF_WITHIN = 1024
_BLANK = " \t\r\n\f\v\0\ufeff"
_SKIPPED = deferred(r"(?:<!--(?s:.*?)-->|<\?(?s:.*?)\?>|<!DOCTYPE(?:[^<>\[]|\[[^\]]*+\])*+>|\s)*+", regex.I)
"""What may stand before the root element."""
_ROOT = deferred(r"<(?:[\w.-]++:)?(?P<name>[A-Za-z_][\w.-]*+)(?=[\s/>])")
_XML = deferred(r"<\?xml[\s?]", regex.IGNORECASE)
_HTML = deferred(r"<!DOCTYPE\s+html|<(?:html|head|body|meta|title|base|link|style|script)[\s>/]", regex.IGNORECASE)
_TAGS = "p|br|div|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|section|article|hr|font|strong|img"
_FRAGMENT = deferred(rf"</?(?:{_TAGS})(?:\s[^<>]*+)?/?>", regex.IGNORECASE)
_FEWEST_TAGS = 3
"""How many block tags make a text HTML; fewer may be residue of copying."""

_FEED_ROOTS = frozenset({"response", "rss", "feed", "rdf", "newsitem", "openapi_serviceresponse"})
"""Root elements (in small letters) that are recognised without an XML declaration."""
_FLAT = ("document", "opendocument.text")
"""The root of an OpenDocument text in one XML file (.fodt), and what its media type contains."""
_OTHER_ROOTS = {"svg": ("svg", _PICTURE)}


def sniff(data: bytes) -> Format:
    """The format of a document, by content. White space and byte-order marks may come first.

    Raises DamagedDocument for empty bytes, UnsupportedFormat for a format that is recognised but not read.
    """
    if not data.strip(b"\x00\t\n\r "):
        raise DamagedDocument(None, "the file is empty")
    if data.startswith(_ZIP):
        return _zipped(data)
    _refuse_foreign(data)
    if data.startswith(_OLE):
        return _container(data, _IN_OLE, "ole", "an OLE compound file that is no HWP 5 document")
    if _PDF.search(data, 0, _PDF_WITHIN) and not data.lstrip().startswith(b"<"):
        return "pdf"
    return _markup(head(data, _HEAD).lstrip(_BLANK))


def is_locked_office(data: bytes) -> bool:
    """Whether this is a Word, Excel or PowerPoint document with a password, which holds the document itself."""
    first = next((sign for sign, _, _ in _IN_OLE if sign in data), b"") if data.startswith(_OLE) else b""
    return first == _LOCKED


def opens_object(start: bytes) -> bool:
    """Whether bytes begin with an object of JSON."""
    return _OBJECT_FIRST.match(start) is not None


def _refuse_foreign(data: bytes) -> None:
    for magic, name, reason in _FOREIGN:
        if data.startswith(magic):
            raise UnsupportedFormat(name, reason)
    for pattern, name, reason in _DEEPER:
        if pattern.match(data, 0, _HEAD):
            raise UnsupportedFormat(name, reason)


def _zipped(data: bytes) -> Format:
    if data.startswith(_HWPX, _NAME_LENGTH_AT):
        return "hwpx"
    return _container(_names_in(data), _IN_ZIP, "zip", "a zip archive without a document known here; unpack it first")


def _names_in(data: bytes) -> bytes:
    """What distinguishes kinds of zip: the names of the members, with slashes even if the archiver wrote backslashes, and the mimetype.

    All bytes if the archive cannot be opened: it may have been cut off, which the reader then reports.
    """
    from kprocure_parse.readers.archive import open_archive

    try:
        archive = open_archive(data, "zip", _MIMETYPE)
    except ReadError:
        return data
    try:
        media_type = archive.read("mimetype") or b""
    except ReadError:
        media_type = b""
    return media_type + "\n".join(("", *archive.names)).encode(errors="replace")


def is_bundle(names: Iterable[str]) -> bool:
    """Whether a zip with these members is only a bundle of files, not itself a document of some kind."""
    joined = "\n".join(names).encode(errors="replace")
    return not any(sign in joined for sign, _, _ in _IN_ZIP)


def _container(data: bytes, signs: _Signs, name: str, otherwise: str) -> Format:
    for each in signs:
        if each[0] in data:
            if each[2] is None:
                return each[1]
            raise locked.needed(each[1]) if each[0] == _LOCKED else UnsupportedFormat(each[1], each[2])
    raise UnsupportedFormat(name, otherwise)


def _markup(text: str) -> Format:
    """HTML by its first tags, XML by its declaration or root, otherwise plain text."""
    skipped = _SKIPPED.match(text)
    root = _ROOT.match(text, skipped.end() if skipped else 0)
    name = root["name"].lower() if root else ""
    if name in _OTHER_ROOTS:
        raise UnsupportedFormat(*_OTHER_ROOTS[name])
    if name == "hwpml":
        return "hwpml"
    if name == _FLAT[0] and _FLAT[1] in text:
        return "odt"
    if _HTML.match(text) or (root and _HTML.match(text, root.start())):
        return "html"
    if name in _FEED_ROOTS or _XML.match(text):
        return "xml"
    return "html" if _is_fragment(text, root.start() if root else 0) else "plain"


def _is_fragment(text: str, start: int) -> bool:
    """Whether the text begins with a block tag or holds several."""
    if _FRAGMENT.match(text, start):
        return True
    tags = _FRAGMENT.finditer(text)
    return sum(1 for _ in zip(range(_FEWEST_TAGS), tags, strict=False)) == _FEWEST_TAGS
