"""Small PDF files for tests: glyphs at given places, ruling lines, a Type 0 font without a font program.

Text extraction needs no glyph shapes: a ToUnicode map and widths are enough for both engines.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias


class Line(NamedTuple):
    """Words that begin at (left, top), in points from the upper left corner; Hangul is one em wide, other letters half an em."""

    left: float
    top: float
    text: str
    size: float = 10


class Rule(NamedTuple):
    """A ruling line from one point to another."""

    left: float
    top: float
    right: float
    bottom: float


class Drawn(NamedTuple):
    """Raw content operators, with the origin in the lower left corner."""

    operators: str


Part: TypeAlias = Line | Rule | Drawn
WIDTH, HEIGHT = 595, 842
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_LETTERS = (
    [chr(code) for code in range(32, 127)] + [*"‘’“”·∼…□○ㅇ※▲△①②③④"] + [chr(code) for code in range(0xAC00, 0xD7A4)]
)
_CODES = {letter: number for number, letter in enumerate(_LETTERS, start=1)}


def document(
    *pages: Sequence[Part],
    mapped: bool = True,
    page: str = "",
    fonts: str = "",
    resources: str = "",
    extra: Sequence[bytes] = (),
) -> bytes:
    """Pages of lines and rules → a PDF; without `mapped` its font maps to nothing.

    `page` has further entries of every page, `fonts` further fonts, `resources` further resources; `extra` has objects, numbered from 3.
    """
    objects: list[bytes] = [b"", b"", *extra]
    used = sorted({_CODES[letter] for parts in pages for each in parts for letter in _letters(each)})
    font = _font(objects, used, mapped=mapped)
    kids = []
    for parts in pages:
        objects.append(stream(b"\n".join(_drawn(each) for each in parts)))
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {content} 0 R {page}"
            f" /Resources << /Font << /F1 {font} 0 R {fonts} >> {resources} >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects)


def paragraph(left: float, top: float, lines: Sequence[str], leading: float = 16, size: float = 10) -> list[Line]:
    """Lines, one below the other."""
    return [Line(left, top + leading * number, text, size) for number, text in enumerate(lines)]


def grid(lefts: Sequence[float], tops: Sequence[float]) -> list[Rule]:
    """All the lines of a table between these borders."""
    flat = [Rule(lefts[0], top, lefts[-1], top) for top in tops]
    return [*flat, *(Rule(left, tops[0], left, tops[-1]) for left in lefts)]


def hexadecimal(text: str) -> str:
    """A string operand of these letters."""
    return "<" + "".join(f"{_CODES[letter]:04x}" for letter in text) + ">"


def locked(data: bytes, password: bytes = b"") -> bytes:
    """A PDF, encrypted by the standard handler (RC4, 40 bits) with a user password."""
    owner, permissions, name = bytes(32), -4, b"0123456789abcdef"
    key = _key(password, owner, permissions, name)
    user = _rc4(key, _PAD)
    head, _, tail = data.partition(b"trailer << ")
    made = re.sub(
        rb"(\d+) 0 obj\n(<<[^\n]*>>\nstream\n)(.*?)(?=\nendstream)",
        lambda match: _secret(match, key),
        head,
        flags=re.DOTALL,
    )
    entry = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P {permissions} >> /ID [<{name.hex()}> <{name.hex()}>] "
    return made + b"trailer << " + entry.encode() + tail


def _secret(match: re.Match[bytes], key: bytes) -> bytes:
    number = int(match[1])
    own = hashlib.md5(key + number.to_bytes(3, "little") + bytes(2), usedforsecurity=False).digest()[:10]
    return match[1] + b" 0 obj\n" + match[2] + _rc4(own, match[3])


def _key(password: bytes, owner: bytes, permissions: int, name: bytes) -> bytes:
    padded = (password + _PAD)[:32]
    return hashlib.md5(padded + owner + struct.pack("<i", permissions) + name, usedforsecurity=False).digest()[:5]


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j, made = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        made.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(made)


def _letters(part: Part) -> str:
    if isinstance(part, Drawn):
        return "".join(
            _LETTERS[int(code, 16) - 1]
            for text in re.findall(r"<([0-9a-f]+)>", part.operators)
            for code in re.findall("....", text)
        )
    return part.text if isinstance(part, Line) else ""


def _drawn(each: Part) -> bytes:
    if isinstance(each, Drawn):
        return each.operators.encode()
    if isinstance(each, Rule):
        return f"0.5 w {each.left} {HEIGHT - each.top} m {each.right} {HEIGHT - each.bottom} l S".encode()
    return f"BT /F1 {each.size} Tf {each.left} {HEIGHT - each.top} Td {hexadecimal(each.text)} Tj ET".encode()


def _font(objects: list[bytes], used: Sequence[int], *, mapped: bool) -> int:
    widths = " ".join(f"{code} [{1000 if ord(_LETTERS[code - 1]) > 0x2000 else 500}]" for code in used)
    objects.append(
        b"<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    objects.append(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /FontDescriptor {len(objects)} 0 R /DW 500 /W [{widths}] /CIDToGIDMap /Identity >>".encode()
    )
    descendant = len(objects)
    entries = "\n".join(f"<{code:04x}> <{ord(_LETTERS[code - 1]):04x}>" for code in used)
    chunks = entries.split("\n") if entries else []
    maps = "\n".join(
        f"{len(chunks[at : at + 100])} beginbfchar\n{chr(10).join(chunks[at : at + 100])}\nendbfchar"
        for at in range(0, len(chunks), 100)
    )
    objects.append(
        stream(
            f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{maps}\nendcmap end end".encode()
        )
    )
    unicode_map = f" /ToUnicode {len(objects)} 0 R" if mapped else ""
    objects.append(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [{descendant} 0 R]{unicode_map} >>".encode()
    )
    return len(objects)


def stream(data: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    made, offsets = bytearray(b"%PDF-1.5\n"), []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(made)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(made)
