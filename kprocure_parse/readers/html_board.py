"""The head of a board's view page (label, value, label, value …) → named paragraphs. Knows the labels of boards.

pps.go.kr: `작성자 : … 조회수 : … 등록일 : …`, `Writer : … Read : … Date : … Division: …`, or the same as a table with a
cell for the contents (boards of the 2010s).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from kprocure_parse.patterns import deferred
from kprocure_parse.readers.draft import DraftBlock, DraftCell, DraftParagraph, DraftTable

_LABELS: dict[str, str | None] = {
    "제목": "title", "Subject": "title", "Title": "title",
    "작성자": None, "등록자": None, "담당자": None, "문의처": None, "연락처": None, "전화번호": None, "글쓴이": None, "Writer": None, "조회수": None, "조회": None, "Read": None, "Hit": None, "Hits": None, "Views": None,
    "번호": None, "No": None, "IP": None,
    "등록일": "published", "등록일자": "published", "등록일시": "published", "작성일시": "published", "게시일자": "published", "작성일": "published", "작성일자": "published", "게시일": "published", "날짜": "published", "Date": "published",
    "Division": "department", "담당부서": "department", "등록부서": "department", "부서": "department", "작성부서": "department",
    "첨부": "file", "첨부파일": "file", "파일": "file", "Attachment": "file", "Attachments": "file", "File": "file",
    "내용": "", "Contents": "", "Content": "",
}  # fmt: skip
"""Label → the name of its value; None if the value is furniture, empty if it is the body."""
_WORDS = "|".join(sorted(_LABELS, key=len, reverse=True))
_PAIR = deferred(rf"(?:(?<=^)|(?<=\s))(?P<label>{_WORDS})\s*+:\s*+")
_LABEL = deferred(rf"(?P<label>{_WORDS})\s*+:?")
_NEAR = 15
"""How many blocks from the top a head may stand."""
_FEWEST_PAIRS = 2
_LONGEST_SECTION = 40
"""Length of the longest name of a board, in characters."""


def unfold(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """The blocks with the values of the head named and its labels removed; blocks without a head are returned as they are."""
    made: list[DraftBlock] = []
    for number, block in enumerate(blocks):
        if number >= _NEAR:
            made.append(block)
        elif isinstance(block, DraftTable) and _is_board(block):
            made = [*map(_as_section, made), *_unfold_table(block)]
        else:
            made.extend(_unfold_line(block) if isinstance(block, DraftParagraph) else [block])
    return made


def _as_section(block: DraftBlock) -> DraftBlock:
    """Names what stands above a board's table: the name of the board (보도자료/해명), which is no part of the text below."""
    if isinstance(block, DraftParagraph) and block.name is None and len(block.text) <= _LONGEST_SECTION:
        return evolve(block, name="section")
    return block


def _unfold_line(line: DraftParagraph) -> Iterator[DraftBlock]:
    pairs = list(_PAIR.finditer(line.text))
    if len(pairs) < _FEWEST_PAIRS or line.text[: pairs[0].start()].strip():
        yield line
        return
    for number, pair in enumerate(pairs):
        end = pairs[number + 1].start() if number + 1 < len(pairs) else len(line.text)
        name, value = _LABELS[pair["label"]], line.text[pair.end() : end].strip()
        if name is not None and value:
            yield DraftParagraph(text=value, name=name or None)


def _is_board(table: DraftTable) -> bool:
    """Whether several cells are labels, one of them the label of the title or of the contents."""
    labels = {label for cell in table.cells if (label := _label(cell))}
    return len(labels) >= _FEWEST_PAIRS and any(_LABELS[label] in {"title", ""} for label in labels)


def _label(cell: DraftCell) -> str | None:
    if len(cell.blocks) != 1 or not isinstance(cell.blocks[0], DraftParagraph):
        return None
    found = _LABEL.fullmatch(cell.blocks[0].text.strip())
    return found["label"] if found else None


def _unfold_table(table: DraftTable) -> Iterator[DraftBlock]:
    """The cells in order: a cell after a label takes the label's name, a cell without a label is body."""
    name: str | None = ""
    for cell in table.cells:
        label = _label(cell)
        if label is not None:
            name = _LABELS[label]
            continue
        if name is not None:
            yield from (_renamed(block, name) for block in cell.blocks)
        name = ""


def _renamed(block: DraftBlock, name: str) -> DraftBlock:
    return DraftParagraph(text=block.text, name=name) if name and isinstance(block, DraftParagraph) else block
