"""Decides whether a line ends at the end of a Korean word. Knows letters, no layout and no file format.

Hancom breaks lines inside words too (글자 단위), so the end of a line alone does not show it. A logistic regression on the
letters around the joint decides. tools/make_spacing.py learns its weights, which are kept in spacing.bin as signed bytes
without the letters they belong to.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import accumulate
from math import exp, log

from attrs import frozen

from kprocure_parse.value_object import ValueObject

REACH = 16
"""How many characters on either side of the joint are looked at."""
BITS = 22
"""The table holds 2 to the power of BITS weights."""
UNIT = 1 / 16
"""Natural log-odds per step of a weight."""

_MASK = (1 << BITS) - 1
_HALF = 0.5
_SIGHT = 4 * REACH
_LEANING = -0.4
"""Log-odds of a space before the letters are looked at: many word ends show their space glyph and are not decided here."""
_EXAMPLE, _UNSEEN = 1.5, 0.3
"""The weight of a document's own examples, and the count that either side starts with.
These and _LEANING are fitted on 871 joints of 56 PDFs: 96.0 % right in 8-fold validation by document."""
_ENOUGH = 200_000
_EDGE = "\n"
_LATIN = re.compile(r"[A-Za-z]")
_HANGUL = re.compile(r"[가-힣]")
_HANJA = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_ODD = re.compile(r"[^\u0000-\ud7ff\ue000-\uffff]")
_BLANKS = re.compile(r"[ \t\n\r\u00a0\u3000]+")
_SAME = str.maketrans({
    **dict.fromkeys("‧ㆍ・•∙⋅", "·"), **dict.fromkeys("∼～〜", "~"), **dict.fromkeys("–—−‐‑", "-"), **dict.fromkeys("´`", "'"),
    **dict.fromkeys("｢『", "「"), **dict.fromkeys("｣』", "」"), **dict.fromkeys("〈《＜", "<"), **dict.fromkeys("〉》＞", ">"),
    **dict.fromkeys("0123456789", "0"), **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "a"),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A"),
})  # fmt: skip
"""Letters that behave alike before and after a space → one of them."""
_SEEDS = tuple(zlib.crc32(bytes((number,))) for number in range(64))


@frozen(eq=False, repr=False)
class SpacingHabits(ValueObject):
    """How a document spaces its words inside lines: four letters without their spaces → how often they occur.

    Korean lets the writer join compounds or not (설비도입, 설비 도입); whoever joins one inside a line joins it at a line's end too.
    """

    apart: Mapping[str, int]
    """Counts of four letters with a space in the middle."""
    together: Mapping[str, int]
    """Counts without a space."""

    def odds(self, before: str, after: str) -> float:
        """The log-odds of a space at a joint, from the document's own examples; 0 without any."""
        around = "".join(before[-_SIGHT:].split())[-2:] + "".join(after[:_SIGHT].split())[:2]
        apart, together = self.apart.get(around, 0), self.together.get(around, 0)
        return _EXAMPLE * log((apart + _UNSEEN) / (together + _UNSEEN))


NO_HABITS = SpacingHabits({}, {})


def habits(lines: Iterable[str]) -> SpacingHabits:
    """The habits of a document, from the first 200,000 letters of its lines."""
    found: list[str] = []
    apart: Counter[str] = Counter()
    seen = 0
    for line in lines:
        words = line[: _ENOUGH - seen].split()
        seen += len(line)
        letters = "".join(words)
        found += map("".join, zip(letters, letters[1:], letters[2:], letters[3:], strict=False))
        ends = accumulate(map(len, words))
        apart.update([letters[place - 2 : place + 2] for place in ends if 1 < place < len(letters) - 1])
        if seen >= _ENOUGH:
            break
    together = Counter(found)
    together.subtract(apart)
    return SpacingHabits(apart, together)


def joint(before: str, after: str, known: SpacingHabits = NO_HABITS) -> str:
    """`' '` or `''`: what joins the end of a line and the beginning of the next where there is no space glyph.

    `before` may be the whole paragraph so far. Spaces at the joint itself are ignored.
    """
    return " " if spaced_share(before, after, known) >= _HALF else ""


