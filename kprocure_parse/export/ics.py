"""Records → iCalendar (RFC 5545): an event for each moment from which a medium may publish. Needs the extra `calendar`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from kprocure_parse import sameness
from kprocure_parse.clearance import concerned, waits
from kprocure_parse.export import phrasebook
from kprocure_parse.export.period import Period
from kprocure_parse.export.taken import Exported, OnFailed, taken
from kprocure_parse.records import Lift, Medium, checked_medium, seoul
from kprocure_parse.release import Article, Release

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//kprocure_parse//press releases//KO"
ZONE = "Asia/Seoul"
EAST = dt.timedelta(hours=9)  # Korea has had no summer time since 1988
REMINDER = dt.timedelta(minutes=30)
"""How long before an hour its reminder comes: enough to look the text over once more."""
EVENING = dt.timedelta(hours=6)
"""How long before a whole day: a paper of that day is made the evening before."""
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class _Entry(NamedTuple):
    """A lift whose day is known, and its number among the similar lifts of its release."""

    release: Release
    lift: Lift
    day: dt.date
    number: int

    @property
    def begins(self) -> dt.datetime:
        """The moment of the lift."""
        return dt.datetime.combine(self.day, (self.lift.time or dt.time.min).replace(tzinfo=None), tzinfo=seoul())

    def uid(self, *more: str) -> str:
        """The UID: the same for the same release in any file format, and after a correction of the clock, so that the event moves."""
        lift = self.lift
        headlines = [sameness.letters(version.headline.text) for version in self.release.versions if version.headline]
        told = headlines if any(headlines) else [self.release.fingerprint]
        what = sameness.canonical(
            told, lift.medium, lift.edition, sameness.letters(lift.event), self.day.isoformat(), self.number, more
        )
        return f"{sameness.fingerprint(what)}@kprocure-parse"


def to_ics(  # noqa: PLR0913 - each keyword is one question of a caller
    records: Iterable[Exported],
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    medium: Medium | None = None,
    reminder: dt.timedelta | None = REMINDER,
    failed: OnFailed | None = None,
) -> str:
    """Return a calendar with an event for each lift (보도시점) for which a medium has to wait, in zone Asia/Seoul; articles have none.

    A lift with a clock is an event without duration at that moment. A lift without a clock, or with the edition of a paper
    (조간, 석간), is an all-day event on the day from whose 00:00 `lifts_at` lets that medium publish. A condition on a known day
    (국무회의 종료 시) is a tentative event. Left out are lifts whose day is unknown, and what is free once distributed.
    `first` and `last` are the Korean days from which and to which events are wanted; `medium` asks for the lifts that decide about it.

    Summary: the headline, and the agency if the headline does not name it; description: what is free from when, the words of the
    release, the agency, whom to call, the file, its number and its address, which is the event's URL, too; category: the medium.
    A reminder comes `reminder` before an hour, and at 18:00 of the evening before a whole day; None leaves reminders out.

    The same releases always give the same calendar: UID is made from headlines, medium and day, so that a release read
    again, from another file or with a corrected hour, replaces its event; of two hours in one calendar the later stands.
    DTSTAMP is the moment of distribution, or of the lift if that is unknown. Lines end in CRLF.

    What `parse_many` yields is taken as it is: what could not be read is left out, and `failed` is called with each
    `Failed` (without it, each is a warning).

    Raises:
        ImportError: the extra `calendar` is not installed.
        ValueError: a medium that there is not, a last day before the first, a reminder after the event.
    """
    period = _checked(Period(first, last), medium, reminder)
    ical = _icalendar()
    calendar: icalendar.Calendar = ical.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_zone(ical))
    found = _entries((each.record for each in taken(records, failed)), medium)
    entries = (entry for entry in found if period.holds(entry.day))
    for uid, entry in _once(entries).items():
        calendar.add_component(_event(ical, uid, entry, reminder))
    return str(calendar.to_ical(), "utf-8")


def _checked(period: Period, medium: Medium | None, reminder: dt.timedelta | None) -> Period:
    if medium is not None:
        checked_medium(medium)
    if reminder is not None and reminder < dt.timedelta():
        raise ValueError(f"a reminder comes before its event, not {-reminder} after it")
    return period


def _once(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    """Each event once, by its UID. Bodies that have nothing in common may give one headline to two releases (인사): both stay."""
    found: dict[str, _Entry] = {}
    for entry in entries:
        uid = entry.uid()
        if uid in found and not sameness.may_be_one(found[uid].release.agencies, entry.release.agencies):
            uid = entry.uid(*(agency.name for agency in entry.release.agencies))
        if uid not in found or found[uid].begins < entry.begins:
            found[uid] = entry
    return found


def _icalendar() -> ModuleType:
    try:
        import icalendar
    except ModuleNotFoundError as error:
        raise ImportError("calendars are written by icalendar: pip install 'kprocure-parse[calendar]'") from error
    return icalendar


def _entries(records: Iterable[Release | Article], medium: Medium | None) -> Iterator[_Entry]:
    for record in records:
        if isinstance(record, Article) or record.release_time is None:
            continue
        told = record.release_time
        alike: dict[object, int] = {}
        for lift in told.lifts if medium is None else concerned(told, medium):
            if lift.date is not None and waits(lift, told, record.distributed):
                key = (lift.medium, lift.edition, lift.event, lift.date)
                alike[key] = alike.get(key, 0) + 1
                yield _Entry(record, lift, lift.date, alike[key])


def _event(ical: ModuleType, uid: str, entry: _Entry, reminder: dt.timedelta | None) -> icalendar.Event:
    event: icalendar.Event = ical.Event()
    timed = entry.lift.time is not None
    event.add("uid", uid)
    event.add("dtstamp", _stamp(entry))
    event.add("dtstart", entry.begins if timed else entry.day)
    event.add("summary", _summary(entry.release))
    event.add("description", "\n".join(_description(entry)))
    event.add("categories", [entry.lift.medium])
    if entry.lift.event:
        event.add("status", "TENTATIVE")
    if address := phrasebook.address(entry.release.source):
        event.add("url", _speakable(address))
    event.add("transp", "TRANSPARENT")  # an embargo makes nobody busy
    if reminder is not None:
        event.add_component(_alarm(ical, entry, reminder if timed else EVENING))
    return event


def _alarm(ical: ModuleType, entry: _Entry, before: dt.timedelta) -> icalendar.Alarm:
    alarm: icalendar.Alarm = ical.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", _summary(entry.release))
    return alarm


def _stamp(entry: _Entry) -> dt.datetime:
    given = entry.release.distributed
    day, clock = entry.day, entry.lift.time
    if given is not None and given.date is not None:
        day, clock = given.date, given.time
    moment = dt.datetime.combine(day, (clock or dt.time.min).replace(tzinfo=None), tzinfo=dt.UTC)
    return moment.replace(microsecond=0) - EAST if moment - EPOCH > EAST else EPOCH


def _summary(release: Release) -> str:
    """The headline, and the agency where the headline does not name it."""
    words = phrasebook.phrase(release.headline.text) if release.headline else ""
    agency = phrasebook.phrase(release.agencies[0].name) if release.agencies else ""
    named = words or "보도자료"
    return _speakable(named if not agency or agency in named else f"{named} ({agency})")


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
