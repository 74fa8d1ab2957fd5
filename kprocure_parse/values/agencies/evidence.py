"""Evidence for and against an agency where no words prove that it issues the text: places, particles, counts.

Each fact has a weight in `lexicon.issuer_facts`; their sum is the log-odds that the agency issues the text.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kprocure_parse.document import Span
from kprocure_parse.lexicon.issuer_facts import BIAS, WEIGHTS
from kprocure_parse.patterns import deferred, quick
from kprocure_parse.values.agencies.actors import Actor, Cast
from kprocure_parse.values.agencies.places import QUOTED, Places
from kprocure_parse.values.agencies.subjects import is_ordered

LATER = 40
"""How many paragraphs after the leads are searched for agencies."""
UNKNOWN = 0.8
"""Confidence in a body unknown to the lexicon that opens a lead; nothing could be learned about it."""

_SAYS = quick(r"밝혔|발표|전했|설명했|강조했|당부했|말했|개최|추진|실시|운영|지원|체결|마련|시행|공개|선정")
_ANSWERS = quick(r"\s?(?:설명|입장|해명|반박|답변)")
_STATE = deferred(r"정부[는가]\s")
_PREMIER = deferred(r"총리[는가,\s]|대통령[은이]")
_ACTS = (": topic", ": nominative", ": opens", ": office", ": headed", "answers", "quoted")
_ASIDE = (": ordered", ": in brackets")
_COUNTS = ((1, "1"), (2, "2"), (4, "3–4"), (8, "5–8"))
_LISTED = "·,ㆍ、"
_BACK, _HEAD = 60, 120
"""How far to look back for an open bracket, and how much of the start of a stretch may name its subject (characters)."""


class Witness(NamedTuple):
    """An agency of the lexicon, the evidence for and against it, and where it is named first."""

    facts: frozenset[str]
    span: Span

    @property
    def acts(self) -> bool:
        """Whether the agency does or says something, or is named again and not as an addressee or in brackets."""
        aside = "named 1" in self.facts or any(fact.endswith(_ASIDE) for fact in self.facts)
        return not aside or any(fact.endswith(_ACTS) for fact in self.facts)

    @property
    def confidence(self) -> float:
        """How sure it is that this agency issues the text, from 0 to 1."""
        weight = BIAS + sum(WEIGHTS.get(fact, 0.0) for fact in self.facts)
        return 1 / (1 + math.exp(-weight))


def witnesses(cast: Cast, places: Places) -> Mapping[str, Witness]:
    """The agencies of the lexicon that title, leads and the paragraphs after them name, by name, in the order of the text."""
    told: dict[str, set[str]] = {}
    first: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for place, span in _stretches(places):
        for actor in cast.actors(span):
            if actor.known:
                first.setdefault(actor.name, actor.span)
                counts[actor.name] += 1
                told.setdefault(actor.name, set()).update(_facts(cast.text, place, span, actor))
    shared = frozenset(_of_text(cast.text, places, len(told)))
    return {name: Witness(shared.union(facts, _standing(name, counts)), first[name]) for name, facts in told.items()}


def _stretches(places: Places) -> Iterator[tuple[str, Span]]:
    yield from (("subtitle" if number else "title", span) for number, span in enumerate(places.headlines))
    yield from (("lead" if number else "lead 1", span) for number, span in enumerate(places.leads))
    later = places.rest[:LATER]
    yield from (("last" if span is places.rest[-1] else "later", span) for span in later)


def _facts(text: str, place: str, span: Span, actor: Actor) -> Iterator[str]:
    """The facts that one place gives about an agency it names."""
    if is_ordered(text, actor, span.end):
        yield from (f"{place}: other", f"{place}: ordered")
        return
    yield f"{place}: {'nominative' if actor.nominative else actor.role}"
    if actor.first and actor.role in ("none", "topic"):
        yield f"{place}: opens"
    if actor.office:
        yield "quoted" if QUOTED.match(text, actor.end, span.end) else f"{place}: office"
    if actor.headed:
        yield f"{place}: headed"
    if actor.role == "topic" and _SAYS.search(text, actor.end, span.end):
        yield f"{place}: says"
    if _ANSWERS.match(text, actor.end, span.end):
        yield "answers"
    before = text[max(span.start, actor.span.start - _BACK) : actor.span.start]
    if before.rfind("(") > before.rfind(")"):
        yield f"{place}: in brackets"
    if before[-1:] in _LISTED or text[actor.end : actor.end + 1] in _LISTED:
        yield f"{place}: in a list"


def _standing(name: str, counts: Counter[str]) -> Iterator[str]:
    """How often an agency is named, alone and beside the others."""
    own, most = counts[name], max(counts.values())
    yield f"named {_size(own)}"
    if len(counts) == 1:
        yield "share: all"
    elif own < most:
        yield "share: less"
    else:
        yield "share: most" if sum(count == most for count in counts.values()) == 1 else "share: as often"
    if next(iter(counts)) == name:
        yield "named first"


def _of_text(text: str, places: Places, bodies: int) -> Iterator[str]:
    """The facts that hold for the whole text."""
    yield f"bodies {_size(bodies)}"
    heads = [text[span.start : min(span.end, span.start + _HEAD)] for span in (*places.headlines, *places.leads)]
    if any(map(_STATE.search, heads)):
        yield "text: the government"
    if any(map(_PREMIER.search, heads)):
        yield "text: the premier"
    if not places.headlines:
        yield "text: no title"


def _size(count: int) -> str:
    return next((name for most, name in _COUNTS if count <= most), "9+")
