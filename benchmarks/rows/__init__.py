"""The rows of the table, in its order."""

from benchmarks.measure import BenchmarkRow
from benchmarks.rows import batch, before, files, length, pages, rivals, start, texts

ROWS: tuple[BenchmarkRow, ...] = (
    *before.TEXTS,
    *texts.ROWS,
    *files.HWPX,
    *files.PDFIUM,
    *rivals.PDF,
    files.PDFMINER,
    *rivals.HTML,
    *before.FILES,
    *pages.ROWS,
    *start.ROWS,
    *batch.ROWS[:2],
    *length.ROWS,
    *batch.ROWS[2:],
)
