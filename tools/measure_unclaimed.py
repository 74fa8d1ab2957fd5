"""Measures what the parser leaves unclaimed in a corpus.

    python tools/measure_unclaimed.py TEXTS.jsonl.gz [...] [--every N]

Two shares are printed: the share of characters (white space excluded) that are unclaimed, and the share of texts with any
unclaimed stretch. The parser drops nothing: what no rule understood is in `unclaimed`. A rise means that it understands
less; a fall to zero would mean that it claims text without evidence.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kprocure_parse.pipeline import parse_text


class Unclaimed(NamedTuple):
    """Shares of a corpus, from 0 to 1."""

    characters: float
    texts: float


def texts_of(corpora: Iterable[Path], every: int = 1) -> Iterator[str]:
    """The texts in gzipped JSON lines, every n-th of each file."""
    for corpus in corpora:
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in islice(lines, 0, None, every))


def measured(texts: Iterable[str]) -> Unclaimed:
    """The shares that are unclaimed."""
    letters = left = number = touched = 0
    for text in texts:
        record = parse_text(text)
        stretches = [len("".join(record.text[span.slice].split())) for span in record.unclaimed]
        letters += len("".join(record.text.split()))
        left += sum(stretches)
        number += 1
        touched += bool(stretches)
    return Unclaimed(left / max(letters, 1), touched / max(number, 1))


def main() -> None:
    """Prints the shares as a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1)
    wanted = parser.parse_args()
    found = measured(texts_of(wanted.corpora, wanted.every))
    sys.stdout.write(json.dumps({"characters": round(found.characters, 5), "texts": round(found.texts, 4)}) + "\n")


if __name__ == "__main__":
    main()
