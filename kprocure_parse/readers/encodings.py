"""Bytes of a text file with any markup → str. Knows encodings and no format."""

from __future__ import annotations

from kprocure_parse.document import Format
from kprocure_parse.errors import DamagedDocument, UnsupportedFormat

_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte-order marks; where one is the beginning of another, the longer comes first."""

_DECLARED = {
    "utf-8": "utf-8", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "us-ascii": "utf-8",
    "euc-kr": "cp949", "euc_kr": "cp949", "euckr": "cp949", "korean": "cp949", "ks_c_5601-1987": "cp949", "ks_c_5601-1989": "cp949",
    "ksc5601": "cp949", "ksc_5601": "cp949", "ks_c_5601": "cp949", "windows-949": "cp949", "cp949": "cp949", "ms949": "cp949", "x-windows-949": "cp949",
}  # fmt: skip
"""Names that documents give to their encoding → Python's name. CP949 includes EUC-KR; browsers read both labels as CP949."""

_HEAD = 4096
_FEWEST_ZEROS = 0.02
"""Share of zero bytes from which a text counts as UTF-16: Korean text in UTF-16 has 20 to 40 %, stray zeros are far fewer."""
_FEW_REPLACED, _MOST_REPLACED = 8, 0.02
"""How many characters, and what share of them, a declared encoding may fail to read before the declaration is ignored."""

_FEW_STRAYS, _PER_STRAY, _FEWEST_SOUND = 3, 200, 10
"""How many characters an encoding may fail to read (a damaged byte, a text cut inside a character): 3, or one in 200 of a long
text; and a text must have 10 characters for each.

CP949 read as UTF-8 fails at every syllable; UTF-8 read as CP949 seldom fails, so CP949 is tried second.
"""


def decode(data: bytes, format: Format, declared: str | None = None) -> str:  # noqa: A002 - as in the errors
    """Tries, in this order: a byte-order mark, UTF-8, CP949 (EUC-KR), and the declared encoding.

    The declaration comes last: hardly any Korean text is valid in both by chance, and saved pages keep the label of
    the server's encoding after the browser wrote them in another. A few bytes that cannot be decoded become U+FFFD. Raises
    UnsupportedFormat for binary data, DamagedDocument if the bytes are not text in any of these encodings.
    """
    encoding, rest = marked(data)
    encoding = encoding or _wide(data)
    if encoding is not None:
        return rest.decode(encoding, errors="replace")
    if b"\x00" * 4 in data[:_HEAD]:
        raise UnsupportedFormat(None, "binary data; no document format was recognised")
    return _narrow(data, format, _DECLARED.get((declared or "").strip().lower()))


def marked(data: bytes) -> tuple[str | None, bytes]:
    """The encoding that a byte-order mark names, or None, and the bytes after the mark."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding, data[len(bom) :]
    return None, data


def head(data: bytes, length: int) -> str:
    """The first bytes as text in which ASCII markup can be found; other characters may come out wrong."""
    encoding, rest = marked(data[: length + 4])
    encoding = encoding or _wide(data)
    return rest.decode(encoding or "latin-1", errors="replace")


def _narrow(data: bytes, format: Format, declared: str | None) -> str:  # noqa: A002 - as above
    for encoding in ("utf-8", "cp949"):
        if (text := _strictly(data, encoding)) is not None:
            return text
    text = data.decode(declared, errors="replace") if declared else ""
    if text and text.count("\ufffd") <= _FEW_REPLACED + len(text) * _MOST_REPLACED:
        return text
    for encoding in ("utf-8", "cp949"):
        text = data.decode(encoding, errors="replace")
        strays = text.count("\ufffd")
        if strays <= max(_FEW_STRAYS, len(text) // _PER_STRAY) and strays * _FEWEST_SOUND <= len(text):
            return text
    raise DamagedDocument(format, "bytes that are no text in UTF-8, UTF-16 or CP949 (EUC-KR)")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> str | None:
    """The byte order of UTF-16, from where the zero bytes of its ASCII characters stand; None for other bytes."""
    start = data[:_HEAD]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if even + odd <= len(start) * _FEWEST_ZEROS or b"\x00" * 4 in start:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"
