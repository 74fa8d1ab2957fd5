"""Words of a release time (보도시점) beside its dates and clocks: editions, media, immediacy, events, days told from another.

They have this meaning only in the rows of a form, so they are looked for in the head of the text alone.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.lexicon import labels
from kprocure_parse.marks.clocks import CLOCKS
from kprocure_parse.marks.dates import BARE_DATES, DATES, DAYS, HEAD, weekday_of
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Kind, Mark, Walls, matches, wall_before
from kprocure_parse.marks.spaced import alternation, any_of, folded, squeeze
from kprocure_parse.patterns import deferred


class Edition(NamedTuple):
    """A paper's edition and the weekday before it: 화요일 조간."""

    edition: str
    weekday: int | None


class RelativeDay(NamedTuple):
    """A day told from another: so many days after the day of distribution, or after the day named before."""

    days: int
    from_distribution: bool


class Event(NamedTuple):
    """What a release waits for (국무회의 종료 시); `anchor` is where its last word begins: words before it may belong to something else."""

    words: str
    anchor: int


_S = r"[^\S\n]{0,3}"


_MEDIA = {word: medium for medium, words in lexicon.MEDIA.items() for word in words}
_EDITION = deferred(
    rf"(?:(?P<weekday>[{lexicon.WEEKDAYS_KO}]){_S}요일{_S}(?:자{_S})?)?(?P<word>{alternation(lexicon.EDITIONS, _S)})(?![가-힣]{{0,8}}신문)"
)
_MEDIUM = deferred(
    rf"(?<![가-힣A-Za-z])(?P<word>{alternation(_MEDIA, _S)})(?:{_S}(?:매체|보도|기사|용|사))?(?:의{_S}경우|는|은)?(?![가-힣A-Za-z])"
)
_IMMEDIATE = deferred(
    rf"(?P<given>배{_S}포{_S}(?:(?:후|와{_S}동시(?:에)?|하는)?{_S}즉{_S}시|시점|시(?!간)|후(?=\s|$|\))|직후))"
    rf"|즉{_S}시|바로(?={_S}보도)|엠바고{_S}없음|(?i:(?:for )?immediate(?:ly)?(?: release)?)"
)
_EVENT = deferred(rf"(?P<word>{'|'.join(lexicon.EVENTS)}){_S}(?:시(?!{_S}간)|직후|이후|후)(?:{_S}즉시|에)?(?![가-힣])")
_BEFORE_EVENT = deferred(r"(?:[가-힣]{1,14}[^\S\n]{1,3}){0,4}[가-힣]{0,14}$", regex.REVERSE)
_REACH = 80
"""How far before an event's word the words that belong to it can begin (characters)."""
_RELATIVE = deferred(rf"(?<![가-힣])(?:{alternation(lexicon.RELATIVE_DAYS, _S)})(?![가-힣])")

LONGEST = 140
"""Characters of the longest value of a release row."""

_WORDS = (
    *labels.TIME_WORDS,
    *lexicon.EDITIONS,
    *_MEDIA,
    *lexicon.HALVES,
    *lexicon.NOON[:1],
    *lexicon.MIDNIGHT[:1],
    *lexicon.EVENTS,
    *lexicon.RELATIVE_DAYS,
    *lexicon.KOREAN_ZONES,
    *lexicon.FOREIGN_ZONES,
    *lexicon.KOREAN_ZONES_EN,
    *lexicon.FOREIGN_ZONES_EN,
    *lexicon.EMBARGO_WORDS,
)
_NOTHING_ELSE = deferred(
    rf"(?>(?>{any_of(map(squeeze, _WORDS))})"
    rf"|[\d\s,:：()（）<>＜＞\[\]/~∼～\"“”·ㆍ‧∙･|※*{lexicon.APOSTROPHES}{lexicon.DOTS}-])++"
)
_TELLING = deferred(rf"\d|즉시|조간|석간|배포\s?시|종료|바로|바랍니다|{'|'.join(lexicon.RELATIVE_DAYS)}")


def find_editions(text: str, walls: Walls) -> Iterator[Mark[Edition]]:
    """조간 and 석간, with the weekday that stands before them."""
    for match in matches(_EDITION, text, walls, HEAD):
        edition = lexicon.EDITIONS[squeeze(match["word"])]
        yield Mark("edition", span_of(match.span()), Edition(edition, weekday_of(match["weekday"])), "edition.word")


def find_media(text: str, walls: Walls) -> Iterator[Mark[str]]:
    """Media (온라인, 지면, 사진), each by the name that a lift has for it."""
    for match in matches(_MEDIUM, text, walls, HEAD):
        yield Mark("medium", span_of(match.span()), _MEDIA[squeeze(match["word"])], "medium.word")


def find_immediate(text: str, walls: Walls) -> Iterator[Mark[bool]]:
    """배포 즉시 and the like; the value says whether the word 배포 is part of it."""
    for match in matches(_IMMEDIATE, text, walls, HEAD):
        yield Mark("immediate", span_of(match.span()), match["given"] is not None, "immediate.word")


def find_events(text: str, walls: Walls) -> Iterator[Mark[Event]]:
    """What a release waits for, with the words before it on its line."""
    end = 0
    for match in matches(_EVENT, text, walls, HEAD):
        before = _BEFORE_EVENT.search(
            text, max(end, match.start() - _REACH, wall_before(walls, match.start())), match.start()
        )
        start = before.start() if before is not None else match.start()
        end = match.end()
        words = folded(text[start:end])
        yield Mark("event", Span(start, end), Event(words, match.start()), "event.words")


def find_relative_days(text: str, walls: Walls) -> Iterator[Mark[RelativeDay]]:
    """금일, 명일, 익일."""
    for match in matches(_RELATIVE, text, walls, HEAD):
        yield Mark(
            "relative_day",
            span_of(match.span()),
            RelativeDay(*lexicon.RELATIVE_DAYS[squeeze(match[0])]),
            "day.relative",
        )


def is_release_time(words: str) -> bool:
    """Whether words are a release time and nothing else: dates, clocks and the words that the lexicon has for such rows."""
    if len(words) > LONGEST or _TELLING.search(words) is None:
        return False
    return _NOTHING_ELSE.fullmatch(squeeze(words)) is not None


def states_moment(marks: Marks, span: Span) -> bool:
    """Whether a stretch begins with a word or figure of a release time, with or without an opening bracket."""
    if span.end - span.start > LONGEST:
        return False
    start = span.end - len(marks.text[span.slice].lstrip("([<〈（＜ "))
    return any(marks.at(kind, start) is not None for kind in _OF_MOMENTS)


EDITIONS: Kind[Edition] = Kind("edition", find_editions)
MEDIA: Kind[str] = Kind("medium", find_media)
IMMEDIATE: Kind[bool] = Kind("immediate", find_immediate)
EVENTS: Kind[Event] = Kind("event", find_events)
RELATIVE_DAYS: Kind[RelativeDay] = Kind("relative_day", find_relative_days)

_OF_MOMENTS: tuple[Kind[Any], ...] = (
    DATES,
    BARE_DATES,
    CLOCKS,
    DAYS,
    RELATIVE_DAYS,
    EDITIONS,
    MEDIA,
    IMMEDIATE,
    EVENTS,
)
