"""What the mark of an attachment (붙임, 별첨, 참고) says about the line that it opens."""

from __future__ import annotations

from kprocure_parse.layout.lines import Line
from kprocure_parse.marks.sentences import is_predicate

SHORT_TITLE = 25
"""An attachment's title of at most this many characters may end like a sentence (노래로 배우는 조달이다)."""
APPENDIX_TITLE = 90
"""Longest title of an appendix (characters)."""


def announces(line: Line) -> bool:
    """Whether a line announces an attachment: it has a mark that proves one, and no sentence after it."""
    mark = line.enclosure
    if mark is None or not mark.value.announces:
        return False
    rest = line.text[mark.span.end - line.span.start :]
    return len(rest) <= SHORT_TITLE or not is_predicate(rest)


def marked(line: Line) -> bool:
    """Whether a line announces an attachment, or the line or its first cell is only a mark (참고)."""
    mark = line.enclosure
    return mark is not None and (mark.value.alone or announces(line))


def heads_appendix(line: Line, following: Line | None) -> bool:
    """Whether a line is only a mark (참고, 붙임 2 …) above the title of an appendix."""
    mark = line.enclosure
    if mark is None or not mark.value.bare or mark.span.end < line.span.end or following is None:
        return False
    return following.marker is None and len(following.text) <= APPENDIX_TITLE and not is_predicate(following.text)
