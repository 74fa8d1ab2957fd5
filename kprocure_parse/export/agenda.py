"""Records → an agenda: what may be published when, day by day; conditions and releases without a time apart. Reads no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, frozen

from kprocure_parse import sameness
from kprocure_parse.clearance import Clearance, concerned, waits
from kprocure_parse.export import phrasebook
from kprocure_parse.export.openings import MEDIA, openings
from kprocure_parse.export.period import Period
from kprocure_parse.export.taken import Exported, OnFailed, TakenRecord, taken
from kprocure_parse.records import Medium, Source, checked_medium
from kprocure_parse.release import Release

PATIENCE = dt.timedelta(days=31)
"""How long a condition is waited for: one that could be met earlier than this before the first day is left out."""


@frozen(kw_only=True)
class AgendaEntry:
    """A release, and media that may publish it from one moment.

    `time` is in Asia/Seoul; `exact` is False where no hour is stated. `embargo`: the media have to wait although the release
    is distributed. `condition` has the words of a condition; `time` is then the moment before which it cannot be met, if known.
    `words` are those of the release (보도시점). `files` and `urls` are those of every reading of the release; behind the name of
    a file stands the number that is known of the text in it: `texts.jsonl#156000001`.
    """

    headline: str | None = None
    agencies: tuple[str, ...] = ()
    media: tuple[Medium, ...] = ()
    time: dt.datetime | None = None
    exact: bool = False
    embargo: bool = False
    condition: str | None = None
    words: str | None = None
    files: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    fingerprint: str


@frozen(kw_only=True)
class AgendaDay:
    """What media may publish from a day on, by the hour."""

    day: dt.date
    entries: tuple[AgendaEntry, ...]


@frozen(kw_only=True)
class Agenda:
    """What may be published from `first` to `last`: by days; on a condition; without a stated time.

    `others` counts the records that are no releases.
    """

    first: dt.date | None
    last: dt.date | None
    medium: Medium | None = None
    days: tuple[AgendaDay, ...] = ()
    on_condition: tuple[AgendaEntry, ...] = ()
    not_stated: tuple[AgendaEntry, ...] = ()
    others: int = 0


@frozen(kw_only=True)
class _FoundRelease:
    """A release, and where each of its readings came from."""

    release: Release
    fingerprint: str
    day: dt.date | None = None
    files: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()

    def joined(self, other: _FoundRelease) -> _FoundRelease:
        files, urls = (*self.files, *other.files), (*self.urls, *other.urls)
        return evolve(
            self, day=self.day or other.day, files=tuple(dict.fromkeys(files)), urls=tuple(dict.fromkeys(urls))
        )


def agenda(
    records: Iterable[Exported],
    first: dt.date | None,
    last: dt.date | None,
    medium: Medium | None = None,
    *,
    failed: OnFailed | None = None,
) -> Agenda:
    """What may be published from the Korean day `first` to `last`, both included; None leaves an end open.

    Each release stands once for each moment at which media become free, however many files it came from (`same_facts`; a
    reading without a release time joins one with the same headline, unless they name different agencies). `medium` asks for one alone. Listed on a condition are
    those that may be met up to `last`, for a month; without a stated time those whose day is in the range
    or unknown: the day of distribution, or the one that the caller knows (`Known.published`).

    What `parse_many` yields is taken as it is: what could not be read is left out, and `failed` is called with each
    `Failed` (without it, each is a warning).

    Raises ValueError for a last day before the first and for a medium that there is not.
    """
    period = Period(first, last)
    if medium is not None:
        checked_medium(medium)
    found = list(taken(records, failed))
    readings = [reading for each in found for reading in _readings(each)]
    entries = [entry for reading in _once(readings) for entry in _entries(reading, period, medium)]
    return Agenda(
        first=first,
        last=last,
        medium=medium,
        days=tuple(_days(entries)),
        on_condition=tuple(entry for entry in entries if entry.condition is not None),
        not_stated=tuple(entry for entry in entries if entry.condition is None and entry.time is None),
        others=len(found) - len(readings),
    )


def _once(readings: Iterable[_FoundRelease]) -> list[_FoundRelease]:
    """Each release once, in the order of the first reading of each."""
    found: dict[str, _FoundRelease] = {}
    for reading in readings:
        known = found.get(reading.fingerprint)
        found[reading.fingerprint] = known.joined(reading) if known else reading
    return _with_flat_texts(list(found.values()))


def _readings(each: TakenRecord) -> Iterator[_FoundRelease]:
    """The reading of a release; none of another text."""
    release = each.record
    if not isinstance(release, Release) or release.kind == "other":
        return
    name, url = _name(release.source), phrasebook.address(release.source)
    yield _FoundRelease(
        release=release,
        fingerprint=release.fingerprint,
        day=each.day,
        files=(name,) if name else (),
        urls=(url,) if url else (),
    )


def _name(source: Source) -> str | None:
    """Where a text came from: a table or a feed has many of them, so the number is told, too."""
    return f"{source.name or ''}#{source.id}" if source.id else source.name


def _with_flat_texts(readings: Sequence[_FoundRelease]) -> list[_FoundRelease]:
    """Readings without a release time, as korea.kr's flat texts are, joined to the one of the same headline and agency that has a time."""
    timed: dict[str, list[int]] = {}
    for number, each in enumerate(readings):
        if each.release.release_time is not None:
            timed.setdefault(_headline(each), []).append(number)
    left: dict[int, _FoundRelease] = dict(enumerate(readings))
    for number, each in enumerate(readings):
        if each.release.release_time is None and (headline := _headline(each)):
            home = _home(each, [(place, readings[place]) for place in timed.get(headline, ())])
            if home is not None:
                left[home] = left[home].joined(left.pop(number))
    return list(left.values())


