"""What each of the first lines contains by itself: banners, labels, values, moments, instructions, counts, contacts.

Each line is read without the lines before it; `header` puts the pieces together.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.form_labels import BANNERS, FORM_LABELS, FormLabel
from kprocure_parse.marks.mark import Mark
from kprocure_parse.marks.release_times import is_release_time
from kprocure_parse.patterns import deferred, quick

HeadPieceKind = Literal["banner", "label", "contacts", "value", "moment", "instruction", "count"]


class HeadPiece(NamedTuple):
    """A piece of a line: its kind and place, and for a label its key and its word without white space."""

    kind: HeadPieceKind
    span: Span
    key: str = ""
    word: str = ""


class HeadLine(NamedTuple):
    """A line with its pieces; it has none if it has no words of the form."""

    line: Line
    pieces: tuple[HeadPiece, ...]


_EDGE = " \t\u00a0\u3000:：/|>)]※*·"
_INSTRUCTION = quick(
    r"엠바고\s*없음|이후\s*보도(?:\s*(?:하여|해)\s*주시기)?\s*바랍니다|이후\s*보도\s*가능[)）]$|배포\s*(?:후\s*)?즉시\s*(?:보도|사용)?(?:하여|해)\s*주시기\s*바랍니다|바로\s*보도(?:하여|해)\s*주시기\s*바랍니다"
)
ASKS = ("주시기 바랍니다", "보도 바랍니다")
"""How an instruction ends that is a sentence."""
INSTRUCTION_WORDS = ("엠바고", "바랍니다", "보도 가능")
"""One of them stands in every instruction."""
_COUNT = deferred(r"\s*+(?:총\s?)?\d{1,3}\s?(?:쪽|매|장|건|p)\b?[^\n]{0,30}")


def read_line(line: Line, *, known: bool = False) -> HeadLine:
    """Reads the pieces of a line: those of its cells, else the line as one piece. `known` says that it is a row of contacts."""
    labelled = tuple(_cells(line))
    if any(piece.kind in ("banner", "label") for piece in labelled):
        return HeadLine(line, labelled)
    return HeadLine(line, (HeadPiece("contacts", line.span),) if known else tuple(_whole(line)))


def _cells(line: Line) -> Iterator[HeadPiece]:
    """Banners and labels of the cells, with the values next to them; of the cells before these only moments give pieces."""
    begun = False
    for cell in filter(None, line.cells):
        pieces = list(_of_cell(line, cell, begun=begun))
        begun = begun or any(piece.kind != "moment" for piece in pieces)
        yield from pieces


def _of_cell(line: Line, cell: Span, *, begun: bool) -> Iterator[HeadPiece]:
    found = line.marks.of(FORM_LABELS, cell)
    if line.marker is None and line.marks.any(BANNERS, cell):
        yield HeadPiece("banner", cell)
    elif line.marks.any(CONTACT_LABELS, cell):
        yield HeadPiece("contacts", cell)
    elif found and (begun or found[0].value.stands != "inner"):  # otherwise the word is part of running text
        yield from _labelled(line.marks.text, cell, found)
    elif begun:
        yield HeadPiece("value", cell)
    elif is_release_time(line.marks.text[cell.slice]):  # the second line of a cell: (7. 2.(목) 조간) | 배포 | …
        yield HeadPiece("moment", cell)


def _labelled(text: str, cell: Span, found: Sequence[Mark[FormLabel]]) -> Iterator[HeadPiece]:
    """The labels in a cell with their values; words before the first label are the value of a label in the cell before."""
    before = trimmed(text, Span(cell.start, found[0].span.start))
    if text[before.slice].strip("(<["):
        yield HeadPiece("value", before)
    for label, end in zip(found, (*(other.span.start for other in found[1:]), cell.end), strict=True):
        yield HeadPiece("label", label.span, label.value.key, label.value.word)
        if value := trimmed(text, Span(label.span.end, end)):
            yield HeadPiece("value", value)


def _whole(line: Line) -> Iterator[HeadPiece]:
    text = line.marks.text
    label = next((mark for mark in line.of(FORM_LABELS) if mark.value.key == "release_time"), None)
    if label is not None and is_release_time(text[line.span.start : label.span.start]):
        # the label is next to a cell of two lines (interior)
        yield HeadPiece("label", label.span, "release_time", label.value.word)
        yield HeadPiece("value", trimmed(text, Span(line.span.start, label.span.start)))
    elif _INSTRUCTION.search(line.text):
        yield HeadPiece("instruction", line.span)
    elif is_release_time(line.text):
        yield HeadPiece("moment", line.span)
    elif _COUNT.fullmatch(line.text):
        yield HeadPiece("count", line.span)


def trimmed(text: str, span: Span) -> Span:
    """A value without the colon, slash and blanks around it."""
    piece = text[span.slice]
    start = span.start + len(piece) - len(piece.lstrip(_EDGE))
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip(" \t\u00a0\u3000/|")))))
