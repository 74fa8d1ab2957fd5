"""Small PDF files for tests: glyphs set where they are told, ruling lines, a Type 0 font without a font program.

Text extraction needs no glyph shapes: a ToUnicode map and widths are enough for both engines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """Words set from (left, top) in points from the upper left corner; Hangul is one em wide, the rest half of one."""

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


WIDTH, HEIGHT = 595, 842
_LETTERS = (
    [chr(code) for code in range(32, 127)] + [*"‘’“”·∼…□○ㅇ※▲△①②③④"] + [chr(code) for code in range(0xAC00, 0xD7A4)]
)
_CODES = {letter: number for number, letter in enumerate(_LETTERS, start=1)}


def document(*pages: Sequence[Line | Rule], mapped: bool = True) -> bytes:
    """Pages of lines and rules → a PDF; without `mapped` its font maps to nothing."""
    objects: list[bytes] = [b"", b""]
    used = sorted({_CODES[letter] for page in pages for each in page if isinstance(each, Line) for letter in each.text})
    font = _font(objects, used, mapped=mapped)
    kids = []
    for page in pages:
        objects.append(_stream(b"\n".join(_drawn(each) for each in page)))
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {content} 0 R"
            f" /Resources << /Font << /F1 {font} 0 R >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects)


def paragraph(left: float, top: float, lines: Sequence[str], leading: float = 16, size: float = 10) -> list[Line]:
    """Lines below each other."""
    return [Line(left, top + leading * number, text, size) for number, text in enumerate(lines)]


def grid(lefts: Sequence[float], tops: Sequence[float]) -> list[Rule]:
    """All the lines of a table between these borders."""
    flat = [Rule(lefts[0], top, lefts[-1], top) for top in tops]
    return [*flat, *(Rule(left, tops[0], left, tops[-1]) for left in lefts)]


def _drawn(each: Line | Rule) -> bytes:
    if isinstance(each, Rule):
        return f"0.5 w {each.left} {HEIGHT - each.top} m {each.right} {HEIGHT - each.bottom} l S".encode()
    codes = "".join(f"{_CODES[letter]:04x}" for letter in each.text)
    return f"BT /F1 {each.size} Tf {each.left} {HEIGHT - each.top} Td <{codes}> Tj ET".encode()


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
        _stream(
            f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{maps}\nendcmap end end".encode()
        )
    )
    unicode_map = f" /ToUnicode {len(objects)} 0 R" if mapped else ""
    objects.append(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [{descendant} 0 R]{unicode_map} >>".encode()
    )
    return len(objects)


def _stream(data: bytes) -> bytes:
    return f"<< /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    made, offsets = bytearray(b"%PDF-1.5\n"), []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(made)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(made)
