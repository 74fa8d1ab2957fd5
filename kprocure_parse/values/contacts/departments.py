"""Departments of contacts: which units, group and people belong together.

    담당 부서 | <총괄>             | 책임자 | 과  장 | 홍길동 | (042-000-0001)      a row: label, group, units, people
              | 가상국 나상과      | 담당자 | 사무관 | 임꺽정 | (042-000-0002)      units after 책임자 complete the department …
              | 다상과             | 담당자 | 주무관 | 성춘향 | (042-000-0003)      … after 담당자 they open the next one

Three phases: facts are cut into rows, a row being what is read up to its people; departments that stand side by side are
given their own rows; then each row, in order, goes on with the department before it or opens one. It does not matter whether
cells came as cells, one to a line, or as rows without walls. In 62 of 90 blocks of April 2026 the division follows the phone
of the person responsible and belongs to both.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import define, field

from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import units
from kprocure_parse.marks.units import level
from kprocure_parse.records import ContactRole
from kprocure_parse.values.contacts.facts import Fact, FactKind
from kprocure_parse.values.contacts.unit_names import UnitWord, names

_MOST_COLUMNS = 40
"""Departments side by side in a table; more labels in a row are no head of one."""
_OPENING = frozenset({"department", "inquiry", "topic"})


class GroupMark(NamedTuple):
    """A group mark of a row: its words, whether it stands before the units, whether it is a place of this department alone."""

    words: str
    first: bool
    place: bool


class StaffRow(NamedTuple):
    """What is read up to its people: the label that opens it, group marks, units, roles, and the people by their facts.

    `follows` is what comes first after the units: a role, a person, a number of nobody's. `tied`: units and people stand in one run.
    """

    opening: FactKind | None = None
    groups: tuple[GroupMark, ...] = ()
    words: tuple[UnitWord, ...] = ()
    facts: tuple[int, ...] = ()
    tied: bool = False
    follows: str = ""
    labels: int = 0
    """Labels of 책임자 before the first person."""
    below: bool = False
    """Whether its first cell is empty: the cell above goes on."""
    people: tuple[tuple[int, ContactRole | None], ...] = ()


@define(kw_only=True, eq=False, repr=False)
class Department:
    """One department: its units' words, its group, the roles of its people, the one it grew out of."""

    words: list[UnitWord] = field(factory=list)
    group: GroupMark | None = None
    labelled: bool = False
    roles: list[ContactRole | None] = field(factory=list)
    parent: "Department | None" = None
    heir_of: str = ""
    late: bool = False
    facts: list[int] = field(factory=list)
    full: tuple[str, ...] | None = None
    """Its units with those it inherits, once `department` was asked."""

    @property
    def only_responsible(self) -> bool:
        """Whether all its people so far are 책임자."""
        return bool(self.roles) and all(role == "responsible" for role in self.roles)


def departments_of(
    text: str, facts: Sequence[Fact], roles: dict[int, ContactRole | None], desks: Collection[int]
) -> dict[int, Department]:
    """The department of every person and desk."""
    rows = list(_rows(facts, roles, desks))
    return dict(_assigned(text, _side_by_side(text, rows)))


def _rows(facts: Sequence[Fact], roles: dict[int, ContactRole | None], desks: Collection[int]) -> Iterator[StaffRow]:
    """Facts cut into rows: units or a label after people begin the next one, so do units after a role."""
    row, blank = StaffRow(), -1
    for index, fact in enumerate(facts):
        if fact.kind in _OPENING or _begins(row, fact):
            yield row
            row = StaffRow(opening=fact.kind if fact.kind in _OPENING else None)
        blank = fact.piece.row if fact.kind == "blank" else blank
        row = _with(row, index, fact, below=blank == fact.piece.row, desk=index in desks)
        if fact.kind == "person" or index in desks:
            row = row._replace(people=(*row.people, (index, roles.get(index))))
    yield row


def _begins(row: StaffRow, fact: Fact) -> bool:
    if row.people:
        return fact.kind in {"units", "group", "role"}
    return bool(row.words and row.follows) and fact.kind == "units"


def _with(row: StaffRow, index: int, fact: Fact, *, below: bool, desk: bool) -> StaffRow:
    """The row and one more fact in it."""
    if fact.kind in {"topic", "group"}:
        mark = GroupMark(fact.group or "", first=not row.words, place=fact.tied or fact.kind == "topic")
        return row._replace(groups=(*row.groups, mark))
    if fact.kind == "units":
        words = [UnitWord(span, apart=fact.piece.cell > 0 and not at) for at, span in enumerate(fact.words)]
        tied = row.tied or fact.tied
        return row._replace(words=(*row.words, *words), facts=(*row.facts, index), tied=tied, follows="", below=below)
    follows = (
        fact.role if fact.kind == "role" else "desk" if desk else "person" if fact.kind in {"rank", "person"} else None
    )
    if follows is None:
        return row
    labels = row.labels + (fact.role == "responsible" and not row.people)
    return (
        row
        if row.follows and labels == row.labels
        else row._replace(follows=row.follows or follows, below=row.below if row.follows else below, labels=labels)
    )


