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
    labels: list[Label] = []
    for rows in _blocks(sections.of("contacts")):
        found, words = read_contacts(sections.text, rows)
        people.extend(person for person in found if not _is_known(person, people))
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


def _is_known(person: Contact, people: list[Contact]) -> bool:
    numbers = {phone.number for phone in person.phones}
    return any(
        person.name is not None and known.name == person.name and numbers <= {phone.number for phone in known.phones}
        for known in people
    )
