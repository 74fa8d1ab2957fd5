"""Makes the mention of a subject of Korean prose: its kind, name and title, its place and its particle."""

from __future__ import annotations

from collections.abc import Callable

from kprocure_parse.lexicon import speech, speech_names
from kprocure_parse.marks.ranks import OFFICES, ends_in_office
from kprocure_parse.values.quotes.phrases import InPhrase
from kprocure_parse.values.quotes.speakers import Mention, MentionKind, Speaker

OFFICE_WORDS = tuple(speech.OFFICE_WORDS_KO)
_CIRCLES = ("○○", "OO", "ㅇㅇ")
"""Circles in the place of a given name that is kept back."""
OPENING_MARKS, CLOSING_MARKS = ("「", "『", "‘", "“", "'", '"', "｢"), ("」", "』", "’", "”", "'", '"', "｣")
"""Marks around the name of a body or of an event."""
FULL_NAME = 2
"""Parts of a foreign name that stands without a body in front."""
SubjectRule = Callable[[InPhrase], Mention | None]


def mention_of(
    kind: MentionKind, at: InPhrase, first: int, name: str | None = None, title: str | None = None
) -> Mention:
    """The mention that runs from the word `first` to the subject; courtesies (님) are no part of a title."""
    return Mention(
        kind=kind,
        speaker=Speaker(name=name, title=_without_courtesy(title)),
        start=at.words[first].start,
        end=at.word.end,
        particle=at.word.particle,
        courtesy=at.word.bare in speech_names.COURTESY_KO or at.word.bare.endswith(speech_names.COURTESY_ENDS_KO),
    )


def _without_courtesy(title: str | None) -> str | None:
    """A title without the 님 after it; 스님 is an office as it stands."""
    if title is None or title.rpartition(" ")[2] in OFFICES:
        return title
    return title.removesuffix("님") or None


def is_kept_back(at: InPhrase) -> bool:
    """Whether the name is withheld, with a letter or circles in its place: A씨, 홍○○ 씨."""
    if at.word.bare.endswith(speech_names.UNNAMED_KO):
        return True
    if at.before is None:
        return False
    if at.before.text.endswith(_CIRCLES):
        return at.word.bare in speech_names.COURTESY_KO or ends_in_office(at.word.bare)
    return at.word.bare in speech_names.COURTESY_KO and at.before.text.endswith(("○", "O", "모"))


def title_beside(at: InPhrase, name: int, stem: str) -> str | None:
    """The words directly after the name; 씨 and 님 are not titles, so the words directly before it."""
    if name + 1 < at.place or stem not in speech_names.COURTESY_KO:
        return at.titled(name + 1, stem)
    before = InPhrase(at.words, name)
    return " ".join(word.text for word in at.words[before.phrase() : name]) or None