def spaced_share(before: str, after: str, known: SpacingHabits = NO_HABITS) -> float:
    """The probability (0 to 1) of a space at a joint without a space glyph; 0 beside an empty side.

    Two Latin letters are always two words: Hancom breaks Latin between words only.
    """
    left, right = before[-_SIGHT:].rstrip(), after[:_SIGHT].lstrip()
    if not left or not right:
        return 0.0
    if _LATIN.match(left[-1]) and _LATIN.match(right[0]):
        return 1.0
    weights = _weights()
    odds = UNIT * sum([weights[place & _MASK] for place in places(left, right)])
    return 1 / (1 + exp(-odds - _LEANING - known.odds(left, right)))


@cache
def _weights() -> memoryview:
    """The table of weights, read once, for the first joint."""
    packed = resources.files("kprocure_parse.readers").joinpath("spacing.bin").read_bytes()
    return memoryview(zlib.decompress(packed)).cast("b")


def places(left: str, right: str) -> list[int]:
    """The 32-bit hashes of all features of a joint between two stripped, non-empty texts, of which REACH letters count."""
    left, right = _folded(left, -1), _folded(right, 1)
    word, next_word = left.rpartition(" ")[2], right.partition(" ")[0]
    middle = len(left)
    line = (left + right).encode("utf-16-le", "replace")
    at = 2 * middle
    crc32, seed = zlib.crc32, iter(_SEEDS).__next__
    found = [crc32(b"", seed())]
    for width in (2, 4, 6, 8, 10):
        found.append(crc32(line[max(0, at - width) : at], seed()))
        found.append(crc32(line[at : at + width], seed()))
    for back, ahead in _CROSSINGS:
        found.append(crc32(line[max(0, at - back) : at + ahead], seed()))
    start, end = at - 2 * len(word), at + 2 * len(next_word)
    ending = _ending(left[-1]) + "|"
    for piece in (
        line[start:at], line[at:end], line[start:end],
        line[start : at + 2], line[max(0, at - 2) : end], line[start : at + 4], line[max(0, at - 4) : end],
        line[max(0, start - 6) : at], line[at : end + 6],
    ):  # fmt: skip
        found.append(crc32(piece, seed()))  # noqa: PERF401 - each with a seed of its own, in order
    shape = _shape(left[-3:]) + "|" + _shape(right[:3])
    lengths = f"{min(len(word), 7)}|{min(len(next_word), 7)}"
    for text in (
        f"{word}|{next_word}", ending + next_word, ending + right[:2], ending + right[0],
        shape, shape + lengths, lengths + ending, lengths + right[0], lengths + left[-1],
    ):  # fmt: skip
        found.append(crc32(text.encode("utf-16-le", "replace"), seed()))  # noqa: PERF401 - likewise
    return found


_CROSSINGS = tuple((2 * back, 2 * ahead) for back, ahead in (
    (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (4, 1), (1, 4), (4, 2), (2, 4),
))  # fmt: skip
"""How many bytes before and after the joint an n-gram across it includes."""


def _folded(text: str, side: int) -> str:
    """The text with letters that behave alike made equal, and an edge mark where the line ends within reach."""
    text = _BLANKS.sub(" ", text)
    edge = _EDGE if len(text) < REACH else ""
    text = edge + text[-REACH:] if side < 0 else text[:REACH] + edge
    return _HANJA.sub("漢", _ODD.sub("\ufffd", text.translate(_SAME)))


def _shape(text: str) -> str:
    """The text with every syllable replaced by 가; other letters stay."""
    return _HANGUL.sub("가", text)


def _ending(letter: str) -> str:
    """How a syllable ends, which decides the form of its particle: 0 for a vowel, 1 for ㄹ, 2 for another final consonant (받침)."""
    if not _HANGUL.match(letter):
        return letter
    return {0: "0", 8: "1"}.get((ord(letter) - ord("가")) % 28, "2")
