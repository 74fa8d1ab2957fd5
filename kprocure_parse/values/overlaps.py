"""Stretches indexed by place, to tell which overlap or contain another without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from itertools import accumulate

from kprocure_parse.document import Span


class Overlaps:
    """Any stretches; each answer takes logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._furthest = list(accumulate((span.end for span in self._spans), max))
        """The furthest end of a stretch and all before it."""

    def any(self, span: Span, but: Collection[Span] = ()) -> bool:
        """Whether one of them, none of `but`, shares a character with this span."""
        if not span:
            return False
        place = bisect_left(self._starts, span.end) - 1
        while place >= 0 and self._furthest[place] > span.start:
            if self._spans[place].end > span.start and self._spans[place] not in but:
                return True
            place -= 1
        return False

    def hold(self, span: Span) -> bool:
        """Whether one of them contains this whole span."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and self._furthest[place] >= span.end


class Taken:
    """What several passes over one text have taken. Each pass goes forward and asks for places in order."""

    def __init__(self) -> None:
        self._before: list[Span] = []
        self._own: list[Span] = []
        self._place = 0

    def begin(self) -> None:
        """Begins a pass, to which everything that earlier ones took is closed."""
        self._before = sorted([*self._before, *self._own])
        self._own = []
        self._place = 0

    def is_free(self, span: Span) -> bool:
        """Whether no character of this span is taken; it must begin after all spans that this pass asked for before."""
        if self._own and self._own[-1].end > span.start:
            return False
        while self._place < len(self._before) and self._before[self._place].end <= span.start:
            self._place += 1
        return self._place == len(self._before) or self._before[self._place].start >= span.end

    def take(self, span: Span) -> None:
        """Closes a span to whoever asks later."""
        self._own.append(span)
