"""Days, months and periods in running text. What is left out is settled by the day of the release; what that leaves open is no mention."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import moments as words
from kprocure_parse.lexicon.clock import RELATIVE_DAYS
from kprocure_parse.marks.dates import BARE_DATES, DATES, YEARS, WrittenDate
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Mark
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.hours import clock_at, last_hour, read_hours
from kprocure_parse.mentions.joints import BLANK, TILDE, UNTIL
from kprocure_parse.mentions.kinds import Moment
from kprocure_parse.mentions.months import find_months
from kprocure_parse.patterns import quick
from kprocure_parse.values.overlaps import Overlaps
from kprocure_parse.values.times.calendar import calendar_date, days_after, nearest

_UNTIL = quick(UNTIL)
_OPEN = quick(rf"{BLANK}(?:{TILDE}{BLANK}|-)[0-9]")
_ENDS = frozenset(words.TILDES)
"""A day directly after one of these ends a period whose beginning was not understood."""
_QUARTER = quick(rf"[.년]{BLANK}[1-4]/4$")
_LAST_DAY = quick(rf"{BLANK}(?:{TILDE}|{words.SINCE}){BLANK}(?P<day>3[01]|[12][0-9]|0?[1-9]){BLANK}일(?![간정차0-9])")
_SHORT_PERIOD = quick(
    rf"(?<![0-9.])(?P<month>1[0-2]|[1-9]){BLANK}월{BLANK}(?P<day>3[01]|[12][0-9]|[1-9]){TILDE}(?P<last>3[01]|[12][0-9]|[1-9]){BLANK}일(?![간정차])"
)
_TOLD_DAY = quick(
    rf"(?<![가-힣])(?P<word>{any_of((*words.LAST, *words.NEXT, *words.MONTHS))}){BLANK}(?P<day>3[01]|[12][0-9]|[1-9])일(?![간정차0-9])"
)
_DAYS = {word: days for word, (days, given) in RELATIVE_DAYS.items() if given} | words.EARLIER_DAYS
"""오늘, 내일, 어제 → days to add to that of the release."""
_CALLED_DAY = quick(rf"(?<![가-힣])(?P<word>{any_of(_DAYS)}){BLANK}\((?P<day>3[01]|[12][0-9]|[1-9])일")
_COMING = quick(rf"(?:{BLANK}\([^()]{{1,4}}\))?{BLANK}(?:{any_of(words.COMING)})")
_YEAR_WORD = quick(rf"(?:{any_of((*words.YEARS, *words.LAST, *words.NEXT))}){BLANK}$")
_NEAR, _FAR = dt.timedelta(days=92), dt.timedelta(days=183)
"""The nearest day of that name is meant if it is so near, or in the year of the release and not longer ago than half a year."""
_HOUR_REACH = 30
"""Characters between two dates that are one period, with the hour of the first."""
_YEAR_BEFORE = 60
"""Another year named so shortly before a date on its line may be the date's own (characters)."""
_WORD = 5


class _Day(NamedTuple):
    span: Span
    day: dt.date
    rule: str


def find_moments(marks: Marks, day: dt.date | None) -> Iterator[Moment]:
    """Moments in the order in which their rules find them; `day` is the day of the release."""
    days = list(_days(marks, day))
    yield from _periods(marks, days)
    taken = Overlaps(each.span for each in days)
    for moment in _told(marks.text, day):
        if not taken.any(moment.span):
            yield moment


def _days(marks: Marks, base: dt.date | None) -> Iterator[_Day]:
    """The written dates of which the year is known."""
    before: _Day | None = None
    for mark in marks.of(DATES):
        near = before is not None and _joined(marks, before.span.end, mark.span.start)
        found = _date(marks, mark, base, before.day if near and before else None)
        before = _Day(mark.span, found, "moment.date" if mark.value.year else "moment.by_release") if found else None
        if before is not None:
            yield before


