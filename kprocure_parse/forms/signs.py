"""The signs that distinguish a release from other texts: what each looks for. What they weigh is in forms/weights.py.

Patterns for the start of a line begin with a line end, and the text gets one before it: an engine finds a character faster than a
position. No sign alone proves that a text is not a release, and few prove that it is: their weights are learned together, and a
sign for a release never counts against it.
"""

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

import regex
from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.forms.look import Look
from kprocure_parse.lexicon import signs
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.form_labels import BANNERS, FORM_LABELS
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.mark import places_of
from kprocure_parse.marks.notices import NOTICES
from kprocure_parse.marks.people import is_name
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.marks.ranks import is_rank
from kprocure_parse.marks.rebuttals import REBUTTALS
from kprocure_parse.marks.tags import TAGS
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.value_object import ValueObject

TOP = 900
"""A release names its issuer within this many characters of the top."""
MARKS_IN_LINE = 1
"""A line with more marks of lists than this has lost its line ends."""
SENTENCE = 100
"""Letters of a long sentence, which laws and releases have, and recipes and conversations do not."""
SHORT = 500
"""Longest text that can be nothing but a title block (characters)."""
SUBTITLE = 12
"""Fewest characters of a subtitle with a dash."""
HEADLINE = range(9, 130)
"""Characters of a headline."""
SPEAKING = 4
"""A text is a conversation if one line in this many opens with a quotation mark."""
FIRST_BODIES = 12
"""How many of the first bodies are considered as issuers."""
FIRST_LINES = 12
"""The title block is within this many lines of the top."""
DATE_REACH = 40
"""The date of 배포 ends within this many characters."""
TAG_REACH = 200
"""A tag before the title ends within this many characters of the top."""
LINE = 160
"""Most characters of a contact line before its telephone."""
NEAR = 300
"""Most characters between the labels of one contact table."""
LONGEST = 24
"""How many characters before a telephone are examined."""
MANY = 3
"""How often a pattern that releases have, too, must occur."""


Test = Callable[[Look], bool]
Pattern = regex.Pattern[str] | re.Pattern[str]


class Sign(NamedTuple):
    """A sign: its id, what it means in a few words, whether it speaks for a release, and how it is seen."""

    id: str
    title: str
    speaks_for: bool
    test: Test

    def stands_in(self, look: Look) -> bool:
        """Whether the sign is seen in a text; it is looked for once."""
        seen = look.seen.get(self.id)
        if seen is None:
            seen = look.seen[self.id] = self.test(look)
        return seen


def _for(name: str, title: str, test: Test) -> Sign:
    """A sign that speaks for a release."""
    return Sign(name, title, speaks_for=True, test=test)


def _against(name: str, title: str, test: Test) -> Sign:
    """A sign of other texts."""
    return Sign(name, title, speaks_for=False, test=test)


@frozen(eq=False, repr=False)
class Sighting(ValueObject):
    """The test whether a pattern is found, in the head or anywhere. One of the `words`, if there are any, stands in whatever it finds."""

    pattern: Pattern
    words: tuple[str, ...]
    head: bool

    def __call__(self, look: Look) -> bool:
        """Looks for the words first, which takes a tenth of the time."""
        text = look.head if self.head else look.text
        if self.words and not any(map(text.__contains__, self.words)):
            return False
        return self.pattern.search(text) is not None


def _head(pattern: Pattern, *words: str) -> Test:
    """Whether a pattern is found in the head."""
    return Sighting(pattern, words, head=True)


def _text(pattern: Pattern, *words: str) -> Test:
    """Whether a pattern is found anywhere."""
    return Sighting(pattern, words, head=False)


def _either(words: Iterable[str], pattern: Pattern) -> Test:
    """Whether one of the words stands anywhere, or a pattern is found; most texts that have the sign have one of the words."""
    known = tuple(words)
    return lambda look: any(map(look.text.__contains__, known)) or pattern.search(look.text) is not None


