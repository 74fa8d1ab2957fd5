"""How often the parser is right, as measured by another script: its table without the names of documents."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import NotMeasured
from benchmarks.processes import TOP

_ROW = re.compile(r"\s*\d+(?:\.\d+)?%\s")
_LAST = re.compile(r"\d+ documents raised$")


def scored(script: Path) -> list[str]:
    """The table that `python SCRIPT --floors tests/floors.json` prints. Raises NotMeasured if it prints none.

    Other output of the script is not repeated, since it may name documents.
    """
    done = subprocess.run(  # noqa: S603 - this interpreter, and a script that the caller names
        [sys.executable, script.resolve(), "--floors", "tests/floors.json"],
        cwd=TOP,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,  # status 1 means that a row is below its floor, which the table shows too
        env={**os.environ, "PYTHONPATH": str(TOP), "PYTHONIOENCODING": "utf-8"},
    )
    lines = cut(done.stdout)
    if not lines:
        raise NotMeasured(f"the script ended with {done.returncode} and without a table")
    return lines


def cut(output: str) -> list[str]:
    """The rows of the table and the count of documents that raised, which is the last line; nothing that names a document."""
    kept: list[str] = []
    for line in output.splitlines():
        if _LAST.match(line):
            return [*kept, line]
        if _ROW.match(line):
            kept.append(line.rstrip())
    return kept
