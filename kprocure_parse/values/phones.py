"""Telephone numbers (전화번호) in text, with every slip that releases really hold.

Knows numbers only: area code of two (Seoul) or three digits, exchange of three or four, line of four.
A date, an amount, a YYMMDDHH stamp, a range of years and the digits of an address are no numbers.
"""

from __future__ import annotations

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Phone
from kprocure_parse.values.overlaps import Taken

_DASHES = "-‐‑‒–—―−ㅡ"
_DASH = rf"[{_DASHES}]"
_SPACE = r"[ \u00a0]?"
_SIGN = rf"(?:[{contact_words.PHONE_SIGNS}]|(?:{'|'.join(contact_words.PHONE_WORDS)}){_SPACE}[.:)）]?){_SPACE}"
_BEFORE = r"(?<![0-9@_=&%*#])(?<!\d[.\-–])(?<!(?<!-\d{3})\d,)(?<![A-Za-z](?<!(?i:tel|fax|\bt|\bf|hp)))"
_AREA = r"(?P<area>0[(（]?(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|1[016-9]|70|80|50\d?))"
_AFTER = rf"(?![\d*])(?!{_SPACE}{_DASH}\d\d)"
_COUNTED = rf"(?!{_SPACE}(?:[.,]\d|{_DASH}\d|[년월일시분초층개명건호억만천원조차회종인세동%번])|\d)"
_RANGE = rf"{_SPACE}[~∼～〜](?:\s{{0,3}}(?=\d{{1,4}}\s?[)）]))?{_SPACE}\d{{1,4}}{_COUNTED}"

_NUMBER = deferred(
    rf"{_BEFORE}{_AREA}(?P<first>{_SPACE}[)）]?{_SPACE}(?:{_DASH}|\.)?{_SPACE})"
    rf"(?P<exchange>[\d*]{{3,4}})(?P<second>{_SPACE}(?:{_DASH}|\.)?{_SPACE})(?P<line>[\d*]{{4}}){_AFTER}"
)
_ODD = deferred(
    rf"{_BEFORE}{_AREA}(?P<first>{_SPACE}[)）]?{_DASH}{_SPACE})(?P<exchange>\d{{2,5}})(?P<second>{_SPACE}{_DASH}{_SPACE})"
    rf"(?P<line>\d{{3,5}}){_AFTER}"
)
_SERVICE = deferred(
    rf"(?<![\d.,~]|{_DASH})(?P<exchange>1(?:5(?:22|33|44|66|77|88|99)|6(?:00|44|61|66|68|70|88)|8(?:00|11|33|55|66|77|99)))"
    rf"(?:{_DASH})(?P<line>\d{{4}}){_AFTER}"
)
_EXTENSION = deferred(
    rf"(?:{_RANGE}|{_DASH}\d(?![\d{_DASHES}]))?+"
    rf"(?:{_SPACE}[,/·]{_SPACE}\d{{3,4}}{_COUNTED}(?:{_RANGE})?+|[,/]\d{{1,2}}{_COUNTED}){{0,8}}+"
)
_SIGNED = deferred(rf"{_SIGN}$")
_LISTED = deferred(r"\d{2,4}")
_USUAL = deferred(
    r"02-\d{3,4}-\d{4}|031-[358]\d{3}-\d{4}|0(?:[3-6]\d|80)-\d{3}-\d{4}|0(?:[3-6]\d)-8\d{3}-\d{4}|0(?:1\d|70|80|50\d?)-\d{3,4}-\d{4}|1\d{3}-\d{4}"
)

_FIRST_YEAR, _LAST_YEAR = 1400, 2100
_SHORT = 4


def find_phones(text: str, span: Span) -> tuple[Phone, ...]:
    """Every telephone number inside `span`, in order.

    `number` has hyphens whatever was written: `051)460-0000` and `(051)460-0000` are 051-460-0000,
    `042724-0000` is 042-724-0000. `extension` is the tail as written: `~5` (a range of lines) or
    `,0000` (another line of the same exchange), without white space; the span runs over number and tail, not over brackets.
    """
    found: list[Phone] = []
    taken = Taken()
    for rule, pattern in (("phone.number", _NUMBER), ("phone.service", _SERVICE), ("phone.odd", _ODD)):
        taken.begin()
        for match in pattern.finditer(text, span.start, span.end):
            if taken.is_free(Span(*match.span())) and _believable(text, match):
                found.append(_phone(text, match, span.end, rule))
                taken.take(found[-1].span)
    return tuple(sorted(found, key=lambda phone: phone.span))


def is_unusual(phone: Phone) -> bool:
    """Whether no Korean number has this many digits in its groups: `042-7424-0000`, `042-72-0000`, `7322` alone."""
    return _USUAL.fullmatch(phone.number) is None


def each_line(phone: Phone, text: str) -> tuple[Phone, ...]:
    """The lines a number with a list of others stands for: `044-200-0001, 0002` are two.

    A short number is completed from the one before it; its span holds the digits that were written.
    A range (`~5`) stays one phone.
    """
    head, _, _ = phone.number.rpartition("-")
    start = phone.span.start + len(_written(text, phone))
    if phone.extension is None or not head or phone.extension[0] not in ",/·":
        return (phone,)
    lines = [Phone(number=phone.number, span=Span(phone.span.start, start), rule=phone.rule)]
    lines += [complete(text, Span(*match.span()), head) for match in _LISTED.finditer(text, start, phone.span.end)]
    return tuple(lines)


def complete(text: str, span: Span, head: str) -> Phone:
    """A number of which only the last digits were written, with `head` (`042-724`) from the one before it."""
    digits = text[span.slice]
    number = f"{head}-{digits}" if len(digits) == _SHORT else digits
    return Phone(number=number, span=span, rule="phone.short")


def _phone(text: str, match: regex.Match[str], end: int, rule: str) -> Phone:
    groups = match.groupdict()
    parts = (groups.get("area"), groups["exchange"], groups["line"])
    number = "-".join("".join(char for char in part if char.isdigit() or char == "*") for part in parts if part)
    tail = _EXTENSION.match(text, match.end(), end)
    extension = "".join(tail[0].split()) if tail else ""
    stop = tail.end() if tail and extension else match.end()
    return Phone(number=number, extension=extension or None, span=Span(match.start(), stop), rule=rule)


def _written(text: str, phone: Phone) -> str:
    """The number as written, without its tail."""
    whole = text[phone.span.slice]
    return whole[: whole.rfind(phone.extension)].rstrip() if phone.extension else whole


def _believable(text: str, match: regex.Match[str]) -> bool:
    """Ten bare digits, or two numbers that could be years, need a telephone sign before them."""
    groups = match.groupdict()
    if "area" not in groups:
        first, last = int(groups["exchange"]), int(groups["line"])
        return not (first < last <= _LAST_YEAR and first >= _FIRST_YEAR) or _is_signed(text, match.start())
    if groups["exchange"].startswith("*"):
        return False
    if not (groups["first"] + groups["second"]).strip():
        return _is_signed(text, match.start())
    return not (len(groups["exchange"]) == 2 and groups["line"][:2] in {"19", "20"})  # noqa: PLR2004 — a day, a year


def _is_signed(text: str, start: int) -> bool:
    return _SIGNED.search(text, max(0, start - 8), start) is not None
