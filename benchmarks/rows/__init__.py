"""The rows of the table, in its order."""

from benchmarks.measure import BenchmarkRow
from benchmarks.rows import batch, files, length, rivals, start, texts

ROWS: tuple[BenchmarkRow, ...] = (
    *texts.ROWS,
    files.HWPX,
    files.PDFIUM,
    *rivals.PDF,
    files.PDFMINER,
    rivals.HTML,
    files.HWP,
    *start.ROWS,
    *batch.ROWS[:2],
    *length.ROWS,
    *batch.ROWS[2:],
)
