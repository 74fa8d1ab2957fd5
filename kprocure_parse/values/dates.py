"""Dates (날짜) in text, with or without year, Korean and English. Knows the calendar, no clock and no today."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.patterns import deferred
from kprocure_parse.values.overlaps import Taken

PIVOT = 70
"""Two-digit years from this on lie in the 1900s: '26 is 2026, '98 is 1998."""
_TURN_OF_THE_YEAR = frozenset({1, 2, 12})
_MONTHS, _DAYS = 12, 31

_WEEKDAY = (
    rf"(?P<weekday>\(\s{{0,3}}(?:[{lexicon.WEEKDAYS_KO}](?:\s{{0,3}}요일)?|(?i:{'|'.join(lexicon.WEEKDAYS_EN)})[a-z]{{0,6}}\.?)\s{{0,3}}\)"
    rf"|[{lexicon.WEEKDAYS_KO}]요일(?!\s{{0,3}}[조석]\s{{0,3}}간)|(?i:{'|'.join(lexicon.WEEKDAYS_EN)})(?:[a-z]{{3,6}})?\b)"
)
_YEAR = r"(?P<year>[’'‘`´]\s{0,3}\d{2}|(?:19|20)\d{2}|\d{2})"
_TAIL = rf"(?:\s{{0,3}}{_WEEKDAY})?"
_KO = (
    rf"(?<![\d.:])(?:{_YEAR}(?:\s{{0,3}}[.년/-]\s{{0,3}}년?\s{{0,3}}|\s(?=\d{{1,2}}\s{{0,3}}\.)))(?P<month>1[0-2]|0?[1-9])(?:\s{{0,3}}[.월/-]\s{{0,3}}|\s)"
    rf"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)(?:\s{{0,3}}일)?+(?:\s{{0,3}}\.(?!\d))?+{_TAIL}"
)
_KO_SHORT = rf"(?<![\d.:])(?P<month>1[0-2]|0?[1-9])(?:\s{{0,3}}월\s{{0,3}}|\s{{0,3}}\.\s{{0,3}}|/)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d:시%])(?:\s{{0,3}}일)?+(?:\s{{0,3}}\.(?!\d))?+{_TAIL}"
_MONTH_EN = rf"(?P<month>(?:{'|'.join(lexicon.MONTHS_EN)})[a-z]{{0,6}}\.?)"
_WEEKDAY_EN = rf"(?:(?P<weekday>(?:{'|'.join(lexicon.WEEKDAYS_EN)})[a-z]{{3,6}}),?\s)?+"
_EN = rf"\b{_WEEKDAY_EN}(?:the\s)?{_MONTH_EN}\s(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])(?:,?\s(?P<year>(?:19|20)\d{{2}}))?"
_EN_DAY_FIRST = (
    rf"\b{_WEEKDAY_EN}(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s{_MONTH_EN}(?:,?\s(?P<year>(?:19|20)\d{{2}}))?\b"
)

DATE = deferred(_KO)
SHORT_DATE = deferred(_KO_SHORT)
ENGLISH_DATE = deferred(_EN)
ENGLISH_DAY_FIRST = deferred(_EN_DAY_FIRST)
DAY = deferred(rf"(?<![\d.월]\s)(?<![\d.월])(?P<day>3[01]|[12]\d|0?[1-9])\s{{0,3}}일(?!\s{{0,3}}[간정차]){_TAIL}")

_NAMED_YEAR = deferred(r"(?<![\d,.-])(?P<year>(?:19|20)\d{2})(?=\s{0,3}년|\s{0,3}\.\s{0,3}\d|\s)")
_PATTERNS = (DATE, ENGLISH_DATE, ENGLISH_DAY_FIRST, SHORT_DATE)
_KOREAN_PATTERNS = (DATE, SHORT_DATE)
_DIGIT = deferred(r"\d")


@frozen(kw_only=True)
class DateMention:
    """A date as written: parts that are there, and the calendar date if there is one.

    `date` is None when no calendar has it (6. 31.) or when it has no year and none was given. `weekday` is what the text
    says, Monday = 0. `possible` is False for a day that its month never has.
    """

    span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None
    date: dt.date | None

    @property
    def possible(self) -> bool:
        """Whether some year has this day."""
        return calendar_date(self.year or 2000, self.month, self.day) is not None


def find_dates(text: str, span: Span, *, year: int | None = None) -> tuple[DateMention, ...]:
    """The dates of a stretch of running text, in order.

    A date without a year takes `year`, or where its weekday fits better and the year turns, the year beside it; without
    `year` it is left out. Bare figures (`4. 13`) count only with a weekday behind them, `3월 2` only with 일.
    """
    found: list[DateMention] = []
    for mention in _mentions(text, span):
        if mention.year is None and year is None and mention.possible:
            continue
        date = mention.date if mention.year is not None or year is None else _in_year(mention, year)
        found.append(_dated(mention, date))
    return tuple(sorted(found, key=lambda each: each.span))


def mention_of(match: regex.Match[str]) -> DateMention:
    """What one of this module's patterns matched; `date` is filled where the year is written."""
    groups = match.groupdict()
    year = _year(groups.get("year"))
    month, day = _month(groups["month"]), int(groups["day"])
    return DateMention(
        span=Span(*match.span()),
        year=year,
        month=month,
        day=day,
        weekday=weekday_of(groups.get("weekday")),
        date=calendar_date(year, month, day) if year is not None else None,
    )