def _date(marks: Marks, mark: Mark[WrittenDate], base: dt.date | None, first: dt.date | None) -> dt.date | None:
    """The calendar's day; `first` is the beginning of a period that this date ends."""
    written = mark.value
    if _QUARTER.search(marks.text, *mark.span):  # '26.1/4 is a quarter of a year
        return None
    if written.year is not None:
        found = calendar_date(written.year, written.month, written.day)
    elif first is not None:
        same = calendar_date(first.year, written.month, written.day)
        found = same if same and same >= first else _over_new_year(first, written)
    else:
        found = _settled(marks, mark, base) if base else None
    return found if found and written.weekday in {None, found.weekday()} else None


def _over_new_year(first: dt.date, written: WrittenDate) -> dt.date | None:
    """The end of a period in the next year; none if it lies so far ahead that one of the two days is typed wrong."""
    found = calendar_date(first.year + 1, written.month, written.day)
    return found if found and found - first <= _FAR else None


def _settled(marks: Marks, mark: Mark[WrittenDate], base: dt.date) -> dt.date | None:
    """A date without a year by the day of the release, if words or nearness settle it."""
    written, text = mark.value, marks.text
    word = _YEAR_WORD.search(text[max(0, mark.span.start - _WORD) : mark.span.start])
    if word is not None and (word[0].strip() in words.YEARS):
        return calendar_date(base.year + words.YEARS[word[0].strip()], written.month, written.day)
    if _other_year(marks, mark, base.year):
        return None
    around = [found for step in (-1, 0, 1) if (found := calendar_date(base.year + step, written.month, written.day))]
    if word is not None:
        past = word[0].strip() in words.LAST
        return max((each for each in around if each <= base), default=None) if past else _next(around, base)
    if _COMING.match(text, mark.span.end) and _UNTIL.match(text, mark.span.end) is None:
        return _next(around, base)
    found = nearest(written.month, written.day, base)
    if found is None:
        return None
    ago = base - found
    return found if abs(ago) <= _NEAR or (found.year == base.year and _NEAR < ago <= _FAR) else None


def _next(around: list[dt.date], base: dt.date) -> dt.date | None:
    return min((each for each in around if each >= base), default=None)


def _other_year(marks: Marks, mark: Mark[WrittenDate], year: int) -> bool:
    """Whether a year that is not the release's stands shortly before the date on its line."""
    first = max(0, mark.span.start - _YEAR_BEFORE)
    start = max(marks.text.rfind("\n", first, mark.span.start) + 1, first)
    return any(each.value != year for each in marks.of(YEARS, Span(start, mark.span.start)))


def _joined(marks: Marks, end: int, start: int) -> bool:
    """Whether only "until" stands between a date and another one, and the hour of the first."""
    return start - end <= _HOUR_REACH and _UNTIL.fullmatch(marks.text, _after_hour(marks, end), start) is not None


def _after_hour(marks: Marks, place: int) -> int:
    hour = clock_at(marks, place)
    return hour.span.end if hour else place


def _periods(marks: Marks, days: list[_Day]) -> Iterator[Moment]:
    """Joins a day with the one that ends its period, and with the hours beside it."""
    done = -1
    for place, each in enumerate(days):
        if place <= done:
            continue
        following = days[place + 1] if place + 1 < len(days) else None
        if following and _joined(marks, each.span.end, following.span.start):
            period = _period(marks, each, following.day, following.span.end)
            if period is not None:
                done = place + 1
                yield period
                continue
        yield from _alone(marks, each)


def _period(marks: Marks, each: _Day, day: dt.date, end: int) -> Moment | None:
    """From a day, at its hour, to the day that ends at `end`, at its hour; None where that is not later."""
    first = clock_at(marks, each.span.end)
    begins = first.value.time if first else None
    start = days_after(each.day, 1) if first and first.value.next_day else each.day
    last = last_hour(marks, end, day, first)
    later = day > start or (day == start and begins and last and (last.day, last.time) > (start, begins))
    if not later:
        return None
    return Moment(
        first=start,
        last=last.day if last else day,
        begins=begins,
        ends=last.time if last else None,
        span=Span(each.span.start, last.end if last else end),
        rule="moment.period",
    )


