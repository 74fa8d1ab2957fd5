"""Which telephone number or address belongs to whom in a contact zone.

Knows order and rows only. A number belongs to the person before it; several people, then as many numbers, are
paired in order (columns read one after the other); one number behind `홍길동 과장, 김철수 연구관` is that of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from kprocure_parse.records import Phone
from kprocure_parse.values import phones
from kprocure_parse.values.contact_facts import Fact

_PASSES = frozenset({"join", "blank", "fax", "group"})
_NEEDS = frozenset({"units", "inquiry", "frame"})


@define(kw_only=True)
class _Dealing:
    """One pass: who waits for a number, which numbers were seen since, who had the last one."""

    text: str
    facts: Sequence[Fact]
    dealt: dict[int, list[int]] = field(factory=dict)
    people: list[int] = field(factory=list)
    numbers: list[int] = field(factory=list)
    joined: set[int] = field(factory=set)
    last: int | None = None
    desk: bool = False


def deal(text: str, facts: Sequence[Fact]) -> dict[int, list[int]]:
    """Indices of people to indices of their numbers; a number that holds itself is a desk without a person."""
    dealing = _Dealing(text=text, facts=facts)
    for index, fact in enumerate(facts):
        if fact.kind == "number":
            dealing.numbers.append(index)
        elif fact.kind == "join":
            if dealing.people and not dealing.numbers:
                dealing.joined.add(dealing.people[-1])
        elif fact.kind not in _PASSES:
            _flush(dealing)
            _note(dealing, index, fact)
    _flush(dealing)
    return dealing.dealt


def _note(dealing: _Dealing, index: int, fact: Fact) -> None:
    if fact.kind == "person":
        dealing.people.append(index)
        dealing.desk = False
    elif fact.kind in {"inquiry", "department"}:
        dealing.people.clear()
        dealing.last = None
    dealing.desk = dealing.desk or fact.kind in _NEEDS


def _flush(dealing: _Dealing) -> None:
    if not dealing.numbers:
        return
    if dealing.people:
        _hand_out(dealing)
    elif dealing.last is not None and _goes_on(dealing, dealing.dealt[dealing.last]):
        dealing.dealt[dealing.last] += dealing.numbers
    elif dealing.desk:
        dealing.dealt[dealing.numbers[0]] = list(dealing.numbers)
        dealing.last = dealing.numbers[0]
    elif (
        dealing.last is not None and dealing.facts[dealing.last].mark.row == dealing.facts[dealing.numbers[0]].mark.row
    ):
        dealing.dealt[dealing.last] += dealing.numbers
    dealing.numbers = []
    dealing.desk = False


def _goes_on(dealing: _Dealing, held: Sequence[int]) -> bool:
    """Whether addresses are the second line of the cell whose first one holds the last person's phone.

    The second line of the department's cell (`과`) may stand before them; then only the column tells.
    """
    marks = [dealing.facts[at].mark for at in (*held, *dealing.numbers)]
    if [mark.kind for mark in marks] != ["phone"] * len(held) + ["email"] * len(dealing.numbers):
        return False
    above, below = marks[len(held) - 1], marks[len(held)]
    return below.row == above.row + 1 and (not dealing.desk or below.cell == above.cell > 0)


def _hand_out(dealing: _Dealing) -> None:
    waiting, numbers = _receivers(dealing), dealing.numbers
    if len(numbers) == 1:
        pairs = [(person, numbers) for person in _together(dealing, waiting)]
    else:
        last = len(waiting) - 1
        shares = [[number] for number in numbers[:last]] + [numbers[last:]]
        pairs = list(zip(waiting, shares, strict=False))
    for person, share in pairs:
        dealing.dealt[person] = list(share)
    dealing.last = dealing.people[-1]
    dealing.people = []


def _receivers(dealing: _Dealing) -> list[int]:
    """With fewer numbers than people, the last of the people have them: a number before may be lost."""
    fewer = 1 < len(dealing.numbers) < len(dealing.people)
    return dealing.people[-len(dealing.numbers) :] if fewer else dealing.people


def _together(dealing: _Dealing, waiting: Sequence[int]) -> list[int]:
    """The last person and all who are joined to that one by commas."""
    found = [waiting[-1]]
    for person in reversed(waiting[:-1]):
        if person not in dealing.joined:
            break
        found.append(person)
    return found


def phones_of(text: str, facts: Sequence[Fact], dealt: dict[int, list[int]]) -> dict[int, tuple[Phone, ...]]:
    """The numbers of everyone in `dealt`; a list of lines for as many joined people is told apart."""
    heads = _heads(facts)
    found: dict[int, tuple[Phone, ...]] = {}
    for person, numbers in dealt.items():
        marks = [(index, facts[index].mark) for index in numbers]
        whole = [
            mark.phone or phones.complete(text, mark.span, heads[index])
            for index, mark in marks
            if mark.kind == "phone"
        ]
        found[person] = tuple(whole)
    return _told_apart(text, found)


def _heads(facts: Sequence[Fact]) -> dict[int, str]:
    """For every fact the area code and exchange of the last whole number before it."""
    head, found = "", {}
    for index, fact in enumerate(facts):
        if fact.mark.phone is not None:
            head = fact.mark.phone.number.rpartition("-")[0]
        found[index] = head
    return found


def _told_apart(text: str, found: dict[int, tuple[Phone, ...]]) -> dict[int, tuple[Phone, ...]]:
    """`사무관 홍길동, 주무관 김철수(☎044-203-0001, 0002)`: two people, two lines."""
    shared: dict[Phone, list[int]] = {}
    for person in sorted(found):
        for phone in found[person]:
            shared.setdefault(phone, []).append(person)
    for phone, holders in shared.items():
        lines = phones.each_line(phone, text)
        if len(holders) == len(lines) > 1:
            found |= {person: (line,) for person, line in zip(holders, lines, strict=True)}
    return found
