"""Distributed (배포, 배포일시): the value of its cell in the release row."""

from __future__ import annotations

from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Distributed
from kprocure_parse.values.times import read_distributed


def extract(sections: Sections) -> Distributed | None:
    """When the agency gave the release out, or None where there is no such cell (17 of 60 forms)."""
    row = sections.row("distributed")
    if row is None:
        return None
    return next((found for part in row.parts if (found := read_distributed(sections.text, part, None))), None)
