"""Contacts (담당 부서, 문의): the people of every contact block, in order; a person named in two blocks appears once."""

from __future__ import annotations

from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Contact, Label
from kprocure_parse.values.contacts import read_contacts


def extract(sections: Sections) -> tuple[tuple[Contact, ...], tuple[Label, ...]]:
    """The people to ask, and the words of the form around them."""
    people: list[Contact] = []
    known = _Seen()
    labels: list[Label] = []
    for rows in sections.contacts:
        found, words = read_contacts(sections.marks, rows)
        for person in found:
            if not known.holds(person):
                people.append(person)
                known.add(person)
        labels.extend(words)
    return tuple(people), tuple(labels)


class _Seen:
    """People who were already named: by name, and by name and number."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._numbers: dict[tuple[str, str], list[frozenset[str]]] = {}

    def add(self, person: Contact) -> None:
        if person.name is None:
            return
        self._names.add(person.name)
        numbers = frozenset(phone.number for phone in person.phones)
        for number in numbers:
            self._numbers.setdefault((person.name, number), []).append(numbers)

    def holds(self, person: Contact) -> bool:
        """Whether somebody with that name was already named with all of these numbers."""
        if person.name not in self._names or person.name is None:
            return False
        numbers = {phone.number for phone in person.phones}
        if not numbers:
            return True
        return any(numbers <= each for each in self._numbers.get((person.name, min(numbers)), ()))
