"""The OLE compound file of an HWP 5 document → its streams, unpacked. Knows streams, not records."""

from __future__ import annotations

import struct
import zlib

from attrs import define, field

from kprocure_parse.errors import DamagedDocument, EncryptedDocument, UnsupportedFormat
from kprocure_parse.patterns import deferred
from kprocure_parse.readers import hwp_password, locked
from kprocure_parse.readers.compound import Compound, open_compound
from kprocure_parse.readers.hwp_records import PROPERTIES, header
from kprocure_parse.readers.limits import Limits

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURE = b"HWP Document File"
_OLDER = deferred(rb"HWP Document File V\d")
_XML = deferred(rb"(?:\xef\xbb\xbf)?\s*+<(?:\?xml[^>]*+>\s*+<)?(?:!DOCTYPE[^>]*+>\s*+<)?HWPML[\s>]")
_SAVE = "save it as HWPX, PDF or text"
_OTHERS = (
    ("WordDocument", "doc", f"an old Word document (DOC); {_SAVE}"),
    ("Workbook", "xls", "an old Excel workbook (XLS), not a release"),
    ("Book", "xls", "an old Excel workbook (XLS), not a release"),
    ("PowerPoint Document", "ppt", "an old PowerPoint presentation (PPT), not a release"),
    ("EncryptedPackage", "office", f"an Office document with a password; remove it, then {_SAVE}"),
    ("__properties_version1.0", "msg", "a mail (MSG), not a document"),
)
"""A stream that only one kind of compound file has → the name of that kind, and the reason to give."""

_VERSION = 5
_COMPRESSED, _PASSWORD, _DISTRIBUTED, _DRM, _CERTIFICATE, _CERTIFICATE_DRM = 1, 2, 4, 16, 256, 1024
_LOCKS = (
    (_DRM, "the document is under DRM; ask its issuer for a free copy"),
    (_CERTIFICATE, "the document is encrypted with a certificate; ask its issuer for a free copy"),
    (_CERTIFICATE_DRM, "the document is under certificate DRM; ask its issuer for a free copy"),
)
"""Bits of FileHeader (한글문서파일형식 5.0, 표 3) that say the text is encrypted, and not by a password."""
_SCHEME = slice(44, 48)
"""EncryptVersion: how a password encrypts the streams."""


@define
class Container:
    """An opened HWP 5 file; counts what it unpacks."""

    _ole: Compound
    _limits: Limits
    _password: str | None = field(default=None, repr=False)
    _flags: int = 0
    _unpacked: int = 0
    _key: bytes = field(default=b"", repr=False)
    _deciphered: int = 0

    @property
    def distributed(self) -> bool:
        """Whether this is a distribution document (배포용 문서), whose text is encrypted in ViewText."""
        return bool(self._flags & _DISTRIBUTED)

    def admit(self) -> None:
        """Reads FileHeader, and tries the password if one is needed. Raises as `open_container`."""
        head = self.raw("FileHeader")
        self._flags = _flags(head)
        if self._flags & _PASSWORD:
            self._unlock(int.from_bytes(head[_SCHEME], "little"))

    def _unlock(self, scheme: int) -> None:
        """Takes the key for the streams; DocInfo shows whether it is the right one, since there is no checksum."""
        if self._password is None:
            raise locked.needed("hwp")
        if scheme != hwp_password.KNOWN_VERSION:
            raise locked.unknown("hwp", f"EncryptVersion {scheme} of Hancom")
        self._key = hwp_password.key(self._password.encode())
        try:
            proved = header(memoryview(self.stream("DocInfo")), 0)[:2] == (PROPERTIES, 0)
        except DamagedDocument:
            proved = False
        if not proved:
            raise locked.doubtful("hwp")

    def sections(self, storage: str) -> tuple[str, ...]:
        """The paths of the sections in a storage, ordered by number."""
        numbers = [int(path[1][7:]) for path in self._ole.paths() if _is_section(path, storage)]
        return tuple(f"{storage}/Section{number}" for number in sorted(numbers))

    def raw(self, path: str) -> bytes:
        """A stream as it is stored; empty if it does not exist. Raises DamagedDocument, LimitExceeded."""
        return self._counted(self._ole.stream(path))

    def stream(self, path: str) -> bytes:
        """A stream, deciphered where the document has a password, unpacked where it is compressed."""
        data = self.raw(path)
        if self._key:
            self._deciphered += len(data)
            self._limits.check("hwp", "max_deciphered", self._deciphered, "bytes to be deciphered")
            data = hwp_password.deciphered(data, self._key)
        return self.unpacked(data, path)

    def unpacked(self, data: bytes, path: str) -> bytes:
        """Raw deflate → bytes, if FileHeader says that streams are packed. Raises DamagedDocument for an incomplete stream."""
        if not data or not self._flags & _COMPRESSED:
            return data
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            made = inflate.decompress(data, self._limits.max_unpacked - self._unpacked + 1)
        except zlib.error:
            made = None
        if made is None or not (inflate.eof or inflate.unconsumed_tail):
            raise DamagedDocument("hwp", f"the stream {path} cannot be unpacked; the file is cut off or altered")
        return self._counted(made)

    def _counted(self, data: bytes) -> bytes:
        self._unpacked += len(data)
        self._limits.check("hwp", "max_unpacked", self._unpacked, "bytes unpacked")
        return data


