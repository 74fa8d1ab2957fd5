"""The contact table (담당 부서 / 책임자 / 담당자): which department, group, role and rank each person has.

It does not matter whether cells came as cells, one to a line, or as rows without walls. Measured on 90 blocks
of April 2026: in 62 the division follows the phone of the person responsible and belongs to both.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence

from attrs import define, field

from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import ranks, units
from kprocure_parse.marks.units import level
from kprocure_parse.records import ContactRole
from kprocure_parse.values.contacts.facts import Fact
from kprocure_parse.values.contacts.unit_names import UnitWord, names

_MOST_COLUMNS = 40
"""Departments side by side in a table; more labels in a row are no head of one."""


@define(kw_only=True, eq=False)
class Department:
    """One department: its words, its group mark, the roles of its people, the block it grew out of."""

    words: list[UnitWord] = field(factory=list)
    group: str | None = None
    labelled: bool = False
    roles: list[ContactRole | None] = field(factory=list)
    parent: Department | None = None
    heir_of: str = ""
    late: bool = False
    facts: list[int] = field(factory=list)
    full: tuple[str, ...] | None = None
    """Its units with those it inherits, once `department` was asked."""

    @property
    def only_responsible(self) -> bool:
        """Whether all its people so far are 책임자."""
        return bool(self.roles) and all(role == "responsible" for role in self.roles)


@define(kw_only=True)
class _Walk:
    """One pass over the facts: the block at hand, words that may open the next one, a group mark for it."""

    text: str
    block: Department = field(factory=Department)
    doubtful: list[UnitWord] = field(factory=list)
    doubtful_facts: list[int] = field(factory=list)
    group: str | None = None
    places: set[str] = field(factory=set)
    blank: int = -1
    spare: list[Department] = field(factory=list)
    columns: deque[Department] = field(factory=deque)
    found: dict[int, Department] = field(factory=dict)


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


def blocks_of(
    text: str, facts: Sequence[Fact], roles: dict[int, ContactRole | None], desks: Collection[int]
) -> dict[int, Department]:
    """The block of every person and desk."""
    walk = _Walk(text=text)
    ahead = _labels_ahead(facts)
    for index, fact in enumerate(facts):
        if fact.kind in {"department", "inquiry", "topic"}:
            _label(walk, fact)
        elif fact.kind == "blank":
            walk.blank = fact.piece.row
        elif fact.kind == "group":
            walk.places.update((fact.group or "",) if fact.tied else ())
            _group(walk, fact.group)
        elif fact.kind == "units":
            _units(walk, index, fact)
        elif fact.kind == "role":
            _settle(walk, fact.role or "person", fact.piece.row)
            _split_columns(walk, fact, ahead[index])
        elif fact.kind in {"rank", "person"} or index in desks:
            if index in desks:
                _desk(walk, fact.piece.row)
            _someone(walk, index, fact, roles.get(index), named=fact.kind != "rank")
    return walk.found


def _desk(walk: _Walk, row: int) -> None:
    """Units with a number and nobody's name, after people of another unit: `…과 홍길동(…), 전담 콜센터(☎…)`."""
    if walk.doubtful and walk.block.roles:
        words, facts = walk.doubtful, walk.doubtful_facts
        walk.doubtful, walk.doubtful_facts = [], []
        _open(walk, words, "", row)
        walk.block.facts = facts


def department(text: str, block: Department) -> tuple[str, ...]:
    """The units of a block, outer to inner, with those it inherits from the block before.

    A bureau printed once counts for all its divisions below.
    """
    heirs: list[Department] = []
    while block.full is None:
        block.full = names(text, block.words)
        if block.parent is None or not _inherits(block, block.full):
            break
        heirs.append(block)
        block = block.parent
    outer = block.full
    for heir in reversed(heirs):
        own = heir.full or ()
        height = _level(own[0])
        higher = next((index for index, name in enumerate(outer) if _level(name) >= height), len(outer))
        outer = heir.full = (*outer[:higher], *_unglued(own, outer[:higher]))
    return outer


def _inherits(block: Department, own: tuple[str, ...]) -> bool:
    if not own or (block.heir_of == "responsible" and (block.late or len(own) > 1)):
        return False
    return block.heir_of != "responsible" or _level(own[0]) == units.DIVISION


def _unglued(own: tuple[str, ...], outer: tuple[str, ...]) -> tuple[str, ...]:
    """`인권국` / `인권국가상과`: two lines of a cell that a PDF put together, the first of them the bureau above."""
    glued = next((name for name in outer if own[0].startswith(name) and len(own[0]) > len(name)), None)
    return own if glued is None else (own[0][len(glued) :].strip(), *own[1:])


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


def _label(walk: _Walk, fact: Fact) -> None:
    """A label opens a block."""
    if fact.kind == "department":
        _department_label(walk)
        return
    walk.block, walk.doubtful = Department(group=walk.group if fact.kind == "inquiry" else fact.group), []
    walk.group = None if fact.kind == "inquiry" else walk.group


