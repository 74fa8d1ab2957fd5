"""Arbitrary records: every attribute of every class is drawn as its type allows."""

from __future__ import annotations

import datetime as dt
import typing
from types import UnionType
from typing import Any

import attrs
from hypothesis import strategies as st

from kprocure_parse.document import Span
from kprocure_parse.release import Article, Release


def instances(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type as the records use them; attrs classes with every attribute drawn."""
    if isinstance(hint, type) and attrs.has(hint):
        hints = typing.get_type_hints(hint)
        return st.builds(hint, **{attribute.name: instances(hints[attribute.name]) for attribute in attrs.fields(hint)})
    if typing.get_origin(hint) is tuple and Ellipsis not in typing.get_args(hint):
        return st.tuples(*map(instances, typing.get_args(hint)))
    if typing.get_origin(hint) is tuple:
        return st.lists(instances(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if typing.get_origin(hint) is UnionType:
        return st.one_of([instances(choice) for choice in typing.get_args(hint)])
    return LEAVES[hint] if hint in LEAVES else st.from_type(hint)


LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(0, 2**53),
    float: st.floats(0, 1),
    Span: st.builds(Span, st.integers(0, 2**53), st.integers(0, 2**53)),
    dt.time: st.times(),
}
RECORDS = st.one_of(instances(Release), instances(Article))
