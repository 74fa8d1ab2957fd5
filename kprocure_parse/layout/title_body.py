"""What proves that one of the first lines is body: a lead, items, a salutation, a text of one sentence, what only presents the file."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.layout.captions import is_caption
from kprocure_parse.layout.joins import breaks_off
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.part_headings import NUMBER, is_heading
from kprocure_parse.layout.title_facts import MARK_OF, TitleLook
from kprocure_parse.layout.title_path import BODY
from kprocure_parse.layout.title_place import TitlePlace
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.marks.agencies import AGENCIES
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.rebuttals import REBUTTALS
from kprocure_parse.marks.sentences import is_open, is_stopped, is_told
from kprocure_parse.patterns import deferred, quick

LEAD_LENGTH = 45
"""In a line longer than this (characters), a body with its head in brackets and 이, 가 is the subject of a lead; with 은, 는 it always is."""
TOLD_LENGTH = 70
"""An unmarked sentence below the first line that is longer than this is no subtitle (characters)."""
STOPPED_LENGTH = 58
"""The same for a line with a full stop, whatever its mark (characters)."""
PRESENTATION = 12
"""A shorter line that says what the file is stands alone; it does not end the line above it (characters)."""
TOLD_LINES = 8
"""A text of one sentence has fewer lines."""
BEFORE_LEAD = 2
"""The lines of a sentence that is broken in two above the lead."""
BROKEN = 4
"""A sentence that is broken into lines ends within this many."""
BOXED = 27
"""Longest heading in brackets above items (characters)."""
LONGEST = 200
"""Longest line of a title or subtitle (characters)."""

ITEMS = ("□", "○", "◇", "·", "①", "(1)", "1.", "가.", "Ⅰ")
"""Marks of items of a body; subtitles may have them, too."""
TRIANGLES = frozenset("▴▲▸▶▷‣")
"""Marks of subtitles in a title box (FSC, climate)."""

_SUBJECT = deferred(
    rf"(?:(?![은는]\s)[^.,]){{0,45}}?(?:[가-힣]{{2}}(?:{'|'.join(title_words.MINISTRY_ENDS)})|(?<![가-힣])(?:제?\d)?(?:{'|'.join(title_words.ISSUER_ENDS)})"
    rf"|[가-힣](?:{'|'.join(title_words.ISSUER_ENDS)}))[｣」’”]?\*{{0,3}}\s?(?:\([^()]{{1,30}}\))?[｣」’”]?[은는](?:\s|$|(?<=[)｣」’”].)|(?=[’‘'\d]))"
)
"""Who announces, as the subject of a sentence: 가상부 장관은."""
_OFFICIAL_SUBJECT = deferred(
    rf"(?:\d{{1,2}}\.\s?\d{{1,2}}\S*\s)?(?:(?![은는]\s)[^.,]){{0,45}}?(?:{'|'.join(title_words.OFFICIAL_ENDS)})(?:\([^()]{{1,30}}\))?[은는](?:\s|(?=[’‘'\d]))"
)
_SUBJECT_ON = quick(
    r"[^.]{2,60}?[가-힣A-Za-z)」｣”’][은는]\s?[‘’'`´]?(?:\d{2,4}[.년]\s?)?\d{1,2}(?:\.\s?\d{1,2}(?:\.|일|\()|월\s?\d{1,2}일)"
)
"""A subject with the day directly after it: 가상기구(OECD)는 9.19.(월)."""
_HAPPENED = quick(r"(?:하였|했|됐|되었|열렸)(?:습니다|다|음)\.?$")
_DAY = quick(r"\d{1,2}\.\s?\d{1,2}|\d월|\d일|오늘|금일")
_TOPIC = ("은", "는")
_CONCERNING = ("관련하여", "관련하여,", "관련해", "관련해,")
"""How the occasion ends on which somebody speaks: 오늘 난 산불과 관련하여."""
_CLAUSE = ("하여,", "하고,", "하며,", "되어,", "으며,", "이며,")
"""How a part of a sentence ends, even above a blank line."""
_OFFICIAL = deferred(r"(?:(?:\s[가-힣]{2,6}){1,3}?(?<=[장관]))?(?:\([^()]{1,30}\))?[은는]\s")
"""How a body goes on that is the subject, alone or with an official: 가상부 홍길동 국장은."""
_GREETING = quick(rf"{title_words.AUDIENCE}\s?[,!.]{{0,2}}(?:\s?(?:{'|'.join(title_words.GREETINGS)}))?[.!]{{0,2}}$")
"""A line that greets the audience: 가상부 가족 여러분, 반갑습니다."""


def told_whole(at: TitlePlace) -> frozenset[int] | None:
    """A text of one sentence, broken into lines after its subject, is body (finance, above a pointer to the file).

    Of some 60 such texts in 20,000 none has its first line for korea.kr's title.
    """
    if not 1 < len(at.lines) < TOLD_LINES or any(map(MARK_OF, at.looks)):
        return None
    first, last, between = at.words, at.lines[-1].words, [line.words for line in at.lines[1:-1]]
    if not between and _is_whole(at, first, last):
        return _BODY
    if is_told(first) or not is_told(last) or _SUBJECT.match(first) is None:
        return None
    others = any(look.lead for look in at.looks[1:]) or any(map(_SUBJECT.match, (*between, last)))
    return None if others or any(map(is_told, between[:1])) else _BODY


def _is_whole(at: TitlePlace, first: str, last: str) -> bool:
    """Whether two lines are one sentence: the first ends with a comma, or is left open in news of a day."""
    if not is_stopped(last) or at.looks[1].lead or announces(at.lines[1]):
        return False
    return first.endswith(",") or (
        is_open(first) and last.endswith("니다.") and _DAY.search(f"{first} {last}") is not None
    )


def broken_lead(at: TitlePlace) -> frozenset[int] | None:
    """The first line of a sentence that tells who acts on which day is body, though the sentence ends in a later line (finance, home affairs).

    가상부 장관은 5.20일(수) 회의를 개최하여 / 집행을 점검하였습니다; 오늘 난 산불과 관련하여 / 가상부 장관은 … 지시하였다. A whole sentence
    is body if an official acts in it.
    """
    words, item = at.words, at.look.mark in ITEMS and at.line.marker not in TRIANGLES
    if at.look.mark in ("-", "--"):
        return None
    dated = _DAY.search(words) is not None
    if is_told(words):
        official = dated and _OFFICIAL_SUBJECT.match(words) is not None
        return _BODY if official or (dated and _HAPPENED.search(words) and _SUBJECT_ON.match(words)) else None
    left = is_open(words) or ends_open(at.look) or words.endswith(_TOPIC)
    acts = _SUBJECT.match(words) is not None or _is_headed(at.line)
    acts = acts or (at.place == 0 and left and _SUBJECT_ON.match(words) is not None)
    if not (left or (acts and (dated or item))):
        return None
    below = [each.words for each in at.lines[at.place + 1 : at.place + BROKEN]]
    told = next((place for place, each in enumerate(below) if is_told(each)), None)
    if told is None or not (item or _DAY.search(" ".join((words, *below[: told + 1])))):
        return None
    others = [place for place, each in enumerate(below[: told + 1]) if _SUBJECT.match(each)]
    return _BODY if (acts and not others) or (dated and _concerns((words, *below), others)) else None


def _concerns(lines: Sequence[str], speaks: Sequence[int]) -> bool:
    """Whether the lines above the one in which somebody speaks say on what occasion: 오늘 난 산불이 번지고, / 경보가 난 것과 관련하여,."""
    above = lines[: speaks[0] + 1] if speaks else ()
    return bool(above) and above[-1].endswith(_CONCERNING) and all(map(is_open, above))


def _is_headed(line: Line) -> bool:
    """Whether a line begins with a body and its head in brackets: 가상부(장관 …)와."""
    body = line.marks.at(AGENCIES, line.content.start)
    return body is not None and bool(body.value.head)


def briefed(at: TitlePlace) -> frozenset[int] | None:
    """A first line above the name of who briefs is the heading of a briefing: 496 of 76,294 texts, never their title."""
    named = at.below is not None and at.lines[1].words.startswith(title_words.BRIEFERS)
    return _BODY if named else None


def reads_as_body(at: TitlePlace) -> frozenset[int] | None:
    """A row, a salutation, a lead, a heading, a caption or items of a list (with no lead below them, or left open) are body."""
    line, look = at.line, at.look
    plain = line.is_row or len(at.words) > LONGEST or _is_never_title(at) or _presents(at)
    if (
        plain
        or _is_lead(at)
        or (look.mark in ITEMS and _is_headed(line))
        or _is_bare(line.text)
        or is_heading(line)
        or (look.mark == "▶" and is_caption(line))
    ):
        return _BODY
    if _is_wrapped(at):
        return _BODY
    listed = look.mark in ITEMS and line.marker not in TRIANGLES
    return _BODY if listed and (look.stop.startswith(",") or not _leads_below(at)) else None


def opens_body(at: TitlePlace) -> frozenset[int] | None:
    """A first line in brackets above items is their heading and so body; a sentence or speech above the lead, or a sentence with nothing below it, is body, too."""
    look, below = at.look, at.below
    if below is None:
        return _BODY if is_stopped(at.words) else None
    if look.bracket in ("[whole", "(whole") and below.mark in ITEMS and look.long <= BOXED:
        return _BODY
    if look.bracket == "'whole" and look.long > LEAD_LENGTH and is_stopped(at.words):
        return _BODY if below.lead else None
    if _tells(look):
        return _BODY if below.lead and not below.mark else None
    if not _tells(below) or below.mark or look.mark or len(at.looks) == BEFORE_LEAD or not at.looks[BEFORE_LEAD].lead:
        return None
    return _BODY if is_open(look.folded) or ends_open(look) or breaks_off(look.folded) else None


def _tells(look: TitleLook) -> bool:
    """Whether a line ends as a sentence of news does, with a full stop: … 문을 연다."""
    return look.core.endswith("다") and not look.core.endswith("니다") and look.stop.startswith(".")


def announces(line: Line) -> bool:
    """Whether a line is a sentence that begins with who announces, or one that answers the coverage of a day: it ends no open title."""
    if line.marker is not None or not is_stopped(line.words):
        return False
    issuer = line.marks.at(AGENCIES, line.span.start)
    if issuer is not None and issuer.value.names:
        return _OFFICIAL.match(line.marks.text, issuer.span.end, line.span.end) is not None
    return line.text[0].isdigit() and any(mark.value == "answer" for mark in line.of(REBUTTALS))


def _is_never_title(at: TitlePlace) -> bool:
    """A salutation or an address: of some 120 such lines at the top of 76,294 texts none is in korea.kr's title."""
    words = at.words
    if words.startswith(title_words.SALUTATIONS):
        return True
    if title_words.AUDIENCE in words and _GREETING.search(words) is not None:
        return True
    return "@" in words and bool(at.line.of(MAILS))


