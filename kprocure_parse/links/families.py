"""Links of two → groups: copies of one release are one group, and what is linked to one of them is linked to all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kprocure_parse.links.copies import Link
from kprocure_parse.links.linked import Linked, LinkEvidence, LinkKind, LinkMember, MemberRole
from kprocure_parse.links.traces import Trace

ROLES: dict[LinkKind, tuple[MemberRole, MemberRole]] = {
    "same": ("copy", "copy"),
    "correction": ("original", "correction"),
    "translation": ("ko", "en"),
    "coverage": ("release", "article"),
}
ORDER: tuple[LinkKind, ...] = tuple(ROLES)


def groups(traces: Sequence[Trace], links: Iterable[Link]) -> tuple[Linked, ...]:
    """The groups of all links, by kind and first member."""
    found = sorted(links, key=_pair)
    home = _homes(len(traces), (link for link in found if link.kind == "same"))
    gathered: defaultdict[tuple[LinkKind, int, int], list[Link]] = defaultdict(list)
    for link in found:
        gathered[link.kind, home[link.one.index], home[link.other.index]].append(link)
    copies: defaultdict[int, list[Trace]] = defaultdict(list)
    for each in traces:
        copies[home[each.index]].append(each)
    made = [
        _group(kind, copies[one], copies[other], alike)
        for (kind, one, other), alike in gathered.items()
        if kind == "same" or one != other
    ]
    return tuple(sorted(made, key=lambda each: (ORDER.index(each.kind), *map(_sign, each.members))))


def _sign(member: LinkMember) -> tuple[str, str, str, str]:
    return str(member.day or ""), member.name or "", member.id or "", member.headline or ""


def _homes(count: int, links: Iterable[Link]) -> list[int]:
    """For each trace the first one of its group."""
    home = list(range(count))

    def find(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    for link in links:
        one, other = sorted((find(link.one.index), find(link.other.index)))
        home[other] = one
    return [find(index) for index in range(count)]


def _group(kind: LinkKind, first: Sequence[Trace], second: Sequence[Trace], links: Sequence[Link]) -> Linked:
    roles = dict(zip(("second", "first"), reversed(ROLES[kind]), strict=True))
    placed = {each.index: (each, roles["second"]) for each in second} | {
        each.index: (each, roles["first"]) for each in first
    }
    traces = sorted(placed.values(), key=lambda pair: (pair[1] != roles["first"], _place(pair[0])))
    strongest = (min if kind == "same" else max)(links, key=lambda each: (each.score, len(each.evidence), _pair(each)))
    agencies = tuple(sorted({agency for each, _ in traces for agency in each.agencies[:1]}))
    told = (LinkEvidence(fact="agencies", words=agencies),) if len(agencies) > 1 else ()
    return Linked(
        kind=kind,
        members=tuple(_named(each, role) for each, role in traces),
        score=strongest.score,
        evidence=(*strongest.evidence, *told),
    )


def _named(each: Trace, role: MemberRole) -> LinkMember:
    return LinkMember(
        index=each.index,
        role=role,
        name=each.name,
        id=each.id,
        agency=each.agencies[0] if each.agencies else None,
        day=each.day,
        headline=each.title,
    )


def _place(each: Trace) -> tuple[str, str, str, bytes, int]:
    """The order of members: by day and names; by place among the records only where all else is equal."""
    return str(each.day or ""), each.name or "", each.id or "", each.digest, each.index


def _pair(link: Link) -> tuple[bytes, ...]:
    """The order of links, which does not depend on that of the records."""
    return tuple(sorted((link.one.digest, link.other.digest)))
