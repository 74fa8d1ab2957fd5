"""What layout returns: every line with its zone, language and version, and the sections they make."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import Literal, NamedTuple

from attrs import define, field, frozen

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import folded
from kprocure_parse.marks.tags import Tag
from kprocure_parse.records import LabelKey, Language, Section, SectionRole, Text
from kprocure_parse.value_object import ValueObject

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
    "title_note",
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
"""The rule of headings of an attachment's own text."""
_NUMBER, _RULE, _ZONE = attrgetter("line.number"), attrgetter("rule"), attrgetter("zone")
_LANGUAGE_AND_ZONE = attrgetter("language", "zone")
_COVERAGE = frozenset({"body.coverage", "body.covered"})
"""The rules of lines that give what papers wrote: headings of coverage, and the lines below them."""
STYLE_SHEET = "furniture.style_sheet"
"""The rule of lines that are style sheets, which have no language."""
CONTINUED = "caption.continued"
"""The rule of lines that continue the caption above them."""

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
    "title_note": "release",
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


TitleZone = Literal["tag", "title", "subtitle", "dateline", "title_note"]


class TitleLine(NamedTuple):
    """A line of the title block: its zone, the rule that decided it, its confidence, and what gives the facts that speak for it."""

    line: Line
    zone: TitleZone
    rule: str
    confidence: float = 1.0
    facts: Callable[[], Sequence[str]] = tuple


class TitleParts(NamedTuple):
    """The parts of a line of the title block."""

    words: Span
    tag_spans: tuple[Span, ...] = ()
    tags: tuple[Tag, ...] = ()
    """The tags of the form at its start."""
    behind: Span | None = None
    """A subtitle between dashes after the title, on the same line."""
    note: Span | None = None
    """What was added to the copy: a correction, a date and a place."""


@define(kw_only=True, eq=False, repr=False)
class Zoned:
    """A line with its zone, the rule that decided it, and its language. `version` is the version that the line belongs to, or None.

    For a line of the title block, `confidence` says how sure its zone is, `facts` gives what can be weighed, and `parts` are its words,
    tags of the form before them, and a subtitle after them. Nobody changes it; a frozen class takes three times as long to make.
    """

    line: Line
    zone: ZoneKind
    rule: str
    language: Language | None
    version: Language | None = None
    confidence: float = 1.0
    facts: Callable[[], Sequence[str]] = tuple
    parts: TitleParts | None = None

    @property
    def heads_answer(self) -> bool:
        """Whether it is a heading of coverage or of the reply to it."""
        return self.rule in ("body.coverage", "body.reply")


class Row(NamedTuple):
    """A labelled value of the header: its key, the label's span (None for a value without one), the parts of the value."""

    key: Literal["release_time", "distributed"]
    label: Span | None
    parts: tuple[Span, ...]


class FormWord(NamedTuple):
    """A word of the form inside a line: a banner, an end mark, a kind tag before a title."""

    key: LabelKey
    span: Span
    rule: str


@frozen(kw_only=True, eq=False, repr=False)
class Sections(ValueObject):
    """The whole layout of a document."""

    marks: Marks
    lines: tuple[Zoned, ...]
    rows: tuple[Row, ...] = ()
    contacts: tuple[tuple[tuple[Span, ...], ...], ...] = ()
    """Blocks of contacts: the rows of each block, and the cells of each row."""
    form_words: tuple[FormWord, ...] = ()
    languages: tuple[Language, ...] = ()
    ends: tuple[FormWord, ...] = field(init=False)
    """The end marks alone, in order."""
    covered: tuple[Span, ...] = field(init=False)
    """The lines that give what papers wrote, not what the ministry says."""

    zones: dict[ZoneKind, tuple[Zoned, ...]] = field(init=False, eq=False, repr=False)
    """The lines of each zone, kept because about thirty look-ups need them."""

    @ends.default
    def _ends(self) -> tuple[FormWord, ...]:
        return tuple(word for word in self.form_words if word.key == "end")

    @covered.default
    def _covered(self) -> tuple[Span, ...]:
        if _COVERAGE.isdisjoint(map(_RULE, self.lines)):
            return ()
        return tuple([each.line.span for each in self.lines if each.rule in _COVERAGE])

    @zones.default
    def _zones(self) -> dict[ZoneKind, tuple[Zoned, ...]]:
        found: dict[ZoneKind, tuple[Zoned, ...]] = {}
        for zone, adjacent in groupby(self.lines, _ZONE):
            found[zone] = (*found.get(zone, ()), *adjacent)
        return found

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.marks.text

    def of(self, *zones: ZoneKind, version: Language | None = None) -> tuple[Zoned, ...]:
        """The lines of these zones in document order; only those of one version if it is given."""
        if self.zones.keys().isdisjoint(zones):
            return ()
        if len(zones) == 1:
            found = self.zones[zones[0]]
        else:
            held = [self.zones[zone] for zone in self.zones.keys() & zones]
            found = held[0] if len(held) == 1 else tuple(sorted(chain.from_iterable(held), key=_NUMBER))
        if version is None or self.languages == (version,):  # the only version has every line
            return found
        return tuple([zoned for zoned in found if zoned.version == version])

    def as_text(self, span: Span, rule: str, confidence: float = 1.0) -> Text:
        """The words of a span, with white space folded."""
        return Text(text=folded(self.text[span.slice]), span=span, rule=rule, confidence=confidence)

    def row(self, key: str) -> Row | None:
        """The first header row with that key."""
        return next((row for row in self.rows if row.key == key), None)

    def partition(self) -> tuple[Section, ...]:
        """Sections of adjacent lines with the same language and role, extended so that every character is in exactly one section."""
        return tuple(_partition(self.text, self.lines))


def _partition(text: str, lines: Iterable[Zoned]) -> list[Section]:
    opening = _openings(lines)
    if not opening and text:
        return [Section(language=None, role="furniture", span=Span(0, len(text)), rule="section.blank")]
    ends = [*[zoned.line.span.start for zoned in opening[1:]], len(text)]
    return [
        Section(language=zoned.language, role=ROLES[zoned.zone], span=Span(start, end), rule=zoned.rule)
        for zoned, start, end in zip(opening, (0, *ends), ends, strict=False)
    ]


def _openings(lines: Iterable[Zoned]) -> list[Zoned]:
    """The lines with which sections begin: those whose language or role is not that of the line above, and headings of an attachment's text."""
    found: list[Zoned] = []
    above: tuple[Language | None, SectionRole] | None = None
    for (language, zone), adjacent in groupby(lines, _LANGUAGE_AND_ZONE):
        first, *further = adjacent
        here = (language, ROLES[zone])
        if here != above or _heads(first):
            found.append(first)
        if zone == "attachment":
            found += filter(_heads, further)
        above = here
    return found


def _heads(zoned: Zoned) -> bool:
    """Whether a line is the mark above an attachment's own text: each attachment is a section."""
    return zoned.zone == "attachment" and zoned.rule == APPENDIX and zoned.line.enclosure is not None
