"""Damage to PDFs: inside packed streams, and in the numbers and names that hold the objects together."""

from __future__ import annotations

import re
import zlib
from random import Random

from tools.damages.blocks import MOST_GROWTH, any_bytes
from tools.damages.tags import numbers_in

numbers = numbers_in(re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])"))
"""Changes numbers outside packed streams; all offsets after them become wrong."""
_STREAM = re.compile(rb"stream\r?\n")
_REFERENCE = re.compile(rb"\b\d+(?= \d+ (?:R|obj)\b)")
_NAME = re.compile(rb"/[A-Za-z][A-Za-z0-9]{0,30}")
_PLACE = re.compile(rb"\b\d{10} \d{5} [nf]|(?<=startxref)\s+\d+|(?<=/Prev )\d+|(?<=/Length )\d+|(?<=/Count )\d+")


def inside_stream(data: bytes, chance: Random) -> bytes:
    """Damages a stream after inflating it, and deflates it into its old place, so that all offsets stay right."""
    starts = [match.end() for match in _STREAM.finditer(data)]
    for start in chance.sample(starts, min(8, len(starts))):
        end = data.find(b"endstream", start)
        try:
            plain = zlib.decompressobj().decompress(data[start:end], MOST_GROWTH)
        except zlib.error:
            continue
        if end < 0 or not plain:
            continue
        edited = chance.choice((numbers, numbers, _words, any_bytes))(plain, chance)
        packed = zlib.compress(edited, 9)[: end - start]
        return data[:start] + packed.ljust(end - start, b"\n") + data[end:]
    return data


def objects(data: bytes, chance: Random) -> bytes:
    """Changes object numbers, offsets, lengths, counts or names of entries without changing their width."""
    pattern = chance.choice((_REFERENCE, _REFERENCE, _PLACE, _NAME))
    found = list(pattern.finditer(data))
    made = bytearray(data)
    for match in chance.sample(found, min(len(found), int(2 ** chance.uniform(0, 5)))):
        other = chance.choice((chance.choice(found)[0], chance.choice(found)[0], b"0", b"-1", b"9" * 10))
        made[match.start() : match.end()] = other[: len(match[0])].ljust(len(match[0]))
    return bytes(made)


def _words(data: bytes, chance: Random) -> bytes:
    """Swaps operators and operands, or opens something that is never closed."""
    words = data.split(b" ")
    for _ in range(int(2 ** chance.uniform(0, 8))):
        one, two = chance.randrange(len(words)), chance.randrange(len(words))
        first, second = words[one], words[two]
        words[one], words[two] = chance.choice(((second, first), (first + b" " + first, second), (b"q", b"[" * 40)))
    return b" ".join(words)
