"""The head of the form: banner, release row, frame words, and where it ends.

Labels stand in cells of their own (95.7 % of 21,713 rows) or share a line with their value; the
value may run over the next line, in plain copies even behind the value of 배포.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.zones import FormWord, Row
from kprocure_parse.lexicon import labels
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.form_labels import BANNERS, squeezed
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.release_times import is_release_time
from kprocure_parse.marks.sentences import is_stopped
from kprocure_parse.patterns import deferred

DEPTH = 60
"""Lines from the top among which a header can stand: flattened tables give one cell a line."""
FIRST_ANCHOR = 15
"""Lines from the top within which a header shows itself, if there is one."""
PROSE_LENGTH = 25
"""Characters from which a finished sentence, or anything behind a □, belongs to the body and not to the header."""
TITLE_LENGTH = 15
"""Letters from which a line above the release row can be the title; agencies and slogans are shorter or known."""

_KEYS = ("release_time", "distributed")
_EDGE = " \t\u00a0\u3000:：/|<>[]()※*·"


def _spaced(words: Sequence[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s*+".join(map(regex.escape, word)) for word in ordered)


_LABEL = deferred(
    rf"[\s/<|※*]*+(?P<label>(?:(?P<release_time>{_spaced(labels.LABELS['release_time'])})"
    rf"|(?P<distributed>{_spaced(labels.LABELS['distributed'])})"
    rf"|(?P<counts>{_spaced(labels.LABELS['counts'])})"
    rf"|(?P<frame>{_spaced(labels.LABELS['frame'])})))"
    r"(?:\s*+(?P<colon>[:：>|])|(?P<end>\s*+$)|(?=\s))"
)
_VALUE_START = deferred(r"\s*+(?:\d|[’'‘`]\d|\(|<|배포\s*(?:후\s*)?(?:즉시|시)|즉시|바로)")
_DATE_START = deferred(r"\s*+(?:\d{1,4}\s*[.년/-]|[’'‘`]\d\d)")
_INNER = deferred(
    rf"(?<=[\s/|])(?P<label>(?P<release_time>{_spaced(('보도시점', '보도일시'))})"
    rf"|(?P<distributed>{_spaced(('배포일시', '배포일', '배포'))}))\s*+[:：]?\s*+(?=\d{{2,4}}\s*[.년]|[’'‘`]\d\d|$)"
)
_TRAILING = deferred(rf"(?<=\s)(?:{_spaced(('보도시점', '보도일시'))})$")
_EDITION_BEHIND = deferred(r"[(<]\s*+[^()<>]{0,30}(?:\([월화수목금토일]\)\s*+)?[조석]\s*간\s*+[)>]$")
"""An edition belongs to 보도시점 wherever it stands: distribution has none."""
_MEDIUM = deferred(
    r"사진|영상|온라인|인터넷|누리망|방송|지면|매체|조간|석간|이후|부터|\d{1,2}(?::\d\d|\s?시)|정오|자정|즉시"
)
_SENTENCE = deferred(
    r"엠바고\s*없음|이후\s*보도(?:하여|해)\s*주시기\s*바랍니다|배포\s*(?:후\s*)?즉시\s*(?:보도|사용)?(?:하여|해)\s*주시기\s*바랍니다|바로\s*보도(?:하여|해)\s*주시기\s*바랍니다"
)
_PROSE = deferred(r"[a-z)][.!?][\"”’)]*+$")
_COUNT = deferred(r"\s*+(?:총\s?)?\d{1,3}\s?(?:쪽|매|장|건|p)\b?[^\n]{0,30}")

HeaderZone = Literal["banner", "release_row", "frame", "contacts"]


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


def find_header(text: str, lines: Sequence[Line], contacts: Collection[int] = ()) -> Header:
    """The header of a document, empty if its first lines show neither banner nor release row; `contacts` are rows known as such."""
    scan = _Scan(text, contacts)
    for line in lines[:DEPTH]:
        if _is_prose(line):
            break
        if not scan.anchors and line.number >= FIRST_ANCHOR:
            break
        scan.take(line)
    return scan.header()


def _is_prose(line: Line) -> bool:
    if line.is_row or "주시기 바랍니다" in line.text:
        return False
    if len(line.words) <= PROSE_LENGTH:
        return False
    return line.level == 1 or is_stopped(line.text) or _PROSE.search(line.text) is not None or bool(line.of(HEADS))


class _Scan:
    """One pass down the first lines; remembers which key the next value belongs to."""

    def __init__(self, text: str, contacts: Collection[int]) -> None:
        self.text = text
        self.contacts = contacts
        self.anchors: list[tuple[int, HeaderZone, str]] = []
        self.seen: list[int] = []
        self.texts: dict[int, str] = {}
        self.values: dict[str, list[Span]] = {}
        self.labels: dict[str, Span] = {}
        self.form_words: list[FormWord] = []
        self.key: str | None = None
        self.row_open = False

    def take(self, line: Line) -> None:
        self.seen.append(line.number)
        self.texts[line.number] = line.text
        found = next((zone for rule in _RULES if (zone := rule(self, line)) is not None), None)
        if found is not None:
            self.anchors.append((line.number, *found))

    def header(self) -> Header:
        rows = tuple(
            Row(key=key, label=self.labels.get(key), parts=tuple(self.values[key]))
            for key in ("release_time", "distributed")
            if self.values.get(key)
        )
        form_words = [
            *self.form_words,
            *(FormWord(key=_mark_key(key), span=span, rule=f"label.{key}") for key, span in self.labels.items()),
        ]
        if not any(zone in ("banner", "release_row") for _, zone, _ in self.anchors):
            return Header()
        known = {number: (zone, rule) for number, zone, rule in self.anchors}
        last = self.anchors[-1][0]
        zones = [(number, *known.get(number, ("frame", "header.unlabelled"))) for number in self.seen if number <= last]
        return Header(zones=tuple(zones), rows=rows, form_words=tuple(form_words), titles=tuple(self._titles(zones)))

    def _titles(self, zones: Sequence[tuple[int, HeaderZone, str]]) -> Iterator[int]:
        banner = next((number for number, zone, _ in zones if zone == "banner"), None)
        row = next((number for number, zone, _ in zones if zone == "release_row"), None)
        for number, _, rule in zones:
            between = banner is not None and row is not None and banner < number < row
            if between and rule == "header.unlabelled" and self._may_be_title(number):
                yield number

    def _may_be_title(self, number: int) -> bool:
        words = squeezed(self.texts[number])
        return len(words) >= TITLE_LENGTH and not any(word in words for word in labels.SLOGAN_WORDS)

    def _banner(self, line: Line) -> tuple[HeaderZone, str] | None:
        for cell in line.cells if line.marker is None else ():
            if line.marks.any(BANNERS, cell):
                self.form_words.append(FormWord(key="banner", span=cell, rule="header.banner"))
                self.key = None
                return "banner", "header.banner"
        return None

    def _cells(self, line: Line) -> tuple[HeaderZone, str] | None:
        zone: HeaderZone | None = None
        for cell in line.cells:
            if not cell:
                continue
            if line.marks.any(CONTACT_LABELS, cell):
                self.key = None
                continue
            zone = self._label(cell) or (zone if zone is None else self._cell_value(cell, zone))
        return None if zone is None else (zone, f"header.{zone}")

    def _label(self, cell: Span) -> HeaderZone | None:
        match = _LABEL.match(self.text, *cell)
        if match is None:
            return None
        key = next(name for name in ("release_time", "distributed", "counts", "frame") if match[name])
        rest = Span(match.end(), cell.end)
        if key == "distributed" and self._awaits_phrase(match):
            return None
        if not _is_label(self.text, match, rest, key):
            return None
        self.key = key if key in _KEYS else None
        self.row_open = key in _KEYS
        if key in _KEYS:
            self.labels.setdefault(key, Span(match.start("label"), match.end("label")))
            self._split(_trim(self.text, rest))
            return "release_row"
        return "frame"

    def _awaits_phrase(self, match: regex.Match[str]) -> bool:
        """Whether 배포 시점 is the value of 보도시점, which stands before it without one."""
        return (
            self.key == "release_time"
            and "release_time" not in self.values
            and squeezed(match["label"]) in labels.PHRASES
        )

    def _cell_value(self, cell: Span, zone: HeaderZone) -> HeaderZone:
        if self.key is not None:
            self._split(cell)
        return zone

    def _split(self, value: Span) -> None:
        """Takes a value, and a second label that shares its cell (보도 … 배포 …)."""
        inner = _INNER.search(self.text, *value)
        if inner is None or self.key is None:
            self._add(value)
            return
        self._add(_trim(self.text, Span(value.start, inner.start())))
        self.key = next(name for name in _KEYS if inner[name])
        self.labels.setdefault(self.key, Span(inner.start("label"), inner.end("label")))
        self._add(_trim(self.text, Span(inner.end(), value.end)))

    def _add(self, value: Span) -> None:
        if not value or self.key is None:
            return
        edition = _EDITION_BEHIND.search(self.text, *value) if self.key == "distributed" else None
        if edition is not None and edition.start() > value.start:
            self.values.setdefault("release_time", []).append(Span(*edition.span()))
            value = _trim(self.text, Span(value.start, edition.start()))
        self.values.setdefault(self.key, []).append(value)

    def _label_behind(self, line: Line) -> tuple[HeaderZone, str] | None:
        """A label beside a cell of two lines comes out behind the first of them where no wall shows (interior)."""
        match = _TRAILING.search(self.text, *line.span)
        if (
            match is None
            or "release_time" in self.labels
            or not is_release_time(self.text[line.span.start : match.start()])
        ):
            return None
        self.labels["release_time"] = Span(*match.span())
        self.key, self.row_open = "release_time", True
        self._add(_trim(self.text, Span(line.span.start, match.start())))
        return "release_row", "header.label_behind"

    def _sentence(self, line: Line) -> tuple[HeaderZone, str] | None:
        if "release_time" in self.values or not _SENTENCE.search(self.text, *line.span):
            return None
        self.values["release_time"] = [line.span]
        if not self.row_open:
            self.key = None  # below its label the cell may have further lines: photos, editions
        return "release_row", "header.instruction"

    def _value(self, line: Line) -> tuple[HeaderZone, str] | None:
        if not is_release_time(line.text):
            return None
        if not self.row_open:
            return self._bare_value(line)
        if self.key == "distributed" and self.values.get("distributed") and _MEDIUM.search(line.text):
            self.values.setdefault("release_time", []).append(line.span)  # the second line of the 보도시점 cell
        else:
            self._add(line.span)
        return "release_row", "header.value"

    def _bare_value(self, line: Line) -> tuple[HeaderZone, str] | None:
        """A moment directly below the banner, without a label (rights commission, 2020–22)."""
        if "release_time" in self.values or not self.anchors or self.anchors[-1][1:] != ("banner", "header.banner"):
            return None
        self.values["release_time"] = [line.span]
        return "release_row", "header.bare_value"

    def _count(self, line: Line) -> tuple[HeaderZone, str] | None:
        return ("frame", "header.count") if self.anchors and _COUNT.fullmatch(line.text) else None

    def _contact(self, line: Line) -> tuple[HeaderZone, str] | None:
        if line.number not in self.contacts:
            return None
        self.key, self.row_open = None, False
        return "contacts", "contacts.block"


_RULES = (_Scan._banner, _Scan._cells, _Scan._contact, _Scan._label_behind, _Scan._sentence, _Scan._value, _Scan._count)  # noqa: SLF001
"""What a header line can be, in the order in which it is asked."""


def _is_label(text: str, match: regex.Match[str], rest: Span, key: str) -> bool:
    if match["colon"] or not text[rest.slice].strip():
        return True
    if key == "distributed":
        return _DATE_START.match(text, *rest) is not None
    return key == "release_time" and _VALUE_START.match(text, *rest) is not None


def _mark_key(key: str) -> Literal["release_time", "distributed"]:
    return "release_time" if key == "release_time" else "distributed"


def _trim(text: str, span: Span) -> Span:
    piece = text[span.slice]
    start = span.start + len(piece) - len(piece.lstrip(_EDGE.replace("(", "").replace("<", "").replace("[", "")))
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip(" \t\u00a0\u3000/|")))))


def labels_without_value(form_words: Sequence[FormWord], rows: Sequence[Row]) -> list[tuple[str, Span]]:
    """Release-row labels that stand in the text without a value beside or below them."""
    valued = {row.key for row in rows}
    return [(word.key, word.span) for word in form_words if word.key in _KEYS and word.key not in valued]
