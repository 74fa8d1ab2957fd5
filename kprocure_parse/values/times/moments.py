"""The value of 보도시점: its tokens make moments, its moments make lifts.

Knows what stands inside one value, nothing of the row it came from; what a value leaves out is taken from a sibling date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import cast

from attrs import define, field

from kprocure_parse.document import Span
from kprocure_parse.marks.dates import WrittenDate
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.spaced import folded
from kprocure_parse.records import Edition, Lift, Medium, ReleaseTime
from kprocure_parse.values.times.calendar import calendar_date, days_after, likely_year, nearest, nearest_day
from kprocure_parse.values.times.tokens import DATED, Token, tokens_of


def read_release_time(
    marks: Marks, parts: Sequence[Span], sibling: dt.date | None, known: dt.date | None = None
) -> ReleaseTime | None:
    """The value of 보도시점 in its stretches → ReleaseTime, or None if nothing in it was understood.

    `sibling` is the date of 배포: from it come an omitted year, day or date (사진 13:00 이후), and the day of 명일.
    `known` is the day of publication, which serves where neither 배포 nor the value itself has a full date.
    """
    spans = tuple(part for part in parts if part)
    tokens = [token for run in _runs(marks, spans) for token in (*run, None)]
    moments = _moments(tokens)
    _settle(moments, sibling or _guess(marks, moments, known))
    lifts = tuple(lift for moment in moments for lift in moment.lifts())
    immediate = any(moment.immediate for moment in moments)
    if not lifts and not immediate:
        return None
    return ReleaseTime(
        raw=" ".join(folded(marks.text[part.slice]) for part in spans),
        immediate=immediate,
        lifts=lifts,
        parts=spans,
        span=Span(min(part.start for part in spans), max(part.end for part in spans)),
        rule="release_time.immediate" if immediate else "release_time.moments",
    )


def _runs(marks: Marks, parts: Sequence[Span]) -> Iterator[list[Token]]:
    """The tokens of stretches that follow each other directly, as one run; another cell between them parts two runs."""
    run: list[Token] = []
    for number, part in enumerate(parts):
        if number and marks.text[parts[number - 1].end : part.start].strip():
            yield run
            run = []
        run.extend(tokens_of(marks, part))
    yield run


@define(eq=False, repr=False)
class _RowMoment:
    """One moment of a value while its tokens come in."""

    media: list[Medium] = field(factory=list)
    tokens: list[Token] = field(factory=list)
    date: dt.date | None = None
    immediate: bool = False

    def one(self, kind: str) -> Token | None:
        return next((token for token in self.tokens if token.kind == kind), None)

    def has(self, *kinds: str) -> bool:
        return any(token.kind in kinds for token in self.tokens)

    def lifts(self) -> Iterator[Lift]:
        """A lift for each medium: an edition alone is print's, a clock or a date alone is for all."""
        clock, edition, event = self.one("clock"), self.one("edition"), self.one("event")
        if not self.has(*DATED, "clock", "edition", "event"):
            return
        date = days_after(self.date, 1) if self.date and clock and clock.value.next_day else self.date
        for medium in self.media or (["print"] if edition else ["all"]):
            yield Lift(
                medium=medium,
                date=date,
                time=clock.value.time if clock else None,
                edition=cast("Edition", edition.value.edition) if edition and medium in ("print", "all") else None,
                event=event.value if event else None,
                span=Span(self.tokens[0].span.start, max(token.span.end for token in self.tokens)),
                rule="lift.event" if event else "lift.edition" if edition else "lift.clock" if clock else "lift.date",
            )


def _moments(tokens: Sequence[Token | None]) -> list[_RowMoment]:
    """Groups tokens into moments: one of a kind that the moment already has begins the next. None is a wall."""
    made = [_RowMoment()]
    for place, token in enumerate(tokens):
        if token is None:
            made.append(_RowMoment())
            continue
        if _begins(made[-1], token, tokens[place + 1 :]):
            made.append(_RowMoment())
        _take(made[-1], token)
    return [moment for moment in made if moment.tokens or moment.immediate]


