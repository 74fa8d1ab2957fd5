"""What answers press coverage (보도설명): headings of what papers wrote, headings of the reply, sentences that answer.

A heading is a line of its own, whatever its mark, bracket or number: `1. 기사 내용`, `□ 보도내용(…)`, `< ○○부 입장 >`, `[기사 내용 요약] (paper, date)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kprocure_parse.document import Span
from kprocure_parse.lexicon import rebuttals
from kprocure_parse.marks.mark import Kind, Mark, Walls, places_of
from kprocure_parse.marks.spaced import any_of, squeeze
from kprocure_parse.patterns import deferred, quick

Answer = Literal["coverage", "reply", "answer", "cited"]

LONGEST = 110
"""Characters of the longest heading, paper and date in brackets included."""
CITED = 600
"""A paper that is answered is cited within this many characters of the top."""
BEYOND = 18
"""Most characters after the citation that ends a line: … (가나일보, 5.6.) 기사 관련."""
SENTENCE = 420
"""Characters of the longest sentence that answers."""


_LINE = quick(r"[^\n\t]++")
_SIGNS = tuple({*rebuttals.PAPERS, "게시", "설명", "해명", "반박", "입장", "사실", "검토"})
_OPENING, _CLOSING = r"<‹＜\[〔【(≪〈《（「", r">›＞\]〕】)≫〉》）」"
_INNER = rf"(?:[{_CLOSING}][^{_OPENING}{_CLOSING}\n]{{0,20}}+)?"
"""After a bracket inside the bracket: (가나TV(인터넷판) 8.11)."""
_HEAD = deferred(
    rf"(?P<mark>(?:[□■◇◆▣◈○ㅇ●◎▪▷▶◦※*#-]|\d{{1,2}}[.)]|[가나다라]\.|[①-⑩ⅠⅡⅢ]\.?)?)\s*+(?P<open>[{_OPENING}])?\s*+"
    rf"(?P<words>[^{_OPENING}{_CLOSING}\n]{{2,60}}?)\s*+[:：]?\s*+(?:[{_OPENING}][^{_CLOSING}\n]{{2,90}}+{_INNER}[{_CLOSING}]?\s*+)?+"
    rf"(?P<close>[{_CLOSING}])?\s*+(?:[{_OPENING}][^{_CLOSING}\n]{{2,90}}+{_INNER}[{_CLOSING}]\s*+)?+[:：]?"
)
_ENDS = sorted(
    {word[-1] for word in (*rebuttals.PRESS_NOUNS, *rebuttals.ALONE, *rebuttals.REPLIES, *rebuttals.REPLIES_ALONE)}
)
_LAST_WORD = quick(rf"[{''.join(_ENDS)}]\s*+(?:[{_OPENING}{_CLOSING}:：]|$)")
"""Where the words of a heading may end: few sentences have their last letter at their own end or before a bracket."""
_COVERAGE = deferred(
    rf"(?:{any_of(rebuttals.PRESS_BEFORE)}){{0,2}}+(?:{any_of((*rebuttals.PRESS, *rebuttals.POSTS))})(?:의)?(?:{any_of(rebuttals.PRESS_NOUNS)})|(?:{any_of(rebuttals.ALONE)})"
)
_ISSUER = deferred(
    r"(?:(?:동|위|상기|해당|관련|이에)?(?:언론)?(?:보도|기사)?(?:된)?(?:내용|사항)?(?:에대한|에관한|관련|과관련한))?(?:우리)?(?:[가-힣·ㆍ,()A-Z및]{1,30}(?:부|처|청|위|위원회|원|시|도|정부|공사|공단|실|본부|기관|당국)(?:의)?)?"
)
_REPORTS = rf"(?:{any_of(rebuttals.PAPERS)})(?!자료|시점|일시)"
_REPORT, _ABOUT = deferred(_REPORTS), deferred(r"에\s?대(?:해|하여|한)|관련|데\s?대(?:해|하여)|[은는과와]")
_ANSWERED, _UNTRUE = deferred(any_of(rebuttals.ANSWERED)), deferred(any_of(rebuttals.UNTRUE))
_NEAR, _FAR = 66, 90
"""Characters from the report to what is said of it, and from there to the answer; characters from the report to the words that deny it."""
_DOCUMENT = deferred(
    r"(?:보도)?(?:설명|해명|반박)\s?자료\s?(?:입니다|임)|제하의\s?(?:보도|기사)\s?(?:내용)?(?:[과와]\s)?\s?관련(?:하여|해)?,?$"
)
"""The text calls itself an answer, or the sentence that answers begins: … 제하의 보도 내용과 관련하여,"""
_OUTLET = (
    rf"[가-힣A-Za-z]{{0,8}}?(?:{any_of(sorted(rebuttals.OUTLETS, key=len, reverse=True))})(?:\s?\([^()\n]{{1,8}}\))?"
)
_DAY = r"(?:['‘’`´]?\d{2,4}\.\s?)?\d{1,2}\s?[.월/]\s?\d{1,2}\s?[.일]?\s?(?:\([월화수목금토일]\))?(?:일?자)?"
_PAPERS = rf"{_OUTLET}(?:\s?(?:[,·ㆍ/및]\s?{_OUTLET}|등|외)){{0,4}}"
_DAYS = rf"{_DAY}(?:\s?[,·~]\s?{_DAY}){{0,3}}"
_PAPER = deferred(rf"(?:{_DAYS}[\s,]++)?+[^\s]{{2,12}}\s(?=\S*(?:보도|기사))")
"""The paper's name before the words, with or without a day: < 3.4. 가나일보 보도내용 >."""
_SOURCE = deferred(
    rf"(?<=[{_CLOSING},:：])\s*+(?>{_PAPERS}(?:\s?[,·]?\s?{_DAYS})?+|{_DAYS}\s?[,·]?\s?{_PAPERS})[.\s]*+(?P<close>[{_CLOSING}]?)$"
)
"""Paper and date behind the heading or, after a comma or colon, in its brackets: < 보도내용 > 가나일보, 3.4."""
_CITATION = deferred(
    rf"[{_OPENING}]\s?(?:{_PAPERS}\s?[,·]?\s?{_DAYS}|{_DAYS}\s?[,·]?\s?{_PAPERS})(?:\s?(?:{any_of(rebuttals.EDITIONS)})){{0,4}}[.\s]?[{_CLOSING}]"
)
"""Paper and date and nothing else in brackets: (가나일보, ’31.5.6.). Of 76,294 texts 77 cite a paper
in one of their first four lines as `_citing` asks it, with no heading of coverage; the titles of 76 answer it."""
_OPENERS, _BEFORE_SOURCE = "<‹＜[〔【(≪〈《（「", ">›＞]〕】)≫〉》）」,:："
"""The signs behind which a citation and a source begin."""
_DAY_BEGINS = frozenset("'‘’`´")
_REACH = 8 + max(map(len, rebuttals.OUTLETS))
"""The name of a paper that begins here ends within this many characters."""
_VERBS = tuple({word[:2] for word in (*rebuttals.ANSWERED, *rebuttals.UNTRUE)})


