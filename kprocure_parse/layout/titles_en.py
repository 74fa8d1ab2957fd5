"""Finds the title block of an English version by rules, since there are too few labelled English titles to learn from."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_asides import Asides, is_dateline
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.sentences import is_stopped_en
from kprocure_parse.patterns import deferred, quick

HEADLINE_LENGTH = 130
"""Longest line of a headline (characters)."""
SUBTITLE_LENGTH = 340
"""Longest marked subtitle (characters)."""
HEADLINE_WORDS = 20
"""Longest headline with a full stop (words)."""
SUBTITLE_WORDS = 9
"""Longest unmarked subtitle with a full stop (words)."""
TWO_SENTENCES = 18
"""A line with a full stop inside and more words than this is prose."""
ENDLESS = 45
"""A line with more words than this is prose, however it ends."""
HALF_HEADLINE = 10
"""A line of at most this many characters is never a whole headline."""

Zone = Literal["tag", "title", "subtitle", "dateline"]

_INNER = deferred(r"[a-z)]\. [A-Z]")
_BOX = deferred(r"[<\[【≪《〔〈][^<>\[\]【】≪≫《》〔〕〈〉]{2,60}[>\]】≫》〕〉]")
_LEAD = quick(
    r"^(?:The )?[A-Z][^.]{3,80}\((?:Administrator|Minister|Commissioner|Chairman|Chairperson|Director|President|Chief)[^()]{2,40}\)"
)
"""A body with its head in brackets, which begins the lead."""
_OPEN = deferred(r"(?:,|\b(?:and|or|of|for|to|in|on|with|by|the|a|an|at|from|as|through|between))$")
"""Line ends that cannot be the end of a title or a subtitle."""


class TitleLineEn(NamedTuple):
    """A line of the block, its zone, and the rule that decided it."""

    line: Line
    zone: Zone
    rule: str


def find_titles(lines: Sequence[Line], given: int) -> list[TitleLineEn]:
    """Finds the title block; it is empty if the lines begin with the body. The first `given` lines are the title."""
    made: list[TitleLineEn] = [TitleLineEn(line, "title", "headline.first_line") for line in lines[:given]]
    rest = lines[: _body_start(lines, given)]
    first_marked = next((place for place, line in enumerate(rest) if line.marker is not None), None)
    for place, line in enumerate(rest[given:], given):
        dated = place + 1 < len(rest) and is_dateline(rest[place + 1], "en")
        wrapped = dated or (first_marked is not None and place < first_marked)
        made.append(_zoned(line, rest, made, wrapped=not given and wrapped))
    return made


def _body_start(lines: Sequence[Line], given: int) -> int:
    for place, line in enumerate(lines[given:], given):
        if _is_body(line, place, lines[place - 1] if place else None, lines[place + 1 :]):
            return place
    return len(lines) if given else min(1, len(lines)) if _headline_like(lines) else 0


def _headline_like(lines: Sequence[Line]) -> bool:
    return bool(lines) and lines[0].marker is None and len(lines[0].text) <= HEADLINE_LENGTH and not lines[0].is_row


def _is_body(line: Line, place: int, above: Line | None, below: Sequence[Line]) -> bool:
    if line.is_row or _LEAD.search(line.text) or (place > 0 and _BOX.fullmatch(line.text)):
        return True
    if line.marker is not None:
        return _is_marked_body(line, below)
    if above is not None and above.marker is not None and line.gap > 1:
        return True  # marked subtitles are over
    return not is_dateline(line, "en") and _is_prose(line.text, place)


def _is_marked_body(line: Line, below: Sequence[Line]) -> bool:
    if line.marker is None or line.marker[0] in glyphs.DASHES:
        return False
    if line.is_note or line.level == 1 or len(line.words) > SUBTITLE_LENGTH or is_stopped_en(line.text):
        return True
    plain = next((each for each in below if each.marker is None), None)
    return plain is None or plain.is_row or not is_stopped_en(plain.text)


def _is_prose(text: str, place: int) -> bool:
    words = len(text.split())
    if _INNER.search(text) and words > TWO_SENTENCES:
        return True
    if is_stopped_en(text):
        return words > (SUBTITLE_WORDS if place else HEADLINE_WORDS)
    return words > ENDLESS


def _zoned(line: Line, lines: Sequence[Line], made: Sequence[TitleLineEn], *, wrapped: bool) -> TitleLineEn:
    beside = Asides(lines[0], "en").aside(line)
    if beside is not None:
        return TitleLineEn(line, *beside)
    titles = [each for each in made if each.zone in ("title", "subtitle")]
    if line.marker is not None:
        return TitleLineEn(line, "subtitle", "subtitle.marked")
    if not titles:
        return TitleLineEn(line, "title", "headline.first_line")
    if titles[-1].zone == "subtitle":
        goes_on = line.gap == 1 and (_OPEN.search(titles[-1].line.text) or titles[-1].line.marker is not None)
        return TitleLineEn(line, "subtitle", "subtitle.goes_on" if goes_on else "subtitle.plain")
    goes_on = wrapped or len(titles[-1].line.text) <= HALF_HEADLINE or _OPEN.search(titles[-1].line.text) is not None
    return (
        TitleLineEn(line, "title", "headline.goes_on") if goes_on else TitleLineEn(line, "subtitle", "subtitle.plain")
    )
