"""Body (본문): paragraphs, bullets with marker and level, notes, headings, tables."""

from __future__ import annotations

from attrs import evolve

from kprocure_parse.forms.form import Form
from kprocure_parse.layout.items import items_of
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Item, Language


def extract(sections: Sections, form: Form, version: Language) -> tuple[Item, ...]:
    """The body of one version, in order; a table's rows make one item."""
    body = sections.of("body", version=version)
    heads = {each.line.span.start for each in body if each.heads_answer}
    items = items_of([each.line for each in body], marked=form.style == "marked", proven=not heads)
    if not heads:
        return items
    covered = {span.start for span in sections.covered}
    return tuple(_answering(item, heads, covered) for item in items)


def _answering(item: Item, heads: set[int], covered: set[int]) -> Item:
    """Makes the headings of coverage and of the reply headings; headings in what papers wrote become bullets or paragraphs."""
    start = item.span.start
    if start in heads:
        return evolve(item, kind="heading", rule="body.answer") if item.kind != "heading" else item
    if item.kind == "heading" and start in covered:
        return evolve(item, kind="bullet" if item.marker else "paragraph", rule="body.covered")
    return item
