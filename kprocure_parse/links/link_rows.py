"""Rows of groups: one for each member, with its group and the key that joins it to the other tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from kprocure_parse.links.linked import Linked, LinkEvidence, LinkKind, MemberRole


@frozen(kw_only=True)
class LinkRow:
    """A member of a group. `group_id` counts the groups from 1, `number` the members of one; `kind`, `score` and the evidence are the group's."""

    group_id: int
    kind: LinkKind
    score: float
    number: int
    role: MemberRole
    file: str | None
    id: str | None
    key: str | None
    headline_text: str | None
    agency_text: str | None
    day: dt.date | None
    evidence: tuple[LinkEvidence, ...]
    evidence_text: str


def link_rows(groups: Iterable[Linked], keys: Sequence[str | None]) -> Iterator[LinkRow]:
    """The members of all groups, in their order; `keys` are those of the records linked."""
    for place, group in enumerate(groups, start=1):
        for number, member in enumerate(group.members, start=1):
            yield LinkRow(
                group_id=place,
                kind=group.kind,
                score=group.score,
                number=number,
                role=member.role,
                file=member.name,
                id=member.id,
                key=keys[member.index],
                headline_text=member.headline,
                agency_text=member.agency,
                day=member.day,
                evidence=group.evidence,
                evidence_text="; ".join(map(str, group.evidence)),
            )
