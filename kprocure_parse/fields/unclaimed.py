"""Unclaimed text: whatever no rule understood. It is returned, never dropped."""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

import attrs

from kprocure_parse.document import Span
from kprocure_parse.patterns import quick
from kprocure_parse.records import Section
from kprocure_parse.release import Version

WHOLE = ("notice", "furniture", "attachment")
"""Sections that are claimed as a whole: notices and page furniture have no values, and the contents of an attachment (its own
tables and texts, 80 % of some files) belong to it, not to the release."""

_WORD = quick(r"[^\W_]")


def extract(text: str, values: Iterable[object], sections: Iterable[Section]) -> tuple[Span, ...]:
    """The longest stretches, without white space around them, that no value, label, notice, furniture or attachment covers.

    White space and stretches of bare punctuation (`/`, `:`, brackets) only separate values and are not unclaimed.
    """
    claimed = sorted([*spans_of(values), *(section.span for section in sections if section.role in WHOLE)])
    found: list[Span] = []
    end = 0
    for start, close in (*claimed, (len(text), len(text))):
        if start > end and _WORD.search(text, end, start):
            piece = text[end:start]
            first = end + len(piece) - len(piece.lstrip())
            found.append(Span(first, first + len(piece.strip())))
        end = max(end, close)
    return tuple(found)


def spans_of(values: Iterable[Any]) -> list[Span]:
    """The span of every record in a tree of records, level by level; for a record with `parts`, these instead."""
    found: list[Span] = []
    waiting = list(values)
    for value in waiting:  # the records inside of a record join the line
        shape = _shape_of(type(value))  # type: ignore[arg-type] # mypy takes no class for Hashable
        if shape is None:
            continue
        records, spanned, parted = shape
        if parted and value.parts:
            found += value.parts
        elif spanned:
            found.append(value.span)
        for name in records:
            child = getattr(value, name)
            if child:
                waiting += child if isinstance(child, tuple) else (child,)
    return found


class _Shape(NamedTuple):
    """What a kind of record has: the attributes that hold records; a span and parts of its own."""

    records: tuple[str, ...]
    span: bool
    parts: bool


@cache
def _shape_of(record: type) -> _Shape | None:
    """None for values that are no records. The span of a version surrounds its values and claims nothing."""
    if not attrs.has(record):
        return None
    names = attrs.fields_dict(record)
    hints = get_type_hints(record)
    return _Shape(
        tuple(name for name, hint in hints.items() if _holds_records(hint)),
        "span" in names and record is not Version,
        "parts" in names,
    )


def _holds_records(hint: object) -> bool:
    inner = get_args(hint)
    return any(map(_holds_records, inner)) if inner else isinstance(hint, type) and attrs.has(hint)
