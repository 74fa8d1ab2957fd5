"""Contacts (담당 부서, 문의): every contact block, in order; a person named in two of them once."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.records import Contact, Label
from kprocure_parse.values.contacts import read_contacts


def extract(sections: Sections) -> tuple[tuple[Contact, ...], tuple[Label, ...]]:
    """The people to ask, and the words of the form around them."""
    people: list[Contact] = []
    known = _Known()
    labels: list[Label] = []
    for rows in _blocks(sections.of("contacts")):
        found, words = read_contacts(sections.text, rows)
        for person in found:
            if not known.holds(person):
                people.append(person)
                known.add(person)
        labels.extend(words)
    return tuple(people), tuple(labels)


def _blocks(zoned: tuple[Zoned, ...]) -> Iterator[list[tuple[Span, ...]]]:
    """Runs of contact lines; lines of another zone between them part two blocks."""
    rows: list[tuple[Span, ...]] = []
    last = None
    for each in zoned:
        if last is not None and each.line.number != last + 1:
            yield rows
            rows = []
        rows.append(each.line.cells)
        last = each.line.number
    if rows:
        yield rows


class _Known:
    """People who are named already: by their names, and by name and number."""

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
        """Whether somebody of that name was named with all of these numbers."""
        if person.name not in self._names or person.name is None:
            return False
        numbers = {phone.number for phone in person.phones}
        if not numbers:
            return True
        return any(numbers <= each for each in self._numbers.get((person.name, min(numbers)), ()))
