"""What the fields share: how a span is read as a value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line, folded
from kprocure_parse.layout.zones import FormWord, Zoned
from kprocure_parse.records import Text


def read(text: str, span: Span, rule: str, confidence: float = 1.0) -> Text:
    """The words of a span as a Text."""
    return Text(text=folded(text[span.slice]), span=span, rule=rule, confidence=confidence)


def joined(spans: Sequence[Span]) -> Span:
    """From the first character of the first span to the last of the last."""
    return Span(spans[0].start, spans[-1].end)


def without(span: Span, ends: Sequence[FormWord], text: str) -> Span:
    """A span that stops before an end mark (끝.) standing at its end; `ends` are those of the text, in order."""
    place = bisect_left(ends, span.end, key=lambda mark: mark.span.start) - 1
    if place < 0 or not span.start < ends[place].span.start < span.end <= ends[place].span.end:
        return span
    return Span(span.start, span.start + len(text[span.start : ends[place].span.start].rstrip()))


def lines_in(zoned: Sequence[Zoned]) -> tuple[Line, ...]:
    """The lines themselves."""
    return tuple(each.line for each in zoned)
