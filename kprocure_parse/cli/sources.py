"""Names on the command line → files, and the documents in them."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kprocure_parse.batch import OneDocument, amount, files_in, nothing_in
from kprocure_parse.cli.spoken_language import say

STDIN = "-"
_UNSAFE = str.maketrans(dict.fromkeys('<>:"|?*\\', "_") | {chr(code): "_" for code in range(32)})


class InputFile(NamedTuple):
    """One document: the name that people see, where its bytes are, and the name for a file made from it."""

    name: str
    where: str | bytes
    target: str

    def part(self, document: OneDocument) -> InputFile:
        """The same for a document that is in this file: the row of a table, a file in a bundle."""
        if document.part is None:
            return self
        where = self.where if isinstance(document.content, Exception) else document.content
        return InputFile(f"{self.name}#{document.part}", _plain(where), f"{self.target}/{_safe(document.part)}")


class Missing(NamedTuple):
    """A name with nothing to read, and why."""

    name: str
    reason: str


def expand(names: Iterable[str], target: str | None = None) -> tuple[list[InputFile], list[Missing]]:
    """Expands files, folders with all below them, patterns (`**/*.pdf`) that the shell did not expand, and `-`.

    `target`, the output of this run and perhaps of the last one, is left out where it stands in a folder: a file, or a folder with all below it.
    """
    sources: list[InputFile] = []
    missing: list[Missing] = []
    for name in names:
        try:
            found = list(_meant(name, target))
        except OSError as error:
            found = [Missing(name, error.strerror or str(error))]
        sources += [each for each in found if isinstance(each, InputFile)]
        missing += [each for each in found if isinstance(each, Missing)]
    return sources, missing


def counted(files: Iterable[InputFile]) -> int:
    """How many documents are in the files."""
    return sum(amount(file.where) for file in files)


def same(source: str | bytes, target: str) -> bool:
    """Whether a source is the file that is to be written."""
    return isinstance(source, str) and os.path.realpath(source) == os.path.realpath(target)


def _meant(name: str, target: str | None) -> Iterator[InputFile | Missing]:
    if name == STDIN:
        yield InputFile(name, sys.stdin.buffer.read(), "stdin")
    elif glob.has_magic(name) and not Path(name).exists():
        yield from _matching(name, target)
    elif Path(name).is_dir():
        yield from _folder(name, target)
    else:
        yield from _file(name)


def _matching(pattern: str, target: str | None) -> Iterator[InputFile | Missing]:
    """The files that match a pattern, and the files in matching folders; `**` already matches what is in folders."""
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - accepts absolute patterns too
    for name in found:
        if not Path(name).is_dir():
            yield from _file(name)
        elif "**" not in pattern:
            yield from _folder(name, target)
    if not found:
        yield Missing(pattern, say("no_such_file"))


def _file(name: str) -> Iterator[InputFile]:
    """A file; a pipe (`<(…)`) is read here, as no other process can."""
    path = Path(name)
    where = path.read_bytes() if path.is_fifo() else name
    yield InputFile(name, where, path.name)


def _folder(name: str, target: str | None) -> Iterator[InputFile | Missing]:
    """The documents in a folder and below it, in the order of their names; hidden files and folders are skipped."""
    written = None if target is None else _written(name, target)
    found = [path for path in files_in(name) if written is None or not _is_within(path, written)]
    yield from (InputFile(path, path, str(Path(path).relative_to(name))) for path in found)
    if not found:
        yield Missing(name, nothing_in("folder"))


def _written(folder: str, target: str) -> Path | None:
    """What an output in a folder writes: the file, or all in a folder below; None where the output is that folder, or elsewhere."""
    written, there = Path(os.path.realpath(target)), Path(os.path.realpath(folder))
    return written if there in written.parents else None


def _is_within(path: str, place: Path) -> bool:
    real = Path(os.path.realpath(path))
    return real == place or place in real.parents


def _plain(where: str | os.PathLike[str] | bytes) -> str | bytes:
    return where if isinstance(where, bytes) else os.fspath(where)


def _safe(part: str) -> str:
    """A part's name as the name of a file below the folder of its source, wherever the part says that it stands."""
    steps = [step.translate(_UNSAFE).strip(". ") for step in part.replace("#", "/").split("/")]
    return "/".join(step for step in steps if step) or "_"
