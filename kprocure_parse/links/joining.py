"""Traces → groups: the links of each kind, joined."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.links.candidates import repeated
from kprocure_parse.links.copies import copied
from kprocure_parse.links.families import groups
from kprocure_parse.links.foreign import coverage, translations
from kprocure_parse.links.linked import Linked
from kprocure_parse.links.traces import Trace


def find_links(traces: Sequence[Trace]) -> tuple[Linked, ...]:
    """The groups of traces; the place of each is its `index`."""
    copies = (found for one, other in repeated(traces) if (found := copied(one, other)) is not None)
    return groups(traces, [*copies, *translations(traces), *coverage(traces)])
