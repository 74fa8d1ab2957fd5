"""What the marks of a contact zone say: units, ranks and people instead of words.

Knows what stands around a word, nothing of whole tables: which label waits for its person, whether a number follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast

from attrs import define, frozen

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.marks.people import is_name
from kprocure_parse.records import ContactRole
from kprocure_parse.values import contact_prose, departments, people
from kprocure_parse.values.contact_marks import Mark, words_of

FactKind = Literal[
    "department", "inquiry", "role", "group", "units", "rank", "person", "number", "fax", "join", "blank", "frame"
]

_QUOTES = "'‘’\"“”"


@frozen(kw_only=True)
class Fact:
    """One thing a zone says, in the order of the text.

    `words` are those of a unit; `tied` = the unit stands in one run with the person behind it. `headed` = the rank
    was glued to the unit it leads (예산총괄과장). A "frame" is understood and means nothing by itself.
    """

    kind: FactKind
    span: Span
    mark: Mark
    role: ContactRole | None = None
    group: str | None = None
    words: tuple[Span, ...] = ()
    person: people.Person | None = None
    tied: bool = False
    headed: bool = False


@define
class _Waiting:
    """How many role labels and ranks have no person yet, and whether the zone has shown a label."""

    roles: int = 0
    ranks: int = 0
    labelled: bool = False
    unit: bool = False
    before_role: bool = False


def facts_of(text: str, marks: Sequence[Mark]) -> tuple[Fact, ...]:
    """The facts of a stretch of marks."""
    waiting = _Waiting()
    found: list[Fact] = []
    before_roles = _before_roles(marks)
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        waiting.before_role = before_roles[index]
        for fact in _facts(text, mark, following, waiting):
            _count(fact, waiting)
            found.append(fact)
    return tuple(found)


def _before_roles(marks: Sequence[Mark]) -> list[bool]:
    """Whether the next label or number behind each mark is a role label (책임자): between 담당 부서 and it stand only units."""
    found, following = [], False
    for mark in reversed(marks):
        found.append(following)
        following = following if mark.kind in {"words", "group", "blank"} else mark.kind == "role"
    return found[::-1]


def _count(fact: Fact, waiting: _Waiting) -> None:
    if fact.kind == "role":
        waiting.roles += 1
    elif fact.kind == "rank":
        waiting.ranks += 1
    elif fact.kind == "person":
        waiting.roles = max(0, waiting.roles - 1)
        waiting.ranks = max(0, waiting.ranks - 1)
    elif fact.kind == "inquiry":
        waiting.roles = waiting.ranks = 0
    waiting.unit = fact.kind == "units" or (waiting.unit and fact.kind not in {"department", "inquiry"})
    waiting.labelled = waiting.labelled or fact.kind in {"department", "inquiry", "role", "frame"}


def _facts(text: str, mark: Mark, following: Mark | None, waiting: _Waiting) -> Iterator[Fact]:
    if mark.kind == "words":
        yield from _from_words(text, mark, following, waiting)
    elif mark.kind == "role":
        yield _role(mark, waiting)
    elif mark.kind == "group":
        yield Fact(kind="group", span=mark.span, mark=mark, group=mark.value)
    elif mark.kind in {"phone", "email"}:
        yield Fact(kind="number", span=mark.span, mark=mark)
    else:
        yield Fact(kind=cast("FactKind", mark.kind), span=mark.span, mark=mark)


def _role(mark: Mark, waiting: _Waiting) -> Fact:
    """담당 behind 담당자 is the rank of one who has no other."""
    if mark.alone and mark.value in people.CELL_RANKS and waiting.roles > waiting.ranks:
        person = people.Person(rank=mark.value, rank_span=mark.span)
        return Fact(kind="rank", span=mark.span, mark=mark, person=person)
    role = cast("ContactRole", lexicon.ROLE_LABELS[mark.value])
    return Fact(kind="role", span=mark.span, mark=mark, role=role)


def _from_words(text: str, mark: Mark, following: Mark | None, waiting: _Waiting) -> Iterator[Fact]:
    span = contact_prose.after_link(text, mark.span)
    lead = contact_prose.lead_end(text, span)
    if lead is not None:
        yield Fact(kind="frame", span=Span(span.start, lead), mark=mark)
        span = Span(lead, span.end)
        waiting.labelled = True
    if contact_prose.is_tail(text, span):
        yield Fact(kind="frame", span=span, mark=mark)
    elif not contact_prose.is_prose(text, span):
        yield from _read(text, span, mark, following, waiting)


def _read(text: str, span: Span, mark: Mark, following: Mark | None, waiting: _Waiting) -> Iterator[Fact]:
    numbered = following is not None and following.kind in {"phone", "email"}
    around = people.Around(
        role=waiting.roles > 0,
        rank=waiting.ranks > 0,
        phone=numbered and following is not None and following.row == mark.row,
        cell=mark.alone,
        named=mark.alone and following is not None and following.alone and is_name(following.value, "cell"),
        labelled=waiting.labelled,
        unit=waiting.unit,
    )
    words = words_of(text, span)
    between = waiting.labelled and not waiting.roles and not waiting.ranks
    is_cell = between and waiting.before_role and departments.level(text[words[-1].slice]) is not None
    reading = people.Reading(units=tuple(words)) if is_cell else people.read(text, words, around)
    named = [person for person in reading.people if person.name is not None or around.phone]
    yield from _units(text, reading, mark, tied=bool(reading.people))
    for person in reading.people:
        yield _person(person, mark, named=person in named, headed=_is_headed(reading, person))


def _units(text: str, reading: people.Reading, mark: Mark, *, tied: bool) -> Iterator[Fact]:
    words = list(reading.units)
    if words and text[words[0].start] in _QUOTES:
        yield Fact(kind="frame", span=Span(words[0].start, words[-1].end), mark=mark)
        return
    task = departments.split_task(text, words[-1]) if words else None
    if task is not None:
        yield Fact(kind="group", span=task[0], mark=mark, group=text[task[0].slice])
        words[-1] = task[1]
    if words:
        span = Span(words[0].start, words[-1].end)
        yield Fact(kind="units", span=span, mark=mark, words=tuple(words), tied=tied)


def _is_headed(reading: people.Reading, person: people.Person) -> bool:
    """Whether the rank begins inside the last word of the unit."""
    return bool(reading.units and person.rank_span and reading.units[-1].end > person.rank_span.start)


def _person(person: people.Person, mark: Mark, *, named: bool, headed: bool) -> Fact:
    spans = [span for span in (person.name_span, person.rank_span) if span is not None]
    span = Span(min(spans).start, max(spans, key=lambda part: part.end).end)
    return Fact(kind="person" if named else "rank", span=span, mark=mark, person=person, headed=headed)
