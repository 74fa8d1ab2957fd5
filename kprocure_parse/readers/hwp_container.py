"""The OLE compound file of an HWP 5 document → its streams, unpacked. Knows streams, not records."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from attrs import define

from kprocure_parse.errors import DamagedDocument, EncryptedDocument, UnsupportedFormat
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.limits import Limits

if TYPE_CHECKING:
    from olefile import OleFileIO

_P = ParamSpec("_P")
_T = TypeVar("_T")

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
    (_PASSWORD, "the document has a password; open it in Hancom Office and save it without one"),
    (_DRM, "the document is under DRM; ask its issuer for a free copy"),
    (_CERTIFICATE, "the document is encrypted with a certificate; ask its issuer for a free copy"),
    (_CERTIFICATE_DRM, "the document is under certificate DRM; ask its issuer for a free copy"),
)
"""Bits of FileHeader (한글문서파일형식 5.0, 표 3) that say the text is encrypted."""

_HEADER = struct.Struct("<30xHH10xI16xI4xI436x")
"""The header of a compound file (MS-CFB 2.2): the two sector shifts; sectors of the FAT, the mini FAT, the DIFAT."""
_SECTOR_SHIFTS, _MINI_SHIFT = frozenset({9, 12}), 6

_FAULTS = (
    OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, ArithmeticError, MemoryError, RecursionError,
    struct.error, AssertionError,
)  # fmt: skip
"""What olefile raises on malformed files; it has no error of its own for most of them."""


@define
class Container:
    """An opened HWP 5 file; counts what it unpacks."""

    _ole: OleFileIO[str]
    _limits: Limits
    _size: int
    _flags: int = 0
    _unpacked: int = 0

    @property
    def distributed(self) -> bool:
        """Whether this is a distribution document (배포용 문서), whose text is encrypted in ViewText."""
        return bool(self._flags & _DISTRIBUTED)

    def admit(self) -> None:
        """Reads FileHeader. Raises as `open_container`."""
        self._flags = _flags(self.raw("FileHeader"))

    def sections(self, storage: str) -> tuple[str, ...]:
        """The paths of the sections in a storage, ordered by number."""
        numbers = [int(path[1][7:]) for path in _guarded(self._ole.listdir) if _is_section(path, storage)]
        return tuple(f"{storage}/Section{number}" for number in sorted(numbers))

    def raw(self, path: str) -> bytes:
        """A stream as it is stored; empty if it does not exist. Raises DamagedDocument, LimitExceeded."""
        if not _guarded(self._ole.exists, path):
            return b""
        if _guarded(self._ole.get_size, path) > self._size:  # olefile would follow a circular chain up to that size
            raise DamagedDocument("hwp", f"the stream {path} is larger than the file; the file is damaged")
        data: bytes = _guarded(lambda: self._ole.openstream(path).read())
        return self._counted(data)

    def stream(self, path: str) -> bytes:
        """A stream, unpacked where the document is compressed."""
        return self.unpacked(self.raw(path), path)

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


def open_container(data: bytes, limits: Limits) -> Container:
    """Bytes → an HWP 5 file whose header allows reading.

    Raises UnsupportedFormat for other formats, EncryptedDocument for locked files, DamagedDocument, LimitExceeded.
    """
    limits.check("hwp", "max_bytes", len(data), "bytes")
    _refuse_others(data)
    if not _is_plausible(data):
        raise DamagedDocument("hwp", "the allocation table is larger than the file; the file is cut off or altered")
    from olefile import OleFileIO

    ole: OleFileIO[str] = _guarded(lambda: OleFileIO(io.BytesIO(data)))
    if _guarded(lambda: int(vars(ole.root)["size"])) > len(data):  # its published types omit `size`
        raise DamagedDocument("hwp", "the small streams are larger than the file; the file is damaged")
    limits.check("hwp", "max_members", len(_guarded(ole.listdir)), "streams")
    if not _guarded(ole.exists, "FileHeader"):
        _refuse_kinds(ole)
    container = Container(ole, limits, len(data))
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


def _refuse_kinds(ole: OleFileIO[str]) -> None:
    for stream, name, reason in _OTHERS:
        if _guarded(ole.exists, stream):
            raise UnsupportedFormat(name, reason)
    if _guarded(ole.exists, "BodyText"):
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


def _is_plausible(data: bytes) -> bool:
    """Whether the header counts no more sectors than the file has: olefile allocates them before it checks."""
    if len(data) < _HEADER.size:
        return False
    shift, mini, fats, minifats, difats = _HEADER.unpack_from(data)
    if shift not in _SECTOR_SHIFTS or mini != _MINI_SHIFT:
        return False
    sectors = len(data) // (1 << shift) + 1
    return bool(fats <= 2 + 2 * sectors // (1 << shift - 2) and max(minifats, difats) <= sectors)


def _is_section(path: list[str], storage: str) -> bool:
    return len(path) == 2 and path[0] == storage and bool(_SECTION.fullmatch(path[1]))  # noqa: PLR2004 - storage, stream


_SECTION = deferred(r"Section[0-9]{1,5}")


def _guarded(call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Calls olefile; any failure means a damaged file."""
    try:
        return call(*args, **kwargs)
    except _FAULTS as fault:
        raise DamagedDocument("hwp", f"the OLE container is broken ({fault}); the file is damaged") from fault