def _is_lead(at: TitlePlace) -> bool:
    words, look = at.words, at.look
    if look.lead and (look.lead in "은는" or (look.lead in "이가" and len(words) > LEAD_LENGTH)):
        return True
    if at.place == 0:
        return False
    if announces(at.line):
        return True
    if len(words) > STOPPED_LENGTH and is_stopped(words):
        return True
    return not look.mark and len(words) > TOLD_LENGTH and is_told(words)


def _is_bare(text: str) -> bool:
    """Whether a line is only a mark, a number or the letter of a section. A lone dash does not count, since it closes a subtitle."""
    if text[0].isalpha():
        return len(text) == 1
    return not any(map(str.isalpha, text.strip(NUMBER))) and bool(text.strip(glyphs.DASHES))


def _presents(at: TitlePlace) -> bool:
    """Whether a line, or a first line with the one below it, only says what the attached file is (… 동향 보도자료입니다) or what follows.

    2,589 of 76,294 texts begin with the former, and one of their titles on korea.kr ends like this; 551 texts announce what
    follows (다음과 같이 설명드립니다) in one of their first two lines, seven in their title.
    """
    if _is_presentation(at.look) or any(map(at.words.__contains__, title_words.AS_FOLLOWS)):
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
    if at.lines[at.place + 1].gap > 1 and not at.line.words.endswith(_CLAUSE):
        return False
    if at.look.mark in ITEMS and _is_stopped_below(at):
        return True
    if not (at.below.stop.startswith(".") or at.below.is_prose):
        return False
    return is_open(at.look.folded) or ends_open(at.look)


def _is_stopped_below(at: TitlePlace) -> bool:
    """Whether the unmarked lines right below an item end it with a statement and a full stop."""
    for place in range(at.place + 1, len(at.looks)):
        look = at.looks[place]
        if look.mark or at.lines[place].gap > 1:
            return False
        if look.stop.startswith("."):
            return is_told(look.folded)
    return False


def ends_open(look: TitleLook) -> bool:
    """Whether a line ends with a particle: 달러로, 장비를. 도로 is a whole word."""
    return look.core.endswith(title_words.PARTICLES) and not look.core.endswith(title_words.NO_PARTICLES)


def _leads_below(at: TitlePlace) -> bool:
    """Whether the next line without a mark is prose: then marked lines above it are subtitles (councils, climate), else a list."""
    below = next((look for look in at.looks[at.place + 1 :] if not look.mark), None)
    return below is not None and bool(below.lead or below.prose or below.long > LEAD_LENGTH)


_BODY = frozenset({BODY})
