"""The head of the form: banner, release row, frame words, contacts above the title, and where it ends.

Labels stand in cells of their own (95.7 % of 21,713 rows) or share a line with their value; the value may run over the next
line, in plain copies even after the value of 배포. Four steps, each over what the one before made:

    lines     보도자료 | 보도시점 | 배포 즉시 | 배포 | 2026. 4. 13.(월) | 가상과 | 과장 홍길동 (042-000-0000) | 제목
    pieces    banner     label      moment      label  moment             –        telephone                     –
    rows      release_time = 배포 즉시, distributed = 2026. 4. 13.(월)
    zones     banner     release_row ×4                                   contacts contacts                      (below the header)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from attrs import define, field, frozen

from kprocure_parse.document import Span
from kprocure_parse.layout.contacts import has_number
from kprocure_parse.layout.head_lines import HeadLine, HeadPiece, read_line, trimmed
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.zones import FormWord, Row
from kprocure_parse.lexicon import labels
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.clocks import CLOCKS
from kprocure_parse.marks.form_labels import bare
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.mark import Kind
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.release_times import EDITIONS, IMMEDIATE, MEDIA, states_moment
from kprocure_parse.marks.sentences import is_stopped
from kprocure_parse.marks.units import level
from kprocure_parse.patterns import deferred

DEPTH = 60
"""Lines from the top among which a header can stand: flattened tables give one cell a line."""
FIRST_ANCHOR = 15
"""Lines from the top within which a header shows itself, if there is one."""
PROSE_LENGTH = 25
"""Characters from which a finished sentence, or anything behind a □, belongs to the body and not to the header."""
TITLE_LENGTH = 15
"""Letters from which a line above the release row can be the title; agencies and slogans are shorter or known."""

_EDITION_AFTER = deferred(r"[(<]\s*+[^()<>]{0,30}(?:\([월화수목금토일]\)\s*+)?[조석]\s*간\s*+[)>]$")
"""An edition belongs to 보도시점 wherever it stands: distribution has none."""
_OF_LIFTS: tuple[Kind[Any], ...] = (CLOCKS, EDITIONS, IMMEDIATE, MEDIA)
_SINCE = deferred(r"이후|부터")
"""What distribution never has: it has a date, and is not awaited."""
_ENGLISH_STOP = deferred(r"[a-z)][.!?][\"”’)]*+$")

RowKey: TypeAlias = Literal["release_time", "distributed"]
HeaderZone = Literal["banner", "release_row", "frame", "contacts", "unlabelled"]


@frozen(kw_only=True)
class Header:
    """What stands above the title: the zone of each line, the labelled rows, the words of the form.

    `titles` are lines that may be the title although they stand above the release row: boxes laid over the page
    (finance 2024–25) come out before the row they are drawn below.
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
    """A line that a word of the form explains: its place among the first lines, its zone, the rule."""

    place: int
    zone: HeaderZone
    rule: str


def find_header(lines: Sequence[Line], contacts: Collection[int] = ()) -> Header:
    """The header of a document, empty if its first lines show neither banner nor release row; `contacts` are rows known as such."""
    head = tuple(_head_lines(lines, contacts))
    rows = _Rows()
    anchors = _reached(head, tuple(_anchors(head, _Rows())))
    if not any(anchor.zone in ("banner", "release_row") for anchor in anchors):
        return Header()
    anchors = tuple(_anchors(head[: anchors[-1].place + 1], rows))
    zones = tuple(_zones(head, anchors))
    return Header(
        zones=tuple((head[place].line.number, zone, rule) for place, (zone, rule) in enumerate(zones)),
        rows=rows.rows(),
        form_words=(*_words(head[: len(zones)]), *rows.labelled()),
        titles=tuple(head[place].line.number for place in _titles(head, anchors)),
    )


def _head_lines(lines: Sequence[Line], contacts: Collection[int]) -> Iterator[HeadLine]:
    """The first lines down to the first prose, none if no word of a form stands among the very first."""
    begun = False
    for line in lines[:DEPTH]:
        if _is_prose(line) or (not begun and line.number >= FIRST_ANCHOR):
            return
        read = read_line(line, known=line.number in contacts)
        begun = begun or any(piece.kind not in ("count", "contacts", "moment") for piece in read.pieces)
        yield read


def _is_prose(line: Line) -> bool:
    if line.is_row or "주시기 바랍니다" in line.text:
        return False
    stopped = is_stopped(line.text)
    if line.level == 1 and (stopped or len(line.words) > PROSE_LENGTH):
        return True
    return len(line.words) > PROSE_LENGTH and (
        stopped or _ENGLISH_STOP.search(line.text) is not None or bool(line.of(HEADS))
    )


