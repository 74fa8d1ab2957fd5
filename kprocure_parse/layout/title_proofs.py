"""What the words of a first line prove (a tag of the form, a policy task, a dateline, a lead, a heading, a salutation) and which roles remain.

title_path weighs the remaining roles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from kprocure_parse.forms.form import Titles
from kprocure_parse.layout.captions import is_caption
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.part_headings import FRAME, NUMBER, is_heading
from kprocure_parse.layout.title_facts import TitleLook, reads_as_prose
from kprocure_parse.layout.title_path import ANY, BODY, GOES_ON, LABEL, SUBTITLE, TITLE
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.marks.form_labels import bare, last_letter
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.sentences import is_open, is_stopped, is_told
from kprocure_parse.marks.tags import DATELINES, TAGS
from kprocure_parse.patterns import deferred
from kprocure_parse.records import Language

LEAD_LENGTH = 45
"""In a line longer than this (characters), a body with its head in brackets and 이, 가 is the subject of a lead; with 은, 는 it always is."""
TOLD_LENGTH = 70
"""An unmarked sentence below the first line that is longer than this is no subtitle (characters)."""
STOPPED_LENGTH = 58
"""The same for a line with a full stop, whatever its mark (characters)."""
ISSUER = 30
"""A lead names who announces within this many characters of its start."""
COVERAGE_WITHIN = 4
"""Below a title, the heading of coverage or of the reply comes before this line."""
PRESENTATION = 12
"""A shorter line that says what the file is stands alone; it does not end the line above it (characters)."""
TOLD_LINES = 8
"""A text of one sentence has fewer lines."""
ANSWER_LENGTH = 150
"""Longest title of a text that answers coverage (characters)."""
BOXED = 27
"""Longest heading in brackets above items (characters)."""
HALF = 10
"""A line of at most this many characters is never a whole headline."""
LONGEST = 200
"""Longest line of a title or subtitle (characters)."""

CLOSED_WITHIN = 3
"""A dash that opens a subtitle is closed within this many lines."""
ITEMS = ("□", "○", "◇", "·", "①", "(1)", "1.", "가.", "Ⅰ")
"""Marks of items of a body; subtitles may have them, too."""
TRIANGLES = frozenset("▴▲▸▶▷‣")
"""Marks of subtitles in a title box (FSC, climate)."""

Aside = Literal["tag", "dateline"]

_POLICY = deferred(r"[【\[<]\s*(?:관련\s*국정|대통령\s*업무보고|국정)\s*과제\s*[】\]>]")
"""【관련 국정과제】, 【대통령 업무보고 과제】: the state policy task that a release serves, between title and body."""
_POLICY_FRAMES = ("【", "[", "<")
_OCCASION = deferred(r"(?:일시|장소|일정)\s?(?:[·,및]\s?(?:일시|장소)\s?)?[:：]")
"""※ 일시·장소: …, below the subtitles."""
_CORRECTED = deferred(r"(?:\d쪽|페이지|수치|내용|파란|붉은|음영)[^.]{0,30}?(?:수정|정정)|수정\s?(?:사항|본)")
_ANSWERING = deferred(r"[(\[][^()\[\]]{0,40}(?:보도에 대한 설명|설명자료)[)\]]$")
"""… 검토하고 있지 않음 (가나일보, 4.2일자 보도에 대한 설명)."""
_SUBJECT = deferred(
    rf"(?:(?![은는]\s)[^.,]){{0,45}}?(?:[가-힣]{{2}}(?:{'|'.join(title_words.MINISTRY_ENDS)})|(?<![가-힣])(?:제?\d)?(?:{'|'.join(title_words.ISSUER_ENDS)})"
    rf"|[가-힣](?:{'|'.join(title_words.ISSUER_ENDS)}))(?:\([^()]{{1,30}}\))?[은는]\s"
)
"""Who announces, as the subject of a sentence: 가상부 장관은."""
_GREETING = deferred(r"여러분\s?[,!.]{0,2}(?:\s?(?:반갑습니다|안녕하십니까|안녕하세요))?[.!]{0,2}$")
_YEAR = deferred(r"0000\s?년|'00년")


def is_tag(line: Line) -> bool:
    """Whether a line is only tags of the form."""
    tags = line.of(TAGS)
    return bool(tags) and tags[-1].span.end >= line.span.end


def leading_tags(lines: Sequence[Line]) -> int:
    """How many lines at the start are only tags of the form."""
    return next((count for count, line in enumerate(lines) if not is_tag(line)), len(lines))


def aside(line: Line, first: Line, language: Language) -> tuple[Aside, str] | None:
    """What a line next to the title is by its words: a policy task, the title again, a dateline, a note on the copy; None for others."""
    if line.text.startswith(_POLICY_FRAMES) and _POLICY.match(line.text):
        return "tag", "title.policy"
    if line is not first and _repeats(line.text, first.text):
        return "tag", "title.repeated"
    if (line is not first or language == "en") and is_dateline(line, language):
        return "dateline", "title.dateline"
    if not any(map(str.isalnum, line.text.strip(glyphs.ALONE))) and line.text.strip(f"{glyphs.ALONE} "):
        return "tag", "title.residue"
    if _is_link(line):
        return "tag", "title.link"
    return _note(line) if line.is_note else None


def _note(line: Line) -> tuple[Aside, str] | None:
    """What a note next to the title is: when and where, or what was corrected in the copy."""
    if _OCCASION.search(line.words):
        return "dateline", "title.occasion"
    return ("tag", "title.corrected") if _CORRECTED.search(line.words) else None


def _repeats(text: str, first: str) -> bool:
    """Whether a line says what the first one says."""
    return last_letter(text) == last_letter(first) and bare(text) == bare(first)


def _is_link(line: Line) -> bool:
    """Whether a line is the words of a link: of 45 such lines at the top of 76,294 texts none is in korea.kr's title."""
    return line.words.rstrip(" ])>").endswith(title_words.LINKS)