def nearest(month: int, day: int, sibling: dt.date) -> dt.date | None:
    """The date of that month and day nearest to a sibling: 1. 3. beside 12. 30. lies in the next year."""
    around = (calendar_date(sibling.year + step, month, day) for step in (-1, 0, 1))
    return min((date for date in around if date), key=lambda date: abs(date - sibling), default=None)


def nearest_day(day: int, sibling: dt.date) -> dt.date | None:
    """The date of that day of the month nearest to a sibling: 28일 beside 3. 1. lies in February."""
    firsts = (sibling.replace(day=1) - dt.timedelta(days=1), sibling, sibling.replace(day=28) + dt.timedelta(days=4))
    around = (calendar_date(first.year, first.month, day) for first in firsts)
    return min((date for date in around if date), key=lambda date: abs(date - sibling), default=None)


def likely_year(text: str, mention: DateMention) -> int | None:
    """The year that a text names most often among those in which the mention's weekday is right; None without a weekday.

    For headers that give neither a year nor a distribution date (SMEs, 2026).
    """
    if mention.weekday is None:
        return None
    counts = Counter(int(match["year"]) for match in _NAMED_YEAR.finditer(text))
    fits = [
        year
        for year in counts
        if (date := calendar_date(year, mention.month, mention.day)) and date.weekday() == mention.weekday
    ]
    return max(fits, key=lambda year: (counts[year], year), default=None)


def calendar_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None if no calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def weekday_of(words: str | None) -> int | None:
    """`(금)`, `(금요일)`, `FRI`, `Friday` → 4; Monday is 0."""
    bare = "".join((words or "").split()).strip("().")
    if not bare:
        return None
    if bare[0] in lexicon.WEEKDAYS_KO:
        return lexicon.WEEKDAYS_KO.index(bare[0])
    short = bare[:3].capitalize()
    return next((number for number, name in enumerate(lexicon.WEEKDAYS_EN) if name == short), None)


def _mentions(text: str, span: Span) -> Iterator[DateMention]:
    """Whatever the patterns find, the earlier ones first; what one has taken is closed to those behind it."""
    piece = text[span.slice]
    if _DIGIT.search(piece) is None:
        return
    english = any(map(piece.__contains__, lexicon.MONTHS_EN))
    taken = Taken()
    for pattern in _PATTERNS if english else _KOREAN_PATTERNS:
        taken.begin()
        for match in pattern.finditer(text, *span):
            where = Span(*match.span())
            bare = pattern is SHORT_DATE and not match["weekday"] and not ("월" in match[0] and "일" in match[0])
            if not bare and taken.is_free(where):
                taken.take(where)
                yield mention_of(match)


def _in_year(mention: DateMention, year: int) -> dt.date | None:
    date = calendar_date(year, mention.month, mention.day)
    if date is None or mention.weekday in (None, date.weekday()) or mention.month not in _TURN_OF_THE_YEAR:
        return date
    beside = (calendar_date(year + step, mention.month, mention.day) for step in (1, -1))
    return next((other for other in beside if other and other.weekday() == mention.weekday), date)


def _dated(mention: DateMention, date: dt.date | None) -> DateMention:
    return DateMention(
        span=mention.span,
        year=mention.year,
        month=mention.month,
        day=mention.day,
        weekday=mention.weekday,
        date=date,
    )


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    digits = int(written.strip("’'‘`´ "))
    if digits >= 100:  # noqa: PLR2004 — written in full
        return digits
    return digits + (1900 if digits >= PIVOT else 2000)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else lexicon.MONTHS_EN.index(written[:3]) + 1
