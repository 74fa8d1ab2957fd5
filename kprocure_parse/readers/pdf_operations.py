"""The content stream of a PDF page → its operators with their operands. Knows no operator's meaning except inline pictures.

pdfminer spends nine tenths of its time on this; one pattern does it many times faster.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Operand: TypeAlias = "float | str | bytes | list[Operand] | None"
"""An operand: a number, a name, a string or an array; None for a dictionary."""

_TOKEN = re.compile(
    rb"([+-]?+(?:\d++\.?+\d*+|\.\d++))"
    rb"|([A-Za-z'\"][A-Za-z0-9'\"*]*+)"
    rb"|<([0-9A-Fa-f\s]*+)>"
    rb"|\(((?:[^()\\]++|\\[\s\S])*+)\)"
    rb"|/([^\x00\t\n\f\r ()<>\[\]{}/%]*+)"
    rb"|([\[\](]|<<|>>)"
    rb"|%[^\r\n]*+"
)
_NUMBER, _WORD, _HEX, _STRING, _NAME, _MARK = range(1, 7)
_PARENTHESIS = re.compile(rb"\\[\s\S]|[()]")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\s\S]))")
_PICTURE_END = re.compile(rb"[\s\x00]EI(?=[\s\x00]|$)")
_HEX_NAME = re.compile(r"#([0-9A-Fa-f]{2})")
_ESCAPED = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b"",
}  # fmt: skip
_DEPTH = 30


def perform(data: bytes, act: Callable[[bytes, list[Operand]], None]) -> None:
    """Calls `act(operator, operands)` for every operation, in order; anything that is not PDF syntax is skipped."""
    reader = _OperandStack(data, act)
    start = 0
    while start < len(data):
        start = reader.read(start)


class _OperandStack:
    """The operands seen since the last operator, and the arrays that are open."""

    def __init__(self, data: bytes, act: Callable[[bytes, list[Operand]], None]) -> None:
        self.data = data
        self.act = act
        self.operands: list[Operand] = []
        self.outer: list[list[Operand]] = []

    def read(self, start: int) -> int:
        """Reads from `start` until the pattern alone cannot go on; returns where to continue."""
        for match in _TOKEN.finditer(self.data, start):
            kind = match.lastindex
            if kind == _NUMBER:
                self.operands.append(float(match[_NUMBER]))
            elif kind == _WORD:
                if match[_WORD] == b"ID":
                    return self.behind_picture(match.end())
                self.operate(match[_WORD])
            elif kind == _MARK:
                if match[_MARK] == b"(":
                    return self.nested_string(match.end())
                self.bracket(match[_MARK])
            elif kind is not None:
                self.operands.append(_LITERALS[kind](match[kind]))
        return len(self.data)

    def operate(self, word: bytes) -> None:
        """Takes an operator, which ends its operands; words inside an array or a dictionary are not operators."""
        if not self.outer:
            operands, self.operands = self.operands, []
            self.act(word, operands)

    def bracket(self, mark: bytes) -> None:
        """Opens or closes an array or a dictionary; dictionaries are not kept."""
        if mark in {b"[", b"<<"}:
            if len(self.outer) < _DEPTH:
                self.outer.append(self.operands)
                self.operands = []
        elif self.outer:
            inner, self.operands = self.operands, self.outer.pop()
            self.operands.append(inner if mark == b"]" else None)

    def nested_string(self, start: int) -> int:
        """Reads a string with parentheses inside, or one that never ends."""
        depth = 1
        for match in _PARENTHESIS.finditer(self.data, start):
            depth += {b"(": 1, b")": -1}.get(match[0], 0)
            if not depth:
                self.operands.append(_unescaped(self.data[start : match.start()]))
                return match.end()
        return len(self.data)

    def behind_picture(self, start: int) -> int:
        """Where an inline picture ends."""
        self.operands = []
        found = _PICTURE_END.search(self.data, start)
        return found.end() if found else len(self.data)


def _from_hex(digits: bytes) -> bytes:
    bare = b"".join(digits.split())
    return bytes.fromhex((bare + b"0" if len(bare) % 2 else bare).decode("ascii"))


def _unescaped(text: bytes) -> bytes:
    return _ESCAPE.sub(_character, text) if b"\\" in text else text


def _character(match: re.Match[bytes]) -> bytes:
    if match[1] is not None:
        return bytes((int(match[1], 8) & 255,))
    return _ESCAPED.get(match[2], match[2])


def _name(text: bytes) -> str:
    name = text.decode("latin-1")
    return _HEX_NAME.sub(lambda match: chr(int(match[1], 16)), name) if "#" in name else name


_LITERALS: dict[int, Callable[[bytes], Operand]] = {_HEX: _from_hex, _STRING: _unescaped, _NAME: _name}
