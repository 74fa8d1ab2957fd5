"""Lines that are never part of the release, wherever they are: notices, links, page marks, menus, style sheets, lone end marks."""

from __future__ import annotations

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import attachments, glyphs, notices
from kprocure_parse.marks.notices import NOTICES
from kprocure_parse.marks.sentences import is_told
from kprocure_parse.marks.style_sheets import STYLE_SHEETS
from kprocure_parse.patterns import deferred, quick

NOTICE_LENGTH = 220
"""Longest notice (characters): lines about reprints quote the release's title."""

_LINK = quick(r"-?\s?\[[^\]\n]*+\]\(\s*+(?:https?:|www\.|mailto:)?[^)\n]*+\)\S{0,30}|-\s?https?://\S++")
_PAGE_MARK = quick(r"[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s?/\s?\d{1,3}|\[?페이지\s?\d{1,3}\]?")
_FURNITURE = frozenset((*glyphs.RESIDUE, *notices.FURNITURE, *attachments.END_MARKS))
_SHELL_WORDS = "관련 보도자료 내용입니다"
_LINKS, _FILES = ("](", "://"), ("첨부", "붙임", "별첨")
"""Every link has one of the former, every pointer to a file one of the latter."""
SIGNS = (*_LINKS, *_FILES, *notices.POINTER_STARTS, _SHELL_WORDS)
"""A line with none of them is neither a notice nor a shell, unless it has a phrase that is one."""
_SHELL = deferred(rf"(?P<title>\S.{{3,150}}?)\s+{_SHELL_WORDS}")
_POINTING = quick(
    r"[<(\[※*☞\s-]*+(?:[^<>\n.]{0,40}?)(?:첨부|붙임|별첨)[^.\n]{0,20}?(?:참조|참고|확인)(?:하여|해)?\s?(?:주시기|하시기)?\s?(?:바랍니다)?[\s.)>\]]*+"
)
"""A line that only points to an attached file: * 자세한 내용은 첨부파일을 참고하시기 바랍니다."""

_POINTED_HEADING = deferred(r"[^<\[(]{2,40}[\[(]\s?(?:첨부|붙임|별첨)[^\])]{0,16}[\])]")
"""A heading with a pointer in brackets: 주요 내용[붙임 참조]."""
_NOTE_INSIDE = deferred(r"[^\s*※☞]\s?[*※☞]\s?[^*※☞]*+$")
"""A note that opens inside a line, after other words: … 증가*자세한 내용은 첨부된 파일을 …"""


def is_link(line: Line) -> bool:
    """Whether a line is only a Markdown link."""
    text = line.text
    return text.startswith(("-", "[")) and any(map(text.__contains__, _LINKS)) and _LINK.fullmatch(text) is not None


def is_notice(line: Line) -> bool:
    """Whether a line is about reprints or the open licence, a link of a list, or a pointer to an attached file."""
    text = line.text
    if len(text) > NOTICE_LENGTH:
        return False
    found = line.marks.of(NOTICES, line.span)
    if found and any(mark.value != "pointer" or _leads(line, mark.span.start) for mark in found):
        return True
    if is_link(line):
        return True
    if any(map(text.__contains__, _FILES)) and _POINTING.fullmatch(text):
        return _POINTED_HEADING.fullmatch(text) is None and not _follows_sentence(text)
    return text.startswith(notices.POINTER_STARTS) and text.endswith(notices.POINTER_ENDS)


def _leads(line: Line, start: int) -> bool:
    """Whether a pointer is in the first sentence of its line; after another one, or after an item, it only ends that of the body."""
    before = line.text[: start - line.span.start]
    return "다. " not in before and _NOTE_INSIDE.search(before) is None and not _follows_sentence(before)


def _follows_sentence(text: str) -> bool:
    """Whether the last bracket comes after a sentence: … 결정하였다(자세한 내용은 붙임 참고)."""
    return is_told(text[: max(text.rfind("("), text.rfind("["), 0)])


def shell_title(text: str) -> int | None:
    """The end of the headline in `<headline> 관련 보도자료 내용입니다.`, the body of 9 % of the archive; None for other texts."""
    match = _SHELL.match(text) if _SHELL_WORDS in text else None
    return None if match is None else match.end("title")


def is_style_sheet(line: Line) -> bool:
    """Whether a line is a style sheet that a page editor left; it has no language."""
    return line.marks.at(STYLE_SHEETS, line.span.start) is not None


def is_furniture(line: Line) -> bool:
    """Whether a line is a style sheet, or what a page or a conversion left."""
    return is_residue(line) or is_style_sheet(line)


def is_residue(line: Line) -> bool:
    """Whether a line is a page mark, a menu, residue of a conversion or a lone end mark. A table row of `-`, `2`, `-` is no page mark."""
    text = line.text.strip()
    return text in _FURNITURE or (_PAGE_MARK.fullmatch(text) is not None and not line.is_row)
