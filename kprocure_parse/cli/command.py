"""`kprocure-parse FILE…`: the run from the arguments to the exit status."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kprocure_parse.batch import Failed, Parsed, parse_many
from kprocure_parse.cli.agenda_command import print_agenda
from kprocure_parse.cli.arguments import parser, wrong
from kprocure_parse.cli.completion import print_script
from kprocure_parse.cli.explain import explain
from kprocure_parse.cli.formats import FORMATS, Format, named_after
from kprocure_parse.cli.output import File, Targets, Unwritable, complain, is_folder, reason, standard
from kprocure_parse.cli.progress import progress
from kprocure_parse.cli.results import FileResult, Wanted
from kprocure_parse.cli.sources import InputFile, expand
from kprocure_parse.cli.terminal import console, painted
from kprocure_parse.export.enclosed import without_enclosed

if TYPE_CHECKING:
    from rich.console import Console

FINE, UNREADABLE, UNWRITABLE, INTERRUPTED = 0, 1, 3, 130
FEW = 8
"""How many documents one process reads in the time that others take to start."""
COMMANDS = {"agenda": print_agenda, "explain": explain, "completion": print_script}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if words and words[0] in COMMANDS:
            return COMMANDS[words[0]](words[1:])
        return _run(parser().parse_args(words))
    except BrokenPipeError:
        _silence(sys.stdout)
        return FINE
    except Unwritable as error:
        complain(f"cannot write {error}")
        return UNWRITABLE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    target, form = options.output, FORMATS[_format(options)]
    sources, missing = expand(options.files)
    _check(options, form, sources)
    shown_on = console(sys.stdout) if target is None else None
    troubles = [f"{name}: {reason}" for name, reason in missing]
    stops = options.fail_fast and bool(troubles)
    with progress(len(sources), shown_on, wanted=not options.no_progress) as tick:
        read = parse_many(
            [] if stops else [source.where for source in sources],
            jobs=options.jobs or (1 if len(sources) < FEW else None),
            pdf_engine=options.engine,
            progress=tick,
        )
        with closing(read):
            wanted = Wanted(options.fields, len(sources) > 1, options.engine, attachments=not options.no_attachments)
            found = _trimmed(_found(sources, read, troubles, fail_fast=options.fail_fast), wanted)
            if target is None:
                _show(found, form, wanted, shown_on)
            elif is_folder(target):
                _write_each(found, form, wanted, Targets(target, form.suffixes[0], (each.where for each in sources)))
            else:
                File(Path(target), bom=form.bom).write_all(form.pieces(found, wanted))
    for trouble in troubles:
        complain(trouble)
    return UNREADABLE if troubles else FINE


def _format(options: argparse.Namespace) -> str:
    """The format: from --format, --json or the name of the output."""
    if options.json and options.format not in {None, "ndjson"}:
        wrong("--json is --format ndjson; only one of them can be meant")
    asked: str | None = "ndjson" if options.json else options.format
    return asked or named_after(options.output or "") or "summary"


def _check(options: argparse.Namespace, form: Format, sources: list[InputFile]) -> None:
    """Ends with wrong usage if the options do not go together, before anything is read."""
    name, target = _format(options), options.output
    unknown = [field for field in options.fields or () if field not in form.fields]
    if unknown and not form.fields:
        wrong(f"--fields makes no sense for {name}: it always holds the whole")
    if unknown:
        wrong(f"no field {unknown[0]!r} in {name}; there are {', '.join(sorted(form.fields))}")
    if form.check is not None:
        try:
            form.check()
        except ImportError as error:
            wrong(str(error))
    if form.binary and target is None and sys.stdout.isatty():
        wrong(f"{name} is nothing for a terminal; write it to a file with -o")
    if target is not None and is_folder(target):
        return
    if form.one and len(sources) > 1:
        wrong(f"a file of {name} holds one release; -o FOLDER/ writes a file for each")
    if target is None:
        return
    if any(_same(source.where, target) for source in sources):
        wrong(f"{target} is one of the files to read; it would be overwritten")


def _same(source: str | bytes, target: str) -> bool:
    return isinstance(source, str) and os.path.realpath(source) == os.path.realpath(target)


def _found(
    sources: Iterable[InputFile], read: Iterable[Parsed | Failed], troubles: list[str], *, fail_fast: bool
) -> Iterator[FileResult]:
    """The documents that were read; messages about the others are added to `troubles`."""
    for source, each in zip(sources, read, strict=False):  # with --fail-fast, fewer are read
        if isinstance(each, Parsed):
            yield FileResult(source, each.record)
            continue
        troubles.append(f"{source.name}: {reason(each.error)}")
        if fail_fast:
            return


def _trimmed(found: Iterator[FileResult], wanted: Wanted) -> Iterator[FileResult]:
    """The documents, with or without what their attachments say."""
    if wanted.attachments:
        return found
    return (FileResult(source, without_enclosed(record)) for source, record in found)


def _show(found: Iterator[FileResult], form: Format, wanted: Wanted, shown_on: Console | None) -> None:
    if shown_on is not None and form is FORMATS["summary"]:
        for each in found:
            shown_on.print(painted(each, wanted.fields))
        return
    write = standard(shown_on)
    for piece in form.pieces(found, wanted):
        write(piece)


def _write_each(found: Iterator[FileResult], form: Format, wanted: Wanted, targets: Targets) -> None:
    for each in found:
        alone = form.pieces(iter((each,)), wanted._replace(several=False))
        File(targets.path(each.source.target), bom=form.bom).write_all(alone)


def _speak_utf8(stream: TextIO) -> None:
    """Makes Korean print on any locale; a file name that is not UTF-8 shows its bytes instead of failing. Line ends are not translated."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _silence(stream: TextIO) -> None:
    """Keeps the interpreter from complaining at exit when the reader of its output is gone (`| head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
