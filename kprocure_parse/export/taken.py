"""What exports take: records, records with a name, and what `parse_many` yields. What was not read is left out and told."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from kprocure_parse.dating import day_of
from kprocure_parse.outcomes import Failed, Parsed, name_of
from kprocure_parse.release import Article, Record, Release

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
        """The day of the record, as `day_of` tells it."""
        return day_of(self.record, self.known_day)


def taken(given: Iterable[Exported], failed: OnFailed | None = None) -> Iterator[TakenRecord]:
    """The records. `failed` hears of each document that was not read; without it, each is a warning.

    Raises TypeError for what is none of these: paths and texts are read first.
    """
    for each in given:
        match each:
            case Failed():
                (failed or _warn)(each)
            case Parsed():
                yield TakenRecord(each.record, name_of(each), each.known.day if each.known else None)
            case (name, record):
                yield TakenRecord(_checked(record), name)
            case record:
                yield TakenRecord(_checked(record))


def _checked(record: object) -> Record:
    if isinstance(record, Release | Article):
        return record
    raise TypeError(
        f"{type(record).__name__} is no record: given are releases and articles, pairs (name, record), "
        "or what parse_many yields; files and folders are read first: parse_many([path])"
    )


def _warn(each: Failed) -> None:
    warnings.warn(f"{name_of(each) or 'a document'} was not read and is left out: {each.error}", stacklevel=4)
