"""Write the embargoes of many press releases as a calendar that any calendar program opens (extra `calendar`).

python examples/embargo_calendar.py [--output FILE] [PATH…]

A path is a release or a folder of releases. Without --output, the events are listed as they stand in the calendar.
"""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import icalendar

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"


def records(paths: list[Path]) -> Iterator[kp.Release | kp.Article]:
    """The records of all files; folders stand for the files in them."""
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                yield kp.parse(file)
            except kp.ReadError as error:
                print(f"{file}: {error}", file=sys.stderr)


def show(calendar: str) -> None:
    """Print the events of a calendar: when (a day alone is an all-day event), what, and what the calendar tells about it."""
    for event in icalendar.Calendar.from_ical(calendar).events:
        begins = event.start
        when = begins.isoformat(" ", "minutes") if isinstance(begins, dt.datetime) else begins.isoformat()
        print(f"{when}  {event['SUMMARY']}")
        for line in str(event["DESCRIPTION"]).splitlines():
            print(f"    {line}")


def main() -> None:
    """Read the command line; without paths, use examples/releases/."""
    parser = argparse.ArgumentParser(description="The embargoes of press releases as a calendar.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="a press release, or a folder of them"
    )
    parser.add_argument("--output", metavar="FILE", type=Path, help="write an .ics file instead of listing the events")
    options = parser.parse_args()
    calendar = kp.to_ics(records(options.paths))
    if options.output is None:
        show(calendar)
    else:
        options.output.write_text(calendar, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
