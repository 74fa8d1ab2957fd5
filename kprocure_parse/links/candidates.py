"""Which traces may belong together: those that share a rare key. Each key's group is small, so the work grows with the number of records."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby, pairwise

from kprocure_parse.links.keys import key_of
from kprocure_parse.links.traces import Trace

SAMPLED = 8
"""Sentences by which a trace is looked for: those with the smallest hashes. Two traces that share half of their sentences miss each other once in 200 times."""
CROWD = 40
"""More traces than this with one key are parted by their days; a day with more is no evidence."""
_INDEX = 24
"""Bits of a packed key that hold the place of its trace: 16 million records."""
_KEY = (1 << (64 - _INDEX)) - 1
Pairs = Iterator[tuple[Trace, Trace]]


def repeated(traces: Sequence[Trace]) -> Pairs:
    """Traces that share a sentence, a headline or a fingerprint: each pair once."""
    seen: set[tuple[int, int]] = set()
    for group in grouped(traces, _keys):
        for one, other in _paired(group):
            if (pair := (one.index, other.index)) not in seen:
                seen.add(pair)
                yield one, other


def grouped(traces: Sequence[Trace], keys: Callable[[Trace], Iterable[int]]) -> Iterator[list[Trace]]:
    """The traces of each key that at least two have."""
    packed = array("Q", ((key & _KEY) << _INDEX | place for place, each in enumerate(traces) for key in keys(each)))
    for _, alike in groupby(sorted(packed), lambda each: each >> _INDEX):
        places = [each & ((1 << _INDEX) - 1) for each in alike]
        if len(places) > 1:
            yield [traces[place] for place in places]


def _keys(each: Trace) -> set[int]:
    named = {key_of(f"headline {each.headline}")} if each.headline else set()
    return {*each.sentences[:SAMPLED], *named, key_of(f"facts {each.fingerprint}")}


def _paired(group: list[Trace]) -> Pairs:
    if len(group) <= CROWD:
        yield from combinations(group, 2)
        return
    ordered = sorted(group, key=lambda each: each.day.toordinal() if each.day else 0)
    for _, alike in groupby(ordered, lambda each: each.day):
        today = list(alike)
        yield from combinations(today, 2) if len(today) <= CROWD else pairwise(sorted(today, key=_content))


def _content(each: Trace) -> tuple[str, bytes, str]:
    """An order in which equal traces are neighbours."""
    return each.fingerprint, each.sentences.tobytes(), each.digest
