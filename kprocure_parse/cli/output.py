"""Where the pieces of the output go: standard output, a terminal, or a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kprocure_parse.cli.arguments import PROGRAM
from kprocure_parse.cli.results import Piece

if TYPE_CHECKING:
    from rich.console import Console

Sink: TypeAlias = Callable[[Piece], object]
BOM = "\ufeff"


class Unwritable(Exception):
    """The output could not be written: where, and why."""


def is_folder(target: str) -> bool:
    """Whether output goes into a folder: one that is there, or a name that ends like one."""
    return target.endswith(("/", os.sep)) or Path(target).is_dir()


def standard(console: Console | None) -> Sink:
    """Standard output, written piece by piece; on a terminal through its console, so that a bar can stay below."""

    def write(piece: Piece) -> None:
        if isinstance(piece, bytes):
            sys.stdout.buffer.write(piece)
        elif console is not None:
            console.out(piece, end="", highlight=False)
        else:
            sys.stdout.write(piece)
        sys.stdout.flush()

    return guarded(write, "standard output")


def guarded(write: Sink, name: str) -> Sink:
    """A sink whose errors become Unwritable, except BrokenPipeError, which means that the reader is gone."""

    def careful(piece: Piece) -> None:
        try:
            write(piece)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Unwritable(f"{name}: {reason(error)}") from error

    return careful


def complain(trouble: str) -> None:
    """One line on standard error."""
    print(" ".join(f"{PROGRAM}: {trouble}".split()), file=sys.stderr, flush=True)


def reason(error: Exception) -> str:
    """What went wrong, without the system's error number and the file's name."""
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


class File:
    """A new file, created with the folders above it. Its errors become Unwritable."""

    def __init__(self, path: Path, *, bom: bool = False) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = path.open("wb")
        except OSError as error:
            raise Unwritable(f"{path}: {reason(error)}") from error
        self.write = guarded(lambda piece: self._opened.write(_encoded(piece)), str(path))
        self._end = guarded(lambda _: self._opened.close(), str(path))
        if bom:
            self.write(BOM)

    def write_all(self, pieces: Iterable[Piece]) -> None:
        """Writes all pieces, then the end of the file; an unfinished file keeps what was written."""
        try:
            for piece in pieces:
                self.write(piece)
        finally:
            self._end("")


class Targets:
    """The files in a folder, one for each document: `a.pdf` gives `a.pdf.json`. No name is used twice."""

    def __init__(self, folder: str, suffix: str, sources: Iterable[str | bytes]) -> None:
        self._folder, self._suffix = Path(folder), suffix
        self._taken = {
            os.path.realpath(source) for source in sources if isinstance(source, str)
        }  # never write over a source

    def path(self, name: str) -> Path:
        """Where the output of the document called `name` goes."""
        path, number = self._folder / f"{name}{self._suffix}", 1
        while (real := os.path.realpath(path)) in self._taken:
            number += 1
            path = self._folder / f"{name}-{number}{self._suffix}"
        self._taken.add(real)
        return path


def _encoded(piece: Piece) -> bytes:
    """Text as UTF-8; a file name that is not Unicode shows its bytes."""
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")
