"""Contacts: who can be called about a specimen."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kprocure_parse.records import Contact, Phone
from kprocure_parse.testing import choices, made, words
from kprocure_parse.testing.choices import Choice, Draw, composite

MOST_CONTACTS = 8
MOST_DEPARTMENTS = 4


@composite
def _names(draw: Draw) -> str:
    return draw(choices.sampled_from(words.SURNAMES)) + draw(choices.sampled_from(words.GIVEN))


names = _names()
"""Korean names of three syllables."""


@composite
def english_names(draw: Draw) -> str:
    """`Hong Gil-dong`."""
    return f"{draw(choices.sampled_from(words.EN_SURNAMES))} {draw(choices.sampled_from(words.EN_GIVEN))}".replace(
        "  ", " "
    )


def phone(area: str, number: int) -> Phone:
    """A number that nobody has (`042-724-0123`), one in eight with an extension (`~4`)."""
    return made.phone(f"{area}-0{number:03}", f"~{number % 10 + 1}" if number % 8 == 0 else None)


def _numbers(count: int) -> Choice[list[int]]:
    """Different last digits for this many people."""
    return choices.lists(choices.integers(0, 998), min_size=count, max_size=count, unique=True)


@composite
def tables(draw: Draw, offices: Sequence[words.Office]) -> tuple[Contact, ...]:
    """The contact table: one to four departments, with one person responsible each and up to three officers, eight people in all.

    In joint releases each agency has one department or more, which begins with the agency's name.
    """
    count = draw(choices.integers(len(offices), MOST_DEPARTMENTS))
    divisions = draw(choices.lists(choices.sampled_from(words.DIVISIONS), min_size=count, max_size=count, unique=True))
    people = draw(choices.lists(names, min_size=2 * count, max_size=MOST_CONTACTS, unique=True))
    numbers = draw(_numbers(len(people)))
    groups = draw(_groups(count))
    found: list[Contact] = []
    for place, (division, group) in enumerate(zip(divisions, groups, strict=True)):
        office = offices[place * len(offices) // count]
        bureau = draw(choices.none() | choices.sampled_from(words.BUREAUS))
        units = (office.name if len(offices) > 1 else None, bureau, division)
        for rung, name in enumerate(people[place::count]):
            ranks = words.HEADS_OF_DIVISION if rung == 0 else words.OFFICERS
            found.append(
                made.contact(
                    *(unit for unit in units if unit),
                    name=name,
                    rank=draw(choices.sampled_from(ranks)),
                    phone=phone(office.area, numbers[len(found)]),
                    role="responsible" if rung == 0 else "officer",
                    group=group,
                )
            )
    return tuple(found)


def _groups(count: int) -> Choice[tuple[str | None, ...]]:
    """No groups, or the first department in charge of the whole (총괄) and the others beside it (협조, 공동)."""
    none: tuple[str | None, ...] = (None,) * count
    if count == 1:
        return choices.just(none)
    first, *others = words.GROUPS
    return choices.sampled_from((none, *((first, *[other] * (count - 1)) for other in others)))


@composite
def lines(draw: Draw, offices: Sequence[words.Office]) -> tuple[Contact, ...]:
    """The one to four people of a line `* 문의: 과 이름 직급(전화), …`; in joint releases at least one of each agency."""
    count = draw(choices.integers(len(offices), 4))
    people = draw(choices.lists(names, min_size=count, max_size=count, unique=True))
    numbers = draw(_numbers(count))
    named = len(offices) > 1 and draw(choices.booleans())
    found: list[Contact] = []
    for place, (name, number) in enumerate(zip(people, numbers, strict=True)):
        office = offices[place * len(offices) // count]
        agency = (office.name,) if named or office is not offices[0] else ()
        division, rank = draw(choices.sampled_from(words.DIVISIONS)), draw(choices.sampled_from(words.OFFICERS))
        found.append(made.contact(*agency, division, name=name, rank=rank, phone=phone(office.area, number)))
    return tuple(found)


@composite
def mailed(draw: Draw, contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Contacts, some of them with an e-mail address beside the phone number or instead of it; in most releases none has one."""
    reach = draw(choices.sampled_from((("phone",), ("phone",), ("both",), ("phone", "both", "mail"))))
    found: list[Contact] = []
    for number, person in enumerate(contacts):
        how = draw(choices.sampled_from(reach))
        address = f"{draw(choices.sampled_from(words.MAILBOXES))}{number}@example.go.kr"
        emails = () if how == "phone" else (address,)
        found.append(attrs.evolve(person, phones=() if how == "mail" else person.phones, emails=emails))
    return tuple(found)


@composite
def older(draw: Draw, office: words.Office) -> tuple[Contact, ...]:
    """The contacts of the older table: one department, 담당과장 and up to two 담당자."""
    people = draw(choices.lists(names, min_size=2, max_size=3, unique=True))
    numbers = draw(_numbers(len(people)))
    division = draw(choices.sampled_from(words.DIVISIONS))
    return tuple(
        made.contact(
            division,
            name=name,
            rank="과장" if place == 0 else draw(choices.sampled_from(words.OFFICERS)),
            phone=phone(office.area, number),
            role="responsible" if place == 0 else "officer",
        )
        for place, (name, number) in enumerate(zip(people, numbers, strict=True))
    )
