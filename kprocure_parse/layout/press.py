"""Divides a newspaper's copy into zones: masthead, headline, byline, date, captions, subheads, paragraphs, page furniture.

The order varies: a caption may come before the headline, as the first paragraph, or at the end. Subheads have no mark. The copy
repeats captions and has residue of the page (`![]() |`, `??`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from kprocure_parse.document import Document
from kprocure_parse.forms.form import Form
from kprocure_parse.layout.lines import Line, lines_of
from kprocure_parse.layout.notices import is_furniture, is_notice
from kprocure_parse.layout.title_parts import parts_of
from kprocure_parse.layout.zones import Sections, Zoned, ZoneKind
from kprocure_parse.lexicon import captions, english, press
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mails import MAILS
from kprocure_parse.marks.quotation import QUOTATION
from kprocure_parse.marks.sentences import is_stopped_en
from kprocure_parse.patterns import deferred

MASTHEAD_LINES = 6
"""A masthead is within this many lines of the top."""
HEADLINE_WORDS = 24
"""Longest headline (words)."""
OUTER = 2
"""A text with more lines than this has lines between its first and its last."""
SUBHEAD_WORDS = 11
"""Longest subhead (words)."""

_MASTHEAD = frozenset(name.casefold() for name in press.OUTLETS)
_BY = deferred(r"(?:[-–—]\s*)?(?:By|BY)\s+(?:[A-Z][\w.'’-]*+\s?){1,5}(?:and\s+(?:[A-Z][\w.'’-]*+\s?){1,4})?")
_NAMES = deferred(r"(?:[A-Z][\w.'’-]*+\s){1,4}")
_MONTH = "|".join(english.MONTHS)
_DATE = rf"(?:\d{{4}}[-./]\s?\d{{1,2}}[-./]\s?\d{{1,2}}|(?:{_MONTH})\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{_MONTH})\.? \d{{4}})(?:[ ,T]+\d{{1,2}}:\d\d(?::\d\d)?)?"
_DATED = deferred(
    rf"(?P<label>(?:{'|'.join(press.DATE_LABELS)})\s?:?\s*)(?P<date>{_DATE})(?:\s*(?:KST|\(KST\)))?|(?P<date>{_DATE})(?=\s*$)"
)
_COURTESY = deferred(rf"(?:{'|'.join(map(regex.escape, captions.CREDIT_EN))})\s?\S")
_CREDIT_BRACKET = deferred(r"[.!?][”\"’']? ?\((?!\w{1,6}\))[A-Z][^()]{3,60}\)$")
_SCENE = deferred(
    rf"[A-Z][^.!?\"“”]{{3,220}}?\s(?:{'|'.join(map(regex.escape, sorted(captions.SCENE_VERBS_EN, key=len, reverse=True)))})\b"
)
_FROM_LEFT = deferred(
    r"From (?:the )?left,|\b(?:front|back) row (?:center|left|right)\b|\([^()]*(?:left|right|center)\)", regex.I
)
_REPORTED = deferred(r"\b(?:said|says|told|added|announced|according to|will|would|plans? to)\b")


def cut_press(document: Document, form: Form, marks: Marks) -> Sections:
    """The layout of a newspaper copy; every line is in one zone."""
    work = _Copy(lines_of(document, marks), form)
    for step in STEPS:
        step(work)
    zoned = tuple(_zoned(document.text, line, *work.zones[line.number]) for line in work.lines)
    return Sections(marks=marks, lines=zoned, languages=("en",))


def _zoned(text: str, line: Line, zone: ZoneKind, rule: str) -> Zoned:
    parts = parts_of(text, line, zone) if zone == "title" else None
    return Zoned(line=line, zone=zone, rule=rule, language="en", version="en", parts=parts)


class _Copy:
    def __init__(self, lines: tuple[Line, ...], form: Form) -> None:
        self.lines = lines
        self.form = form
        self.zones: dict[int, tuple[ZoneKind, str]] = {}

    def open(self) -> list[Line]:
        return [line for line in self.lines if line.number not in self.zones]

    def give(self, line: Line, zone: ZoneKind, rule: str) -> None:
        self.zones.setdefault(line.number, (zone, rule))


def dated(text: str) -> regex.Match[str] | None:
    """Matches a date with its label at the start of a line, or a line that is a date; group `date` is the value."""
    return _DATED.match(text)


def is_credited(text: str) -> bool:
    """Whether a line has a photo credit: `Courtesy of …`, or an organisation in brackets after the sentence."""
    return _COURTESY.search(text) is not None or _CREDIT_BRACKET.search(text) is not None


def _furniture(work: _Copy) -> None:
    for line in work.open():
        if is_furniture(line) or is_notice(line) or not regex.search(r"[\p{L}\p{N}]", line.text):
            work.give(line, "furniture", "furniture.line")


def _masthead(work: _Copy) -> None:
    for line in work.open()[:MASTHEAD_LINES]:
        if line.text.strip().casefold() in _MASTHEAD:
            work.give(line, "outlet", "outlet.masthead")
            return


def _byline(work: _Copy) -> None:
    for line in work.open():
        if _is_byline(line):
            work.give(line, "byline", "byline.line")


def _is_byline(line: Line) -> bool:
    """Whether a line is `By Hong Gil-dong`, with or without an e-mail address, or a name with one and without By."""
    mail = next(iter(line.of(MAILS)), None)
    if mail is None:
        return _BY.fullmatch(line.text) is not None
    names = line.text[: mail.span.start - line.span.start].rstrip("( ")
    ends = not line.text[mail.span.end - line.span.start :].strip(") ")
    return ends and (_BY.fullmatch(names) is not None or _NAMES.fullmatch(f"{names} ") is not None)


def _date(work: _Copy) -> None:
    for line in work.open():
        match = dated(line.text)
        if match is None or (match["label"] is None and match.end() < len(line.text)):
            continue
        glued = line.text[match.end() :].strip()
        if not glued:
            work.give(line, "published", "published.line")
        elif not is_stopped_en(glued) and len(glued.split()) <= HEADLINE_WORDS:
            work.give(line, "caption", "caption.behind_date")
        return


def _captions(work: _Copy) -> None:
    for line in work.open():
        if is_credited(line.text):
            work.give(line, "caption", "caption.credit")
        elif _FROM_LEFT.search(line.text) and not line.of(QUOTATION):
            work.give(line, "caption", "caption.position")
    for line in _outer(work.open()):
        if _is_scene(line):
            work.give(line, "caption", "caption.scene")


def _outer(lines: Sequence[Line]) -> list[Line]:
    """The first and the last line, where captions without a credit are."""
    return [lines[0], lines[-1]] if len(lines) > OUTER else []


def _is_scene(line: Line) -> bool:
    """Whether a line is in the present tense of what a picture shows, without speech and reported facts."""
    return _SCENE.match(line.text) is not None and not line.of(QUOTATION) and not _REPORTED.search(line.text)


def _headline(work: _Copy) -> None:
    """Gives the headline: the first short line without a full stop, above the byline and the first paragraph."""
    byline = next((number for number, (zone, _) in sorted(work.zones.items()) if zone == "byline"), None)
    above = [line for line in work.open() if byline is None or line.number < byline]
    for line in above:
        if is_stopped_en(line.text) and len(line.text.split()) > SUBHEAD_WORDS:
            return
        if _is_title(line, HEADLINE_WORDS):
            work.give(line, "title", "headline.press")
            _repetitions(work, line)
            return


def _repetitions(work: _Copy, title: Line) -> None:
    """Gives repetitions of the title: a page has it in its header and again above the text."""
    for line in work.open():
        if line.text.split() == title.text.split():
            work.give(line, "tag", "title.repeated")


def _is_title(line: Line, words: int) -> bool:
    text = line.text
    return (
        len(text.split()) <= words
        and (not is_stopped_en(text) or text.endswith(("?", "!")))
        and not text.startswith(('"', "“"))
    )


def _subheads(work: _Copy) -> None:
    paragraphs = work.open()
    for line in paragraphs[1:-1]:
        if _is_title(line, SUBHEAD_WORDS) and line.marker is None:
            work.give(line, "subhead", "subhead.short_line")


def _body(work: _Copy) -> None:
    for line in work.open():
        work.give(line, "body", "body.paragraph")


STEPS: tuple[Callable[[_Copy], None], ...] = (
    _furniture,
    _masthead,
    _byline,
    _date,
    _captions,
    _headline,
    _subheads,
    _body,
)
"""The order matters: what a mark proves comes before what only length and place suggest."""
