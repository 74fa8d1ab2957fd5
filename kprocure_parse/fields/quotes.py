"""Quotes (인용) of a version: speech in its body, headline, subtitles and captions."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Item, Language, Quote
from kprocure_parse.values.quotes import read_quotes


def extract(sections: Sections, version: Language, items: Sequence[Item]) -> tuple[Quote, ...]:
    """The quotes of one version, in order. Tables and headings have no speech, and what papers wrote is not the ministry's."""
    titles = tuple(each.line.span for each in sections.of("title", "subtitle", "caption", version=version))
    own = paragraphs(items)
    if sections.covered:
        own = tuple(span for span in own if not any(each.holds(span) or span.holds(each) for each in sections.covered))
    return read_quotes(sections.marks, sorted((*titles, *own)), version)


def paragraphs(items: Sequence[Item]) -> tuple[Span, ...]:
    """Where people may speak: every item except tables and headings; a line that names the speaker of the next item counts, too."""
    return tuple([item.span for item in items if item.kind not in ("table", "heading") or _leads_on(item)])


def _leads_on(item: Item) -> bool:
    """Whether an item names the speaker of the words below it: `□ 홍길동 가상청장은`."""
    return item.kind == "heading" and item.text.rstrip(" ,").endswith(("은", "는", "께서"))
