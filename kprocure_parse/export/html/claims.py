"""Record → claims: what a page marks, in the order in which the record classes declare it. Knows no field by name."""

from __future__ import annotations

import attrs

from kprocure_parse.document import Span
from kprocure_parse.export.walk import walk
from kprocure_parse.records import Section
from kprocure_parse.release import Article, Release, Version

NO_CLAIM = (Version, Section)
"""Records whose span only says where others stand: a version's span encloses its values, and sections cover the whole text."""
UNRULED = "none"
"""The rule of a stretch that no rule understood."""


@attrs.frozen(kw_only=True)
class Claim:
    """A stretch of the text that a value, a label, a remark or nobody claims.

    `path` leads to it from the record (`versions[0].quotes[1]`), `field` is the last name in it. `spans` lie within the
    text; there are several if the value stands in parts.
    """

    number: int
    field: str
    path: str
    rule: str
    spans: tuple[Span, ...]


def claims(record: Release | Article) -> dict[str, Claim]:
    """All claims of a record with their paths, numbered from 0."""
    size = len(record.text)
    found: dict[str, Claim] = {}
    for path, field, value in walk(record):
        if isinstance(value, NO_CLAIM) or not (isinstance(value, Span) or hasattr(value, "span")):
            continue
        spans = tuple(_within(span, size) for span in _spans(value))
        rule = str(getattr(value, "rule", UNRULED))
        found[path] = Claim(number=len(found), field=field, path=path, rule=rule, spans=spans)
    return found


def _spans(value: object) -> tuple[Span, ...]:
    if isinstance(value, Span):
        return (value,)
    parts: tuple[Span, ...] = getattr(value, "parts", ())
    span: Span = getattr(value, "span", Span(0, 0))
    return parts or (span,)


def _within(span: Span, size: int) -> Span:
    """A span, cut to the text: a record made by hand may point anywhere."""
    start = min(max(span.start, 0), size)
    return Span(start, min(max(span.end, start), size))
