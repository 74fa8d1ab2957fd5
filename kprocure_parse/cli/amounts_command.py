"""`kprocure-parse amounts PATH…`: the amounts of money that releases name, one in a line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias, get_args

from kprocure_parse.batch import Parsed
from kprocure_parse.cli.arguments import Option
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.several_files import SHARED, format_of, parser_of, print_all
from kprocure_parse.cli.spoken_language import SPOKEN, say
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
    Option(("-f", "--format"), HELP["over_files_format"], "FORMAT", tuple(FORMATS)),
    *SHARED,
)  # fmt: skip


def print_amounts(words: Sequence[str]) -> int:
    """Print the amounts of the files, or write them."""
    made = parser_of("amounts", "amounts_description", OPTIONS)
    options = made.parse_args(words)
    form, wanted = format_of(made, options, ENDINGS), _wanted(options.at_least, options.purpose)
    return print_all(made, options, lambda records: FORMATS[form](records, wanted), bom=form == "csv")


def _wanted(bound: Amount | None, purpose: Purpose | None) -> Wanted:
    def wanted(amount: Amount) -> bool:
        enough = bound is None or (amount.currency == bound.currency and (amount.upper or amount.value) >= bound.value)
        return enough and purpose in {None, amount.purpose}

    return wanted
