"""Subtitles (부제): one for each line; a line that continues the one above is joined to it."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.lexicon import glyphs
from kprocure_parse.records import Language, Text


def extract(sections: Sections, version: Language) -> tuple[Text, ...]:
    """The subtitles of one version, in order."""
    groups: list[list[Zoned]] = []
    for zoned in sections.of("subtitle", version=version):
        if not zoned.line.text.strip(glyphs.DASHES):
            continue  # a closing dash that wrapped to a line of its own
        if groups and zoned.rule == "subtitle.goes_on":
            groups[-1].append(zoned)
        else:
            groups.append([zoned])
    return (*_behind_title(sections, version), *(_subtitle(sections, group) for group in groups))


def _behind_title(sections: Sections, version: Language) -> Iterator[Text]:
    """A subtitle on the last line of the title, as on pages with titles of two lines."""
    for zoned in sections.of("title", version=version)[-1:]:
        if zoned.parts is not None and zoned.parts.behind is not None:
            yield sections.as_text(zoned.parts.behind, "subtitle.behind_title")


def _subtitle(sections: Sections, group: list[Zoned]) -> Text:
    spans = [each.parts.words for each in group if each.parts is not None]
    whole = Span(spans[0].start, spans[-1].end)
    if len(spans) > 1 and sections.text[whole.end - 1] in glyphs.DASHES:  # … 관계기관이 참석 / 해소방안 논의-
        whole = Span(whole.start, whole.end - 1)
    return sections.as_text(whole, group[0].rule, min(each.confidence for each in group))
