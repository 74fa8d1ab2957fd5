"""What an output holds already, kept in a file beside it, so that an interrupted run goes on and a new one adds what is new."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path

from kprocure_parse.batch import OneDocument
from kprocure_parse.cli.spoken_language import say

SUFFIX = ".done"
_IN_FOLDER = f".kprocure-parse{SUFFIX}"
_LENGTH = 32


class Mismatch(Exception):
    """The output is not what the last run left, so that nobody knows what is in it: what was found, and what to do."""


class Ledger:
    """A digest of each document that the output holds. A document that stands twice in the sources counts twice."""

    def __init__(self, target: str, settings: str, *, folder: bool) -> None:
        self._target, self._settings, self._folder = Path(target), settings, folder
        self.path = self._target / _IN_FOLDER if folder else self._target.with_name(self._target.name + SUFFIX)
        self.found = False
        self._held: list[str] = []
        self._before: Counter[str] = Counter()

    def load(self) -> None:
        """Take up what the last run left, if it left something. Raises Mismatch, OSError."""
        if not self._target.exists() or (self._folder and not self.path.exists()):
            return
        if not self.path.exists():
            raise Mismatch(say("no_ledger", target=self._target, ledger=self.path))
        told = self._read()
        if told.get("settings") != self._settings:
            raise Mismatch(say("written_otherwise", target=self._target, settings=told["settings"]))
        if told.get("size") != self._size():
            raise Mismatch(say("output_changed", target=self._target))
        self.found = True

    def begin(self) -> None:
        """A round begins: what is held now was done before it."""
        self._before = Counter(self._held)

    def is_done(self, digest: str) -> bool:
        """Whether the output holds this document; asked once for each that the sources have."""
        if self._before[digest] < 1:
            return False
        self._before[digest] -= 1
        return True

    def add(self, digest: str) -> None:
        """The output will hold this document, too."""
        self._held.append(digest)

    def save(self) -> None:
        """Write it, after the output. Raises OSError."""
        head = json.dumps({"settings": self._settings, "size": self._size()}).encode().hex()
        part = self.path.with_name(f"{self.path.name}.part")
        part.write_text("\n".join([head, *self._held, ""]), encoding="utf-8")
        part.replace(self.path)
        self.found = True

    def remove(self) -> None:
        """The output is written whole, by a run that is not to be gone on with."""
        self.path.unlink(missing_ok=True)

    def _read(self) -> dict[str, object]:
        try:
            head, *self._held = self.path.read_text(encoding="utf-8").split()
            told = json.loads(bytes.fromhex(head))
            return {"settings": told["settings"], "size": told["size"]}
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise Mismatch(say("no_run_left", ledger=self.path, target=self._target)) from error

    def _size(self) -> int:
        return 0 if self._folder else self._target.stat().st_size


def digest(document: OneDocument) -> str:
    """The same for the same content with the same number, title, agency, day and address; "" for what cannot be read."""
    known = document.known
    told = () if known is None else (known.id, known.title, known.agency, known.day, known.url)
    hashed = hashlib.sha256("\x1f".join("" if each is None else str(each) for each in told).encode("utf-8", "replace"))
    if isinstance(document.content, bytes):
        hashed.update(document.content)
    else:
        try:
            hashed.update(Path(document.content).read_bytes())  # type: ignore[arg-type] # an error is told below
        except (OSError, TypeError, ValueError):
            return ""
    return hashed.hexdigest()[:_LENGTH]
