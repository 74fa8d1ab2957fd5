"""Headings of parts of the body, recognised by their words alone, whatever their mark, bracket or number."""

from __future__ import annotations

from kprocure_parse.layout.lines import Line
from kprocure_parse.lexicon import title_words
from kprocure_parse.marks.form_labels import bare, last_letter
from kprocure_parse.marks.rebuttals import REBUTTALS

HEADING = 10
"""Longest heading that ends with 개요 (기념식 개요), in letters."""
NUMBER = "0123456789ⅠⅡⅢⅣⅤ.①②③ "
FRAME = " <>[]〈〉【】《》≪≫()-–—□■◇◆◈▣○ㅇ:："
"""Numbers (NUMBER) and marks and brackets (FRAME) that may surround the words of a heading."""
_LAST = frozenset(("요", *(word[-1] for word in title_words.HEADINGS)))
"""The letters in which headings end."""


def is_heading(line: Line) -> bool:
    """Whether the words of a line make it the heading of a part: 1 개요, < 회의 개요 >, 주요 내용, - 주요 내용 -, [보도 내용]."""
    if last_letter(line.text.rstrip(FRAME)) in _LAST:
        word = bare(line.text.strip(FRAME).lstrip(NUMBER).strip(FRAME))
        if word in title_words.HEADINGS or (len(word) <= HEADING and word.endswith("개요")):
            return True
    mark = line.marks.at(REBUTTALS, line.span.start)
    return mark is not None and mark.value in ("coverage", "reply")
