"""Names of what is in a record (`contacts.name`, `distributed.date`, `body_text`) → columns: a type, and how the value is found."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import attrs

from kprocure_parse.document import Span
from kprocure_parse.export.cell_words import words
from kprocure_parse.release import Article, Release, Version

TEXT = "_text"
"""The end of a name that asks for the value in words."""


class PathColumn(NamedTuple):
    """A column: the name that was asked for, the type of its values, and how a record's value is found."""

    name: str
    hint: object
    value: Callable[[Release | Article], Any]


@cache
def column(name: str) -> PathColumn:
    """The column of this name. What a version has is that of the first one; through several values, it is a tuple.

    Raises ValueError, naming what there is, for a name of nothing.
    """
    steps = name.split(".")
    try:
        return PathColumn(name, _hint(steps), lambda record: _value(record, steps))
    except ValueError:
        if not name.endswith(TEXT):
            raise
    plain = name.removesuffix(TEXT).split(".")
    _hint(plain)
    return PathColumn(name, str, lambda record: words(_value(record, plain)) or None)


def _hint(steps: list[str]) -> object:
    hint: object = None
    several = False
    known = _tops()
    for step in steps:
        if step not in known:
            where = f"in {'.'.join(steps[: steps.index(step)])!r}" if hint else "in a record"
            raise ValueError(f"no {step!r} {where}; there are {', '.join(sorted(known)) or 'no parts'}")
        hint = known[step]
        inner, many = _inner(hint)
        if step != steps[-1]:
            several |= many
        known = _parts(inner)
    return tuple[_inner(hint)[0], ...] if several else hint  # type: ignore[misc] # a type made at run time


@cache
def _tops() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for cls in (Release, Article, Version):
        found = {**_hints(cls), **found}
    return {name: hint for name, hint in found.items() if name not in {"span", "rule", "language"}}


def _parts(cls: object) -> dict[str, Any]:
    return _hints(cls) if isinstance(cls, type) and (attrs.has(cls) or cls is Span) else {}


@cache
def _hints(cls: type[Any]) -> dict[str, Any]:
    return get_type_hints(cls)


def _inner(hint: object) -> tuple[object, bool]:
    """The type of a value that may be absent, or of each of several, and whether there may be several."""
    parts = [part for part in get_args(hint) if part not in {NoneType, Ellipsis}]
    if get_origin(hint) in {Union, UnionType} and len(parts) == 1:
        return _inner(parts[0])
    if get_origin(hint) is tuple:
        return parts[0], True
    return hint, False


def _value(record: object, steps: list[str]) -> object:
    first, *rest = steps
    value = getattr(record, first, None)
    if value is None and isinstance(record, Release) and record.versions:
        value = getattr(record.versions[0], first, None)
    return _below(value, rest)


def _below(value: object, steps: list[str]) -> object:
    for number, step in enumerate(steps):
        if _is_several(value):
            found = (_below(each, steps[number:]) for each in value)  # type: ignore[attr-defined] # a tuple
            return tuple(part for each in found for part in (each if _is_several(each) else (each,)))  # type: ignore[attr-defined]
        value = getattr(value, step, None)
    return value


def _is_several(value: object) -> bool:
    return isinstance(value, tuple) and not isinstance(value, Span)
