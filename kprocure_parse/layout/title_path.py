"""Which of a version's first lines are label, title, subtitle or body: the best path over weights that were learned.

tools/make_titles.py learns them from texts beside which korea.kr keeps the title; titles.weights.tsv holds them, a row for each
fact and a column for each role: how much the fact speaks for it, in natural log-odds. What words prove comes first: it
bounds the roles that a line may have.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from math import exp, inf, log
from typing import Literal, NamedTuple, get_args

Role = Literal["label", "title", "goes_on", "subtitle", "body"]
ROLES: tuple[Role, ...] = get_args(Role)
LABEL, TITLE, GOES_ON, SUBTITLE, BODY = range(5)
ANY = frozenset(range(5))
"""Nothing is known of a line."""

FOLLOW = ((LABEL, TITLE), (GOES_ON, SUBTITLE, BODY), (GOES_ON, SUBTITLE, BODY), (SUBTITLE, BODY), (BODY,))
"""What the line below one of each role may be: the title follows labels, goes on, and nothing follows the body but body."""
FIRST = frozenset({LABEL, TITLE, SUBTITLE, BODY})
_NOTHING = (0.0,) * len(ROLES)

Scores = Sequence[Sequence[float]]
Allowed = Sequence[frozenset[int]]


class Path(NamedTuple):
    """The role of each line, and how sure it is of it (0 to 1): of a line of the title that it begins and ends where it does."""

    roles: tuple[int, ...]
    sure: tuple[float, ...]


class Weights(NamedTuple):
    """The table: what each fact speaks for, by role; `after` what the role of the line above does."""

    facts: dict[str, tuple[float, ...]]
    after: tuple[tuple[float, ...], ...]
    first: tuple[float, ...]


@cache
def weights() -> Weights:
    """The table, read once, when the first title is looked for."""
    packed = resources.files("kprocure_parse.layout").joinpath("titles.weights.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in packed.split("\n") if line and not line.startswith("#"))
    facts = {name: tuple(float(value or 0) for value in values) for name, *values in rows}
    after = tuple(facts.get(f"after:{role}", _NOTHING) for role in ROLES)
    return Weights(facts, after, facts.get("after:nothing", _NOTHING))


def scores_of(facts: Sequence[Sequence[str]]) -> list[list[float]]:
    """For each line what its facts speak for, by role."""
    table = weights().facts
    return [
        [sum(column) for column in zip(_NOTHING, *filter(None, map(table.get, line)), strict=True)] for line in facts
    ]


def best_path(scores: Scores, allowed: Allowed) -> Path:
    """The most likely roles of the lines among those allowed for each; all body where no path leads through."""
    roles = _best(scores, allowed)
    if roles is None:
        return Path((BODY,) * len(scores), (0.0,) * len(scores))
    total = _mass(scores, allowed)
    like = [_alike(role, may) for role, may in zip(roles, allowed, strict=True)]
    title = 1.0 if like == allowed else _share(_mass(scores, like), total)
    return Path(
        roles,
        tuple(
            title if role != SUBTITLE else _share(_mass(scores, _at(allowed, place, role)), total)
            for place, role in enumerate(roles)
        ),
    )


def _alike(role: int, may: frozenset[int]) -> frozenset[int]:
    """The roles of a line that leave the title as it is."""
    return frozenset({role}) if role < SUBTITLE else may & {SUBTITLE, BODY}


def _at(allowed: Allowed, place: int, role: int) -> list[frozenset[int]]:
    return [frozenset({role}) if place == number else may for number, may in enumerate(allowed)]


def _share(part: float, total: float) -> float:
    return round(min(1.0, exp(part - total)), 3)


def _best(scores: Scores, allowed: Allowed) -> tuple[int, ...] | None:
    """The path of the highest score, or None."""
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
    """The facts of a line that speak loudest for its role against what else it might be, with how much they do."""
    table = weights().facts
    told = [(fact, _against(table[fact], role)) for fact in facts if fact in table]
    return tuple(sorted(told, key=lambda each: -abs(each[1]))[:count])


def _against(values: Sequence[float], role: int) -> float:
    """A weight for a role against the mean of the others."""
    others = [value for number, value in enumerate(values) if number != role]
    return round(values[role] - sum(others) / len(others), 2)
