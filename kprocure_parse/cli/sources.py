"""Names on the command line → files."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

STDIN = "-"
SUFFIXES = (".pdf", ".hwpx", ".hwp", ".html", ".htm", ".xml", ".txt")
"""Endings of the files that are read in a folder; a file named on the command line is always read."""


class InputFile(NamedTuple):
    """One document: the name that people see, where its bytes are, and the name for a file made from it."""

    name: str
    where: str | bytes
    target: str


class Missing(NamedTuple):
    """A name with nothing to read, and why."""

    name: str
    reason: str


def expand(names: Iterable[str]) -> tuple[list[InputFile], list[Missing]]:
    """Expands files, folders with all below them, patterns (`**/*.pdf`) that the shell did not expand, and `-`."""
    sources: list[InputFile] = []
    missing: list[Missing] = []
    for name in names:
        try:
            found = list(_meant(name))
        except OSError as error:
            found = [Missing(name, error.strerror or str(error))]
        sources += [each for each in found if isinstance(each, InputFile)]
        missing += [each for each in found if isinstance(each, Missing)]
    return sources, missing


def _meant(name: str) -> Iterator[InputFile | Missing]:
    if name == STDIN:
        yield InputFile(name, sys.stdin.buffer.read(), "stdin")
    elif glob.has_magic(name) and not Path(name).exists():
        yield from _matching(name)
    elif Path(name).is_dir():
        yield from _folder(name)
    else:
        yield from _file(name)


def _matching(pattern: str) -> Iterator[InputFile | Missing]:
    """The files that match a pattern, and the files in matching folders; `**` already matches what is in folders."""
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - accepts absolute patterns too
    for name in found:
        if not Path(name).is_dir():
            yield from _file(name)
        elif "**" not in pattern:
            yield from _folder(name)
    if not found:
        yield Missing(pattern, "no file has such a name")


def _file(name: str) -> Iterator[InputFile]:
    """A file; a pipe (`<(…)`) is read here, as no other process can."""
    path = Path(name)
    where = path.read_bytes() if path.is_fifo() else name
    yield InputFile(name, where, path.name)


def _folder(name: str) -> Iterator[InputFile | Missing]:
    """The releases in a folder and below it, in the order of their names; hidden files and folders are skipped."""
    found = 0
    for place, folders, files in os.walk(name):
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
        for file in sorted(files):
            if file.lower().endswith(SUFFIXES) and not file.startswith((".", "~$")):
                found += 1
                path = str(Path(place) / file)
                yield InputFile(path, path, str(Path(path).relative_to(name)))
    if not found:
        yield Missing(name, f"a folder without files that end in {', '.join(SUFFIXES)}")
