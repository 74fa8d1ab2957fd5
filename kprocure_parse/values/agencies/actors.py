"""The bodies that a stretch of a text names, each by its name on the day of the text."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.agencies import AGENCIES, BEFORE, Naming, Role, opens
from kprocure_parse.marks.agency_names import at, bearers
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.mark import Mark
from kprocure_parse.patterns import deferred
from kprocure_parse.values.agencies.days import day_of

_KINDS = ("본부", "센터", "위원", "학교", "지사", "병원")
"""An office is named after the last syllable of its body, or after its last two if they are these."""

_LED = deferred(
    r"(?:^|[.。!?]\s|\n)[^\p{L}\p{N}「｢『(（]{0,12}+(?P<nouns>(?:[\p{L}\p{N}·-]{1,20}+(?<![은는을를에의와과서로고며아어여한할])(?:[(（][^()（）\n]{1,12}[)）])?\s){1,4})$"
)
_ALIASES = ("(이하", "（이하")
_LONGEST_LEAD = 48
"""Most characters between the start of a sentence and the body that speaks in it."""


class Actor(NamedTuple):
    """A body as the words name it.

    `known`: the lexicon has it; `led`: only nouns stand before it in its sentence
    (고병원성 조류인플루엔자 중앙사고수습본부는); `aliased`: the text gives it a short name (이하 센터); the rest as in `marks.agencies.Naming`.
    """

    name: str
    span: Span
    end: int
    role: Role
    known: bool
    head: str = ""
    office: bool = False
    nominative: bool = False
    first: bool = False
    led: bool = False
    aliased: bool = False

    @property
    def headed(self) -> bool:
        """Whether its head stands in brackets."""
        return bool(self.head)

    @property
    def fits(self) -> bool:
        """Whether the office of its head is named after it: 유해발굴감식단(단장 …), 시범항공본부(본부장 …)."""
        stem = self.head.split(maxsplit=1)[0].removesuffix("장") if self.headed else ""
        kind = next((kind for kind in _KINDS if stem.endswith(kind)), stem[-1:])
        own = next((ending for ending in (f"{kind}회", kind) if kind and self.name.endswith(ending)), None)
        return own is not None and len(self.name) > len(own) + 1

    @property
    def partner(self) -> bool:
        """Whether it is named like a foundation, an association or a university: those take part and do not govern."""
        return not self.known and self.name.endswith(words.PARTNERS)


class Cast:
    """The actors of one text; each stretch is read once."""

    def __init__(self, marks: Marks, date: dt.date | None = None, known: dt.date | None = None) -> None:
        self.marks = marks
        self.text = marks.text
        self._date = date
        self._known_day = known
        self._known: dict[Span, Sequence[Actor]] = {}

    def named(self, names: Sequence[str]) -> str:
        """Which of several agencies that bore a name in turn the text means: by its date, or by the one it names in full."""
        if len(names) == 1:
            return names[0]
        written = [name for name in names if name in self.text] if self._date is None else []
        return written[0] if len(written) == 1 else at(tuple(names), self._day)

    @cached_property
    def _day(self) -> dt.date:
        return self._date or self._known_day or day_of(self.marks)

    def actors(self, span: Span) -> Sequence[Actor]:
        """The actors that a stretch names, in its order."""
        if span not in self._known:
            self._known[span] = [self._actor(mark, span) for mark in self.marks.of(AGENCIES, span)]
        return self._known[span]

    def _actor(self, mark: Mark[Naming], within: Span) -> Actor:
        naming = mark.value
        actor = Actor(
            name=self.named(naming.names) if naming.names else naming.form,
            span=mark.span,
            end=min(naming.end, within.end),
            role=naming.role,
            known=bool(naming.names),
            head=naming.head,
            office=naming.office,
            nominative=naming.nominative,
            first=naming.first or self._opens(mark, within),
            aliased=self.text.startswith(_ALIASES, mark.span.end),
        )
        complete = actor.headed or (actor.role == "topic" and actor.name.endswith(words.HEADQUARTERS))
        return self._led(actor, within) if complete and not actor.known else actor

    def _led(self, actor: Actor, within: Span) -> Actor:
        """Extends a body by the nouns before it, where its name needs them: 개인정보 보호위원회, 가상 80년 기념사업추진위원회."""
        before = max(within.start, actor.span.start - _LONGEST_LEAD)
        opening = _LED.search(self.text[before : actor.span.start])
        if opening is None or (before > within.start and not opening.start()):
            return actor
        actor = actor._replace(led=True)
        nouns = opening["nouns"].split()
        names = bearers(f"{nouns[-1]}{actor.name}")
        if names:
            start = actor.span.start - len(nouns[-1]) - 1
            return actor._replace(name=self.named(names), span=Span(start, actor.span.end), known=True)
        if actor.name.startswith(words.DEPENDENT) and not any(map(bearers, nouns)):
            start = before + opening.start("nouns")
            return actor._replace(name=" ".join((*nouns, actor.name)), span=Span(start, actor.span.end))
        return actor

    def _opens(self, mark: Mark[Naming], within: Span) -> bool:
        """Whether a sentence opens here. A stretch need not begin where a line does: a title after its tag, a cell."""
        before = self.text[within.start : mark.span.start] if mark.span.start - within.start < BEFORE else None
        return before is not None and opens(before, office=mark.value.office)
