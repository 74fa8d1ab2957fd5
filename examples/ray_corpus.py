"""Read a corpus on one machine or many with Ray Data: a folder of files, or a column of Parquet, into tables of Parquet.

python examples/ray_corpus.py INPUT OUTPUT [--column text --id id] [--block N]

INPUT is a folder of releases in any format; with --column, a Parquet file or a folder of them with the documents in that
column (bytes or text) and a unique --id. Folders may be s3://bucket/folder. OUTPUT holds

    records/outcome=parsed/*.parquet   the columns of kp.arrow.SCHEMA after the id (`path` for files)
    records/outcome=failed/*.parquet   the documents that gave no record, and why
    finished/*.parquet                 the ids done; run again, and only the others are read

A block of rows is either finished or not there at all. A worker that dies is replaced, and its block is read again; a
document that kills every worker is found by reading the rest row by row, and is listed among the failed. Runs on the
processors of this machine, or on the cluster that RAY_ADDRESS names. Needs the extra `ray`.
"""

import argparse
import sys
import warnings
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as pds
from pyarrow.fs import FileSelector, FileSystem, FileType, LocalFileSystem

import kprocure_parse as kp

try:
    import ray
    from ray.data.checkpoint import CheckpointConfig
except ModuleNotFoundError:  # --help answers without it
    ray = None

BLOCK = 500
GIVE_UP = 100
RETRIES = {"max_retries": 2}  # equal for reading and writing: then one task does both to a block
DIED = pa.scalar({"kind": "WorkerDied", "format": None, "reason": "each process that read it ended"}, kp.arrow.ERROR)


def read(batch: pa.Table, *, column: str, key: str) -> pa.Table:
    """The records of a batch after their ids, each row with its table's name: parsed or failed."""
    found = kp.arrow.parse_batch(batch, column=column, carry=[key])
    return found.append_column("outcome", pc.if_else(pc.is_valid(found["error"]), "failed", "parsed"))


def give_up(batch: pa.Table, *, column: str, key: str) -> pa.Table:
    """The rows that `read` would give if no document of the batch could be read."""
    nulls = pa.nulls(len(batch), batch.schema.field(column).type)
    found = read(batch.set_column(batch.column_names.index(column), column, nulls), column=column, key=key)
    return found.set_column(found.column_names.index("error"), "error", pa.repeat(DIED, len(batch)))


class CorpusFolder:
    """What is to be read, by id: a folder of files, or a column of Parquet."""

    def __init__(self, place: str, column: str | None, key: str) -> None:
        self.filesystem, self.place = located(place)
        self.column, self.key = (column, key) if column else ("bytes", "path")
        self.files = column is None

    def ids(self) -> pa.ChunkedArray:
        """The ids of all documents."""
        if self.files:
            return pa.chunked_array([files(self.filesystem, self.place)], pa.string())
        return pds.dataset(self.place, filesystem=self.filesystem).to_table([self.key])[self.key]

    def rows(self, left: pa.ChunkedArray, block: int) -> "ray.data.Dataset":
        """The documents left, `block` of them in a block; those of Parquet are sifted by Ray's checkpoint."""
        if self.files:
            paths, blocks = left.to_pylist(), -(-len(left) // block)
            return ray.data.read_binary_files(
                paths, filesystem=self.filesystem, include_paths=True, override_num_blocks=blocks
            )
        columns = [self.key, self.column]
        rows = ray.data.read_parquet(self.place, filesystem=self.filesystem, columns=columns)
        return rows.repartition(target_num_rows_per_block=block)


def located(place: str) -> tuple[FileSystem, str]:
    """The file system of a path or an address, and the path on it."""
    filesystem, path = FileSystem.from_uri(place) if "://" in place else (LocalFileSystem(), Path(place).absolute())
    return filesystem, str(path)


def files(filesystem: FileSystem, folder: str) -> list[str]:
    """All files of a folder and of the folders in it, in the order of their names; none where no folder is."""
    found = filesystem.get_file_info(FileSelector(folder, recursive=True, allow_not_found=True))
    return sorted(info.path for info in found if info.type == FileType.File)


def left(corpus: CorpusFolder, filesystem: FileSystem, finished: str) -> pa.ChunkedArray:
    """The ids that no finished block holds; what a broken run only began (`pending`) does not count."""
    parts = [path for path in files(filesystem, finished) if not path.endswith(".pending.parquet")]
    ids = corpus.ids()
    if not parts:
        return ids
    done = pds.dataset(parts, filesystem=filesystem).to_table([corpus.key])[corpus.key]
    return ids.filter(pc.invert(pc.is_in(ids, done.combine_chunks())))


def run(corpus: CorpusFolder, output: str, block: int) -> int:
    """Read what is left, three times more carefully; return how many documents are not finished."""
    filesystem, root = located(output)
    finished, records = f"{root}/finished", f"{root}/records"
    filesystem.create_dir(finished)
    context = ray.data.DataContext.get_current()
    context.checkpoint_config = CheckpointConfig(
        corpus.key, finished, override_filesystem=filesystem, delete_checkpoint_on_success=False
    )
    context.max_errored_blocks = -1  # a block whose workers die is read again below, row by row
    rest = left(corpus, filesystem, finished)
    for how, rows in ((read, block), (read, 1), (give_up, 1)):
        if len(rest) == 0 or (how is give_up and len(rest) > GIVE_UP):
            break
        print(f"{len(rest)} to read, {rows} in a block", flush=True)
        task = partial(how, column=corpus.column, key=corpus.key)
        with warnings.catch_warnings():
            # Ray 2.60 frowns on `max_retries`, and without it retries for ever
            warnings.simplefilter("ignore", DeprecationWarning)
            found = corpus.rows(rest, rows).map_batches(task, batch_format="pyarrow", batch_size=None, **RETRIES)
            found.write_parquet(records, filesystem=filesystem, partition_cols=["outcome"], ray_remote_args=RETRIES)
        rest = left(corpus, filesystem, finished)
    return len(rest)


def main() -> int:
    """Read the command line; the exit status is 1 if documents are left."""
    parser = argparse.ArgumentParser(description="Read a corpus with Ray Data into tables of Parquet.")
    parser.add_argument("input", metavar="INPUT", help="a folder of releases; with --column, Parquet")
    parser.add_argument("output", metavar="OUTPUT", help="a folder for the tables, one for each INPUT")
    parser.add_argument("--column", help="the column of documents, bytes or text")
    parser.add_argument("--id", default="id", help="the column that tells documents apart (id)")
    parser.add_argument("--block", metavar="N", type=int, default=BLOCK, help=f"documents read at a time ({BLOCK})")
    options = parser.parse_args()
    if ray is None:
        parser.error("this example needs Ray Data: pip install 'kprocure-parse[ray]'")
    corpus = CorpusFolder(options.input, options.column, options.id)
    unfinished = run(corpus, options.output, options.block)
    filesystem, root = located(options.output)
    tables = pds.dataset(f"{root}/records", filesystem=filesystem, partitioning="hive").to_table(["outcome"])
    counts = {row["values"]: row["counts"] for row in pc.value_counts(tables["outcome"]).to_pylist()}
    print(f"{counts.get('parsed', 0)} parsed, {counts.get('failed', 0)} failed, {unfinished} not finished")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())
