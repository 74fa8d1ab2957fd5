"""`kprocure-parse agenda PATH…`: what may be published when, from one Korean day to another."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias, get_args

from kprocure_parse.batch import Parsed
from kprocure_parse.cli.arguments import ENGINE, JOBS, PROGRAM, SPEAKING, TABLES, Option, argument
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.output import complain, reason
from kprocure_parse.cli.settings import STDOUT
from kprocure_parse.cli.several_files import FINE, UNREADABLE, read_all, write_to
from kprocure_parse.cli.sources import expand, same
from kprocure_parse.cli.speaking_parser import SpeakingParser
from kprocure_parse.cli.spoken_language import SPOKEN, say, spoken
from kprocure_parse.export import agenda, to_dict, to_ics
from kprocure_parse.export.agenda_lines import agenda_lines
from kprocure_parse.export.ics import REMINDER
from kprocure_parse.records import SEOUL, Medium

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
    return now.astimezone(SEOUL).date()


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
OPTIONS = (
    Option(("--from",), HELP["from"], "DAY", kind=day),
    Option(("--to",), HELP["to"], "DAY", kind=day),
    Option(("--medium",), HELP["medium"], "MEDIUM", get_args(Medium)),
    Option(("-f", "--format"), HELP["agenda_format"], "FORMAT", tuple(FORMATS)),
    Option(("-o", "--output"), HELP["agenda_output"], "FILE", completes="file"),
    Option(("--reminder",), HELP["reminder"], "MINUTES", kind=minutes),
    *TABLES,
    JOBS,
    ENGINE,
    *SPEAKING,
)  # fmt: skip


def parser() -> argparse.ArgumentParser:
    """The parser of `agenda`."""
    made = SpeakingParser(
        prog=f"{PROGRAM} agenda",
        usage=spoken(HELP["usage_agenda"], program=f"{PROGRAM} agenda"),
        description="agenda_description",
        epilog=spoken(HELP["agenda_epilog"]),
    )
    made.add_argument("files", metavar="PATH", nargs="+", help=spoken(HELP["agenda_files"]))
    for option in OPTIONS:
        made.add_argument(*option.flags, **argument(option))
    return made


def print_agenda(words: Sequence[str]) -> int:
    """Print the agenda of the files, or write it."""
    made = parser()
    options = made.parse_args(words)
    target = None if options.output in {None, STDOUT} else str(options.output)
    asked = _asked(made, options)
    written = FORMATS[_format(made, options.format, target)]
    files, missing = expand(options.files, target)
    if target is not None and any(same(file.where, target) for file in files):
        made.error(say("would_overwrite", target=target))
    troubles = [f"{name}: {why}" for name, why in missing]
    records = tuple(read_all(files, options, troubles))
    write_to(written(records, asked), target)
    for trouble in troubles:
        complain(trouble)
    return UNREADABLE if troubles else FINE


def _asked(made: argparse.ArgumentParser, options: argparse.Namespace) -> Asked:
    told = vars(options)
    first: dt.date = told["from"] or today(dt.datetime.now(dt.UTC))
    last: dt.date = options.to or (first + WEEK if first <= dt.date.max - WEEK else dt.date.max)
    if last < first:
        made.error(say("last_before_first", last=last, first=first))
    return Asked(first, last, options.medium, REMINDER if options.reminder is None else options.reminder)


def _format(made: argparse.ArgumentParser, asked: str | None, target: str | None) -> str:
    """The format: from --format, or the ending of the output's name."""
    ending = Path(target or "").suffix.lower().lstrip(".")
    name = asked or {"txt": "text", "": "text"}.get(ending, ending)
    if name not in FORMATS:
        made.error(say("no_agenda_format", ending=ending, known=", ".join(FORMATS)))
    if name == "ics":
        try:
            to_ics([])
        except ImportError as error:
            made.error(reason(error))
    return name
