"""The title block: which of a version's first lines are headline, subtitles, tags, datelines, and where the body begins.

Measured: the title stands on one line in 57 %, on two in 39 %; subtitles usually have dashes, in PPS
texts of 2020–23 no mark at all; a lead is a long sentence or opens with □.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import regex
from attrs import frozen

from kprocure_parse.forms.form import Titles
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.form_labels import squeezed
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.mark import Mark
from kprocure_parse.marks.quotation import SPOKEN
from kprocure_parse.marks.sentences import is_stopped, is_stopped_en, is_told
from kprocure_parse.marks.tags import DATELINES, TAGS, Tag
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Language

TITLE_LINES = 9
"""Lines that a title block can have at most."""
HEADLINE_LENGTH = 130
"""Characters of the longest headline line."""
SUBTITLE_LENGTH = 170
"""Characters of the longest unmarked subtitle; English ones may be twice as long."""
SHORT_SENTENCE = 58
"""Up to here a sentence in first place may be a headline (… 판로 뚫는다.)."""
HEADLINE_WORDS = 20
"""Words of the longest English headline with a full stop."""
SUBTITLE_WORDS = 9
"""Words of the longest unmarked English subtitle with a full stop."""
TWO_SENTENCES = 18
"""Words from which an English line with a full stop inside is prose."""
ENDLESS = 45
"""Words from which an English line is prose whatever ends it."""
WRAPPED_WORDS = 8
"""A second English title line above a dateline is shorter than this."""
HALF_HEADLINE = 10
"""Characters up to which a line is never a whole headline (1,233 one-line headlines: none)."""
LEAD_LENGTH = 60
"""From here an unmarked sentence without a full stop is a lead rather than a subtitle."""

TitleZone = Literal["tag", "title", "subtitle", "dateline"]

_EN_INNER = deferred(r"[a-z)]\. [A-Z]")
_BOX = deferred(r"[<\[【≪《〔〈][^<>\[\]【】≪≫《》〔〕〈〉]{2,60}[>\]】≫》〕〉]")
_CONNECTIVE = deferred(
    r"[,，·‧ㆍ、]$|(?:및|또는|위한|위해|통해|대한|따른|함께|앞두고|하는|있는|대상|계기)$|(?<=[하되키시]고)$|에서$|에게$|(?<=[가-힣\d]에)$"
    r"|(?:위주|중심|바탕|토대|기반|계기|개선|협력|대응)으?로$|(?<=[가-힣][을를와])$|(?<=[가-힣] 하에)$|(?<![심논회협합결건동문정])의$",
    regex.REVERSE,  # what stands at the end is found from the end
)
"""How a headline line ends that cannot stand alone (35 of 65 wrapped titles without dashed subtitles)."""


_BARE_OFFICE = deferred(r"(?:청장|차장),\s")
"""PPS names itself in its headlines (조달청장, …): none of 1,575 opens with the bare office, a subtitle may."""
_CLOSED = deferred(r"\s[-–—―]$")
"""A dash behind a line of which the one before it was lost."""
_POLICY = deferred(r"[【\[<]\s*관련\s*국정\s*과제\s*[】\]>]")
"""【관련 국정과제】: the state policy task that a release serves, between title and body (foreign affairs, rights commission)."""
_TRIANGLES = frozenset("▴▲▸▶▷")
"""Marks of subtitles in the title box (FSC, 2025), as long as they tell no whole sentence."""
_NAME_ONLY = deferred(r"「[^「」]++」|｢[^｢｣]++｣|『[^『』]++』|《[^《》]++》|<[^<>]++>")
_PAIRS = (("“", "”"), ("「", "」"), ("『", "』"), ("｢", "｣"), ("《", "》"))


@frozen(kw_only=True)
class TitleBlock:
    """The zones of a version's first lines and the place (index) where its body begins."""

    zones: tuple[tuple[TitleZone, str], ...]

    @property
    def end(self) -> int:
        """How many lines the block has."""
        return len(self.zones)


