"""Members → a zip without traces of when and where it was written: the same members give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every member, as Hancom Office writes it."""


def zipped(members: Mapping[str, str | bytes], *, mimetype: str = "") -> bytes:
    """A zip of these members; before them, uncompressed, the mimetype that names the format, if it has one."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        if mimetype:
            archive.writestr(_info("mimetype"), mimetype, ZIP_STORED)
        for name, data in members.items():
            archive.writestr(_info(name), data, ZIP_DEFLATED)
    return made.getvalue()


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _EPOCH)
    info.create_system = 0
    return info
