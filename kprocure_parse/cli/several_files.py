"""What the commands over many files share: their parser, reading all of the files, and writing what was made to a file or to standard output."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve

from kprocure_parse.batch import Failed, Parsed, parse_many
from kprocure_parse.cli.arguments import ENGINE, JOBS, PASSWORDS, SPEAKING, TABLES, Option, argument
from kprocure_parse.cli.help_texts import HELP
from kprocure_parse.cli.output import File, complain, reason, standard
from kprocure_parse.cli.settings import STDOUT, columns, jobs_of
from kprocure_parse.cli.sources import STDIN, InputFile, counted, expand, same
from kprocure_parse.cli.speaking_parser import SpeakingParser
from kprocure_parse.cli.spoken_language import PROGRAM, say, spoken
from kprocure_parse.outcomes import name_of

FINE, UNREADABLE = 0, 1


OUTPUT = Option(("-o", "--output"), HELP["over_files_output"], "FILE", completes="file")
SHARED = (OUTPUT, *TABLES, JOBS, ENGINE, *PASSWORDS, *SPEAKING)
"""Options of every such command, after its own."""


def parser_of(command: str, description: str, options: Sequence[Option]) -> SpeakingParser:
    """The parser of a command; `description` is the name of a text in `HELP`."""
    made = SpeakingParser(
        prog=f"{PROGRAM} {command}",
        usage=spoken(HELP["usage_over_files"], program=f"{PROGRAM} {command}"),
        description=description,
        epilog=spoken(HELP["over_files_epilog"]),
    )
    made.add_argument("files", metavar="PATH", nargs="+", help=spoken(HELP["over_files"]))
    for option in options:
        made.add_argument(*option.flags, **argument(option))
    return made


def format_of(made: argparse.ArgumentParser, options: argparse.Namespace, endings: Mapping[str, str]) -> str:
    """The format: from --format, or the ending of the output's name; `endings` has "" for standard output."""
    ending = Path(target_of(options) or "").suffix.lower().lstrip(".")
    if options.format is None and ending not in endings:
        made.error(say("no_such_format", ending=ending, known=", ".join(dict.fromkeys(endings.values()))))
    return options.format or endings[ending]


def target_of(options: argparse.Namespace) -> str | None:
    """The file to write; None for standard output."""
    return None if options.output in {None, STDOUT} else str(options.output)


def print_all(
    made: argparse.ArgumentParser,
    options: argparse.Namespace,
    written: Callable[[Iterator[Parsed]], Iterator[str]],
    *,
    bom: bool = False,
) -> int:
    """Write what `written` makes of all files; the exit status, after saying what could not be read."""
    target = target_of(options)
    files, missing = expand(options.files, target)
    if target is not None and any(same(file.where, target) for file in files):
        made.error(say("would_overwrite", target=target))
    troubles = [f"{name}: {why}" for name, why in missing]
    write_to(written(read_all(files, options, troubles)), target, bom=bom)
    for trouble in troubles:
        complain(trouble)
    return UNREADABLE if troubles else FINE


def read_all(files: Sequence[InputFile], options: argparse.Namespace, troubles: list[str]) -> Iterator[Parsed]:
    """What was read of all files; messages about what could not be read are added to `troubles`."""
    sources = [file.where for file in files]
    jobs = jobs_of(options, counted(files))
    engine, password = options.engine, options.password
    for found in parse_many(sources, jobs=jobs, pdf_engine=engine, password=password, columns=columns(options)):
        if isinstance(found, Parsed):
            yield found
        else:
            troubles.append(f"{_name(found)}: {reason(found.error)}")


def write_to(pieces: Iterator[str], target: str | None, *, bom: bool = False) -> None:
    """Writes to the file named, with a byte order mark if Excel is to open it, or to standard output."""
    if target is not None:
        File(Path(target), bom=bom).write_all(pieces)
        return
    write = standard(None)
    for piece in pieces:
        write(piece)


def _name(found: Failed) -> str:
    """As the main command names it: `texts.jsonl#7`, `-#7`."""
    return name_of(evolve(found, source=STDIN) if isinstance(found.source, bytes) else found) or STDIN
