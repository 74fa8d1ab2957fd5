"""Worst strings for a pattern, made from the pattern: what each of its repeats accepts, over and over.

Parses just enough of the pattern (groups, classes, quantifiers, look-arounds) to know what comes before each repeat and
which characters it takes; the engine itself is asked which characters a class takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

import regex

_ALPHABET = "가다장은관 \t\n\u00a0aAz19-.,:;()[]<>{}\"'“”‘’*□ㅇ○·/@&=_#+~!?|\\^$%「」漢①☎\x00é"
"""Characters of which every class takes some: letters, digits and marks of releases."""
_KINDS = 5
"""The most characters tried for one class."""
_TOKEN = regex.compile(
    r"(?P<klass>\[\^?+(?:\]|)(?:\\.|[^\]\\])*+\])"
    r"|(?P<escape>\\(?:[pP]\{[^}]*+\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.))"
    r"|(?P<flags>\(\?[a-zA-Z]+\))"
    r"|(?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:|>|=|!|<=|<!|\(\w+\)))?)"
    r"|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>(?:[*+?]|\{(?P<low>\d*)(?P<comma>,?)(?P<high>\d*)\})[?+]?)"
    r"|(?P<anchor>[\^$])|(?P<dot>\.)|(?P<plain>.)",
    regex.S,
)
_NO_CHARACTER = frozenset({"b", "B", "A", "Z", "G"})


class Chars(NamedTuple):
    """One character: a few of the alphabet that are accepted here."""

    taken: tuple[str, ...]


class Seq(NamedTuple):
    """One thing after the other."""

    parts: tuple[Node, ...]


class Alt(NamedTuple):
    """One thing or another."""

    branches: tuple[Node, ...]


class Rep(NamedTuple):
    """A thing, repeated; `high` is None if there is no bound."""

    body: Node
    low: int
    high: int | None


class Look(NamedTuple):
    """A look-ahead or look-behind; `shown` says whether its words occur in the text."""

    body: Node
    shown: bool


Node: TypeAlias = Chars | Seq | Alt | Rep | Look


def worst_strings(pattern: re.Pattern[Any] | regex.Pattern[Any], size: int, most: int) -> Iterator[str]:
    """At most `most` different strings of about `size` characters on which this pattern does the most work."""
    tree = _read(pattern)
    every = list(dict.fromkeys((*_recipes(tree), *(("", whole) for whole in _prefixes(tree)))))
    step = max(1, -(-len(every) // most))
    end = "\n\x00" + _sample(tree)  # without a word that the pattern requires, the engine does not even begin
    for before, unit in every[::step]:
        yield before + unit * (size // len(unit)) + end


def _recipes(tree: Node) -> Iterator[tuple[str, str]]:
    """What comes once and what is repeated: each repeat alone, after its beginning, and with its beginning repeated too."""
    for before, unit in _pumps(tree, ""):
        yield before, unit
        yield "", unit
        yield "", before + unit
        yield "", before + unit * 100


def _read(pattern: re.Pattern[Any] | regex.Pattern[Any]) -> Node:
    """The tree of a pattern."""
    written = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    if pattern.flags & regex.X:
        written = regex.sub(r"(?<!\\)\s|(?<!\\)#[^\n]*", "", written)
    tokens = list(_TOKEN.finditer(written))
    node, place = _alternatives(tokens, 0)
    assert place == len(tokens), written
    return node


def _alternatives(tokens: list[regex.Match[str]], place: int) -> tuple[Node, int]:
    branches: list[Node] = []
    parts: list[Node] = []
    while place < len(tokens) and not tokens[place]["close"]:
        token = tokens[place]
        place += 1
        if token["bar"]:
            branches.append(Seq(tuple(parts)))
            parts = []
        elif token["repeat"]:
            parts[-1] = _repeated(token, parts[-1])
        elif token["open"]:
            inner, place = _alternatives(tokens, place)
            place += 1
            kind = token["open"][1:]
            parts.append(Look(inner, kind == "?<=") if kind in ("?=", "?!", "?<=", "?<!") else inner)
        elif (taken := _taken(token)) is not None:
            parts.append(Chars(taken))
    branches.append(Seq(tuple(parts)))
    return (branches[0] if len(branches) == 1 else Alt(tuple(branches))), place


def _repeated(token: regex.Match[str], body: Node) -> Rep:
    sign = token["repeat"][0]
    if sign == "{":
        low = int(token["low"] or 0)
        high = int(token["high"]) if token["high"] else (None if token["comma"] else low)
        return Rep(body, low, high)
    return Rep(body, int(sign == "+"), 1 if sign == "?" else None)


def _taken(token: regex.Match[str]) -> tuple[str, ...] | None:
    """The characters one token takes; None for what takes none."""
    if token["anchor"] or token["flags"]:
        return None
    if token["escape"] and token["escape"][1:] in _NO_CHARACTER:
        return None
    if token["plain"]:
        return (token["plain"],)
    one = regex.compile(token[0])
    return tuple(islice((letter for letter in _alphabet(token[0]) if one.fullmatch(letter)), _KINDS))


def _alphabet(token: str) -> Iterator[str]:
    """The alphabet, followed by the characters that the token itself names."""
    yield from _ALPHABET
    yield from token
    if token[:2] in ("\\u", "\\U", "\\x"):
        yield token.encode("ascii").decode("unicode_escape")


def _sample(node: Node) -> str:
    """A shortest text that the node accepts, with each repeat at least once."""
    match node:
        case Chars(taken):
            return taken[0] if taken else ""
        case Seq(parts):
            return "".join(map(_sample, parts))
        case Alt(branches):
            return _sample(branches[0])
        case Rep(body, low, high):
            return "" if high == 0 else _sample(body) * max(1, low)
        case Look(body, shown):
            return _sample(body) if shown else ""


def _units(node: Node) -> Iterator[str]:
    """What one turn of a repeat may take: each character of a class, each branch, and all of them in turn."""
    match node:
        case Chars(taken):
            yield from taken
            if len(taken) > 1:
                yield "".join(taken)
        case Alt(branches):
            each = [_sample(branch) for branch in branches]
            yield from each
            yield "".join(each)
        case Seq((only,)):
            yield from _units(only)
        case _:
            yield _sample(node)
            for _, unit in _pumps(node, ""):
                yield unit


def _pumps(node: Node, before: str) -> Iterator[tuple[str, str]]:
    """For each repeat, what must come before it and what it repeats."""
    match node:
        case Seq(parts):
            for part in parts:
                yield from _pumps(part, before)
                before += _sample(part)
        case Alt(branches):
            for branch in branches:
                yield from _pumps(branch, before)
        case Rep(body, _, high):
            if high is None or high > 1:
                yield from ((before, unit) for unit in _units(body) if unit)
            yield from _pumps(body, before)
        case Look(body, _):
            yield from _pumps(body, before)
        case _:
            pass


def _prefixes(node: Node) -> Iterator[str]:
    """The beginnings of a pattern's own words, longest last."""
    match node:
        case Seq(parts):
            made = ""
            for part in parts:
                made += _sample(part)
                if made:
                    yield made
        case Alt(branches):
            for branch in branches:
                yield from _prefixes(branch)
        case _:
            if _sample(node):
                yield _sample(node)
