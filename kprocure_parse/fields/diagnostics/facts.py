"""What the rules of the diagnostics examine: the values of the record, before the record is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import field, frozen

from kprocure_parse.document import Span
from kprocure_parse.layout.zones import Sections
from kprocure_parse.records import Agency, Caption, Contact, Distributed, Item, Quote, ReleaseTime
from kprocure_parse.release import Version
from kprocure_parse.value_object import ValueObject
from kprocure_parse.values.known import NOTHING, Given
from kprocure_parse.values.times.calendar import DateMention, find_dates

LEADS = 3
"""In this many paragraphs of the top, a date without a year is in the year of the header."""


@frozen(kw_only=True, eq=False, repr=False)
class Facts(ValueObject):
    """The layout and the values read from it, and what the caller knows; `release` is False for an article."""

    sections: Sections
    versions: tuple[Version, ...] = ()
    paragraphs: tuple[Item, ...] = ()
    agencies: tuple[Agency, ...] = ()
    distributed: Distributed | None = None
    release_time: ReleaseTime | None = None
    contacts: tuple[Contact, ...] = ()
    captions: tuple[Caption, ...] = ()
    quotes: tuple[Quote, ...] = ()
    engine: str | None = None
    missing: tuple[str, ...] = ()
    release: bool = False
    given: Given = NOTHING
    dates: tuple[DateMention, ...] = field(init=False)
    """All dates of the text with a year; those without one in the rows of the header, the titles and the first paragraphs."""

    @dates.default
    def _read_dates(self) -> tuple[DateMention, ...]:
        marks = self.sections.marks
        day = self.distributed.date if self.distributed and self.distributed.date else self.given.day
        year = day.year if day else None
        found = {mention.span: mention for mention in find_dates(marks, Span(0, len(marks.text))) if mention.year}
        for span in self._head():
            found.update({mention.span: mention for mention in find_dates(marks, span, year=year)})
        return tuple(found[span] for span in sorted(found))

    def words(self, span: Span) -> str:
        """The words of a span, with white space folded."""
        return " ".join(self.sections.text[span.slice].split())

    def _head(self) -> Iterator[Span]:
        for row in self.sections.rows:
            yield from row.parts
        for version in self.versions:
            if version.headline is not None:
                yield version.headline.span
            yield from (subtitle.span for subtitle in version.subtitles)
            yield from (item.span for item in version.body[:LEADS])


Remark: TypeAlias = tuple[str, Span]
"""A message and the place it is about."""
Rule: TypeAlias = Callable[[Facts], Iterator[Remark]]
