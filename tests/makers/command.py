"""The command and the examples, as a user starts them: in a process of its own, or in this one with streams of its own, which saves a second each time."""

from __future__ import annotations

import io
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from unittest import mock

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


def run(
    *arguments: str | Path, data: bytes = b"", cwd: Path = ROOT, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[bytes]:
    """The same without the process, with streams that begin in this encoding; an error that would show a traceback is raised."""
    words = list(map(str, arguments))
    with chdir(cwd), _streams(data, encoding) as (out, err):
        code = _status(lambda: cli.main(words))
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def run_script(path: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A script that ends with status 0 if it does not say otherwise."""
    words = list(map(str, (path, *arguments)))
    with mock.patch.object(sys, "argv", words), mock.patch.dict(os.environ, environment), _streams(b"") as (out, err):
        code = _status(lambda: _main_of(path))
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def _main_of(path: Path) -> int:
    runpy.run_path(str(path), run_name="__main__")
    return 0


def _status(main: Callable[[], int]) -> int:
    """What a process would return. Raises AssertionError if that is a message."""
    try:
        code = main()
    except SystemExit as end:
        assert isinstance(end.code, int | None)
        code = end.code or 0
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return code


@contextmanager
def _streams(data: bytes, encoding: str = "utf-8") -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Pipes instead of the standard streams."""
    before = sys.stdin, sys.stdout, sys.stderr
    source, out, err = io.BytesIO(data), io.BytesIO(), io.BytesIO()
    sys.stdin, sys.stdout, sys.stderr = (io.TextIOWrapper(raw, encoding) for raw in (source, out, err))
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
