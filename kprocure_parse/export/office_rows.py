"""Rows of offices: one for each person who held one, with the office and who else is named in it in the same days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from kprocure_parse.export.office_holders import OfficeHistory


@frozen(kw_only=True)
class OfficeRow:
    """A holder of an office: `also` are others who are named in it on a day between `first` and `last`."""

    agency: str
    office: str
    name: str
    first: dt.date | None
    last: dt.date | None
    times: int
    spellings: tuple[str, ...]
    titles: tuple[str, ...]
    also: tuple[str, ...]
    files: tuple[str, ...]


def office_rows(histories: Iterable[OfficeHistory]) -> Iterator[OfficeRow]:
    """The holders of all offices, in their order."""
    for each in histories:
        for holder in each.holders:
            yield OfficeRow(
                agency=each.agency,
                office=each.office,
                name=holder.name,
                first=holder.first,
                last=holder.last,
                times=holder.times,
                spellings=holder.spellings,
                titles=each.titles,
                also=tuple(sorted(_besides(each, holder.name))),
                files=holder.files,
            )


def _besides(history: OfficeHistory, name: str) -> set[str]:
    at_once = (each.names for each in history.disagreements if name in each.names)
    return {other for names in at_once for other in names if other != name}