def _begins(moment: _RowMoment, token: Token, following: Sequence[Token | None]) -> bool:
    """Whether a token belongs to a moment of its own."""
    if token.kind == "open":
        return moment.has(*DATED, "clock", "edition") and _next_kind(following) in (*DATED, "medium")
    if token.kind == "medium":
        timed = moment.has(*DATED, "clock", "edition", "event") or moment.immediate
        return timed and _next_kind(following) in (*DATED, "clock", "edition", "immediate")
    if token.kind in DATED:
        return moment.has(*DATED, "clock", "edition")
    if token.kind == "edition":
        return moment.has("edition", "clock") or (token.value.weekday is not None and moment.has("date"))
    return token.kind == "clock" and moment.has("clock")


def _next_kind(following: Sequence[Token | None]) -> str | None:
    """The next token that is no further medium and no opening bracket; None at a wall, a closing bracket, the end."""
    for token in following:
        if token is None or token.kind == "close":
            return None
        if token.kind == "edition" and token.value.weekday is not None:
            return "date"
        if token.kind not in ("medium", "open"):
            return token.kind
    return None


def _take(moment: _RowMoment, token: Token) -> None:
    if token.kind == "immediate":
        moment.immediate = moment.immediate or token.value or not moment.has("clock", "event")
    if token.kind == "medium":
        moment.media.extend([cast("Medium", token.value)] if token.value not in moment.media else ())
    if token.kind not in ("open", "close", "immediate"):
        moment.tokens.append(token)


def _settle(moments: Sequence[_RowMoment], sibling: dt.date | None) -> None:
    """Gives each moment its date; what one leaves out comes from the dates beside it, else from the sibling."""
    written = (_written(moment) for moment in moments)
    base = first = sibling or next((date for each in written if each is not None and (date := _full(each))), None)
    for moment in moments:
        moment.date = _date(moment, base, first)
        base = moment.date or base


def _guess(marks: Marks, moments: Sequence[_RowMoment], known: dt.date | None) -> dt.date | None:
    """Without any full date, but with a part of one (5. 27., 27일): the day of publication, else what the year named in the text tells.

    A clock alone, or 명일, is of no day that the value names: the day of publication may be a later one.
    """
    written = [date for moment in moments if (date := _written(moment)) is not None]
    if not written:
        return known if any(moment.has("day") for moment in moments) else None
    if any(date.year for date in written):
        return None
    if known is not None and _agrees(written[0], known):
        return known
    year = likely_year(marks, written[0])
    return calendar_date(year, written[0].month, written[0].day) if year else known


def _agrees(written: WrittenDate, known: dt.date) -> bool:
    """Whether the date nearest to a day has the weekday that is written, or none is written."""
    date = nearest(written.month, written.day, known)
    return date is None or written.weekday in (None, date.weekday())


def _written(moment: _RowMoment) -> WrittenDate | None:
    token = moment.one("date")
    return token.value if token else None


def _full(written: WrittenDate) -> dt.date | None:
    return calendar_date(written.year, written.month, written.day) if written.year else None


def _date(moment: _RowMoment, base: dt.date | None, first: dt.date | None) -> dt.date | None:
    """The day of a moment: `base` is the one named before it, `first` that of distribution, else the first that is written."""
    written = _written(moment)
    if written is not None and (written.year or base is None):
        return _full(written)
    if base is None or first is None:
        return None
    if written is not None:
        return nearest(written.month, written.day, base)
    return _told_day(moment, base, first)


def _told_day(moment: _RowMoment, base: dt.date, first: dt.date) -> dt.date | None:
    """The day that a moment tells from another: 28일, 명일, 화요일 조간; a clock alone is of the day named before."""
    day, relative, edition = (moment.one(kind) for kind in ("day", "relative_day", "edition"))
    if day is not None:
        return nearest_day(day.value.day, base)
    if relative is not None:
        return days_after(first if relative.value.from_distribution else base, relative.value.days)
    if edition is not None and edition.value.weekday is not None:
        return base + dt.timedelta(days=(edition.value.weekday - base.weekday()) % 7)
    return base if moment.has("clock") else None