def _department_label(walk: _Walk) -> None:
    """담당 부서 opens a block; a labelled one that has words but no people yet waits for the columns after it."""
    if walk.block.labelled and walk.block.words and not walk.block.roles:
        walk.spare.append(walk.block)
    before = walk.block.group if not walk.block.roles and not walk.block.words else None
    walk.block = Department(labelled=True, group=walk.group or before)
    walk.doubtful, walk.doubtful_facts, walk.group = [], [], None


def _group(walk: _Walk, group: str | None) -> None:
    """A group mark holds for the block at hand until its officers have come; after that for the next."""
    if not walk.block.roles or (walk.block.only_responsible and walk.block.group is None and not walk.doubtful):
        walk.block.group = group
    else:
        walk.group = group


def _units(walk: _Walk, index: int, fact: Fact) -> None:
    words = [UnitWord(span, apart=fact.piece.cell > 0 and number == 0) for number, span in enumerate(fact.words)]
    if fact.tied and walk.block.roles:
        _open(walk, [*walk.doubtful, *words], "", fact.piece.row)
        walk.block.facts = [*walk.doubtful_facts, index]
        walk.doubtful, walk.doubtful_facts = [], []
    elif walk.block.roles:
        walk.doubtful += words
        walk.doubtful_facts.append(index)
    else:
        walk.block.words += words
        walk.block.facts.append(index)


def _settle(walk: _Walk, kind: str, row: int) -> None:
    """Decide whether the units after a person's number complete the block or open the next one."""
    words, facts = walk.doubtful, walk.doubtful_facts
    walk.doubtful, walk.doubtful_facts = [], []
    if not words:
        return
    if walk.group is None and _completes(walk, words, kind):
        walk.block.words += words
        walk.block.facts += facts
        walk.block.late = True
    else:
        _open(walk, words, kind, row)
        walk.block.facts = facts


def _completes(walk: _Walk, words: Sequence[UnitWord], kind: str) -> bool:
    inner = names(walk.text, walk.block.words)
    new = names(walk.text, words)
    if kind == "responsible" or (inner and _level(new[0]) == units.AGENCY < _level(inner[-1])):
        return False
    if kind == "officer" and walk.block.only_responsible and not walk.block.late:
        return True
    return not inner or _level(new[0]) > _level(inner[-1])


def _open(walk: _Walk, words: list[UnitWord], kind: str, row: int) -> None:
    old = walk.block
    runs_on = (
        old.group is not None
        and old.group not in walk.places
        and not old.group.startswith(lexicon.GROUPS_OF_ONE)
        and walk.blank != row
    )
    group = walk.group or (old.group if runs_on else None)
    walk.block = Department(words=words, group=group, parent=old if kind else None, heir_of=kind)
    walk.group = None


def _split_columns(walk: _Walk, fact: Fact, count: int) -> None:
    """Columns read one after the other: several 책임자 in a row share out the departments read before."""
    if walk.block.roles or walk.columns or fact.role != "responsible":
        return
    if not 1 < count <= _MOST_COLUMNS:
        return
    blocks = [*walk.spare, walk.block]
    if len(blocks) != count:
        words = [word for block in blocks for word in block.words]
        blocks = _shared_out(words, walk, count) if len(words) <= _MOST_COLUMNS**2 else []
    if len(blocks) == count:
        walk.columns, walk.spare = deque(blocks), []


def _labels_ahead(facts: Sequence[Fact]) -> list[int]:
    """For each fact, how many labels of 책임자 stand from it to the next person."""
    found, count = [], 0
    for fact in reversed(facts):
        count = 0 if fact.kind == "person" else count + (fact.kind == "role" and fact.role == "responsible")
        found.append(count)
    return found[::-1]


def _shared_out(words: list[UnitWord], walk: _Walk, count: int) -> list[Department]:
    """The words cut where a unit stands as high as the first one; all in equal parts if that does not fit."""
    tops: list[list[UnitWord]] = []
    highest = _level(names(walk.text, words[:1])[0]) if words else 0
    for word in words:
        if not tops or _level(walk.text[word.span.slice]) <= highest:
            tops.append([])
        tops[-1].append(word)
    if len(tops) != count and words and len(words) % count == 0:
        size = len(words) // count
        tops = [words[at : at + size] for at in range(0, len(words), size)]
    return [Department(words=top, labelled=True, group=walk.block.group if top is tops[0] else None) for top in tops]


def _someone(walk: _Walk, index: int, fact: Fact, role: ContactRole | None, *, named: bool) -> None:
    _settle(walk, "person", fact.piece.row)
    if not named:
        return
    if walk.columns and (role == "responsible" or not walk.found):
        walk.block = walk.columns.popleft()
    walk.block.roles.append(role)
    walk.found[index] = walk.block


def _level(name: str) -> int:
    found = level(name)
    return units.DIVISION if found is None else found
