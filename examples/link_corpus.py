"""Find what belongs together in a corpus with Ray Data: documents are read on one machine or many, their traces linked on the one that asks.

python examples/link_corpus.py INPUT OUTPUT [--column text --id id] [--known NAME=COLUMN …] [--block N]

INPUT is a folder of releases in any format; with --column, a Parquet file or a folder of them with the documents in that column (bytes or text) and a
unique --id. --known names columns of what is known besides: title, agency, published (a date), url. Folders may be s3://bucket/folder. OUTPUT holds

    traces/*.parquet     what is compared: some 2,000 bytes for each document, whatever its length (kp.arrow.TRACES)
    links.parquet        a row for each member of a group: the table `links` of kp.arrow.tables, by the id

Reading is what takes time, and is what the workers do. Nothing is shuffled: linking 100,000 traces takes seconds, so they come to one process, which sees
all of them, as kp.link does. What cannot be read has no trace; examples/ray_corpus.py lists it. Runs on the processors of this machine, or on the cluster that RAY_ADDRESS names. Needs the extra `ray`.
"""

import argparse
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as pds
import pyarrow.parquet as pq
from pyarrow.fs import FileSystem, LocalFileSystem

import kprocure_parse as kp

try:
    import ray
except ModuleNotFoundError:  # --help answers without it
    ray = None

BLOCK = 500


def traced(batch: pa.Table, *, column: str, known: dict[str, str]) -> pa.Table:
    """The traces of a batch; what cannot be read has none."""
    return kp.arrow.traces(kp.arrow.records(kp.arrow.parse_batch(batch, column=column, known=known, carry=[])))


def located(place: str) -> tuple[FileSystem, str]:
    """The file system of a path or an address, and the path on it."""
    filesystem, path = FileSystem.from_uri(place) if "://" in place else (LocalFileSystem(), Path(place).absolute())
    return filesystem, str(path)


def read(place: str, column: str | None, known: dict[str, str], block: int) -> "ray.data.Dataset":
    """The traces of all documents."""
    filesystem, path = located(place)
    if column is None:
        rows = ray.data.read_binary_files(path, filesystem=filesystem, include_paths=True)
    else:
        columns = list(dict.fromkeys([column, *known.values()]))
        rows = ray.data.read_parquet(path, filesystem=filesystem, columns=columns)
    task = partial(traced, column=column or "bytes", known=known)
    return rows.repartition(target_num_rows_per_block=block).map_batches(task, batch_format="pyarrow", batch_size=None)


def named(words: str) -> tuple[str, str]:
    """NAME=COLUMN of what is known."""
    name, equals, column = words.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{words!r} is not NAME=COLUMN")
    return name, column


def main() -> None:
    """Read the command line, write both tables."""
    parser = argparse.ArgumentParser(description="What belongs together in a corpus, with Ray Data.")
    parser.add_argument("input", metavar="INPUT", help="a folder of releases; with --column, Parquet")
    parser.add_argument("output", metavar="OUTPUT", help="a new folder for the tables")
    parser.add_argument("--column", help="the column of documents, bytes or text")
    parser.add_argument("--id", default="id", help="the column that tells documents apart (id)")
    parser.add_argument(
        "--known", metavar="NAME=COLUMN", type=named, nargs="*", default=[], help="columns of what is known besides"
    )
    parser.add_argument("--block", metavar="N", type=int, default=BLOCK, help=f"documents read at a time ({BLOCK})")
    options = parser.parse_args()
    if ray is None:
        parser.error("this example needs Ray Data: pip install 'kprocure-parse[ray]'")
    filesystem, root = located(options.output)
    known = {"id": options.id if options.column else "path", **dict(options.known)}
    read(options.input, options.column, known, options.block).write_parquet(f"{root}/traces", filesystem=filesystem)
    traces = pds.dataset(f"{root}/traces", filesystem=filesystem, schema=kp.arrow.TRACES)
    links = kp.arrow.link(traces.to_batches())
    pq.write_table(links, f"{root}/links.parquet", filesystem=filesystem)
    groups = len(links["group_id"].unique())
    print(f"{traces.count_rows()} read, {groups} groups of {len(links)} members")


if __name__ == "__main__":
    main()
