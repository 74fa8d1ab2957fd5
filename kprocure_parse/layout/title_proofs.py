"""What the words of a first line prove (a tag of the form, a policy task, a dateline, a lead, a heading, a salutation) and which roles remain.

title_path weighs the remaining roles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from kprocure_parse.layout.part_headings import FRAME
from kprocure_parse.layout.title_body import (
    LEAD_LENGTH,
    announces,
    briefed,
    broken_lead,
    ends_open,
    opens_body,
    reads_as_body,
    told_whole,
)
from kprocure_parse.layout.title_facts import CLOSING, MARK_OF, TitleLook
from kprocure_parse.layout.title_path import ANY, BODY, GOES_ON, LABEL, SUBTITLE, TITLE
from kprocure_parse.layout.title_place import TitlePlace, title_place
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.marks.heads import ALIASES
from kprocure_parse.marks.sentences import is_open, is_stopped
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred, quick

ISSUER = 30
"""A lead names who announces within this many characters of its start."""
COVERAGE_WITHIN = 4
"""Below a title, the heading of coverage or of the reply comes before this line."""
ANSWER_LENGTH = 150
"""Longest title of a text that answers coverage (characters)."""
SHORT_TITLE = 30
"""Longest title that only the lead below it proves (characters); longer ones may be subtitles of a title that the copy lacks."""
SUBTITLE_LENGTH = 45
"""Longest subtitle with a mark or number above the lead (characters)."""
HALF = 10
"""A line of at most this many characters is never a whole headline."""
CLOSED_WITHIN = 3
"""A dash that opens a subtitle is closed within this many lines."""
_ANSWERING = quick(r"[(\[][^()\[\]]{0,40}(?:보도에 대한 설명|설명자료)[)\]]$")
"""… 검토하고 있지 않음 (가나일보, 4.2일자 보도에 대한 설명)."""
_NUMBERED = quick(rf"시리즈\s?[-#]?\s?(?:0{{1,2}}|[{glyphs.CIRCLED}])(?:탄|편|회)?$")
"""… 확산 시리즈-19: in all eight texts that begin so, korea.kr's title is the line below."""
_SECOND = deferred(r"[가-힣]\s2[.)]\s")
"""The second of two numbers in one line: 1. … 2. …"""
_MADE_KNOWN = deferred(r"[가-힣][이가]\s(?:\S{1,12}\s){0,3}?(?:공개|발표|확정)(?:됐|되었)다\.$")
_NOT_HALF = quick(r"\d{4}\.\s?\d|-\s[^\n]|[가-힣]-[^\s\d-]")
"""A day, or another dash inside the line."""
_YEAR = deferred(r"0000\s?년|'00년")

Rule: TypeAlias = Callable[[TitlePlace], "frozenset[int] | None"]


def roles_left(at: TitlePlace) -> frozenset[int]:
    """The roles that a line may have by its words: the answer of the first rule that has one."""
    for rule in _RULES[at.place > 0, at.look.mark != ""]:
        left = rule(at)
        if left is not None:
            return left
    return ANY


def _dashed_headline(at: TitlePlace) -> frozenset[int] | None:
    """A headline between dashes, as the coast guard (2023) writes it; elsewhere dashed lines are subtitles.

    In 25 of its 36 texts whose dashed lines name who announces, they are korea.kr's title; for other agencies in 5 of 284.
    """
    if at.look.mark != "--":
        return None
    dashed = next((place for place, look in enumerate(at.looks) if look.mark != "--"), len(at.looks))
    if dashed == len(at.looks) or not any(map(at.lines[dashed].text[:ISSUER].__contains__, title_words.DASHED)):
        return None
    named = any(word in line.words for line in at.lines[:dashed] for word in title_words.DASHED)
    return _TITLED if named else None


def _goes_on(at: TitlePlace) -> frozenset[int] | None:
    """A line below a bare name in brackets or an open clause continues the headline; one inside a pair of dashes continues a subtitle."""
    if closes_dash(at.looks, at.place):
        return _SUBTITLED
    look, joined = at.look, at.look.first in title_words.JOINING
    if at.above is None or look.mark or look.lead or look.is_prose or (at.place > 1 and not joined):
        return None
    if any(map(MARK_OF, at.looks[: at.place])) or announces(at.line):
        return None
    if joined:
        return _ONWARD
    named = at.above.bracket == "「whole" and not _names_series(at.above)
    half = named or (
        not at.above.mark and not at.above.lead and (is_open(at.above.folded) or _closes(at.above.open, at.look.folded))
    )
    return _ONWARD if half else None


def _closes(opened: str, folded: str) -> bool:
    """Whether a line closes the bracket or quotation mark that the line above leaves open: … “모두의 눈높이에 / 맞게 고친다”."""
    if opened == "'":
        return folded.count("'") % 2 == 1
    return opened != "" and folded.count(CLOSING[opened]) > folded.count(opened)


