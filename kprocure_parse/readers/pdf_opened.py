"""A PDF as pdfminer opens it, with damaged streams cut to what can be unpacked. Knows objects, not pages.

pdfminer either gives up a damaged stream, or unpacks it byte by byte and copies the result for each byte, which takes
minutes for a megabyte.
"""

from __future__ import annotations

import zlib
from io import BytesIO

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream
from pdfminer.psparser import LIT

_STEP = 4_096
_IMAGE = LIT("Image")


class OpenedPdf(PDFDocument):
    """The objects of a file; `mended` holds the numbers of streams of which a part is lost. Raises what pdfminer raises."""

    def __init__(self, data: bytes, password: str | None = None) -> None:
        self.mended: set[int] = set()
        try:
            super().__init__(PDFParser(BytesIO(data)), password or "")
        except UnicodeEncodeError:  # Hangul, in a file of before 2008: its passwords are in Latin letters
            raise PDFPasswordIncorrect from None

    def getobj(self, objid: int) -> object:
        """An object by its number; a damaged stream holds what comes before the damage. Pictures are left as they are."""
        found: object = super().getobj(objid)
        if isinstance(found, PDFStream) and found.rawdata and found.attrs.get("Subtype") is not _IMAGE and _mend(found):
            self.mended.add(objid)
        return found


def _mend(stream: PDFStream) -> bool:
    """Replaces a damaged stream with what can be unpacked of it; False for a sound one."""
    filters = stream.get_filters()
    packed = stream.rawdata or b""
    if not filters or filters[0][0] not in LITERALS_FLATE_DECODE:
        return False
    if stream.decipher is not None and stream.objid is not None and stream.genno is not None:
        packed = stream.decipher(stream.objid, stream.genno, packed, stream.attrs)
    sound = _before_damage(packed)
    if sound is not None:
        stream.rawdata, stream.decipher = zlib.compress(sound, 1), None
    return sound is not None


def _before_damage(packed: bytes) -> bytes | None:
    """What can be unpacked of a damaged stream, to within a few kilobytes; None for a sound one."""
    inflate, made = zlib.decompressobj(), bytearray()
    try:
        for start in range(0, len(packed), _STEP):
            made += inflate.decompress(packed[start : start + _STEP])
    except zlib.error:
        return bytes(made)
    return None if inflate.eof else bytes(made)
