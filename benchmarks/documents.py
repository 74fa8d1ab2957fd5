"""What is measured on: a folder of releases, or invented ones."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import cycle, islice
from pathlib import Path
from typing import Protocol

RUN = 20_000
"""How many texts the long run reads."""
SET = 200
"""How many texts of one kind stand against something else."""
TEXTS = ("pps", "ministries", "bilingual")
"""Kinds of texts: releases of the Public Procurement Service, of all ministries, and in two languages."""
FILES = ("hwpx", "pdf", "html", "hwp")
"""Kinds of files."""


class Documents(Protocol):
    """Documents by kind; a kind may be empty."""

    @property
    def origin(self) -> str:
        """What they are, for the report."""

    @property
    def texts(self) -> list[str]:
        """Plain texts of releases."""

    def texts_of(self, kind: str) -> list[str]:
        """Plain texts of a kind, at most `SET`."""

    def files(self, kind: str) -> list[Path]:
        """Files of a kind: hwpx, pdf, html, hwp."""

    def run(self, count: int) -> Iterator[str]:
        """Texts for the long run, at most `count`, one by one."""


class Corpus:
    """A folder: pps.jsonl.gz, ministries.jsonl.gz, bilingual.jsonl.gz and scale.jsonl.gz with a `text` in each line, forms/*.hwpx, forms/*.pdf, html/, mixed/*.hwp."""

    _FOLDERS = {"hwpx": "forms", "pdf": "forms", "html": "html", "hwp": "mixed"}  # noqa: RUF012 - never written to

    def __init__(self, folder: Path, most: int | None = None) -> None:
        self._folder, self._most = folder, most

    @property
    def origin(self) -> str:
        """What they are, for the report."""
        return "real releases" + (f", at most {self._most} of a kind" if self._most else "")

    @cached_property
    def texts(self) -> list[str]:
        """Plain texts of releases."""
        return list(islice(_lines(self._folder / "pps.jsonl.gz"), self._most))

    def texts_of(self, kind: str) -> list[str]:
        """Plain texts of a kind, at most `SET`."""
        path = self._folder / f"{kind}.jsonl.gz"
        return list(islice(_lines(path), min(SET, self._most or SET))) if path.exists() else []

    def files(self, kind: str) -> list[Path]:
        """Files of a kind: hwpx, pdf, html, hwp."""
        return sorted((self._folder / self._FOLDERS[kind]).glob(f"*.{kind}"))[: self._most]

    def run(self, count: int) -> Iterator[str]:
        """Texts for the long run, at most `count`, one by one."""
        return islice(_lines(self._folder / "scale.jsonl.gz"), count)


class Invented:
    """Releases of kprocure_parse.testing, written into `folder`; the long run repeats them."""

    def __init__(self, folder: Path, count: int) -> None:
        from kprocure_parse.testing import make, render  # noqa: PLC0415 - belongs to an extra

        self._folder = folder
        self.texts: list[str] = []
        for number, specimen in enumerate(make(count)):
            self.texts.append(render(specimen, "text").decode())
            for kind in ("hwpx", "pdf", "html"):
                (folder / f"{number:04}.{kind}").write_bytes(render(specimen, kind))
        self.origin = f"{count} invented releases"

    def texts_of(self, kind: str) -> list[str]:
        """The texts, whatever their kind."""
        return self.texts[:SET] if kind in TEXTS else []

    def files(self, kind: str) -> list[Path]:
        """Files of a kind: hwpx, pdf, html; there is no hwp."""
        return sorted(self._folder.glob(f"*.{kind}"))

    def run(self, count: int) -> Iterator[str]:
        """Texts for the long run, at most `count`, one by one."""
        return islice(cycle(self.texts), count)


class Listed:
    """Documents that another process lists: their texts, and where their files are."""

    origin = "documents of another process"

    def __init__(self, listed: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._texts, self._files = listed["texts"], listed["files"]

    @property
    def texts(self) -> list[str]:
        """Those of the first kind."""
        return self.texts_of(TEXTS[0])

    def texts_of(self, kind: str) -> list[str]:
        """Plain texts of a kind."""
        return [*self._texts[kind]]

    def files(self, kind: str) -> list[Path]:
        """Files of a kind."""
        return [Path(path) for path in self._files[kind]]

    def run(self, count: int) -> Iterator[str]:
        """Texts for the long run, at most `count`, one by one."""
        return islice(iter(self.texts), count)


def listed(documents: Documents) -> dict[str, dict[str, list[str]]]:
    """Documents as a `Listed` takes them, for another process."""
    return {
        "texts": {kind: documents.texts_of(kind) for kind in TEXTS},
        "files": {kind: [str(path.resolve()) for path in documents.files(kind)] for kind in FILES},
    }


def _lines(path: Path) -> Iterable[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]
