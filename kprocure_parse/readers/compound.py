"""OLE compound files (MS-CFB), hardened: limits on streams and sizes, one error for all damage. Knows no document format."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from attrs import define

from kprocure_parse.errors import DamagedDocument
from kprocure_parse.readers.limits import Limits

if TYPE_CHECKING:
    from olefile import OleFileIO

_P = ParamSpec("_P")
_T = TypeVar("_T")

_HEADER = struct.Struct("<30xHH10xI16xI4xI436x")
"""The header (MS-CFB 2.2): the two sector shifts; sectors of the FAT, the mini FAT, the DIFAT."""
_SECTOR_SHIFTS, _MINI_SHIFT = frozenset({9, 12}), 6
_FAULTS = (
    OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, ArithmeticError, MemoryError, RecursionError,
    struct.error, AssertionError,
)  # fmt: skip
"""What olefile raises on malformed files; it has no error of its own for most of them."""


@define
class Compound:
    """An open compound file."""

    format: str
    _ole: OleFileIO[str]
    _size: int

    def exists(self, path: str) -> bool:
        """Whether there is a stream or storage of this name."""
        return guarded(self.format, self._ole.exists, path)

    def paths(self) -> list[list[str]]:
        """The paths of all streams."""
        return guarded(self.format, self._ole.listdir)

    def stream(self, path: str) -> bytes:
        """A stream as it is stored; empty if it does not exist. Raises DamagedDocument."""
        if not self.exists(path):
            return b""
        size = guarded(self.format, self._ole.get_size, path)
        if size > self._size:  # olefile would follow a circular chain up to that size
            raise DamagedDocument(self.format, f"the stream {path} is larger than the file; the file is damaged")
        data: bytes = guarded(self.format, lambda: self._ole.openstream(path).read())
        return data


def open_compound(data: bytes, format: str, limits: Limits) -> Compound:  # noqa: A002 - as in the errors
    """Bytes → an open compound file. Raises DamagedDocument, LimitExceeded over `max_members`."""
    if not _is_plausible(data):
        raise DamagedDocument(format, "the allocation table is larger than the file; the file is cut off or altered")
    from olefile import OleFileIO

    ole: OleFileIO[str] = guarded(format, lambda: OleFileIO(io.BytesIO(data)))
    if guarded(format, lambda: int(vars(ole.root)["size"])) > len(data):  # its published types omit `size`
        raise DamagedDocument(format, "the small streams are larger than the file; the file is damaged")
    limits.check(format, "max_members", len(guarded(format, ole.listdir)), "streams")
    return Compound(format, ole, len(data))


def guarded(format: str, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:  # noqa: A002 - likewise
    """Calls olefile; any failure means a damaged file."""
    try:
        return call(*args, **kwargs)
    except _FAULTS as fault:
        raise DamagedDocument(format, f"the OLE container is broken ({fault}); the file is damaged") from fault


def _is_plausible(data: bytes) -> bool:
    """Whether the header counts no more sectors than the file has: olefile allocates them before it checks."""
    if len(data) < _HEADER.size:
        return False
    shift, mini, fats, minifats, difats = _HEADER.unpack_from(data)
    if shift not in _SECTOR_SHIFTS or mini != _MINI_SHIFT:
        return False
    sectors = len(data) // (1 << shift) + 1
    return bool(fats <= 2 + 2 * sectors // (1 << shift - 2) and max(minifats, difats) <= sectors)