def is_dateline(line: Line, language: Language) -> bool:
    """Whether a line says only when (and where)."""
    mark = line.marks.at(DATELINES, line.span.start)
    return mark is not None and mark.span.end >= line.span.end and language in ("en", mark.value)


def _is_bare(text: str) -> bool:
    """Whether a line is only a mark, a number or the letter of a section. A lone dash does not count, since it closes a subtitle."""
    if len(text) == 1 and text.isalpha():
        return True
    return not any(map(str.isalpha, text.strip(NUMBER))) and bool(text.strip(glyphs.DASHES))


class TitlePlace(NamedTuple):
    """One of the first lines, with its properties, those of the lines around it, and the habit of the form."""

    lines: Sequence[Line]
    looks: Sequence[TitleLook]
    place: int
    habit: Titles
    answers: int | None
    """The line with the first heading of coverage or of the reply, if there is one."""
    line: Line
    look: TitleLook
    above: TitleLook | None
    below: TitleLook | None


def title_place(
    lines: Sequence[Line], looks: Sequence[TitleLook], place: int, habit: Titles, answers: int | None
) -> TitlePlace:
    """One of the first lines as the rules need it."""
    above = looks[place - 1] if place else None
    below = looks[place + 1] if place + 1 < len(looks) else None
    return TitlePlace(lines, looks, place, habit, answers, lines[place], looks[place], above, below)


def roles_left(at: TitlePlace) -> frozenset[int]:
    """The roles that a line may have by its words: the answer of the first rule that has one."""
    for rule in RULES:
        left = rule(at)
        if left is not None:
            return left
    return ANY


def _dashed_headline(at: TitlePlace) -> frozenset[int] | None:
    """A headline between dashes, as the coast guard (2023) writes it; elsewhere dashed lines are subtitles.

    In 25 of its 36 texts whose dashed lines name who announces, they are korea.kr's title; for other agencies in 5 of 284.
    """
    if at.place or at.look.mark != "--":
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
    if at.above is None or at.look.lead or reads_as_prose(at.look):
        return None
    if any(look.mark for look in at.looks[: at.place + 1]) or (
        at.place > 1 and at.look.first not in title_words.JOINING
    ):
        return None
    if at.look.first in title_words.JOINING:
        return _ONWARD
    half = at.above.bracket == "「whole" or (not at.above.mark and not at.above.lead and is_open(at.above.folded))
    return _ONWARD if half else None


def _answer(at: TitlePlace) -> frozenset[int] | None:
    """The first line of a text that answers coverage is its title, if few lines come before the first heading."""
    if at.answers is None or at.place:
        return None
    above = sum(line.number < at.answers for line in at.lines)
    plain = not (at.look.mark or at.look.lead or at.line.is_row or len(at.line.words) > ANSWER_LENGTH)
    return _TITLED if plain and 0 < above < COVERAGE_WITHIN else None


def _body(at: TitlePlace) -> frozenset[int] | None:
    """A row, a salutation, a lead, a heading, a caption or items of a list (with no lead below them, or left open) are body."""
    line, look = at.line, at.look
    plain = line.is_row or len(line.words) > LONGEST or _is_never_title(line) or _presents(at)
    if plain or _is_lead(at) or _is_bare(line.text) or is_heading(line) or (look.mark == "▶" and is_caption(line)):
        return _BODY
    if _is_wrapped(at):
        return _BODY
    listed = look.mark in ITEMS and line.marker not in TRIANGLES
    return _BODY if listed and (look.stop.startswith(",") or not _leads_below(at)) else None


