"""What a release time is made of: dates, hours, editions, media, conditions, brackets, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, cast

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.lexicon import clock as lexicon
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Edition, Medium
from kprocure_parse.values.clocks import CLOCK, Clock, clock_of
from kprocure_parse.values.dates import (
    DATE,
    DAY,
    ENGLISH_DATE,
    ENGLISH_DAY_FIRST,
    SHORT_DATE,
    DateMention,
    mention_of,
    weekday_of,
)

TokenKind = Literal["date", "day", "clock", "edition", "medium", "immediate", "event", "open", "close"]


@frozen(kw_only=True)
class Token:
    """One piece of a value; which attributes are filled depends on its kind."""

    kind: TokenKind
    span: Span
    mention: DateMention | None = None
    day: int = 0
    clock: Clock | None = None
    edition: Edition | None = None
    weekday: int | None = None
    media: tuple[Medium, ...] = ()
    words: str = ""
    distributed: bool = False
    """Of "immediate": whether the word 배포 belongs to it (배포 즉시), not a bare 즉시."""


def _spaced(word: str) -> str:
    return r"\s*+".join(map(regex.escape, word))


def _any(words: list[str]) -> str:
    return "|".join(_spaced(word) for word in sorted(words, key=len, reverse=True))


_MEDIA_WORDS = {word: medium for medium, words in lexicon.MEDIA.items() for word in words}
_EDITION = deferred(
    rf"(?:(?P<weekday>[{lexicon.WEEKDAYS_KO}])\s{{0,3}}요일\s{{0,3}}(?:자\s{{0,3}})?)?(?P<edition>{_any(list(lexicon.EDITIONS))})(?![가-힣]*신문)"
)
_MEDIUM = deferred(
    rf"(?<![가-힣A-Za-z])(?P<word>{_any(list(_MEDIA_WORDS))})\s{{0,3}}(?:매체|보도|기사|용|사)?(?:의\s{{0,3}}경우|는|은)?(?![가-힣A-Za-z])"
)
_IMMEDIATE = deferred(
    r"(?P<given>배\s{0,3}포\s{0,3}(?:(?:후|와\s{0,3}동시(?:에)?|하는)?\s{0,3}즉\s{0,3}시|\s{0,3}시점|\s{0,3}시(?!간)|\s{0,3}후(?=\s|$|\))|\s{0,3}직후))|즉\s{0,3}시|바로(?=\s{0,3}보도)|엠바고\s{0,3}없음"
    r"|(?i:(?:for )?immediate(?:ly)?(?: release)?)"
)
_EVENT = deferred(
    rf"(?:[가-힣]{{1,14}}+\s{{1,3}}){{0,4}}[가-힣]{{0,14}}(?:{'|'.join(lexicon.EVENTS)})\s{{0,3}}(?:시(?!\s{{0,3}}간)|직후|이후|후)(?:\s{{0,3}}즉시|에)?(?![가-힣])"
)
_BRACKET = deferred(r"[(\[<〈]|[)\]>〉]")


def _date(match: regex.Match[str]) -> Token:
    return Token(kind="date", span=Span(*match.span()), mention=mention_of(match))


def _day(match: regex.Match[str]) -> Token:
    return Token(kind="day", span=Span(*match.span()), day=int(match["day"]))


def _clock(match: regex.Match[str]) -> Token | None:
    clock = clock_of(match)
    return Token(kind="clock", span=Span(*match.span()), clock=clock) if clock else None


def _edition(match: regex.Match[str]) -> Token:
    word = "".join(match["edition"].split())
    return Token(
        kind="edition",
        span=Span(*match.span()),
        edition=cast("Edition", lexicon.EDITIONS[word]),
        weekday=weekday_of(match["weekday"]),
    )


def _medium(match: regex.Match[str]) -> Token:
    medium = cast("Medium", _MEDIA_WORDS["".join(match["word"].split())])
    return Token(kind="medium", span=Span(*match.span()), media=(medium,))


def _immediate(match: regex.Match[str]) -> Token:
    return Token(kind="immediate", span=Span(*match.span()), distributed=match["given"] is not None)


def _event(match: regex.Match[str]) -> Token:
    return Token(kind="event", span=Span(*match.span()), words=" ".join(match[0].split()))


def _bracket(match: regex.Match[str]) -> Token:
    return Token(kind="open" if match[0] in "([<〈" else "close", span=Span(*match.span()))


RULES: tuple[tuple[regex.Pattern[str], Callable[[regex.Match[str]], Token | None]], ...] = (
    (DATE, _date),
    (ENGLISH_DATE, _date),
    (ENGLISH_DAY_FIRST, _date),
    (SHORT_DATE, _date),
    (CLOCK, _clock),
    (DAY, _day),
    (_EDITION, _edition),
    (_MEDIUM, _medium),
    (_IMMEDIATE, _immediate),
    (_EVENT, _event),
    (_BRACKET, _bracket),
)
"""At each place the first rule that fits speaks."""

_LONGEST = 400
"""Characters of a value that are looked at; the longest real one has 90."""


def tokens_of(text: str, part: Span) -> list[Token]:
    """The tokens of one stretch, in order; words that no rule knows are passed over."""
    return _without_label_brackets(list(_scan(text, part)))


def _without_label_brackets(tokens: list[Token]) -> list[Token]:
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


def _scan(text: str, part: Span) -> Iterator[Token]:
    place, end = part.start, min(part.end, part.start + _LONGEST)
    while place < end:
        token = next((token for token in _at(text, place, end)), None)
        if token is not None:
            yield token
        place = token.span.end if token is not None else place + 1


def _at(text: str, place: int, end: int) -> Iterator[Token]:
    for pattern, make in RULES:
        match = pattern.match(text, place, end)
        token = make(match) if match and match.end() > place else None
        if token is not None:
            yield token