def _answer(at: TitlePlace) -> frozenset[int] | None:
    """The first line of a text that answers coverage is its title, if few lines come before the first heading."""
    if at.answers is None:
        return None
    above = sum(line.number < at.answers for line in at.lines)
    plain = not (at.look.mark or at.look.lead or at.line.is_row or len(at.words) > ANSWER_LENGTH)
    return _TITLED if plain and 0 < above < COVERAGE_WITHIN else None


def _tagged(at: TitlePlace) -> frozenset[int] | None:
    """A first line that begins with a tag of the form, or ends with the coverage that it answers, is the title."""
    tagged = at.line.text[0] in FRAME and not at.look.lead and at.line.of(TAGS)
    return _TITLED if tagged or _ANSWERING.search(at.look.folded) else None


def _passive(at: TitlePlace) -> frozenset[int] | None:
    """A first sentence that tells in full what was made known (… 결과가 공개됐다.) above a lead is the first of the text: its title would be a noun."""
    if at.look.mark or at.below is None or at.below.mark or _MADE_KNOWN.search(at.words) is None:
        return None
    below = at.lines[1]
    short = next(iter(below.of(ALIASES)), None)
    named = short is not None and short.span.start - below.span.start < ISSUER  # 가상윤리위원회(이하 ‘윤리위’)는
    return _BODY if at.below.lead or named else None


def _sister(at: TitlePlace) -> frozenset[int] | None:
    """A first line with the mark of the line below it is a subtitle or an item: of some 5,600 such pairs in 76,294 texts two are korea.kr's title."""
    if at.below is None or at.line.marker is None:
        return None
    return _BELOW if at.lines[1].marker == at.line.marker else None


def _question(at: TitlePlace) -> frozenset[int] | None:
    """A short question in the first line is a headline."""
    return _TITLED if at.look.stop == "?" and at.look.long <= LEAD_LENGTH else None


def _quoted(at: TitlePlace) -> frozenset[int] | None:
    """A first line wholly in quotation marks is a headline, or a label above it."""
    return _ABOVE if at.look.bracket in ("'whole", "「whole") and not at.look.lead else None


def _office(at: TitlePlace) -> frozenset[int] | None:
    """A first line of PPS that begins with a bare office is no headline: PPS names itself in headlines (조달청장, …).

    None of 1,575 headlines begins with the bare office; a subtitle may.
    """
    return _BELOW if at.habit == "one_line" and at.look.first in title_words.OFFICES else None


def _half_dashed(at: TitlePlace) -> frozenset[int] | None:
    """A first line with a closing dash alone, above a lead or a dashed line, is a subtitle that lost its opening dash.

    Of some 20 such lines in 76,294 texts none is korea.kr's title; words on a meeting end so, too, after its day and place.
    """
    look, below = at.look, at.below
    if look.mark or not look.dash or below is None or _NOT_HALF.search(at.line.text):
        return None
    return _SUBTITLED if below.lead or below.mark in ("-", "--") or below.is_prose else None


def _series(at: TitlePlace) -> frozenset[int] | None:
    """A first line that names a series in brackets, or ends with its number, is a label if a plain line, the headline, is below it."""
    look, below = at.look, at.below
    if below is None or below.mark or below.lead or below.prose:
        return None
    return _LABEL if _names_series(look) else None


def _names_series(look: TitleLook) -> bool:
    if look.bracket in ("[whole", "'whole"):
        return bool(_YEAR.search(look.folded)) or any(map(look.folded.__contains__, title_words.SERIES))
    if look.bracket in ("「whole", "(whole"):
        return any(map(look.folded.__contains__, title_words.SERIES_NAMES))
    return not look.mark and _NUMBERED.search(look.folded) is not None


def _above_lead(at: TitlePlace) -> frozenset[int] | None:
    """A short plain first line is the title if the sentence of who announces is directly below it.

    In 27 of 29 texts with such a line of at most 22 characters above a lead with its head, and in 18 of 25 above one without, korea.kr has it.
    """
    if len(at.look.folded) > SHORT_TITLE or not _is_plain(at):
        return None
    return _TITLED if _lead_below(at) == 1 else None


def _counted(at: TitlePlace) -> frozenset[int] | None:
    """Short lines with one mark between a plain first line and the sentence of who announces are subtitles; a single one may be a heading."""
    lead = _lead_below(at) if at.look.mark else None
    if lead is None or not _is_plain(title_place(at.lines, at.looks, 0, at.habit, at.answers)):
        return None
    between = at.looks[1:lead]
    several = len(between) > 1 or _SECOND.search(at.words) is not None
    alike = several and all(look.mark == at.look.mark for look in between)
    short = all(look.long <= SUBTITLE_LENGTH and not look.prose and not look.lead for look in between)
    return _SUBTITLED if alike and short else None


def _chapter(at: TitlePlace) -> frozenset[int] | None:
    """① above the lead is a heading if ② comes only after it (monthly series of oceans); both above the lead are subtitles."""
    sign, below = (at.line.marker or "")[:1], at.below
    if not sign or sign not in glyphs.FIRST_CIRCLED or below is None or below.mark:
        return None
    led = below.lead or below.is_prose
    return _BODY if led and at.line.marks.text.find(chr(ord(sign) + 1), at.line.span.end) >= 0 else None


