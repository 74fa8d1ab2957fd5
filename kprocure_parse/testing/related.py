"""Releases that belong together, labelled with how: one release again, its correction, its English version, a newspaper's article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from kprocure_parse.links.linked import LinkKind
from kprocure_parse.records import Item
from kprocure_parse.testing import choices, words, words_related
from kprocure_parse.testing.choices import Choice, Draw, composite
from kprocure_parse.testing.press import ArticleSpecimen
from kprocure_parse.testing.press_strategies import dated, press_specimens
from kprocure_parse.testing.specimen import Specimen
from kprocure_parse.testing.strategies import FORMS, in_form

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_KOREAN = FORMS["ko.cover.2023"]._replace(pps=True, joint=False, labels=(("보도시점", "배포"),))
_ENGLISH = FORMS["en.board.2019"]
_SAID = ("“", '"')
_SOON = 3
"""Days after which a version or an article appears at the latest."""


@attrs.frozen(kw_only=True)
class RelatedSpecimens:
    """Specimens that `kp.link` should find as one group of this kind; the original, the Korean one or the release comes first."""

    kind: LinkKind
    members: tuple[Specimen | ArticleSpecimen, ...]


class SharedFacts(NamedTuple):
    """What related texts share."""

    amount: int
    firms: int
    people: int
    day: dt.date
    name: str

    def told(self, language: int) -> list[str]:
        """The sentences in Korean (0) or in English (1)."""
        known = {
            **self._asdict(),
            "billions": f"{self.amount / 10:g}",
            "month": self.day.month,
            "day": self.day.day,
            "month_en": words.EN_MONTHS[self.day.month - 1],
        }
        return [each[language].format(**known) for each in words_related.FACTS]


def related(kind: LinkKind | None = None) -> SearchStrategy[RelatedSpecimens]:
    """Groups of related specimens of one kind, or of all, as a strategy of hypothesis."""
    return related_specimens(kind).strategy


@composite
def related_specimens(draw: Draw, kind: LinkKind | None = None) -> RelatedSpecimens:
    """A group of one kind, or of all."""
    chosen = draw(choices.sampled_from(tuple(MAKERS))) if kind is None else kind
    return RelatedSpecimens(kind=chosen, members=draw(MAKERS[chosen]()))


@composite
def _facts(draw: Draw) -> SharedFacts:
    return SharedFacts(
        amount=draw(choices.integers(1_001, 9_999)),
        firms=draw(choices.integers(201, 899)),
        people=draw(choices.integers(1_001, 1_899)),
        day=draw(choices.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))),
        name=draw(choices.sampled_from(words_related.NAMES)),
    )


@composite
def _korean(draw: Draw, facts: SharedFacts) -> Specimen:
    return _telling(draw(in_form("ko.cover.2023", _KOREAN)), facts.told(0))


@composite
def _english(draw: Draw, facts: SharedFacts, after: dt.date) -> Specimen:
    day = after + dt.timedelta(days=draw(choices.integers(0, _SOON)))
    return _telling(draw(in_form("en.board.2019", _ENGLISH, day)), facts.told(1))


def _telling(specimen: Specimen, told: Sequence[str]) -> Specimen:
    """The specimen with these sentences in its body."""
    first = specimen.release.versions[0]
    version = attrs.evolve(first, body=_told(first.body, told), captions=())
    release = attrs.evolve(specimen.release, versions=(version,))
    return attrs.evolve(specimen, release=release, manner=attrs.evolve(specimen.manner, caption_after=((),)))


def _told(body: Sequence[Item], told: Sequence[str]) -> tuple[Item, ...]:
    """The first item of a body, these sentences, and what somebody says; nothing besides, as numbers of other sentences would be of one text alone."""
    said = (item for item in body[1:] if any(mark in item.text for mark in _SAID))
    return (body[0], *(attrs.evolve(body[0], text=each) for each in told), *said)


@composite
def _same(draw: Draw) -> tuple[Specimen, ...]:
    found = draw(_korean(draw(_facts())))
    return (found, found)


@composite
def _correction(draw: Draw) -> tuple[Specimen, ...]:
    """A release, and the same with another number of firms and the tag of a correction."""
    facts = draw(_facts())
    found = draw(_korean(facts))
    right, wrong = (each.told(0)[1] for each in (facts._replace(firms=facts.firms + 99), facts))
    first = found.release.versions[0]
    body = tuple(attrs.evolve(item, text=right) if item.text == wrong else item for item in first.body)
    release = attrs.evolve(found.release, versions=(attrs.evolve(first, body=body),))
    manner = attrs.evolve(found.manner, tag=words_related.CORRECTED)
    return (found, attrs.evolve(found, release=release, manner=manner))


@composite
def _translation(draw: Draw) -> tuple[Specimen, ...]:
    facts = draw(_facts())
    korean = draw(_korean(facts))
    return (korean, draw(_english(facts, _day(korean))))


@composite
def _coverage(draw: Draw) -> tuple[Specimen | ArticleSpecimen, ...]:
    """An English release, and an article with its sentences beside what somebody said."""
    facts = draw(_facts())
    release = draw(_english(facts, draw(choices.dates(dt.date(2019, 1, 1), dt.date(2030, 12, 31)))))
    article = draw(press_specimens())
    published, line = draw(dated(_day(release) + dt.timedelta(days=draw(choices.integers(0, _SOON)))))
    body = _told(article.article.body, facts.told(1))
    shown = attrs.evolve(article.article, published=published, body=body, subheads=(), captions=())
    manner = attrs.evolve(article.manner, dated=line, caption_after=(), subhead_before=())
    return (release, attrs.evolve(article, article=shown, manner=manner))


def _day(specimen: Specimen) -> dt.date:
    given = specimen.release.distributed
    if given is None or given.date is None:
        raise ValueError("a specimen of this form states when it was distributed")
    return given.date


MAKERS: Mapping[LinkKind, Callable[[], Choice[tuple[Specimen | ArticleSpecimen, ...]]]] = {
    "same": _same,
    "correction": _correction,
    "translation": _translation,
    "coverage": _coverage,
}
"""The kinds, and what makes them."""
