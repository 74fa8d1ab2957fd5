"""The package as it stood at a commit, and processes that work with one build or the other on the same documents."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import IO, Any, cast

from benchmarks.measure import NotMeasured
from benchmarks.processes import TOP, compiled

PROFILE = "profile"
"""Asks a build where its time goes, instead of how long it is."""
_SERVE = "from benchmarks.worker import serve; serve()"


def unpacked(commit: str, folder: Path) -> Path:
    """Unpacks and compiles the package of a commit of this repository in a folder. Raises ValueError for what git does not know as one."""
    done = subprocess.run(  # noqa: S603 - git itself
        ["git", "-C", str(TOP), "archive", commit, "kprocure_parse"],  # noqa: S607 - wherever git is installed
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise ValueError(f"git has no package at {commit}: {done.stderr.decode(errors='replace').strip()}")
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        if hasattr(tarfile, "data_filter"):
            archive.extractall(folder, filter="data")
        else:  # Python before 3.11.4 has no filters, and what git itself packs needs none
            archive.extractall(folder)  # noqa: S202 - our own commit
    compiled(folder)
    return folder


class Build:
    """A process with one build of the package: it does a piece of work when asked, and says how long it took."""

    def __init__(self, into: IO[str], out: IO[str]) -> None:
        self._into, self._out = into, out

    def ask(self, work: str) -> Any:  # noqa: ANN401 - seconds, or a profile
        """What the process answers. Raises NotMeasured with what went wrong there."""
        self._into.write(work + "\n")
        self._into.flush()
        answer = self._out.readline()
        found = json.loads(answer) if answer else {"failed": "the process ended before it answered"}
        if isinstance(found, dict) and "failed" in found:
            raise NotMeasured(found["failed"])
        return found


@contextmanager
def build(tree: Path, documents: Mapping[str, object]) -> Iterator[Build]:
    """A process whose kprocure_parse is the one in `tree`; the measures are those of this checkout."""
    paths = os.pathsep.join((str(tree), str(TOP)))
    with subprocess.Popen(  # noqa: S603 - this interpreter
        [sys.executable, "-c", _SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=tree,  # first on the path, whatever is installed
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
    ) as process:
        into, out = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
        worker = Build(into, out)
        worker.ask(json.dumps(documents))
        yield worker
        with suppress(OSError):
            into.close()
