"""Damage to zip archives (HWPX, ODT, DOCX): their files, the contents of these, their packed bytes."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from random import Random
from typing import TypeAlias

from tools.damages.blocks import EXTREMES, any_bytes
from tools.damages.tags import any_tags

_Members: TypeAlias = list[tuple[str, bytes]]
_BODIES = ("section", "content.xml", "word/document")
"""Parts of the names of files that hold text."""
_MARK = re.compile(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)")


def inside_xml(data: bytes, chance: Random) -> bytes:
    """Edits an XML file of the package, most often one with text."""
    members = _members(data)
    texts = [at for at, (name, _) in enumerate(members) if name.endswith((".xml", ".hpf", ".txt"))]
    sections = [at for at in texts if any(word in members[at][0] for word in _BODIES)]
    if not texts:
        return data
    at = chance.choice(sections if sections and chance.random() < 3 / 4 else texts)
    members[at] = members[at][0], any_tags(members[at][1], chance)
    return _zipped(members)


def members(data: bytes, chance: Random) -> bytes:
    """Leaves out, renames, doubles, empties or reorders files of the package, or swaps their contents."""
    files = _members(data)
    for _ in range(chance.randint(1, 3) if files else 0):
        one, two = chance.randrange(len(files)), chance.randrange(len(files))
        (name, content), (other, others) = files[one], files[two]
        number = f"Contents/section{chance.randint(0, 9999)}.xml"
        renamed = chance.choice((other, name.upper(), f"x/{name}", name[:-1], "../" + name, number))
        files[one : one + 1] = chance.choice(
            ([], [(renamed, content)], [(name, content), (number, content)], [(name, others)], [(name, b"")])
        )
        chance.shuffle(files)
    return _zipped(files)


def around(data: bytes, chance: Random) -> bytes:
    """Damages the central directory, a local header, or the packed bytes of a file."""
    marks = [match.start() for match in _MARK.finditer(data)]
    at = min(len(data) - 1, (chance.choice(marks) if marks else 0) + chance.randrange(60))
    flipped = bytes([data[at] ^ 1 << chance.randrange(8)])
    return b"".join(
        chance.choice(
            (
                (data[:at], flipped, data[at + 1 :]),
                (data[:at], struct.pack("<I", chance.choice(EXTREMES)), data[at + 4 :]),
                (data[:at], any_bytes(data[at:], chance)),
            )
        )
    )


def _members(data: bytes) -> _Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(member.filename, archive.read(member)) for member in archive.infolist()]


def _zipped(files: _Members) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.NameToInfo.pop(info.filename, None)  # the same name twice is the damage, so no warning
            archive.writestr(info, content)
    return made.getvalue()
