"""`kprocure-parse amounts PATH…`: the amounts of money that releases name, one in a line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias, get_args

from kprocure_parse.batch import Parsed
from kprocure_parse.cli.arguments import PROGRAM, TABLES, Option, argument, positive
from kprocure_parse.cli.output import complain
from kprocure_parse.cli.settings import STDOUT
from kprocure_parse.cli.several_files import FINE, UNREADABLE, read_all, write_to
from kprocure_parse.cli.sources import expand, same
from kprocure_parse.export.amount_lines import amount_line
from kprocure_parse.export.csv import lines, sheet
from kprocure_parse.export.dicts import plain
from kprocure_parse.export.row_kinds import Rows, columns, entries
from kprocure_parse.export.taken import taken
from kprocure_parse.mentions.amount_words import read_amount
from kprocure_parse.mentions.kinds import Amount, Purpose
from kprocure_parse.pipeline import PdfEngine

Wanted: TypeAlias = Callable[[Any], bool]
KIND: Rows = "amounts"


def least(words: str) -> Amount:
    """An amount as it is typed."""
    try:
        return read_amount(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _text(records: Iterable[Parsed], wanted: Wanted) -> Iterator[str]:
    yield from (f"{amount_line(row)}\n" for row in entries(taken(records), KIND) if wanted(row.part))


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
    Option(("--at-least",), "only amounts of so much or more, in that currency: 10억, 350만 달러, 'USD 3.5 million'", "AMOUNT", kind=least),
    Option(("--purpose",), "only amounts that a word beside them says to count this: %(choices)s", "PURPOSE", get_args(Purpose)),
    Option(("-f", "--format"), "%(choices)s (default: by the ending of the name after -o, else text)", "FORMAT", tuple(FORMATS)),
    Option(("-o", "--output"), "write to this file, - is standard output", "FILE", completes="file"),
    *TABLES,
    Option(("-j", "--jobs"), "how many processes read (default: one for each processor, only one for a few files)", "N", kind=positive),
    Option(("--engine",), "what reads PDFs (default: pypdfium2 if it is installed)", "ENGINE", get_args(PdfEngine)),
    Option(("-h", "--help"), "print this"),
)  # fmt: skip


def parser() -> argparse.ArgumentParser:
    """The parser of `amounts`."""
    made = argparse.ArgumentParser(
        prog=f"{PROGRAM} amounts",
        usage=f"{PROGRAM} amounts [OPTION]… PATH…",
        description="Print the amounts of money that releases name: day, value, currency, what it counts if a word beside it says so, "
        "the words, the file. A range is at least so much if its upper end is.",
        epilog="exit status: 0 every file was read; 1 one could not be; 2 wrong usage; 3 the output could not be written.",
        add_help=False,
    )
    made.add_argument(
        "files",
        metavar="PATH",
        nargs="+",
        help="releases; feeds, zip bundles, tables of texts; folders of them, patterns; - is standard input",
    )
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
        made.error(f"{target} is one of the files to read; it would be overwritten")
    troubles = [f"{name}: {why}" for name, why in missing]
    write_to(form(read_all(files, options, troubles), _wanted(options.at_least, options.purpose)), target)
    for trouble in troubles:
        complain(trouble)
    return UNREADABLE if troubles else FINE


def _format(made: argparse.ArgumentParser, asked: str | None, target: str | None) -> str:
    ending = Path(target or "").suffix.lower().lstrip(".")
    if asked is None and ending not in ENDINGS:
        made.error(f"no amounts are written as .{ending}; there are {', '.join(FORMATS)}")
    return asked or ENDINGS[ending]


def _wanted(bound: Amount | None, purpose: Purpose | None) -> Wanted:
    def wanted(amount: Amount) -> bool:
        enough = bound is None or (amount.currency == bound.currency and (amount.upper or amount.value) >= bound.value)
        return enough and purpose in {None, amount.purpose}

    return wanted
