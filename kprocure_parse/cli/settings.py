"""What the options of a run mean together, and which of them do not go together."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from kprocure_parse import __version__
from kprocure_parse.batch import Columns
from kprocure_parse.cli.arguments import wrong, wrong_as_told
from kprocure_parse.cli.arrivals import check as check_watcher
from kprocure_parse.cli.formats import FORMATS, Format, named_after
from kprocure_parse.cli.output import is_folder, reason
from kprocure_parse.cli.sources import InputFile, same
from kprocure_parse.cli.spoken_language import say
from kprocure_parse.export.paths import column
from kprocure_parse.export.row_kinds import chosen_columns

STDOUT = "-"
FEW = 8
"""How many documents one process reads in the time that others take to start."""


class Choices(NamedTuple):
    """The options; the format by its name; where the output goes (None: standard output)."""

    options: argparse.Namespace
    name: str
    form: Format
    target: str | None

    @property
    def folder(self) -> bool:
        """Whether a file is written for each document."""
        return self.target is not None and is_folder(self.target)

    @property
    def goes_on(self) -> bool:
        """Whether a later run can add to this output."""
        return self.target is not None and (self.folder or self.form.goes_on is not None)

    @property
    def settings(self) -> str:
        """The options, and the version, on which the content of the output depends."""
        told = [f"kprocure-parse {__version__} --format {self.name}"]
        if self.options.rows != "releases":
            told.append(f"--rows {self.options.rows}")
        if self.options.fields is not None:
            told.append(f"--fields {','.join(self.options.fields)}")
        return " ".join([*told, "--no-attachments"] if self.options.no_attachments else told)


def columns(options: argparse.Namespace) -> Columns:
    """The columns of tables."""
    return Columns(
        text=options.text_column,
        id=options.id,
        title=options.title,
        agency=options.agency,
        published=options.published,
        url=options.url,
    )


def chosen(options: argparse.Namespace) -> Choices:
    """The choices. Ends with wrong usage if they do not go together, whatever is read."""
    target = None if options.output in {None, STDOUT} else str(options.output)
    name = _format(options, target)
    choices = Choices(options, name, FORMATS[name], target)
    for check in (_check_target, _check_rows, _check_fields, _check_extra, _check_going_on, _check_watching):
        check(choices)
    return choices


def check_files(choices: Choices, files: list[InputFile], total: int) -> None:
    """Ends with wrong usage if this output cannot be made of these files."""
    target = choices.target
    if choices.folder:
        return
    if choices.form.one and total > 1:
        wrong("one_release", form=choices.name)
    if target is not None and any(same(file.where, target) for file in files):
        wrong("would_overwrite", target=target)


def _format(options: argparse.Namespace, target: str | None) -> str:
    """The format: from --format, --json or the name of the output."""
    if options.json and options.format not in {None, "ndjson"}:
        wrong("json_twice")
    asked: str | None = "ndjson" if options.json else options.format
    found = asked or named_after(target or "")
    if found is None and target is not None and not is_folder(target) and Path(target).suffix:
        known = [suffix for each in FORMATS.values() for suffix in each.suffixes]
        wrong("unknown_ending", target=target, known=" ".join(known))
    return found or "summary"


def _check_target(choices: Choices) -> None:
    if choices.form.binary and choices.target is None and sys.stdout.isatty():
        wrong("no_terminal", form=choices.name)


def _check_rows(choices: Choices) -> None:
    if choices.options.rows != "releases" and not choices.form.rows:
        able = [name for name, each in FORMATS.items() if each.rows]
        wrong("no_rows", form=choices.name, able=", ".join(able))


def _check_fields(choices: Choices) -> None:
    fields, form = choices.options.fields, choices.form
    if fields is None:
        return
    if not form.fields:
        wrong("no_fields", form=choices.name)
    try:
        if choices.options.rows != "releases":
            chosen_columns(choices.options.rows, fields)
            return
        for field in fields:
            _check_field(field, form)
    except ValueError as error:
        wrong_as_told(f"{choices.name}: {reason(error)}")


def _check_field(field: str, form: Format) -> None:
    """Raises ValueError, naming what there is, for a field of nothing."""
    if field in form.fields:
        return
    there = ", ".join(sorted(form.fields))
    if not form.ways:
        raise ValueError(say("no_field", field=repr(field), there=there))
    try:
        column(field)
    except ValueError as error:
        if "." in field:
            raise
        raise ValueError(say("no_field_or_way", field=repr(field), there=there)) from error


def _check_extra(choices: Choices) -> None:
    if choices.form.check is not None:
        try:
            choices.form.check()
        except ImportError as error:
            wrong_as_told(reason(error))


def _check_going_on(choices: Choices) -> None:
    options = choices.options
    able = ", ".join(name for name, each in FORMATS.items() if each.goes_on)
    if options.resume and not choices.goes_on:
        wrong("resume_needs", able=able)
    if options.watch and not (choices.goes_on or (choices.target is None and choices.form.goes_on == "at its end")):
        wrong("watch_needs", form=choices.name, able=able)


def _check_watching(choices: Choices) -> None:
    if not choices.options.watch:
        return
    if not any(Path(name).is_dir() for name in choices.options.files):
        wrong("watch_folder")
    if choices.target is not None and any(same(name, choices.target) for name in choices.options.files):
        wrong("watch_itself", target=choices.target)
    try:
        check_watcher()
    except ImportError as error:
        wrong_as_told(reason(error))


def jobs_of(options: argparse.Namespace, total: int) -> int | None:
    """How many processes read so many documents: as asked, else one for a few and one for each processor (None) for more."""
    asked: int | None = options.jobs
    return asked or (1 if total < FEW else None)
