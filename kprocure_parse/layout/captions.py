"""Photo captions (사진 설명): lines recognised by their marks and words, or only by their neighbours."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from kprocure_parse.layout.cells import EDGE
from kprocure_parse.layout.grids import tables_in
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.work import Work
from kprocure_parse.layout.zones import CONTINUED
from kprocure_parse.lexicon import captions
from kprocure_parse.marks.dates import BARE_DATES, DATES
from kprocure_parse.marks.enclosures import ENCLOSURES
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.pictures import CREDITS, PICTURES
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.patterns import deferred, quick

CAPTION_LENGTH = 400
"""Longest caption (characters)."""
_SIGNS = frozenset((*captions.ARROWS, *captions.MARKS))
CAPTION_FROM = 4
"""Within this many lines of the top, a bracketed line is not the label of a removed picture."""

_SPACES = r"[^\S\n]+"
_POSITION = quick(
    rf"\((?:[^()]{{0,12}}\s)?(?:{'|'.join(captions.POSITIONS)})(?=[\s),·]|에서|부터|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열|끝|맨|앞|뒤|\d)[^()]{{0,25}}\)"
    rf"|\((?:{'|'.join(captions.POSITIONS_ALONE)})\)"
)
_POSITION_EN = deferred(
    rf"\((?:[^()]{{0,20}}\s)?(?:{'|'.join(captions.POSITIONS_EN).replace(' ', _SPACES)})[^()]{{0,40}}\)|^From{_SPACES}(?:the{_SPACES})?left,"
    rf"|,\s+(?:front|back|second|last)\s+row\b",
    regex.I,
)
"""Somebody's position in the picture."""
_EVENT = deferred(
    r"^[^:,]{2,60}(?:\s|\()[^:]{0,60}?\d{1,2}일(?:\([월화수목금토일]\))?\s[^:]{15,}(?:다\.?|[가-힣]{2,8}장)$"
)
"""A caption in the past tense, as PPS writes them since 2025: who did what, on which day of the month."""
_DAY = quick(r"\d일")
_FACTS = quick(
    r"(?:내용|사항|계획|개요|현황|자료|연락처|방안|체계|절차|일정|목록|명단|참조|관련|비교|결과|목차|요약|단위\s?:\s?[^>\]]{0,120})\s*+(?:\([^()]{0,120}+\))?\s*+[>\]】〉≫]?$"
)
_TABLE_EDGE = quick(rf"[(<\[【〈※*\s]*+{EDGE}")
"""Notes at the edge of a table, whose source looks like a credit: (단위: 명 / 출처: …)."""
_TABLE = deferred(r"[(<\[【〈]?\s?표\s?\d")
"""The title of a table: [표 1] …"""
_NAMED = tuple(f"{noun}{closing}" for noun in captions.NOUNS for closing in (">", "]", "】", "〉", "≫", "|", " >"))
_NOUN_ENDS = (*_NAMED, *captions.NOUNS)
"""How the lines end that are the name of a picture."""
_ENDS = (*_NOUN_ENDS, *captions.SCENE_ENDS, ")", ">", "]")
"""How all captions end that have neither label, credit nor position."""
_TOLD = deferred(rf"(?:^|(?<=[.다]\s))(?:{'|'.join(captions.TELLING)})\s")
_DOING = deferred(
    r"(?P<name>[가-힣]{3})\s(?:[가-힣·]{1,15}\s){0,2}[가-힣·]{0,15}(?:장|장관|차관|총리|대통령|대표|감사)(?:\([^()]{1,20}\))?[이가]\s[^“”\".]{8,}"
    r"(?:하|보|듣|나누|둘러보|살펴보|살피|밝히|치|찍)고 있다\.?"
)
"""One sentence on what a person with an office is doing in a picture, with 이 or 가 after the office; prose has no such sentences."""
_ABLE = ("수 있다", "수 있다.", "바 있다", "바 있다.", "적 있다", "적 있다.")
"""Endings that look like those of a scene but are not."""
_OPENING, _CLOSING = ("<", "[", "【", "〈", "≪"), (">", "]", "】", "〉", "≫")
OPEN_LINES = 4
"""Most lines that the brackets of one label can span."""


