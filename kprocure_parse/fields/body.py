"""Body (본문): paragraphs, bullets with marker and level, notes, headings, tables."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.document import Span
from kprocure_parse.fields.rules import folded, without
from kprocure_parse.forms.form import Form
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.titles import is_sentence
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Item, ItemKind, Language

HEADING_LENGTH = 45
"""Characters of the longest heading line."""

_HEADING_MARKS = "◇◆■▣◈❖"
_CLOSED = deferred(r"[.!?:;,\"”’')\]>」』]$")


def extract(sections: Sections, form: Form, version: Language) -> tuple[Item, ...]:
    """The body of one version, in order; a table's rows make one item."""
    items: list[Item] = []
    level = 0
    for group in _groups(sections.of("body", version=version), form):
        item = _item(sections, group, level)
        items.append(item)
        level = level if item.kind == "note" else item.level
    return tuple(items)


def _groups(body: Sequence[Zoned], form: Form) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for zoned in body:
        line = zoned.line
        if groups and _belongs(groups[-1][-1], line, form):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _belongs(above: Line, line: Line, form: Form) -> bool:
    """Rows of one table; and in a body of marks, an unmarked line that goes on with the one above."""
    if line.number != above.number + 1:
        return False
    if above.is_row or line.is_row:
        return above.is_row and line.is_row
    if form.style != "marked" or line.marker is not None or line.gap > 1 or line.is_bracketed:
        return False
    return not is_sentence(above, "ko") and _CLOSED.search(above.text) is None


def _item(sections: Sections, group: Sequence[Line], level_above: int) -> Item:
    first = group[0]
    if first.is_row:
        return _table(sections.text, group)
    content = without(Span(first.content.start, group[-1].span.end), sections.ends, sections.text)
    kind = _kind(first)
    return Item(
        kind=kind,
        marker=first.marker,
        level=level_above + 1 if kind == "note" else first.level,
        text=folded(sections.text[content.slice]),
        span=Span(first.span.start, content.end),
        rule=f"body.{kind}",
    )


def _kind(line: Line) -> ItemKind:
    if line.is_note:
        return "note"
    short = len(line.words) <= HEADING_LENGTH and not is_sentence(line, "ko")
    if short and (line.marker or "_") in _HEADING_MARKS:
        return "heading"
    if line.is_bracketed and len(line.text) <= 2 * HEADING_LENGTH:
        return "heading"
    return "paragraph" if line.marker is None else "bullet"


def _table(text: str, rows: Sequence[Line]) -> Item:
    cells = tuple(tuple(folded(text[cell.slice]) for cell in row.cells) for row in rows)
    span = Span(rows[0].span.start, rows[-1].span.end)
    return Item(kind="table", text=folded(text[span.slice]), rows=cells, span=span, rule="body.table")
