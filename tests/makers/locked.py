"""Documents with a password for tests: packages as OpenDocument encrypts them and as Hancom does, HWP streams, Office's older scheme, PDFs by reportlab."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from cryptography.hazmat.decrepit.ciphers import algorithms as old_algorithms
from cryptography.hazmat.decrepit.ciphers import modes as old_modes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from kprocure_parse.testing.writers.zipped import zipped
from tests.makers import hwp

FILES = Path(__file__).parents[1] / "readers" / "locked"
"""Invented texts saved with a password by other programs."""
MANIFEST = "META-INF/manifest.xml"
_ADDRESS = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


class Scheme(NamedTuple):
    """How a package is encrypted: what stands in its list of files, by writer."""

    cipher: str
    start: Literal["sha1", "sha256"]
    checksum: str
    key_bytes: int
    states_key: bool = True
    pads: bool = True
    """Whether the last block states its length, and the checksum is that of the packed file."""


AES = Scheme("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "sha256", f"{_ADDRESS}#sha256-1k", 32)
"""OpenDocument 1.2 and later."""
AES_128 = AES._replace(cipher="http://www.w3.org/2001/04/xmlenc#aes128-cbc", key_bytes=16)
BLOWFISH = Scheme("Blowfish CFB", "sha1", "SHA1/1K", 16, states_key=False)
"""OpenDocument 1.0 and 1.1, as LibreOffice and OpenOffice write them."""
HANCOM = AES._replace(pads=False)


def package(  # noqa: PLR0913 - what is written, and how
    members: Mapping[str, str],
    password: str,
    mimetype: str,
    scheme: Scheme = AES,
    *,
    rounds: int = 2,
    checked: bool = True,
) -> bytes:
    """A package whose members are encrypted, each with a key of its own."""
    made, entries = dict[str, str | bytes](), []
    for number, (name, text) in enumerate(members.items(), 1):
        salt, vector = bytes([number]) * 16, bytes([number + 100]) * (8 if scheme is BLOWFISH else 16)
        start = hashlib.new(scheme.start, password.encode(), usedforsecurity=False).digest()
        key = hashlib.pbkdf2_hmac("sha1", start, salt, rounds, scheme.key_bytes)
        data = text.encode()
        packed = _deflated(data)
        made[name] = _sealed(packed, key, vector, scheme)
        summed = (packed if scheme.pads else data)[:1024]
        checksum = hashlib.new(scheme.start, summed, usedforsecurity=False).digest() if checked else b""
        entries.append(_entry(name, len(data), scheme, checksum, vector, salt, rounds))
    listed = f'<m:manifest xmlns:m="{_ADDRESS}">{"".join(entries)}</m:manifest>'
    return zipped({**made, MANIFEST: listed}, mimetype=mimetype)


def whole_package(inner: bytes, password: str, mimetype: str, argon2: tuple[int, int, int] = (1, 64, 4)) -> bytes:
    """A package that holds another one, encrypted as a whole: as LibreOffice 24.2 and later write it."""
    salt, vector = b"salt" * 4, b"vector_12345"
    start = hashlib.sha256(password.encode()).digest()
    passes, memory, lanes = argon2
    key = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory).derive(start)
    packed = vector + AESGCM(key).encrypt(vector, _deflated(inner), None)
    listed = (
        f'<m:manifest xmlns:m="{_ADDRESS}" xmlns:l="loext"><m:file-entry m:full-path="encrypted-package" m:size="{len(inner)}"><m:encryption-data>'
        f'<m:algorithm m:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" m:initialisation-vector="{_written(vector)}"/>'
        '<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256" m:key-size="32"/>'
        '<m:key-derivation m:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" m:key-size="32" '
        f'l:argon2-iterations="{passes}" l:argon2-memory="{memory}" l:argon2-lanes="{lanes}" m:salt="{_written(salt)}"/>'
        "</m:encryption-data></m:file-entry></m:manifest>"
    )
    return zipped({"encrypted-package": packed, MANIFEST: listed}, mimetype=mimetype)


def _entry(  # noqa: PLR0913, PLR0917 - what the list says of a file
    name: str, size: int, scheme: Scheme, checksum: bytes, vector: bytes, salt: bytes, rounds: int
) -> str:
    start = (
        f'<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#{scheme.start}" m:key-size="32"/>'
        if scheme.states_key
        else ""
    )
    size_of_key = f' m:key-size="{scheme.key_bytes}"' if scheme.states_key else ""
    summed = f' m:checksum-type="{scheme.checksum}" m:checksum="{_written(checksum)}"' if checksum else ""
    return (
        f'<m:file-entry m:full-path="{name}" m:size="{size}"><m:encryption-data{summed}>'
        f'<m:algorithm m:algorithm-name="{scheme.cipher}" m:initialisation-vector="{_written(vector)}"/>{start}'
        f'<m:key-derivation m:key-derivation-name="PBKDF2"{size_of_key} m:iteration-count="{rounds}" m:salt="{_written(salt)}"/>'
        "</m:encryption-data></m:file-entry>"
    )


def _sealed(packed: bytes, key: bytes, vector: bytes, scheme: Scheme) -> bytes:
    if scheme is BLOWFISH:
        stream = Cipher(old_algorithms.Blowfish(key), old_modes.CFB(vector)).encryptor()
        return stream.update(packed) + stream.finalize()
    missing = 16 - len(packed) % 16
    filling = bytes([missing]) * missing if scheme.pads else bytes(missing % 16)
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    return cipher.update(packed + filling) + cipher.finalize()


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def _written(data: bytes) -> str:
    return b64encode(data).decode()


# ------------------------------------------------------------------------------------------ HWP 5


def hwp_stream(data: bytes, key: bytes) -> bytes:
    """A stream encrypted bit by bit, as the scheme is told: each bit by the first that AES makes of the 128 before it."""
    cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - the format's choice
    register, made = 0, 0
    for place in range(len(data) * 8 - 1, -1, -1):
        bit = int.from_bytes(data, "big") >> place & 1 ^ cipher.update(register.to_bytes(16, "big"))[0] >> 7
        register = (register << 1 | bit) % (1 << 128)
        made = made << 1 | bit
    return made.to_bytes(len(data), "big")


# ------------------------------------------------------------------------------------------ Office


def office(inner: bytes, password: str) -> bytes:
    """A compound file with a document in it, by the standard encryption of ECMA-376 (MS-OFFCRYPTO 2.3.4.5), as Office 2007 writes it."""
    key = _office_key(password, salt := b"salt" * 4)
    cipher = Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305 - the format's choice

    def seal(data: bytes) -> bytes:
        return cipher.encryptor().update(data + bytes(-len(data) % 16))

    proof = b"sixteen letters."
    head = struct.pack("<8I", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + "AES\0".encode("utf-16-le")
    verifier = struct.pack("<I", 16) + salt + seal(proof) + struct.pack("<I", 20) + seal(_sha1(proof))
    return hwp.compound({
        "EncryptionInfo": struct.pack("<HHII", 4, 2, 0x24, len(head)) + head + verifier,
        "EncryptedPackage": struct.pack("<Q", len(inner)) + seal(inner),
    })  # fmt: skip


def _office_key(password: str, salt: bytes) -> bytes:
    made = _sha1(salt + password.encode("utf-16-le"))
    for number in range(50_000):
        made = _sha1(struct.pack("<I", number) + made)
    made = _sha1(made + bytes(4))
    return _sha1(bytes(each ^ 0x36 for each in made) + b"\x36" * (64 - len(made)))[:16]


def _sha1(data: bytes) -> bytes:
    return hashlib.sha1(data, usedforsecurity=False).digest()


# ------------------------------------------------------------------------------------------ PDF


def pdf(text: str, password: str, strength: int = 128) -> bytes:
    """A PDF of one line, encrypted by RC4 with 40 or 128 bits."""
    made = io.BytesIO()
    canvas = Canvas(made, encrypt=StandardEncryption(password, strength=strength), invariant=1)
    canvas.drawString(72, 720, text)
    canvas.save()
    return made.getvalue()