def give_captions(work: Work) -> None:
    """Gives lines that are captions by their own words, then those that are captions because they are next to one."""
    lines = work.open()
    pictures = {mark.span.start for mark in work.marks.of(PICTURES)}
    credited = work.holding(CREDITS)
    candidates = [line for line in lines if _may_be_caption(line, pictures, credited)]
    given = False
    end = _release_end(work, lines)
    between_marked = work.form.style == "marked"
    for line in candidates:
        rule = _rule(line, pictures, between_marked=between_marked, outside=line.number > end)
        if rule is not None:
            work.give(line, "caption", rule)
            given = True
    if not given:
        return
    _below(work, lines)
    if between_marked:
        _beside(work)


def _release_end(work: Work, lines: Sequence[Line]) -> int:
    """The line from which on lines may belong to an attachment: the first that announces one, or the last contact of a form."""
    announced = {mark.span.start for mark in work.marks.of(ENCLOSURES) if mark.value.announces}
    end = len(work.lines)
    if announced:
        end = next((line.number for line in lines if line.span.start in announced), end)
    if work.rows:
        contacts = [number for number, (zone, _) in work.zones.items() if zone == "contacts"]
        end = min(end, max(contacts, default=end))
    return end


def _may_be_caption(line: Line, pictures: Collection[int], credited: Collection[int]) -> bool:
    """Whether a line has any sign of a caption: its mark, its label, its credit, how it ends, or a bracket for somebody's position."""
    text = line.text
    if line.marker is not None:
        return line.marker in _SIGNS or line.content.start in pictures or text.endswith(_NOUN_ENDS)
    return "(" in text or text.rstrip().endswith(_ENDS) or line.number in credited or line.span.start in pictures


def _below(work: Work, lines: Sequence[Line]) -> None:
    """Gives sentences directly below a labelled scene ([사진] 1. … 있다.), which continue its caption."""
    for before, line in pairwise(lines):
        zone, rule = work.zones.get(before.number, ("body", ""))
        if zone != "caption":
            continue
        told = line.gap == 1 and line.number == before.number + 1 and line.marker is None and is_predicate(line.text)
        labelled = rule == CONTINUED or before.marks.at(PICTURES, before.content.start) is not None
        if told and labelled and is_scene(before) and line.number not in work.zones:
            work.give(line, "caption", CONTINUED)


def _rule(line: Line, pictures: Collection[int], *, between_marked: bool, outside: bool) -> str | None:
    """The rule by which a line is a caption, or None. `pictures` are the places of the labels of pictures.

    `outside` the release, labels and names belong to an attachment.
    """
    text = line.text
    if line.is_row or len(text) > CAPTION_LENGTH:
        return None
    if line.marker in _SIGNS and _is_english(line):
        return "caption.en"
    if not outside:
        if line.content.start in pictures and not is_predicate(text):
            return "caption.labelled"
        if text.endswith(_NOUN_ENDS) and _is_named(line):
            return "caption.named"
    return "caption.ko" if is_caption(line, between_marked=between_marked) else None


def _is_named(line: Line) -> bool:
    """Whether a line in brackets, or one that a conversion to Markdown left of a table, ends with a name of pictures."""
    text = line.text
    return (line.is_bracketed and text.endswith(_NAMED)) or (text.startswith("|") and text.endswith(captions.NOUNS))


def _is_english(line: Line) -> bool:
    """Whether a line without Hangul names a position in the picture: (center), (second from left), front row."""
    return not line.script.hangul and _POSITION_EN.search(line.words) is not None


def _beside(work: Work) -> None:
    """Gives unmarked lines directly after an unmarked caption, if the other paragraphs have marks (PPS 2020); but no table, no open clause."""
    lines = work.open()
    cells = {line.number for start, end in tables_in(lines) for line in lines[start:end]}
    for before, line in pairwise(work.lines):
        if line.number in work.zones or line.marker is not None or before.marker is not None or line.is_row:
            continue
        if line.number in cells or _TABLE.match(line.text) or line.text.endswith(","):
            continue
        if work.zones.get(before.number, ("body", ""))[0] == "caption" and not line.is_bracketed:
            work.give(line, "caption", "caption.beside")


