"""Whether two statements, one of each version, may say the same. Lenient: what may agree is no difference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from kprocure_parse.collation.statements import OfficialNames, PartialDate, StatedFigure, StatedValue, Statement
from kprocure_parse.collation.written_names import same_people

_HALF_DAY = 12
_NAMED = frozenset({"name", "organisation"})


def agrees(one: Statement, other: Statement) -> bool:
    """Whether both may say the same, however written."""
    if {one.kind, other.kind} & _NAMED and one.kind != other.kind:
        return False
    return _may_be(one.value, other.value) or _may_be(other.value, one.value)


def _may_be(one: StatedValue, other: StatedValue) -> bool:
    match one, other:
        case StatedFigure(), StatedFigure():
            return one.low <= other.value <= one.high
        case PartialDate(), PartialDate():
            return _compatible(one, other)
        case PartialDate(), StatedFigure():
            return _is_part(one, other)
        case dt.time(), dt.time():
            return (one.hour % _HALF_DAY, one.minute) == (other.hour % _HALF_DAY, other.minute)
        case str(), str():
            return same_people(one, other)
        case _:
            return (
                isinstance(one, OfficialNames)
                and isinstance(other, OfficialNames)
                and not {*one.official}.isdisjoint(other.official)
            )


def _compatible(one: PartialDate, other: PartialDate) -> bool:
    both = [(here, there) for here, there in zip(one, other, strict=True) if here is not None and there is not None]
    return bool(both) and all(here == there for here, there in both)


def _is_part(day: PartialDate, number: StatedFigure) -> bool:
    dotted = Decimal(f"{day.month}.{day.day}") if day.month and day.day else None  # 4.17~19
    return number.value in {*filter(None, (*day, dotted))} or (day.year is not None and number.value == day.year % 100)


def unexplained(told: Iterable[Statement], others: Sequence[Statement]) -> list[Statement]:
    """What none of the others may say."""
    return [each for each in told if not any(agrees(each, other) for other in others)]
