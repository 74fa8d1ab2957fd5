"""`kprocure-parse explain FILE FIELD`: for each value, the rule that found it and where it stood."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from kprocure_parse.cli.arguments import explain_parser
from kprocure_parse.cli.excerpt import Decided, Holder, Line, PlacedRecord, explained, parts_of
from kprocure_parse.cli.output import complain, reason
from kprocure_parse.cli.sources import STDIN
from kprocure_parse.cli.spoken_language import say
from kprocure_parse.cli.terminal import show
from kprocure_parse.document import Span
from kprocure_parse.errors import ReadError
from kprocure_parse.pipeline import parse_document, read
from kprocure_parse.release import Article, Release, Version

FOUND, NOT_FOUND = 0, 1
OF_VERSIONS = frozenset(attribute.name for attribute in attrs.fields(Version)) - {"span", "rule"}
"""Fields that a release has once per language."""
_PATH = re.compile(r"\w+(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)*", re.ASCII)
_STEP = re.compile(r"\w+", re.ASCII)


class Value(NamedTuple):
    """A value, the path to it from the record, and the innermost record around it that knows where it stood."""

    path: str
    value: object
    holder: Holder | None = None


def explain(words: Sequence[str]) -> int:
    """Print where each value of a field comes from. Returns 1 if there is none."""
    parser = explain_parser()
    options = parser.parse_args(words)
    try:
        source = sys.stdin.buffer.read() if options.file == STDIN else options.file
        document = read(source, pdf_engine=options.engine, password=options.password)
    except (ReadError, OSError) as error:
        complain(f"{options.file}: {reason(error)}")
        return NOT_FOUND
    record = parse_document(document)
    try:
        values = list(values_of(record, options.field))
    except LookupError as error:
        parser.error(str(error.args[0]))
    if not values:
        complain(f"{options.file}: {say('nothing_found_for', field=options.field)}")
        return NOT_FOUND
    lines: list[Line] = [
        line for each in values for line in (*explained(each.path, each.value, each.holder, document), [])
    ]
    show(lines[:-1])
    return FOUND


def values_of(record: Release | Article, field: str) -> Iterator[Value]:
    """All values at a path (`headline`, `contacts[0].phones`), and within them, that know where they stood.

    Raises LookupError, naming what there is, if the path leads nowhere.
    """
    if not _PATH.fullmatch(field):
        raise LookupError(say("no_path", field=repr(field)))
    steps = _STEP.findall(field)
    starts = [Value("", record)]
    if isinstance(record, Release) and steps[0] in OF_VERSIONS:
        starts = [Value(f"versions[{number}]", version, version) for number, version in enumerate(record.versions)]
    for step in steps:
        starts = [found for start in starts for found in _next(start, step)]
    for start in starts:
        yield from _spread(start)


def _next(at: Value, step: str) -> Iterator[Value]:
    """Where a step of a path leads: a name to that attribute of each value, a number to one of the values."""
    if isinstance(at.value, tuple) and not isinstance(at.value, Span):
        if not step.isdigit():
            for number, each in enumerate(at.value):
                yield from _next(_held(f"{at.path}[{number}]", each, at.holder), step)
        elif int(step) < len(at.value):
            yield _held(f"{at.path}[{step}]", at.value[int(step)], at.holder)
        else:
            raise LookupError(say("has_only", path=at.path, count=len(at.value)))
        return
    parts = parts_of(at.value)
    if step not in parts:
        known = [*parts, *sorted(OF_VERSIONS)] if isinstance(at.value, Release) else parts
        where, there = at.path or say("the_record"), ", ".join(known) or say("none")
        raise LookupError(say("no_field_in", field=repr(step), path=where, known=there))
    yield _held(f"{at.path}.{step}".lstrip("."), parts[step], _decided(parts, step) or at.holder)


def _decided(parts: dict[str, object], name: str) -> Decided | None:
    """The rule that a record keeps beside an attribute: `kind_rule` of `kind`."""
    rule, confidence = parts.get(f"{name}_rule"), parts.get(f"{name}_confidence")
    return Decided(rule, confidence) if isinstance(rule, str) and isinstance(confidence, float) else None


def _held(path: str, value: object, holder: Holder | None) -> Value:
    return Value(path, value, value if isinstance(value, Span | PlacedRecord) else holder)


def _spread(at: Value) -> Iterator[Value]:
    """The value, or each of several; then the values within them that have a place of their own."""
    if isinstance(at.value, tuple) and not isinstance(at.value, Span):
        for number, each in enumerate(at.value):
            yield from _spread(_held(f"{at.path}[{number}]", each, at.holder))
    elif at.value is not None:
        yield at
        for name, inner in parts_of(at.value).items():
            if _has_places(inner):
                yield from _spread(_held(f"{at.path}.{name}", inner, at.holder))


def _has_places(value: object) -> bool:
    return isinstance(value, PlacedRecord) or (
        isinstance(value, tuple) and bool(value) and isinstance(value[0], PlacedRecord)
    )
