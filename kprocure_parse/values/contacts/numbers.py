"""Which telephone number or address belongs to whom in a contact zone.

Knows order and rows only. A number belongs to the person before it; several people, then as many numbers, are
paired in order (columns read one after the other); one number after `홍길동 과장, 김철수 연구관` is that of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from kprocure_parse.document import Span, span_of
from kprocure_parse.marks.contact_pieces import ContactPiece
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.records import Phone
from kprocure_parse.values.contacts.facts import Fact

_PASSES = frozenset({"join", "blank", "fax", "sign", "group"})
_NEEDS = frozenset({"units", "inquiry", "frame", "topic"})
_LISTED = deferred(r"\d{2,4}")
_USUAL = quick(
    r"02-\d{3,4}-\d{4}|031-[358]\d{3}-\d{4}|0(?:[3-6]\d|80)-\d{3}-\d{4}|0(?:[3-6]\d)-8\d{3}-\d{4}|0(?:1\d|70|80|50\d?)-\d{3,4}-\d{4}|1\d{3}-\d{4}"
)
_LINE = 4
"""Digits of a line."""


@define(kw_only=True, eq=False, repr=False)
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


def is_unusual(phone: Phone) -> bool:
    """Whether no Korean number has this many digits in its groups: `042-7424-0000`, `042-72-0000`, `7322` alone."""
    return _USUAL.fullmatch(phone.number) is None


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
    elif fact.kind in {"inquiry", "department", "topic"}:
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
        dealing.last is not None
        and dealing.facts[dealing.last].piece.row == dealing.facts[dealing.numbers[0]].piece.row
    ):
        dealing.dealt[dealing.last] += dealing.numbers
    dealing.numbers = []
    dealing.desk = False


def _goes_on(dealing: _Dealing, held: Sequence[int]) -> bool:
    """Whether addresses are the second line of the cell whose first one holds the last person's phone.

    The second line of the department's cell (`과`) may stand before them; then only the column tells.
    """
    pieces = [dealing.facts[at].piece for at in (*held, *dealing.numbers)]
    if [piece.kind for piece in pieces] != ["phone"] * len(held) + ["email"] * len(dealing.numbers):
        return False
    above, below = pieces[len(held) - 1], pieces[len(held)]
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
    found = {
        person: tuple(_phone(facts[at].piece, heads[at]) for at in numbers if facts[at].piece.kind == "phone")
        for person, numbers in dealt.items()
    }
    return _told_apart(text, facts, found)


def _phone(piece: ContactPiece, head: str) -> Phone:
    if piece.number is None:
        return _completed(piece.value, piece.span, head)
    return Phone(number=piece.number.digits, extension=piece.number.extension, span=piece.span, rule=piece.rule)


def _completed(digits: str, span: Span, head: str) -> Phone:
    """A number of which only the last digits were written, with `head` (`042-724`) from the one before it."""
    number = f"{head}-{digits}" if len(digits) == _LINE else digits
    return Phone(number=number, span=span, rule="phone.short")


def _heads(facts: Sequence[Fact]) -> dict[int, str]:
    """For every fact the area code and exchange of the last whole number before it."""
    head, found = "", {}
    for index, fact in enumerate(facts):
        if fact.piece.number is not None:
            head = fact.piece.number.digits.rpartition("-")[0]
        found[index] = head
    return found


def _told_apart(text: str, facts: Sequence[Fact], found: dict[int, tuple[Phone, ...]]) -> dict[int, tuple[Phone, ...]]:
    """`사무관 홍길동, 주무관 김철수(☎044-203-0001, 0002)`: two people, two lines."""
    shared: dict[Phone, list[int]] = {}
    for person in sorted(found):
        for phone in found[person]:
            shared.setdefault(phone, []).append(person)
    pieces = {fact.span: fact.piece for fact in facts if fact.kind == "number"}
    for phone, holders in shared.items():
        lines = _each_line(text, phone, pieces[phone.span]) if len(holders) > 1 else ()
        if len(holders) == len(lines):
            found |= {person: (line,) for person, line in zip(holders, lines, strict=True)}
    return found


def _each_line(text: str, phone: Phone, piece: ContactPiece) -> tuple[Phone, ...]:
    """The lines a number with a list of others stands for: `044-200-0001, 0002` are two; a range (`~5`) is one."""
    head, _, _ = phone.number.rpartition("-")
    if piece.number is None or phone.extension is None or not head or phone.extension[0] not in ",/·":
        return (phone,)
    tail = piece.number.tail
    first = Phone(number=phone.number, span=Span(phone.span.start, tail), rule=phone.rule)
    others = _LISTED.finditer(text, tail, phone.span.end)
    return (first, *(_completed(match[0], span_of(match.span()), head) for match in others))
