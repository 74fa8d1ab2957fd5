"""Telephone numbers (전화번호), including every slip seen in real releases.

Area code of two (Seoul) or three digits, exchange of three or four, line of four; +82 stands for the first 0.
Dates, amounts, YYMMDDHH stamps, ranges of years and the digits of an address are left out.
"""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words
from kprocure_parse.marks.mark import Kind, Mark, Walls, wall_after
from kprocure_parse.patterns import deferred


class Number(NamedTuple):
    """A number, always with hyphens; the tail after it as written, without white space, and where the tail begins."""

    digits: str
    extension: str | None
    tail: int


_DASHES = "-‐‑‒–—―−ㅡ"
_DASH = rf"[{_DASHES}]"
_SPACE = r"[ \u00a0]?"
_SIGN = rf"(?:[{contact_words.PHONE_SIGNS}]|(?:{'|'.join(contact_words.PHONE_WORDS)}){_SPACE}[.:)）]?){_SPACE}"
_BEFORE = r"(?<![0-9@_=&%*#])(?<!\d[.\-–])(?<!(?<!-\d{3})\d,)(?<![A-Za-z](?<!(?i:tel|fax|\bt|\bf|hp)))"
_COUNTRY = rf"(?:\+{_SPACE}82{_SPACE}[)）.]?{_SPACE}{_DASH}?|82(?:{_DASH}|[)）])|(?<=[(（{contact_words.PHONE_SIGNS}])82[ ]){_SPACE}(?:[(（]0[)）]{_DASH}?|0)?"
_AREA = r"(?P<area>2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|1[016-9]|70|80|50\d?)"
_AFTER = rf"(?![\d*])(?!{_SPACE}{_DASH}\d\d)"
_UNITS = "년월일시분초층개명건호억만천원조차회종인세동%번"
_COUNTED = rf"(?!{_SPACE}(?:\.\d|,\d(?!\d{{3}}(?!\d))|{_DASH}\d|[{_UNITS}])|\d)"
_TILDES = "~∼～〜"
_RANGE = rf"{_SPACE}[{_TILDES}](?:{_SPACE}{_SPACE}{_SPACE}(?=\d{{1,4}}\s?[)）]))?{_SPACE}\d{{1,4}}{_COUNTED}"

_REST = (
    rf"(?P<first>{_SPACE}[)）]?{_SPACE}(?:{_DASH}|\.)?{_SPACE})"
    rf"(?P<exchange>[\d*]{{3,4}})(?P<second>{_SPACE}(?:{_DASH}|\.)?{_SPACE})(?P<line>[\d*]{{4}}){_AFTER}"
)
_NUMBER = deferred(rf"{_BEFORE}0[(（]?{_AREA}{_REST}")
_ABROAD = deferred(rf"{_BEFORE}(?P<country>{_COUNTRY}){_AREA}{_REST}")
_ODD = deferred(
    rf"{_BEFORE}0[(（]?{_AREA}(?P<first>{_SPACE}[)）]?{_DASH}{_SPACE})(?P<exchange>\d{{2,5}})(?P<second>{_SPACE}{_DASH}{_SPACE})"
    rf"(?P<line>\d{{3,5}}){_AFTER}"
)
_SERVICE = deferred(rf"(?<![\d.,~]|{_DASH})(?P<exchange>1[568]\d\d){_DASH}(?P<line>\d{{4}}){_AFTER}")
_SERVICES = frozenset(
    f"1{rest}"
    for rest in [
        "522",
        "533",
        "544",
        "566",
        "577",
        "588",
        "599",
        "600",
        "644",
        "661",
        "666",
        "668",
        "670",
        "688",
        "800",
        "811",
        "833",
        "855",
        "866",
        "877",
        "899",
    ]
)
_INNER = rf"{_SPACE}[(（,]?{_SPACE}(?:{'|'.join(contact_words.EXTENSION_WORDS)}){_SPACE}[.:]?{_SPACE}(?P<inner>\d{{2,5}})(?!\d)"
_EXTENSION = deferred(
    rf"{_INNER}|(?:{_RANGE}|{_DASH}\d(?![\d{_DASHES}]))?+"
    rf"(?:{_SPACE}[,/·]{_SPACE}\d{{3,4}}{_COUNTED}(?:{_RANGE})?+|[,/]\d{{1,2}}{_COUNTED}){{0,8}}+"
)
_EXTENDS = frozenset("(（,/·" + _TILDES + _DASHES).union(word[0] for word in contact_words.EXTENSION_WORDS)
"""With at most two blanks before it, what an extension begins with."""
_SIGNED = deferred(rf"{_SIGN}$")
_IN_FIGURES = deferred(r"\d[ \u00a0]?$")
_FIGURE = deferred(r"[ \u00a0]?\d")
_PASSES = (
    ("phone.number", _NUMBER, "0"),
    ("phone.abroad", _ABROAD, "82"),
    ("phone.service", _SERVICE, "1"),
    ("phone.odd", _ODD, "0"),
)
"""Rule, pattern, and a string the text must contain for it to be tried; later patterns do not match what an earlier one took."""

