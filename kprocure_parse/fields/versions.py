"""Versions: one for each language, in document order; this finds what a version covers."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Language


def extract(sections: Sections, version: Language) -> Span:
    """The span from the first to the last character of one version."""
    lines = sections.of(
        "title", "subtitle", "tag", "dateline", "title_note", "body", "caption", "shell", version=version
    )
    return Span(lines[0].line.span.start, lines[-1].line.span.end) if lines else Span(0, 0)