def _told_whole(at: TitlePlace) -> frozenset[int] | None:
    """A text of one sentence, broken into lines after its subject, is body (finance, above a pointer to the file).

    Of some 80 such texts in 20,000 none has its first line for korea.kr's title.
    """
    if at.place or not 1 < len(at.lines) < TOLD_LINES or any(look.mark for look in at.looks):
        return None
    first, *between, last = (line.words for line in at.lines)
    if is_told(first) or not is_told(last) or _SUBJECT.match(first) is None:
        return None
    others = any(look.lead for look in at.looks[1:]) or any(map(_SUBJECT.match, (*between, last)))
    return None if others or any(map(is_told, between[:1])) else _BODY


def _briefed(at: TitlePlace) -> frozenset[int] | None:
    """A first line above the name of who briefs is the heading of a briefing: 496 of 76,294 texts, never their title."""
    briefed = at.place == 0 and at.below is not None and at.lines[1].words.startswith(title_words.BRIEFERS)
    return _BODY if briefed else None


def _is_never_title(line: Line) -> bool:
    """A salutation or an address: of some 120 such lines at the top of 76,294 texts none is in korea.kr's title."""
    words = line.words
    if words.startswith(title_words.SALUTATIONS):
        return True
    return _GREETING.search(words) is not None or ("@" in words and bool(line.of(MAILS)))


def _opens_body(at: TitlePlace) -> frozenset[int] | None:
    """A first line in brackets above items is their heading and so body; a sentence above the lead, or with nothing below it, is body, too."""
    look, below = at.look, at.below
    if at.place:
        return None
    if below is None:
        return _BODY if is_stopped(at.line.words) else None
    if look.bracket in ("[whole", "(whole") and below.mark in ITEMS and look.long <= BOXED:
        return _BODY
    told = look.core.endswith("다") and not look.core.endswith("니다") and look.stop.startswith(".")
    return _BODY if told and below.lead and not below.mark else None


def _tagged(at: TitlePlace) -> frozenset[int] | None:
    """A first line that begins with a tag of the form, or ends with the coverage that it answers, is the title."""
    if at.place:
        return None
    tagged = at.line.text[0] in FRAME and not at.look.lead and at.line.of(TAGS)
    return _TITLED if tagged or _ANSWERING.search(at.look.folded) else None


def _sister(at: TitlePlace) -> frozenset[int] | None:
    """A first line with the mark of the line below it is a subtitle or an item: of some 5,600 such pairs in 76,294 texts two are korea.kr's title."""
    if at.place or at.below is None or at.line.marker is None:
        return None
    return _BELOW if at.lines[1].marker == at.line.marker else None


def _question(at: TitlePlace) -> frozenset[int] | None:
    """A short question in the first line is a headline."""
    return _TITLED if at.place == 0 and at.look.stop == "?" and at.look.long <= LEAD_LENGTH else None


def _quoted(at: TitlePlace) -> frozenset[int] | None:
    """A first line wholly in quotation marks is a headline, or a label above it."""
    return _ABOVE if at.place == 0 and at.look.bracket in ("'whole", "「whole") and not at.look.lead else None


def _office(at: TitlePlace) -> frozenset[int] | None:
    """A first line of PPS that begins with a bare office is no headline: PPS names itself in headlines (조달청장, …).

    None of 1,575 headlines begins with the bare office; a subtitle may.
    """
    bare = at.place == 0 and at.habit == "one_line" and at.look.first in title_words.OFFICES
    return _BELOW if bare else None


def _series(at: TitlePlace) -> frozenset[int] | None:
    """A first line in brackets or quotation marks that names a series is a label if a plain line, the headline, is below it."""
    look, below = at.look, at.below
    if at.place or look.bracket not in ("[whole", "'whole") or below is None or below.mark or below.lead or below.prose:
        return None
    named = _YEAR.search(look.folded) or any(map(look.folded.__contains__, title_words.SERIES))
    return _LABEL if named else None


