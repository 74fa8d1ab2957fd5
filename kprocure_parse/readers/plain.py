"""Plain text in any encoding → Document. Knows bytes, line ends and columns, no release."""

from __future__ import annotations

import unicodedata

import regex

from kprocure_parse.document import Block, Cell, Document, Paragraph, Span, Table
from kprocure_parse.errors import DamagedDocument, LimitExceeded, UnsupportedFormat

MAX_BYTES = 200_000_000
"""Default limit on the size of an input, in bytes; many times the longest release ever published."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_HANCOM = {
    0xF02B1: "①", 0xF02B2: "②", 0xF02B3: "③", 0xF02B4: "④", 0xF02B5: "⑤", 0xF02B6: "⑥", 0xF02B7: "⑦", 0xF02B8: "⑧", 0xF02B9: "⑨",
    0xF007E: "☞", 0xF02EF: "·", 0xF02F2: "◦", 0xF02FB: "□", 0xF02FC: "□",
    0xF076: "❖", 0xF0A7: "▪", 0xF071: "❑", 0xF06E: "■", 0xF0FE: "☑", 0xF0A0: "▪", 0xF09F: "•", 0xF09E: "·",
    0xF08C: "❶", 0xF08D: "❷", 0xF08E: "❸", 0xF08F: "❹", 0xF081: "①", 0xF082: "②", 0xF083: "③", 0xF084: "④",
    0xF0DE: "⇒", 0xF0DD: "⇐",
}  # fmt: skip
"""Private-use glyphs of Hancom (plane 15) and of Wingdings (U+F0xx) → the public character they draw."""

_FULLWIDTH = {
    code: chr(code - 0xFEE0)
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *map(ord, "（）［］＜＞：；，．／＊－＋％＆＃＝｜＠＿"))
}  # fmt: skip
"""Full-width digits, letters and the marks of the form; typography (？ ！ ～) stays as it was typed."""

_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), None)
_LONE_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CHARACTERS: dict[int, str | None] = {**_HANCOM, **_FULLWIDTH, **_LINE_ENDS, **_INVISIBLE, **_LONE_SURROGATES}

_ENTITIES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0", "middot": "·", "hellip": "…", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "bull": "•", "rarr": "→", "times": "×", "deg": "°",
}  # fmt: skip
_ENTITY = regex.compile(r"&(?:#(?P<dec>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[A-Za-z]{2,8}));")

_PRINTABLE, _ABOVE_SURROGATES = range(0x20, 0xD800), range(0xE000, 0x110000)

_LINE = regex.compile(r"[^\n]++")
_WALL = regex.compile(r"\t|[ \u3000]*+\u00a0[ \u00a0\u3000]++(?=\S)")
"""A cell wall in copied text: a tab, or a run of two and more spaces with an NBSP among them."""
_PREVIEW_LINE = regex.compile(r"\s*+(?:<[^<>\n]*+>){2,}+\s*+")
_PREVIEW_CELL = regex.compile(r"<([^<>\n]*+)>")

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", "a PDF file; this version reads plain text only"),
    (b"PK\x03\x04", "hwpx", "a zip archive (HWPX, DOCX or ODT); this version reads plain text only"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "hwp", "an OLE file (HWP 5 or an old Office format); this version reads plain text only"),
    (b"HWP Document File", "hwp", "an HWP 3 file, a format of the 1990s; save it as HWP 5, HWPX or text"),
    (b"\x89PNG", "png", "a picture, not a document"),
    (b"\xff\xd8\xff", "jpeg", "a picture, not a document"),
)  # fmt: skip


def read(data: bytes, *, max_bytes: int = MAX_BYTES) -> Document:
    """Bytes of a text file → Document. UTF-8, UTF-16, UTF-32 and CP949 (EUC-KR) are told apart by content.

    Raises LimitExceeded over `max_bytes`, UnsupportedFormat for another format's bytes,
    DamagedDocument for an empty file or bytes that are no text in any of these encodings.
    """
    if len(data) > max_bytes:
        raise LimitExceeded("plain", f"{len(data):,} bytes; the limit max_bytes is {max_bytes:,}", "max_bytes")
    if not data.strip(b"\x00\t\n\r "):
        raise DamagedDocument("plain", "the file is empty")
    for magic, name, reason in _MAGIC:
        if data.startswith(magic):
            raise UnsupportedFormat(name, reason)
    return read_text(_decode(data))


def read_text(text: str) -> Document:
    """A string → Document: normalised once, then one paragraph a line, columns as tables. Never raises."""
    normal = normalise(text)
    return Document(text=normal, blocks=tuple(_blocks(normal)), format="plain")


def normalise(text: str) -> str:
    """NFC, LF, entities decoded once, Hancom's private glyphs and full-width forms by table.

    Not NFKC, which would destroy ㆍ ① ㎡. Invisible characters (zero-width, byte-order mark) are dropped; a lone surrogate becomes U+FFFD.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    if "&" in unified:
        unified = _ENTITY.sub(_character, unified)
    return unicodedata.normalize("NFC", unified.translate(_CHARACTERS))


def _character(match: regex.Match[str]) -> str:
    if match["name"]:
        return _ENTITIES.get(match["name"], match[0])
    code = int(match["dec"]) if match["dec"] else int(match["hex"], 16)
    return chr(code) if code in _PRINTABLE or code in _ABOVE_SURROGATES else match[0]


def _decode(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace")
    for encoding in _candidates(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DamagedDocument("plain", "bytes that are no text in UTF-8, UTF-16 or CP949 (EUC-KR)")


def _candidates(data: bytes) -> tuple[str, ...]:
    head = data[:4096]
    if b"\x00" not in head:
        return ("utf-8", "cp949")
    if b"\x00" * 4 in head:
        raise UnsupportedFormat(None, "binary data; no document format was recognised")
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return ("utf-16-be",) if even > odd else ("utf-16-le",)


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    rows: list[tuple[Span, ...]] = []
    for match in _LINE.finditer(text):
        line = _trimmed(text, Span(*match.span()))
        if not line:
            continue
        cells = _cells(text, Span(match.start(), line.end))
        if len([cell for cell in cells if cell]) > 1:
            rows.append(cells)
            continue
        _close(blocks, rows)
        blocks.append(Paragraph(span=line))
    _close(blocks, rows)
    return blocks


def _close(blocks: list[Block], rows: list[tuple[Span, ...]]) -> None:
    if rows:
        cells = tuple(
            Cell(span=span, row=number, column=column)
            for number, row in enumerate(rows)
            for column, span in enumerate(row)
        )
        filled = [cell.span for cell in cells if cell.span]
        blocks.append(Table(span=Span(filled[0].start, filled[-1].end), cells=cells))
        rows.clear()


def _cells(text: str, line: Span) -> tuple[Span, ...]:
    if _PREVIEW_LINE.fullmatch(text, *line):
        return tuple(_trimmed(text, Span(*m.span(1))) for m in _PREVIEW_CELL.finditer(text, *line))
    found, start = [], line.start
    for wall in _WALL.finditer(text, *line):
        found.append(_trimmed(text, Span(start, wall.start())))
        start = wall.end()
    found.append(_trimmed(text, Span(start, line.end)))
    return tuple(found)


def _trimmed(text: str, span: Span) -> Span:
    piece = text[span.slice]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip()))))
