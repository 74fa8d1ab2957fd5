"""Photo captions (사진 설명): lines told by their marks and words, and those that only their neighbours tell."""

from __future__ import annotations

from itertools import pairwise

import regex

from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.titles import is_sentence
from kprocure_parse.layout.work import Work
from kprocure_parse.lexicon import captions, glyphs
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.patterns import deferred

CAPTION_LENGTH = 400
"""Characters of the longest caption."""
CAPTION_FROM = 4
"""Lines from the top before which no bracketed line is the label of a stripped picture."""

_POSITION = deferred(
    rf"\((?:[^()]{{0,12}}\s)?(?:{'|'.join(captions.POSITIONS)})(?=[\s),·]|에서|부터|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열|끝|맨|앞|뒤|\d)[^()]{{0,25}}\)"
)
_POSITION_EN = deferred(
    rf"\((?:[^()]{{0,20}}\s)?(?:{'|'.join(captions.POSITIONS_EN)})[^()]{{0,40}}\)"
    rf"|^From (?:the )?left,|,\s(?:front|back|second|last) row(?: \w+)?,|\b(?:left|right|center),\s",
    regex.I,
)
_EVENT = deferred(
    r"^[^:,]{2,60}(?:\s|\()[^:]{0,60}?\d{1,2}일(?:\([월화수목금토일]\))?\s[^:]{15,}(?:다\.?|[가-힣]{2,8}장)$"
)
"""What a caption of PPS since 2025 tells in the past tense: who, on which day of the month, did what."""
_FACTS = deferred(
    r"(?:내용|사항|계획|개요|현황|자료|연락처|방안|체계|절차|일정|목록|명단|참조|관련|비교|결과|목차|요약|단위\s?:\s?[^>\]]{0,120})\s*+(?:\([^()]{0,120}+\))?\s*+[>\]】〉≫]?$"
)
_DASHED_NAME = deferred(r"[-–] ?[A-Z][^.!?]{5,110} ?[-–]")
_CREDIT_SIGNS = "=:："
_CREDITED = deferred(rf"(?:\(|/|\s)(?:{'|'.join(captions.CREDIT_KO)})\s*[{_CREDIT_SIGNS}]\s*\S[^()]{{1,30}}\)?$")


def give_captions(work: Work) -> None:
    """Gives lines that are captions by their own words, then those that only stand beside one."""
    for line in work.open():
        language = work.owners.get(line.number)
        if language == "en" and is_english_caption(line):
            work.give(line, "caption", "caption.en")
        elif is_caption(line, between_marked=work.form.style == "marked"):
            work.give(line, "caption", "caption.ko")
    if work.form.style == "marked":
        _beside(work)


def _beside(work: Work) -> None:
    """PPS 2020: among paragraphs with marks, an unmarked line directly after an unmarked caption is one too."""
    for before, line in pairwise(work.lines):
        if line.number in work.zones or line.marker is not None or before.marker is not None or line.is_row:
            continue
        if work.zones.get(before.number, ("body", ""))[0] == "caption" and not line.is_bracketed:
            work.give(line, "caption", "caption.beside")


def give_trailing(work: Work) -> None:
    """Bracketed labels of stripped pictures after the last sentence are captions."""
    lines = work.open()
    for line in reversed(lines):
        if is_picture_label(line) and work.owners.get(line.number) is not None and line.number >= CAPTION_FROM:
            work.give(line, "caption", "caption.bracketed")
        elif line.bullet is not None or is_sentence(line, work.owners.get(line.number) or "ko"):
            break


def is_caption(line: Line, *, between_marked: bool = False) -> bool:
    """A photo caption by its mark and words: ▶ … 있다., (왼쪽 세 번째), 사진제공=…, `- Name, Title -`.

    `between_marked`: the line has no mark while the paragraphs around it have □ or ㅇ (PPS 2020).
    """
    if line.is_row or len(line.text) > CAPTION_LENGTH:
        return False
    positioned = "(" in line.text and _POSITION.search(line.text) is not None
    credit = _CREDITED.search(line.words) if any(map(line.words.__contains__, _CREDIT_SIGNS)) else None
    words = line.words[: credit.start()].rstrip() if credit else line.words
    scene = _shows_scene(words)
    if line.marker is not None:
        marked = line.marker in captions.ARROWS or line.marker in captions.MARKS
        return marked and (positioned or scene or _EVENT.search(words) is not None)
    if '"' in line.text and not positioned:
        return False
    if credit:
        return True
    return positioned and (scene or between_marked or not is_predicate(line.text))


def is_english_caption(line: Line) -> bool:
    """`- Name, Title -` or a line with a place in the picture, between English paragraphs."""
    if _DASHED_NAME.fullmatch(line.text):
        return True
    return _POSITION_EN.search(line.text) is not None and line.marker is not None and line.marker in glyphs.POINTERS


def is_picture_label(line: Line) -> bool:
    """A bracketed line that can name a picture, not a box of facts (… 주요 내용, … 현황)."""
    return line.is_bracketed and _FACTS.search(line.text) is None


def is_scene(line: Line) -> bool:
    """Ends as a caption does: the present tense of what the picture shows."""
    return _shows_scene(line.words)


def _shows_scene(words: str) -> bool:
    return words.endswith(captions.SCENE_ENDS) or (
        words.endswith((")", ">", "]")) and words[:-1].endswith(captions.SCENE_ENDS)
    )
