"""What stands after a figure: money, per cent, a counter. Each unit is one only if what hangs on it makes no other word of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from kprocure_parse.lexicon import amounts as words
from kprocure_parse.lexicon import counters
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.joints import BLANK
from kprocure_parse.mentions.myriads import Numeral
from kprocure_parse.patterns import quick

_BOUNDS = any_of(words.AFTER)
_LOOSE = rf"(?:(?![가-힣])|(?=(?:{_BOUNDS})|(?:{any_of(words.FOLLOWING)}|{words.DECADE})(?![가-힣]{{2}})|(?:{any_of(words.FOLLOWING)}){BLANK}))"
"""No other word begins: a sign, a blank, a bound, a particle."""
_TIGHT = rf"(?:(?={BLANK}(?:{_BOUNDS}))|(?=(?:{any_of(words.FOLLOWING)})(?![가-힣]))|(?={BLANK}(?:[^\s가-힣A-Za-z0-9 \u00a0]|\n|$)))"
_WON = quick(rf"(?:{BLANK}|\n){words.WON}(?!{any_of(words.NEVER_MONEY)})")
_MONEY = quick(rf"{BLANK}(?P<word>{any_of(words.CURRENCIES)}){_LOOSE}")
_PERCENT = quick(
    rf"{BLANK}(?:(?P<points>%[pP](?![A-Za-z])|％[pP]|%{BLANK}포인트|퍼센트{BLANK}포인트|percentage points?)|[%％](?![0-9A-Za-z])|퍼센트(?!{BLANK}포인트)|per ?cent(?!age))"
)
_PLAIN = any_of(each for each in counters.COUNTERS if each not in counters.NEVER_NOUNS)
_COUNTER = quick(
    rf"{BLANK}(?:(?P<plain>{_PLAIN}){_LOOSE}|(?P<noun>{any_of(counters.NEVER_NOUNS)}){_TIGHT})"
)  # longest first: 개사 before 개
_FIRST = frozenset(each[0] for each in (*words.CURRENCIES, *counters.COUNTERS, "%", "％", "퍼", "p"))
_MYRIAD = 10**4
_DOLLAR = "불"
_AGE, _DECADE = 100, 10


class FigureUnit(NamedTuple):
    """The kind of a unit, what it is (currency, `points`, counter), and where it ends."""

    kind: Literal["money", "percent", "count"]
    name: str
    end: int


def read_unit(text: str, numeral: Numeral) -> FigureUnit | None:
    """The unit directly after a figure, or None."""
    place = numeral.end
    if text[place : place + 1] in {" ", "\u00a0", "\n"}:
        place += 1
    if text[place : place + 1] not in _FIRST:
        return None
    return _money(text, numeral) or _percent(text, numeral) or _counter(text, numeral)


def _money(text: str, numeral: Numeral) -> FigureUnit | None:
    large = numeral.myriad > 1 or numeral.unit > 1
    won = _WON.match(text, numeral.end)
    if won is not None and (numeral.myriad >= _MYRIAD or won[0][0] != "\n") and text[won.end() : won.end() + 1] != "당":
        return FigureUnit("money", words.CURRENCIES[words.WON], won.end())
    match = _MONEY.match(text, numeral.end)
    if match is None or match["word"] == words.WON or (match["word"] == _DOLLAR and not large):
        return None
    return FigureUnit("money", words.CURRENCIES[match["word"]], match.end())


def _percent(text: str, numeral: Numeral) -> FigureUnit | None:
    match = _PERCENT.match(text, numeral.end)
    if match is None:
        return None
    return FigureUnit("percent", "points" if match["points"] else "", match.end())


def _counter(text: str, numeral: Numeral) -> FigureUnit | None:
    match = _COUNTER.match(text, numeral.end)
    if match is None:
        return None
    name = match["plain"] or match["noun"]
    if name == counters.TENS_OF_AGE and numeral.value is not None and _may_be_age(text, numeral, match.end()):
        return None
    return FigureUnit("count", name, match.end())


def _may_be_age(text: str, numeral: Numeral, end: int) -> bool:
    """30대 may be people in their thirties; 30대를 is thirty vehicles, and so is 30여 대."""
    value = numeral.value or 0
    round_ten = value < _AGE and value % _DECADE == 0
    return round_ten and not numeral.some and text[end : end + 1] not in {"를", "씩"}
