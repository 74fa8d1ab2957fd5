"""Subtitles (부제): one for each marked line; unmarked lines that run on are joined."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.fields.rules import joined, parted, read, undashed, words_of
from kprocure_parse.layout.zones import Sections, Zoned
from kprocure_parse.lexicon import glyphs
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Language, Text

_RUNS_ON = deferred(r"[,，]$")


def extract(sections: Sections, version: Language) -> tuple[Text, ...]:
    """The subtitles of one version, in order."""
    groups: list[list[Zoned]] = []
    for zoned in sections.of("subtitle", version=version):
        if not zoned.line.text.strip(glyphs.DASHES):
            continue  # a closing dash that wrapped to a line of its own
        if groups and _continues(groups[-1][-1], zoned):
            groups[-1].append(zoned)
        else:
            groups.append([zoned])
    return (*_behind_title(sections, version), *(_subtitle(sections.text, group) for group in groups))


def _behind_title(sections: Sections, version: Language) -> Iterator[Text]:
    """A subtitle on the last line of the title, as pages give titles of two lines."""
    for zoned in sections.of("title", version=version)[-1:]:
        tail = parted(sections.text, words_of(sections.text, zoned.line))[1]
        if tail is not None:
            yield read(sections.text, tail, "subtitle.behind_title")


def _continues(above: Zoned, zoned: Zoned) -> bool:
    """An unmarked line goes on with the marked or comma-ended line directly above it."""
    if zoned.line.marker is not None or zoned.line.number != above.line.number + 1:
        return False
    return _RUNS_ON.search(above.line.text) is not None or (
        above.line.marker is not None and zoned.line.gap == 1 and not above.line.text.endswith(("-", "–"))
    )


def _subtitle(text: str, group: list[Zoned]) -> Text:
    spans: list[Span] = [undashed(text, zoned.line) for zoned in group]
    return read(text, joined(spans), group[0].rule)
