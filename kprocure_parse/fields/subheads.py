"""Subheads of an article: short lines without a mark between its paragraphs."""

from __future__ import annotations

from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Text


def extract(sections: Sections) -> tuple[Text, ...]:
    """The subheads, in order."""
    return tuple(sections.as_text(each.line.span, each.rule) for each in sections.of("subhead"))
