"""What a release time is made of: the marks of dates, hours, editions, media, conditions and brackets, in the order of the text."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.marks.clocks import CLOCKS, ZONES
from kprocure_parse.marks.dates import BARE_DATES, DATES, DAYS
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind, Mark
from kprocure_parse.marks.release_times import EDITIONS, EVENTS, IMMEDIATE, MEDIA, RELATIVE_DAYS, Event
from kprocure_parse.marks.spaced import folded

LONGEST = 400
"""How much of a value is read (characters); the longest real one has 90."""
DATED = ("date", "day", "relative_day")
"""Tokens that say which day."""

_KINDS: tuple[Kind[Any], ...] = (DATES, BARE_DATES, CLOCKS, DAYS, RELATIVE_DAYS, EDITIONS, MEDIA, IMMEDIATE, ZONES)
"""Where two begin at one place, the kind listed first counts."""
_TOLD_TWICE = (["relative_day", "open", "date", "close"], ["date", "open", "relative_day", "close"])
_OPENING, _CLOSING = frozenset("([<〈（＜"), frozenset(")]>〉）＞")


class Token(NamedTuple):
    """One piece of a value: the kind of its mark (or open, close), its place, and what the mark says."""

    kind: str
    span: Span
    value: Any = None


def tokens_of(marks: Marks, part: Span) -> list[Token]:
    """The tokens of one stretch, in order; words that no kind knows are skipped."""
    part = Span(part.start, min(part.end, part.start + LONGEST))
    return _told_once(_without_label_brackets(_in_korean_time(_in_order(marks, part))))


def _in_order(marks: Marks, part: Span) -> list[Token]:
    found = [(mark.span.start, rank, mark) for rank, kind in enumerate(_KINDS) for mark in marks.of(kind, part)]
    tokens: list[Token] = []
    end = part.start
    for start, _, mark in sorted(found, key=lambda each: each[:2]):
        if start >= end:
            tokens.append(Token("date" if mark.kind == "bare_date" else mark.kind, mark.span, mark.value))
            end = mark.span.end
    for event in marks.of(EVENTS, part):
        tokens = _with_event(tokens, event, marks.text)
    taken = [token.span for token in tokens]
    tokens.extend(token for token in _brackets(marks.text, part) if not any(span.holds(token.span) for span in taken))
    return sorted(tokens, key=lambda token: token.span)


def _with_event(tokens: Sequence[Token], event: Mark[Event], text: str) -> list[Token]:
    """Takes from an event the words before it that are other tokens; those after its last word are its own (종료 즉시)."""
    anchor = event.value.anchor
    before = [token for token in tokens if token.span.start < anchor]
    start = max([event.span.start, *(token.span.end for token in before)])
    start += len(text[start:anchor]) - len(text[start:anchor].lstrip())
    words = folded(text[start : event.span.end])
    after = [token for token in tokens if token.span.start >= event.span.end]
    return [*before, Token("event", Span(start, event.span.end), words), *after]


def _brackets(text: str, part: Span) -> Iterator[Token]:
    for place in range(*part):
        if text[place] in _OPENING:
            yield Token("open", Span(place, place + 1))
        elif text[place] in _CLOSING:
            yield Token("close", Span(place, place + 1))


def _in_korean_time(tokens: Sequence[Token]) -> list[Token]:
    """Drops clocks of other zones and the words that name a zone: a release is lifted in Korean time."""
    foreign = {
        place
        for number, token in enumerate(tokens)
        if token.kind == "zone" and token.value == "foreign"
        for place in _clock_of(tokens, number)
    }
    return [token for number, token in enumerate(tokens) if token.kind != "zone" and number not in foreign]


def _clock_of(tokens: Sequence[Token], zone: int) -> tuple[int, ...]:
    """Which tokens a zone applies to: the clock before it where it is alone in brackets, else the day and clock that follow, else the clock before."""
    kinds = [token.kind for token in tokens]
    before, after = kinds[:zone], kinds[zone + 1 :]
    if before[-2:] == ["clock", "open"] and after[:1] == ["close"]:
        return (zone - 2,)
    if after[:1] == ["clock"]:
        return (zone + 1,)
    if after[:2] == ["date", "clock"]:
        return zone + 1, zone + 2
    return (zone - 1,) if before[-1:] == ["clock"] else ()


def _without_label_brackets(tokens: Sequence[Token]) -> list[Token]:
    """`(온라인, 지면)` is a label for what follows: its brackets close nothing."""
    left: list[Token] = []
    opened: int | None = None
    for token in tokens:
        if token.kind == "close" and opened is not None and opened + 1 < len(left):
            del left[opened]
            opened = None
            continue
        opened = len(left) if token.kind == "open" else opened if token.kind == "medium" else None
        left.append(token)
    return left


def _told_once(tokens: Sequence[Token]) -> list[Token]:
    """Drops 명일 and the brackets where its date stands next to it: 명일(3. 6.), 3. 6.(명일)."""
    left = list(tokens)
    for place in range(len(left) - 4, -1, -1):
        kinds = [token.kind for token in left[place : place + 4]]
        if kinds in _TOLD_TWICE:
            left[place : place + 4] = [left[place + 2 * (kinds[0] != "date")]]
    return left
