"""Who speaks: the person, group or body of one quote, and everybody of a text who may be meant by a short form.

Knows names and offices as values only; how they are written is known to the modules of each language.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from attrs import evolve, field, frozen

from kprocure_parse.lexicon import speech
from kprocure_parse.marks.spaced import squeeze
from kprocure_parse.value_object import ValueObject

MentionKind = Literal["named", "family", "office", "group", "body", "someone", "pronoun"]


@frozen(kw_only=True, eq=False, repr=False)
class Speaker(ValueObject):
    """A bare name and an office, either of which may be missing; a body (기관) has its name and no office.

    `sure` is the confidence that this is who speaks, and that the name is a name (0–1).
    """

    name: str | None = None
    title: str | None = None
    sure: float = field(default=1.0, eq=False)

    def __bool__(self) -> bool:
        return self.name is not None or self.title is not None


NOBODY = Speaker(sure=0.5)
"""Nobody is named; somebody may still be meant."""
CARRIED = 0.8
"""Confidence that whoever spoke in an earlier sentence speaks on."""
COMPLETED = 0.97
"""Confidence that a family name or an office means the person of the text it fits."""


class Mention(NamedTuple):
    """Somebody named somewhere in the text.

    `kind` says how: `named` by a full name, `family` by the family name alone, `office` by the office alone,
    `group` (업체 관계자들), `body` (재외동포청), `pronoun` (he), `someone` for a speaker recognised only by its place.
    `particle` is what marks the subject, empty where nothing does; `bracketed`: named as the head of a body in brackets;
    `courtesy`: called 씨 or 님, as nobody is who holds an office.
    """

    kind: MentionKind
    speaker: Speaker
    start: int
    end: int
    particle: str = ""
    bracketed: bool = False
    courtesy: bool = False

    def without_particle(self) -> "Mention":
        """The same person, not as a subject."""
        return self._replace(particle="")

    def surely(self, sure: float) -> "Mention":
        """The same person with this confidence."""
        return self._replace(speaker=evolve(self.speaker, sure=sure))


class NamedPeople:
    """Everybody a text names in full, in order of place, who may be meant by a family name or an office alone."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._named = tuple((other, other.speaker.name or "", squeeze(other.speaker.title or "")) for other in mentions)
        self._fitting: dict[tuple[str, str, bool], tuple[Mention, ...]] = {}

    def meant(self, mention: Mention) -> Speaker:
        """Whom a short form means: the nearest person before it whose family name and office fit, else the nearest after it."""
        fitting = self._fit(mention.speaker.name or "", squeeze(mention.speaker.title or ""), courtesy=mention.courtesy)
        if not fitting:
            return mention.speaker
        number = bisect_left(fitting, mention.start, key=attrgetter("start"))
        other = fitting[max(0, number - 1)]
        return evolve(other.speaker, title=_title(mention, other), sure=min(other.speaker.sure, COMPLETED))

    def _fit(self, family: str, office: str, *, courtesy: bool) -> tuple[Mention, ...]:
        key = (family, office, courtesy)
        if key not in self._fitting:
            self._fitting[key] = tuple(
                other
                for other, name, title in self._named
                if name.startswith(family) and (other.courtesy if courtesy else _fits(office, title, family))
            )
        return self._fitting[key]


def _fits(office: str, title: str, family: str) -> bool:
    if _is_deputy(title, office) or _is_deputy(office, title):
        return False
    fuller = not family and len(title) > 1 and office.endswith(title) and not _is_abroad(office.removesuffix(title))
    return title.endswith(office) or fuller


def _is_abroad(body: str) -> bool:
    """Whether the body of an office is that of another country: the 환경부 장관 of a text is not 라오스 환경부 장관."""
    return any(_is_of(body, country) for country in _ABROAD)


def _is_of(body: str, country: str) -> bool:
    """Whether a body is the country itself or one of its own: 라오스, 라오스 환경부, 라오스환경부; 인도주의협력국 is none of 인도."""
    rest = body.removeprefix(country).rstrip()
    return body.startswith(country) and (rest[:1] in ("", " ") or rest.endswith(speech.STATE_BODIES_KO))


def _is_deputy(title: str, head: str) -> bool:
    """Whether one title is the deputy's of the other: 부회장 and 회장, 경제부총리 and 총리; 가상부장관 and 북부청장 are no deputies."""
    if head not in speech.DEPUTIES_KO or not title.endswith(f"부{head}"):
        return False
    return not title.removesuffix(f"부{head}").endswith(speech.BEFORE_PART_KO)


def _title(mention: Mention, other: Mention) -> str | None:
    """The office as written; with its body where the text names the person by this very word after it (가상부 장관).

    An office in brackets (가상청(청장 …)) or within a longer word (국무총리, 제2차관) is left as written.
    """
    written, fuller = mention.speaker.title, other.speaker.title
    same = not other.bracketed and fuller is not None and fuller.split()[-1] == written
    return fuller if same else written


_ABROAD = speech.COUNTRIES_KO - speech.HOME_KO
UNKNOWN_FAMILY = 0.6
"""Confidence in a family name whose bearer is not named in full anywhere."""


def carried(speaker: Speaker) -> Speaker:
    """The same speaker, of whom the sentence at hand says nothing."""
    return evolve(speaker, sure=min(speaker.sure, CARRIED)) if speaker else NOBODY