def find_rebuttals(text: str, _: Walls) -> Iterator[Mark[Answer]]:
    """Finds headings and answering sentences, one per line."""
    signs = tuple(filter(text.__contains__, _SIGNS))
    if not signs and not _may_cite(text[:CITED]):
        return
    opening = len(text) - len(text.lstrip())
    for line in _LINE.finditer(text):
        words = line[0]
        cites = line.start() < CITED and _may_cite(words)
        if cites or any(map(words.__contains__, signs)):
            found = _of(words.strip(), cites=cites, first=line.start() <= opening)
            if found is not None:
                start = line.start() + len(words) - len(words.lstrip())
                yield Mark("rebuttal", Span(start, start + len(words.strip())), found, f"rebuttal.{found}")


def _may_cite(text: str) -> bool:
    return any(map(text.__contains__, rebuttals.OUTLETS))


def _is_behind(words: str, signs: str) -> bool:
    """Whether a paper or a day may stand behind one of these signs; 경제 alone, in half of the texts, names none."""
    for place in places_of(words, signs):
        told = words[place + 1 :].lstrip()[:_REACH]
        if told[:1].isdecimal() or told[:1] in _DAY_BEGINS or _may_cite(told):
            return True
    return False


def _of(line: str, *, cites: bool, first: bool) -> Answer | None:
    heading = _heading(_unsourced(line) if cites else line) if len(line) <= LONGEST else None
    if heading is not None:
        return heading
    words = line[:SENTENCE]
    if any(map(line.__contains__, _VERBS)) and (_answers(words) or _DOCUMENT.search(words)):
        return "answer"
    return _citing(words, first=first) if cites else None


