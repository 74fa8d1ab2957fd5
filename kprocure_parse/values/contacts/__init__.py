"""Contacts (담당 부서 / 문의): the people to ask, read from the rows of one zone, whether table or line.

Knows text and rows of cells; a row is a contact by what it holds, not by the zone's name.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.marks.contact_pieces import ContactPiece, pieces_of
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Contact, ContactRole, Label, Phone
from kprocure_parse.values.contacts.departments import Department, department, departments_of
from kprocure_parse.values.contacts.facts import Fact, facts_of
from kprocure_parse.values.contacts.numbers import deal, phones_of
from kprocure_parse.values.contacts.roles import ranks_of, roles_of, with_leaders
from kprocure_parse.values.overlaps import Overlaps

_LABEL_RULES = {
    "department": "label.contacts.department",
    "inquiry": "label.contacts.inquiry",
    "role": "label.contacts.role",
    "topic": "label.contacts.group",
    "group": "label.contacts.group",
    "units": "label.contacts.unit",
    "rank": "label.contacts.rank",
    "fax": "label.contacts.fax",
    "frame": "label.contacts.sentence",
    "number": "label.contacts.number",
    "sign": "label.contacts.sign",
}


class _Zone(NamedTuple):
    """One stretch as it was understood: its facts, and for every person and desk what belongs to it."""

    text: str
    facts: tuple[Fact, ...]
    dealt: dict[int, list[int]]
    phones: dict[int, tuple[Phone, ...]]
    roles: dict[int, ContactRole | None]
    ranks: dict[int, tuple[str | None, int | None]]
    blocks: dict[int, Department]
    kinds: frozenset[str]
    holders: Counter[int]
    """How many people have each number."""
    sharers: Counter[int]
    """How many people have each block, by its identity."""
    pieces: Overlaps
    """Whatever was said, by place."""


def read_contacts(marks: Marks, rows: Sequence[Sequence[Span]]) -> tuple[tuple[Contact, ...], tuple[Label, ...]]:
    """The contacts of a block and the words of the form in it, both in order of the text.

    `rows` are its lines, as layout found them; each has one cell or several, an empty one with an empty span. A
    person's span runs from the first word that belongs to that person alone to the end of the number; departments,
    labels and whatever else was understood but is shared are returned as labels.
    """
    pieces = [piece for number, row in enumerate(rows) for piece in pieces_of(marks, row, number)]
    zone = _zone(marks.text, pieces)
    accepted = [index for index in sorted(zone.blocks) if _is_contact(zone, index)]
    contacts = [_contact(zone, index) for index in accepted]
    labels = _labels(zone, accepted, contacts) if contacts else ()
    return tuple(sorted(contacts, key=lambda contact: contact.span)), tuple(
        sorted(labels, key=lambda label: label.span)
    )


def _zone(text: str, pieces: Sequence[ContactPiece]) -> _Zone:
    facts = facts_of(text, pieces)
    dealt = deal(text, facts)
    roles, ranks = roles_of(facts), ranks_of(facts)
    desks = {index for index in dealt if facts[index].kind == "number"}
    blocks = departments_of(text, facts, roles, desks)
    stated = {index: rank for index, (rank, _) in ranks.items()}
    return _Zone(
        kinds=frozenset(fact.kind for fact in facts),
        holders=Counter(at for numbers in dealt.values() for at in numbers),
        sharers=Counter(map(id, blocks.values())),
        pieces=Overlaps(fact.span for fact in facts if fact.kind not in {"join", "blank"}),
        text=text,
        facts=facts,
        dealt=dealt,
        phones=phones_of(text, facts, dealt),
        roles=with_leaders(facts, blocks, roles, stated),
        ranks=ranks,
        blocks=blocks,
    )


def _is_contact(zone: _Zone, index: int) -> bool:
    """Whether somebody can be reached, or is named with a rank or a role: a number may have been lost."""
    if zone.dealt.get(index):
        return True
    person = zone.facts[index].person
    return bool(person and person.name and (zone.ranks[index][0] or zone.roles.get(index)))


def _contact(zone: _Zone, index: int) -> Contact:
    fact, block = zone.facts[index], zone.blocks[index]
    emails = [zone.facts[at].piece.value for at in zone.dealt.get(index, ()) if zone.facts[at].piece.kind == "email"]
    return Contact(
        department=department(zone.text, block),
        group=block.group.words if block.group is not None else None,
        role=zone.roles.get(index),
        rank=zone.ranks.get(index, (None, None))[0],
        name=fact.person.name if fact.person else None,
        phones=zone.phones.get(index, ()),
        emails=tuple(emails),
        span=_own(zone, index),
        rule=_rule(zone, index),
    )


def _rule(zone: _Zone, index: int) -> str:
    if zone.facts[index].kind == "number":
        return "contact.desk"
    if zone.blocks[index].labelled or ("role" in zone.kinds and "inquiry" not in zone.kinds):
        return "contact.table"
    if "inquiry" in zone.kinds:
        return "contact.line"
    return "contact.sentence" if "frame" in zone.kinds else "contact.bare"


def _own(zone: _Zone, index: int) -> Span:
    """The stretch that belongs to this person alone: its parts, as far as nothing of others stands between."""
    core, parts = _core(zone, index), set(_parts(zone, index))
    start, end = core
    if zone.pieces.any(core, parts):
        return core
    for part in sorted(parts):
        low, high = min(start, part.start), max(end, part.end)
        if not (zone.pieces.any(Span(low, start), parts) or zone.pieces.any(Span(end, high), parts)):
            start, end = low, high
    return Span(start, end)


def _core(zone: _Zone, index: int) -> Span:
    fact = zone.facts[index]
    return fact.span


def _parts(zone: _Zone, index: int) -> Iterator[Span]:
    """Everything that is said of one person and of nobody else."""
    yield zone.facts[index].span
    stated = zone.ranks.get(index, (None, None))[1]
    if stated is not None:
        yield zone.facts[stated].span
    for at in zone.dealt.get(index, ()):
        if zone.holders[at] == 1:
            yield zone.facts[at].span
    block = zone.blocks[index]
    if zone.sharers[id(block)] == 1:
        yield from (
            zone.facts[at].span for at in block.facts if zone.facts[at].tied or zone.facts[index].kind == "number"
        )


def _labels(zone: _Zone, accepted: Sequence[int], contacts: Sequence[Contact]) -> Iterator[Label]:
    """The words of the form: whatever was understood and is outside of every person's own stretch."""
    used = {at for index in accepted for at in zone.blocks[index].facts}
    used |= {stated for index in accepted if (stated := zone.ranks.get(index, (None, None))[1]) is not None}
    used |= {at for index in accepted for at in zone.dealt.get(index, ())}
    own = Overlaps(contact.span for contact in contacts)
    for at, fact in enumerate(zone.facts):
        rule = _LABEL_RULES.get(fact.kind)
        loose = fact.kind in {"units", "rank", "number"} and at not in used
        if rule is None or loose or (fact.headed and fact.kind == "rank"):
            continue
        span = _with_office(zone.facts, at)
        if not own.hold(span):
            yield Label(key="contacts", text=folded(zone.text[span.slice]), span=span, rule=rule)


def _with_office(facts: Sequence[Fact], at: int) -> Span:
    """A unit and the office glued to it (예산총괄과장) are one label."""
    span = facts[at].span
    following = facts[at + 1] if at + 1 < len(facts) else None
    if following is not None and following.kind == "rank" and following.headed:
        return Span(span.start, following.span.end)
    return span
