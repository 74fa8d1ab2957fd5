"""Watch a folder and read every press release that is put into it (extra `watch`).

python examples/watch_folder.py [--ndjson FILE] [--once] [FOLDER]

Prints a line for each release: when it may be published online, and its headline; --ndjson appends the whole records to a file.
Files already in the folder are read first; with --once that is all. A file that changes is read again. Ctrl-C ends it.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"
QUIET, LONGEST, LOOK = 500, 30_000, 5_000
"""Milliseconds: a file is read when nothing has changed for so long, or after so long; and the folder is looked at anyway."""


def line(record: kp.Release | kp.Article) -> str:
    """A release in one line: `from 2026-09-17 12:00  조달청, 재난·안전 물자 …`."""
    headline = record.headline.text if record.headline else "(no headline found)"
    if isinstance(record, kp.Article):
        return f"{'newspaper article':<22}{headline}"
    told = record.release_time
    online = told.lifts_at("online") if told else None
    when = f"from {online:%Y-%m-%d %H:%M}" if online else "immediately" if told and told.immediate else "no time stated"
    return f"{when:<22}{headline}"


def arrivals(folder: Path, *, once: bool) -> Iterator[Path]:
    """The files of the folder, then those that come or change. The watcher only wakes: the folder itself tells what is new."""
    known: dict[Path, tuple[int, int]] = {}
    yield from new(folder, known)
    if not once:
        for _ in watch(folder, recursive=False, step=QUIET, debounce=LONGEST, rust_timeout=LOOK, yield_on_timeout=True):
            yield from new(folder, known)


def new(folder: Path, known: dict[Path, tuple[int, int]]) -> Iterator[Path]:
    """The files that are not known as they are now; hidden ones belong to other programs."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            state = path.stat()
            seen = (state.st_mtime_ns, state.st_size)
            if known.get(path) != seen:
                known[path] = seen
                yield path


def main() -> None:
    """Read the command line; without a folder, watch examples/releases/."""
    parser = argparse.ArgumentParser(description="Read the press releases that are put into a folder.")
    parser.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, default=RELEASES, help="the folder to watch")
    parser.add_argument(
        "--ndjson", metavar="FILE", type=Path, help="append each record to this file, one JSON object a line"
    )
    parser.add_argument("--once", action="store_true", help="read what is there and end")
    options = parser.parse_args()
    try:
        for path in arrivals(options.folder, once=options.once):
            try:
                record = kp.parse(path)
            except (kp.ReadError, OSError) as error:
                print(f"{path.name}: {error}", file=sys.stderr)
                continue
            print(line(record), flush=True)
            if options.ndjson is not None:
                with options.ndjson.open("a", encoding="utf-8") as target:
                    target.write(f"{kp.to_json(record)}\n")
    except KeyboardInterrupt:
        print("stopped", flush=True)


if __name__ == "__main__":
    main()
