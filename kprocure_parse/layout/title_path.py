"""Decides which of a version's first lines are label, title, subtitle or body: the best path by learned weights.

tools/make_titles.py learns the weights from texts whose title korea.kr keeps separately. titles.weights.tsv has a row for each fact
and a column for each role: how much the fact speaks for the role, in natural log-odds. What words prove comes first: it limits
the roles that a line may have.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from math import exp
from operator import methodcaller
from pkgutil import get_data
from typing import Literal, NamedTuple, get_args

Role = Literal["label", "title", "goes_on", "subtitle", "body"]
ROLES: tuple[Role, ...] = get_args(Role)
LABEL, TITLE, GOES_ON, SUBTITLE, BODY = range(5)
ANY = frozenset(range(5))
"""The roles of a line about which nothing is known."""

FOLLOW = ((LABEL, TITLE), (GOES_ON, SUBTITLE, BODY), (GOES_ON, SUBTITLE, BODY), (SUBTITLE, BODY), (BODY,))
"""For each role, the roles that the line below may have: a title comes first or after labels, and after body comes only body."""
FIRST = frozenset({LABEL, TITLE, SUBTITLE, BODY})
NOTHING = (0.0,) * len(ROLES)
"""The scores of a line about which nothing is told."""

_PARTS = methodcaller("split", "\t", 1)

Scores = Sequence[Sequence[float]]
Allowed = Sequence[frozenset[int]]


class Path(NamedTuple):
    """The role of each line, and the probability that it is right (0 to 1); for lines of the title, that the title has exactly these lines."""

    roles: tuple[int, ...]
    sure: tuple[float, ...]


class Weights(NamedTuple):
    """The table: the weights of each fact, by role; `after` has the weights of the role of the line above."""

    facts: dict[str, tuple[float, ...]]
    after: tuple[tuple[float, ...], ...]
    first: tuple[float, ...]


@cache
def weights() -> Weights:
    """The table, read once, when the first title is needed."""
    packed = (get_data("kprocure_parse.layout", "titles.weights.tsv") or b"").decode()
    rows = dict(map(_PARTS, packed.rstrip("\n").split("\n")[1:]))  # below the names of the columns
    written = tuple(set(rows.values()))  # a quarter of them differ
    cells = "\t".join(written).split("\t")
    number = {cell: float(cell or 0) for cell in set(cells)}  # some fifty in 22,000 places
    numbers = map(number.__getitem__, cells)
    read = dict(zip(written, zip(*[numbers] * len(ROLES), strict=True), strict=True))
    facts = dict(zip(rows, map(read.__getitem__, rows.values()), strict=True))
    after = tuple(facts.get(f"after:{role}", NOTHING) for role in ROLES)
    return Weights(facts, after, facts.get("after:nothing", NOTHING))


def scores_of(facts: Iterable[str]) -> Sequence[float]:
    """The sum of the weights of a line's facts, by role."""
    told = filter(None, map(weights().facts.get, facts))
    return list(map(sum, zip(*told, strict=True))) or NOTHING


def best_path(scores: Scores, allowed: Allowed) -> Path:
    """The most likely roles of the lines among those allowed for each; all body if no path is allowed.

    The roles only ascend from line to line, and few remain for each, so all paths are compared, mostly three.
    """
    ways = _ways(scores, allowed)
    if not ways:
        return Path((BODY,) * len(scores), (0.0,) * len(scores))
    if len(ways) == 1:
        return Path(ways[0][1], (1.0,) * len(scores))
    best, roles = max(ways, key=_rounded)
    odds = [(exp(sum_ - best), path) for sum_, path in ways]
    total = sum([share for share, _ in odds])
    head = roles[: bisect_left(roles, SUBTITLE)]
    title = _share([share for share, path in odds if path[: bisect_left(path, SUBTITLE)] == head], total)
    return Path(
        roles,
        tuple(
            [
                _share([share for share, path in odds if path[place] == SUBTITLE], total) if role == SUBTITLE else title
                for place, role in enumerate(roles)
            ]
        ),
    )


def _ways(scores: Scores, allowed: Allowed) -> list[tuple[float, tuple[int, ...]]]:
    """All paths, each with its score."""
    after, first = weights().after, weights().first
    ways: list[tuple[float, tuple[int, ...]]] = [
        (first[role] + scores[0][role], (role,)) for role in sorted(allowed[0] & FIRST)
    ]
    for score, may in zip(scores[1:], allowed[1:], strict=True):
        ways = [
            (sum_ + after[path[-1]][role] + score[role], (*path, role))
            for sum_, path in ways
            for role in FOLLOW[path[-1]]
            if role in may
        ]
    return ways


def _rounded(way: tuple[float, tuple[int, ...]]) -> float:
    """The score of a path without the noise of its sum: the weights have one decimal, and of equal paths the one that stays longer in the title wins."""
    return round(way[0], 6)


def _share(parts: Sequence[float], total: float) -> float:
    return round(min(1.0, sum(parts) / total), 3)


def strongest(facts: Sequence[str], role: int, count: int = 5) -> tuple[tuple[str, float], ...]:
    """The facts of a line with the largest weights for or against its role, compared with the other roles, and these weights."""
    table = weights().facts
    told = [(fact, _against(table[fact], role)) for fact in facts if fact in table]
    return tuple(sorted(told, key=lambda each: -abs(each[1]))[:count])


def _against(values: Sequence[float], role: int) -> float:
    """The weight for a role minus the mean of the others."""
    others = [value for number, value in enumerate(values) if number != role]
    return round(values[role] - sum(others) / len(others), 2)
