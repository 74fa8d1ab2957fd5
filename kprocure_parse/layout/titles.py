"""Finds the title block: decides which of a version's first lines are headline, subtitles, tags and datelines, and where the body begins.

What words prove comes first (title_asides, title_proofs, title_body); the best path decides on the other lines (title_facts, title_path).
Measured: 57 % of titles have one line, 39 % two; subtitles usually have dashes, but no mark in PPS texts of 2020–23.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from kprocure_parse.forms.form import Titles
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.title_asides import Asides, is_label, leading_tags
from kprocure_parse.layout.title_facts import TitleFacts, TitleLook, looked
from kprocure_parse.layout.title_path import BODY, GOES_ON, LABEL, NOTHING, SUBTITLE, TITLE, best_path, scores_of
from kprocure_parse.layout.title_place import title_place
from kprocure_parse.layout.title_proofs import closes_dash, roles_left
from kprocure_parse.layout.zones import TitleLine, TitleZone
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.marks.sentences import is_open, is_predicate, is_stopped
from kprocure_parse.records import Language

TITLE_LINES = 9
"""Most lines of a title block."""
BEYOND = 1
"""How many further lines of the body are examined."""


def find_titles(
    lines: Sequence[Line],
    language: Language,
    habit: Titles = "wrapped",
    *,
    given: int = 0,
    answers: int | None = None,
) -> list[TitleLine]:
    """Finds the title block of one version's lines; it is empty if the text begins with its body.

    The first `given` lines are known to be the title: only subtitles can follow them.
    `answers` is the line with the first heading of coverage or of the reply: nothing from there on is a title.
    `habit` is how the form writes headlines: PPS keeps them on one line, ministries wrap them.
    """
    tags = 0 if given else leading_tags(lines[:TITLE_LINES])
    head = lines[tags : tags + TITLE_LINES + given]
    made = [TitleLine(line, "tag", "title.tag") for line in lines[:tags]]
    if not head:
        return made
    if language == "en":
        from kprocure_parse.layout import titles_en

        return [*made, *(TitleLine(*each) for each in titles_en.find_titles(head, given))]
    return [*made, *_korean(head, habit, given, answers=answers)]


def _korean(head: Sequence[Line], habit: Titles, given: int, *, answers: int | None) -> list[TitleLine]:
    asides: list[TitleLine] = []
    notes: list[Line] = []
    lines = list(head[:given])
    beside = Asides(head[0], "ko")
    for line in head[given:]:
        found = beside.aside(line)
        if found is None and _breaks_a_table(line, lines):
            asides += (TitleLine(each, "tag", "title.residue") for each in (*lines[given:], line))
            del lines[given:]
        elif found is not None:
            asides.append(TitleLine(line, *found))
        elif line.is_note:
            notes.append(line)
        else:
            lines.append(line)
    weighed = _weighed(lines, habit, given, answers=answers, parted=_parted(head))
    if not (weighed and (asides or notes)):
        return weighed or [each for each in asides if each.line is head[0] and each.rule in _ALONE]
    followed = len(weighed) < len(lines)
    below = lines[len(weighed)].number if followed else head[-1].number + 1
    explained = _notes(notes, weighed[0].line.number, below) if followed else ()
    between = [*(each for each in asides if each.line.number < below), *explained]
    return sorted([*weighed, *between], key=lambda each: each.line.number)


def _notes(notes: Sequence[Line], first: int, below: int) -> Iterator[TitleLine]:
    """The notes on a title or its subtitles, between the first line of the title block and the lead; a note that is a sentence may be the lead."""
    for line in notes:
        if line.number >= below or is_predicate(line.text):
            return
        if line.number > first:
            yield TitleLine(line, "title_note", "title.note")


def _breaks_a_table(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line is a label of the form whose table a copy broke, above any sentence: what stands above it is of the same table."""
    return is_label(line) and not any(is_stopped(each.words) for each in above)


