"""Which agencies are one subject of a sentence: `A(장관 …)와 B(장관 …)는`, `환경부 소속 국립환경과학원은`.

Knows how names are connected; which subject issues a release is decided in `issuers`.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon import agencies as words
from kprocure_parse.marks.agency_names import bearers, is_city, is_institute, is_loose
from kprocure_parse.marks.spaced import any_of
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.values.agencies.actors import Actor, Cast

_GAP_BELONGS = quick(rf"[(（]|\s*+(?:(?:{any_of(words.BELONGS)})\s++)?")
_GAP_LINK = deferred(r"\s*+[,·ㆍ・‧․/–-]\s*+|\s++(?:및|그리고)\s++")
_GAP_NONE = deferred(r"\s*+")
_GAP_PERSON = deferred(r"\s*+(?:[가-힣]{2,4}\s)?")
_ALONE = quick(r"\s*+(?:함께|공동|협력|협업|업무|손잡|같이|더불어)")
_ASIDE = r"(?:\s?[(（][^()（）\n]{0,60}+[)）])?+\*{0,3}+"
_TOPIC_SOON = deferred(
    rf"\s*+(?:[\p{{L}}\p{{N}}·]++{_ASIDE}\s++){{0,3}}?[\p{{L}}\p{{N}}·]{{2,20}}?{_ASIDE}\s?(?:은|는|이|가)(?![\p{{L}}\p{{N}}])"
)
_COUNTED = r"(?:(?:관계|관련|유관|정부|중앙)\s?|(?:\d{1,2}|[두세네])\s?개\s?(?:정부|중앙|관계)?\s?)"
_AND_OTHERS = quick(rf"(?:\s*+(?:및|등)\s?|(?<=등)\s?){_COUNTED}(?:행정)?(?:기관|부처)(?:들)?[은는이가]\s")
"""What makes bodies that are listed one subject: … 등 관계부처는, … 등 5개 부처는; 등 may belong to the last of them."""
_ORDERED = deferred(r"\s것\.?\s*+$")
_WISHED = deferred(r"주시기\s?바랍니다\.?\s*+$")
_READERS = deferred(r"분들|여러분|국민|시민|누구나|언론|기자|(?:유의|참고)(?:하여|해)\s")
"""Whom an issuer asks for something in a sentence of its own: 많은 분들이 참여해 주시기 바랍니다."""
SENTENCE = quick(r"[다것]\.(?=\s|$)")

_AND, _ETC = "및", "등"
"""After brackets with a head these belong to the body as particles do."""
_ORDER = 12
"""Most characters of the end of an order."""
SHORTEST_AGENCY = 3
"""Syllables of the shortest agency that is looked for at the head of a body's name."""


class Unit(NamedTuple):
    """An agency with the agencies it belongs to."""

    actor: Actor
    parents: tuple[Actor, ...] = ()

    @property
    def reported(self) -> bool:
        """Whether this is a public body rather than a firm or a club that takes part."""
        actor = self.actor
        own = actor.aliased and bool(self.parents) and is_loose(actor.name)  # 통일부 가상문화센터(이하 센터)는
        return actor.known or is_institute(actor.name) or own or (actor.headed and (_is_public(actor) or actor.fits))

    @property
    def strong(self) -> bool:
        """Whether its head stands in brackets; a body unknown to the lexicon must also open the sentence, or name its parent or its kind."""
        actor = self.actor
        return actor.headed and (
            actor.known or actor.first or bool(self.parents) or (actor.fits and actor.led and not actor.partner)
        )

    @property
    def plain(self) -> bool:
        """Whether it does something without its head being named; of bodies outside the lexicon only headquarters do."""
        actor = self.actor
        leads = actor.name.endswith(words.HEADQUARTERS) and (actor.first or actor.led)
        if not (actor.known or self.parents or leads):
            return False
        return actor.first or (actor.role == "topic" and not actor.nominative)

    @property
    def start(self) -> int:
        """Where the first of its words stands."""
        return self.parents[-1].span.start if self.parents else self.actor.span.start

    @property
    def opens(self) -> bool:
        """Whether it is a body unknown to the lexicon that opens a sentence as its topic."""
        return self.actor.first and (self.actor.role == "topic" or self.actor.headed)

    @property
    def bodies(self) -> tuple[Actor, ...]:
        """The public bodies it names, the one that speaks first: a head in brackets says which; parents follow."""
        parents = [parent for parent in self.parents if parent.known or is_institute(parent.name)]
        outer = next((parent for parent in parents if parent.headed), None) if not self.actor.headed else None
        if outer is not None:  # 농촌진흥청(청장 …) 국립농업과학원은
            return (outer, self.actor, *(parent for parent in parents if parent is not outer))
        return (self.actor, *parents)


def _is_public(actor: Actor) -> bool:
    return is_loose(actor.name) or is_city(actor.name)


