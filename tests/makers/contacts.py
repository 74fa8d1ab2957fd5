"""The contacts of a plain text: rows are found as the layout finds them, then read."""

from kprocure_parse.layout.contacts import find_contacts
from kprocure_parse.records import Contact, Label
from kprocure_parse.values.contacts import read_contacts
from tests.makers.lines import read_lines


def contacts_of(text: str) -> tuple[Contact, ...]:
    """The people to ask."""
    return tuple(contact for found, _ in read_blocks(text) for contact in found)


def read_blocks(text: str) -> list[tuple[tuple[Contact, ...], tuple[Label, ...]]]:
    """Contacts and words of the form, block by block."""
    lines = read_lines(text)
    return [read_contacts(lines[0].marks, block.rows) for block in find_contacts(lines)]


def brief(contact: Contact) -> str:
    """One line for one contact: units > name rank role group @ numbers addresses."""
    numbers = [phone.number + (phone.extension or "") for phone in contact.phones]
    parts = (">".join(contact.department), contact.name, contact.rank, contact.role, contact.group)
    return " ".join([*("-" if part is None or part == "" else part for part in parts), "@", *numbers, *contact.emails])