def find_titles(lines: Sequence[Line], language: Language, titles: Titles = "wrapped", *, given: int = 0) -> TitleBlock:
    """The title block of one version's lines, empty if the text begins with its body.

    `given` lines in front are known to be the title: what follows them can only be subtitles.

    `titles` is the form's habit: ministries wrap a headline over lines and put dashes before
    subtitles (248 of 263 texts with a second plain line above a dash); PPS keeps the headline on
    one line and writes the first subtitle plainly below it (7 of 11).
    """
    head = list(lines[: TITLE_LINES + given])
    tags = 0 if given else _leading_tags(head)
    rest = head[tags:]
    end = given + _body_start(rest[given:], language, below=rest[given - 1] if given else None)
    zones = _zones(rest[:end], language, "one_line" if given else titles)
    return TitleBlock(zones=(*((("tag", "title.tag"),) * tags), *zones))


def tags_of(line: Line) -> Sequence[Mark[Tag]]:
    """The tags of the form that open a line, one after the other: [관계부처 합동][설명자료]."""
    return line.of(TAGS)


def is_tag(line: Line) -> bool:
    """Whether a line is a tag of the form and nothing else."""
    tags = tags_of(line)
    return bool(tags) and tags[-1].span.end >= line.span.end


def is_sentence(line: Line, language: Language) -> bool:
    """Whether a line is running prose: Korean by its verb ending, which a bracket may follow, English by its full stop."""
    if language == "en":
        return is_stopped_en(line.text)
    return is_told(line.words) or is_stopped(line.words)


def _leading_tags(lines: Sequence[Line]) -> int:
    count = 0
    for line in lines:
        if not is_tag(line):
            break
        count += 1
    return count


def _body_start(lines: Sequence[Line], language: Language, below: Line | None = None) -> int:
    """The index of the first line of the body; `below` is a title that is known already and stands above `lines`."""
    first = 0 if below is None else 1
    for place, line in enumerate(lines):
        following = lines[place + 1 :]
        if _is_body(line, place + first, following, language, lines[place - 1] if place else below):
            return place
    return min(1 - first, len(lines)) if _headline_like(lines) else 0


def _headline_like(lines: Sequence[Line]) -> bool:
    return bool(lines) and lines[0].marker is None and len(lines[0].text) <= HEADLINE_LENGTH and not lines[0].is_row


def _is_body(line: Line, place: int, following: Sequence[Line], language: Language, above: Line | None) -> bool:
    if line.is_row or (place > 0 and _BOX.fullmatch(line.text) is not None):
        return True
    if line.marker is not None:
        return _marked_body(line, following, language)
    if above is not None and above.marker is not None and line.gap > 1:
        return True  # marked subtitles are over
    return _unmarked_body_en(line, place) if language == "en" else _unmarked_body_ko(line, place, following)


def _marked_body(line: Line, following: Sequence[Line], language: Language) -> bool:
    if line.marker is not None and line.marker[0] in glyphs.DASHES:
        return False
    if line.marker in _TRIANGLES and not is_sentence(line, language):
        return False
    if line.is_note or (line.level == 1 and not _is_heading_mark(line)):
        return True
    if len(line.words) > SUBTITLE_LENGTH * (2 if language == "en" else 1) or is_sentence(line, language):
        return True
    return not _prose_follows(following, language)


def _is_heading_mark(line: Line) -> bool:
    return line.marker in ("◇", "◆", "◈", "❖", "▣")


def _prose_follows(following: Sequence[Line], language: Language) -> bool:
    """Whether the marked lines here are followed by an unmarked paragraph: then they are subtitles (councils, climate)."""
    for line in following:
        if line.marker is None:
            return not line.is_row and (is_stopped(line.text) or len(line.text) > LEAD_LENGTH)
        if is_sentence(line, language) or line.is_note:
            return False
    return False


