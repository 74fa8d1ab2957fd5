"""Press releases as a pandas DataFrame: one row for each, with what one most often sorts and counts by.

python examples/to_pandas.py [--parquet FILE] [PATH…]

A path is a release or a folder of releases. --parquet keeps the whole table, with all that is nested in it. Needs the
extra `arrow`, and pandas.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"


def records(paths: list[Path]) -> Iterator[kp.Release | kp.Article]:
    """The records of all files, folders standing for the files in them; what cannot be read is said and left out."""
    files = (file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path]))
    for found in kp.parse_many(files):
        if isinstance(found, kp.Parsed):
            yield found.record
        else:
            print(f"{found.source!s}: {found.error}", file=sys.stderr)


def frame(table: pa.Table) -> pd.DataFrame:
    """A table of kp.arrow.SCHEMA as a flat DataFrame; what one asks of nested columns becomes a column of its own."""
    rows = table.select(["kind", "headline_text", "distributed", "lifts_at", "contacts", "text"]).to_pandas()
    return pd.DataFrame(
        {
            "kind": rows["kind"],
            "distributed": pd.to_datetime([found and found["date"] for found in rows["distributed"]]),
            "online_from": pd.to_datetime([found and found["online"] for found in rows["lifts_at"]]),
            "contacts": rows["contacts"].str.len(),
            "characters": rows["text"].str.len(),
            "headline": rows["headline_text"],
        }
    )


def main() -> None:
    """Read the command line; without paths, use examples/releases/."""
    parser = argparse.ArgumentParser(description="Press releases as a pandas DataFrame.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="a press release, or a folder of them"
    )
    parser.add_argument("--parquet", metavar="FILE", type=Path, help="write the whole table here too")
    options = parser.parse_args()
    table = kp.arrow.to_table(records(options.paths))
    if options.parquet is not None:
        pq.write_table(table, options.parquet)
    releases = frame(table)
    pd.options.display.unicode.east_asian_width = True
    print(releases.sort_values("headline").to_string(index=False))
    print(
        f"\n{len(releases)} records, {releases['contacts'].sum():.0f} contacts, median {releases['characters'].median():.0f} characters"
    )


if __name__ == "__main__":
    main()