def _home(flat: _FoundRelease, timed: Sequence[tuple[int, _FoundRelease]]) -> int | None:
    """The place of the last reading that may have the same issuer; None if there are several issuers, and the flat text names none."""
    alike = [place for place, each in timed if sameness.may_be_one(flat.release.agencies, each.release.agencies)]
    if not flat.release.agencies and len({_issuer(each) for _, each in timed}) > 1:
        return None
    return alike[-1] if alike else None


def _issuer(reading: _FoundRelease) -> str:
    return sameness.letters(reading.release.agencies[0].name) if reading.release.agencies else ""


def _headline(reading: _FoundRelease) -> str:
    headline = reading.release.headline
    return sameness.letters(headline.text) if headline else ""


def _entries(reading: _FoundRelease, period: Period, medium: Medium | None) -> Iterator[AgendaEntry]:
    """The moments of a release that belong on the agenda, each with its media."""
    release = reading.release
    asked = MEDIA if medium is None else (medium,)
    for same in openings(release, asked):
        if _belongs(same[0], reading.day, period):
            yield _entry(reading, same)


def _waits(release: Release, medium: Medium) -> bool:
    """Whether a medium has to wait although the release is distributed."""
    told = release.release_time
    return told is not None and any(waits(lift, told, release.distributed) for lift in concerned(told, medium))


def _belongs(clearance: Clearance, released: dt.date | None, period: Period) -> bool:
    day = clearance.time.date() if clearance.time else None
    if clearance.state == "on_condition":
        return day is None or _may_be_met(day, period)
    if clearance.state == "not_stated":
        day = released
    return day is None or period.holds(day)


def _may_be_met(day: dt.date, period: Period) -> bool:
    """Whether a condition that cannot be met before a day may be met in the range."""
    late = period.first is not None and period.first - day > PATIENCE
    return not late and (period.last is None or day <= period.last)


def _entry(reading: _FoundRelease, cleared: Sequence[Clearance]) -> AgendaEntry:
    release, first = reading.release, cleared[0]
    return AgendaEntry(
        headline=phrasebook.phrase(release.headline.text) if release.headline else None,
        agencies=tuple(agency.name for agency in release.agencies),
        media=tuple(each.medium for each in cleared) if first.state != "not_stated" else (),
        time=first.time,
        exact=first.exact,
        embargo=first.state != "not_stated" and _waits(release, first.medium),
        condition=first.condition,
        words=phrasebook.phrase(release.release_time.raw) if release.release_time else None,
        files=reading.files,
        urls=reading.urls,
        fingerprint=reading.fingerprint,
    )


def _days(entries: Iterable[AgendaEntry]) -> Iterator[AgendaDay]:
    timed = [(entry.time, entry) for entry in entries if entry.time is not None and entry.condition is None]
    ordered = sorted(timed, key=lambda each: (each[0], each[1].headline or "", each[1].fingerprint))
    for day, alike in groupby(ordered, key=lambda each: each[0].date()):
        yield AgendaDay(day=day, entries=tuple(entry for _, entry in alike))
