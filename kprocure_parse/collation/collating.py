"""Two versions → what is aligned, what stands in one only, what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, TypeAlias, cast

from kprocure_parse.collation.agreement import unexplained
from kprocure_parse.collation.alignment import Bead, align
from kprocure_parse.collation.comparable import Trust
from kprocure_parse.collation.compared import (
    ComparedVersions,
    PassagePair,
    ToldKind,
    ToldOnce,
    ToldValue,
    VersionDifference,
)
from kprocure_parse.collation.differing import ToldStretch, disagreements
from kprocure_parse.collation.sides import VersionSide, weighed
from kprocure_parse.collation.statements import OfficialNames, PartialDate, StatedFigure, Statement
from kprocure_parse.collation.written_names import FULL, names_person

LEAST = 0.3
"""The least score of passages in which differences are looked for."""
LIKELY, SURE, SHARED = 0.55, 0.7, 0.5
"""The scores from which they likely and surely say the same, for the latter with the weight of what they share."""
Which = Literal[0, 1]
_Left: TypeAlias = tuple[list[Statement], list[Statement]]


def collate(one: VersionSide, other: VersionSide) -> ComparedVersions:
    """Compares two versions; in the other order the result is the mirror image."""
    if _order(other) < _order(one):
        return collate(other, one).mirrored()
    sides = (one, other)
    beads = align(weighed(one, other), weighed(other, one))
    return ComparedVersions(
        languages=(one.language, other.language),
        aligned=tuple(_pair(sides, bead) for bead in beads if bead.is_pair),
        only_in_first=tuple(_once(sides, beads, 0)),
        only_in_second=tuple(_once(sides, beads, 1)),
        differences=tuple(_differences(sides, beads)),
    )


def _order(side: VersionSide) -> tuple[bool, str]:
    """Korean first; of one language by the text."""
    return side.language != "ko", side.text


def _pair(sides: tuple[VersionSide, VersionSide], bead: Bead) -> PassagePair:
    return PassagePair(first=sides[0].passage(bead.first), second=sides[1].passage(bead.second), score=bead.score)


def _differences(sides: tuple[VersionSide, VersionSide], beads: Sequence[Bead]) -> Iterator[VersionDifference]:
    left = [_left(sides, bead) for bead in beads]
    pair = 0
    for place, bead in enumerate(beads):
        if not bead.is_pair:
            continue
        beside = [each for each in (place - 1, place + 1) if 0 <= each < len(beads) and _is_body(sides, beads[each])]
        if bead.score >= LEAST and left[place][0] and left[place][1]:
            around = [(beads[each], left[each]) for each in beside]
            first, second = _stretch(sides, bead, around, 0), _stretch(sides, bead, around, 1)
            trust = Trust(bead.score >= LIKELY, bead.score >= SURE and bead.shared >= SHARED)
            for found in disagreements(first, second, trust):
                told = _value(sides[0], found.first), _value(sides[1], found.second)
                yield VersionDifference(kind=found.kind, first=told[0], second=told[1], pair=pair)
        pair += 1


def _left(sides: tuple[VersionSide, VersionSide], bead: Bead) -> _Left:
    """What either side of a bead states that the other does not explain."""
    first, second = sides[0].statements(bead.first), sides[1].statements(bead.second)
    return unexplained(first, second), unexplained(second, first)


def _is_body(sides: tuple[VersionSide, VersionSide], bead: Bead) -> bool:
    """Whether sentences stand there; nothing is moved to a title, which repeats what is told below."""
    return any(
        side.passages[place].part == "body" for side, places in zip(sides, bead[:2], strict=True) for place in places
    )


def _stretch(
    sides: tuple[VersionSide, VersionSide], bead: Bead, around: Sequence[tuple[Bead, _Left]], which: Which
) -> ToldStretch:
    """What a passage states, and what those beside it state that nothing explains there: it may have been moved."""
    told = sides[which].statements(bead.of(which))
    words = sides[which].words([place for each in (bead, *(each for each, _ in around)) for place in each.of(which)])
    return ToldStretch(told, [*told, *(each for _, left in around for each in left[which])], words)


def _value(side: VersionSide, each: Statement) -> ToldValue:
    return ToldValue(words=side.written(each.span), value=_plain(each), span=each.span)


def _plain(each: Statement) -> Decimal | str:
    match each.value:
        case StatedFigure(value=value):
            return value
        case PartialDate() as day:
            return str(day)
        case str() as name:
            return name
        case OfficialNames(official):
            return official[0]
        case dt.time() as hour:
            return hour.isoformat("minutes")


def _once(sides: tuple[VersionSide, VersionSide], beads: Sequence[Bead], which: Which) -> Iterator[ToldOnce]:
    """What nothing of the other version stands for: passages, and of the others the values that it tells nowhere."""
    side, other = sides[which], sides[1 - which]
    every = range(len(other.passages))
    everything, text = other.statements(every), other.words(every)
    for bead in beads:
        if bead.is_pair:
            left = unexplained(side.statements(bead.of(which)), other.statements(bead.other_than(which)))
            yield from _values_once(side, unexplained(filter(_is_fact, left), everything), text)
        elif bead.of(which):
            passage = side.passage(bead.of(which))
            yield ToldOnce(kind="passage", words=passage.text, span=passage.span)


def _values_once(side: VersionSide, told: Sequence[Statement], text: str) -> Iterator[ToldOnce]:
    for each in told:
        if not (isinstance(each.value, str) and names_person(text, each.value)):
            kind = cast("ToldKind", "date" if each.kind == "hour" else each.kind)
            yield ToldOnce(kind=kind, words=side.written(each.span), value=_plain(each), span=each.span)


def _is_fact(each: Statement) -> bool:
    return each.kind != "number" and (each.kind != "organisation" or each.unit == FULL)
