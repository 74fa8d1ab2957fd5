"""Figures with a unit → Amount, Percent, Count: one walk over the figures of a text, each read with its range and its bounds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import amounts as words
from kprocure_parse.lexicon import counters
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.bounds import Bounds, read_bounds
from kprocure_parse.mentions.joints import BLANK, TILDE
from kprocure_parse.mentions.kinds import Amount, Count, Percent
from kprocure_parse.mentions.myriads import Numeral, plain, read_numeral
from kprocure_parse.mentions.purposes import read_purpose
from kprocure_parse.mentions.units import FigureUnit, read_unit
from kprocure_parse.patterns import quick

_CANDIDATE = quick(
    r"[0-9](?:(?<![`'’‘].)|(?![0-9]\.[0-9]))(?<![0-9A-Za-z].)(?<![0-9][.,].)(?<![\w)\]%.]-.)(?<![0-9]/.)(?<![^가-힣][~∼～〜].)(?<![십백천만억조원][~∼～〜].)"
)
"""Where a figure may begin; '24.1 is a year and something in it."""
_SIGN = quick(rf"[-−△▲▼▽]{BLANK}$")
_MINUS = frozenset("-−△")
_DOWN = frozenset("↓⇩▼")
_DASH = quick(rf"{BLANK}{TILDE}{BLANK}|-(?=[0-9])")
_ORDINAL = quick(rf"(?<![가-힣]){counters.ORDINAL}{BLANK}$")
_MINUS_PLACES = frozenset("(（,/:;→")
_LEAST_BARE = 10**8
_WORD_GOES_ON = quick(
    rf"(?!(?:{any_of(words.FOLLOWING)})(?![가-힣]))[가-힣A-Za-z㎡㎾]|{BLANK}[$€¥£]|{BLANK}(?:{any_of(counters.NEVER_BARE)})"
)
"""Something else than money follows: 3억 명, 2억 톤."""
_SIZED = quick(rf"{BLANK}(?:{any_of(words.SIZES)})(?:의|인|로)?(?![가-힣])")
_SPREAD = 1_000
"""A range whose ends are further apart than this was not written as one: 5천~1억."""


class _Figure(NamedTuple):
    """A value, or the two of a range, with its unit and place."""

    value: Decimal
    upper: Decimal | None
    unit: FigureUnit
    start: int
    some: bool
    bare: bool = False


def find_figures(text: str) -> Iterator[Amount | Percent | Count]:
    """Amounts of money, shares and counts in the order of the text."""
    end = 0
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start < end or text.endswith(counters.NAMES_BEFORE, 0, start):
            continue
        numeral = read_numeral(text, start)
        if numeral is None:
            continue
        figure = _figure(text, start, numeral)
        end = figure.unit.end if figure else numeral.end
        if figure is not None:
            yield from _mention(text, figure)


def _figure(text: str, start: int, first: Numeral) -> _Figure | None:
    unit = read_unit(text, first)
    dash = _DASH.match(text, unit.end if unit else first.end)
    second = read_numeral(text, dash.end()) if dash else None
    if second is not None:
        ranged = _range(text, start, (first, unit), second)
        if ranged is not None or unit is None:
            return ranged
    if first.value is None:
        return None
    if unit is None:
        return _bare(text, start, first)
    if unit.kind == "count" and _ORDINAL.search(text[max(0, start - 3) : start]):
        return None
    return _Figure(first.value, None, unit, start, first.some)


def _bare(text: str, start: int, numeral: Numeral) -> _Figure | None:
    """90억 투자: hundreds of millions without 원 are money where a word beside them says what they count."""
    if numeral.value is None or numeral.value < _LEAST_BARE or numeral.myriad == 1:
        return None
    told = _SIZED.match(text, numeral.end) or read_purpose(text, start, numeral.end)
    if told is None or _WORD_GOES_ON.match(text, numeral.end):
        return None
    return _Figure(numeral.value, None, FigureUnit("money", "KRW", numeral.end), start, numeral.some, bare=True)


def _range(text: str, start: int, first: tuple[Numeral, FigureUnit | None], second: Numeral) -> _Figure | None:
    """10억~20억 원, 300~400만 원, 3%~5%; None where the two are no ends of one range."""
    (numeral, own), unit = first, read_unit(text, second)
    if unit is None or second.value is None or numeral.value is None:
        return None
    if own is not None and own[:2] != unit[:2]:
        return None
    lower = numeral.value
    if own is None and numeral.unit == 1:
        lower *= second.unit
    if not lower < second.value or (lower and second.value / lower > _SPREAD):
        return None
    return _Figure(plain(lower), second.value, unit, start, second.some)


def _mention(text: str, figure: _Figure) -> Iterator[Amount | Percent | Count]:
    sign = _sign(text, figure)
    if sign is None:
        return
    before = _SIGN.search(text, max(0, figure.start - 2), figure.start) if sign < 0 else None
    start = figure.start if before is None else before.start()
    end = figure.unit.end + (sign < 0 and before is None)  # with the arrow behind
    yield _of_kind(text, figure, sign, read_bounds(text, start, end, some=figure.some))


def _sign(text: str, figure: _Figure) -> Literal[1, -1] | None:
    """-1 for a minus (after a bracket, a comma, a colon); None where the sign may be a bullet as well, or an arrow up or down."""
    found = _SIGN.search(text, max(0, figure.start - 2), figure.start)
    if found is None:
        return _behind(text, figure)
    if found[0][0] == "-" and len(found[0]) > 1:  # a dash apart is a bullet
        return 1
    before = text[max(0, found.start() - 2) : found.start()].rstrip(" \u00a0")
    return -1 if found[0][0] in _MINUS and before[-1:] in _MINUS_PLACES and figure.upper is None else None


def _behind(text: str, figure: _Figure) -> Literal[1, -1] | None:
    """-1 for a share with an arrow down behind it (4.2%↓); None where an arrow down belongs to anything else, or to a range."""
    if text[figure.unit.end : figure.unit.end + 1] not in _DOWN:
        return 1
    return -1 if figure.unit.kind == "percent" and figure.upper is None else None


def _of_kind(text: str, figure: _Figure, sign: int, bounds: Bounds) -> Amount | Percent | Count:
    unit, span, way = figure.unit, Span(bounds.start, bounds.end), _way(figure, sign)
    value = figure.value * sign
    if unit.kind == "percent":
        points = unit.name == "points"
        return Percent(
            value=value, upper=figure.upper, points=points, bounds=bounds.found, span=span, rule=f"percent.{way}"
        )
    if unit.kind == "count":
        return Count(
            value=value, upper=figure.upper, counter=unit.name, bounds=bounds.found, span=span, rule=f"count.{way}"
        )
    return Amount(
        value=value,
        upper=figure.upper,
        currency=unit.name,
        bounds=bounds.found,
        purpose=read_purpose(text, *span),
        span=span,
        rule=f"amount.{way}",
    )


def _way(figure: _Figure, sign: int) -> str:
    if figure.upper is not None:
        return "range"
    return "minus" if sign < 0 else "bare" if figure.bare else "written"
