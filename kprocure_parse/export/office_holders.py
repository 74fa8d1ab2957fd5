"""Offices over time: who holds each, as releases name them in quotes, brackets and contacts, and where they disagree."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from attrs import frozen

from kprocure_parse.export.taken import Exported, OnFailed, TakenRecord, taken
from kprocure_parse.mentions.office_people import OfficeNaming, namings, spelt_name
from kprocure_parse.mentions.office_titles import OfficeTitle


@frozen(kw_only=True)
class OfficeHolder:
    """A person named in an office: from the first to the last day of a release that does so, how often, and in which spellings.

    `first` and `last` are None where no such release has a day.
    """

    name: str
    first: dt.date | None
    last: dt.date | None
    times: int
    spellings: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@frozen(kw_only=True)
class OfficeDisagreement:
    """Two people named in one office in the same days: a successor who was named too early, an acting head, or a mistake."""

    names: tuple[str, str]
    first: dt.date
    last: dt.date


@frozen(kw_only=True)
class OfficeHistory:
    """An office of an agency with its holders by time. `titles` are the ways in which it is written; `undated` counts namings without a day."""

    agency: str
    office: str
    holders: tuple[OfficeHolder, ...]
    titles: tuple[str, ...]
    disagreements: tuple[OfficeDisagreement, ...] = ()
    undated: int = 0


class _DatedNaming(NamedTuple):
    day: dt.date | None
    file: str
    naming: OfficeNaming


def offices(
    records: Iterable[Exported], *, agency: str | None = None, failed: OnFailed | None = None
) -> tuple[OfficeHistory, ...]:
    """The offices that releases name, by agency and office, each with its holders in the order of their first day; those whose day is not known stand last.

    An office is an agency and an office in it, told from the text's own words: 조달청장, 조달청 청장, 제00대 조달청장, 청장 in a release of that
    agency alone, PPS Administrator. A title that proves no agency (회장, 교수, an office in a release of several agencies) is left out. A
    person is a name in an office: the same name in two offices is two holders. A name in Latin letters is the Korean one of the same
    office that it spells, if it is the only one. `agency` asks for one agency by its official Korean name.

    What `parse_many` yields is taken as it is; `failed` is called with each `Failed` (without it, each is a warning).
    """
    return histories(taken(records, failed), agency)


def histories(given: Iterable[TakenRecord], agency: str | None = None) -> tuple[OfficeHistory, ...]:
    """The same of records that were taken before."""
    found: defaultdict[OfficeTitle, list[_DatedNaming]] = defaultdict(list)
    for each in given:
        for naming in namings(each.record, each.day):
            if agency in {None, naming.office.agency}:
                found[naming.office].append(_DatedNaming(each.day, each.file or "", naming))
    return tuple(_office(title, found[title]) for title in sorted(found))


def _office(title: OfficeTitle, named: Sequence[_DatedNaming]) -> OfficeHistory:
    holders = tuple(sorted(_holders(named), key=_began))
    return OfficeHistory(
        agency=title.agency,
        office=title.office,
        holders=holders,
        titles=tuple(sorted({each.naming.title for each in named})),
        disagreements=tuple(_disagreements(holders)),
        undated=sum(each.day is None for each in named),
    )


def _holders(named: Sequence[_DatedNaming]) -> Iterator[OfficeHolder]:
    names = {each.naming.name for each in named}
    people: defaultdict[str, list[_DatedNaming]] = defaultdict(list)
    for each in named:
        people[spelt_name(each.naming.name, names)].append(each)
    for name, theirs in people.items():
        days = [each.day for each in theirs if each.day]
        yield OfficeHolder(
            name=name,
            first=min(days, default=None),
            last=max(days, default=None),
            times=len(theirs),
            spellings=tuple(sorted({each.naming.spelling for each in theirs})),
            files=tuple(sorted({each.file for each in theirs if each.file})),
        )


def _disagreements(holders: Sequence[OfficeHolder]) -> Iterator[OfficeDisagreement]:
    terms = [(each.name, each.first, each.last) for each in holders if each.first and each.last]
    for (one, began, ended), (two, start, end) in combinations(terms, 2):
        first, last = max(began, start), min(ended, end)
        if first <= last:
            yield OfficeDisagreement(names=(one, two), first=first, last=last)


def _began(holder: OfficeHolder) -> tuple[dt.date, str]:
    """Who is named only without a day stands last."""
    return holder.first or dt.date.max, holder.name
