"""What a record says, without where and how it was found: the measure by which a reading equals its specimen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from kprocure_parse.export import to_dict
from kprocure_parse.release import Article, Release

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"
"""What JSON has."""

_PLACES = frozenset({"span", "rule", "raw", "parts", "marker"})
"""Where and how; and marks, which formats draw differently."""
_WHOLE = frozenset({"type", "text", "source", "sections", "labels", "diagnostics", "unclaimed"})
"""What belongs to the reading as a whole."""


def facts(record: Release | Article) -> dict[str, Json]:
    """The values of a record as dictionaries, lists, strings and numbers (dates and times in ISO 8601).

    Spans, rules, raw spellings and marks are left out, and with them text, source, sections, labels, diagnostics and
    unclaimed stretches, so that the readings of one release from several files are equal.
    """
    return {key: _bare(value) for key, value in to_dict(record).items() if key not in _WHOLE}


def differences(expected: Release | Article, found: Release | Article) -> list[str]:
    """`path: expected → found` for every value that differs; empty if the two say the same.

    Where lists are of different lengths: `path: value is missing`, `path: value is more`.
    """
    return list(_differences(facts(expected), facts(found), ""))


def _bare(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if key not in _PLACES}
    if isinstance(value, list):
        return [_bare(each) for each in value]
    return value


def _differences(expected: Json, found: Json, path: str) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in {**expected, **found}:
            yield from _differences(expected.get(key), found.get(key), f"{path}.{key}" if path else key)
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for index, (one, two) in enumerate(zip(expected, found, strict=True)):
            yield from _differences(one, two, f"{path}[{index}]")
    elif isinstance(expected, list) and isinstance(found, list):
        yield from (f"{path}: {each!r} is missing" for each in expected if each not in found)
        yield from (f"{path}: {each!r} is more" for each in found if each not in expected)
        if all(each in found for each in expected) and all(each in expected for each in found):
            yield f"{path}: another order or number"
    elif expected != found:
        yield f"{path}: {expected!r} → {found!r}"
