"""What bounds a figure: 약, 최대, 이상, 미만, up to. Looks directly before and after it."""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from kprocure_parse.lexicon import amounts as words
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.mentions.joints import BLANK
from kprocure_parse.mentions.kinds import Bound
from kprocure_parse.patterns import quick

_BEFORE = quick(rf"(?<!\w)(?P<word>{any_of(words.BEFORE)}){BLANK}$", re.IGNORECASE)
_AFTER = quick(
    rf"(?:{BLANK}(?P<word>{any_of(words.AFTER)})|(?P<decade>{words.DECADE}))(?:(?![가-힣])|(?=(?:{any_of(words.FOLLOWING)})(?![가-힣])))"
)
_REACH = 16
"""Characters of the longest word before a figure, and a blank."""
MOST = 2
"""최대 약 3억 원."""


class Bounds(NamedTuple):
    """The bounds in the order of the text, each once, and the span of the figure with their words."""

    found: tuple[Bound, ...]
    start: int
    end: int


def read_bounds(text: str, start: int, end: int, *, some: bool) -> Bounds:
    """The bounds of what stands from `start` to `end`; `some`: 여 stands in it."""
    before: list[Bound] = []
    while len(before) < MOST:
        match = _BEFORE.search(text[max(0, start - _REACH) : start])
        if match is None:
            break
        start = max(0, start - _REACH) + match.start("word")
        before.insert(0, cast("Bound", words.BEFORE[match["word"].lower()]))
    within: list[Bound] = ["at_least"] if some else []
    match = _AFTER.match(text, end)
    after: list[Bound] = [cast("Bound", words.AFTER.get(match["word"], "about"))] if match else []
    return Bounds(tuple(dict.fromkeys((*before, *within, *after))), start, match.end() if match else end)
