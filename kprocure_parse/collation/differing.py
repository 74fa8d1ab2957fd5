"""Aligned passages → where they differ. A difference is reported only of one thing: the one statement of its kind on each side that nothing on the other explains."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from kprocure_parse.collation.agreement import unexplained
from kprocure_parse.collation.comparable import Trust, comparable, is_slip
from kprocure_parse.collation.compared import DifferenceKind
from kprocure_parse.collation.statements import PartialDate, StatedFigure, Statement
from kprocure_parse.collation.written_names import names_person


class ToldStretch(NamedTuple):
    """What one version states in a passage; the same with what may have been moved here from the passages beside it, and the words of all."""

    told: Sequence[Statement]
    near: Sequence[Statement]
    words: str


MEASURED = (StatedFigure, PartialDate, dt.time)
"""What figures and hours are told by."""


class Disagreement(NamedTuple):
    """Two statements on one thing that say different things."""

    kind: DifferenceKind
    first: Statement
    second: Statement


def disagreements(first: ToldStretch, second: ToldStretch, trust: Trust) -> Iterator[Disagreement]:
    """The disagreements of two passages that stand for one another, of each kind the only one, or those that may be slips."""
    here, there = _open(first, second), _open(second, first)
    alone = trust.sure and all(sum(isinstance(each.value, MEASURED) for each in side) == 1 for side in (here, there))
    found = [
        Disagreement(kind, one, other)
        for one, other in product(here, there)
        if (kind := comparable(one, other, trust=trust, alone=alone)) is not None and (trust.sure or not _is_year(one))
    ]
    for kind in dict.fromkeys(each.kind for each in found):
        yield from _unrivalled([each for each in found if each.kind == kind])


def _unrivalled(found: Sequence[Disagreement]) -> Sequence[Disagreement]:
    """The only one of its kind; of several those that a slip explains, and of both statements no other."""
    if len(found) == 1:
        return found
    slips = [each for each in found if isinstance(each.first.value, MEASURED) and is_slip(each.first, each.second)]
    often = Counter(each for slip in slips for each in (slip.first, slip.second))
    return [each for each in slips if often[each.first] == often[each.second] == 1]


def _is_year(each: Statement) -> bool:
    """Whether a year alone is told: releases on history name many, and sentences that are alike only otherwise name others."""
    return isinstance(each.value, PartialDate) and each.value.month is None and each.value.day is None


def _open(stretch: ToldStretch, other: ToldStretch) -> list[Statement]:
    return [each for each in unexplained(stretch.told, other.near) if not _is_written(each, other.words)]


def _is_written(each: Statement, text: str) -> bool:
    """Whether the other text may hold it in a way that is not read: a year within 20172019, a name in other brackets."""
    match each.value:
        case PartialDate(year, None, None):
            return str(year) in text
        case str(name):
            return names_person(text, name)
        case _:
            return False
