"""Folders that are watched: the files that come into them or change (extra `watch`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from kprocure_parse.cli.sources import InputFile, expand

QUIET, LONGEST, LOOK = 500, 30_000, 5_000
"""Milliseconds: files are read when nothing has changed for so long, or after so long; and the folders are looked at anyway."""


def check() -> ModuleType:
    """The library that watches. Raises ImportError, saying what to install."""
    try:
        import watchfiles
    except ModuleNotFoundError as error:
        raise ImportError("folders are watched by watchfiles: pip install 'kprocure-parse[watch]'") from error
    return watchfiles


class Arrivals:
    """What is new under the names since it was last asked. The watcher only wakes: the folders themselves tell what is new."""

    def __init__(self, names: list[str], target: str | None) -> None:
        self._names, self._target = names, target
        self._seen: dict[str, tuple[int, int]] = {}

    def new(self) -> list[InputFile]:
        """The files that are not as they were, or were not there."""
        return [file for file in expand(self._names, self._target)[0] if self._is_new(file)]

    def later(self) -> Iterator[list[InputFile]]:
        """What comes, as it comes, without an end."""
        folders = [name for name in self._names if Path(name).is_dir()]
        wakes = check().watch(
            *folders, step=QUIET, debounce=LONGEST, rust_timeout=LOOK, yield_on_timeout=True, raise_interrupt=True
        )
        for _ in wakes:
            if files := self.new():
                yield files

    def _is_new(self, file: InputFile) -> bool:
        try:
            state = Path(str(file.where)).stat()
        except OSError:  # gone again
            return False
        seen = (state.st_mtime_ns, state.st_size)
        if self._seen.get(file.name) == seen:
            return False
        self._seen[file.name] = seen
        return True
