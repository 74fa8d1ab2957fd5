"""Distribution documents (배포용 문서): finds the key hidden in a section and decrypts the section. Knows no container.

The scheme is Hancom's own, published in 배포용 문서 (한글문서파일형식, revision 1.2, 2014): 256 bytes, of which the first four
seed the random numbers of Microsoft's C run-time. The rest is combined with runs of these numbers by exclusive or, and
contains the key for AES-128 in ECB mode.
"""

from __future__ import annotations

from kprocure_parse.errors import DamagedDocument, EncryptedDocument
from kprocure_parse.readers.hwp_records import DISTRIBUTED, header

_SIZE, _BLOCK = 256, 16


def opened(data: bytes) -> bytes:
    """A section of ViewText → the section as BodyText would hold it (packed, if the document is).

    Raises DamagedDocument if the section has no key, EncryptedDocument if `cryptography` is not installed.
    """
    tag, _, start, end = header(memoryview(data), 0)
    if tag != DISTRIBUTED or end - start != _SIZE:
        raise DamagedDocument("hwp", "a distribution document without the key to its text; the file is altered")
    sealed = data[end : end + (len(data) - end) // _BLOCK * _BLOCK]
    return _deciphered(sealed, _key(data[start:end]))


def _key(block: bytes) -> bytes:
    """The key in the block: sixteen bytes at an offset of 4 to 19, which the seed gives."""
    plain = bytes(a ^ b for a, b in zip(block, _mask(int.from_bytes(block[:4], "little")), strict=True))
    at = 4 + (block[0] & 0xF)
    return plain[at : at + _BLOCK]


def _mask(state: int) -> bytes:
    """What the block is combined with: runs of 1 to 16 equal bytes; zeros over the seed itself."""
    made = bytearray()
    while len(made) < _SIZE:
        state, value = _next(state)
        state, run = _next(state)
        made += bytes([value & 0xFF]) * ((run & 0xF) + 1)
    return bytes(4) + bytes(made[4:_SIZE])


def _next(state: int) -> tuple[int, int]:
    """rand() of Microsoft's C run-time: the next state, and 15 bits of it."""
    state = (state * 214013 + 2531011) & 0xFFFFFFFF
    return state, state >> 16 & 0x7FFF


def _deciphered(data: bytes, key: bytes) -> bytes:
    try:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    except ImportError as missing:
        reason = "the text of a distribution document (배포용 문서) is encrypted; install kprocure-parse[hwp]"
        raise EncryptedDocument("hwp", reason) from missing
    decryptor = Cipher(algorithms.AES(key), modes.ECB()).decryptor()  # noqa: S305 - Hancom's choice; nothing is encrypted here # nosec B305
    return decryptor.update(data) + decryptor.finalize()
