"""Outlet of an article: its masthead, only if it is in the text itself."""

from __future__ import annotations

from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Text


def extract(sections: Sections) -> Text | None:
    """The masthead line, or None."""
    return next((sections.as_text(each.line.span, each.rule) for each in sections.of("outlet")), None)
