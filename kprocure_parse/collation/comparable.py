"""Two statements that do not agree → as what they may be compared: both must be told of one thing."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kprocure_parse.collation.compared import DifferenceKind
from kprocure_parse.collation.statements import OfficialNames, PartialDate, StatedFigure, Statement
from kprocure_parse.collation.written_names import FULL, are_apart, is_korean_name
from kprocure_parse.lexicon import collation_words as words


class Trust(NamedTuple):
    """How far it is known that two passages stand for one another."""

    likely: bool
    sure: bool


def comparable(one: Statement, other: Statement, *, trust: Trust, alone: bool) -> DifferenceKind | None:
    """As what the two may be compared; None if they are not told of one thing. `alone`: nothing else is open on either side, so less is asked for."""
    match one.value, other.value:
        case StatedFigure(), StatedFigure():
            return _figures(one, other, alone=alone) if trust.likely or is_slip(one, other) else None
        case PartialDate() as here, PartialDate() as there if _same_shape(here, there, sure=trust.sure):
            return "date"
        case dt.time(), dt.time():
            return "date"
        case str() as here, str() as there if is_korean_name(here) and is_korean_name(there) and are_apart(here, there):
            return "name"
        case OfficialNames(), OfficialNames() if one.unit == other.unit == FULL:
            return "organisation"
        case _:
            return None


def _figures(one: Statement, other: Statement, *, alone: bool) -> DifferenceKind | None:
    if one.kind == other.kind and one.kind in {"amount", "percent"}:
        kind: DifferenceKind = "amount" if one.kind == "amount" else "percent"
        return kind if one.unit == other.unit else None
    if not {one.kind, other.kind} <= {"count", "number"}:
        return None
    unit = _unit(one.unit, other.unit) or _unit(other.unit, one.unit)
    if unit is None:
        return "count" if alone and _are_counts(one, other) and is_slip(one, other) else None
    return "number" if unit in words.ORDINALS_KO or unit in words.MEASURES else "count"


def _unit(korean: str, english: str) -> str | None:
    """The unit of both: the Korean one if the English words name what it counts, or the same measure."""
    if korean == english and (korean in words.COUNTED or korean in words.MEASURES):
        return korean
    ordinal = english.startswith(words.ENDINGS_EN)
    if korean not in words.COUNTED or (ordinal and korean not in words.ORDINALS_KO):
        return None
    told = english.lower().split()
    return korean if any(word.startswith(words.COUNTED[korean]) for word in told) else None


def _are_counts(one: Statement, other: Statement) -> bool:
    """Whether one counts, and the other may: it has no measure and is no ordinal."""
    bare = one if one.kind == "number" else other
    known = {*words.MEASURES, *words.ORDINALS_KO, "no"}
    return (
        {one.kind, other.kind} == {"count", "number"}
        and not bare.unit.startswith(words.ENDINGS_EN)
        and bare.unit not in known
    )


def is_slip(one: Statement, other: Statement) -> bool:
    """Whether one figure or date may have been typed for the other: one digit is another one, or digits are in another order, or doubled, or left out."""
    here, there = _digits(one), _digits(other)
    if len(here) == len(there):
        apart = sum(first != second for first, second in zip(here, there, strict=True))
        return len(here) > 1 and (apart == 1 or sorted(here) == sorted(there))
    short, long = sorted((here, there), key=len)
    return len(long) - len(short) == 1 and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _digits(each: Statement) -> str:
    return f"{each.value.value:f}" if isinstance(each.value, StatedFigure) else str(each.value)


def _same_shape(one: PartialDate, other: PartialDate, *, sure: bool) -> bool:
    """Whether both are written as far, but for the year of a day, and differ in one part only; where that is sure one may lack the month."""
    if sure and one.day and other.day and (one.month is None or other.month is None):
        return True
    if [each is None for each in one[1:]] != [each is None for each in other[1:]]:
        return False
    if (one.year is None) != (other.year is None) and one.day is None:
        return False
    return (
        sum(here != there for here, there in zip(one, other, strict=True) if here is not None and there is not None)
        == 1
    )