def _above_dashes(at: TitlePlace) -> frozenset[int] | None:
    """A plain line between a title and subtitles with dashes continues the title if the form wraps its headlines.

    This holds in 248 of 263 texts of ministries with a second plain line above a dash. In PPS texts this line is the first subtitle.
    """
    look, below = at.look, at.below
    if at.habit == "one_line" or at.above is None or below is None or below.mark not in ("-", "--"):
        return None
    if look.mark or look.lead or reads_as_prose(look) or any(each.mark for each in at.looks[: at.place]):
        return None
    apart = at.line.gap > 1 or at.looks[0].bracket.endswith("whole") or _is_closed(at)
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
        return not (is_open(at.above.folded) or _ends_open(at.above) or at.above.long <= HALF)
    return not at.above.stop and at.above.last in title_words.CLOSED


RULES: tuple[Callable[[TitlePlace], frozenset[int] | None], ...] = (
    _dashed_headline,
    _goes_on,
    _answer,
    _tagged,
    _told_whole,
    _briefed,
    _body,
    _opens_body,
    _sister,
    _question,
    _office,
    _series,
    _quoted,
    _above_dashes,
    _marked,
    _plain,
)
"""The first answer wins."""


def closes_dash(looks: Sequence[TitleLook], place: int) -> bool:
    """Whether a line continues a subtitle with a dash that opens above it and closes in it or below it: `- A,`, `B -`."""
    for above in range(place - 1, max(-1, place - 1 - CLOSED_WITHIN), -1):
        if looks[above].mark == "-":
            ends = looks[place : above + 1 + CLOSED_WITHIN]
            marked = next((number for number, look in enumerate(ends) if look.mark), len(ends))
            return any(look.dash for look in ends[:marked])
        if looks[above].mark or looks[above].dash:
            return False
    return False


def _is_lead(at: TitlePlace) -> bool:
    line, look = at.line, at.look
    if look.lead and (look.lead in "은는" or (look.lead in "이가" and len(line.words) > LEAD_LENGTH)):
        return True
    if at.place == 0:
        return False
    if len(line.words) > STOPPED_LENGTH and is_stopped(line.words):
        return True
    return not look.mark and len(line.words) > TOLD_LENGTH and is_told(line.words)


def _presents(at: TitlePlace) -> bool:
    """Whether a line, or a first line with the one below it, only says what the attached file is (… 동향 보도자료입니다) or what follows.

    2,589 of 76,294 texts begin with the former, and one of their titles on korea.kr ends like this; 551 texts announce what
    follows (다음과 같이 설명드립니다) in one of their first two lines, seven in their title.
    """
    if _is_presentation(at.look) or any(map(at.line.words.__contains__, title_words.AS_FOLLOWS)):
        return True
    below = at.below if at.place == 0 else None
    return below is not None and not below.mark and below.long > PRESENTATION and _is_presentation(below)


def _is_presentation(look: TitleLook) -> bool:
    return look.core.replace(" ", "").endswith(title_words.PRESENTED)


def _is_wrapped(at: TitlePlace) -> bool:
    """Whether a line below the first goes on in the next one as prose: a paragraph broken into lines.

    The line is left open, or is an item that the lines below it end with a full stop.
    """
    if at.place == 0 or at.below is None or at.below.mark or at.look.mark in ("-", "--"):
        return False
    if at.lines[at.place + 1].gap > 1:
        return False
    if at.look.mark in ITEMS and _is_stopped_below(at):
        return True
    if not (at.below.stop.startswith(".") or reads_as_prose(at.below)):
        return False
    return is_open(at.look.folded) or _ends_open(at.look)


def _is_stopped_below(at: TitlePlace) -> bool:
    """Whether the unmarked lines right below an item end it with a statement and a full stop."""
    for place in range(at.place + 1, len(at.looks)):
        look = at.looks[place]
        if look.mark or at.lines[place].gap > 1:
            return False
        if look.stop.startswith("."):
            return is_told(look.folded)
    return False


def _ends_open(look: TitleLook) -> bool:
    """Whether a line ends with a particle: 달러로, 장비를. 도로 is a whole word."""
    return look.core.endswith(title_words.PARTICLES) and not look.core.endswith(title_words.NO_PARTICLES)


def _leads_below(at: TitlePlace) -> bool:
    """Whether the next line without a mark is prose: then marked lines above it are subtitles (councils, climate), else a list."""
    below = next((look for look in at.looks[at.place + 1 :] if not look.mark), None)
    return below is not None and bool(below.lead or below.prose or below.long > LEAD_LENGTH)


_BODY, _LABEL, _TITLED, _ONWARD = frozenset({BODY}), frozenset({LABEL}), frozenset({TITLE}), frozenset({GOES_ON})
_ABOVE = frozenset({LABEL, TITLE})
_SUBTITLED, _BELOW, _HEADLINE = frozenset({SUBTITLE}), frozenset({SUBTITLE, BODY}), frozenset({GOES_ON, SUBTITLE})
