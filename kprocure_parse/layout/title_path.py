"""Decides which of a version's first lines are label, title, subtitle or body: the best path by learned weights.

tools/make_titles.py learns the weights from texts whose title korea.kr keeps separately. titles.weights.tsv has a row for each fact
and a column for each role: how much the fact speaks for the role, in natural log-odds. What words prove comes first: it limits
the roles that a line may have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import exp, inf, log
from pkgutil import get_data
from typing import Literal, NamedTuple, get_args

from kprocure_parse.patterns import quick

Role = Literal["label", "title", "goes_on", "subtitle", "body"]
ROLES: tuple[Role, ...] = get_args(Role)
LABEL, TITLE, GOES_ON, SUBTITLE, BODY = range(5)
ANY = frozenset(range(5))
"""The roles of a line about which nothing is known."""

FOLLOW = ((LABEL, TITLE), (GOES_ON, SUBTITLE, BODY), (GOES_ON, SUBTITLE, BODY), (SUBTITLE, BODY), (BODY,))
"""For each role, the roles that the line below may have: a title comes first or after labels, and after body comes only body."""
FIRST = frozenset({LABEL, TITLE, SUBTITLE, BODY})
_NOTHING = (0.0,) * len(ROLES)

_ROW = quick(r"^([^#\t\n][^\t\n]*)\t(.*)$", re.MULTILINE)

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
    rows = dict(_ROW.findall(packed))
    number = cache(_number)  # some fifty numbers in 22,000 places: a text looks up facts all over the table
    read = {
        columns: tuple(map(number, columns.split("\t"))) for columns in set(rows.values())
    }  # a quarter of them differ
    facts = dict(zip(rows, map(read.__getitem__, rows.values()), strict=True))
    after = tuple(facts.get(f"after:{role}", _NOTHING) for role in ROLES)
    return Weights(facts, after, facts.get("after:nothing", _NOTHING))


def _number(written: str) -> float:
    return float(written or 0)


def scores_of(facts: Sequence[Sequence[str]]) -> Scores:
    """For each line the sum of the weights of its facts, by role."""
    known = weights().facts.get
    told = (filter(None, map(known, line)) for line in facts)
    return [list(map(sum, zip(*line, strict=True))) or _NOTHING for line in told]


def best_path(scores: Scores, allowed: Allowed) -> Path:
    """The most likely roles of the lines among those allowed for each; all body if no path is allowed."""
    roles = _best(scores, allowed)
    if roles is None:
        return Path((BODY,) * len(scores), (0.0,) * len(scores))
    total = _mass(scores, allowed)
    like = [_alike(role, may) for role, may in zip(roles, allowed, strict=True)]
    title = 1.0 if like == allowed else _share(_mass(scores, like), total)
    return Path(
        roles,
        tuple(
            _subtitle_share(scores, allowed, place, total) if role == SUBTITLE else title
            for place, role in enumerate(roles)
        ),
    )


def _subtitle_share(scores: Scores, allowed: Allowed, place: int, total: float) -> float:
    """The probability that a line is a subtitle; nothing need be summed where it may be nothing else."""
    return 1.0 if len(allowed[place]) == 1 else _share(_mass(scores, _at(allowed, place, SUBTITLE)), total)


def _alike(role: int, may: frozenset[int]) -> frozenset[int]:
    """The roles that a line may have without changing the title."""
    return frozenset({role}) if role < SUBTITLE else may & {SUBTITLE, BODY}


def _at(allowed: Allowed, place: int, role: int) -> list[frozenset[int]]:
    return [frozenset({role}) if place == number else may for number, may in enumerate(allowed)]


def _share(part: float, total: float) -> float:
    return round(min(1.0, exp(part - total)), 3)


def _best(scores: Scores, allowed: Allowed) -> tuple[int, ...] | None:
    """The path with the highest score, or None."""
    after, first = weights().after, weights().first
    paths: dict[int, tuple[float, tuple[int, ...]]] = {
        role: (first[role] + scores[0][role], (role,)) for role in allowed[0] & FIRST
    }
    for score, may in zip(scores[1:], allowed[1:], strict=True):
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for above, (sum_, path) in paths.items():
            for role in FOLLOW[above]:
                if role not in may:
                    continue
                reached = sum_ + after[above][role] + score[role]
                if role not in further or reached > further[role][0]:
                    further[role] = (reached, (*path, role))
        paths = further
    return max(paths.values())[1] if paths else None


def _mass(scores: Scores, allowed: Allowed) -> float:
    """The logarithm of the summed odds of all paths."""
    after, first = weights().after, weights().first
    ways = {role: first[role] + scores[0][role] for role in allowed[0] & FIRST}
    for score, may in zip(scores[1:], allowed[1:], strict=True):
        further: dict[int, list[float]] = {}
        for above, odds in ways.items():
            for role in FOLLOW[above]:
                if role in may:
                    further.setdefault(role, []).append(odds + after[above][role] + score[role])
        ways = {role: _summed(odds) for role, odds in further.items()}
    return _summed(list(ways.values())) if ways else -inf


def _summed(odds: Sequence[float]) -> float:
    top = max(odds)
    return top if len(odds) == 1 else top + log(sum([exp(each - top) for each in odds]))


def strongest(facts: Sequence[str], role: int, count: int = 5) -> tuple[tuple[str, float], ...]:
    """The facts of a line with the largest weights for or against its role, compared with the other roles, and these weights."""
    table = weights().facts
    told = [(fact, _against(table[fact], role)) for fact in facts if fact in table]
    return tuple(sorted(told, key=lambda each: -abs(each[1]))[:count])


def _against(values: Sequence[float], role: int) -> float:
    """The weight for a role minus the mean of the others."""
    others = [value for number, value in enumerate(values) if number != role]
    return round(values[role] - sum(others) / len(others), 2)
