"""Who speaks: the person, group or body of one quote, and everybody of a text who may be meant by a short form.

Knows names and offices as values only; how they are written is the business of the languages.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from attrs import evolve, frozen

MentionKind = Literal["named", "family", "office", "group", "body", "someone", "pronoun"]


@frozen(kw_only=True)
class Speaker:
    """A bare name and an office, either of which may be missing; a body (기관) has its name and no office."""

    name: str | None = None
    title: str | None = None

    def __bool__(self) -> bool:
        return self.name is not None or self.title is not None


NOBODY = Speaker()


@frozen(kw_only=True)
class Mention:
    """Somebody named at a place of the text.

    `kind` says how: `named` by a full name, `family` by the family name alone, `office` by the office alone,
    `group` (업체 관계자들), `body` (재외동포청), `pronoun` (he), `someone` for words that only their place makes a speaker.
    `particle` is what marks the subject, empty where nothing does.
    """

    kind: MentionKind
    speaker: Speaker
    start: int
    end: int
    particle: str = ""

    def without_particle(self) -> Mention:
        """The same, but no subject."""
        return evolve(self, particle="")


class NamedPeople:
    """Everybody a text names in full, in order of place, who may be meant by a family name or an office alone."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._named = tuple((other, other.speaker.name or "", squeezed(other.speaker.title)) for other in mentions)
        self._fitting: dict[tuple[str, str], tuple[Mention, ...]] = {}

    def meant(self, mention: Mention) -> Speaker:
        """The speaker behind a short form: the nearest before it whose family name and office fit, else after."""
        fitting = self._fit(mention.speaker.name or "", squeezed(mention.speaker.title))
        if not fitting:
            return mention.speaker
        number = bisect_left(fitting, mention.start, key=attrgetter("start"))
        other = fitting[max(0, number - 1)]
        return evolve(other.speaker, title=mention.speaker.title)

    def _fit(self, family: str, office: str) -> tuple[Mention, ...]:
        key = (family, office)
        if key not in self._fitting:
            self._fitting[key] = tuple(
                other for other, name, title in self._named if name.startswith(family) and _fits(office, title, family)
            )
        return self._fitting[key]


def _fits(office: str, title: str, family: str) -> bool:
    return title.endswith(office) or (not family and len(title) > 1 and office.endswith(title))


def squeezed(words: str | None) -> str:
    """Without white space."""
    return "".join((words or "").split())