def _often(pattern: Pattern) -> Test:
    """Whether a pattern is found MANY times."""
    return lambda look: sum(1 for _ in islice(pattern.finditer(look.text), MANY)) == MANY


def _words(words: Iterable[str], *, top: bool = False) -> Test:
    """Whether one of the words stands anywhere, or among the first TOP characters."""
    known = tuple(words)
    return lambda look: any(map((look.text[:TOP] if top else look.text).__contains__, known))


def _counted(words: Iterable[str], least: int) -> Test:
    """Whether so many of the words stand anywhere."""
    known = tuple(words)
    return lambda look: sum(1 for _ in islice(filter(look.text.__contains__, known), least)) == least


def _offices(look: Look) -> list[Span]:
    """Telephones of offices, not mobiles or call centres."""
    return [mark.span for mark in look.marks.of(PHONES) if not look.marks.text.startswith(_PRIVATE, mark.span.start)]


_PRIVATE = ("010", "080", "070", "1", "(010")


def _contact_line(look: Look) -> bool:
    """`* 문의: …`, `담당: …`, and an office's telephone in the same line."""
    labels = [mark.span for mark in look.marks.of(CONTACT_LABELS) if mark.value.sort in {"inquiry", "role"}]
    text = look.marks.text
    labels = [label for label in labels if not text.startswith(signs.DESKS, label.end + 2)]
    return any(
        label.end <= phone.start < label.end + LINE and "\n" not in text[label.end : phone.start]
        for phone in (_offices(look) if labels else ())
        for label in labels
    )


def _contact_table(look: Look) -> bool:
    """The label of a department and that of a person, or a person with a rank and a telephone, near it."""
    labels = look.marks.of(CONTACT_LABELS)
    units = [mark.span.end for mark in labels if mark.value.sort == "department"]
    people = [mark.span.start for mark in labels if mark.value.sort == "role"]
    if units and not people:
        people = [phone.start for phone in _offices(look) if _is_of_person(look, phone)]
    return any(0 <= person - unit < NEAR for unit in units for person in people)


def _is_of_person(look: Look, phone: Span) -> bool:
    """Whether a rank and a name stand before a telephone: 사무관 홍길동(☎044-000-0000)."""
    words = _words_before(look, phone)[-2:]
    return len(words) > 1 and is_rank(words[0]) and is_name(words[1], "called")


def _words_before(look: Look, phone: Span) -> list[str]:
    return look.marks.text[max(0, phone.start - LONGEST) : phone.start].rstrip(" (（☎☏:：\t\u00a0").split()


def _before(look: Look, phone: Span) -> str:
    """The word before a telephone."""
    words = _words_before(look, phone)
    return words[-1] if words else ""


def _person_phone(look: Look) -> bool:
    return any(is_rank(_before(look, phone)) for phone in _offices(look))


def _desk_phone(look: Look) -> bool:
    return any(_before(look, phone).endswith(("과", "팀", "관", "실", "국", "단")) for phone in _offices(look))


def _mobile(look: Look) -> bool:
    return any(look.marks.text.startswith(("010", "(010"), mark.span.start) for mark in look.marks.of(PHONES))


def _answers(look: Look) -> bool:
    """A heading of coverage or of the reply to it; a sentence that answers among the first."""
    found = look.marks.of(REBUTTALS, look.top)
    return any(mark.value in ("coverage", "reply") or mark.span.start < TOP for mark in found)


def _reprinted(look: Look) -> bool:
    return any(
        mark.value in ("reprint", "licence") or "링크" in look.marks.text[mark.span.slice]
        for mark in look.marks.of(NOTICES)
    )


def _release_row(look: Look) -> bool:
    """The short label (보도) is a common word and proves nothing."""
    found = (label.value for label in look.marks.of(FORM_LABELS, look.top))
    return any(label.key == "release_time" and label.word != "보도" and label.stands != "inner" for label in found)


