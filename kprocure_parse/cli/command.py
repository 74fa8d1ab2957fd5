"""`kprocure-parse FILE…`: from the arguments to the exit status."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from itertools import chain
from typing import TextIO

from kprocure_parse.cli.agenda_command import print_agenda
from kprocure_parse.cli.amounts_command import print_amounts
from kprocure_parse.cli.arguments import parser
from kprocure_parse.cli.arrivals import Arrivals
from kprocure_parse.cli.completion import print_script
from kprocure_parse.cli.explain import explain
from kprocure_parse.cli.interrupts import Interrupts
from kprocure_parse.cli.link_command import print_links
from kprocure_parse.cli.output import Unwritable, complain
from kprocure_parse.cli.run import Run
from kprocure_parse.cli.settings import Choices, check_files, chosen
from kprocure_parse.cli.sources import counted, expand
from kprocure_parse.cli.spoken_language import LANG, LANGUAGES, SPOKEN, asked, of_locale, say
from kprocure_parse.cli.stream import NothingRead
from kprocure_parse.export.xlsx import TooManyRows

FINE, UNREADABLE, UNWRITABLE, INTERRUPTED = 0, 1, 3, 130
COMMANDS = {
    "agenda": print_agenda,
    "amounts": print_amounts,
    "link": print_links,
    "explain": explain,
    "completion": print_script,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    lang, words = asked(sys.argv[1:] if arguments is None else arguments)
    token = SPOKEN.set(next((each for each in LANGUAGES if each == lang), of_locale(os.environ)))
    try:
        if lang is not None and lang not in LANGUAGES:
            parser().parse_args([LANG, lang])  # says what there is
        return _obey(words)
    finally:
        SPOKEN.reset(token)


def _obey(words: list[str]) -> int:
    try:
        if words and words[0] in COMMANDS:
            return COMMANDS[words[0]](words[1:])
        return _run(parser().parse_args(words))
    except BrokenPipeError:
        _silence(sys.stdout)
        return FINE
    except (Unwritable, TooManyRows) as error:
        complain(say("cannot_write", what=error))
        return UNWRITABLE
    except NothingRead:
        complain(say("nothing_read"))
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    choices = chosen(options)
    if options.watch:
        return _watch(choices)
    files, missing = expand(options.files, choices.target)
    total = counted(files)
    check_files(choices, files, total)
    troubles = [f"{name}: {reason}" for name, reason in missing]
    stops = options.fail_fast and bool(troubles)
    with Interrupts() as interrupts:
        run = Run(choices, interrupts)
        reading = run.round([] if stops else files, total)
    for trouble in (*troubles, *reading.troubles):
        complain(trouble)
    if interrupts.came:
        complain(run.how_far(reading, total))
        return INTERRUPTED
    return UNREADABLE if troubles or reading.troubles else FINE


def _watch(choices: Choices) -> int:
    """Read what is in the folders, then what comes, until a signal; one that comes while nothing is read is the usual end."""
    arrivals, status = Arrivals(choices.options.files, choices.target), FINE
    with Interrupts() as interrupts:
        run = Run(choices, interrupts)
        for files in interrupts.until(chain([arrivals.new()], arrivals.later())):
            total = counted(files)
            check_files(choices, files, total)
            reading = run.round(files, total)
            for trouble in reading.troubles:
                complain(trouble)
                status = UNREADABLE
            if interrupts.came:
                complain(run.how_far(reading, total))
                return INTERRUPTED
    return status


def _speak_utf8(stream: TextIO) -> None:
    """Makes Korean print on any locale; a file name that is not UTF-8 shows its bytes instead of failing. Line ends are not translated."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _silence(stream: TextIO) -> None:
    """Keeps the interpreter from complaining at exit when the reader of its output is gone (`| head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
