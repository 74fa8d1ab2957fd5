"""A mutant of a file: what kind of file it is, and one to three things done to it."""

from __future__ import annotations

import struct
import zipfile
import zlib
from random import Random

from tools.damages import compounds, packages, pdfs
from tools.damages.blocks import Damage, any_bytes
from tools.damages.tags import any_tags

KINDS: tuple[tuple[bytes, str, tuple[Damage, ...], tuple[Damage, ...]], ...] = (
    (b"PK\x03\x04", "hwpx", (packages.inside_xml, packages.inside_xml, packages.members), (packages.around, any_bytes)),
    (
        b"\xd0\xcf\x11\xe0",
        "hwp",
        (compounds.records, compounds.records, compounds.streams),
        (compounds.sectors, any_bytes),
    ),
    (b"%PDF", "pdf", (pdfs.inside_stream, pdfs.objects), (pdfs.numbers, any_bytes)),
    (b"", "text", (any_tags,), (any_bytes,)),
)
"""First bytes → the name of the kind of file, the ways to damage its contents, and the ways to damage the file itself."""
_INSIDE = 0.7
"""The share of damage done to contents."""
_FAILURES = (OSError, ValueError, KeyError, IndexError, struct.error, zipfile.BadZipFile, zlib.error, RuntimeError)
"""What the libraries raise if a file cannot be unpacked, in which case its bytes are damaged."""


def kind(data: bytes) -> str:
    """The kind of a file: hwpx, hwp, pdf, text."""
    return next(name for magic, name, _, _ in KINDS if data.startswith(magic))


def damaged(data: bytes, chance: Random) -> tuple[bytes, tuple[str, ...]]:
    """A mutant of a file, and the names of what was done to it; damage to contents comes first."""
    _, _, inside, around = next(each for each in KINDS if data.startswith(each[0]))
    places = sorted(chance.random() > _INSIDE for _ in range(chance.choice((1, 1, 1, 2, 2, 3))))
    done: list[str] = []
    for outside in places:
        way = chance.choice(around if outside else inside)
        try:
            data = way(data, chance)
        except _FAILURES:
            way, data = any_bytes, any_bytes(data, chance)
        done.append(way.__name__)
    return data, tuple(done)
