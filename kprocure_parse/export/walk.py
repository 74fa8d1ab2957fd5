"""Walks over records: their attributes, the records in them, and the path to each. Knows no field by name."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kprocure_parse.document import Span


def attributes(record: object) -> Iterator[tuple[str, object]]:
    """The attributes of a record by name, in the order in which its class declares them; empty for anything else."""
    cls = type(record)
    if attrs.has(cls):
        yield from ((name, getattr(record, name)) for name in names(cls))


def names(cls: type[attrs.AttrsInstance]) -> list[str]:
    """The names of the attributes of a record class, in declared order."""
    return [attribute.name for attribute in attrs.fields(cls)]


def default(record: object, name: str) -> object:
    """The default of an attribute; None for anything that is not a record."""
    cls = type(record)
    return getattr(attrs.fields(cls), name).default if attrs.has(cls) else None


def is_record(value: object) -> bool:
    """Whether a value is a record, not a plain value, a span or a tuple."""
    return attrs.has(type(value))


def children(record: object) -> Iterator[tuple[str, str, object]]:
    """What a record holds that has a place in the text: the step to it, the attribute's name, the thing.

    A span counts only if the record itself has none (`unclaimed`); otherwise it says where the record stands (`parts`).
    """
    placed = hasattr(record, "span")
    for name, value in attributes(record):
        if is_record(value):
            yield name, name, value
        elif isinstance(value, tuple) and not isinstance(value, Span):
            for index, part in enumerate(value):
                if is_record(part) or (isinstance(part, Span) and not placed):
                    yield f"{name}[{index}]", name, part


def walk(record: object, path: str = "") -> Iterator[tuple[str, str, object]]:
    """Everything in a record that has a place, from the outer to the inner: its path, the attribute's name, the thing."""
    for way, name, value in children(record):
        here = joined(path, way)
        yield here, name, value
        if not isinstance(value, Span):
            yield from walk(value, here)


def joined(path: str, way: str) -> str:
    """The path of a thing that is the step `way` from the record at `path`."""
    return f"{path}.{way}" if path else way
