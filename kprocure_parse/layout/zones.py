"""What layout returns: every line with its zone, language and version, and the sections they make."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from attrs import field, frozen

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import folded
from kprocure_parse.marks.tags import Tag
from kprocure_parse.records import LabelKey, Language, Section, SectionRole, Text

ZoneKind = Literal[
    "banner",
    "release_row",
    "frame",
    "unlabelled",
    "agency",
    "date",
    "embargo",
    "file",
    "contacts",
    "tag",
    "title",
    "subtitle",
    "dateline",
    "preface",
    "body",
    "caption",
    "attachment",
    "appendix",
    "notice",
    "shell",
    "furniture",
    "outlet",
    "byline",
    "published",
    "subhead",
    "unknown",
]

APPENDIX = "attachment.appendix"
"""The rule of headings that stand over an attachment's own text."""
CONTINUED = "caption.continued"
"""The rule of lines that go on with the caption above them."""

ROLES: dict[ZoneKind, SectionRole] = {
    "banner": "header",
    "release_row": "header",
    "frame": "header",
    "unlabelled": "header",
    "agency": "header",
    "date": "header",
    "embargo": "header",
    "file": "attachment",
    "contacts": "contacts",
    "tag": "release",
    "title": "release",
    "subtitle": "release",
    "dateline": "release",
    "preface": "release",
    "body": "release",
    "caption": "captions",
    "attachment": "attachment",
    "appendix": "attachment",
    "notice": "notice",
    "shell": "notice",
    "furniture": "furniture",
    "outlet": "header",
    "byline": "header",
    "published": "header",
    "subhead": "release",
    "unknown": "release",
}
"""The role of the section that a zone belongs to."""


TitleZone = Literal["tag", "title", "subtitle", "dateline"]


class TitleLine(NamedTuple):
    """A line of the title block: its zone, the rule that spoke, how sure it is, the facts that were weighed."""

    line: Line
    zone: TitleZone
    rule: str
    confidence: float = 1.0
    facts: tuple[str, ...] = ()


class TitleParts(NamedTuple):
    """The stretches of a line of the title block."""

    words: Span
    tag_spans: tuple[Span, ...] = ()
    tags: tuple[Tag, ...] = ()
    """The tags of the form that open it."""
    behind: Span | None = None
    """A subtitle that stands after the title on its line, between dashes."""
    note: Span | None = None
    """What was added to the copy: a correction, a date and a place."""


@frozen(kw_only=True)
class Zoned:
    """A line with what layout made of it. `version` is the language whose version owns the line, or None.

    `confidence` says how sure it is of a line of the title block, and `facts` by what it was weighed; `parts` are the
    stretches of such a line: its words, a tag of the form before them, a subtitle after them.
    """

    line: Line
    zone: ZoneKind
    rule: str
    language: Language | None
    version: Language | None = None
    confidence: float = 1.0
    facts: tuple[str, ...] = ()
    parts: TitleParts | None = None

    @property
    def is_covered(self) -> bool:
        """Whether papers wrote it, not the ministry: a line below a heading of coverage, or that heading."""
        return self.rule in ("body.coverage", "body.covered")

    @property
    def heads_answer(self) -> bool:
        """Whether it is a heading of coverage or of the reply to it."""
        return self.rule in ("body.coverage", "body.reply")


@frozen(kw_only=True)
class Row:
    """A labelled value of the header: its key, the label's span (None for a bare sentence), its stretches."""

    key: Literal["release_time", "distributed"]
    label: Span | None
    parts: tuple[Span, ...]


@frozen(kw_only=True)
class FormWord:
    """A word of the form inside a line: a banner, an end mark, a kind tag before a title."""

    key: LabelKey
    span: Span
    rule: str


@frozen(kw_only=True)
class Sections:
    """The whole layout of a document."""

    marks: Marks
    lines: tuple[Zoned, ...]
    rows: tuple[Row, ...] = ()
    contacts: tuple[tuple[tuple[Span, ...], ...], ...] = ()
    """Blocks of contacts: the rows of each, the cells of each row."""
    form_words: tuple[FormWord, ...] = ()
    languages: tuple[Language, ...] = ()
    ends: tuple[FormWord, ...] = field(init=False)
    """The end marks alone, in order."""

    zones: dict[ZoneKind, list[Zoned]] = field(init=False, eq=False, repr=False)
    """The lines of each zone: some thirty questions are asked of them."""

    @ends.default
    def _ends(self) -> tuple[FormWord, ...]:
        return tuple(word for word in self.form_words if word.key == "end")

    @zones.default
    def _zones(self) -> dict[ZoneKind, list[Zoned]]:
        found: dict[ZoneKind, list[Zoned]] = {}
        for zoned in self.lines:
            found.setdefault(zoned.zone, []).append(zoned)
        return found

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.marks.text

    def of(self, *zones: ZoneKind, version: Language | None = None) -> tuple[Zoned, ...]:
        """The lines of these zones, of one version if it is named, in document order."""
        held = [self.zones[zone] for zone in zones if zone in self.zones]
        if not held:
            return ()
        found = held[0] if len(held) == 1 else [zoned for zoned in self.lines if zoned.zone in zones]
        return tuple(found if version is None else [zoned for zoned in found if zoned.version == version])

    def as_text(self, span: Span, rule: str, confidence: float = 1.0) -> Text:
        """The words of a span, white space folded."""
        return Text(text=folded(self.text[span.slice]), span=span, rule=rule, confidence=confidence)

    def row(self, key: str) -> Row | None:
        """The first header row of that key."""
        return next((row for row in self.rows if row.key == key), None)

    def partition(self) -> tuple[Section, ...]:
        """Adjacent lines of one language and role, stretched so that every character is in exactly one section."""
        return tuple(_partition(self.text, self.lines))


def _partition(text: str, lines: Iterable[Zoned]) -> list[Section]:
    made: list[Section] = []
    for zoned in lines:
        role = ROLES[zoned.zone]
        if made and (made[-1].language, made[-1].role) == (zoned.language, role) and not _heads(zoned):
            continue
        start = zoned.line.span.start if made else 0
        if made:
            made[-1] = _closed(made[-1], start)
        made.append(Section(language=zoned.language, role=role, span=Span(start, len(text)), rule=zoned.rule))
    if not made and text:
        made.append(Section(language=None, role="furniture", span=Span(0, len(text)), rule="section.blank"))
    return made


def _heads(zoned: Zoned) -> bool:
    """Whether a line is the mark over an attachment's own text: each attachment is a section."""
    return zoned.zone == "attachment" and zoned.rule == APPENDIX and zoned.line.enclosure is not None


def _closed(section: Section, end: int) -> Section:
    return Section(language=section.language, role=section.role, span=Span(section.span.start, end), rule=section.rule)
