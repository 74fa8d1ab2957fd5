"""An agenda → lines for a terminal. Says only what the agenda says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from kprocure_parse.export import phrasebook
from kprocure_parse.export.agenda import Agenda, AgendaDay, AgendaEntry
from kprocure_parse.export.names import MEDIA as MEDIA_NAMES
from kprocure_parse.export.openings import MEDIA
from kprocure_parse.export.texts import AGENDA, WEEKDAYS, counted
from kprocure_parse.records import Language, Medium

NO_HOUR = "--:--"
_INDENT = " " * 9


def agenda_lines(agenda: Agenda, language: Language = "en") -> Iterator[str]:
    """The days with their hours, then what waits for a condition, then what states no time."""
    blocks = [
        *(_day(day, language) for day in agenda.days),
        _apart("on_condition_title", agenda.on_condition, language),
        _apart("no_time_stated", agenda.not_stated, language),
    ]
    told = [list(block) for block in blocks]
    shown = [block for block in told if block] or [[_nothing(agenda, language)]]
    if agenda.others:
        shown.append([counted("other", agenda.others, language)])
    for number, block in enumerate(shown):
        yield from ([""] if number else [])
        yield from block


def _day(day: AgendaDay, language: Language) -> Iterator[str]:
    yield f"{day.day.isoformat()} {WEEKDAYS[day.day.weekday()].say(language)}"
    for entry in day.entries:
        clock = f"{entry.time:%H:%M}" if entry.time and entry.exact else NO_HOUR
        yield f"  {clock}  {_name(entry, language)}"
        waits = AGENDA["embargo" if entry.embargo else "at_once"].say(language)
        yield _INDENT + " · ".join(filter(None, (media_in_words(entry.media, language), waits, *_files(entry))))


def _apart(title: str, entries: Sequence[AgendaEntry], language: Language) -> Iterator[str]:
    if entries:
        yield AGENDA[title].say(language)
    for entry in entries:
        yield f"  {_name(entry, language)}"
        told = (_condition(entry, language), media_in_words(entry.media, language), *_files(entry))
        more = " · ".join(filter(None, told))
        yield from [_INDENT + more] if more else []


def _name(entry: AgendaEntry, language: Language) -> str:
    """The headline, and the agency where the headline does not name it."""
    agency = phrasebook.phrase(next(iter(entry.agencies), ""))
    headline = entry.headline or AGENDA["no_headline"].say(language)
    return headline if not agency or agency in headline else f"{headline} ({agency})"


def media_in_words(media: Sequence[Medium], language: Language) -> str:
    """The media by their names, or that they are all."""
    if set(MEDIA) <= set(media):
        return MEDIA_NAMES["all"].say(language)
    return ", ".join(MEDIA_NAMES[medium].say(language) for medium in media)


def _files(entry: AgendaEntry) -> Iterator[str]:
    yield from (name for name in map(phrasebook.phrase, entry.files) if name)


def _condition(entry: AgendaEntry, language: Language) -> str:
    if entry.condition is None:
        return ""
    words = phrasebook.phrase(entry.condition)
    if entry.time is None:
        return words
    return AGENDA["condition_not_before"].say(
        language, condition=words, when=when_in_words(entry.time, exact=entry.exact)
    )


def when_in_words(time: dt.datetime, *, exact: bool) -> str:
    """Day and hour, or the day alone."""
    return time.isoformat(" ", "minutes")[: 16 if exact else 10]


def _nothing(agenda: Agenda, language: Language) -> str:
    first, last = (day.isoformat() if day else None for day in (agenda.first, agenda.last))
    name = {(True, True): "nothing_between", (True, False): "nothing_from", (False, True): "nothing_to"}
    found = name.get((first is not None, last is not None), "nothing_anytime")
    return AGENDA[found].say(language, first=first, last=last)
