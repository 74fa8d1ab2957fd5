"""Equality, hash and repr of records are those that attrs itself would write for the same fields."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kprocure_parse.value_object import ValueObject
from tests.makers.effort import examples
from tests.makers.records import RECORDS


def _angled(count: int) -> str:
    return f"<{count}>"


class Apart:
    """In a class of its own for each way of writing: one name, and so one repr, for both."""

    @attrs.frozen(eq=False, repr=False)
    class Count(ValueObject):
        count: int = attrs.field(repr=_angled)
        hidden: int = attrs.field(default=0, repr=False)
        note: int = attrs.field(default=0, eq=False)


class Written:
    @attrs.frozen
    class Count:
        count: int = attrs.field(repr=_angled)
        hidden: int = attrs.field(default=0, repr=False)
        note: int = attrs.field(default=0, eq=False)


small = st.tuples(*[st.integers(0, 1)] * 3)


@given(small, small)
def test_as_attrs_writes_it(one: tuple[int, int, int], other: tuple[int, int, int]) -> None:
    ours, theirs = Apart.Count(*one), Written.Count(*one)
    assert (ours == Apart.Count(*other)) is (theirs == Written.Count(*other))
    assert repr(ours) == repr(theirs).replace("Written", "Apart")
    if ours == Apart.Count(*other):
        assert hash(ours) == hash(Apart.Count(*other))


def test_another_class_is_never_equal() -> None:
    assert Apart.Count(1) != Written.Count(1)
    assert Apart.Count(1) != (1, 0, 0)
    assert not Apart.Count(1).__ne__(Apart.Count(1))


@settings(max_examples=examples("record"))
@given(RECORDS)
def test_a_copy_of_a_record_is_equal_and_a_changed_one_is_not(record: Any) -> None:
    assert ValueObject in type(record).__mro__
    again = attrs.evolve(record)
    assert again == record
    assert hash(again) == hash(record)
    for part in attrs.fields(type(record)):
        changed = attrs.evolve(record)
        object.__setattr__(changed, part.name, _Other())
        assert (changed == record) is (not part.eq)


class _Other:
    """Equal to nothing but itself."""
