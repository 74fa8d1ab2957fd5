"""One run: files are read and written as the options say, in one round, or in several that each add to the output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kprocure_parse.batch import SourceChoices, read_documents
from kprocure_parse.cli.arguments import wrong_as_told
from kprocure_parse.cli.formats import FORMATS, Format
from kprocure_parse.cli.interrupts import Interrupts
from kprocure_parse.cli.ledger import Ledger, Mismatch
from kprocure_parse.cli.output import File, Targets, Unwritable, reason, standard
from kprocure_parse.cli.progress import progress
from kprocure_parse.cli.results import FileResult, Wanted
from kprocure_parse.cli.settings import Choices, columns, jobs_of
from kprocure_parse.cli.sources import InputFile
from kprocure_parse.cli.spoken_language import say
from kprocure_parse.cli.stream import Reading
from kprocure_parse.cli.terminal import console, painted
from kprocure_parse.export.enclosed import without_enclosed

if TYPE_CHECKING:
    from rich.console import Console


class Run:
    """A run. Ends with wrong usage if the output is not one that --resume can go on with."""

    def __init__(self, choices: Choices, interrupts: Interrupts) -> None:
        self._choices, self._interrupts = choices, interrupts
        self._resumes = choices.options.resume or choices.options.watch
        self._ledger = self._opened() if choices.goes_on else None
        self._targets: Targets | None = None
        self._rounds = 0
        if choices.folder:
            self._targets = Targets(choices.target or "", choices.form.suffixes[0])

    def round(self, files: list[InputFile], total: int) -> Reading:
        """Read the files, write what they say, and keep what the output holds where another run may go on."""
        if self._targets is not None:
            self._targets.spare(file.where for file in files)
        if self._ledger is not None:
            self._ledger.begin()
        reading = Reading(files, SourceChoices(columns(self._choices.options)), self._ledger, self._targets)
        shown_on = console(sys.stdout) if self._choices.target is None else None
        options = self._choices.options
        with progress(total, shown_on, wanted=not options.no_progress) as tick:
            jobs = jobs_of(options, total)
            reader = partial(read_documents, jobs=jobs, pdf_engine=options.engine, password=options.password)
            read = reading.results(self._interrupts, tick, reader=reader, fail_fast=options.fail_fast)
            with closing(read):
                self._write(read, self._wanted(total), shown_on)
        self._keep()
        self._rounds += 1
        return reading

    def how_far(self, reading: Reading, total: int) -> str:
        """`interrupted: 168 of 521 read, 1 failed; releases.parquet holds what was read, …`."""
        said = say("interrupted", read=reading.read + reading.skipped, total=total)
        said += say("interrupted_before", count=reading.skipped) if reading.skipped else ""
        said += say("interrupted_failed", count=reading.failed) if reading.failed else ""
        if self._choices.target is None:
            return said
        more = say("interrupted_again" if self._resumes else "interrupted_resume") if self._choices.goes_on else ""
        return f"{said}{say('interrupted_held', target=self._choices.target)}{more}"

    def _write(self, read: Iterator[FileResult], wanted: Wanted, shown_on: Console | None) -> None:
        form, target = self._choices.form, self._choices.target
        found = _trimmed(read, wanted)
        if self._targets is not None:
            _write_each(found, form, wanted, self._targets)
        elif target is None:
            _show(found, form, wanted, shown_on)
        else:
            copied = wanted.earlier if form.goes_on == "at its end" else None
            File(Path(target), bom=form.bom, earlier=copied).write_all(form.pieces(found, wanted))

    def _wanted(self, total: int) -> Wanted:
        options, ledger = self._choices.options, self._ledger
        adds = ledger is not None and ledger.found and not self._choices.folder
        return Wanted(
            options.fields,
            options.rows,
            total > 1,
            options.engine,
            options.password,
            attachments=not options.no_attachments,
            continued=adds or (self._choices.target is None and self._rounds > 0),
            earlier=Path(self._choices.target or "") if adds else None,
        )

    def _opened(self) -> Ledger:
        ledger = Ledger(self._choices.target or "", self._choices.settings, folder=self._choices.folder)
        if self._choices.options.resume:
            try:
                ledger.load()
            except (Mismatch, OSError) as error:
                wrong_as_told(reason(error))
        return ledger

    def _keep(self) -> None:
        """A whole output of a run that is not to be gone on with needs no file beside it."""
        if self._ledger is None:
            return
        try:
            if self._resumes or self._interrupts.came:
                self._ledger.save()
            else:
                self._ledger.remove()
        except OSError as error:
            raise Unwritable(f"{self._ledger.path}: {reason(error)}") from error


def _trimmed(found: Iterator[FileResult], wanted: Wanted) -> Iterator[FileResult]:
    """The documents, with or without what their attachments say."""
    if wanted.attachments:
        return found
    return (each._replace(record=without_enclosed(each.record)) for each in found)


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
