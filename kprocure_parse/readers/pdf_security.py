"""How pdfminer takes passwords and deciphers RC4, mended.

Passwords: one that a file does not need is no wrong one; Hangul in files of before 2008 is tried as writers put it there.
RC4 by `cryptography`, on which pdfminer stands: its own takes time with the square of a stream's length, 1.6 s for 200 kB,
most of a minute for a megabyte; PDFs that may be read and not changed have such streams.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers import Cipher
from pdfminer.pdfdocument import (
    PDFDocument,
    PDFStandardSecurityHandler,
    PDFStandardSecurityHandlerV4,
    PDFStandardSecurityHandlerV5,
)

from kprocure_parse.readers.pdf_passwords import as_marks, as_utf8

_MOST = 16
"""Bytes of a key at most."""


class _Standard(PDFStandardSecurityHandler):
    def authenticate(self, password: str) -> bytes | None:
        """The key; of a file that needs no password whatever is given, as a file has that may be read and not changed."""
        for each in (password, as_utf8(password), as_marks(password)):
            with suppress(ValueError):  # letters that the scheme of the file does not have
                if (key := super().authenticate(each)) is not None:
                    return key
        return super().authenticate("")

    def decrypt_rc4(self, objid: int, genno: int, data: bytes) -> bytes:
        found = _deciphered(self.key, objid, genno, data)
        return super().decrypt_rc4(objid, genno, data) if found is None else found


class _StandardV4(_Standard, PDFStandardSecurityHandlerV4):
    pass


class _StandardV5(_Standard, PDFStandardSecurityHandlerV5):
    pass


HANDLERS: Mapping[int, type[PDFStandardSecurityHandler]] = MappingProxyType(
    {**PDFDocument.security_handler_registry, 1: _Standard, 2: _Standard, 4: _StandardV4, 5: _StandardV5}
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
