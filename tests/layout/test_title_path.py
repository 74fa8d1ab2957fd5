"""The best path over the first lines, and the table of its weights."""

from __future__ import annotations

import itertools
from importlib import resources
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kprocure_parse.layout.title_path import (
    ANY,
    BODY,
    FIRST,
    FOLLOW,
    GOES_ON,
    ROLES,
    SUBTITLE,
    TITLE,
    best_path,
    weights,
)

SCORES = st.lists(st.lists(st.floats(-5, 5), min_size=5, max_size=5), min_size=1, max_size=4)


def odds(scores: list[list[float]], roles: tuple[int, ...]) -> float:
    after, first = weights().after, weights().first
    total = first[roles[0]] + sum(line[role] for line, role in zip(scores, roles, strict=True))
    return total + sum(after[above][below] for above, below in itertools.pairwise(roles))


def paths(count: int) -> list[tuple[int, ...]]:
    return [
        roles
        for roles in itertools.product(range(5), repeat=count)
        if roles[0] in FIRST and all(below in FOLLOW[above] for above, below in itertools.pairwise(roles))
    ]


@given(SCORES)
def test_the_best_path_is_the_best_of_all(scores: list[list[float]]) -> None:
    found = best_path(scores, [ANY] * len(scores))
    assert odds(scores, found.roles) == pytest.approx(max(odds(scores, roles) for roles in paths(len(scores))))


@given(SCORES)
def test_a_title_is_as_sure_as_the_share_of_the_paths_with_it(scores: list[list[float]]) -> None:
    found = best_path(scores, [ANY] * len(scores))
    shares = {roles: exp(odds(scores, roles)) for roles in paths(len(scores))}
    alike = sum(
        share
        for roles, share in shares.items()
        if all(one == other or (min(one, other) >= BODY - 1) for one, other in zip(roles, found.roles, strict=True))
    )
    for role, sure in zip(found.roles, found.sure, strict=True):
        if role < BODY - 1:
            assert sure == pytest.approx(alike / sum(shares.values()), abs=0.001)


def test_where_no_path_leads_through_all_is_body() -> None:
    assert best_path([[0.0] * 5] * 2, [frozenset({BODY}), frozenset({TITLE})]).roles == (BODY, BODY)


def test_the_table_is_sorted_rounded_and_names_no_sentence() -> None:
    rows = resources.files("kprocure_parse.layout").joinpath("titles.weights.tsv").read_text("utf-8").splitlines()
    assert rows[0].split("\t") == ["# fact", *ROLES]
    names = [row.split("\t")[0] for row in rows[1:]]
    assert names == sorted(names)
    assert all(len(name) <= 40 for name in names)
    assert all(value == "" or len(value.partition(".")[2]) == 1 for row in rows[1:] for value in row.split("\t")[1:])


def test_of_equal_paths_the_one_that_stays_in_the_title_wins() -> None:
    after = weights().after
    even = after[TITLE][GOES_ON] + after[GOES_ON][BODY] - after[TITLE][SUBTITLE] - after[SUBTITLE][BODY]
    for noise in (-1e-12, 0.0, 1e-12):
        scores = [[0.0] * 5, [0.0, 0.0, 0.0, even + noise, 0.0], [0.0] * 5]
        allowed = [frozenset({TITLE}), frozenset({GOES_ON, SUBTITLE}), frozenset({BODY})]
        assert best_path(scores, allowed).roles == (TITLE, GOES_ON, BODY)


def test_the_only_path_is_certain() -> None:
    path = best_path([[0.0] * 5] * 2, [frozenset({TITLE}), frozenset({BODY})])
    assert path.roles == (TITLE, BODY)
    assert path.sure == (1.0, 1.0)
