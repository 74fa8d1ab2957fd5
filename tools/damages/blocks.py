"""Damage to bytes of any meaning."""

from __future__ import annotations

import struct
from collections.abc import Callable
from random import Random
from typing import TypeAlias

Damage: TypeAlias = Callable[[bytes, Random], bytes]

MOST_GROWTH = 4_000_000
"""The most bytes that repetition adds."""
EXTREMES = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
"""Numbers at the limits of their types."""
_FORMS = (("<B", 0xFF), ("<H", 0xFFFF), ("<I", 0xFFFFFFFF), (">I", 0xFFFFFFFF))
_NOISE = (
    *(b"\0", b"\xff", b"<", b">", b"&#0;", b"\xed\xa0\x80", b"\xe2\x80\x8b", b"<p>", b"(", b")", b"\r\n", b"]]>", b"%"),
    *(b"\xea\xb0", b"\n", b"- ", b"042-724-0000 "),
)
"""Bytes that have a meaning for some reader."""


def any_bytes(data: bytes, chance: Random) -> bytes:
    """Damages the bytes in one of these ways."""
    return chance.choice(BYTES)(data, chance) if data else data


def _block(data: bytes, chance: Random) -> tuple[int, int]:
    """A stretch of the bytes; short ones are more frequent than long ones."""
    length = min(len(data), int(2 ** chance.uniform(0, 14)))
    start = chance.randint(0, len(data) - length)
    return start, start + length


def _flip(data: bytes, chance: Random) -> bytes:
    made = bytearray(data)
    for _ in range(int(2 ** chance.uniform(0, 8))):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def extreme(data: bytes, chance: Random) -> bytes:
    """Writes numbers at the limits of their types in a few places."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        form, mask = chance.choice(_FORMS)
        size = struct.calcsize(form)
        if len(made) >= size:
            struct.pack_into(form, made, chance.randint(0, len(made) - size), chance.choice(EXTREMES) & mask)
    return bytes(made)


def _cut(data: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] if chance.random() < 3 / 4 else data[at:]


def _drop(data: bytes, chance: Random) -> bytes:
    start, end = _block(data, chance)
    return data[:start] + data[end:]


def _zero(data: bytes, chance: Random) -> bytes:
    start, end = _block(data, chance)
    return data[:start] + chance.choice((b"\0", b"\xff", b" ")) * (end - start) + data[end:]


def _double(data: bytes, chance: Random) -> bytes:
    start, end = _block(data, chance)
    return data[:end] + data[start:]


def _repeat(data: bytes, chance: Random) -> bytes:
    start, end = _block(data, chance)
    times = min(int(2 ** chance.uniform(1, 14)), MOST_GROWTH // (end - start + 1))
    return data[:start] + data[start:end] * times + data[end:]


def _shuffle(data: bytes, chance: Random) -> bytes:
    size = max(1, int(len(data) / 2 ** chance.uniform(1, 8)))
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    first, second = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    pieces[first], pieces[second] = pieces[second], pieces[first]
    return b"".join(pieces)


def _insert(data: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    known = chance.choice(_NOISE) * int(2 ** chance.uniform(0, 16))
    made = known if chance.random() < 1 / 2 else chance.randbytes(chance.randint(1, 3000))
    return data[:at] + made + data[at:]


BYTES: tuple[Damage, ...] = (_flip, extreme, _cut, _drop, _zero, _double, _repeat, _shuffle, _insert)
