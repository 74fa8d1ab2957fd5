"""The texts of the command line: every option with its help, the examples, the exit status."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, NoReturn, get_args

from kprocure_parse import __version__
from kprocure_parse.batch import NAMED
from kprocure_parse.cli.formats import FORMATS
from kprocure_parse.export.row_kinds import ROWS
from kprocure_parse.pipeline import PdfEngine

PROGRAM = "kprocure-parse"
COMMANDS = {
    "agenda": "PATH…: what may be published when, as a list or a calendar",
    "amounts": "PATH…: the amounts of money that releases name",
    "explain": "FILE FIELD: the rule and the place in the source that gave a value",
    "completion": "SHELL: a completion script for bash, zsh or fish",
}
SHELLS = ("bash", "zsh", "fish")
Completes = Literal["file", "fields", "nothing"]


class Option(NamedTuple):
    """An option: its names, its help, what it takes. Both the parser and the completion are made from it."""

    flags: tuple[str, ...]
    about: str
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    kind: Callable[[str], Any] | None = None
    completes: Completes = "nothing"


def positive(words: str) -> int:
    """A number of at least 1."""
    number = int(words)
    if number < 1:
        raise ValueError(words)
    return number


def names(words: str) -> tuple[str, ...]:
    """Names separated by commas, each once."""
    return tuple(dict.fromkeys(name.strip() for name in words.split(",") if name.strip()))


_FORMATS = "\n".join(f"  {name:<11}{each.about}" for name, each in FORMATS.items())
WRITING = (
    Option(("-f", "--format"), "what to write; see below (default: by the ending of the name after -o, else summary)", "FORMAT", tuple(FORMATS)),
    Option(("-o", "--output"), "write to this file, - is standard output; if it is a folder or ends in /, write a file for each document in it", "FILE", completes="file"),
    Option(("--rows",), "what a row of csv, xlsx and parquet is: %(choices)s (default: releases)", "KIND", ROWS),
    Option(("--fields",), "only these, separated by commas: headline,release_time,contacts.name,body_text; file is the file's name", "FIELDS", kind=names, completes="fields"),
    Option(("--no-attachments",), "leave out what attachments say; their titles stay"),
    Option(("--json",), "the same as --format ndjson"),
)  # fmt: skip
TABLES = (
    Option(("--text-column",), "the column with the texts of a table; likewise below (default: a usual name, such as text or 본문)", "COLUMN"),
    Option(("--id",), "its column with the numbers", "COLUMN"),
    Option(("--title",), "its column with the titles, for texts that have none themselves", "COLUMN"),
    Option(("--agency",), "its column with the agencies, likewise", "COLUMN"),
    Option(("--published",), "its column with the days of publication", "COLUMN"),
    Option(("--url",), "its column with the addresses", "COLUMN"),
)  # fmt: skip
READING = (
    Option(("--resume",), "add to the output what it does not hold yet: after an interruption, or when there is more to read"),
    Option(("--watch",), "go on with what comes into the folders or changes there, until Ctrl-C"),
    Option(("-j", "--jobs"), "how many processes read (default: one for each processor, only one for a few files)", "N", kind=positive),
    Option(("--engine",), "what reads PDFs (default: pypdfium2 if it is installed)", "ENGINE", get_args(PdfEngine)),
    Option(("--fail-fast",), "stop at the first file that cannot be read"),
    Option(("--no-progress",), "no progress bar; without a terminal there is none"),
)  # fmt: skip
OTHER = (
    Option(("--version",), "print the version"),
    Option(("-h", "--help"), "print this"),
)
OPTIONS = (*WRITING, *TABLES, *READING, *OTHER)

DESCRIPTION = "Read Korean government press releases (보도자료) and print what they say: PDF, HWPX, HWP, HWPML, ODT, DOCX, HTML, XML, text, tables of texts."
EPILOG = f"""\
formats:
{_FORMATS}

commands:
  {PROGRAM} agenda PATH…         what may be published when, as a list or a calendar
  {PROGRAM} amounts PATH…        the amounts of money that releases name
  {PROGRAM} explain FILE FIELD   the rule and the place in the source that gave a value
  {PROGRAM} completion SHELL     a completion script for bash, zsh or fish
  (each has a --help; for a file named like a command, write ./explain)

