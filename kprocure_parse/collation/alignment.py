"""The passages of two versions → which stand for which: one way through both, in order, that shares most. Knows keys and lengths alone."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from typing import NamedTuple, TypeAlias

from kprocure_parse.collation.anchors import BASES

STEPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 0), (0, 1))
"""How many passages of each version may stand for one another; the first of equal ways is taken."""
SKIPPED, MERGED, OPENED = -0.25, -0.35, -0.3
"""For a passage that nothing stands for; for each one more than one on a side; for each of those that opens an item."""
EQUAL, HEADLINES, NEVER = 10.0, 0.6, -5.0
"""For equal texts, which outweigh all that is shared otherwise; for two headlines; for a caption beside a sentence, and for four passages of which the first or the last share nothing."""
MOST = 4.0
"""What is shared counts up to here."""
CLOSE, FAR = 0.3, 0.9
"""How much a length may differ (its logarithm) at little cost, and the cost of more."""
NEAR = 0.3
BAND = 16
"""How far a way may leave the straight one (passages)."""
_NOTHING: tuple[float, frozenset[str]] = (0.0, frozenset())
_SAME = 1e-9
"""Ways that gain no more than this besides are equal: sums of fractions differ in their last figures."""
CROWD = 40
"""A key of more passages than this tells none from another."""
_STEADY = 10
"""Characters that make the lengths of short passages comparable."""


class Weighed(NamedTuple):
    """A passage as far as it is aligned: its part, its text, its keys; whether it opens an item."""

    part: str
    text: str
    keys: frozenset[str]
    opens: bool


class Bead(NamedTuple):
    """Passages `first` of one version that stand for `second` of the other, one of which may be empty; the weight of what they share, and the score."""

    first: range
    second: range
    shared: float = 0.0
    score: float = 0.0

    @property
    def is_pair(self) -> bool:
        """Whether there are passages on both sides."""
        return bool(self.first and self.second)

    def of(self, which: int) -> range:
        """The passages of the first (0) or the second version (1)."""
        return self.second if which else self.first

    def other_than(self, which: int) -> range:
        """Those of the other one."""
        return self.of(1 - which)


_Way: TypeAlias = tuple[float, tuple[int, int]]
"""What the best way to a place gains, and its last step."""


def align(one: Sequence[Weighed], other: Sequence[Weighed]) -> list[Bead]:
    """The beads of the best way through both, in order."""
    weighing = _Weighing(one, other)
    best: list[dict[int, _Way]] = [{} for _ in range(len(one) + 1)]
    best[0][0] = (0.0, (0, 0))
    for row, column in _places(len(one), len(other)):
        found = _best(weighing, best, row, column)
        if found is not None:
            best[row][column] = found
    return [weighing.bead(*each) for each in _back(best, len(one), len(other))]


def _places(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """The places near the straight way."""
    width = BAND + abs(rows - columns)
    for row in range(rows + 1):
        middle = row * columns // rows if rows else 0
        last = columns if rows == 0 else min(columns, middle + width)
        yield from ((row, column) for column in range(max(0, middle - width), last + 1) if row or column)


def _best(weighing: _Weighing, best: list[dict[int, _Way]], row: int, column: int) -> _Way | None:
    found: _Way | None = None
    for down, right in STEPS:
        before = best[row - down].get(column - right) if row >= down and column >= right else None
        if before is None:
            continue
        gain = before[0] + weighing.gain(row - down, row, column - right, column)
        if found is None or gain > found[0] + _SAME:
            found = (gain, (down, right))
    return found


def _back(best: list[dict[int, _Way]], row: int, column: int) -> list[tuple[range, range]]:
    found: list[tuple[range, range]] = []
    while row or column:
        down, right = best[row][column][1]
        found.append((range(row - down, row), range(column - right, column)))
        row, column = row - down, column - right
    return found[::-1]


class _Weighing:
    """What is asked again and again of two versions: which keys two passages share, how long passages are together."""

    def __init__(self, one: Sequence[Weighed], other: Sequence[Weighed]) -> None:
        self.one, self.other = one, other
        self.here, self.there = ([0, *accumulate(len(each.text) for each in side)] for side in (one, other))
        self.bodies = [[0, *accumulate(each.part == "body" for each in side)] for side in (one, other)]
        """How many sentences stand before each place."""
        self.opens = [[each.opens for each in side] for side in (one, other)]
        bodies = [sum(len(each.text) for each in side if each.part == "body") or 1 for side in (one, other)]
        self.ratio = bodies[1] / bodies[0]
        self.weights, self.shared = _shared(one, other)

    def gain(self, first: int, stop: int, second: int, end: int) -> float:
        """What it gains that the passages from `first` to `stop` stand for those from `second` to `end`."""
        if first == stop or second == end:
            return SKIPPED
        more = stop - first + end - second - 2
        if (more > 1 and not self._ends_share(first, stop, second, end)) or not self._fit(first, stop, second, end):
            return NEVER
        shared = self.weight(first, stop, second, end) if more else self.shared.get((first, second), _NOTHING)[0]
        gain = self.length(first, stop, second, end) + min(shared, MOST)
        if more:
            opened = sum(self.opens[0][first + 1 : stop]) + sum(self.opens[1][second + 1 : end])
            return gain + MERGED * more + OPENED * opened
        one, other = self.one[first], self.other[second]
        if one.text == other.text:
            return gain + EQUAL
        return gain + (HEADLINES if one.part == other.part == "headline" else 0.0)

    def bead(self, first: range, second: range) -> Bead:
        """The bead with its score."""
        if not first or not second:
            return Bead(first, second)
        places = (first.start, first.stop, second.start, second.stop)
        shared = self.weight(*places)
        equal = len(first) == len(second) == 1 and self.one[first.start].text == self.other[second.start].text
        return Bead(first, second, round(shared, 6), 1.0 if equal else _score(shared, self.length(*places)))

    def _fit(self, first: int, stop: int, second: int, end: int) -> bool:
        """Whether all are sentences, or none is."""
        bodies = self.bodies[0][stop] - self.bodies[0][first] + self.bodies[1][end] - self.bodies[1][second]
        return bodies in {0, stop - first + end - second}

    def _ends_share(self, first: int, stop: int, second: int, end: int) -> bool:
        """Whether the first passages share something, and the last ones."""
        return (first, second) in self.shared and (stop - 1, end - 1) in self.shared

    def weight(self, first: int, stop: int, second: int, end: int) -> float:
        """What the passages share, each key once."""
        pairs = [self.shared[pair] for pair in product(range(first, stop), range(second, end)) if pair in self.shared]
        if len(pairs) <= 1:
            return pairs[0][0] if pairs else 0.0
        return math.fsum(self.weights[key] for key in frozenset().union(*(keys for _, keys in pairs)))

    def length(self, first: int, stop: int, second: int, end: int) -> float:
        """`NEAR` for equal lengths by the ratio of the versions, less the more they differ."""
        here = (self.here[stop] - self.here[first]) * self.ratio + _STEADY
        off = abs(math.log((self.there[end] - self.there[second] + _STEADY) / here))
        return NEAR - (FAR if off > CLOSE else CLOSE) * off


def _shared(
    one: Sequence[Weighed], other: Sequence[Weighed]
) -> tuple[dict[str, float], dict[tuple[int, int], tuple[float, frozenset[str]]]]:
    """The weight of each key that both versions have, less where it stands often; what two passages share, with its weight."""
    often = [Counter(key for each in side for key in each.keys) for side in (one, other)]
    both = {key for key in often[0].keys() & often[1].keys() if max(often[0][key], often[1][key]) <= CROWD}
    weights = {key: BASES[key[0]] / max(often[0][key], often[1][key]) for key in both}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(other):
        for key in each.keys & both:
            places[key].append(place)
    found: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for here, each in enumerate(one):
        for key in each.keys & both:
            for there in places[key]:
                found[here, there].add(key)
    return weights, {pair: (math.fsum(weights[key] for key in keys), frozenset(keys)) for pair, keys in found.items()}


def _score(shared: float, length: float) -> float:
    """From 0 to 1: half a point for like lengths alone, all for two names or numbers that stand nowhere else besides."""
    return round(max(0.0, min(1.0, 0.25 * shared + max(length, -0.6) + 0.2)), 3)