def give_trailing(work: Work) -> None:
    """Gives bracketed labels of removed pictures after the last sentence; a bracket may close some lines below its opening."""
    lines = work.open()
    place = len(lines)
    while place > 0:
        start = _label_start(lines, place)
        line = lines[start]
        if (
            line.number + place - start <= CAPTION_FROM
            or work.owners[line.number] is None
            or not is_picture_label(line)
        ):
            break
        for number, each in enumerate(lines[start:place]):
            work.give(each, "caption", "caption.bracketed" if number == 0 else CONTINUED)
        place = start


def _label_start(lines: Sequence[Line], end: int) -> int:
    """The place where the bracket opens that closes in the line before `end`: that line itself, or up to three lines above it."""
    last = lines[end - 1].text
    if not last.endswith(_CLOSING) or lines[end - 1].is_bracketed:
        return end - 1
    for place in range(end - 2, max(end - 1 - OPEN_LINES, -1), -1):
        text = lines[place].text
        if text.startswith(_OPENING) and not text.endswith(_CLOSING):
            return place
        if lines[place].marker is not None or is_predicate(text):
            break
    return end - 1


def is_caption(line: Line, *, between_marked: bool = False) -> bool:
    """Whether a line is a photo caption by its mark and words: ▶ … 있다., (왼쪽 세 번째), 사진제공=….

    `between_marked` says that the paragraphs of the text have marks (□, ㅇ), so that a line without one stands out (PPS 2020).
    """
    if (line.marker is not None and line.marker not in _SIGNS) or line.is_row or len(line.text) > CAPTION_LENGTH:
        return False
    positioned = "(" in line.text and _POSITION.search(line.text) is not None
    credits_ = line.marks.of(CREDITS, line.span)
    credit, start = credits_[0] if credits_ else None, line.span.start
    words = (line.text[line.content.start - start : credit.span.start - start] if credit else line.words).rstrip()
    scene = _shows_scene(words)
    told_at_length = "다. " in words and not (positioned or credit or captions.PICTURE in words or _DAY.search(words))
    if told_at_length or (line.marker is None and not (positioned or scene or credit)):
        return False  # an item of several sentences: a caption as long names a picture or a day
    if line.marker is not None:
        return positioned or (scene and f", {line.marker}" not in words) or _EVENT.search(words) is not None
    if ('"' in line.text and not positioned) or _TABLE_EDGE.match(line.text):
        return False
    told = scene and (_shows_somebody(words) or _TOLD.search(words) is not None)
    if told or (credit and not _is_statistic(words)):
        return True
    return positioned and (scene or between_marked or not is_predicate(line.text))


def _is_statistic(words: str) -> bool:
    """Whether the words before a credit are the title of a table, whose source the credit names."""
    return words.rstrip(" (/[").endswith(captions.STATISTICS) or "단위" in words


def _shows_somebody(words: str) -> bool:
    doing = _DOING.fullmatch(words)
    return doing is not None and is_name(doing["name"])


def is_picture_label(line: Line) -> bool:
    """Whether a bracketed line can be the name of a picture rather than of a box of facts (… 주요 내용, … 현황) or a sentence."""
    opened = line.marker is None and line.text.startswith(_OPENING) and not is_predicate(line.text)
    bracketed = line.is_bracketed or opened
    return bracketed and line.enclosure is None and _FACTS.search(line.text) is None and not _is_date(line)


def _is_date(line: Line) -> bool:
    """Whether a line has no words but a date: 【2031. 3. 5日字】, <9.17.(목) 14:00>."""
    words = line.text
    for mark in (*line.of(DATES), *line.of(BARE_DATES)):
        words = words.replace(line.marks.text[mark.span.start : mark.span.end], "")
    for word in captions.DATE_WORDS:
        words = words.replace(word, "")
    return not any(map(str.isalpha, words))


def is_scene(line: Line) -> bool:
    """Whether a line ends like a caption: in the present tense of what the picture shows."""
    return _shows_scene(line.words)


def _shows_scene(words: str) -> bool:
    if not words.endswith(captions.SCENE_ENDS):
        return words.endswith((")", ">", "]")) and words[:-1].endswith(captions.SCENE_ENDS)
    return not words.endswith(_ABLE)
