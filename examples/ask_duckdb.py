"""Ask press releases questions in SQL: how many each department issues a month, how long they are held back.

python examples/ask_duckdb.py [--parquet FILE] [PATH…]

A path is a release or a folder of releases; --parquet asks a file, or `folder/*.parquet`, that was written before instead
(examples/to_pandas.py, examples/ray_corpus.py). Needs the extra `sql`.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb

import kprocure_parse as kp

RELEASES = Path(__file__).parent / "releases"

COUNTS = """
SELECT coalesce(contacts[1].department[-1], 'not stated')                 AS department,
       coalesce(strftime(distributed.date, '%Y-%m'), 'not stated')        AS month,
       count(*)                                                           AS releases
FROM records
WHERE type = 'release'
GROUP BY ALL
ORDER BY month, releases DESC, department
"""

# a distribution without a clock counts from the beginning of its day, as `lifts_at` counts a lift without one
DELAYS = """
WITH moments AS (
    SELECT (distributed.date + coalesce(distributed.time, TIME '00:00')) AT TIME ZONE 'Asia/Seoul' AS distributed,
           unnest([lifts_at.online, lifts_at.print, lifts_at.photo])                               AS lifted,
           unnest(['online', 'print', 'photo'])                                                    AS medium
    FROM records
)
SELECT medium, count(*) AS releases, round(median(epoch(lifted - distributed)) / 3600, 1) AS median_hours
FROM moments
WHERE lifted IS NOT NULL AND distributed IS NOT NULL
GROUP BY medium
ORDER BY medium
"""


def found(paths: list[Path]) -> Iterator[kp.Release | kp.Article]:
    """The records of all files, folders standing for the files in them; what cannot be read is said and left out."""
    files = (file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path]))
    for document in kp.parse_many(files):
        if isinstance(document, kp.Parsed):
            yield document.record
        else:
            print(f"{document.source!s}: {document.error}", file=sys.stderr)


def main() -> None:
    """Read the command line; without paths, use examples/releases/."""
    parser = argparse.ArgumentParser(description="Releases per department and month; hours from distribution to lift.")
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[RELEASES], help="a press release, or a folder of them"
    )
    parser.add_argument("--parquet", metavar="FILE", help="ask tables that were written before")
    options = parser.parse_args()
    with duckdb.connect() as database:
        if options.parquet is None:
            database.register("records", kp.arrow.to_table(found(options.paths)))
        else:
            database.read_parquet(options.parquet).create_view("records")
        for title, question in (("Releases", COUNTS), ("Hours from distribution to lift", DELAYS)):
            answer = database.sql(question)
            print(title)
            for row in (answer.columns, *answer.fetchall()):
                print("  " + "\t".join(map(str, row)))


if __name__ == "__main__":
    main()
