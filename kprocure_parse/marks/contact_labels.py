"""Labels of contacts (담당 부서, 책임자, 문의): at the start of a line or of a cell, and where several share a line."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import regex

from kprocure_parse.document import Span
from kprocure_parse.lexicon import contact_words as lexicon
from kprocure_parse.lexicon import glyphs
from kprocure_parse.marks.mark import BLANKS, Kind, Mark, Walls, lines_with
from kprocure_parse.marks.spaced import GAP, alternation, squeeze
from kprocure_parse.patterns import deferred, quick

Sort = Literal["department", "role", "inquiry", "misused"]


class ContactLabel(NamedTuple):
    """A label, squeezed, and what it labels; whether a colon or bracket closes it, whether its line of the cell holds nothing else."""

    word: str
    sort: Sort
    closed: bool
    alone: bool


_SORTS: dict[str, Sort] = {
    **dict.fromkeys(lexicon.MISUSED_LABELS, "misused"),
    **dict.fromkeys(lexicon.INQUIRY_LABELS, "inquiry"),
    **dict.fromkeys(lexicon.ROLE_LABELS, "role"),
    **dict.fromkeys(lexicon.DEPARTMENT_LABELS, "department"),
}


def _firsts(words: Iterable[str]) -> str:
    return "".join(sorted({word[0] for word in words}))


_BRACKETS = "<[(【「〈＜"
_LINE = quick(rf"\n(?=[{BLANKS}{regex.escape(glyphs.LABEL_SIGNS + _BRACKETS)}]{{0,40}}[{_firsts(_SORTS)}])")
"""A line that begins with the first letter of a label, signs and brackets before it left out."""
_OPENING = quick(
    rf"[\n\t|][^\S\n]{{0,20}}+[{regex.escape(glyphs.LABEL_SIGNS)}]{{0,4}}+{GAP}[{regex.escape(_BRACKETS)}]?+{GAP}"
    rf"(?P<letters>[{_firsts(_SORTS)}](?:{GAP}[{''.join(sorted(set().union(*_SORTS)))}]){{0,{max(map(len, _SORTS)) - 1}}})"
)
"""The start of a line or cell, and letters of labels as many as the longest has. Which label they begin with, a table tells:
a pattern of all labels with gaps between their letters takes a fifth of a new process's first text to compile."""
_CLOSE = deferred(rf"{GAP}(?P<close>[\])】>」〉＞])?{GAP}(?P<colon>[:：.;])?")
_INSIDE = deferred(
    rf"(?P<word>[{_firsts(lexicon.WORD_LABELS)}](?<=[ \u00a0)）].){GAP}"
    rf"(?:{alternation(word[1:] for word in lexicon.WORD_LABELS)}))(?=\s|$)",
    regex.M,
)
_LISTED = deferred(r"(?P<word>담당)(?<=[,，;/] ?담당)(?= [가-힣○]{2,5} ?[(（☎0])")
"""`홍길동 과장(…), 담당 임꺽정(…)`: elsewhere it may be a rank."""
_HEADING = deferred(
    rf"(?P<word>{alternation(lexicon.HEADING_LABELS, gap='')})(?<=\n[^\n\t|]{{2,24}}[ ](?:.){{3}})[\])】>]?(?=[ \u00a0]*(?:\n|\Z))"
)
"""`[참고] 경제동향 관련 문의처`, above a list of topics with their numbers."""
HEADING = "contact_label.heading"
"""The rule of a label at the end of a heading."""
_REST = deferred(GAP)


def find_contact_labels(text: str, _: Walls) -> Iterator[Mark[ContactLabel]]:
    """Labels that open a line or a cell; 책임자, 담당자 and 담당 부서 also between words, as a PDF gives a row of a table."""
    text = f"\n{text}"  # patterns for the start of a line begin with a line end
    found = {mark.span.start: mark for match in _INSIDE.finditer(text) if (mark := _inside(match))}
    found |= {mark.span.start: mark for word in _openings(text) if (mark := _opening(text, word))}
    if any(map(text.__contains__, lexicon.HEADING_LABELS)):
        found |= {mark.span.start: mark for mark in map(_heading, _HEADING.finditer(text))}
    if "담당" in text:
        found |= {mark.span.start: mark for mark in map(_listed, _LISTED.finditer(text))}
    yield from map(found.__getitem__, sorted(found))


def _openings(text: str) -> Iterator[Span]:
    """Labels that open a line or a cell; where no text parts cells, only lines that begin as a label does are looked at."""
    if "\t" in text or "|" in text:
        matches: Iterable[re.Match[str] | None] = _OPENING.finditer(text)
    else:
        matches = (_OPENING.match(text, line) for line in lines_with(text[1:], _LINE))
    for match in matches:
        if match is not None and (length := _label_length(match["letters"])):
            yield Span(match.start("letters"), match.start("letters") + length)


def _label_length(letters: str) -> int:
    """How long the longest label is that these letters, with gaps between them, begin with; 0 if there is none."""
    lengths = range(len(letters), 0, -1)
    longest = next((length for length in lengths if squeeze(letters[:length]) in _SORTS), 0)
    return len(letters[:longest].rstrip())


def _inside(match: regex.Match[str]) -> Mark[ContactLabel] | None:
    found = squeeze(match["word"]) in _SORTS
    return _mark(match["word"], match.start("word"), closed=False, alone=False) if found else None


def _opening(text: str, word: Span) -> Mark[ContactLabel] | None:
    close = _CLOSE.match(text, word.end)
    closed = close is not None and bool(close["close"] or close["colon"])
    after = word.end if close is None else close.end()
    rest = _REST.match(text, after)
    end = rest.end() if rest else after
    alone = end == len(text) or text[end] in "\n\t|"
    apart = text[word.end : word.end + 1].isspace()
    label = text[word.slice]
    if alone or closed or (apart and squeeze(label) not in lexicon.ONLY_CLOSED):
        return _mark(label, word.start, closed=closed, alone=alone)
    return None


def _heading(match: regex.Match[str]) -> Mark[ContactLabel]:
    return _mark(match["word"], match.start("word"), closed=False, alone=True)._replace(rule=HEADING)


def _listed(match: regex.Match[str]) -> Mark[ContactLabel]:
    return _mark(match["word"], match.start("word"), closed=False, alone=False)


def _mark(label: str, start: int, *, closed: bool, alone: bool) -> Mark[ContactLabel]:
    """The mark in the text itself, which has no line end before it."""
    word = squeeze(label)
    value = ContactLabel(word, _SORTS[word], closed, alone)
    return Mark("contact_label", Span(start - 1, start - 1 + len(label)), value, f"contact_label.{value.sort}")


CONTACT_LABELS = Kind("contact_label", find_contact_labels)
