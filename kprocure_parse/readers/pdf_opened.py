"""A PDF as pdfminer opens it, with damaged streams cut to what can be unpacked. Knows objects, not pages.

pdfminer either gives up a damaged stream, or unpacks it byte by byte and copies the result for each byte, which takes
minutes for a megabyte.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import ClassVar

from pdfminer.pdfdocument import PDFDocument, PDFStandardSecurityHandler
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream
from pdfminer.psparser import LIT

from kprocure_parse.errors import ReadError
from kprocure_parse.readers.limits import DEFAULT, Limits
from kprocure_parse.readers.pdf_security import HANDLERS
from kprocure_parse.readers.pdf_streams import LARGE, check_stream

_STEP = 4_096
_IMAGE = LIT("Image")
_PREFIX = 16_384
"""Bytes of a stream that are deciphered to tell whether it is packed densely."""


class OpenedPdf(PDFDocument):
    """The objects of a file; `mended` holds the numbers of streams of which a part is lost.

    Raises what pdfminer raises, and LimitExceeded for encrypted streams, into which nobody sees before.
    """

    security_handler_registry: ClassVar[Mapping[int, type[PDFStandardSecurityHandler]]] = HANDLERS  # type: ignore[assignment] # it is only read

    def __init__(self, data: bytes, limits: Limits = DEFAULT, password: str | None = None) -> None:
        self.mended: set[int] = set()
        self._limits = limits
        self._sizes: dict[int, int] = {}
        super().__init__(PDFParser(BytesIO(data)), password or "")

    def getobj(self, objid: int) -> object:
        """An object by its number; a damaged stream holds what comes before the damage. Pictures are left as they are."""
        found: object = super().getobj(objid)
        if isinstance(found, PDFStream) and found.rawdata:
            self._count(objid, found)
            if found.attrs.get("Subtype") is not _IMAGE and _mend(found):
                self.mended.add(objid)
        return found

    def check_streams(self) -> None:
        """Looks at every encrypted stream, for an engine that is not watched. Raises LimitExceeded."""
        for objid in [each for xref in self.xrefs for each in xref.get_objids()] if self.decipher else ():
            try:
                found = super().getobj(objid)
            except ReadError:
                raise
            except Exception:  # noqa: BLE001, S112 - pdfminer lets any exception out; the engine will not read it either # nosec B112
                continue
            if isinstance(found, PDFStream) and found.rawdata:
                self._count(objid, found)

    def _count(self, objid: int, stream: PDFStream) -> None:
        """Counts what an encrypted stream unpacks to, before it is unpacked as a whole."""
        raw = stream.rawdata or b""
        if stream.decipher is None or objid in self._sizes or len(raw) < LARGE:
            return
        self._sizes[objid] = 0
        filters = stream.get_filters()
        if filters and filters[0][0] in LITERALS_FLATE_DECODE:
            before = sum(self._sizes.values())
            self._sizes[objid] = check_stream(
                _clear(stream, raw[:_PREFIX]), lambda: _clear(stream, raw), before, self._limits
            )


def _clear(stream: PDFStream, raw: bytes) -> bytes:
    """Bytes of an encrypted stream, deciphered; none if that cannot be done, as the engine will find, too."""
    if stream.decipher is None or stream.objid is None or stream.genno is None:
        return raw
    try:
        return bytes(stream.decipher(stream.objid, stream.genno, raw, stream.attrs))
    except Exception:  # noqa: BLE001 - pdfminer lets any exception out
        return b""


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