def _distribution_row(look: Look) -> bool:
    found = (label.span.end for label in look.marks.of(FORM_LABELS, look.top) if label.value.key == "distributed")
    return any(_dated(look, end) for end in found)


def _dated(look: Look, end: int) -> bool:
    date = next(iter(look.marks.of(DATES, Span(end, end + DATE_REACH))), None)
    return date is not None and not look.marks.text[end : date.span.start].strip(" \t\u00a0\u3000\n:：>|<")


def _agency_at_top(look: Look) -> bool:
    return any(mark.value.names and mark.span.start < TOP for mark in look.agencies[:FIRST_BODIES])


def _agency_anywhere(look: Look) -> bool:
    return any(mark.value.names for mark in look.agencies)


def _names_english_agency(look: Look) -> bool:
    """An agency of Korea by its English name, in a text of Latin letters."""
    if not look.is_latin:
        return False
    from kprocure_parse.marks.english_agencies import ENGLISH_AGENCIES

    return bool(look.marks.of(ENGLISH_AGENCIES, look.top))


def _headed(look: Look) -> bool:
    """A body with its head in brackets, as the first sentence of a release names who issues it."""
    text = look.marks.text
    return any(mark.value.headed for mark in look.agencies) or any(
        mark.span.start and text[mark.span.start - 1].isalpha() for mark in look.marks.of(HEADS, look.top)
    )


def _office(look: Look) -> bool:
    """A known agency whose head or spokesman acts: 조달청장은, 외교부 제1차관은."""
    return any(mark.value.office and mark.value.names for mark in look.agencies)


def _topic(look: Look) -> bool:
    """A body as subject of a sentence among the first words."""
    return any(
        mark.value.role == "topic" and mark.value.first and mark.span.start < TOP
        for mark in look.agencies[:FIRST_BODIES]
    )


def _agency_first(look: Look) -> bool:
    """A headline that begins with its agency: `조달청, …`, `행안부-경찰청, …`."""
    first = look.agencies[0] if look.agencies else None
    before = look.marks.text[: first.span.start] if first is not None else "."
    return (
        first is not None
        and not any(map(str.isalnum, before))
        and look.marks.text[first.value.end :][:2].strip()[:1] in _JOINTS
    )


_JOINTS = frozenset(",，·ㆍ‧-…")


def _dashed(look: Look) -> bool:
    """A subtitle with a dash among the first lines, below a line without one."""
    top = look.lines[:FIRST_LINES]
    return (
        any(line.startswith(("- ", "– ", "―", "— ")) and len(line) > SUBTITLE for line in top[1:])
        and top[0][0] not in "-*□○"
    )


def _headline(look: Look) -> bool:
    """The first line ends like a headline without a verb."""
    return any(map(_ends_headline, look.lines[:2]))


def _ends_headline(line: str) -> bool:
    return len(line) in HEADLINE and line.strip(" -–—!").endswith(signs.HEADLINE_ENDS)


_DASHES = frozenset("-–—―－")


def _subtitles_alone(look: Look) -> bool:
    """Subtitles with dashes are the whole text, as korea.kr shows some releases."""
    if len(look.head) >= SHORT:
        return False
    dashed = [line for line in look.lines if line.lstrip("\u200b")[:1] in _DASHES and len(line) > SUBTITLE]
    if dashed and len(dashed) + 1 == len(look.lines) and all(line[-1] in _DASHES for line in dashed):
        return True
    return len(dashed) * 2 >= len(look.lines) > 0 and (any(map(_ends_headline, look.lines)) or look.lines[0] in dashed)


def _talks(look: Look, least: int) -> bool:
    return sum(map(look.spaced.__contains__, signs.CASUAL)) >= least


def _columns(look: Look) -> bool:
    """Half of the first lines are rows of a table, or labels with a value."""
    first = look.lines[:FIRST_LINES]
    rows = sum("\t" in line or _LABELLED.match(line) is not None for line in first)
    return len(first) >= MANY and rows * 2 > len(first)


