"""The command `kprocure-parse`: files in, a summary or JSON out; holds no knowledge of releases."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from kprocure_parse import __version__
from kprocure_parse.errors import ReadError
from kprocure_parse.export import summary, to_json
from kprocure_parse.parse import parse, parse_bytes
from kprocure_parse.release import Article, Release

FINE, UNREADABLE, INTERRUPTED = 0, 1, 130
STDIN = "-"
DESCRIPTION = "Read Korean government press releases (보도자료) and print what they say."
EPILOG = """\
exit status: 0 every file was read; 1 some file could not be read; 2 wrong usage.
Errors are one line each on standard error; the other files are still read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    options = _arguments().parse_args(arguments)
    try:
        return _run(options.files, as_json=options.json)
    except BrokenPipeError:
        _silence(sys.stdout)
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kprocure-parse",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="a press release; - is standard input")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line instead of a summary")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _run(files: Sequence[str], *, as_json: bool) -> int:
    status, separator = FINE, ""
    for name in files:
        try:
            record = _read(name)
        except (ReadError, OSError) as error:
            status = UNREADABLE
            print(_one_line(f"kprocure-parse: {name}: {_reason(error)}"), file=sys.stderr, flush=True)
            continue
        print(to_json(record) if as_json else separator + _entry(name, record), flush=True)
        separator = "\n"
    return status


def _read(name: str) -> Release | Article:
    return parse_bytes(sys.stdin.buffer.read()) if name == STDIN else parse(name)


def _entry(name: str, record: Release | Article) -> str:
    """The file's name and, indented below it, its summary."""
    return "\n".join([name, *(f"  {line}" for line in summary(record).split("\n"))])


def _reason(error: ReadError | OSError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _one_line(message: str) -> str:
    return " ".join(message.split())


def _speak_utf8(stream: TextIO) -> None:
    """Korean prints on any locale; a file name that is no UTF-8 shows its bytes instead of failing."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence(stream: TextIO) -> None:
    """The reader has gone (`| head`): keep the interpreter from complaining when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
