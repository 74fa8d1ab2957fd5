"""A password as the command takes it: on the command line, or from the first line of a file. It is in no message."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kprocure_parse.cli.output import reason
from kprocure_parse.cli.spoken_language import say

_STDIN = "-"
_MOST = 4_096
"""Bytes of a first line that are taken; no program takes as many."""


def password_given(words: str) -> str:
    """A password on the command line. Raises ArgumentTypeError for one that the terminal's encoding could not read."""
    if any("\ud800" <= letter <= "\udfff" for letter in words):
        raise argparse.ArgumentTypeError(say("password_not_utf8"))
    return words


def password_in(name: str) -> str:
    """The first line of a file, or of standard input. Raises ArgumentTypeError for a file that cannot be read, or whose first line is no password."""
    try:
        line = _beginning(name)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name}: {reason(error)}") from error
    if len(line) > _MOST:
        raise argparse.ArgumentTypeError(f"{name}: {say('password_too_long', most=_MOST)}")
    first = _decoded(line)
    if not first:
        raise argparse.ArgumentTypeError(f"{name}: {say('password_file_not_utf8' if first is None else 'no_password')}")
    return first


def _beginning(name: str) -> bytes:
    if name == _STDIN:
        return sys.stdin.buffer.readline(_MOST + 1)
    with Path(name).open("rb") as file:
        return file.readline(_MOST + 1)


def _decoded(line: bytes) -> str | None:
    """The words of a line; None for one that is not in UTF-8, as UTF-16 is not, which is full of NULs."""
    try:
        return None if b"\0" in line else line.rstrip(b"\r\n").decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
