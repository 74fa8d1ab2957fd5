"""Why lines are headline or subtitle: the facts with the largest weights."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.layout.title_path import ROLES, Role, strongest
from kprocure_parse.layout.zones import Sections, Zoned

FACTS = 5
"""Most facts that are named."""

_ROLES: dict[str, Role] = {"headline.first_line": "title", "headline.goes_on": "goes_on"}


def reasons(sections: Sections, span: Span) -> tuple[str, ...]:
    """The strongest facts of the lines within a span, each with its weight in log-odds; none for lines that were not weighed."""
    lines = [zoned for zoned in sections.of("title", "subtitle") if _within(zoned, span)]
    told = [
        fact for zoned in lines for fact in strongest(zoned.facts(), ROLES.index(_ROLES.get(zoned.rule, "subtitle")))
    ]
    told.sort(key=lambda fact: -abs(fact[1]))
    return tuple(f"{name} {weight:+.1f}" for name, weight in told[:FACTS])


def _within(zoned: Zoned, span: Span) -> bool:
    return zoned.parts is not None and span.start <= zoned.parts.words.start and zoned.parts.words.end <= span.end