def open_container(data: bytes, limits: Limits, password: str | None = None) -> Container:
    """Bytes → an HWP 5 file whose header allows reading.

    Raises UnsupportedFormat for other formats, EncryptedDocument for locked files, WrongPassword, DamagedDocument, LimitExceeded.
    """
    limits.check("hwp", "max_bytes", len(data), "bytes")
    _refuse_others(data)
    ole = open_compound(data, "hwp", limits)
    if not ole.exists("FileHeader"):
        _refuse_kinds(ole)
    container = Container(ole, limits, password)
    container.admit()
    return container


def _refuse_others(data: bytes) -> None:
    if not data.strip(b"\x00\t\n\r "):
        raise DamagedDocument("hwp", "the file is empty")
    if _OLDER.match(data):
        raise UnsupportedFormat("hwp 3", f"an HWP 3 file, a format of the 1990s; {_SAVE}")
    if _XML.match(data):
        raise UnsupportedFormat("hwpml", "an HWPML file (HML, XML of HWP); save it as HWPX")
    if not data.startswith(_MAGIC):
        raise UnsupportedFormat(None, "not an HWP 5 document: it is no OLE compound file")


def _refuse_kinds(ole: Compound) -> None:
    for stream, name, reason in _OTHERS:
        if ole.exists(stream):
            raise UnsupportedFormat(name, reason)
    if ole.exists("BodyText"):
        raise DamagedDocument("hwp", "the stream FileHeader is missing; the file is cut off or altered")
    raise UnsupportedFormat("ole", "an OLE compound file that is no HWP 5 document")


def _flags(header: bytes) -> int:
    """The property bits of FileHeader. Raises as `open_container`."""
    if not header.startswith(_SIGNATURE) or len(header) < 40:  # noqa: PLR2004 - signature 32, version 4, properties 4
        raise DamagedDocument("hwp", "FileHeader holds no HWP signature; the file is cut off or altered")
    version, flags = struct.unpack_from("<II", header, 32)
    if version >> 24 != _VERSION:
        raise UnsupportedFormat("hwp", f"an HWP document of version {version >> 24}; only version 5 is read")
    for bit, reason in _LOCKS:
        if flags & bit:
            raise EncryptedDocument("hwp", reason)
    return int(flags)


def _is_section(path: list[str], storage: str) -> bool:
    return len(path) == 2 and path[0] == storage and bool(_SECTION.fullmatch(path[1]))  # noqa: PLR2004 - storage, stream


_SECTION = deferred(r"Section[0-9]{1,5}")