def find_units(cast: Cast, span: Span) -> list[Unit]:
    """The agencies a stretch names, in its order; what belongs together (환경부 소속 국립환경과학원) is one unit."""
    made: list[Unit] = []
    parents: list[Actor] = []
    actors = cast.actors(span)
    for actor, following in zip_longest(actors, actors[1:]):
        if following is not None and _belongs(cast.text, following, actor, inner=bool(parents)):
            parents.append(actor)
            continue
        if parents and _speaks_as_its_parent(actor, parents[-1]):
            made.append(Unit(_within(actor, parents.pop()), tuple(reversed(parents))))
        else:
            first = actor.first or any(parent.first for parent in parents)
            made.append(_glued(cast, Unit(actor._replace(first=first), tuple(reversed(parents)))))
        parents = []
    return made


def _glued(cast: Cast, unit: Unit) -> Unit:
    """Adds the agency that begins its name: 국방부유해발굴감식단(단장 …)."""
    actor = unit.actor
    if actor.known or unit.parents or not actor.headed:
        return unit
    agency = next((length for length in range(SHORTEST_AGENCY, len(actor.name) - 1) if bearers(actor.name[:length])), 0)
    if not agency:
        return unit
    name = cast.named(bearers(actor.name[:agency]))
    span = Span(actor.span.start, actor.span.start + agency)
    return unit._replace(parents=(Actor(name, span, span.end, "none", known=True),))


def _speaks_as_its_parent(actor: Actor, parent: Actor) -> bool:
    """Whether a unit speaks as its parent: it has neither a short name nor a head of its own, or its parent's (국립재활원 재활연구소(원장 …)); 조달품질원 always does."""
    if actor.name in words.WITHIN:
        return True
    if actor.known or actor.aliased or parent.headed:
        return False
    if not actor.headed:
        return is_loose(actor.name)
    return not actor.fits and actor._replace(name=parent.name).fits


def _within(unit: Actor, agency: Actor) -> Actor:
    """Gives the agency what belongs to its unit: 조달청 조달품질원(원장 …)은 is 조달청 speaking."""
    return unit._replace(name=agency.name, span=agency.span, known=agency.known, first=agency.first)


def _belongs(text: str, body: Actor, parent: Actor, *, inner: bool) -> bool:
    """환경부 소속 국립환경과학원, 산업통상부 국가기술표준원: nothing else stands between them."""
    if (
        parent.role not in ("none", "topic")
        or parent.office
        or not (parent.known or is_institute(parent.name) or inner)
    ):
        return False
    if parent.role == "topic" and not (parent.headed and parent.nominative and body.role == "topic"):
        return False  # 농촌진흥청(청장 …)이 국립식량과학원은: a slip
    if _GAP_BELONGS.fullmatch(text, parent.end, body.span.start) is None:
        return False
    return body.known or is_institute(body.name) or is_loose(body.name) or body.fits


def find_groups(cast: Cast, span: Span) -> Iterator[list[Unit]]:
    """Units between which nothing but links stand: A(장관 …)와 B(장관 …), A·B."""
    group: list[Unit] = []
    units = find_units(cast, span)
    for unit, following in zip_longest(units, units[1:]):
        group.append(unit)
        if following is None or not linked(cast.text, unit, following):
            yield group
            group = []


def find_subjects(cast: Cast, span: Span) -> Iterator[list[Unit]]:
    """Units that are one subject together: `A(장관 …)와 B(장관 …)는`, `A·B는`."""
    for group in find_groups(cast, span):
        while group and not _is_subject(cast.text, group[-1].actor, span.end):
            group.pop()
        if group:
            yield group


def linked(text: str, unit: Unit, following: Unit) -> bool:
    """Whether nothing but a link stands between the two: 와, 과, a comma, a middle dot, a dash."""
    if unit.actor.role == "link" or text.endswith(_AND, 0, unit.actor.end):
        pattern = _GAP_PERSON if following.actor.office else _GAP_NONE
        return pattern.fullmatch(text, unit.actor.end, following.start) is not None
    return unit.actor.role == "none" and _GAP_LINK.fullmatch(text, unit.actor.end, following.start) is not None


def _is_subject(text: str, actor: Actor, end: int) -> bool:
    if is_ordered(text, actor, end):
        return False
    if actor.role == "topic":
        return True
    if actor.role == "none" or text.endswith(_ETC, 0, actor.end):
        return (actor.role == "none" and actor.headed) or _AND_OTHERS.match(text, actor.end, end) is not None
    if actor.role == "link" and _ALONE.match(text, actor.end, end) is None:
        return _TOPIC_SOON.match(text, actor.end, end) is not None
    return False


def is_ordered(text: str, actor: Actor, end: int) -> bool:
    """Whether the sentence in a paragraph that ends there gives the actor an order, or a wish: 환경부는 울타리를 살필 것, 살펴 주시기 바랍니다."""
    if text.find("것", actor.end, end) < 0 and text.find("바랍니다", actor.end, end) < 0:
        return False
    closed = SENTENCE.search(text, actor.end, end)
    stop = end if closed is None else closed.end()
    start = max(actor.end, stop - _ORDER)
    asked = _WISHED.search(text, start, stop) is not None and _READERS.search(text, actor.end, stop) is None
    return asked or _ORDERED.search(text, start, stop) is not None
