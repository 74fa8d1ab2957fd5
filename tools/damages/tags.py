"""Damage to text and its markup: HTML, and XML in a zip."""

from __future__ import annotations

import re
from random import Random

from tools.damages.blocks import MOST_GROWTH, Damage, any_bytes

_WRITTEN = (
    *(b"0", b"-1", b"1", b"2", b"255", b"65536", b"2147483648", b"4294967295", b"99999999999", b"1e9", b"-0.5"),
    b"9" * 40,
)
_ALIKE = {
    **{digit: (chr(0xFF10 + int(digit)), chr(0x0660 + int(digit)), chr(0x00B2), chr(0x2460)) for digit in "0123456789"},
    " ": ("\t", "\n", "\u00a0", "\u3000", "\u2028", "\x0b", "\u200b", ""),
    "(": ("（", "["),
    ")": ("）", "]"),
    "s": ("ſ",),
    "S": ("ſ",),
    "k": ("K",),
    "K": ("K",),
    "i": ("İ", "ı"),
    "I": ("ı",),
    "-": ("–", "−"),
    ":": ("：", "∶"),
    ".": ("．", "。", "․"),
    ",": ("，", "、"),
    '"': ("“", "”", "＂"),
    "'": ("‘", "’"),
    "·": ("ㆍ", "‧"),
}
"""Characters → others that look like them or are equal in another case."""
_TAG = re.compile(rb"(<[^<>]*>)")


def any_tags(data: bytes, chance: Random) -> bytes:
    """Damages the text in one of these ways."""
    return chance.choice(TAGS)(data, chance)


def numbers_in(pattern: re.Pattern[bytes]) -> Damage:
    """The damage that replaces numbers found by the pattern."""

    def numbers(data: bytes, chance: Random) -> bytes:
        share = chance.choice((0.002, 0.02, 0.2))
        return pattern.sub(lambda found: chance.choice(_WRITTEN) if chance.random() < share else found[0], data)

    return numbers


def _look_alikes(data: bytes, chance: Random) -> bytes:
    """Replaces characters with look-alikes, or adds invisible ones beside them."""
    share = chance.choice((0.01, 0.1, 0.5))
    invisible = chance.choice(("", "", "\u200b", "\u202e", "\u00ad", "\ufeff", "\u0301"))
    return "".join(
        chance.choice(_ALIKE.get(letter, (letter + invisible,))) if chance.random() < share else letter
        for letter in data.decode("utf-8", "surrogateescape")
    ).encode("utf-8", "surrogateescape")


def _swap_tags(data: bytes, chance: Random) -> bytes:
    """Swaps, doubles or leaves out tags."""
    pieces = _TAG.split(data)
    places = range(1, len(pieces), 2)
    for _ in range(int(2 ** chance.uniform(0, 6)) if places else 0):
        one, two = chance.choice(places), chance.choice(places)
        first, second = pieces[one], pieces[two]
        pieces[one], pieces[two] = chance.choice(((second, first), (b"", second), (second, second)))
    return b"".join(pieces)


def _repeat_tags(data: bytes, chance: Random) -> bytes:
    """Opens a tag up to a thousand times, or repeats what is between two tags."""
    pieces = _TAG.split(data)
    places = range(1, len(pieces), 2)
    if not places:
        return data
    one, two = sorted((chance.choice(places), chance.choice(places)))
    times = int(2 ** chance.uniform(1, 10))
    if chance.random() < 1 / 2:
        pieces[one] *= times
    else:
        size = sum(map(len, pieces[one:two]))
        pieces[one:two] = pieces[one:two] * min(times, MOST_GROWTH // (size + 1) + 1)
    return b"".join(pieces)


def _move_part(data: bytes, chance: Random) -> bytes:
    """Copies what is between two tags to another place, or into itself."""
    places = [match.start() for match in _TAG.finditer(data)]
    if not places:
        return data
    start, end = sorted((chance.choice(places), chance.choice(places)))
    at = chance.choice(places)
    return data[:at] + data[start : min(end, start + MOST_GROWTH)] + data[at:]


TAGS: tuple[Damage, ...] = (
    *(_swap_tags, _repeat_tags, _move_part, _look_alikes, _look_alikes),
    numbers_in(re.compile(rb'(?<==")-?\d+(?=")')),
    any_bytes,
)
