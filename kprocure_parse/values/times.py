"""Release time, distribution and publication: strings to moments (보도시점, 배포, 게재일).

Knows what stands inside one value, nothing of the row it came from; what a value leaves out is taken from a sibling date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import define, field

from kprocure_parse.document import Span
from kprocure_parse.records import Distributed, Lift, Medium, Published, ReleaseTime
from kprocure_parse.values.clocks import CLOCK, clock_of
from kprocure_parse.values.dates import (
    DATE,
    ENGLISH_DATE,
    ENGLISH_DAY_FIRST,
    SHORT_DATE,
    DateMention,
    calendar_date,
    find_dates,
    likely_year,
    mention_of,
    nearest,
    nearest_day,
)
from kprocure_parse.values.time_tokens import Token, tokens_of

__all__ = ["DateMention", "find_dates", "read_distributed", "read_published", "read_release_time"]

_WHOLE_DATES = (DATE, ENGLISH_DATE, ENGLISH_DAY_FIRST, SHORT_DATE)


def read_release_time(text: str, parts: Sequence[Span], sibling: dt.date | None) -> ReleaseTime | None:
    """The value of 보도시점 in its stretches → ReleaseTime, or None if nothing in it was understood.

    `sibling` is the date of 배포: from it come an omitted year, day or date (사진 13:00 이후).
    """
    spans = tuple(part for part in parts if part)
    tokens = [token for run in _runs(text, spans) for token in (*run, None)]
    moments = _moments(tokens)
    _settle(moments, sibling or _guess(text, moments))
    lifts = tuple(lift for moment in moments for lift in moment.lifts())
    immediate = any(moment.immediate for moment in moments)
    if not lifts and not immediate:
        return None
    return ReleaseTime(
        raw=" ".join(_folded(text[part.slice]) for part in spans),
        immediate=immediate,
        lifts=lifts,
        parts=spans,
        span=Span(min(part.start for part in spans), max(part.end for part in spans)),
        rule="release_time.immediate" if immediate else "release_time.moments",
    )


def read_distributed(text: str, span: Span, sibling: dt.date | None) -> Distributed | None:
    """The value of 배포 → Distributed, or None if it holds no date; an impossible date (6. 31.) is None inside it."""
    found = _date_and_clock(text, span, sibling)
    if found is None:
        return None
    where, date, time = found
    return Distributed(date=date, time=time, raw=_folded(text[where.slice]), span=where, rule="distributed.cell")


def read_published(text: str, span: Span) -> Published | None:
    """The date line of an article → Published, or None if it holds no date."""
    found = _date_and_clock(text, span, None)
    if found is None:
        return None
    where, date, time = found
    return Published(date=date, time=time, raw=_folded(text[where.slice]), span=where, rule="published.line")


def _date_and_clock(
    text: str, span: Span, sibling: dt.date | None
) -> tuple[Span, dt.date | None, dt.time | None] | None:
    match = next((match for pattern in _WHOLE_DATES if (match := pattern.search(text, *span))), None)
    if match is None:
        return None
    mention = mention_of(match)
    date = mention.date if mention.year else nearest(mention.month, mention.day, sibling) if sibling else None
    following = CLOCK.search(text, mention.span.end, span.end)
    clock = clock_of(following) if following else None
    if following is None or clock is None:
        return mention.span, date, None
    day = date + dt.timedelta(days=clock.next_day) if date and date < dt.date.max else date
    return Span(mention.span.start, following.end()), day, clock.time


def _runs(text: str, parts: Sequence[Span]) -> Iterator[list[Token]]:
    """The tokens of stretches that follow each other directly, as one run; another cell between them parts two runs."""
    run: list[Token] = []
    for number, part in enumerate(parts):
        if number and text[parts[number - 1].end : part.start].strip():
            yield run
            run = []
        run.extend(tokens_of(text, part))
    yield run


@define
class _Moment:
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
        if not self.has("date", "day", "clock", "edition", "event"):
            return
        date = self.date
        if date and clock and clock.clock and clock.clock.next_day and date < dt.date.max:
            date += dt.timedelta(days=1)
        for medium in self.media or (["print"] if edition else ["all"]):
            yield Lift(
                medium=medium,
                date=date,
                time=clock.clock.time if clock and clock.clock else None,
                edition=edition.edition if edition and medium in ("print", "all") else None,
                event=event.words if event else None,
                span=Span(self.tokens[0].span.start, max(token.span.end for token in self.tokens)),
                rule="lift.event" if event else "lift.edition" if edition else "lift.clock" if clock else "lift.date",
            )


def _moments(tokens: Sequence[Token | None]) -> list[_Moment]:
    """Tokens to moments: what a moment already has begins the next one; None is a wall."""
    made = [_Moment()]
    for place, token in enumerate(tokens):
        if token is None:
            made.append(_Moment())
            continue
        if _begins(made[-1], token, tokens[place + 1 :]):
            made.append(_Moment())
        _take(made[-1], token)
    return [moment for moment in made if moment.tokens or moment.immediate]


def _begins(moment: _Moment, token: Token, following: Sequence[Token | None]) -> bool:
    """Whether a token belongs to a moment of its own."""
    if token.kind == "open":
        return moment.has("date", "day", "clock", "edition") and _next_kind(following) in ("date", "day", "medium")
    if token.kind == "medium":
        timed = moment.has("date", "day", "clock", "edition", "event") or moment.immediate
        return timed and _next_kind(following) in ("date", "day", "clock", "edition", "immediate")
    if token.kind in ("date", "day"):
        return moment.has("date", "day", "clock", "edition")
    if token.kind == "edition":
        return moment.has("edition", "clock") or (token.weekday is not None and moment.has("date"))
    return token.kind == "clock" and moment.has("clock")


def _next_kind(following: Sequence[Token | None]) -> str | None:
    """The next token that is no further medium and no opening bracket; None at a wall, a closing bracket, the end."""
    for token in following:
        if token is None or token.kind == "close":
            return None
        if token.kind == "edition" and token.weekday is not None:
            return "date"
        if token.kind not in ("medium", "open"):
            return token.kind
    return None


def _take(moment: _Moment, token: Token) -> None:
    if token.kind == "immediate":
        moment.immediate = moment.immediate or token.distributed or not moment.has("clock", "event")
    if token.kind == "medium":
        moment.media.extend(medium for medium in token.media if medium not in moment.media)
    if token.kind not in ("open", "close", "immediate"):
        moment.tokens.append(token)


def _settle(moments: Sequence[_Moment], sibling: dt.date | None) -> None:
    """Gives each moment its date; what one leaves out comes from the dates beside it, else from the sibling."""
    written = [mention.date for moment in moments if (mention := _mention(moment)) is not None and mention.date]
    base = sibling or (written[0] if written else None)
    for moment in moments:
        moment.date = _date(moment, base)
        base = moment.date or base


def _guess(text: str, moments: Sequence[_Moment]) -> dt.date | None:
    """Without any full date: the one that the year named in the text and the weekday agree on."""
    mentions = [mention for moment in moments if (mention := _mention(moment)) is not None]
    if not mentions or any(mention.year for mention in mentions):
        return None
    year = likely_year(text, mentions[0])
    return calendar_date(year, mentions[0].month, mentions[0].day) if year else None


def _mention(moment: _Moment) -> DateMention | None:
    token = moment.one("date")
    return token.mention if token else None


def _date(moment: _Moment, base: dt.date | None) -> dt.date | None:
    mention, day, edition = _mention(moment), moment.one("day"), moment.one("edition")
    if mention is not None:
        return mention.date if mention.year or base is None else nearest(mention.month, mention.day, base)
    if base is None:
        return None
    if day is not None:
        return nearest_day(day.day, base)
    if edition is not None and edition.weekday is not None:
        return base + dt.timedelta(days=(edition.weekday - base.weekday()) % 7)
    return base if moment.has("clock") else None


def _folded(text: str) -> str:
    return " ".join(text.split())
