"""Times of the day (시각), Korean and English, and the words that say whose time it is. Knows the hours of a day, but no date."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.marks.dates import HEAD
from kprocure_parse.marks.mark import Kind, Mark, Walls, matches, ranked, wall_after, wall_before
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.patterns import deferred


class Clock(NamedTuple):
    """A time of the day; `next_day` for 24:00 and 밤 12시, which are 00:00 of the day after.

    `marked`: a word says which half of the day is meant. `figures` are those of the hour as written, none in 정오.
    """

    time: dt.time
    next_day: bool = False
    marked: bool = False
    figures: str = ""


Zone = Literal["korean", "foreign"]
_DOTS = frozenset(lexicon.DOTS)

_S = r"[^\S\n]{0,3}"
_HALF = rf"(?P<half>{'|'.join(lexicon.HALVES)})"
_MERIDIEM = rf"(?P<meridiem>[aApP]{_S}\.?{_S}[mM]\b\.?)"
_HOUR = r"(?P<hour>2[0-4]|1\d|0?\d)"
_MINUTE = r"[0-5]\d"
_CLOCK = deferred(
    rf"(?:{_HALF}{_S})?+{_HOUR}{_S}"
    rf"(?:[:：]{_S}(?P<minute>{_MINUTE})(?!\d)(?:[:：]{_MINUTE})?(?:{_S}{_MERIDIEM})?"
    rf"|시(?!{_S}[간점])(?:{_S}(?P<minute>[0-5]?\d){_S}분|{_S}(?P<thirty>반))?(?:{_S}{_MERIDIEM})?|{_MERIDIEM})"
)
_CANDIDATE = deferred(rf"[0-9]{{1,2}}{_S}[:：시aApP]")
_NAMED = {**dict.fromkeys(lexicon.NOON, 12), **dict.fromkeys(lexicon.MIDNIGHT, 0)}
_REACH = 5
"""How far before an hour its part of the day can begin (characters)."""


_ZONE = deferred(rf"시(?:간|각)(?:{_S}기준)?(?:으로|은|는)?(?![가-힣A-Za-z])")
_WHOSE = deferred(
    rf"(?<![가-힣A-Za-z])(?:(?P<korean>{any_of(lexicon.KOREAN_ZONES)})|(?:[가-힣]{{2,8}}[^\S\n])?(?:{any_of(lexicon.FOREIGN_ZONES)})){_S}(?:표준)?{_S}$",
    regex.REVERSE,
)
_FURTHEST = 24
"""How far before 시간 the words that say whose time it is can begin (characters)."""
_ZONE_EN = deferred(
    rf"(?<![가-힣A-Za-z])(?:(?P<korean>{any_of(lexicon.KOREAN_ZONES_EN)})|(?:{any_of(lexicon.FOREIGN_ZONES_EN)})(?:[+-]\d{{1,2}})?)(?![A-Za-z])"
)


def find_clocks(text: str, walls: Walls) -> list[Mark[Clock]]:
    """`11:00`, `낮 12시`, `오후 2시 30분`, `2 p.m.`, `정오`; impossible hours (24:30, 13 p.m.) are left out."""
    named = (mark for word, hour in _NAMED.items() if word in text for mark in _named(text, word, hour))
    return ranked((_hours(text, walls), sorted(named, key=lambda mark: mark.span)))


def find_zones(text: str, walls: Walls) -> list[Mark[Zone]]:
    """Words in the head of a text that say whose time a clock shows: 한국시간, 현지시간, KST, GMT."""
    return ranked((_zones(text, walls), _zones_en(text, walls)))


def _hours(text: str, walls: Walls) -> Iterator[Mark[Clock]]:
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        before = text[max(0, start - 2) : start]
        if before[-1:].isdigit() or before.endswith(":") or (before[-1:] in _DOTS and before[:1].isdigit()):
            continue
        half = text[max(0, start - _REACH) : start].rstrip(" \t\u00a0\u3000")
        word = next((word for word in lexicon.HALVES if half.endswith(word)), "")
        first = max(0, start - _REACH) + len(half) - len(word) if word else start
        match = _CLOCK.match(text, first, wall_after(walls, start, len(text)))
        clock = _clock(match) if match is not None else None
        if match is not None and clock is not None:
            yield Mark("clock", span_of(match.span()), clock, "clock.written")


def _named(text: str, word: str, hour: int) -> Iterator[Mark[Clock]]:
    place = text.find(word)
    while place >= 0:
        yield Mark("clock", Span(place, place + len(word)), Clock(dt.time(hour), marked=True), "clock.named")
        place = text.find(word, place + len(word))


def _zones(text: str, walls: Walls) -> Iterator[Mark[Zone]]:
    for match in matches(_ZONE, text, walls, HEAD):
        whose = _WHOSE.search(text, max(wall_before(walls, match.start()), match.start() - _FURTHEST), match.start())
        if whose is not None:
            zone: Zone = "korean" if whose["korean"] else "foreign"
            yield Mark("zone", Span(whose.start(), match.end()), zone, f"zone.{zone}")


def _zones_en(text: str, walls: Walls) -> Iterator[Mark[Zone]]:
    if any(map(text.__contains__, (*lexicon.KOREAN_ZONES_EN, *lexicon.FOREIGN_ZONES_EN))):
        for match in matches(_ZONE_EN, text, walls, HEAD):
            zone: Zone = "korean" if match["korean"] else "foreign"
            yield Mark("zone", span_of(match.span()), zone, f"zone.{zone}")


def _clock(match: regex.Match[str]) -> Clock | None:
    minute = 30 if match["thirty"] else int(match["minute"] or 0)
    hour = _hour(int(match["hour"]), match["half"], match["meridiem"])
    last = hour == 24 and minute == 0  # noqa: PLR2004 — the end of the day
    if hour is None or (hour > 23 and not last):  # noqa: PLR2004
        return None
    marked = bool(match["half"] or match["meridiem"])
    return Clock(dt.time(0 if last else hour, minute), next_day=last, marked=marked, figures=match["hour"])


def _hour(hour: int, half: str | None, meridiem: str | None) -> int | None:
    """오전 12시 is 0, 오후 12시 is 12, and the same for a.m. and p.m.; an hour over 12 stands for itself."""
    if half is None and meridiem is None:
        return hour
    if hour > 12:  # noqa: PLR2004
        return hour if half is not None else None
    if meridiem is not None:
        return hour % 12 + (12 if meridiem[0] in "pP" else 0)
    if (half == "밤" and hour < lexicon.NIGHT_BEGINS) or (half == "낮" and lexicon.DAY_BEGINS <= hour < 12):  # noqa: PLR2004
        return hour
    added, twelve = lexicon.HALVES[half or "오전"]
    return twelve if hour == 12 else hour + added  # noqa: PLR2004


CLOCKS: Kind[Clock] = Kind("clock", find_clocks)
ZONES: Kind[Zone] = Kind("zone", find_zones)
