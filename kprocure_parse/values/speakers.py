"""Who speaks: the person, group or body of one quote, and everybody of a text who may be meant by a short form.

Knows names and offices as values only; how they are written is the business of the languages.
"""

from __future__ import annotations

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


def meant(mention: Mention, people: tuple[Mention, ...]) -> Speaker:
    """The speaker behind a short form: the nearest named person before it whose family name and office fit, else after."""
    if mention.kind not in ("family", "office"):
        return mention.speaker
    before = [other for other in people if other.start < mention.start]
    after = [other for other in people if other.start >= mention.start]
    for other in (*reversed(before), *after):
        if _fits(mention, other):
            return evolve(other.speaker, title=_title(mention, other))
    return mention.speaker


def _fits(mention: Mention, other: Mention) -> bool:
    name, title = other.speaker.name or "", squeezed(other.speaker.title)
    office = squeezed(mention.speaker.title)
    if mention.kind == "family" and not name.startswith(mention.speaker.name or " "):
        return False
    return title.endswith(office) or (mention.kind == "office" and len(title) > 1 and office.endswith(title))


def _title(mention: Mention, other: Mention) -> str | None:
    """The office as written at the quote, or fuller where the person was introduced."""
    written, fuller = mention.speaker.title, other.speaker.title
    return written if len(squeezed(written)) >= len(squeezed(fuller)) else fuller


def squeezed(words: str | None) -> str:
    """Without white space."""
    return "".join((words or "").split())
