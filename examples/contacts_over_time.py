"""All contacts of one department over time: who appears, who has another rank or number, who is named no longer.

python examples/contacts_over_time.py [--department UNIT] [--agency NAME] [PATH…]

A path is a release, a folder, a feed, a bundle or a table of texts; the order does not matter, for the days of the releases decide.
"""

import argparse
import sys
from pathlib import Path

import kprocure_parse as kp

TEXTS = Path(__file__).parent / "texts.jsonl"


def line(change: kp.ContactChange) -> str:
    """A change in one line: `2026-04-07  rank        이나래  사무관 → 서기관`."""
    told = {
        "appears": ", ".join(change.after),
        "last_named": f"{', '.join(change.before)}; later days without: {change.later_days}",
    }
    what = told.get(change.kind, f"{', '.join(change.before)} → {', '.join(change.after)}")
    return f"{change.day}  {change.kind.replace('_', ' '):<11} {change.name}  {what}  ({' '.join(change.department)})"


def main() -> None:
    """Read the command line; without paths, use examples/texts.jsonl."""
    parser = argparse.ArgumentParser(description="All contacts of one department over time, and what changed.")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, default=[TEXTS], help="releases, in any shape")
    parser.add_argument("--department", metavar="UNIT", default="구매총괄과", help="whose contacts (구매총괄과)")
    parser.add_argument("--agency", metavar="NAME", default="조달청", help="of which agency (조달청)")
    options = parser.parse_args()
    history = kp.contact_history(
        kp.parse_many(options.paths),
        options.department,
        agency=options.agency,
        failed=lambda each: print(f"{each.source!s}: {each.error}", file=sys.stderr),
    )
    for change in history.changes:
        print(line(change))
    if history.undated:
        print(f"contacts in releases whose day is not known: {history.undated}")


if __name__ == "__main__":
    main()
