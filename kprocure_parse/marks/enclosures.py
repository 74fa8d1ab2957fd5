"""Marks of attachments (붙임, 별첨, 참고 …) at the start of a line or of a cell, and the marks that end a document (끝)."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from kprocure_parse.document import Span, span_of
from kprocure_parse.lexicon import attachments, glyphs
from kprocure_parse.marks.mark import BLANKS, Kind, Mark, Walls, lines_with
from kprocure_parse.marks.spaced import alternation, squeeze
from kprocure_parse.patterns import deferred, quick


class Enclosure(NamedTuple):
    """A mark of an attachment: 붙임 1, <참고>, 별첨:.

    `announces`: it proves an attachment (참고, a common word, does so only with a number or in brackets). `alone`: its line
    or cell holds nothing else. `bare`: alone, and without brackets, colon or bullet.
    """

    word: str
    number: str | None
    announces: bool
    alone: bool
    bare: bool


_BLANK = r"[^\S\n\t]"


def _either(words: tuple[str, ...]) -> str:
    """The words with or without blanks between their syllables (붙 임)."""
    return alternation(map(squeeze, words), rf"{_BLANK}*+")


_LETTERS = sorted({word[0] for word in (*attachments.STRONG, *attachments.WEAK)})
_SECONDS = "".join(sorted({word[1] for word in (*attachments.STRONG, *attachments.WEAK)}))
_SIGN, _BRACKETS = rf"[{regex.escape(glyphs.ENCLOSURE_SIGNS)}]", "<[〔【(≪〈‹"
_MARK = (
    rf"{_BLANK}*+\K(?P<bullet>{_SIGN}(?:{_BLANK}|{_SIGN})*+)?+(?P<open>[{regex.escape(_BRACKETS)}])?+{_BLANK}*+"
    rf"(?:(?P<strong>{_either(attachments.STRONG)})|(?P<weak>{_either(attachments.WEAK)}))"
    rf"(?:{_BLANK}*+(?P<number>[0-9①-⑳ⅠⅡⅢⅣⅤ]{{1,2}}(?![0-9])(?:{_BLANK}?[-,~∼]{_BLANK}?\d{{1,2}}(?!\d|{_BLANK}?[년월])){{0,3}}))?+"
    rf"(?:{_BLANK}*+(?P<close>[>\]〕】)≫〉›]))?+"
    rf"(?:{_BLANK}*+(?P<colon>[:：.,|])|(?=\s|$)|(?<=[>\]〕】)≫〉›\d①-⑳])(?!(?:의|에|을|를|과|와|로|은|는|에서)\s))"
)
_OPENING = deferred(rf"(?m)\t*+{_MARK}")
_BEHIND_WALL = deferred(rf"(?m){_MARK}")
_LINE = quick(
    rf"\n(?=[{BLANKS}{regex.escape(glyphs.ENCLOSURE_SIGNS + _BRACKETS)}]{{0,40}}+[{''.join(_LETTERS)}]{_BLANK}*+[{_SECONDS}])"
)
"""A line that begins with the first two letters of a mark, signs and brackets before them left out."""
_CELL = quick(rf"[{BLANKS}{regex.escape(glyphs.ENCLOSURE_SIGNS + _BRACKETS)}]*[{''.join(_LETTERS)}]")
"""The same at the start of a cell."""
_ROUND = "("
"""A round bracket around 참고 is a remark, not a box."""


def find_enclosures(text: str, walls: Walls) -> Iterator[Mark[Enclosure]]:
    """Marks of attachments that open a line or a cell and stand alone: 붙임과 같이 and 첨부된 are running text."""
    if not any(map(text.__contains__, _LETTERS)):
        return
    opened = (_OPENING.match(text, line) for line in lines_with(text, _LINE))
    found = {match.start(): match for match in opened if match is not None}
    begins = _CELL.match
    for wall in [wall for wall in walls if begins(text, wall)]:
        if (match := _BEHIND_WALL.match(text, wall)) is not None:
            found.setdefault(match.start(), match)
    for start in sorted(found):
        mark = _enclosure(text, found[start])
        if mark is not None:
            yield Mark("enclosure", span_of(found[start].span()), mark, "enclosure.mark")


def _enclosure(text: str, match: regex.Match[str]) -> Enclosure | None:
    if (
        match["open"]
        and not match["close"]
        and not (match["strong"] and match["colon"] and _CLOSED_LATER.match(text, match.end()))
    ):
        return None
    boxed = match["open"] is not None and match["open"] != _ROUND
    alone = _ALONE.match(text, match.end()) is not None
    bare = alone and not any(match[part] for part in ("bullet", "open", "close", "colon"))
    word = squeeze(match["strong"] or match["weak"])
    return Enclosure(
        word=word,
        number=match["number"],
        announces=bool(match["strong"] or match["number"] or boxed),
        alone=alone,
        bare=bare,
    )


_CLOSED_LATER = deferred(r"[^\n<>\[\]]{1,80}[>\]〕】)≫〉›][^\S\n]*+(?:\n|\Z)")
"""The bracket closes after the title: <별첨: 회의 안건>."""
_ALONE = deferred(rf"{_BLANK}*+(?:[\t\n]|\Z)")

ENCLOSURES = Kind("enclosure", find_enclosures)

_END_WORDS = ("끝", "이하", "(END)", "###")
"""Every end mark contains one of these."""
_END_MARKS = "|".join(regex.escape(mark) for mark in attachments.END_MARKS if any(map(mark.__contains__, _END_WORDS)))
_END = deferred(rf"(?<=[.다음함임됨됨\s>)\]])(?:끝\s?\.?|{_END_MARKS})(?=[ \u00a0|]*+(?:[\t\n]|\Z))")


def find_ends(text: str, _: Walls) -> Iterator[Mark[str]]:
    """The official end of a document (끝., 이하 빈칸) after the last words of a line."""
    if any(map(text.__contains__, _END_WORDS)):
        for match in _END.finditer(text):
            yield Mark("end", span_of(match.span()), match[0], "end.mark")


ENDS = Kind("end", find_ends)


class ListedTitle(NamedTuple):
    """One numbered title of a list: its number, where the number stands, and where the title begins."""

    number: int
    start: int
    title: int


_CLOSERS = "]】>)〕"
_AFTER_CLOSER = regex.escape(_CLOSERS)
_ENTRY = deferred(
    rf"(?:(?<![^\s{_AFTER_CLOSER}])(?P<number>\d{{1,2}})\s{{0,3}}[.)]\s++(?=\S)"
    rf"|(?<![^\s가-힣A-Z{_AFTER_CLOSER}」』’”])(?P<number>\d{{1,2}})\.(?:\s{{0,3}}+(?=[^\d\s.)])|\s{{1,3}}+(?=(?:19|20)\d\d)))"
)


def number_at_end(word: str) -> int | None:
    """The number of a mark that is the first of a list: 붙임 1."""
    bare = word.rstrip(" .")
    digits = bare[len(bare.rstrip("0123456789")) :]
    return int(digits) if digits else None


def entries_in(text: str, span: Span, counted: int | None = None) -> list[ListedTitle]:
    """The numbered titles in a stretch, each counting on from the one before it, even where no space parts them (…계획서2. …).

    `counted` is the number of the title before the stretch; without one the first number in the stretch may be any, but must stand free.
    """
    found: list[ListedTitle] = []
    for match in _ENTRY.finditer(text, *span):
        number = int(match["number"])
        free = match.start() == span.start or text[match.start() - 1].isspace() or text[match.start() - 1] in _CLOSERS
        if (counted is None and free) or (counted is not None and number == counted + 1):
            found.append(ListedTitle(number, match.start(), match.end()))
            counted = number
    return found
