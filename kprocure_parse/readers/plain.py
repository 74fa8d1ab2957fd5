"""Plain text in any encoding → Document. Knows bytes, line ends and columns, not releases."""

from __future__ import annotations

import re

import regex

from kprocure_parse.document import Block, Cell, Document, Paragraph, Span, Table, span_of
from kprocure_parse.errors import DamagedDocument
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.readers.characters import normal
from kprocure_parse.readers.encodings import decode
from kprocure_parse.readers.limits import DEFAULT, Limits

_ENTITIES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0", "middot": "·", "hellip": "…", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "bull": "•", "rarr": "→", "times": "×", "deg": "°",
}  # fmt: skip
_ENTITY = deferred(r"&(?:#(?P<dec>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[A-Za-z]{2,8}));")

_PRINTABLE, _ABOVE_SURROGATES = range(0x20, 0xD800), range(0xE000, 0x110000)

_PARTING = ("\t", "\u00a0", "><")
"""Every wall has one of the former two, every preview line the last."""
_WORDS = quick(r"\S(?:[^\n]*\S)?")
"""A line without the white space around it."""
_WALL = deferred(
    r"\t|(?<![ \u00a0\u3000])[ \u3000]*+\u00a0[ \u00a0\u3000]++(?=\S)(?!(?<=(?<!\S)[가-힣][ \u00a0\u3000]{2,9})[가-힣](?!\S))"
)
"""A cell wall in copied text: a tab, or two or more spaces with an NBSP among them."""
_RUNS_ON = deferred(r"(?:[^\t\n]{1,200}[은는을를에와과며고,]|[^\t\n]{20,200}[^\s:：])\t[^\s\d][^\t\n]{12,600}[다요]\.")
"""A tab in the middle of a sentence, in a line whose neighbours have none."""
_PREVIEW_LINE = deferred(r"\s*+(?:<[^<>\n]*+>){2,}+\s*+")
_PREVIEW_CELL = deferred(r"<([^<>\n]*+)>")


def read(data: bytes, limits: Limits = DEFAULT) -> Document:
    """Bytes of a text file → Document. UTF-8, UTF-16, UTF-32 and CP949 (EUC-KR) are recognised by content.

    Raises LimitExceeded over `limits.max_bytes` or `limits.max_characters`, UnsupportedFormat for binary data,
    DamagedDocument for an empty file or bytes that are not text in any of these encodings.
    """
    limits.check("plain", "max_bytes", len(data), "bytes")
    if not data.strip(b"\x00\t\n\r "):
        raise DamagedDocument("plain", "the file is empty")
    text = decode(data, "plain")
    limits.check("plain", "max_characters", len(text), "characters")
    return read_text(text)


def read_text(text: str) -> Document:
    """A string → Document: normalised once, then one paragraph for each line, columns as tables. Never raises."""
    normal = normalise(text)
    return Document(text=normal, blocks=tuple(_blocks(normal)), format="plain")


def normalise(text: str) -> str:
    """NFC, LF, entities decoded once, Hancom's private glyphs and full-width forms by table.

    Not NFKC, which would destroy ㆍ ① ㎡. Invisible characters (zero-width, byte-order mark) are dropped; a lone surrogate becomes U+FFFD.
    """
    return normal(_ENTITY.sub(_character, text) if "&" in text else text)


def _character(match: regex.Match[str]) -> str:
    if match["name"]:
        return _ENTITIES.get(match["name"], match[0])
    code = int(match["dec"]) if match["dec"] else int(match["hex"], 16)
    return chr(code) if code in _PRINTABLE or code in _ABOVE_SURROGATES else match[0]


def _blocks(text: str) -> list[Block]:
    parting = [sign for sign in _PARTING if sign in text]
    if not parting:
        return [Paragraph(span=span) for span in map(span_of, map(re.Match.span, _WORDS.finditer(text)))]
    blocks: list[Block] = []
    rows: list[tuple[Span, ...]] = []
    lines = text.split("\n")
    preview = "><" in parting and any(map(_PREVIEW_LINE.fullmatch, lines))
    below = 0
    for written in lines:
        start, below = below, below + len(written) + 1
        words = written.strip()
        if not words:
            continue
        first = start + written.find(words)
        line = span_of((first, first + len(words)))
        if preview and not (line := _uncelled(text, line)):
            continue
        parted = any(map(written.__contains__, parting))
        cells = _cells(text, line if preview else Span(start, line.end)) if parted else ()
        if parted and len([cell for cell in cells if cell]) > 1:
            rows.append(cells)
            continue
        if rows:
            _close(text, blocks, rows)
        blocks.append(Paragraph(span=line))
    _close(text, blocks, rows)
    return blocks


def _uncelled(text: str, line: Span) -> Span:
    """A line of a preview text without the brackets of the single cell that it is, begins or ends."""
    inside = text[line.start + 1 : line.end - 1]
    if not line or _PREVIEW_LINE.fullmatch(text, *line):
        return line
    opens = text[line.start] == "<" and (text[line.end - 1] == ">" or ">" not in inside)
    closes = text[line.end - 1] == ">" and (text[line.start] == "<" or "<" not in inside)
    return _trimmed(text, Span(line.start + opens, max(line.start + opens, line.end - closes)))


def _close(text: str, blocks: list[Block], rows: list[tuple[Span, ...]]) -> None:
    if len(rows) == 1 and _RUNS_ON.fullmatch(text, rows[0][0].start, rows[0][-1].end):
        blocks.append(Paragraph(span=Span(rows[0][0].start, rows[0][-1].end)))
        rows.clear()
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
    if text.find("<", *line) >= 0 and _PREVIEW_LINE.fullmatch(text, *line):
        return tuple(_trimmed(text, span_of(m.span(1))) for m in _PREVIEW_CELL.finditer(text, *line))
    if text.find("\t", *line) < 0 and text.find("\u00a0", *line) < 0:  # every wall has one of them
        return (_trimmed(text, line),)
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
