"""`kprocure-parse amounts PATH…`: the amounts of money that releases name, one in a line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias, get_args

from kprocure_parse.batch import Parsed
from kprocure_parse.cli.arguments import ENGINE, JOBS, PROGRAM, SPEAKING, TABLES, Option, argument
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.output import complain
from kprocure_parse.cli.settings import STDOUT
from kprocure_parse.cli.several_files import FINE, UNREADABLE, read_all, write_to
from kprocure_parse.cli.sources import expand, same
from kprocure_parse.cli.speaking_parser import SpeakingParser
from kprocure_parse.cli.spoken_language import SPOKEN, say, spoken
from kprocure_parse.export.amount_lines import amount_line
from kprocure_parse.export.csv import lines, sheet
from kprocure_parse.export.dicts import plain
from kprocure_parse.export.row_kinds import Rows, columns, entries
from kprocure_parse.export.taken import taken
from kprocure_parse.mentions.amount_words import read_amount
from kprocure_parse.mentions.kinds import Amount, Purpose

Wanted: TypeAlias = Callable[[Any], bool]
KIND: Rows = "amounts"


def least(words: str) -> Amount:
    """An amount as it is typed."""
    try:
        return read_amount(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(say("no_amount", words=words)) from error


def _text(records: Iterable[Parsed], wanted: Wanted) -> Iterator[str]:
    yield from (f"{amount_line(row, SPOKEN.get())}\n" for row in entries(taken(records), KIND) if wanted(row.part))


def _objects(records: Iterable[Parsed], wanted: Wanted) -> Iterator[str]:
    for row in entries(taken(records), KIND):
        if wanted(row.part):
            told = {name: plain(value(row)) for name, _, value in columns(KIND)}
            yield f"{json.dumps(told, ensure_ascii=False, separators=(',', ':'))}\n"


def _table(records: Iterable[Parsed], wanted: Wanted) -> Iterator[str]:
    heading, cells = sheet(None, KIND, wanted)
    yield from lines(heading, (row for each in taken(records) for row in cells(each)))


FORMATS: dict[str, Callable[[Iterable[Parsed], Wanted], Iterator[str]]] = {
    "text": _text,
    "csv": _table,
    "ndjson": _objects,
}
ENDINGS = {"": "text", "txt": "text", "csv": "csv", "ndjson": "ndjson", "jsonl": "ndjson"}
OPTIONS = (
    Option(("--at-least",), HELP["at_least"], "AMOUNT", kind=least),
    Option(("--purpose",), HELP["purpose"], "PURPOSE", get_args(Purpose)),
    Option(("-f", "--format"), HELP["agenda_format"], "FORMAT", tuple(FORMATS)),
    Option(("-o", "--output"), HELP["agenda_output"], "FILE", completes="file"),
    *TABLES,
    JOBS,
    ENGINE,
    *SPEAKING,
)  # fmt: skip


def parser() -> argparse.ArgumentParser:
    """The parser of `amounts`."""
    made = SpeakingParser(
        prog=f"{PROGRAM} amounts",
        usage=spoken(HELP["usage_agenda"], program=f"{PROGRAM} amounts"),
        description="amounts_description",
        epilog=spoken(HELP["agenda_epilog"]),
    )
    made.add_argument("files", metavar="PATH", nargs="+", help=spoken(HELP["agenda_files"]))
    for option in OPTIONS:
        made.add_argument(*option.flags, **argument(option))
    return made


def print_amounts(words: Sequence[str]) -> int:
    """Print the amounts of the files, or write them."""
    made = parser()
    options = made.parse_args(words)
    target = None if options.output in {None, STDOUT} else str(options.output)
    form = FORMATS[_format(made, options.format, target)]
    files, missing = expand(options.files, target)
    if target is not None and any(same(file.where, target) for file in files):
        made.error(say("would_overwrite", target=target))
    troubles = [f"{name}: {why}" for name, why in missing]
    write_to(form(read_all(files, options, troubles), _wanted(options.at_least, options.purpose)), target)
    for trouble in troubles:
        complain(trouble)
    return UNREADABLE if troubles else FINE


def _format(made: argparse.ArgumentParser, asked: str | None, target: str | None) -> str:
    ending = Path(target or "").suffix.lower().lstrip(".")
    if asked is None and ending not in ENDINGS:
        made.error(say("no_amounts_format", ending=ending, known=", ".join(FORMATS)))
    return asked or ENDINGS[ending]


def _wanted(bound: Amount | None, purpose: Purpose | None) -> Wanted:
    def wanted(amount: Amount) -> bool:
        enough = bound is None or (amount.currency == bound.currency and (amount.upper or amount.value) >= bound.value)
        return enough and purpose in {None, amount.purpose}

    return wanted
