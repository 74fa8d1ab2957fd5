"""Opens the encrypted files of a package with its password (OpenDocument, HWPX). Knows no document.

A file is packed (deflate), then encrypted. Hancom fills the last block with anything, where the standard wants its length
stated, and takes the checksum of the unpacked file, where it wants that of the packed one; both are understood.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from attrs import define

from kprocure_parse.errors import DamagedDocument, ReadError
from kprocure_parse.readers import locked
from kprocure_parse.readers.archive import Archive
from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.manifest import Encryption, encryptions

_AES: Mapping[str, int] = {"aes128-cbc": 16, "aes192-cbc": 24, "aes256-cbc": 32}
"""Ciphers in blocks → bytes of their key."""
_BLOWFISH = frozenset({"blowfish cfb", "blowfish"})
_BLOCK, _BLOWFISH_BLOCK, _BLOWFISH_KEY = 16, 8, 16
_HASHES: Mapping[str, str] = {"sha1": "sha1", "sha256": "sha256"}
_CHECKSUMS: Mapping[str, str] = {"sha1/1k": "sha1", "sha1-1k": "sha1", "sha256/1k": "sha256", "sha256-1k": "sha256"}
_CHECKED = 1_024
"""Bytes at the beginning of a file of which the checksum is taken."""


def unlock(archive: Archive, password: str | None) -> None:
    """Makes the encrypted files of a package readable.

    Raises EncryptedDocument without a password or for a way of encryption that is not known, DamagedDocument for a list of
    files that cannot be read. That a password is wrong is told when the first file is read.
    """
    if password is None:
        raise locked.needed(archive.format)
    locks = encryptions(archive)
    for each in locks.values():
        _check(each, archive.format)
    archive.unlock = _PackageLock(archive.format, archive.limits, locks, password.encode())


def _check(lock: Encryption, format: str) -> None:  # noqa: A002 - as in the errors
    """Raises EncryptedDocument for what is not known, DamagedDocument for what no writer writes."""
    known = (lock.cipher in _AES or lock.cipher in _BLOWFISH, lock.derivation == "pbkdf2", lock.start in _HASHES)
    if not all(known):
        scheme = ", ".join(filter(None, (lock.cipher, lock.derivation, lock.start))) or "an unnamed cipher"
        raise locked.unknown(format, scheme)
    block = _BLOCK if lock.cipher in _AES else _BLOWFISH_BLOCK
    if len(lock.vector) != block or not lock.salt or not lock.rounds:
        raise DamagedDocument(format, "the list of files does not say how they are encrypted; the file is damaged")


class _Unpacked(NamedTuple):
    """A file, and what it was packed into; `whole` if its end was reached."""

    data: bytes
    packed: bytes
    whole: bool


@define
class _PackageLock:
    """The lock of one package, as `Archive.unlock`: each file has a key of its own."""

    _format: str
    _limits: Limits
    _locks: Mapping[str, Encryption]
    _password: bytes
    _rounds: int = 0
    _proved: bool = False
    """Whether a file was opened, so that the password is right."""

    def __repr__(self) -> str:
        return "the lock of a package"

    def __call__(self, name: str, data: bytes, most: int) -> bytes:
        lock = self._locks.get(name)
        if lock is None:
            return data
        found = _unpacked(_deciphered(lock, self._key(lock), data, self._format), most)
        if found is None or not _fits(found, lock):
            raise self._refusal(name)
        self._proved = True
        return found.data

    def _key(self, lock: Encryption) -> bytes:
        self._rounds += lock.rounds
        self._limits.check(self._format, "max_key_rounds", self._rounds, "rounds in which keys are made")
        start = hashlib.new(_HASHES[lock.start], self._password, usedforsecurity=False).digest()
        size = _AES.get(lock.cipher) or min(lock.key_bytes or _BLOWFISH_KEY, 56)
        return hashlib.pbkdf2_hmac("sha1", start, lock.salt, lock.rounds, size)

    def _refusal(self, name: str) -> ReadError:
        if self._proved:
            return DamagedDocument(self._format, f"{name} cannot be deciphered; the file is damaged")
        return locked.wrong(self._format)


def _deciphered(lock: Encryption, key: bytes, data: bytes, format: str) -> bytes:  # noqa: A002 - as in the errors
    try:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    except ImportError as missing:
        raise locked.lacking(format) from missing
    if lock.cipher in _AES:
        cipher = Cipher(algorithms.AES(key), modes.CBC(lock.vector)).decryptor()
        return cipher.update(data[: len(data) // _BLOCK * _BLOCK]) + cipher.finalize()
    from cryptography.hazmat.decrepit.ciphers import algorithms as old_algorithms
    from cryptography.hazmat.decrepit.ciphers import modes as old_modes

    stream = Cipher(old_algorithms.Blowfish(key), old_modes.CFB(lock.vector)).decryptor()
    return stream.update(data) + stream.finalize()


def _unpacked(packed: bytes, most: int) -> _Unpacked | None:
    """A file of at most one byte more than wanted; None for what was not packed, or not all of it is there."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        made = inflate.decompress(packed, max(most, 0) + 1)
    except zlib.error:
        return None
    if not inflate.eof and len(made) <= most:
        return None
    return _Unpacked(made, packed[: len(packed) - len(inflate.unused_data)], inflate.eof)


def _fits(found: _Unpacked, lock: Encryption) -> bool:
    """Whether the file has its checksum; one without any fits, since it could be unpacked."""
    name = _CHECKSUMS.get(lock.checksum_by)
    if name is None or not lock.checksum:
        return True
    return any(
        hashlib.new(name, each[:_CHECKED], usedforsecurity=False).digest() == lock.checksum
        for each in (found.packed, found.data)
    )