def _alone(marks: Marks, each: _Day) -> Iterator[Moment]:
    """A day with the end of its period or its hours; none where an end follows that is not understood."""
    period = _with_last_day(marks, each) or _with_last_date(marks, each)
    if period is not None:
        yield period
    elif not _is_open(marks, each) and marks.text[each.span.start - 1 : each.span.start] not in _ENDS:
        yield _with_hours(marks, each)


def _is_open(marks: Marks, each: _Day) -> bool:
    """Whether the end of a period follows: any figure after the day, a date after its hour."""
    if _OPEN.match(marks.text, each.span.end):
        return True
    until = _UNTIL.match(marks.text, _after_hour(marks, each.span.end))
    return until is not None and any(marks.at(kind, until.end()) for kind in (DATES, BARE_DATES))


def _with_last_date(marks: Marks, each: _Day) -> Moment | None:
    """2026. 9. 14.~9. 18.: the end as figures alone."""
    until = _UNTIL.match(marks.text, _after_hour(marks, each.span.end))
    mark = marks.at(BARE_DATES, until.end()) if until else None
    last = _date(marks, mark, None, each.day) if mark else None
    if mark is None or last is None or last - each.day > _FAR:
        return None
    return _period(marks, each, last, mark.span.end)


def _with_last_day(marks: Marks, each: _Day) -> Moment | None:
    """9월 17일~19일, 9월 17일 14:00~19일 12:00."""
    match = _LAST_DAY.match(marks.text, _after_hour(marks, each.span.end))
    last = calendar_date(each.day.year, each.day.month, int(match["day"])) if match else None
    if match is None or last is None or last <= each.day:
        return None
    return _period(marks, each, last, match.end())


def _with_hours(marks: Marks, each: _Day) -> Moment:
    hours = read_hours(marks, each.span.end, each.day)
    first = hours.begins.day if hours.begins else each.day
    return Moment(
        first=first,
        last=hours.ends.day if hours.ends else first,
        begins=hours.begins.time if hours.begins else None,
        ends=hours.ends.time if hours.ends else None,
        span=Span(each.span.start, hours.end),
        rule=each.rule,
    )


def _told(text: str, base: dt.date | None) -> Iterator[Moment]:
    """Days and months that words tell: 지난 3일, 오늘(17일), 9월 17~19일, 2026년 9월, 내년 3월."""
    yield from find_months(text, base)
    if base is None:
        return
    for match in _TOLD_DAY.finditer(text):
        yield from _moment(match, _told_day(match, base))
    for match in _CALLED_DAY.finditer(text):
        found = days_after(base, _DAYS[match["word"]])
        yield from _moment(match, found if found.day == int(match["day"]) else None)
    for match in _SHORT_PERIOD.finditer(text):
        first = nearest(int(match["month"]), int(match["day"]), base)
        last = calendar_date(first.year, first.month, int(match["last"])) if first else None
        if first and last and first < last and abs(first - base) <= _NEAR:
            yield Moment(first=first, last=last, span=Span(*match.span()), rule="moment.period")


def _moment(match: re.Match[str], found: dt.date | None) -> Iterator[Moment]:
    if found is not None:
        yield Moment(first=found, last=found, span=Span(*match.span()), rule="moment.told")


def _told_day(match: re.Match[str], base: dt.date) -> dt.date | None:
    word, day = match["word"], int(match["day"])
    if word in words.MONTHS:
        return _in_month(base, words.MONTHS[word], day)
    around = [found for step in (-1, 0, 1) if (found := _in_month(base, step, day))]
    if word in words.LAST:
        return max((each for each in around if each <= base), default=None)
    return _next(around, base)


def _in_month(base: dt.date, months: int, day: int) -> dt.date | None:
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    return calendar_date(year, month + 1, day)
