"""How pdfminer deciphers RC4, done by `cryptography`, on which pdfminer stands: its own takes time with the square of a stream's length.

A stream of 200 kB takes it 1.6 s, one of a megabyte most of a minute; PDFs that may be read and not changed have such streams.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers import Cipher
from pdfminer.pdfdocument import PDFDocument, PDFStandardSecurityHandler, PDFStandardSecurityHandlerV4

_MOST = 16
"""Bytes of a key at most."""


class _Standard(PDFStandardSecurityHandler):
    def decrypt_rc4(self, objid: int, genno: int, data: bytes) -> bytes:
        found = _deciphered(self.key, objid, genno, data)
        return super().decrypt_rc4(objid, genno, data) if found is None else found


class _StandardV4(PDFStandardSecurityHandlerV4):
    def decrypt_rc4(self, objid: int, genno: int, data: bytes) -> bytes:
        found = _deciphered(self.key, objid, genno, data)
        return super().decrypt_rc4(objid, genno, data) if found is None else found


HANDLERS: Mapping[int, type[PDFStandardSecurityHandler]] = MappingProxyType(
    {**PDFDocument.security_handler_registry, 1: _Standard, 2: _Standard, 4: _StandardV4}
)
"""By the version of the algorithm (V)."""


def _deciphered(key: bytes | None, objid: int, genno: int, data: bytes) -> bytes | None:
    """An object's bytes (ISO 32000-1, 7.6.2, algorithm 1); None where the library lacks RC4, or keys of that length."""
    own = (key or b"") + objid.to_bytes(4, "little")[:3] + genno.to_bytes(4, "little")[:2]
    digest = hashlib.md5(own, usedforsecurity=False).digest()
    try:
        from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4

        return Cipher(ARC4(digest[: min(len(own), _MOST)]), None).decryptor().update(data)
    except (ImportError, UnsupportedAlgorithm, ValueError):
        return None
