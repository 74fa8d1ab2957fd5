"""Zip archives, hardened: limits on members and sizes, only stored and deflated data. Knows no document format."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO
from struct import error as struct_error
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from attrs import define, field

from kprocure_parse.errors import DamagedDocument, EncryptedDocument
from kprocure_parse.readers.limits import DEFAULT, Limits

_CENTRAL_RECORD, _SHORTEST_RECORD = b"PK\x01\x02", 46
"""Begins the record of a member in the archive's list; so many bytes has one at least."""
_ENCRYPTED = 0x1
"""Bit of a member's flags."""
BROKEN = (
    BadZipFile, LargeZipFile, zlib.error, struct_error, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
)  # fmt: skip
"""What the standard library raises for broken archives."""


Unlock: TypeAlias = Callable[[str, bytes, int], bytes]
"""Name and bytes of a member, and how many bytes are wanted at most → its bytes as they were before encryption, or one byte more than wanted."""


@define(eq=False, repr=False)
class Archive:
    """An open archive: members by name, and how many bytes have been unpacked so far."""

    format: str
    limits: Limits
    _zip: ZipFile
    _members: dict[str, ZipInfo]
    _unpacked: int = field(default=0)
    unlock: Unlock | None = None
    """What makes encrypted members readable, in packages that have a password of their own."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the members in their order, with slashes even if the archiver wrote backslashes."""
        return tuple(self._members)

    def read(self, name: str) -> bytes | None:
        """The bytes of a member; None if no member has this name.

        Raises EncryptedDocument, DamagedDocument, and LimitExceeded if all members read so far exceed `max_unpacked`.
        """
        member = self._members.get(name)
        if member is None:
            return None
        if member.flag_bits & _ENCRYPTED:
            raise EncryptedDocument(self.format, f"{name} is encrypted; save the document without a password")
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise DamagedDocument(self.format, f"{name} is compressed by method {member.compress_type}")
        self._unpacked += member.file_size
        self.limits.check(self.format, "max_unpacked", self._unpacked, "bytes unpacked")
        try:
            with self._zip.open(member) as opened:
                data = opened.read(member.file_size)  # without a size, zipfile unpacks everything before it compares
        except BROKEN as error:
            raise DamagedDocument(self.format, f"{name} cannot be unpacked: {error}") from error
        return data if self.unlock is None else self._unlocked(name, data, self.unlock)

    def _unlocked(self, name: str, data: bytes, unlock: Unlock) -> bytes:
        made = unlock(name, data, self.limits.max_unpacked - self._unpacked)
        if made is not data:
            self._unpacked += len(made)
            self.limits.check(self.format, "max_unpacked", self._unpacked, "bytes unpacked")
        return made


def open_archive(data: bytes, format: str, limits: Limits = DEFAULT) -> Archive:  # noqa: A002 - as in the errors
    """Bytes of a zip → Archive. Nothing is unpacked yet.

    Raises DamagedDocument for bytes that are no zip or were cut off, LimitExceeded over `max_bytes` or `max_members`.
    """
    limits.check(format, "max_bytes", len(data), "bytes")
    if len(data) > _SHORTEST_RECORD * limits.max_members:
        limits.check(format, "max_members", data.count(_CENTRAL_RECORD), "files in the archive")
    try:
        opened = ZipFile(BytesIO(data))
    except BROKEN as error:
        raise DamagedDocument(format, f"the zip archive is incomplete or broken ({error}); fetch it again") from error
    members = {member.filename.replace("\\", "/").lstrip("/"): member for member in opened.infolist()}
    return Archive(format=format, limits=limits, zip=opened, members=members)
