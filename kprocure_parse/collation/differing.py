"""Aligned passages → where they differ. A difference is reported only of one thing: the one statement of its kind on each side that nothing on the other explains."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from kprocure_parse.collation.agreement import unexplained
from kprocure_parse.collation.compared import DifferenceKind
from kprocure_parse.collation.statements import OfficialNames, PartialDate, StatedFigure, Statement
from kprocure_parse.collation.written_names import FULL, are_apart, is_korean_name, names_person
from kprocure_parse.lexicon import collation_words as words


class ToldStretch(NamedTuple):
    """What one version states in a passage; the same with what may have been moved here from the passages beside it, and the words of all."""

    told: Sequence[Statement]
    near: Sequence[Statement]
    words: str


class Disagreement(NamedTuple):
    """Two statements on one thing that say different things."""

    kind: DifferenceKind
    first: Statement
    second: Statement


def disagreements(first: ToldStretch, second: ToldStretch, *, sure: bool) -> Iterator[Disagreement]:
    """The disagreements of two passages that stand for one another, at most one of each kind; of years only where that is sure."""
    found = [
        Disagreement(kind, one, other)
        for one, other in product(_open(first, second), _open(second, first))
        if (kind := _kind(one, other)) is not None and (sure or not _is_year(one))
    ]
    often = Counter(each.kind for each in found)
    yield from (each for each in found if often[each.kind] == 1)


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


def _kind(one: Statement, other: Statement) -> DifferenceKind | None:
    """As what the two may be compared; None if they are not told of one thing."""
    match one.value, other.value:
        case StatedFigure(), StatedFigure():
            return _figures(one, other)
        case PartialDate() as here, PartialDate() as there if _same_shape(here, there):
            return "date"
        case dt.time(), dt.time():
            return "date"
        case str() as here, str() as there if is_korean_name(here) and is_korean_name(there) and are_apart(here, there):
            return "name"
        case OfficialNames(), OfficialNames() if one.unit == other.unit == FULL:
            return "organisation"
        case _:
            return None


def _figures(one: Statement, other: Statement) -> DifferenceKind | None:
    if one.kind == other.kind and one.kind in {"amount", "percent"}:
        kind: DifferenceKind = "amount" if one.kind == "amount" else "percent"
        return kind if one.unit == other.unit else None
    if not {one.kind, other.kind} <= {"count", "number"}:
        return None
    unit = _unit(one.unit, other.unit) or _unit(other.unit, one.unit)
    if unit is None:
        return None
    return "number" if unit in words.ORDINALS_KO or unit in words.MEASURES else "count"


def _unit(korean: str, english: str) -> str | None:
    """The unit of both: the Korean one if the English words name what it counts, or the same measure."""
    if korean == english and (korean in words.COUNTED or korean in words.MEASURES):
        return korean
    if korean not in words.COUNTED:
        return None
    told = english.lower().split()
    return korean if any(word.startswith(words.COUNTED[korean]) for word in told) else None


def _same_shape(one: PartialDate, other: PartialDate) -> bool:
    """Whether both are written as far, but for the year of a day, and differ in one part only."""
    if [each is None for each in one[1:]] != [each is None for each in other[1:]]:
        return False
    if (one.year is None) != (other.year is None) and one.day is None:
        return False
    return (
        sum(here != there for here, there in zip(one, other, strict=True) if here is not None and there is not None)
        == 1
    )
