"""Build a Document by hand, as a reader of your own would, and parse it.

python examples/build_document_by_hand.py

A Document is one text and blocks that point into it. If your releases are in a form of your own, such as rows of a
database or cells of a spreadsheet, make the blocks, and the library finds every field it knows.
"""

import argparse

import kprocure_parse as kp
from kprocure_parse.document import Block, Cell, Document, Paragraph, Span, Table
from kprocure_parse.pipeline import parse_document

CONTENT: tuple[str | list[list[str]], ...] = (
    "보도자료",
    [["보도시점", "2026. 10. 12.(월) 10:00", "배포", "2026. 10. 12.(월)"]],
    "조달청, 비축 알루미늄 할인 방출",
    "조달청(청장 홍길동)은 중소 제조기업의 원자재 부담을 덜기 위해 비축 알루미늄 500톤을 할인해 방출한다고 밝혔다.",
    "홍길동 조달청장은 “원자재 수급을 빈틈없이 살피겠다”라고 말했다.",
    [
        ["담당 부서", "공공물자국 원자재비축과", "책임자", "과장", "김가람", "(042-724-0061)"],
        ["", "", "담당자", "사무관", "이나래", "(042-724-0062)"],
    ],
)


class Draft:
    """A document under construction: every piece added remembers where it stands."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []

    def add(self, words: str, end: str = "") -> Span:
        """Append words and what separates them from the next; return the span of the words."""
        start = len(self.text)
        self.text += words + end
        return Span(start, start + len(words))

    def add_paragraph(self, words: str) -> None:
        """Append one paragraph."""
        self.blocks.append(Paragraph(span=self.add(words, "\n")))

    def add_table(self, rows: list[list[str]]) -> None:
        """Append one table, tabs between its cells and a line for each row."""
        cells = []
        for row, words_of_row in enumerate(rows):
            for column, words in enumerate(words_of_row):
                end = "\n" if column == len(words_of_row) - 1 else "\t"
                cells.append(Cell(span=self.add(words, end), row=row, column=column))
        self.blocks.append(Table(span=Span(cells[0].span.start, cells[-1].span.end), cells=tuple(cells)))


def build() -> Document:
    """CONTENT as a document: strings are paragraphs, lists are tables."""
    draft = Draft()
    for piece in CONTENT:
        if isinstance(piece, str):
            draft.add_paragraph(piece)
        else:
            draft.add_table(piece)
    return Document(text=draft.text, blocks=tuple(draft.blocks))


def main() -> None:
    """Parse the document and print what was understood."""
    argparse.ArgumentParser(description="A document made by hand, and what is understood of it.").parse_args()
    document = build()
    record = parse_document(document)
    print(f"{len(document.blocks)} blocks, {len(document.text)} characters")
    print(kp.to_json(record, indent=2) if isinstance(record, kp.Article) else describe(record))


def describe(release: kp.Release) -> str:
    """A few lines about the release."""
    online = release.release_time.lifts_at("online") if release.release_time else None
    return "\n".join(
        [
            f"headline: {release.headline.text if release.headline else None}",
            f"online from: {online}",
            *(f"quote: {quote.text} ({quote.speaker})" for quote in release.quotes),
            *(f"contact: {contact.name}, {contact.rank}, {contact.phones[0].number}" for contact in release.contacts),
        ]
    )


if __name__ == "__main__":
    main()
