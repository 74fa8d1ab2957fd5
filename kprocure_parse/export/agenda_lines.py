"""An agenda → lines for a terminal. Says only what the agenda says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kprocure_parse.export import phrasebook
from kprocure_parse.export.agenda import MEDIA, Agenda, AgendaDay, AgendaEntry

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NO_HOUR = "--:--"
_INDENT = " " * 9


def agenda_lines(agenda: Agenda) -> Iterator[str]:
    """The days with their hours, then what waits for a condition, then what states no time."""
    blocks = [*map(_day, agenda.days), _apart("On condition", agenda), _apart("No time stated", agenda)]
    told = [list(block) for block in blocks]
    shown = [block for block in told if block] or [[f"Nothing {_range(agenda)}"]]
    if agenda.others:
        shown.append([f"{phrasebook.counted(agenda.others, 'text')} that no release is: not listed"])
    for number, block in enumerate(shown):
        yield from ([""] if number else [])
        yield from block


def _day(day: AgendaDay) -> Iterator[str]:
    yield f"{day.day.isoformat()} {WEEKDAYS[day.day.weekday()]}"
    for entry in day.entries:
        clock = f"{entry.time:%H:%M}" if entry.time and entry.exact else NO_HOUR
        yield f"  {clock}  {_name(entry)}"
        yield _INDENT + " · ".join(
            filter(None, (_media(entry), "embargo" if entry.embargo else "at once", *_files(entry)))
        )


def _apart(title: str, agenda: Agenda) -> Iterator[str]:
    entries = agenda.on_condition if title == "On condition" else agenda.not_stated
    if entries:
        yield title
    for entry in entries:
        yield f"  {_name(entry)}"
        more = " · ".join(filter(None, (_condition(entry), _media(entry), *_files(entry))))
        yield from [_INDENT + more] if more else []


def _name(entry: AgendaEntry) -> str:
    """The headline, and the agency where the headline does not name it."""
    agency = phrasebook.phrase(next(iter(entry.agencies), ""))
    headline = entry.headline or "(no headline)"
    return headline if not agency or agency in headline else f"{headline} ({agency})"


def _media(entry: AgendaEntry) -> str:
    if set(MEDIA) <= set(entry.media):
        return "all media"
    return ", ".join(phrasebook.MEDIA.get(medium, medium) for medium in entry.media)


def _files(entry: AgendaEntry) -> Iterator[str]:
    yield from (name for name in map(phrasebook.phrase, entry.files) if name)


def _condition(entry: AgendaEntry) -> str:
    if entry.condition is None:
        return ""
    words = phrasebook.phrase(entry.condition)
    return f"{words}, not before {_when(entry.time, exact=entry.exact)}" if entry.time else words


def _when(time: dt.datetime, *, exact: bool) -> str:
    return time.isoformat(" ", "minutes")[: 16 if exact else 10]


def _range(agenda: Agenda) -> str:
    first, last = (day.isoformat() if day else None for day in (agenda.first, agenda.last))
    return " ".join(filter(None, (f"from {first}" if first else "", f"to {last}" if last else ""))) or "at any time"
