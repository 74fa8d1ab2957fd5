"""Ask many releases in SQL what they say: amounts by agency and month, who held which office, what newspapers took up, where versions differ.

python examples/ask_facts.py [--question NAME] [--database FILE] [PATH…]

A path is a release, an article, a folder, a feed, a bundle or a table of texts. The questions are the files in examples/questions/; --database keeps
the tables, so that you can ask your own (`duckdb facts.duckdb`). Needs the extra `sql`.
"""

import argparse
import sys
from pathlib import Path

import duckdb

import kprocure_parse as kp

HERE = Path(__file__).parent
QUESTIONS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "questions").glob("*.sql"))}


def keep(database: duckdb.DuckDBPyConnection, paths: list[Path]) -> None:
    """Read the files, and make a table for each kind of row."""
    records = kp.parse_many(paths, jobs=1)
    tables = kp.arrow.tables(
        records,
        mentions=True,
        links=True,
        offices=True,
        differences=True,
        failed=lambda each: print(f"{each.source!s}: {each.error}", file=sys.stderr),
    )
    for name, table in tables.items():
        database.register("given", table)
        database.execute(f"CREATE OR REPLACE TABLE {name} AS FROM given")
        database.unregister("given")


def main() -> None:
    """Read the command line; without paths, use examples/facts/ and examples/versions/."""
    parser = argparse.ArgumentParser(description="Amounts, people in office and newspapers' coverage, in SQL.")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=Path,
        default=[HERE / "facts", HERE / "versions"],
        help="releases, in any shape",
    )
    parser.add_argument("--question", choices=QUESTIONS, help="only this one")
    parser.add_argument("--database", metavar="FILE", default=":memory:", help="keep the tables in this file")
    options = parser.parse_args()
    with duckdb.connect(options.database) as database:
        keep(database, options.paths)
        for name in [options.question] if options.question else QUESTIONS:
            answer = database.sql(QUESTIONS[name])
            print(name)
            for row in (answer.columns, *answer.fetchall()):
                print("  " + "  ".join("-" if value in {None, ""} else str(value) for value in row))


if __name__ == "__main__":
    main()