_LABELLED = deferred(r"[^:：\n]{1,12}\s?[:：]\s")


def _speech_first(look: Look) -> bool:
    """Lines that begin with a quotation mark: people talk."""
    return sum(line.startswith(("“", '"')) for line in look.lines) * SPEAKING > len(look.lines)


def _named(look: Look) -> bool:
    return not look.names.isdisjoint(("title", "subject", "ministercode", "approvedate"))


def _wrapped(look: Look) -> bool:
    """Marks of a list inside one line, where a page lost its line ends."""
    return any(
        line.count("□") + line.count("◇") + line.count(" ○ ") + line.count(" - ") // 2 > MARKS_IN_LINE
        for line in look.lines
    )


def _long_sentences(look: Look) -> bool:
    """A sentence of SENTENCE letters, ended by the verb of written Korean."""
    return any(len(part) > SENTENCE for line in look.lines if len(line) > SENTENCE for part in line.split("다.")[:-1])


def _figures(look: Look) -> bool:
    """Shares, sums, growth or decline, MANY times."""
    found = (place for place in places_of(look.text, _FIGURE_SIGNS) if _FIGURE.match(look.text, place))
    return sum(1 for _ in islice(found, MANY)) == MANY


_FIGURE_SIGNS = "%억만조증감"
_FIGURE = quick(r"%(?<=\d.)(?<!조\d.)(?<!조\s\d.)|억\s?(?:원|달러|불)|만\s?(?:명|톤|호|건)|조\s?\d|증가|감소")


def _polite(look: Look) -> bool:
    """The polite endings of texts for citizens, MANY times."""
    return sum(map(look.text.count, signs.POLITE)) >= MANY


def _code(look: Look) -> bool:
    return (
        any(map(look.text.__contains__, _CODE_SIGNS))
        and sum(1 for _, _ in zip(_CODE_LINE.finditer(look.text), range(MANY), strict=False)) == MANY
    )


_CODE_SIGNS = '{};"='
_CODE_LINE = deferred(
    r"[{};][ \t]*$|^[ \t]*\"[\w ]{1,40}\"[ \t]*:|^[ \t]*(?:def|class|for|if|return|import|from|const)\b[^가-힣\n]*$",
    regex.M,
)


_EN_STATE = deferred(r"\b(?:Korea(?:n|’s|'s)?|ROK|Seoul|Sejong|Busan|MOLEG|PPS)\b")
_EN_OFFICE = deferred(
    r"\b(?:Minist(?:ry|er) (?:of|for)|Vice Minister|Deputy Minister|Deputy Prime Minister|Prime Minister|Administrator|Commissioner|Minister [A-Z]|Public Procurement Service|"
    r"[A-Z]\w+ (?:Administration|Agency|Commission|Service|Authority)|Government of|the (?:Korean )?[Gg]overnment|Foreign Minister|Ambassador|President)"
)
_EN_TOLD = deferred(
    r"\b(?:said|announced|stated|stressed|emphasized|noted|held|hosted|signed|attended|visited|unveiled|launched|explained|added|plans? to|will (?:hold|be held|host|begin|provide))\b"
)


def _english(look: Look, found: regex.Pattern[str]) -> bool:
    return look.is_latin and _EN_STATE.search(look.head) is not None and found.search(look.head) is not None