examples:
  {PROGRAM} release.hwpx
      what it says: headline, when it may be published, whom to call
  {PROGRAM} archive/ -o releases.csv
      a table of all releases in a folder and below it; Excel opens it
  {PROGRAM} archive/ --rows contacts -o contacts.xlsx
      a workbook with a row for each person to call
  {PROGRAM} 'archive/**/*.pdf' --fields file,headline,contacts --format ndjson
      one object per line with three fields, for jq
  {PROGRAM} archive/ --format markdown -o notes/
      a note for each release, in a folder
  {PROGRAM} texts.jsonl --resume -o releases.parquet
      a table of texts with what its columns know; the same command goes on after an interruption
  {PROGRAM} inbox/ --watch --json | …
      each release that is put into a folder, as it comes
  curl -s https://example.go.kr/release.pdf | {PROGRAM} - --format json
      from standard input
  {PROGRAM} explain release.pdf contacts
      on which page, in which cell, by which rule each person was found

exit status:
  0    every file was read
  1    some file could not be read: the reason is one line on standard error, at the end
  2    wrong usage
  3    the output could not be written
  130  interrupted (Ctrl-C): what was read is written

A file that cannot be read never stops the rest, unless --fail-fast is given. Output is UTF-8 on any locale."""


def parser() -> argparse.ArgumentParser:
    """The parser of the main command."""
    made = argparse.ArgumentParser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [OPTION]… FILE…",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    made.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a press release; a feed or a zip of several; a table of texts (JSON Lines, CSV, Parquet); "
        f"a folder ({' '.join(NAMED)} in it and below, tables also .gz); a pattern like 'archive/**/*.pdf'; - is standard input",
    )
    for title, options in (("writing", WRITING), ("tables of texts", TABLES), ("reading", READING), ("other", OTHER)):
        group = made.add_argument_group(title)
        for option in options:
            group.add_argument(*option.flags, **argument(option))
    return made


def explain_parser() -> argparse.ArgumentParser:
    """The parser of `explain`."""
    made = argparse.ArgumentParser(
        prog=f"{PROGRAM} explain",
        description="Print the rule and the place in the source that gave each value of a field: page, box (left, top, right, bottom in points) "
        "and cell, counted from 1, as far as the source has them, and the words around the value, which is marked with « and ».",
        epilog="exit status: 0 the field has a value; 1 it has none, or the file could not be read; 2 wrong usage.",
    )
    made.add_argument("file", metavar="FILE", help="a press release; - is standard input")
    made.add_argument(
        "field", metavar="FIELD", help="headline, release_time, contacts, contacts[0], versions[1].headline …"
    )
    made.add_argument("--engine", choices=get_args(PdfEngine), metavar="ENGINE", help="what reads PDFs: %(choices)s")
    return made


def completion_parser() -> argparse.ArgumentParser:
    """The parser of `completion`."""
    made = argparse.ArgumentParser(
        prog=f"{PROGRAM} completion",
        description="Print a script that completes options, formats, fields and files.",
        epilog=f"bash, zsh: source <({PROGRAM} completion bash); fish: {PROGRAM} completion fish | source",
    )
    made.add_argument("shell", metavar="SHELL", choices=SHELLS, help="%(choices)s")
    return made


def argument(option: Option) -> dict[str, Any]:
    """The arguments of argparse for an option."""
    if option.flags[0] == "--version":
        return {"action": "version", "version": f"%(prog)s {__version__}", "help": option.about}
    if "--help" in option.flags:
        return {"action": "help", "help": option.about}
    if option.metavar is None:
        return {"action": "store_true", "help": option.about}
    default = "releases" if "--rows" in option.flags else None
    return {
        "metavar": option.metavar,
        "default": default,
        "choices": option.choices or None,
        "type": option.kind,
        "help": option.about,
    }


def wrong(message: str) -> NoReturn:
    """End as argparse does for wrong usage, with status 2."""
    parser().error(message)