def _is_plain(at: TitlePlace) -> bool:
    """Whether a line may be a title by itself: no mark, no frame, no sentence, nothing left open."""
    look = at.look
    framed = look.mark or look.dash or look.bracket[:1] in ("[", "(")
    return not (framed or look.lead or look.is_prose or is_stopped(at.words))


def _lead_below(at: TitlePlace) -> int | None:
    """The place of the first line without a mark below the first one, if it is the sentence of who announces."""
    place = next((place for place in range(1, len(at.looks)) if not at.looks[place].mark), None)
    if place is None:
        return None
    headed = at.looks[place].lead and at.looks[place].lead in "은는"
    return place if headed or announces(at.lines[place]) else None


def _above_dashes(at: TitlePlace) -> frozenset[int] | None:
    """A plain line between a title and subtitles with dashes continues the title if the form wraps its headlines.

    This holds in 248 of 263 texts of ministries with a second plain line above a dash. In PPS texts this line is the first subtitle.
    """
    look, below = at.look, at.below
    if at.habit == "one_line" or at.above is None or below is None or below.mark not in ("-", "--"):
        return None
    if look.mark or look.lead or look.is_prose or any(map(MARK_OF, at.looks[: at.place])):
        return None
    labelled = at.looks[0].bracket.endswith("whole") or _names_series(at.looks[0])
    apart = at.line.gap > 1 or labelled or _is_closed(at)
    return None if apart else _ONWARD


def _marked(at: TitlePlace) -> frozenset[int] | None:
    """A dashed line is a subtitle or an item; a line with another mark is no label and does not continue the line above it."""
    if at.look.mark in ("-", "--"):
        return _BELOW
    return ANY - {LABEL, GOES_ON} if at.look.mark else None


def _plain(at: TitlePlace) -> frozenset[int]:
    """A line without a mark is no subtitle above the title, no label without a sign of one, and does not continue a closed clause."""
    left = ANY if at.place else ANY - {SUBTITLE}
    if not (at.look.bracket.endswith("whole") or any(map(at.look.folded.__contains__, title_words.SERIES))):
        left -= _LABEL
    return left - _ONWARD if _is_closed(at) else left


def _is_closed(at: TitlePlace) -> bool:
    """Whether the line above is a closed clause: it ends with a verb (… 문 열어).

    In PPS texts, which keep a headline on one line, every line above is closed unless it is left open or very short.
    """
    if at.above is None:
        return False
    if at.habit == "one_line":
        return not (is_open(at.above.folded) or ends_open(at.above) or at.above.long <= HALF)
    return not at.above.stop and at.above.last in title_words.CLOSED


RULES_FIRST: tuple[Rule, ...] = (
    _dashed_headline,
    _answer,
    _tagged,
    told_whole,
    broken_lead,
    briefed,
    reads_as_body,
    opens_body,
    _passive,
    _sister,
    _question,
    _office,
    _half_dashed,
    _series,
    _above_lead,
    _quoted,
    _marked,
    _plain,
)
"""What decides on the first line; the first answer wins."""
RULES_BELOW: tuple[Rule, ...] = (
    _goes_on,
    _chapter,
    _counted,
    broken_lead,
    reads_as_body,
    _above_dashes,
    _marked,
    _plain,
)
"""What decides on the lines below the first."""
OF_MARKED: frozenset[Rule] = frozenset({_dashed_headline, _sister, _chapter, _counted, _marked})
"""Those that only a line with a mark answers."""
OF_PLAIN: frozenset[Rule] = frozenset({_answer, told_whole, _passive, _half_dashed, _above_lead, _above_dashes, _plain})
"""Those that only a line without one answers; a line with a mark has an answer of `_marked`."""
_RULES = {
    (below, marked): tuple([rule for rule in rules if rule not in (OF_PLAIN if marked else OF_MARKED)])
    for below, rules in ((False, RULES_FIRST), (True, RULES_BELOW))
    for marked in (False, True)
}
"""The rules to ask about a line, by whether it is below the first and whether it has a mark."""


def closes_dash(looks: Sequence[TitleLook], place: int) -> bool:
    """Whether a line continues a subtitle with a dash that opens above it and closes in it or below it: `- A,`, `B -`."""
    for above, look in enumerate(reversed(looks[max(0, place - CLOSED_WITHIN) : place]), 1):
        if look.mark == "-":
            ends = looks[place : place - above + 1 + CLOSED_WITHIN]
            marked = next((number for number, look in enumerate(ends) if look.mark), len(ends))
            return any(look.dash for look in ends[:marked])
        if look.mark or look.dash:
            return False
    return False


_BODY, _LABEL, _TITLED, _ONWARD = frozenset({BODY}), frozenset({LABEL}), frozenset({TITLE}), frozenset({GOES_ON})
_ABOVE = frozenset({LABEL, TITLE})
_SUBTITLED, _BELOW, _HEADLINE = frozenset({SUBTITLE}), frozenset({SUBTITLE, BODY}), frozenset({GOES_ON, SUBTITLE})
