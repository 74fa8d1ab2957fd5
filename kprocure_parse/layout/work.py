"""What the steps of the layout fill: the zone and the version of each line, as far as they are known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from kprocure_parse.document import Span
from kprocure_parse.forms.form import Form
from kprocure_parse.layout.contacts import ContactBlock
from kprocure_parse.layout.language import languages_of
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_parts import parts_of
from kprocure_parse.layout.zones import STYLE_SHEET, FormWord, Row, Sections, TitleLine, Zoned, ZoneKind
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind
from kprocure_parse.records import Language

_START = attrgetter("span.start")

_WITH_PARTS = frozenset({"title", "subtitle", "tag", "shell"})
"""Zones whose lines have parts."""
_TITLED = _WITH_PARTS | {"dateline", "title_note"}
"""Zones of the title block; lines in other zones were not weighed."""
_FURTHER = _TITLED | {"furniture"}
"""Zones of whose lines more is said than where they stand: style sheets have no language."""
_NAMED: tuple[ZoneKind, str] = ("title", "title.named")
"""The zone of lines that the source names as the title, and the rule."""
_TITLES = frozenset({"tag", "title", "subtitle", "dateline", "title_note"})
"""Zones that no line has from the first heading of coverage or of the reply on."""


class Work:
    """The zones of a document found so far. A line that has a zone keeps it."""

    def __init__(self, marks: Marks, lines: tuple[Line, ...], form: Form) -> None:
        self.marks = marks
        self.text = marks.text
        self.lines = lines
        self.form = form
        self.zones: dict[int, tuple[ZoneKind, str]] = {}
        """The zone of a line by its number, and the rule that gave it; a line that has one keeps it."""
        self._open = dict(enumerate(lines))
        """The lines without a zone by their number, in order."""
        self.weighed: dict[int, TitleLine] = {}
        self.languages = languages_of(lines)
        self.owners: tuple[Language | None, ...] = (None,) * len(lines)
        """The version that each line belongs to; if a text has only one, every line does."""
        self.versions: tuple[Language, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self.contacts: tuple[ContactBlock, ...] = ()
        self.header_end = 0
        self.untitled = len(lines)
        """The line from which on no line is a title: the first heading of coverage or of the reply."""
        self.form_words: list[FormWord] = []

    def open(self, language: Language | None = None) -> list[Line]:
        """Lines without a zone; only those of one version if it is given."""
        if language is None or self.versions == (language,):
            return list(self._open.values())
        return [line for number, line in self._open.items() if self.owners[number] == language]

    def holding(self, kind: Kind[Any]) -> frozenset[int]:
        """The numbers of the lines that hold a mark of a kind."""
        spans = [mark.span for mark in self.marks.of(kind)]
        places = [(bisect_right(self.lines, start, key=_START) - 1, end) for start, end in spans]
        return frozenset([number for number, end in places if number >= 0 and end <= self.lines[number].span.end])

    def open_at(self, places: Iterable[int]) -> list[Line]:
        """The lines without a zone in which these places are."""
        numbers = {bisect_right(self.lines, place, key=_START) - 1 for place in places}
        return [self.lines[number] for number in sorted(numbers) if number in self._open]

    def untold(self, language: Language) -> list[Line]:
        """Lines of a version without a zone, and its body lines from the first heading of coverage or of the reply on.

        The latter are never a title, but show where the title ends.
        """
        if self.untitled == len(self.lines):
            return self.open(language)
        return [
            line
            for line, owner in zip(self.lines, self.owners, strict=True)
            if owner == language
            and (
                line.number not in self.zones or (line.number >= self.untitled and self.zones[line.number][0] == "body")
            )
        ]

    def titled(self, language: Language) -> list[Line]:
        """The lines that the source names as the title of that version."""
        if _NAMED not in self.zones.values():
            return []
        numbers = [number for number, zone in self.zones.items() if zone == _NAMED]
        return [self.lines[number] for number in sorted(numbers) if self.owners[number] == language]

    def give(self, line: Line, zone: ZoneKind, rule: str) -> None:
        """Puts a line into a zone, by the rule of that name, unless it has a zone already or is in a place where no title may be."""
        number = line.number
        if number in self._open and (number < self.untitled or zone not in _TITLES):
            self.zones[number] = (zone, rule)
            del self._open[number]

    def give_rest(self, zone: ZoneKind, rule: str) -> None:
        """Puts every line that has none into a zone that is none of a title."""
        self.zones |= dict.fromkeys(self._open, (zone, rule))
        self._open.clear()

    def title(self, found: Sequence[TitleLine]) -> None:
        """Puts the lines of a title block into their zones."""
        for each in found:
            number = each.line.number
            if number in self._open and number < self.untitled:
                self.give(each.line, each.zone, each.rule)
                self.weighed[number] = each

    def mark(self, span: Span, rule: str) -> None:
        """Records the mark that ends a text (끝)."""
        self.form_words.append(FormWord(key="end", span=span, rule=rule))

    def unknown(self) -> Sections:
        """The layout of a text that is no release: every line is in the unknown zone."""
        lines = tuple(
            Zoned(line=line, zone="unknown", rule="form.none", language=language)
            for line, language in zip(self.lines, self.languages, strict=True)
        )
        return Sections(marks=self.marks, lines=lines)

    def sections(self) -> Sections:
        """The finished layout; every line has a zone."""
        zones = map(self.zones.__getitem__, range(len(self.lines)))
        lines = [
            self._zoned(line, zone, rule)
            if zone in _FURTHER
            else Zoned(line=line, zone=zone, rule=rule, language=language, version=version)
            for line, (zone, rule), language, version in zip(
                self.lines, zones, self.languages, self.owners, strict=True
            )
        ]
        return Sections(
            marks=self.marks,
            lines=tuple(lines),
            rows=self.rows,
            contacts=tuple([block.rows for block in self.contacts]),
            form_words=tuple(self.form_words),
            languages=self.versions,
        )

    def _zoned(self, line: Line, zone: ZoneKind, rule: str) -> Zoned:
        """A line of the title block, or one that may have no language."""
        number = line.number
        weighed = self.weighed.get(number)
        return Zoned(
            line=line,
            zone=zone,
            rule=rule,
            language=None if rule == STYLE_SHEET else self.languages[number],
            version=self.owners[number],
            confidence=weighed.confidence if weighed else 1.0,
            facts=weighed.facts if weighed else tuple,
            parts=parts_of(self.text, line, zone) if zone in _WITH_PARTS else None,
        )
