"""What the Korean and English prose of specimens share: the scene, the shapes of bodies and versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal, NamedTuple

from kprocure_parse.records import Caption, Item, Language, Quote
from kprocure_parse.release import Version
from kprocure_parse.testing import choices, made, people, words
from kprocure_parse.testing.choices import Choice, Draw, composite
from kprocure_parse.testing.specimen import NOWHERE, RULE

Style = Literal["plain", "marked", "rebuttal"]
"""Styles of bodies: paragraphs or items with marks; in a rebuttal, either may stand below what papers wrote."""


class Rung(NamedTuple):
    """A mark, None for a paragraph without one, and the level of its items."""

    mark: str | None
    level: int


class Ladder(NamedTuple):
    """The marks of a marked body (None: a paragraph without one), each opening below the one before it, and the mark of its notes."""

    marks: tuple[str | None, ...]
    note: str

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The marks with their levels: how deep each is nested in this text, independent of its place on the official ladder."""
        first = 0 if self.marks[0] is None else 1
        return tuple(Rung(mark, level) for level, mark in enumerate(self.marks, start=first))


class Scene(NamedTuple):
    """What a release is about: who, with whom, where, when, what. `partners` issue a joint release together with the office."""

    office: words.Office
    head: str
    partners: tuple[tuple[words.Office, str], ...]
    day: dt.date
    place: str
    event: str
    topic: str


def on_rung(rung: Rung, text: str) -> Item:
    """An item on a rung."""
    return made.item("bullet" if rung.mark else "paragraph", text, marker=rung.mark, level=rung.level)


class Prose(NamedTuple):
    """The items of a body and the quotes in them."""

    items: list[Item]
    quotes: list[Quote]


class Told(NamedTuple):
    """A version, the lines on which its headline is printed, and the items of its body after which its captions stand."""

    version: Version
    headline: tuple[str, ...]
    caption_after: tuple[int, ...]


@composite
def scenes(draw: Draw, offices: Sequence[words.Office], day: dt.date) -> Scene:
    """The scene of a release of that day by these agencies, the first of which leads."""
    office, *others = offices
    heads = draw(choices.lists(people.names, min_size=len(offices), max_size=len(offices), unique=True))
    return Scene(
        office=office,
        head=heads[0],
        partners=tuple(zip(others, heads[1:], strict=True)),
        day=day,
        place=draw(choices.sampled_from(words.PLACES)),
        event=draw(choices.sampled_from(words.EVENTS)),
        topic=draw(choices.sampled_from(words.TOPICS)),
    )


def version(
    language: Language, headline: tuple[str, ...], subtitles: Sequence[str], told: Prose, captions: Sequence[Caption]
) -> Version:
    """A version without spans."""
    return Version(
        language=language,
        headline=made.text(" ".join(headline)),
        subtitles=tuple(map(made.text, subtitles)),
        body=tuple(told.items),
        quotes=tuple(told.quotes),
        captions=tuple(captions),
        span=NOWHERE,
        rule=RULE,
    )


@composite
def filled(draw: Draw, patterns: Sequence[str], scene: Scene, *, least: int = 0, most: int) -> list[str]:
    """Several different patterns, filled in."""
    chosen = draw(choices.lists(choices.sampled_from(patterns), min_size=least, max_size=most, unique=True))
    return [
        each.format(
            topic=scene.topic, event=scene.event, n=draw(choices.integers(2, 99)), m=draw(choices.integers(2, 9))
        )
        for each in chosen
    ]  # fmt: skip


@composite
def broken(draw: Draw, headline: str, lines: int) -> tuple[str, ...]:
    """A headline on one to `lines` lines, broken at spaces, with at least two words on each line.

    Only marked subtitles below it show a reader that the second line is not a subtitle.
    """
    pieces = headline.split(" ")
    count = draw(choices.integers(1, min(lines, len(pieces) // 2)))
    size = len(pieces) // count
    starts = [size * place for place in range(count)]
    return tuple(
        " ".join(pieces[start : None if place == count - 1 else start + size]) for place, start in enumerate(starts)
    )


def caption_places(told: Prose, count: int) -> Choice[tuple[int, ...]]:
    """The items after which this many captions stand, in order."""
    places = choices.integers(-1, len(told.items) - 1)
    return choices.lists(places, min_size=count, max_size=count).map(lambda found: tuple(sorted(found)))
