"""What the steps of the layout fill: the zone and the version of each line, as far as they are known."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.document import Span
from kprocure_parse.forms.form import Form
from kprocure_parse.layout.contacts import ContactBlock
from kprocure_parse.layout.language import languages_of
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_parts import parts_of
from kprocure_parse.layout.zones import FormWord, Row, Sections, TitleLine, Zoned, ZoneKind
from kprocure_parse.marks.found import Marks
from kprocure_parse.records import Language

_WITH_PARTS = frozenset({"title", "subtitle", "tag", "shell"})
"""Zones whose lines have parts."""
_TITLED = _WITH_PARTS | {"dateline", "title_note"}
"""Zones of the title block; lines in other zones were not weighed."""


class Work:
    """The zones of a document found so far. A line that has a zone keeps it."""

    def __init__(self, marks: Marks, lines: tuple[Line, ...], form: Form) -> None:
        self.marks = marks
        self.text = marks.text
        self.lines = lines
        self.form = form
        self.zones: dict[int, tuple[ZoneKind, str]] = {}
        """The zone of a line by its number, and the rule that gave it; a line that has one keeps it."""
        self._open, self._given = lines, 0
        self.weighed: dict[int, TitleLine] = {}
        self.languages = languages_of(lines)
        self.owners: dict[int, Language] = {}
        self.versions: tuple[Language, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self.contacts: tuple[ContactBlock, ...] = ()
        self.header_end = 0
        self.untitled = len(lines)
        """The line from which on no line is a title: the first heading of coverage or of the reply."""
        self.form_words: list[FormWord] = []

    def open(self, language: Language | None = None) -> list[Line]:
        """Lines without a zone; only those of one version if it is given."""
        if len(self.zones) != self._given:
            zones = self.zones
            self._open, self._given = tuple([line for line in self._open if line.number not in zones]), len(zones)
        if language is None:
            return list(self._open)
        return [line for line in self._open if self.owners.get(line.number) == language]

    def untold(self, language: Language) -> list[Line]:
        """Lines of a version without a zone, and its body lines from the first heading of coverage or of the reply on.

        The latter are never a title, but show where the title ends.
        """
        return [
            line
            for line in self.lines
            if self.owners.get(line.number) == language
            and (
                line.number not in self.zones or (line.number >= self.untitled and self.zones[line.number][0] == "body")
            )
        ]

    def titled(self, language: Language) -> list[Line]:
        """The lines that the source names as the title of that version."""
        numbers = [number for number, zone in self.zones.items() if zone == ("title", "title.named")]
        return [self.lines[number] for number in sorted(numbers) if self.owners.get(number) == language]

    def give(self, line: Line, zone: ZoneKind, rule: str) -> None:
        """Puts a line into a zone, by the rule of that name, unless it has a zone already or is in a place where no title may be."""
        if line.number >= self.untitled and zone in ("tag", "title", "subtitle", "dateline", "title_note"):
            return
        self.zones.setdefault(line.number, (zone, rule))

    def title(self, found: Sequence[TitleLine]) -> None:
        """Puts the lines of a title block into their zones."""
        for each in found:
            if each.line.number not in self.zones and each.line.number < self.untitled:
                self.zones[each.line.number] = (each.zone, each.rule)
                self.weighed[each.line.number] = each

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
        lines = tuple([self._zoned(line, *self.zones[line.number]) for line in self.lines])
        return Sections(
            marks=self.marks,
            lines=lines,
            rows=self.rows,
            contacts=tuple(block.rows for block in self.contacts),
            form_words=tuple(self.form_words),
            languages=self.versions,
        )

    def _zoned(self, line: Line, zone: ZoneKind, rule: str) -> Zoned:
        number = line.number
        language = None if rule == "furniture.style_sheet" else self.languages[number]
        version = self.owners.get(number)
        if zone not in _TITLED:
            return Zoned(line=line, zone=zone, rule=rule, language=language, version=version)
        weighed = self.weighed.get(number)
        return Zoned(
            line=line,
            zone=zone,
            rule=rule,
            language=language,
            version=version,
            confidence=weighed.confidence if weighed else 1.0,
            facts=weighed.facts if weighed else tuple,
            parts=parts_of(self.text, line, zone) if zone in _WITH_PARTS else None,
        )
