"""Groups of related releases, made and read: each is found as what it was made, whatever the order and the formats."""

from __future__ import annotations

import random
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.links.families import ROLES
from kprocure_parse.links.linked import LinkKind
from kprocure_parse.testing import (
    PRESS_FORMATS,
    ArticleSpecimen,
    FileFormat,
    RelatedSpecimens,
    Specimen,
    make_related,
    related,
    render,
)
from tests.makers.effort import examples

FORMATS: tuple[FileFormat, ...] = ("text", "html", "hwpx")
"""Formats that state a day; PDFs of all of them take their time."""


def read(specimen: Specimen | ArticleSpecimen, file_format: FileFormat = "text") -> kp.Record:
    return kp.parse_bytes(render(specimen, file_format))


def content(records: list[kp.Record]) -> list[str]:
    """The groups with the records themselves in place of their numbers, in an order of their own."""
    return sorted(
        repr((found.kind, found.score, found.evidence, [(each.role, records[each.index]) for each in found.members]))
        for found in kp.link(records)
    )


@settings(max_examples=examples("release"))
@given(related(), st.data())
def test_related_releases_are_found_as_what_they_are(group: RelatedSpecimens, data: st.DataObject) -> None:
    forms = st.sampled_from([each for each in FORMATS if each in PRESS_FORMATS or group.kind != "coverage"])
    records = [read(each, data.draw(forms)) for each in group.members]
    (found,) = kp.link(records)
    assert found.kind == group.kind
    assert sorted((member.index, member.role) for member in found.members) == list(enumerate(ROLES[group.kind]))


@settings(max_examples=examples("release"))
@given(related())
def test_linking_two_is_symmetric(group: RelatedSpecimens) -> None:
    records = [read(each) for each in group.members]
    assert content(records) == content(records[::-1]) != []


@settings(max_examples=examples("release"))
@given(st.lists(related(), min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_records(groups: list[RelatedSpecimens], chance: Any) -> None:
    records = [read(each) for group in groups for each in group.members]
    expected = content(records)
    chance.shuffle(records)
    assert content(records) == expected


@pytest.mark.parametrize("kind", get_args(LinkKind))
def test_what_is_made_belongs_together(kind: LinkKind) -> None:
    made = make_related(6, seed=11, kind=kind)
    assert made == make_related(9, seed=11, kind=kind)[:6]
    assert {group.kind for group in made} == {kind}
    for group in made:
        (found,) = kp.link(read(each) for each in group.members)
        assert found.kind == kind


def test_many_groups_are_told_apart() -> None:
    made = make_related(24, seed=2)
    places = [(number, each) for number, group in enumerate(made) for each in group.members]
    random.Random(5).shuffle(places)  # noqa: S311 - no secrets
    found = kp.link(read(each) for _, each in places)
    groups = [{places[member.index][0] for member in each.members} for each in found]
    assert all(len(numbers) == 1 for numbers in groups)
    assert {number for numbers in groups for number in numbers} == set(range(24))
