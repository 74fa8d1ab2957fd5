"""Korean quotes in their order: each with the speaker of its sentence, of its paragraph, or of the quote before.

Decides only where to look for whom; marks, particles and offices are known to the modules beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from attrs import evolve

from kprocure_parse.document import Span
from kprocure_parse.lexicon import speech, speech_names
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.heads import ALIASES
from kprocure_parse.marks.quotation import Quoted
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.values.quotes import korean, korean_people
from kprocure_parse.values.quotes.speakers import NOBODY, UNKNOWN_FAMILY, Mention, NamedPeople, Speaker, carried

REACH = 5
"""Paragraphs over which a speaker is carried forward."""
WINDOW = 400
"""How far before a quote its speaker is looked for (characters)."""
AFTER = 200
"""How far after a quote its verb is looked for (characters)."""
MOST = 300
"""Most people of a text that are considered."""
MOST_LISTED = 5
"""Most quotes in a row that one verb closes."""
TERMS = 4
"""Marked terms that may stand between a speaker and the speech."""

_SENTENCE = deferred(r"(?<=[가-힣)\]\"”’'])[.!?][\"”’')]?(?:\s|(?=[\"“가-힣]))|\n\s*\n")
_RUNNING = quick(r"(?<=,)\s*\n\s*+")
"""A break after a comma, over which the sentence runs on."""
_BULLET = deferred(r"[^㈜\p{L}\p{N}\"“”‘’'(<「『《【\[]{0,12}+(?:[ㅇoO]\s)?")
_ANNOUNCED = deferred(
    rf"(?:{'|'.join(speech.SO_KO)})\s[가-힣\s]{{1,12}}[.:]\s*+$|(?:{'|'.join(speech.SAYING_KO)})[가-힣]{{1,6}}\s?:\s*+$"
)
_NEXT = quick(r"\s{0,3}[과와]?[,.]?\s{0,3}[\"“]")
_LINK = quick(
    rf"\s*+(?:{'|'.join(speech.LINKS_KO)})\s*+,?\s*+(?:(?:[^\s,.]{{1,20}}\s){{0,3}}?[^\s,.]{{1,20}}(?:에는|에게는?|에|께)\s)?"
)
_LABELLED = quick(rf"(?:{'|'.join(speech.REMARKS_KO)})\s?[:：]\s*+$")
_TAIL = deferred(r"[\s.,]*+$")
_LED = deferred(r"[\p{L}\p{N})\]）]\s*+,?\s*+$")
_COMMA = deferred(r"\s*+,?\s*+")
_OPENS = deferred(r"(?:[.!?\n]|^)[^\p{L}\p{N}]*$")
"""Where a sentence begins, with or without a mark of an item."""
_ENDED = deferred(r"[.!?\n]")
"""Between a quote and a name behind it: the name is the subject of the next sentence."""
_LEADING = 2
"""Most words of a body before the speaker in a headline."""
_ANNOUNCEMENT = 60
"""Length of the words that announce speech (characters): 이렇게 말했다."""
_CLOSE = 7
"""Most characters of particle and space between a quote and a speaker named after it."""
_OPENS_WITHIN = 8
"""Most characters before a person who opens a paragraph: a mark, 또한."""
_TOPIC = ("은", "는", "께서는", "께서")
_PEOPLE = ("named", "family", "office")


class KoreanSpeech:
    """The quotes of one version of a text, read in order; remembers who spoke last."""

    def __init__(self, marks: Marks, paragraphs: Sequence[Span], stretches: Sequence[Quoted]) -> None:
        self._marks = marks
        self._text = marks.text
        self._paragraphs = paragraphs
        self._stretches = stretches
        self._last: Speaker = NOBODY
        self._last_stretch: Quoted | None = None
        self._floor = 0

    def quotes(self) -> Iterator[tuple[Quoted, Speaker, str]]:
        """Every stretch that is speech, with its speaker and the rule that knew it."""
        for number, stretch in enumerate(self._stretches):
            self._floor = self._stretches[number - TERMS].outer.end if number >= TERMS else 0
            after = self._after(stretch)
            if not self._is_candidate(stretch, after):
                continue
            found = self._read(stretch, after)
            if found is not None:
                self._last, self._last_stretch = found[2], stretch
                yield stretch, found[0], found[1]

    def _is_candidate(self, stretch: Quoted, after: str) -> bool:
        """Whether what surrounds a stretch deserves a closer look."""
        if not any(map(str.isalpha, self._text[stretch.words.slice])):
            return False
        if korean.may_be_speech(after) or self._is_announced(stretch):
            return True
        if _NEXT.match(after) is None and _TAIL.match(after) is None and korean.listed(after, named=True) is None:
            return False
        before = self._last_stretch
        near = before is not None and stretch.outer.start - before.outer.end <= WINDOW
        return near or _LED.search(self._text, max(0, stretch.outer.start - _CLOSE), stretch.outer.start) is not None

    def _read(self, stretch: Quoted, after: str) -> tuple[Speaker, str, Speaker] | None:
        """Who speaks, by which rule, and who is taken to speak next: somebody who cites another goes on speaking himself."""
        window = self._window(stretch)
        subject = self._subject(window)
        linked = self._is_linked(window)
        goes_on = linked or self._is_joined(stretch, window)
        around = korean.QuoteContext(
            words=self._text[stretch.words.slice],
            after=after,
            named=subject is not None,
            goes_on=goes_on,
            chained=self._is_chained(stretch, after, subject, linked=linked, goes_on=goes_on),
            labelled=self._is_labelled(stretch),
        )
        rule = korean.rule_of(stretch, around) or self._listed(stretch, around)
        if rule is None:
            headed = self._headed(stretch, window, after)
            return None if headed is None else (headed, "quote.ko.headed", headed)
        speaker = self._meant(subject) if subject is not None else self._speaker(stretch, window, after, linked=linked)
        teller = self._teller(stretch, after)
        cited = speaker if teller is None else self._meant(teller)
        return cited, rule, speaker or cited

    def _listed(self, stretch: Quoted, around: korean.QuoteContext) -> str | None:
        """A quote is speech if one after it with the same verb is, within MOST_LISTED quotes."""
        if len(around.words) <= korean.SHORT // 2:
            return None
        for _ in range(MOST_LISTED):
            gap = korean.listed(around.after, named=around.named)
            following = self._starts.get(stretch.outer.end + gap) if gap is not None else None
            if following is None:
                return None
            words = self._text[following.words.slice]
            around = around._replace(words=words, after=self._after(following), chained=False)
            if korean.rule_of(following, around) is not None:
                return "quote.ko.listed"
            stretch = following
        return None

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """Short names that the text gives to bodies."""
        return frozenset(mark.value.short for mark in self._marks.of(ALIASES))

    @cached_property
    def _starts(self) -> dict[int, Quoted]:
        return {stretch.outer.start: stretch for stretch in self._stretches}

    @cached_property
    def _people(self) -> NamedPeople:
        """Everybody the text names in full, headline, captions and all."""
        return NamedPeople(sorted(islice(korean_people.people(self._marks), MOST), key=lambda mention: mention.start))

    def _after(self, stretch: Quoted) -> str:
        """What stands after a stretch, up to the end of its paragraph."""
        return self._text[stretch.outer.end : min(self._paragraphs[stretch.last].end, stretch.outer.end + AFTER)]

    def _start(self, stretch: Quoted) -> int:
        """Where the words that may name the speaker begin: after the last speech, or at the start of the paragraph."""
        start = max(self._paragraphs[stretch.first].start, stretch.outer.start - WINDOW, self._floor)
        if self._last_stretch is not None and start < self._last_stretch.outer.end:
            return min(self._last_stretch.outer.end, stretch.outer.start)
        bullet = _BULLET.match(self._text, start, stretch.outer.start)
        return bullet.end() if bullet else start

    def _window(self, stretch: Quoted) -> Span:
        """The part of its own sentence before a quote."""
        start, end = self._start(stretch), stretch.outer.start
        for match in _SENTENCE.finditer(self._text, start, end):
            if match.end() <= end and self._text[match.end() : end].strip():
                start = match.end()
        return Span(start, end)

    def _subject(self, window: Span) -> Mention | None:
        return _best(korean_people.mentions(self._text, window, self._bodies), self._text, window.end)

    def _is_linked(self, window: Span) -> bool:
        """Whether the last speech is in the same sentence and its verb is still to come."""
        before = self._last_stretch
        if before is None or window.end - before.outer.end > WINDOW:
            return False
        between = self._text[before.outer.end : window.end]
        runs_on = window.start == before.outer.end or korean.is_unfinished(self._text[before.words.slice])
        same = runs_on or not _SENTENCE.search(_RUNNING.sub(" ", between.rstrip()))
        return same and self._text.count("\n", before.outer.end, window.end) <= 2 * REACH and "." not in between[:60]

    def _is_joined(self, stretch: Quoted, window: Span) -> bool:
        """Whether the sentence opens `아울러 "…"` shortly after other speech."""
        before = self._last_stretch
        if before is None or stretch.first - before.last > REACH:
            return False
        return _LINK.fullmatch(self._text, *window) is not None

    def _is_chained(self, stretch: Quoted, after: str, subject: Mention | None, *, linked: bool, goes_on: bool) -> bool:
        """Whether words without a particle stand where only speech can: after a speaker, before more words or nothing."""
        if subject is None and not linked:
            return self._is_announced(stretch) or (goes_on and korean.is_unfinished(self._text[stretch.words.slice]))
        if subject is None:
            fits = stretch.closed
        else:
            close = not self._text[subject.end : stretch.outer.start].strip()
            fits = close and subject.kind != "someone" and (stretch.closed or subject.kind in _PEOPLE)
        return fits and (_NEXT.match(after) is not None or _TAIL.match(after) is not None)

    def _is_announced(self, stretch: Quoted) -> bool:
        """Whether `이렇게 말했다.` stands in front."""
        start = stretch.outer.start
        return self._is_labelled(stretch) or (
            _ANNOUNCED.search(self._text, max(0, start - _ANNOUNCEMENT), start) is not None
        )

    def _is_labelled(self, stretch: Quoted) -> bool:
        """Whether `발언내용:` stands in front."""
        start = stretch.outer.start
        return _LABELLED.search(self._text, max(0, start - _ANNOUNCEMENT), start) is not None

    def _headed(self, stretch: Quoted, window: Span, after: str) -> Speaker | None:
        """A line `홍길동 부위원장, "…"` without any particle: a headline that is speech."""
        if stretch.words.end - stretch.words.start < korean.LONG or _TAIL.fullmatch(after) is None:
            return None
        found = list(korean_people.mentions(self._text, window, self._bodies))
        if not found:
            return self._office_above(window)
        if found[-1].particle or found[-1].kind not in _PEOPLE:
            return None
        speaker = self._meant(found[-1])
        close = _COMMA.fullmatch(self._text, found[-1].end, window.end) is not None
        leading = self._text[window.start : found[-1].start].split()
        return speaker if close and speaker.name is not None and len(leading) <= _LEADING else None

    def _office_above(self, window: Span) -> Speaker | None:
        """Whose office alone stands before a headline that is speech: `조달청장, “…”`."""
        words = self._text[window.slice]
        bullet = _BULLET.match(words)
        bare = words[bullet.end() if bullet else 0 :].strip(" ,，")
        found = korean_people.teller(bare) if bare and len(bare.split()) <= _LEADING and "," in words else None
        if found is None or found.kind != "office":
            return None
        speaker = self._meant(found._replace(start=window.start, end=window.end))
        return speaker if speaker.name is not None else None

    def _speaker(self, stretch: Quoted, window: Span, after: str, *, linked: bool) -> Speaker:
        """Who speaks where the sentence has no subject before the quote."""
        named = self._named_after(stretch, after)
        if named is not None:
            return self._meant(named)
        return self._last if linked else self._carried(stretch, window)

    def _teller(self, stretch: Quoted, after: str) -> Mention | None:
        """Whose words they are said to be: `"…"는 게 홍 부위원장의 설명이다`, `"…"라는 대통령의 당부`."""
        phrase = korean.spoken_by(after)
        found = korean_people.teller(phrase) if phrase is not None else None
        return None if found is None else found._replace(start=stretch.outer.end)

    def _named_after(self, stretch: Quoted, after: str) -> Mention | None:
        """A speaker after the words: `"…"라고 홍길동 청장은 말했다`, `"…"고 말했던 여동생 홍길동 님은`."""
        end = stretch.outer.end
        told = korean.told_by(after)
        if told is not None:
            end += told
            after = after[told:]
        for mention in korean_people.mentions(self._text, Span(end, end + min(len(after), _ANNOUNCEMENT))):
            if mention.start - end > _CLOSE or _ENDED.search(self._text, end, mention.start) is not None:
                return None
            if mention.kind in _PEOPLE and mention.particle:
                return mention
        return None

    def _carried(self, stretch: Quoted, window: Span) -> Speaker:
        """Who spoke last or was the subject last, nearest first and within a few paragraphs."""
        floor = self._last_stretch.outer.end if self._last_stretch is not None else 0
        for number in range(stretch.first, max(-1, stretch.first - REACH), -1):
            paragraph = self._paragraphs[number]
            end = window.start if number == stretch.first else paragraph.end
            start = max(paragraph.start, floor, end - WINDOW, self._floor)
            if start < end:
                mention = self._topic(Span(start, end))
                if mention is not None:
                    return carried(self._meant(mention))
            if floor >= paragraph.start:
                return carried(self._last)
        return NOBODY

    def _topic(self, span: Span) -> Mention | None:
        """The last topic of a stretch: a person with 은 or 는, or with 도 who opens it."""
        found = [
            mention
            for mention in korean_people.mentions(self._text, span)
            if mention.kind in _PEOPLE
            and (
                mention.particle in _TOPIC or (mention.particle == "도" and mention.start - span.start <= _OPENS_WITHIN)
            )
        ]
        return found[-1] if found else None

    def _meant(self, mention: Mention) -> Speaker:
        if mention.kind not in ("family", "office"):
            return mention.speaker
        speaker = self._people.meant(mention)
        if mention.kind == "office" or speaker is not mention.speaker:
            return speaker
        if not mention.courtesy and speaker.name in speech_names.DETERMINERS_KO:
            return Speaker(title=speaker.title)
        return evolve(speaker, sure=UNKNOWN_FAMILY)


def _best(mentions: Iterator[Mention], text: str, end: int) -> Mention | None:
    """The subject of a sentence: a person before a group before a body, a topic before a mere subject, the nearest first."""
    best: tuple[int, Mention] | None = None
    topic: Mention | None = None
    for mention in mentions:
        if (
            topic is not None
            and _is_guess(mention)
            and speech_names.TIMES_KO.issuperset(text[topic.end : mention.start].split())
        ):
            continue  # 홍길동 청장은 이번 협약은 “…”
        rank = _rank(mention, text, end)
        topic = mention if mention.kind in _PEOPLE and mention.particle in _TOPIC else topic
        if rank is not None and (best is None or rank <= best[0]):
            best = (rank, mention)
    return best[1] if best else None


def _is_guess(mention: Mention) -> bool:
    """Whether only its place before the quote makes a word the speaker."""
    return mention.speaker.sure < 1 and mention.kind in ("someone", "body")


def _rank(mention: Mention, text: str, end: int) -> int | None:
    if not mention.particle:
        return None
    topic = mention.particle in _TOPIC
    if not text[mention.end : end].strip() and (topic or mention.kind == "body"):
        return 0
    if mention.kind in _PEOPLE:
        return 1 if topic else 3
    if mention.kind == "group":
        return 2 if topic else 5
    also = (
        mention.particle == "도"
        and _OPENS.search(text, max(0, mention.start - _OPENS_WITHIN), mention.start) is not None
    )
    return 4 if mention.kind == "body" and (topic or also or mention.particle == "에서는") else None
