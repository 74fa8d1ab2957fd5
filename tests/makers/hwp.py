"""Small HWP 5 files for tests: records, sections, the compound file around them. All content is the caller's."""

import itertools
import struct
import zlib
from collections.abc import Mapping

from attrs import frozen

PARA_HEADER, PARA_TEXT, CTRL_HEADER, LIST_HEADER = 0x42, 0x43, 0x47, 0x48
SHAPE_COMPONENT, TABLE, TEXT_ART, RECTANGLE = 0x4C, 0x4D, 0x5A, 0x4F
COMPRESSED, PASSWORD, DISTRIBUTED, DRM = 1, 2, 4, 16

# ------------------------------------------------------------------------------------------ records


@frozen
class Node:
    """A record and those below it."""

    tag: int
    data: bytes = b""
    children: tuple["Node", ...] = ()

    def bytes(self, level: int = 0) -> bytes:
        size = len(self.data)
        head = struct.pack("<I", self.tag | level << 10 | min(size, 0xFFF) << 20)
        extended = struct.pack("<I", size) if size >= 0xFFF else b""
        return head + extended + self.data + b"".join(child.bytes(level + 1) for child in self.children)


def stream(*nodes: Node) -> bytes:
    return b"".join(node.bytes() for node in nodes)


@frozen
class Control:
    """A control and the character that anchors it."""

    name: str
    character: int = 11
    data: bytes = b""
    children: tuple[Node, ...] = ()

    def anchor(self) -> bytes:
        code = struct.pack("<H", self.character)
        return code + self.name.encode()[::-1] + bytes(8) + code

    def node(self) -> Node:
        return Node(CTRL_HEADER, self.name.encode()[::-1] + self.data, self.children)


def paragraph(*parts: str | bytes | Control, shape: int = 0) -> Node:
    """Text, raw code units, controls; an empty paragraph has no text record."""
    text = b"".join(
        part.anchor() if isinstance(part, Control) else part.encode("utf-16-le") if isinstance(part, str) else part
        for part in parts
    )
    controls = tuple(part.node() for part in parts if isinstance(part, Control))
    header = struct.pack("<IIHBB", 0x80000000, 0, shape, 0, 0)
    texts = (Node(PARA_TEXT, text + b"\r\0"),) if text else ()
    return Node(PARA_HEADER, header, (*texts, *controls))


def laid_out(node: Node, *tops: int, new_page: bool = False) -> Node:
    """A paragraph with its layout: where on the page the top of each line stands, in HWPUNIT."""
    data = node.data[:11] + bytes([4 if new_page else 0]) + node.data[12:]
    lines = b"".join(struct.pack("<Ii28x", 0, top) for top in tops)
    return Node(node.tag, data, (*node.children, Node(0x45, lines)))


def inline(code: int) -> bytes:
    """A control character of eight code units without a control; its data look like other characters."""
    return struct.pack("<8H", code, 9, 10, 13, 0xD800, 11, 0, code)


def listed(*paragraphs: Node, tail: bytes = b"") -> tuple[Node, ...]:
    return (Node(LIST_HEADER, struct.pack("<II", len(paragraphs), 0) + tail), *paragraphs)


def cell(
    row: int, column: int, *paragraphs: Node | str, rows: int = 1, columns: int = 1, name: str = ""
) -> tuple[Node, ...]:
    tail = struct.pack("<4H", column, row, columns, rows) + bytes(18) + struct.pack("<I", 100)
    if name:
        items = struct.pack("<HhHHHH", 0x021B, 1, 0, 0x4000, 1, len(name)) + name.encode("utf-16-le")
        tail += b"\xff" + items + b"\0"
    else:
        tail += bytes(9)
    nodes = tuple(each if isinstance(each, Node) else paragraph(each) for each in paragraphs)
    return listed(*nodes, tail=tail)


def caption(text: str, side: int) -> tuple[Node, ...]:
    return listed(paragraph(text), tail=struct.pack("<I", side))


def table(*cells: tuple[Node, ...], captioned: tuple[Node, ...] = ()) -> Control:
    return Control("tbl ", children=(*captioned, Node(TABLE, bytes(24)), *(node for each in cells for node in each)))


def box(*paragraphs: Node, captioned: tuple[Node, ...] = ()) -> Control:
    shape = Node(SHAPE_COMPONENT, b"cer$cer$", (*listed(*paragraphs), Node(RECTANGLE, bytes(33))))
    return Control("gso ", children=(*captioned, shape))


def group(*texts: str) -> Control:
    shapes = tuple(Node(SHAPE_COMPONENT, b"cer$", listed(paragraph(text))) for text in texts)
    return Control("gso ", children=(Node(SHAPE_COMPONENT, b"noc$noc$", shapes),))


def art(text: str) -> Control:
    data = bytes(32) + struct.pack("<H", len(text)) + text.encode("utf-16-le")
    return Control("gso ", children=(Node(SHAPE_COMPONENT, b"tat$tat$", (Node(TEXT_ART, data),)),))


def section_start(outline: int = 0) -> Control:
    return Control("secd", 2, struct.pack("<IHHHIH", 0, 0, 0, 0, 8000, outline) + bytes(20))


# ------------------------------------------------------------------------------------------ DocInfo


def para_shape(kind: int = 0, level: int = 0, number: int = 0) -> Node:
    return Node(0x19, struct.pack("<I", kind << 23 | level << 25) + bytes(26) + struct.pack("<H", number) + bytes(22))


