"""Records → who is named to call in one department, day by day, and what changed. Reads no clock and guesses nothing between the days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from kprocure_parse.export.row_kinds import agency as first_agency
from kprocure_parse.export.taken import Exported, OnFailed, TakenRecord, taken
from kprocure_parse.records import Contact
from kprocure_parse.release import Release

ChangeKind: TypeAlias = Literal["appears", "rank", "phones", "last_named"]


@frozen(kw_only=True)
class ContactChange:
    """What the releases of a day say of a person that those before did not.

    `appears`: named for the first time, with rank and numbers in `after`. `rank`, `phones`: another than before. `last_named`: the department has
    `later_days` with releases after this day, and none names the person. `department` is the fullest that the day states; `files` are those of the day.
    """

    day: dt.date
    kind: ChangeKind
    name: str
    agency: str | None = None
    department: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    later_days: int = 0
    files: tuple[str, ...] = ()


@frozen(kw_only=True)
class ContactHistory:
    """The people of a department over time.

    `days` are those on which its releases name anybody. `undated` counts the contacts in releases whose day is not known: they have no place in an order.
    """

    department: str
    agency: str | None = None
    days: tuple[dt.date, ...] = ()
    changes: tuple[ContactChange, ...] = ()
    undated: int = 0


class _DatedContact(NamedTuple):
    """A person named in a release."""

    day: dt.date
    agency: str | None
    contact: Contact
    file: str


def contact_history(
    records: Iterable[Exported], department: str, *, agency: str | None = None, failed: OnFailed | None = None
) -> ContactHistory:
    """Who is named to call in a department, by the day of the release, and what changed from one day to the next.

    `department` is the name of a unit as contacts have it (구매총괄과), or the names of units that follow each other (구매사업국 구매총괄과); spaces do
    not count. A unit stands with all units in it. `agency` asks for the releases of one agency, by its official Korean name, for
    many agencies have a unit of one name; without it, the people of each agency are told apart. The order of the records does not matter.

    A person is a name in an agency: two people of one name are not told apart, nor is one followed into another unit.
    What a release leaves out is no change: a rank or number that it does not give, or a person, who may be named again.
    `last_named` therefore says only that nobody has named them since. Contacts without a name are left out.

    What `parse_many` yields is taken as it is: what could not be read is left out, and `failed` is called with each
    `Failed` (without it, each is a warning).
    """
    asked = _letters(department)
    if not asked:
        raise ValueError("department is empty; it is the name of a unit, such as 구매총괄과")
    found = [
        (each.day, first_agency(each.record), person, each.file or "")
        for each in taken(records, failed)
        if agency in {None, first_agency(each.record)}
        for person in _people(each, asked)
    ]
    named = [_DatedContact(day, issuer, person, file) for day, issuer, person, file in found if day]
    return ContactHistory(
        department=department,
        agency=agency,
        days=tuple(sorted({naming.day for naming in named})),
        changes=tuple(sorted(_changes(named), key=_place)),
        undated=len(found) - len(named),
    )


def _people(each: TakenRecord, asked: str) -> list[Contact]:
    """The contacts of the department who have a name."""
    people = each.record.contacts if isinstance(each.record, Release) else ()
    return [person for person in people if person.name and _is_in(person, asked)]


def _letters(words: str) -> str:
    return "".join(words.split())


def _is_in(person: Contact, asked: str) -> bool:
    """Whether the unit that is asked for is one of the person's, or several of them in a row."""
    units = [_letters(unit) for unit in person.department]
    return any(
        "".join(units[start:end]) == asked for start in range(len(units)) for end in range(start + 1, len(units) + 1)
    )


def _changes(named: Iterable[_DatedContact]) -> Iterator[ContactChange]:
    days: defaultdict[str | None, set[dt.date]] = defaultdict(set)
    people: defaultdict[tuple[str | None, str | None], list[_DatedContact]] = defaultdict(list)
    for naming in named:
        days[naming.agency].add(naming.day)
        people[naming.agency, naming.contact.name].append(naming)
    for (agency, _), namings in people.items():
        yield from _of_person(sorted(namings, key=_day), days[agency])


def _of_person(namings: Sequence[_DatedContact], days: Iterable[dt.date]) -> Iterator[ContactChange]:
    """What changed of one person, by the days; `days` are those on which the department names anybody."""
    rank: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    today: list[_DatedContact] = []
    for number, (_, alike) in enumerate(groupby(namings, key=_day)):
        today = list(alike)
        ranks, numbers = _ranks(today), _numbers(today)
        if number == 0:
            yield _change(today, "appears", after=(*ranks, *numbers))
        if rank and ranks and ranks != rank:
            yield _change(today, "rank", rank, ranks)
        if phones and numbers and numbers != phones:
            yield _change(today, "phones", phones, numbers)
        rank, phones = ranks or rank, numbers or phones
    if later := sum(day > today[0].day for day in days):
        yield _change(today, "last_named", (*rank, *phones), later_days=later)


def _day(naming: _DatedContact) -> dt.date:
    return naming.day


def _change(
    today: Sequence[_DatedContact],
    kind: ChangeKind,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    later_days: int = 0,
) -> ContactChange:
    return ContactChange(
        day=today[0].day,
        kind=kind,
        name=today[0].contact.name or "",
        agency=today[0].agency,
        department=max((naming.contact.department for naming in today), key=lambda units: (len(units), units)),
        before=before,
        after=after,
        later_days=later_days,
        files=tuple(sorted({naming.file for naming in today if naming.file})),
    )


def _ranks(today: Iterable[_DatedContact]) -> tuple[str, ...]:
    return tuple(sorted({naming.contact.rank for naming in today if naming.contact.rank}))


def _numbers(today: Iterable[_DatedContact]) -> tuple[str, ...]:
    return tuple(
        sorted({phone.number + (phone.extension or "") for naming in today for phone in naming.contact.phones})
    )


def _place(change: ContactChange) -> tuple[dt.date, str, str, bool, str]:
    """The order: by day, agency and name; what ends stands last."""
    return change.day, change.agency or "", change.name, change.kind == "last_named", change.kind
