"""A record → its mentions, in the order of the text. Made when asked for: the record itself holds none, and reading one costs nothing more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from kprocure_parse.dating import day_of
from kprocure_parse.marks.found import Marks
from kprocure_parse.mentions.bodies import find_organisations, find_people
from kprocure_parse.mentions.english_amounts import find_english_amounts
from kprocure_parse.mentions.figures import find_figures
from kprocure_parse.mentions.kinds import Amount, Count, Law, Mention, Moment, Notice, Organisation, Percent, Person
from kprocure_parse.mentions.laws import find_laws, find_notices
from kprocure_parse.mentions.moments import find_moments
from kprocure_parse.release import Record
from kprocure_parse.values.overlaps import Overlaps

M = TypeVar("M", bound=Mention)


class _Asking(NamedTuple):
    marks: Marks
    day: dt.date | None


def figures_of(text: str) -> list[Amount | Percent | Count]:
    """Amounts, shares and counts; amounts in English win where both read the same figure: USD 3.5 million."""
    english = find_english_amounts(text)
    taken = Overlaps(amount.span for amount in english)
    korean = (each for each in find_figures(text) if not taken.any(each.span))
    return [*english, *korean]


def _bodies(asked: _Asking) -> list[Mention]:
    bodies = find_organisations(asked.marks, asked.day)
    return [*bodies, *find_people(asked.marks, bodies)]


FINDERS: Mapping[tuple[type[Any], ...], Callable[[_Asking], Iterable[Mention]]] = MappingProxyType(
    {
        (Amount, Percent, Count): lambda asked: figures_of(asked.marks.text),
        (Moment,): lambda asked: find_moments(asked.marks, asked.day),
        (Law,): lambda asked: find_laws(asked.marks.text),
        (Notice,): lambda asked: find_notices(asked.marks.text, asked.day),
        (Organisation, Person): _bodies,
    }
)
"""The kinds, and what finds them."""
KINDS: tuple[type[Any], ...] = tuple(kind for kinds in FINDERS for kind in kinds)


def find_mentions(record: Record, *, day: dt.date | None = None) -> tuple[Mention, ...]:
    """What the record's text says: amounts of money, shares, counts, moments, laws, notices, bodies and people in office.

    In the order of the text; they are found anew each time. `day` is the day of the release where the text does not say it; by it days without a year are settled.
    """
    asked = _asking(record, day)
    found = [each for find in FINDERS.values() for each in find(asked)]
    return tuple(sorted(found, key=_place))


def mentions_of(record: Record, kind: type[M], *, day: dt.date | None = None) -> tuple[M, ...]:
    """The mentions of one kind; only what this kind needs is looked for. Raises TypeError for what is no kind of mention."""
    if kind not in KINDS:
        known = ", ".join(f"kp.{each.__name__}" for each in KINDS)
        raise TypeError(f"{kind!r} is no kind of mention; the kinds are {known}")
    asked = _asking(record, day)
    found = [each for kinds, find in FINDERS.items() if kind in kinds for each in find(asked)]
    return tuple(sorted((each for each in found if isinstance(each, kind)), key=_place))


def _asking(record: Record, day: dt.date | None) -> _Asking:
    """What is asked; of a moment its day."""
    given = day.date() if isinstance(day, dt.datetime) else day
    return _Asking(Marks(record.text), day_of(record, given))


def _place(each: Mention) -> tuple[int, int, str]:
    return (*each.span, type(each).__name__)
