"""Collect whom to call: one CSV row for each contact person of many press releases.

python examples/contacts_to_csv.py [--output FILE] [PATH…]

A path is a release or a folder of releases. The file written with --output opens in Excel with its Korean intact.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"
COLUMNS = ("file", "agency", "headline", "department", "group", "role", "rank", "name", "phones", "emails")


def rows(path: Path) -> Iterator[tuple[str | None, ...]]:
    """The contacts of one release, one tuple of COLUMNS each; a file that cannot be read gives none."""
    try:
        release = kp.parse(path)
    except kp.ReadError as error:
        print(f"{path}: {error}", file=sys.stderr)
        return
    if isinstance(release, kp.Article):
        return
    agency = release.agencies[0].name if release.agencies else None
    headline = release.headline.text if release.headline else None
    for contact in release.contacts:
        phones = " / ".join(phone.number + (phone.extension or "") for phone in contact.phones)
        department, emails = " ".join(contact.department), " / ".join(contact.emails)
        who = (department, contact.group, contact.role, contact.rank, contact.name)
        yield (path.name, agency, headline, *who, phones, emails)


def write(paths: list[Path], target: TextIO) -> None:
    """Write the heading and the rows of all files; folders stand for the files in them."""
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            writer.writerows(rows(file))


def main() -> None:
    """Read the command line; without paths, use examples/releases/."""
    parser = argparse.ArgumentParser(description="One CSV row for each contact person of press releases.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="a press release, or a folder of them"
    )
    parser.add_argument("--output", metavar="FILE", type=Path, help="write here instead of to standard output")
    options = parser.parse_args()
    if options.output is None:
        write(options.paths, sys.stdout)
    else:
        with options.output.open("w", encoding="utf-8-sig", newline="") as target:
            write(options.paths, target)


if __name__ == "__main__":
    main()
