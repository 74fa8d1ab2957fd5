"""Fresh interpreters: what they print, how long they live. The package is compiled for them, as an installer leaves it."""

from __future__ import annotations

import compileall
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent


def compiled(tree: Path = TOP) -> None:
    """Writes the bytecode of the package in a folder, which an editable checkout may lack, while attrs and regex are installed with theirs."""
    compileall.compile_dir(tree / "kprocure_parse", quiet=1)


def lifetime(code: str) -> float:
    """Seconds from start to end of an interpreter that runs `code`."""
    begun = time.perf_counter()
    _run(code)
    return time.perf_counter() - begun


def told(code: str, *arguments: str, given: object = None, tree: Path = TOP) -> Any:  # noqa: ANN401 - whatever the code says
    """The JSON that an interpreter prints; it gets `given` as JSON on standard input, and the package that stands in `tree`."""
    return json.loads(_run(code, *arguments, given=json.dumps(given), tree=tree))


def _run(code: str, *arguments: str, given: str = "", tree: Path = TOP) -> str:
    done = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-c", code, *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=tree,  # first on the path, whatever is installed
        env={**os.environ, "PYTHONPATH": str(tree), "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout
