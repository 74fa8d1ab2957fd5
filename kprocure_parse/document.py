"""The neutral document every reader makes: one text, and blocks that point into it.

Structure has no meaning here: no word of any language is known to this module.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial
from typing import Literal, NamedTuple, TypeAlias, cast

from attrs import field, frozen

from kprocure_parse import brief
from kprocure_parse.value_object import ValueObject


class Span(NamedTuple):
    """Half-open offsets [start, end) into `Document.text`, counted in code points."""

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """For `text[span.slice]`."""
        return slice(self.start, self.end)

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __bool__(self) -> bool:
        return self.end > self.start


span_of = cast("Callable[[tuple[int, int]], Span]", partial(tuple.__new__, Span))
"""The span of a pair of offsets; for what is made by the dozen, since `Span(start, end)` takes twice as long."""


Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the upper left corner of the page."""


class Place(NamedTuple):
    """Where a span stood: page from 1, box as (left, top, right, bottom) in points from the page's top left corner.

    In a table, `table` is its number in the document from 0, `row` and `column` the address of the innermost cell from 0.
    What the source does not say is None.
    """

    page: int | None = None
    box: Box | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


_plain_span, _plain_place = Span.__new__, Place.__new__
_tuple = tuple.__new__


def _new_span(cls: type[Span], start: int | list[int], end: int | None = None) -> Span:
    """Lets a span be made of a list of its offsets, too: attrs.asdict makes it so, inside tuples and records."""
    if end is not None:
        return _tuple(cls, (start, end))
    return _plain_span(cls, *(start if isinstance(start, list) else (start,)))


def _new_place(cls: type[Place], *parts: object, **named: object) -> Place:
    """The same for a place."""
    given = parts[0] if parts and isinstance(parts[0], list) else parts
    return _plain_place(cls, *given, **named)  # type: ignore[arg-type]  # a tuple of any parts


Span.__new__ = _new_span  # type: ignore[method-assign, assignment]  # NamedTuple takes none in its body
Place.__new__ = _new_place  # type: ignore[method-assign, assignment]


@frozen(kw_only=True, eq=False, repr=False)
class PagePicture(ValueObject):
    """A page as people see it: `page` from 1, its size in points, and the bytes of a picture of the given media type (`image/png`).

    The picture shows the whole page, so places of the same document can be drawn on it. `letters` are the characters that stand on
    it, without white space and in the order of the file, each with its box (left, top, right, bottom in points) in `boxes`; both are
    empty where they are not known.
    """

    page: int
    width: float
    height: float
    data: bytes
    media_type: str = "image/png"
    letters: str = ""
    boxes: tuple[Box, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Paragraph(ValueObject):
    """One paragraph as its source separates them; `span` excludes the line end.

    `name` is what the source calls it, if it has names (elements of a feed): a hint, not a proof.
    """

    span: Span
    name: str | None = None
    place: Place | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Cell(ValueObject):
    """One cell of a table: its text, its address from 0, and how many rows and columns it covers.

    `name` is what the template calls the cell, if the format has such names (HWPX fields). Templates are
    copied between agencies, so it is a hint, not a proof. `blocks` are its paragraphs and the tables nested in
    it, empty where the whole cell is one paragraph.
    """

    span: Span
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    name: str | None = None
    blocks: "tuple[Block, ...]" = ()
    place: Place | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Table(ValueObject):
    """A grid of cells, row by row; merged cells appear once, where they begin."""

    span: Span
    cells: tuple[Cell, ...]
    place: Place | None = None

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each row, left to right."""
        found: dict[int, list[Cell]] = {}
        for cell in self.cells:
            found.setdefault(cell.row, []).append(cell)
        return tuple(tuple(found[row]) for row in sorted(found))


Block: TypeAlias = Paragraph | Table
Format = Literal["plain", "pdf", "hwpx", "hwp", "hwpml", "odt", "docx", "html", "xml"]


def has_tables(blocks: Iterable[Block]) -> bool:
    """Whether any of these blocks is a table; most texts have none."""
    return any(issubclass(kind, Table) for kind in set(map(type, blocks)))


def _as_tuple(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@frozen(kw_only=True, eq=False, repr=False)
class Document(ValueObject):
    """What a reader returns: the normalised text (NFC, LF) and its blocks in reading order.

    `missing` names what could not be read, whole or in part, while the rest could: `Contents/section1.xml`,
    `2 of 5 pages`.
    """

    text: str
    blocks: tuple[Block, ...] = field(converter=_as_tuple)
    format: Format = "plain"
    engine: str | None = None
    pages: int | None = None
    missing: tuple[str, ...] = ()

    def __repr__(self) -> str:
        tables = sum(isinstance(block, Table) for block in self.blocks)
        return brief.line(
            "Document",
            f"{brief.plain(self.format)} {brief.quoted(self.text)}",
            brief.counted(len(self.text), "characters"),
            brief.counted(len(self.blocks), "blocks"),
            brief.counted(tables, "tables") if tables else None,
            brief.counted(self.pages, "pages") if self.pages is not None else None,
            f"read by {brief.plain(self.engine, 20)}" if self.engine else None,
            f"missing {brief.plain(', '.join(self.missing))}" if self.missing else None,
        )

    def walls(self) -> tuple[int, ...]:
        """The offsets at which cells of tables begin and end, ascending; no word and no number extends across one."""
        if not has_tables(self.blocks):
            return ()
        found: set[int] = set()
        tables = [block for block in self.blocks if isinstance(block, Table)]
        while tables:
            for cell in tables.pop().cells:
                found.update(cell.span)
                tables += (block for block in cell.blocks if isinstance(block, Table))
        return tuple(sorted(found))

    def place(self, span: Span) -> Place | None:
        """Page, box and cell of `span`, from the innermost block that contains it; None if nothing is known."""
        found, number, blocks = Place(), -1, self.blocks
        while (block := _holder(blocks, span)) is not None:
            found = _within(found, block.place)
            if isinstance(block, Paragraph):
                break
            number = number if number >= 0 else _tables_before(self.blocks, block)
            cell = next((cell for cell in block.cells if cell.span and cell.span.holds(span)), None)
            if cell is None:
                found = found._replace(table=number)
                break
            found = _within(found, cell.place)._replace(table=number, row=cell.row, column=cell.column)
            blocks = cell.blocks
        return found if any(part is not None for part in found) else None

    def to_markdown(self) -> str:
        """The document as Markdown: one block for each paragraph, tables as tables, boxes around text as plain text.

        A merged cell stands where it begins; line ends inside a cell are `<br>`; characters with a meaning in Markdown are
        escaped, as in `kprocure_parse.to_markdown`.
        """
        from kprocure_parse.export.document_markdown import (  # noqa: PLC0415 — export stands above: it is asked only when this is
            document_markdown,
        )

        return document_markdown(self)


def _holder(blocks: tuple[Block, ...], span: Span) -> Block | None:
    place = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    return blocks[place] if place >= 0 and blocks[place].span.holds(span) else None


def _within(outer: Place, inner: Place | None) -> Place:
    if inner is None:
        return outer
    told = {name: part for name, part in inner._asdict().items() if part is not None}
    return outer._replace(**told)


def _tables_before(blocks: tuple[Block, ...], table: Table) -> int:
    return sum(isinstance(block, Table) and block.span.start < table.span.start for block in blocks)