@define
class _Rows:
    """The release row as it fills: labels and values by key, and the key whose value may go on in the next line."""

    labels: dict[RowKey, Span] = field(factory=dict)
    values: dict[RowKey, list[Span]] = field(factory=dict)
    key: RowKey | None = None

    def open(self, key: RowKey, label: Span) -> None:
        """A label of the row begins: what follows is its value."""
        self.labels.setdefault(key, label)
        self.key = key

    def take(self, text: str, value: Span) -> None:
        """A value for the label that is open; an edition after a date of distribution is the other label's."""
        if self.key is None or not value:
            return
        edition = _EDITION_AFTER.search(text, *value) if self.key == "distributed" else None
        if edition is not None and edition.start() > value.start:
            self.add("release_time", Span(*edition.span()))
            value = trimmed(text, Span(value.start, edition.start()))
        self.add(self.key, value)

    def add(self, key: RowKey, value: Span) -> None:
        """A value for a key, whichever is open."""
        self.values.setdefault(key, []).append(value)

    def waits(self) -> bool:
        """Whether a label is open that has no value yet."""
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
    """The lines that words of the form explain; fills the rows on the way."""
    last: _Anchor | None = None
    for place, read in enumerate(head):
        below = last is not None and last.place == place - 1
        found = _anchor(read, rows, last.rule if last is not None else "", directly=below)
        if found is not None:
            last = _Anchor(place, *found)
            yield last


def _anchor(read: HeadLine, rows: _Rows, above: str, *, directly: bool) -> tuple[HeaderZone, str] | None:
    """The zone and rule of a line; `above` is the rule of the last line before it that has one, `directly` if it is the one above."""
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
    """Walks the cells of a line with labels; the line is the row's if it has one of its labels, else a banner, else a frame."""
    zones: set[HeaderZone] = set()
    for piece in read.pieces:
        if piece.kind == "value":
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
    """Whether 배포 시점 is the value of 보도시점, which stands before it without one."""
    return rows.key == "release_time" and rows.waits() and piece.word in labels.PHRASES


def _moment(read: HeadLine, rows: _Rows, above: str) -> tuple[HeaderZone, str] | None:
    """A line that is a moment or an instruction: of the open label, else below a banner, or an instruction of its own."""
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
    """Whether a line says when, where or for whom an embargo lifts, rather than when a release was handed out."""
    return any(line.of(kind) for kind in _OF_LIFTS) or _SINCE.search(line.text) is not None


def _reached(head: Sequence[HeadLine], anchors: Sequence[_Anchor]) -> tuple[_Anchor, ...]:
    """The anchors down to the end of the header: after the release row it goes on as long as nothing else lies between.

    Below the row stand further labels and, in forms before 2023, the contacts; a title and a short body may follow it and
    a line with a telephone end them.
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
    """Whether a line holds a number to call, or nothing but names of units, ranks and people, or is a slogan beside them."""
    words = line.text.split()
    if has_number(line) or _is_masthead(line):
        return True
    if len(words) == 1 and is_name(words[0], "cell"):
        return True
    return all(level(word) is not None or is_rank(word) or is_name(word, "rank") for word in words)


def _zones(head: Sequence[HeadLine], anchors: Sequence[_Anchor]) -> Iterator[tuple[HeaderZone, str]]:
    """The zone of each line of the header; what neither a word of the form nor a masthead explains is nobody's."""
    known = {anchor.place: anchor for anchor in anchors}
    for place, read in enumerate(head[: anchors[-1].place + 1]):
        if place in known:
            yield known[place].zone, known[place].rule
        elif _is_masthead(read.line):
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


def _titles(head: Sequence[HeadLine], anchors: Sequence[_Anchor]) -> tuple[int, ...]:
    """The places of the lines directly above the release row that are its title: one of them at least is long enough."""
    banner = next((anchor.place for anchor in anchors if anchor.zone == "banner"), None)
    row = next((anchor.place for anchor in anchors if anchor.zone == "release_row"), None)
    if banner is None or row is None:
        return ()
    known = {anchor.place for anchor in anchors}
    run: list[int] = []
    for place in range(row - 1, banner, -1):
        if place in known or _is_masthead(head[place].line):
            break
        run.insert(0, place)
    return tuple(run) if any(len(bare(head[place].line.text)) >= TITLE_LENGTH for place in run) else ()


def _is_masthead(line: Line) -> bool:
    """An agency's name alone on its line, a slogan, an address of the web."""
    agency = line.marks.at(AGENCIES, line.span.start)
    words = bare(line.text)
    return (agency is not None and agency.span.end >= line.span.end) or any(
        word in words for word in labels.SLOGAN_WORDS
    )


def labels_without_value(form_words: Sequence[FormWord], rows: Sequence[Row]) -> list[tuple[str, Span]]:
    """Release-row labels that stand in the text without a value beside or below them."""
    valued = {row.key for row in rows}
    keys = ("release_time", "distributed")
    return [(word.key, word.span) for word in form_words if word.key in keys and word.key not in valued]
