"""The signs by which forms are told: one pattern each, looked for in the text. No form is named here.

What opens a line is sought behind a line end, and the text gets one before it: an engine finds a character faster than a place.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

from kprocure_parse.document import Document, Span
from kprocure_parse.marks.contact_labels import CONTACT_LABELS
from kprocure_parse.marks.dates import DATES
from kprocure_parse.marks.form_labels import BANNERS, FORM_LABELS, FormLabel
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import HEADS
from kprocure_parse.marks.phones import PHONES
from kprocure_parse.patterns import deferred

HEAD = 3_000
"""Characters from the top in which a header, a masthead or a byline can stand."""

DATE_REACH = 40
"""Characters after 배포 in which its date ends."""

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_OUTLETS = (
    r"(?:The )?Korea (?:Times|Herald|JoongAng Daily)|Korea\.net|The Korea Economic Daily|Maeil Business|Pulse by Maeil|"
    r"Yonhap(?: News(?: Agency)?)?|The Chosun Daily|The Dong-A Ilbo|Hankyoreh|Aju Business Daily|Business ?Korea|Korea IT Times"
)

_TABLE_LABELS = frozenset({"담당부서", "담당기관"})
_TOP_LABELS = frozenset({"담당부서", "담당과장", "담당자", "자료문의"})
_SENTENCE_ABOVE = deferred(r"\n(?:[^\n]{45,600}?[다함임음]\.|\s*+[□■ㅁ])|(?:\n[^\n]*+){62}")
_NAME_BEFORE = deferred(r"[가-힣]{2} ?[(（]?[☎☏]? ?[(（]?$")

HEAD_SIGNS: dict[str, regex.Pattern[str]] = {
    "instruction": deferred(
        r"배포\s*(?:후\s*)?즉시\s*(?:보도|사용)?(?:하여|해)\s*주시기\s*바랍니다|배포 즉시 보도하여 주시고"
    ),
    "byline": deferred(r"\n[^\S\n]*+(?:- )?B[yY] [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*+){1,3}", regex.M),
    "masthead": deferred(rf"\n[^\S\n]*+(?:{_OUTLETS})[^\S\n]*+$", regex.M),
    "glued_date": deferred(r"\n[^\S\n]*+date ?\d{4}-\d\d-\d\d", regex.M),
    "wire": deferred(
        r"\n(?:[^\S\n]*+[A-Z]{3,12}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? \((?:Yonhap|AP|Reuters|AFP)[^)\n]*+\)|\(END\))",
        regex.M,
    ),
    "board": deferred(
        r"\n[^\S\n]*+(?:Writer|Division)\s*+[:：]?\s*+\S"
        r"(?:[^\n]{0,80}?\b(?:Date|Read)\b|[^\n]{0,80}+\n?[\s\S]{0,200}?\b(?:Date|Read)\b)",
        regex.M,
    ),
    "rebuttal_tag": deferred(r"\n[^\w\n]*+(?:보도)?(?:설명|해명|반박)(?:자료)?[^\w\n]*+$|사실은 이렇습니다", regex.M),
}
"""Looked for in the first HEAD characters."""


def _banner(marks: Marks) -> bool:
    """A line or cell that is a banner (보도자료, 설명자료 …), an issuer before it or not."""
    return marks.any(BANNERS, Span(0, HEAD))


def _release_row(marks: Marks) -> bool:
    """A label of the release time (보도시점, 보도일시 …) first in its line or cell."""
    return any(_proves(label.value) for label in marks.of(FORM_LABELS, Span(0, HEAD)))


def _proves(label: FormLabel) -> bool:
    """The short labels (보도, 배포) are common words and prove nothing without a date."""
    return label.key == "release_time" and label.word != "보도" and label.stands != "inner"


def _distribution_row(marks: Marks) -> bool:
    """A label of the distribution (배포, 배포일시 …) with a date after it."""
    labels = (each for each in marks.of(FORM_LABELS, Span(0, HEAD)) if each.value.key == "distributed")
    return any(_dated(marks, label.span.end) for label in labels)


def _dated(marks: Marks, end: int) -> bool:
    date = next(iter(marks.of(DATES, Span(end, end + DATE_REACH))), None)
    return date is not None and not marks.text[end : date.span.start].strip(" \t\u00a0\u3000\n:：>|<")


def _lead(marks: Marks) -> bool:
    return bool(marks.of(HEADS))


def _contact_line(marks: Marks) -> bool:
    """`* 문의: …`, `담당: …`."""
    return any(mark.value.closed and mark.value.sort in {"inquiry", "role"} for mark in marks.of(CONTACT_LABELS))


def _contact_table(marks: Marks) -> bool:
    return any(mark.value.word in _TABLE_LABELS for mark in marks.of(CONTACT_LABELS))


def _contacts_on_top(marks: Marks) -> bool:
    """The older form: department and people above the title, so no sentence and no item before them."""
    labels = marks.of(CONTACT_LABELS, Span(0, HEAD))
    first = next((mark for mark in labels if mark.value.word in _TOP_LABELS), None)
    return first is not None and _SENTENCE_ABOVE.search(f"\n{marks.text[: first.span.start]}") is None


def _person_phone(marks: Marks) -> bool:
    return any(
        _NAME_BEFORE.search(marks.text, max(0, mark.span.start - 12), mark.span.start) for mark in marks.of(PHONES)
    )


MARK_SIGNS: dict[str, Callable[[Marks], bool]] = {
    "banner": _banner,
    "release_row": _release_row,
    "distribution_row": _distribution_row,
    "lead": _lead,
    "contacts_on_top": _contacts_on_top,
    "contact_line": _contact_line,
    "contact_table": _contact_table,
    "person_phone": _person_phone,
}
"""Told by marks: those of the header in the first HEAD characters; contacts and the head of a body (조달청(청장 홍길동)) anywhere."""

TEXT_SIGNS: dict[str, regex.Pattern[str]] = {
    "hangul": deferred(r"(?:[가-힣][^가-힣]{0,40}?){20}"),
    "english": deferred(r"(?:\b[A-Za-z]{2,}+\b[^가-힣\n]{1,6}?){12}"),
    "square_bullets": deferred(r"\n[^\S\n]*+[□■ㅁ]", regex.M),
    "round_bullets": deferred(r"\n[^\S\n]*+[ㅇ○◦]", regex.M),
    "coverage": deferred(r"\n[^\w\n]*+(?:보도\s*(?:내용|매체)|기사\s*내용|보도\s*주요\s*내용|관련\s*기사)[^\w\n]*+$", regex.M),
    "courtesy": deferred(r"Courtesy of [A-Z]"),
    "interview": deferred(rf"interview with (?:{_OUTLETS})"),
    "aggregator": deferred(r"\n(?:Newspapers (?:in English|from Korea)|!\[\]\(\))", regex.M),
    "credited_caption": deferred(r"\n[^\n]{60,900}(?:[.!]” ?|\. )\([A-Z][^()\n]{3,60}\)$", regex.M),
    "said_weekday": deferred(rf"\bsaid,? (?:on )?{_DAY}\b|\b(?:agency|government|ministry) said[^.\n]{{0,40}}{_DAY}"),
    "announced": deferred(r"(?:밝혔|말했|발표했|강조했|당부했|설명했|전했|개최했|개최한|실시한|추진한|참석했|하였|계획이|예정이)다|밝힘|개최함|실시함|[했됐했]습니다|할 예정|(?:시행|개최|추진|실시|확대|운영)[됩합]니다"),
    "attachment": deferred(r"\n[^\w\n]*+(?:붙임|별첨|첨부)", regex.M),
    "inline_bullets": deferred(r"\S\s{0,3}□ [^\n]{10,600}□ |\S {1,3}○ [^\n]{10,600} ○ "),
    "dashed_subtitles": deferred(
        r"\A\s*+[^\s□ㅇ○*-][^\n]{8,130}\n++(?:\s*+-[^\n]{6,140}\n*+){0,3}?\s*+-[^\n]{0,130}"
        r"(?:개최|실시|추진|선정|발표|체결|운영|지원|확대|마련|강화|점검|참석|논의|출범|구축)"
    ),
    "shell": deferred(r"관련 보도자료 내용입니다|첨부(?:한|된)?\s?(?:파일|자료|물)?[을를]?\s?(?:참고|확인|참조)"),
    "subtitles_alone": deferred(r"\A(?:\s*+[-–] ?[^\n]{8,200}+){1,6}\s*+\Z"),
    "head": deferred(r"[가-힣]{2}(?:청장|장관|처장|위원장)[은이](?=\s)"),
    "pps": deferred(r"[^가-힣]조달청(?:\(청장|\(차장|장|은|과|이|,|·|…)|\(0?42[-)]\s?7\d24?\d?-|042-724-\d{4}|Public Procurement Service|\bPPS\b"),
    "reprint": deferred(r"보도자료를 전재하여 제공함을|저작물은 공공누리|## 첨부/링크"),
    "authority": deferred(r"[가-힣](?:부|처|청|위원회|위|원|공단|공사|본부|센터|연구소|박물관|정부|시|도|군|구)(?:는|은|이|가|와|과|의|에서|,|\(|\s)"),
    "korean_state": deferred(r"\b(?:Korea(?:n|’s|'s)?|ROK|Seoul|MOLEG|PPS|Legislation)\b"),
    "office": deferred(
        r"\b(?:Ministr(?:y|ies|ial)|Minister|Administration|Administrator|Agency|Commission(?:er)?|Government|Service|Institute|Legislation|"
        r"Secretary|President|Authority|government|PPS|MOLEG)\b"
    ),
}  # fmt: skip
"""Looked for in the whole text."""


def signs_of(document: Document) -> frozenset[str]:
    """The names of all signs the document shows, for whoever looks at a form."""
    evidence = Evidence(Marks(document.text, document.walls()))
    return frozenset(filter(evidence.shows, (*MARK_SIGNS, *HEAD_SIGNS, *TEXT_SIGNS)))


class Evidence:
    """The signs a document shows, each looked for when it is first asked after: most forms are told by a few."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._text = f"\n{marks.text}"
        self._head = self._text[: HEAD + 1]
        self._found: dict[str, bool] = {}

    def shows(self, sign: str) -> bool:
        """Whether the sign is there."""
        if sign not in self._found:
            self._found[sign] = self._look(sign)
        return self._found[sign]

    def _look(self, sign: str) -> bool:
        if sign in MARK_SIGNS:
            return MARK_SIGNS[sign](self._marks)
        head = HEAD_SIGNS.get(sign)
        return (head.search(self._head) if head is not None else TEXT_SIGNS[sign].search(self._text)) is not None
