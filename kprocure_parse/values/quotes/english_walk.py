"""English quotes in their order: each with the speaker of its clause, whom a pronoun means, or who spoke before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from attrs import evolve

from kprocure_parse.document import Span
from kprocure_parse.lexicon import speech
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.quotation import Quoted
from kprocure_parse.patterns import deferred
from kprocure_parse.values.quotes import english, english_people
from kprocure_parse.values.quotes.speakers import NOBODY, Mention, Speaker, carried

REACH = 3
"""Paragraphs over which a speaker is carried forward."""
WINDOW = 800
"""How far before a quote its speaker is looked for (characters)."""
MOST = 300
"""Most people of a text that are considered."""
TERMS = 2
"""Marked terms that may stand between a speaker and the speech."""

_SHORT_OFFICE = 3
"""Words of `PPS chief`; longer ones name another body (head of the visiting delegation)."""
_OFFICE_NOUNS = frozenset(office.lower() for office in (*speech.OFFICES_EN, *speech.LEADERS_EN))
_LEADS_ON = deferred(r"[,:]\s*+$")
_BESIDE = deferred(r"\s*+(?:,|and|—|–|-)?\s*+")
_ANY = deferred(r"\S")
_NOTHING = deferred(r"[\s.,]*+")


class EnglishSpeech:
    """The quotes of one version of a text, read in order; remembers who spoke last."""

    def __init__(self, marks: Marks, paragraphs: Sequence[Span], stretches: Sequence[Quoted]) -> None:
        self._marks = marks
        self._text = marks.text
        self._paragraphs = paragraphs
        self._stretches = stretches
        self._last: Speaker = NOBODY
        self._last_stretch: Quoted | None = None

    def quotes(self) -> Iterator[tuple[Quoted, Speaker, str]]:
        """Every stretch that is speech, with its speaker and the rule that knew it."""
        for number, stretch in enumerate(self._stretches):
            found = english.attribution(self._text, self._around(number))
            if found is None:
                continue
            speaker = self._speaker(stretch, found)
            self._last, self._last_stretch = speaker, stretch
            yield stretch, speaker, found.rule

    @cached_property
    def _people(self) -> tuple[Mention, ...]:
        return tuple(islice(english_people.people(self._text), MOST))

    def _around(self, number: int) -> english.QuoteSurroundings:
        stretch = self._stretches[number]
        before = self._before(number)
        after, another = self._after(number)
        opens = self._is_blank(self._paragraphs[stretch.first].start, stretch.outer.start)
        return english.QuoteSurroundings(
            words=stretch.words,
            before=before,
            after=after,
            another_follows=another,
            alone=opens and self._is_near(stretch) and _NOTHING.fullmatch(self._text, *after) is not None,
            beside_speech=self._is_beside(stretch),
        )

    def _before(self, number: int) -> Span:
        """From the speech before, or the paragraph's start; a paragraph in front that ends in `,` or `:` leads on to it."""
        stretch = self._stretches[number]
        paragraph = self._paragraphs[stretch.first]
        floor = self._last_stretch.outer.end if self._last_stretch is not None else 0
        if number >= TERMS:
            floor = max(floor, self._stretches[number - TERMS].outer.end)
        start = max(paragraph.start, floor)
        if start == paragraph.start and stretch.first > 0 and self._is_blank(start, stretch.outer.start):
            above = self._paragraphs[stretch.first - 1]
            if _LEADS_ON.search(self._text, *above) is not None:
                return Span(max(above.start, floor, above.end - WINDOW), max(above.end, floor))
        return Span(min(max(start, stretch.outer.start - WINDOW), stretch.outer.start), stretch.outer.start)

    def _after(self, number: int) -> tuple[Span, bool]:
        stretch = self._stretches[number]
        end = self._paragraphs[stretch.last].end
        following = self._stretches[number + 1].outer.start if number + 1 < len(self._stretches) else end
        return Span(stretch.outer.end, max(stretch.outer.end, min(end, following))), following < end

    def _is_blank(self, start: int, end: int) -> bool:
        """Whether only white space stands there; stops at the first other character."""
        return _ANY.search(self._text, start, end) is None

    def _is_near(self, stretch: Quoted) -> bool:
        """Whether somebody spoke shortly before."""
        return self._last_stretch is not None and stretch.first - self._last_stretch.last <= REACH

    def _is_beside(self, stretch: Quoted) -> bool:
        if self._last_stretch is None or self._last_stretch.last != stretch.first:
            return False
        return _BESIDE.fullmatch(self._text, self._last_stretch.outer.end, stretch.outer.start) is not None

    def _speaker(self, stretch: Quoted, found: english.Attribution) -> Speaker:
        if found.clause is None:
            return carried(self._last)
        mention = english_people.subject_of(self._text, found.clause)
        if mention is None:
            return carried(self._last) if self._is_near(stretch) else NOBODY
        return self._meant(mention, stretch)

    def _meant(self, mention: Mention, stretch: Quoted) -> Speaker:
        if mention.kind == "named":
            return self._with_title(mention)
        if mention.kind == "family":
            return self._family(mention)
        if mention.kind == "pronoun":
            return carried(self._nearest(stretch))
        if mention.kind == "office":
            return evolve(mention.speaker, name=self._office_name(mention, stretch))
        return mention.speaker

    def _with_title(self, mention: Mention) -> Speaker:
        if mention.speaker.title is not None:
            return mention.speaker
        name = mention.speaker.name
        titles = (other.speaker.title for other in self._people if other.speaker.name == name and other.speaker.title)
        return evolve(mention.speaker, title=next(titles, None))

    def _family(self, mention: Mention) -> Speaker:
        """The person a family name means: named in full before, else after; an office beside it must fit."""
        family, office = (mention.speaker.name or "").capitalize(), mention.speaker.title
        fitting = [each for each in self._people if family in _parts(each)]
        if office is not None:
            same = [each for each in fitting if _last(office) in (each.speaker.title or "")]
            fitting = same or fitting
        before = [each for each in fitting if each.start < mention.start]
        chosen = before[-1] if before else next(iter(fitting), None)
        if chosen is None:
            return mention.speaker
        full = self._with_title(chosen)
        return evolve(full, title=office or full.title)

    def _nearest(self, stretch: Quoted) -> Speaker:
        """Whom `he` means: who opened a sentence since the last speech, else who spoke last, else who was named last."""
        floor = self._last_stretch.outer.end if self._last_stretch is not None else 0
        start = self._paragraphs[max(0, stretch.first - REACH)].start
        near = [each for each in self._people if max(floor, start) <= each.start < stretch.outer.start]
        if self._last_stretch is not None and self._is_near(stretch):
            opening = [each for each in near if self._opens_sentence(each)]
            return self._with_title(opening[-1]) if opening else self._last
        before = near or [each for each in self._people if each.start < stretch.outer.start]
        return self._with_title(before[-1]) if before else NOBODY

    def _opens_sentence(self, mention: Mention) -> bool:
        before = self._text[max(0, mention.start - 2 - len(mention.speaker.title or "")) : mention.start].rstrip()
        return not before or before.endswith((".", mention.speaker.title or "."))

    def _office_name(self, mention: Mention, stretch: Quoted) -> str | None:
        """Who holds `the PPS chief`: the last speaker, or the person of such an office named last."""
        office = (mention.speaker.title or "").split()
        if self._last and self._is_near(stretch) and self._last.name is not None and _same_office(office, self._last):
            return self._last.name
        before = [each for each in self._people if each.start < mention.start and _same_office(office, each.speaker)]
        body = [each for each in before if office[0] in (each.speaker.title or "")]
        return next((each.speaker.name for each in reversed(body or before)), None)


def _same_office(office: Sequence[str], speaker: Speaker) -> bool:
    """Whether a person may hold the office: the words for it match, or it is one that only says who leads."""
    held = {word.lower() for word in (speaker.title or "").split()}
    named = {word.lower() for word in office} & _OFFICE_NOUNS
    return bool(held) and (bool(named & held) or bool(named & speech.LEADERS_EN and len(office) <= _SHORT_OFFICE))


def _parts(mention: Mention) -> list[str]:
    return [part.capitalize() if part.isupper() else part for part in (mention.speaker.name or "").split()]


def _last(office: str) -> str:
    return office.rsplit(maxsplit=1)[-1]
