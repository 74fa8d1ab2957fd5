"""Where the pieces of the output go: standard output, a terminal, or a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kprocure_parse.bilingual import korean_of
from kprocure_parse.cli.messages import ERRORS, LIBRARY
from kprocure_parse.cli.results import Piece
from kprocure_parse.cli.spoken_language import PROGRAM, SPOKEN, say

if TYPE_CHECKING:
    from rich.console import Console

Sink: TypeAlias = Callable[[Piece], object]
BOM = "\ufeff"
_OPEN_ENDS = ("/dev/fd/", "/dev/std", "/proc/")
"""Beginnings of names for what is open already, perhaps a file."""
_LONGEST = 60
"""Characters of a name that the name of its unfinished file has: names have at most 255 bytes."""


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

    return guarded(write, say("standard_output"))


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
    """What went wrong, without the system's error number and the file's name; in Korean, English details stand in brackets."""
    english = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    if SPOKEN.get() == "en":
        return english
    kind = ERRORS.get(type(error).__name__)
    if kind is None:
        return korean_of(english, LIBRARY) or english
    return kind if isinstance(error, OSError) else f"{kind}({english})"


class File:
    """A new file, with the folders above it: written beside its place and put there when it is whole. Its errors become Unwritable.

    `earlier` is the file whose content it begins with. Devices and pipes are written as they are.
    """

    def __init__(self, path: Path, *, bom: bool = False, earlier: Path | None = None) -> None:
        self._path = self._part = path
        if not _is_open_end(path):
            self._path = Path(os.path.realpath(path))  # what a link leads to is written, not the link
            self._part = self._path.with_name(f".{path.name[:_LONGEST]}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = self._part.open("wb")
        except OSError as error:
            raise Unwritable(f"{path}: {reason(error)}") from error
        self.write = guarded(lambda piece: self._opened.write(_encoded(piece)), str(path))
        self._start = guarded(lambda _: self._begin(earlier, bom=bom), str(path))
        self._end = guarded(lambda _: self._finish(), str(path))

    def write_all(self, pieces: Iterable[Piece]) -> None:
        """Writes all pieces; if that cannot be done, the file that was there stays as it was."""
        try:
            self._start("")
            for piece in pieces:
                self.write(piece)
            self._end("")
        except BaseException:
            self._forget()
            raise

    def _begin(self, earlier: Path | None, *, bom: bool) -> None:
        if earlier is not None:
            with earlier.open("rb") as content:
                shutil.copyfileobj(content, self._opened)
        elif bom:
            self._opened.write(_encoded(BOM))

    def _finish(self) -> None:
        self._opened.close()
        if self._part != self._path:
            if self._path.exists():
                shutil.copymode(self._path, self._part)
            self._part.replace(self._path)

    def _forget(self) -> None:
        with suppress(OSError):
            self._opened.close()
        if self._part != self._path:
            with suppress(OSError):
                self._part.unlink()


def _is_open_end(path: Path) -> bool:
    """Whether it is a device, a pipe, or what another process has opened (`/dev/stdout`, `>(…)`): there is nothing to put in its place."""
    return (path.exists() and not path.is_file()) or str(path.absolute()).startswith(_OPEN_ENDS)


class Targets:
    """The files in a folder, one for each document: `a.pdf` gives `a.pdf.json`. No name is used twice."""

    def __init__(self, folder: str, suffix: str) -> None:
        self._folder, self._suffix = Path(folder), suffix
        self._taken: set[str] = set()

    def spare(self, sources: Iterable[str | bytes]) -> None:
        """Never write over these."""
        self._taken |= {os.path.realpath(source) for source in sources if isinstance(source, str)}

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
