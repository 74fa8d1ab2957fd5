"""The list of files in a package (`META-INF/manifest.xml`), which OpenDocument and HWPX share: which are encrypted, and how.

Source: OpenDocument 1.2 and 1.3, part 3 (1.3: part 2), chapter 4; KS X 6101, chapter 15, refers to it for HWPX.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from attrs import frozen

from kprocure_parse.errors import DamagedDocument
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.archive import Archive
from kprocure_parse.readers.markup import parse_xml, whole_number
from kprocure_parse.value_object import ValueObject

_NAME = "META-INF/manifest.xml"
_ENCRYPTED = deferred(rb"<(?:\w{1,10}:)?encryption-data\b")
_SHA256_BYTES = 32


@frozen(eq=False, repr=False)
class Encryption(ValueObject):
    """How a file is encrypted. Names are those of the standard without their address, in small letters: `aes256-cbc`."""

    cipher: str
    vector: bytes
    derivation: str
    rounds: int
    salt: bytes
    key_bytes: int
    """The length of the key; 0 where the list does not say."""
    argon2: tuple[int, int, int]
    """Passes, KiB of memory and lanes of Argon2id; 0 where the list does not say."""
    start: str
    """What the password is hashed by before the key is made of it: `sha1`, `sha256`."""
    checksum_by: str
    checksum: bytes
    size: int
    """Bytes of the file before it was packed; 0 where the list does not say."""


def is_encrypted(archive: Archive) -> bool:
    """Whether the list names a file that is encrypted; a list that is missing or damaged names none."""
    try:
        return _ENCRYPTED.search(archive.read(_NAME) or b"") is not None
    except DamagedDocument:
        return False


def encryptions(archive: Archive) -> Mapping[str, Encryption]:
    """The encrypted files by their names. Raises DamagedDocument for a list that cannot be read."""
    root = parse_xml(archive.read(_NAME) or b"", archive.format, archive.limits)
    entries = ((each, each.find("encryption-data")) for each in root.iter("file-entry"))
    return {
        each.get("full-path", "").lstrip("/"): _encryption(each, told) for each, told in entries if told is not None
    }


def _encryption(entry: Element, told: Element) -> Encryption:
    cipher, key, start = (_part(told, name) for name in ("algorithm", "key-derivation", "start-key-generation"))
    usual = "sha256" if whole_number(start, "key-size") == _SHA256_BYTES else "sha1"
    return Encryption(
        cipher=_bare(cipher.get("algorithm-name", "")),
        vector=_bytes(cipher.get("initialisation-vector", "")),
        derivation=_bare(key.get("key-derivation-name", "")),
        rounds=_count(key, "iteration-count"),
        salt=_bytes(key.get("salt", "")),
        key_bytes=_count(key, "key-size"),
        argon2=(_count(key, "argon2-iterations"), _count(key, "argon2-memory"), _count(key, "argon2-lanes")),
        start=_bare(start.get("start-key-generation-name", usual)),
        checksum_by=_bare(told.get("checksum-type", "")),
        checksum=_bytes(told.get("checksum", "")),
        size=_count(entry, "size"),
    )


def _part(told: Element, name: str) -> Element:
    found = told.find(name)
    return Element(name) if found is None else found


def _count(told: Element, name: str) -> int:
    return max(whole_number(told, name), 0)


def _bare(name: str) -> str:
    """`http://www.w3.org/2001/04/xmlenc#aes256-cbc` → `aes256-cbc`; older writers leave out the address."""
    return name.rpartition("#")[2].rpartition(":")[2].strip().lower()


def _bytes(written: str) -> bytes:
    try:
        return b64decode(written)
    except (binascii.Error, ValueError):
        return b""
