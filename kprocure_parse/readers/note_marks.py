"""The mark of a footnote or endnote (각주, 미주) before its text, as readers of formats put it there that keep it apart."""

from __future__ import annotations

from collections.abc import Sequence

from kprocure_parse.readers.draft import DraftBlock, DraftParagraph


def marked(mark: str, blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """The blocks of a note, the first paragraph after the note's mark, unless the text repeats that itself."""
    first, rest = (blocks[0], blocks[1:]) if blocks else (DraftParagraph(text=""), ())
    if not mark:
        return list(blocks)
    if not isinstance(first, DraftParagraph):
        return [DraftParagraph(text=mark), *blocks]
    text = first.text.lstrip()
    return list(blocks) if text.startswith(mark) else [DraftParagraph(text=f"{mark} {text}"), *rest]
