"""Links of two → groups: copies of one release are one group of at most three days from first to last, and what is linked to one of them is linked to all."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kprocure_parse.links.copies import DAYS, Link, days_between
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
    home = _homes(traces, (link for link in found if link.kind == "same"))
    gathered: defaultdict[tuple[LinkKind, int, int], list[Link]] = defaultdict(list)
    for link in found:
        gathered[link.kind, home[link.one.index], home[link.other.index]].append(link)
    copies: defaultdict[int, list[Trace]] = defaultdict(list)
    for each in traces:
        copies[home[each.index]].append(each)
    made = [
        _group(kind, copies[one], copies[other], alike)
        for (kind, one, other), alike in gathered.items()
        if (kind == "same") is (one == other)
    ]
    return tuple(sorted(made, key=lambda each: (ORDER.index(each.kind), *map(_sign, each.members))))


def _sign(member: LinkMember) -> tuple[str, str, str, str]:
    return str(member.day or ""), member.name or "", member.id or "", member.headline or ""


def _homes(traces: Sequence[Trace], links: Iterable[Link]) -> list[int]:
    """For each trace the first one of its group. The strongest links come first; one that would stretch a group over more than `DAYS` is left out."""
    home = list(range(len(traces)))
    days = [(each.day, each.day) if each.day else () for each in traces]

    def find(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    for link in sorted(links, key=_strength):
        one, other = sorted((find(link.one.index), find(link.other.index)))
        both = (*days[one], *days[other])
        if not both or (max(both) - min(both)).days <= DAYS:
            home[other] = one
            days[one] = (min(both), max(both)) if both else ()
    return [find(index) for index in range(len(traces))]


def _strength(link: Link) -> tuple[float, int, dt.date, tuple[str, ...]]:
    """The order in which links make groups: by score, by days between, the earliest first; what has a day before what joins it to something without."""
    days = [each.day for each in (link.one, link.other) if each.day]
    apart = DAYS + 1 if len(days) == 1 else abs(days_between(link.one, link.other) or 0)
    return -link.score, apart, min(days, default=dt.date.max), _pair(link)


def _group(kind: LinkKind, first: Sequence[Trace], second: Sequence[Trace], links: Sequence[Link]) -> Linked:
    roles = dict(zip(("second", "first"), reversed(ROLES[kind]), strict=True))
    placed = {each.index: (each, roles["second"]) for each in second} | {
        each.index: (each, roles["first"]) for each in first
    }
    traces = sorted(placed.values(), key=lambda pair: (pair[1] != roles["first"], _place(pair[0])))
    telling = (min if kind == "same" else max)(links, key=lambda each: (each.score, len(each.evidence), _pair(each)))
    agencies = tuple(sorted({agency for each, _ in traces for agency in each.agencies[:1]}))
    told = (LinkEvidence(fact="agencies", words=agencies),) if len(agencies) > 1 else ()
    return Linked(
        kind=kind,
        members=tuple(_named(each, role) for each, role in traces),
        score=telling.score,
        evidence=(*telling.evidence, *told),
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


def _place(each: Trace) -> tuple[str, str, str, str, int]:
    """The order of members: by day and names; by place among the records only where all else is equal."""
    return str(each.day or ""), each.name or "", each.id or "", each.digest, each.index


def _pair(link: Link) -> tuple[str, ...]:
    """The order of links, which does not depend on that of the records."""
    return tuple(sorted((link.one.digest, link.other.digest)))
