"""What stands beside a title and is none of it: tags of the form, policy tasks, datelines, links, notes on the copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import regex

from kprocure_parse.layout.contact_rows import LABELS
from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import glyphs, title_words
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.form_labels import FORM_LABELS, bare, last_letter
from kprocure_parse.marks.tags import DATELINES, TAGS
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.records import Language

Aside = Literal["tag", "dateline"]

_POLICY = deferred(r"[【\[<]\s*(?:관련\s*국정|대통령\s*업무보고|국정)\s*과제\s*[】\]>]")
"""【관련 국정과제】, 【대통령 업무보고 과제】: the state policy task that a release serves, between title and body."""
_POLICY_FRAMES = ("【", "[", "<")
_PAGES = frozenset("pP0123456789")
_OCCASION = quick(r"(?:일시|장소|일정)\s?(?:[·,및]\s?(?:일시|장소)\s?)?[:：]")
"""※ 일시·장소: …, below the subtitles."""
_CORRECTED = quick(r"(?:\d쪽|페이지|수치|내용|파란|붉은|음영)[^.]{0,30}?(?:수정|정정)|수정\s?(?:사항|본)")

_PAGED = deferred(
    r"(?:p\.?\s?\d+|\d+\s?(?:쪽|페이지|p))[\s,.][^\n]{0,60}?(?:표|그림|수치|금액|내용|문구|기준일|오타|표기)[^\n가-힣]{0,3}(?:일부\s)?(?:변경|수정|정정)(?:\s?\([^()]*\))?$",
    regex.I,
)
"""p.6 <표> 기준일 변경: what was corrected on a page of the copy."""


LONGEST_LABEL = 8
"""Characters of a label of the form, at most."""


def is_tag(line: Line) -> bool:
    """Whether a line is only tags of the form."""
    tags = line.of(TAGS)
    return bool(tags) and tags[-1].span.end >= line.span.end


def leading_tags(lines: Sequence[Line]) -> int:
    """How many lines at the start are only tags of the form."""
    return next((count for count, line in enumerate(lines) if not is_tag(line)), len(lines))


class Asides:
    """What stands beside one title, whose first line it knows."""

    __slots__ = ("_dated", "_first", "_language", "_last")

    def __init__(self, first: Line, language: Language) -> None:
        self._first, self._language = first, language
        self._last = last_letter(first.text)
        self._dated = bool(first.marks.of(DATELINES))

    def aside(self, line: Line) -> tuple[Aside, str] | None:
        """What a line next to the title is by its words: a policy task, the title again, a dateline, a note on the copy; None for others."""
        text, below = line.text, line is not self._first
        if text.startswith(_POLICY_FRAMES) and _POLICY.match(text):
            return "tag", "title.policy"
        if below and last_letter(text) == self._last and bare(text) == bare(self._first.text):
            return "tag", "title.repeated"
        if self._dated and (below or self._language == "en") and is_dateline(line, self._language):
            return "dateline", "title.dateline"
        if (not text[2:3].isalnum() or text[2] in glyphs.ALONE) and _is_residue(text):  # 가나 …, □ 가나 …: no residue
            return "tag", "title.residue"
        rule = _phrased(text)
        if rule is not None:
            return "tag", rule
        return _note(line) if text[0] in _PAGES or line.is_note else None


def _is_residue(text: str) -> bool:
    """Whether a line has only signs, and not only those that close or open another line."""
    return not any(map(str.isalnum, text.strip(glyphs.ALONE))) and text.strip(f"{glyphs.ALONE} ") != ""


def is_label(line: Line) -> bool:
    """Whether a line is nothing but a label of the head of the form: 담당부서, 배포일시."""
    if len(line.text) > LONGEST_LABEL:
        return False
    form, contact = (line.marks.at(kind, line.span.start) for kind in (FORM_LABELS, CONTACT_LABELS))
    if form is not None and form.span.end >= line.span.end:
        return True
    return contact is not None and contact.value.sort in LABELS and contact.span.end >= line.span.end


def _phrased(text: str) -> str | None:
    """The rule for a line that says to whom the paper goes or who speaks, or for a link: of 45 links at the top of 76,294 texts none is in korea.kr's title."""
    if text.startswith(title_words.ADDRESSED):
        return "title.addressee"
    if text.startswith("http"):
        return "title.link"
    if text.rstrip(". ])>〕】").endswith(title_words.LETTING_KNOW) and " " not in text.partition("에서")[0]:
        return "title.announced"
    return "title.link" if text.rstrip(" ])>").endswith(title_words.LINKS) else None


def _note(line: Line) -> tuple[Aside, str] | None:
    """What a note next to the title is: when and where, or what was corrected in the copy, which may have no mark."""
    if line.text[0] in _PAGES and _PAGED.match(line.text):
        return "tag", "title.corrected"
    if not line.is_note:
        return None
    if _OCCASION.search(line.words):
        return "dateline", "title.occasion"
    return ("tag", "title.corrected") if _CORRECTED.search(line.words) else None


def is_dateline(line: Line, language: Language) -> bool:
    """Whether a line says only when (and where)."""
    mark = line.marks.at(DATELINES, line.span.start)
    return mark is not None and mark.span.end >= line.span.end and language in ("en", mark.value)