_FIRST_YEAR, _LAST_YEAR = 1400, 2100


def find_phones(text: str, walls: Walls) -> Iterator[Mark[Number]]:
    """Every number of the text: `051)460-0000` and `(051)460-0000` are 051-460-0000, `042724-0000` is 042-724-0000.

    The tail is `~5` (a range of lines), `,0000` (other lines of the exchange), or what follows 내선. The span runs
    over number and tail, not over the brackets about them.
    """
    found: dict[int, Mark[Number]] = {}
    taken: set[int] = set()
    for rule, pattern, needed in _PASSES:
        for match in pattern.finditer(text) if needed in text else ():
            if match.start() in taken or match.end() - 1 in taken or not _is_believable(text, match):
                continue
            mark = _mark(text, match, rule, wall_after(walls, match.start(), len(text)))
            if mark is not None:
                found[mark.span.start] = mark
                taken.update(range(*mark.span))
    end = 0
    for start in sorted(found):
        if start >= end:
            end = found[start].span.end
            yield found[start]


def _mark(text: str, match: regex.Match[str], rule: str, wall: int) -> Mark[Number] | None:
    if match.end() > wall:
        return None
    groups = match.groupdict()
    area = f"0{groups['area']}" if groups.get("area") else None
    digits = "-".join(filter(None, (area, groups["exchange"], groups["line"])))
    extends = text[match.end() : match.end() + 3].lstrip(" \u00a0")[:1] in _EXTENDS
    tail = _EXTENSION.match(text, match.end(), wall) if extends else None
    written = (tail["inner"] or "".join(tail[0].split())) if tail else ""
    stop = tail.end() if tail and written else match.end()
    return Mark("phone", Span(match.start(), stop), Number(digits, written or None, match.end()), rule)


def _is_believable(text: str, match: regex.Match[str]) -> bool:
    """Ten bare digits, or two numbers that could be years, need a telephone sign before them."""
    groups = match.groupdict()
    if "area" not in groups:
        if groups["exchange"] not in _SERVICES:
            return False
        first, last = int(groups["exchange"]), int(groups["line"])
        return not (first < last <= _LAST_YEAR and first >= _FIRST_YEAR) or _is_signed(text, match.start())
    if groups["exchange"].startswith("*"):
        return False
    if not (groups["first"] + groups["second"]).strip():
        return bool(groups.get("country")) or _is_spaced(text, match) or _is_signed(text, match.start())
    return not (len(groups["exchange"]) == 2 and groups["line"][:2] in {"19", "20"})  # noqa: PLR2004 — a day, a year


def _is_spaced(text: str, match: regex.Match[str]) -> bool:
    """`042 724 0000`, with no further figures beside it: no row of a table."""
    in_row = _IN_FIGURES.search(text, max(0, match.start() - 2), match.start()) or _FIGURE.match(text, match.end())
    return bool(match["first"] and match["second"]) and in_row is None


def _is_signed(text: str, start: int) -> bool:
    return _SIGNED.search(text, max(0, start - 8), start) is not None


PHONES = Kind("phone", find_phones)