SIGNS: tuple[Sign, ...] = (
    # what the form prints
    _for("banner", "보도자료, 설명자료 … on a line of its own, or after its agency", lambda look: look.marks.any(BANNERS, look.top)),
    _for("release_row", "보도시점, 보도일시 as a label", _release_row),
    _for("distribution_row", "배포 with a date", _distribution_row),
    _for("instruction", "배포 즉시 보도하여 주시기 바랍니다", _head(quick(r"배포\s*(?:후\s*)?즉시\s*(?:보도|사용)?(?:하여|해)\s*주시|바로\s*보도(?:하여|해)\s*주시"), "주시")),
    _for("tag", "[보도자료], (동정) before the title", lambda look: look.marks.any(TAGS, Span(0, TAG_REACH))),
    _for("board", "Writer, Date, Read: the head of the English board", _head(deferred(r"\n[^\S\n]*+(?:Writer|Division)\s*+[:：]?\s*+\S(?:[^\n]{0,80}?\b(?:Date|Read)\b|[^\n]{0,80}+\n?[\s\S]{0,200}?\b(?:Date|Read)\b)", regex.M), "Writer", "Division")),
    _for("named", "a feed or a page names its title", _named),
    _for("reprint", "a site says that it reprints a release, or under which licence", _reprinted),
    _for("pointer", "a pointer to the attached file, or the words 보도자료입니다", _text(deferred(r"(?:첨부(?!하)|붙임|별첨)[^\n]{0,24}(?:참고|확인|참조)|(?:첨부|붙임|별첨)(?:된|한|의)?\s?보도\s?자료|자료\s?입니다|계수입니다|동향입니다"), "첨부", "붙임", "별첨", "입니다")),
    _for("known", "the caller knows its title or its agency; lines of code or JSON are none, whoever says so", lambda look: look.known and not _code(look)),
    # who may be called
    _for("contact_line", "문의 or 담당 with an office's telephone", _contact_line),
    _for("contact_table", "담당 부서 and 책임자 or 담당자", _contact_table),
    _for("person_phone", "a rank and an office's telephone", _person_phone),
    _for("desk_phone", "a department and its telephone in brackets", _desk_phone),
    # who issues
    _for("lead", "an issuer with its head in brackets", _headed),
    _for("agency_did", "a known agency as subject, and what authorities do", lambda look: _agency_at_top(look) and any(map(look.head.__contains__, signs.TELLING))),
    _for("body_topic", "a body as subject of a first sentence", _topic),
    _for("agency", "a known agency in the head", _agency_anywhere),
    _for("agency_first", "an agency and a comma first: 조달청, …", _agency_first),
    _for("head", "the head of an agency by its office: 조달청장, 외교부 장관", _office),
    _for("personnel", "인사발령, 전보, 승진 with ranks", _counted(signs.PERSONNEL, 2)),
    _for("government", "정부는, 장관은, 국무회의 … at the top", _words(signs.GOVERNMENT, top=True)),
    # what it tells
    _for("announced", "밝혔다, 발표했다 … anywhere", _words(signs.ANNOUNCING)),
    _for("told", "개최했다, 추진한다, 예정이다 …", _words(signs.TELLING)),
    _for("polite", "하였습니다, 합니다 as public texts say it", _polite),
    _for("weekday", "a day with its weekday in brackets", _text(deferred(r"\d{1,2}\s?[.일]?\s?\([월화수목금토일](?:요일)?[)\s,]"))),
    _for("relative_day", "지난 4일, 오는 5일, 이날, 금번", _either(("이날 ", "금번", "이번 ", "올해", "금년"), deferred(r"(?:지난|오는) (?:\d{1,2}월 )?\d{1,2}일|’2\d년|'2\d년|'2\d\."))),
    _for("sat", "a commission that sat and decided: 위원회는 5월 6일 제3차 회의에서", _text(quick(r"위원회는 [^\n]{0,30}?\d{1,2}일[^\n]{0,12}?(?:제\d{1,3}차|정례) ?회의|회의에는 (?:의결|보고)\s?안건"), "회의")),
    _for("statistics", "전년 동월 대비, %p …", _words(signs.STATISTICS)),
    _for("figures", "shares of growth or decline", _figures),
    _for("public_many", "ten words of public affairs", _counted(signs.PUBLIC, 10)),
    _for("headline", "a first line that ends as headlines do", _headline),
    _for("dashed", "a subtitle with a dash below it", _dashed),
    _for("subtitles_alone", "a short text of subtitles with dashes", _subtitles_alone),
    _for("occasion", "day and place between dashes: - 2026. 3. 10. 정부서울청사 -", _head(deferred(r"\n[^\S\n]*+[-–―][^\S\n]*+['‘’´]?\d{2,4}\.[^\S\n]?\d{1,2}\.[^\n]{2,40}[-–―][^\S\n]*$", regex.M))),
    _for("square_told", "a sentence under □", _text(deferred(r"\n[^\S\n]*+[□■ㅁ][^\n]{30,600}?(?:다|음|함|임|됨)\.?[^\S\n]*$", regex.M))),
    _for("round_told", "a sentence under ㅇ or ○", _text(quick(r"\n[^\S\n]*+[ㅇ○◦o][^\n]{40,600}?(?:다|며,|고,|음|함|임|됨)\.?[^\S\n]*$", re.MULTILINE))),
    _for("wrapped_marks", "□ and ○ inside one line, as pages lose line ends", _wrapped),
    _for("spoken", "speech with 라고, 며 and a verb of saying", _text(deferred(r"[”\"’']\s?(?:이?라고|고|며|면서|이?라며|이?라면서)\s"))),
    _for("long_sentences", "sentences of a hundred letters", _long_sentences),
    _for("coverage", "a heading or a sentence that answers coverage", _answers),
    _for("en_office", "English: Korea and an office of state", lambda look: _english(look, _EN_OFFICE)),
    _for("en_told", "English: Korea and said, announced, held, signed", lambda look: _english(look, _EN_TOLD)),
    _for("en_agency", "English: an agency of Korea by its name", _names_english_agency),
    # shapes of other texts
    _against("laws", "words of laws", _counted(signs.LAWS, 2)),
    _against("articles", "제1조(목적), 제2조제1항", _often(quick(r"제\d{1,4}조(?:의\d+)?\s?[(（]|제\d{1,4}조제\d|\(안 제\d+조"))),
    _against("article", "a line that opens with 제1조", _text(deferred(r"\n[^\S\n]*+제\d{1,4}조", regex.M))),
    _against("forms", "a word of forms to fill in", _words(signs.FORMS)),
    _against("forms_many", "three words of forms", _counted(signs.FORMS, 3)),
    _against("exams", "words of exams", _counted(signs.EXAMS, 2)),
    _against("manuals", "words of manuals", _counted(signs.MANUALS, 2)),
    _against("casual", "a word of talk or of families", lambda look: _talks(look, 1)),
    _against("casual_many", "three of them", lambda look: _talks(look, MANY)),
    _against("minutes", "words of minutes", _counted(signs.MINUTES, 2)),
    _against("letters", "words of letters", _counted(signs.LETTERS, 2)),
    _against("prices", "words of prices", _counted(signs.PRICES, 2)),
    _against("tenders", "words of tenders, contracts, judgments", _counted(signs.TENDERS, 2)),
    _against("papers", "words of papers, plans, surveys", _counted(signs.PAPERS, 2)),
    _against("kitchen", "words of recipes", _counted(signs.KITCHEN, 2)),
    _against("code", "words of code and of markup", _counted(signs.CODE, 2)),
    _against("code_lines", "lines that end in braces or semicolons, keys in quotes", _code),
    _against("questions", "Q1. A1. 문) 답)", _often(quick(r"\n\s*(?:Q|A|문|답|질문|답변)\s?\d{0,2}\s?[.):]"))),
    _against("dialogue", "lines of speech", _speech_first),
    _against("talk", "names and colons, as talk is written down", _often(deferred(r"\n\s*\[?[가-힣]{2,4}\]?(?:\s[가-힣]{2,3})?\s?[:：] ?[^\d\n]{3,}"))),
    _against("columns", "rows and labels make half of the top", _columns),
    _against("mobile", "a mobile phone", _mobile),
)  # fmt: skip
BY_ID = {sign.id: sign for sign in SIGNS}
