"""Measures every promise of speed; with --out, also writes RESULTS.md and its pictures.

python -m benchmarks [--quick] [--only NAME…] [--rounds 5] [--corpus FOLDER | --invented] [--out FOLDER]
                     [--profile] [--before COMMIT] [--scores SCRIPT]
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.builds import PROFILE, build, unpacked
from benchmarks.documents import Corpus, Documents, Invented, listed
from benchmarks.machine import load
from benchmarks.measure import BenchmarkRow, Measured, NotMeasured, Setting, nothing_held
from benchmarks.profiling import Profile, profiled, shares
from benchmarks.report import Found, Run, write
from benchmarks.rows import ROWS
from benchmarks.scores import scored

QUICK = 5
"""How many documents of a kind a quick run reads."""
INVENTED = 60
"""How many releases are made if there is no folder of them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Exit status 2 if --only names no row."""
    asked = _asked(arguments)
    rows = [row for row in ROWS if not asked.only or any(word in row.name for word in asked.only)]
    if not rows:
        print(f"no row is called so; there are {', '.join(row.name for row in ROWS)}", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder, TemporaryDirectory() as earlier:
        try:
            before = unpacked(asked.before, Path(earlier)) if asked.before else None
        except ValueError as error:
            print(f"--before: {error}", file=sys.stderr)
            return 2
        run = _run(asked, rows, _documents(asked, Path(folder)), before)
    if asked.out is not None:
        write(asked.out, run)
    return 0


def _run(asked: argparse.Namespace, rows: Sequence[BenchmarkRow], documents: Documents, before: Path | None) -> Run:
    start = load()
    found: list[Found] = []
    setting = Setting(documents, asked.rounds, quick=asked.quick, node_modules=asked.node_modules, before=before)
    origin = f"{documents.origin}; {asked.rounds} rounds"
    print(origin)
    for row in rows:
        found.append((row, measured(row, setting)))
        print(line(*found[-1]), flush=True)
    end = load()
    profiles = profiled(setting) if asked.profile else {}
    for kind, each in profiles.items():
        print(told_of(kind, each), flush=True)
    earlier = _earlier(setting) if asked.profile else {}
    return Run(origin, found, (start, end), profiles, _scores(asked.scores), asked.before or "", earlier)


def _earlier(setting: Setting) -> dict[str, Profile | str]:
    """Profiles of the build before; none where there is no such build."""
    if setting.before is None:
        return {}
    with build(setting.before, listed(setting.documents)) as worker:
        found: dict[str, str | dict[str, Any]] = worker.ask(PROFILE)
    return {kind: each if isinstance(each, str) else Profile.of(each) for kind, each in found.items()}


def _scores(script: Path | None) -> list[str]:
    if script is None:
        return []
    try:
        lines = scored(script)
    except NotMeasured as reason:
        lines = [f"not scored: {reason}"]
    print("\n".join(lines))
    return lines


def measured(row: BenchmarkRow, setting: Setting) -> Measured | NotMeasured:
    """The figure of a row, or why there is none."""
    try:
        with nothing_held():
            return row.measure(setting)
    except NotMeasured as reason:
        return reason
    except Exception as error:  # noqa: BLE001 - a row that breaks must not cost the others
        traceback.print_exc()
        return NotMeasured(f"{type(error).__name__} while measuring")


def line(row: BenchmarkRow, found: Measured | NotMeasured) -> str:
    """A row on a terminal."""
    head = f"{row.name:18}{row.what} / {row.against}: "
    if isinstance(found, NotMeasured):
        return f"{head}not measured: {found}"
    middle, least, most = found.spread
    verdict = "met" if row.target.met(middle) else "NOT MET"
    return f"{head}{middle:.3g} ({least:.3g}-{most:.3g}), target {row.target}: {verdict}; {found.ours} / {found.theirs}"


def told_of(kind: str, profile: Profile | str) -> str:
    """The three longest functions of a kind on a terminal."""
    if isinstance(profile, str):
        return f"profile of {kind}: none: {profile}"
    longest = islice(shares(profile.functions, sum(profile.functions.values())).items(), 3)
    return f"profile of {kind}: {', '.join(f'{name} {share:.1f} %' for name, share in longest)}"


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
    parser.add_argument("--out", type=Path, help="a folder for RESULTS.md and its pictures")
    parser.add_argument("--profile", action="store_true", help="tell where the time goes, too")
    parser.add_argument("--before", metavar="COMMIT", help="a commit whose package takes the same documents by turns")
    parser.add_argument(
        "--scores", type=Path, metavar="SCRIPT", help="a script that prints how often the parser is right"
    )
    parser.add_argument("--node-modules", default="node_modules", help="where npm installed kordoc")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
