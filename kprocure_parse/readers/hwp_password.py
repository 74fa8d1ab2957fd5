"""HWP 5 documents with a password (EncryptVersion 4, 한글 7.0 and later): the key, and the cipher. Knows no container.

Hancom's description of the format does not tell the scheme. It is published in hwp-extract (Volexity, 2024; BSD-3-Clause):
AES-128 in CFB mode by single bits from a vector of zeros, with the first half of a SHA-1 of the password's bytes, each after
its neighbour turned by one bit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kprocure_parse.readers import locked

KNOWN_VERSION = 4
_BLOCK, _FIRST = 16, 0xEC
_PIECE = 8_192
"""Bytes that are deciphered at a time; the cipher takes 128 times as many."""
_BITS = 8
_TOP = 0x80


def key(password: bytes) -> bytes:
    """The key of a password."""
    neighbours = bytes((_FIRST, *password[:-1]))
    pairs = (byte for one, other in zip(neighbours, password, strict=False) for byte in (_turned(one), other))
    return hashlib.sha1(bytes(pairs), usedforsecurity=False).digest()[:_BLOCK]


def deciphered(data: bytes, key_: bytes) -> bytes:
    """A stream as it was before encryption. Raises EncryptedDocument if `cryptography` is not installed."""
    return b"".join(_pieces(bytes(_BLOCK) + data, key_))


def _pieces(sealed: bytes, key_: bytes) -> Iterator[bytes]:
    """Each bit is hidden by the first bit that AES makes of the 128 bits before it, all of which are known here."""
    try:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    except ImportError as missing:
        raise locked.lacking("hwp") from missing
    cipher = Cipher(algorithms.AES(key_), modes.ECB()).encryptor()  # noqa: S305 - Hancom's mode is built on it # nosec B305
    for start in range(0, len(sealed) - _BLOCK, _PIECE):
        piece = sealed[start : start + _PIECE + _BLOCK]
        size = len(piece) - _BLOCK
        hidden = 0
        for bit in range(_BITS):
            made = cipher.update(_windows(piece, bit, size))[::_BLOCK]
            hidden |= int.from_bytes(made.translate(_MASKS[bit]), "big")
        yield (int.from_bytes(piece[_BLOCK:], "big") ^ hidden).to_bytes(size, "big")


def _windows(piece: bytes, bit: int, size: int) -> bytes:
    """For each byte after the first sixteen, the sixteen bytes that end `bit` bits into it."""
    turned = (int.from_bytes(piece, "big") << bit).to_bytes(len(piece) + 1, "big")[1:]
    made = bytearray(size * _BLOCK)
    for place in range(_BLOCK):
        made[place::_BLOCK] = turned[place : place + size]
    return bytes(made)


_MASKS = tuple(bytes((_TOP if byte & _TOP else 0) >> bit for byte in range(256)) for bit in range(_BITS))
"""For each bit of a byte: what AES makes → that bit, if its first bit is set."""


def _turned(byte: int) -> int:
    return (byte << 1 | byte >> 7) & 0xFF
