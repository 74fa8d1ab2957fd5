"""Checks how much the compressed streams of a PDF unpack to, before an engine unpacks them. Knows no object and no page.

Engines unpack a stream as a whole. Deflate packs a thousand to one at most, so only streams of some size can be dangerous,
and of these only the ones whose beginning is packed far more densely than text, fonts or photographs.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from kprocure_parse.readers.limits import Limits

_STREAM = re.compile(rb"stream\r?\n(?=\x78[\x01\x5e\x9c\xda])")
LARGE = 65_536
"""Bytes of a packed stream from which on it is looked at."""
_PROBE, _DENSE, _STEP = 262_144, 60, 4_194_304


def check_unpacked(data: bytes, limits: Limits) -> None:
    """Raises LimitExceeded if the densely packed streams together unpack to more than `limits.max_unpacked`."""
    total = 0
    for match in _STREAM.finditer(data):
        start = match.end()
        end = data.find(b"endstream", start)
        if (end if end >= 0 else len(data)) - start < LARGE:
            continue
        total += _unpacked(data[start : end if end >= 0 else None], limits.max_unpacked - total + 1)
        limits.check("pdf", "max_unpacked", total, "bytes unpacked")


def check_stream(beginning: bytes, whole: Callable[[], bytes], before: int, limits: Limits) -> int:
    """What an encrypted stream unpacks to, if its beginning is packed densely, else 0; `before` is that of the others.

    Raises LimitExceeded.
    """
    if not _unpacked(beginning, _PROBE):
        return 0
    size = _unpacked(whole(), limits.max_unpacked - before + 1)
    limits.check("pdf", "max_unpacked", before + size, "bytes unpacked")
    return size


def _unpacked(packed: bytes, bound: int) -> int:
    """The size that a stream unpacks to, up to a bound; 0 if its beginning is not packed densely."""
    inflate = zlib.decompressobj()
    try:
        total = len(inflate.decompress(packed, _PROBE))
        if total < _DENSE * (len(packed) - len(inflate.unconsumed_tail)):
            return 0
        while not inflate.eof and inflate.unconsumed_tail and total < bound:
            total += len(inflate.decompress(inflate.unconsumed_tail, _STEP))
    except zlib.error:
        return 0
    return total
