"""Body (본문): paragraphs, bullets with marker and level, notes, headings, tables."""

from __future__ import annotations

from kprocure_parse.fields.rules import lines_in
from kprocure_parse.forms.form import Form
from kprocure_parse.layout.items import items_of
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Item, Language


def extract(sections: Sections, form: Form, version: Language) -> tuple[Item, ...]:
    """The body of one version, in order; a table's rows make one item."""
    return items_of(lines_in(sections.of("body", version=version)), marked=form.style == "marked")
