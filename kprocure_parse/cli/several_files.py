"""What the commands over many files share: reading all of them, and writing what was made to a file or to standard output."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from kprocure_parse.batch import Failed, Parsed, parse_many
from kprocure_parse.cli.output import File, reason, standard
from kprocure_parse.cli.settings import columns
from kprocure_parse.cli.sources import STDIN, InputFile, counted
from kprocure_parse.outcomes import name_of

FINE, UNREADABLE = 0, 1
FEW = 8
"""How many documents one process reads in the time that others take to start."""


def read_all(files: Sequence[InputFile], options: argparse.Namespace, troubles: list[str]) -> Iterator[Parsed]:
    """What was read of all files; messages about what could not be read are added to `troubles`."""
    sources = [file.where for file in files]
    jobs = options.jobs or (1 if counted(files) < FEW else None)
    for found in parse_many(sources, jobs=jobs, pdf_engine=options.engine, columns=columns(options)):
        if isinstance(found, Parsed):
            yield found
        else:
            troubles.append(f"{_name(found)}: {reason(found.error)}")


def write_to(pieces: Iterator[str], target: str | None) -> None:
    """Writes to the file named, or to standard output."""
    if target is not None:
        File(Path(target)).write_all(pieces)
        return
    write = standard(None)
    for piece in pieces:
        write(piece)


def _name(found: Failed) -> str:
    """As the main command names it: `texts.jsonl#7`, `-#7`."""
    return name_of(evolve(found, source=STDIN) if isinstance(found.source, bytes) else found) or STDIN
