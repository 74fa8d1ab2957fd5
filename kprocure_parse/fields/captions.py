"""Photo captions (사진 설명) of a version, without mark, label and credit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import CONTINUED, Sections, Zoned
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.brackets import closes_within
from kprocure_parse.marks.pictures import CREDITS, PICTURES
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Caption, Language

_OPEN = f"<[【〈≪(|{glyphs.DASHES}"
_CLOSE = f">]】〉≫)|{glyphs.DASHES}"


def extract(sections: Sections, version: Language) -> tuple[Caption, ...]:
    """The captions of one version, in order."""
    return tuple(_caption(lines) for lines in _grouped(sections.of("caption", version=version)))


def _grouped(zoned: Sequence[Zoned]) -> Iterator[list[Zoned]]:
    """The lines of each caption: its first line, and those that continue it."""
    group: list[Zoned] = []
    for each in zoned:
        if group and each.rule != CONTINUED:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _caption(lines: Sequence[Zoned]) -> Caption:
    first, span = lines[0].line, Span(lines[0].line.span.start, lines[-1].line.span.end)
    marks = first.marks
    label = marks.at(PICTURES, first.content.start)
    words = Span(label.span.end if label else first.content.start, span.end)
    credit = next((mark for mark in marks.of(CREDITS, words) if mark.span.start > words.start), None)
    words = Span(words.start, credit.span.start) if credit else words
    if first.marker in (*glyphs.DASHES, None):
        words = _unbracketed(marks.text, words, closed=credit is None)
    return Caption(
        text=folded(marks.text[words.slice]), credit=credit.value if credit else None, span=span, rule=lines[0].rule
    )


def _unbracketed(text: str, words: Span, *, closed: bool) -> Span:
    """The words without the bracket or dash that opens them and, if `closed`, without the one that closes them.

    A bracket around the first words only belongs to them: <가람> 전시 모습.
    """
    piece = text[words.slice]
    opened = piece[:1] in _OPEN and not closes_within(piece)
    start = words.start + 1 if opened else words.start
    end = words.end - 1 if closed and opened and piece[-1:] in _CLOSE else words.end
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))
