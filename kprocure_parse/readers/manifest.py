"""The list of files in a package (`META-INF/manifest.xml`), which OpenDocument and HWPX share: it says whether there is a password."""

from __future__ import annotations

from kprocure_parse.errors import DamagedDocument
from kprocure_parse.patterns import deferred
from kprocure_parse.readers.archive import Archive

_NAME = "META-INF/manifest.xml"
_ENCRYPTED = deferred(rb"<(?:\w{1,10}:)?encryption-data\b")


def is_encrypted(archive: Archive) -> bool:
    """Whether the list names a file that is encrypted; a list that is missing or damaged names none."""
    try:
        return _ENCRYPTED.search(archive.read(_NAME) or b"") is not None
    except DamagedDocument:
        return False
