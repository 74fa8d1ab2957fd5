"""Headline (제목): the title lines of a version, joined, or the name that a shell body gives; else what the caller knows."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from kprocure_parse.document import Span
from kprocure_parse.layout.notices import shell_title
from kprocure_parse.layout.zones import Sections
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.likeness import find_repeated
from kprocure_parse.records import Language, Text
from kprocure_parse.release import Version
from kprocure_parse.values.known import NOWHERE, Given

Rule = Callable[[Sections, Language], Text | None]


def extract(sections: Sections, version: Language) -> Text | None:
    """The headline of one version, or None if the text has none (korea.kr keeps it in the page's title)."""
    return next((found for rule in RULES if (found := rule(sections, version)) is not None), None)


def fill(sections: Sections, versions: tuple[Version, ...], given: Given) -> tuple[Version, ...]:
    """The versions, that in the language of the known title (else the first) with this title if the text gives it no headline.

    A text without any version, which has no words, gets one that has nothing but the title.
    """
    if not given.title:
        return versions
    span = find_repeated(sections.text, given.title) or NOWHERE
    title = Text(text=given.title, span=span, rule=KNOWN)
    if not versions:
        return (Version(language=given.language, headline=title, span=span, rule=KNOWN),)
    number = next((place for place, each in enumerate(versions) if each.language == given.language), 0)
    version = versions[number]
    if version.headline is not None:
        return versions
    if not version.span.start <= span.start < span.end <= version.span.end:
        title = evolve(title, span=NOWHERE)
    return (*versions[:number], evolve(version, headline=title), *versions[number + 1 :])


def _lines(sections: Sections, version: Language) -> Text | None:
    zoned = sections.of("title", version=version)
    worded = (each for each in zoned if each.line.text.strip(glyphs.DASHES))  # a dash may stand alone below a title
    spans = [each.parts.words for each in worded if each.parts is not None]
    if not spans:
        return None
    whole = Span(spans[0].start, spans[-1].end)
    return sections.as_text(whole, zoned[-1].rule, min(each.confidence for each in zoned))


def _shell(sections: Sections, version: Language) -> Text | None:
    """The headline in `<headline> 관련 보도자료 내용입니다. 자세한 내용은 첨부파일을 …`, which stands in for a body."""
    for each in sections.of("shell", version=version):
        end = shell_title(each.line.text)
        if end is not None and each.parts is not None:
            start = each.parts.words.start if each.parts.tags else each.line.span.start
            return sections.as_text(Span(start, each.line.span.start + end), "headline.shell")
    return None


KNOWN = "known.title"
"""The rule of a headline that the caller gives."""
RULES: tuple[Rule, ...] = (_lines, _shell)
"""The first answer wins."""
