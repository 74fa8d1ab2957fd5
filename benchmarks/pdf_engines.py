"""How long the PDF engines take, as a ratio against pdfminer.six's own extract_text on the same files in the same run.

python benchmarks/pdf_engines.py FILE.pdf…
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from pdfminer.high_level import extract_text

import kprocure_parse as kp

ROUNDS = 3


def main(paths: Sequence[str]) -> int:
    """Print one line for each engine; files that cannot be read count for none of them."""
    readable = [path for path in paths if _is_readable(path)]
    if not readable:
        print(f"none of {len(paths)} files can be read", file=sys.stderr)
        return 1
    ways: dict[str, Callable[[str], object]] = {
        "extract_text of pdfminer.six": extract_text,
        "kprocure_parse, pdfminer": lambda path: kp.read(path, pdf_engine="pdfminer"),
        "kprocure_parse, pypdfium2": lambda path: kp.read(path, pdf_engine="pypdfium2"),
    }
    seconds = {name: min(_seconds(way, readable) for _ in range(ROUNDS)) for name, way in ways.items()}
    whole = next(iter(seconds.values()))
    print(f"{len(readable)} of {len(paths)} files; processor time, best of {ROUNDS}")
    for name, each in seconds.items():
        print(f"{name:30}{each:8.2f} s{each / whole:8.2f}")
    return 0


def _is_readable(path: str) -> bool:
    try:
        kp.read(path)
    except kp.ReadError:
        return False
    return True


def _seconds(way: Callable[[str], object], paths: Sequence[str]) -> float:
    begun = time.process_time()
    for path in paths:
        way(path)
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
