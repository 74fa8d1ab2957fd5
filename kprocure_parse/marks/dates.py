"""Dates (날짜) with and without a year, Korean and English, and bare days (28일). Knows the shape of a date, but no calendar."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from kprocure_parse.document import span_of
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.marks.mark import Kind, Mark, Walls, matches, ranked, wall_after
from kprocure_parse.patterns import deferred, quick

PIVOT = 70
"""Two-digit years from this on lie in the 1900s: '26 is 2026, '98 is 1998."""
HEAD = 4_000
"""The rows of a form stand within this many characters of the top; what has a meaning only in them is not looked for further down."""


class WrittenDate(NamedTuple):
    """The parts of a date that are written; `weekday` counts from Monday = 0. The day may be one that no calendar has."""

    year: int | None
    month: int
    day: int
    weekday: int | None


_S = r"[^\S\n]{0,3}"
_DOT = f"[{lexicon.DOTS}]"
_KO_DAYS = lexicon.WEEKDAYS_KO
_EN_DAYS = "|".join(lexicon.WEEKDAYS_EN)
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_WEEKDAY = (
    rf"(?:(?P<weekday>[(（\[]{_S}(?:[{_KO_DAYS}](?:{_S}요일)?|(?i:{_EN_DAYS})[a-z]{{0,6}}\.?){_S}[)）\]]"
    rf"|[{_KO_DAYS}]요일(?!{_S}[조석]{_S}간)|(?i:{_EN_DAYS})(?:[a-z]{{3,6}})?\b"
    rf"|(?<={_DOT}[^\S\n]?)(?:[{_KO_DAYS}](?![가-힣\w])|[{_KO_DAYS[:-1]}](?=까지|부터)))"
    rf"|(?=(?P<weekday>[(（]{_S}[{_KO_DAYS}](?={_S},))))"  # (월, 14:00): the bracket is not the date's own
)
_WEEKDAY_AFTER = deferred(rf"{_S}{_WEEKDAY}")
"""The weekday after a date, with or without a year: apart from both, since it takes as long to compile as they do."""
_TAIL = rf"(?:{_S}일)?+(?:{_S}{_DOT}(?!\d))?+"
_YEAR = rf"(?P<year>[{lexicon.APOSTROPHES}]{_S}\d{{2}}|(?:19|20)\d{{2}}|\d{{2}})"
_DAY_TOLD = rf"(?=\d{{1,2}}{_S}(?:일|자(?![가-힣])|{_DOT}(?!\d)|[(（)）\[~∼～\-–]|\n|$))"
"""After 월 a figure alone is the day only if nothing follows that it may count: not in ’31.8월 10.5만 명."""
_FULL = deferred(
    rf"{_YEAR}(?:{_S}(?:{_DOT}|[/-]|년\n?){_S}년?{_S}|\s(?=\d{{1,2}}{_S}{_DOT})){_MONTH}"
    rf"(?:{_S}월\n?{_S}{_DAY_TOLD}|{_S}(?:{_DOT}|[/-]){_S}|[^\S\n]){_DAY}(?!\d|,\d{{3}}){_TAIL}"
)
_BARE = deferred(
    rf"{_MONTH}(?:{_S}(?P<word>월)\n?{_S}|{_S}{_DOT}{_S}|/){_DAY}(?![\d:시%]|,\d{{3}})(?P<unit>{_S}일)?+(?:{_S}{_DOT}(?!\d))?+"
)
_CANDIDATE = quick(
    rf"[0-9](?<![0-9].)[0-9]{{0,3}}(?=[^\S\n]{{0,3}}[-/월년{lexicon.DOTS}]\n?[^\S\n]{{0,3}}년?[^\S\n]{{0,3}}[0-9]|[^\S\n][0-9]{{1,2}}[^\S\n]{{0,3}}{_DOT})"
)
"""Where a date may begin: a figure, and another one after a dot, a stroke, 년 or 월."""
_GOES_ON = rf"[-/월일(（\[{lexicon.DOTS}{_KO_DAYS}A-Za-z]"
"""What may follow two figures of a date that is more than month and day: a third figure, a weekday, a unit."""
_DECIMAL = rf"[0-9]{{0,3}}[^\S\n]{{0,3}}[-/{lexicon.DOTS}][^\S\n]{{0,3}}[0-9]+(?![0-9]|[^\S\n\t]{{0,3}}{_GOES_ON}|[^\S\n\t][0-9])"
_TOLD_CANDIDATE = quick(
    rf"[0-9](?<![0-9].)(?<![0-9]{_DOT}.)(?<!:.)(?!{_DECIMAL})[0-9]{{0,3}}"
    rf"(?=[^\S\n]{{0,3}}[-/월년{lexicon.DOTS}]\n?[^\S\n]{{0,3}}년?[^\S\n]{{0,3}}[0-9]|[^\S\n\t][0-9]{{1,2}}[^\S\n]{{0,3}}{_DOT})"
)
"""Where a date may begin that is recognisable anywhere: not at 12.5, nor inside a longer figure. Tables are full of these; a tab parts two figures."""
_DOTS_BEFORE, _APOSTROPHES = frozenset(lexicon.DOTS), frozenset(lexicon.APOSTROPHES)
_MONTH_MOST = 2
"""Most figures of a month."""
_S_MOST = 3
"""Blanks that may stand inside a date between two of its parts."""
_MONTH_EN = rf"(?P<month>(?:{'|'.join(lexicon.MONTHS_EN)})[a-z]{{0,6}}\.?)"
_WEEKDAY_EN = rf"(?:(?P<weekday>(?:{_EN_DAYS})[a-z]{{3,6}}),?\s)?+"
_EN_YEAR = r"(?P<year>(?:19|20)\d{2})"
_EN = deferred(
    rf"\b{_WEEKDAY_EN}(?:the\s)?{_MONTH_EN}\s(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])(?:,?\s{_EN_YEAR})?"
)
_EN_DAY_FIRST = deferred(rf"\b{_WEEKDAY_EN}{_DAY}(?:st|nd|rd|th)?\s{_MONTH_EN}(?:,?\s{_EN_YEAR})?\b")
_DAY_ALONE = deferred(rf"(?<![\d.월]\s)(?<![\d.월]){_DAY}{_S}일(?!{_S}[간정차]){_TAIL}(?:{_S}{_WEEKDAY})?")

_NAMED_YEAR = deferred(r"(?:19|20)\d{2}(?<![\d,.-]\d{4})(?=\s{0,3}년|\s{0,3}\.\s{0,3}\d|\s)")


def find_dates(text: str, walls: Walls) -> list[Mark[WrittenDate]]:
    """Dates that are recognisable anywhere: with a year, with month and day in words, or with a weekday beside them."""
    korean = list(_korean(_TOLD_CANDIDATE, text, walls, None))
    passes: list[Iterable[Mark[WrittenDate]]] = [[mark for mark in korean if mark.rule == "date.full"]]
    if any(map(text.__contains__, lexicon.MONTHS_EN)):
        passes.append(_english(_EN, text, walls))
        passes.append(_english(_EN_DAY_FIRST, text, walls))
    passes.append([mark for mark in korean if mark.rule == "date.short"])
    return ranked(passes)


def may_begin_date(text: str) -> bool:
    """Whether a date may stand at the start of a text that begins with a figure."""
    return _CANDIDATE.match(text) is not None or any(map(text.__contains__, lexicon.MONTHS_EN))


def find_bare_dates(text: str, walls: Walls) -> Iterator[Mark[WrittenDate]]:
    """Month and day as figures alone (4. 13), in the head of a text: dates where a row states a moment, elsewhere figures.

    Two of them may share a figure (1. 2. 3), and the row decides.
    """
    return (mark for mark in _korean(_CANDIDATE, text, walls, HEAD) if mark.rule == "date.bare")


def find_days(text: str, walls: Walls) -> Iterator[Mark[WrittenDate]]:
    """Days of a month that another date names (28일 낮 12시), in the head of a text; `month` is 0."""
    for match in matches(_DAY_ALONE, text, walls, HEAD):
        value = WrittenDate(None, 0, int(match["day"]), weekday_of(match["weekday"]))
        yield Mark("day", span_of(match.span()), value, "day.alone")


def weekday_of(words: str | None) -> int | None:
    """`(금)`, `(금요일)`, `FRI`, `Friday` → 4; Monday is 0."""
    bare = "".join(words.split()).strip("().（）[]") if words else ""
    if not bare:
        return None
    if bare[0] in lexicon.WEEKDAYS_KO:
        return lexicon.WEEKDAYS_KO.index(bare[0])
    short = bare[:3].capitalize()
    return next((number for number, name in enumerate(lexicon.WEEKDAYS_EN) if name == short), None)


def _korean(candidates: re.Pattern[str], text: str, walls: Walls, end: int | None) -> Iterator[Mark[WrittenDate]]:
    """Finds dates written in figures, each at the first of the candidates that can begin one; also bare ones, which are dates only in a row."""
    last = 0
    for candidate in candidates.finditer(text, 0, len(text) if end is None else end):
        figures, end_of_figures = candidate.span()
        start = _start(text, figures)
        if start < last or _goes_on(text, start):
            continue
        mark = _at(text, start, wall_after(walls, start, len(text)), end_of_figures - start)
        if mark is not None:
            yield mark
            last = mark.span.end if mark.rule != "date.bare" else last


def _start(text: str, place: int) -> int:
    """Where the apostrophe before a year of two digits stands, else the place itself."""
    before = text[max(0, place - _S_MOST - 1) : place]
    bare = before.rstrip(" \t\u00a0\u3000")
    return place - len(before) + len(bare) - 1 if bare[-1:] in _APOSTROPHES else place


def _goes_on(text: str, start: int) -> bool:
    """Whether this is the middle of a longer figure: 1,234.5, 12:30.4, 4.13.2."""
    before = text[max(0, start - 2) : start]
    last = before[-1:]
    return last.isdigit() or last == ":" or (last in _DOTS_BEFORE and before[:1].isdigit())


def _at(text: str, start: int, end: int, first: int) -> Mark[WrittenDate] | None:
    """The date at a place. Its `first` part is a year if it has more than one character, a month if it has not more than two."""
    match = _FULL.match(text, start, end) if first > 1 else None
    if match is not None:
        weekday, last = _weekday_after(text, match.end(), end)
        value = WrittenDate(_year(match["year"]), int(match["month"]), int(match["day"]), weekday_of(weekday))
        return Mark("date", span_of((start, last)), value, "date.full")
    match = _BARE.match(text, start, end) if first <= _MONTH_MOST else None
    if match is None:
        return None
    weekday, last = _weekday_after(text, match.end(), end)
    value = WrittenDate(None, int(match["month"]), int(match["day"]), weekday_of(weekday))
    sure = weekday or (match["word"] and match["unit"])
    return Mark("date" if sure else "bare_date", span_of((start, last)), value, "date.short" if sure else "date.bare")


def _weekday_after(text: str, place: int, end: int) -> tuple[str | None, int]:
    """The weekday as written, if one follows, and where date and weekday end."""
    match = _WEEKDAY_AFTER.match(text, place, end)
    return (None, place) if match is None else (match["weekday"], match.end())


def _english(pattern: regex.Pattern[str], text: str, walls: Walls) -> Iterator[Mark[WrittenDate]]:
    for match in matches(pattern, text, walls):
        year = int(match["year"]) if match["year"] else None
        value = WrittenDate(year, _month(match["month"]), int(match["day"]), weekday_of(match["weekday"]))
        yield Mark("date", span_of(match.span()), value, "date.english")


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    digits = int(written.strip(f"{lexicon.APOSTROPHES} \t\u00a0\u3000"))
    if digits >= 100:  # noqa: PLR2004 — written in full
        return digits
    return digits + (1900 if digits >= PIVOT else 2000)


def _month(written: str) -> int:
    return lexicon.MONTHS_EN.index(written[:3]) + 1


def find_years(text: str, walls: Walls) -> Iterator[Mark[int]]:
    """Years that a text names in four figures: 2026년, 2026. 3., 2026 ."""
    for match in matches(_NAMED_YEAR, text, walls):
        yield Mark("year", span_of(match.span()), int(match[0]), "year.named")


DATES: Kind[WrittenDate] = Kind("date", find_dates)
BARE_DATES: Kind[WrittenDate] = Kind("bare_date", find_bare_dates)
DAYS: Kind[WrittenDate] = Kind("day", find_days)
YEARS: Kind[int] = Kind("year", find_years)
