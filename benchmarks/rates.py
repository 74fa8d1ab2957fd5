"""How many documents of each format one core reads in a second, and how many hours a corpus would take: an estimate.

python benchmarks/rates.py [--documents 10_000_000] [--cores 128] [--engine pypdfium2] PATH…

A path is a document, a folder of them, or a Parquet file with the column `text`. The processor time of
kp.arrow.parse_batch is measured, one document at a time; what a cluster adds (starting, moving, waiting) is not included.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import kprocure_parse as kp
from kprocure_parse.pipeline import PdfEngine

BATCH = 100
USE = 0.75
"""The share of a cluster's processor time that goes into reading: an assumption, not a measure."""


def batches(paths: Sequence[Path]) -> Iterator[tuple[pa.Table, str]]:
    """Batches of documents with the name of their column."""
    for path in paths:
        if path.is_dir():
            yield from batches(sorted(path.iterdir()))
        elif path.suffix == ".parquet":
            yield from (
                (pa.table(batch), "text") for batch in pq.ParquetFile(path).iter_batches(BATCH, columns=["text"])
            )
        else:
            yield pa.table({"bytes": [path.read_bytes()]}), "bytes"


def measured(paths: Sequence[Path], engine: PdfEngine | None) -> dict[str, tuple[int, float]]:
    """For each format, how many documents were read in how many seconds of processor time; the first batch of each is a warm-up."""
    found: dict[str, tuple[int, float]] = {}
    warm: set[str] = set()
    for batch, column in batches(paths):
        begun = time.process_time()
        sources = kp.arrow.parse_batch(batch, column=column, carry=(), pdf_engine=engine)["source"].to_pylist()
        taken = time.process_time() - begun
        if sources[0] is None:
            continue  # not a document: an error page, a scan
        form = sources[0]["format"]
        count, seconds = found.get(form, (0, 0.0))
        if form in warm:
            found[form] = count + len(sources), seconds + taken
        warm.add(form)
    return found


def main() -> None:
    """Print a row for each format."""
    parser = argparse.ArgumentParser(description="Documents a second for each format, hours for a corpus.")
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path)
    parser.add_argument("--documents", metavar="N", type=int, default=10_000_000)
    parser.add_argument("--cores", metavar="N", type=int, default=128)
    parser.add_argument("--engine", choices=("pdfminer", "pypdfium2"))
    options = parser.parse_args()
    print(f"{'format':8}{'read':>8}{'a second and core':>20}{'core hours':>12}{f'hours on {options.cores} cores':>22}")
    for form, (count, seconds) in sorted(measured(options.paths, options.engine).items()):
        hours = options.documents * seconds / count / 3600
        print(f"{form:8}{count:8}{count / seconds:20.1f}{hours:12.1f}{hours / options.cores / USE:22.2f}")


if __name__ == "__main__":
    main()
