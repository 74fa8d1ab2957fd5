"""Unclaimed text: whatever no rule understood. It is returned, never dropped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import get_args, get_type_hints

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
    for span in (*claimed, Span(len(text), len(text))):
        if span.start > end:
            piece = text[end : span.start]
            if _WORD.search(piece):
                start = end + len(piece) - len(piece.lstrip())
                found.append(Span(start, start + len(piece.strip())))
        end = max(end, span.end)
    return tuple(found)


def spans_of(values: Iterable[object]) -> list[Span]:
    """The span of every record in a tree of records; for a record with `parts`, these instead."""
    found: list[Span] = []
    for value in values:
        names = _names(value)
        if names is None:
            continue
        if not isinstance(value, Version):  # the span of a version surrounds its values and claims nothing
            found += _own(value)
        for name in names:
            child = getattr(value, name)
            if child:
                found += spans_of(child if isinstance(child, tuple) else (child,))
    return found


def _names(value: object) -> tuple[str, ...] | None:
    """The attributes of a record that hold records; None for other values."""
    return _names_of(type(value))  # type: ignore[arg-type] # mypy takes no class for Hashable


@cache
def _names_of(record: type) -> tuple[str, ...] | None:
    if not attrs.has(record):
        return None
    return tuple(name for name, hint in get_type_hints(record).items() if _holds_records(hint))


def _holds_records(hint: object) -> bool:
    inner = get_args(hint)
    return any(map(_holds_records, inner)) if inner else isinstance(hint, type) and attrs.has(hint)


def _own(value: object) -> tuple[Span, ...]:
    parts: tuple[Span, ...] = getattr(value, "parts", ())
    span: Span | None = getattr(value, "span", None)
    return parts or (() if span is None else (span,))
