"""Tuples of records that a notebook shows as people read them. Equal to the same tuple without that."""

from __future__ import annotations

from kprocure_parse.records import Contact, Item


class Contacts(tuple[Contact, ...]):
    """Contacts, shown as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from kprocure_parse.export.html.notebook import (  # noqa: PLC0415 — export stands above: it is asked only when a notebook asks
            contacts_table,
        )

        return contacts_table(self)


class Body(tuple[Item, ...]):
    """The items of a body, shown as paragraphs and tables."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from kprocure_parse.export.html.notebook import body_text  # noqa: PLC0415 — likewise

        return body_text(self)
