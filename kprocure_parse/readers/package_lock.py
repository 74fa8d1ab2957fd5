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
_GCM: Mapping[str, int] = {"aes128-gcm": 16, "aes192-gcm": 24, "aes256-gcm": 32}
"""Ciphers that seal what they encrypt, likewise; LibreOffice since 24.2, for the package as a whole."""
_BLOWFISH = frozenset({"blowfish cfb", "blowfish"})
_VECTORS: Mapping[str, int] = {**dict.fromkeys(_AES, 16), **dict.fromkeys(_GCM, 12), **dict.fromkeys(_BLOWFISH, 8)}
"""Ciphers → bytes of the vector that they begin with."""
_BLOCK, _BLOWFISH_KEY, _LONGEST_KEY = 16, 16, 56
_KIB = 1_024
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
    known = (lock.cipher in _VECTORS, lock.derivation in {"pbkdf2", "argon2id"}, lock.start in _HASHES)
    if not all(known):
        scheme = ", ".join(filter(None, (lock.cipher, lock.derivation, lock.start))) or "an unnamed cipher"
        raise locked.unknown(format, scheme)
    counted = all(lock.argon2) if lock.derivation == "argon2id" else lock.rounds
    if len(lock.vector) != _VECTORS[lock.cipher] or not lock.salt or not counted:
        raise DamagedDocument(format, "the list of files does not say how they are encrypted; the file is damaged")


class _Unpacked(NamedTuple):
    """A file, what it was packed into, the number of bytes after that; `whole` if its end was reached."""

    data: bytes
    packed: bytes
    filling: int
    whole: bool


@define(eq=False, repr=False)
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
        packed = _deciphered(lock, self._key(lock), data, self._format)
        found = None if packed is None else _unpacked(packed, most)
        if found is None or not _fits(found, lock):
            raise self._refusal(name)
        self._proved = True
        return found.data

    def _key(self, lock: Encryption) -> bytes:
        passes, memory, _ = lock.argon2
        argon2 = lock.derivation == "argon2id"
        self._rounds += passes * memory if argon2 else lock.rounds
        self._limits.check(self._format, "max_key_rounds", self._rounds, "rounds in which keys are made")
        start = hashlib.new(_HASHES[lock.start], self._password, usedforsecurity=False).digest()
        size = _AES.get(lock.cipher) or _GCM.get(lock.cipher) or min(lock.key_bytes or _BLOWFISH_KEY, _LONGEST_KEY)
        if not argon2:
            return hashlib.pbkdf2_hmac("sha1", start, lock.salt, lock.rounds, size)
        self._limits.check(self._format, "max_unpacked", memory * _KIB, "bytes in which a key is made")
        return _argon2(lock, start, size, self._format)

    def _refusal(self, name: str) -> ReadError:
        if self._proved:
            return DamagedDocument(self._format, f"{name} cannot be deciphered; the file is damaged")
        return locked.doubtful(self._format)


def _argon2(lock: Encryption, start: bytes, size: int, format: str) -> bytes:  # noqa: A002 - as in the errors
    try:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
    except ImportError as missing:
        raise locked.lacking(format) from missing
    passes, memory, lanes = lock.argon2
    try:
        made = Argon2id(salt=lock.salt, length=size, iterations=passes, lanes=lanes, memory_cost=memory)
        return made.derive(start)
    except UnsupportedAlgorithm:
        raise locked.unknown(format, "Argon2id, which the OpenSSL here does not have") from None
    except ValueError:  # more lanes than the memory allows, a short salt
        raise DamagedDocument(format, "the list of files says wrongly how they are encrypted") from None


def _deciphered(
    lock: Encryption,
    key: bytes,
    data: bytes,
    format: str,  # noqa: A002 - as in the errors
) -> bytes | None:
    """The packed file; None if its seal is broken, as it is with a wrong key."""
    try:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    except ImportError as missing:
        raise locked.lacking(format) from missing
    if lock.cipher in _AES:
        cipher = Cipher(algorithms.AES(key), modes.CBC(lock.vector)).decryptor()
        return cipher.update(data[: len(data) // _BLOCK * _BLOCK]) + cipher.finalize()
    if lock.cipher in _GCM:
        return _unsealed(lock, key, data)
    from cryptography.hazmat.decrepit.ciphers import algorithms as old_algorithms
    from cryptography.hazmat.decrepit.ciphers import modes as old_modes

    stream = Cipher(old_algorithms.Blowfish(key), old_modes.CFB(lock.vector)).decryptor()
    return stream.update(data) + stream.finalize()


def _unsealed(lock: Encryption, key: bytes, data: bytes) -> bytes | None:
    """What a sealed file holds; its vector stands before it once more."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(lock.vector, data.removeprefix(lock.vector), None)
    except (InvalidTag, ValueError):
        return None


def _unpacked(packed: bytes, most: int) -> _Unpacked | None:
    """A file of at most one byte more than wanted; None for what was not packed, or not all of it is there."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        made = inflate.decompress(packed, max(most, 0) + 1)
    except zlib.error:
        return None
    if not inflate.eof and len(made) <= most:
        return None
    filling = len(inflate.unused_data)
    return _Unpacked(made, packed[: len(packed) - filling], filling, inflate.eof)


def _fits(found: _Unpacked, lock: Encryption) -> bool:
    """Whether the file has its checksum; one without any and without a seal fits if it has its size and fills its blocks."""
    name = _CHECKSUMS.get(lock.checksum_by)
    if lock.cipher in _GCM:
        return True
    if name is None or not lock.checksum:
        return found.filling <= _BLOCK and (not found.whole or lock.size in {0, len(found.data)})
    return any(
        hashlib.new(name, each[:_CHECKED], usedforsecurity=False).digest() == lock.checksum
        for each in (found.packed, found.data)
    )
