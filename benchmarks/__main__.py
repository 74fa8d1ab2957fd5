"""Measures every promise of speed; with --out, writes RESULTS.md and results.json too.

python -m benchmarks [--quick] [--only NAME…] [--rounds 5] [--corpus FOLDER | --invented] [--out FOLDER]
"""

from __future__ import annotations

import argparse
import gc
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.documents import Corpus, Documents, Invented
from benchmarks.measure import Measured, NotMeasured, Row, Setting
from benchmarks.report import write
from benchmarks.rows import ROWS

QUICK = 5
"""Documents of a kind in a quick run."""
INVENTED = 60
"""Releases made where there is no folder of them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Exit status 2 if --only names no row."""
    asked = _asked(arguments)
    rows = [row for row in ROWS if not asked.only or any(word in row.name for word in asked.only)]
    if not rows:
        print(f"no row is called so; there are {', '.join(row.name for row in ROWS)}", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        documents = _documents(asked, Path(folder))
        setting = Setting(documents, asked.rounds, quick=asked.quick, node_modules=asked.node_modules)
        found: list[tuple[Row, Measured | NotMeasured]] = []
        print(f"{documents.origin}; {asked.rounds} rounds")
        for row in rows:
            found.append((row, measured(row, setting)))
            print(line(*found[-1]), flush=True)
        if asked.out is not None:
            write(asked.out, found, f"{documents.origin}; {asked.rounds} rounds")
    return 0


def measured(row: Row, setting: Setting) -> Measured | NotMeasured:
    """The figure of a row, or why there is none. What is held already is frozen, so that no collection walks through it."""
    gc.collect()
    gc.freeze()
    try:
        return row.measure(setting)
    except NotMeasured as reason:
        return reason
    except Exception as error:  # noqa: BLE001 - a row that breaks must not cost the others
        traceback.print_exc()
        return NotMeasured(f"{type(error).__name__} while measuring")
    finally:
        gc.unfreeze()


def line(row: Row, found: Measured | NotMeasured) -> str:
    """A row on a terminal."""
    head = f"{row.name:18}{row.what} / {row.against}: "
    if isinstance(found, NotMeasured):
        return f"{head}not measured: {found}"
    middle, least, most = found.spread
    verdict = "met" if row.target.met(middle) else "NOT MET"
    return f"{head}{middle:.3g} ({least:.3g}-{most:.3g}), target {row.target}: {verdict}; {found.ours} / {found.theirs}"


def _documents(asked: argparse.Namespace, folder: Path) -> Documents:
    if asked.invented or not asked.corpus.is_dir():
        return Invented(folder, QUICK if asked.quick else INVENTED)
    return Corpus(asked.corpus, QUICK if asked.quick else None)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--quick", action="store_true", help="a few documents of each kind: whether it works, not how fast"
    )
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="rows with one of these in their name")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each measure (default 5)")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), help="a folder of releases")
    parser.add_argument("--invented", action="store_true", help="invented releases, even where there is a folder")
    parser.add_argument("--out", type=Path, help="a folder for RESULTS.md and results.json")
    parser.add_argument("--node-modules", default="node_modules", help="where npm installed kordoc")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
