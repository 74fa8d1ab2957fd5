"""Release times in every shape that ministries print: the lines of the cell, and what they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from kprocure_parse.records import Distributed, Edition, ReleaseTime
from kprocure_parse.testing import choices, made
from kprocure_parse.testing.choices import Draw, composite
from kprocure_parse.testing.korean import WEEKDAYS, weekday

FIRST_DAY, LAST_DAY = dt.date(1990, 1, 1), dt.date(2035, 12, 31)
"""The days on which specimens are released."""
EDITIONS: dict[Edition, str] = {"morning": "조간", "evening": "석간"}
PHRASES = (
    "배포 즉시", "배포즉시", "배포 후 즉시 사용", "배포 즉시 보도", "배포 즉시 보도 가능", "즉시 보도 가능", "즉시 보도", "배포시", "배포 시점",
    "바로 보도하여 주시기 바랍니다",
)  # fmt: skip
"""Free once distributed (배포 즉시 and its variants)."""
_NOON = 12
EVENTS = ("국무회의 종료 시", "국무회의 개회 시", "본회의 의결 시")
"""Conditions instead of a clock."""
TAILS = ("", "부터", " 이후", "부터 보도 가능", " 이후 보도 가능")
"""What may stand after a moment without changing it."""


class Timing(NamedTuple):
    """What is printed in the two cells of the release row, and what it means; empty if there is no row."""

    release_time: ReleaseTime | None = None
    lines: tuple[str, ...] = ()
    distributed: Distributed | None = None
    distributed_text: str | None = None


UNTOLD = Timing()
"""The timing of a form without any times."""


def on_a_board(day: dt.date) -> Timing:
    """The date in the head of a board page: when the release was distributed."""
    return Timing(distributed=made.distributed(day), distributed_text=f"{day:%Y-%m-%d}")


class DayAndClock(NamedTuple):
    """A day and a clock, as the form prints them: whole, and without the year."""

    day: dt.date
    clock: dt.time
    date_style: Callable[[dt.date], str]
    clock_style: Callable[[dt.time], str]

    @property
    def date(self) -> str:
        """The day as printed."""
        return self.date_style(self.day)

    @property
    def words(self) -> str:
        """Day and clock as printed."""
        return f"{self.date} {self.clock_style(self.clock)}"

    @property
    def next_day(self) -> dt.date:
        """The day of the morning paper."""
        return self.day + dt.timedelta(days=1)


def _spaced(day: dt.date) -> str:
    return f"{day.year}. {day.month}. {day.day}.({weekday(day)})"


def _tight(day: dt.date) -> str:
    return f"{day.year}.{day.month}.{day.day}.({weekday(day)})"


def _in_words(day: dt.date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일({weekday(day)})"


def _short(day: dt.date) -> str:
    return f"’{day.year % 100:02}. {day.month}. {day.day}.({weekday(day)})"


def _yearless(day: dt.date) -> str:
    return f"{day.month}. {day.day}.({weekday(day)})"


def _clock(time: dt.time) -> str:
    return f"{time.hour:02}:{time.minute:02}"


def _clock_in_words(time: dt.time) -> str:
    half, hour = ("오전", time.hour) if time.hour < _NOON else ("오후", (time.hour - 1) % _NOON + 1)
    return f"{half} {hour}시" + (f" {time.minute}분" if time.minute else "")


def _hours(time: dt.time) -> str:
    return f"{time.hour}시" + (f" {time.minute}분" if time.minute else "")


DATE_STYLES = (_spaced, _tight, _in_words, _short)
CLOCK_STYLES = (_clock, _clock_in_words, _hours)

Shape = Callable[[DayAndClock, str, str], tuple[tuple[str, ...], ReleaseTime]]
"""A moment, a phrase of PHRASES and a tail of TAILS → the lines of the cell and what they mean."""


def _immediate(_: DayAndClock, phrase: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    return (phrase,), made.release_time(immediate=True)


def _immediate_on(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    return (f"{at.date} 배포 즉시",), made.release_time(made.lift("all", at.day), immediate=True)


def _at(at: DayAndClock, _: str, tail: str) -> tuple[tuple[str, ...], ReleaseTime]:
    return (at.words + tail,), made.release_time(made.lift("all", at.day, at.clock))


def _on(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    return (at.date,), made.release_time(made.lift("all", at.day))


def _before_morning(at: DayAndClock, _: str, tail: str) -> tuple[tuple[str, ...], ReleaseTime]:
    lines = at.words + tail, f"({at.date_style(at.next_day)} 조간)"
    return lines, made.release_time(
        made.lift("all", at.day, at.clock), made.lift("print", at.next_day, edition="morning")
    )


def _before_morning_of(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    """A moment, and below it the morning paper with its day but no year (12. 31. / 1. 1.)."""
    lines = at.words, f"< {_yearless(at.next_day)} 조간 >"
    return lines, made.release_time(
        made.lift("all", at.day, at.clock), made.lift("print", at.next_day, edition="morning")
    )


def _before_weekday(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    lines = (f"{at.words} ({WEEKDAYS[at.next_day.weekday()]}요일 조간)",)
    return lines, made.release_time(
        made.lift("all", at.day, at.clock), made.lift("print", at.next_day, edition="morning")
    )


def _evening(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    lines = f"{at.date} 석간", f"< {at.words} >"
    return lines, made.release_time(made.lift("print", at.day, edition="evening"), made.lift("all", at.day, at.clock))


def _paper(edition: Edition) -> Shape:
    def shape(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
        return (f"{at.date} {EDITIONS[edition]}",), made.release_time(made.lift("print", at.day, edition=edition))

    return shape


def _channels(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    lines = f"(온라인) {at.words}", f"(지  면) {at.date_style(at.next_day)} 조간"
    return lines, made.release_time(
        made.lift("online", at.day, at.clock), made.lift("print", at.next_day, edition="morning")
    )


def _event(at: DayAndClock, _: str, __: str) -> tuple[tuple[str, ...], ReleaseTime]:
    event = EVENTS[at.clock.minute % len(EVENTS)]
    return (f"{at.date} {event}",), made.release_time(made.lift("all", at.day, event=event))


SHAPES: dict[str, Shape] = {
    "immediate": _immediate,
    "immediate with a date": _immediate_on,
    "clock": _at,
    "date": _on,
    "clock and morning paper": _before_morning,
    "clock and morning paper, no year": _before_morning_of,
    "clock and weekday of the paper": _before_weekday,
    "evening paper and clock": _evening,
    "morning paper": _paper("morning"),
    "evening paper": _paper("evening"),
    "online and print": _channels,
    "event": _event,
}
"""The shapes found in a survey of 60 headers, in its order; photo lifts are added to the immediate ones."""


@composite
def timings(draw: Draw, *, distributed: bool = True, last_day: dt.date = LAST_DAY) -> Timing:
    """Release rows of every shape, with any day from 1990 on and any minute; `distributed`: whether the form has that cell."""
    at = DayAndClock(
        draw(choices.dates(FIRST_DAY, last_day)),
        draw(choices.clocks()),
        draw(choices.sampled_from(DATE_STYLES)),
        draw(choices.sampled_from(CLOCK_STYLES)),
    )
    shape = SHAPES[draw(choices.sampled_from(tuple(SHAPES)))]
    lines, value = shape(at, draw(choices.sampled_from(PHRASES)), draw(choices.sampled_from(TAILS)))
    given = at.day if distributed else None
    if given is not None and value.immediate and not value.lifts and draw(choices.booleans()):
        photo = made.lift("photo", given, at.clock)
        lines, value = (*lines, f"사진 {_clock(at.clock)} 이후"), made.release_time(photo, immediate=True)
    if given is None:
        return Timing(value, lines, None, None)
    clock = draw(choices.none() | choices.just(dt.time(0, 30)))
    words = at.date_style(given) + (f" {_clock(clock)}" if clock else "")
    return Timing(value, lines, made.distributed(given, clock), words)
