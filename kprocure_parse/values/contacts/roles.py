"""Which role and rank each person of a stretch has. Labels are used up in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import ranks
from kprocure_parse.records import ContactRole
from kprocure_parse.values.contacts.departments import Department
from kprocure_parse.values.contacts.facts import Fact


def roles_of(facts: Sequence[Fact]) -> dict[int, ContactRole | None]:
    """The role of every person: labels are used up in order, the last one holds on until the next."""
    waiting: deque[ContactRole] = deque()
    last: ContactRole | None = None
    titled = headed = False
    found: dict[int, ContactRole | None] = {}
    for index, fact in enumerate(facts):
        if fact.kind in {"department", "inquiry"}:
            waiting, last = (deque(), None) if fact.kind == "inquiry" or not waiting else (waiting, last)
        elif fact.kind == "role" and fact.role is not None:
            waiting.append(fact.role)
            titled = titled or fact.piece.value in lexicon.RANK_IN_LABEL
        elif fact.kind == "rank":
            headed = fact.headed
        elif fact.kind == "person":
            if waiting:
                last = found[index] = waiting.popleft()
            else:
                found[index] = "responsible" if titled and (headed or fact.headed) else last
            headed = False
    return found


def ranks_of(facts: Sequence[Fact]) -> dict[int, tuple[str | None, int | None]]:
    """The rank of every person and the index of the fact that states it, if that is another one."""
    waiting: deque[int] = deque()
    label: str | None = None
    held: str | None = None
    before: int | None = None
    found: dict[int, tuple[str | None, int | None]] = {}
    for index, fact in enumerate(facts):
        if fact.kind == "role":
            label, held = lexicon.RANK_IN_LABEL.get(fact.piece.value), None
        elif fact.kind == "rank":
            waiting.append(index)
            held = fact.person.rank if fact.piece.closed and fact.person is not None else held
        elif fact.kind == "inquiry":
            waiting.clear()
        elif fact.kind == "person" and fact.person is not None:
            found[index] = _rank(
                facts, index, waiting, label or held, found.get(before) if before is not None else None
            )
            label = None
        before = index if fact.kind == "person" else None if fact.kind != "join" else before
    return found


def _rank(
    facts: Sequence[Fact],
    index: int,
    waiting: deque[int],
    label: str | None,
    before: tuple[str | None, int | None] | None,
) -> tuple[str | None, int | None]:
    fact = facts[index]
    if fact.person is not None and fact.person.rank is not None:
        return fact.person.rank, None
    if waiting:
        stated = waiting.popleft()
        person = facts[stated].person
        return (person.rank if person else None), stated
    if before is not None and fact.piece.alone:
        return before[0], None
    return label, None


def with_leaders(
    facts: Sequence[Fact],
    blocks: dict[int, Department],
    roles: dict[int, ContactRole | None],
    stated: dict[int, str | None],
) -> dict[int, ContactRole | None]:
    """Roles, with 과장 as a label read as 책임자 where the block's other people stand after 담당자 (to 2023)."""
    found = dict(roles)
    together: dict[int, list[int]] = {}
    for index in sorted(blocks):
        if facts[index].kind == "person":
            together.setdefault(id(blocks[index]), []).append(index)
    for people in together.values():
        if not any(found.get(index) == "officer" for index in people):
            continue
        for index in people:
            if found.get(index) == "officer":
                break
            if found.get(index) is None and (stated.get(index) or "").endswith(ranks.LEADERS):
                found[index] = "responsible"
    return found
