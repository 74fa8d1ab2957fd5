"""The command `kprocure-parse`: files in, what they say out. Knows nothing about releases."""

from kprocure_parse.cli.command import FINE, INTERRUPTED, UNREADABLE, UNWRITABLE, main

__all__ = ["FINE", "INTERRUPTED", "UNREADABLE", "UNWRITABLE", "main"]
