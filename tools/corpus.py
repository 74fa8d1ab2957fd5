"""What the tools learn from: files of gzipped lines, each {"id": ..., "text": ...}, less the releases that measure us."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path


def rows_of(files: Iterable[Path], left_out: frozenset[str]) -> Iterator[dict[str, str]]:
    """The rows of all files, the first of each id, without those left out."""
    seen = set(left_out)
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if str(row["id"]) not in seen:
                    seen.add(str(row["id"]))
                    yield row


def texts_of(files: Iterable[Path], left_out: frozenset[str]) -> Iterator[str]:
    """The texts of these rows."""
    return (row["text"] for row in rows_of(files, left_out))


def ids_in(places: Iterable[Path]) -> frozenset[str]:
    """Nine-digit numbers in the names of a directory's files, or in a file."""
    told = (
        " ".join(file.name for file in each.rglob("*")) if each.is_dir() else each.read_text("utf-8") for each in places
    )
    return frozenset(number for words in told for number in re.findall(r"\d{9}", words))
