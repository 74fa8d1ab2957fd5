"""The documents of a run, read one after the other, and how far it came."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from typing import TypeAlias

from kprocure_parse.batch import OneDocument, SourceChoices, documents
from kprocure_parse.batch.requests import Outcome
from kprocure_parse.cli.interrupts import Interrupts
from kprocure_parse.cli.ledger import Ledger, digest
from kprocure_parse.cli.output import Targets, reason
from kprocure_parse.cli.progress import Tick
from kprocure_parse.cli.results import FileResult
from kprocure_parse.cli.sources import InputFile

Reader: TypeAlias = Callable[[Iterator[OneDocument]], Generator[tuple[OneDocument, Outcome], None, None]]
"""`read_documents` with the choices of the run."""


class NothingRead(KeyboardInterrupt):
    """A signal came before anything was read: what was written before is worth more than an empty output."""


class Reading:
    """What is read, counted; `troubles` says of each document that could not be read why."""

    def __init__(
        self, files: Iterable[InputFile], opening: SourceChoices, ledger: Ledger | None, targets: Targets | None
    ) -> None:
        self.read, self.failed, self.skipped = 0, 0, 0
        self.troubles: list[str] = []
        self._files, self._opening, self._ledger, self._targets = files, opening, ledger, targets
        self._asked: deque[tuple[InputFile, str]] = deque()

    def results(
        self, interrupts: Interrupts, tick: Tick, *, reader: Reader, fail_fast: bool
    ) -> Generator[FileResult, None, None]:
        """What could be read, until the end, a signal, or with `fail_fast` the first that could not."""
        with closing(reader(self._documents())) as read:
            for document, found in interrupts.until(read):
                file, mark = self._asked.popleft()
                if isinstance(found, Exception):
                    self.failed += 1
                    self.troubles.append(f"{file.name}: {reason(found)}")
                    if fail_fast:
                        return
                else:
                    self.read += 1
                    yield FileResult(file, found, document.known.day if document.known else None)
                    if self._ledger is not None:
                        self._ledger.add(mark)
                tick(self.read + self.failed + self.skipped, self.failed)
        if interrupts.came and not self.read + self.skipped:
            raise NothingRead

    def _documents(self) -> Iterator[OneDocument]:
        for file in self._files:
            for document in documents([file.where], self._opening):
                one, mark = file.part(document), "" if self._ledger is None else digest(document)
                if self._ledger is not None and self._ledger.is_done(mark):
                    self._skip(one)
                    continue
                self._asked.append((one, mark))
                yield document

    def _skip(self, one: InputFile) -> None:
        """The output holds it; in a folder, its name is taken."""
        self.skipped += 1
        if self._targets is not None:
            self._targets.path(one.target)
