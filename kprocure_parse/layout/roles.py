"""Roles told by a line's own words, wherever it stands: contacts, attachments, captions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from kprocure_parse.layout.header import squeezed
from kprocure_parse.layout.lines import Line
from kprocure_parse.layout.notices import is_furniture, is_notice
from kprocure_parse.lexicon import attachments, captions, glyphs
from kprocure_parse.marks.sentences import is_predicate
from kprocure_parse.patterns import deferred

CAPTION_LENGTH = 400
"""Characters of the longest caption."""
CELL_LENGTH = 42
"""Characters of the longest cell of a contact table that was flattened to lines."""
LABEL_LINE = 120
"""Characters of the longest line that opens with 담당 부서."""
CONTACT_LINE = 300
"""Characters of the longest line of contacts (three people)."""
CONTACT_SENTENCE = 600
"""Characters of the longest sentence that names people to call (취재를 원하시면 … 연락주시기 바랍니다)."""
SHORT_TITLE = 25
"""Characters up to which an attachment's title may end like a sentence (노래로 배우는 조달이다)."""
APPENDIX_TITLE = 90
"""Characters of the longest title of an appendix."""
CELLS_BETWEEN = 9
"""Lines that a flattened table may put between two phones."""

_RANKS = r"(?:사무관|서기관|주무관|과\s?장|팀\s?장|국\s?장|연구관|연구사|담당관|대변인|조사관|센터장|실\s?장|차장|부장|계장|장학사|전문관|경정|경감)"
_PHONE = deferred(
    r"(?:0\d{1,2}\s?[-–—)]\s?\d{3,4}\s?[-–—]?\s?\d{4}|\b0\d{1,2}-\d{2,5}-\d{3,5}\b|\b1[5-8]\d\d-\d{4}|\(0\d{2}\d{3,4}-\d{4})"
)
_PHONE_JOINTS = frozenset("-–—)")
"""One of them stands in every number; most lines have none, and a look for them costs a tenth of the pattern."""
_EMAIL = deferred(r"[\w.-]{2,40}@[\w-]{1,40}\.[\w.]{2,20}")
_ASK = deferred(
    r"[\s*※☎☏▲▶○ㅇ□◎·\[(<-]*+(?:(?:내용\s*+|자료\s*+|보도자료\s*+|취재\s*+)?문\s*+의\s*+(?:처|전화|사항|)|뮨의|믄의|담당\s*+자?|연락처)[\])>\s]*+[:：.]"
    r"|[\s*※]*+[\[<【(]\s*(?:문\s*+의\s*+처?|담당\s*+자?)\s*+[\]>】)]"
    r"|[\s*※]*+\*\s?문의(?=\s)"
)
_UNIT_LABELS = frozenset({"담당부서", "담당과", "담당기관"})
_PERSON_LABELS = frozenset({"책임자", "담당자", "담당과장"})
_TABLE_LABELS = _UNIT_LABELS | _PERSON_LABELS | {"자료문의", "담당"}
_PERSON = deferred(
    rf"[\s*※<>\[\]:：붙임문의]*+(?:[가-힣A-Za-z0-9·'’‘-]{{2,20}}\s){{0,4}}?[가-힣]{{1,2}}\s?[가-힣]{{0,2}}\s?{_RANKS}?\s?\(*+[☎☏]?\s?\(?0\d{{1,2}}"
)
_RANK_PHONE = deferred(rf"{_RANKS}\s?\(*+[☎☏]?\s?\(?0\d{{1,2}}\s?[-)]\d{{3,4}}")
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
_OPENING_BRACKETS = ("<", "[", "【", "〈", "≪")
_BRACKETED = deferred(r"[<\[【〈≪][^<>\[\]【】≪≫]{2,120}[>\]】〉≫]?")
_FACTS = deferred(
    r"(?:내용|사항|계획|개요|현황|자료|연락처|방안|체계|절차|일정|목록|명단|참조|관련|비교|결과|목차|요약|단위\s?:\s?[^>\]]{0,120})\s*+(?:\([^()]{0,120}+\))?\s*+[>\]】〉≫]?$"
)
_DASHED_NAME = deferred(r"[-–] ?[A-Z][^.!?]{5,110} ?[-–]")
_CREDIT_SIGNS = "=:："
_CREDITED = deferred(rf"(?:\(|/|\s)(?:{'|'.join(captions.CREDIT_KO)})\s*[{_CREDIT_SIGNS}]\s*\S[^()]{{1,30}}\)?$")

Test = Callable[[Line], bool]


def opens_table(line: Line) -> bool:
    """A row or a line of the contact table: 담당 부서, 책임자 or 담당자 as a whole cell, or first in the line."""
    return squeezed(line.text).startswith(("담당부서", "담당기관", "책임자", "담당자")) or any(
        squeezed(cell) in _TABLE_LABELS for cell in _cell_texts(line)
    )


def opens_contacts(line: Line) -> bool:
    """A line that begins a contact block: 문의 and its slips, a table's label cell, a person with a phone."""
    if line.is_row and any(squeezed(cell) in _TABLE_LABELS for cell in _cell_texts(line)):
        return True
    words = squeezed(line.text)
    if words in _TABLE_LABELS:
        return True
    asked = _ASK.match(line.text)
    if asked is not None:
        return "문" in asked[0] or "믄" in asked[0] or "뮨" in asked[0] or has_phone(line)
    if words.startswith(("담당부서", "담당기관")) and len(line.text) < LABEL_LINE:
        return has_phone(line) or not is_predicate(line.text)
    return _is_person(line)


