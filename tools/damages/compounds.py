"""Damage to OLE compound files (HWP 5): sectors, streams, and the records in streams."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from random import Random

from olefile import OleFileIO

from tests.makers import hwp as make
from tools.damages.blocks import EXTREMES, MOST_GROWTH, any_bytes, extreme

_SECTOR = _HEADER = 512
_FAT_LIST, _DIRECTORY = 76, 48
"""Where the header has the first sectors of the allocation table and of the directory."""
_TAGS = (0x42, 0x43, 0x47, 0x48, 0x4C, 0x4D, 0x5A, 0)
_LEVELS = (0, 1, 2, 5, 50, 300, 0x3FF)
_PATH = 2
"""The most parts of a path that the maker of compound files writes."""
_EXTENDED = 0xFFF
_HEAD = 4


def sectors(data: bytes, chance: Random) -> bytes:
    """Damages links of the allocation table, entries of the directory or fields of the header."""
    made = bytearray(data)
    first = {at: _HEADER + struct.unpack_from("<I", data, at)[0] * _SECTOR for at in (_FAT_LIST, _DIRECTORY)}
    start, length = chance.choice(((first[_FAT_LIST], 2048), (first[_DIRECTORY], 2048), (24, _HEADER - 24)))
    for _ in range(int(2 ** chance.uniform(0, 6))):
        at = start + 4 * chance.randrange(length // 4)
        if at + 4 <= len(made):
            struct.pack_into("<I", made, at, chance.choice((*EXTREMES, chance.randrange(len(data) // _SECTOR + 1))))
    return bytes(made)


def records(data: bytes, chance: Random) -> bytes:
    """Damages records of a stream, which is then packed again in a sound compound file."""
    streams = _streams(data)
    packed = [path for path in streams if path.startswith(("BodyText/", "ViewText/", "DocInfo"))]
    path = chance.choice([*packed * 3, *streams])
    plain = _inflated(streams[path]) if path in packed else None
    damage = chance.choice((_records, _records, any_bytes))
    streams[path] = any_bytes(streams[path], chance) if plain is None else make.deflated(damage(plain, chance))
    return make.compound(streams)


def streams(data: bytes, chance: Random) -> bytes:
    """Leaves streams out, doubles them, empties them or swaps their contents."""
    held = _streams(data)
    one, two = chance.choice(list(held)), chance.choice(list(held))
    section = f"BodyText/Section{chance.randint(0, 99_999)}"
    held |= chance.choice(({one: b""}, {section: held[one]}, {one: held[two], two: held[one]}))
    if chance.random() < 1 / 4:
        del held[one]
    return make.compound(held)


def _streams(data: bytes) -> dict[str, bytes]:
    with OleFileIO(io.BytesIO(data)) as ole:
        return {"/".join(path): ole.openstream(path).read() for path in ole.listdir() if len(path) <= _PATH}


def _inflated(data: bytes) -> bytes | None:
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data)
    except zlib.error:
        return None


def _records(data: bytes, chance: Random) -> bytes:
    """Changes tag, level or size of records, writes extreme numbers in them, or leaves out, repeats or reorders them."""
    found, at = [], 0
    while at + _HEAD <= len(data):
        size, head = struct.unpack_from("<I", data, at)[0] >> 20, _HEAD
        if size == _EXTENDED and at + 2 * _HEAD <= len(data):
            size, head = struct.unpack_from("<I", data, at + _HEAD)[0], 2 * _HEAD
        found.append(data[at : at + head + size])
        at += head + size
    for _ in range(int(2 ** chance.uniform(0, 6)) if found else 0):
        one = chance.randrange(len(found))
        found[one : one + 1] = _instead(found[one], chance.choice(found), chance)
    return b"".join(found)


def _instead(record: bytes, other: bytes, chance: Random) -> Sequence[bytes]:
    """What replaces a record."""
    if len(record) < _HEAD:
        return [record]
    packed, body = struct.unpack_from("<I", record)[0], record[_HEAD:]
    headers = (
        packed & ~0x3FF | chance.choice(_TAGS),
        packed & ~(0x3FF << 10) | chance.choice(_LEVELS) << 10,
        packed & 0xFFFFF | chance.randrange(0x1000) << 20,
    )
    times = min(chance.choice((2, 10, 1000, 30_000)), MOST_GROWTH // len(record) + 1)
    return chance.choice(
        (
            *([struct.pack("<I", head) + body] for head in headers),
            [record[:_HEAD] + extreme(body, chance)],
            [record] * times,
            [],
            [record, other],
        )
    )
