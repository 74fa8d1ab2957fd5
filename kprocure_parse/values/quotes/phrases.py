"""Words of Korean prose prepared for finding speakers: stem and particle, without what is in brackets; noun phrases.

Knows words only: which are offices, bodies or names, and where a phrase must begin.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import glyphs, speech, speech_names
from kprocure_parse.marks.people import LONGEST, USUAL, is_name
from kprocure_parse.marks.ranks import is_office
from kprocure_parse.patterns import deferred, quick

PHRASE = 8
"""Words of the longest phrase of name, body and office."""
AFFILIATION = 3
"""Words of the longest affiliation in front of an office or a name."""

_BRACKETS = quick(
    r"[(（\[][^()（）\[\]\n]{0,80}+(?:[(（][^()（）\[\]\n]{0,20}+[)）][^()（）\[\]\n]{0,60}+)?[)）\]]|【[^【】\n]{0,40}+】"
)
"""With one more pair inside: (준장(진) 홍길동); a label in lenticular brackets is none of the words, either."""
_SHORT_BRACKET = quick(r"[(（][^()（）\s]{1,14}+[)）]")
"""A bracket that belongs to a title."""
_WORD = quick(r"[\"“]?[^\s\"“]++|[\"“]")
"""Nothing stands between a speaker and speech in some texts: 홍길동 청장은“…”."""
_LATIN = quick(r"[A-Z][A-Za-z&-]{1,20}+")
"""A body by its initials: IEA."""
_HANGUL = deferred(r"[가-힣]++")
_SUBJECT = ("께서는", "께서도", "에서는", "께서", "은", "는", "이", "가", "도")
"""Particles of a subject, the longest first."""
_ATTRIBUTIVE = quick(r"(?:[한된는던할될온]|맡은|받은|같은|다른|찾은|모인|열린|간사인|들인|인)$")
_CASE = deferred(
    r"(?:[을를에께]|[해면어여]서|에서|으로|부터|까지|에게|[가-힣]로|하여|하며|해|하고|면서|[가-힣]며|지만|위해|통해)$"
)
_STOP = quick(r"[,.:;!?·…\"”“’‘'」』>》]$")
_STARS = deferred(r"(?<=[가-힣])[*＊]{1,3}+(?=[가-힣])")
"""The sign of a footnote between a word and its particle: 대표*는."""
_OPENING_BRACKETS = "(（[【"
_OPENING_MARKS = "「『｢《‹▲△‘"
_GLUED = deferred(rf"(?<=[가-힣][은는])[{_OPENING_MARKS}](?=\S)")
"""An opening mark directly after the particle of a topic: 홍길동 청장은「새 방안」을."""
_LINKED = deferred(r"^[가-힣]{2,4},(?=[가-힣])")
"""A word that joins sentences, with no space after its comma: 한편,가상청은."""
_MARKS = ",.:;\"“”'‘’…"
_OPENING = ",:\"“'‘"
_OBLIQUE = ("에게서", "에게", "께", "과", "와", "을", "를", "의")
_PARTICLES = (*_SUBJECT, *_OBLIQUE)
_TOPICS = ("은", "는", "께서")
_PLACED = ("에서는", "께서는", "께서도", "께서")
"""Particles that no part of a foreign name ends with."""
_OFFICE_ENDS = ("장", "관", "표", *speech.OFFICE_WORDS_KO)
_LONGEST_WORD = 40
"""Longer words have no particle (characters)."""
_FOREIGN_PART = 6
_BODIES = (*speech.ORGANISATIONS_KO, *speech.COMPANIES_KO)
_BODY = 3
"""Syllables of the shortest body."""
_NO_FOREIGN = speech.NO_NAMES_KO | speech_names.LOANWORDS_KO
_FILL = "\ue000"


class ProseWord(NamedTuple):
    """One word with its brackets taken out: `text` without them, `bare` without particle and closing marks too."""

    text: str
    bare: str
    particle: str
    written: str
    start: int
    end: int

    @property
    def stems(self) -> tuple[str, ...]:
        """What the word may be without its particle: 대표이 may be 대표, or the beginning of 대표이사."""
        return (self.bare, self.bare + self.particle) if self.particle in ("이", "가", "도") else (self.bare,)


class InPhrase:
    """One word among the others of its stretch, and the one in front of it."""

    __slots__ = ("before", "place", "word", "words")

    def __init__(self, words: Sequence[ProseWord], place: int) -> None:
        self.words = words
        self.place = place
        self.word = words[place]
        self.before = words[place - 1] if place else None

    @property
    def name_before(self) -> bool:
        """Whether a name of the usual length stands directly in front."""
        if self.before is None or len(self.before.text) != USUAL:
            return False
        return is_name(self.before.text, "called" if self._opens(self.place - 1) else "rank")

    def phrase(self) -> int:
        """Where the noun phrase that ends here begins."""
        start = self.place - self.name_before
        while start > 0 and self.place - start < PHRASE and self._reaches(start - 1):
            start -= 1
        return start

    def _reaches(self, number: int) -> bool:
        """Whether the phrase goes on over this word: 홍길해 외교부 대표 although 방문해 joins two clauses, 홍하은 too."""
        word = self.words[number]
        if not is_boundary(word):
            return True
        name = len(word.text) >= USUAL and is_name(word.text, "called" if self._opens(number) else "rank")
        joins = number > 0 and self.words[number - 1].text.endswith(("을", "를"))
        return name and not joins and (number + 1 == self.place or is_affiliation(self.words[number + 1].text))

    def _opens(self, number: int) -> bool:
        """Whether a word opens its stretch: nothing but marks stands in front of it."""
        return not any(any(map(str.isalpha, word.text)) for word in self.words[:number])

    def one_of_many(self, first: int) -> int:
        """Where the words that say which one of many begin: 토론회에 참석한 한 학생 from 토론회에 on."""
        one = first if self.words[first].text in speech_names.ONE_KO else first - 1
        if one < 0 or self.words[one].text not in speech_names.ONE_KO:
            return first
        start = one
        while start > 0 and one - start < PHRASE and _STOP.search(self.words[start - 1].text) is None:
            start -= 1
            if self.words[start].particle in _TOPICS or self.words[start].text in speech_names.TIMES_KO:
                return start + 1
        return start

    def affiliation(self) -> int:
        """Where the bodies and offices directly before this word begin."""
        start = self.place
        while start > 0 and self.place - start < AFFILIATION and is_affiliation(self.words[start - 1].text):
            start -= 1
        return start

    def joined(self, first: int, stem: str | None = None) -> str:
        """The words from `first` to here, the last one without its particle."""
        return " ".join([*(word.text for word in self.words[first : self.place]), stem or self.word.bare])

    def titled(self, first: int, stem: str | None = None) -> str:
        """The same as the text writes them, short brackets inside of the stretch included: 가람(GR) 인공지능(AI)연구원장."""
        before = (_as_written(word.written, word.text, after=True) for word in self.words[first : self.place])
        return " ".join([*before, _as_written(self.word.written, stem or self.word.bare)])


def _as_written(written: str, letters: str, *, after: bool = False) -> str:
    """The letters of a word with the short brackets between them, and if `after`, with the one that follows them."""
    start, gone = _BRACKETS.sub("", written).find(letters), 0
    inside: list[tuple[int, str]] = []
    for match in _BRACKETS.finditer(written):
        place = match.start() - gone - start
        gone += len(match[0])
        named = 0 < place < len(letters) + after and _SHORT_BRACKET.fullmatch(match[0]) is not None
        if start >= 0 and (named or (place == 0 and match[0] in speech_names.LEGAL_FORMS_KO)):
            inside.append((place, match[0]))
    for place, bracket in reversed(inside):
        letters = letters[:place] + bracket + letters[place:]
    return letters


def words_of(text: str, span: Span) -> list[ProseWord]:
    """The words of a stretch; what stands in brackets belongs to the word before, and is no part of its text."""
    stretch = text[span.start : span.end]
    bracketed = any(map(stretch.__contains__, _OPENING_BRACKETS))
    masked = _BRACKETS.sub(lambda match: _FILL * len(match[0]), stretch) if bracketed else stretch
    if any(map(stretch.__contains__, _OPENING_MARKS)):
        masked = _GLUED.sub(" ", masked)
    words = [_word(stretch, match, span.start) for match in _WORD.finditer(masked) if match[0].strip(_FILL)]
    return list(_with_also(words)) if any(map(stretch.__contains__, speech_names.ALSO_KO)) else words


def _with_also(words: Sequence[ProseWord]) -> Iterator[ProseWord]:
    """The words; 역시 after an office is its particle: 홍길동 청장 역시."""
    for number, word in enumerate(words):
        before = words[number - 1] if number else None
        after = words[number + 1] if number + 1 < len(words) else None
        if word.text in speech_names.ALSO_KO and before is not None and _takes_also(before):
            continue
        if after is not None and after.text in speech_names.ALSO_KO and _takes_also(word):
            yield word._replace(particle="은", end=after.end)
        else:
            yield word


def _takes_also(word: ProseWord) -> bool:
    return not word.particle and word.text == word.bare and is_office(word.bare)


def _word(stretch: str, match: re.Match[str], offset: int) -> ProseWord:
    start, end = match.span()
    whole = match[0]
    if whole.isalnum():
        text = whole.lstrip(glyphs.GLUED_BULLETS) or whole
        if not text.endswith(_PARTICLES):
            return ProseWord(text, text, "", whole, start + offset, end + offset)
    else:
        whole = _STARS.sub("", whole.replace(_FILL, ""))
        text = _LINKED.sub("", whole.lstrip(glyphs.GLUED_BULLETS).lstrip('"“')) or whole
    bare, particle = _parted(text)
    return ProseWord(text, bare, particle, stretch[start:end], start + offset, end + offset)


def _parted(text: str) -> tuple[str, str]:
    """Stem and particle of a subject; the second is empty if the word is not a subject or ends a sentence."""
    plain = text.rstrip(_MARKS)
    particle = _ending(plain, _SUBJECT) if plain.endswith(_SUBJECT) and len(plain) <= _LONGEST_WORD else ""
    if not particle or len(plain) != len(text.rstrip(_OPENING)):
        return _without_case(plain) if plain.endswith(_OBLIQUE) else plain, ""
    stem = plain[: -len(particle)]
    if particle == "는" and stem.endswith(speech_names.VERB_STEMS_KO):
        return plain, ""
    if particle == "은" and stem in speech_names.VERB_STEMS_EUN_KO:
        return plain, ""
    return stem, particle


def _ending(word: str, particles: tuple[str, ...]) -> str:
    """The first of the particles that a word ends in, with something before it, or ''."""
    for each in particles:
        if word.endswith(each) and len(word) > len(each):
            return each
    return ""


def _without_case(text: str) -> str:
    """An office without the particle of another case: 센터장에게 → 센터장, which names a person too."""
    particle = _ending(text, _OBLIQUE)
    stem = text[: len(text) - len(particle)]
    return stem if particle and stem.endswith(_OFFICE_ENDS) else text


def is_affiliation(word: str) -> bool:
    """Whether a word is a country, a body, a company or an office: what stands between a name and its office, or before both."""
    if word in speech.COUNTRIES_KO or word.startswith(speech_names.COMPANY_STARTS_KO):
        return True
    if len(word) < _BODY:
        return is_office(word)
    if _LATIN.fullmatch(word) is not None:
        return True
    university = word.endswith("대") and not word.endswith(speech_names.NO_UNIVERSITIES_KO)
    return university or word.endswith(_BODIES) or is_office(word)


def sounds_foreign(word: str) -> bool:
    """Whether it is a known given name, or has a syllable with which no Chinese character is read: 사라, 킴, 콜베르."""
    return word in speech_names.FOREIGN_GIVEN_KO or any(syllable not in speech_names.SINO_KOREAN for syllable in word)


def is_foreign_part(word: ProseWord) -> bool:
    """Whether a word can be one part of a foreign name in Hangul."""
    text = word.text
    if _HANGUL.fullmatch(text) is None or len(text) > _FOREIGN_PART or is_affiliation(text):
        return False
    if text in speech_names.TIMES_KO or word.particle in _PLACED:
        return False
    if text.endswith("은") and text[:-1].endswith(speech_names.VERB_STEMS_EUN_KO):
        return False
    if is_boundary(word) and (not sounds_foreign(text) or has_case(text)):
        return False
    return text not in _NO_FOREIGN and not text.endswith(speech_names.LOANWORD_ENDINGS_KO)


def has_case(word: str) -> bool:
    """Whether a word ends in the particle of another case, or as a verb that goes on."""
    return _CASE.search(word[-LONGEST:]) is not None


def is_boundary(word: ProseWord) -> bool:
    """Whether no phrase can contain this word and the ones before it."""
    text = word.text
    end = text[-LONGEST:]
    if _STOP.search(end) is not None or text in speech_names.TIMES_KO:
        return True
    if text in speech_names.NOUNS_KO or text.endswith(speech_names.NOUN_ENDINGS_KO):
        return False
    if text.endswith("과") and not text.endswith("학과") and (is_name(text[:-1]) or is_office(text[:-1])):
        return True
    if text.endswith("와") or has_case(text) or _ATTRIBUTIVE.search(end) is not None:
        return True
    return word.particle in _TOPICS and len(text) > 1
