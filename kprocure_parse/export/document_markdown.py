"""A document as Markdown, block by block: what `Document.to_markdown` gives. Knows no record."""

from __future__ import annotations

from collections.abc import Iterator

from kprocure_parse.document import Block, Document, Paragraph, Table
from kprocure_parse.export.escapes import escaped, table


def document_markdown(document: Document) -> str:
    """Return the document as Markdown: one block for each paragraph, tables as tables, boxes around text as plain text."""
    blocks = list(_blocks(document.text, document.blocks))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(text: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if words := escaped(text[block.span.slice]):
                yield words
        elif all(len(row) == 1 for row in block.rows()):
            for cell in block.cells:
                yield from _blocks(text, cell.blocks or ((Paragraph(span=cell.span),) if cell.span else ()))
        else:
            yield "\n".join(table(_grid(text, block), "<br>"))


def _grid(text: str, grid: Table) -> list[list[str]]:
    """The words of each row, by column; a merged cell stands where it begins."""
    width = max(cell.column + cell.column_span for cell in grid.cells)
    rows = []
    for row in grid.rows():
        words = [""] * width
        for cell in row:
            words[cell.column] = text[cell.span.slice]
        rows.append(words)
    return rows
