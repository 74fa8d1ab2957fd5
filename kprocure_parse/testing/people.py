"""Contacts: who may be called about a specimen."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from kprocure_parse.records import Contact, Phone
from kprocure_parse.testing import made, words

MOST_CONTACTS = 8
MOST_DEPARTMENTS = 4

names = st.builds(str.__add__, st.sampled_from(words.SURNAMES), st.sampled_from(words.GIVEN))
"""Korean names of three syllables."""


@st.composite
def english_names(draw: st.DrawFn) -> str:
    """`Hong Gil-dong`."""
    return f"{draw(st.sampled_from(words.EN_SURNAMES))} {draw(st.sampled_from(words.EN_GIVEN))}".replace("  ", " ")


@st.composite
def phones(draw: st.DrawFn, area: str) -> Phone:
    """Numbers that nobody has (`042-724-0123`), one in eight with a further line (`~4`)."""
    number = draw(st.integers(0, 998))
    extension = f"~{number % 10 + 1}" if number % 8 == 0 else None
    return made.phone(f"{area}-0{number:03}", extension)


def _number(phone: Phone) -> str:
    return phone.number


@st.composite
def tables(draw: st.DrawFn, office: words.Office, *, most_departments: int = MOST_DEPARTMENTS) -> tuple[Contact, ...]:
    """The contact table: one to four departments, with one person responsible each and up to three officers, eight people in all."""
    count = draw(st.integers(1, most_departments))
    divisions = draw(st.lists(st.sampled_from(words.DIVISIONS), min_size=count, max_size=count, unique=True))
    people = draw(st.lists(names, min_size=2 * count, max_size=MOST_CONTACTS, unique=True))
    numbers = draw(st.lists(phones(office.area), min_size=len(people), max_size=len(people), unique_by=_number))
    shares = [people[place::count] for place in range(count)]
    groups: Sequence[str | None] = [None] * count
    if count > 1 and draw(st.booleans()):
        groups = [words.GROUPS[0], *[words.GROUPS[1]] * (count - 1)]
    found: list[Contact] = []
    for division, share, group in zip(divisions, shares, groups, strict=True):
        bureau = draw(st.none() | st.sampled_from(words.BUREAUS))
        department = (bureau, division) if bureau else (division,)
        for place, name in enumerate(share):
            ranks = words.HEADS_OF_DIVISION if place == 0 else words.OFFICERS
            found.append(
                made.contact(
                    *department,
                    name=name,
                    rank=draw(st.sampled_from(ranks)),
                    phone=numbers[len(found)],
                    role="responsible" if place == 0 else "officer",
                    group=group,
                )
            )
    return tuple(found)


@st.composite
def lines(draw: st.DrawFn, office: words.Office) -> tuple[Contact, ...]:
    """The people of a line `* 문의: 과 이름 직급(전화), …`: one to four."""
    count = draw(st.integers(1, 4))
    people = draw(st.lists(names, min_size=count, max_size=count, unique=True))
    numbers = draw(st.lists(phones(office.area), min_size=count, max_size=count, unique_by=_number))
    return tuple(
        made.contact(
            draw(st.sampled_from(words.DIVISIONS)), name=name, rank=draw(st.sampled_from(words.OFFICERS)), phone=number
        )
        for name, number in zip(people, numbers, strict=True)
    )


@st.composite
def older(draw: st.DrawFn, office: words.Office) -> tuple[Contact, ...]:
    """The contacts of the older table: one department, 담당과장 and up to two 담당자."""
    people = draw(st.lists(names, min_size=2, max_size=3, unique=True))
    numbers = draw(st.lists(phones(office.area), min_size=len(people), max_size=len(people), unique_by=_number))
    division = draw(st.sampled_from(words.DIVISIONS))
    return tuple(
        made.contact(
            division,
            name=name,
            rank="과장" if place == 0 else draw(st.sampled_from(words.OFFICERS)),
            phone=number,
            role="responsible" if place == 0 else "officer",
        )
        for place, (name, number) in enumerate(zip(people, numbers, strict=True))
    )
