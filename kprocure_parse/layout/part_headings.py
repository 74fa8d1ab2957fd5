"""Headings that open a part of the body by their words alone, whatever their mark, bracket or number."""

from __future__ import annotations

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import title_words
from kprocure_parse.marks.form_labels import bare
from kprocure_parse.marks.rebuttals import REBUTTALS

HEADING = 10
"""Letters of the longest heading of facts (기념식 개요)."""
NUMBER = "0123456789ⅠⅡⅢⅣⅤ.①②③ "
FRAME = " <>[]〈〉【】《》≪≫()-–—□■◇◆◈▣○ㅇ:："
"""Numbers, and marks and brackets, that may stand around the words of a heading."""
_LONGEST = max(HEADING, *map(len, title_words.HEADINGS))


def is_heading(line: Line) -> bool:
    """Whether a line is the heading of a part by its words: 1 개요, < 회의 개요 >, 주요 내용, - 주요 내용 -, [보도 내용]."""
    if _may_be_known(line):
        word = bare(line.text.strip(FRAME).lstrip(NUMBER).strip(FRAME))
        if word in title_words.HEADINGS or (len(word) <= HEADING and word.endswith("개요")):
            return True
    mark = line.marks.at(REBUTTALS, line.span.start)
    return mark is not None and mark.value != "answer"


def _may_be_known(line: Line) -> bool:
    """Whether a line has no more letters than the longest heading; of those around its words only ㅇ is one."""
    return line.script.hangul - line.text.count("ㅇ") <= _LONGEST