def bullet(sign: str) -> Node:
    return Node(0x18, bytes(12) + sign.encode("utf-16-le") + bytes(9))


def numbering(*levels: tuple[str, int], starts: tuple[int, ...] = ()) -> Node:
    """Up to seven formats, each with the code of its number shape."""
    filled = (*levels, *[("", 0)] * (7 - len(levels)))
    heads = [
        struct.pack("<IHHI", code << 5, 0, 50, 0xFFFFFFFF) + struct.pack("<H", len(form)) + form.encode("utf-16-le")
        for form, code in filled
    ]
    tail = struct.pack("<H", 0) + b"".join(struct.pack("<I", start) for start in starts)
    return Node(0x17, b"".join(heads) + tail)


# ------------------------------------------------------------------------------------------ the file


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def header(flags: int = COMPRESSED, version: int = 0x05010001) -> bytes:
    return b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", version, flags) + bytes(216)


def document(
    *sections: bytes, info: bytes = b"", flags: int = COMPRESSED, preview: str = "", storage: str = "BodyText"
) -> bytes:
    """A whole file: sections as `stream` makes them."""
    packed = deflated if flags & COMPRESSED else bytes
    streams = {"FileHeader": header(flags), "DocInfo": packed(info)}
    streams |= {f"{storage}/Section{n}": packed(section) for n, section in enumerate(sections)}
    if preview:
        streams["PrvText"] = preview.encode("utf-16-le")
    return compound(streams)


def sealed(section: bytes, seed: int = 20260615) -> bytes:
    """A section as in a distribution document: the block that hides the key, then AES-128-ECB."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415 - an optional extra

    key, at = b"0123456789abcdef", 4 + (seed & 15)
    plain = bytes(at) + key + bytes(256 - at - 16)
    state, mask = seed, b""
    while len(mask) < 256:
        values = []
        for _ in range(2):
            state = (state * 214013 + 2531011) % 2**32
            values.append(state // 65536 % 32768)
        mask += bytes([values[0] % 256]) * (values[1] % 16 + 1)
    block = struct.pack("<I", seed) + bytes(a ^ b for a, b in zip(plain[4:], mask[4:256], strict=True))
    packed = deflated(section)
    packed += bytes(-len(packed) % 16)
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - the format's choice
    return Node(0x1C, block).bytes() + encryptor.update(packed) + encryptor.finalize()


_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Streams by their paths (`name` or `storage/name`) → an OLE compound file of version 3 (MS-CFB)."""
    small = _Chains(_MINI)
    large = _Chains(_SECTOR)
    places = {path: (small if len(data) < _CUTOFF else large).add(data) for path, data in streams.items()}
    root = large.add(small.body)
    minifat = large.add(b"".join(struct.pack("<I", link) for link in small.links), fill=b"\xff")
    directory = large.add(_directory(streams, places, (root, len(small.body))))
    fats = 1
    while (len(large.links) + fats) * 4 > fats * _SECTOR:
        fats += 1
    first_fat = len(large.links)
    links = [*large.links, *[_FAT] * fats]
    links += [_FREE] * (fats * _SECTOR // 4 - len(links))
    difat = [*range(first_fat, first_fat + fats), *[_FREE] * (109 - fats)]
    minis = -(-len(small.links) * 4 // _SECTOR)
    head = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6),
        *(0, fats, directory, 0, _CUTOFF, minifat if minis else _END, minis, _END, 0),
        difat[0],
    )
    return head + struct.pack("<108I", *difat[1:]) + large.body + struct.pack(f"<{len(links)}I", *links)


class _Chains:
    """Sectors of one size and their chains."""

    def __init__(self, size: int) -> None:
        self.size, self.body, self.links = size, b"", list[int]()

    def add(self, data: bytes, fill: bytes = b"\0") -> int:
        count, first = -(-len(data) // self.size), len(self.links)
        self.body += data + fill * (count * self.size - len(data))
        self.links += [*range(first + 1, first + count), _END] if count else []
        return first if count else _END


def _directory(streams: Mapping[str, bytes], places: Mapping[str, int], root: tuple[int, int]) -> bytes:
    """Entries of 128 bytes; siblings as a chain to the right, sorted by length and name as the format requires."""
    storages = sorted({path.split("/")[0] for path in streams if "/" in path})
    names = ["", *storages, *streams]
    levels: dict[str, list[int]] = {}
    for number, path in enumerate(names[1:], 1):
        levels.setdefault(path.rpartition("/")[0], []).append(number)
    right, child = dict.fromkeys(range(len(names)), _FREE), dict.fromkeys(range(len(names)), _FREE)
    for parent, numbers in levels.items():
        ordered = sorted(numbers, key=lambda number: (len(names[number]), names[number].upper()))
        child[names.index(parent)] = ordered[0]
        right |= dict(itertools.pairwise(ordered))
    entries = b""
    for number, path in enumerate(names):
        name = ("Root Entry" if not number else path.rpartition("/")[2]).encode("utf-16-le") + b"\0\0"
        kind = 5 if not number else 2 if path in streams else 1
        start, size = root if not number else (places[path], len(streams[path])) if kind == 2 else (0, 0)
        entries += struct.pack(
            "<64sHBBIII16x4x16xIII", name, len(name), kind, 1, _FREE, right[number], child[number], start, size, 0
        )
    unused = struct.pack("<64sHBBIII16x4x16xIII", b"", 0, 0, 0, _FREE, _FREE, _FREE, 0, 0, 0)
    return entries + unused * (-len(names) % 4)