def _side_by_side(text: str, rows: Sequence[StaffRow]) -> Iterator[StaffRow]:
    """Columns read one after the other: several 책임자 in a row share out the departments read before."""
    waiting: list[StaffRow] = []
    staffed = False
    for row in rows:
        staffed = staffed and row.opening is None
        if not staffed and 1 < row.labels <= _MOST_COLUMNS and (columns := _columns(text, [*waiting, row])):
            yield from _dealt(columns, row)
            waiting, staffed = [], True
        elif row.opening == "department" and row.words and not row.people and not row.labels:
            waiting.append(row)
        else:
            yield from waiting
            yield row
            waiting, staffed = [], staffed or bool(row.people)
    yield from waiting


def _columns(text: str, rows: Sequence[StaffRow]) -> list[StaffRow]:
    """As many departments as the last row has labels: as they stand, or the words of all shared out; empty if neither fits."""
    count = rows[-1].labels
    if len(rows) == count:
        return list(rows)
    words = [word for row in rows for word in row.words]
    tops = _shared_out(text, words, count) if len(words) <= _MOST_COLUMNS**2 else []
    if len(tops) != count:
        return []
    return [StaffRow(words=tuple(top), groups=rows[-1].groups if at == 0 else ()) for at, top in enumerate(tops)]


def _dealt(columns: Sequence[StaffRow], row: StaffRow) -> Iterator[StaffRow]:
    """Each department with the person responsible whose turn it is, and those after that one."""
    starts = [at for at, (_, role) in enumerate(row.people) if at == 0 or role == "responsible"][: len(columns)]
    for column, start, end in zip(columns, starts, (*starts[1:], len(row.people)), strict=False):
        yield column._replace(opening="department", follows="responsible", people=row.people[start:end])


def _shared_out(text: str, words: Sequence[UnitWord], count: int) -> list[list[UnitWord]]:
    """The words cut where a unit stands as high as the first one; all in equal parts if that does not fit."""
    tops: list[list[UnitWord]] = []
    highest = _level(names(text, words[:1])[0]) if words else 0
    for word in words:
        if not tops or _level(text[word.span.slice]) <= highest:
            tops.append([])
        tops[-1].append(word)
    if len(tops) != count and words and len(words) % count == 0:
        size = len(words) // count
        tops = [list(words[at : at + size]) for at in range(0, len(words), size)]
    return tops


def _assigned(text: str, rows: Iterable[StaffRow]) -> Iterator[tuple[int, Department]]:
    """Each row goes on with the department before it or opens one; a group mark that comes too late waits for the next."""
    at_hand, pending = Department(), None
    for row in rows:
        if row.opening is not None:
            at_hand, pending = _labelled(row, at_hand, pending), None if row.opening != "topic" else pending
        new = bool(at_hand.roles)
        for mark in row.groups:
            pending = _marked(at_hand, mark, pending, doubtful=new and not mark.first)
        at_hand, pending = _continued(text, at_hand, row, pending)
        for person, role in row.people:
            at_hand.roles.append(role)
            yield person, at_hand


def _labelled(row: StaffRow, before: Department, pending: GroupMark | None) -> Department:
    """A label opens a department; a group mark that stood above it stays."""
    if row.opening != "department":
        return Department(group=pending if row.opening == "inquiry" else None)
    above = before.group if not before.roles and not before.words else None
    return Department(labelled=True, group=pending or above)


def _marked(at_hand: Department, mark: GroupMark, pending: GroupMark | None, *, doubtful: bool) -> GroupMark | None:
    """A group mark holds for the department at hand until its officers have come; after that for the next."""
    if at_hand.roles and not (at_hand.only_responsible and at_hand.group is None and not doubtful):
        return mark
    at_hand.group = mark
    return pending


def _continued(
    text: str, at_hand: Department, row: StaffRow, pending: GroupMark | None
) -> tuple[Department, GroupMark | None]:
    """The department that the units of a row belong to: the one at hand, completed by them, or a new one."""
    if not row.words:
        return at_hand, pending
    if at_hand.roles and (row.tied or row.follows == "desk"):
        return _opened(at_hand, row, pending, ""), None
    if at_hand.roles and not row.follows:
        return at_hand, pending
    if at_hand.roles and not (pending is None and _completes(text, at_hand, row)):
        return _opened(at_hand, row, pending, row.follows), None
    at_hand.late = at_hand.late or bool(at_hand.roles)
    at_hand.words += row.words
    at_hand.facts += row.facts
    return at_hand, pending


def _completes(text: str, at_hand: Department, row: StaffRow) -> bool:
    """Whether units after a person's number complete the department rather than open the next one."""
    inner, new = names(text, at_hand.words), names(text, row.words)
    if row.follows == "responsible" or (inner and _level(new[0]) == units.AGENCY < _level(inner[-1])):
        return False
    if row.follows == "officer" and at_hand.only_responsible and not at_hand.late:
        return True
    return not inner or _level(new[0]) > _level(inner[-1])


def _opened(before: Department, row: StaffRow, pending: GroupMark | None, kind: str) -> Department:
    group = before.group
    runs_on = (
        group is not None and not group.place and not group.words.startswith(lexicon.GROUPS_OF_ONE) and not row.below
    )
    return Department(
        words=list(row.words),
        facts=list(row.facts),
        group=pending or (group if runs_on else None),
        parent=before if kind else None,
        heir_of=kind,
    )


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


def _level(name: str) -> int:
    found = level(name)
    return units.DIVISION if found is None else found
