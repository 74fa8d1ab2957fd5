"""Rows of differences between the two versions of a release: one for each, with the key that joins it to the other tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from kprocure_parse.collation import compare_versions
from kprocure_parse.collation.compared import ComparedVersions, VersionDifference
from kprocure_parse.export.taken import TakenRecord
from kprocure_parse.records import Language
from kprocure_parse.release import Release

_BOTH = 2


@frozen(kw_only=True)
class DifferenceRow:
    """A difference: `kind` as in `VersionDifference`; of each version its language, the words, the value as text, and where they stand in the record's text."""

    key: str
    file: str | None
    day: dt.date | None
    number: int
    kind: str
    message: str
    first_language: Language
    first_words: str
    first_value: str
    first_start: int
    first_end: int
    second_language: Language
    second_words: str
    second_value: str
    second_start: int
    second_end: int


def difference_rows(held: Iterable[tuple[TakenRecord, str]]) -> Iterator[DifferenceRow]:
    """The differences of all releases that hold two versions, in their order; each record comes with its key."""
    for each, key in held:
        if isinstance(each.record, Release) and len(each.record.versions) == _BOTH:
            found = compare_versions(each.record, day=each.known_day)
            for number, difference in enumerate(found.differences, start=1):
                yield _row(each, key, number, found, difference)


def _row(each: TakenRecord, key: str, number: int, found: ComparedVersions, told: VersionDifference) -> DifferenceRow:
    return DifferenceRow(
        key=key,
        file=each.file,
        day=each.day,
        number=number,
        kind=told.kind,
        message=told.message,
        first_language=found.languages[0],
        first_words=told.first.words,
        first_value=str(told.first.value),
        first_start=told.first.span.start,
        first_end=told.first.span.end,
        second_language=found.languages[1],
        second_words=told.second.words,
        second_value=str(told.second.value),
        second_start=told.second.span.start,
        second_end=told.second.span.end,
    )
