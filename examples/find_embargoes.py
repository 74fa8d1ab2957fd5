"""List press releases by the moment from which they may be published (엠바고), earliest first.

python examples/find_embargoes.py [PATH…]

A path is a release or a folder of releases. One row for each moment and the media it is for; releases
that are free at once, or that state no time, come last.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"
MEDIA: tuple[kp.Medium, ...] = tuple(medium for medium in get_args(kp.Medium) if medium != "all")


def lifts(release: kp.Release) -> Iterator[tuple[str, str]]:
    """The moments of one release as sortable words, each with its media."""
    if release.release_time is None:
        yield "not stated", ""
        return
    event = next((lift.event for lift in release.release_time.lifts if lift.event), "not stated")
    otherwise = "immediately" if release.release_time.immediate else event
    media = defaultdict(list)
    for medium in MEDIA:
        moment = release.release_time.lifts_at(medium)
        media[f"{moment:%Y-%m-%d %H:%M}" if moment else otherwise].append(medium)
    for when, freed in media.items():
        yield when, "all media" if len(freed) == len(MEDIA) else ", ".join(freed)


def rows(paths: list[Path]) -> Iterator[tuple[str, str, str]]:
    """When, for whom and what, for every release among the files; folders stand for the files in them."""
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                record = kp.parse(file)
            except kp.ReadError as error:
                print(f"{file}: {error}", file=sys.stderr)
                continue
            if isinstance(record, kp.Release):
                headline = record.headline.text if record.headline else file.name
                yield from ((when, media, headline) for when, media in lifts(record))


def main() -> None:
    """Print the table; by default of examples/releases/."""
    parser = argparse.ArgumentParser(description="Press releases by the moment from which they may be published.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="a press release, or a folder of them"
    )
    options = parser.parse_args()
    print(f"{'from (KST)':<18}{'media':<33}headline")
    for when, media, headline in sorted(rows(options.paths)):
        print(f"{when:<18}{media:<33}{headline}")


if __name__ == "__main__":
    main()
