"""Headline (제목): the title lines of a version, joined, or the name that a shell body gives."""

from __future__ import annotations

from collections.abc import Callable

from kprocure_parse.document import Span
from kprocure_parse.layout.notices import shell_title
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Language, Text

Rule = Callable[[Sections, Language], Text | None]


def extract(sections: Sections, version: Language) -> Text | None:
    """The headline of one version, or None if the text has none (korea.kr keeps it in the page's title)."""
    return next((found for rule in RULES if (found := rule(sections, version)) is not None), None)


def _lines(sections: Sections, version: Language) -> Text | None:
    zoned = sections.of("title", version=version)
    spans = [each.parts.words for each in zoned if each.parts is not None]
    if not spans:
        return None
    whole = Span(spans[0].start, spans[-1].end)
    return sections.as_text(whole, zoned[-1].rule, min(each.confidence for each in zoned))


def _shell(sections: Sections, version: Language) -> Text | None:
    """The headline in `<headline> 관련 보도자료 내용입니다. 자세한 내용은 첨부파일을 …`, which stands in for a body."""
    for each in sections.of("shell", version=version):
        end = shell_title(each.line.text)
        if end is not None:
            start = each.line.span.start
            return sections.as_text(Span(start, start + end), "headline.shell")
    return None


RULES: tuple[Rule, ...] = (_lines, _shell)
"""The first answer wins."""
