"""Finds the header of the form: banner, release row, frame words, contacts above the title; and where it ends.

Labels have cells of their own (95.7 % of 21,713 rows) or share a line with their value. The value may continue in the next line, in
plain copies even after the value of 배포. There are four steps, each of which works on the result of the one before:

    lines     보도자료 | 보도시점 | 배포 즉시 | 배포 | 2026. 4. 13.(월) | 가상과 | 과장 홍길동 (042-000-0000) | 제목
    pieces    banner     label      moment      label  moment             –        telephone                     –
    rows      release_time = 배포 즉시, distributed = 2026. 4. 13.(월)
    zones     banner     release_row ×4                                   contacts contacts                      (below the header)
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from attrs import define, field

from kprocure_parse.document import Span, span_of
from kprocure_parse.layout.contacts import has_number
from kprocure_parse.layout.head_lines import ASKS, INSTRUCTION_WORDS, HeadLine, HeadPiece, read_line, trimmed
from kprocure_parse.layout.header_titles import is_masthead, titles_above_row
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.zones import FormWord, Row
from kprocure_parse.lexicon import labels
from kprocure_parse.marks.clocks import CLOCKS
from kprocure_parse.marks.form_labels import BANNERS, FORM_LABELS
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.mark import Kind
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.release_times import EDITIONS, IMMEDIATE, MEDIA, states_moment
from kprocure_parse.marks.sentences import is_stopped
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import deferred

DEPTH = 60
"""A header is within this many lines of the top: in flattened tables every cell is a line."""
FIRST_ANCHOR = 15
"""The first word of a header is within this many lines of the top."""
PROSE_LENGTH = 25
"""A finished sentence, or a line with □, of more characters than this belongs to the body, not to the header."""


_EDITION_AFTER = deferred(r"[(<]\s*+[^()<>]{0,30}(?:\([월화수목금토일]\)\s*+)?[조석]\s*간\s*+[)>]$")
"""An edition, which always belongs to 보도시점, wherever it is printed: 배포 has none."""
_OF_LIFTS: tuple[Kind[Any], ...] = (CLOCKS, EDITIONS, IMMEDIATE, MEDIA)
_SINCE = deferred(r"이후|부터")
"""Words that never belong to 배포, which has only a date."""
_ENGLISH_STOP = deferred(r"[a-z)][.!?][\"”’)]*+$")

RowKey: TypeAlias = Literal["release_time", "distributed"]
HeaderZone = Literal["banner", "release_row", "frame", "contacts", "unlabelled"]


class Header(NamedTuple):
    """What is above the title: the zone of each line, the labelled rows, the words of the form.

    `titles` are lines that may be the title although they come before the release row: text in boxes that are laid over the
    page (finance 2024–25) is read before the row that is drawn above them.
    """

    zones: tuple[tuple[int, HeaderZone, str], ...] = ()
    rows: tuple[Row, ...] = ()
    form_words: tuple[FormWord, ...] = ()
    titles: tuple[int, ...] = ()

    @property
    def end(self) -> int:
        """The number of the first line below the header."""
        return self.zones[-1][0] + 1 if self.zones else 0


class _Anchor(NamedTuple):
    """A line whose zone follows from a word of the form: its place among the first lines, its zone, the rule."""

    place: int
    zone: HeaderZone
    rule: str


def find_header(lines: Sequence[Line], contacts: Collection[int] = ()) -> Header:
    """Finds the header of a document; it is empty if the first lines have neither banner nor release row.

    `contacts` are the numbers of the lines known to be contacts.
    """
    if not lines or not _may_begin(lines[0].marks):
        return Header()
    head = tuple(_head_lines(lines, contacts))
    rows = _Rows()
    anchors = _reached(head, tuple(_anchors(head, _Rows())))
    if not any(anchor.zone in ("banner", "release_row") for anchor in anchors):
        return Header()
    anchors = tuple(_anchors(head[: anchors[-1].place + 1], rows))
    zones = tuple(_zones(head, anchors))
    titles = titles_above_row(
        head,
        next((anchor.place for anchor in anchors if anchor.zone == "banner"), None),
        next((anchor.place for anchor in anchors if anchor.zone == "release_row"), None),
        {anchor.place for anchor in anchors},
        lines[len(zones) :],
    )
    return Header(
        zones=tuple((head[place].line.number, zone, rule) for place, (zone, rule) in enumerate(zones)),
        rows=rows.rows(),
        form_words=(*_words(head[: len(zones)]), *rows.labelled()),
        titles=tuple(head[place].line.number for place in titles),
    )


def _may_begin(marks: Marks) -> bool:
    """Whether a text has a word from which a header follows: a label, a banner, an instruction; archived texts have none."""
    return bool(marks.of(FORM_LABELS) or marks.of(BANNERS)) or any(map(marks.text.__contains__, INSTRUCTION_WORDS))


def _head_lines(lines: Sequence[Line], contacts: Collection[int]) -> Iterator[HeadLine]:
    """Reads the first lines, down to the first prose, or only FIRST_ANCHOR of them if these have no word of a form."""
    begun = False
    for line in lines[:DEPTH]:
        if _is_prose(line) or (not begun and line.number >= FIRST_ANCHOR):
            return
        read = read_line(line, known=line.number in contacts)
        begun = begun or any(piece.kind not in ("count", "contacts", "moment") for piece in read.pieces)
        yield read


def _is_prose(line: Line) -> bool:
    if line.is_row or any(map(line.text.__contains__, ASKS)):
        return False
    stopped = is_stopped(line.text)
    if line.level == 1 and (stopped or len(line.words) > PROSE_LENGTH):
        return True
    return len(line.words) > PROSE_LENGTH and (
        stopped or _ENGLISH_STOP.search(line.text) is not None or bool(line.of(HEADS))
    )


@define(eq=False, repr=False)
class _Rows:
    """The release row while it is read: labels and values by key, and the key whose value may continue in the next line."""

    labels: dict[RowKey, Span] = field(factory=dict)
    values: dict[RowKey, list[Span]] = field(factory=dict)
    key: RowKey | None = None

    def open(self, key: RowKey, label: Span) -> None:
        """Begins a label of the row; what follows is its value."""
        self.labels.setdefault(key, label)
        self.key = key

    def take(self, text: str, value: Span) -> None:
        """Adds a value to the open label; an edition after a date of distribution is added to the release time."""
        if self.key is None or not value:
            return
        edition = _EDITION_AFTER.search(text, *value) if self.key == "distributed" else None
        if edition is not None and edition.start() > value.start:
            self.add("release_time", span_of(edition.span()))
            value = trimmed(text, Span(value.start, edition.start()))
        self.add(self.key, value)

    def add(self, key: RowKey, value: Span) -> None:
        """Adds a value to a key, whichever label is open."""
        self.values.setdefault(key, []).append(value)

    def waits(self) -> bool:
        """Whether the open label has no value yet."""
        return self.key is not None and self.key not in self.values

    def rows(self) -> tuple[Row, ...]:
        """The rows that have a value, the release time first."""
        keys: tuple[RowKey, ...] = ("release_time", "distributed")
        return tuple(
            Row(key=key, label=self.labels.get(key), parts=tuple(self.values[key]))
            for key in keys
            if key in self.values
        )

    def labelled(self) -> Iterator[FormWord]:
        """The labels as words of the form."""
        return (FormWord(key=key, span=span, rule=f"label.{key}") for key, span in self.labels.items())


def _anchors(head: Sequence[HeadLine], rows: _Rows) -> Iterator[_Anchor]:
    """Finds the lines whose zone follows from words of the form, and fills the rows."""
    last: _Anchor | None = None
    for place, read in enumerate(head):
        below = last is not None and last.place == place - 1
        found = _anchor(read, rows, last.rule if last is not None else "", directly=below)
        if found is not None:
            last = _Anchor(place, *found)
            yield last


def _anchor(read: HeadLine, rows: _Rows, above: str, *, directly: bool) -> tuple[HeaderZone, str] | None:
    """The zone and rule of a line. `above` is the rule of the last anchor before it; `directly` says that it is the line above."""
    kinds = {piece.kind for piece in read.pieces}
    if not kinds.isdisjoint(("banner", "label")):
        return _labelled(read, rows)
    if "contacts" in kinds:
        rows.key = None
        return ("contacts", "contacts.block") if above else None
    if not kinds.isdisjoint(("moment", "instruction")):
        return _moment(read, rows, above)
    if directly and rows.waits() and states_moment(read.line.marks, read.line.span):
        rows.take(read.line.marks.text, read.line.span)
        return "release_row", "header.value_below"
    return ("frame", "header.count") if "count" in kinds and above else None


def _labelled(read: HeadLine, rows: _Rows) -> tuple[HeaderZone, str]:
    """Reads the cells of a line with labels. It belongs to the release row if it has one of its labels, else it is a banner, else a frame."""
    zones: set[HeaderZone] = set()
    for piece in read.pieces:
        if piece.kind == "value" or (piece.kind == "moment" and rows.key == "release_time"):
            rows.take(read.line.marks.text, piece.span)
        elif piece.kind == "label" and _awaited(piece, rows):
            rows.take(read.line.marks.text, piece.span)
            zones.add("release_row")
        elif piece.kind == "label" and piece.key in ("release_time", "distributed"):
            rows.open("release_time" if piece.key == "release_time" else "distributed", piece.span)
            zones.add("release_row")
        else:
            rows.key = None
            zones.update({"banner"} if piece.kind == "banner" else {"frame"} if piece.kind == "label" else ())
    order: tuple[HeaderZone, ...] = ("release_row", "banner", "frame")
    zone = next(zone for zone in order if zone in zones)
    return zone, f"header.{zone}"


def _awaited(piece: HeadPiece, rows: _Rows) -> bool:
    """Whether 배포 시점 is not a label but the value of 보도시점 before it, which has no value yet."""
    return rows.key == "release_time" and rows.waits() and piece.word in labels.PHRASES


def _moment(read: HeadLine, rows: _Rows, above: str) -> tuple[HeaderZone, str] | None:
    """The zone and rule of a moment or an instruction: the value of the open label, a line below a banner, or an instruction by itself."""
    span, instruction = read.line.span, read.pieces[0].kind == "instruction"
    if instruction and "release_time" not in rows.values:
        rows.add("release_time", span)
        return "release_row", "header.instruction"
    if rows.key is None:
        if "release_time" in rows.values or above != "header.banner":
            return None
        rows.add("release_time", span)
        return "release_row", "header.bare_value"
    if rows.key == "distributed" and not rows.waits() and _lifts(read.line):
        rows.add("release_time", span)  # the second line of the cell of 보도시점
    else:
        rows.take(read.line.marks.text, span)
    return "release_row", "header.value"


def _lifts(line: Line) -> bool:
    """Whether a line says when, where or for which medium an embargo lifts, rather than when the release was distributed."""
    return any(line.of(kind) for kind in _OF_LIFTS) or _SINCE.search(line.text) is not None


def _reached(head: Sequence[HeadLine], anchors: Sequence[_Anchor]) -> tuple[_Anchor, ...]:
    """The anchors down to the end of the header: after the release row, as long as only contacts come between them.

    Below the row there are further labels and, in forms before 2023, the contacts. A title and a short body may also follow it,
    with a line of contacts at their end that is not part of the header.
    """
    kept: list[_Anchor] = []
    row = False
    for anchor in anchors:
        between = head[kept[-1].place + 1 : anchor.place] if kept else ()
        if row and not all(_is_contact(read.line) for read in between):
            break
        row = row or anchor.zone == "release_row"
        kept.append(anchor)
    return tuple(kept)


def _is_contact(line: Line) -> bool:
    """Whether a line has a telephone number or an e-mail address, has only units, ranks and names, or is a masthead next to them."""
    words = line.text.split()
    if has_number(line) or is_masthead(line):
        return True
    if len(words) == 1 and is_name(words[0], "cell"):
        return True
    return all(level(word) is not None or is_rank(word) or is_name(word, "rank") for word in words)


def _zones(head: Sequence[HeadLine], anchors: Sequence[_Anchor]) -> Iterator[tuple[HeaderZone, str]]:
    """The zone of each line of the header; lines that are neither anchors nor mastheads are unlabelled."""
    known = {anchor.place: anchor for anchor in anchors}
    for place, read in enumerate(head[: anchors[-1].place + 1]):
        if place in known:
            yield known[place].zone, known[place].rule
        elif is_masthead(read.line):
            yield "frame", "header.masthead"
        else:
            yield "unlabelled", "header.unlabelled"


def _words(head: Sequence[HeadLine]) -> Iterator[FormWord]:
    """Banners, and counts that share a line with the release row (매수 | 13매), each with its value."""
    for read in head:
        row = any(piece.key in ("release_time", "distributed") for piece in read.pieces)
        for place, piece in enumerate(read.pieces):
            if piece.kind == "banner":
                yield FormWord(key="banner", span=piece.span, rule="header.banner")
            elif row and piece.key in ("counts", "frame"):
                value = next(
                    (each.span for each in read.pieces[place + 1 : place + 2] if each.kind == "value"), piece.span
                )
                yield FormWord(key="mark", span=Span(piece.span.start, value.end), rule="header.count")


def labels_without_value(form_words: Sequence[FormWord], rows: Sequence[Row]) -> list[tuple[str, Span]]:
    """Labels of the release row that have no value next to them or below them."""
    valued = {row.key for row in rows}
    keys = ("release_time", "distributed")
    return [(word.key, word.span) for word in form_words if word.key in keys and word.key not in valued]
