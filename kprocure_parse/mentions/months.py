"""Months with their year in running text, alone or as the ends of a period: 2026년 9월, 올해 1월부터 6월까지."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kprocure_parse.document import Span
from kprocure_parse.lexicon import moments as words
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.joints import BLANK, TILDE, UNTIL
from kprocure_parse.mentions.kinds import Moment
from kprocure_parse.patterns import quick
from kprocure_parse.values.times.calendar import calendar_date

_YEAR = rf"(?:(?P<year>20[0-9]{{2}})년|(?P<word>{any_of(words.YEARS)})){BLANK}"
_NAMED = rf"(?P<month>1[0-2]|[1-9])월(?![0-9가-힣]?{BLANK}[0-9]{{1,2}}{BLANK}(?:일|{TILDE}))(?!호)"
_MONTH = quick(rf"(?<![0-9가-힣]){_YEAR}{_NAMED}")
_LAST_MONTH = quick(rf"{UNTIL}(?:{_YEAR})?{_NAMED}")
_PART = rf"(?:{BLANK}(?:{any_of(words.PARTS_OF_MONTH)}))?"
_OPEN = quick(
    rf"{_PART}{BLANK}(?:{TILDE}|-){BLANK}['’‘]?(?:[0-9]|{any_of(words.YEARS)})"
    rf"|{_PART}{BLANK}{words.SINCE}{BLANK}(?:(?:20)?[0-9]{{2}}년{BLANK}|(?:{any_of(words.YEARS)}){BLANK})?[0-9]{{1,2}}월"
)
"""An end follows that was not understood."""
_ENDS = quick(rf"{TILDE}{BLANK}$|[월일]{BLANK}(?:{words.SINCE}|-){BLANK}$")
"""Before the end of a period whose beginning was not understood."""
_REACH = 6
_DECEMBER = 12


def find_months(text: str, base: dt.date | None) -> Iterator[Moment]:
    """Months and periods of months in the order of the text; `base` is the day of the release."""
    end = 0
    for match in _MONTH.finditer(text):
        if match.start() < end or _ENDS.search(text[max(0, match.start() - _REACH) : match.start()]):
            continue
        found = _moment(text, match, base)
        if found is not None:
            end = found.span.end
            yield found


def _moment(text: str, match: re.Match[str], base: dt.date | None) -> Moment | None:
    first = _first_day(match, base, None)
    following = _LAST_MONTH.match(text, match.end())
    if first is None or (following is None and _OPEN.match(text, match.end())):
        return None
    if following is None:
        return Moment(first=first, last=_last_day(first), span=Span(*match.span()), rule="moment.month")
    last = _first_day(following, base, first.year)
    if last is None or last <= first:
        return None
    return Moment(first=first, last=_last_day(last), span=Span(match.start(), following.end()), rule="moment.months")


def _first_day(match: re.Match[str], base: dt.date | None, year: int | None) -> dt.date | None:
    """The first day of a month; `year` is that of the month before it."""
    if match["year"]:
        year = int(match["year"])
    elif match["word"]:
        year = base.year + words.YEARS[match["word"]] if base else None
    return calendar_date(year, int(match["month"]), 1) if year else None


def _last_day(first: dt.date) -> dt.date:
    if first.month == _DECEMBER:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - dt.timedelta(days=1)
