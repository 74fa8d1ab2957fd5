"""A password as the command takes it: on the command line, or from the first line of a file. It is in no message."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kprocure_parse.cli.output import reason
from kprocure_parse.cli.spoken_language import say

_STDIN = "-"
_MOST = 4_096
"""Bytes of a file of which the first line is taken."""


def password_given(words: str) -> str:
    """A password on the command line. Raises ArgumentTypeError for one that the terminal's encoding could not read."""
    if any("\ud800" <= letter <= "\udfff" for letter in words):
        raise argparse.ArgumentTypeError(say("password_not_utf8"))
    return words


def password_in(name: str) -> str:
    """The first line of a file, or of standard input. Raises ArgumentTypeError for a file that cannot be read or begins with no words."""
    try:
        first = _beginning(name).split(b"\n")[0].rstrip(b"\r").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise argparse.ArgumentTypeError(f"{name}: {say('password_not_utf8')}") from None
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name}: {reason(error)}") from error
    if not first:
        raise argparse.ArgumentTypeError(f"{name}: {say('no_password')}")
    return first


def _beginning(name: str) -> bytes:
    if name == _STDIN:
        return sys.stdin.buffer.readline(_MOST)
    with Path(name).open("rb") as file:
        return file.readline(_MOST)