def _parted(head: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines above which lines of another part of the form stand: no title goes on there."""
    return frozenset([line.number for above, line in pairwise(head) if line.number > above.number + 1])


def _weighed(
    lines: Sequence[Line], habit: Titles, given: int, *, answers: int | None, parted: frozenset[int]
) -> list[TitleLine]:
    """The lines above the body, by the best path; none if every line is an aside."""
    if not lines:
        return []
    looks = _seen(lines, given)
    allowed = [
        left - _ONWARD or _BODY if place >= given and line.number in parted else left
        for place, (left, line) in enumerate(
            zip(_allowed(lines, looks, given, habit, answers=answers), lines, strict=False)
        )
    ]
    facts = TitleFacts(lines, looks, habit)
    path = best_path(_scores(facts, allowed), allowed)
    made: list[TitleLine] = []
    for place, (role, sure) in enumerate(zip(path.roles, path.sure, strict=True)):
        if role == BODY:
            break
        goes_on = (
            role == SUBTITLE
            and bool(made)
            and (closes_dash(looks, place) or _runs_on(lines[place - 1], lines[place], made))
        )
        zone, rule = _GOES_ON if goes_on else _ZONES[role](lines[place], looks[place])
        made.append(TitleLine(lines[place], zone, rule, 1.0 if place < given else sure, partial(facts.of, place)))
    return made


def _scores(facts: TitleFacts, allowed: Sequence[frozenset[int]]) -> list[Sequence[float]]:
    """The scores of each line; the facts of a line with only one role left decide nothing."""
    return [NOTHING if len(left) == 1 else scores_of(facts.of(place)) for place, left in enumerate(allowed)]


def _seen(lines: Sequence[Line], given: int) -> list[TitleLook]:
    """The properties of the lines down to the first below the title that reads as prose, and of BEYOND more."""
    looks: list[TitleLook] = []
    for place, line in enumerate(lines):
        look = looked(line)
        looks.append(look)
        if place > given and look.is_prose:
            return [*looks, *map(looked, lines[place + 1 : place + 1 + BEYOND])]
    return looks


def _allowed(
    lines: Sequence[Line], looks: Sequence[TitleLook], given: int, habit: Titles, *, answers: int | None
) -> Iterator[frozenset[int]]:
    """The remaining roles of each line, down to the first line that is proved to be body."""
    for place in range(len(looks)):
        if place < given:
            yield _ONWARD if place else _TITLED
            continue
        left = roles_left(title_place(lines, looks, place, habit, answers))
        yield (left & _BELOW or _BODY) if given else left
        if left == _BODY:
            return


def _runs_on(above: Line, line: Line, made: Sequence[TitleLine]) -> bool:
    """Whether an unmarked line continues the subtitle above it: one with a mark, or one that ends with a comma."""
    if made[-1].zone != "subtitle" or line.marker is not None:
        return False
    if above.text.endswith((",", "，")) or line.text.endswith(glyphs.CLOSING_TRIANGLES):
        return True
    dashed = made[-1].rule != "subtitle.plain" and not above.text.endswith(tuple(glyphs.DASHES))
    return dashed and (line.gap == 1 or _completes(above.text, line.text))


def _completes(above: str, line: str) -> bool:
    """Whether a line over a blank one completes a dashed subtitle that is left open: … 성과 도출로 / 다자무역체제 재건; 애로 청취 / 및 제도 개선; or has its closing dash."""
    left = is_open(above) or (above.endswith(title_words.PARTICLES) and not above.endswith(title_words.NO_PARTICLES))
    return left or line.partition(" ")[0] in title_words.JOINING or line.endswith(tuple(glyphs.DASHES))


def _subtitle(line: Line, look: TitleLook) -> tuple[TitleZone, str]:
    if line.marker is not None:
        return "subtitle", "subtitle.marked"
    return "subtitle", "subtitle.closing_dash" if look.dash else "subtitle.plain"


_ZONES: dict[int, Callable[[Line, TitleLook], tuple[TitleZone, str]]] = {
    LABEL: lambda *_: ("tag", "title.series"),
    TITLE: lambda *_: ("title", "headline.first_line"),
    GOES_ON: lambda *_: ("title", "headline.goes_on"),
    SUBTITLE: _subtitle,
}
_ALONE = frozenset({"title.announced", "title.addressee", "title.link"})
"""What is no body even where no title follows it."""
_GOES_ON: tuple[TitleZone, str] = ("subtitle", "subtitle.goes_on")
_TITLED, _ONWARD = frozenset({TITLE}), frozenset({GOES_ON})
_BELOW, _BODY = frozenset({SUBTITLE, BODY}), frozenset({BODY})