def _unsourced(line: str) -> str:
    """A line without the paper and date that stand outside the words of a heading."""
    source = _SOURCE.search(line) if _is_behind(line, _BEFORE_SOURCE) else None
    return line if source is None else line[: source.start()].rstrip(" ,:：") + source["close"]


def _citing(words: str, *, first: bool) -> Answer | None:
    """What a line is that cites a paper: the paper's title, with the citation in front or a mark of coverage, or a title that answers (… 보도 관련).

    Within prose a paper is only mentioned; in brackets below a title it may have printed an article of the agency's own.
    """
    found = _CITATION.search(words) if _is_behind(words, _OPENERS) else None
    if found is None or any(map(words.__contains__, rebuttals.PRINTED)):
        return None
    before, tail = words[: found.start()], words[found.end() :].lstrip()
    told = any(map((found[0] + tail).__contains__, rebuttals.ABOUT))
    if not any(map(str.isalnum, before)):
        if not before and tail.startswith((*rebuttals.ABOUT, "등")):  # (가나일보, 5.6.) 관련 설명드립니다
            return "answer"
        return "cited" if told or first or tail else None
    if len(tail) > BEYOND:
        return None
    if before.startswith(rebuttals.COVERAGE_MARKS):
        return "cited"
    return "answer" if told else None


def _answers(words: str) -> bool:
    """Whether the words mention a report and then answer or deny it."""
    for report in _REPORT.finditer(words):
        denied = _UNTRUE.search(words, report.end(), report.end() + _FAR)
        if denied is not None and not _speaks_of(words, report.end(), denied.end()):
            return True
        about = list(_ABOUT.finditer(words, report.end(), report.end() + _NEAR))
        if about and _ANSWERED.search(words, about[0].end(), about[-1].end() + _NEAR):
            return True
    return False


def _speaks_of(words: str, start: int, end: int) -> bool:
    """Whether wrong reports are only an object of a later sentence: … 밝혔다. 사실과 다른 보도를 바로잡는 교육도 한다."""
    return "다. " in words[start:end] and words[end : end + 1] == "른"


def _heading(line: str) -> Answer | None:
    match = _HEAD.fullmatch(line) if _LAST_WORD.search(line) else None
    if match is None:
        return None
    set_off = bool(match["mark"] or match["open"] or match["close"])
    words = match["words"].rstrip(" :：")
    short = squeeze(words)
    if _COVERAGE.fullmatch(short) or (set_off and _of_paper(words)):
        return "coverage"
    return "reply" if _is_reply(short, set_off=set_off) else None


def _of_paper(words: str) -> bool:
    paper = _PAPER.match(words)
    return paper is not None and _COVERAGE.fullmatch(squeeze(words[paper.end() :])) is not None


def _is_reply(short: str, *, set_off: bool) -> bool:
    """Whether words head a reply: `설명 내용` alone; `설명`, `입장` and the like in brackets, after a mark, or with who answers or what is answered."""
    if short in rebuttals.REPLIES_ALONE:
        return True
    end = next((word for word in sorted(rebuttals.REPLIES, key=len, reverse=True) if short.endswith(word)), None)
    if end is None or (not set_off and len(short) == len(end)):
        return False
    return _ISSUER.fullmatch(short[: -len(end)]) is not None


REBUTTALS: Kind[Answer] = Kind("rebuttal", find_rebuttals)
