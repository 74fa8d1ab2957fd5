"""One version of a release as it is compared: its passages, what each states, and the keys by which it is aligned with the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from kprocure_parse.collation.alignment import Weighed
from kprocure_parse.collation.anchors import hangul_sounds, is_sounded, latin_keys, stated_keys, word_keys
from kprocure_parse.collation.compared import VersionPassage
from kprocure_parse.collation.passages import VersionUnit, passages
from kprocure_parse.collation.statements import PartialDate, Statement
from kprocure_parse.collation.stating import read_statements
from kprocure_parse.document import Span
from kprocure_parse.mentions.finding import mentions_of
from kprocure_parse.mentions.kinds import Moment
from kprocure_parse.records import Language
from kprocure_parse.release import Release, Version


@frozen
class VersionSide:
    """One version with its passages and what they state; all spans lie in `text`, that of the record."""

    text: str
    language: Language
    passages: Sequence[VersionUnit]
    told: Sequence[Sequence[Statement]]

    def statements(self, places: Sequence[int]) -> list[Statement]:
        """What these passages state."""
        return [each for place in places for each in self.told[place]]

    def words(self, places: Sequence[int]) -> str:
        """The text of these passages."""
        return "\n".join(self.passages[place].text for place in places)

    def written(self, span: Span) -> str:
        """What stands in a span, on one line."""
        return " ".join(self.text[span.slice].split())

    def passage(self, places: range) -> VersionPassage:
        """Neighbouring passages as one."""
        first, last = self.passages[places[0]], self.passages[places[-1]]
        span = Span(first.span.start, last.span.end)
        return VersionPassage(part=first.part, text=self.text[span.slice], span=span)


def read_side(release: Release, version: Version, day: dt.date | None) -> VersionSide:
    """Reads a version of a release; `day` is that of the release where its text does not say it."""
    found = passages(release.text, version)
    told = [[each.moved(passage.span.start) for each in read_statements(passage.text)] for passage in found]
    moments = [each for each in mentions_of(release, Moment, day=day) if each.rule == "moment.told"]
    settled = [[_settled(each, moments) for each in statements] for statements in told]
    return VersionSide(release.text, version.language, found, settled)


def _settled(each: Statement, moments: Sequence[Moment]) -> Statement:
    """A day with the month that words and the day of the release give it: 오는 17일."""
    if (
        each.kind != "date"
        or not isinstance(each.value, PartialDate)
        or each.value.month is not None
        or each.value.day is None
    ):
        return each
    told = [moment for moment in moments if moment.span.start <= each.span.start and each.span.end <= moment.span.end]
    return each._replace(value=each.value._replace(month=told[0].first.month)) if told else each


def weighed(side: VersionSide, other: VersionSide) -> list[Weighed]:
    """The passages of a side with their keys: those of the other that its Hangul words sound like among them."""
    sounded = sorted(filter(is_sounded, set().union(*(latin_keys(each.text) for each in other.passages))))
    alike = side.language == other.language
    return [
        Weighed(each.part, each.text, frozenset(_keys(each, told, sounded, alike=alike)), each.opens)
        for each, told in zip(side.passages, side.told, strict=True)
    ]


def _keys(passage: VersionUnit, told: Sequence[Statement], sounded: Sequence[str], *, alike: bool) -> Iterator[str]:
    yield from stated_keys(told)
    yield from latin_keys(passage.text)
    sounds = hangul_sounds(passage.text)
    yield from (key for key in sounded if sounds and key[2:] in sounds)
    if alike:
        yield from word_keys(passage.text)
