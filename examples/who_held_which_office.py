"""Who held which office, as releases name people in quotes, in brackets after an agency and among its contacts.

python examples/who_held_which_office.py [--agency NAME] [PATH…]

A path is a release, a folder, a feed, a bundle or a table of texts. Where two people are named in one office in the same days, that is printed, too.
"""

import argparse
import sys
from pathlib import Path

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"


def lines(office: kp.OfficeHistory) -> list[str]:
    """An office, its holders in the order of their first day, and what does not agree."""
    held = [
        f"  {f'{each.first} to {each.last}' if each.first else 'day not known'}  {each.name}  {each.times} times  ({', '.join(each.spellings)})"
        for each in office.holders
    ]
    at_once = [f"  both in {each.first} to {each.last}: {' and '.join(each.names)}" for each in office.disagreements]
    if office.undated:
        held.append(f"  {office.undated} times in releases whose day is not known")
    return [f"{office.agency} {office.office}", *held, *at_once]


def main() -> None:
    """Read the command line; without paths, use the releases beside this script."""
    parser = argparse.ArgumentParser(description="Who held which office, from releases.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="releases, in any shape"
    )
    parser.add_argument("--agency", metavar="NAME", help="only offices of this agency, by its official Korean name")
    options = parser.parse_args()
    found = kp.offices(
        kp.parse_many(options.paths),
        agency=options.agency,
        failed=lambda each: print(f"{each.source!s}: {each.error}", file=sys.stderr),
    )
    for office in found:
        print("\n".join(lines(office)))


if __name__ == "__main__":
    main()