def _is_person(line: Line) -> bool:
    if not has_phone(line) or len(line.text) > CONTACT_SENTENCE:
        return False
    if is_predicate(line.text):
        return _RANK_PHONE.search(line.text) is not None and ("연락" in line.text or "문의" in line.text)
    return len(line.text) < CONTACT_LINE and _PERSON.match(line.text) is not None


def has_phone(line: Line) -> bool:
    """A telephone number or an e-mail address anywhere in the line."""
    text = line.text
    if "@" in text and _EMAIL.search(text):
        return True
    return not _PHONE_JOINTS.isdisjoint(text) and _PHONE.search(text) is not None


def is_labelled(lines: Sequence[Line]) -> bool:
    """Whether the lines are a contact table by their labels alone: a department's and a person's, no number needed."""
    cells = {squeezed(cell) for line in lines for cell in _cell_texts(line)}
    return not cells.isdisjoint(_UNIT_LABELS) and not cells.isdisjoint(_PERSON_LABELS)


def contact_end(lines: Sequence[Line], start: int) -> int:
    """The index behind the last line of the contact block that opens at `start`."""
    end, between = start + 1, 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if is_notice(line) or is_furniture(line) or (attachment_of(line) and not has_phone(line)):
            break
        if has_phone(line) and len(line.text) < CONTACT_LINE and not _is_prose(line):
            end, between = place + 1, 0
        elif _is_cell(line) and (between := between + 1) <= CELLS_BETWEEN:
            continue
        else:
            break
    return end


def _is_prose(line: Line) -> bool:
    return is_predicate(line.text) and not opens_contacts(line)


def _is_cell(line: Line) -> bool:
    return line.is_row or (len(line.text) <= CELL_LENGTH and not is_predicate(line.text) and line.level != 1)


def _cell_texts(line: Line) -> list[str]:
    return [line.text[cell.start - line.span.start : cell.end - line.span.start] for cell in line.cells]


_MARKS = "|".join(r"\s*+".join(map(regex.escape, word)) for word in (*attachments.STRONG, *attachments.WEAK))
_BARE = deferred(rf"(?:{_MARKS})[ \u00a0]*+[-\d①-⑳]{{0,3}}(?=[ \u00a0]*(?:$|\t\s*\S))")
_STRONG = "|".join(map(regex.escape, sorted(attachments.STRONG, key=len, reverse=True)))
_WEAK = "|".join(map(regex.escape, sorted(attachments.WEAK, key=len, reverse=True)))
_ATTACHMENT = deferred(
    rf"[\s*※■□○ㅇ▶#-]*+(?P<open>[<\[〔【(≪〈])?+\s*+(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))"
    r"(?:\s*+(?P<number>[0-9①-⑳ⅠⅡⅢⅣⅤ]{1,2}(?![0-9])(?:\s?[-.,~∼]\s?\d{1,2}){0,3}))?+"
    r"(?:\s*+(?P<close>[>\]〕】)≫〉]))?+(?:\s*+(?P<colon>[:：.,|])|(?=\s|$)|(?<=[>\]〕】)≫〉\d①-⑳]))"
)


def attachment_of(line: Line) -> regex.Match[str] | None:
    """The mark (붙임, 별첨 1, <붙임>) with which a line announces an attachment, or None.

    The word must stand alone: 붙임과 같이 and 첨부된 are running text. 참고 is a common word and
    counts only in brackets or with a number.
    """
    match = _ATTACHMENT.match(line.text)
    if match is None:
        return None
    bracketed = bool(match["open"] and match["close"])
    if match["open"] and not match["close"]:
        return None
    if match["weak"] and not match["number"] and not (bracketed and match["open"] in "<[〔【≪〈"):
        return None
    rest = line.text[match.end() :]
    if is_predicate(rest) and len(rest) > SHORT_TITLE:
        return None
    return match


def heads_appendix(line: Line, following: Line | None) -> bool:
    """A line that is nothing but 참고, 붙임 2 …, above the title of an appendix."""
    mark = bare_mark(line)
    if mark is None or mark.end() < len(line.text) or following is None:
        return False
    return following.marker is None and len(following.text) <= APPENDIX_TITLE and not is_predicate(following.text)


def bare_mark(line: Line) -> regex.Match[str] | None:
    """The mark of a line or of a first cell that is nothing else: 참고, 붙임 2."""
    return _BARE.match(line.text)


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


def is_bracketed(line: Line) -> bool:
    """A line that is one pair of brackets: a box heading, or the label of a picture that was stripped."""
    return line.text.startswith(_OPENING_BRACKETS) and _BRACKETED.fullmatch(line.text) is not None


def is_picture_label(line: Line) -> bool:
    """A bracketed line that can name a picture, not a box of facts (… 주요 내용, … 현황)."""
    return is_bracketed(line) and _FACTS.search(line.text) is None


def is_scene(line: Line) -> bool:
    """Ends as a caption does: the present tense of what the picture shows."""
    return _shows_scene(line.words)


def _shows_scene(words: str) -> bool:
    return words.endswith(captions.SCENE_ENDS) or (
        words.endswith((")", ">", "]")) and words[:-1].endswith(captions.SCENE_ENDS)
    )
