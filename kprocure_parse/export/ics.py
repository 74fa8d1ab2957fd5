"""Records → iCalendar (RFC 5545): an event for each moment from which a medium may publish. Needs the extra `calendar`."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from kprocure_parse.export import phrasebook
from kprocure_parse.records import SEOUL, Lift
from kprocure_parse.release import Article, Release

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//kprocure_parse//press releases//KO"
ZONE = "Asia/Seoul"
EAST = dt.timedelta(hours=9)  # Korea has had no summer time since 1988
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class _Entry(NamedTuple):
    """A lift whose day is known, and its number among the similar lifts of its release."""

    release: Release
    lift: Lift
    day: dt.date
    number: int

    @property
    def uid(self) -> str:
        """The UID: the same for the same release in any file format, and after a correction of the clock, so that the event moves."""
        release, lift = self.release, self.lift
        headlines = [version.headline.text if version.headline else "" for version in release.versions]
        told = [*(agency.name for agency in release.agencies), *headlines, lift.medium, lift.edition, lift.event]
        parts = "\x1f".join(str(part or "") for part in (*told, self.day.isoformat(), self.number))
        return f"{hashlib.sha256(parts.encode('utf-8', 'replace')).hexdigest()[:32]}@kprocure-parse"


def to_ics(records: Iterable[Release | Article]) -> str:
    """Return a calendar with an event for each lift (보도시점) of the releases, in zone Asia/Seoul; articles have none.

    A lift with a clock is an event without duration at that moment. A lift without a clock, or with the edition of a paper
    (조간, 석간), is an all-day event on the day from whose 00:00 `lifts_at` lets that medium publish. A lift whose day is
    unknown (국무회의 종료 시) is left out. Summary: the headline; description: what is free from when, the words of the
    release, the agency, whom to call, the file, its number and its address, which is the event's URL, too; category: the medium.

    The same releases always give the same calendar: UID is made from agency, headlines, medium and day, so that a release
    read again, from another file or with a corrected hour, replaces its event; DTSTAMP is the moment of distribution, or
    of the lift if that is unknown. Lines end in CRLF.

    Raises:
        ImportError: the extra `calendar` is not installed.
    """
    ical = _icalendar()
    calendar: icalendar.Calendar = ical.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_zone(ical))
    seen: set[str] = set()
    for entry in _entries(records):
        if entry.uid not in seen:
            seen.add(entry.uid)
            calendar.add_component(_event(ical, entry))
    return str(calendar.to_ical(), "utf-8")


def _icalendar() -> ModuleType:
    try:
        import icalendar
    except ModuleNotFoundError as error:
        raise ImportError("calendars are written by icalendar: pip install 'kprocure-parse[calendar]'") from error
    return icalendar


def _entries(records: Iterable[Release | Article]) -> Iterator[_Entry]:
    for record in records:
        if isinstance(record, Article) or record.release_time is None:
            continue
        alike: dict[object, int] = {}
        for lift in record.release_time.lifts:
            if lift.date is not None:
                key = (lift.medium, lift.edition, lift.event, lift.date)
                alike[key] = alike.get(key, 0) + 1
                yield _Entry(record, lift, lift.date, alike[key])


def _event(ical: ModuleType, entry: _Entry) -> icalendar.Event:
    event: icalendar.Event = ical.Event()
    begins: dt.date = entry.day
    if entry.lift.time is not None:
        begins = dt.datetime.combine(entry.day, entry.lift.time.replace(tzinfo=None), tzinfo=SEOUL)
    event.add("uid", entry.uid)
    event.add("dtstamp", _stamp(entry))
    event.add("dtstart", begins)
    event.add("summary", _summary(entry.release))
    event.add("description", "\n".join(_description(entry)))
    event.add("categories", [entry.lift.medium])
    if address := phrasebook.address(entry.release.source):
        event.add("url", _speakable(address))
    event.add("transp", "TRANSPARENT")  # an embargo makes nobody busy
    return event


def _stamp(entry: _Entry) -> dt.datetime:
    given = entry.release.distributed
    day, clock = entry.day, entry.lift.time
    if given is not None and given.date is not None:
        day, clock = given.date, given.time
    moment = dt.datetime.combine(day, (clock or dt.time.min).replace(tzinfo=None), tzinfo=dt.UTC)
    return moment.replace(microsecond=0) - EAST if moment - EPOCH > EAST else EPOCH


def _summary(release: Release) -> str:
    words = phrasebook.phrase(release.headline.text) if release.headline else ""
    return _speakable(words or "보도자료")


def _description(entry: _Entry) -> Iterator[str]:
    release = entry.release
    yield _speakable(phrasebook.lift(entry.lift))
    raw = phrasebook.phrase(release.release_time.raw) if release.release_time else ""
    facts = (
        ("보도시점", [raw]),
        ("배포", [phrasebook.stamp(release.distributed)]),
        ("기관", [phrasebook.phrase(agency.name) for agency in release.agencies]),
        ("문의", [phrasebook.contact(person) for person in release.contacts]),
        ("파일", [phrasebook.phrase(release.source.name or "")]),
        ("번호", [phrasebook.phrase(release.source.id or "")]),
        ("주소", [phrasebook.phrase(release.source.url or "")]),
    )
    for label, told in facts:
        yield from (_speakable(f"{label}: {words}") for words in told if words)


def _speakable(words: str) -> str:
    """The text without halves of surrogate pairs, which UTF-8 cannot hold."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _zone(ical: ModuleType) -> icalendar.Timezone:
    """Korean Standard Time as it has been since 1988, independent of the installed time zone tables."""
    zone: icalendar.Timezone = ical.Timezone()
    standard: icalendar.TimezoneStandard = ical.TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", dt.datetime(1988, 10, 9, 3))  # noqa: DTZ001  # local time, as RFC 5545 asks
    standard.add("tzoffsetfrom", EAST)
    standard.add("tzoffsetto", EAST)
    standard.add("tzname", "KST")
    zone.add_component(standard)
    return zone
