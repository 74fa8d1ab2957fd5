"""What follows the words of a title on its own line: a note on the copy, or when and where something takes place."""

from __future__ import annotations

from kprocure_parse.document import Span
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.brackets import is_unclosed
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.tags import is_dated
from kprocure_parse.patterns import deferred

SHORTEST_TITLE = 6
"""Fewest characters of a title that a subtitle, a note or a date may follow on the same line."""

_NOTE = deferred(
    r"(?<!\s)\s++(?P<words>※\s?[^※\n]{3,60}|[※*]\s?[^※*\n]{0,100}?(?:수정|정정|오류|오기)(?=\s?(?:\d|\(|문구|$))[^※*\n]{0,80})$"
)
"""A note on the copy; one that says what was corrected may be long and begin with a star."""
_BEFORE_DATE = frozenset(')’”"')


def ending_of(line: Line, words: Span) -> Span | None:
    """What follows the words of a title within a stretch of its line, or None."""
    return _noted(line.marks.text, words) or _dated(line, words)


def _noted(text: str, words: Span) -> Span | None:
    written = text[words.start : words.end]
    note = _NOTE.search(text, *words) if "※" in written or "*" in written else None
    return None if note is None or note.start() - words.start < SHORTEST_TITLE else Span(*note.span("words"))


def _dated(line: Line, words: Span) -> Span | None:
    """A full date with or without an hour, a place and dashes around them: … 회의 - 2031. 3. 4.(화) 13:30, 정부서울청사 -."""
    for mark in line.marks.of(DATES, words):
        if mark.rule == "date.full" and (found := _from_date(line.marks.text, words, mark.span.start)) is not None:
            return found
    return None


def _from_date(text: str, words: Span, date: int) -> Span | None:
    """The date and what follows it, with the dash before it, if a title stands before and only an hour and a place behind."""
    title = text[words.start : date].rstrip(f"{glyphs.DASHES} ")
    end = words.start + len(title)
    if end == date or len(title) < SHORTEST_TITLE or not (title[-1] in _BEFORE_DATE or "가" <= title[-1] <= "힣"):
        return None
    return Span(end + 1, words.end) if is_dated(text[date : words.end]) and not is_unclosed(title) else None
