"""Releases that belong together: one release in several files, its correction, its translation, newspaper coverage. Stands above the record; knows no file."""

from __future__ import annotations

from collections.abc import Iterable

from kprocure_parse.export.taken import Exported, OnFailed, taken
from kprocure_parse.links.joining import find_links
from kprocure_parse.links.linked import Linked, LinkEvidence, LinkKind, LinkMember
from kprocure_parse.links.traces import trace

__all__ = ["LinkEvidence", "LinkKind", "LinkMember", "Linked", "link"]


def link(records: Iterable[Exported], *, failed: OnFailed | None = None) -> tuple[Linked, ...]:
    """Groups of records that belong together, each with its kind, its members and the evidence.

    `same`: one release as PDF, HWPX and text, or published by several agencies: most sentences and numbers are equal, and at most three days
    lie between. `correction`: a release and a later one that is nearly equal and says that it corrects (정정, 수정). `translation`: a Korean and an
    English release of one agency, at most three days apart. `coverage`: a release and a newspaper's article on it. A day is that of
    distribution or publication, else the one that the caller knows (`Known.published`, in what `parse_many` yields), else the first of the release time; without
    days there is no translation, and a copy or correction needs equal facts, or equal numbers throughout.

    The order of the records does not matter. Each is read once and let go: some 2,000 bytes are kept of it. What `parse_many` yields is taken as it is: what
    could not be read is left out and has no place in the count, and `failed` is called with each `Failed` (without it, each is a warning).
    """
    return find_links([trace(index, each) for index, each in enumerate(taken(records, failed))])
