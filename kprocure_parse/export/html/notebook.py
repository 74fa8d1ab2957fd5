"""Contacts and bodies as notebooks show them: a table, paragraphs; whatever a text contains is shown as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kprocure_parse.export import phrasebook
from kprocure_parse.export.html.elements import Html, element, text, together
from kprocure_parse.records import Contact, Item

COLUMNS = ("department", "role", "rank", "name", "phones", "emails")
_STEP = 1.5
"""How far a level is indented, in em."""


def contacts_table(contacts: Iterable[Contact]) -> Html:
    """A row for each person."""
    head = element("tr", *(element("th", text(name)) for name in COLUMNS))
    return element("table", element("thead", head), element("tbody", *map(_person, contacts)))


def body_text(items: Iterable[Item]) -> Html:
    """The items one below the other, indented by their levels; tables as tables."""
    return element("div", *map(_item, items))


def _person(contact: Contact) -> Html:
    phones = ", ".join(phone.number + (phone.extension or "") for phone in contact.phones)
    told = (
        " ".join(contact.department),
        contact.group or contact.role,
        contact.rank,
        contact.name,
        phones,
        ", ".join(contact.emails),
    )
    return _row([words or "" for words in told])


def _item(item: Item) -> Html:
    if item.rows:
        return element("table", element("tbody", *map(_row, item.rows)))
    words = text(phrasebook.phrase(" ".join(part for part in (item.marker, item.text) if part)))
    shown = element("strong", words) if item.kind == "heading" else words
    return element("p", shown, style=f"margin-left: {item.level * _STEP:g}em")


def _row(cells: Sequence[str]) -> Html:
    return element("tr", together(element("td", text(phrasebook.phrase(cell))) for cell in cells))
