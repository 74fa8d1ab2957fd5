"""What exports take: records, records with a name, and what `parse_many` yields. What was not read is left out and told."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from kprocure_parse.outcomes import Failed, Parsed, name_of
from kprocure_parse.release import Record, Release

Exported: TypeAlias = Record | tuple[str | None, Record] | Parsed | Failed
OnFailed: TypeAlias = Callable[[Failed], object]


class TakenRecord(NamedTuple):
    """A record, the name of what it was read from if that is given with it, and the day that the caller knows."""

    record: Record
    name: str | None = None
    known_day: dt.date | None = None

    @property
    def file(self) -> str | None:
        """The name of what it was read from."""
        return self.name if self.name is not None else self.record.source.name

    @property
    def day(self) -> dt.date | None:
        """The day of distribution, or on which an article was published; where the text has none, the one that the caller knows."""
        record = self.record
        told = record.distributed if isinstance(record, Release) else record.published
        return told.date if told is not None and told.date is not None else self.known_day


def taken(given: Iterable[Exported], failed: OnFailed | None = None) -> Iterator[TakenRecord]:
    """The records. `failed` hears of each document that was not read; without it, each is a warning."""
    for each in given:
        if isinstance(each, Failed):
            (failed or _warn)(each)
        elif isinstance(each, Parsed):
            yield TakenRecord(each.record, name_of(each), each.known.day if each.known else None)
        elif isinstance(each, tuple):
            name, record = each
            yield TakenRecord(record, name)
        else:
            yield TakenRecord(each)


def _warn(each: Failed) -> None:
    warnings.warn(f"{name_of(each) or 'a document'} was not read and is left out: {each.error}", stacklevel=4)
