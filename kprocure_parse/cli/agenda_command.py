"""`kprocure-parse agenda PATH…`: what may be published when, from one Korean day to another."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias, get_args

from kprocure_parse.batch import Parsed
from kprocure_parse.cli.arguments import Option
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.output import reason
from kprocure_parse.cli.several_files import SHARED, format_of, parser_of, print_all
from kprocure_parse.cli.spoken_language import SPOKEN, say
from kprocure_parse.export import agenda, to_dict, to_ics
from kprocure_parse.export.agenda_lines import agenda_lines
from kprocure_parse.export.ics import REMINDER
from kprocure_parse.records import Medium, seoul

WEEK = dt.timedelta(days=6)
Records: TypeAlias = Sequence[Parsed]


class Asked(NamedTuple):
    """The range and the medium that are asked for, and how long before an hour a calendar reminds."""

    first: dt.date
    last: dt.date
    medium: Medium | None
    reminder: dt.timedelta


def day(words: str) -> dt.date:
    """A day as 2026-09-17."""
    return dt.date.fromisoformat(words)


def today(now: dt.datetime) -> dt.date:
    """The day that it is in Korea."""
    return now.astimezone(seoul()).date()


def minutes(words: str) -> dt.timedelta:
    """A number of minutes, 0 or more."""
    found = dt.timedelta(minutes=int(words))
    if found < dt.timedelta():
        raise ValueError(words)
    return found


def _lines(records: Records, asked: Asked) -> Iterator[str]:
    for line in agenda_lines(agenda(records, asked.first, asked.last, asked.medium), SPOKEN.get()):
        yield f"{line}\n"


def _object(records: Records, asked: Asked) -> Iterator[str]:
    found = to_dict(agenda(records, asked.first, asked.last, asked.medium))
    yield f"{json.dumps(found, ensure_ascii=False, indent=2)}\n"


def _calendar(records: Records, asked: Asked) -> Iterator[str]:
    yield to_ics(records, first=asked.first, last=asked.last, medium=asked.medium, reminder=asked.reminder)


FORMATS: dict[str, Callable[[Records, Asked], Iterator[str]]] = {"text": _lines, "json": _object, "ics": _calendar}
ENDINGS = {"": "text", "txt": "text", "json": "json", "ics": "ics"}
OPTIONS = (
    Option(("--from",), HELP["from"], "DAY", kind=day),
    Option(("--to",), HELP["to"], "DAY", kind=day),
    Option(("--medium",), HELP["medium"], "MEDIUM", get_args(Medium)),
    Option(("-f", "--format"), HELP["over_files_format"], "FORMAT", tuple(FORMATS)),
    Option(("--reminder",), HELP["reminder"], "MINUTES", kind=minutes),
    *SHARED,
)  # fmt: skip


def print_agenda(words: Sequence[str]) -> int:
    """Print the agenda of the files, or write it."""
    made = parser_of("agenda", "agenda_description", OPTIONS)
    options = made.parse_args(words)
    asked, form = _asked(made, options), format_of(made, options, ENDINGS)
    if form == "ics":
        _check_calendar(made)
    return print_all(made, options, lambda records: FORMATS[form](tuple(records), asked))


def _asked(made: argparse.ArgumentParser, options: argparse.Namespace) -> Asked:
    told = vars(options)
    first: dt.date = told["from"] or today(dt.datetime.now(dt.UTC))
    last: dt.date = options.to or (first + WEEK if first <= dt.date.max - WEEK else dt.date.max)
    if last < first:
        made.error(say("last_before_first", last=last, first=first))
    return Asked(first, last, options.medium, REMINDER if options.reminder is None else options.reminder)


def _check_calendar(made: argparse.ArgumentParser) -> None:
    """Ends with wrong usage where the extra is missing, before anything is read."""
    try:
        to_ics([])
    except ImportError as error:
        made.error(reason(error))
