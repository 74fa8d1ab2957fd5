"""Laws of compared versions: a text stands for itself, the other order is the mirror image, what was planted is found and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.testing import Specimen, releases, render
from kprocure_parse.testing.planted import PlantedRelease, planted_releases
from tests.makers.records import RECORDS

PLANTED = planted_releases()


def parsed(specimen: Specimen) -> kp.Release:
    record = kp.parse_bytes(render(specimen, "text"))
    assert isinstance(record, kp.Release)
    return record


def versions(record: kp.Release) -> list[kp.Release]:
    """A release of each version."""
    return [
        kp.Release(kind=record.kind, versions=(version,), text=record.text, source=record.source)
        for version in record.versions
    ]


@given(releases())
def test_a_version_stands_for_itself(specimen: Specimen) -> None:
    for each in versions(parsed(specimen)):
        found = kp.compare_versions(each, each)
        assert all((pair.first, pair.score) == (pair.second, 1.0) for pair in found.aligned)
        assert (found.only_in_first, found.only_in_second, found.differences) == ((), (), ())


@given(releases(), releases())
def test_the_other_order_is_the_mirror_image(one: Specimen, other: Specimen) -> None:
    for first in versions(parsed(one)):
        for second in versions(parsed(other)):
            assert kp.compare_versions(second, first) == kp.compare_versions(first, second).mirrored()


@given(PLANTED)
def test_what_is_planted_is_found_and_nothing_else(planted: PlantedRelease) -> None:
    record = kp.parse_text(planted.text)
    assert isinstance(record, kp.Release)
    found = kp.compare_versions(record).differences
    assert [each.kind for each in found] == ([planted.kind] if planted.kind else [])
    for each in found:
        assert planted.first in each.first.words or each.first.words in planted.first
        assert planted.second in each.second.words or each.second.words in planted.second


@given(PLANTED)
def test_passages_stand_in_order_and_within_their_texts(planted: PlantedRelease) -> None:
    record = kp.parse_text(planted.text)
    assert isinstance(record, kp.Release)
    found = kp.compare_versions(record)
    for side in ([pair.first for pair in found.aligned], [pair.second for pair in found.aligned]):
        assert [each.span for each in side] == sorted(each.span for each in side)
        assert all(record.text[each.span.slice] == each.text for each in side)


@given(RECORDS.filter(lambda each: isinstance(each, kp.Release)), st.booleans())
def test_any_record_is_compared_or_told_what_it_lacks(record: kp.Release, twice: bool) -> None:
    try:
        found = kp.compare_versions(record, record) if twice else kp.compare_versions(record)
    except ValueError as error:
        assert "version" in str(error)
    else:
        assert len(found.languages) == 2
