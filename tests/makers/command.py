"""The command, as a user starts it: in a process of its own, or in this one with streams of its own, which saves a second each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from kprocure_parse import cli

ROOT = Path(__file__).parents[2]


def started(
    *arguments: str | Path, data: bytes = b"", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """What a process of its own prints and returns."""
    command = [sys.executable, "-m", "kprocure_parse", *map(str, arguments)]
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    return subprocess.run(
        command, input=data, capture_output=True, check=False, env=os.environ | paths | environment, cwd=cwd
    )


def run(*arguments: str | Path, data: bytes = b"", cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """The same without the process; an error that would show a traceback is raised."""
    words = list(map(str, arguments))
    with chdir(cwd), _streams(data) as (out, err):
        code = _status(words)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def _status(words: list[str]) -> int:
    try:
        return cli.main(words)
    except SystemExit as end:  # of argparse
        assert isinstance(end.code, int)
        return end.code


@contextmanager
def _streams(data: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Pipes instead of the standard streams."""
    before = sys.stdin, sys.stdout, sys.stderr
    source, out, err = io.BytesIO(data), io.BytesIO(), io.BytesIO()
    sys.stdin, sys.stdout, sys.stderr = map(io.TextIOWrapper, (source, out, err))
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