def _unmarked_body_ko(line: Line, place: int, following: Sequence[Line]) -> bool:
    text = line.text
    if len(text) > SUBTITLE_LENGTH or (place == 0 and len(text) > HEADLINE_LENGTH):
        return True
    if line.of(HEADS) and (len(text) > LEAD_LENGTH or is_stopped(text)):
        return True
    if is_stopped(text):
        if place > 0:
            return len(text) > SHORT_SENTENCE or not _dash_follows(following)
        return len(text) > SHORT_SENTENCE or not following
    if len(text) > LEAD_LENGTH and line.of(SPOKEN):
        return True
    return place > 0 and len(text) > LEAD_LENGTH and is_told(text)


def _dash_follows(following: Sequence[Line]) -> bool:
    """Whether subtitles with dashes come next: what stands above them is still the headline."""
    return bool(following) and following[0].marker is not None and following[0].marker in glyphs.DASHES


def _unmarked_body_en(line: Line, place: int) -> bool:
    words = len(line.text.split())
    if _is_dateline(line, "en"):
        return False
    if _EN_INNER.search(line.text) and words > TWO_SENTENCES:
        return True
    if is_stopped_en(line.text):
        return words > (HEADLINE_WORDS if place == 0 else SUBTITLE_WORDS)
    return words > ENDLESS


def _zones(lines: Sequence[Line], language: Language, titles: Titles) -> tuple[tuple[TitleZone, str], ...]:
    first_marked = next((place for place, line in enumerate(lines) if line.marker is not None), None)
    made: list[tuple[TitleZone, str]] = []
    for place, line in enumerate(lines):
        if _POLICY.match(line.text):
            made.append(("tag", "title.policy"))
        elif place > 0 and squeezed(line.text) == squeezed(lines[0].text):
            made.append(("tag", "title.repeated"))
        elif _is_dateline(line, language) and (place > 0 or language == "en"):
            made.append(("dateline", "title.dateline"))
        elif line.marker is not None:
            made.append(("subtitle", "subtitle.marked"))
        else:
            wrapped = first_marked is not None and place < first_marked
            above_marks = wrapped and (titles == "wrapped" or language == "en")
            made.append(
                _unmarked(
                    lines,
                    made,
                    place,
                    wrapped=above_marks,
                    bare_office=titles == "one_line" and _BARE_OFFICE.match(line.text) is not None,
                )
            )
    return tuple(made)


def _is_dateline(line: Line, language: Language) -> bool:
    mark = line.marks.at(DATELINES, line.span.start)
    return mark is not None and mark.span.end >= line.span.end and language in ("en", mark.value)


def _unmarked(
    lines: Sequence[Line], made: list[tuple[TitleZone, str]], place: int, *, wrapped: bool, bare_office: bool
) -> tuple[TitleZone, str]:
    zones = [zone for zone, _ in made if zone != "tag"]
    if place == 0 and bare_office:
        return "subtitle", "subtitle.bare_office"
    if "title" not in zones and "subtitle" not in zones:
        return "title", "headline.first_line"
    if _CLOSED.search(lines[place].text):
        return "subtitle", "subtitle.closing_dash"
    rule = None if zones[-1] == "subtitle" else _second_line(lines, place, wrapped=wrapped)
    return ("subtitle", "subtitle.plain") if rule is None else ("title", rule)


def _second_line(lines: Sequence[Line], place: int, *, wrapped: bool) -> str | None:
    """The rule by which a line without a mark goes on with the headline above it, or None."""
    if wrapped:
        return "headline.above_marked_subtitles"
    if _runs_on(lines[place - 1].text):
        return "headline.runs_on"
    short = len(lines[place].text.split()) < WRAPPED_WORDS
    if short and place + 1 < len(lines) and _is_dateline(lines[place + 1], "en"):
        return "headline.above_dateline"
    return None


def _runs_on(text: str) -> bool:
    """Whether a headline line cannot end here: too short, a bare name, a comma, a connective word, an open bracket."""
    if len(text) <= HALF_HEADLINE or _NAME_ONLY.fullmatch(text):
        return True
    return _CONNECTIVE.search(text) is not None or any(text.count(left) > text.count(right) for left, right in _PAIRS)
